"""The download handler behind the setting ``THRESHER_REPLAY = "127.0.0.1:<port>"``."""

from __future__ import annotations

from scrapy import Request
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.crawler import Crawler
from scrapy.http import Response

from cleaners.addresses import split_address


class ReplayDownloadHandler(HTTP11DownloadHandler):
    """Downloads over TCP from the replay server, whatever the host; request and response keep their real address."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._address = str(crawler.settings["THRESHER_REPLAY"])

    async def download_request(self, request: Request) -> Response:
        """The saved page of the request's address; no name is resolved and nothing else is connected to."""
        parts = split_address(request.url)
        headers = request.headers.copy()
        headers["Host"] = parts.netloc
        headers["X-Forwarded-Proto"] = parts.scheme
        target = parts._replace(scheme="http", netloc=self._address, path=parts.path or "/", fragment="").geturl()
        meta = {key: value for key, value in request.meta.items() if key != "proxy"}
        sent = request.replace(url=target, headers=headers, meta=meta)
        response = await super().download_request(sent)
        request.meta["download_latency"] = sent.meta.get("download_latency")
        return response.replace(url=request.url)

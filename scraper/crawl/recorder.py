"""The extension behind ``THRESHER_WARC = "directory"``: archives every answer of a crawl before it is read."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from time import time

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Headers, Response

from cleaners.addresses import split_address
from scraper.archive.writer import WarcLog
from scraper.crawl.known_settings import folder
from scraper.crawl.outputs import Outputs
from scraper.crawl.spider import NewsSpider
from scraper.errors import StorageError
from scraper.urls import without_login

_SECRET = frozenset({"authorization", "proxy-authorization", "cookie", "set-cookie"})
_FRAMING = frozenset({"transfer-encoding", "connection", "keep-alive"})
"""Headers of the transfer, which is over."""


class WarcRecorder:
    """Pages, their further pages, feeds, sitemaps, listings, robots.txt, redirects and errors are in the archive, as
    they came; an answer from the HTTP cache is not. A disk that is full stops the crawl."""

    def __init__(self, crawler: Crawler, log: WarcLog) -> None:
        self.crawler = crawler
        self.log = log

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> WarcRecorder:
        """On for news spiders where the setting names a directory."""
        if not crawler.settings.get("THRESHER_WARC") or not isinstance(crawler.spider, NewsSpider):
            raise NotConfigured
        directory = folder(crawler.settings, "THRESHER_WARC", "")
        recorder = cls(crawler, WarcLog(directory, crawler.spider.name, str(crawler.settings["USER_AGENT"])))
        crawler.signals.connect(recorder.response_downloaded, signals.response_downloaded)
        crawler.signals.connect(recorder.spider_closed, signals.spider_closed)
        return recorder

    def response_downloaded(self, response: Response, request: Request) -> None:
        """The answer is in the archive, with the second of its arrival, which is also that of the snapshot."""
        moment = datetime.fromtimestamp(request.meta.setdefault("fetched_at", time()), UTC).replace(microsecond=0)
        parts = split_address(request.url)
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        sent = [("Host", parts.netloc.rpartition("@")[2]), *_headers(request.headers)]
        try:
            phrase = HTTPStatus(response.status).phrase
        except ValueError:
            phrase = "Unknown"
        got = [pair for pair in _headers(response.headers) if pair[0].lower() not in _FRAMING]
        try:
            self.log.append(
                without_login(response.url),
                moment,
                (f"{request.method} {target} HTTP/1.1", sent),
                (f"{response.status} {phrase}", got, response.body),
            )
        except StorageError as error:
            self._stop(error)
        else:
            self.crawler.stats.inc_value("thresher/archived")

    def spider_closed(self) -> None:
        """The archive is on the disk and has its name."""
        try:
            self.log.close()
        except StorageError as error:
            self._stop(error)

    def _stop(self, error: StorageError) -> None:
        outputs = self.crawler.get_extension(Outputs)
        if outputs is not None:
            outputs.stop(error)


def _told(name: bytes, value: str) -> str:
    return without_login(value.strip()) if name.lower() in (b"location", b"content-location", b"referer") else value


def _headers(headers: Headers) -> list[tuple[str, str]]:
    return [
        (name.decode("latin-1"), _told(name, value.decode("latin-1")))
        for name, values in headers.items()
        for value in values
        if name.decode("latin-1").lower() not in _SECRET
    ]

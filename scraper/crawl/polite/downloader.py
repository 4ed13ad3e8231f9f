"""Scrapy's downloader, keeping its promises to a host: a limited number of requests at once, and none after it asked to be
left alone."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from scrapy import Request
from scrapy.core.downloader import Downloader, Slot
from scrapy.http import Response
from twisted.internet.defer import Deferred

from scraper.crawl.polite.courtesy import RetryAfter
from scraper.urls import host_of


class PoliteDownloader(Downloader):
    """Scrapy's own, but for three things. Scrapy 2.19 counts a request as under way only when its task has begun to run,
    so without a delay it takes a whole queue of requests for one free place; here each counts at once. A request that
    waits for its turn is not sent to a host that has been closed meanwhile. And a redirect to another host is that
    host's request: Scrapy leaves it in the line of the host that it came from."""

    def get_slot_key(self, request: Request) -> str:
        """The line in which the request waits: that of its host, unless the request names another one by itself."""
        named = request.meta.get(self.DOWNLOAD_SLOT)
        left = {host_of(url) for url in request.meta.get("redirect_urls", ())}
        if self.ip_concurrency or (named is not None and named not in left):
            return super().get_slot_key(request)
        return host_of(request.url)

    def _wait_for_download(
        self, slot: Slot, request: Request, queue_dfd: Deferred[Response]
    ) -> Coroutine[Any, Any, None]:
        slot.transferring.add(request)
        return super()._wait_for_download(slot, request, queue_dfd)

    async def _download(self, slot: Slot, request: Request) -> Response:
        courtesy = self.crawler.get_downloader_middleware(RetryAfter)
        if courtesy is not None:
            try:
                courtesy.process_request(request)
            except BaseException:
                slot.transferring.discard(request)
                self._process_queue(slot)
                raise
        return await super()._download(slot, request)

"""The middleware that reads a host's ``tdmrep.json`` once and notes what it says with every page."""

from __future__ import annotations

import asyncio
import logging

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK

from cleaners.addresses import split_address
from scraper.page.tdmrep import HEADER, MAX_BYTES, PATH, Rule, read_rules, told_of

logger = logging.getLogger(__name__)


class TdmRep:
    """Downloader middleware: puts what the host's file says of an article's page into a header of its answer.
    ``THRESHER_TDMREP = False`` switches it off."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._hosts: dict[str, asyncio.Future[tuple[Rule, ...]]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> TdmRep:
        """On unless switched off."""
        if not crawler.settings.getbool("THRESHER_TDMREP"):
            raise NotConfigured
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        """The response; its header says what the file says, and nothing else."""
        if response.status != 200 or "asked" not in request.cb_kwargs:
            return response
        told = told_of(await self._rules(response.url), response.url)
        response.headers.pop(HEADER, None)
        if told is not None:
            response.headers[HEADER] = told
        return response

    async def _rules(self, url: str) -> tuple[Rule, ...]:
        parts = split_address(url)
        waiting = self._hosts.get(parts.netloc)
        if waiting is None:
            waiting = self._hosts[parts.netloc] = asyncio.get_running_loop().create_future()
            rules: tuple[Rule, ...] = ()
            try:
                rules = await self._ask(f"{parts.scheme}://{parts.netloc}{PATH}")
            finally:
                waiting.set_result(rules)  # whatever happens, others wait for it
        return await waiting

    async def _ask(self, url: str) -> tuple[Rule, ...]:
        meta = {"dont_retry": True, "download_maxsize": MAX_BYTES}
        try:
            response = await self.crawler.engine.download_async(Request(url, callback=NO_CALLBACK, priority=1000, meta=meta))
        except Exception as error:
            logger.info("%s could not be read: %s", url, error)
            return ()
        return read_rules(response.body) if response.status == 200 else ()

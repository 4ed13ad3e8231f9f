"""The output files of one crawl and its count: the extension that spider and pipelines share."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from pathlib import Path
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem, NotConfigured
from scrapy.utils.defer import deferred_from_coro
from twisted.python.failure import Failure

from scraper.article import Article
from scraper.dedupe import Duplicate
from scraper.errors import StorageError
from scraper.snapshot import Snapshot
from scraper.spider import NewsSpider
from scraper.storage import ArticleLog, Rejected, RejectedLog, utc_now
from scraper.urls import host_of, url_key

logger = logging.getLogger(__name__)


class Outputs:
    """Opened before the spider starts, closed with it. ``error`` says why the output could not be kept, if so."""

    def __init__(self, crawler: Crawler, directory: Path, outlet: str) -> None:
        self.articles = ArticleLog(directory / f"{outlet}.jsonl")
        try:
            self.rejected = RejectedLog(directory / f"{outlet}.rejected.jsonl")
        except BaseException:
            self.articles.close()
            raise
        self.crawler = crawler
        self.error: StorageError | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Outputs:
        """For news spiders only; any other spider of a project goes its own way."""
        if not isinstance(crawler.spider, NewsSpider):
            raise NotConfigured
        directory = Path(crawler.settings.get("THRESHER_OUTPUT_DIR") or "output")
        outputs = cls(crawler, directory, crawler.spider.name)
        crawler.signals.connect(outputs.spider_closed, signals.spider_closed)
        crawler.signals.connect(outputs.request_scheduled, signals.request_scheduled)
        crawler.signals.connect(outputs.request_dropped, signals.request_dropped)
        crawler.signals.connect(outputs.item_error, signals.item_error)
        crawler.signals.connect(outputs.spider_error, signals.spider_error)
        return outputs

    def knows(self, url: str) -> bool:
        """Whether the article of this address is in the output, under this address or another."""
        return self.articles.knows(url) or self.rejected.knows_duplicate(url)

    def find_duplicate(self, article: Article) -> Duplicate | None:
        """Why the article is in the output already, or ``None``."""
        try:
            return self.articles.find_duplicate(article)
        except StorageError as error:
            self.stop(error)
            raise DropItem(str(error)) from error

    def write(self, article: Article) -> None:
        """The article is in the output; where it cannot be, the crawl is stopped and the item dropped."""
        try:
            if self.error is None:
                self.articles.append(article)
        except StorageError as error:
            self.stop(error)
        if self.error is not None:
            raise DropItem(str(self.error))
        self.count("written")

    def refuse(
        self,
        url: str | None,
        reason: str,
        detail: str,
        *,
        rule: str,
        fetched_at: datetime | None = None,
    ) -> None:
        """The page is no article of this outlet, or no record: counted, and on record with its reason."""
        self.count("refused", reason)
        self._record(url, reason, detail, rule, fetched_at)

    def fail(
        self,
        url: str | None,
        reason: str,
        detail: str,
        *,
        rule: str,
        fetched_at: datetime | None = None,
    ) -> None:
        """The page could not be had or read, by no fault of its own: counted, and on record with its reason."""
        self.count("failed", reason)
        self._record(url, reason, detail, rule, fetched_at)

    def duplicate(self, url: str | None, found: Duplicate) -> None:
        """The address is on record as another one of a known article and will not be fetched again."""
        self.count("duplicate", found.rule)
        if found.rule != "same_url":
            self._record(url, "duplicate", found.detail, found.rule, None)

    def count(self, what: str, reason: str | None = None) -> None:
        """One more in the crawl's statistics, in all and by reason."""
        self.crawler.stats.inc_value(f"thresher/{what}")
        if reason:
            self.crawler.stats.inc_value(f"thresher/{what}/{reason}")

    def _record(self, url: str | None, reason: str, detail: str, rule: str, fetched_at: datetime | None) -> None:
        moment = (fetched_at or utc_now()).isoformat()
        if self.error is None:
            try:
                self.rejected.record(
                    Rejected(url=url, reason=reason, detail=detail or None, fetched_at=moment, rule=rule)
                )
            except StorageError as error:
                self.stop(error)

    def stop(self, error: StorageError) -> None:
        """The crawl ends as soon as it can, because nothing more can be kept."""
        if self.error is None:
            self.error = error
            logger.error("%s", error)
            deferred_from_coro(self._close())

    async def _close(self) -> None:
        """End the crawl once the items under way are through: items from ``start`` have no response that would make
        Scrapy look whether it is to close."""
        engine = self.crawler.engine
        while engine.scraper.slot is not None and engine.scraper.slot.itemproc_size:
            await asyncio.sleep(0.01)
        if engine.spider is not None:
            await engine.close_spider_async(reason="output_failed")

    def request_scheduled(self, request: Request, spider: NewsSpider) -> None:
        """An article that leads to another site is refused; Scrapy then drops the request without a word."""
        asked = request.cb_kwargs.get("asked")
        if asked and not spider.owns_host(host_of(request.url)):
            self.refuse(asked, "offsite", f"redirected to {request.url}", rule="allowed_domains")

    def request_dropped(self, request: Request) -> None:
        """An article that leads to an address asked for in this crawl is not fetched twice; one that leads back to
        itself is lost."""
        asked = request.cb_kwargs.get("asked")
        if asked and url_key(request.url) == url_key(asked):
            self.fail(asked, "redirect_loop", f"redirected to {request.url}", rule="redirect")
        elif asked:
            self.count("duplicate", "redirect")

    def spider_closed(self) -> None:
        """Both files are on the disk and closed."""
        for file in (self.articles, self.rejected):
            try:
                file.close()
            except StorageError as error:
                self.error = self.error or error

    def item_error(self, item: Any, response: Any, failure: Failure) -> None:
        """A page that a pipeline could not handle costs that page only."""
        url = getattr(item, "url", None) if isinstance(item, (Snapshot, Article)) else getattr(response, "url", None)
        self.fail(url, "broken", repr(failure.value), rule=type(failure.value).__name__)

    def spider_error(self, failure: Failure, response: Any) -> None:
        """A page that the spider could not read costs that page only."""
        url = getattr(response, "url", None)
        self.fail(url, "broken", repr(failure.value), rule=type(failure.value).__name__)

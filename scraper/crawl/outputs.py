"""The output files, the store and the counts of one crawl: the extension that spider and pipelines share."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem, NotConfigured
from scrapy.utils.asyncio import create_looping_call
from scrapy.utils.defer import deferred_from_coro
from twisted.python.failure import Failure

from scraper.crawl.captures import OLDER
from scraper.crawl.known_settings import output_folder
from scraper.crawl.queue import Queue
from scraper.crawl.store.duplicates import Duplicate
from scraper.crawl.store.lines import utc_now
from scraper.crawl.store.outcomes import OUTCOMES
from scraper.crawl.store.rejected import Rejected
from scraper.crawl.store.simple import Keeping, SimpleKeeping
from scraper.crawl.under_way import Visits
from scraper.crawl.waiting import Waiting
from scraper.errors import StorageError
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.urls import url_key

COMMIT_SECONDS = 0.5
logger = logging.getLogger(__name__)


class Outputs:
    """Opened before the spider starts, closed with it. ``error`` says why the output could not be kept, if so; ``ended``
    why the crawl was ended before its time by itself.

    ``remarks`` are lines that other parts add for the end of the crawl, and ``changed`` is the exit status that these ask for,
    0 for none. ``queue`` is the scheduler, where that keeps its queue here."""

    def __init__(self, crawler: Crawler, keeping: Keeping) -> None:
        self.crawler = crawler
        self.keeping = keeping
        self.store = keeping.store
        self.articles = keeping.articles
        self.rejected = keeping.rejected
        self.visits = Visits()
        self.redirects = Waiting()
        self.error: StorageError | None = None
        self.ended: str | None = None
        self.remarks: list[str] = []
        self.changed = 0
        self.queue: Queue | None = None
        self._tick: Any = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Outputs:
        """For news spiders only; any other spider of a project goes its own way."""
        if not issubclass(crawler.spidercls, Outlet) or crawler.spider is None:
            raise NotConfigured
        directory, outlet = output_folder(crawler.settings), crawler.spider.name
        if crawler.settings.getbool("THRESHER_STORE"):
            from scraper.crawl.store.stored import StoreKeeping  # it imports much that the simple mode does without

            keeping: Keeping = StoreKeeping(directory, outlet, crawler)
        else:
            keeping = SimpleKeeping(directory, outlet)
        outputs = cls(crawler, keeping)
        for name in ("spider_opened", "spider_closed", "request_scheduled", "request_dropped", "item_error", "spider_error"):
            crawler.signals.connect(getattr(outputs, name), getattr(signals, name))
        crawler.signals.connect(outputs.item_dropped, signals.item_dropped)
        return outputs

    def knows(self, url: str) -> bool:
        """Whether the article of this address is in the output: fetched at this address, or found to be that of another."""
        return self.articles.knows(url) or self.rejected.knows_duplicate(url)

    def find_duplicate(self, article: Article) -> Duplicate | None:
        """Why the article is not to be written, or ``None``; one that was asked for again and has changed is the next
        revision of the address that it has in the output."""
        try:
            visit = self.visits.of(article.url)
            if visit is not None and visit.refresh and visit.is_redirected:
                self.keeping.moved(visit)
                visit = self.visits.move(visit)
                article.url = visit.url
            found = self.articles.find_duplicate(article)
            if found is None or found.rule != "same_url" or visit is None or not visit.refresh:
                return found
            said = self.keeping.stands(article, visit)
            return None if said == "changed" else Duplicate("same_url" if said == "known" else said, article.url or "")
        except StorageError as error:
            self.stop(error)
            raise DropItem(str(error)) from error

    def write(self, article: Article) -> None:
        """The article is in the output; where it cannot be, the crawl is stopped and the item dropped."""
        visit = self.visits.end(article.url)
        try:
            if self.error is None:
                self.keeping.write(article, visit)
        except StorageError as error:
            self.stop(error)
        if self.error is not None:
            raise DropItem(str(self.error))
        self.count("written")
        if (article.revision or 1) > 1:
            self.count("revised")
        else:
            self.count("outcome", "article")
        if visit is not None and visit.is_redirected:
            self.count("outcome", "duplicate")
        self._lead(Duplicate("redirect", article.url or ""), article.url, visit.asked if visit is not None else None)

    def refuse(self, url: str | None, reason: str, detail: str, *, rule: str, fetched_at: datetime | None = None) -> None:
        """The page is no article of this outlet, or no record: counted, and on record with its reason."""
        self.count("refused", reason)
        for asked in self._record(url, reason, detail, rule, fetched_at):
            self.refuse(asked, reason, f"redirected to {url}", rule=rule, fetched_at=fetched_at)

    def fail(
        self,
        url: str | None,
        reason: str,
        detail: str,
        *,
        rule: str,
        fetched_at: datetime | None = None,
        retry_after: float | None = None,
    ) -> None:
        """The page could not be had or read, by no fault of its own: counted, and on record with its reason."""
        self.count("failed", reason)
        for asked in self._record(url, reason, detail, rule, fetched_at, retry_after):
            self.fail(asked, reason, f"redirected to {url}", rule=rule, fetched_at=fetched_at, retry_after=retry_after)

    def duplicate(self, url: str | None, found: Duplicate) -> None:
        """The address is on record as another one of a known article and will not be fetched again."""
        if found.rule == "unchanged":
            self.unchanged(url)
            return
        if found.rule == "older":
            self.count("older")
            self._record(url, OLDER, "a capture older than the article in the output", "warc", None)
            return
        self.count("duplicate", found.rule)
        if found.rule == "same_url":
            visit = self.visits.end(url)
            self._lead(Duplicate("redirect", url or ""), url, visit.asked if visit is not None else None)
        else:
            for asked in self._record(url, "duplicate", found.detail, found.rule, None):
                self.duplicate(asked, Duplicate("redirect", url or found.detail))

    def unchanged(self, url: str | None) -> None:
        """The article was asked for again and says what it said."""
        self.count("unchanged")
        visit = self.visits.end(url)
        self._guarded(lambda: self.keeping.unchanged(url, visit))

    def count(self, what: str, reason: str | None = None) -> None:
        """One more in the crawl's statistics, in all and by reason."""
        self.crawler.stats.inc_value(f"thresher/{what}")
        if reason:
            self.crawler.stats.inc_value(f"thresher/{what}/{reason}")

    def hold(self, request: Request, *, held: bool = True) -> None:
        """The request stays in the queue for the next crawl; or, not ``held``, it does not after all."""
        if self.queue is not None:
            self.queue.hold(request, held=held)

    def commit(self) -> None:
        """What is handled by now is on the disk, first the output and then the store that says so."""
        if self.queue is not None:
            self.queue.release()
        if self.error is None:
            self._guarded(self.keeping.commit)

    def end(self, why: str) -> None:
        """The crawl ends as soon as it can, because it makes no sense to go on."""
        if self.ended is None and self.error is None:
            self.ended = why
            logger.error("%s", why)
            deferred_from_coro(self._close("given_up"))

    def stop(self, error: StorageError) -> None:
        """The crawl ends as soon as it can, because nothing more can be kept."""
        if self.error is None:
            self.error = error
            logger.error("%s", error)
            if self.store is not None:
                self.store.hurry()
            deferred_from_coro(self._close("output_failed"))

    def spider_opened(self) -> None:
        """From here on what is handled comes to the disk twice a second."""
        if self.store is not None:
            self._tick = create_looping_call(self.commit)
            self._tick.start(COMMIT_SECONDS, now=False)

    def request_scheduled(self, request: Request, spider: Outlet) -> None:
        """An article that leads to another site is refused; Scrapy then drops the request without a word."""
        asked = request.cb_kwargs.get("asked")
        if asked and not spider.follows(request.url):
            self.refuse(asked, "offsite", f"redirected to {request.url}", rule="allowed_domains")

    def request_dropped(self, request: Request) -> None:
        """An article that leads to an address asked for in this crawl is not fetched twice: it has the outcome of that
        one. Where addresses lead to each other in a circle, no page is had of any of them."""
        asked, way = request.cb_kwargs.get("asked"), request.meta.get("redirect_urls")
        if not asked or not way:
            return  # named by two listings, or by one twice
        if url_key(request.url) in map(url_key, (asked, *way)):
            self.fail(asked, "redirect_loop", f"redirected to {request.url}", rule="redirect")
        elif self.knows(request.url):
            self.duplicate(asked, Duplicate("redirect", request.url))
        else:
            for one in self.redirects.wait(asked, request.url):
                self.fail(one, "redirect_loop", f"one of the addresses that redirect to {request.url} and back", rule="redirect")

    def _lead(self, found: Duplicate, *urls: str | None) -> None:
        """What led to these addresses, which are an article's, is on record as other addresses of it."""
        for asked in self.redirects.take(*urls):
            self.duplicate(asked, found)

    def _settle_redirects(self) -> None:
        """What led to an address that came to its end before has the same outcome; where that has none, neither has this."""
        for url in self.redirects.targets():
            if (reason := self.keeping.reason_of(url)) is not None:
                for asked in self.redirects.take(url):
                    self.fail(asked, reason, f"redirected to {url}", rule="redirect")

    def spider_closed(self) -> None:
        """Everything is on the disk and closed."""
        if self._tick is not None and self._tick.running:
            self._tick.stop()
        self._settle_redirects()
        self.commit()
        prefix = "thresher/outcome/"
        stats = self.crawler.stats.get_stats().items()
        for name, count in sorted((name, count) for name, count in stats if name.startswith(prefix)):
            outcome = name.removeprefix(prefix)
            logger.info("%s: %-14s%8d  %s", self.crawler.spidercls.name, outcome, count, OUTCOMES[outcome])
        self.error = self.keeping.close(self.error) or self.error

    def item_error(self, item: Any, response: Any, failure: Failure) -> None:
        """A page that a pipeline could not handle costs that page only; where it was the disk, the crawl ends."""
        if isinstance(failure.value, StorageError):
            self.stop(failure.value)
            return
        url = getattr(item, "url", None) if isinstance(item, (Snapshot, Article)) else getattr(response, "url", None)
        self.fail(url, "broken", repr(failure.value), rule=type(failure.value).__name__)

    def item_dropped(self, item: Any, exception: BaseException) -> None:
        """An article that another pipeline of the project drops has that for its outcome."""
        if isinstance(item, Snapshot | Article) and self.error is None and self.visits.of(item.url) is not None:
            self.refuse(item.url, "dropped", str(exception), rule="pipeline")

    def spider_error(self, failure: Failure, response: Any) -> None:
        """A page that the spider could not read costs that page only; where it was the disk, the crawl ends."""
        if isinstance(failure.value, StorageError):
            self.stop(failure.value)
            return
        request = getattr(response, "request", None)
        url = (request.cb_kwargs.get("asked") if request is not None else None) or getattr(response, "url", None)
        self.fail(url, "broken", repr(failure.value), rule=type(failure.value).__name__)

    def _record(
        self, url: str | None, reason: str, detail: str, rule: str, fetched_at: datetime | None, retry_after: float | None = None
    ) -> list[str]:
        """The page is on record; the addresses that led to it, and were waiting for that."""
        visit = self.visits.end(url)
        moment = (fetched_at or utc_now()).isoformat()
        rejected = Rejected(url=url, reason=reason, detail=detail or None, fetched_at=moment, rule=rule)

        def keep() -> None:
            for outcome in self.keeping.refuse(rejected, visit, retry_after):
                self.count("outcome", outcome)

        self._guarded(keep)
        return list(self.redirects.take(url, visit.asked if visit is not None else None))

    def _guarded(self, action: Any) -> None:
        if self.error is None:
            try:
                action()
            except StorageError as error:
                self.stop(error)

    async def _close(self, reason: str) -> None:
        """End the crawl once the items under way are through: items from ``start`` have no response that would make
        the engine wait for them."""
        engine = self.crawler.engine
        while engine and engine.scraper.slot and engine.scraper.slot.itemproc_size:
            await asyncio.sleep(0.01)
        if engine and engine.spider:
            await engine.close_spider_async(reason=reason)

"""The path of an article's address through a crawl: whether to request it, what its answer means, how it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from time import time
from typing import Any, Self

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from scraper.crawl.doubts import Doubt, Doubts
from scraper.crawl.failures import UNREACHABLE, explain_failure, is_challenge, retry_after
from scraper.crawl.outputs import Outputs
from scraper.crawl.store.duplicates import Duplicate
from scraper.crawl.store.outcomes import PENDING, outcome_of
from scraper.crawl.store.pages import Hint, PageRow
from scraper.crawl.under_way import Visit
from scraper.outlets.outlet import Outlet
from scraper.outlets.parts import has_parts
from scraper.page.snapshot import Snapshot
from scraper.page.tdmrep import HEADER as TDMREP
from scraper.urls import clean_url, url_key

KEPT_HEADERS = (
    "Content-Type", "Last-Modified", "ETag", "Date", "Content-Language", "X-Robots-Tag", "TDM-Reservation", "TDM-Policy",
    TDMREP,
)  # fmt: skip
WAIT = 0.005
"""Seconds between two looks whether a page under way has its outcome."""
LOST = "the network or the site is down: {count} requests in a row had no answer (last: {detail})"
SHUT_OUT = "the site refuses this crawler: {count} requests in a row were blocked (last: {detail})"


class ArticleVisits(Outlet, scrapy.Spider):
    """The part of every outlet's spider that asks for articles. Works without outputs too: every page is yielded then."""

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """The spider, whose failures in doubt are settled when nothing is left to do."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.settle_doubts, signals.spider_idle)
        crawler.signals.connect(spider.note_arrival, signals.response_downloaded)
        return spider

    @property
    def outputs(self) -> Outputs | None:
        """The output files of this crawl; ``None`` where the add-on is off."""
        return self.crawler.get_extension(Outputs)

    def page_request(self, url: str, *, given: bool = False, again: bool = False) -> scrapy.Request | None:
        """A request for the page, or ``None`` where it is not to be asked for: it is in the output, was met in this
        crawl already (unless ``again``), or was refused before; the last does not count for an address ``given`` by hand."""
        outputs = self.outputs
        url = clean_url(url)
        is_new = self.meets(url_key(url))
        if not (is_new or again) or (outputs is not None and not self._is_wanted(outputs, url, given, is_new)):
            return None
        request = scrapy.Request(url, self.parse_article, errback=self.article_failed, cb_kwargs={"asked": url})
        longest = self.crawler.settings.getint("URLLENGTH_LIMIT")
        if 0 < longest < len(request.url):  # Scrapy would drop it without a word
            if outputs is not None and is_new:
                outputs.refuse(url, "long_address", f"{len(request.url)} characters", rule="URLLENGTH_LIMIT")
            return None
        return request

    def meets(self, key: str) -> bool:
        """Whether this text is met for the first time in this crawl."""
        if self.outputs is not None:
            return self.outputs.keeping.meet(key)
        met: set[str] = self.__dict__.setdefault("_met", set())
        is_new = key not in met
        met.add(key)
        return is_new

    def unfinished(self) -> Iterator[scrapy.Request]:
        """Requests for what earlier crawls found and did not finish, or could not have and may ask for again."""
        outputs = self.outputs
        if outputs is not None and outputs.store is not None:
            for url in outputs.store.due():
                if (request := self.page_request(url)) is not None:
                    yield request

    def revisits(self, seconds: float) -> Iterator[scrapy.Request]:
        """Requests for the articles of the last so many seconds, to be answered only where the page has changed."""
        outputs = self.outputs
        if seconds and outputs is not None and outputs.store is not None:
            for row in outputs.store.recent(seconds):
                yield self._revisit(row)

    def parse_article(self, response: Response, asked: str, refresh: bool = False) -> AsyncIterator[Any]:
        """What comes of the page of an article."""
        raise NotImplementedError

    def admits(self, response: Response, asked: str, refresh: bool = False) -> bool:
        """Whether the answer is a page to be separated. Else it is on record what it is: unchanged, a guard's page, or
        one to which another address led that is known or no article's."""
        outputs = self.outputs
        if outputs is None:
            return True
        self._doubts("lost").clear()
        if response.status == 304:
            outputs.unchanged(asked)
            return False
        if is_challenge(response):
            assert response.request is not None
            doubt = Doubt(response.request, "challenge", "a page that demands a browser", retry_after(response))
            self._doubts("shut_out").add(doubt)
            return False
        self._doubts("shut_out").clear()
        return url_key(response.url) == url_key(asked) or not self._leads_nowhere(outputs, response.url, asked, refresh)

    def begin_visit(self, response: Response, asked: str, refresh: bool) -> None:
        """The page goes to the pipelines; what they do not see of the answer waits for its outcome."""
        if self.outputs is not None:
            tag, changed = _header(response, "ETag"), _header(response, "Last-Modified")
            self.outputs.visits.begin(
                Visit(asked=asked, url=response.url, etag=tag, last_modified=changed, refresh=refresh)
            )

    def has_capture(self, url: str, moment: datetime | None) -> bool:
        """Whether the page that the address had at that time was looked at in an archive already, or fetched."""
        return self.outputs is not None and moment is not None and self.outputs.keeping.has_capture(url, moment.timestamp())

    async def begin_capture(self, snapshot: Snapshot) -> None:
        """A page from an archive goes to the pipelines, after an earlier one of its address has its outcome: it may be the
        next revision of that."""
        if self.outputs is not None and snapshot.url is not None:
            while self.outputs.visits.of(snapshot.url) is not None and self.outputs.error is None:
                await asyncio.sleep(WAIT)
            tag, changed = snapshot.headers.get("etag"), snapshot.headers.get("last-modified")
            visit = Visit(asked=snapshot.url, url=snapshot.url, etag=tag, last_modified=changed, refresh=True, is_capture=True)
            self.outputs.visits.begin(visit)

    def note_arrival(self, request: scrapy.Request) -> None:
        """The request knows when its answer came; an archive and the HTTP cache say the same second."""
        request.meta["fetched_at"] = time()

    def snapshot(self, response: Response) -> Snapshot:
        """The response, frozen. A page from the HTTP cache keeps the time at which it was really fetched."""
        meta = response.request.meta if response.request else {}
        stamp = meta.get("cache_timestamp") or meta.get("fetched_at")
        moment = datetime.fromtimestamp(float(stamp), UTC) if stamp else datetime.now(UTC)
        return Snapshot(
            url=response.url,
            content=response.body,
            content_type=_header(response, "Content-Type"),
            fetched_at=moment.replace(microsecond=0),
            headers={name.lower(): value for name in KEPT_HEADERS if (value := _header(response, name)) is not None},
            outlet=self.name,
        )

    def article_failed(self, failure: Failure) -> None:
        """A page that could not be fetched has that for its outcome; one of which it is not sure that it is the page's
        fault waits for what comes after it."""
        request: scrapy.Request = failure.request  # type: ignore[attr-defined]  # set by Scrapy
        self.failed(request, failure.value)

    def failed(self, request: scrapy.Request, error: BaseException | None) -> None:
        """The request of an article, a feed or a listing failed."""
        reason, detail = explain_failure(error)
        answer = error.response if isinstance(error, HttpError) else None
        doubt = Doubt(request, reason, detail, retry_after(answer) if answer is not None else None)
        if answer is not None:
            self._doubts("lost").clear()
        if self.outputs is None:
            return
        if reason in UNREACHABLE:
            self._doubts("lost").add(doubt)
        elif outcome_of(reason) == "blocked":
            self._doubts("shut_out").add(doubt)
        else:
            self.settle(doubt)

    def settle(self, doubt: Doubt) -> None:
        """The failure is on record as that of its address."""
        asked = doubt.request.cb_kwargs.get("asked")
        if asked and self.outputs is not None:
            self.outputs.fail(asked, doubt.reason, doubt.detail, rule="download", retry_after=doubt.retry_after)
        elif not asked:
            self.logger.warning("%s could not be read: %s (%s)", doubt.request.url, doubt.reason, doubt.detail)
            self.count("discovery_failed", doubt.reason)
            self.source_troubled(doubt.request.url, doubt.reason, doubt.detail)

    def choose(self, count: int) -> int:
        """The requests chosen so far under the limit, these included; on the disk before the first of them is asked for."""
        outputs = self.outputs
        if outputs is None or outputs.queue is None:
            return 0
        chosen = outputs.queue.choose(count)
        if count:
            outputs.commit()
        return chosen

    def hinted(self, url: str, hint: dict[str, str | None]) -> None:
        """What a further source says of an address is kept; where that has its outcome, what the source said first."""
        store = self.outputs.store if self.outputs is not None else None
        if store is not None:
            url, found = clean_url(url), Hint(**hint)  # type: ignore[arg-type]  # source and kind are always there
            row = store.page(url)
            says = found.date is not None or found.title is not None
            if row is not None and (row.state == PENDING or (says and not store.has_hint(url, found.source))):
                store.see(url, found)

    def source_read(self, url: str) -> None:
        """A feed, sitemap or listing was read."""
        if self.outputs is not None and self.outputs.store is not None:
            self.outputs.store.source_read(url)

    def source_troubled(self, url: str, reason: str, detail: str) -> None:
        """A feed, sitemap or listing could not be read, or not to its end: that is in the store until it is read."""
        if self.outputs is not None and self.outputs.store is not None:
            self.outputs.store.source_troubled(url, reason, detail)

    def settle_doubts(self) -> None:
        """Nothing is left to be asked for, so what failed has failed; where nothing at all was answered that does not count
        against the addresses."""
        if self.outputs is not None:
            if self.outputs.store is not None:
                self.outputs.store.counts_failures = bool(self.crawler.stats.get_value("downloader/response_count", 0))
            for name in ("lost", "shut_out"):
                self._doubts(name).clear()

    def _doubts(self, name: str) -> Doubts:
        assert self.outputs is not None
        kept: dict[str, Doubts] = self.__dict__.setdefault("_kept_doubts", {})
        if name not in kept:
            setting, why = {"lost": ("THRESHER_LOST_AFTER", LOST), "shut_out": ("THRESHER_BLOCKED_AFTER", SHUT_OUT)}[name]
            kept[name] = Doubts(self.outputs, self.crawler.settings.getint(setting), why, self.settle)
        return kept[name]

    def _is_wanted(self, outputs: Outputs, url: str, given: bool, is_new: bool) -> bool:
        """Whether the address is to be asked for; what is not is counted where it ``is_new``."""
        if outputs.knows(url):
            if is_new:
                self.count("known")
            return False
        if outputs.store is None:
            return True
        outputs.store.see(url)
        verdict = outputs.store.verdict(url)
        if verdict in ("new", "due") or given:
            return True
        if is_new:
            self.count("skipped", verdict)
        return False

    def _revisit(self, row: PageRow) -> scrapy.Request:
        headers = {}
        if not has_parts(type(self)):  # else a further page may have changed where the first has not
            headers = {"If-None-Match": row.etag, "If-Modified-Since": row.last_modified}
        return scrapy.Request(
            row.url,
            self.parse_article,
            errback=self.article_failed,
            headers={name: value for name, value in headers.items() if value},
            cb_kwargs={"asked": row.url, "refresh": True},
            meta={"handle_httpstatus_list": [304], "newest": row.published_at or row.first_seen},
            priority=-10,
        )

    def _leads_nowhere(self, outputs: Outputs, url: str, asked: str, refresh: bool) -> bool:
        """Whether the page at the end of a redirect is known, or no article's; it is on record then. An article that is
        looked at again may have moved: only where another article is written there is it known."""
        row = outputs.store.page(url) if refresh and outputs.store is not None else None
        if outputs.knows(url) if not refresh else row is not None and row.state == "article":
            outputs.duplicate(asked, Duplicate("redirect", url))
            return True
        reason = self.refusal(url)
        if reason is not None:
            outputs.refuse(asked, reason, f"redirected to {url}", rule="other_url")
        return reason is not None

    def count(self, what: str, reason: str | None = None) -> None:
        """One more in the crawl's statistics, in all and by reason."""
        self.crawler.stats.inc_value(f"thresher/{what}")
        if reason:
            self.crawler.stats.inc_value(f"thresher/{what}/{reason}")


def _header(response: Response, name: str) -> str | None:
    values = response.headers.getlist(name)
    return ", ".join(value.decode("latin-1") for value in values) or None

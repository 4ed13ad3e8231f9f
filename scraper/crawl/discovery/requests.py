"""The discovery part of a spider: requests feeds, sitemaps and listings, and handles the answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import scrapy
from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import DontCloseSpider
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure

from scraper.crawl.discovery.by_date import MAX_ADDRESSES, archive_pages, is_archive
from scraper.crawl.discovery.entries import Entry, read_stamp
from scraper.crawl.discovery.feeds import MAX_BYTES, read_feed, robots_sitemaps
from scraper.crawl.discovery.listings import read_listing
from scraper.crawl.discovery.window import Newest, Window, urgency
from scraper.crawl.failures import explain_failure
from scraper.outlets.addresses import sort_address
from scraper.outlets.outlet import Outlet
from scraper.urls import host_of, port_of, url_key, without_login

if TYPE_CHECKING:
    from scraper.crawl.arguments import CrawlArguments

FEED, LISTING = 1000, 900
"""Priorities: what names stories comes before stories."""
MAX_DEPTH = 3
"""Indexes of sitemaps are not followed deeper."""


class Discovery(Outlet, scrapy.Spider):
    """Reads what the outlet declares and hands every article address, with what its source says of it, to
    ``article_request``. Everything is bounded, and a bound that was reached is counted (``thresher/bounded/…``)."""

    arguments: CrawlArguments

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Any:
        """The spider, and its ear for the end of discovery."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.discovery_over, signals.spider_idle)
        return spider

    def open_discovery(self) -> None:
        """Nothing is discovered yet."""
        self._sitemaps: set[str] = set()
        self._bounded: set[tuple[str, str]] = set()
        limit = self.arguments.limit
        self._newest: Newest[scrapy.Request] | None = Newest(limit) if limit is not None else None

    def article_request(self, entry: Entry, priority: int, depth: int = 0) -> scrapy.Request | None:
        """A request for the entry's page, ``None`` where it need not be fetched."""
        raise NotImplementedError

    def choose(self, count: int) -> int:
        """So many more requests were chosen under the limit; how many so far, in the crawl that this one goes on with too."""
        raise NotImplementedError

    def failed(self, request: scrapy.Request, error: BaseException | None) -> None:
        """The request of a feed, sitemap or listing failed."""
        raise NotImplementedError

    def meets(self, key: str) -> bool:
        """Whether this text is met for the first time in this crawl."""
        raise NotImplementedError

    def discovery_requests(self) -> Iterator[scrapy.Request]:
        """Requests for all that the outlet declares."""
        if self._newest is not None:
            self._newest.limit -= self.choose(0)
        for url in self.feeds:
            yield self._source(url, self.parse_feed, FEED)
        for url in self.sitemaps:
            if url.endswith("/robots.txt"):
                yield self._source(url, self.parse_robots, FEED)
            elif (request := self._sitemap(url, 0, None)) is not None:
                yield request
        for listing in self.listings:
            if is_archive(listing):
                yield from self._archive(listing)
            else:
                yield self._listing_request(listing, 1, LISTING)

    def parse_robots(self, response: Response) -> Iterator[scrapy.Request]:
        """A request for every sitemap that the robots.txt names."""
        self._read(response)
        for url in robots_sitemaps(response.body, response.url):
            if (request := self._sitemap(url, 0, None)) is not None:
                yield request

    def parse_feed(self, response: Response, depth: int = 0) -> Iterator[scrapy.Request]:
        """Requests for the new articles of a feed or sitemap, newest first, and for the sitemaps of an index."""
        self._read(response)
        encoding = response.encoding if isinstance(response, TextResponse) else None
        found = read_feed(response.body, response.url, encoding, max_entries=self.max_entries, max_bytes=MAX_BYTES)
        if found.bounded:
            self._bound(found.bounded, response.url)
        yield from self.discovered(found.entries, response.url)
        for index in sorted(found.sitemaps, key=self._age_of):
            if self.window.excludes(index, self.timezone) == "too_old":
                self.count("sitemaps_passed")
            elif any(re.search(pattern, index.url) for pattern in self.sitemap_follow):
                request = self._sitemap(index.url, depth + 1, response.url)
                if request is not None:
                    yield request

    def parse_listing(self, response: Response, listing: str, page: int, day: str | None = None) -> Iterator[scrapy.Request]:
        """Requests for the new articles that the listing names, and for its next page while pages bring addresses that
        the pages before did not, and none is too old."""
        self._read(response)
        kind = "archive" if day else "listing"
        found = read_listing(_text(response), response.url, self.listing_links, self.next_page, kind)
        articles = [entry for entry in found.entries if sort_address(type(self), entry.url) == "article"]
        yield from self.discovered(found.entries, response.url, day=day, place=(page - 1) * 50)
        fresh = [entry for entry in articles if self.meets(f"{listing} {day} {url_key(entry.url)}")]
        following = self._following(listing, page, found.next_page)
        if not fresh or following is None or self._all_too_old(articles):
            return
        if page >= (self.arguments.pages or self.max_pages):
            self.count("bounded", "pages")
            return
        yield self._listing_request(following, page + 1, response.request.priority if response.request else 0, listing, day)

    def discovered(
        self, entries: Iterable[Entry], source: str, *, day: str | None = None, place: int = 0, depth: int = 0
    ) -> Iterator[scrapy.Request]:
        """Requests for those of the entries that are articles of this outlet, wanted and new; newest first. With a limit
        they wait until everything is discovered."""
        now = datetime.now(UTC)
        dated = [(self._moment(entry, day, now), at, entry) for at, entry in enumerate(entries)]
        dated.sort(key=lambda one: (one[0] is None, -(one[0].timestamp() if one[0] else 0), one[1]))
        for moment, at, entry in dated:
            kind = sort_address(type(self), entry.url)
            if kind == "article":
                kind = self._outside(entry, moment) or kind
            hint = {"source": source, "kind": entry.kind, "date": entry.published or entry.modified, "title": entry.title}
            if kind == "named_before":
                self.hinted(entry.url, hint)
                continue
            if kind != "article":
                self.count("addresses", kind)
                continue
            request = self.article_request(entry, urgency(moment, now, place + at), depth)
            if request is None:
                self.hinted(entry.url, hint)
                continue
            request.meta["hint"] = hint
            if moment is not None:
                request.meta["newest"] = moment.timestamp()
            if self._newest is None:
                yield request
            else:
                self._newest.offer(moment, url_key(entry.url), request)

    def discovery_over(self) -> None:
        """What waited for the end of discovery is fetched."""
        waiting = self._newest.take() if self._newest is not None else []
        for request in waiting:
            self.crawler.engine.crawl(request)
        if waiting:
            self.choose(len(waiting))
            raise DontCloseSpider

    def discovery_failed(self, failure: Failure) -> None:
        """A feed or listing that could not be read is counted; the others go on."""
        request: scrapy.Request = failure.request  # type: ignore[attr-defined]  # set by Scrapy
        page, day = request.cb_kwargs.get("page", 1), request.cb_kwargs.get("day")
        if explain_failure(failure.value)[0] == "http_404" and (page > 1 or day):
            return  # the page after the last one, or a day without stories
        self.failed(request, failure.value)

    def hinted(self, url: str, hint: dict[str, str | None]) -> None:
        """A further source says this of an address that is not asked for, or is asked for already."""
        raise NotImplementedError

    def source_read(self, url: str) -> None:
        """A feed, sitemap or listing was read."""
        raise NotImplementedError

    def source_troubled(self, url: str, reason: str, detail: str) -> None:
        """A feed, sitemap or listing could not be read, or not to its end."""
        raise NotImplementedError

    @property
    def window(self) -> Window:
        """The time in which stories are wanted."""
        return Window(self.arguments.since, self.arguments.until)

    def count(self, what: str, reason: str | None = None) -> None:
        """One more in the crawl's statistics, in all and by reason."""
        raise NotImplementedError

    def _outside(self, entry: Entry, moment: datetime | None) -> str | None:
        """Why the entry is outside of the window: by its date, or, where it has none, by what another source said before."""
        if self.window.is_open:
            return None
        found, key = self.window.excludes(entry, self.timezone), url_key(entry.url)
        if found is not None:
            self.meets(f"outside {key}")
            if self._newest is not None:
                self._newest.withdraw(key)
        elif moment is None and not self.meets(f"outside {key}"):
            return "named_before"
        return found

    def _moment(self, entry: Entry, day: str | None, now: datetime) -> datetime | None:
        moment = entry.newest(self.timezone) or read_stamp(day, self.timezone)
        return moment if moment is None or moment <= now + timedelta(days=1) else None

    def _age_of(self, entry: Entry) -> tuple[bool, float]:
        moment = entry.newest(self.timezone)
        return moment is None, -moment.timestamp() if moment else 0

    def _all_too_old(self, articles: Sequence[Entry]) -> bool:
        found = [self.window.excludes(entry, self.timezone) for entry in articles]
        return bool(found) and all(one == "too_old" for one in found)

    def _archive(self, listing: str) -> Iterator[scrapy.Request]:
        zone = ZoneInfo(self.timezone) if self.timezone else UTC
        now = datetime.now(zone)
        newest = min(now, self.window.until or now).astimezone(zone).date()
        oldest = newest - timedelta(days=self.archive_days - 1)
        if self.window.since is not None:
            oldest = self.window.since.astimezone(zone).date()
        pages = list(archive_pages(listing, newest, oldest))
        for day, address in pages:
            priority = urgency(datetime.combine(day, datetime.max.time(), zone), now) + 1
            yield self._listing_request(address, 1, priority, day=day.isoformat())
        if len(pages) >= MAX_ADDRESSES:
            self._bound("archive", listing)

    def _sitemap(self, url: str, depth: int, parent: str | None) -> scrapy.Request | None:
        """A request for a sitemap that was not read yet, within the bounds."""
        own = self.owns_address(url) or parent is None or (host_of(url), port_of(url)) == (host_of(parent), port_of(parent))
        key = url_key(url)
        if key in self._sitemaps or not own:
            return None
        if depth > MAX_DEPTH or len(self._sitemaps) >= self.max_sitemaps:
            self._bound("sitemaps", parent or url)
            return None
        self._sitemaps.add(key)
        request = self._source(url, self.parse_feed, FEED - len(self._sitemaps))
        request.cb_kwargs["depth"] = depth
        request.meta["download_maxsize"] = MAX_BYTES
        return request

    def _source(self, url: str, callback: Any, priority: int) -> scrapy.Request:
        meta = {"allow_offsite": True}
        url = without_login(url)
        return scrapy.Request(url, callback, errback=self.discovery_failed, meta=meta, priority=priority, dont_filter=True)

    def _following(self, listing: str, page: int, next_page: str | None) -> str | None:
        if "{page}" in listing:
            return listing
        usable = next_page and sort_address(type(self), next_page) not in ("offsite", "no_web_address")
        return next_page if usable else None

    def _listing_request(
        self, address: str, page: int, priority: int, listing: str | None = None, day: str | None = None
    ) -> scrapy.Request:
        return scrapy.Request(
            without_login(address).replace("{page}", str(page)),
            self.parse_listing,
            errback=self.discovery_failed,
            cb_kwargs={"listing": listing or address, "page": page, "day": day},
            priority=priority,
            dont_filter=page == 1,
        )

    def _read(self, response: Response) -> None:
        self.count("discovery")
        self.source_read(response.meta.get("redirect_urls", (response.url,))[0])

    def _bound(self, what: str, url: str) -> None:
        self.count("bounded", what)
        if (what, url) not in self._bounded:
            self._bounded.add((what, url))
            self.logger.warning("%s: not read to the end: its limit of %s was reached", url, what)
            self.source_troubled(url, "bounded", f"not read to the end: its limit of {what} was reached")


def _text(response: Response) -> str:
    return response.text if isinstance(response, TextResponse) else response.body.decode("utf-8", "replace")

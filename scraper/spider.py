"""The base of all outlets' spiders: finds article addresses and yields each article's page as a ``Snapshot``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import scrapy
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response, TextResponse
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.python.failure import Failure

from scraper.arguments import CrawlArguments, parse_arguments, read_saved, saved_meta
from scraper.dedupe import Duplicate
from scraper.discovery import parse_feed, parse_listing, sort_address
from scraper.errors import ThresherError
from scraper.outlet import Outlet
from scraper.snapshot import Snapshot
from scraper.urls import clean_url, url_key

if TYPE_CHECKING:
    from scraper.outputs import Outputs

KEPT_HEADERS = ("Content-Type", "Last-Modified", "ETag", "Date", "Content-Language")


class NewsSpider(Outlet, scrapy.Spider):
    """Yields a snapshot of every article page that is not in the output yet.

    ``-a urls=…`` and ``-a file=…`` name pages; without them the outlet's feeds and listings are read, at most
    ``-a pages=N`` pages of each listing. A subclass declares the facts of ``Outlet`` and needs no method.
    """


    def __init__(self, **given: Any) -> None:
        self.arguments: CrawlArguments = parse_arguments(type(self), given)
        super().__init__()
        self._asked: set[str] = set()

    async def start(self) -> AsyncIterator[Any]:
        """The saved pages, the addresses given, or else the feeds and listings of the outlet."""
        arguments = self.arguments
        for path in arguments.files:
            if self.outputs is not None and self.outputs.error is not None:
                return
            for snapshot in self._saved(path):
                yield snapshot
        for url in arguments.urls:
            for request in self._given(url):
                yield request
        if not arguments.files and not arguments.urls:
            for url in self.feeds:
                yield scrapy.Request(
                    url, self.parse_feed, errback=self.discovery_failed, meta={"allow_offsite": True}, priority=20
                )
            for url in self.listings:
                yield self._listing_request(url, 1, frozenset())

    def parse_feed(self, response: Response) -> Iterator[scrapy.Request]:
        """A request for every new article that the feed names."""
        self._count("discovery")
        encoding = response.encoding if isinstance(response, TextResponse) else None
        yield from self._articles(parse_feed(response.body, response.url, encoding))

    def parse_listing(
        self, response: Response, listing: str, page: int, met: frozenset[str]
    ) -> Iterator[scrapy.Request]:
        """A request for every new article that the listing names, and one for its next page while pages bring
        addresses that the pages before did not."""
        self._count("discovery")
        found = parse_listing(_text(response), response.url, self.listing_links, self.next_page)
        articles = {url_key(url) for url in found.links if sort_address(type(self), url) == "article"}
        yield from self._articles(found.links)
        if page >= (self.arguments.pages or self.max_pages) or articles <= met:
            return
        if "{page}" in listing:
            yield self._listing_request(listing, page + 1, met | articles)
        elif found.next_page and sort_address(type(self), found.next_page) not in ("offsite", "no_web_address"):
            yield self._listing_request(found.next_page, page + 1, met | articles)

    def parse_article(self, response: Response, asked: str) -> Iterator[Snapshot]:
        """The page as it was fetched, unless the address led to one that is known or is no article's."""
        self._count("fetched")
        outputs = self.outputs
        if outputs is not None and url_key(response.url) != url_key(asked):
            if outputs.knows(response.url):
                outputs.duplicate(asked, Duplicate("redirect", response.url))
                return
            reason = self.refusal(response.url)
            if reason is not None:
                outputs.refuse(asked, reason, f"redirected to {response.url}", rule="other_url")
                return
        yield self.snapshot(response)

    def snapshot(self, response: Response) -> Snapshot:
        """The response, frozen. A page from the HTTP cache keeps the time at which it was really fetched."""
        stamp = response.request.meta.get("cache_timestamp") if response.request else None
        moment = datetime.fromtimestamp(float(stamp), UTC) if stamp else datetime.now(UTC)
        content_type = response.headers.get("Content-Type")
        return Snapshot(
            url=response.url,
            content=response.body,
            content_type=content_type.decode("latin-1") if content_type else None,
            fetched_at=moment.replace(microsecond=0),
            headers={
                name.lower(): value.decode("latin-1") for name in KEPT_HEADERS if (value := response.headers.get(name))
            },
            outlet=self.name,
        )

    def article_failed(self, failure: Failure) -> None:
        """A page that could not be fetched is on record, and is asked for again by the next run."""
        if (outputs := self.outputs) is not None:
            request: scrapy.Request = failure.request  # type: ignore[attr-defined]  # set by Scrapy
            reason, detail = explain_failure(failure.value)
            outputs.fail(request.cb_kwargs["asked"], reason, detail, rule="download")

    def discovery_failed(self, failure: Failure) -> None:
        """A feed or listing that could not be read is counted; the others go on."""
        reason, detail = explain_failure(failure.value)
        request: scrapy.Request = failure.request  # type: ignore[attr-defined]  # set by Scrapy
        url = request.url
        if reason == "http_404" and request.cb_kwargs.get("page", 1) > 1:
            return  # the page after the last one
        self.logger.warning("%s could not be read: %s (%s)", url, reason, detail)
        self._count("discovery_failed", reason)

    @property
    def outputs(self) -> Outputs | None:
        """The output files of this crawl; ``None`` where the add-on is off."""
        from scraper.outputs import Outputs  # it imports this module

        return self.crawler.get_extension(Outputs)

    def _articles(self, urls: Iterable[str]) -> Iterator[scrapy.Request]:
        for url in urls:
            kind = sort_address(type(self), url)
            if kind != "article":
                self._count("addresses", kind)
            elif (request := self._article_request(url)) is not None:
                yield request

    def _given(self, url: str) -> Iterator[scrapy.Request]:
        reason = self.refusal(url)
        if reason is not None and self.outputs is not None:
            self.outputs.refuse(url, reason, "the address is no article's", rule="other_url")
        elif (request := self._article_request(url)) is not None:
            yield request

    def _article_request(self, url: str) -> scrapy.Request | None:
        """A request for the page, or ``None`` where it is in the output or asked for already."""
        key = url_key(url)
        if key in self._asked:
            return None
        self._asked.add(key)
        if self._is_known(url):
            return None
        url = clean_url(url)
        return scrapy.Request(url, self.parse_article, errback=self.article_failed, cb_kwargs={"asked": url})

    def _listing_request(self, listing: str, page: int, met: frozenset[str]) -> scrapy.Request:
        return scrapy.Request(
            listing.replace("{page}", str(page)),
            self.parse_listing,
            errback=self.discovery_failed,
            cb_kwargs={"listing": listing, "page": page, "met": met},
            priority=10,
        )

    def _saved(self, path: Path) -> Iterator[Snapshot]:
        try:
            meta = saved_meta(path)
            if (url := meta.get("url")) is not None and self._is_known(url):
                return
            snapshot = read_saved(path, self.name, meta)
        except (OSError, ThresherError) as error:
            if self.outputs is not None:
                self.outputs.fail(path.absolute().as_uri(), "unreadable", str(error), rule="file")
            return
        self._count("fetched")
        yield snapshot

    def _is_known(self, url: str) -> bool:
        if self.outputs is None or not self.outputs.knows(url):
            return False
        self._count("known")
        return True

    def _count(self, what: str, reason: str | None = None) -> None:
        self.crawler.stats.inc_value(f"thresher/{what}")
        if reason:
            self.crawler.stats.inc_value(f"thresher/{what}/{reason}")


def explain_failure(error: BaseException | None) -> tuple[str, str]:
    """A short reason fit for counting and what was seen, for a page that could not be fetched."""
    if isinstance(error, HttpError):
        return f"http_{error.response.status}", f"the server answered {error.response.status}"
    if isinstance(error, IgnoreRequest):
        reason = "robots" if "robots" in str(error).lower() else "filtered"
        return reason, str(error) or type(error).__name__
    return "download", f"{type(error).__name__}: {error}".rstrip(": ")


def _text(response: Response) -> str:
    return response.text if isinstance(response, TextResponse) else response.body.decode("utf-8", "replace")

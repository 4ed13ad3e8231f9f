"""The base of all outlets' spiders: finds article addresses and yields each article's page as a ``Snapshot``."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
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
from scraper.discovery.crawl import Discovery
from scraper.discovery.entries import Entry
from scraper.discovery.listings import read_listing
from scraper.errors import ThresherError
from scraper.parts import collect_parts, has_parts
from scraper.snapshot import Snapshot
from scraper.urls import clean_url, url_key

if TYPE_CHECKING:
    from scraper.outputs import Outputs

KEPT_HEADERS = ("Content-Type", "Last-Modified", "ETag", "Date", "Content-Language")


class NewsSpider(Discovery):
    """Yields a snapshot of every article page that is not in the output yet.

    ``-a urls=…``, ``-a file=…`` and ``-a warc=…`` name pages; without them the outlet's feeds, sitemaps and listings are
    read: at most ``-a pages=N`` pages of each listing, only stories of ``-a since=…`` to ``-a until=…``, of these the
    ``-a limit=N`` newest. A subclass declares the facts of ``Outlet`` and needs no method.
    """

    def __init__(self, **given: Any) -> None:
        self.arguments: CrawlArguments = parse_arguments(type(self), given)
        super().__init__()
        self.open_discovery()
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
        if arguments.discovers:
            for request in self.discovery_requests():
                yield request

    def article_request(self, entry: Entry, priority: int, depth: int = 0) -> scrapy.Request | None:
        """A request for the entry's page, ``None`` where it is in the output or asked for already."""
        request = self._article_request(entry.url)
        if request is not None:
            request.priority = priority
            if depth:
                request.meta["link_depth"] = depth
        return request

    async def parse_article(self, response: Response, asked: str) -> AsyncIterator[Any]:
        """The page as it was fetched, with its further pages, unless the address led to one that is known or is no
        article's; and requests for the articles that it links to, where the outlet wants them followed."""
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
        snapshot = self.snapshot(response)
        if has_parts(type(self)):
            try:
                snapshot = await collect_parts(snapshot, type(self), self._fetch_part)
            except Exception as error:
                reason, detail = explain_failure(error)
                if outputs is not None:
                    outputs.fail(asked, reason, f"a further page: {detail}", rule="part")
                return
        yield snapshot
        for request in self._linked(response):
            yield request

    def _linked(self, response: Response) -> Iterator[scrapy.Request]:
        """Requests for the articles that an article links to, down to ``link_depth``."""
        depth = response.meta.get("link_depth", 0) + 1
        if depth > self.link_depth or not self.arguments.discovers or not isinstance(response, TextResponse):
            return
        found = read_listing(response.text, response.url, self.article_links, kind="link")
        yield from self.discovered(found.entries, response.url, depth=depth)

    async def _fetch_part(self, url: str) -> Snapshot | None:
        """The further page of that address, ``None`` where the server has none; raises what made it fail."""
        response = await self.crawler.engine.download_async(scrapy.Request(url, priority=1))
        self._count("parts")
        if response.status in (404, 410):
            return None
        if not 200 <= response.status < 300:
            raise HttpError(response)
        return self.snapshot(response)

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

    @property
    def outputs(self) -> Outputs | None:
        """The output files of this crawl; ``None`` where the add-on is off."""
        from scraper.outputs import Outputs  # it imports this module

        return self.crawler.get_extension(Outputs)

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


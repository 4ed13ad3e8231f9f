"""The base of all outlets' spiders: finds article addresses and yields each article's page as a ``Snapshot``."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import scrapy
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response, TextResponse
from scrapy.spidermiddlewares.httperror import HttpError

from scraper.crawl.arguments import CrawlArguments, asked_of, parse_arguments, read_saved, saved_meta
from scraper.crawl.article_requests import ArticleVisits
from scraper.crawl.discovery.entries import Entry
from scraper.crawl.discovery.listings import read_listing
from scraper.crawl.discovery.requests import Discovery
from scraper.crawl.failures import NEVER_FETCHED, explain_failure
from scraper.errors import StorageError, ThresherError
from scraper.outlets.addresses import sort_address
from scraper.outlets.parts import collect_parts, has_parts
from scraper.page.snapshot import Snapshot
from scraper.urls import host_of, port_of, url_key, without_login

if TYPE_CHECKING:
    from scraper.archive.reader import Archive


class NewsSpider(ArticleVisits, Discovery):
    """Yields a snapshot of every article page that is not in the output yet.

    ``-a urls=…``, ``-a file=…`` and ``-a warc=…`` name pages; without them the outlet's feeds, sitemaps and listings are
    read: at most ``-a pages=N`` pages of each listing, only stories of ``-a since=…`` to ``-a until=…``, of these the
    ``-a limit=N`` newest. ``-a refresh=7d`` asks again for the articles of that time.
    A subclass declares the facts of ``Outlet`` and needs no method.
    """

    def __init__(self, **given: Any) -> None:
        self.given = {name: str(value) for name, value in asked_of(given).items() if value is not None}
        self.arguments: CrawlArguments = parse_arguments(type(self), given)
        super().__init__()
        self.open_discovery()

    async def start(self) -> AsyncIterator[Any]:
        """The saved pages, the addresses given, or else the feeds and listings of the outlet."""
        try:
            async for one in self._begin():
                yield one
        except StorageError as error:
            if self.outputs is None:
                raise
            self.outputs.stop(error)

    async def _begin(self) -> AsyncIterator[Any]:
        arguments = self.arguments
        for path in arguments.files:
            if self.outputs is not None and self.outputs.error is not None:
                return
            for snapshot in self._saved(path):
                yield snapshot
        if arguments.archives:
            async for snapshot in self._archived(arguments.archives):
                yield snapshot
        for url in arguments.urls:
            for request in self._given(url):
                yield request
        if arguments.discovers:
            bounded = arguments.since or arguments.until or arguments.limit
            earlier = () if bounded else self.unfinished()
            for request in chain(self.discovery_requests(), earlier, self.revisits(arguments.refresh or 0)):
                yield request

    def article_request(self, entry: Entry, priority: int, depth: int = 0) -> scrapy.Request | None:
        """A request for the entry's page, ``None`` where it is in the output or asked for already. Under a limit nothing is
        asked for before all is discovered, and a further source may know the date that the first did not."""
        request = self.page_request(entry.url, again=self.arguments.limit is not None)
        if request is not None:
            request.priority = priority
            if depth:
                request.meta["link_depth"] = depth
        return request

    async def parse_article(self, response: Response, asked: str, refresh: bool = False) -> AsyncIterator[Any]:
        """The page as it was fetched, with its further pages, unless the address led to one that is known or is no
        article's; and requests for the articles that it links to, where the outlet wants them followed."""
        self.count("fetched")
        if not self.admits(response, asked, refresh):
            return
        snapshot = self.snapshot(response)
        if has_parts(type(self)):
            try:
                snapshot = await collect_parts(snapshot, type(self), self._fetch_part)
            except Exception as error:
                reason, detail = explain_failure(error)
                if self.outputs is not None:
                    self.outputs.fail(asked, reason, f"a further page: {detail}", rule="part")
                return
        self.begin_visit(response, asked, refresh)
        yield snapshot
        for request in self._linked(response):
            yield request

    def follows(self, url: str) -> bool:
        """Whether the address is the outlet's: at a port that it declares, or at one that was given by hand."""
        given = frozenset(map(port_of, self.arguments.urls))
        return self.owns_address(url) or (self.owns_host(host_of(url)) and port_of(url) in given)

    def _linked(self, response: Response) -> Iterator[scrapy.Request]:
        """Requests for the articles that an article links to, down to ``link_depth``."""
        depth = response.meta.get("link_depth", 0) + 1
        if depth > self.link_depth or not self.arguments.discovers or not isinstance(response, TextResponse):
            return
        found = read_listing(response.text, response.url, self.article_links, kind="link")
        yield from self.discovered(found.entries, response.url, depth=depth)

    async def _fetch_part(self, url: str) -> Snapshot | None:
        """The further page of that address, ``None`` where the server has none or it is never to be fetched (robots.txt, a
        redirect to another site); raises what made it fail."""
        try:
            response = await self.crawler.engine.download_async(scrapy.Request(url, priority=1))
        except IgnoreRequest as error:
            if explain_failure(error)[0] in NEVER_FETCHED:
                return None
            raise
        self.count("parts")
        if response.status in (404, 410):
            return None
        if not 200 <= response.status < 300:
            raise HttpError(response)
        return self.snapshot(response)

    def _given(self, url: str) -> Iterator[scrapy.Request]:
        url = without_login(url)
        reason = self.refusal(url)
        if reason is not None and self.outputs is not None:
            self.outputs.refuse(url, reason, "the outlet knows that the address is not an article", rule="other_url")
        elif (request := self.page_request(url, given=True)) is not None:
            yield request

    def _saved(self, path: Path) -> Iterator[Snapshot]:
        try:
            meta = saved_meta(path)
            if (url := meta.get("url")) is not None and self.outputs is not None and self.outputs.knows(url):
                self.count("known")
                return
            snapshot = read_saved(path, self.name, meta)
        except (OSError, ThresherError) as error:
            if self.outputs is not None:
                self.outputs.fail(path.absolute().as_uri(), "unreadable", str(error), rule="file")
            return
        self.count("fetched")
        yield snapshot

    async def _archived(self, paths: Sequence[Path]) -> AsyncIterator[Snapshot]:
        """The article pages of web archives, oldest first, further pages joined: several of one address are its revisions."""
        from scraper.archive.reader import Archive

        try:
            archive = Archive(paths)
        except ThresherError as error:
            if self.outputs is None:
                raise
            self.outputs.stop(StorageError(str(error)))
            return
        parts: set[str] = set()
        for number, url, moment in self._captures(archive):
            if self.outputs is not None and self.outputs.error is not None:
                return
            if url_key(url) in parts:
                self.count("known")
                continue
            found = archive.page(number)
            if found.snapshot is None:
                if self.outputs is not None:
                    self.outputs.fail(url, "torn", found.trouble or "", rule="warc")
                continue
            self.count("fetched")
            page = replace(found.snapshot, outlet=self.name)
            snapshot = await collect_parts(page, type(self), archive.fetch_near(moment))
            parts.update(url_key(part.url or "") for part in snapshot.parts)
            await self.begin_capture(snapshot)
            yield snapshot

    def _captures(self, archive: Archive) -> Iterator[tuple[int, str, datetime | None]]:
        """Number, address and time of the pages that are articles' and were not looked at already; the others are counted."""
        answers = archive.in_time()
        named = [url for _, url, _, _ in answers if sort_address(type(self), url) in ("article", "twin")]
        led_to = archive.ends_of(named)
        at_once = Counter((url_key(url), moment) for _, url, status, moment in answers if status == 200)
        for number, url, status, moment in answers:
            kind = sort_address(type(self), url)
            if kind == "unknown" and url_key(url) in led_to:
                kind = "article"  # as in the crawl, to which the address that it asked for was one
            if status != 200 or kind not in ("article", "twin"):
                self.count("addresses", kind if status == 200 else f"http_{status}")
            elif at_once[url_key(url), moment] == 1 and self.has_capture(url, moment):
                self.count("known")
            else:
                yield number, url, moment

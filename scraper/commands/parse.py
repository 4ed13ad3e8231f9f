"""``scrapy parse``: Scrapy's command, which shows what a spider makes of a page, plus the article of an outlet; also for saved
pages."""

from __future__ import annotations

import argparse
import logging
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from scrapy import Request, Spider
from scrapy.commands import parse
from scrapy.http import Response
from scrapy.utils.spider import DefaultSpider

from scraper.addon import ALL_PIPELINES
from scraper.commands.shell import snapshot_of
from scraper.crawl.given import address_of, reading_given
from scraper.crawl.spider import NewsSpider
from scraper.errors import NotAnArticle
from scraper.outlets.project import project_outlets
from scraper.record.article import Article
from scraper.separation.looking import look
from scraper.separation.order import separate_snapshot

logger = logging.getLogger(__name__)


class Command(parse.Command):
    """A path or ``file:`` address that was given is read, one that a page names never; no outlet's output is touched. Where no
    callback is named, the article of the page is what an outlet's spider makes of it."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """As Scrapy's."""
        given = [address_of(one) for one in args]
        with reading_given(self.settings, given, without=() if opts.pipelines else ALL_PIPELINES):
            super().run(given, opts)

    def set_spidercls(self, url: str, opts: argparse.Namespace) -> None:
        """The spider that was named, else that of the address, else that of the saved page's outlet, else a plain one."""
        assert self.crawler_process is not None
        loader = self.crawler_process.spider_loader
        if not opts.spider and url.startswith("file:"):
            opts.spider = _outlet_of(url)
        if opts.spider or loader.find_by_request(Request(url)):
            super().set_spidercls(url, opts)
            return

        async def start(spider: Spider) -> AsyncIterator[Any]:
            yield self.prepare_request(spider, Request(url), opts)

        self.spidercls = type("Asked", (DefaultSpider,), {"start": start})

    def prepare_request(self, spider: Spider, request: Request, opts: argparse.Namespace) -> Request:
        """A file that was given is on no outlet's host, and is read all the same."""
        made = super().prepare_request(spider, request, opts)
        made.dont_filter = made.dont_filter or made.url.startswith("file:")
        return made

    def _get_callback(self, *, spider: Spider, opts: argparse.Namespace, response: Response | None = None) -> Callable[..., Any]:
        told = opts.callback or opts.rules or (response is not None and response.meta["_callback"])
        if not told and isinstance(spider, NewsSpider | DefaultSpider):
            return article_of
        found: Callable[..., Any] = super()._get_callback(spider=spider, opts=opts, response=response)
        return found


def article_of(response: Response) -> Iterator[Article]:
    """The article of a page; none, and why, of another."""
    try:
        yield separate_snapshot(snapshot_of(response), project_outlets())
    except NotAnArticle as refusal:
        logger.warning("%s is not an article: %s", response.url, refusal)


def _outlet_of(url: str) -> str | None:
    """The name of the outlet whose page a file is."""
    from scraper.view.saved import saved_snapshot

    work = look(saved_snapshot(url), project_outlets()).work
    name = work.record.outlet if work is not None else None
    return name if name in project_outlets() else None

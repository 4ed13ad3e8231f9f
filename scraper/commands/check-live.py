"""``scrapy check-live OUTLET``: a few pages of the site as it is now, field by field; nothing is written."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from scrapy import signals
from scrapy.commands import ScrapyCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import DropItem
from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader

from scraper.arguments import ArgumentError, parse_arguments
from scraper.commands.crawl import USAGE, quiet_start
from scraper.errors import NotAnArticle, ThresherError
from scraper.live import Check, report
from scraper.outputs import Outputs
from scraper.snapshot import Snapshot
from scraper.spider import NewsSpider


class Command(ScrapyCommand):
    """0 where all pages were read well; 1 where one was not (the last line says what is wrong); 2 where the command line
    is wrong."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] OUTLET"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Fetch a few pages of an outlet and show which fields they give"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        parser.add_argument("--pages", type=int, default=3, metavar="N", help="article pages to fetch (default: 3)")
        parser.add_argument("--urls", metavar="ADDRESSES", help="these pages instead of the newest")

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """The report is on standard output and ``exitcode`` says whether it is good."""
        assert isinstance(self.settings, Settings)
        try:
            spider, arguments = self._check(args, opts)
        except ThresherError as error:
            sys.stderr.write(f"scrapy check-live: {error}\n")
            self.exitcode = USAGE
            return
        quiet_start(self.settings)
        check = look(self.settings, spider, arguments)
        sys.stdout.write("".join(f"{line}\n" for line in report(check)))
        if check.problem is not None:
            sys.stderr.write(f"scrapy check-live: {spider.name}: {check.problem}\n")
            self.exitcode = 1

    def _check(self, args: list[str], opts: argparse.Namespace) -> tuple[type[NewsSpider], dict[str, Any]]:
        assert self.settings is not None
        loader = get_spider_loader(self.settings)
        known = sorted(loader.list())
        if len(args) != 1 or args[0] not in known:
            raise ArgumentError(f"needs the name of one outlet: {', '.join(known)}")
        if opts.pages < 1:
            raise ArgumentError(f"--pages: {opts.pages} is no whole number from 1")
        spider = loader.load(args[0])
        if not issubclass(spider, NewsSpider):
            raise ArgumentError(f"{args[0]} is a spider of another kind")
        arguments: dict[str, Any] = {"urls": opts.urls} if opts.urls else {"limit": str(opts.pages)}
        parse_arguments(spider, arguments)
        return spider, arguments


class Looking:
    """The item pipeline of a check: separates, counts, and writes nothing."""

    check: Check

    def process_item(self, item: Any) -> Any:
        """Never an item: whatever came is in the check."""
        from scraper.separation import separate_snapshot

        if isinstance(item, Snapshot):
            try:
                self.check.add(item.url, separate_snapshot(item))
            except NotAnArticle as refusal:
                self.check.add(item.url, refusal)
            except Exception as error:
                self.check.add(item.url, NotAnArticle("broken", f"{type(error).__name__}: {error}"))
        raise DropItem("looked at")


def look(settings: Settings, spider: type[NewsSpider], arguments: dict[str, Any]) -> Check:
    """The outlet's pages as they are now. A process can do this once."""
    found = Check(spider.name)

    class Pipeline(Looking):
        """That of this check."""

        check = found

    settings.setdict({"LOG_LEVEL": "ERROR"}, "project")
    settings.setdict(
        {"THRESHER_PROGRESS": False, "THRESHER_WARC": None, "SCHEDULER": "scrapy.core.scheduler.Scheduler"}, "cmdline"
    )
    settings.set("EXTENSIONS", {**settings.getdict("EXTENSIONS"), Outputs: None}, "cmdline")
    settings.set("ITEM_PIPELINES", {Pipeline: 500}, "cmdline")
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(spider)
    crawler.signals.connect(_failed(found), signals.response_received)
    process.crawl(crawler, **arguments)
    process.start()
    return found


def _failed(check: Check) -> Any:
    def seen(response: Any, request: Any) -> None:
        if request.cb_kwargs.get("asked") and response.status >= 400:
            check.add(request.url, NotAnArticle(f"http_{response.status}", f"the server answered {response.status}"))

    check.seen = seen  # type: ignore[attr-defined]  # signals hold their receivers weakly
    return seen

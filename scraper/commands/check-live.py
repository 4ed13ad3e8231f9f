"""``scrapy check-live OUTLET``: check a few pages of the live site, field by field, without writing anything."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from scrapy import Request
from scrapy.commands import ScrapyCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.exceptions import DropItem
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader

from scraper.commands.crawl import USAGE, check_settings_of, refuse, unknown_outlet
from scraper.crawl.arguments import ArgumentError, parse_arguments
from scraper.crawl.display import printable, quiet_start
from scraper.crawl.failures import explain_failure, is_challenge
from scraper.crawl.interrupt import ends_on_interrupt
from scraper.crawl.livecheck import Check, report
from scraper.crawl.outputs import Outputs
from scraper.crawl.result import raised
from scraper.crawl.spider import NewsSpider
from scraper.drift.monitor import DriftMonitor
from scraper.errors import NotAnArticle, ThresherError
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import Outlets
from scraper.page.snapshot import Snapshot


class Command(ScrapyCommand):
    """0 where all pages were read well; 1 where one was not (each problem is a line on standard error); 2 where the command
    line is wrong. The report, or with ``--json`` one object, is on standard output."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] OUTLET [ADDRESS...]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Fetch a few pages of an outlet and show which fields are found"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        parser.add_argument("--pages", type=int, default=3, metavar="N", help="article pages to fetch (default: 3)")
        parser.add_argument("--json", action="store_true", help="the report as one JSON object, records included")

    @ends_on_interrupt
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """The report is printed and ``exitcode`` says whether it is good."""
        assert isinstance(self.settings, Settings)
        try:
            spider, arguments = self._check(args, opts)
        except ThresherError as error:
            sys.stderr.write(f"scrapy check-live: {error}\n")
            self.exitcode = USAGE
            return
        check = Check(spider, is_given="urls" in arguments)
        failure = look(self.settings, spider, arguments, check)
        if failure is None:
            text = json.dumps(check.to_dict(), ensure_ascii=False) if opts.json else "\n".join(report(check))
            sys.stdout.write(text + "\n")
            sys.stdout.flush()
        problems = check.problems() if failure is None else [failure]
        sys.stderr.writelines(f"scrapy check-live: {spider.name}: {printable(line)}\n" for line in problems)
        self.exitcode = int(bool(problems))

    def _check(self, args: list[str], opts: argparse.Namespace) -> tuple[type[NewsSpider], dict[str, Any]]:
        assert self.settings is not None
        loader = get_spider_loader(self.settings)
        known = sorted(loader.list())
        refuse("check-live", args)
        if not args:
            raise ArgumentError(f"give the name of an outlet: {', '.join(known)}")
        if args[0] not in known:
            raise unknown_outlet(args[0], loader)
        if opts.pages < 1:
            raise ArgumentError(f"--pages: {opts.pages} is not a whole number of at least 1")
        spider = loader.load(args[0])
        if not issubclass(spider, NewsSpider):
            raise ArgumentError(f"{args[0]} is not an outlet; use scrapy check for its contracts")
        arguments: dict[str, Any] = {"urls": " ".join(args[1:])} if args[1:] else {"limit": str(opts.pages), "pages": "1"}
        parse_arguments(spider, arguments)
        check_settings_of(spider, self.settings)
        return spider, arguments


class Looking:
    """The item pipeline of a check: separates, notes, and writes nothing."""

    check: Check
    known: Outlets

    def process_item(self, item: Any) -> Any:
        """Never an item: whatever came is in the check."""
        from scraper.separation.order import separate_snapshot  # heavy, and not needed for a wrong command line

        if isinstance(item, Snapshot):
            try:
                self.check.add(item.url, separate_snapshot(item, self.known))
            except NotAnArticle as refusal:
                self.check.add(item.url, refusal)
            except Exception as error:
                self.check.add(item.url, NotAnArticle("broken", f"{type(error).__name__}: {error}"))
        raise DropItem("looked at")


def looking(spider: type[NewsSpider], check: Check) -> type[NewsSpider]:
    """The spider, but what it could not have is in the check."""

    class Spider(spider):  # type: ignore[misc, valid-type]  # a class that is not known before
        def failed(self, request: Request, error: BaseException | None) -> None:
            reason, detail = explain_failure(error)
            if "asked" in request.cb_kwargs:
                check.add(request.url, NotAnArticle(reason, detail))
            else:
                check.unread.append((request.url, reason, detail))

        def admits(self, response: Response, asked: str, refresh: bool = False) -> bool:
            if is_challenge(response):
                check.add(asked, NotAnArticle("challenge", "a page that demands a browser"))
                return False
            return bool(super().admits(response, asked, refresh))

    return Spider


def look(settings: Settings, spider: type[NewsSpider], arguments: dict[str, Any], check: Check) -> str | None:
    """The outlet's pages as they are now are in the check; or why they could not be looked at. A process can do this
    once."""
    pipeline = type("Pipeline", (Looking,), {"check": check, "known": project_outlets(tuple(settings.getlist("SPIDER_MODULES")))})
    settings.setdict({"LOG_LEVEL": "ERROR"}, "project")  # the report says what there is to say
    settings.setdict(
        {"THRESHER_PROGRESS": False, "THRESHER_WARC": None, "SCHEDULER": "scrapy.core.scheduler.Scheduler"}, "cmdline"
    )
    settings.set("EXTENSIONS", {**settings.getdict("EXTENSIONS"), Outputs: None, DriftMonitor: None}, "cmdline")
    settings.set("ITEM_PIPELINES", {pipeline: 500}, "cmdline")
    process = AsyncCrawlerProcess(settings)
    quiet_start(settings)
    crawler = process.create_crawler(looking(spider, check))
    task = process.crawl(crawler, **arguments)
    process.start()
    error = raised(task)
    if error is not None:
        return f"could not be checked: {type(error).__name__}: {error}".rstrip(": ")
    if crawler.stats.get_value("finish_reason") != "finished":
        return f"stopped before the end ({crawler.stats.get_value('finish_reason')})"
    return None

"""``scrapy crawl-all``: many outlets in one process, one table, one exit status."""

from __future__ import annotations

import argparse
import sys

from scrapy.commands import BaseRunSpiderCommand
from scrapy.settings import SETTINGS_PRIORITIES
from scrapy.spiderloader import get_spider_loader

from scraper.arguments import ArgumentError, parse_arguments
from scraper.commands.crawl import USAGE, quiet_start
from scraper.errors import ThresherError
from scraper.many import AT_ONCE, ManyCrawls
from scraper.replay.run import print_table
from scraper.spider import NewsSpider


class Command(BaseRunSpiderCommand):
    """0 where every outlet's crawl did its work; 1 where one did not, which stops no other; 2 where the command line is
    wrong. The table of what was written where is on standard output, errors below it."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] [OUTLET...]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Crawl all outlets, or those named, side by side in one process"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        parser.add_argument("--outlets", metavar="NAMES", help="only these, with commas between them (default: all)")
        parser.add_argument("--except", dest="without", metavar="NAMES", help="all but these")
        parser.add_argument(
            "--at-once", type=int, default=AT_ONCE, metavar="N", help=f"outlets under way at a time (default: {AT_ONCE})"
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """The outlets and their arguments are right, before anything is started or logged."""
        super().process_options(args, opts)
        try:
            self.names = self._check(args, opts)
        except ThresherError as error:
            sys.stderr.write(f"scrapy crawl-all: {error}\n")
            sys.exit(USAGE)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """The crawls are over and ``exitcode`` says how they went."""
        assert self.settings is not None
        quiet_start(self.settings)
        if self.settings.getpriority("THRESHER_PROGRESS") in (None, SETTINGS_PRIORITIES["addon"]):
            self.settings.set("THRESHER_PROGRESS", False, "project")  # one table instead of a line an outlet
        outcomes = ManyCrawls(self.settings, self.names, opts.spargs, opts.at_once).run()
        print_table(outcomes, sys.stdout)
        self.exitcode = max((outcome.exit_code for outcome in outcomes), default=1)

    def _check(self, args: list[str], opts: argparse.Namespace) -> list[str]:
        assert self.settings is not None
        wrong = [arg for arg in args if arg.startswith("-")]
        if wrong:
            raise ArgumentError(f"does not know what to do with {wrong[0]}; scrapy crawl-all -h lists the options")
        if opts.at_once < 1:
            raise ArgumentError(f"--at-once: {opts.at_once} is no whole number from 1")
        for name in ("urls", "file", "warc"):
            if name in opts.spargs:
                raise ArgumentError(f"-a {name}=… belongs to one outlet: scrapy crawl OUTLET -a {name}=…")
        loader = get_spider_loader(self.settings)
        known = sorted(loader.list())
        asked = list(dict.fromkeys([*args, *_names(opts.outlets)]))
        without = _names(opts.without)
        for name in (*asked, *without):
            if name not in known:
                raise ArgumentError(f"no outlet is called {name}; there are: {', '.join(known)}")
        names = [name for name in asked or known if name not in without]
        if not names:
            raise ArgumentError("no outlet is left to be crawled")
        for name in names:
            spider = loader.load(name)
            if issubclass(spider, NewsSpider):
                parse_arguments(spider, opts.spargs)
        return names


def _names(value: str | None) -> list[str]:
    return [name.strip() for name in (value or "").split(",") if name.strip()]

"""``scrapy crawl-all``: many outlets in one process, one table, one exit status."""

from __future__ import annotations

import argparse
import sys

from scrapy.commands import BaseRunSpiderCommand
from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoaderProtocol, get_spider_loader

from scraper.commands.crawl import USAGE, check_arguments, check_settings_of, explain_arguments, refuse, unknown_outlet
from scraper.crawl.arguments import ArgumentError
from scraper.crawl.interrupt import ends_on_interrupt
from scraper.crawl.loader import broken_outlets
from scraper.crawl.many import AT_ONCE, ManyCrawls
from scraper.crawl.result import Outcome, exit_code
from scraper.crawl.spider import NewsSpider
from scraper.crawl.summary import print_table, troubles
from scraper.errors import ThresherError

ONE_OUTLET = ("urls", "file", "warc", "force")


class Command(BaseRunSpiderCommand):
    """0 where every outlet's crawl did its work; 1 where one did not, which stops no other; 2 where the command line is
    wrong; ``THRESHER_DRIFT_EXIT`` (3) where all went well but the pages of one have changed. The table of what was written
    where is on standard output; what went wrong is on standard error, a line an outlet."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] [OUTLET...]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Crawl all outlets, or the named ones, side by side in one process"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        explain_arguments(parser, without=ONE_OUTLET)
        parser.add_argument("--outlets", metavar="NAMES", help="only these outlets, separated by commas (default: all)")
        parser.add_argument("--except", dest="without", metavar="NAMES", help="all except these outlets")
        parser.add_argument(
            "--at-once", type=int, default=AT_ONCE, metavar="N", help=f"outlets to crawl at the same time (default: {AT_ONCE})"
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """The outlets and their arguments are right, before anything is started or logged."""
        super().process_options(args, opts)
        try:
            self.names = self._check(args, opts)
        except ThresherError as error:
            sys.stderr.write(f"scrapy crawl-all: {error}\n")
            sys.exit(USAGE)

    @ends_on_interrupt
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """The crawls are over and ``exitcode`` says how they went."""
        assert isinstance(self.settings, Settings)
        names = [name for name in self.names if name not in self.broken]
        outcomes = ManyCrawls(self.settings, names, opts.spargs, opts.at_once).run() if names else []
        lost = set(self.names) - set(names)
        outcomes += [Outcome(outlet=name, error=f"cannot be loaded: {self.broken[name]}") for name in lost]
        outcomes.sort(key=lambda one: self.names.index(one.outlet))
        print_table(outcomes, sys.stdout)
        sys.stdout.flush()
        sys.stderr.writelines(f"scrapy crawl-all: {line}\n" for line in troubles(outcomes))
        self.exitcode = exit_code(outcomes)

    def _check(self, args: list[str], opts: argparse.Namespace) -> list[str]:
        assert self.settings is not None
        refuse("crawl-all", args)
        if opts.output or opts.overwrite_output:
            raise ArgumentError("-o and -O would write all outlets to one file; each has its own file in THRESHER_OUTPUT_DIR")
        if opts.at_once < 1:
            raise ArgumentError(f"--at-once: {opts.at_once} is not a whole number of at least 1")
        if given := [name for name in ONE_OUTLET if name in opts.spargs]:
            raise ArgumentError(f"-a {given[0]}=… works for one outlet only: scrapy crawl OUTLET -a {given[0]}=…")
        loader = get_spider_loader(self.settings)
        self.broken = broken_outlets(loader)
        outlets = self._outlets(loader)
        known = sorted((*outlets, *self.broken))
        asked = list(dict.fromkeys([*args, *_names(opts.outlets)]))
        without = _names(opts.without)
        for name in (*asked, *without):
            if name not in known:
                raise unknown_outlet(name, loader)
        names = [name for name in asked or known if name not in without]
        if not names:
            raise ArgumentError("no outlets left to crawl")
        for name in (name for name in names if name in outlets):
            check_settings_of(outlets[name], self.settings)
            check_arguments(outlets[name], opts.spargs, self.settings)
        return names

    def _outlets(self, loader: SpiderLoaderProtocol) -> dict[str, type[NewsSpider]]:
        """The outlets of the project; spiders of another kind keep Scrapy's own command."""
        loaded = {name: loader.load(name) for name in sorted(loader.list())}
        return {name: spider for name, spider in loaded.items() if issubclass(spider, NewsSpider)}


def _names(value: str | None) -> list[str]:
    return [name.strip() for name in (value or "").split(",") if name.strip()]

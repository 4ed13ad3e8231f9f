"""``scrapy crawl`` with an exit status that says whether the crawl did its work."""

from __future__ import annotations

import argparse
import difflib
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from scrapy import Spider
from scrapy.commands import ScrapyHelpFormatter
from scrapy.commands.crawl import Command as StockCommand
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoaderProtocol, get_spider_loader

from scraper.crawl.arguments import ArgumentError, arguments_help, parse_arguments
from scraper.crawl.display import quiet_start
from scraper.crawl.interrupt import ends_on_interrupt
from scraper.crawl.known_settings import SettingError, check_settings
from scraper.crawl.loader import broken_outlets
from scraper.crawl.result import Outcome, judge, raised
from scraper.crawl.spider import NewsSpider
from scraper.errors import ThresherError

USAGE = 2


class Command(StockCommand):
    """0 where articles were written or all were there already; 1 where no page gave an article or the output could not
    be kept; 2 where the command line is wrong; ``THRESHER_DRIFT_EXIT`` (3) where all went well but the outlet's pages have
    changed. Errors are one line on standard error."""

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Crawl an outlet into output/<outlet>.jsonl; run again to add what is new"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of Scrapy, and below them the arguments of a crawl."""
        super().add_options(parser)
        explain_arguments(parser)

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """The outlet and its arguments are right, before anything is started or logged."""
        super().process_options(args, opts)
        try:
            self._check(args, opts)
        except ThresherError as error:
            sys.stderr.write(f"scrapy crawl: {error}\n")
            sys.exit(USAGE)

    @ends_on_interrupt
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """The crawl is over and ``exitcode`` says how it went."""
        if not isinstance(self.crawler_process, AsyncCrawlerProcess):
            super().run(args, opts)  # a project that gave up asyncio keeps Scrapy's own command
            return
        assert self.settings is not None
        quiet_start(self.settings)
        crawler = self._create_crawler(args[0])
        task = self.crawler_process.crawl(crawler, **opts.spargs)
        self.crawler_process.start()
        if not issubclass(crawler.spidercls, NewsSpider):
            self.exitcode = int(self.crawler_process.bootstrap_failed)
            return
        outcome = judge(crawler, raised(task))
        self.exitcode = outcome.exit_code
        for text in (*outcome.remarks, line(outcome)):
            sys.stderr.write(text + "\n")

    def _check(self, args: list[str], opts: argparse.Namespace) -> None:
        assert self.settings is not None
        refuse("crawl", args, args[1:])
        loader = get_spider_loader(self.settings)
        known = sorted(loader.list())
        if not args:
            raise ArgumentError(f"give the name of an outlet: {', '.join(known)}")
        if args[0] not in known:
            raise unknown_outlet(args[0], loader)
        spider = loader.load(args[0])
        check_settings_of(spider, self.settings)
        if issubclass(spider, NewsSpider):
            check_arguments(spider, opts.spargs, self.settings)


def explain_arguments(parser: argparse.ArgumentParser, without: Sequence[str] = ()) -> None:
    """``-h`` lists the arguments of a crawl, a line each."""
    parser.formatter_class = RawHelp
    parser.epilog = arguments_help(without=without)


class RawHelp(ScrapyHelpFormatter, argparse.RawDescriptionHelpFormatter):
    """Scrapy's help with lines as they are written."""


def refuse(command: str, args: Sequence[str], more: Sequence[str] = ()) -> None:
    """Raise ``ArgumentError`` where an argument looks like an option that the command does not have, or there are ``more``
    arguments than it takes."""
    wrong = [*(arg for arg in args if arg.startswith("-")), *more]
    if wrong:
        raise ArgumentError(f"unexpected argument {wrong[0]}; scrapy {command} -h lists the options")


def unknown_outlet(name: str, loader: SpiderLoaderProtocol) -> ArgumentError:
    """The error for a name that no outlet has, with those that come near; or why the outlet of that name cannot be loaded."""
    known, broken = sorted(loader.list()), broken_outlets(loader)
    if name in broken:
        return ArgumentError(f"{name} cannot be loaded: {broken[name]}")
    near = difflib.get_close_matches(name, known, n=3, cutoff=0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"there are: {', '.join(known)}"
    return ArgumentError(f"there is no outlet {name}; {hint}")


def check_arguments(spider: type[NewsSpider], given: dict[str, Any], settings: BaseSettings) -> None:
    """The arguments of a crawl are right and fit the settings, and there is a place for its log; else ``ArgumentError``."""
    check_log(settings)
    if parse_arguments(spider, given).refresh is not None and not settings.getbool("THRESHER_STORE", True):
        raise ArgumentError("-a refresh needs the store; leave THRESHER_STORE on")


def check_settings_of(spider: type[Spider], settings: BaseSettings) -> None:
    """The settings of the project, those of the spider among them, are right; else ``SettingError``."""
    merged = settings.copy()
    spider.update_settings(merged)
    try:
        check_settings(merged)
    except SettingError as error:
        check_settings(settings)  # it is the project's, and not the spider's
        raise SettingError(f"{error} (custom_settings of {spider.name})") from error


def check_log(settings: BaseSettings) -> None:
    """The log's level is one and its file can be written; else ``ArgumentError``."""
    level, name = settings.get("LOG_LEVEL"), settings.get("LOG_FILE")
    if isinstance(level, str) and level not in logging.getLevelNamesMapping():
        raise ArgumentError(f"-L {level}: not a log level; use CRITICAL, ERROR, WARNING, INFO or DEBUG")
    path = Path(name) if name else None
    if path is not None and not os.access(path if path.exists() else path.parent, os.W_OK):
        why = "" if path.parent.is_dir() else f"; the folder {path.parent} does not exist"
        raise ArgumentError(f"--logfile {name}: cannot be written{why}")


def line(outcome: Outcome) -> str:
    """The last line of a crawl: the summary, marked where it is an error."""
    return outcome.summary() if outcome.error is None else f"scrapy crawl: {outcome.summary()}"

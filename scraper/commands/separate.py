"""``scrapy separate PATH…``: saved pages in, one JSON line each out."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path

from scrapy.commands import ScrapyCommand

from cleaners.visible import visible
from scraper.archive.pages import separate_archives
from scraper.crawl.arguments import CONTENT_TYPES, ArgumentError, parse_moment
from scraper.crawl.command import SIGPIPE, USAGE, quiet
from scraper.crawl.interrupt import ends_on_interrupt
from scraper.crawl.known_settings import check_settings
from scraper.errors import NotAnArticle, ThresherError
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class
from scraper.urls import is_web_address


class Command(ScrapyCommand):
    """0 where every page gave an article; 1 where one did not (it is named on standard error, the others are printed);
    2 where the command line is wrong. Standard output holds nothing but JSON lines."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] PATH..."

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Separate saved pages (.html, .txt, or - for standard input) into JSON lines"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        parser.add_argument("paths", nargs="*", metavar="PATH", help="a saved page, or - for standard input")
        parser.add_argument(
            "--warc", action="append", default=[], metavar="FILE", help="a web archive: separate all its article pages"
        )
        parser.add_argument("--url", help="the address the page was fetched from")
        parser.add_argument("--outlet", metavar="NAME", help="the outlet, if the page does not show it")
        parser.add_argument("--fetched-at", metavar="ISO", help="when the page was fetched (relative dates need it)")
        parser.add_argument(
            "--content-type", metavar="T", help="the content type, if the file name does not show it"
        )

    @ends_on_interrupt
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Every page is printed or named with its reason, and ``exitcode`` says whether all were printed."""
        quiet()
        try:
            assert self.settings is not None
            check_settings(self.settings)
            moment = check(args, opts)
        except ThresherError as error:
            sys.stderr.write(f"scrapy separate: {error}\n")
            self.exitcode = USAGE
            return
        try:
            for path in opts.paths:
                if not separate_one(path, opts, moment):
                    self.exitcode = 1
            if opts.warc and not separate_archives(opts.warc, opts.outlet, project_outlets(), print_line):
                self.exitcode = 1
            sys.stdout.flush()
        except ThresherError as error:
            sys.stderr.write(f"scrapy separate: {error}\n")
            self.exitcode = USAGE
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            self.exitcode = SIGPIPE
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.stderr.write(f"scrapy separate: standard output cannot be written ({error.strerror})\n")
            self.exitcode = 1


def check(args: list[str], opts: argparse.Namespace) -> datetime | None:
    """The moment of ``--fetched-at``; ``ThresherError`` where an argument is wrong."""
    if args:
        raise ArgumentError(f"unexpected argument {args[0]}; scrapy separate -h lists the options")
    if not opts.paths and not opts.warc:
        raise ArgumentError("give the path of a saved page, or - for standard input")
    if opts.url is not None and not is_web_address(opts.url):
        raise ArgumentError(f"--url: {opts.url!r} is not an http or https address")
    if opts.url is not None and len(opts.paths) > 1:
        raise ArgumentError("--url works with one PATH only")
    if opts.outlet is not None:
        outlet_class(opts.outlet, project_outlets())
    return parse_moment(opts.fetched_at) if opts.fetched_at is not None else None


def separate_one(path: str, opts: argparse.Namespace, moment: datetime | None) -> bool:
    """The page's article is on standard output, or its reason on standard error (``False``)."""
    from scraper.separation.order import separate

    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        return _refuse(path, f"unreadable: {error.strerror}")
    content_type = opts.content_type or CONTENT_TYPES.get(Path(path).suffix.lower())
    try:
        article = separate(
            content, url=opts.url, outlet=opts.outlet, outlets=project_outlets(), fetched_at=moment, content_type=content_type
        )
        line = article.to_json()
    except NotAnArticle as refusal:
        return _refuse(path, str(refusal))
    except Exception as error:
        return _refuse(path, f"broken: {type(error).__name__}: {error}")
    print_line(line)
    return True


def print_line(line: bytes) -> None:
    """The line is on standard output."""
    sys.stdout.buffer.write(line + b"\n")
    sys.stdout.buffer.flush()


def _refuse(path: str, why: str) -> bool:
    sys.stderr.write(visible(f"{path}: {' '.join(why.split())}") + "\n")
    return False

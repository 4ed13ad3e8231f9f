"""``scrapy fixture …``: saved pages and the records they must give."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.commands import ScrapyCommand

from scraper.crawl.command import USAGE, ending, quiet
from scraper.crawl.interrupt import ends_on_interrupt
from scraper.crawl.known_settings import check_settings, folder
from scraper.fixtures.case import FOLDER, FixtureError, NotFetched

if TYPE_CHECKING:
    Below = argparse._SubParsersAction[argparse.ArgumentParser]


class Command(ScrapyCommand):
    """0 where all is as expected or was done; 1 where something differs, is alive or could not be fetched; 2 where the
    command line is wrong. No action touches version control."""

    requires_project = True
    requires_crawler_process = False

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "{record,check,review,accept,list,strength} ..."

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Record pages as fixtures, check and review them, and accept changes"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The actions with their options; each takes Scrapy's own too."""
        below = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        add = partial(self._action, below)
        _record_options(add("record", "make a fixture of a page: fetch it or read a saved one, trim and write it"))
        check = add("check", "show the differences from the expected records, word by word")
        _names(check)
        check.add_argument("--json", action="store_true", help="print one JSON object per differing field")
        review = add("review", "show the differences in a browser, with each page and the owners of its lines")
        _names(review)
        review.add_argument("--all", action="store_true", help="include cases that are as expected")
        review.add_argument("-o", "--output", metavar="FILE", help="write to this file (default output/review.html)")
        review.add_argument("--serve", nargs="?", const=0, type=int, metavar="PORT", help="serve it on 127.0.0.1 until Ctrl-C")
        accept = add("accept", "accept the current records as the expected ones")
        _names(accept)
        accept.add_argument("--all", action="store_true", help="all fixtures of the project")
        accept.add_argument("--field", action="append", default=[], metavar="F", help="accept only this field (repeatable)")
        listing = add("list", "list cases, layouts, and which fields are covered")
        listing.add_argument("names", nargs="*", metavar="OUTLET", help="only these outlets")
        listing.add_argument("--json", action="store_true", help="as JSON")
        strength = add("strength", "change an outlet's declarations one by one and show which changes no fixture notices")
        strength.add_argument("names", nargs="+", metavar="OUTLET", help="the outlet")
        strength.add_argument("--json", action="store_true", help="as JSON")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Arguments that nobody knows are an error."""
        super().process_options(args, opts)
        if args:
            hint = f"scrapy fixture {opts.action} -h lists the options"
            sys.stderr.write(f"scrapy fixture: unexpected argument {args[0]}; {hint}\n")
            sys.exit(USAGE)

    @ends_on_interrupt
    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """The action is done, and ``exitcode`` says how it went."""
        if opts.action != "record":
            quiet()
        from scraper.fixtures.actions import ACTIONS  # heavy, and not needed to list the commands

        assert self.settings is not None
        with ending(self, NotFetched):
            self.exitcode = ACTIONS[opts.action](self._root(), opts, self.settings)

    def _action(self, below: Below, name: str, text: str) -> argparse.ArgumentParser:
        parser = below.add_parser(name, help=text, description=text[0].upper() + text[1:] + ".", conflict_handler="resolve")
        super().add_options(parser)
        return parser

    def _root(self) -> Path:
        """The folder of the fixtures: ``THRESHER_FIXTURES_DIR``, in the folder of the project."""
        assert self.settings is not None
        check_settings(self.settings)
        root = folder(self.settings, "THRESHER_FIXTURES_DIR", FOLDER)
        if root.exists() and not root.is_dir():
            raise FixtureError(f"{root} is not a folder; set THRESHER_FIXTURES_DIR to the folder of the fixtures")
        return root


def _names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="OUTLET[/CASE]", help="only these fixtures")


def _record_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("outlet", metavar="OUTLET", help="the outlet of the page")
    parser.add_argument("source", metavar="SOURCE", help="an address, a saved page, or a web archive (.warc, .warc.gz)")
    parser.add_argument("--url", help="the address of a saved page; in an archive, the page to use")
    parser.add_argument("--fetched-at", metavar="ISO", help="when a saved page was fetched (relative dates need it)")
    parser.add_argument("--content-type", metavar="T", help="the content type of a saved page")
    parser.add_argument("--name", metavar="CASE", help="the name of the case (default: from the address or the headline)")
    parser.add_argument("--notes", default="", metavar="TEXT", help="notes about the page")
    parser.add_argument("--reconstruction", action="store_true", help="the page was rebuilt or invented, not captured")
    parser.add_argument("--whole", action="store_true", help="trim nothing")
    parser.add_argument("--force", action="store_true", help="replace an existing case")
    parser.add_argument("--update", action="store_true", help="replace the page of a case and keep the expected record")

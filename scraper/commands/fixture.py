"""``scrapy fixture …``: saved pages and the records that they must give."""

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
        return "Record pages as fixtures, check and review what they give, accept changes"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The actions with their options; each takes Scrapy's own too."""
        below = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
        add = partial(self._action, below)
        _record_options(add("record", "make a fixture of a page: fetch it, or take a saved one, trim and write it"))
        check = add("check", "show what differs from what is expected, word by word")
        _names(check)
        check.add_argument("--json", action="store_true", help="one JSON object a differing field")
        review = add("review", "the same as a page for a browser, with the lines of each page beside their owners")
        _names(review)
        review.add_argument("--all", action="store_true", help="also the cases that are as expected")
        review.add_argument("-o", "--output", metavar="FILE", help="write to this file (default output/review.html)")
        review.add_argument("--serve", nargs="?", const=0, type=int, metavar="PORT", help="serve it on 127.0.0.1 until Ctrl-C")
        accept = add("accept", "make what the pages give now what is expected")
        _names(accept)
        accept.add_argument("--all", action="store_true", help="the fixtures of the whole project")
        accept.add_argument("--field", action="append", default=[], metavar="F", help="this field only (again for more)")
        listing = add("list", "cases, layouts, and fields covered and not covered")
        listing.add_argument("names", nargs="*", metavar="OUTLET", help="these outlets only")
        listing.add_argument("--json", action="store_true", help="as JSON")
        strength = add("strength", "change an outlet's declarations one by one and show what no fixture notices")
        strength.add_argument("names", nargs="+", metavar="OUTLET", help="the outlet")
        strength.add_argument("--json", action="store_true", help="as JSON")

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Arguments that nobody knows are an error."""
        super().process_options(args, opts)
        if args:
            hint = f"scrapy fixture {opts.action} -h lists the options"
            sys.stderr.write(f"scrapy fixture: does not know what to do with {args[0]}; {hint}\n")
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
            raise FixtureError(f"{root} is no folder; THRESHER_FIXTURES_DIR names the folder of the fixtures")
        return root


def _names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("names", nargs="*", metavar="OUTLET[/CASE]", help="these fixtures only")


def _record_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("outlet", metavar="OUTLET", help="whose page it is")
    parser.add_argument("source", metavar="SOURCE", help="an address, a saved page, or a web archive (.warc, .warc.gz)")
    parser.add_argument("--url", help="the address of a saved page; in an archive, the page to take")
    parser.add_argument("--fetched-at", metavar="ISO", help="when a saved page was fetched (relative dates need it)")
    parser.add_argument("--content-type", metavar="T", help="the content type of a saved page")
    parser.add_argument("--name", metavar="CASE", help="the name of the case (default: from the address or the headline)")
    parser.add_argument("--notes", default="", metavar="TEXT", help="what there is to say of the page")
    parser.add_argument("--reconstruction", action="store_true", help="the page was rebuilt or invented, not captured")
    parser.add_argument("--whole", action="store_true", help="trim nothing")
    parser.add_argument("--force", action="store_true", help="replace a case that is there")
    parser.add_argument("--update", action="store_true", help="replace the page of a case and keep what is expected")

"""``scrapy learn NAME PAGE…``: write an outlet's file and fixtures from a few of its pages."""

from __future__ import annotations

import argparse

from scrapy.settings import Settings

from scraper.crawl.command import ProjectCommand
from scraper.crawl.known_settings import folder, outlets_module
from scraper.errors import ThresherError
from scraper.fixtures.case import FOLDER


class Command(ProjectCommand):
    """0 where the outlet was learned and written (or shown); 1 where something has to be looked at by a person before it can be
    relied on; 2 where the command line or a page is wrong."""

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] NAME PAGE..."

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Learn an outlet from a few of its pages: write its file and fixtures"

    def long_desc(self) -> str:
        """What stands over the options."""
        return (
            "Pages are saved files, folders, fixtures, web archives or addresses; one works, three to ten are better. The "
            "address of a saved page comes from PAGE.meta.json next to it, or else from the page."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        add = parser.add_argument
        add("--listing", action="append", default=[], metavar="PAGE", help="a listing page of the site (repeatable)")
        add("--expect", action="append", default=[], metavar="WHAT", help="expected.json, or FIELD=VALUE (repeatable)")
        add("--dry-run", action="store_true", help="show the file and write nothing")
        add("--no-fixtures", action="store_true", help="write only the file")
        add("--force", action="store_true", help="replace an existing file; it is kept as NAME.py.bak")
        add("--repair", action="store_true", help="for pages that NAME no longer reads: show the smallest change as a diff")
        add("--write", action="store_true", help="with --repair: make the change and add fixtures of the pages")

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """The outlet was learned; the exit status says how it went."""
        from scraper.learning.doing import Rooms, do_learn, do_repair

        if len(args) < 2:
            raise ThresherError("give a NAME and at least one PAGE; scrapy learn -h lists the options")
        if opts.write and not opts.repair:
            raise ThresherError("--write needs --repair; otherwise the file is always written, except with --dry-run")
        rooms = Rooms(outlets_module(settings), folder(settings, "THRESHER_FIXTURES_DIR", FOLDER), settings)
        return (do_repair if opts.repair else do_learn)(args[0], args[1:], opts, rooms)

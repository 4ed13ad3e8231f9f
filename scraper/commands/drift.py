"""``scrapy drift OUTLET``: check whether the outlet's pages still give what they used to, field by field."""

from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scrapy.settings import Settings

from scraper.crawl.arguments import ArgumentError
from scraper.crawl.command import ProjectCommand
from scraper.crawl.known_settings import output_folder
from scraper.crawl.store import store_path
from scraper.drift.history import History
from scraper.drift.intake import accept
from scraper.drift.report import Report, current, window
from scraper.drift.showing import show
from scraper.errors import StorageError
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class

CHANGED = 3


class Command(ProjectCommand):
    """0 where every field is fine, absorbed, or not known well enough; 3 where one is changed or broken; 2 where the command
    line is wrong or the outlet was never crawled; 1 where its store cannot be read."""

    unmet = (StorageError,)

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] OUTLET"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Check whether an outlet's pages still give what they used to"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        which = parser.add_mutually_exclusive_group()
        which.add_argument("--last", type=int, metavar="N", help="compare the last N pages with all earlier ones")
        which.add_argument("--days", type=float, metavar="D", help="compare the pages of the last D days with all earlier ones")
        which.add_argument("--accept", action="store_true", help="accept the current change as what is expected from now on")
        parser.add_argument("--json", action="store_true", help="print the report as JSON")

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """The report is on standard output, and the exit status says whether something changed."""
        outlet = check(args, opts)
        directory = output_folder(settings)
        path = store_path(directory, outlet)
        if not path.is_file():
            raise ArgumentError(f"{outlet} has not been crawled yet; run scrapy crawl {outlet} first")
        history = History(path, reads=not opts.accept)
        try:
            if opts.accept:
                accept(history)
            report = look(history, outlet, opts)
        finally:
            history.close()
        folder = directory / "candidates" / outlet
        text = json.dumps(report.to_dict(), ensure_ascii=False, indent=2) + "\n" if opts.json else show(report, _filled(folder))
        sys.stdout.write(text)
        return CHANGED if report.is_alarm else 0


def check(args: list[str], opts: argparse.Namespace) -> str:
    """The outlet's name; ``ThresherError`` where an argument is wrong."""
    if len(args) != 1:
        raise ArgumentError("give the name of one outlet" if not args else f"unexpected argument {args[1]}")
    if opts.last is not None and opts.last < 1:
        raise ArgumentError("--last: give a number of pages, 1 or more")
    if opts.days is not None and not 0 < opts.days < 36_500:
        raise ArgumentError("--days: give a number of days above 0")
    return outlet_class(args[0], project_outlets()).name


def look(history: History, outlet: str, opts: argparse.Namespace) -> Report:
    """The report that the options ask for."""
    if opts.last is not None:
        return window(history, outlet, last=opts.last)
    if opts.days is not None:
        since = datetime.now(UTC) - timedelta(days=opts.days)
        return window(history, outlet, since=since.replace(microsecond=0).isoformat())
    return current(history, outlet)


def _filled(folder: Path) -> Path | None:
    """The folder where it holds something."""
    return folder if folder.is_dir() and any(folder.iterdir()) else None

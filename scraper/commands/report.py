"""``scrapy report``: one document about the crawls of outlets, for a browser."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scrapy.settings import Settings

from scraper.crawl.arguments import ArgumentError
from scraper.crawl.command import ProjectCommand
from scraper.crawl.known_settings import output_folder
from scraper.crawl.pace import ANSWERS, MILLISECONDS
from scraper.crawl.store import store_path
from scraper.drift.history import History
from scraper.drift.report import Report, current, window
from scraper.errors import StorageError
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import outlet_class
from scraper.view.crawled import read_crawled
from scraper.view.document import write_document
from scraper.view.reporting import Drifted, report_page

_WINDOWS = 8
_FEWEST = 5
"""Pages of a window, at least."""


class Command(ProjectCommand):
    """0 where the report was written; 1 where a store cannot be read; 2 where the command line is wrong or there is none."""

    unmet = (StorageError,)

    def syntax(self) -> str:
        """The arguments, for ``-h``."""
        return "[options] [OUTLET...]"

    def short_desc(self) -> str:
        """One line for ``scrapy -h``."""
        return "Write one page about past crawls: articles, fields, outcomes, drift, sizes, hosts, samples"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of the command besides Scrapy's own."""
        super().add_options(parser)
        parser.add_argument("-o", "--output", metavar="FILE", help="write to this file (default output/report.html)")

    def act(self, args: list[str], opts: argparse.Namespace, settings: Settings) -> int:
        """The document is in the file."""
        directory, known = output_folder(settings), project_outlets()
        names = list(dict.fromkeys(outlet_class(name, known).name for name in args)) or sorted(known)
        found = []
        for name in names:
            crawled = read_crawled(directory, name)
            if crawled is not None:
                found.append((crawled, drifted(store_path(directory, name), name)))
            elif args:
                raise ArgumentError(f"{name} has not been crawled yet; run scrapy crawl {name} first")
        if not found:
            raise ArgumentError(f"nothing has been crawled yet: {directory} has no output files")
        path = Path(opts.output) if opts.output else directory / "report.html"
        page = report_page(found, datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"))
        write_document(path, page)
        sys.stdout.write(f"{len(found)} outlet{'s' if len(found) != 1 else ''} -> {path}\n")
        return 0


def drifted(path: Path, outlet: str) -> Drifted:
    """What drift says of an outlet, now and of the weeks before."""
    if not path.is_file():
        return Drifted()
    try:
        history = History(path, reads=True)
    except StorageError as error:
        return Drifted(trouble=str(error))
    try:
        pace = paces(history)
        if not history.pages(last=1):
            return Drifted(pace=pace)
        report = current(history, outlet)
        return Drifted(report.verdict, heads(report), rows(report), windows(history, outlet), pace)
    except StorageError as error:
        return Drifted(trouble=str(error))
    finally:
        history.close()


def paces(history: History) -> dict[str, tuple[int, float]]:
    """Answers and seconds of each host in the crawls that are kept."""
    found: dict[str, tuple[int, float]] = {}
    answers, taken = ANSWERS.removeprefix("thresher/"), MILLISECONDS.removeprefix("thresher/")
    for counts in history.crawls():
        for name, number in counts.items():
            if name.startswith(answers):
                host = name.removeprefix(answers)
                before = found.get(host, (0, 0.0))
                found[host] = before[0] + number, before[1] + counts.get(f"{taken}{host}", 0) / 1000
    return found


def heads(report: Report) -> list[str]:
    """The report in two lines."""
    lines = [f"{report.verdict}: {report.now['pages']} pages, compared with {report.before['pages']} before; {report.test}"]
    if report.since:
        lines.append(f"since {report.since[:10]}, noticed after {report.noticed} pages")
    return lines


def rows(report: Report) -> list[list[str]]:
    """A row a field."""
    return [
        [one.field, one.verdict, *("–" if share is None else f"{share:.0%}" for share in (one.before, one.now)), one.detail or ""]
        for one in report.fields
    ]


def windows(history: History, outlet: str) -> list[list[str]]:
    """The verdict of each of the last weeks beside all before it; of days where there are but a few."""
    pages = history.pages()
    first, last = (datetime.fromisoformat(pages[at].at) for at in (0, -1))
    span = timedelta(days=7) if last - first > timedelta(days=14) else timedelta(days=1)
    made = []
    for back in range(_WINDOWS):
        until = last + timedelta(seconds=1) - back * span
        begin = until - span
        if until <= first:
            break
        since, before = (moment.isoformat() for moment in (begin, until))
        count = sum(since <= one.at < before for one in pages)
        if count < _FEWEST:
            continue
        report = window(history, outlet, since=since, until=before)
        told = ", ".join(
            f"{one.field} {one.verdict}" for one in report.fields if one.verdict in ("changed", "broken", "absorbed")
        )
        made.append([since[:10], before[:10], str(count), report.verdict, told or "–"])
    return made

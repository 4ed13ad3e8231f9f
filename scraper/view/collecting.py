"""The pages to inspect, in order: saved pages, folders, web archives, output files."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scraper.archive.reader import Archive
from scraper.crawl.arguments import ArgumentError
from scraper.errors import NotAnArticle
from scraper.outlets.registry import Outlets
from scraper.page.snapshot import Snapshot
from scraper.separation.looking import Look
from scraper.urls import url_key
from scraper.view.explaining import Explanation, explain
from scraper.view.recorded import of_record
from scraper.view.saved import PAGES, path_of, saved_pages, saved_snapshot

ARCHIVES = (".warc", ".warc.gz")
_NO_PAGES = ("/robots.txt", "/tdmrep.json", ".xml", ".css", ".js", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".woff2")
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_LONGEST_LINE = 32 << 20
Asked = Callable[[], Outlets]
"""Which outlets there are, asked anew for each page: a file of one may have been written meanwhile."""


@dataclass(frozen=True)
class Inspected:
    """A page that is inspected: its name, and what reads and explains it when it is looked at."""

    name: str
    read: Callable[[], Explanation]


def collect(given: Sequence[str], known: Asked, facts: dict[str, str | None]) -> list[Inspected]:
    """All that was named. ``facts`` are what is known of a single saved page. Raises ``ThresherError`` for what is not there."""
    archives = [path_of(one) for one in given if one.lower().endswith(ARCHIVES)]
    archive = Archive(archives) if archives else None
    outputs = [one for one in given if one.lower().endswith((".jsonl", ".ndjson"))]
    found: list[Inspected] = []
    for one in given:
        path = path_of(one) if one != "-" else None
        if one in outputs and path is not None:
            found.extend(_of_output(path, archive, known))
        elif one.lower().endswith(ARCHIVES):
            continue
        elif path is not None and path.is_dir() and not any((path / name).is_file() for name in PAGES):
            found.extend(_saved(page, path, known, facts.get("outlet")) for page in saved_pages(path))
        else:
            found.append(fetched(saved_snapshot(one, **facts), known, one))
    if archive is not None and not outputs:
        found.extend(_of_archive(archive, known))
    if not found:
        raise ArgumentError(f"{', '.join(given)}: no saved page (.html, .txt), article or archived page found")
    return found


def _saved(page: Path, folder: Path, known: Asked, outlet: str | None) -> Inspected:
    return Inspected(str(page.relative_to(folder)), lambda: explain(saved_snapshot(str(page), outlet=outlet), known()))


def _of_archive(archive: Archive, known: Asked) -> Iterator[Inspected]:
    """The pages of an archive; what is no page is left out where its address says so."""
    for number, url, status in archive.addresses():
        if status == 200 and not url.lower().endswith(_NO_PAGES):
            yield Inspected(url, _from_archive(archive, number, known))


def _from_archive(archive: Archive, number: int, known: Asked) -> Callable[[], Explanation]:
    def read() -> Explanation:
        page = archive.page(number)
        if page.snapshot is None:
            refusal = NotAnArticle("torn", page.trouble or "the record is not whole")
            return Explanation(Snapshot(url=page.url, content=""), Look(None, refusal))
        kind = (page.snapshot.content_type or "").partition(";")[0].strip().lower()
        if kind and kind not in _PAGES:
            refusal = NotAnArticle("no_page", f"the archive calls it {kind}")
            return Explanation(Snapshot(url=page.url, content=""), Look(None, refusal))
        return explain(page.snapshot, known())

    return read


def _of_output(path: Path, archive: Archive | None, known: Asked) -> Iterator[Inspected]:
    """The articles of an output file; each with its page, where an archive that was named has it."""
    answers = archive.addresses() if archive is not None else ()
    numbers = {url_key(url): number for number, url, status in answers if status == 200}
    try:
        with path.open("rb") as file:
            offset = 0
            while line := file.readline(_LONGEST_LINE):
                record = _record(line)
                if record is not None:
                    name = str(record.get("headline") or record.get("url") or f"line at {offset}")
                    number = numbers.get(url_key(str(record["url"]))) if record.get("url") else None
                    page = _from_archive(archive, number, known) if archive is not None and number is not None else None
                    yield Inspected(name, page or _from_output(path, offset))
                offset += len(line)
    except OSError as error:
        raise ArgumentError(f"{path}: cannot be read ({error.strerror})") from error


def _from_output(path: Path, offset: int) -> Callable[[], Explanation]:
    def read() -> Explanation:
        with path.open("rb") as file:
            file.seek(offset)
            return of_record(_record(file.readline(_LONGEST_LINE)) or {})

    return read


def _record(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def fetched(snapshot: Snapshot, known: Asked, name: str) -> Inspected:
    """A page that was read or fetched already."""
    return Inspected(name, lambda: explain(snapshot, known()))

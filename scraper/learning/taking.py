"""The pages named on the command line: files, folders, fixtures, web archives, addresses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from scraper.crawl.arguments import CONTENT_TYPES, read_saved, saved_meta
from scraper.errors import ThresherError
from scraper.fixtures.case import Case, is_case
from scraper.fixtures.sources import is_archive
from scraper.learning.sample import Page
from scraper.page.snapshot import Snapshot
from scraper.urls import is_web_address, url_key

MOST = 60
"""So many pages are read; more teach nothing more."""
_HTML = frozenset((".html", ".htm", ".xhtml"))

Fetched = Mapping[str, Snapshot]
"""Pages of addresses, by ``url_key``."""


def take(sources: Sequence[str], fetched: Fetched) -> list[Page]:
    """The pages, each once; those of addresses are among the ``fetched``. Raises ``ThresherError`` where one cannot be had."""
    found: dict[str, Page] = {}
    for source in sources:
        for page in _pages(source, fetched):
            found.setdefault(page.name, page)
            if len(found) == MOST:
                return list(found.values())
    if not found:
        raise ThresherError("give at least one page; three to ten are better")
    return list(found.values())


def _pages(source: str, fetched: Fetched) -> Iterator[Page]:
    if is_web_address(source):
        if url_key(source) not in fetched:
            raise ThresherError(f"{source}: no page came")
        yield Page(source, fetched[url_key(source)])
        return
    path = Path(source).expanduser()
    if not path.exists():
        raise ThresherError(f"{source}: no such file or folder")
    if is_archive(path.name):
        yield from _archived(path)
    elif path.is_dir():
        yield from _folder(path)
    else:
        yield _file(path)


def _folder(folder: Path) -> Iterator[Page]:
    """The pages of a folder, or of the fixtures in it."""
    if is_case(folder):
        yield _case(folder)
        return
    cases = [one for one in sorted(folder.iterdir()) if one.is_dir() and is_case(one)]
    files = [one for one in sorted(folder.iterdir()) if one.is_file() and one.suffix.lower() in _HTML]
    if not cases and not files:
        raise ThresherError(f"{folder}: has no saved pages (.html)")
    yield from map(_case, cases)
    yield from map(_file, files)


def _case(folder: Path) -> Page:
    case = Case(folder)
    return Page(str(case), case.snapshot(outlet=None, parts=()))


def _file(path: Path) -> Page:
    if is_case(path.parent) and path == Case(path.parent).page:
        return _case(path.parent)
    if path.suffix.lower() == ".json":
        raise ThresherError(f"{path}: is not a page; use --expect for expected values")
    try:
        meta = saved_meta(path) or saved_meta(path.with_name(f"{path.name}.x"))
        snapshot = read_saved(path, None, meta)
    except OSError as error:
        raise ThresherError(f"{path}: cannot be read ({error.strerror})") from error
    kind = snapshot.content_type or CONTENT_TYPES.get(path.suffix.lower(), "text/html")
    return Page(str(path), replace(snapshot, content_type=kind, headers={}))


def _archived(path: Path) -> Iterator[Page]:
    from scraper.archive.reader import Archive

    archive = Archive([path])
    for number, url, status in archive.addresses():
        page = archive.page(number).snapshot if status == 200 else None
        if page is not None and "html" in (page.content_type or ""):
            yield Page(url, page)

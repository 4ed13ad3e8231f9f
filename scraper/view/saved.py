"""What the user names as a page: a saved page, standard input or a fixture's folder, as a snapshot."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import unquote

from cleaners.addresses import split_address
from scraper.crawl.arguments import CONTENT_TYPES, ArgumentError, as_known, read_saved, saved_meta
from scraper.page.snapshot import Snapshot
from scraper.urls import is_web_address

PAGES = ("page.html", "page.txt")


def is_address(given: str) -> bool:
    """Whether what a person named is an address to be fetched."""
    return is_web_address(given)


def path_of(given: str) -> Path:
    """The path that a person named, as such or as a ``file:`` address. Raises ``ArgumentError`` for another's machine, and for
    what cannot be a path."""
    parts = split_address(given) if given.lower().startswith("file:") else None
    if parts is not None and parts.netloc not in ("", "localhost"):
        raise ArgumentError(f"{given}: names a file on another machine ({parts.netloc})")
    path = Path(given).expanduser() if parts is None else Path(unquote(parts.path))
    try:
        path.is_dir()
    except OSError as error:
        raise ArgumentError(f"{given}: cannot be read ({error.strerror})") from error
    return path


def saved_snapshot(
    given: str,
    *,
    url: str | None = None,
    outlet: str | None = None,
    fetched_at: str | None = None,
    content_type: str | None = None,
) -> Snapshot:
    """A saved page, ``-`` for standard input, or the folder of one. What is not given is taken from ``<name>.meta.json`` or
    ``meta.json`` beside it. Raises ``ArgumentError`` where an argument is wrong or nothing can be read."""
    known = {"url": url, "fetched_at": fetched_at, "content_type": content_type}
    if given == "-":
        return as_known(Snapshot(url=None, content=sys.stdin.buffer.read(), outlet=outlet), **known)
    path = _page(path_of(given))
    try:
        return as_known(read_saved(path, outlet, saved_meta(path)), **known)
    except OSError as error:
        raise ArgumentError(f"{given}: cannot be read ({error.strerror})") from error


def saved_pages(folder: Path) -> list[Path]:
    """The saved pages in a folder and those below it, in the order of their names; hidden folders are left out."""
    found = (path for path in folder.rglob("*") if path.suffix.lower() in CONTENT_TYPES and path.is_file())
    return sorted(path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))


def _page(path: Path) -> Path:
    """The file, or of a folder with one page that page."""
    if not path.is_dir():
        return path
    found = next((path / name for name in PAGES if (path / name).is_file()), None)
    if found is None:
        raise ArgumentError(f"{path}: is a folder; name one page in it, or show all of them with scrapy inspect")
    return found

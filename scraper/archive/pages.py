"""All article pages of archives, separated: known outlets' by their addresses, all others by what they are."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from cleaners.visible import visible
from scraper.archive.reader import Archive
from scraper.errors import NotAnArticle
from scraper.outlets.outlet import Outlet
from scraper.outlets.parts import collect_parts
from scraper.outlets.registry import Outlets, outlet_class, outlet_for_url
from scraper.page.snapshot import Snapshot
from scraper.urls import url_key

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


def separate_archives(paths: Sequence[str], outlet: str | None, known: Outlets, write: Callable[[bytes], None]) -> bool:
    """Every article goes to ``write`` as a JSON line, each address once; what is torn or breaks the separator is named on
    standard error, and then the answer is ``False``. What is no article (listings, feeds, robots.txt) is only counted
    there. ``ThresherError`` where an archive cannot be read."""
    archive = Archive([Path(path) for path in paths])
    met: set[str] = set()
    refused: dict[str, int] = {}
    sound = True
    for number, url, status in archive.addresses():
        kind = _kind(url, outlet, known) if status == 200 else f"http_{status}"
        if kind is None and url_key(url) not in met:
            met.add(url_key(url))
            kind = _separate(archive, number, outlet, known, met, write)
            if kind in ("torn", "broken"):
                sound = False
        if kind:
            refused[kind] = refused.get(kind, 0) + 1
    if refused:
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(refused.items(), key=lambda pair: -pair[1]))
        sys.stderr.write(f"scrapy separate: no articles: {told}\n")
    return sound


def _kind(url: str, outlet: str | None, known: Outlets) -> str | None:
    """Why the address is no article's, as far as that is known without the page."""
    owner: type[Outlet] | None = outlet_class(outlet, known) if outlet is not None else outlet_for_url(url, known)
    if url.endswith("/robots.txt"):
        return "robots_txt"
    return owner.refusal(url) if owner is not None else None


def _separate(
    archive: Archive, number: int, outlet: str | None, known: Outlets, met: set[str], write: Callable[[bytes], None]
) -> str | None:
    """Why the answer gave no article, ``None`` where it did."""
    from scraper.separation.order import separate_snapshot

    found = archive.page(number)
    if found.snapshot is None:
        sys.stderr.write(f"{visible(f'{found.url}: torn: {found.trouble}')}\n")
        return "torn"
    if (found.snapshot.content_type or "text/html").partition(";")[0].strip().lower() not in _PAGES:
        return "no_page"
    try:
        snapshot = _whole(archive, replace(found.snapshot, outlet=outlet), known, met)
        write(separate_snapshot(snapshot, known).to_json())
    except NotAnArticle as refusal:
        return refusal.reason
    except OSError:
        raise
    except Exception as error:
        said = f"{found.url}: broken: {type(error).__name__}: {' '.join(str(error).split())}"
        sys.stderr.write(f"{visible(said)}\n")
        return "broken"
    return None


def _whole(archive: Archive, snapshot: Snapshot, known: Outlets, met: set[str]) -> Snapshot:
    """The snapshot with its further pages, which are no articles of their own."""
    owner = outlet_class(snapshot.outlet, known) if snapshot.outlet else outlet_for_url(snapshot.url, known)
    if owner is None:
        return snapshot
    whole = asyncio.run(collect_parts(snapshot, owner, archive.fetch))
    met.update(url_key(part.url) for part in whole.parts if part.url)
    return whole

"""Separates all article pages of archives, both known outlets' and others'."""

from __future__ import annotations

import asyncio
import sys
from collections import Counter
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
from scraper.record.article import Article
from scraper.urls import url_key

_PAGES = ("text/html", "application/xhtml+xml", "text/plain")


class _Written:
    """What was said of each address so far: ``parts`` are further pages of others, and no articles of their own."""

    def __init__(self, archive: Archive) -> None:
        self.parts: set[str] = set()
        self._last: dict[str, tuple[str, int]] = {}
        captures = Counter(url_key(url) for _, url, status in archive.addresses() if status == 200)
        self._several = {key for key, count in captures.items() if count > 1}

    def number(self, article: Article, key: str) -> bool:
        """Whether the article says anything that the last one of its address did not; it is the next revision then."""
        said = article.content_hash()
        last, revision = self._last.get(key, (None, 0))
        if said == last:
            return False
        if key in self._several:
            article.revision, article.previous_hash = revision + 1, last
        self._last[key] = said, revision + 1
        return True


def separate_archives(paths: Sequence[str], outlet: str | None, known: Outlets, write: Callable[[bytes], None]) -> bool:
    """Every article goes to ``write`` as a JSON line, the oldest capture first; later ones of an address that say something else
    are its revisions. What is torn or breaks the separator is named on standard error, and then the answer is ``False``. What is
    no article (listings, feeds, robots.txt, a capture that says nothing new) is only counted there. ``ThresherError`` where an
    archive cannot be read."""
    archive = Archive([Path(path) for path in paths])
    written = _Written(archive)
    refused: Counter[str] = Counter()
    for number, url, status, _ in archive.in_time():
        kind = _kind(url, outlet, known) if status == 200 else f"http_{status}"
        if kind is None and url_key(url) not in written.parts:
            kind = _separate(archive, number, outlet, known, written, write)
        if kind:
            refused[kind] += 1
    if refused:
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(refused.items(), key=lambda pair: -pair[1]))
        sys.stderr.write(f"scrapy separate: no articles: {told}\n")
    return not refused.keys() & {"torn", "broken"}


def _kind(url: str, outlet: str | None, known: Outlets) -> str | None:
    """Why the address is no article's, as far as that is known without the page."""
    owner: type[Outlet] | None = outlet_class(outlet, known) if outlet is not None else outlet_for_url(url, known)
    if url.endswith("/robots.txt"):
        return "robots_txt"
    return owner.refusal(url) if owner is not None else None


def _separate(
    archive: Archive, number: int, outlet: str | None, known: Outlets, written: _Written, write: Callable[[bytes], None]
) -> str | None:
    """Why the answer gave no article, ``None`` where it did."""
    from scraper.separation.order import separate_snapshot

    found = archive.page(number)
    if found.snapshot is None:
        sys.stderr.write(f"{visible(f'{found.url}: damaged: {found.trouble}')}\n")
        return "torn"
    if (found.snapshot.content_type or "text/html").partition(";")[0].strip().lower() not in _PAGES:
        return "no_page"
    try:
        snapshot = _whole(archive, replace(found.snapshot, outlet=outlet), known, written)
        article = separate_snapshot(snapshot, known)
        if not written.number(article, url_key(found.url)):
            return "unchanged"
        write(article.to_json())
    except NotAnArticle as refusal:
        return refusal.reason
    except OSError:
        raise
    except Exception as error:
        said = f"{found.url}: broken: {type(error).__name__}: {' '.join(str(error).split())}"
        sys.stderr.write(f"{visible(said)}\n")
        return "broken"
    return None


def _whole(archive: Archive, snapshot: Snapshot, known: Outlets, written: _Written) -> Snapshot:
    """The snapshot with its further pages, which are no articles of their own."""
    owner = outlet_class(snapshot.outlet, known) if snapshot.outlet else outlet_for_url(snapshot.url, known)
    if owner is None:
        return snapshot
    whole = asyncio.run(collect_parts(snapshot, owner, archive.fetch_near(snapshot.fetched_at)))
    written.parts.update(url_key(part.url) for part in whole.parts if part.url)
    return whole

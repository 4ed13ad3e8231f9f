"""Unexpected pages, kept during a crawl; some become candidate fixtures."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cleaners.addresses import split_address
from scraper.drift.measures import ARTICLE, FIELDS, MIXED, TAKEN_OVER, Measures
from scraper.drift.reference import Reference
from scraper.drift.skeleton import distance, fingerprint
from scraper.page.snapshot import Snapshot

PER_CRAWL = 5
IN_FOLDER = 20
"""No more are saved while so many wait to be looked at."""
_LARGEST = 2 * 1024 * 1024
_EXPECTED = 0.9
_NEAR = 6
"""Fingerprints that differ in fewer bits are those of one skeleton."""


@dataclass(frozen=True)
class Suspect:
    """One page, why it is suspicious, and its skeleton's fingerprint."""

    snapshot: Snapshot
    reasons: tuple[str, ...]
    fingerprint: int


@dataclass
class Suspects:
    """At most ``PER_CRAWL`` pages, no two of them suspicious for the same reasons with the same skeleton."""

    reference: Reference
    found: list[Suspect] = field(default_factory=list)

    def look(self, snapshot: Snapshot, page: Measures) -> None:
        """The page is kept if it is suspicious, unlike those kept, and there is room."""
        if len(self.found) >= PER_CRAWL or sum(len(one.content) for one in (snapshot, *snapshot.parts)) > _LARGEST:
            return
        reasons = tuple(suspicions(self.reference, page))
        if not reasons:
            return
        print_ = fingerprint(page.shapes)
        if all(one.reasons != reasons or distance(one.fingerprint, print_) >= _NEAR for one in self.found):
            self.found.append(Suspect(snapshot, reasons, print_))


def suspicions(reference: Reference, page: Measures) -> Iterator[str]:
    """Why a page is not as expected, in a few words each: what nearly every page has and this one has not."""
    derived = reference.derive(page, {})
    for one in reference.properties:
        holds = one.holds(derived)
        if holds is None:
            continue
        if one.kind == "flag" and one.name in (ARTICLE, *FIELDS) and not holds and one.bounds.share >= _EXPECTED:
            yield f"no {one.name}" if one.name != ARTICLE else f"refused: {page.words.get('article.reason', '')}"
        elif one.name == TAKEN_OVER and holds and one.bounds.share < 1 - _EXPECTED:
            yield "read by the generic separator"
        elif one.name == MIXED and holds and one.bounds.share < 1 - _EXPECTED:
            yield "parts of the body are in new elements"
        elif one.kind == "rare" and holds and one.bounds.share < 1 - _EXPECTED:
            yield f"{one.name}: {derived.words[one.name]}"
        elif one.name == "page.gone shapes" and one.far and one.kind == "high" and holds:
            yield "another skeleton"


def save(suspects: Iterable[Suspect], folder: Path, outlet: str) -> list[Path]:
    """The pages stand under ``folder`` as fixtures do, with their further pages, as far as there is room; the new folders.
    Raises ``OSError`` where they cannot be written."""
    from scraper.fixtures.case import META, canonical, write_file  # heavy, and seldom needed
    from scraper.fixtures.recording import describe, write_page

    saved = []
    for one in suspects:
        present = [path for path in folder.glob("*") if path.is_dir()] if folder.is_dir() else []
        case = folder / case_name(one.snapshot)
        if len(present) >= IN_FOLDER or case.exists():
            continue
        write_page(case, one.snapshot)
        notes = f"Saved by the crawl of {outlet} because it was unexpected: {'; '.join(one.reasons)}."
        write_file(case / META, canonical({**describe(one.snapshot), "notes": notes}))
        saved.append(case)
    return saved


def case_name(snapshot: Snapshot) -> str:
    """A folder's name: the day of the fetch, words of the address, and a hash of it."""
    day = f"{snapshot.fetched_at:%Y-%m-%d}" if snapshot.fetched_at else "undated"
    url = snapshot.url or ""
    words = re.findall(r"[a-z0-9]+", split_address(url).path.lower())[-4:]
    return "-".join([day, *words])[:60].rstrip("-") + f"-{zlib.crc32(url.encode('utf-8', 'surrogatepass')):08x}"

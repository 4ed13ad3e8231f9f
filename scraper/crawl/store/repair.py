"""Reconciles a store with output files that no longer match: either the files or the store decide."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from scraper.crawl.store.database import explained, store_path
from scraper.crawl.store.output_files import StoredArticles, StoredRejected
from scraper.crawl.store.pages import Policy
from scraper.crawl.store.position import Position
from scraper.crawl.store.store import Store

_FORGET = (
    """UPDATE pages SET state = 'pending', content_hash = NULL, revision = NULL, attempts = 0, not_before = 0, settled_at = NULL
    WHERE state = 'article'""",
    "DELETE FROM addresses",
    "DELETE FROM texts",
    "DELETE FROM probes",
    "DELETE FROM refusals",
    "DELETE FROM captures",
    "DELETE FROM requests WHERE done_at IS NOT NULL",
    "DELETE FROM facts WHERE name = 'duplicates checked'",
)
_ANEW = (
    "DELETE FROM blocks",
    "DELETE FROM facts WHERE name GLOB 'articles *' OR name GLOB 'rejected *'",
)


@dataclass(frozen=True)
class Repaired:
    """The articles that the store knows now, and the addresses that were known before and are pending again."""

    articles: int
    missing: int


def agree(directory: Path, outlet: str, policy: Policy, *, forget: bool) -> Repaired:
    """The store knows the files as they are. ``forget``: and nothing else to be written, so that the next crawl fetches what
    is missing; else what was known stays so. A kill in between costs nothing: the next crawl, or this again, goes on."""
    with closing(Store(store_path(directory, outlet), policy)) as store:
        before = store.counts()
        with explained(store.path, "write"):
            for change in (*(_FORGET if forget else ()), *_ANEW):
                store.connection.execute(change)
        store.commit()
        articles = StoredArticles(directory / f"{outlet}.jsonl", store)
        with closing(articles):
            StoredRejected(directory / f"{outlet}.rejected.jsonl", store).close()
            after = store.counts()
        return Repaired(after.get("article", 0), max(0, after.get("pending", 0) - before.get("pending", 0)))


def damage(directory: Path, outlet: str) -> list[str]:
    """A line for every part of the files that is not as it was written; the files are read through."""
    found = []
    with closing(Store(store_path(directory, outlet))) as store:
        for name, path in (("articles", directory / f"{outlet}.jsonl"), ("rejected", directory / f"{outlet}.rejected.jsonl")):
            if not path.exists():
                continue
            position = Position(store, name, path)
            if (size := path.stat().st_size) < position.known:
                found.append(f"{path}: has {size:,} bytes, {position.known:,} were written")
            for first, last in position.damaged():
                found.append(f"{path}: lines {first} to {last} are not all as they were written")
    return found

"""What an outlet's crawls found, from its output file and store: counts, shares, sizes, samples."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from scraper.crawl.store import PENDING, read_store, store_path
from scraper.crawl.store.database import explained
from scraper.errors import StorageError
from scraper.urls import host_of

FILLED = (
    "headline", "byline", "authors", "date", "body", "standfirst", "section", "tags", "images", "source", "related_links",
    "comments",
)  # fmt: skip
"""The fields of which it is told how often they are filled."""
_SAMPLES = 5
_LONGEST_LINE = 64 << 20


@dataclass
class Crawled:
    """``days`` are those on which articles were fetched; ``filled`` counts fields by day."""

    outlet: str
    articles: int = 0
    days: Counter[str] = field(default_factory=Counter)
    filled: dict[str, Counter[str]] = field(default_factory=dict)
    problems: Counter[str] = field(default_factory=Counter)
    sizes: list[int] = field(default_factory=list)
    """Letters of the bodies."""
    bytes: int = 0
    samples: list[dict[str, Any]] = field(default_factory=list)
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Addresses by outcome and reason."""
    ended: dict[str, Counter[str]] = field(default_factory=dict)
    """The same by outcome and day."""
    hosts: dict[str, Counter[str]] = field(default_factory=dict)
    """Addresses of each host by outcome, with ``attempts``."""


def read_crawled(directory: Path, outlet: str) -> Crawled | None:
    """What is known of an outlet; ``None`` where it was never crawled. Raises ``StorageError`` where a file cannot be read."""
    output, store = directory / f"{outlet}.jsonl", store_path(directory, outlet)
    if not output.is_file() and not store.is_file():
        return None
    found = Crawled(outlet)
    if output.is_file():
        _read_output(found, output)
    if store.is_file():
        with closing(read_store(store)) as connection, explained(store, "read"):
            _read_store(found, connection)
    return found


def _read_output(found: Crawled, path: Path) -> None:
    """Count the articles; a line that is none is passed over, and the last samples are kept."""
    decoder = msgspec.json.Decoder(dict[str, Any])
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST_LINE):
                try:
                    record = decoder.decode(line)
                except (msgspec.DecodeError, RecursionError):
                    continue
                _count(found, record, len(line))
    except OSError as error:
        raise StorageError(f"{path}: cannot be read ({error.strerror})") from error


def _count(found: Crawled, record: dict[str, Any], size: int) -> None:
    day = str(record.get("fetched_at") or "")[:10] or "unknown"
    found.articles += 1
    found.bytes += size
    found.days[day] += 1
    for name in FILLED:
        if record.get(name) not in (None, [], ""):
            found.filled.setdefault(name, Counter())[day] += 1
    for one in record.get("problems") or ():
        if isinstance(one, dict):
            found.problems[f"{one.get('field')}: {one.get('rule')}"] += 1
    found.sizes.append(len(str(record.get("body") or "")))
    kept = ("url", "headline", "byline", "date", "body", "layout", "problems")
    found.samples.append({name: record.get(name) for name in kept})
    if len(found.samples) > _SAMPLES:
        del found.samples[0]


def _read_store(found: Crawled, connection: sqlite3.Connection) -> None:
    """Count the addresses by how they ended."""
    rows = connection.execute("SELECT url, state, reason, attempts, settled_at FROM pages")
    for url, state, reason, attempts, settled in rows:
        found.outcomes[state, reason or ""] += 1
        of_host = found.hosts.setdefault(host_of(url) or "unknown", Counter())
        of_host[state] += 1
        of_host["attempts"] += attempts
        if settled is not None and state != PENDING:
            day = datetime.fromtimestamp(settled, UTC).date().isoformat()
            found.ended.setdefault(state, Counter())[day] += 1

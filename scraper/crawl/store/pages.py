"""What is known about addresses: outcome, reason, validators, dates, and what discovery said."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Literal

from scraper.crawl.store.duplicates import grounded, target_of
from scraper.crawl.store.outcomes import FINAL, OUTCOMES, PENDING, RETRIED
from scraper.urls import url_key

Verdict = Literal["new", "known", "remembered", "waiting", "given_up", "due"]

HintKind = Literal["feed", "sitemap", "news_sitemap", "listing", "archive", "link"]


@dataclass(frozen=True, kw_only=True)
class Hint:
    """What discovery said of an address: never a fact over the page. ``source`` is the address of the feed, sitemap or
    listing; ``date`` is as it stands there; ``title`` likewise."""

    source: str
    kind: str
    date: str | None = None
    title: str | None = None


@dataclass(frozen=True, kw_only=True)
class PageRow:
    """One address. Times are seconds since 1970 in UTC, but for ``fetched_at`` and ``published``, which are those of the
    record (ISO 8601). ``attempts`` counts failures since the last success."""

    key: bytes
    url: str
    canonical_url: str | None = None
    state: str = PENDING
    reason: str | None = None
    detail: str | None = None
    attempts: int = 0
    not_before: float = 0.0
    content_hash: str | None = None
    revision: int | None = None
    etag: str | None = None
    last_modified: str | None = None
    first_seen: float = 0.0
    settled_at: float | None = None
    fetched_at: str | None = None
    checked_at: float | None = None
    published: str | None = None
    published_at: float | None = None
    separator: str | None = None


@dataclass(frozen=True, kw_only=True)
class Policy:
    """When an address is asked for again. ``recheck`` and ``pause`` are seconds; ``separator`` names the version of the
    code that judges pages."""

    recheck: float = 30 * 86400.0
    attempts: int = 5
    pause: float = 3600.0
    separator: str = ""

    def verdict(self, row: PageRow | None, now: float) -> Verdict:
        """Whether the address is to be asked for: ``new`` and ``due`` are, the others are not. What a clock that was ahead
        put off is due."""
        if row is None or row.state == PENDING:
            return "new"
        if row.state in FINAL:
            return "known"
        was_ahead = (row.settled_at or 0) > now + 86400
        if row.state in RETRIED:
            if row.attempts >= self.attempts:
                return "given_up"
            return "due" if row.not_before <= now or was_ahead else "waiting"
        changed = was_ahead or (row.separator or "") != self.separator
        return "due" if changed or now - (row.settled_at or 0) >= self.recheck else "remembered"


UNSEEN = "the article is in the output under another address"
"""What an earlier version kept of addresses that an article named as its own, and that were never asked for."""
_COLUMNS = ", ".join(PageRow.__dataclass_fields__)


def address_key(url: str) -> bytes:
    """The identity of an address in the store: 16 bytes, the same for all addresses with one ``url_key``."""
    return blake2b(url_key(url).encode("utf-8", "surrogatepass"), digest_size=16).digest()


class Pages:
    """The table of addresses. Nothing here commits; that is the store's matter."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find(self, url: str) -> PageRow | None:
        """The row of an address, or ``None`` where it was never seen."""
        return self.by_key(address_key(url))

    def by_key(self, key: bytes) -> PageRow | None:
        """The row with this key, or ``None``."""
        row = self._connection.execute(f"SELECT {_COLUMNS} FROM pages WHERE key = ?", (key,)).fetchone()
        return PageRow(**dict(zip(PageRow.__dataclass_fields__, row, strict=True))) if row else None

    def see(self, url: str, now: float) -> None:
        """The address is there, ``pending`` where it was not before."""
        self._connection.execute(
            "INSERT OR IGNORE INTO pages (key, url, state, first_seen) VALUES (?, ?, ?, ?)", (address_key(url), url, PENDING, now)
        )

    def settle(self, url: str, state: str, now: float, **values: str | float | None) -> None:
        """The address has this outcome (one of ``OUTCOMES``); ``values`` are columns of ``PageRow``."""
        if state not in OUTCOMES:
            raise ValueError(f"{state!r} is not an outcome")
        key = address_key(url)
        self.see(url, now)
        values = {"reason": None, "detail": None, "not_before": 0.0, **values, "state": state, "settled_at": now}
        if state not in RETRIED:
            values["attempts"] = 0
        assigned = ", ".join(f"{name} = :{name}" for name in values)
        self._connection.execute(f"UPDATE pages SET {assigned} WHERE key = :_key", {**values, "_key": key})

    def touch(self, url: str, now: float, **values: str | float | None) -> None:
        """The address was looked at again and is as it was; ``values`` are columns of ``PageRow``."""
        values = {**values, "checked_at": now}
        assigned = ", ".join(f"{name} = :{name}" for name in values)
        self._connection.execute(f"UPDATE pages SET {assigned} WHERE key = :_key", {**values, "_key": address_key(url)})

    def due(self, policy: Policy, now: float) -> Iterator[str]:
        """The addresses that an earlier crawl left unfinished, or that failed and may be asked for again, newest first;
        those that wait in the queue are not among them."""
        wanted = (PENDING, *sorted(RETRIED))
        found = self._connection.execute(
            f"SELECT url FROM pages WHERE state IN ({', '.join('?' * len(wanted))}) AND attempts < ?"
            " AND (not_before <= ? OR settled_at > ?)"
            " AND key NOT IN (SELECT key FROM requests WHERE job = '' AND key IS NOT NULL AND done_at IS NULL)"
            " ORDER BY coalesce(published_at, first_seen) DESC, id",
            (*wanted, policy.attempts, now, now + 86400),
        )
        return (str(row[0]) for row in found)

    def doubt_duplicates(self) -> int:
        """Duplicates that lead to no article are pending again, and so is what was taken for one unseen; their number."""
        query = "SELECT key, detail, state FROM pages WHERE state IN ('article', 'duplicate')"
        articles: set[bytes] = set()
        leading: dict[bytes, bytes] = {}
        wrong: set[bytes] = set()
        for key, detail, state in self._connection.execute(query):
            if state == "article":
                articles.add(key)
            elif (target := target_of(detail)) is not None:
                leading[key] = address_key(target)
            elif detail == UNSEEN:
                wrong.add(key)
        wrong |= set(leading) - grounded({key: to for key, to in leading.items() if key not in wrong}, articles.__contains__)
        change = "UPDATE pages SET state = ?, reason = NULL, detail = NULL, settled_at = NULL WHERE key = ?"
        self._connection.executemany(change, [(PENDING, key) for key in wrong])
        return len(wrong)

    def recent(self, since: float) -> Iterator[PageRow]:
        """The articles that were published since then (or first seen, where their date is not known), newest first."""
        found = self._connection.execute(
            f"SELECT {_COLUMNS} FROM pages WHERE state = 'article' AND coalesce(published_at, first_seen) >= ?"
            " ORDER BY coalesce(published_at, first_seen) DESC, id",
            (since,),
        )
        for row in found:
            yield PageRow(**dict(zip(PageRow.__dataclass_fields__, row, strict=True)))

    def hint(self, url: str, hint: Hint, now: float) -> None:
        """What this source says of the address is kept; what it said before is replaced."""
        self._connection.execute(
            "INSERT OR REPLACE INTO hints VALUES (?, ?, ?, ?, ?, ?)",
            (address_key(url), hint.source, hint.kind, hint.date, hint.title, now),
        )

    def hints(self, url: str) -> list[Hint]:
        """What discovery said of the address, oldest first."""
        found = self._connection.execute(
            "SELECT source, kind, date, title FROM hints WHERE key = ? ORDER BY seen_at", (address_key(url),)
        )
        return [Hint(source=row[0], kind=row[1], date=row[2], title=row[3]) for row in found]

    def counts(self) -> dict[str, int]:
        """How many addresses have which state."""
        return {str(row[0]): int(row[1]) for row in self._connection.execute("SELECT state, count(*) FROM pages GROUP BY state")}

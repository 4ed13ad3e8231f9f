"""The index of duplicates in the store: like the one in memory, but of any size and ready at once."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable
from hashlib import blake2b

from scraper.crawl.store.database import explained
from scraper.crawl.store.duplicates import PROBES, DuplicateIndex
from scraper.crawl.store.store import Store

_SIGN = 1 << 63


class StoredIndex(DuplicateIndex):
    """Addresses and texts of all articles of the output. SQLite's numbers have a sign, the hashes have none."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._rows = store.connection

    def title_of(self, key: str) -> tuple[int | None, bool] | None:
        """As in memory."""
        with explained(self._store.path, "read"):
            row = self._rows.execute("SELECT title, fetched FROM addresses WHERE key = ?", (_digest(key),)).fetchone()
        return (None if row[0] is None else row[0] + _SIGN, bool(row[1])) if row else None

    def keep_address(self, key: str, title: int | None, *, fetched: bool) -> None:
        """As in memory."""
        verb = "INSERT OR REPLACE" if fetched else "INSERT OR IGNORE"
        with explained(self._store.path, "write"):
            values = (_digest(key), None if title is None else title - _SIGN, fetched)
            self._rows.execute(f"{verb} INTO addresses VALUES (?, ?, ?)", values)

    def same_text(self, exact: int) -> str | None:
        """As in memory."""
        with explained(self._store.path, "read"):
            row = self._rows.execute("SELECT url FROM texts WHERE exact = ? LIMIT 1", (exact - _SIGN,)).fetchone()
        return str(row[0]) if row else None

    def candidates(self, drawn: array[int]) -> Iterable[tuple[str, array[int]]]:
        """As in memory."""
        probes = [value - _SIGN for value in drawn[:PROBES]]
        with explained(self._store.path, "read"):
            rows = self._rows.execute(
                "SELECT DISTINCT texts.id, url, sketch FROM probes JOIN texts ON texts.id = probes.text"
                f" WHERE value IN ({', '.join('?' * len(probes))})",
                probes,
            ).fetchall()
        return ((str(row[1]), _unpacked(row[2])) for row in rows)

    def keep_text(self, exact: int, url: str, drawn: array[int]) -> None:
        """As in memory."""
        with explained(self._store.path, "write"):
            values = (exact - _SIGN, url, _packed(drawn) if drawn else None)
            made = self._rows.execute("INSERT INTO texts (exact, url, sketch) VALUES (?, ?, ?)", values)
            probes = [(value - _SIGN, made.lastrowid) for value in drawn[:PROBES]]
            self._rows.executemany("INSERT OR IGNORE INTO probes VALUES (?, ?)", probes)


def _digest(key: str) -> bytes:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _packed(drawn: array[int]) -> bytes:
    if sys.byteorder == "big":
        drawn = drawn[:]
        drawn.byteswap()
    return drawn.tobytes()


def _unpacked(data: bytes) -> array[int]:
    drawn = array("Q", data)
    if sys.byteorder == "big":
        drawn.byteswap()
    return drawn

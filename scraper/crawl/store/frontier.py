"""The queue of requests and its duplicate filter, as one table of the store. Free of Scrapy."""

from __future__ import annotations

from collections import deque
from typing import NamedTuple

from scraper.crawl.store.database import explained
from scraper.crawl.store.store import Store

BATCH = 64
_ADD = "INSERT OR IGNORE INTO requests (id, job, key, priority, newest, request) VALUES (?, ?, ?, ?, ?, ?)"
_REVIVE = "UPDATE requests SET id = ?, done_at = NULL, request = ?, priority = ?, newest = ? WHERE id = ?"


class Waiting(NamedTuple):
    """A request that waits: its number, whether it was left by an earlier crawl, and its bytes."""

    id: int
    is_old: bool
    data: bytes
    rank: tuple[int, float, int]


class Frontier:
    """The requests of one job, newest first.

    A request is in the table until the crawl is through: first waiting, then done, so that it is not asked for twice.
    One that was taken waits again in the next crawl unless it was called ``done`` (and that was committed).
    """

    def __init__(self, store: Store, job: str) -> None:
        self._store = store
        self._rows = store.connection
        self._job = job
        self._ready: deque[Waiting] = deque()
        self._taken: set[int] = set()
        self._last_old = 0
        self._last = 0
        """The highest number that was ever given: a request that comes in this crawl has one that no earlier crawl gave."""
        self.waiting = 0

    def open(self, forget_after: float) -> int:
        """The queue is as the crawl before left it; the number of requests that were done there.

        What was done more than ``forget_after`` seconds ago may be asked for anew: a crawl that goes on after days
        reads the feeds again."""
        with explained(self._store.path, "write"):
            old = self._store.clock() - forget_after
            self._rows.execute("DELETE FROM requests WHERE done_at < ? OR (job <> ? AND done_at IS NOT NULL)", (old, self._job))
            row = self._rows.execute(
                "SELECT count(*), count(done_at), max(id) FROM requests WHERE job = ?", (self._job,)
            ).fetchone()
        self.waiting = row[0] - row[1]
        self._last_old = self._last = row[2] or 0
        return int(row[1])

    def add(
        self, key: bytes, data: bytes, priority: int = 0, newest: float = 0.0, *, again: bool = False
    ) -> bool:
        """The request waits; ``False`` where one with this key is waiting, taken or done.

        ``again``: it waits also where one was done, or is taken and about to be done (as a retry of itself)."""
        with explained(self._store.path, "write"):
            added = self._insert(key, data, priority, newest)
            if not added and again and not self._revive(key, data, priority, newest):
                added = self._insert(None, data, priority, newest)
        return added or again

    def _insert(self, key: bytes | None, data: bytes, priority: int, newest: float) -> bool:
        """The request waits under a new number; ``False`` where its key is there."""
        number = self._number()
        made = self._rows.execute(_ADD, (number, self._job, key, priority, newest, data))
        if made.rowcount == 1:
            self._added((-priority, -newest, number))
        return made.rowcount == 1

    def _number(self) -> int:
        """A number that no request has or had, also where the one of the highest is deleted."""
        return max(self._last, self._rows.execute("SELECT max(id) FROM requests").fetchone()[0] or 0) + 1

    def _revive(self, key: bytes, data: bytes, priority: int, newest: float) -> bool:
        """The done request waits again, under a new number, or one that waits is left alone; ``False`` where it is taken."""
        row = self._rows.execute("SELECT id, done_at FROM requests WHERE job = ? AND key = ?", (self._job, key)).fetchone()
        if row[1] is None:
            return row[0] not in self._taken
        number = self._number()
        self._rows.execute(_REVIVE, (number, data, priority, newest, row[0]))
        self._added((-priority, -newest, number))
        return True

    def _added(self, rank: tuple[int, float, int]) -> None:
        self._last = rank[2]
        self.waiting += 1
        if self._ready and rank < self._ready[-1].rank:
            self._ready.clear()  # it comes before some that were read already

    def take(self) -> Waiting | None:
        """The next request, ``None`` where none waits."""
        if not self._ready:
            self._read()
        if not self._ready:
            self.waiting = 0
            return None
        found = self._ready.popleft()
        self._taken.add(found.id)
        self.waiting -= 1
        return found

    def done(self, number: int) -> None:
        """The request, and all that came of it, is handled."""
        self._taken.discard(number)
        with explained(self._store.path, "write"):
            self._rows.execute("DELETE FROM requests WHERE id = ? AND key IS NULL", (number,))
            self._rows.execute(
                "UPDATE requests SET done_at = ?, request = NULL WHERE id = ?", (self._store.clock(), number)
            )

    def finish(self) -> None:
        """The crawl is through: what was done may be asked for again by the next."""
        with explained(self._store.path, "write"):
            self._rows.execute("DELETE FROM requests WHERE job = ? AND done_at IS NOT NULL", (self._job,))

    def drop_others(self) -> None:
        """What other jobs left is forgotten; their addresses are known to the store."""
        with explained(self._store.path, "write"):
            self._rows.execute("DELETE FROM requests WHERE job <> ?", (self._job,))

    def _read(self) -> None:
        with explained(self._store.path, "read"):
            rows = self._rows.execute(
                "SELECT id, priority, newest, request FROM requests WHERE job = ? AND done_at IS NULL"
                " ORDER BY priority DESC, newest DESC, id LIMIT ?",
                (self._job, BATCH + len(self._taken)),
            ).fetchall()
        self._ready.extend(
            Waiting(number, number <= self._last_old, data, (-priority, -newest, number))
            for number, priority, newest, data in rows
            if number not in self._taken
        )

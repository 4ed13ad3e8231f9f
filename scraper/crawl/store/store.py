"""The store of one outlet, open for writing."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from scraper.crawl.store.database import PART, PATIENCE, STEPS, WriterLock, explained, migrate
from scraper.crawl.store.outcomes import NOT_ASKED, RETRIED, outcome_of, pause_after
from scraper.crawl.store.pages import Hint, PageRow, Pages, Policy, Verdict, address_key
from scraper.errors import StorageError


class Store:
    """One process at a time has it open. What was written is kept by ``commit`` and lost by ``rollback`` or a kill, as a
    whole; ``commit`` first calls ``before_commit``, which brings to the disk what the store will say is there.

    ``connection`` is for other parts' tables; they must not commit it themselves. Every method raises ``StorageError``
    where the file cannot be read or written.
    """

    def __init__(self, path: str | Path, policy: Policy | None = None) -> None:
        self.path = Path(path)
        self.policy = policy or Policy()
        self.before_commit: Callable[[], None] = _nothing
        self.clock: Callable[[], float] = time.time
        self.counts_failures = True
        """Whether a failure counts against its address; not where nothing at all was answered."""
        self._lock = WriterLock(self.path)
        try:
            self.connection = self._open()
        except BaseException:
            self._lock.release()
            raise
        self.pages = Pages(self.connection)

    def verdict(self, url: str) -> Verdict:
        """Whether the address is to be asked for: ``new`` and ``due`` are; ``known``, ``remembered`` (refused before),
        ``waiting`` (failed, and its pause is not over) and ``given_up`` are not."""
        with explained(self.path, "read"):
            return self.policy.verdict(self.pages.find(url), self.clock())

    def page(self, url: str) -> PageRow | None:
        """What is known of the address, or ``None``."""
        with explained(self.path, "read"):
            return self.pages.find(url)

    def meet(self, key: str) -> bool:
        """Whether this text is met for the first time since the store was opened."""
        with explained(self.path, "write"):
            made = self.connection.execute("INSERT OR IGNORE INTO met VALUES (?)", (_digest(key),))
            return made.rowcount == 1

    def see(self, url: str, hint: Hint | None = None) -> None:
        """The address is known to exist, and what discovery said of it is kept."""
        with explained(self.path, "write"):
            self.pages.see(url, self.clock())
            if hint is not None:
                self.pages.hint(url, hint, self.clock())

    def has_hint(self, url: str, source: str) -> bool:
        """Whether it is kept what this source says of the address."""
        with explained(self.path, "read"):
            return any(hint.source == source for hint in self.pages.hints(url))

    def refused(
        self, url: str, reason: str, detail: str | None, rule: str | None = None, retry_after: float | None = None
    ) -> str:
        """The outcome of a page that was refused or failed. One that may come right is due again after a pause that
        grows with its failures (those that count against it), and not before ``retry_after`` seconds where the server asked
        for that. An article stays one, for it is in the output; the reason is kept with it."""
        state, now = outcome_of(reason, rule), self.clock()
        with explained(self.path, "write"):
            row = self.pages.find(url)
            if row is not None and row.state == "article":
                self.pages.touch(url, now, reason=reason, detail=detail)
                return "article"
            values: dict[str, str | float | None] = {"reason": reason, "detail": detail, "separator": self.policy.separator}
            if state in RETRIED:
                counts = self.counts_failures and reason not in NOT_ASKED
                attempts = (row.attempts if row else 0) + counts
                pause = max(pause_after(attempts, self.policy.pause) if counts else 0.0, retry_after or 0)
                values |= {"attempts": attempts, "not_before": now + pause if pause else 0.0}
            self.pages.settle(url, state, now, **values)
        return state

    def article(self, url: str, **values: str | float | None) -> None:
        """The article of the address is in the output; ``values`` are columns of ``PageRow``."""
        with explained(self.path, "write"):
            self.pages.settle(url, "article", self.clock(), **values, checked_at=self.clock(), separator=self.policy.separator)

    def unchanged(self, url: str, **values: str | float | None) -> None:
        """The article was asked for again and is as it was."""
        with explained(self.path, "write"):
            self.pages.touch(url, self.clock(), **values)

    def source_read(self, url: str) -> None:
        """The feed, sitemap or listing was read to its end."""
        with explained(self.path, "write"):
            self.connection.execute("DELETE FROM sources WHERE url = ?", (url,))

    def source_troubled(self, url: str, reason: str, detail: str) -> None:
        """The feed, sitemap or listing could not be read, or not to its end; kept until it is read again."""
        with explained(self.path, "write"):
            values = (url, reason, detail, self.clock())
            self.connection.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?)", values)

    def has_refusal(self, key: str, reason: str) -> bool:
        """Whether the address was refused for this reason before; ``key`` is its ``url_key``."""
        with explained(self.path, "read"):
            found = self.connection.execute("SELECT 1 FROM refusals WHERE key = ? AND reason = ?", (_digest(key), reason))
            return found.fetchone() is not None

    def keep_refusal(self, key: str, reason: str) -> None:
        """The address was refused for this reason."""
        with explained(self.path, "write"):
            self.connection.execute("INSERT OR IGNORE INTO refusals VALUES (?, ?)", (_digest(key), reason))

    def captures(self, url: str) -> list[tuple[float, str]]:
        """When the page of this address was seen, and the ``content_hash`` of what it said, oldest first."""
        with explained(self.path, "read"):
            query = "SELECT at, hash FROM captures WHERE key = ? ORDER BY at"
            return [(float(at), str(found)) for at, found in self.connection.execute(query, (address_key(url),))]

    def keep_capture(self, url: str, at: float, found: str) -> None:
        """The page of this address said this at that time."""
        with explained(self.path, "write"):
            self.connection.execute("INSERT OR IGNORE INTO captures VALUES (?, ?, ?)", (address_key(url), at, found))

    def counts(self) -> dict[str, int]:
        """How many addresses have which state."""
        with explained(self.path, "read"):
            return self.pages.counts()

    def due(self) -> Iterator[str]:
        """The addresses that are to be asked for again, newest first."""
        with explained(self.path, "read"):
            yield from self.pages.due(self.policy, self.clock())

    def recent(self, seconds: float) -> Iterator[PageRow]:
        """The articles of the last so many seconds, newest first."""
        with explained(self.path, "read"):
            yield from self.pages.recent(self.clock() - seconds)

    def doubt_duplicates(self) -> int:
        """Duplicates of what is not in the output are pending again; their number."""
        with explained(self.path, "write"):
            return self.pages.doubt_duplicates()

    def fact(self, name: str) -> str | None:
        """A value kept by name, or ``None``."""
        with explained(self.path, "read"):
            row = self.connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
            return str(row[0]) if row else None

    def set_fact(self, name: str, value: str) -> None:
        """The value is kept by this name."""
        with explained(self.path, "write"):
            self.connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def drop_facts(self, pattern: str) -> None:
        """The values whose names are like the pattern (as SQL has it) are kept no more."""
        with explained(self.path, "write"):
            self.connection.execute("DELETE FROM facts WHERE name LIKE ?", (pattern,))

    def commit(self) -> None:
        """Everything written so far survives the death of this process."""
        if self.connection.in_transaction:
            self.before_commit()
            with explained(self.path, "write"):
                self.connection.commit()

    def rollback(self) -> None:
        """Everything since the last commit is forgotten."""
        with explained(self.path, "write"):
            self.connection.rollback()

    def hurry(self) -> None:
        """From here on nothing waits for another program that holds the file: what fails, fails at once."""
        with suppress(sqlite3.Error):
            self.connection.execute("PRAGMA busy_timeout = 0")

    def close(self) -> None:
        """What was not committed is forgotten, and the lock is given back; a second call does nothing."""
        try:
            with explained(self.path, "write"):
                self.connection.close()
        finally:
            self._lock.release()

    def _open(self) -> sqlite3.Connection:
        with explained(self.path, "write"):
            connection = sqlite3.connect(self.path, timeout=PATIENCE)
            try:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")  # a power cut takes whole commits, never half of one
                connection.execute("PRAGMA cache_size = -8000")
                migrate(connection, PART, STEPS)
                connection.execute("CREATE TEMP TABLE met (key BLOB PRIMARY KEY) WITHOUT ROWID")
            except StorageError as error:
                connection.close()
                raise StorageError(f"{self.path}: {error}") from error
            except BaseException:
                connection.close()
                raise
        return connection


def _digest(key: str) -> bytes:
    return blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _nothing() -> None:
    """Nothing has to reach the disk before a commit."""

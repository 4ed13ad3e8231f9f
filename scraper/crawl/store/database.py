"""The file of a store: where it is, its lock, its tables by number, and its errors."""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from scraper.errors import StorageError

PART = "store"
PATIENCE = 5
"""Seconds for which a write waits while another program holds the file."""
STEPS = (
    """
    CREATE TABLE pages (
        id INTEGER PRIMARY KEY,
        key BLOB NOT NULL UNIQUE,
        url TEXT NOT NULL,
        canonical_url TEXT,
        state TEXT NOT NULL,
        reason TEXT,
        detail TEXT,
        attempts INTEGER NOT NULL DEFAULT 0,
        not_before REAL NOT NULL DEFAULT 0,
        content_hash TEXT,
        revision INTEGER,
        etag TEXT,
        last_modified TEXT,
        first_seen REAL NOT NULL,
        settled_at REAL,
        fetched_at TEXT,
        checked_at REAL,
        published TEXT,
        published_at REAL,
        separator TEXT
    );
    CREATE INDEX pages_state ON pages (state, settled_at);
    CREATE INDEX pages_published ON pages (published_at) WHERE state = 'article';
    CREATE TABLE hints (
        key BLOB NOT NULL,
        source TEXT NOT NULL,
        kind TEXT NOT NULL,
        date TEXT,
        title TEXT,
        seen_at REAL NOT NULL,
        PRIMARY KEY (key, source)
    ) WITHOUT ROWID;
    CREATE TABLE addresses (
        key BLOB PRIMARY KEY,
        title INTEGER,
        fetched INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE texts (
        id INTEGER PRIMARY KEY,
        exact INTEGER NOT NULL,
        url TEXT NOT NULL,
        sketch BLOB
    );
    CREATE INDEX texts_exact ON texts (exact);
    CREATE TABLE probes (
        value INTEGER NOT NULL,
        text INTEGER NOT NULL,
        PRIMARY KEY (value, text)
    ) WITHOUT ROWID;
    CREATE TABLE refusals (
        key BLOB NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (key, reason)
    ) WITHOUT ROWID;
    CREATE TABLE requests (
        id INTEGER PRIMARY KEY,
        job TEXT NOT NULL,
        key BLOB,
        priority INTEGER NOT NULL,
        newest REAL NOT NULL,
        request BLOB,
        done_at REAL,
        UNIQUE (job, key)
    );
    CREATE INDEX requests_waiting ON requests (job, priority DESC, newest DESC, id) WHERE done_at IS NULL;
    CREATE TABLE facts (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE sources (
        url TEXT PRIMARY KEY,
        reason TEXT NOT NULL,
        detail TEXT NOT NULL,
        noted_at REAL NOT NULL
    ) WITHOUT ROWID;
    """,
    """
    CREATE TABLE blocks (
        file TEXT NOT NULL,
        number INTEGER NOT NULL,
        digest BLOB NOT NULL,
        PRIMARY KEY (file, number)
    ) WITHOUT ROWID;
    CREATE TABLE captures (
        key BLOB NOT NULL,
        at REAL NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (key, at, hash)
    ) WITHOUT ROWID;
    """,
)
"""The SQL that leads from each version of the tables to the next; a step is never changed once it is released."""


_FOREIGN = ("not a database", "malformed", "no such table", "no such column", "already exists")
"""What SQLite says of a file that is damaged, or that somebody else made."""
_ADVICE = {
    "locked": "another program is using it: stop that program, then run the same command again",
    "readonly": "make the file and its folder writable, or set THRESHER_OUTPUT_DIR to another folder",
    "unable to open": "it and its folder must exist, readable and writable; or set THRESHER_OUTPUT_DIR to another folder",
    "full": "free some disk space, then run the same command again",
    "disk I/O": "check the disk, then run the same command again",
}
"""What to do where SQLite says so."""


def store_path(directory: str | Path, outlet: str) -> Path:
    """Where the store of an outlet is: ``<directory>/<outlet>.sqlite``; the directory is ``THRESHER_OUTPUT_DIR``."""
    return Path(directory) / f"{outlet}.sqlite"


def read_store(path: str | Path) -> sqlite3.Connection:
    """A connection that can only read, also while a crawl writes; ``StorageError`` where there is no store."""
    path = Path(path)
    if not path.is_file():
        raise StorageError(f"{path}: there is no store; the outlet's first crawl makes it")
    with explained(path, "read"):
        try:
            return _reading(path, "mode=ro")
        except sqlite3.OperationalError:
            journal = path.with_name(f"{path.name}-wal")
            if journal.exists() and journal.stat().st_size:
                raise
            return _reading(path, "immutable=1")  # no crawl is under way, and the folder is not ours to write in


def _reading(path: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{how}", uri=True, timeout=PATIENCE)
    try:
        connection.row_factory = sqlite3.Row
        if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'versions'").fetchone():
            check_version(path, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def check_version(path: Path, connection: sqlite3.Connection) -> None:
    """Nothing; ``StorageError`` where a later version wrote the store, whose tables may say something else."""
    row = connection.execute("SELECT version FROM versions WHERE part = ?", (PART,)).fetchone()
    if row is not None and row[0] > len(STEPS):
        raise StorageError(f"{path}: {_later(PART, row[0], len(STEPS))}")


def _later(part: str, found: int, known: int) -> str:
    return f"its tables of {part} have version {found}, but this Thresher knows {known}; upgrade Thresher"


def migrate(connection: sqlite3.Connection, part: str, steps: Sequence[str]) -> int:
    """The tables of a part are as its last step leaves them, and the number of that step.

    Each step is one script; those that the file has seen are not run again. ``StorageError`` where the file was written
    by a later version, which this one would damage.
    """
    connection.execute("CREATE TABLE IF NOT EXISTS versions (part TEXT PRIMARY KEY, version INTEGER NOT NULL)")
    row = connection.execute("SELECT version FROM versions WHERE part = ?", (part,)).fetchone()
    done = int(row[0]) if row else 0
    if done > len(steps):
        raise StorageError(_later(part, done, len(steps)))
    for number, step in enumerate(steps[done:], start=done + 1):
        remember = f"INSERT OR REPLACE INTO versions VALUES ('{part}', {number})"  # both are the program's own
        try:
            connection.executescript(f"BEGIN IMMEDIATE;{step};{remember};COMMIT")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.rollback()
            raise
    return len(steps)


@contextmanager
def explained(path: Path, verb: str) -> Iterator[None]:
    """An error of SQLite, or of the migration, is a ``StorageError`` that names the file and says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        if any(sign in str(error) for sign in _FOREIGN):
            raise StorageError(
                f"{path}: is damaged or not a store ({error}); delete it, and the next crawl rebuilds it from the output file"
            ) from error
        advice = next((f"; {advice}" for sign, advice in _ADVICE.items() if sign in str(error)), "")
        raise StorageError(f"{path}: cannot be {'read' if verb == 'read' else 'written'} ({error}){advice}") from error


class WriterLock:
    """Held by the one process that writes a store, in a file beside it that goes when the lock is given back."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(store.name + "-lock")
        try:
            store.parent.mkdir(parents=True, exist_ok=True)
            self._file = self._take(store)
        except BlockingIOError as error:
            raise StorageError(f"{store}: another process is writing this file; wait for it or stop it") from error
        except OSError as error:
            raise StorageError(f"{store}: cannot be opened for writing ({error.strerror})") from error

    def release(self) -> None:
        """Another process can have the lock; a second call does nothing."""
        if self._file >= 0:
            with suppress(OSError):
                self.path.unlink()
            os.close(self._file)
            self._file = -1

    def _take(self, store: Path) -> int:
        while True:
            file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if os.path.exists(self.path) and os.path.samestat(os.fstat(file), os.stat(self.path)):
                    return file
            except BaseException:
                os.close(file)
                raise
            os.close(file)  # the holder before us took the file away between our two calls

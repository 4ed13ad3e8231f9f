"""The history of an outlet: its latest pages one by one, older ones as blocks, the course, and its crawls.

The tables ``drift_*`` stand in ``<output>/<outlet>.sqlite``. Their size is bounded: by ``KEPT_PAGES`` pages of some two
kilobytes, ``KEPT_BLOCKS`` blocks of some ten, and the shapes that occur in these.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import msgspec

from scraper.crawl.store.database import PATIENCE, explained, migrate, read_store
from scraper.drift.blocks import Block
from scraper.drift.course import Course
from scraper.drift.measures import Measures
from scraper.drift.reference import Reference
from scraper.errors import StorageError

_DECODER = msgspec.msgpack.Decoder(Measures)
KEPT_PAGES = 2000
KEPT_BLOCKS = 120
KEPT_CRAWLS = 400
_VERSION = 1
STEPS = (
    """
    CREATE TABLE drift_pages (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, url TEXT, page BLOB NOT NULL);
    CREATE TABLE drift_blocks (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        used INTEGER NOT NULL DEFAULT 1,
        block BLOB NOT NULL
    );
    CREATE TABLE drift_shapes (hash INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE drift_state (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE drift_crawls (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, counts BLOB NOT NULL)
    """,
)


@dataclass(frozen=True)
class Seen:
    """One page of the history: its number, when it was fetched (ISO 8601, UTC), its address, what was measured."""

    number: int
    at: str
    url: str | None
    page: Measures


class History:
    """The history of one outlet. ``path`` is the outlet's store; ``None`` keeps everything in memory. ``reads``: nothing
    will be written, and a store without a history has an empty one. Every method raises ``StorageError`` where the file
    cannot be read or written."""

    def __init__(self, path: Path | None, *, reads: bool = False) -> None:
        self.path = path or Path(":memory:")
        with explained(self.path, "read" if reads else "write"):
            self._db = _open_reading(path) if reads and path is not None else _open_writing(path)
        self._decoded: dict[int, Block] = {}
        self.references: dict[tuple[object, ...], Reference] = {}
        """What was expected lately, by the blocks that it is taken from."""

    def copy(self) -> Self:
        """The same history in memory."""
        other = type(self)(None)
        with explained(self.path, "read"):
            self._db.backup(other._db)
        return other

    def close(self) -> None:
        """The file is closed; what was not committed is lost."""
        self._db.close()

    def add(self, pages: Iterable[tuple[str, str | None, Measures]]) -> None:
        """Pages (time, address, measures) are kept, in this order."""
        self.add_encoded([(at, url, msgspec.msgpack.encode(page)) for at, url, page in pages])

    def add_encoded(self, pages: Sequence[tuple[str, str | None, bytes]]) -> None:
        """The same, for measures in MessagePack."""
        names: dict[int, str] = {}
        for _, _, page in pages:
            names.update(_DECODER.decode(page).shapes)
        self._many("INSERT INTO drift_pages (at, url, page) VALUES (?, ?, ?)", pages)
        self._many("INSERT OR IGNORE INTO drift_shapes (hash, name) VALUES (?, ?)", list(names.items()))
        self._commit()

    def pages(self, *, after: int = 0, last: int | None = None, since: str | None = None) -> list[Seen]:
        """The pages kept with a number above ``after``; at most the ``last`` ones; fetched at or after ``since``."""
        rows = self._rows(
            "SELECT id, at, url, page FROM drift_pages WHERE id > ? AND at >= ? ORDER BY id DESC LIMIT ?",
            (after, since or "", -1 if last is None else last),
        )
        return [self._seen(*row) for row in reversed(rows)]

    def _seen(self, number: int, at: str, url: str | None, page: bytes) -> Seen:
        with self._readable():
            return Seen(number, at, url, _DECODER.decode(page))

    def blocks(self, *, begins: int = 0, before: int | None = None) -> list[Block]:
        """The blocks that count for what is expected, oldest first: all their pages stand at or after ``begins`` and
        before ``before``."""
        rows = self._rows(
            "SELECT id, last FROM drift_blocks WHERE used AND first >= ? AND last < ? ORDER BY first",
            (begins, before if before is not None else 1 << 62),
        )
        return [self._block(*row) for row in rows]

    def _block(self, number: int, last: int) -> Block:
        """A block, read once for as long as it is not merged with another."""
        known = self._decoded.get(number)
        if known is None or known.last != last:
            (row,) = self._rows("SELECT block FROM drift_blocks WHERE id = ?", (number,))
            with self._readable():
                known = self._decoded[number] = msgspec.msgpack.decode(row[0], type=Block)
        return known

    def close_block(self, block: Block, used: bool) -> None:
        """The block of pages that no later block will hold is kept; old ones may have been merged."""
        row = (block.first, block.last, used, msgspec.msgpack.encode(block))
        self._many("INSERT INTO drift_blocks (first, last, used, block) VALUES (?, ?, ?, ?)", [row])
        self._merge_old()
        self._commit()

    def leave_out(self, since: int, until: int | None = None) -> None:
        """Blocks with pages since that one do not count for what is expected."""
        self._many(
            "UPDATE drift_blocks SET used = 0 WHERE last >= ? AND first <= ?", [(since, until if until is not None else 1 << 62)]
        )
        self._commit()

    def take_in(self, since: int) -> None:
        """Blocks since that page count for what is expected."""
        self._many("UPDATE drift_blocks SET used = 1 WHERE first >= ?", [(since,)])
        self._commit()

    def last_block(self) -> int:
        """The number of the last page that is in a block; 0 where there is none."""
        return int(self._rows("SELECT coalesce(max(last), 0) FROM drift_blocks", ())[0][0])

    def course(self) -> Course:
        """The course as it was left by the last crawl."""
        rows = self._rows("SELECT value FROM drift_state WHERE name = ?", (f"course {_VERSION}",))
        with self._readable():
            return msgspec.msgpack.decode(rows[0][0], type=Course) if rows else Course()

    def keep_course(self, course: Course) -> None:
        """The course is what the next crawl goes on from."""
        row = (f"course {_VERSION}", msgspec.msgpack.encode(course))
        self._many("INSERT OR REPLACE INTO drift_state (name, value) VALUES (?, ?)", [row])
        self._commit()

    def add_crawl(self, at: str, counts: dict[str, int]) -> None:
        """The counts of a crawl are kept."""
        self._many("INSERT INTO drift_crawls (at, counts) VALUES (?, ?)", [(at, msgspec.msgpack.encode(counts))])
        self._many("DELETE FROM drift_crawls WHERE id <= (SELECT max(id) FROM drift_crawls) - ?", [(KEPT_CRAWLS,)])
        self._commit()

    def crawls(self) -> list[dict[str, Any]]:
        """The counts of the crawls kept, oldest first."""
        return [counts for _, counts in self.dated_crawls()]

    def dated_crawls(self) -> list[tuple[str, dict[str, int]]]:
        """The ends and the counts of the crawls kept, oldest first."""
        rows = self._rows("SELECT at, counts FROM drift_crawls ORDER BY id", ())
        with self._readable():
            return [(at, msgspec.msgpack.decode(counts, type=dict[str, int])) for at, counts in rows]

    def shape_names(self, hashes: Iterable[int]) -> list[str]:
        """The shapes of these hashes in words, sorted; unknown ones are left out."""
        wanted = set(hashes)
        return sorted(name for key, name in self._rows("SELECT hash, name FROM drift_shapes", ()) if key in wanted)

    def prune(self, keep_since: int | None) -> None:
        """Pages beyond the number kept are forgotten (but none since ``keep_since`` while it is near), and so are shapes
        that no block and no page has."""
        newest = int(self._rows("SELECT coalesce(max(id), 0) FROM drift_pages", ())[0][0])
        oldest = newest - KEPT_PAGES
        if keep_since is not None:
            oldest = max(min(oldest, keep_since - 1), newest - 2 * KEPT_PAGES)
        self._many("DELETE FROM drift_pages WHERE id <= ?", [(oldest,)])
        if int(self._rows("SELECT count(*) FROM drift_shapes", ())[0][0]) > 4 * KEPT_PAGES:
            used = {shape for block in self.blocks() for shape in block.shapes}
            gone = [(key,) for (key,) in self._rows("SELECT hash FROM drift_shapes", ()) if key not in used]
            self._many("DELETE FROM drift_shapes WHERE hash = ?", gone)
        self._commit()

    def _merge_old(self) -> None:
        """Of too many blocks, the two neighbours in the older half that have the fewest pages become one."""
        rows = self._rows("SELECT id, used, first, last, block FROM drift_blocks ORDER BY first", ())
        while len(rows) > KEPT_BLOCKS:
            pairs = [at for at in range(len(rows) // 2) if rows[at][1] == rows[at + 1][1]] or [0]
            at = min(pairs, key=lambda at: rows[at + 1][3] - rows[at][2])
            with self._readable():
                one, other = (msgspec.msgpack.decode(rows[at + more][4], type=Block) for more in (0, 1))
            one.merge(other)
            merged = (rows[at][0], rows[at][1] and rows[at + 1][1], one.first, one.last, msgspec.msgpack.encode(one))
            update = "UPDATE drift_blocks SET used = ?, first = ?, last = ?, block = ? WHERE id = ?"
            self._many(update, [(*merged[1:], merged[0])])
            self._many("DELETE FROM drift_blocks WHERE id = ?", [(rows[at + 1][0],)])
            rows[at : at + 2] = [merged]

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """What was measured in another form than is known, or damaged, is told as an error of the file."""
        try:
            yield
        except (msgspec.DecodeError, TypeError) as error:
            raise StorageError(
                f"{self.path}: the history of the pages is damaged or from another version ({error}); "
                "delete the file, and the next crawl rebuilds it from the output file, without that history"
            ) from error

    def _rows(self, query: str, values: Sequence[Any]) -> list[Any]:
        with explained(self.path, "read"), closing(self._db.execute(query, values)) as cursor:
            return cursor.fetchall()

    def _many(self, query: str, rows: Sequence[Sequence[Any]]) -> None:
        with explained(self.path, "write"):
            self._db.executemany(query, rows)

    def _commit(self) -> None:
        with explained(self.path, "write"):
            self._db.commit()


def _open_reading(path: Path) -> sqlite3.Connection:
    connection = read_store(path)
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'drift_pages'").fetchone():
        return connection
    connection.close()
    return _open_writing(None)


def _open_writing(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path or ":memory:", timeout=PATIENCE)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    migrate(connection, "drift", STEPS)
    return connection

"""What is kept of an outlet: its latest pages one by one, older ones as blocks, the course, and its crawls.

The tables ``drift_*`` stand in ``<output>/<outlet>.sqlite``. Their size is bounded: by ``KEPT_PAGES`` pages of some two
kilobytes, ``KEPT_BLOCKS`` blocks of some ten, and the shapes that occur in these.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from scraper.drift.blocks import Block
from scraper.drift.course import Course
from scraper.drift.measures import Measures
from scraper.errors import StorageError

KEPT_PAGES = 2000
KEPT_BLOCKS = 120
KEPT_CRAWLS = 400
_VERSION = 1
_TABLES = """
create table if not exists drift_pages (id integer primary key autoincrement, at text not null, url text, page blob not null);
create table if not exists drift_blocks (id integer primary key autoincrement, first integer not null, last integer not null,
  used integer not null default 1, block blob not null);
create table if not exists drift_shapes (hash integer primary key, name text not null);
create table if not exists drift_state (name text primary key, value blob not null);
create table if not exists drift_crawls (id integer primary key autoincrement, at text not null, counts blob not null);
"""


@dataclass(frozen=True)
class Seen:
    """One page of the history: its number, when it was fetched (ISO 8601, UTC), its address, what was measured."""

    number: int
    at: str
    url: str | None
    page: Measures


class History:
    """The history of one outlet. Raises ``StorageError`` where the file cannot be read or written."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=30)
            self._db.execute("pragma journal_mode=wal")
            self._db.execute("pragma synchronous=normal")
            self._db.executescript(_TABLES)
        except (sqlite3.Error, OSError) as error:
            raise StorageError(f"{path}: {error}") from error

    def close(self) -> None:
        """The file is closed; what was not committed is lost."""
        self._db.close()

    def add(self, pages: Iterable[tuple[str, str | None, Measures]]) -> None:
        """Pages (time, address, measures) are kept, in this order."""
        rows, names = [], {}
        for at, url, page in pages:
            names.update(page.shapes)
            rows.append((at, url, msgspec.msgpack.encode(page)))
        self._many("insert into drift_pages (at, url, page) values (?, ?, ?)", rows)
        self._many("insert or ignore into drift_shapes (hash, name) values (?, ?)", list(names.items()))
        self._commit()

    def pages(self, *, after: int = 0, last: int | None = None, since: str | None = None) -> list[Seen]:
        """The pages kept with a number above ``after``; at most the ``last`` ones; fetched at or after ``since``."""
        rows = self._rows(
            "select id, at, url, page from drift_pages where id > ? and at >= ? order by id desc limit ?",
            (after, since or "", -1 if last is None else last),
        )
        decode = msgspec.msgpack.Decoder(Measures).decode
        return [Seen(number, at, url, decode(page)) for number, at, url, page in reversed(rows)]

    def blocks(self, *, begins: int = 0, before: int | None = None) -> list[Block]:
        """The blocks that count for what is expected, oldest first: all their pages stand at or after ``begins`` and
        before ``before``."""
        rows = self._rows(
            "select block from drift_blocks where used and first >= ? and last < ? order by first",
            (begins, before if before is not None else 1 << 62),
        )
        decode = msgspec.msgpack.Decoder(Block).decode
        return [decode(block) for (block,) in rows]

    def close_block(self, block: Block, used: bool) -> None:
        """The block of pages that no later block will hold is kept; old ones may have been merged."""
        row = (block.first, block.last, used, msgspec.msgpack.encode(block))
        self._many("insert into drift_blocks (first, last, used, block) values (?, ?, ?, ?)", [row])
        self._merge_old()
        self._commit()

    def leave_out(self, since: int, until: int | None = None) -> None:
        """Blocks with pages since that one do not count for what is expected."""
        self._many(
            "update drift_blocks set used = 0 where last >= ? and first <= ?", [(since, until if until is not None else 1 << 62)]
        )
        self._commit()

    def take_in(self, since: int) -> None:
        """Blocks since that page count for what is expected."""
        self._many("update drift_blocks set used = 1 where first >= ?", [(since,)])
        self._commit()

    def last_block(self) -> int:
        """The number of the last page that is in a block; 0 where there is none."""
        return int(self._rows("select coalesce(max(last), 0) from drift_blocks", ())[0][0])

    @property
    def course(self) -> Course:
        """The course as it was left by the last crawl."""
        rows = self._rows("select value from drift_state where name = ?", (f"course {_VERSION}",))
        try:
            return msgspec.msgpack.decode(rows[0][0], type=Course) if rows else Course()
        except msgspec.DecodeError as error:
            raise StorageError(f"{self.path}: the course cannot be read ({error})") from error

    @course.setter
    def course(self, course: Course) -> None:
        row = (f"course {_VERSION}", msgspec.msgpack.encode(course))
        self._many("insert or replace into drift_state (name, value) values (?, ?)", [row])
        self._commit()

    def add_crawl(self, at: str, counts: dict[str, int]) -> None:
        """The counts of a crawl are kept."""
        self._many("insert into drift_crawls (at, counts) values (?, ?)", [(at, msgspec.msgpack.encode(counts))])
        self._many("delete from drift_crawls where id <= (select max(id) from drift_crawls) - ?", [(KEPT_CRAWLS,)])
        self._commit()

    def crawls(self) -> list[dict[str, Any]]:
        """The counts of the crawls kept, oldest first."""
        return [msgspec.msgpack.decode(counts) for (counts,) in self._rows("select counts from drift_crawls order by id", ())]

    def shape_names(self, hashes: Iterable[int]) -> list[str]:
        """The shapes of these hashes in words, sorted; unknown ones are left out."""
        wanted = set(hashes)
        return sorted(name for key, name in self._rows("select hash, name from drift_shapes", ()) if key in wanted)

    def prune(self, keep_since: int | None) -> None:
        """Pages beyond the number kept are forgotten (but none since ``keep_since`` while it is near), and so are shapes
        that no block and no page has."""
        newest = int(self._rows("select coalesce(max(id), 0) from drift_pages", ())[0][0])
        oldest = newest - KEPT_PAGES
        if keep_since is not None:
            oldest = max(min(oldest, keep_since - 1), newest - 2 * KEPT_PAGES)
        self._many("delete from drift_pages where id <= ?", [(oldest,)])
        if int(self._rows("select count(*) from drift_shapes", ())[0][0]) > 4 * KEPT_PAGES:
            used = {shape for block in self.blocks() for shape in block.shapes}
            gone = [(key,) for (key,) in self._rows("select hash from drift_shapes", ()) if key not in used]
            self._many("delete from drift_shapes where hash = ?", gone)
        self._commit()

    def _merge_old(self) -> None:
        """Of too many blocks, the two neighbours in the older half that have the fewest pages become one."""
        rows = self._rows("select id, used, first, last, block from drift_blocks order by first", ())
        while len(rows) > KEPT_BLOCKS:
            pairs = [at for at in range(len(rows) // 2) if rows[at][1] == rows[at + 1][1]] or [0]
            at = min(pairs, key=lambda at: rows[at + 1][3] - rows[at][2])
            one, other = (msgspec.msgpack.decode(rows[at + more][4], type=Block) for more in (0, 1))
            one.merge(other)
            merged = (rows[at][0], rows[at][1] and rows[at + 1][1], one.first, one.last, msgspec.msgpack.encode(one))
            update = "update drift_blocks set used = ?, first = ?, last = ?, block = ? where id = ?"
            self._many(update, [(*merged[1:], merged[0])])
            self._many("delete from drift_blocks where id = ?", [(rows[at + 1][0],)])
            rows[at : at + 2] = [merged]

    def _rows(self, query: str, values: Sequence[Any]) -> list[Any]:
        try:
            with closing(self._db.execute(query, values)) as cursor:
                return cursor.fetchall()
        except sqlite3.Error as error:
            raise StorageError(f"{self.path}: {error}") from error

    def _many(self, query: str, rows: Sequence[Sequence[Any]]) -> None:
        try:
            self._db.executemany(query, rows)
        except sqlite3.Error as error:
            raise StorageError(f"{self.path}: {error}") from error

    def _commit(self) -> None:
        try:
            self._db.commit()
        except sqlite3.Error as error:
            raise StorageError(f"{self.path}: {error}") from error

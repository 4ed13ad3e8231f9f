"""How much of an output file the store knows, and whether it is still the same file."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from scraper.crawl.store.database import explained
from scraper.crawl.store.store import Store
from scraper.errors import StorageError

BLOCK = 1 << 18
"""Bytes of a file that have one digest; the last block is read whenever the file is opened, all of them on demand."""
_HEAD = 256
_MARK = 256
logger = logging.getLogger(__name__)


class Position:
    """What was written of a file at the last commit: its size, its lines, a digest of every block, and which file it was.

    A file that is not there any more, or begins anew as another file, was moved away: what it held stays known. One that is
    shorter than it was has lost lines, which is an error. One that is as long but another at its end was edited: it is read
    from its beginning, and it is an error where it has fewer lines then. Made before the file is opened, which makes it.
    """

    def __init__(self, store: Store, name: str, path: Path) -> None:
        self._store, self._name, self.path = store, name, path
        self._existed = path.exists()
        self._kept = 0
        self._least = 0

    @property
    def known(self) -> int:
        """The bytes of the file that the store knows."""
        return int(self._fact("offset") or 0)

    def start(self) -> int:
        """The offset from which the file has to be read; ``StorageError`` where it has lost what was written to it."""
        known, size = self.known, self.path.stat().st_size if self.path.exists() else 0
        if known <= size and self._is_sound(known):
            self._kept = known if known and self._digest_of((known - 1) // BLOCK) is not None else 0
            if self._kept:
                self._keep_fact("file", str(self.path.stat().st_ino))  # a whole copy may have been put back
            return known
        if self._is_other(size):
            logger.warning("%s: starts a new file; the articles of the old one stay known", self.path)
        elif size < known:
            raise self.damage("is empty" if not size else "has lost its end")
        else:
            self._least = int(self._fact("lines") or 0)
        return 0

    def check_lines(self) -> None:
        """Nothing; ``StorageError`` where the file was read anew and has fewer lines than were written to it."""
        if self._least and self._lines() < self._least:
            raise self.damage("has lost lines")

    def check_torn(self, size: int, whole: int) -> None:
        """Nothing; ``StorageError`` where lines that were written would be cut with the torn end of a file of this size."""
        if self.known > whole and not (self._fact("file") and self._is_other(size)):
            raise self.damage("has lost its end" if size < self.known else "has a damaged last line")

    def damage(self, what: str) -> StorageError:
        """The error for a file that is not what was written, with the ways out."""
        lines, outlet = self._fact("lines"), self._store.path.stem
        counted = f"{self._lines()} of {lines} lines are left; " if lines else ""
        return StorageError(
            f"{self.path}: {what}; {counted}restore the whole file, or run scrapy store rebuild {outlet} (what is missing "
            f"is fetched again), or, if this is intended, scrapy store accept {outlet} (what is missing stays known)"
        )

    def keep(self, size: int) -> None:
        """The store knows the file up to here."""
        if size and size == self._kept == self.known:
            return
        with explained(self._store.path, "write"):
            rows = self._store.connection
            if not self._kept:
                rows.execute("DELETE FROM blocks WHERE file = ?", (self._name,))
            lines = int(self._fact("lines") or 0) if self._kept else 0
            for number, data in self._blocks(self._kept // BLOCK, size):
                lines += data.count(b"\n", max(0, self._kept - number * BLOCK))
                digest = blake2b(data, digest_size=16).digest()
                rows.execute("INSERT OR REPLACE INTO blocks VALUES (?, ?, ?)", (self._name, number, digest))
        self._keep_fact("offset", str(size))
        self._keep_fact("lines", str(lines))
        self._keep_fact("file", str(self.path.stat().st_ino) if self.path.exists() else "")
        self._keep_fact("head", self._head(size).hex())
        self._kept = size

    def damaged(self) -> list[tuple[int, int]]:
        """The known parts of the file, as numbers of their first and last line, that are not as they were written."""
        found, line = [], 1
        for number, data in self._blocks(0, self.known):
            last = line + max(data.count(b"\n") - data.endswith(b"\n"), 0)
            known = self._digest_of(number)
            if known is not None and known != blake2b(data, digest_size=16).digest():
                found.append((line, last))
            line += data.count(b"\n")
        return found

    def _is_other(self, size: int) -> bool:
        """Whether the file that the store knows is not there, so that this one has begun in its place."""
        if not self._existed:
            return True
        if self._fact("file") == str(self.path.stat().st_ino):
            return False
        head = bytes.fromhex(self._fact("head") or "")
        return not size or not head or not head.startswith(self._head(min(size, len(head))))

    def _is_sound(self, known: int) -> bool:
        """Whether the end of the known part is as it was written."""
        if not known:
            return True
        number = (known - 1) // BLOCK
        if (digest := self._digest_of(number)) is None:
            return self._mark(known) == self._fact("mark")  # kept by an earlier version
        return all(digest == blake2b(data, digest_size=16).digest() for _, data in self._blocks(number, known))

    def _digest_of(self, number: int) -> bytes | None:
        with explained(self._store.path, "read"):
            query = "SELECT digest FROM blocks WHERE file = ? AND number = ?"
            row = self._store.connection.execute(query, (self._name, number)).fetchone()
        return bytes(row[0]) if row else None

    def _blocks(self, first: int, size: int) -> Iterator[tuple[int, bytes]]:
        """The blocks of the file from one on, up to a size, the last one cut there."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for number in range(first, -(-size // BLOCK)):
                file.seek(number * BLOCK)
                yield number, file.read(min(BLOCK, size - number * BLOCK))

    def _lines(self) -> int:
        size = self.path.stat().st_size if self.path.exists() else 0
        return sum(data.count(b"\n") for _, data in self._blocks(0, size))

    def _head(self, size: int) -> bytes:
        if not size or not self.path.exists():
            return b""
        with self.path.open("rb") as file:
            return file.read(min(_HEAD, size))

    def _mark(self, offset: int) -> str:
        with self.path.open("rb") as file:
            file.seek(max(0, offset - _MARK))
            return blake2b(file.read(min(_MARK, offset)), digest_size=8).hexdigest()

    def _fact(self, name: str) -> str | None:
        return self._store.fact(f"{self._name} {name}")

    def _keep_fact(self, name: str, value: str) -> None:
        if self._fact(name) != value:
            self._store.set_fact(f"{self._name} {name}", value)

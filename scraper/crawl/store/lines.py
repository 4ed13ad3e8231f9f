"""The output files: durable JSON lines, where the file itself records what is done.

One ``write`` to an ``O_APPEND`` file a line survives ``kill -9``; ``fdatasync`` at most every ``SYNC_SECONDS`` bounds what a
power cut can take. Opening locks the file, cuts a torn tail and reads what is there: the same command adds what is new.
"""

from __future__ import annotations

import errno
import fcntl
import logging
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from scraper.crawl.store.duplicates import Duplicate, DuplicateIndex
from scraper.errors import StorageError
from scraper.record.article import Article

SYNC_SECONDS = 0.5
_CHUNK = 1 << 20

logger = logging.getLogger(__name__)


class _Known(msgspec.Struct):
    url: str | None
    canonical_url: str | None = None
    headline: str | None = None


class _KnownText(_Known):
    body: str | None = None


_K = TypeVar("_K", bound=_Known)


class DurableLines:
    """A file of lines that is appended to as a whole line or not at all.

    From opening to closing no other process can open it. After any ``StorageError`` the file holds whole lines only,
    as far as the disk lets it be cut.
    """

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._synced = time.monotonic()
        self._dirty = False
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self.path, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise StorageError(f"{self.path}: cannot be opened for writing ({error.strerror})") from error
        try:
            self._lock()
            self._size = self._repair()
        except BaseException:
            os.close(self._file)
            raise

    @property
    def size(self) -> int:
        """The bytes of all whole lines."""
        return self._size

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """The number and the text of every line that is not empty, as the file is now."""
        with self.path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if not line.isspace():
                    yield number, line

    def append_line(self, line: bytes) -> None:
        """The line is in the file, whole, and survives the death of this process."""
        data = line + b"\n"
        try:
            written, why = os.write(self._file, data), os.strerror(errno.ENOSPC)
        except OSError as error:
            written, why = 0, str(error.strerror)
        if written != len(data):
            self._cut_back()
            raise StorageError(f"{self.path}: cannot be written ({why})")
        self._size += written
        self._dirty = True
        if time.monotonic() - self._synced >= SYNC_SECONDS:
            self.sync()

    def sync(self) -> None:
        """Everything written is on the disk."""
        if not self._dirty:
            return
        try:
            getattr(os, "fdatasync", os.fsync)(self._file)
        except OSError as error:
            raise StorageError(f"{self.path}: cannot be written to the disk ({error.strerror})") from error
        self._dirty, self._synced = False, time.monotonic()

    def close(self) -> None:
        """Everything written is on the disk and the lock is given back; a second call does nothing."""
        if self._file < 0:
            return
        try:
            self.sync()
        finally:
            os.close(self._file)
            self._file = -1

    def corrupt(self, number: int, why: str) -> StorageError:
        """The error for a line that is no record: which line, and what to do."""
        return StorageError(
            f"{self.path}: line {number} is not a record ({why}); fix or delete that line (or move the file away), "
            "then run the same command again"
        )

    def _lock(self) -> None:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StorageError(f"{self.path}: another process is writing this file; wait for it or stop it") from error
        except OSError as error:
            raise StorageError(f"{self.path}: cannot be locked ({error.strerror})") from error

    def _repair(self) -> int:
        """Cut what follows the last line end, unless it is a whole record that only lacks its line end."""
        try:
            size = os.fstat(self._file).st_size
            whole = self._end_of_last_line(size)
            if whole == size:
                return size
            tail = os.pread(self._file, size - whole, whole)
            if _is_object(tail):
                os.write(self._file, b"\n")
                return size + 1
            self._check_torn(size, whole)
            os.ftruncate(self._file, whole)
        except OSError as error:
            raise StorageError(f"{self.path}: cannot be read and repaired ({error.strerror})") from error
        logger.warning("%s: cut %d bytes of a line that an earlier run did not finish", self.path, size - whole)
        return whole

    def _check_torn(self, size: int, whole: int) -> None:
        """Nothing; ``StorageError`` where a file of this size is not to be cut to its ``whole`` lines."""

    def _end_of_last_line(self, size: int) -> int:
        end = size
        while end > 0:
            start = max(0, end - _CHUNK)
            found = os.pread(self._file, end - start, start).rfind(b"\n")
            if found >= 0:
                return start + found + 1
            end = start
        return 0

    def _cut_back(self) -> None:
        try:
            os.ftruncate(self._file, self._size)
        except OSError:
            logger.exception("%s: an incomplete line could not be cut; the next run will cut it", self.path)


class ArticleLog(DurableLines):
    """``output/<outlet>.jsonl``: every article once. Opening it reads the addresses of all that is there."""

    def __init__(self, path: str | Path) -> None:
        super().__init__(path)
        self.index = DuplicateIndex(self._texts)
        self.count = 0
        decoder = msgspec.json.Decoder(_Known)
        try:
            for number, line in self.lines():
                known = self._decode(decoder, number, line)
                self.index.add_addresses(known.url, known.canonical_url, known.headline)
                self.count += 1
        except BaseException:
            self.close()
            raise

    def knows(self, url: str) -> bool:
        """Whether the article of this address is in the file."""
        return self.index.knows(url)

    def find_duplicate(self, article: Article) -> Duplicate | None:
        """Why the article need not be written, or ``None`` where it is new."""
        return self.index.find(article)

    def append(self, article: Article) -> None:
        """The article is in the file and known from here on."""
        self.append_line(article.to_json())
        self.index.add(article)
        self.count += 1

    def _texts(self) -> Iterator[tuple[str, str | None, str | None]]:
        decoder = msgspec.json.Decoder(_KnownText)
        for number, line in self.lines():
            known = self._decode(decoder, number, line)
            yield known.url or "", known.headline, known.body

    def _decode(self, decoder: msgspec.json.Decoder[_K], number: int, line: bytes) -> _K:
        try:
            return decoder.decode(line)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            raise self.corrupt(number, str(error)) from error


def utc_now() -> datetime:
    """This moment, aware, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def _is_object(tail: bytes) -> bool:
    try:
        return isinstance(msgspec.json.decode(tail), dict)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return False

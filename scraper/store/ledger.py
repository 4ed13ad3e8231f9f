"""The output files beside a store: what they hold is in the store, and only what it does not know yet is read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from scraper.article import Article, content_hash
from scraper.dedupe import Duplicate
from scraper.errors import StorageError
from scraper.storage import DurableLines, Rejected, RejectedLog
from scraper.store.outcomes import FINAL
from scraper.store.store import Store
from scraper.store.texts import StoredIndex
from scraper.urls import url_key
from scraper.validation import earliest

_MARK = 256
_BATCH = 2000


class Position:
    """How far a file is known to the store: its size at the last commit, and the bytes before that as a mark.

    A file that is not there any more, or begins anew, was moved away: what it held stays known. One that is another
    file at the mark is read from its beginning.
    """

    def __init__(self, store: Store, name: str, path: Path) -> None:
        self._store, self._name, self._path = store, name, path

    @property
    def known(self) -> int:
        """The bytes of the file that the store knows."""
        return int(self._store.fact(f"{self._name} offset") or 0)

    def start(self) -> int:
        """The offset from which the file has to be read."""
        size = self._path.stat().st_size if self._path.exists() else 0
        offset = self.known
        if offset > size or self._mark(offset) != (self._store.fact(f"{self._name} mark") or self._mark(0)):
            return 0
        return offset

    def keep(self, size: int) -> None:
        """The store knows the file up to here."""
        if self._store.fact(f"{self._name} offset") != str(size):
            self._store.set_fact(f"{self._name} offset", str(size))
            self._store.set_fact(f"{self._name} mark", self._mark(size))

    def _mark(self, offset: int) -> str:
        if not offset or not self._path.exists():
            return ""
        with self._path.open("rb") as file:
            file.seek(max(0, offset - _MARK))
            return blake2b(file.read(min(_MARK, offset)), digest_size=8).hexdigest()


class StoredArticles(DurableLines):
    """``output/<outlet>.jsonl`` as ``ArticleLog`` has it, with the store for a memory."""

    def __init__(self, path: str | Path, store: Store) -> None:
        self._store = store
        self._position = Position(store, "articles", Path(path))
        super().__init__(path)
        self.index = StoredIndex(store)
        try:
            self._catch_up()
        except BaseException:
            self.close()
            raise

    def knows(self, url: str) -> bool:
        """Whether the article of this address is in the file, or was when the file was moved away."""
        return self.index.knows(url)

    def find_duplicate(self, article: Article) -> Duplicate | None:
        """Why the article need not be written, or ``None`` where it is new."""
        return self.index.find(article)

    def append(self, article: Article) -> None:
        """The article is in the file and known from here on."""
        self.append_line(article.to_json())
        self.index.add(article)

    def settle(self) -> None:
        """Everything written is on the disk, and the store will say so at its next commit."""
        self.sync()
        self._position.keep(self._size)

    def _check_torn(self, size: int) -> None:
        """What the store knows was on the disk as whole lines, so an end torn before that is damage: articles are missing."""
        if self._position.known > size:
            raise StorageError(
                f"{self.path}: has lost its end; put the whole file back, or delete {self._store.path}, "
                "and the next crawl fetches what is missing"
            )

    def _catch_up(self) -> None:
        """The store knows every line; several for one address are its revisions."""
        for number, line in enumerate_from(self, self._position.start()):
            try:
                record = msgspec.json.decode(line)
                self._learn(record, record["url"])
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KeyError, TypeError, AttributeError) as error:
                where = self._count_before() + number
                raise self.corrupt(where, str(error)) from error
            if number % _BATCH == 0:
                self._store.commit()
        self._position.keep(self._size)
        self._store.commit()

    def _learn(self, record: dict[str, Any], url: str | None) -> None:
        moment, found = record.get("fetched_at"), content_hash(record)
        if url is not None:
            row = self._store.page(url)
            if row is not None and row.content_hash == found:
                return
        self.index.add_addresses(url, record.get("canonical_url"), record.get("headline"))
        self.index.add_text(url or "", record.get("headline"), record.get("body"))
        if url is not None:
            self._store.article(
                url,
                content_hash=found,
                revision=record.get("revision") or 1,
                canonical_url=record.get("canonical_url"),
                fetched_at=moment,
                published=record.get("date"),
                published_at=moment_of(record.get("date")),
            )

    def _count_before(self) -> int:
        """The number of lines before the offset at which reading began."""
        with self.path.open("rb") as file:
            return sum(1 for _ in iter_until(file, self._position.start()))


class StoredRejected(RejectedLog):
    """``output/<outlet>.rejected.jsonl`` as ``RejectedLog`` has it, with the store for a memory."""

    def __init__(self, path: str | Path, store: Store) -> None:
        self._store = store
        self._position = Position(store, "rejected", Path(path))
        super().__init__(path)
        store.commit()

    def knows_duplicate(self, url: str) -> bool:
        """Whether the address is on record as another address of an article that was written."""
        row = self._store.page(url)
        return row is not None and row.state == "duplicate"

    def settle(self) -> None:
        """Everything recorded is on the disk, and the store will say so at its next commit."""
        if self._lines is not None:
            self._lines.sync()
            self._position.keep(self._lines.size)

    def _read(self, lines: DurableLines) -> Iterator[tuple[int, bytes]]:
        return enumerate_from(lines, self._position.start())

    def _is_recorded(self, key: str | None, reason: str) -> bool:
        return self._store.has_refusal(key or "", reason)

    def _remember(self, rejected: Rejected, *, earlier: bool = False) -> None:
        if rejected.url:
            self._store.keep_refusal(url_key(rejected.url), rejected.reason)
            row = self._store.page(rejected.url) if earlier else None
            if earlier and (row is None or row.state not in FINAL):
                self._store.refused(rejected.url, rejected.reason, rejected.detail, rejected.rule)


def enumerate_from(lines: DurableLines, offset: int) -> Iterator[tuple[int, bytes]]:
    """The lines of a file from an offset on that are not empty, counted from 1 there."""
    with lines.path.open("rb") as file:
        file.seek(offset, os.SEEK_SET)
        for number, line in enumerate(file, start=1):
            if not line.isspace():
                yield number, line


def iter_until(file: Any, offset: int) -> Iterator[bytes]:
    """The lines of an open file that end before an offset."""
    at = 0
    for line in file:
        at += len(line)
        if at > offset:
            return
        yield line


def moment_of(date: str | None) -> float | None:
    """The earliest moment that a date of any precision can mean, in seconds since 1970; ``None`` for no date."""
    moment = earliest(date) if date else None
    return moment.timestamp() if moment is not None else None

"""The output files next to a store: it reads only what it doesn't know yet."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from scraper.crawl.captures import OLDER, seconds_of
from scraper.crawl.store.duplicates import Duplicate
from scraper.crawl.store.lines import DurableLines
from scraper.crawl.store.outcomes import FINAL, PENDING
from scraper.crawl.store.position import Position
from scraper.crawl.store.rejected import Rejected, RejectedLog
from scraper.crawl.store.store import Store
from scraper.crawl.store.texts import StoredIndex
from scraper.errors import StorageError
from scraper.record.article import Article, content_hash
from scraper.record.validation import earliest
from scraper.urls import url_key

_BATCH = 2000


class KnownLines(DurableLines):
    """A file of which the store knows how far it was written."""

    def __init__(self, path: str | Path, position: Position) -> None:
        self._position = position
        super().__init__(path)

    def corrupt(self, number: int, why: str) -> StorageError:
        """The error for a line that is no record: which line, and what to do."""
        error = super().corrupt(number, why)
        return StorageError(f"{error}; after deleting a line, run scrapy store rebuild {self.path.name.partition('.')[0]}")

    def _check_torn(self, size: int, whole: int) -> None:
        """What the store knows was on the disk as whole lines, so an end torn before that is damage: lines are missing."""
        self._position.check_torn(size, whole)


class StoredArticles(KnownLines):
    """``output/<outlet>.jsonl`` as ``ArticleLog`` has it, with the store for a memory."""

    def __init__(self, path: str | Path, store: Store) -> None:
        self._store = store
        super().__init__(path, Position(store, "articles", Path(path)))
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

    def _catch_up(self) -> None:
        """The store knows every line; several for one address are its revisions."""
        start = self._position.start()
        for number, line in enumerate_from(self, start):
            try:
                record = msgspec.json.decode(line)
                self._learn(record, record["url"])
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, KeyError, TypeError, AttributeError) as error:
                where = self._count_before(start) + number
                raise self.corrupt(where, str(error)) from error
            if number % _BATCH == 0:
                self._store.commit()
        self._position.check_lines()
        self._position.keep(self._size)
        self._store.commit()

    def _learn(self, record: dict[str, Any], url: str | None) -> None:
        moment, found = record.get("fetched_at"), content_hash(record)
        if url is not None:
            self._store.keep_capture(url, seconds_of(moment), found)
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

    def _count_before(self, offset: int) -> int:
        """The number of lines before the offset at which reading began."""
        with self.path.open("rb") as file:
            return sum(1 for _ in iter_until(file, offset))


class StoredRejected(RejectedLog):
    """``output/<outlet>.rejected.jsonl`` as ``RejectedLog`` has it, with the store for a memory."""

    def __init__(self, path: str | Path, store: Store) -> None:
        self._store = store
        self._position = Position(store, "rejected", Path(path))
        self._kind = lambda path: KnownLines(path, self._position)
        self._anew: set[str] = set()
        super().__init__(path)
        self._anew.clear()
        self.settle()
        self._check_duplicates()
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
        yield from enumerate_from(lines, self._position.start())
        self._position.check_lines()

    def _is_recorded(self, key: str | None, reason: str) -> bool:
        return self._store.has_refusal(key or "", reason)

    def _remember(self, rejected: Rejected, *, earlier: bool = False) -> None:
        if not rejected.url:
            return
        if not rejected.was_fetched:
            self._store.see(rejected.url)
            return
        key = url_key(rejected.url)
        self._store.keep_refusal(key, rejected.reason)
        if rejected.reason == OLDER:
            return  # it says of an article that it is one
        row = self._store.page(rejected.url) if earlier else None
        if earlier and (row is None or row.state == PENDING or key in self._anew):
            self._anew.add(key)  # the last line of an address counts
            if row is None or row.state not in FINAL:
                self._store.refused(rejected.url, rejected.reason, rejected.detail, rejected.rule)

    def _check_duplicates(self) -> None:
        """No address counts as another one of an article that is not there; looked at once in a store that was made from
        the files, or is of an earlier version."""
        if self._store.fact("duplicates checked") != "1":
            self._store.doubt_duplicates()
            self._store.set_fact("duplicates checked", "1")


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

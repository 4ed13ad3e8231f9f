"""``output/<outlet>.rejected.jsonl``: the pages that gave no article, with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from scraper.crawl.store.duplicates import grounded, target_of
from scraper.crawl.store.lines import DurableLines
from scraper.urls import url_key


class Rejected(msgspec.Struct, kw_only=True):
    """A page that was not written: its address, a short reason for counting, what was seen, the rule that decided."""

    url: str | None
    reason: str
    detail: str | None = None
    fetched_at: str | None = None
    rule: str | None = None

    @property
    def was_fetched(self) -> bool:
        """``False`` for an address that an earlier version took for another one's because that one named it."""
        return (self.reason, self.rule) != ("duplicate", "canonical_url")


class RejectedLog:
    """``output/<outlet>.rejected.jsonl``: every (address, reason) once. Made when there is something to record."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._kind: Callable[[Path], DurableLines] = getattr(self, "_kind", DurableLines)
        self._recorded: set[tuple[str | None, str]] = set()
        self._duplicates: dict[str, str | None] = {}
        self._lines = self._open() if self.path.exists() else None

    def record(self, rejected: Rejected) -> bool:
        """The page is on record with this reason; ``False`` where it was before."""
        if rejected.url and self._is_recorded(url_key(rejected.url), rejected.reason):
            return False
        if self._lines is None:
            self._lines = self._open()
        self._lines.append_line(msgspec.json.encode(rejected))
        self._remember(rejected)
        return True

    def knows_duplicate(self, url: str) -> bool:
        """Whether the address is on record as another address of an article that was written."""
        return url_key(url) in self._duplicates

    def reasons(self, url: str) -> list[str]:
        """Why the address was refused, now or earlier; every reason there is."""
        return [reason for key, reason in self._recorded if key == url_key(url)]

    def keep_grounded(self, knows: Callable[[str], bool]) -> None:
        """Only duplicates of articles that are there count: what leads nowhere, or in a circle, is not known."""
        found = grounded({key: url_key(to) for key, to in self._duplicates.items() if to}, knows)
        self._duplicates = {key: to for key, to in self._duplicates.items() if not to or key in found}

    def close(self) -> None:
        """Everything recorded is on the disk."""
        if self._lines is not None:
            self._lines.close()

    def _open(self) -> DurableLines:
        lines = self._kind(self.path)
        decoder = msgspec.json.Decoder(Rejected)
        try:
            for number, line in self._read(lines):
                try:
                    self._remember(decoder.decode(line), earlier=True)
                except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
                    raise lines.corrupt(number, str(error)) from error
        except BaseException:
            lines.close()
            raise
        return lines

    def _read(self, lines: DurableLines) -> Iterator[tuple[int, bytes]]:
        return lines.lines()

    def _is_recorded(self, key: str | None, reason: str) -> bool:
        return (key, reason) in self._recorded

    def _remember(self, rejected: Rejected, *, earlier: bool = False) -> None:
        key = url_key(rejected.url) if rejected.url else None
        if rejected.was_fetched:
            self._recorded.add((key, rejected.reason))
            if key and rejected.reason == "duplicate":
                self._duplicates[key] = target_of(rejected.detail)

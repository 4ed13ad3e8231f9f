"""Pages summed up: what the history keeps of a stretch of pages once they are old."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from scraper.drift.measures import Measures

Key = TypeVar("Key", int, str)

MOST_WORDS = 50
"""Different values kept of one category; further ones are counted together."""
OTHER = "(other)"
MOST_SHAPES = 2000
"""Different shapes kept of one block; the rarest are forgotten first."""


@dataclass(kw_only=True)
class Block:
    """The sums of a stretch of pages. ``flags``: [yes, no]; ``numbers``: how often each step occurred, which is a sketch of
    the distribution with steps of 9 %; ``words``: how often each value; ``shapes``: on how many of the pages each shape is.
    ``first`` and ``last`` are the numbers of its pages, ``began`` and ``ended`` their times (ISO 8601, UTC)."""

    pages: int = 0
    first: int = 0
    last: int = 0
    began: str = ""
    ended: str = ""
    flags: dict[str, list[int]] = field(default_factory=dict)
    numbers: dict[str, dict[int, int]] = field(default_factory=dict)
    words: dict[str, dict[str, int]] = field(default_factory=dict)
    shapes: dict[int, int] = field(default_factory=dict)

    def add(self, page: Measures) -> None:
        """Count one page more."""
        self.pages += 1
        for name, is_so in page.flags.items():
            self.flags.setdefault(name, [0, 0])[0 if is_so else 1] += 1
        for name, number in page.numbers.items():
            _count(self.numbers.setdefault(name, {}), number)
        for name, word in page.words.items():
            counts = self.words.setdefault(name, {})
            _count(counts, word if word in counts or len(counts) < MOST_WORDS else OTHER)
        for shape in page.shapes:
            _count(self.shapes, shape)
        if len(self.shapes) > 2 * MOST_SHAPES:
            self.forget()

    def merge(self, other: Block) -> None:
        """Count the pages of a later block too."""
        self.pages += other.pages
        self.first, self.last = min(self.first, other.first) or other.first, max(self.last, other.last)
        self.began, self.ended = self.began or other.began, max(self.ended, other.ended)
        for name, (yes, no) in other.flags.items():
            mine = self.flags.setdefault(name, [0, 0])
            mine[0] += yes
            mine[1] += no
        for name, steps in other.numbers.items():
            _sum(self.numbers.setdefault(name, {}), steps)
        for name, words in other.words.items():
            _sum(self.words.setdefault(name, {}), words)
        _sum(self.shapes, other.shapes)
        self.forget()

    def forget(self) -> None:
        """Keep the most frequent shapes only."""
        if len(self.shapes) > MOST_SHAPES:
            kept = sorted(self.shapes.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_SHAPES]
            self.shapes = dict(kept)


def summed(pages: Iterable[Measures]) -> Block:
    """The block of some pages."""
    block = Block()
    for page in pages:
        block.add(page)
    return block


def together(blocks: Sequence[Block]) -> Block:
    """One block of all the pages."""
    whole = Block()
    for block in blocks:
        whole.merge(block)
    return whole


def quantile(steps: Mapping[int, int], share: float) -> int:
    """The step below or at which that share of the counted sizes lies; 0 for none at all."""
    left = share * sum(steps.values())
    for at in sorted(steps):
        left -= steps[at]
        if left <= 0:
            return at
    return max(steps, default=0)


def _count(counts: dict[Key, int], key: Key) -> None:
    counts[key] = counts.get(key, 0) + 1


def _sum(mine: dict[Key, int], other: Mapping[Key, int]) -> None:
    for key, count in other.items():
        mine[key] = mine.get(key, 0) + count

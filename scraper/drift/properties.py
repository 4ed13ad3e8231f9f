"""Properties: what is true or false of a page, with the bounds within which its share counts as unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from scraper.drift.blocks import Block
from scraper.drift.bounds import Bounds, bounds
from scraper.drift.measures import TAKEN_OVER, Measures

ENOUGH_PAGES = 60
"""With fewer past pages that have a field, nothing is said of it."""
TAILS = (0.12, 0.02)
"""The parts of a distribution that are watched at either end."""
_RARE = 0.02
"""A rule or category that is rarer is as good as new."""

_UNREAD = 0.1
LAYOUT = "page"
"""What is said of the skeleton and the layout, which are no field."""

Kind = Literal["flag", "low", "high", "rare", "main"]


@dataclass(frozen=True)
class Property:
    """``flag``: the flag is set; ``low`` and ``high``: the number is at most, or at least, ``step`` (``far``: the outer tail);
    ``rare``: the word is none of ``words``; ``main``: it is one of them."""

    name: str
    kind: Kind
    bounds: Bounds
    step: int = 0
    far: bool = False
    words: frozenset[str] = frozenset()

    @property
    def key(self) -> str:
        """A name that stays when the expectation is renewed."""
        return f"{self.name} {self.kind}{' far' if self.far else ''}"

    @property
    def field(self) -> str:
        """The field of the record (or ``page``, or ``article``) that the property is about."""
        return self.name.partition(".")[0]

    def holds(self, page: Measures) -> bool | None:
        """Whether it is so of a page; ``None`` where the question does not arise."""
        if self.kind == "flag":
            return page.flags.get(self.name)
        if self.kind in ("low", "high"):
            number = page.numbers.get(self.name)
            return None if number is None else number <= self.step if self.kind == "low" else number >= self.step
        word = page.words.get(self.name)
        return None if word is None else (word in self.words) == (self.kind == "main")


def is_structure(name: str) -> bool:
    """Whether a property tells of rules and skeletons, and not of what the record holds."""
    return name.endswith(".rule") or name.startswith(f"{LAYOUT}.")


def described() -> Property:
    """What a description promises before any page is known: nine pages in ten can be read by it."""
    return Property(TAKEN_OVER, "flag", Bounds(share=0.0, floor=0.0, ceiling=_UNREAD, pages=0))


def properties(blocks: Sequence[Block], whole: Block) -> Iterator[Property]:
    """Every property of which the blocks (``whole`` is their sum) have enough pages."""
    for name, (yes, no) in whole.flags.items():
        if yes + no >= ENOUGH_PAGES:
            yield Property(name, "flag", bounds([_flag(block, name) for block in blocks]))
    for name, steps in whole.numbers.items():
        if sum(steps.values()) >= ENOUGH_PAGES:
            yield from _tails(blocks, name, steps)
    for name, words in whole.words.items():
        if sum(words.values()) >= ENOUGH_PAGES:
            yield from _categories(blocks, name, words)


def _flag(block: Block, name: str) -> tuple[int, int]:
    yes, no = block.flags.get(name, (0, 0))
    return yes, yes + no


def _tails(blocks: Sequence[Block], name: str, steps: Mapping[int, int]) -> Iterator[Property]:
    """The lower and upper tails of a number; the outer ones only where they differ from the inner ones."""
    mirrored = {-at: count for at, count in steps.items()}
    inner: set[int] = set()
    for share in TAILS:
        low, high, far = _low(steps, share), -_low(mirrored, share), share == TAILS[1]
        if low not in inner:
            yield Property(name, "low", bounds([_at_most(block.numbers.get(name, {}), low) for block in blocks]), low, far)
        if high not in inner:
            yield Property(name, "high", bounds([_at_least(block.numbers.get(name, {}), high) for block in blocks]), high, far)
        inner |= {low, high}


def _low(steps: Mapping[int, int], share: float) -> int:
    """The highest step such that at most that share lies at it or below; just under the least where there is none."""
    left = share * sum(steps.values())
    found = min(steps) - 1
    for at in sorted(steps):
        left -= steps[at]
        if left < 0:
            break
        found = at
    return found


def _at_most(steps: Mapping[int, int], limit: int) -> tuple[int, int]:
    yes = 0
    for at, count in steps.items():
        if at <= limit:
            yes += count
    return yes, sum(steps.values())


def _at_least(steps: Mapping[int, int], limit: int) -> tuple[int, int]:
    yes = 0
    for at, count in steps.items():
        if at >= limit:
            yes += count
    return yes, sum(steps.values())


def _categories(blocks: Sequence[Block], name: str, words: Mapping[str, int]) -> Iterator[Property]:
    """That a word is new or rare, and that it is the most frequent one."""
    total = sum(words.values())
    usual = frozenset(word for word, count in words.items() if count >= _RARE * total)
    main = frozenset((max(words, key=lambda word: (words[word], word)),))
    rare = [_words(block, name, usual) for block in blocks]
    yield Property(name, "rare", bounds([(pages - yes, pages) for yes, pages in rare]), words=usual)
    yield Property(name, "main", bounds([_words(block, name, main) for block in blocks]), words=main)


def _words(block: Block, name: str, known: frozenset[str]) -> tuple[int, int]:
    words = block.words.get(name, {})
    return sum(count for word, count in words.items() if word in known), sum(words.values())

"""Measures each line of a dump once: the line itself, the lines next to it, the texts in the page, and what comes between
the head and the line."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import accumulate
from math import log2
from typing import NamedTuple

from cleaners.dates import is_date_line
from cleaners.line_shape import NAMES as SHAPE_NAMES
from cleaners.line_shape import shape
from cleaners.text import letters
from scraper.fields.body.dump_end import ends_text
from scraper.fields.body.kinds import nearest, within
from scraper.fields.body.sizes import prose_of, size_of
from scraper.fields.body.stretches import Stretch, densest
from scraper.learned.lexicon import measure, text_tokens

NAMES: tuple[str, ...] = (
    *"size told gap copies signs".split(),
    *SHAPE_NAMES,
    *"size_above size_below end_above end_below capitals_above capitals_below prose_below row near_below far_above far_below "
    "position told_position below_headline below_start owned_above owner_above owner_below talk_above lists_above lists_below "
    "in_dense dense_first dense_last dense_share in_loose loose_first loose_last loose_share "
    "in_shape shape_first shape_last shape_share shape_prose "
    "page_told page_lines page_paragraphs page_gaps page_mean "
    "since_told since_repeated repeated_near digits_near short_near "
    "since_ends since_dates dates_near date_above date_below "
    "with_headline with_story known "
    "words_sum words_least words_most words_above words_below words_near since_least since_bad".split(),
)  # fmt: skip
"""The measures in their order. ``row`` is how many lines without prose stand in a row, ``owned`` the nearest line that has an
owner, ``dense`` and ``loose`` are the texts that the page consists of (see ``stretches``), ``shape`` the lines between head and
foot; ``since`` counts from the first line that may be the story's; ``known`` are words that stand in other paragraphs of the
dense text; the last eight are the lexicon's."""
LEXICAL = 8
"""How many measures the lexicon gives."""

_SIGNS = frozenset("|/•·»›>[]{}<=_#@→▶►")
_NEAR, _FAR, _AROUND = 3, 10, 5
"""How many lines are near, far, and around a line."""
_ABOVE, _BELOW, _EDGE = -20, 45, 30
"""Places are told apart so many lines above and below the head and the ends of a text."""
_MOST_COPIES, _MOST_REPEATED, _MANY = 6, 30, 20
_MOST_TOLD, _MOST_PARAGRAPHS = 12_000, 80
"""Letters and paragraphs of a long story; a longer one is measured as one of these."""
_SEEN, _ROWS, _WORD = 240, 40, 5
_DATED, _SHORT, _DATE, _END = 0.04, 120, 60, 200
_BAD = -1.5
"""A line whose words weigh less says that it is no story's."""
_OWNERS = {"comments": 1, "related": 2, "boilerplate": 3, "figure": 4, "byline": 5, "date": 6, "headline": 7}
_OTHER = 8


class Dump(NamedTuple):
    """What is known of a dump's lines when its body is sought: their texts, whether each begins a block, their owners, the place
    of the headline (-1: none), of the first line that may be the story's, and of those between head and foot."""

    texts: Sequence[str]
    gaps: Sequence[bool]
    owners: Sequence[str | None]
    top: int
    start: int
    shape: Collection[int]


class LineFeatures:
    """The measures of a dump's lines: ``row`` gives one line's, as ``NAMES`` has them. ``weights`` are the lexicon's."""

    def __init__(self, dump: Dump, weights: Mapping[str, int]) -> None:
        self.dump = dump
        self.count = len(dump.texts)
        self._measure()
        self._find_repeated()
        self._find_marks()
        self._find_texts()
        self._find_words()
        self._page = self._of_page()
        self.tokens = [text_tokens(text) for text in dump.texts]
        self.weigh(weights)

    def _measure(self) -> None:
        dump = self.dump
        free = [owner is None for owner in dump.owners]
        self.sizes = [size_of(text) for text in dump.texts]
        self.told = [prose_of(text, size) for text, size in zip(dump.texts, self.sizes, strict=True)]
        self.prose = [told if mine else 0 for told, mine in zip(self.told, free, strict=True)]
        self._shapes = [shape(text) for text in dump.texts]
        self._told_to = _sums(self.prose)
        self._paragraphs_to = _sums([told > 0 for told in self.prose])
        self._above, self._below = nearest([told > 0 for told in self.told])
        self._owned_above, self._owned_below = nearest([not mine for mine in free])
        self._talk_to = _sums([owner == "comments" for owner in dump.owners])
        self._lists_to = _sums([owner == "related" for owner in dump.owners])

    def _find_repeated(self) -> None:
        keys = [letters(text) for text in self.dump.texts]
        counts: dict[str, int] = {}
        for key in keys:
            counts[key] = counts.get(key, 0) + 1
        self._copies = [min(_MOST_COPIES, counts[key]) for key in keys]
        self._repeated_to = _sums([counts[key] > 1 for key in keys])

    def _find_marks(self) -> None:
        """Where lines say that a text ends, where they are dates, and where they hold many digits."""
        texts, sizes, start = self.dump.texts, self.sizes, self.dump.start
        digits = [sum(map(str.isdigit, text[:_SEEN])) / min(_SEEN, len(text)) for text in texts]
        self._digits_to = _sums([share > _DATED and size < _SHORT for share, size in zip(digits, sizes, strict=True)])
        self._ends_to = _sums([at >= start and sizes[at] <= _END and ends_text(texts[at]) for at in range(self.count)])
        dates = [digits[at] > 0 and sizes[at] <= _DATE and is_date_line(texts[at]) for at in range(self.count)]
        self._dates_to = _sums(dates)
        self._date_above, self._date_below = nearest(dates)

    def _find_texts(self) -> None:
        dump = self.dump
        self.dense, self._loose = densest(self.prose)
        lines = sorted(dump.shape)
        told, size = sum(self.told[at] for at in lines), sum(self.sizes[at] for at in lines)
        share = told / (self._told_to[-1] or 1)
        self._shape = Stretch(lines[0] if lines else -1, lines[-1] if lines else -1, share)
        self._in_shape, self._shape_prose = frozenset(lines), told / (size or 1)

    def _find_words(self) -> None:
        """The longer words of each line, and in how many paragraphs of the dense text each stands."""
        self._long = [_long_words(text) for text in self.dump.texts]
        self._known: dict[str, int] = {}
        for at in range(self.dense.first, self.dense.last + 1) if self.dense.first >= 0 else ():
            if self.told[at]:
                for word in self._long[at]:
                    self._known[word] = self._known.get(word, 0) + 1
        self._title = self._long[self.dump.top] if self.dump.top >= 0 else frozenset()

    def _of_page(self) -> tuple[float, ...]:
        count = self.count or 1
        return (
            log2(min(_MOST_TOLD, self._told_to[-1]) + 1), log2(self.count + 1 - self.dense.surplus),
            min(_MOST_PARAGRAPHS, self._paragraphs_to[-1]), sum(self.dump.gaps) / count, sum(self.sizes) / count,
        )  # fmt: skip

    def weigh(self, weights: Mapping[str, int]) -> None:
        """Weigh the lines' words, by these weights."""
        self._weights = [measure(tokens, weights) for tokens in self.tokens]
        sums = [weight[0] for weight in self._weights]
        since = [total if at >= self.dump.start else 0.0 for at, total in enumerate(sums)]
        self._sums_to = _sums(sums)
        self._least_to = list(accumulate(since, min, initial=0.0))
        self._bad_to = _sums([total < _BAD for total in since])

    def row(self, at: int) -> list[float]:
        """The measures of one line."""
        return [
            *self._own(at), *self._shapes[at], *self._beside(at), *self._place(at), *self.dense.place(at, _EDGE, _BELOW),
            *self._loose.place(at, _EDGE, _BELOW), *self._of_shape(at), *self._page, *self._since(at), *self._vocabulary(at),
            *self.lexical(at),
        ]  # fmt: skip

    def _own(self, at: int) -> tuple[float, ...]:
        signs = sum([one in _SIGNS for one in self.dump.texts[at][:_SEEN]])
        return self.sizes[at], self.told[at] > 0, self.dump.gaps[at], self._copies[at], signs

    def _beside(self, at: int) -> tuple[float, ...]:
        count, sizes, to, shapes = self.count, self.sizes, self._told_to, self._shapes
        below, last = self._below[at], at + 1 >= count
        return (
            sizes[at - 1] if at else -1, -1 if last else sizes[at + 1],
            shapes[at - 1][0] if at else -1, -1 if last else shapes[at + 1][0],
            shapes[at - 1][6] if at else -1, -1 if last else shapes[at + 1][6],
            _until(below - at, _MANY, there=below < count), within(below - self._above[at] - 1, 0, _ROWS),
            to[min(count, at + 1 + _NEAR)] - to[at + 1],
            to[at] - to[max(0, at - _FAR)], to[min(count, at + 1 + _FAR)] - to[at + 1],
        )  # fmt: skip

    def _place(self, at: int) -> tuple[float, ...]:
        dump, count = self.dump, self.count
        above, below = self._owned_above[at], self._owned_below[at]
        return (
            at / count, self._told_to[at] / (self._told_to[-1] or 1),
            within(at - dump.top, _ABOVE, _BELOW) if dump.top >= 0 else _ABOVE - 1, within(at - dump.start, _ABOVE, _BELOW),
            _until(at - above, _EDGE, there=above >= 0), self._owner(above), self._owner(below),
            min(_MANY, self._talk_to[at]), min(_MANY, self._lists_to[at]), min(_MANY, self._lists_to[-1] - self._lists_to[at]),
        )  # fmt: skip

    def _owner(self, at: int) -> int:
        return _OWNERS.get(self.dump.owners[at] or "", _OTHER) if 0 <= at < self.count else 0

    def _of_shape(self, at: int) -> tuple[float, ...]:
        _, *ends, share = self._shape.place(at, _EDGE, _BELOW)
        return at in self._in_shape, *ends, share, self._shape_prose

    def _since(self, at: int) -> tuple[float, ...]:
        start, told = min(self.dump.start, at), self._told_to
        first, stop = max(0, at - _AROUND), min(self.count, at + 1 + _AROUND)
        above, below = self._date_above[at], self._date_below[at]
        return (
            min(_MOST_TOLD, told[at] - told[start]), min(_MOST_REPEATED, self._repeated_to[at] - self._repeated_to[start]),
            self._repeated_to[stop] - self._repeated_to[first], self._digits_to[stop] - self._digits_to[first],
            stop - first - self._paragraphs_to[stop] + self._paragraphs_to[first],
            min(_MANY, self._ends_to[at + 1]), min(_MANY, self._dates_to[at] - self._dates_to[start]),
            self._dates_to[stop] - self._dates_to[first],
            _until(at - above, _EDGE, there=above >= 0), _until(below - at, _EDGE, there=below < self.count),
        )  # fmt: skip

    def _vocabulary(self, at: int) -> tuple[float, ...]:
        words = self._long[at]
        own = int(self.told[at] > 0 and self.dense.first <= at <= self.dense.last)
        known = sum([self._known.get(word, 0) > own for word in words])
        return len(words & self._title) if at != self.dump.top else 0, known / len(words) if words else -1, known

    def lexical(self, at: int) -> tuple[float, ...]:
        """The measures of one line that the lexicon gives."""
        weights, count = self._weights, self.count
        first, stop = max(0, at - _AROUND), min(count, at + 1 + _AROUND)
        return (
            *weights[at], weights[at - 1][0] if at else 0.0, weights[at + 1][0] if at + 1 < count else 0.0,
            (self._sums_to[stop] - self._sums_to[first]) / (stop - first), self._least_to[at], min(_EDGE, self._bad_to[at]),
        )  # fmt: skip


def _sums(values: Sequence[float]) -> list[float]:
    """The running totals, from nothing to all."""
    return [0, *accumulate(values)]


def _until(distance: int, most: int, *, there: bool) -> float:
    """A distance in lines as far as it is looked at; more than that where there is no such line."""
    return min(most, distance) if there else most + 1


def _long_words(text: str) -> frozenset[str]:
    """The longer words of a line in small letters; of a script without blanks its clauses."""
    return frozenset([word for word in text.lower().split() if len(word) >= _WORD])

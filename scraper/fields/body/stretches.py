"""The texts in a dump: stretches of lines with much prose and little between."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from scraper.fields.body.kinds import within

_DENSE, _LOOSE = 150, 40
"""A line that is no prose costs so many letters; at the lower cost a stretch goes on over menus and labels."""
_MOST = 500
"""A paragraph counts for no more letters."""
_LINES = 100
"""Lines of a long story; a longer one is measured as one of these."""


class Stretch(NamedTuple):
    """A text's first and last line (-1: there is none), and its share of the page's prose."""

    first: int
    last: int
    share: float

    def place(self, at: int, outside: int, inside: int) -> tuple[float, ...]:
        """Whether a line stands in the text, how far from its first and its last line, and the text's share."""
        if self.first < 0:
            return 0, 0, 0, self.share
        from_first, from_last = within(at - self.first, -outside, inside), within(at - self.last, -inside, outside)
        return self.first <= at <= self.last, from_first, from_last, self.share

    @property
    def surplus(self) -> int:
        """How many lines the text has more than a long story."""
        return max(0, self.last + 1 - self.first - _LINES)


def densest(prose: Sequence[int]) -> tuple[Stretch, Stretch]:
    """The stretch with most prose that little interrupts, and the one that more may; ``prose`` are the letters of each line's."""
    return _best(prose, _DENSE), _best(prose, _LOOSE)


def _best(prose: Sequence[int], cost: int) -> Stretch:
    best = total = start = first = 0
    last = -1
    for at, told in enumerate(prose):
        if told and total <= 0:
            total, start = 0, at
        total += min(told, _MOST) if told else -cost
        if told and total > best:
            best, first, last = total, start, at
    share = sum(prose[first : last + 1]) / (sum(prose) or 1)
    return Stretch(first, last, share) if last >= 0 else Stretch(-1, -1, 0.0)

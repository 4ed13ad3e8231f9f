"""How likely a line must be part of the story to count as such."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from scraper.page.run import Run

_SURE = 600
"""The threshold follows the probability at which the likeliest lines amount to so many letters."""
_LEAST, _MOST, _PART = 0.1, 0.5, 0.6
"""The threshold is this part of that probability, within these bounds: some pages are unlike all others, and their story
is still what is likeliest on them."""


def threshold(odds: Mapping[Run, float], sizes: Sequence[int]) -> float:
    """The probability above which a line is taken, from how sure the judgement is of the page's likeliest lines."""
    reached, at = 0, 0.0
    for line in sorted(odds, key=odds.__getitem__, reverse=True):
        reached += sizes[line.index]
        at = odds[line]
        if reached >= _SURE:
            break
    return max(_LEAST, min(_MOST, _PART * at))

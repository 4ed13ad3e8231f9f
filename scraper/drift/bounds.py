"""How far the share of a property may stray on a quiet day: from its shares in past blocks to a floor and a ceiling."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_Z = 2.33
"""One day in a hundred may lie beyond a bound, were days normally distributed."""
_PRIOR_RHO, _PRIOR_BLOCKS = 0.02, 5
"""Days are taken to differ a little until there are enough of them to tell how much."""
_LEAST_RHO = 0.005
"""A share is never known better than by this: 200 pages' worth."""


@dataclass(frozen=True)
class Bounds:
    """``share``: what is expected; between ``floor`` and ``ceiling`` it counts as unchanged; ``pages``: known from so many."""

    share: float
    floor: float
    ceiling: float
    pages: int


def bounds(counts: Sequence[tuple[int, int]]) -> Bounds:
    """The bounds of a share from (yes, pages) of each past block.

    The correlation of pages of one block is estimated by analysis of variance (Fleiss' estimator for proportions) and drawn
    towards a prior; the bounds are Wilson's, for a sample that is worth as much as the share of one block to come is sure.
    """
    counts = [(yes, pages) for yes, pages in counts if pages]
    total = sum(pages for _, pages in counts)
    share = (sum(yes for yes, _ in counts) + 0.5) / (total + 1)
    if not counts:
        return Bounds(share, 0.0, 1.0, 0)
    rho = max(_LEAST_RHO, _correlation(counts, total))
    mean = total / len(counts)
    worth = 1 / (rho + (1 - rho) * (1 + (mean - 1) * rho) / total)
    middle = (share + _Z**2 / (2 * worth)) / (1 + _Z**2 / worth)
    half = _Z / (1 + _Z**2 / worth) * math.sqrt(share * (1 - share) / worth + _Z**2 / (4 * worth**2))
    return Bounds(share, max(middle - half, 0.0), min(middle + half, 1.0), total)


def _correlation(counts: Sequence[tuple[int, int]], total: int) -> float:
    """The intra-class correlation of the property within blocks, drawn towards the prior."""
    groups = len(counts)
    found = 0.0
    if groups > 1 and total > groups:
        mean = sum(yes for yes, _ in counts) / total
        between = sum(pages * (yes / pages - mean) ** 2 for yes, pages in counts) / (groups - 1)
        inside = sum(yes * (pages - yes) / pages for yes, pages in counts) / (total - groups)
        usual = (total - sum(pages**2 for _, pages in counts) / total) / (groups - 1)
        spread = between + (usual - 1) * inside
        found = max((between - inside) / spread, 0.0) if spread > 0 else 0.0
    return (found * groups + _PRIOR_RHO * _PRIOR_BLOCKS) / (groups + _PRIOR_BLOCKS)

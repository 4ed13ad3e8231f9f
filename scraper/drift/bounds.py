"""How much the share of a property may vary on a quiet day: a floor and a ceiling from past blocks."""

from __future__ import annotations

import math
from collections.abc import Iterable
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


def bounds(counts: Iterable[tuple[int, int]]) -> Bounds:
    """The bounds of a share from (yes, pages) of each past block.

    The correlation of pages of one block is estimated by analysis of variance (Fleiss' estimator for proportions) and drawn
    towards a prior; the bounds are Wilson's, for a sample that is worth as much as the share of one block to come is sure.
    """
    groups = total = held = pages_squared = 0
    spread = 0.0
    for yes, pages in counts:
        if pages:
            groups += 1
            total += pages
            held += yes
            pages_squared += pages * pages
            spread += yes * yes / pages
    share = (held + 0.5) / (total + 1)
    if not groups:
        return Bounds(share, 0.0, 1.0, 0)
    rho = max(_LEAST_RHO, _correlation(groups, total, held, pages_squared, spread))
    worth = 1 / (rho + (1 - rho) * (1 + (total / groups - 1) * rho) / total)
    middle = (share + _Z**2 / (2 * worth)) / (1 + _Z**2 / worth)
    half = _Z / (1 + _Z**2 / worth) * math.sqrt(share * (1 - share) / worth + _Z**2 / (4 * worth**2))
    return Bounds(share, max(middle - half, 0.0), min(middle + half, 1.0), total)


def _correlation(groups: int, total: int, held: int, pages_squared: int, spread: float) -> float:
    """The intra-class correlation of the property within blocks, drawn towards the prior. ``held`` and ``pages_squared`` are
    the sums of yes and of pages² over the blocks, ``spread`` that of yes² / pages."""
    found = 0.0
    if groups > 1 and total > groups:
        between = max(spread - held * held / total, 0.0) / (groups - 1)
        inside = (held - spread) / (total - groups)
        usual = (total - pages_squared / total) / (groups - 1)
        whole = between + (usual - 1) * inside
        found = max((between - inside) / whole, 0.0) if whole > 0 else 0.0
    return (found * groups + _PRIOR_RHO * _PRIOR_BLOCKS) / (groups + _PRIOR_BLOCKS)

"""What words say for or against a line's being the story's: counts of pages, and the weights made of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from math import log

from scraper.learned.lexicon import KINDS, Lexicon

FEWEST = 5
"""A word that stands on fewer pages says nothing; so no page's or site's own words come into the file."""
LEAST = 0.3
"""Weights nearer to zero are left out."""
_DOUBT = 4
"""A word's weight is halved where it stands on so many pages."""


class Words:
    """Counts of the pages on which a word stands in lines of the story, and of those on which it stands in others."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, int, bool], Counter[str]] = defaultdict(Counter)

    def count(self, fold: int, lines: Iterable[tuple[tuple[set[str], set[str]], bool]]) -> None:
        """Add a page: for each line its words by kind, and whether it is the story's."""
        found: dict[tuple[str, bool], set[str]] = defaultdict(set)
        for tokens, label in lines:
            for kind, said in zip(KINDS, tokens, strict=True):
                found[kind, label] |= said
        for (kind, label), said in found.items():
            self._counts[kind, fold, label].update(said)

    def lexicon(self, without: int = -1, *, fewest: int = FEWEST, least: float = LEAST) -> Lexicon:
        """The weights, in tenths, from all folds but one, without words on fewer pages and weights nearer to zero."""
        tables = []
        for kind in KINDS:
            story, other = (self._total(kind, label, without) for label in (True, False))
            tables.append(_weights(story, other, fewest, least))
        return Lexicon(*tables)

    def _total(self, kind: str, label: bool, without: int) -> Counter[str]:
        total: Counter[str] = Counter()
        for (one, fold, said), counts in self._counts.items():
            if (one, said) == (kind, label) and fold != without:
                total.update(counts)
        return total


def _weights(story: Counter[str], other: Counter[str], fewest: int, least: float) -> dict[str, int]:
    usual = log((story.total() + 1) / (other.total() + 1))
    weights = {}
    for token in sorted({*story, *other}):
        pages = story[token] + other[token]
        if pages >= fewest:
            weight = (log((story[token] + 1) / (other[token] + 1)) - usual) * pages / (pages + _DOUBT)
            if abs(weight) >= least:
                weights[token] = round(10 * weight)
    return weights


def by_tenths(weights: Mapping[str, int]) -> dict[str, list[str]]:
    """The words of a table by their weight in tenths."""
    table: dict[int, list[str]] = defaultdict(list)
    for token, tenths in weights.items():
        table[tenths].append(token)
    return {str(tenths): table[tenths] for tenths in sorted(table)}

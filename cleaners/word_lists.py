"""How word lists are written down as data: blank-separated words in one string, folded once at import."""

from __future__ import annotations

from cleaners.date_words import fold


def word_set(words: str) -> frozenset[str]:
    """The blank-separated words of ``words``, folded as :func:`cleaners.date_words.fold` folds text."""
    return frozenset(fold(words).split())

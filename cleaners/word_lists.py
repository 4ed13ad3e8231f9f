"""How word lists are written as data: words in one string, separated by spaces and folded once at import."""

from __future__ import annotations

from cleaners.date_words import fold


def word_set(words: str) -> frozenset[str]:
    """The blank-separated words of ``words``, folded as :func:`cleaners.date_words.fold` folds text."""
    return frozenset(fold(words).split())

"""Numbers that describe a line in any language: how it begins and ends, its words, its calls."""

from __future__ import annotations

from cleaners.body_cues import CALL_WORDS, begins_like_call

NAMES: tuple[str, ...] = ("end", "begin", "at_sign", "calls", "begins_like_call", "words", "capitals", "commas")
"""The measures in their order."""
ENDS = frozenset('.!?…؟。！？।॥۔։።။"”’»)]\'」』')
"""What a sentence ends with, the marks that may follow it included."""

_SEEN = 240
"""How many of a line's first characters are looked at for its words."""
_SHORT = 300
"""Longer lines are no calls."""
_FIRST = {
    **dict.fromkeys("\"“‘'«„「『", 4), **dict.fromkeys("©(*[（", 5), **dict.fromkeys("•–—-·|»›►▶", 6),
}  # fmt: skip


def shape(text: str) -> tuple[float, ...]:
    """The measures of a line that is not empty: ``end`` 1 for a sentence, 2 for a colon, 3 for dots; ``begin`` 1 for a
    capital, 2 for a small letter, 3 for a digit, 4 for a quote, 5 for a bracket or star, 6 for a bullet; the share of
    words that begin with a capital; all of the first 240 characters only."""
    last, first = text[-1], text[0]
    end = 3 if last == "…" or text.endswith("...") else 1 if last in ENDS else 2 if last == ":" else 0
    begin = 1 if first.isupper() else 2 if first.islower() else 3 if first.isdigit() else _FIRST.get(first, 0)
    seen = text if len(text) <= _SEEN else text[:_SEEN]
    words = seen.split()
    capitals = sum([word[0].isupper() for word in words]) / max(1, len(words))
    short = len(text) < _SHORT
    calls = len(CALL_WORDS.intersection(text.lower().split())) if short else 0
    return (
        end, begin, "@" in text or "http" in text, calls, short and begins_like_call(text), len(words), capitals, seen.count(","),
    )  # fmt: skip

"""Makes page text safe to show: it can't control a terminal or change the direction of the text around it."""

from __future__ import annotations

import unicodedata

_ORDINARY = "\u200c\u200d\u200e\u200f\xad"
"""Joiners, single direction marks and soft hyphens belong to ordinary text."""
_STEERING = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp"))


def visible(text: str) -> str:
    """The text with control and format characters named by their numbers (``<U+001B>``); line ends and tabs too."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_seen(char) if unicodedata.category(char) in _STEERING else char for char in text)


def _seen(char: str) -> str:
    return char if char in _ORDINARY else f"<U+{ord(char):04X}>"

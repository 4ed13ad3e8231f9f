"""How many letters a line has, and how many of them are prose."""

from __future__ import annotations

import re

from cleaners.line_shape import ENDS

WIDE = 2.5
"""A Chinese, Japanese, Korean or Thai character says as much as this many letters (words of two characters against five)."""
PROSE = 45
"""A line of this size that ends like a sentence is prose here, in letters; longer than ``LONG`` it is without."""
LONG = 220

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def size_of(text: str) -> int:
    """How much a line says, in letters."""
    return int(len(text) * WIDE) if not text.isascii() and _CJK.search(text) is not None else len(text)


def prose_of(text: str, size: int, linked: int = 0) -> int:
    """How much of a line of this size, so much of it in links, is prose: 0 where it does not end as sentences do."""
    if size >= PROSE and (size > LONG or text[-1] in ENDS or text[-1] == ":"):
        return max(0, size - 3 * linked)
    return 0

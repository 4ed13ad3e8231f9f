"""Texts whose paragraphs were broken at a fixed width, as text browsers and mail print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

_NARROWEST, _WIDEST = 50, 100
"""Widths that such texts are printed in."""
_FEWEST, _SHARE = 4, 0.8
"""So many lines, and this share of those that another follows, are as full as they can be."""
_COLUMNS = "    "
"""What parts the columns of a row, as in the head of a printed page; such a row fills no width."""
_SAMPLE = 2_000
"""How many lines of a text tell whether it was broken."""


def whole_paragraphs(text: str) -> str:
    """The text with each broken paragraph on one line; unchanged where its lines do not fill a width."""
    lines = text.splitlines()
    width = _width(lines[:_SAMPLE])
    if width is None:
        return text
    return "\n".join(" ".join(part) for part in _paragraphs(lines, width))


def _width(lines: Sequence[str]) -> int | None:
    """The width that a text's lines fill; ``None`` where they fill none."""
    longest = 0
    for line in lines:
        if _COLUMNS in line.strip():
            continue
        size = len(line.rstrip())
        if size > _WIDEST and " " in line.strip():
            return None
        longest = max(longest, size if size <= _WIDEST else 0)
    if longest < _NARROWEST:
        return None
    long = [(one, other) for one, other in pairwise(lines) if len(one) >= longest / 2 and other.strip()]
    full = sum(_is_full(one, other, longest) for one, other in long)
    return longest if full >= _FEWEST and full >= _SHARE * len(long) else None


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether the next line's first word had no room in a line."""
    word = below.split(maxsplit=1)[0] if below.strip() else ""
    return bool(word) and bool(line.strip()) and len(line.rstrip()) + 1 + len(word) > width


def _paragraphs(lines: Sequence[str], width: int) -> Iterator[list[str]]:
    """The lines, those of a paragraph together."""
    part: list[str] = []
    for line in lines:
        if part and not (_is_full(part[-1], line, width) and len(part[-1]) >= width / 2):
            yield [part[0].rstrip(), *map(str.strip, part[1:])]
            part = []
        part.append(line)
    if part:
        yield [part[0].rstrip(), *map(str.strip, part[1:])]

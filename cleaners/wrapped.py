"""Texts whose paragraphs were broken at a fixed width, as text browsers and mail print them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.scripts import begins_small
from cleaners.text import ends_sentence, is_prose

_NARROWEST, _WIDEST = 50, 100
"""Widths that such texts are printed in."""
_FEWEST, _SHARE = 4, 0.8
"""So many lines, and this share of those that another follows, are as full as they can be."""
_FEW = 2
"""So many paragraphs are enough where no other line is long and each full one goes on in the midst of a sentence."""
_WIDER = 0.25
"""So many wider lines for each full one may be titles and captions that were not broken."""
_COLUMNS = "    "
"""What parts the columns of a row, as in the head of a printed page; such a row fills no width."""
_SAMPLE = 2_000
"""How many lines of a text tell whether it was broken."""
_TRIED = 12
"""Of so many lengths of lines the longest are tried as the width."""
_ADDRESS_WORDS = 2
"""The address of a list that text browsers print below the page has its number before it."""
_ITEM = re.compile(r"\s*[*+•◦▪o]\s")
"""How an item of a list begins, which goes on in no line above it."""


class _Pair(NamedTuple):
    """A line that another follows: its length, how long it were with the other's first word, whether the sentence goes on, and
    whether the other ends one."""

    size: int
    longer: int
    goes_on: bool
    closes: bool


def whole_paragraphs(text: str) -> str:
    """The text with each broken paragraph on one line; unchanged where its lines do not fill a width."""
    lines = text.splitlines()
    width = _width(lines[:_SAMPLE])
    if width is None:
        return text
    return "\n".join(" ".join(part) for part in _paragraphs(lines, width))


def _width(lines: Sequence[str]) -> int | None:
    """The width that a text's lines fill; ``None`` where they fill none."""
    told = [line for line in lines if len(line) >= _NARROWEST / 2 and _COLUMNS not in line.strip()]
    wide = [line.strip() for line in told if len(line.rstrip()) > _WIDEST and " " in line.strip()]
    if len(wide) > _WIDER * len(told) or any(map(is_prose, wide)):
        return None
    sizes = {len(line.rstrip()) for line in told}
    pairs = [_pair(one, other) for one, other in pairwise(lines) if len(one) >= _NARROWEST / 2 and _may_go_on(one, other)]
    tried = sorted((size for size in sizes if _NARROWEST <= size <= _WIDEST), reverse=True)[:_TRIED]
    return next((width for width in tried if _is_width(width, told, pairs)), None)


def _may_go_on(line: str, below: str) -> bool:
    """Whether a line may go on in the next: neither an address nor above a blank line or an item of a list."""
    address = "://" in line and len(line.split()) <= _ADDRESS_WORDS
    return bool(below.strip()) and not address and _ITEM.match(below) is None


def _pair(line: str, below: str) -> _Pair:
    size = len(line.rstrip())
    word = below.split(maxsplit=1)[0]
    goes_on = not ends_sentence(line.rstrip()) and (begins_small(word) or not word[0].isupper())
    return _Pair(size, size + 1 + len(word), goes_on, ends_sentence(below.rstrip()))


def _is_width(width: int, lines: Sequence[str], pairs: Sequence[_Pair]) -> bool:
    """Whether lines fill a width: nearly all that another follows do, and what is wider is no paragraph."""
    long = [pair for pair in pairs if width / 2 <= pair.size <= width]
    full = [pair for pair in long if pair.longer > width]
    told = len(full) >= _FEWEST and len(full) >= _SHARE * len(long)
    paragraphs = sum(pair.closes for pair in full)
    if not told and not (len(full) == len(long) and paragraphs >= _FEW and all(pair.goes_on for pair in full)):
        return False
    wider = [line.strip() for line in lines if len(line.rstrip()) > width]
    return len(wider) <= _WIDER * len(full) and not any(is_prose(line) for line in wider if " " in line)


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether a line goes on in the next, whose first word had no room in it."""
    size = len(line.rstrip())
    if not width / 2 <= size <= width or not _may_go_on(line, below):
        return False
    return size + 1 + len(below.split(maxsplit=1)[0]) > width


def _paragraphs(lines: Sequence[str], width: int) -> Iterator[list[str]]:
    """The lines, those of a paragraph together."""
    part: list[str] = []
    for line in lines:
        if part and not _is_full(part[-1], line, width):
            yield [part[0].rstrip(), *map(str.strip, part[1:])]
            part = []
        part.append(line)
    if part:
        yield [part[0].rstrip(), *map(str.strip, part[1:])]

"""Which lines of a page are its story, by a labelled text or by labelled pieces of one."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

_WIDE = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\u0e00-\u0e7f"
_TOKEN = re.compile(rf"[{_WIDE}]|[^\W{_WIDE}]+")
_LONG = 6
"""A line of so many words is found by its rows of three words, a shorter one only as a whole."""
_SLIP = 2
"""How many words two neighbours may overlap in the labelled text."""


class _Match(NamedTuple):
    """A line that may stand at ``start`` to ``stop`` of the labelled text, and how many of its words speak for it."""

    line: int
    start: int
    stop: int
    weight: int


def tokens(text: str) -> list[str]:
    """The words of a text, folded; characters of scripts without blanks stand alone."""
    return _TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def align(lines: Sequence[Sequence[str]], gold: Sequence[str]) -> list[bool]:
    """Which lines (as words) stand in the labelled text (as words): the heaviest chain of matches in its order."""
    ends = [0]
    links: list[tuple[_Match, int]] = []
    best: list[tuple[int, int]] = [(0, -1)]  # weight and link by end
    for matches in _matches(lines, gold):
        made = []
        for match in matches:
            at = bisect_right(ends, match.start + min(_SLIP, match.stop - match.start - 1)) - 1
            weight, before = best[at]
            links.append((match, before))
            made.append((match.stop, weight + match.weight, len(links) - 1))
        for stop, weight, link in made:
            _insert(ends, best, stop, weight, link)
    found = [False] * len(lines)
    link = best[-1][1]
    while link >= 0:
        match, link = links[link]
        found[match.line] = True
    return found


def _insert(ends: list[int], best: list[tuple[int, int]], stop: int, weight: int, link: int) -> None:
    """Keep the weights by end rising: what ends later and weighs no more is no use."""
    at = bisect_right(ends, stop)
    if best[at - 1][0] >= weight:
        return
    upto = at
    while upto < len(ends) and best[upto][0] <= weight:
        upto += 1
    if ends[at - 1] == stop:
        at -= 1
    ends[at:upto] = [stop]
    best[at:upto] = [(weight, link)]


def _matches(lines: Sequence[Sequence[str]], gold: Sequence[str]) -> list[list[_Match]]:
    words: dict[str, list[int]] = defaultdict(list)
    rows: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, word in enumerate(gold):
        words[word].append(place)
        rows[tuple(gold[place : place + 3])].append(place)
    found = []
    for index, line in enumerate(lines):
        size = len(line)
        if 0 < size < _LONG:
            places = [at for at in words.get(line[0], ())[:40] if list(gold[at : at + size]) == list(line)]
            found.append([_Match(index, at, at + size, size) for at in places])
        elif size:
            found.append(_by_rows(index, line, rows))
    return found


def _by_rows(index: int, line: Sequence[str], rows: dict[tuple[str, ...], list[int]]) -> list[_Match]:
    """The offsets for which many of a line's rows of three words speak, where half of them are known at all."""
    offsets: Counter[int] = Counter()
    hits, count = 0, len(line) - 2
    for at in range(count):
        places = rows.get(tuple(line[at : at + 3]), ())[:6]
        hits += bool(places)
        offsets.update(place - at for place in places)
    if hits < 0.5 * count:
        return []
    likely = [offset for offset, votes in offsets.most_common(3) if votes >= 0.25 * count]
    return [_Match(index, max(0, one), max(1, one + len(line)), hits) for one in likely]


def by_segments(lines: Sequence[str], wanted: Sequence[str], unwanted: Sequence[str]) -> list[bool | None]:
    """Which lines hold (or are part of) a piece that belongs to the story or does not; ``None`` where nobody said."""
    wanted = [one for text in wanted if len(one := " ".join(text.split())) > 15]
    unwanted = [one for text in unwanted if len(one := " ".join(text.split())) > 8]
    found: list[bool | None] = []
    for line in lines:
        said: bool | None = None
        if any(one in line or (len(line) > 40 and line in one) for one in wanted):
            said = True
        elif any(one in line or (len(line) > 40 and line in one) for one in unwanted):
            said = False
        found.append(said)
    return found

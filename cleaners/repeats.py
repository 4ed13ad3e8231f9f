"""Paragraphs that a page prints twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence

from cleaners.text import fold, is_prose

_LONG = 40
"""A paragraph this long does not come twice by chance."""
_WHOLE = 300
"""A passage of so many letters is no answer and no refrain."""
_MANY = 4
"""Nor is one of so many long paragraphs."""


def repeated(paragraphs: Sequence[str], makes: Sequence[Hashable] | None = None) -> list[bool]:
    """Which paragraphs are a second printing by the page.

    They are a passage that stood before in the same order: two paragraphs of prose or more, or one that is very long. What
    the story itself says again is none: a line between others (an answer, an item of a list), and what comes a third time (a
    refrain). A short paragraph (a sub-head, "Yes.") goes with the passage that it stands in. ``makes`` are how the paragraphs
    are made: one that is made otherwise the second time (a pull quote, a summary) is a second printing, too.
    """
    keys = [fold(text) for text in paragraphs]
    again = [False] * len(keys)
    often = Counter(keys)
    for start, stop, first in _passages(keys):
        passage = paragraphs[start:stop]
        follows = keys[max(0, start - len(passage)) : start] == keys[start:stop]
        if _is_printed_again(passage, follows, max(often[key] for key in keys[start:stop])) or (
            makes is not None and makes[start] != makes[first] and any(map(is_prose, passage))
        ):
            again[start:stop] = [True] * (stop - start)
    return again


def _passages(keys: Sequence[str]) -> list[tuple[int, int, int]]:
    """The stretches that stood before in the same order: first place, the place behind the last, and where they stood first."""
    first: dict[str, int] = {}
    found: list[tuple[int, int, int]] = []
    for index, key in enumerate(keys):
        seen = first.setdefault(key, index)
        last = found[-1] if found else None
        if last is not None and last[1] == index and (before := last[2] + index - last[0]) < last[0] and keys[before] == key:
            found[-1] = (last[0], index + 1, last[2])
        elif seen != index and len(key) >= _LONG:
            found.append(_from_its_head(keys, index, seen, last[1] if last is not None else 0))
    return found


def _from_its_head(keys: Sequence[str], index: int, seen: int, least: int) -> tuple[int, int, int]:
    """The passage that a paragraph begins, with the short lines before it that stood before its first printing too."""
    start = index
    while start > max(least, seen + 1) and seen > 0 and len(keys[start - 1]) < _LONG and keys[start - 1] == keys[seen - 1]:
        start, seen = start - 1, seen - 1
    return start, index + 1, seen


def _is_printed_again(passage: Sequence[str], follows: bool, times: int) -> bool:
    """Whether a passage that stood before is so much, or stands so close below its first printing, that the page prints it
    again."""
    long = [text for text in passage if len(text) >= _LONG]
    prose = sum(map(is_prose, long))
    if sum(map(len, long)) >= _WHOLE or len(long) >= _MANY:
        return times == 2 or follows or prose > 0
    if follows:
        return prose > 0 and times == 2
    return prose > 1 and times == 2

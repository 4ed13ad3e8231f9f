"""Paragraphs that a page prints twice."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.text import fold

_LONG = 40
"""A paragraph this long does not come twice by chance."""


def repeated(paragraphs: Sequence[str]) -> list[bool]:
    """Which paragraphs are a second printing. A long paragraph is, if it stood before; a short one (a sub-head, "Yes.")
    only inside a block that is repeated in the same order."""
    keys = [fold(text) for text in paragraphs]
    first: dict[str, int] = {}
    copies: list[int | None] = []
    for index, key in enumerate(keys):
        seen = first.setdefault(key, index)
        copies.append(seen if seen != index and len(key) >= _LONG else None)
    for index, key in enumerate(keys):
        if copies[index] is not None or len(key) >= _LONG:
            continue
        before = copies[index - 1] if index else None
        if before is not None and before + 1 < index and keys[before + 1] == key:
            copies[index] = before + 1
    return [copy is not None for copy in copies]

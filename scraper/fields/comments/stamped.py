"""Which lines of a thread have a time stamp, and where."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.stamps import find_stamp, is_bare_age, is_profile, is_stamp
from cleaners.text import squeeze
from scraper.page.element import Element
from scraper.page.run import Run

_STAMP_CHARS = 110
"""Longer lines are text even if a date stands in them."""
_NAME_CHARS = 45
"""Beside its stamp a line that is all link has no more than a name."""
_HEAD_CHARS, _INSIDE, _DAY_CHARS = 80, 16, 24
_PARTS = re.compile(r"[^·•]+")
_AGED = re.compile(r"[^\W\d_]\d|\d{1,3} ?[^\W\d_]{1,9}(?:\W|$)|[^\W\d_](?:vor|just|il y a|hace|há|منذ|قبل) ?\w|\bago\b")
"""What a line may look like whose age is run on to a name."""


def is_stamped(line: Run) -> bool:
    """Whether a line is short enough for a comment's head or foot and has a stamp; a dated link to a story is neither."""
    if len(line.text) > _STAMP_CHARS or is_profile(line.text):
        return False
    span = stamp_span(line)
    if span is None:
        return False
    return line.link_marks is None or len(line.text) - (span[1] - span[0]) <= _NAME_CHARS or not line.is_link()


def stamp_span(line: Run) -> tuple[int, int] | None:
    """Where in a line its stamp stands; an age that is run on to a name ("Ann Field6d") is told by its element."""
    span = find_stamp(line.text)
    if span is None and line.element is not None and len(line.text) <= _HEAD_CHARS and any(map(str.isdigit, line.text)):
        span = _marked_time(line)
    if line.element is None or len(line.text) > _HEAD_CHARS or _AGED.search(line.text) is None:
        return span
    own = _own_stamp(line)
    if own is not None and (span is None or (own[0] < span[1] <= own[1])):
        return own
    return span or _age_among(line.text)


def _marked_time(line: Run) -> tuple[int, int] | None:
    """Where an element inside the line stands that says its moment to machines, or in its title, whatever it shows of it
    ("8 May")."""
    for inner in islice(line.element.iterdescendants(), _INSIDE):
        if not _says_moment(inner):
            continue
        text = squeeze("".join(inner.itertext()))
        start = line.text.rfind(text) if 0 < len(text) <= _DAY_CHARS and any(map(str.isdigit, text)) else -1
        if start >= 0:
            return start, start + len(text)
    return None


def _says_moment(element: Element) -> bool:
    """Whether an element says a moment to machines, or one with its year in its title."""
    if element.tag == "time" and element.get("datetime"):
        return True
    title = None if callable(element.tag) else element.get("title")
    return title is not None and is_stamp(title)


def _own_stamp(line: Run) -> tuple[int, int] | None:
    """Where an element inside the line stands that is a stamp from its beginning on."""
    for inner in islice(line.element.iterdescendants(), _INSIDE):
        text = squeeze("".join(inner.itertext())) if not callable(inner.tag) else ""
        found = find_stamp(text) if 0 < len(text) <= _NAME_CHARS else None
        start = line.text.rfind(text) if found is not None and found[0] == 0 else -1
        if found is not None and start >= 0:
            return start, start + found[1]
    return None


def _age_among(text: str) -> tuple[int, int] | None:
    """Where an age stands among the buttons of a line ("Like · Reply · 6d")."""
    for found in _PARTS.finditer(text):
        part = found[0].strip()
        if is_bare_age(part):
            start = found.start() + found[0].index(part)
            return start, start + len(part)
    return None

"""Ages by the headline ("3 hours ago", "vor 2 Stunden"), counted from the fetch time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.date_finding import may_hold_stamp
from cleaners.date_labels import CHANGED, ISSUED
from cleaners.date_locales import find_local_age
from cleaners.dates import Moment, find_dates, is_date_line
from cleaners.stamps import is_day
from cleaners.text import is_prose
from scraper.fields.date.sightings import ABOVE, BELOW, is_free_to_date
from scraper.fields.headline.head import top_of
from scraper.page.run import Run
from scraper.partition.work import Work

_LONGEST = 100
_SHORTEST = 2
_BEFORE, _BEHIND = 60, 30
_SENTENCE = re.compile(r"(?<![^\W_])[^\W\d_A-Z]{3,}(?![^\W_])")
_PARTED = re.compile(r"(?:^|[|·•,:;/()–—-]\s*)$")
_PARTS = re.compile(r"\s[|•·]\s")
_LABEL_CHARS = 24
_WORDS = 6
_STORY = 80
"""So many letters of prose below the headline are the story, behind which no age is its."""

Found = tuple[Run, int, int, Moment | None]


def is_age(work: Work, text: str) -> bool:
    """Whether a text is an age."""
    span = find_age(work, text)
    return span is not None and not text[: span[0]].strip() and not text[span[1] :].strip()


def find_age(work: Work, text: str) -> tuple[int, int] | None:
    """The span of the age in a line; named days ("gestern") count where they are the line."""
    if may_hold_stamp(text):
        return None
    spans = find_dates(text, limit=1) or ([(0, len(text))] if is_date_line(text) else [])
    if spans:
        return spans[0]
    found = find_local_age(text, work.languages)
    if found is None:
        return None
    if found.named and found.end - found.start < len(text.strip(" .,|")):
        return _day_of_pieces(text)
    return found.start, found.end


def _day_of_pieces(text: str) -> tuple[int, int] | None:
    """The span of the first piece of a line of several that is a named day with its time ("Today, 07:20 • Harbour desk")."""
    at = 0
    for piece in _PARTS.split(text) if _PARTS.search(text) is not None else ():
        at = text.index(piece, at)
        if any(map(str.isdigit, piece)) and is_day(piece):
            return at, at + len(piece)
        at += len(piece)
    return None


def near_headline(work: Work, top: int) -> Iterator[Found]:
    """The ages of short lines around the headline and above the story, each with its moment."""
    runs = work.page.runs
    first = max(0, top - ABOVE)
    for run in runs[first : top + BELOW + 1]:
        if run.index > top and is_prose(run.text) and len(run.text) > _STORY:
            break
        if not _SHORTEST < len(run.text) <= _LONGEST or run.index == top or is_prose(run.text):
            continue
        span = find_age(work, run.text)
        if span is None or not _stands_apart(run.text, *span) or not is_free_to_date(work, run):
            continue
        yield run, *span, work.date(run.text[slice(*span)])


def by_headline(work: Work) -> Found | None:
    """The first age by the headline that no word calls a change's."""
    found = near_headline(work, top_of(work))
    return next((one for one in found if not is_of_change(one)), None)


def is_of_change(found: Found) -> bool:
    """Whether the words before an age speak of a change."""
    return CHANGED.search(found[0].text[max(0, found[1] - _LABEL_CHARS) : found[1]]) is not None


def _stands_apart(text: str, start: int, end: int) -> bool:
    """Whether an age is a part of its line, with a label, a name or a sign beside it, and not a sentence's."""
    before, behind = text[:start].strip(), text[end:].strip()
    parted = _PARTS.match(text, end) is not None
    if len(before) > _BEFORE or (len(behind) > _BEHIND and not parted) or behind[-1:] in tuple(".!?।。"):
        return False
    label = before[-_LABEL_CHARS:]
    named = ISSUED.search(label) is not None or CHANGED.search(label) is not None
    return named or _PARTED.search(before) is not None or (_SENTENCE.search(before) is None and len(before.split()) < _WORDS)

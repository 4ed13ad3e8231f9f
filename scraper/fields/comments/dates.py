"""When a comment was written: what the page prints, and what the markup states for machines."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import islice
from typing import NamedTuple

from cleaners.dates import Moment
from cleaners.stamps import is_bare_age, is_weekday
from cleaners.text import squeeze
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work

_DAY, _MINUTE = 10, 16
"""So many characters of an ISO date say the day, the minute."""
_FARTHEST = timedelta(hours=14)
_QUARTER = 900
_MARKED = ("time", "abbr", ".timeago")
_LONGEST, _INSIDE, _FIRST = 60, 16, 40
_MOMENTS, _COMMENTS = ("dateCreated", "datePublished", "commentTime"), ("comment", "comments")
"""Properties of a comment that say its moment, and those that hold answers to it."""


class Timed(NamedTuple):
    """A line in which an element says a time to machines: that time, and what the element shows."""

    machine: str
    shown: str

    def place(self, line: str) -> tuple[int, int]:
        """Where in the line it is shown."""
        start = line.find(self.shown)
        return (start, start + len(self.shown)) if start >= 0 else (0, 0)


class _Lines(dict[int, Timed]):
    """The lines of a page with a time for machines, by index."""


def timed_lines(work: Work) -> dict[int, Timed]:
    """The lines of the page with a time for machines; the first one of each."""
    kept: _Lines | None = work.kept.get(_Lines)
    if kept is None:
        kept = work.kept[_Lines] = _Lines()
        page = work.html
        for element in (one for key in _MARKED for one in page.lookup(key)) if page is not None else ():
            machine, span = machine_date(element), page.span(element) if page is not None else range(0)
            if machine is not None and len(span) == 1:
                shown = work.shown(element)
                if shown and len(shown) <= _LONGEST:
                    kept.setdefault(span.start, Timed(machine, shown))
    return kept


def told_date(work: Work, line: Run | None, shown: str | None) -> str | None:
    """What the markup says to machines of the moment in a line: in a marked element, else, where the line shows no more than an
    age, in the title of whatever element shows it."""
    if line is None or not shown:
        return None
    if (timed := timed_lines(work).get(line.index)) is not None:
        return timed.machine
    moment = _printed(work, shown)
    if line.element is None or (moment is not None and moment.basis != "relative"):
        return None
    for element in islice((line.element, *islice(line.element.iterdescendants(), _INSIDE)), _INSIDE):
        if callable(element.tag) or not (given := machine_date(element)):
            continue
        told = work.date(given)
        if told is not None and told.basis != "relative" and shown in squeeze("".join(element.itertext())):
            return given
    return None


def unseen_date(element: Element) -> str | None:
    """The moment that a comment's element says to machines alone, in microdata of its own; ``None`` where it holds none."""
    for inner in islice(element.iterdescendants(), _FIRST) if element is not None else ():
        if inner.get("itemprop") in _COMMENTS or (inner.get("itemtype") or "").endswith("/Comment"):
            break
        if inner.get("itemprop") in _MOMENTS:
            given = squeeze(inner.get("content") or inner.get("datetime") or "")
            return given if any(map(str.isdigit, given)) and len(given) <= _LONGEST else None
    return None


def machine_date(element: Element) -> str | None:
    """What an element says of its time to machines: ``datetime``, else a ``title`` with figures."""
    given = squeeze(element.get("datetime") or element.get("title") or "")
    return given if any(map(str.isdigit, given)) and len(given) <= _LONGEST else None


def comment_date(work: Work, raw: str | None, machine: str | None) -> str | None:
    """The moment of a comment by what is printed, and by what is said to machines where that is finer: an age is none's
    moment, and a printed time without a zone has the offset by which it differs from the other."""
    shown = _printed(work, raw) if raw else None
    told = work.date(machine) if machine else None
    if shown is None or told is None:
        return (shown or told).iso if shown or told else None  # type: ignore[union-attr]
    if shown.basis == "relative" or (len(shown.iso) <= _DAY and told.iso.startswith(shown.iso)):
        return told.iso
    if shown.basis == "none" and told.basis == "offset" and len(shown.iso) >= _MINUTE:
        return _with_offset(shown, told)
    return shown.iso


def _printed(work: Work, raw: str) -> Moment | None:
    """A printed date or age; threads print ages without "ago" too ("almost 9 years")."""
    if is_bare_age(raw):
        return work.date(f"{raw} ago")
    return work.date(raw) or (work.date(raw.partition(" ")[2]) if is_weekday(raw.partition(" ")[0]) else None)


def _with_offset(shown: Moment, told: Moment) -> str:
    """A printed time with the offset at which it is the moment told to machines; without one where it is another moment."""
    wall, moment = datetime.fromisoformat(shown.iso), datetime.fromisoformat(told.iso)
    offset = moment.utcoffset()
    if offset is None or wall.tzinfo is not None:
        return shown.iso
    size = _MINUTE if len(shown.iso) == _MINUTE else len(told.iso)
    if shown.iso[:size] != told.iso[:size]:
        there = (moment - offset).replace(tzinfo=None)
        here = there.replace(second=wall.second) if len(shown.iso) == _MINUTE else there
        offset = wall - here
    if abs(offset) > _FARTHEST or offset.total_seconds() % _QUARTER:
        return shown.iso
    minutes = int(offset.total_seconds()) // 60
    sign, minutes = ("-", -minutes) if minutes < 0 else ("+", minutes)
    return f"{shown.iso}{sign}{minutes // 60:02d}:{minutes % 60:02d}"

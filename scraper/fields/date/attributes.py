"""Dates in attributes that a script or tooltip shows: ``data-date``, a title over an age."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from cleaners.date_finding import find_in_year, may_hold_stamp, read_epoch
from cleaners.date_labels import CHANGED
from cleaners.dates import Moment
from scraper.fields.date.ages import is_age
from scraper.fields.date.sightings import ABOVE, BELOW, Sighting, stamps_of, text_date
from scraper.fields.headline.head import head_of, is_in_comments
from scraper.page.element import Element
from scraper.partition.work import Work

_OF_DATE = re.compile(
    r"date|time|publi|post(?:ed|ing)|creat|issue|stamp|epoch|\bunix|-ts\b|\butc\b|fecha|hora\b|datum|zeit\b|tarih|heure"
)
_NO_DATE = re.compile(r"zone|ago|format|read|duration|update|live|refresh|expire|until|lang|label")
_MACHINE = re.compile(r"\s*(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d|$)")
_STAMP = re.compile(r"\s*(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?\s?(?:Z|[+-]\d\d:?\d\d)?\s*")
"""A machine's moment, of whatever name: nothing but a day with its time."""
_OVER_AGE = ("datetime", "title", "date", "aria-label", "data-tooltip", "data-original-title", "data-title", "content")
_OF_CUSTOM = (*_OVER_AGE, "value", "time", "when", "at", "timestamp", "published", "posted", "created", "utc", "ts")
"""In elements of a site's own, whatever they show."""
_UP = 4
_SHORT_TEXT, _LONGEST_VALUE = 40, 60
_REST = 14
_LEAP_YEAR, _DAY_CHARS, _SIGNS = 2000, 24, 2
_MOST_ELEMENTS = 200


def near_headline(work: Work, top: int) -> Iterator[Sighting]:
    """The machine's dates that elements near the headline carry: those of elements whose own text gives none."""
    page, head = work.html, head_of(work)
    if page is None or head is None or head.first is None:
        return
    for element in filter(_may_carry, _around(head.first.element)):
        found = None if _shows_date(work, element) or is_in_comments(work, element) else _of_element(work, element)
        if found is None:
            continue
        around = next((one for one in (element, *islice(element.iterancestors(), _UP)) if page.span(one)), None)
        if around is not None and _is_in_head(work, page.span(around).start, top):
            yield Sighting(found[1], "marked", f"marked date, {found[0]}", 1.5, element=element)


def attribute_date(work: Work, element: Element) -> Moment | None:
    """The date that an element carries in an attribute made for data."""
    return next((moment for _, moment in _in_data(work, element)), None)


def _may_carry(element: Element) -> bool:
    """Whether an element has an attribute that may hold a date. Few have, and only theirs are read."""
    names = _OF_CUSTOM if "-" in element.tag else _OVER_AGE
    return any(name.startswith("data-") or name in names for name in element.keys())  # noqa: SIM118 - lxml's elements


def _of_element(work: Work, element: Element) -> tuple[str, Moment] | None:
    found = next(_in_data(work, element), None)
    text = work.shown(element) if found is None else ""
    if found is None and ("-" in element.tag or (element.tag == "time" and not text) or _says_when(work, text)):
        found = next(_over_age(work, element), None)
    return found


def _says_when(work: Work, text: str) -> bool:
    """Whether an element's text is an age, or a day without its year."""
    if is_age(work, text):
        return True
    day = find_in_year(text, _LEAP_YEAR, order="day", language=work.language) if 0 < len(text) <= _DAY_CHARS else None
    return day is not None and len(text) - (day.end - day.start) <= _SIGNS


def _in_data(work: Work, element: Element) -> Iterator[tuple[str, Moment]]:
    for name, value in element.attrib.items():
        said = _says_date(name)
        if said is None or not (said or (_STAMP.fullmatch(value) and _is_empty(element))):
            continue
        if (moment := _date_of(work, value.strip())) is not None:
            yield name, moment


@lru_cache(maxsize=1 << 12)
def _says_date(name: str) -> bool | None:
    """Whether an attribute's name says that it holds a date; ``None`` where it cannot hold the date of a story."""
    if not name.startswith("data-") or _NO_DATE.search(name) or CHANGED.search(name):
        return None
    return _OF_DATE.search(name) is not None


def _is_empty(element: Element) -> bool:
    """Whether an element shows nothing until a script fills it."""
    return not len(element) and not (element.text or "").strip()


def _over_age(work: Work, element: Element) -> Iterator[tuple[str, Moment]]:
    for name in _OF_CUSTOM if "-" in element.tag else _OVER_AGE:
        value = element.get(name)
        if value and (moment := _date_of(work, value.strip())) is not None:
            yield name, moment


def _date_of(work: Work, value: str) -> Moment | None:
    """The date that is all of a value: a machine's, a printed one, or a count of seconds since 1970."""
    if not value or len(value) > _LONGEST_VALUE:
        return None
    epoch = read_epoch(value)
    if epoch is not None:
        return Moment(epoch.isoformat(timespec="seconds"), value, "second", "offset")
    if _MACHINE.match(value):
        return text_date(work, value)
    stamp = next(iter(stamps_of(work, value)), None) if may_hold_stamp(value) else None
    return stamp.moment if stamp is not None and len(value) - (stamp.end - stamp.start) <= _REST else None


def _around(anchor: Element) -> Iterator[Element]:
    """The elements around an element, each once."""
    seen: set[Element] = set()
    for outer in islice(anchor.iterancestors(), _UP):
        for element in islice(outer.iter(), _MOST_ELEMENTS):
            if element not in seen and isinstance(element.tag, str):
                seen.add(element)
                yield element


def _is_in_head(work: Work, index: int, top: int) -> bool:
    """Whether a line stands near the headline and above the story."""
    return -ABOVE <= index - top <= BELOW and work.prose_above[index] <= work.prose_above[top]


def _shows_date(work: Work, element: Element) -> bool:
    """Whether an element is read by its text, or is one of a larger part of the page."""
    text = work.shown(element)
    return (element.tag in ("time", "abbr") and bool(text)) or len(text) > _SHORT_TEXT or may_hold_stamp(text)

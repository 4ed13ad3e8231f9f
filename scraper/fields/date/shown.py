"""The dates that a page shows: in marked elements and in lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from cleaners.date_finding import may_hold_stamp
from cleaners.date_labels import CHANGED, ISSUED, OTHER
from cleaners.dates import Moment, is_date_line
from scraper.fields.date.sightings import ABOVE, BELOW, Sighting, stamps_of, text_date
from scraper.fields.headline.head import head_of, is_in_comments
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.tree import embed_of
from scraper.partition.work import Work

_PROPERTIES = ("datePublished", "dateCreated", "dateModified", "uploadDate")
_OF_DATE = re.compile(r"date|time")
_MACHINE = re.compile(r"\s*(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d|$)")
_WEAK = ("on", "am", "vom", "data")
"""Words that stand before any date."""
_UP = 4
_SHORT_TEXT = 40
_LONGEST, _SHORT = 260, 120
_MOST_ELEMENTS = 200


def _is_storys(work: Work, run: Run) -> bool:
    """Whether a line is neither a comment's nor another story's, nor an embedded post's."""
    if work.ledger.owner(run.index) in ("comments", "related"):
        return False
    if run.element is not None and embed_of(run.element) is not None:
        return False
    return not is_in_comments(work, run.element)


def candidates(work: Work, top: int) -> Iterator[Sighting]:
    """The dates of marked elements and of lines; ``top`` is the index of the headline's line."""
    yield from _marked(work)
    yield from _in_attributes(work, top)
    yield from _above_story(work, list(_in_lines(work, top)))


def _above_story(work: Work, found: list[Sighting]) -> list[Sighting]:
    """Of the dates in a dump's lines those above the story and those of changes, where one above is of its publication; else all
    of them."""
    head = head_of(work)
    if work.html is not None or head is None:
        return found
    above = [one for one in found if one.run is not None and one.run.index < head.body_start]
    if all(one.changed or one.other for one in above):
        return found
    return [one for one in found if one in above or one.changed]


def _marked(work: Work) -> Iterator[Sighting]:
    """The dates of elements that are marked as dates."""
    page = work.html
    if page is None:
        return
    marked = dict.fromkeys(
        (*page.root.iter("time", "abbr"), *(one for name in _PROPERTIES for one in page.properties.get(name, ())))
    )
    for element in list(marked)[:_MOST_ELEMENTS]:
        found = _of_element(work, element)
        if found is not None:
            yield found


def _in_attributes(work: Work, top: int) -> Iterator[Sighting]:
    """The machine's dates that elements near the headline carry for a script to show ("data-date"): those of elements whose own
    text gives none."""
    page, head = work.html, head_of(work)
    if page is None or head is None or head.first is None:
        return
    for element, name, value in _data_dates(head.first.element):
        if _shows_date(work, element) or is_in_comments(work, element):
            continue
        around = next((one for one in islice(element.iterancestors(), _UP) if page.span(one)), None)
        if around is None or not _is_in_head(work, page.span(around).start, top):
            continue
        moment = text_date(work, value)
        if moment is not None:
            yield Sighting(moment, "marked", f"marked date, {name}", 1.5, element=element)


def _data_dates(anchor: Element) -> Iterator[tuple[Element, str, str]]:
    """The attributes with a machine's date, and no change's, of the elements around an element."""
    seen: set[Element] = set()
    for outer in islice(anchor.iterancestors(), _UP):
        for element in islice(outer.iter(), _MOST_ELEMENTS):
            if element in seen or not isinstance(element.tag, str):
                continue
            seen.add(element)
            for name, value in element.attrib.items():
                if name.startswith("data-") and _MACHINE.match(value) and _OF_DATE.search(name) and not CHANGED.search(name):
                    yield element, name, value.strip()


def _is_in_head(work: Work, index: int, top: int) -> bool:
    """Whether a line stands near the headline and above the story."""
    return -ABOVE <= index - top <= BELOW and work.prose_above[index] <= work.prose_above[top]


def _shows_date(work: Work, element: Element) -> bool:
    """Whether an element is read by its text, or is one of a larger part of the page."""
    text = work.shown(element)
    return element.tag in ("time", "abbr") or len(text) > _SHORT_TEXT or may_hold_stamp(text)


def _of_element(work: Work, element: Element) -> Sighting | None:
    page = work.html
    span = page.span(element) if page is not None else range(0)
    prop = element.get("itemprop") or ""
    if not span and not prop.startswith("date"):
        return None
    if span and page is not None and not _is_storys(work, page.runs[span.start]):
        return None
    text = work.shown(element) if span else ""
    moment = _moment_of(work, element, text)
    if moment is None:
        return None
    run = page.runs[span.start] if span and page is not None else None
    names = f"{prop} {element.get('class') or ''} {text[:60]}"
    before = run.text.partition(text)[0][-40:] if run is not None and text else ""
    issued = prop == "datePublished" or element.get("pubdate") is not None or "ublish" in names
    issued = issued or bool(ISSUED.search(before[-30:]))
    changed = prop == "dateModified" or (bool(CHANGED.search(f"{names} {before}")) and "ublish" not in names)
    start = run.text.find(text) if run is not None else -1
    trust = 2.0 if prop.startswith("date") else 1.5 if element.get("datetime") else 1.0
    rest = len(run.text) - len(text) if run is not None else 0
    at, seen = max(0, start), run if start >= 0 else None
    return Sighting(moment, "marked", "marked date", trust, changed, issued, False, seen, at, at + len(text), rest, element)


def _moment_of(work: Work, element: Element, text: str) -> Moment | None:
    """The machine's date of an element, else the one that its text shows."""
    title = element.get("title") if element.tag == "abbr" else None
    raw = element.get("datetime") or element.get("content") or element.get("data-datetime") or title
    return (text_date(work, raw) if raw else None) or (text_date(work, text) if text else None)


def _in_lines(work: Work, top: int) -> Iterator[Sighting]:
    """The dates in lines: those near the headline, and those of short lines anywhere."""
    head = head_of(work)
    captions = {run.index for run in head.captions} if head is not None and work.html is None else ()
    for run in work.page.runs:
        text = run.text
        if run.index in captions:
            continue
        if not 5 < len(text) <= (_LONGEST if -ABOVE <= run.index - top <= BELOW else _SHORT) or not may_hold_stamp(text):
            continue
        if not _is_storys(work, run):
            continue
        at = 0
        stamps = list(stamps_of(work, text))
        if not stamps:
            yield from _whole(work, run)
        for stamp in stamps:
            before = text[at : stamp.start]
            at = stamp.end
            issued = bool(ISSUED.search(before[-30:]))
            changed = _says_change(before[-40:], issued)
            rest = len(text) - (stamp.end - stamp.start)
            other = bool(OTHER.search(before[-40:]))
            yield Sighting(
                stamp.moment, "shown", "shown date", 1.0, changed, issued, other, run, stamp.start, stamp.end, rest, run.element
            )


def _says_change(before: str, issued: bool) -> bool:
    """Whether the words before a date speak of a change, and of no publication behind it ("last modified on Wed")."""
    found = CHANGED.search(before)
    if found is None or not issued:
        return found is not None
    told = ISSUED.search(before, found.end())
    return told is None or told[0].casefold() in _WEAK or CHANGED.search(before[-12:]) is not None


def _whole(work: Work, run: Run) -> Iterator[Sighting]:
    """The date that a whole line is in words that only described outlets were known to use."""
    text = run.text
    moment = work.date(text) if is_date_line(text) else None
    if moment is not None and moment.precision not in ("year", "month") and moment.basis != "relative":
        issued = bool(ISSUED.search(text))
        changed = bool(CHANGED.search(text)) and not issued
        yield Sighting(moment, "shown", "shown date", 1.0, changed, issued, False, run, 0, len(text), 0, run.element)

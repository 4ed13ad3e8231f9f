"""The dates that a page prints, in marked elements and in lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.date_finding import may_hold_stamp
from cleaners.date_labels import CHANGED, ISSUED, OTHER, is_of_change
from cleaners.dates import Moment, is_date_line
from scraper.fields.date import attributes
from scraper.fields.date.attributes import attribute_date
from scraper.fields.date.sightings import ABOVE, BELOW, Sighting, as_dated, stamps_of, text_date
from scraper.fields.headline.head import head_of, is_in_comments
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.tree import embed_of
from scraper.partition.work import Work

_PROPERTIES = ("datePublished", "dateCreated", "dateModified", "uploadDate")
_LONGEST, _SHORT = 260, 120
_LABEL_BEHIND = re.compile(rf"[\s(\[|]{{0,3}}(?:{ISSUED.pattern}|{CHANGED.pattern})", re.IGNORECASE)
_MOST_ELEMENTS = 200
_TERMS, _LABEL_CHARS, _SIGNS = ("dt", "th"), 30, " .,:|-–—("


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
    yield from attributes.near_headline(work, top)
    yield from _in_lines(work, top)


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
    if moment is None or (moment.raw in text and len(text) <= _LONGEST and len(stamps_of(work, text)) > 1):
        return None  # of several days in one element each is its line's
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
    raw = element.get("datetime") or element.get("content") or element.get("title")
    found = (text_date(work, raw) if raw else None) or attribute_date(work, element)
    return found or (text_date(work, text) if text else None)


def _in_lines(work: Work, top: int) -> Iterator[Sighting]:
    """The dates in lines: those near the headline, and those of short lines anywhere."""
    head = head_of(work)
    apart = {run.index for run in (*head.captions, *head.others)} if head is not None and work.html is None else ()
    for run in work.page.runs:
        text = run.text
        if run.index in apart:
            continue
        if not 5 < len(text) <= (_LONGEST if -ABOVE <= run.index - top <= BELOW else _SHORT):
            continue
        if not may_hold_stamp(as_dated(work, text)) or not _is_storys(work, run):
            continue
        found = list(_of_line(work, run))
        yield from found or _whole(work, run)


def _label_above(work: Work, run: Run) -> str:
    """The few words on the line above, where they are the term that an item of a list of terms or a table tells."""
    above = work.page.runs[run.index - 1] if run.index else None
    is_label = above is not None and above.tag in _TERMS and len(above.text) <= _LABEL_CHARS and not above.link_marks
    return above.text if above is not None and is_label else ""


def _whole(work: Work, run: Run) -> Iterator[Sighting]:
    """The date that a whole line is in words that only described outlets were known to use."""
    text = run.text
    moment = work.date(text) if is_date_line(text) else None
    if moment is not None and moment.precision not in ("year", "month") and moment.basis != "relative":
        issued = bool(ISSUED.search(text))
        changed = bool(CHANGED.search(text)) and not issued
        yield Sighting(moment, "shown", "shown date", 1.0, changed, issued, False, run, 0, len(text), 0, run.element)


def _of_line(work: Work, run: Run) -> Iterator[Sighting]:
    """The dates of a line, each with the words before it; where none stand there, as in Korean, with those behind it."""
    text, at = run.text, 0
    stamps = stamps_of(work, text)
    ends = [*(stamp.start for stamp in stamps[1:]), len(text)][: len(stamps)]
    behind = bool(stamps) and not any(map(str.isalpha, text[: stamps[0].start]))
    behind = behind and not any(map(str.isdigit, text[stamps[-1].end :]))
    behind = behind and all(_LABEL_BEHIND.match(text[stamp.end : end]) for stamp, end in zip(stamps, ends, strict=True))
    for stamp, end in zip(stamps, ends, strict=True):
        before = text[stamp.end : end] if behind else text[at : stamp.start]
        at = stamp.end
        before = before if before.strip(_SIGNS) else _label_above(work, run)
        issued = bool(ISSUED.search(before[-30:]))
        changed = is_of_change(before[-40:])
        span = (run, stamp.start, stamp.end, len(text) - (stamp.end - stamp.start), run.element)
        yield Sighting(stamp.moment, "shown", "shown date", 1.0, changed, issued, bool(OTHER.search(before[-40:])), *span)

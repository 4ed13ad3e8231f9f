"""Where a page says whose text its story is: lines below the text, lines of its head, the byline."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from cleaners.agencies import is_agency, is_agency_credit, is_word_too, name_key
from cleaners.dates import is_date_line
from cleaners.sources import is_source_alone, is_source_label, read_origin, read_source
from cleaners.text import is_title
from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.page.run import Run
from scraper.partition.work import Work

_FOOT_LINES = 40
"""How many free lines below the text are looked at."""
_ORIGIN_REACH = 12
"""How near to the text a sentence about its origin stands."""
_HEAD_LINES = 30
_NAME_CHARS = 40
_BREAKS = (" / ", " | ", ",", " and ", " & ", " und ")


class Sighting(NamedTuple):
    """A source in one place."""

    text: str
    rule: str
    line: Run | None = None


def at_foot(work: Work, body: list[Run]) -> Iterator[Sighting]:
    """What lines below the text name: by the outlet's marks, by a label, alone, or in a sentence about its origin."""
    below = body[-1].index + 1 if body else 0
    label = False
    for line in work.free(below, below + _FOOT_LINES):
        mark = work.marks.get(line.index)
        if mark is not None and mark.role == "stop":
            return
        named = mark.found.groupdict().get("source") if mark is not None else _of_line(line.text)
        if label and not named and _is_name(line.text):
            named = line.text
        label = is_source_label(line.text)
        if not named and not label:
            named = line.text if is_source_alone(line.text) else _origin(line, below) if body else None
        if named and not _is_pictures(work, line):
            yield Sighting(named, "source line", line)


def _of_line(text: str) -> str | None:
    return read_source(text)


def _origin(line: Run, below: int) -> str | None:
    return read_origin(line.text) if line.index < below + _ORIGIN_REACH else None


def _is_name(text: str) -> bool:
    return len(text) <= _NAME_CHARS and is_title(text) and not is_date_line(text)


def _is_pictures(work: Work, line: Run) -> bool:
    """Whether a line is a picture's: what it names is the picture's maker."""
    return bool(work.hints.all(line.element) & hints.CAPTION) if line.element is not None else False


def in_head(work: Work, body: list[Run]) -> Iterator[Sighting]:
    """What lines between the headline and the text name: by a label, an agency alone, or a sentence about its origin."""
    head = head_of(work)
    if head is None or not body:
        return
    start = body[0].index
    top = head.first.index + 1 if head.first is not None else max(0, start - 6)
    for line in work.page.runs[max(top, start - _HEAD_LINES) : start]:
        owner = work.ledger.owner(line.index)
        if owner not in (None, "date", "source") or _is_pictures(work, line) or line.tag in ("li", "figcaption"):
            continue
        named = read_source(line.text) or read_origin(line.text)
        if not named and is_agency_credit(line.text) and not is_word_too(line.text):
            named = line.text
        if named:
            yield Sighting(named, "source line", line)


def in_byline(work: Work) -> Iterator[Sighting]:
    """The agency that the byline names, alone or behind the names of its people."""
    byline = work.record.byline
    if byline is None:
        return
    if is_agency_credit(byline):
        yield Sighting(byline, "agency in the byline")
        return
    rest = byline
    for author in work.record.authors:
        rest = rest.replace(author.name, "|")
    for piece in rest.replace(" and ", "|").replace(",", "|").replace("/", "|").replace(" with ", "|").split("|"):
        text = piece.strip(" .()–-")
        if text and is_agency(text) and not is_word_too(text) and name_key(text) not in work.site_keys:
            yield Sighting(text, "agency in the byline")
            return

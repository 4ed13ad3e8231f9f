"""Where a page credits its source: lines below the text, lines of its head, the byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleaners.agencies import is_agency, is_agency_credit, is_word_too, name_key
from cleaners.credits import is_credit_name
from cleaners.dated_lines import rest_of_dated
from cleaners.dates import is_date_line
from cleaners.han_names import told_size
from cleaners.labelled_fields import read_fields
from cleaners.sources import (
    is_signature,
    is_source_alone,
    is_source_label,
    read_inner_source,
    read_origin,
    read_source,
    unwrapped,
)
from cleaners.text import is_prose, is_title
from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.page.run import Run
from scraper.partition.marks import is_size_button
from scraper.partition.work import Work

UNLABELLED = "agency below the text"
"""The rule of what a line below the text names without a label."""
BESIDE = "source beside the date"
"""The rule of what stands in one line with other fields."""
_FOOT_LINES = 40
"""How many free lines below the text are looked at."""
_ORIGIN_REACH = 12
"""How near to the text a sentence about its origin stands."""
_ORIGIN_CHARS, _PARAGRAPH = 80, 60
_SIGNED_REACH = 4
_HEAD_LINES = 30
_NAME_CHARS = 40
_AND = re.compile(r"^(?:and|und|et|y|with|mit|avec|con|e|og|och)\s+")
_BEFORE_DAY = re.compile(r"\s+(?=\d)")
_BRACKETED = re.compile(r"\s\(([^()]{2,30})\)$")
_PIECES = re.compile(r"\s*[,/|&]\s*|\s(?:and|und|et|y|with|mit|avec|con)\s")


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
        rule = "source line"
        if not named and not label:
            named, rule = _unlabelled(line, below) if body else None, UNLABELLED
        if named and not _is_pictures(work, line):
            yield Sighting(named, rule, line)


def is_amid(work: Work, lines: list[Run], place: int) -> bool:
    """Whether a line names the source above or amid the story: two paragraphs of prose follow it at once."""
    line = lines[place]
    if line.index in work.marks or len(line.text) > _ORIGIN_CHARS or not _names_alone(line.text):
        return False
    after = lines[place + 1 : place + 3]
    return len(after) == 2 and all(told_size(one.text) > _PARAGRAPH and is_prose(one.text) for one in after)


def _names_alone(text: str) -> bool:
    """Whether a line is a labelled source, an agency alone or in brackets, or "via" with one."""
    bare = text.strip("()[]（） ")
    return bool(read_source(text) or (bare and is_source_alone(bare)) or (len(text) <= _NAME_CHARS and read_origin(text)))


def amid(work: Work, body: list[Run]) -> Iterator[Sighting]:
    """What lines between the paragraphs name that are no part of the body."""
    for line in work.free(body[0].index + 1, body[-1].index) if body and work.html is None else ():
        named = read_source(line.text) or (line.text if is_source_alone(line.text) and not is_source_label(line.text) else None)
        if named:
            yield Sighting(named, "source line", line)


def _of_line(text: str) -> str | None:
    return read_source(text)


def _unlabelled(line: Run, below: int) -> str | None:
    """What a line close below the text names without a label: an agency alone, a signature, a sentence about its origin."""
    if line.index >= below + _ORIGIN_REACH:
        return None
    text = unwrapped(line.text)
    if is_source_alone(text):
        return text
    if line.index < below + _SIGNED_REACH and is_signature(text):
        behind = _BRACKETED.search(text)
        return read_origin(text) or (behind[1] if behind is not None and is_source_alone(behind[1]) else text)
    return read_origin(line.text)


def names_source(text: str) -> bool:
    """Whether a line at either end of a text names its source and is no part of it."""
    bare = unwrapped(text)
    return read_source(text) is not None or is_source_alone(bare) or is_signature(bare) or read_origin(text) is not None


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
    label = False
    for line in work.page.runs[max(top, start - _HEAD_LINES) : start]:
        owner, beside = work.ledger.owner(line.index), _of_fields(line)
        if beside:
            yield Sighting(beside, BESIDE, line)
            continue
        if owner not in (None, "date", "source") or _is_pictures(work, line) or line.tag in ("li", "figcaption"):
            label = False
            continue
        named = read_source(line.text) or read_origin(line.text) or read_inner_source(line.text)
        if not named and ((label and _is_name(line.text)) or _is_agency(work, line)):
            named = line.text
        label = is_source_label(line.text)
        if named:
            yield Sighting(named, "source line", line)


def _of_fields(line: Run) -> str | None:
    """The source among the labelled fields of a line, or the agency that stands beside nothing but the date in a dump's."""
    text = line.text
    field = next((one.value for one in read_fields(text) if one.name == "source"), None)
    if field is not None and line.element is not None:
        name = _BEFORE_DAY.split(field)[0]
        return name if is_credit_name(name) else None
    if field is not None or line.element is not None or not any(map(str.isdigit, text)):
        return field
    rest = rest_of_dated(text)
    return rest if rest and is_agency_credit(rest) and (rest.isupper() or not is_word_too(rest)) else None


def is_labelled(work: Work, one: Sighting) -> bool:
    """Whether a label stands before what is named, in its line or in the line above."""
    line = one.line
    if line is None:
        return False
    return read_source(line.text) is not None or (line.index > 0 and is_source_label(work.page.runs[line.index - 1].text))


def _is_agency(work: Work, line: Run) -> bool:
    initials = {"".join(word[0] for word in author.name.split()) for author in work.record.authors}
    if line.text in initials:
        return False
    return is_agency_credit(line.text) and not is_word_too(line.text) and not is_size_button(work, line)


def in_byline(work: Work) -> Iterator[Sighting]:
    """The agency that the byline names, alone or behind the names of its people."""
    byline = work.record.byline
    if byline is None:
        return
    if all(is_agency(piece.strip()) for piece in _PIECES.split(byline)):
        yield Sighting(byline, "agency in the byline")
        return
    rest = byline
    for author in work.record.authors:
        rest = rest.replace(author.name, "|")
    for piece in _PIECES.split(rest):
        text = _AND.sub("", piece.strip(" .()–-"))
        if text and is_agency(text) and not is_word_too(text) and name_key(text) not in work.site_keys:
            yield Sighting(text, "agency in the byline")
            return

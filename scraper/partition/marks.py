"""Marks: what single lines say about themselves, by the outlet's patterns and the shared ones."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from cleaners.agencies import is_agency
from cleaners.bylines import is_byline_line, undouble
from cleaners.credits import split_caption
from cleaners.cues import is_beside_story
from cleaners.date_finding import find_stamps
from cleaners.date_labels import CHANGED, ISSUED
from cleaners.datelines import read_dateline
from cleaners.dates import is_date_line
from cleaners.people import is_labelled_name
from cleaners.place_lines import is_filed_line
from cleaners.sources import is_source_alone, read_source, split_trailing_source
from scraper.outlets.layout import Mark, Shape, match, one_of
from scraper.page.run import Run
from scraper.partition.work import Work

_LONGEST = 240
"""No line of known meaning is longer (the longest in the captures, a publishing notice, has 170 characters)."""

_DAY_LINE, _LABEL, _BYLINE = 70, 30, 160
_DAY_NAME = re.compile(r"[^\W\d_]{2,14},")
_LABELLED = re.compile(rf"(?:{ISSUED.pattern}|{CHANGED.pattern})", re.IGNORECASE)
_SIZES = re.compile(r"(?i)[+−-]|a[+-]{1,2}|(?:text|font) ?size:?|small|medium|large")
_CREDIT_HINT = re.compile(r"[/\[(©|]|(?i:photo|image|picture|credit|courtesy|getty|file|source|via|من|تصوير|صورة)")

Anchor = Literal["strong", "weak"]


def mark_lines(work: Work) -> dict[int, Mark]:
    """The marks of all free runs by the outlet's shape, by run index. Claims the chrome among them."""
    marks: dict[int, Mark] = {}
    shape = work.outlet.shape
    quick = one_of(_all_patterns(shape))
    if quick is None:
        return marks
    for run in work.free():
        text = run.text
        if len(text) > _LONGEST or quick.fullmatch(text) is None:
            continue
        for line in shape.lines:
            found = match(line.patterns, text)
            if found is None or (line.role == "section" and is_agency(text)):
                continue
            if line.role == "chrome":
                work.claim(run, "boilerplate", line.reason or "chrome")
            else:
                marks[run.index] = Mark(line.role, line, found)
            break
    return marks


@cache
def _all_patterns(shape: Shape) -> tuple[str, ...]:
    return tuple(pattern for line in shape.lines for pattern in line.patterns)


def anchor(work: Work, run: Run, marks: dict[int, Mark]) -> Anchor | None:
    """Whether a line belongs to the head whatever stands around it: ``strong`` for a byline, a date, a dateline or
    a line of the outlet's head; ``weak`` for what goes with a picture."""
    if is_strong(work, run, marks):
        return "strong"
    mark = marks.get(run.index)
    return "weak" if (mark is not None and mark.role == "alt") or has_credit(run.text) else None


def is_strong(work: Work, run: Run, marks: dict[int, Mark]) -> bool:
    """Whether a line is a byline, a date, a dateline or a line of the outlet's head."""
    mark = marks.get(run.index)
    if mark is not None:
        return mark.role == "head"
    dated = is_date_line(run.text) or (work.html is None and is_day_line(run.text))
    return dated or is_byline(work, run.text) or is_dateline(work, run.text)


def is_byline(work: Work, text: str) -> bool:
    """Whether the line is a byline: labelled in any language, or a name doubled by the picture beside it ("Jane DoeJane Doe")."""
    if len(text) > _BYLINE:
        return False
    return is_byline_line(text) or undouble(text) is not None or (work.html is None and is_labelled_name(text))


def is_day_line(text: str) -> bool:
    """Whether a line is a date in any language and nothing else but the name of its day or a label."""
    stamp = next(iter(find_stamps(text, order="day")), None) if len(text) <= _DAY_LINE else None
    if stamp is None or text[stamp.end :].strip(" ."):
        return False
    before = text[: stamp.start].rstrip(" :")
    labelled = len(before) <= _LABEL and _LABELLED.match(before) is not None
    return not before or labelled or _DAY_NAME.fullmatch(before) is not None


def is_dateline(work: Work, text: str) -> bool:
    """Whether the line is a dateline, where the outlet prints datelines on lines of their own."""
    if not work.outlet.shape.dateline or len(text) > 90:
        return False
    return read_dateline(text, outlet_names=work.outlet.site_names) is not None


def has_credit(text: str) -> bool:
    """Whether the line is a picture's credit or a caption that ends in one."""
    if len(text) > 300 or (len(text) > 60 and _CREDIT_HINT.search(text) is None):
        return False
    if split_trailing_source(text) is not None:
        return False
    return split_caption(text)[1] is not None


def ends_with_credit(text: str) -> bool:
    """Whether a line of the head ends with a picture's credit; the report's own, by label or behind its place, is none."""
    return split_caption(text)[1] is not None and not is_filed_line(text) and read_source(text) is None


def ends_story(mark: Mark | None, text: str) -> bool:
    """Whether the story ends before this line: an agency credit, a list's heading, an offer, or what the outlet says."""
    if mark is not None:
        return mark.role in ("foot", "stop")
    if len(text) > 120:
        return False
    return read_source(text) is not None or is_source_alone(text) or is_beside_story(text)


def is_size_button(work: Work, run: Run) -> bool:
    """Whether a line that may be an agency's name ("AA") is a button for the size of letters, by the lines around it."""
    near = work.page.runs[max(0, run.index - 2) : run.index + 3]
    return len(run.text) < 3 and any(_SIZES.fullmatch(one.text) is not None for one in near if one is not run)

"""Reads one comment: its author, its date, and which of its lines are text. What the outlet's selectors find overrides what
its lines show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from cleaners.phrases import is_phrase
from cleaners.stamps import before_weekday, is_short_stamp
from cleaners.threads import is_answer
from scraper.fields.comments import declared
from scraper.fields.comments.authors import (
    AUTHOR_CHARS,
    LEAD_LINES,
    author_above,
    bare,
    is_author_line,
    is_signed,
    named_author,
    saying_author,
    says_alone,
    without_badges,
    without_run_on,
)
from scraper.fields.comments.dates import Timed, machine_date, timed_lines, told_date, unseen_date
from scraper.fields.comments.furniture import PUNCTUATION, is_furniture, is_loose_furniture, is_repeated
from scraper.fields.comments.items import is_bold_name
from scraper.fields.comments.stamped import is_stamped, stamp_span
from scraper.fields.comments.thread import Item, Reading
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_MOST_DIGITS = 10
"""Counts of more digits are no counts."""
_NEAR = 4
_LIKES = re.compile(
    r"(?:like|gefällt|me gusta|j'aime|mi piace|curtir|recommend|votes?|beğen|إعجاب|нравится|赞|いいね)\D{0,12}(\d{1,6})"
    r"|(\d{1,6})\s(?:likes?|votes?|recommend|people like)",
    re.IGNORECASE,
)


def read_item(work: Work, item: Item, repeated: frozenset[str] = frozenset()) -> Reading:
    """Read the lines of one comment; ``repeated`` are the keys of what its thread's comments have in common."""
    if item.reading is not None:
        return item.reading
    shown = _read_lines(work, item, repeated)
    if not item.parts:
        return shown
    author, date_raw, machine, likes = shown.author, shown.date_raw, shown.machine, shown.likes
    if "author" in item.parts:
        author = next(filter(None, map(work.shown, item.parts["author"])), None) or named_author(work, item)
    for element in item.parts.get("date", [])[:1]:
        machine = machine_date(element)
        date_raw = work.shown(element) or machine
    digits = "".join(char for one in item.parts.get("likes", [])[:1] for char in work.shown(one) if char in "0123456789")
    likes = int(digits) if 0 < len(digits) < _MOST_DIGITS else likes
    text = _declared_text(work, item, repeated) or shown.text
    return Reading(author, date_raw, text, shown.furniture, likes, machine)


def _declared_text(work: Work, item: Item, repeated: frozenset[str]) -> list[tuple[str, bool]]:
    """The lines that the selectors find as text, without those that are furniture for the outlet or anywhere."""
    lines = [(run, part) for element in item.parts.get("text", []) for run, part in work.parts(element)]
    lines = [(run, part) for run, part in lines if not declared.is_furniture(work, part) and not is_repeated(run, repeated)]
    return without_furniture(lines)[0]


def without_furniture(lines: Sequence[tuple[Run, str]]) -> tuple[list[tuple[str, bool]], list[Run], int | None]:
    """The lines (each with the part of it that counts) that are text, those that are buttons, and the likes that these count. A
    comment of nothing but such words says them."""
    buttons = [run for run, part in lines if part == run.text and is_furniture(run)]
    if len(buttons) == len(lines):
        buttons = []
    pressed = {run.index for run in buttons}
    text = [(part, run.gap) for run, part in lines if run.index not in pressed]
    return text, buttons, _likes(buttons)


def _likes(buttons: Iterable[Run]) -> int | None:
    counted = [found for found in (_LIKES.search(one.text) for one in buttons) if found is not None]
    return int(counted[-1][1] or counted[-1][2]) if counted else None


def _read_lines(work: Work, item: Item, repeated: frozenset[str]) -> Reading:
    """Read a comment by what its lines and the names of its elements show."""
    lines, timed = item.runs, timed_lines(work)
    place = _stamp_place(lines, timed)
    stamp = lines[place] if place is not None else None
    author = named_author(work, item)
    date_raw = None
    text: list[tuple[str, bool]] = []
    furniture: list[Run] = []
    headings = [line.text for line in lines[: 2 * _NEAR] if line.tag in HEADINGS]
    near = {line.text for line in lines[:_NEAR]}
    subjects = {text for text in headings if text in near or is_answer(text)}
    for line in lines:
        if line is stamp:
            found, date_raw, rest = _read_stamp(line.text, stamp_span(line), timed.get(line.index))
            found = without_badges(line, found) if found else None
            author = author or found or author_above(lines, place or 0)
            if rest:
                text.append((rest, line.gap))
        elif is_furniture(line) or is_repeated(line, repeated) or _is_heading(line.text, first=not text):
            furniture.append(line)
        elif not (item.parts and declared.is_furniture(work, line.text)):
            text.append((line.text, line.gap))
    text = _below_subject(text, subjects)
    if author is None and item.signed and len(text) > 1:
        author = bare(text.pop()[0]) or None
    if author is None and stamp is None and len(text) > 1 and is_bold_name(lines[0]) and text[0][0] == lines[0].text:
        author = bare(text.pop(0)[0]) or None
    if author is None and len(text) > 1:
        author = saying_author(text[0][0]) or saying_author(text[1][0])
        text = text[1:] if author is None and says_alone(text[0][0]) and not bare(text[0][0]) else text
    if author:
        text = _without_author(text, author, beside_stamp=stamp is not None and author in stamp.text)
        text = without_run_on(work, item, _below_subject(text, subjects), author)
        author = None if len(author) > AUTHOR_CHARS else author
    machine = told_date(work, stamp, date_raw) if stamp is not None else unseen_date(item.element)
    return Reading(author, date_raw or machine, text, furniture, _likes(furniture), machine)


def _below_subject(text: list[tuple[str, bool]], headings: set[str]) -> list[tuple[str, bool]]:
    """The text without the subject set over it, which is in a heading and does not say who speaks."""
    return text[1:] if len(text) > 1 and text[0][0] in headings and not says_alone(text[0][0]) else text


def _without_author(text: list[tuple[str, bool]], author: str, *, beside_stamp: bool) -> list[tuple[str, bool]]:
    """The text without the lines that say its author: all that it begins with, else the first one near its beginning. Where the
    author stands beside the stamp, the same name below the text is how it is signed."""
    first = next((at for at, one in enumerate(text) if not is_author_line(one[0], author)), len(text))
    if first or beside_stamp:
        return text[first:]
    named = next((at for at, one in enumerate(text[:_NEAR]) if is_author_line(one[0], author)), None)
    return [one for at, one in enumerate(text) if at != named]


def _is_heading(text: str, *, first: bool) -> bool:
    """Whether a line is a heading of comments: above the text of one, or one that counts them ("(1346 comments)")."""
    return (first or any(map(str.isdigit, text))) and is_phrase("comments.headings", text)


def _stamp_place(lines: list[Run], timed: dict[int, Timed]) -> int | None:
    """Where a comment says when it was written: a line with a stamp, else one with a time that the markup gives."""
    places = [*range(min(LEAD_LINES, len(lines))), *range(max(LEAD_LINES, len(lines) - 2), len(lines))]
    kinds: tuple[Callable[[Run], bool], ...]
    kinds = (is_stamped, lambda line: line.index in timed, lambda line: is_short_stamp(line.text))
    found = (place for is_one in kinds for place in places if is_one(lines[place]) and not _is_sentence(lines[place]))
    return next(found, None)


def _is_sentence(line: Run) -> bool:
    """Whether a date merely occurs in a line of text: much stands on both sides of it."""
    span = stamp_span(line)
    return span is not None and span[0] > 45 and len(line.text) - span[1] > 12 and not is_signed(line.text)


def _read_stamp(line: str, span: tuple[int, int] | None, timed: Timed | None) -> tuple[str | None, str, str]:
    """The author, the stamp and the text that stand in a stamp's line."""
    start, end = span or (timed.place(line) if timed is not None else (0, len(line)))
    lead, start = before_weekday(line, start)
    before, after = bare(line[:lead]), line[end:].strip(PUNCTUATION)
    before = "" if is_loose_furniture(before) else before
    raw = line[start:end].strip(" ,")
    rest = ""
    if after and bare(after) and not is_loose_furniture(after):
        if len(after) > 40 or (before and len(after.split()) > 3):
            rest = after
        elif not before:
            return bare(after) or None, raw, ""
    return before or None, raw, rest

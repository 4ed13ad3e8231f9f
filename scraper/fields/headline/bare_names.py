"""Writers' names without a label, in the head of a story that has only lines."""

from __future__ import annotations

from itertools import pairwise

from cleaners.bylines import are_people, read_byline
from cleaners.dates import is_date_line
from cleaners.text import is_prose, words
from scraper.fields.headline.head import Head
from scraper.page.run import Run
from scraper.partition.work import Work

_NAME_CHARS = 60
_REACH = 3


def is_name_by_date(head: Head, below: list[Run], place: int) -> bool:
    """Whether a line is nothing but people's names, directly above or below the date, or names people beside a line of the
    outlet's head that holds one: a byline without a label."""
    text = below[place].text
    if len(text) > _NAME_CHARS or is_date_line(text):
        return False
    beside = below[max(0, place - 1) : place] + below[place + 1 : place + 2]
    if are_people(text) and any(is_date_line(one.text) for one in beside):
        return True
    return any(_holds_date(head, one) for one in beside) and _names_people(head, text)


def _holds_date(head: Head, line: Run) -> bool:
    mark = head.marks.get(line.index)
    return mark is not None and mark.role == "head" and bool(mark.found.groupdict().get("date"))


def _names_people(head: Head, text: str) -> bool:
    """Whether a line is a byline with people in it, and none of words of the headline alone."""
    read = read_byline(text)
    title = words(head.headline.text.casefold()) if head.headline is not None else []
    return read is not None and any(set(words(one.name.casefold())) - set(title) for one in read.names)


def end_behind_name(work: Work, head: Head, below: list[Run]) -> int:
    """Where the head ends by a writer's name alone, which becomes an anchor of it: right above the story, or above a headline
    that is printed before it as well. Only where no other line says who wrote it, on pages of outlets that print datelines."""
    top = head.first
    if top is None or head.anchors or work.html is not None or not work.outlet.shape.dateline:
        return 0
    over = head.above[-1:]
    if over and are_people(over[0].text) and any(run.index < over[0].index for run in head.repeats):
        head.anchors.append(over[0])
        return 0
    for place, (run, after) in enumerate(pairwise(below[: _REACH + 1])):
        if is_prose(run.text):
            break
        if are_people(run.text) and is_prose(after.text):
            head.anchors.append(run)
            return place + 1
    return 0

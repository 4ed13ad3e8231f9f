"""Comments of pages that show none: hidden ones, and those in the page's data."""

from __future__ import annotations

from collections.abc import Callable

from scraper.fields.comments.shown import hinted_threads
from scraper.fields.comments.thread import Found
from scraper.fields.comments.told import told_comments
from scraper.page.element import Element
from scraper.page.hints import COMMENT, of_names
from scraper.page.tree import class_and_id
from scraper.partition.work import Work

_FEWEST_CHARS = 60
_FIRST = 2
_HIDDEN = "hidden text"


def run(work: Work, take: Callable[[Work, Found], None]) -> None:
    """Write down the comments that the page does not show, and say so in the provenance; ``take`` reads a thread.

    No line is claimed: what is not shown is no run.
    """
    known: set[tuple[str | None, str | None, str]] = set()
    for element in _hidden_threads(work):
        _read_hidden(work, element, take, known)
    if work.record.comments:
        return
    told = told_comments(work)
    if told is not None:
        work.record.comments.extend(told[0])
        work.note("comments", told[1])


def _hidden_threads(work: Work) -> list[Element]:
    """The hidden elements that hint at comments."""
    page = work.html
    if page is None:
        return []
    return [one for one in page.hidden if _hints(one) and sum(map(len, one.itertext())) >= _FEWEST_CHARS]


def _hints(element: Element) -> bool:
    """Whether an element, or one of the first in it, is named after comments."""
    for one in (element, *element[:_FIRST]):
        names = class_and_id(one)
        if len(names) > 1 and of_names(names) & COMMENT:
            return True
    return False


def _read_hidden(
    work: Work, element: Element, take: Callable[[Work, Found], None], known: set[tuple[str | None, str | None, str]]
) -> None:
    page = work.html
    if page is None:
        return
    inner = Work(page.part(element), work.outlet, work.layout, url=work.url, fetched_at=work.fetched_at)
    for found in hinted_threads(inner):
        take(inner, found)
    new = [one for one in inner.record.comments if (one.author, one.date_raw, one.text) not in known]
    known.update((one.author, one.date_raw, one.text) for one in new)
    if new:
        work.record.comments.extend(new)
        work.note("comments", f"{inner.record.provenance['comments']}, {_HIDDEN}")
        if work.record.comment_count is None and inner.record.comment_count is not None:
            work.record.comment_count = inner.record.comment_count
            work.note("comment_count", f"{inner.record.provenance['comment_count']}, {_HIDDEN}")

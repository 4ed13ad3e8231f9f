"""Adds one crawl's pages to an outlet's history: detectors, the open change, blocks. Free of Scrapy."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime

from scraper.drift.blocks import Block, summed
from scraper.drift.course import Course
from scraper.drift.history import History, Seen
from scraper.drift.measures import ARTICLE, REPEATED, TAKEN_OVER, Measures
from scraper.drift.reference import Reference

LAG = 60
"""So many pages lie between what is expected and the pages tested, so that a change is not learnt before it is seen."""
BLOCK = 25
"""A block has so many pages at least; a crawl is never divided."""
_RECENT = 300
_YEARS = 2
_LEAST_LIMIT, _MOST_LIMIT = 1e4, 1e6
_REFERENCE_PAGES, _REFERENCE_DAYS = 3000, 60


def take_up(history: History) -> Reference:
    """The pages that the course has not seen are taken up into it, and the course is kept; what was expected of them."""
    course, closed = history.course(), history.last_block()
    pages = history.pages(after=max(min(course.seen, closed) - _RECENT, 0))
    first = next((one.number for one in pages if one.number > course.seen), None)
    if first is None:
        return reference_for(history, course, course.seen + 1)
    reference = reference_for(history, course, first)
    limit, was_open = limit_for(reference), course.change is not None
    later = _derived(reference, pages, min(course.seen, closed) + 1)
    course.follow(reference, [one for one in later if one[0] >= first], limit)
    if course.change is not None:
        reference = _settle(history, course, limit, was_open)
    open_pages = [one for one in pages if one.number > closed]
    _close_block(history, course, open_pages, [page for number, page in later if number > closed])
    history.keep_course(course)
    history.prune(course.change.since if course.change is not None else None)
    return reference


def _settle(history: History, course: Course, limit: float, was_open: bool) -> Reference:
    """The open change is judged, and its pages are no part of what is expected unless it was absorbed."""
    change = course.change
    assert change is not None
    if not was_open:
        history.leave_out(change.since)
    reference = reference_for(history, course, change.since)
    course.settle(reference, since(history, reference, change.since), limit)
    if course.change is None and course.structure_begins == change.since:
        history.take_in(change.since)
    return reference


def accept(history: History) -> None:
    """What came with the open change is what is expected from now on; what is known of the fields that it left alone stays."""
    course = history.course()
    if course.change is not None:
        begins = course.change.since
        unread = [one.page.flags[TAKEN_OVER] for one in history.pages(after=begins - 1) if TAKEN_OVER in one.page.flags]
        course.is_described = 2 * sum(unread) <= len(unread)
        told = {one.field: one.since for one in course.change.verdicts.values() if one.since is not None}
        if ARTICLE in told or not told:
            course.restart(begins=begins)
        else:
            course.restart(structure_begins=begins)
            course.field_begins.update(told)
        history.take_in(begins)
        history.keep_course(course)


def _close_block(history: History, course: Course, pending: Sequence[Seen], pages: Sequence[Measures]) -> None:
    if len(pending) >= BLOCK:
        block = summed(pages)
        block.first, block.last, block.began, block.ended = pending[0].number, pending[-1].number, pending[0].at, pending[-1].at
        history.close_block(block, used=course.change is None)


def since(history: History, reference: Reference, number: int) -> list[tuple[int, Measures]]:
    """The pages from that number on, with what shows only beside others."""
    return _derived(reference, history.pages(after=max(number - 1 - _RECENT, 0)), number)


def _derived(reference: Reference, pages: Sequence[Seen], first: int) -> list[tuple[int, Measures]]:
    later = [one for one in pages if one.number >= first]
    made = derive(reference, [one.page for one in pages if one.number < first], [one.page for one in later])
    return [(one.number, page) for one, page in zip(later, made, strict=True)]


def derive(reference: Reference, before: Sequence[Measures], pages: Sequence[Measures]) -> list[Measures]:
    """The pages with what shows only beside others; ``before`` are the pages before them."""
    recent = {name: deque((page.values[name] for page in before if name in page.values), _RECENT) for name in REPEATED}
    prose = dict.fromkeys(line for page in before for line in page.prose)
    made = []
    for page in pages:
        made.append(reference.derive(page, {**recent, "prose": prose}))
        for name, value in page.values.items():
            recent[name].append(value)
        prose.update(dict.fromkeys(page.prose))
    return made


def reference_for(history: History, course: Course, first: int) -> Reference:
    """What is expected of the page with that number and those after it."""
    before = first - LAG
    if course.change is not None:
        before = min(before, course.change.since)
    blocks = _latest(history.blocks(begins=course.begins, before=before))
    held = (*(block.first for block in blocks), blocks[-1].last if blocks else 0)
    key = (tuple(sorted(course.field_begins.items())), course.structure_begins, course.is_described, *held)
    if key not in history.references:
        made = Reference(blocks, course.structure_begins, course.field_begins, is_described=course.is_described)
        history.references = dict([*history.references.items(), (key, made)][-2:])
    return history.references[key]


def _latest(blocks: Sequence[Block]) -> list[Block]:
    """The latest blocks that hold enough pages and reach back far enough; all where they do not."""
    kept: list[Block] = []
    pages = 0
    for block in reversed(blocks):
        kept.append(block)
        pages += block.pages
        if pages >= _REFERENCE_PAGES and _days(block.began, blocks[-1].ended) >= _REFERENCE_DAYS:
            break
    return kept[::-1]


def _days(began: str, ended: str) -> float:
    try:
        return (datetime.fromisoformat(ended) - datetime.fromisoformat(began)).total_seconds() / 86400
    except ValueError:
        return 0.0


def limit_for(reference: Reference) -> float:
    """The pages of two years at the rate of the reference, within bounds: the least mean number of pages between two false
    alarms."""
    blocks = reference.blocks
    if not blocks:
        return _MOST_LIMIT
    days = max(_days(blocks[0].began, blocks[-1].ended), 1.0)
    return min(max(_YEARS * 365 * reference.whole.pages / days, _LEAST_LIMIT), _MOST_LIMIT)

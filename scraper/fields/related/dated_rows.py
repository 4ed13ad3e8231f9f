"""Unlabelled rows of other stories below the story: similar linked headlines, each with its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from scraper.fields.related.cards import read_detail
from scraper.fields.related.entry_lines import is_entry
from scraper.fields.related.lists import LinkList
from scraper.fields.related.story_lists import is_title, leads_inside
from scraper.page.hints import COMMENT, FOOTER, NAVIGATION, SHARE, SIDE
from scraper.page.run import Run
from scraper.page.tree import make_of
from scraper.partition.work import Work

_STORY_CHARS = 250
_FEWEST, _PAIR = 3, 2
_APART = NAVIGATION | FOOTER | COMMENT | SHARE | SIDE


def dated_rows(work: Work) -> Iterator[LinkList]:
    """The rows of three and more headlines below a story, each with a day above it or below it, in the story's column."""
    page = work.html
    if page is None:
        return
    runs, told = page.runs, work.told_above
    place = 0
    while place + _PAIR * _FEWEST <= len(runs):
        row = _row(work, runs, place) if told[place] >= _STORY_CHARS and work.is_free(runs[place]) else []
        if len(row) >= _PAIR * _FEWEST:
            yield LinkList(None, row, [], False, "shape:dated list", "recommended")
        place += max(1, len(row))


def _row(work: Work, runs: Sequence[Run], place: int) -> list[Run]:
    """The lines from a place on that are pairs of a headline and its day, in one order and of one make."""
    first = _pair(work, runs, place)
    if first is None:
        return []
    stop = place + _PAIR
    while _pair(work, runs, stop) == first:
        stop += _PAIR
    return list(runs[place:stop])


def _pair(work: Work, runs: Sequence[Run], at: int) -> tuple[bool, tuple[str, str], tuple[str, str]] | None:
    """Whether the day goes before the headline, and the makes of the two lines; ``None`` for other lines."""
    pair = runs[at : at + _PAIR]
    if len(pair) < _PAIR or sum(one.is_link() for one in pair) != 1:
        return None
    title, day = (pair[0], pair[1]) if pair[0].is_link() else (pair[1], pair[0])
    if not any(map(str.isdigit, day.text)) or not is_entry(title) or not is_title(title.text):
        return None
    if not all(work.is_free(one) and not work.hints.all(one.element) & _APART for one in pair) or not leads_inside(work, title):
        return None
    detail = read_detail(work, day)
    if detail is None or detail.day is None:
        return None
    return pair[0] is day, make_of(title.element), make_of(day.element)

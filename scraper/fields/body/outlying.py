"""Lines far from the story that read like it: a motto above it, boxes next to it, notes in the footer."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work

_HOME = 0.6
"""The story's home is the innermost element that holds so much of its letters."""
_GOOD_PART = 0.4
_COLUMN = 3
"""So many lines with links make a column of them."""
_AROUND = hints.FOOTER | hints.SIDE | hints.NAVIGATION | hints.SIGNUP | hints.DIALOG | hints.ADVERT | hints.FORM | hints.COMMENT
_BESIDE = hints.FOOTER | hints.SIDE
_NAMED = hints.STORY | hints.CORE


def without_outlying(work: Work, story: list[Run]) -> list[Run]:
    """The story's lines without those outside of its home whose names say that they stand around a story, where the home's do
    not, and without those in the site's own head. Where the home itself is a side box or the page's foot, and the headline is
    not, the few lines elsewhere are the story if their names say so."""
    page, head = work.html, head_of(work)
    home = _home(page, _plain(work, story))
    if page is None or home is None:
        return story
    first = head.first if head is not None else None
    mask = work.hints.all(home)
    own = work.hints.all(first.element) if first is not None else 0
    if first is not None and mask & _BESIDE & ~own and not mask & _NAMED:
        kept = [line for line in story if line.index > first.index and not work.hints.all(line.element) & _AROUND & ~own]
        named = any(work.hints.all(line.element) & _NAMED & ~mask for line in kept)
        return kept if named else story
    story = _without_columns(page, home, story)
    span, around = page.span(home), _AROUND & ~mask
    top = first.index if first is not None else span.start
    above = around | (hints.HEADER & ~mask)
    return [line for line in story if line.index in span or not _is_outside(work, line, above if line.index < top else around)]


def _without_columns(page: HtmlPage, home: Element, story: list[Run]) -> list[Run]:
    """The story's lines without those in another cell of the row that the story's own cell stands in, where that is a column of
    links."""
    cell = next((one for one in (home, *home.iterancestors("td")) if one.tag == "td"), None)
    if cell is None:
        return story
    columns = [one for one in cell.getparent().iterchildren("td") if one is not cell]
    linked = [page.span(one) for one in columns if sum(bool(line.link_marks) for line in page.runs_in(one)) >= _COLUMN]
    return [line for line in story if not any(line.index in span for span in linked)] if linked else story


def _plain(work: Work, story: list[Run]) -> list[Run]:
    """The story's lines that stand in nothing named as what stands around a story, where they are a good part of it."""
    plain = [line for line in story if not work.hints.all(line.element) & _AROUND]
    return plain if sum(len(line.text) for line in plain) >= _GOOD_PART * sum(len(line.text) for line in story) else story


def _is_outside(work: Work, line: Run, around: int) -> bool:
    """Whether an element around the line bears such a name, and none of a story beside it ("article-main has-sidebar")."""
    if not work.hints.all(line.element) & around:
        return False
    outer = (line.element, *line.element.iterancestors())
    return any(work.hints.own(one) & around and not _names_story(one) for one in outer if one.tag not in ("body", "html"))


def _names_story(element: Element) -> bool:
    """Whether one of an element's classes is a story's, and no part of a name that says more ("article-sidebar")."""
    kinds = (hints.of_names(one) for one in (element.get("class") or "").split() if "text" not in one)
    return any(kind & _NAMED and not kind & _AROUND for kind in kinds)


def _home(page: HtmlPage | None, story: list[Run]) -> Element | None:
    """The innermost element with most of the story's letters, which is one around the line in their middle; ``None`` where there
    is none below the page's body."""
    indices = [line.index for line in story]
    letters = [0, *accumulate(len(line.text) for line in story)]
    middle = story[max(0, bisect_left(letters, letters[-1] / 2) - 1)] if story else None
    if page is None or middle is None:
        return None
    for outer in middle.element.iterancestors():
        span = page.span(outer)
        held = letters[bisect_left(indices, span.stop)] - letters[bisect_left(indices, span.start)]
        if outer.tag in ("body", "html"):
            return None
        if held >= _HOME * letters[-1]:
            return outer
    return None

"""Unowned prose inside the story, which the record reports as a problem."""

from __future__ import annotations

from itertools import accumulate

from cleaners.body_cues import begins_like_call, is_parting_word, is_rights_notice
from cleaners.text import is_prose
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work

_MOST_OF_IT = 0.8
"""An element with this share of the body's letters holds the story."""
_WHOLE_PAGE = ("body", "html")


def left_out(work: Work) -> list[Run]:
    """The paragraphs that nobody owns amid the story, or above and below it in the element and in the make of its
    paragraphs."""
    body = dict.fromkeys(claim.run for claim in work.ledger if claim.owner == "body")
    free = [run for run in work.free() if is_prose(run.text) and not run.is_link()]
    if not body or not free:
        return []
    places = list(body)
    first, last = places[0], places[-1]
    story = _Story(work.html, places) if work.html is not None else None
    return [
        run
        for run in free
        if first < run.index < last or (story is not None and story.is_like(run) and not _is_call(run.text))
    ]


def _is_call(text: str) -> bool:
    """Whether a paragraph below or above the story says who has its rights, or asks for something."""
    return is_rights_notice(text) or begins_like_call(text) or is_parting_word(text)


def say(left: list[Run]) -> str:
    """How much was left out, and how it begins."""
    count, size = len(left), sum(len(run.text) for run in left)
    return f"{count} paragraph{'s' if count > 1 else ''}, {size:,} letters: {left[0].text}"


class _Story:
    """Where most of the body stands: the parent of its paragraphs, the element around nearly all of it, the make of most."""

    def __init__(self, page: HtmlPage, places: list[int]) -> None:
        self._page = page
        parents: dict[Element, int] = {}
        makes: dict[tuple[str | None, ...], int] = {}
        sizes = [0] * len(page.runs)
        for at in places:
            run = page.runs[at]
            sizes[at] = len(run.text)
            parents[run.element.getparent()] = parents.get(run.element.getparent(), 0) + sizes[at]
            makes[_make(run)] = makes.get(_make(run), 0) + sizes[at]
        self._parent = max(parents, key=parents.__getitem__)
        self._make = max(makes, key=makes.__getitem__)
        middle = next(at for at, total in enumerate(accumulate(sizes)) if 2 * total >= sum(sizes))
        self._span = self._around(page.runs[middle].element, [0, *accumulate(sizes)])

    def _around(self, element: Element, told: list[int]) -> range:
        """The lines of the innermost element around this one that holds nearly all of the body; none where it is the page."""
        while element is not None and element.tag not in _WHOLE_PAGE:
            span = self._page.span(element)
            if told[span.stop] - told[span.start] >= _MOST_OF_IT * told[-1]:
                return span
            element = element.getparent()
        return range(0)

    def is_like(self, run: Run) -> bool:
        """Whether a line stands beside the story's paragraphs, or in the element around them and is made as they are."""
        if _make(run) != self._make:
            return False
        return run.element.getparent() is self._parent or run.index in self._span


def _make(run: Run) -> tuple[str | None, ...]:
    """The tags and classes of a line's element and its parent."""
    parent = run.element.getparent()
    return run.tag, run.element.get("class"), *((parent.tag, parent.get("class")) if parent is not None else (None, None))

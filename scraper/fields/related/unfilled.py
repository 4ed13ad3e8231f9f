"""Labels without a list: what follows is the story, or a place that a script would fill."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleaners.text import is_prose
from cleaners.titles import key, variants
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import below
from scraper.partition.work import Work

_STORY_CHARS = 300
_ROW = 2
"""So many paragraphs in a row are no teaser's."""
_STEPS = 3


def is_unfilled(work: Work, page: HtmlPage, label: Run, first: Run, holder: Element) -> bool:
    """Whether a label has no list: the first link below it, in the innermost element that holds both, begins the story."""
    if _is_headline(work, page, first):
        return True
    part = _part(holder, first)
    if part is not None and label.index not in page.span(part) and _tells(page, part, first):
        return True
    return part is not None and any(_is_place(one) for one in _behind(label.element, holder))


def _part(holder: Element, first: Run) -> Element | None:
    """The element directly below the holder in which a line stands, or its link where the line stands in the holder itself."""
    marks = first.link_marks
    inner = marks[0][0] if marks and first.element is holder else first.element
    return below(holder, inner)


def _is_headline(work: Work, page: HtmlPage, line: Run) -> bool:
    """Whether a line is the story's own headline: the page's only first heading, or the title in the page's head."""
    if line.tag == "h1" and _first_headings(work, page) == 1:
        return True
    meta = work.page.metadata
    own = key(line.text)
    titles = [one for one in (meta.title, meta.first("og:title", "twitter:title")) if one]
    return len(own) > 1 and line.tag in HEADINGS and any(key(one) == own for title in titles for one in variants(title))


class _FirstHeadings(int):
    """How many first headings a page has."""


def _first_headings(work: Work, page: HtmlPage) -> int:
    count: int | None = work.kept.get(_FirstHeadings)
    if count is None:
        count = work.kept[_FirstHeadings] = _FirstHeadings(len(page.lookup("h1")))
    return count


def _tells(page: HtmlPage, part: Element, first: Run) -> bool:
    """Whether an element goes on below its first link as a story does: with paragraphs in a row."""
    row = size = 0
    for line in islice(page.runs, first.index + 1, page.span(part).stop):
        told = is_prose(line.text) and not line.is_link()
        row, size = (row + 1, size + len(line.text)) if told else (0, 0)
        if row >= _ROW and size >= _STORY_CHARS:
            return True
    return False


def _behind(element: Element, holder: Element) -> Iterator[Element]:
    """The elements that follow a label in the boxes around it, the element that holds its list aside."""
    for above in islice((element, *element.iterancestors()), _STEPS):
        if above is holder or above.getparent() is holder:
            return
        yield from above.itersiblings()


def _is_place(element: Element) -> bool:
    """Whether an element is one that a script fills with a list: it is empty, and a list or an element with a name of its own."""
    if not isinstance(element.tag, str) or len(element) or (element.text or "").strip():
        return False
    return element.tag in ("ul", "ol") or (element.tag in ("div", "section") and bool(element.get("id")))

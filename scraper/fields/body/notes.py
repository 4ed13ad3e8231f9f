"""Footnotes: what the marks in a story's paragraphs lead to below it."""

from __future__ import annotations

from scraper.page.element import Element
from scraper.page.hints import COMMENT, FORM, NAVIGATION, RELATED
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_MARK_CHARS = 8
"""The mark of a note is no longer ("[12]", "*")."""
_MOST_NOTES, _MOST_LINES = 300, 12
_OTHERS = COMMENT | FORM | NAVIGATION | RELATED
_INNER = ("a", "sup", "span", "b", "cite")
_HOLDERS = ("li", "p", "div", "dd", "dt", "tr", "aside", "section")


def with_notes(work: Work, page: HtmlPage, story: list[Run]) -> list[Run]:
    """The story with the notes that its marks lead to, each of them whole; they stand below the marks."""
    whole = {line.index: line for line in story}
    for element, place in list(_targets(page, story))[:_MOST_NOTES]:
        lines = page.runs_in(element)
        if not 0 < len(lines) <= _MOST_LINES or lines[0].index <= place or lines[0].tag in HEADINGS:
            continue
        if work.hints.all(element) & _OTHERS:
            continue
        whole.update((line.index, line) for line in lines if work.is_free(line))
    return [whole[index] for index in sorted(whole)]


def _targets(page: HtmlPage, story: list[Run]) -> list[tuple[Element, int]]:
    """The elements that the marks in a story's lines lead to, with the lines of the marks."""
    found: list[tuple[Element, int]] = []
    for line in story:
        for link, text in line.link_marks or ():
            href = link.get("href") or ""
            if not href.startswith("#") or len(href) < 2 or len(text) > _MARK_CHARS or len(text) == len(line.text):
                continue
            for element in page.lookup(href)[:1]:
                found.append((_holder(element), line.index))
    return found


def _holder(element: Element) -> Element:
    """The element that holds a note: the target, or the block around it where the target is an anchor in it."""
    for _ in range(4):
        if element.tag not in _INNER or element.getparent() is None or element.getparent().tag not in (*_INNER, *_HOLDERS):
            break
        element = element.getparent()
    return element

"""Furniture: what no field may use, as declared or as any page shows it."""

from __future__ import annotations

import re

from cleaners.phrases import is_phrase
from cleaners.stamps import find_stamp
from cleaners.text import is_prose
from scraper.fields.furniture import appeals, contents, declared, shown, widgets
from scraper.fields.furniture.parts import closes_story, is_story_part
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.partition.marks import mark_lines
from scraper.partition.work import Work

_FURNITURE = {
    "nav": "navigation", "form": "form", "dialog": "dialog", "menu": "navigation", "button": "button",
    "fieldset": "form", "marquee": "ticker",
}  # fmt: skip
"""Elements that hold no story, with the reason (HTML Standard, sections 4.3 and 4.10)."""
_NOTES = ("doc-footnote", "doc-endnote", "doc-endnotes", "note")
_TOLD = 100
"""A form with so many letters of prose that are most of the page's is around the story."""
_BUTTON_CHARS = 24
_HEAD_CHARS = 100
_USER = re.compile(r"(?i)user-?_?name|author(?:$|[-_ ]|name)|display-?_?name|commenter")
"""Buttons that do something say it in fewer letters."""


def run(work: Work) -> None:
    """Claim furniture by the layout's selectors, by the markup's meaning, by names, words and links, and by the outlet's line
    patterns."""
    if work.html is not None:
        declared.claim(work)
        _claim_structure(work)
        shown.claim(work, declared.field_lines(work))
        contents.claim(work, work.html)
        appeals.claim_appeals(work)
        widgets.claim(work)
    shown.claim_walls(work)
    shown.claim_language_links(work)
    work.marks = mark_lines(work)


def _claim_structure(work: Work) -> None:
    page = work.html
    if page is None:
        return
    for element in page.parts:
        reason = _FURNITURE.get(element.tag)
        if reason is None or not page.span(element) or (element.tag == "button" and _says(page, element)):
            continue
        if not _holds_story(work, element) and not (element.tag == "form" and _holds_posts(page, element)):
            work.claim_free(page.runs_in(element), "boilerplate", reason)
    for element in page.parts:
        if element.tag == "footer" and not _is_of_story(work, page, element):
            work.claim_free(page.runs_in(element), "boilerplate", "footer")


def _is_of_story(work: Work, page: HtmlPage, foot: Element) -> bool:
    """Whether a foot is the story's and not the page's."""
    return any(True for _ in foot.iterancestors("article", "main")) or closes_story(work, page, foot)


def _holds_posts(page: HtmlPage, element: Element) -> bool:
    """Whether a form holds what readers have written, for those who moderate it: a line that says when, and a button to answer
    or to quote below it."""
    stamped = False
    for line in page.runs_in(element):
        if stamped and line.link_marks and is_phrase("comments.furniture", line.text):
            return True
        stamped = stamped or (len(line.text) <= _HEAD_CHARS and find_stamp(line.text) is not None)
    return False


def _says(page: HtmlPage, element: Element) -> bool:
    """Whether a button says something of the story or of a comment: a heading, or the name of who wrote it."""
    return _USER.search(element.get("class") or "") is not None or _opens(page, element)


def _opens(page: HtmlPage, element: Element) -> bool:
    """Whether a button is the heading of a part of the story that it folds away: a question with its answer below."""
    runs = page.runs_in(element)
    if not runs or len(runs[0].text) <= _BUTTON_CHARS:
        return False
    return element.get("aria-expanded") is not None or element.getparent().tag in ("h2", "h3", "h4", "h5", "h6")


def claim_asides(work: Work) -> None:
    """Claim what stands beside the story by the markup's own word, after related lists were taken from it."""
    page = work.html
    if page is None:
        return
    for element in page.parts:
        if element.tag != "aside" or element.get("role") in _NOTES or not page.span(element):
            continue
        if not _holds_story(work, element):
            work.claim_free(page.runs_in(element), "boilerplate", "aside")


def _holds_story(work: Work, element: Element) -> bool:
    """Old sites wrap the whole page in one form or menu: such an element is no furniture."""
    page = work.html
    if page is None or next(element.iter("h1"), None) is not None:
        return True
    if element.tag == "dialog":
        return is_story_part(page, element)
    if element.tag not in ("form", "fieldset", "menu", "aside"):
        return False
    if sum(is_prose(run.text) and not run.is_link() for run in page.runs_in(element)) > 3:
        return True
    told, span = work.told_above, page.span(element)
    inside = told[span.stop] - told[span.start]
    return element.tag == "form" and inside >= _TOLD and 2 * inside > told[-1]

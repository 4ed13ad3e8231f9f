"""The printed headline of pages with a machine-readable main heading in their breadcrumb."""

from __future__ import annotations

from cleaners.text import is_prose, letters, words
from scraper.fields.headline.head import Headline
from scraper.fields.headline.path import is_path_name
from scraper.fields.headline.titles import ASIDE
from scraper.fields.headline.told import head_titles
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.tree import class_and_id
from scraper.partition.work import Work

_REACH = 40
"""So many lines below the path the printed headline is looked for."""
_STEPS, _WORDS, _CHARS, _TITLE = 2, 3, 200, 12
_SIGNS = ("|", "/", ">", "›", "»", "→")


def printed_head(work: Work, headline: Headline) -> Headline:
    """The heading that readers see, where the main heading is the last step of the page's path in the site and another heading
    stands below it, before any paragraph, that prints a title of the page's head or a part of one; else the headline as it is."""
    page, top = work.html, headline.runs[0] if len(headline.runs) == 1 else None
    if page is None or top is None or top.tag != "h1" or not _is_step(work, top):
        return headline
    for line in page.runs[top.index + 1 : top.index + 1 + _REACH]:
        if line.tag in ("h1", "h2") and _may_be(work, line):
            return Headline(line.text, "heading below the path", [line])
        if is_prose(line.text) and len(line.text) > _CHARS and not line.is_link() and work.is_free(line):
            break
    return headline


def _may_be(work: Work, line: Run) -> bool:
    """Whether a heading may be the printed headline: some free words, no link and in no box beside the story."""
    if len(words(line.text)) < _WORDS or len(line.text) > _CHARS or not work.is_free(line) or line.linked:
        return False
    spelt = letters(line.text)
    told = any(spelt in title or (len(title) > _TITLE and title in spelt) for title in head_titles(work).spelt)
    return told and not work.hints.all(line.element) & ASIDE


def _is_step(work: Work, top: Run) -> bool:
    """Whether a heading is the last step of a path: by its name, as what is current, or behind links and their sign."""
    element: Element = top.element
    if element.get("aria-current") == "page":
        return True
    around = element
    for _ in range(_STEPS + 1):
        if around is None or around.tag in ("body", "main", "article"):
            break
        if is_path_name(class_and_id(around)):
            return True
        around = around.getparent()
    before = work.page.runs[top.index - 1] if top.index else top
    behind = before.element is not None and before.element.getparent() is element.getparent()
    return behind and len(before.links()) > 1 and before.text.endswith(_SIGNS)

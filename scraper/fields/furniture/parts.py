"""Elements that are named like a dialog or a newsletter but belong to the story."""

from __future__ import annotations

from itertools import islice

from cleaners.body_cues import begins_like_call, is_parting_word
from cleaners.cues import is_service_line
from cleaners.notices import is_to_reader
from cleaners.text import is_prose
from cleaners.walls import is_wall
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work

OUTER = ("article", "main", "body", "html")
"""Elements around a whole page or story: a box of furniture is never one of them."""
_CONTROLS = ("button", "input", "select", "textarea", "form", "iframe")
_LEAVES = ("p", "li", "blockquote", "dd", "h2", "h3", "h4")
_SIBLINGS = 2
"""So many paragraphs beside it in the same element, at least, make a paragraph one of theirs."""
_LOOKED_AT = 12
_STEPS = 4
_FOOT_LINES = 4
_ALIKE = 3
"""So many elements of one class that hold prose are no dialogs: a page shows one or two."""


def is_story_part(page: HtmlPage, element: Element) -> bool:
    """Whether an element holds paragraphs that ask nothing of the reader and has no control, and is made as others with
    paragraphs are: a paragraph among paragraphs, one of several of its class, or the place of most of the page's prose."""
    runs = page.runs_in(element)
    told = [run for run in runs if is_prose(run.text) and not run.is_link()]
    if 2 * len(told) < len(runs) or not told or any(map(_asks, told)):
        return False
    if next(element.iterdescendants(*_CONTROLS), None) is not None:
        return False
    return _stands_among_paragraphs(page, element, told) or _is_one_of_many(page, element) or _holds_most(page, told)


def _asks(run: Run) -> bool:
    text = run.text
    return is_wall(text) or is_to_reader(text) or is_parting_word(text) or begins_like_call(text) or is_service_line(text)


def _stands_among_paragraphs(page: HtmlPage, element: Element, told: list[Run]) -> bool:
    """Whether a paragraph, or a box of several, stands among others of their kind."""
    if element.tag not in _LEAVES and len(told) < _SIBLINGS:
        return False
    tag, box = told[0].tag, page.outermost(element, _STEPS)
    near = (*islice(box.itersiblings(preceding=True), _LOOKED_AT), *islice(box.itersiblings(), _LOOKED_AT))
    alike = [one for one in near if one.tag in (tag, box.tag) and any(_is_told_in(run, tag) for run in page.runs_in(one))]
    return len(alike) >= _SIBLINGS


def _is_told_in(run: Run, tag: str) -> bool:
    return run.tag == tag and is_prose(run.text)


def closes_story(work: Work, page: HtmlPage, foot: Element) -> bool:
    """Whether a foot is the story's own: a few lines in the box of most of the page's prose, below which the page goes on."""
    span, box = page.span(foot), foot.getparent()
    if box is None or box.tag in ("body", "html") or not 0 < len(span) <= _FOOT_LINES or span.stop >= len(page.runs):
        return False
    around, told = page.span(box), work.told_above
    return 2 * (told[around.stop] - told[around.start]) > told[-1]


def _is_one_of_many(page: HtmlPage, element: Element) -> bool:
    """Whether several elements of the same class hold prose."""
    alike = page.by_classes.get(element.get("class") or "", [])
    told = (one for one in islice(alike, _LOOKED_AT) if any(is_prose(run.text) for run in page.runs_in(one)))
    return sum(1 for _ in told) >= _ALIKE


def _holds_most(page: HtmlPage, told: list[Run]) -> bool:
    """Whether an element holds most of the prose that the page shows."""
    return 2 * sum(len(run.text) for run in told) > page.told

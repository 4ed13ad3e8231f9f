"""Boxes inside a story in which the outlet asks readers for money."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleaners.appeals import giving_names, is_appeal
from cleaners.notices import says_you
from cleaners.phrases import phrases
from cleaners.text import ends_sentence
from scraper.fields.furniture.parts import OUTER
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work

_REASON = "appeal for money"
_STEPS, _BUTTON_CHARS = 6, 40
_LINES, _CHARS = 24, 4000
_SHARE = 0.5
"""A box with so much of the page's prose is the story's, unless its class and its words say otherwise."""


def claim_appeals(work: Work) -> None:
    """Claim the boxes that ask for money: what is named so, and what stands around a button that leads to giving; with an
    appeal in them, and hardly anything that is not said to the reader."""
    page = work.html
    if page is None:
        return
    for element, named in (*_named(page), *_around_buttons(work)):
        if 1 < len(page.span(element)) <= _LINES and _is_appeal(page, page.runs_in(element), named):
            work.claim_free(page.runs_in(element), "boilerplate", _REASON)


def _named(page: HtmlPage) -> Iterator[tuple[Element, bool]]:
    for name in giving_names(page.class_names):
        for element in page.lookup(f".{name}"):
            yield element, True


def _around_buttons(work: Work) -> Iterator[tuple[Element, bool]]:
    give = phrases("calls.give")
    for line, key in work.phrase_keys:
        if len(line.text) <= _BUTTON_CHARS and key[:2] in give.starts and give.match(key):
            for above in (line.element, *islice(line.element.iterancestors(), _STEPS)):
                if above.tag in OUTER:
                    break
                yield above, False


def _is_appeal(page: HtmlPage, runs: list[Run], named: bool) -> bool:
    """Whether lines of a box are an appeal and no part of a story."""
    if any(run.tag == "h1" for run in runs):
        return False
    told = [run.text for run in runs if ends_sentence(run.text)]
    size = sum(map(len, told))
    if size > _CHARS or not any(map(is_appeal, told)):
        return False
    small = size < _SHARE * page.told
    asks = 2 * sum(says_you(text) or is_appeal(text) for text in told) >= len(told)
    return (named and small) or (asks and (named or small))

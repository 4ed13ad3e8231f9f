"""The thread of a forum by the subjects of its posts: they stand in elements of one make, and those that answer say so in their
headings ("Re: Old pier"). And what stands beside answers that are named so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from cleaners.text import letters
from cleaners.threads import is_answer
from scraper.fields.comments.items import names_of, nested_items
from scraper.fields.comments.stamped import is_stamped
from scraper.fields.comments.thread import STORY_CHARS, Found
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS
from scraper.page.tree import below, common
from scraper.partition.work import Work

ANSWERED = "shape:answers to a subject"
_FEWEST, _MOST = 2, 400
_ANSWER = re.compile(r"(?i)repl[iy]")


def answer_threads(work: Work) -> Iterator[Found]:
    """The posts of a page on which several headings answer one subject."""
    page = work.html
    if page is None:
        return
    subjects = [line for line in work.free() if line.tag in HEADINGS and is_answer(line.text)][:_MOST]
    asked = Counter(letters(line.text.partition(":")[2] or line.text[2:]) for line in subjects)
    if not asked or max(asked.values()) < _FEWEST:
        return
    key = max(asked, key=lambda one: asked[one])
    headed = [line.element for line in subjects if letters(line.text).endswith(key)]
    posts = _posts(page, common(headed), headed[0])
    if len(posts) >= _FEWEST:
        runs = page.runs[page.span(posts[0]).start : page.span(posts[-1]).stop]
        yield Found(runs, nested_items(page, posts), ANSWERED)


def _posts(page: HtmlPage, holder: Element, subject: Element) -> list[Element]:
    """The stamped elements of a holder that are of the make of the one in which a subject stands."""
    own = below(holder, subject) if holder is not None else None
    if own is None:
        return []
    name = (own.get("class") or "").partition(" ")[0]
    alike = (one for one in holder.iterchildren(own.tag) if (one.get("class") or "").partition(" ")[0] == name)
    return [one for one in islice(alike, _MOST) if any(map(is_stamped, page.runs_in(one)))]


def with_siblings(work: Work, page: HtmlPage, elements: list[Element]) -> list[Element]:
    """The elements with those beside them of the same tag and one of their classes, if each has one stamp, below the story: of a
    thread that calls its comments something else only the answers may be named."""
    names = set((elements[0].get("class") or "").split())
    beside = elements[0].getparent()
    answers = all(_ANSWER.search(names_of(one)) and _is_stamped_once(page, one) for one in elements)
    if not names or beside is None or not answers:
        return elements
    alike = (one for one in beside.iterchildren(elements[0].tag) if names.intersection((one.get("class") or "").split()))
    below = [one for one in islice(alike, _MOST) if work.told_above[page.span(one).start] >= STORY_CHARS]
    return below if len(below) > len(elements) and all(_is_stamped_once(page, one) for one in below) else elements


def _is_stamped_once(page: HtmlPage, element: Element) -> bool:
    return sum(map(is_stamped, page.runs_in(element))) == 1

"""Cards of other stories: a teaser's title links elsewhere, and the name beside it is that story's writer."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.agencies import name_key
from cleaners.han_names import told_size
from cleaners.text import words
from cleaners.titles import key
from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_MOST_LINES = 8
"""A card has no more lines."""
_MOST_OUTER = 8
_TITLE_WORDS, _HEADING_WORDS = 5, 3
"""A link is a title with so many words, and with so many in a heading."""
_WORD_SIZE = 6
"""A word of a script without spaces says as much as so many letters."""
_CARDS = hints.RELATED | hints.SIDE


def in_other_card(work: Work, run: Run, element: Element, name: str, top: int) -> bool:
    """Whether a line stands in a card of another story: an element of a few lines, without the page's headline, in which a title
    links elsewhere. Between headline and story only what its names call a list or a side box is one; an author's own
    page, or a link that shows the name, is no other story. ``top`` is the index of the headline's line."""
    page = work.html
    if page is None:
        return False
    sums = work.prose_above
    if top < run.index and sums[run.index] == sums[top + 1] and not work.hints.all(run.element) & _CARDS:
        return False
    return any(_is_title(work, line, link, text, name) for line, link, text in _links_around(work, element, top))


def _links_around(work: Work, element: Element, top: int) -> Iterator[tuple[Run, Element, str]]:
    """The links of the widest element around a line that may be a card."""
    page = work.html
    widest: range = range(0)
    outer = element
    for _ in range(_MOST_OUTER):
        if page is None or outer is None:
            break
        span = page.span(outer)
        if len(span) > _MOST_LINES or top in span:
            break
        widest, outer = span or widest, outer.getparent()
    for index in widest:
        run = work.page.runs[index]
        for link, text in run.link_marks or ():
            yield run, link, text


def _is_title(work: Work, run: Run, link: Element, text: str, name: str) -> bool:
    """Whether a link is the title of another story."""
    href = link.get("href") or ""
    if not href or href.startswith(("#", "mailto:", "javascript:")) or leads_to_author(href):
        return False
    if 2 * len(text) < len(run.text) or name_key(name) in name_key(text):
        return False
    least = _HEADING_WORDS if run.tag in HEADINGS else _TITLE_WORDS
    return max(len(words(text)), told_size(text) // _WORD_SIZE if not text.isascii() else 0) >= least and not _is_own(work, text)


def _is_own(work: Work, text: str) -> bool:
    """Whether a title is the page's own headline."""
    head = head_of(work)
    return head is not None and head.headline is not None and key(head.headline.text) == key(text)

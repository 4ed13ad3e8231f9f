"""Cards of other stories: a teaser's title links elsewhere, and the name and day next to it belong there."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.agencies import name_key
from cleaners.dates import is_date_line
from cleaners.han_names import told_size
from cleaners.text import is_prose, words
from cleaners.titles import key
from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.urls import host_of, leads_to_author, url_key

_MOST_LINES = 8
"""A card has no more lines."""
_MOST_OUTER = 8
_STANDFIRST = 260
"""A line below the headline is still in the story's head with no more letters of prose above it."""
_OPENING = 60
_TITLE_WORDS, _HEADING_WORDS = 5, 3
"""A link is a title with so many words, and with so many in a heading."""
_WORD_SIZE = 6
"""A word of a script without spaces says as much as so many letters."""
_CARDS = hints.RELATED | hints.SIDE


def in_other_card(work: Work, run: Run, element: Element, top: int, name: str = "") -> bool:
    """Whether a line stands in a card of another story: an element of a few lines, without the page's headline, in which a title
    links to another page of the site. Close below the headline only what its names call a list or a side box is one; an
    author's own page, a link that shows the ``name`` and words about the person are no other story. ``top`` is the index of the
    headline's line."""
    page = work.html
    if page is None:
        return False
    sums = work.prose_above
    in_head = top < run.index and sums[run.index] - sums[top + 1] <= _STANDFIRST
    if in_head and not work.hints.all(run.element) & _CARDS:
        return False
    lines = _card_around(work, element, top)
    words_of_name = set(words(name))
    if any(is_prose(line.text) and not line.is_link() and words_of_name & set(words(line.text[:_OPENING])) for line in lines):
        return False
    return any(_is_title(work, line, link, text, name) for line in lines for link, text in line.link_marks or ())


def _card_around(work: Work, element: Element, top: int) -> Sequence[Run]:
    """The lines of the widest element around a name that may be a card."""
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
    return work.page.runs[widest.start : widest.stop]


def _is_title(work: Work, run: Run, link: Element, text: str, name: str) -> bool:
    """Whether a link is the title of another story."""
    href = link.get("href") or ""
    if not href or href.startswith(("#", "mailto:", "javascript:")) or leads_to_author(href) or is_date_line(text):
        return False
    address = work.absolute(href)
    if address is None or (work.address is not None and not _is_near(address, work.address)):
        return False
    if 2 * len(text) < len(run.text) or (name and name_key(name) in name_key(text)):
        return False
    least = _HEADING_WORDS if run.tag in HEADINGS else _TITLE_WORDS
    return max(len(words(text)), told_size(text) // _WORD_SIZE if not text.isascii() else 0) >= least and not _is_own(work, text)


def _is_near(address: str, page: str) -> bool:
    """Whether an address is another page's of the same site."""
    return host_of(address) == host_of(page) and url_key(address) != url_key(page)


def _is_own(work: Work, text: str) -> bool:
    """Whether a title is the page's own headline."""
    head = head_of(work)
    return head is not None and head.headline is not None and key(head.headline.text) == key(text)

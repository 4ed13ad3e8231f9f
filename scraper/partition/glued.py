"""Furniture that runs into the paragraph after it in dumps: a link to another language, a picture's name."""

from __future__ import annotations

import re
from functools import cache

from cleaners.language_links import language_link_end
from cleaners.scripts import begins_small
from cleaners.text import is_prose
from scraper.outlets.layout import Shape, one_of
from scraper.page.run import Page
from scraper.page.textpage import TextPage

_CERTAIN = 15
"""Furniture of so many letters is no beginning of a sentence."""
_SHORTEST = 60
"""A line with a paragraph in it is no shorter."""


def without_glued(page: Page, shape: Shape) -> Page:
    """The page, of a dump one in which a link to another language's page, and furniture that the outlet knows, have lines of
    their own."""
    if not isinstance(page, TextPage):
        return page
    chrome = _chrome(shape)
    return page.parted(lambda text: _end(chrome, text) if len(text) >= _SHORTEST else 0)


@cache
def _chrome(shape: Shape) -> re.Pattern[str] | None:
    return one_of(tuple(pattern for line in shape.lines if line.role == "chrome" for pattern in line.patterns))


def _end(chrome: re.Pattern[str] | None, text: str) -> int:
    """Where the furniture ends with which a line begins, if a paragraph begins there; else 0. Behind a link that the outlet does
    not know none begins with a blank: it may be a sentence on such a link."""
    found = chrome.match(text) if chrome is not None else None
    end = found.end() if found is not None else language_link_end(text)
    behind = text[end:] if end else ""
    known = end >= _CERTAIN and found is not None and behind[:1].isspace()
    behind = behind.lstrip() if known else behind
    begins = behind[:1].isalpha() and not begins_small(behind) and not text[end - 1].isspace()
    return end if begins and is_prose(behind) else 0

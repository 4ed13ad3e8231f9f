"""Whether a story consists only of captions."""

from __future__ import annotations

from cleaners.han_names import told_size
from cleaners.text import is_prose, words
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work

_FEWEST, _WORDS, _CHARS = 3, 4, 25
_PARAGRAPH, _REACH = 100, 30
"""A page with so many letters of prose beside its captions has a story of its own."""


def tell_story(work: Work, captions: list[Element]) -> bool:
    """Whether captions are the story: several that say something, on a page that shows no paragraphs beside them."""
    page = work.html
    told = [line for one in captions for line in page.runs_in(one) if _says(line.text)] if page is not None else []
    if len(told) < _FEWEST:
        return False
    own = {line.index for line in told}
    beside = sum(len(line.text) for line in work.free() if line.index not in own and is_prose(line.text) and not line.is_link())
    return beside < _PARAGRAPH


def _says(text: str) -> bool:
    """Whether a caption is some words rather than a name."""
    return len(words(text)) >= _WORDS or told_size(text) >= _CHARS


def without_only_text(work: Work, captions: list[Run]) -> list[Run]:
    """The captions that a head has, it seems, but for paragraphs that are all the text below the headline: they are the story."""
    told = [line for line in captions if len(line.text) >= _PARAGRAPH and is_prose(line.text)]
    if not told or work.html is None:
        return captions
    start = captions[0].index
    own = {line.index for line in captions}
    others = (line for line in work.free(start, start + _REACH) if line.index not in own and not line.is_link())
    if any(len(line.text) >= _PARAGRAPH and is_prose(line.text) for line in others):
        return captions
    return [line for line in captions if line not in told]

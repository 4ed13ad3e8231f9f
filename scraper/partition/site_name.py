"""The site's name if no data give it: the part of the title that the masthead or the copyright line repeats."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import islice

from cleaners.date_words import fold
from cleaners.titles import key, parts
from scraper.page.run import Page
from scraper.urls import leads_home

_RIGHTS = re.compile(
    r"(?i)©|\(c\)\s|copyright|all rights|alle rechte|tous droits|todos los derechos|todos os direitos|tutti i diritti"
    r"|حقوق|版权|版權|著作権"
)
_TOP, _FOOT = 40, 12
"""So many lines at the beginning and at the end of a page may hold its masthead and its rights' line."""
_SHORTEST, _LONGEST = 2, 40


_YEAR = "0123456789 -–—·|,.:©"
"""What stands beside a site's name in a page's foot."""


def is_site_line(page: Page, keys: Collection[str], text: str) -> bool:
    """Whether a short line is the site's name, by itself or with a year: one of the ``keys`` of its names, or the first or the
    last part of the page's title."""
    spelt = key(text.strip(_YEAR)) if len(text) <= 2 * _LONGEST else ""
    if not spelt or spelt in keys:
        return bool(spelt)
    title = page.metadata.title or ""
    spans = parts(title)
    return len(spans) > 1 and any(key(title[start:end]) == spelt for start, end in (spans[-1], spans[0]))


def spellings(keys: Iterable[str]) -> tuple[str, ...]:
    """Keys of a site's names, each once, and as the keys of people are: with letters and digits of other shapes made plain."""
    return tuple(dict.fromkeys(one for spelt in keys if spelt for one in (spelt, fold(spelt))))


def named_in_title(page: Page) -> list[str]:
    """The first or the last part of the page's title, where a link to the front page or the line about rights has it too."""
    title = page.metadata.title or ""
    spans = parts(title)
    if len(spans) < 2:
        return []
    outer = dict.fromkeys(title[start:end].strip() for start, end in (spans[-1], spans[0]))
    fit = {name: spelt for name in outer if _SHORTEST <= len(name) <= _LONGEST and (spelt := key(name))}
    mastheads, rights = _mastheads(page), _rights(page)
    return [name for name, spelt in fit.items() if spelt in mastheads or any(spelt in line for line in rights)][:1]


def rights_text(page: Page) -> str:
    """The lines about rights at the foot of the page, in small letters."""
    return "\n".join(_rights_lines(page)).casefold()


def _mastheads(page: Page) -> set[str]:
    """The letters of the texts of links to the front page at the head of the page."""
    links = (one for run in islice(page.runs, _TOP) for one in run.link_marks or ())
    return {key(text) for link, text in links if len(text) <= _LONGEST and leads_home(link.get("href"))}


def _rights(page: Page) -> list[str]:
    """The letters of the lines about rights at the foot of the page."""
    return [key(text) for text in _rights_lines(page)]


def _rights_lines(page: Page) -> list[str]:
    foot = (run.text for run in page.runs[-_FOOT:] if len(run.text) < 4 * _LONGEST)
    return [text for text in foot if _RIGHTS.search(text) is not None]

"""Evidence for one story, or for a list of links to many, counted in one pass over the lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cleaners.addresses import split_address
from cleaners.han_names import told_size
from cleaners.text import is_prose, is_title
from scraper.partition.work import Work

_LIST_WORDS = (
    r"tags?|categor(?:y|ies|ia|ie)|topics?|sections?|collections?|browse|search|archives?|authors?|genres?|shop|product-categor(?:y|ies)|"
    r"kategorien?|thema|themen|rubriken?|etiket|kategori|etiquetas?|temas?|schlagwort|suche|recherche|tagged|labels?"
)
_LIST_PATH = re.compile(
    rf"/(?:{_LIST_WORDS})(?:/[^/.]{{1,60}})?(?:/page/\d+)?/?|(?:/[^/]{{1,40}}){{0,3}}/page/\d+/?|/search", re.IGNORECASE
)
_POST_PATH = re.compile(
    r"(?:/[^/]{1,40}){0,2}/(?:archives?|topics?|articles?|collections?)/(?!(?:19|20)\d\d/?$)"
    r"(?:\d{1,12}(?:-[^/]{1,200})?|[^/]{1,200}-\d{3,12})"
    r"(?:\.\w{2,5})?/?"
    r"|(?:/[^/]{1,40}){0,2}/archives?/[^/-]{1,30}(?:-[^/-]{1,30}){3,30}/?",
    re.IGNORECASE,
)
"""The number of a post below the name of a list ("/archives/53412"), that of a year being a list's, or a title below an
archive."""
_HOME_PATH = re.compile(r"/?(?:(?:index|home|default)(?:\.\w{2,5})?|[a-z]{2}(?:[-_][a-z]{2})?/?)?", re.IGNORECASE)
_SECTION_PATH = re.compile(r"/(?:[a-z]{2,20}/){0,2}[a-z]{2,20}/?", re.IGNORECASE)
_CARD_CHARS = 25
"""A link with fewer characters is a menu's rather than a story's."""
_TEASER_CHARS = 450
_NEAR = 4
"""How many lines below a title its teaser may begin: picture credit, section and date come between."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts over the lines that neither comments nor related lists own. ``prose`` are the letters of paragraphs,
    ``paragraphs`` their number, ``teased`` the letters of those that stand close below a linked title,
    ``cards`` the linked titles, ``teasers`` those of them with such a paragraph, ``row`` the letters of the paragraphs that
    stand below each other with nothing in between, where they are most."""

    prose: int
    paragraphs: int
    teased: int
    cards: int
    teasers: int
    row: int


def weigh(work: Work) -> Evidence:
    """Count the lines of a page."""
    prose = paragraphs = teased = cards = teasers = row = longest = 0
    card = last = -_NEAR - 1
    for run in work.page.runs:
        text = run.text
        if len(text) < _CARD_CHARS or work.ledger.owner(run.index) in ("comments", "related"):
            continue
        if run.link_marks and run.is_link():
            if is_title(text):
                cards += 1
                card = run.index
        elif is_prose(text):
            size = told_size(text)
            prose += size
            paragraphs += 1
            row = row + size if run.index == last + 1 else size
            last = run.index
            longest = max(longest, row)
            if run.index - card <= _NEAR and size <= _TEASER_CHARS:
                teased += size
                teasers += 1
                card = -_NEAR - 1
    return Evidence(prose, paragraphs, teased, cards, teasers, longest)


def says_article(work: Work) -> bool:
    """Whether the page's own data call it one article: a JSON-LD object of that kind, or a time of publication."""
    meta = work.page.metadata
    return (
        bool(meta.article)
        or meta.first("article:published_time", "parsely-pub-date", "sailthru.date", "dc.date.issued") is not None
    )


def _names_page(query: str) -> bool:
    """Whether a query without values is the path or the number of a page ("?/news/12-bridge", "?p12", "?12345")."""
    return "/" in query or any(map(str.isdecimal, query))


def place_in_site(url: str | None) -> str | None:
    """What the path of an address reads as: ``home``, ``list`` (a tag, a category, a search), ``section`` (one or two
    plain words), ``None`` for anything else."""
    if not url or not url.startswith(("http://", "https://")):
        return None
    parts = split_address(url)
    if not parts.scheme:
        return None
    path = parts.path
    tracked = len(parts.query) > 60 and path in ("", "/")
    if _HOME_PATH.fullmatch(path) and (tracked or ("=" not in parts.query and not _names_page(parts.query))):
        return "home"
    if _POST_PATH.fullmatch(path):
        return None
    if _LIST_PATH.fullmatch(path):
        return "list"
    return "section" if _SECTION_PATH.fullmatch(path) and not parts.query else None

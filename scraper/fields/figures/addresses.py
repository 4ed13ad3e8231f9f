"""What the addresses of pictures reveal: icons, logos, portraits of writers."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.text import letters
from scraper.page.element import Element
from scraper.page.hints import AUTHOR, of_names
from scraper.page.inline import PICTURE_SOURCES
from scraper.page.tree import class_and_id

_SMALL_ADDRESS = re.compile(r"(?i)[/,?&;](?:w|width)[_=](?:[1-8]?\d|90)(?![\w.%])(?!.*blur)")
"""A width of 90 CSS pixels or less, asked of the server that makes a site's pictures in all sizes; blurred ones stand in for the
large one."""
_FURNITURE = re.compile(
    r"(?:^|[/_.-])(?:logo|icon|watermark|sprite|avatar|pixel|spacer|blank|missing|thumb)s?(?:[/_.\d-]|$)", re.IGNORECASE
)
_SMALL_STYLE = re.compile(r"(?i)(?:^|[;\s])(?:max-)?width:\s*[1-8]?\d(?:\.\d+)?px")
_MOST_SOURCES = 8
_PORTRAIT = re.compile(
    r"(?i)(?:^|[\s_-])(?:avatar|(?:author|byline|contributor|writer|profile)[_-]{0,2}(?:image|img|photo|pic(?:ture)?|avatar)"
    r"|rounded-(?:full|circle)(?:$|\s)|(?:img|image)-(?:circle|round)(?:$|\s)|is-rounded(?:$|\s))"
)
"""Names of portraits, and of pictures that are cut to a circle."""
_POSSESSIVE = 12
"""What may stand behind the name: "Ada Lindqvist's avatar"."""
_ASIDE = re.compile(
    r"(?i)/(?:themes?|avatars?|authors?|(?:der-)?autor(?:en|in|es)?|author[_-]images?|profile[_-]?(?:images?|pics?|pictures?|photos?))/|\bgravatar\.com/"
)
"""Folders of a site's own pictures and of its authors' portraits."""


_WRITERS = re.compile(
    r"(?i)(?:^|[\s_-])(?:by-?line|author|autor|auteur|writer|firma|szerz[oő]|yazar|penulis|forfatter|skribent|kirjoittaja|toimittaja|redaktor"
    r"|novinar|avtor)(?![a-z])"
)


def is_asides(address: str) -> bool:
    """Whether an address is that of an icon, a logo or a portrait rather than a story's picture."""
    return is_furniture(address) or _ASIDE.search(address) is not None or _SMALL_ADDRESS.search(address) is not None


def is_furniture(address: str) -> bool:
    """Whether the file's name says icon or logo."""
    return _FURNITURE.search(address.rsplit("/", 1)[-1]) is not None


def is_portrait(picture: Element, names: list[str]) -> bool:
    """Whether a picture without a caption is a writer's: its alternative text is the name, or it and the elements around it are
    called an author's."""
    alt = letters(picture.get("alt") or "")
    if alt and any(alt.startswith(letters(name)) and len(alt) <= len(name) + _POSSESSIVE for name in names):
        return True
    around = (picture, *islice(picture.iterancestors(), 2))
    return any(_PORTRAIT.search(one.get("class") or "") is not None for one in around)


def is_writers_box(element: Element) -> bool:
    """Whether the names of an element say that it is a byline or a writer's, in any language."""
    return bool(of_names(class_and_id(element)) & AUTHOR) or _WRITERS.search(element.get("class") or "") is not None


def is_icon(picture: Element) -> bool:
    """Whether a picture is a sign beside words rather than something to look at."""
    address = source_of(picture) or ""
    return is_furniture(address) or address.split("?")[0].lower().endswith(".svg") or is_drawn_small(picture)


def is_drawn_small(picture: Element) -> bool:
    """Whether a picture's own style says that it is less than 90 CSS pixels wide, as a sign printed over another picture."""
    return _SMALL_STYLE.search(picture.get("style") or "") is not None


def source_of(element: Element) -> str | None:
    """The address of a picture as written."""
    for name in ("data-src", "data-original", "data-lazy-src", "src"):
        value = (element.get(name) or "").strip()
        if value and not value.startswith("data:"):
            return str(value)
    own = (element.get(name) or "" for name in PICTURE_SOURCES) if "-" in element.tag else ()
    if (address := next((value.strip() for value in own if "/" in value), None)) is not None:
        return address
    around = next(element.iterancestors("picture"), None)
    others = islice(around.iter("source"), _MOST_SOURCES) if around is not None else ()
    for one in (element, *others):
        first = (one.get("srcset") or one.get("data-srcset") or "").split(",")[0].split()
        if first and not first[0].startswith("data:"):
            return str(first[0])
    return None

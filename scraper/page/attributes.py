"""What an element's attributes say: whether it is hidden, and what its names hint at."""

from __future__ import annotations

import re
from functools import lru_cache

from scraper.page.element import Element
from scraper.page.hints import ITEM_HINTS, ROLE_HINTS, of_id, of_names

# Class words by which texts for screen readers are hidden from sight.
_HIDING_CLASSES = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"))
CLASS, REL, ID, OTHERS = 1, 2, 4, 8
_TELLING = frozenset(("role", "itemprop", "itemtype", "style", "hidden"))
"""The attributes that the walk looks at, beside class, rel and id."""
_HIDING = re.compile(r"(?i)(?:^|[;{])\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b")
"""A style that hides its element; a property of a site's own ("--caption-display: none") does not."""
SET_APART, HIDDEN = 1 << 29, 1 << 30
"""Beside the hints of attributes: they set an element on a line of its own, whatever its tag; they hide it."""
_BLOCK_CLASSES = frozenset("block d-block db display-block u-block is-block flex d-flex grid d-grid".split())
"""Class words by which the usual style sheets (Tailwind, Bootstrap, Tachyons) do the first."""
_BLOCK_STYLE = re.compile(r"(?i)(?:^|[;{])\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b")
_STREAMED = "S:"
"""React's server renders parts of a page into hidden elements with such ids, and a script moves them to their places."""


@lru_cache(maxsize=1 << 12)
def plan(keys: tuple[str, ...]) -> int:
    """What is to be asked of an element with these attributes."""
    told = [CLASS * ("class" in keys), REL * ("rel" in keys), ID * ("id" in keys), OTHERS * (not _TELLING.isdisjoint(keys))]
    return sum(told)


@lru_cache(maxsize=1 << 14)
def of_class(names: str) -> int:
    """What a class attribute hints at; with ``HIDDEN`` where it hides its element from sight, ``SET_APART`` where it sets it on a
    line of its own."""
    words = names.split()
    apart = 0 if _BLOCK_CLASSES.isdisjoint(words) else SET_APART
    return of_names(names) | apart | (0 if _HIDING_CLASSES.isdisjoint(words) else HIDDEN)


def of_others(element: Element) -> int:
    """What an element's attributes but its class hint at; with ``HIDDEN`` where they hide it, ``SET_APART`` where its style sets
    it on a line of its own."""
    attributes = dict(element.items())
    name = attributes.get("id", "")
    mask = of_id(name)
    role = attributes.get("role")
    if role:
        mask |= ROLE_HINTS.get(role, 0)
    item = attributes.get("itemprop") or attributes.get("itemtype")
    if item:
        mask |= ITEM_HINTS.get(item.rpartition("/")[2], 0)
    style = attributes.get("style")
    if ("hidden" in attributes and not name.startswith(_STREAMED)) or (style and _HIDING.search(style) is not None):
        mask |= HIDDEN
    return mask | SET_APART if style and _BLOCK_STYLE.search(style) is not None else mask

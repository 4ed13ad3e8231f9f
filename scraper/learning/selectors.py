"""Selectors for an element, the most durable first: ids, microdata, semantic tags, classes, positions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from scraper.learning.names import is_plain, is_stable, lasting, speaks, stem_of
from scraper.page.element import Element

_SEMANTIC = frozenset(("article", "main", "header", "footer", "time", "address", "figcaption", "h1", "aside", "nav"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_MARKS = (
    "data-testid",
    "data-test",
    "data-qa",
    "data-cy",
    "data-component",
    "data-element",
    "data-role",
    "data-module",
    "data-type",
)
_ABOVE = 7
"""So many elements above one are asked for a name."""
_MOST = 400


class Token(NamedTuple):
    """One compound of a selector; the lower the cost, the likelier it is to last."""

    css: str
    cost: float


class Proposal(NamedTuple):
    """A selector with its cost."""

    css: str
    cost: float


def proposals(element: Element) -> list[Proposal]:
    """Selectors that find the element on its page (and maybe others), cheapest first."""
    own = tokens(element)
    found = {one.css: one.cost for one in own}
    for depth, above in enumerate(_above(element)):
        for outer in tokens(above):
            if outer.cost >= _PLACE or above.tag in ("html", "body"):
                continue
            for one in own:
                _keep(found, f"{outer.css} {one.css}", outer.cost + one.cost + 0.5 + 0.2 * depth)
        if depth == 0:
            for outer in tokens(above):
                if outer.cost < _PLACE:
                    _keep(found, f"{outer.css} > {element.tag}:nth-of-type({_place(element)})", outer.cost + _PLACE + 3)
    ranked = sorted((Proposal(css, cost + 0.02 * len(css)) for css, cost in found.items()), key=lambda one: (one.cost, one.css))
    return ranked[:_MOST]


_PLACE = 6.0
"""What a bare tag costs, and more what counts places."""
_HEADING = 5.5
"""What a heading costs that is not the page's first: it says something of what stands in it."""


def tokens(element: Element) -> list[Token]:
    """The compounds that name an element by itself, cheapest first."""
    return sorted(_tokens(element), key=lambda one: one.cost)


def _tokens(element: Element) -> Iterator[Token]:
    tag = element.tag
    name = element.get("id")
    if name and is_stable(name):
        yield Token(f"#{name}", 1.0 if speaks(name) else 1.6)
    for mark, cost in (("itemprop", 0.8), ("property", 1.2), ("rel", 1.0)):
        for value in (element.get(mark) or "").split()[:3]:
            if is_plain(value) and (mark != "rel" or value == "author"):
                several = len((element.get(mark) or "").split()) > 1
                yield Token(f"{tag}[{mark}{'~' if several else ''}={value}]", cost)
    for mark in _MARKS:
        value = element.get(mark) or ""
        if is_plain(value) and is_stable(value):
            yield Token(f"{tag}[{mark}={value}]", 1.4 if speaks(value) else 2.4)
    for name in lasting((element.get("class") or "").split()[:30]):
        yield from _of_class(tag, name)
    yield Token(tag, 1.8 if tag == "h1" else 2.6 if tag in _SEMANTIC else _HEADING if tag in _HEADINGS else _PLACE)


def _of_class(tag: str, name: str) -> Iterator[Token]:
    known = _kind_of(name)
    if known is not None and known[0] == "whole":
        yield Token(f".{name}", 2.0 if known[1] else 3.0)
        yield Token(f"{tag}.{name}", 2.4 if known[1] else 3.4)
    elif known is not None:
        yield Token(f'{tag}[class*="{known[0]}"]', 3.4 if known[1] else 4.2)


@lru_cache(4096)
def _kind_of(name: str) -> tuple[str, bool] | None:
    if is_stable(name):
        return "whole", speaks(name)
    stem = stem_of(name)
    return (stem, speaks(stem)) if stem else None


def _above(element: Element) -> Iterator[Element]:
    above = element.getparent()
    for _ in range(_ABOVE):
        if above is None:
            return
        yield above
        above = above.getparent()


def _place(element: Element) -> int:
    return 1 + sum(1 for _ in element.itersiblings(element.tag, preceding=True))


def _keep(found: dict[str, float], css: str, cost: float) -> None:
    if cost < found.get(css, 1e9):
        found[css] = cost

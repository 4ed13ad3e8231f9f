"""The skeleton of a page: which elements hold its lines, whatever the lines say and however many there are."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage

MOST = 256
"""Shapes kept of one page: those with the least hashes, so that two pages keep the same ones of what they share."""
_LONGEST = 80
_HASHED = re.compile(r"(?<=[-_])(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{5,}$|^(?:css|sc|jsx|emotion)-[A-Za-z0-9]+$")
"""The part of a class name that a build tool makes up."""
_DIGITS = re.compile(r"\d+")
_BITS = 64


def shapes_of(page: HtmlPage) -> dict[int, str]:
    """The shapes of a page by their hashes: ``parent > child`` for each element that holds a line, and each class,
    with digits and the generated parts of names levelled."""
    pairs = set()
    last: Element = None
    for run in page.runs:
        element = run.element
        if element is None or element is last:
            continue
        last, parent = element, element.getparent()
        name = element.get("class")
        pairs.add((*_above(parent), element.tag, name, None if name else element.get("id")))
    shapes = dict(_pair(*pair) for pair in pairs)
    shapes.update(_class(token) for token in page.class_names)
    return {key: shapes[key] for key in sorted(shapes)[:MOST]}


def shape_of(element: Element) -> int:
    """The hash of the shape ``parent > child`` of an element that holds a line; 0 for a dump's."""
    if element is None:
        return 0
    name = element.get("class")
    return _pair(*_above(element.getparent()), element.tag, name, None if name else element.get("id"))[0]


def _above(parent: Element) -> tuple[Any, ...]:
    if parent is None:
        return ("", None, None)
    name = parent.get("class")
    return (parent.tag, name, None if name else parent.get("id"))


@lru_cache(4096)
def _pair(*names: Any) -> tuple[int, str]:
    return _hashed(f"{_name(*names[:3])} > {_name(*names[3:])}")


@lru_cache(4096)
def _class(token: str) -> tuple[int, str]:
    return _hashed(f".{level(token)}")


def _hashed(shape: str) -> tuple[int, str]:
    shape = shape[:_LONGEST]
    return zlib.crc32(shape.encode()), shape


def level(token: str) -> str:
    """A class name or id without what differs from page to page or from build to build."""
    return _DIGITS.sub("0", _HASHED.sub("*", token))


def fingerprint(shapes: Iterable[int]) -> int:
    """A 64-bit simhash of the shapes: pages of one template differ in few bits."""
    weights = [0] * _BITS
    for shape in shapes:
        mixed = (shape * 0x9E3779B97F4A7C15) & (2**_BITS - 1)
        for bit in range(_BITS):
            weights[bit] += 1 if mixed >> bit & 1 else -1
    return sum(1 << bit for bit, weight in enumerate(weights) if weight > 0)


def distance(one: int, other: int) -> int:
    """In how many bits two fingerprints differ."""
    return (one ^ other).bit_count()


def _name(tag: object, classes: str | None, given_id: str | None) -> str:
    """A block by its tag and its first two classes, or its id."""
    tokens = [f".{level(token)}" for token in (classes or "").split()[:2]]
    return f"{tag}{'#' + level(given_id) if given_id else ''}{''.join(tokens)}"

"""Which comment answers which, and the ids the page gives them."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.fields.comments.items import is_numbered
from scraper.fields.comments.thread import Item
from scraper.page.element import Element
from scraper.page.tree import common, depth
from scraper.record.article import Comment

_FIRST = 12
"""A comment's own name stands in one of its first elements."""


def name_all(items: Sequence[Item], comments: Sequence[Comment]) -> None:
    """Write down the id of each comment: of its element, else of the innermost one that holds it and none beside it, else of
    one of the first in it."""
    elements = [item.element for item in items]
    if any(element is None for element in elements):
        return
    holder = common(elements) if len(elements) > 1 else elements[0].getparent()
    others = set(elements)
    for element, comment in zip(elements, comments, strict=True):
        comment.id = _own(element) or _above(element, holder) or _below(element, others)


def _own(element: Element) -> str | None:
    found: str | None = element.get("id") or element.get("data-id") or element.get("data-comment-id")
    return found


def _above(element: Element, holder: Element) -> str | None:
    while element is not None and element is not holder:
        name = element.get("id") or element.get("data-comment-id")
        if name and any(map(str.isdigit, name)):
            return str(name)
        element = element.getparent()
    return None


def _below(element: Element, others: set[Element]) -> str | None:
    for place, one in enumerate(element.iter()):
        if place == _FIRST or (place and one in others):
            return None
        if is_numbered(one):
            return str(one.get("id"))
    return None


def nest(items: Sequence[Item], comments: Sequence[Comment]) -> None:
    """Depths and parents from the tree: a comment answers the last one before it that stands less deep."""
    if any(item.element is None for item in items):
        return
    above: list[tuple[int, Comment]] = []
    for item, comment in zip(items, comments, strict=True):
        deep = depth(item.element)
        while above and above[-1][0] >= deep:
            above.pop()
        comment.depth = len(above)
        comment.parent_id = above[-1][1].id if above else None
        above.append((deep, comment))

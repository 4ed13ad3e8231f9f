"""The elements around a page's lines, each measured once: depth, hints, its lines, the box around it."""

from __future__ import annotations

from scraper.learned.lexicon import name_words
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage

_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li pre blockquote dt dd figcaption td th tr cite center summary".split())
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_TAGS = {
    "p": 0, **dict.fromkeys(_LEVELS, 1), **dict.fromkeys(("li", "ul", "ol"), 2), **dict.fromkeys(("td", "th", "tr", "table"), 3),
    "blockquote": 4, "div": 5, "section": 5, "span": 5, "article": 6, "main": 6, "body": 7, "pre": 8, "dd": 9, "dt": 9,
    "center": 10, "figure": 11, "figcaption": 11, "footer": 12, "header": 12, "aside": 13,
}  # fmt: skip
_OTHER_TAG = 14
_NAMED = 3
"""Whose names are read: the element's, its parent's and its grandparent's."""


class Box:
    """An element with its parent's box, the lines in it, what its names hint at, and its way to the main box.

    ``group`` is the nearest box that is no paragraph, ``kind`` a number for the tags and classes of the element and its
    parent, ``level`` is that of the heading around it, ``code`` a number for its tag. ``row`` and ``names`` are filled in
    when a line of it is measured.
    """

    __slots__ = (
        "code", "depth", "down", "element", "first", "group", "in_main", "kind", "level", "mask", "name", "names", "parent",
        "row", "stop", "tag", "up",
    )  # fmt: skip

    def __init__(self, element: Element, parent: Box | None, mask: int, lines: tuple[int, int]) -> None:
        tag: str = element.tag
        self.element, self.parent, self.tag = element, parent, tag
        self.name = (tag, element.get("class"))
        self.first, self.stop = lines
        self.names: str | None = None
        self.row: list[float] | None = None
        self.code = _TAGS.get(tag, _OTHER_TAG)
        self.up, self.down = -1, 0
        self.group: Box = self
        self.kind = 0
        if parent is None:
            self.depth: int = 0
            self.mask = 0
            self.level: int = _LEVELS.get(tag, 0)
            self.in_main: bool = tag == "main"
            return
        self.depth = parent.depth + 1
        self.mask = mask | parent.mask if tag != "body" else 0
        self.level = _LEVELS.get(tag) or parent.level
        self.in_main = tag == "main" or parent.in_main
        if tag in _LEAVES or (self.stop - self.first == 1 and parent.parent is not None):
            self.group = parent.group if parent.tag in _LEAVES else parent


class Boxes:
    """The boxes of a page's seen elements, made when they are first asked for, outer ones first."""

    def __init__(self, page: HtmlPage) -> None:
        self._bounds, self._owned = page.bounds, page.hints.owned
        self._made: dict[Element, Box] = {}
        self._kinds: dict[tuple[object, object], int] = {}
        self._words: dict[str, tuple[str, ...]] = {}

    def of(self, element: Element) -> Box:
        """The box of an element."""
        made = self._made
        box = made.get(element)
        if box is not None:
            return box
        missing = [element]
        above = element.getparent()
        while above is not None and (box := made.get(above)) is None:
            missing.append(above)
            above = above.getparent()
        for one in reversed(missing):
            parent: Box | None = box
            box = made[one] = Box(one, parent, self._owned.get(one, 0), self._bounds.get(one, (0, 0)))
            kind = (box.name, parent.name if parent is not None else None)
            box.kind = self._kinds.setdefault(kind, len(self._kinds))
        return made[element]

    def names(self, box: Box) -> tuple[str, ...]:
        """The class and id of an element, of its parent and of its grandparent, up to ``body``."""
        found: list[str] = []
        above: Box | None = box
        while above is not None and len(found) < _NAMED and above.tag not in ("body", "html"):
            if above.names is None:
                above.names = f"{above.name[1] or ''} {above.element.get('id') or ''}"
            found.append(above.names)
            above = above.parent
        return tuple(found)

    def words(self, names: tuple[str, ...]) -> set[str]:
        """The words of such names, those of parent and grandparent with a mark."""
        found: set[str] = set()
        for place, one in enumerate(names):
            words = self._words.get(one)
            if words is None:
                words = self._words[one] = name_words(one)
            found.update([f"1{word}" for word in words] if place else words)
        return found

    @property
    def all(self) -> list[Box]:
        """All boxes made so far, outer ones before what stands in them."""
        return list(self._made.values())

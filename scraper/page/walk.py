"""One walk over a page's tree: its lines, where they stand, what is not shown, and what the names of its elements hint at."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from cleaners.text import squeeze
from scraper.errors import NotAnArticle
from scraper.page.element import Element
from scraper.page.hints import ITEM_HINTS, ROLE_HINTS, TAG_HINTS, Hints, of_id, of_names
from scraper.page.run import Run

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output picture "
    "q rb rp rt ruby s samp small source span strike strong sub sup time tt u var wbr".split()
)
"""Elements that do not end a line (HTML Standard, rendering section); all others do, unknown ones too."""

UNSEEN = {
    "script": "script", "style": "style", "noscript": "noscript", "template": "template",
    "title": "head", "textarea": "form field", "select": "form field", "datalist": "form field", "input": "form field",
    "iframe": "frame", "object": "frame", "embed": "frame", "applet": "frame", "noframes": "frame",
    "audio": "media", "video": "media", "canvas": "media", "svg": "drawing", "math": "drawing", "map": "drawing",
}  # fmt: skip
"""Elements whose text no reader sees as text, with the reason under which they are counted."""

# Class words by which texts for screen readers are hidden from sight.
_HIDING_CLASSES = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"))
_MAX_RUNS = 20_000
"""Pages with more lines are refused (the fullest of the labelled news pages has 2,500)."""
_METADATA = frozenset("title meta link script style base noscript template".split())
"""What belongs into ``head``. The parser also puts a story there if the page leaves out ``body``."""

_BLOCK, _INLINE, _ANCHOR, _PICTURE, _BREAK, _HEAD, _UNSEEN, _BELOW = range(8)
"""What an element is to the walk; ``_BELOW`` stands below one that is not shown."""
_PLAIN = (_BLOCK, 0, False)
_OF_TAGS = {
    **dict.fromkeys(INLINE, _INLINE), **dict.fromkeys(UNSEEN, _UNSEEN),
    "a": _ANCHOR, "img": _PICTURE, "amp-img": _PICTURE, "br": _BREAK, "head": _HEAD,
}  # fmt: skip
PARTS = frozenset("nav form dialog menu button fieldset marquee footer aside".split())
"""Elements that by the markup's own word are no story (HTML Standard, sections 4.3 and 4.10)."""
_Kinds = dict[object, tuple[int, int, bool]]
_KINDS: _Kinds = {
    tag: (_OF_TAGS.get(tag, _BLOCK), TAG_HINTS.get(tag, 0), tag in PARTS) for tag in (*_OF_TAGS, *TAG_HINTS, *PARTS)
}
"""What the elements of each tag are, what the tag hints at, and whether it is one of ``PARTS``."""
_UNVEILED = _KINDS | {"head": _PLAIN, "noscript": _PLAIN}
"""The same where hidden text is read too; text that broken markup left in the head is."""
_CLASS, _REL, _ID, _OTHERS = 1, 2, 4, 8
_TELLING = frozenset(("role", "itemprop", "itemtype", "style", "hidden"))
"""The attributes that the walk looks at, beside class, rel and id."""
_HIDDEN = 1 << 30
"""Beside the hints of a class attribute: it hides its element."""
_STREAMED = "S:"
"""React's server renders parts of a page into hidden elements with such ids, and a script moves them to their places."""


class Picture(NamedTuple):
    """An ``img`` and the index of the run that follows it."""

    position: int
    element: Element


class Walk:
    """What a walk found. ``spans`` are the seen elements with their first run and the one behind their last, ``classes``
    those of them that have a class attribute, with it, ``rels`` the links with a relation, with it, ``parts`` the
    elements that are one of ``PARTS``, all in page order;
    ``hidden`` is what is not shown but may hold text; ``unveil``: it is read too. Raises ``NotAnArticle`` for more lines
    than any article has."""

    def __init__(self, root: Element, *, unveil: bool = False) -> None:
        self.runs: list[Run] = []
        self.pictures: list[Picture] = []
        self.spans: dict[Element, tuple[int, int]] = {}
        self.classes: list[tuple[Element, str]] = []
        self.rels: list[tuple[Element, str]] = []
        self.parts: list[Element] = []
        self.unseen: dict[str, int] = {}
        self.hidden: list[Element] = []
        self.hints = Hints(self.spans)
        self._read(root, _UNVEILED if unveil else _KINDS, veiled=not unveil)

    def _read(self, root: Element, kinds: _Kinds, *, veiled: bool) -> None:  # noqa: C901, PLR0912, PLR0915 - flat on purpose
        """Read the tree into runs. Written flat, for it is the one loop whose cost grows with the page: elements come in
        page order, and which of them have ended is known by the parent of the next; white space that begins a line is
        never kept, so only lines with text are built; each class attribute is read once."""
        spans, classes, line = self.spans, self.classes, _Line(self.runs)
        owned, named = self.hints.owned, self.hints.named
        pieces, open_links = line.pieces, line.open_links
        frames: list[tuple[Element, int, int, Element]] = []
        outside = root.getparent()
        top: Element = outside
        kind, first, block = _BLOCK, 0, None
        for element in chain(_elements(root, kinds), (None,)):
            parent = element.getparent() if element is not None else outside
            while top is not parent:
                if kind == _BLOCK:
                    if pieces:
                        line.end()
                    line.gap = True
                    line.block = block
                    spans[top] = (first, line.count)
                elif kind < _UNSEEN:
                    if kind == _ANCHOR:
                        line.end_link()
                    spans[top] = (first, line.count + 1 if pieces else line.count)
                if kind != _BELOW:
                    text = top.tail
                    if text and (pieces or not text.isspace()) and top is not root:
                        pieces.append(text)
                top, kind, first, block = frames.pop()
            if element is None:
                break
            frames.append((top, kind, first, block))
            top = element
            if kind >= _UNSEEN:
                kind = _BELOW
                continue
            kind, mask, parts = kinds.get(element.tag, _PLAIN)
            if kind == _HEAD:
                kind = _UNSEEN if _is_plain(element) else _BLOCK
            keys = tuple(element.keys())
            has = _plan(keys) if keys else 0
            if has:
                if has & _CLASS and (name := element.get("class")):
                    mask |= _of_class(name)
                    classes.append((element, name))
                if has >= _ID:
                    mask |= _of_others(element) if has & _OTHERS else of_id(element.get("id"))
                if mask >= _HIDDEN:
                    mask -= _HIDDEN
                    if veiled:
                        kind = _UNSEEN
            if kind == _UNSEEN:
                self._pass_over(element, line.count + 1 if pieces else line.count)
                continue
            if parts:
                self.parts.append(element)
            if mask:
                owned[element] = mask
                named.append((element, mask))
            first = line.count
            if kind == _BLOCK:
                if pieces:
                    line.end()
                    first = line.count
                line.gap = True
                block = line.block
                line.block = element
            elif kind == _ANCHOR:
                open_links.append((element, len(pieces)))
                if has & _REL:
                    self.rels.append((element, element.get("rel")))
            elif kind == _PICTURE:
                self.pictures.append(Picture(first + 1 if pieces else first, element))
            elif kind == _BREAK:
                if pieces:
                    line.end()
                else:
                    line.gap = True
            text = element.text
            if text and (pieces or not text.isspace()):
                pieces.append(text)
        if pieces:
            line.end()  # the root is a part of a line

    def _pass_over(self, element: Element, position: int) -> None:
        """Count an element that is not shown as text. Frames and players are seen all the same: selectors find them."""
        reason = UNSEEN.get(element.tag, "head" if element.tag == "head" else "hidden")
        self.unseen[reason] = self.unseen.get(reason, 0) + 1
        if reason in ("hidden", "noscript", "head"):
            self.hidden.append(element)
        if reason in ("frame", "media"):
            self.spans[element] = (position, position)


class _Line:
    """The line that is being read: its pieces, the links in it, the block it stands in, whether it begins a block."""

    __slots__ = ("block", "count", "gap", "links", "open_links", "pieces", "runs")

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        self.count = 0
        self.pieces: list[str] = []
        self.links: list[tuple[Element, int, int]] = []
        self.open_links: list[tuple[Element, int]] = []
        self.block: Element = None
        self.gap = True

    def end(self) -> None:
        """Make a run of the line, if it has any text, and begin a new line that goes on in the same block."""
        pieces = self.pieces
        text = "".join(pieces) if len(pieces) > 1 else pieces[0]
        text = squeeze(text)
        if text:
            marks = self._marks(text) if self.links or self.open_links else None
            self.runs.append(Run(self.count, text, self.gap, self.block, marks))
            self.count += 1
            self.gap = False
            if self.count > _MAX_RUNS:
                raise NotAnArticle("too_large", f"more than {_MAX_RUNS:,} lines of text")
        pieces.clear()
        if self.open_links:
            self.open_links[:] = [(element, 0) for element, _ in self.open_links]

    def end_link(self) -> None:
        """End the innermost link; what was read since its beginning is its text."""
        element, start = self.open_links.pop()
        if start < len(self.pieces):
            self.links.append((element, start, len(self.pieces)))

    def _marks(self, text: str) -> list[tuple[Element, str]] | None:
        pieces, marks = self.pieces, self.links
        self.links = []
        if self.open_links:
            marks += [(element, start, len(pieces)) for element, start in self.open_links]
        if len(marks) == 1 and marks[0][1] == 0 and marks[0][2] == len(pieces):
            return [(marks[0][0], text)]
        shown = [(element, squeeze("".join(pieces[start:end]))) for element, start, end in marks]
        return [(element, part) for element, part in shown if part] or None


def weight(element: Element, least: int) -> int:
    """Letters of the paragraphs of so many letters at least in a hidden element, those of scripts and the like aside."""
    total = 0
    for one in element.iter():
        text = one.text
        if text is not None and len(text) >= least and _UNVEILED.get(one.tag, _PLAIN)[0] != _UNSEEN:
            total += len(text.strip())
    return total


@lru_cache(maxsize=1 << 14)
def _of_class(names: str) -> int:
    """What a class attribute hints at; with ``_HIDDEN`` where it hides its element from sight."""
    return of_names(names) | (0 if _HIDING_CLASSES.isdisjoint(names.split()) else _HIDDEN)


@lru_cache(maxsize=1 << 12)
def _plan(keys: tuple[str, ...]) -> int:
    """What is to be asked of an element with these attributes."""
    told = [_CLASS * ("class" in keys), _REL * ("rel" in keys), _ID * ("id" in keys), _OTHERS * (not _TELLING.isdisjoint(keys))]
    return sum(told)


def _of_others(element: Element) -> int:
    """What an element's attributes but its class hint at; with ``_HIDDEN`` where they hide it."""
    attributes = dict(element.items())
    name = attributes.get("id", "")
    mask = of_id(name)
    role = attributes.get("role")
    if role:
        mask |= ROLE_HINTS.get(role, 0)
    item = attributes.get("itemprop") or attributes.get("itemtype")
    if item:
        mask |= ITEM_HINTS.get(item.rpartition("/")[2], 0)
    if ("hidden" in attributes and not name.startswith(_STREAMED)) or _hides(attributes.get("style")):
        mask |= _HIDDEN
    return mask


def _elements(root: Element, kinds: _Kinds) -> Iterator[Element]:
    """All elements in page order, without those in a head that is not shown."""
    passed = [child for child in root.iterchildren("head") if kinds["head"][0] == _HEAD and _is_plain(child)]
    below = ((child,) if child in passed else child.iter("*") for child in root.iterchildren("*"))
    return chain((root,), chain.from_iterable(below))


def _is_plain(head: Element) -> bool:
    """Whether a head holds nothing but what belongs there."""
    return all(child.tag in _METADATA for child in head)


def _hides(style: str | None) -> bool:
    if not style:
        return False
    packed = style.replace(" ", "").lower()
    return "display:none" in packed or "visibility:hidden" in packed

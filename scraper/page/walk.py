"""One walk over a page's tree: its lines, their positions, what isn't shown, and hints from names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from cleaners.text import squeeze
from scraper.errors import NotAnArticle
from scraper.page.attributes import CLASS, HIDDEN, ID, OTHERS, REL, SET_APART, of_class, of_others, plan
from scraper.page.element import Element
from scraper.page.hints import FORM, RELATED, TAG_HINTS, Hints, of_id, of_names
from scraper.page.inline import BLANK_LINE, BLOCKS, INLINE, is_in_sentence, is_picture, is_typed, stands_apart
from scraper.page.run import Run

UNSEEN = {
    "script": "script", "style": "style", "noscript": "noscript", "template": "template",
    "title": "head", "textarea": "form field", "select": "form field", "datalist": "form field", "input": "form field",
    "iframe": "frame", "object": "frame", "embed": "frame", "applet": "frame", "noframes": "frame",
    "audio": "media", "video": "media", "canvas": "media", "svg": "drawing", "math": "drawing", "map": "drawing",
}  # fmt: skip
"""Elements whose text no reader sees as text, with the reason under which they are counted."""

_MAX_RUNS = 20_000
"""Pages with more lines are refused (the fullest of the labelled news pages has 2,500)."""
_METADATA = frozenset("title meta link script style base noscript template".split())
"""What belongs into ``head``. The parser also puts a story there if the page leaves out ``body``."""

_BLOCK, _INLINE, _APART, _ANCHOR, _PICTURE, _BREAK, _HEAD, _UNSEEN, _BELOW = range(9)
"""What an element is to the walk; ``_APART`` is an inline one that styles set on a line of its own, ``_BELOW`` stands below one
that is not shown."""
_PLAIN, _WORDS, _IMAGE = (_BLOCK, 0, False), (_INLINE, 0, False), (_PICTURE, 0, False)
_OF_TAGS = {
    **dict.fromkeys(BLOCKS, _BLOCK), **dict.fromkeys(INLINE, _INLINE), **dict.fromkeys(UNSEEN, _UNSEEN),
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
_WRAPPER = 0.8
"""An element with this share of a page's lines is around all of it."""


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
        self._unwrap()

    def _unwrap(self) -> None:
        """A form around nearly all of a page is none that a reader fills in: some servers wrap each page in one."""
        spans, least, owned = self.spans, _WRAPPER * len(self.runs), self.hints.owned
        forms = [(one, spans.get(one, (0, 0))) for one in self.parts if one.tag in ("form", "fieldset")]
        around = {form: owned[form] & ~FORM for form, (start, stop) in forms if stop - start >= least and stop > start}
        if around:
            owned.update(around)
            self.hints.named[:] = [(one, around.get(one, mask)) for one, mask in self.hints.named]

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
                    elif kind == _APART and pieces:
                        pieces.append(" ")
                    spans[top] = (first, line.count + 1 if pieces else line.count)
                if kind != _BELOW:
                    text = top.tail
                    if text and (pieces or not text.isspace()) and top is not root:
                        line.put(text)
                top, kind, first, block = frames.pop()
            if element is None:
                break
            frames.append((top, kind, first, block))
            top = element
            if kind >= _UNSEEN:
                kind = _BELOW
                continue
            kind, mask, parts = kinds.get(element.tag) or _of_unknown(element, pieces)
            if kind == _HEAD:
                kind = _UNSEEN if _is_plain(element) else _BLOCK
            elif element.tag == "button" and is_in_sentence(element, pieces):
                kind, parts = _INLINE, False
            keys = tuple(element.keys())
            has = plan(keys) if keys else 0
            bare = pieces and not has & CLASS and _BLOCK < kind < _PICTURE and not pieces[-1][-1:].isspace()
            if bare and stands_apart(element, None, pieces[-1]):
                pieces.append(" ")
            if has:
                if has & CLASS and (name := element.get("class")):
                    mask |= of_class(name)
                    classes.append((element, name))
                    if pieces and stands_apart(element, name, pieces[-1]):
                        pieces.append(" ")
                if has >= ID:
                    mask |= of_others(element) if has & OTHERS else of_id(element.get("id"))
                if mask >= SET_APART:
                    if mask & HIDDEN and veiled:
                        kind = _UNSEEN
                    elif mask & SET_APART and kind in (_INLINE, _ANCHOR):
                        kind = _APART if kind == _INLINE else kind
                        if pieces:
                            pieces.append(" ")
                    mask &= ~(HIDDEN | SET_APART)
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
                if has & REL:
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
                line.put(text)
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

    __slots__ = ("block", "count", "gap", "links", "open_links", "pieces", "runs", "typed")

    def __init__(self, runs: list[Run]) -> None:
        self.runs = runs
        self.count = 0
        self.pieces: list[str] = []
        self.links: list[tuple[Element, int, int]] = []
        self.open_links: list[tuple[Element, int]] = []
        self.block: Element = None
        self.gap = True
        self.typed: tuple[Element, bool] = (None, False)

    def put(self, text: str) -> None:
        """Add text to the line; in preformatted text a line without text ends it."""
        if "\n" not in text or self.block is None or self.block.tag != "pre" or not self._is_typed(self.block):
            self.pieces.append(text)
            return
        for place, part in enumerate(BLANK_LINE.split(text)):
            if place and self.pieces:
                self.end()
            if self.pieces or not part.isspace():
                self.pieces.append(part)

    def _is_typed(self, block: Element) -> bool:
        """Whether a preformatted element holds paragraphs; asked once for each."""
        if self.typed[0] is not block:
            self.typed = block, is_typed(block)
        return self.typed[1]

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


def _elements(root: Element, kinds: _Kinds) -> Iterator[Element]:
    """All elements in page order, without those in a head that is not shown."""
    passed = [child for child in root.iterchildren("head") if kinds["head"][0] == _HEAD and _is_plain(child)]
    below = ((child,) if child in passed else child.iter("*") for child in root.iterchildren("*"))
    return chain((root,), chain.from_iterable(below))


def _of_unknown(element: Element, before: list[str]) -> tuple[int, int, bool]:
    """What an element is whose name HTML does not know: a picture, a part of a sentence, else a block. The name that a site has
    given to it hints at what a class name would ("share-tools"), but for lists: names of such elements tell of any cards."""
    if is_picture(element):
        return _IMAGE
    kind, mask, part = _WORDS if is_in_sentence(element, before) else _PLAIN
    return kind, of_names(element.tag) & ~RELATED if "-" in element.tag else mask, part


def _is_plain(head: Element) -> bool:
    """Whether a head holds nothing but what belongs there."""
    return all(child.tag in _METADATA for child in head)



"""An HTML page as runs: one parse, one walk, nothing deleted from the tree."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from lxml import etree

from cleaners.text import squeeze
from scraper.errors import NotAnArticle
from scraper.metadata import Metadata, read_metadata
from scraper.run import Element, Medium, Run

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
_WITH_CLASS = etree.XPath("//*[@class]")
_WITH_PROPERTY = etree.XPath("//@itemprop/..")
_BY_ID = etree.XPath("id($name)")
_MAX_RUNS = 20_000
"""Pages with more lines are refused (the fullest of the labelled news pages has 2,500)."""
_CONTROLS = bytes((*range(9), 11, *range(14, 32), 127))
"""Control characters that are no white space; no character of UTF-8 beyond ASCII has these bytes."""

_METADATA = frozenset("title meta link script style base noscript template".split())
"""What belongs into ``head``. The parser also puts a story there if the page leaves out ``body``."""
_BLOCK, _INLINE, _ANCHOR, _PICTURE, _BREAK, _HEAD, _UNSEEN = range(7)
_KINDS: dict[object, int] = {
    **dict.fromkeys(INLINE, _INLINE), **dict.fromkeys(UNSEEN, _UNSEEN),
    "a": _ANCHOR, "img": _PICTURE, "amp-img": _PICTURE, "br": _BREAK, "head": _HEAD,
}  # fmt: skip


_UNVEILED = _KINDS | {"head": _BLOCK, "noscript": _BLOCK}
"""What the elements are where hidden text is read too; text that broken markup left in the head is."""
_STREAMED = "S:"
"""React's server renders parts of a page into hidden elements with such ids, and a script moves them to their places."""
_WORTH = 60
"""Letters of a paragraph, at least, when hidden text is weighed."""


class Picture(NamedTuple):
    """An ``img`` and the index of the run that follows it."""

    position: int
    element: Element


class HtmlPage:
    """The visible lines of an HTML page as runs. Raises ``NotAnArticle`` where there is no markup to read."""

    medium: Medium = "html"

    def __init__(self, source: bytes | str, url: str | None = None) -> None:
        self.url = url
        self.unseen: dict[str, int] = {}
        self.runs: list[Run] = []
        self.pictures: list[Picture] = []
        self._spans: dict[Element, tuple[int, int]] = {}
        content = source.encode("utf-8", "ignore") if isinstance(source, str) else source
        self.hidden: list[Element] = []
        self.root = _parse(content)
        self._walk(_KINDS)

    def unveiled(self) -> HtmlPage | None:
        """The same tree with its hidden parts and its ``noscript`` as runs; ``None`` where they hold less text than is shown."""
        shown = sum(len(run.text) for run in self.runs if len(run.text) >= _WORTH)
        if sum(_weight(element) for element in self.hidden) <= shown:
            return None
        page = HtmlPage.__new__(HtmlPage)
        page.url, page.root = self.url, self.root
        page.unseen, page.runs, page.pictures, page.hidden, page._spans = {}, [], [], [], {}
        page._walk(_UNVEILED)
        return page

    @cached_property
    def metadata(self) -> Metadata:
        """What the head says, read once."""
        return read_metadata(self.root, self.url)

    def span(self, element: Element) -> range:
        """The indices of the runs that stand (wholly or in part) in the element; empty if it shows no text."""
        return range(*self._spans.get(element, (0, 0)))

    def runs_in(self, element: Element) -> list[Run]:
        """The runs that stand in the element."""
        start, stop = self._spans.get(element, (0, 0))
        return self.runs[start:stop]

    def is_seen(self, element: Element) -> bool:
        """Whether the element is shown (it may still be empty)."""
        return element in self._spans

    @property
    def elements(self) -> list[Element]:
        """The seen elements, outer ones before what stands in them."""
        return list(reversed(self._spans))

    def lookup(self, key: str) -> list[Element]:
        """The seen elements of a class (``.name``), an id (``#name``) or a tag (``name``), in page order."""
        if key.startswith("#"):
            found = _BY_ID(self.root, name=key[1:])
        elif key.startswith("."):
            found = self._class_tokens.get(key[1:], [])
        else:
            found = self.root.iter(key)
        return [element for element in found if element in self._spans]

    @cached_property
    def properties(self) -> dict[str, list[Element]]:
        """The elements that carry microdata, by each ``itemprop``, in page order; read once."""
        index: dict[str, list[Element]] = {}
        for element in _WITH_PROPERTY(self.root):
            for name in element.get("itemprop").split():
                index.setdefault(name, []).append(element)
        return index

    @cached_property
    def _class_tokens(self) -> dict[str, list[Element]]:
        """All elements by the words of their class, in page order; made when a class is first asked for."""
        index: dict[str, list[Element]] = {}
        for element in _WITH_CLASS(self.root):
            for name in element.get("class").split():
                if name in index:
                    index[name].append(element)
                else:
                    index[name] = [element]
        return index

    def _walk(self, kinds: dict[object, int]) -> None:  # noqa: C901, PLR0912, PLR0915 - flat on purpose, see below
        """Read the tree into runs; ``kinds``: what the elements are. Written flat, for it is the one loop whose cost grows
        with the page: white space that
        begins a line is never kept, so only lines with text are built."""
        spans, line, veiled = self._spans, _Line(self.runs), kinds is _KINDS
        pieces, open_links = line.pieces, line.open_links
        stack: list[tuple[int, int, Element]] = []
        shown: set[str] = set()
        events = etree.iterwalk(self.root, events=("start", "end"))
        for event, element in events:
            if event == "start":
                kind = kinds.get(element.tag, _BLOCK)
                if kind == _HEAD:
                    kind = _UNSEEN if all(child.tag in _METADATA for child in element) else _BLOCK
                if kind != _UNSEEN and veiled:
                    keys = element.keys()
                    if keys and (
                        ("style" in keys and _hides(element.get("style")))
                        or ("hidden" in keys and not (element.get("id") or "").startswith(_STREAMED))
                        or ("class" in keys and (name := element.get("class")) not in shown and _hides_by_class(name, shown))
                    ):
                        kind = _UNSEEN
                if kind == _UNSEEN:
                    self._pass_over(element, line.count + 1 if pieces else line.count)
                    stack.append((kind, 0, None))
                    events.skip_subtree()
                    continue
                if kind == _BLOCK:
                    if pieces:
                        line.end()
                    line.gap = True
                    stack.append((kind, line.count, line.block))
                    line.block = element
                else:
                    stack.append((kind, line.count, None))
                    if kind == _ANCHOR:
                        open_links.append((element, len(pieces)))
                    elif kind == _PICTURE:
                        self.pictures.append(Picture(line.count + 1 if pieces else line.count, element))
                    elif kind == _BREAK:
                        if pieces:
                            line.end()
                        else:
                            line.gap = True
                text = element.text
                if text and (pieces or not text.isspace()):
                    pieces.append(text)
                continue
            kind, first, block = stack.pop()
            if kind == _BLOCK:
                if pieces:
                    line.end()
                line.gap = True
                line.block = block
                spans[element] = (first, line.count)
            elif kind != _UNSEEN:
                if kind == _ANCHOR:
                    line.end_link()
                spans[element] = (first, line.count + 1 if pieces else line.count)
            tail = element.tail
            if tail and (pieces or not tail.isspace()):
                pieces.append(tail)

    def _pass_over(self, element: Element, position: int) -> None:
        """Count an element that is not shown as text. Frames and players are seen all the same: selectors find them."""
        reason = UNSEEN.get(element.tag, "head" if element.tag == "head" else "hidden")
        self.unseen[reason] = self.unseen.get(reason, 0) + 1
        if reason in ("hidden", "noscript", "head"):
            self.hidden.append(element)
        if reason in ("frame", "media"):
            self._spans[element] = (position, position)


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
        text = squeeze("".join(pieces) if len(pieces) > 1 else pieces[0])
        if text:
            run = Run(self.count, text, self.gap, self.block)
            if self.links or self.open_links:
                run.link_marks = self._marks(text)
                self.links.clear()
            self.runs.append(run)
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
        pieces = self.pieces
        marks = [*self.links, *((element, start, len(pieces)) for element, start in self.open_links)]
        if len(marks) == 1 and marks[0][1:] == (0, len(pieces)):
            return [(marks[0][0], text)]
        shown = [(element, squeeze("".join(pieces[start:end]))) for element, start, end in marks]
        return [(element, part) for element, part in shown if part] or None


def _parse(content: bytes) -> Element:
    """The tree of a page in UTF-8, however broken; entities are not expanded, nothing is fetched."""
    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content.translate(None, _CONTROLS), parser)
    except (etree.LxmlError, ValueError) as error:
        raise NotAnArticle("broken", f"the page cannot be parsed: {error}") from error
    if root is None:
        raise NotAnArticle("empty", "the page has no markup and no text")
    return root


def _weight(element: Element) -> int:
    """Letters of the paragraphs in a hidden element, those of scripts and the like aside."""
    kinds, total = _UNVEILED, 0
    for one in element.iter():
        text = one.text
        if text is not None and len(text) >= _WORTH and kinds.get(one.tag) != _UNSEEN:
            total += len(text.strip())
    return total


def _hides_by_class(names: str, shown: set[str]) -> bool:
    """Whether a class attribute hides its element from sight; one that does not is added to ``shown``."""
    if _HIDING_CLASSES.isdisjoint(names.split()):
        shown.add(names)
        return False
    return True


def _hides(style: str) -> bool:
    packed = style.replace(" ", "").lower()
    return "display:none" in packed or "visibility:hidden" in packed

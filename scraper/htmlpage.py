"""An HTML page as runs: one parse, one walk, nothing deleted from the tree."""

from __future__ import annotations

import re
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
    "script": "script", "style": "style", "noscript": "noscript", "template": "template", "head": "head",
    "title": "head", "textarea": "form field", "select": "form field", "datalist": "form field", "input": "form field",
    "iframe": "frame", "object": "frame", "embed": "frame", "applet": "frame", "noframes": "frame",
    "audio": "media", "video": "media", "canvas": "media", "svg": "drawing", "math": "drawing", "map": "drawing",
}  # fmt: skip
"""Elements whose text no reader sees as text, with the reason under which they are counted."""

# Class words by which texts for screen readers are hidden from sight.
_HIDING_CLASS = re.compile(r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text)(?:\s|$)")
_MAX_RUNS = 100_000


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
        self.root = _parse(source)
        self._first: dict[Element, int] = {}
        self._last: dict[Element, int] = {}
        self._by_class: dict[str, list[Element]] = {}
        self._by_id: dict[str, Element] = {}
        self._walk()

    @cached_property
    def metadata(self) -> Metadata:
        """What the head says, read once."""
        return read_metadata(self.root, self.url)

    def span(self, element: Element) -> range:
        """The indices of the runs that stand (wholly or in part) in the element; empty if it shows no text."""
        if element not in self._first:
            return range(0)
        return range(self._first[element], self._last[element])

    def runs_in(self, element: Element) -> list[Run]:
        """The runs that stand in the element."""
        where = self.span(element)
        return self.runs[where.start : where.stop]

    def is_seen(self, element: Element) -> bool:
        """Whether the element is shown (it may still be empty)."""
        return element in self._first

    def lookup(self, key: str) -> list[Element]:
        """The seen elements of a class (``.name``), an id (``#name``) or a tag (``name``), in page order."""
        if key.startswith("#"):
            return [self._by_id[key[1:]]] if key[1:] in self._by_id else []
        if key.startswith("."):
            return self._class_tokens.get(key[1:], [])
        return [element for element in self.root.iter(key) if element in self._first]

    @cached_property
    def _class_tokens(self) -> dict[str, list[Element]]:
        index: dict[str, list[Element]] = {}
        order = {element: place for place, element in enumerate(self._first)}
        for names, elements in self._by_class.items():
            for name in set(names.split()):
                index.setdefault(name, []).extend(elements)
        for elements in index.values():
            elements.sort(key=order.__getitem__)
        return index

    def _walk(self) -> None:
        """Read the tree into runs. Written flat, for it is the one loop whose cost grows with the page."""
        first, last, by_class = self._first, self._last, self._by_class
        unseen, runs = self.unseen, self.runs
        pieces: list[str] = []
        marks: list[tuple[Element, int, int]] = []
        anchors: list[tuple[Element, int]] = []
        blocks: list[Element] = []
        gap = True

        def flush(new_gap: bool) -> None:
            nonlocal gap
            text = squeeze("".join(pieces)) if pieces else ""
            if text:
                run = Run(len(runs), text, gap, blocks[-1] if blocks else None)
                if anchors:
                    marks.extend((element, start, len(pieces)) for element, start in anchors)
                if marks:
                    shown = [(element, squeeze("".join(pieces[a:b]))) for element, a, b in marks]
                    run.link_marks = [(element, shown_text) for element, shown_text in shown if shown_text] or None
                runs.append(run)
                gap = new_gap
            else:
                gap = gap or new_gap
            pieces.clear()
            if marks:
                marks.clear()
            if anchors:
                anchors[:] = [(element, 0) for element, _ in anchors]

        node = self.root
        stack: list[tuple[Element, object, bool]] = []
        children = iter((node,))
        while True:
            child = next(children, None)
            if child is None:
                if not stack:
                    break
                node, children, inline = stack.pop()  # type: ignore[assignment]
                if inline:
                    if anchors and anchors[-1][0] is node:
                        element, start = anchors.pop()
                        if start < len(pieces):
                            marks.append((element, start, len(pieces)))
                    last[node] = len(runs) + (1 if pieces else 0)
                else:
                    flush(True)
                    blocks.pop()
                    last[node] = len(runs)
                tail = node.tail
                if tail:
                    pieces.append(tail)
                continue
            tag = child.tag
            if tag.__class__ is not str or tag in UNSEEN or _is_hidden(child):
                if tag.__class__ is str:
                    reason = UNSEEN.get(tag, "hidden")
                    unseen[reason] = unseen.get(reason, 0) + 1
                    if reason in ("frame", "media", "drawing") and tag != "svg":
                        first[child] = last[child] = len(runs) + (1 if pieces else 0)
                elif child.tail is None:
                    continue
                tail = child.tail
                if tail:
                    pieces.append(tail)
                continue
            if tag == "br":
                first[child] = len(runs)
                if not pieces and runs and not gap:
                    gap = True
                flush(False)
                last[child] = len(runs)
                tail = child.tail
                if tail:
                    pieces.append(tail)
                continue
            name = child.get("class")
            if name:
                if name in by_class:
                    by_class[name].append(child)
                else:
                    by_class[name] = [child]
            name = child.get("id")
            if name:
                self._by_id.setdefault(name, child)
            inline = tag in INLINE
            if inline:
                if tag == "img":
                    self.pictures.append(Picture(len(runs) + (1 if pieces else 0), child))
                elif tag == "a":
                    anchors.append((child, len(pieces)))
            else:
                flush(True)
                blocks.append(child)
                if tag == "amp-img":
                    self.pictures.append(Picture(len(runs), child))
            first[child] = len(runs)
            text = child.text
            if text:
                pieces.append(text)
            stack.append((child, children, inline))
            children = iter(child)
            if len(runs) > _MAX_RUNS:
                raise NotAnArticle("too_large", f"more than {_MAX_RUNS:,} lines of text")


def _parse(source: bytes | str) -> Element:
    """The tree of the page (bytes are UTF-8), however broken; entities are not expanded, nothing is fetched."""
    content = source.encode("utf-8", "surrogatepass") if isinstance(source, str) else source
    parser = etree.HTMLParser(encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content.replace(b"\x00", b""), parser)
    except (etree.LxmlError, ValueError) as error:
        raise NotAnArticle("broken", f"the page cannot be parsed: {error}") from error
    if root is None:
        raise NotAnArticle("empty", "the page has no markup and no text")
    return root


def _is_hidden(element: Element) -> bool:
    """Whether the element is hidden by attribute, by its own style or by a class for screen readers."""
    style = element.get("style")
    if style and len(style) > 11 and _hides(style):
        return True
    if element.get("hidden") is not None:
        return True
    name = element.get("class")
    return name is not None and ("-only" in name or "hidden" in name or "reader" in name) and _hiding_class(name)


def _hiding_class(name: str) -> bool:
    return _HIDING_CLASS.search(name) is not None


def _hides(style: str) -> bool:
    packed = style.replace(" ", "").lower()
    return "display:none" in packed or "visibility:hidden" in packed

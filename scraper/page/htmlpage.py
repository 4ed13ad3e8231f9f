"""An HTML page: one parse, one walk, nothing deleted from the tree."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property
from itertools import islice

from lxml import etree

from cleaners.text import is_prose
from scraper.errors import NotAnArticle
from scraper.page.budget import Budget, Counted
from scraper.page.element import Element
from scraper.page.metadata import Metadata, read_metadata
from scraper.page.run import Medium, Run
from scraper.page.walk import Walk, weight

_BY_ID = etree.XPath("id($name)")
_WITH_PROPERTY = etree.XPath("//@itemprop/..")
_MICRODATA = (b"itemprop", b"itemProp", b"ITEMPROP")
_CONTROLS = bytes((*range(9), 11, *range(14, 32), 127))
"""Control characters that are no white space; no character of UTF-8 beyond ASCII has these bytes."""
_PARTING = bytes.maketrans(b"\t\n\f\r/\"'", b"       ")
"""What may part two attributes of a tag, and so is counted as a space."""
_TITLE, _TITLE_END = re.compile(rb"(?i)<title[^>]{0,200}>"), re.compile(rb"(?i)</title")
_CLOSED_LINK = re.compile(rb"(?i)<a\s[^<>]{0,2000}[\"'\s]/>")
_LINK_OR_END = re.compile(rb"(?i)<a[\s>]|</a\s*>")
_HEAD_BYTES = 1 << 16
"""A title is looked for in so many bytes."""
CUT = "page cut"
"""The reason under which it is counted that the parser did not read all of a page (libxml2 gives up where elements are
nested more than 2,048 deep)."""
_RESOURCE_LIMIT = 114
"""``XML_ERR_RESOURCE_LIMIT`` of libxml2, for which lxml has a name from 6.1 on only."""
_MAX_TAGS = 200_000
"""Pages with more tags are refused before they are parsed: each takes up to 450 bytes of memory in the tree. The fullest of
2,818 labelled pages has 20,600."""
_MAX_ATTRIBUTES = 500_000
"""Likewise, at some 150 bytes each."""
_MAY_HOLD_TOO_MANY = 1 << 20
"""Smaller pages have no room for so many attributes."""
_IN_TAG = re.compile(rb"<[A-Za-z][^>]*")
_WORTH = 60
"""Letters of a paragraph, at least, when hidden text is weighed."""


class HtmlPage:
    """The visible lines of an HTML page as runs; ``bounds`` are the seen elements with their first run and the one behind their
    last. Raises ``NotAnArticle`` where there is no markup to read."""

    medium: Medium = "html"

    def __init__(self, source: bytes | str, url: str | None = None) -> None:
        self.url = url
        content = source.encode("utf-8", "ignore") if isinstance(source, str) else source
        self.root, is_cut = _parse(content)
        self._has_microdata = any(name in content for name in _MICRODATA)
        self.budget = Budget()
        self._take(Walk(self.root))
        if is_cut:
            self.unseen[CUT] = 1

    def _take(self, walk: Walk) -> None:
        self.budget.grow(len(walk.runs), len(walk.spans))
        self.runs, self.pictures = Counted(walk.runs, self.budget), Counted(walk.pictures, self.budget)
        self.hints = walk.hints
        self.hints.named = Counted(walk.hints.named, self.budget)
        self.unseen, self._hidden = walk.unseen, walk.hidden
        self.rels, self.parts, self.bounds, self._classes = walk.rels, walk.parts, walk.spans, walk.classes

    @property
    def hidden(self) -> list[Element]:
        """The elements whose text is hidden from sight, ``noscript`` among them, in page order."""
        return self._hidden

    def part(self, element: Element) -> HtmlPage:
        """An element as a page of its own, with what is hidden of it as runs."""
        page = HtmlPage.__new__(HtmlPage)
        page.url, page.root, page._has_microdata, page.budget = self.url, element, self._has_microdata, self.budget
        page._take(Walk(element, unveil=True))
        return page

    def unveiled(self) -> HtmlPage | None:
        """The same tree with its hidden parts and its ``noscript`` as runs; ``None`` where they hold less text than is shown."""
        shown = sum(len(run.text) for run in self.runs if len(run.text) >= _WORTH)
        if sum(weight(element, _WORTH) for element in self._hidden) <= shown:
            return None
        page = HtmlPage.__new__(HtmlPage)
        page.url, page.root, page._has_microdata, page.budget = self.url, self.root, self._has_microdata, self.budget
        page._take(Walk(self.root, unveil=True))
        if CUT in self.unseen:
            page.unseen[CUT] = self.unseen[CUT]
        return page

    @cached_property
    def metadata(self) -> Metadata:
        """What the head says, read once."""
        return read_metadata(self.root, self.url)

    def span(self, element: Element) -> range:
        """The indices of the runs that stand (wholly or in part) in the element; empty if it shows no text."""
        return range(*self.bounds.get(element, (0, 0)))

    def runs_in(self, element: Element) -> list[Run]:
        """The runs that stand in the element."""
        start, stop = self.bounds.get(element, (0, 0))
        return self.runs[start:stop]

    def box(self, run: Run) -> Element:
        """The outermost element that holds a line alone; the line's own where that holds others too."""
        element = run.element
        while (above := element.getparent()) is not None and len(self.span(above)) == 1:
            element = above
        return element

    def outermost(self, element: Element, steps: int | None = None) -> Element:
        """The outermost of so many elements around one that show the same lines."""
        span = self.span(element)
        for above in islice(element.iterancestors(), steps):
            if self.span(above) != span:
                break
            element = above
        return element

    def is_seen(self, element: Element) -> bool:
        """Whether the element is shown (it may still be empty)."""
        return element in self.bounds

    def lookup(self, key: str) -> list[Element]:
        """The seen elements of a class (``.name``), an id (``#name``) or a tag (``name``), in page order."""
        if key.startswith("#"):
            found = _BY_ID(self.root, name=key[1:])
        elif key.startswith("."):
            found = self._class_tokens.get(key[1:], [])
        else:
            found = self.root.iter(key)
        return [element for element in found if element in self.bounds]

    @cached_property
    def told(self) -> int:
        """How many letters of prose that is no link the page shows."""
        return sum(len(run.text) for run in self.runs if is_prose(run.text) and not run.is_link())

    @cached_property
    def scripts(self) -> list[tuple[Element, str]]:
        """The scripts that hold text, with it, in page order."""
        return [(script, text) for script in self.root.iter("script") if (text := script.text)]

    @cached_property
    def properties(self) -> dict[str, list[Element]]:
        """The elements that carry microdata, by each ``itemprop``, in page order; read once."""
        index: dict[str, list[Element]] = {}
        for element in _WITH_PROPERTY(self.root) if self._has_microdata else ():
            for name in element.get("itemprop").split():
                index.setdefault(name, []).append(element)
        return index

    @property
    def class_names(self) -> Collection[str]:
        """The words of all class attributes, each once."""
        return self._class_tokens

    @cached_property
    def by_classes(self) -> dict[str, list[Element]]:
        """The seen elements by the whole of their class attribute, in page order."""
        index: dict[str, list[Element]] = {}
        for element, names in self._classes:
            index.setdefault(names, []).append(element)
        return index

    @cached_property
    def _class_tokens(self) -> dict[str, list[Element]]:
        """The elements by the words of their class, in page order; made when a class is first asked for."""
        index: dict[str, list[Element]] = {}
        for element, names in self._classes:
            for name in names.split():
                if name in index:
                    index[name].append(element)
                else:
                    index[name] = [element]
        return index


def _parse(content: bytes) -> tuple[Element, bool]:
    """The tree of a page in UTF-8, however broken, and whether the parser gave up before its end; entities are not expanded,
    nothing is fetched."""
    _check_markup(content)
    parser = etree.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(_opened(_titled(content.translate(None, _CONTROLS))), parser)
    except (etree.LxmlError, ValueError) as error:
        raise NotAnArticle("broken", f"the page cannot be parsed: {error}") from error
    if root is None:
        raise NotAnArticle("empty", "the page has no markup and no text")
    _join(root)
    last = parser.error_log.last_error
    return root, last is not None and last.type == _RESOURCE_LIMIT


def _check_markup(content: bytes) -> None:
    """Raise ``NotAnArticle`` where the page has more markup than there is memory for."""
    tags = content.count(b"<")
    if tags > _MAX_TAGS:
        raise NotAnArticle("too_complex", f"reading: {tags:,} tags, the limit is {_MAX_TAGS:,}")
    if len(content) <= _MAY_HOLD_TOO_MANY:
        return
    inside = (content[slice(*found.span())].translate(_PARTING) for found in _IN_TAG.finditer(content))
    attributes = sum(tag.count(b" ") for tag in inside)
    if attributes > _MAX_ATTRIBUTES:
        raise NotAnArticle("too_complex", f"reading: about {attributes:,} attributes, the limit is {_MAX_ATTRIBUTES:,}")


def _titled(content: bytes) -> bytes:
    """The page with its title ended where that was forgotten, or lost with some bytes: else all of it would be title."""
    start = _TITLE.search(content, 0, _HEAD_BYTES)
    if start is None or _TITLE_END.search(content, start.end()) is not None:
        return content
    end = content.find(b"<", start.end())
    return content if end < 0 else b"".join((content[:end], b"</title>", content[end:]))


def _opened(content: bytes) -> bytes:
    """The page with its links open up to their end tags, as browsers read them, where the first tag ends in "/>"."""
    pieces: list[bytes] = []
    start = 0
    for found in _CLOSED_LINK.finditer(content):
        following = _LINK_OR_END.search(content, found.end())
        if following is not None and following[0][1:2] == b"/":
            pieces += content[start : found.end() - 2], b">"
            start = found.end()
    return b"".join((*pieces, content[start:])) if pieces else content


def _join(root: Element) -> None:
    """Move what stands behind a premature ``</html>`` into the body, where browsers put it: libxml2 makes a second root of
    it. Of 2,690 labelled pages 33 have one, and on three much of the text stands there."""
    behind = list(root.itersiblings("*"))
    if behind:
        body = root.find("body")
        (root if body is None else body).extend(behind)

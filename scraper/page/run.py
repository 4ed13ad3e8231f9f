"""Runs: the visible lines of a page, in the order a reader meets them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from scraper.page.budget import Budget
from scraper.page.element import Element
from scraper.page.metadata import Metadata

Medium = Literal["html", "text"]


HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
"""The tags of headings."""


class Link(NamedTuple):
    """A link in a run: where its text begins and ends, its ``href`` as written, and its element."""

    start: int
    end: int
    href: str
    element: Element


class Run:
    """One visible line. ``<br>`` and block elements end a run, inline markup does not; in a dump a run is a line.

    ``text`` has its white space squeezed and is never empty. ``gap`` is True where the run does not merely continue
    the block before it after a line break: a new block in HTML, a blank line (or the top) in a dump.
    ``element`` is the innermost block element that holds the run, ``None`` in a dump. ``link_marks`` are the links in
    it with the text of each, ``linked`` is how many characters these have.
    """

    __slots__ = ("element", "gap", "index", "link_marks", "linked", "text")

    def __init__(
        self, index: int, text: str, gap: bool, element: Element = None, link_marks: list[tuple[Element, str]] | None = None
    ) -> None:
        self.index = index
        self.text = text
        self.gap = gap
        self.element = element
        self.link_marks = link_marks
        self.linked = 0
        if link_marks:
            self.linked = len(link_marks[0][1]) if len(link_marks) == 1 else sum(len(shown) for _, shown in link_marks)

    def __repr__(self) -> str:
        return f"Run({self.index}, {self.text[:60]!r})"

    @property
    def tag(self) -> str:
        """The name of the block element that holds the run; ``""`` in a dump."""
        return self.element.tag if self.element is not None else ""

    def links(self) -> list[Link]:
        """The links in the run, in order."""
        found = []
        at = 0
        for element, text in self.link_marks or ():
            start = self.text.find(text, at)
            if start < 0:
                start, text = at, ""
            at = start + len(text)
            found.append(Link(start, at, element.get("href") or "", element))
        return found

    def is_link(self) -> bool:
        """Whether (nearly) all of the run is text of links."""
        return self.linked > 0 and self.linked >= 0.8 * len(self.text)


class Page(Protocol):
    """What stages know of a page, be it HTML or a dump."""

    medium: Medium
    unseen: dict[str, int]
    """How many elements (or marks) are no runs, by reason: ``script``, ``hidden``, ``crawler mark``, …"""

    budget: Budget
    """The steps that separating it may take."""

    @property
    def runs(self) -> Sequence[Run]:
        """The visible lines, in order."""

    @property
    def metadata(self) -> Metadata:
        """What the page says of itself in its head; empty for a dump."""

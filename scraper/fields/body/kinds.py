"""The kinds of a page's lines, and small measures that need no page."""

from __future__ import annotations

from collections.abc import Sequence

from scraper.fields.body.boxes import Box
from scraper.page.element import Element
from scraper.page.inline import INLINE
from scraper.page.run import Run

_FAR = 30


class Kinds:
    """Lines by kind: those whose element and its parent have the same tags and classes.

    ``rows`` has for each kind its lines, their share of the page's prose, of links and size and share of prose in the kind,
    and where its first and last line stand from those of the story (``inside``). ``best`` is the kind with most prose,
    ``parent`` the box with most prose right below it and ``depth`` the depth of what stands there.
    """

    def __init__(
        self, boxes: Sequence[Box], *, sizes: Sequence[int], links: Sequence[int], prose: Sequence[int], inside: tuple[int, int]
    ) -> None:
        counts: dict[int, list[int]] = {}
        parents: dict[Box | None, int] = {}
        for at, (box, told) in enumerate(zip(boxes, prose, strict=True)):
            count = counts.get(box.kind)
            if count is None:
                count = counts[box.kind] = [0, 0, 0, 0, at, at]
            count[0] += 1
            count[1] += sizes[at]
            count[2] += links[at]
            count[3] += told
            count[5] = at
            parents[box.parent] = parents.get(box.parent, 0) + told
        self.best = max(counts, key=lambda kind: counts[kind][3])
        self.parent = max(parents, key=parents.__getitem__)
        self.depth = self.parent.depth + 1 if self.parent is not None else 0
        total = sum(prose) or 1
        self.rows: dict[int, tuple[float, ...]] = {}
        for kind, (lines, size, linked, told, first, last) in counts.items():
            self.rows[kind] = (
                lines, told / total, linked / size, size / lines, told / size,
                within(first - inside[0], -_FAR, _FAR), within(last - inside[1], -_FAR, _FAR),
            )  # fmt: skip


def within(value: float, least: int, most: int) -> float:
    """The value, or the bound that it passes."""
    return least if value < least else most if value > most else value


def nearest(marks: list[bool]) -> tuple[list[int], list[int]]:
    """For each place the nearest marked place above it (-1: none) and below it (the end: none)."""
    count = len(marks)
    above, below = [-1] * count, [count] * count
    last = -1
    for at, marked in enumerate(marks):
        above[at] = last
        last = at if marked else last
    last = count
    for at in range(count - 1, -1, -1):
        below[at] = last
        last = at if marks[at] else last
    return above, below


class Slants:
    """Which lines are in italics, each element looked at once however many lines it holds."""

    def __init__(self) -> None:
        self._sizes: dict[Element, int] = {}

    def has(self, run: Run) -> bool:
        """Whether (nearly) all of a line is in italics."""
        size = self._sizes.get(run.element)
        if size is None:
            size = self._sizes[run.element] = _slanted(run.element)
        return size >= 0.9 * len(run.text)


def _slanted(element: Element) -> int:
    """How many characters the italics have with which an element begins; 0 where it begins otherwise."""
    while not (element.text and element.text.strip()):
        element = next(element.iterchildren(), None)
        if element is None or element.tag not in INLINE:
            return 0
        if element.tag in ("em", "i"):
            return len("".join(element.itertext()).strip())
    return 0

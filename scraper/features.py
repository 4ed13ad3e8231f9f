"""What is measured of each visible line, once a page: the line itself, the boxes around it, the lines beside it."""

from __future__ import annotations

import re
from itertools import accumulate
from math import log2

from cleaners.body_cues import CALL_WORDS, begins_like_call
from cleaners.text import letters
from scraper.hints import (
    CAPTION,
    COMMENT,
    CORE,
    DIALOG,
    FOOTER,
    META,
    NAVIGATION,
    RELATED,
    SIDE,
    SIGNUP,
    STORY,
    TAGS,
    Hints,
)  # fmt: skip
from scraper.htmlpage import HtmlPage
from scraper.run import Element, Run

NAMES: tuple[str, ...] = tuple(
    "size link_share end heading list_item at_sign calls begins_like_call copies in_data "
    "depth up down common_share main_share group_share group_links group_lines parent_share parent_links parent_lines "
    "is_comment is_story is_footer is_side is_meta is_caption is_tags is_signup is_related "
    "only_comment only_navigation only_caption only_story "
    "kind_lines kind_share kind_links kind_size kind_prose "
    "position characters_above from_first from_last behind_last before_first below_headline above_prose below_prose prose_below "
    "page_prose page_lines page_links page_paragraphs links_before links_after".split()
)
"""The features in their order. ``group`` is the nearest box that is no paragraph, ``kind`` all lines whose element and its
parent have the same tags and classes, ``main`` the group with most prose; ``up`` and ``down`` count the steps from ``main``
to the innermost box that holds both and from there to the line; ``only`` marks hints that ``main`` does not have."""

WIDE = 2.5
"""A Chinese, Japanese, Korean or Thai character says as much as this many letters (words of two characters against five)."""
PROSE = 45
"""A line of this size that ends like a sentence is prose here, in letters; longer than ``LONG`` it is without."""
LONG = 220

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_ENDS = frozenset('.!?…؟。！？।"”’»)]\'」』')
_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li pre blockquote dt dd figcaption td th tr cite center summary".split())
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_NEAR = 5
_TELLING, _KEY = 20, 60
"""Letters that a line needs to be looked up in the article's text, and how many of its first ones are."""
_RISE = (1.0, 0.7, 0.45, 0.25)
"""How much of a group's prose counts for itself and the boxes around it when the main box is chosen."""
_DOUBTFUL = COMMENT | FOOTER | RELATED | SIDE | SIGNUP
_SEEN = (COMMENT, STORY, FOOTER, SIDE, META, CAPTION, TAGS, SIGNUP, RELATED)
_ONLY = (COMMENT, NAVIGATION, CAPTION, STORY)


class Box:
    """An element with its parent's box, the lines in it, what its names hint at, and its way to the main box."""

    __slots__ = ("depth", "down", "first", "group", "kind", "level", "mask", "parent", "row", "stop", "tag", "up")

    def __init__(self, element: Element, parent: Box | None, hints: Hints, lines: range) -> None:
        self.parent = parent
        self.tag: str = element.tag
        self.kind = f"{element.tag} {element.get('class')}"
        self.depth: int = parent.depth + 1 if parent is not None else 0
        self.mask: int = 0
        if parent is not None and self.tag != "body":
            self.mask = hints.own(element) | parent.mask | (CORE if element.get("itemprop") == "articleBody" else 0)
        self.first, self.stop = lines.start, lines.stop
        self.level: int = _LEVELS.get(self.tag) or (parent.level if parent is not None else 0)
        self.up, self.down = -1, 0
        self.group: Box = self
        if parent is not None and (self.tag in _LEAVES or (self.stop - self.first == 1 and parent.parent is not None)):
            self.group = parent.group if parent.tag in _LEAVES else parent
        self.row: list[float] | None = None


class Features:
    """The measures of one page's lines. ``row`` gives those of one line in the order of ``NAMES``."""

    def __init__(self, page: HtmlPage, hints: Hints, headline: int = -1) -> None:
        self.runs = runs = page.runs
        self._data = letters(page.metadata.text("articleBody") or "")
        self.count = len(runs)
        self._page, self._hints = page, hints
        self._boxes: dict[Element, Box] = {}
        self.boxes = [self._box(run.element) for run in runs]
        self._measure(runs)
        self.main = self._main_box()
        self._chain = self._mark_ways()
        self._find_prose()
        self._count_kinds()
        self.headline = headline if headline >= 0 else next((at for at, box in enumerate(self.boxes) if box.level == 1), -1)
        everything = self._sizes_to[-1] or 1
        self._page_row = [
            log2(self.total), log2(self.count + 1), self._links_to[-1] / everything, float(sum(map(bool, self.prose))),
        ]  # fmt: skip

    def _box(self, element: Element) -> Box:
        box = self._boxes.get(element)
        if box is None:
            above = element.getparent()
            parent = self._box(above) if above is not None else None
            box = self._boxes[element] = Box(element, parent, self._hints, self._page.span(element))
        return box

    def _measure(self, runs: list[Run]) -> None:
        """Sizes, characters of links, prose; their running totals; how often each text is printed."""
        sizes, links, prose = [], [], []
        copies: dict[str, int] = {}
        for run in runs:
            text = run.text
            size = letters = len(text)
            if not text.isascii() and _CJK.search(text) is not None:
                size = int(size * WIDE)
            linked = 0
            if run.link_marks:
                linked = min(letters, sum(len(shown) for _, shown in run.link_marks)) * size // letters
            told = 0
            if size >= PROSE and (size > LONG or text[-1] in _ENDS or text[-1] == ":"):
                told = max(0, size - 3 * linked)
            sizes.append(size)
            links.append(linked)
            prose.append(told)
            copies[text] = copies.get(text, 0) + 1
        self.sizes, self.links, self.prose, self._copies = sizes, links, prose, copies
        self._sizes_to = [0, *accumulate(sizes)]
        self._links_to = [0, *accumulate(links)]
        self._prose_to = [0, *accumulate(prose)]
        self.total = self._prose_to[-1] or 1
        self._logs = [log2(size + 1) for size in sizes]

    def _main_box(self) -> Box:
        """The box that holds most prose of its own or one to three steps below it."""
        weights: dict[Box, float] = {}
        for box, told in zip(self.boxes, self.prose, strict=True):
            if told:
                group = box.group
                weights[group] = weights.get(group, 0.0) + told
        scores: dict[Box, float] = {}
        for group, weight in weights.items():
            if group.mask & DIALOG:
                weight *= 0.1
            elif group.mask & _DOUBTFUL:
                weight *= 0.4
            if group.mask & CORE:
                weight *= 1.5
            above: Box | None = group
            for share in _RISE:
                if above is None:
                    break
                scores[above] = scores.get(above, 0.0) + weight * share
                above = above.parent
        return max(scores, key=lambda box: (scores[box], box.depth)) if scores else self.boxes[0]

    def _mark_ways(self) -> list[Box]:
        """Note for each box the way to the main box; the main box and those around it, innermost first."""
        chain: list[Box] = []
        above: Box | None = self.main
        while above is not None:
            above.up = len(chain)
            chain.append(above)
            above = above.parent
        for box in self._boxes.values():
            if box.up < 0 and box.parent is not None:
                # Boxes are made parents first, so the parent's way is known.
                box.up, box.down = box.parent.up, box.parent.down + 1
        return chain

    def _find_prose(self) -> None:
        """The first and last prose of the main box, and for each line the nearest prose above and below it."""
        inside = [at for at in range(self.main.first, self.main.stop) if self.prose[at]]
        self.first, self.last = (inside[0], inside[-1]) if inside else (-1, -1)
        self._above, self._below = [-1] * self.count, [self.count] * self.count
        last = -1
        for at, told in enumerate(self.prose):
            self._above[at] = last
            last = at if told else last
        last = self.count
        for at in range(self.count - 1, -1, -1):
            self._below[at] = last
            last = at if self.prose[at] else last

    def _count_kinds(self) -> None:
        """Lines, size, links and prose of each kind of line."""
        self._kinds: list[list[float]] = []
        counts: dict[tuple[str, str], list[float]] = {}
        for at, box in enumerate(self.boxes):
            key = (box.kind, box.parent.kind if box.parent is not None else "")
            count = counts.get(key)
            if count is None:
                count = counts[key] = [0, 0, 0, 0]
            count[0] += 1
            count[1] += self.sizes[at]
            count[2] += self.links[at]
            count[3] += self.prose[at]
            self._kinds.append(count)
        for count in counts.values():
            lines, size, linked, told = count
            count[:] = (lines, told / self.total, linked / size, size / lines, told / size)

    def is_beside(self, at: int) -> bool:
        """Whether the line need not be judged: it stands in a dialog and the story does not (cookie walls, offers that
        cover the page), or is a link far from the main box (of such lines 1 in 100 is a story's on the development sets)."""
        box = self.boxes[at]
        if box.mask & DIALOG and not self.main.mask & DIALOG:
            return True
        return box.up > 1 and self.links[at] > 0.9 * self.sizes[at]

    def row(self, at: int) -> list[float]:
        """The features of one line."""
        box = self.boxes[at]
        links, sizes = self.links, self.sizes
        before = links[at - 1] / sizes[at - 1] if at else 0.0
        after = links[at + 1] / sizes[at + 1] if at + 1 < self.count else 0.0
        return [
            *self._line(at, box), *(box.row or self._around(box)), *self._kinds[at], *self._place(at), *self._page_row,
            before, after,
        ]  # fmt: skip

    def _line(self, at: int, box: Box) -> tuple[float, ...]:
        text, size = self.runs[at].text, self.sizes[at]
        short = size < 300
        last = text[-1]
        end = 3 if last == "…" or text.endswith("...") else 1 if last in _ENDS else 2 if last == ":" else 0
        return (
            self._logs[at], self.links[at] / size, end, box.level,
            box.tag == "li" or (box.parent is not None and box.parent.tag == "li"),
            "@" in text or "http" in text,
            len(CALL_WORDS.intersection(text.lower().split())) if short else 0,
            short and begins_like_call(text), self._copies[text], self._in_data(text),
        )  # fmt: skip

    def _in_data(self, text: str) -> int:
        """1 for a line that the page's own data give as text of the article, -1 for one that they do not, 0 where unknown."""
        if not self._data or len(text) < _TELLING:
            return 0
        return 1 if letters(text[:_KEY]) in self._data else -1

    def _around(self, box: Box) -> list[float]:
        """The boxes around a line, which lines of one box share."""
        common, group, parent = self._chain[box.up], box.group, box.parent or box
        row: list[float] = [box.depth - self.main.depth, box.up, box.down, self._told(common), self._told(self.main)]
        for one in (group, parent):
            size = self._sizes_to[one.stop] - self._sizes_to[one.first]
            linked = self._links_to[one.stop] - self._links_to[one.first]
            row += [self._told(one), linked / size if size else 0.0, one.stop - one.first]
        mask, only = box.mask, box.mask & ~self.main.mask
        row += [mask & kind > 0 for kind in _SEEN]
        row += [only & kind > 0 for kind in _ONLY]
        box.row = row
        return row

    def _told(self, box: Box) -> float:
        """The share of the page's prose that stands in a box."""
        return (self._prose_to[box.stop] - self._prose_to[box.first]) / self.total

    def _place(self, at: int) -> tuple[float, ...]:
        first, last, to, told = self.first, self.last, self._sizes_to, self._prose_to
        headline = self.headline
        return (
            at / self.count, to[at] / (to[-1] or 1),
            max(-20, min(60, at - first)) if first >= 0 else 0, max(-60, min(20, at - last)) if first >= 0 else 0,
            to[at] - to[last + 1] if at > last >= 0 else 0, to[first] - to[at] if at < first else 0,
            max(-20, min(60, at - headline)) if headline >= 0 else -21,
            min(12, at - self._above[at]) if self._above[at] >= 0 else 13, min(12, self._below[at] - at),
            told[min(self.count, at + 1 + _NEAR)] - told[at + 1],
        )  # fmt: skip

"""Measures each visible line once: the line itself, the boxes around it, the lines next to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection
from functools import cached_property, lru_cache
from itertools import accumulate
from math import log2

from cleaners.line_shape import NAMES as SHAPE_NAMES
from cleaners.line_shape import shape
from cleaners.text import letters
from scraper.fields.body.boxes import Box, Boxes
from scraper.fields.body.dialogs import Dialogs
from scraper.fields.body.kinds import Kinds, Slants, nearest, within
from scraper.fields.body.sizes import prose_of, size_of
from scraper.fields.body.surplus import LIVE, Surplus
from scraper.learned.lexicon import Lexicon, body_words, measure, text_tokens
from scraper.page.hints import CAPTION, COMMENT, CORE, DIALOG, FOOTER, META, NAVIGATION, RELATED, SIDE, SIGNUP, STORY, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run

NAMES: tuple[str, ...] = (
    *"size link_share heading copies behind_picture".split(),
    *"depth up down common_share main_share group_share group_links group_lines parent_share parent_links parent_lines "
    "is_comment is_story is_footer is_side is_meta is_caption is_tags is_signup is_related "
    "only_comment only_navigation only_caption only_story "
    "tag parent_tag list_item in_main of_parent depth_beside group_prose group_mean "
    "kind_lines kind_share kind_links kind_size kind_prose kind_first kind_last of_kind "
    "position characters_above from_first from_last behind_last before_first below_headline above_prose below_prose prose_below "
    "left same_kind_next size_next prose_next since_claim till_claim links_before links_after "
    "page_prose page_lines page_links page_paragraphs main_depth articles".split(),
    *SHAPE_NAMES,
    *"in_data in_description slanted words_sum words_least words_most names_sum names_least names_most".split(),
)  # fmt: skip
"""The features in their order. ``group`` is the nearest box that is no paragraph, ``kind`` all lines whose element and its
parent have the same tags and classes, ``main`` the group with most prose; ``up`` and ``down`` count the steps from ``main``
to the innermost box that holds both and from there to the line; ``only`` marks hints that ``main`` does not have;
``of_kind``, ``of_parent`` and ``depth_beside`` compare with the kind and the parent that hold most prose; ``claim`` is the
nearest line that has an owner; the last six are the lexicon's (see ``scraper.learned.lexicon.measure``)."""
LEXICAL = 6
"""How many features the lexicon gives."""
FIRST = NAMES.index(SHAPE_NAMES[0])
"""How many features are measured of every line; the others, which cost more, are where these leave a doubt."""

_NEAR = 5
_TELLING, _KEY = 20, 60
"""Letters that a line needs to be looked up in the article's text, and how many of its first ones are."""
_RISE = (1.0, 0.7, 0.45, 0.25)
"""How much of a group's prose counts for itself and the boxes around it when the main box is chosen."""
_DOUBTFUL = COMMENT | FOOTER | RELATED | SIDE | SIGNUP
_SEEN = (COMMENT, STORY, FOOTER, SIDE, META, CAPTION, TAGS, SIGNUP, RELATED)
_ONLY = (COMMENT, NAVIGATION, CAPTION, STORY)
_ALL_SEEN, _ALL_ONLY = sum(_SEEN), sum(_ONLY)
_FAR_CLAIM, _FAR_PICTURE, _MOST_ARTICLES = 20, 30, 10
_FAR, _FAR_INSIDE = 60, 45
"""How far away the headline and the ends of the story are at most, in lines; the same inside a very long one."""


@lru_cache(maxsize=1 << 12)
def _flags(seen: int, only: int) -> tuple[bool, ...]:
    """Which hints there are around a line, and which of some are not around the main box too."""
    return (*[seen & kind > 0 for kind in _SEEN], *[only & kind > 0 for kind in _ONLY])


class Features:
    """The measures of one page's lines: of one line ``first_of`` gives the first, ``rest_of`` the others, as ``NAMES`` has them.

    ``free`` holds the places of the lines that nobody owns yet, all where it is left out.
    """

    def __init__(
        self,
        page: HtmlPage,
        headline: int = -1,
        free: Collection[int] | None = None,
        lexicon: Lexicon | None = None,
    ) -> None:
        self._lexicon = body_words() if lexicon is None else lexicon
        self.runs = runs = page.runs
        self.count = len(runs)
        self._page = page
        self._all = Boxes(page)
        self._slants, self._dialogs = Slants(), Dialogs(page)
        self.boxes = [self._all.of(run.element) for run in runs]
        self._weights: dict[tuple[str, ...], tuple[float, ...]] = {}
        self._measure(runs)
        self.main = self._main_box()
        self._chain = self._mark_ways()
        self._find_prose()
        story = (self.first, self.last) if LIVE not in page.metadata.types else (-1, -1)
        self._surplus = Surplus(*story, sizes_to=self._sizes_to, prose_to=self._prose_to, paragraphs_to=self._paragraphs_to)
        self.total -= self._surplus.prose
        self._kinds = Kinds(self.boxes, sizes=self.sizes, links=self.links, prose=self.prose, inside=(self.first, self.last))
        self._find_claims(free)
        self.headline = headline if headline >= 0 else next((at for at, box in enumerate(self.boxes) if box.level == 1), -1)
        self._page_row = self._of_page()

    def _measure(self, runs: list[Run]) -> None:
        """Sizes, characters of links, prose; their running totals; how often each text is printed."""
        sizes, links, prose = [], [], []
        copies: dict[str, int] = {}
        for run in runs:
            text = run.text
            size = size_of(text)
            linked = 0
            if run.link_marks:
                linked = min(len(text), sum([len(shown) for _, shown in run.link_marks])) * size // len(text)
            told = prose_of(text, size, linked)
            sizes.append(size)
            links.append(linked)
            prose.append(told)
            copies[text] = copies.get(text, 0) + 1
        self.sizes, self.links, self.prose, self._copies = sizes, links, prose, copies
        self._sizes_to = [0, *accumulate(sizes)]
        self._links_to = [0, *accumulate(links)]
        self._prose_to = [0, *accumulate(prose)]
        self._paragraphs_to = [0, *accumulate([told > 0 for told in prose])]
        self.total = self._prose_to[-1] or 1

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
        for box in self._all.all:
            if box.up < 0 and box.parent is not None:
                # Boxes are made parents first, so the parent's way is known.
                box.up, box.down = box.parent.up, box.parent.down + 1
        return chain

    def _find_prose(self) -> None:
        """The first and last prose of the main box, and for each line the nearest prose above and below it."""
        inside = [at for at in range(self.main.first, self.main.stop) if self.prose[at]]
        self.first, self.last = (inside[0], inside[-1]) if inside else (-1, -1)
        self._above, self._below = nearest([told > 0 for told in self.prose])

    def _find_claims(self, free: Collection[int] | None) -> None:
        """For each line the nearest line above and below it that has an owner."""
        owned = [free is not None] * self.count
        for at in free or ():
            owned[at] = False
        self._claim_above, self._claim_below = nearest(owned)

    def _of_page(self) -> list[float]:
        articles = sum([box.tag == "article" for box in self._all.all])
        return [
            log2(self.total), log2(self.count + 1 - self._surplus.lines), self._links_to[-1] / (self._sizes_to[-1] or 1),
            self._paragraphs_to[-1] - self._surplus.paragraphs, self.main.depth, min(_MOST_ARTICLES, articles),
        ]  # fmt: skip

    @cached_property
    def _data(self) -> str:
        return letters(self._page.metadata.text("articleBody") or "")

    @cached_property
    def _description(self) -> str:
        return (self._page.metadata.first("og:description", "description") or "").strip()[:_KEY].lower()

    @cached_property
    def _pictures(self) -> list[int]:
        return sorted([picture.position for picture in self._page.pictures])

    def is_beside(self, at: int) -> bool:
        """Whether the line need not be judged: it stands in a dialog and the story does not (cookie walls, offers that
        cover the page), or is a link far from the main box (of such lines 1 in 100 is a story's on the development sets)."""
        box = self.boxes[at]
        if box.mask & DIALOG and not self.main.mask & DIALOG:
            return not self._dialogs.hold_story(box)
        return box.up > 1 and self.links[at] > 0.9 * self.sizes[at]

    def first_of(self, at: int) -> list[float]:
        """The features of one line that cost little."""
        box, size = self.boxes[at], self.sizes[at]
        picture = bisect_right(self._pictures, at)
        return [
            size, self.links[at] / size, box.level, self._surplus.said(at, self._copies[self.runs[at].text]),
            min(_FAR_PICTURE, at - self._pictures[picture - 1]) if picture else _FAR_PICTURE,
            *(box.row or self._around(box)), *self._place(at), *self._beside(at, box), *self._page_row,
        ]  # fmt: skip

    def rest_of(self, at: int) -> list[float]:
        """The others."""
        run = self.runs[at]
        text = run.text
        return [
            *shape(text), self._in_data(text), self._in_description(text), self._slants.has(run),
            *measure(text_tokens(text), self._lexicon.text), *self._names(self.boxes[at]),
        ]  # fmt: skip

    def _in_data(self, text: str) -> int:
        """1 for a line that the page's own data give as text of the article, -1 for one that they do not, 0 where unknown."""
        if not self._data or len(text) < _TELLING:
            return 0
        return 1 if letters(text[:_KEY]) in self._data else -1

    def _in_description(self, text: str) -> int:
        """1 for a line that begins as the page's description does, -1 for one that does not, 0 where unknown."""
        if not self._description or len(text) < _TELLING:
            return 0
        return 1 if self._description.startswith(text[:_KEY].lower()) else -1

    def _around(self, box: Box) -> list[float]:
        """The boxes around a line, which lines of one box share."""
        common, group, parent, surplus = self._chain[box.up], box.group, box.parent or box, self._surplus
        row: list[float] = [box.depth - self.main.depth, box.up, box.down, self._told(common), self._told(self.main)]
        for one in (group, parent):
            size = self._sizes_to[one.stop] - self._sizes_to[one.first]
            linked = self._links_to[one.stop] - self._links_to[one.first]
            lines = surplus.without(one.stop - one.first, one, surplus.lines)
            row += (self._told(one), linked / size if size else 0.0, lines)
        row += _flags(box.mask & _ALL_SEEN, box.mask & ~self.main.mask & _ALL_ONLY)
        size = self._sizes_to[group.stop] - self._sizes_to[group.first]
        paragraphs = self._paragraphs_to[group.stop] - self._paragraphs_to[group.first]
        row += (
            box.code, parent.code, box.tag == "li" or parent.tag == "li", box.in_main, box.parent is self._kinds.parent,
            box.depth - self._kinds.depth, surplus.without(paragraphs, group, surplus.paragraphs),
            size / max(1, group.stop - group.first), *self._kinds.rows[box.kind], box.kind == self._kinds.best,
        )  # fmt: skip
        box.row = row
        return row

    def _names(self, box: Box) -> tuple[float, ...]:
        names = self._all.names(box)
        weights = self._weights.get(names)
        if weights is None:
            weights = self._weights[names] = measure(self._all.words(names), self._lexicon.names)
        return weights

    def tokens(self, at: int) -> tuple[set[str], set[str]]:
        """What of a line the lexicon weighs: its own words, and the words of the names around it."""
        return text_tokens(self.runs[at].text), self._all.words(self._all.names(self.boxes[at]))

    def _told(self, box: Box) -> float:
        """The share of the page's prose that stands in a box."""
        told = self._surplus.without(self._prose_to[box.stop] - self._prose_to[box.first], box, self._surplus.prose)
        return min(1.0, told / self.total)

    def _place(self, at: int) -> tuple[float, ...]:
        first, last, to, told = self.first, self.last, self._sizes_to, self._prose_to
        headline, above = self.headline, self._above[at]
        far = _FAR_INSIDE if self._surplus.is_inside(at) else _FAR
        return (
            at / self.count, to[at] / (to[-1] or 1),
            within(at - first, -20, far) if first >= 0 else 0, within(at - last, -far, 20) if first >= 0 else 0,
            to[at] - to[last + 1] if at > last >= 0 else 0, to[first] - to[at] if at < first else 0,
            within(at - headline, -20, far) if headline >= 0 else -21,
            min(12, at - above) if above >= 0 else 13, min(12, self._below[at] - at),
            told[min(self.count, at + 1 + _NEAR)] - told[at + 1],
        )  # fmt: skip

    def _beside(self, at: int, box: Box) -> tuple[float, ...]:
        """What is above and below a line."""
        links, sizes, after, count = self.links, self.sizes, at + 1, self.count
        last = after == count
        above = self._claim_above[at]
        return (
            count - at, not last and self.boxes[after].kind == box.kind, -1 if last else sizes[after],
            self._paragraphs_to[min(count, at + 3)] - self._paragraphs_to[after],
            min(_FAR_CLAIM, at - above) if above >= 0 else _FAR_CLAIM, min(_FAR_CLAIM, self._claim_below[at] - at),
            links[at - 1] / sizes[at - 1] if at else 0.0, 0.0 if last else links[after] / sizes[after],
        )  # fmt: skip

"""What is expected of an outlet's pages, from past blocks of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from scraper.drift.blocks import Block, together
from scraper.drift.measures import ARTICLE, TAKEN_OVER, Measures, step
from scraper.drift.properties import ENOUGH_PAGES, Property, described, is_structure, properties

ENOUGH_BLOCKS = 3
"""With fewer past blocks (days or crawls) nothing is known of how days differ."""
_CORE = 0.9
_KNOWN = 0.01


class Reference:
    """Expectations from blocks, oldest first; ``is_known`` is false while there are too few pages or blocks.

    Until it is known how many pages cannot, ``is_described`` says that the outlet's description can read its pages.
    Rules, layouts and skeletons are taken from those blocks only that begin at ``structure_begins`` or later: after a change
    of theirs that no field was hurt by, the fields are still known from before.
    """

    def __init__(self, blocks: Sequence[Block], structure_begins: int = 0, *, is_described: bool = False) -> None:
        self.blocks = list(blocks)
        later = [block for block in blocks if block.first >= structure_begins]
        self.whole, built = together(self.blocks), together(later)
        articles, shapes = built.flags.get(ARTICLE, [0, 0])[0], built.shapes
        self.known = frozenset(one for one, pages in shapes.items() if pages >= max(_KNOWN * articles, 2))
        """Shapes that occur."""
        self.core = frozenset(one for one, pages in shapes.items() if pages >= _CORE * articles)
        """Shapes that (nearly) every page has."""
        self.whole = replace(self.whole, words=self.whole.words | built.words)
        self.properties: tuple[Property, ...] = ()
        if self.whole.pages >= ENOUGH_PAGES and len(blocks) >= ENOUGH_BLOCKS:
            self.properties = tuple(one for one in properties(blocks, self.whole) if not is_structure(one.name))
            if len(later) >= ENOUGH_BLOCKS:
                self.properties += tuple(one for one in properties(later, built) if is_structure(one.name))
        self.is_known = bool(self.properties)
        if is_described and not any(one.name == TAKEN_OVER for one in self.properties):
            self.properties += (described(),)

    def derive(self, page: Measures, recent: Mapping[str, Collection[int]]) -> Measures:
        """The page with what shows only beside others: shares of shapes that are new or gone (in thousandths), and whether
        a recent page had the same value (``recent``: hashes by field)."""
        flags = {f"{name}.repeated": value in recent.get(name, ()) for name, value in page.values.items()}
        numbers = {}
        if page.shapes and self.core:
            new = sum(shape not in self.known for shape in page.shapes)
            gone = sum(shape not in page.shapes for shape in self.core)
            numbers["page.new shapes"] = step(1000 * new / len(page.shapes))
            numbers["page.gone shapes"] = step(1000 * gone / len(self.core))
        return replace(page, flags=page.flags | flags, numbers=page.numbers | numbers)

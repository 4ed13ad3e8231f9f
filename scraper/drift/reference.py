"""What is expected of an outlet's pages, from past blocks."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from scraper.drift.blocks import Block, together
from scraper.drift.measures import ARTICLE, LEFT_OUT, MIXED, TAKEN_OVER, Measures, step
from scraper.drift.properties import ENOUGH_PAGES, Property, described, is_structure, properties

Value = TypeVar("Value")

ENOUGH_BLOCKS = 3
"""With fewer past blocks (days or crawls) nothing is known of how days differ."""
_CORE = 0.9
_KNOWN = 0.01
_PART = 0.25
"""A body of which more than this stands in new elements was moved, and nothing was put into it."""


class Reference:
    """Expectations from blocks, oldest first; ``is_known`` is false while there are too few pages or blocks.

    Until it is known how many pages cannot, ``is_described`` says that the outlet's description can read its pages.
    Rules, layouts and skeletons are taken from those blocks only that begin at ``structure_begins`` or later: after a change
    of theirs that no field was hurt by, the fields are still known from before. ``field_begins`` says the same of single fields.
    """

    def __init__(
        self,
        blocks: Sequence[Block],
        structure_begins: int = 0,
        field_begins: Mapping[str, int] | None = None,
        *,
        is_described: bool = False,
    ) -> None:
        begins = field_begins or {}
        self.blocks = list(blocks)
        later = [block for block in blocks if block.first >= structure_begins]
        self.whole, built = together(self.blocks), together(later)
        articles, shapes = built.flags.get(ARTICLE, [0, 0])[0], built.shapes
        self.known = frozenset(one for one, pages in shapes.items() if pages >= max(_KNOWN * articles, 2))
        """Shapes that occur."""
        self.core = frozenset(one for one, pages in shapes.items() if pages >= _CORE * articles)
        """Shapes that (nearly) every page has."""
        learnt = _learnt(blocks)
        self.properties = tuple(one for one in learnt if not is_structure(one.name) and one.field not in begins)
        for begin in sorted(set(begins.values())):
            fields = {name for name, since in begins.items() if since == begin}
            since = [block for block in blocks if block.first >= begin]
            self.properties += tuple(one for one in _learnt(since) if not is_structure(one.name) and one.field in fields)
            self.whole = _with_fields(self.whole, together(since), fields)
        rebuilt = learnt if len(later) == len(blocks) else _learnt(later)
        self.properties += tuple(one for one in rebuilt if is_structure(one.name))
        self.whole = replace(self.whole, words=self.whole.words | built.words)
        self.is_known = bool(self.properties)
        if is_described and not any(one.name == TAKEN_OVER for one in self.properties):
            self.properties += (described(),)

    def derive(self, page: Measures, recent: Mapping[str, Collection[int]]) -> Measures:
        """The page with what shows only beside others: shares of shapes that are new or gone (in thousandths), of prose left
        out that no recent page had, whether a part of the body stands in new shapes, and whether a recent page had the same
        value (``recent``: hashes by field, and of ``prose``)."""
        flags = {f"{name}.repeated": value in recent.get(name, ()) for name, value in page.values.items()}
        numbers = {}
        if page.shapes and self.core:
            new = sum(shape not in self.known for shape in page.shapes)
            gone = sum(shape not in page.shapes for shape in self.core)
            numbers["page.new shapes"] = step(1000 * new / len(page.shapes))
            numbers["page.gone shapes"] = step(1000 * gone / len(self.core))
        body = sum(page.body.values())
        if body:
            common = recent.get("prose", ())
            left_out = sum(letters for line, letters in page.prose.items() if line not in common)
            numbers[LEFT_OUT] = step(1000 * left_out / (left_out + body))
        if body and self.known and page.shapes:
            fresh = sum(letters for shape, letters in page.body.items() if shape not in self.known)
            flags[MIXED] = 0 < fresh <= _PART * body
        return replace(page, flags=page.flags | flags, numbers=page.numbers | numbers)


def _learnt(blocks: Sequence[Block]) -> list[Property]:
    """The properties of these blocks; none of too few."""
    whole = together(blocks)
    enough = whole.pages >= ENOUGH_PAGES and len(blocks) >= ENOUGH_BLOCKS
    return list(properties(blocks, whole)) if enough else []


def _with_fields(whole: Block, later: Block, fields: Collection[str]) -> Block:
    """The block with what the later one says of these fields, instead of what it says itself."""

    def mixed(mine: Mapping[str, Value], others: Mapping[str, Value]) -> dict[str, Value]:
        kept = {name: value for name, value in mine.items() if name.partition(".")[0] not in fields}
        return kept | {name: value for name, value in others.items() if name.partition(".")[0] in fields}

    return replace(
        whole,
        flags=mixed(whole.flags, later.flags),
        numbers=mixed(whole.numbers, later.numbers),
        words=mixed(whole.words, later.words),
    )

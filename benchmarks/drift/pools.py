"""Pools of separated pages: every page is really separated, once; crawls are then drawn from the pool."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from benchmarks.drift.changes import CHANGES
from benchmarks.drift.kits import Kit
from benchmarks.drift.pages import print_story, write
from benchmarks.drift.stories import Story, Writer
from scraper.drift.measures import Measures, measure, measure_refusal
from scraper.errors import NotAnArticle
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.separation.order import run_stages

BREAKS = 0.05
"""A change breaks a field if so many of the pages that have it no longer give it as it was written."""


@dataclass(frozen=True)
class Drawn:
    """One page of a pool: its section's place, its measures, the fields that its story has and those that the record has
    wrong."""

    section: int
    page: Measures
    told: frozenset[str]
    wrong: frozenset[str]


@dataclass(frozen=True)
class Pool:
    """The pages of an outlet before or after one change, and the fields that the change broke, with the shares of pages."""

    pages: tuple[Drawn, ...]
    broken: dict[str, float]

    @cached_property
    def seen(self) -> Counter[tuple[str, int]]:
        """On how many pages each value is."""
        return Counter(value for one in self.pages for value in one.page.values.items())

    @cached_property
    def lines(self) -> Counter[int]:
        """On how many pages each line of prose is that nobody claimed."""
        return Counter(line for one in self.pages for line in one.page.prose)

    @cached_property
    def sections(self) -> dict[int, list[Drawn]]:
        """The pages by their section."""
        found: dict[int, list[Drawn]] = {}
        for one in self.pages:
            found.setdefault(one.section, []).append(one)
        return found

    def draw(self, dice: random.Random, weights: Sequence[float]) -> Measures:
        """A page of a section that is drawn by weight, its values told apart from those of other draws."""
        while True:
            section = dice.choices(range(len(weights)), weights)[0]
            if section in self.sections:
                return self._anew(dice.choice(self.sections[section]).page, dice)

    def _anew(self, page: Measures, dice: random.Random) -> Measures:
        """The page as another story with the same measures: values that only this page has are other ones."""
        values = {name: value if self.seen[name, value] > 1 else dice.getrandbits(32) for name, value in page.values.items()}
        prose = {line if self.lines[line] > 1 else dice.getrandbits(32): letters for line, letters in page.prose.items()}
        return replace(page, values=values, prose=prose)


def make_pool(kit: Kit, change: str | None, size: int) -> Pool | None:
    """The pool of a change, of the same stories for every change: what differs is the change's doing; ``None`` where the
    outlet prints nothing that could change so."""
    writer = Writer(kit.sections, kit.agencies, kit.outlet)
    made = []
    for number in range(size):
        one = _page(kit, writer.story(number), change)
        if one is None:
            return None
        made.append(one)
    return Pool(tuple(made), _broken(made))


def _page(kit: Kit, story: Story, change: str | None) -> Drawn | None:
    tree = print_story(kit, story)
    if change is not None:
        tree = CHANGES[change](tree, kit, story)
        if tree is None:
            return None
    snapshot = Snapshot(
        url=kit.url(story),
        content=write(tree),
        content_type="text/html; charset=utf-8",
        fetched_at=story.fetched,
        outlet=kit.outlet,
    )
    truth = kit.truth(story)
    told = frozenset(name for name, value in truth.items() if value)
    section = kit.sections.index(story.section)
    try:
        work = run_stages(snapshot)
    except NotAnArticle as refusal:
        return Drawn(section, measure_refusal(refusal.reason), told, told)
    wrong = frozenset(name for name, value in truth.items() if told_by(work.record, name) != value)
    return Drawn(section, measure(work), told, wrong)


def told_by(record: Article, name: str) -> Any:
    """What the record says of a field, in the form of the stories' truth."""
    value = getattr(record, name)
    if name == "body":
        return [block.text for block in record.body_blocks]
    if name == "comments":
        return [comment.text for comment in value]
    if name == "related_links":
        return [link.headline for link in value]
    if name == "date":
        return value[:10] if value else None
    return value


def _broken(pages: Sequence[Drawn]) -> dict[str, float]:
    """The fields of which too many pages are wrong, with the share among the pages that tell them or tell them wrongly."""
    shares = {}
    for name in sorted({name for one in pages for name in one.told | one.wrong}):
        concerned = [one for one in pages if name in one.told or name in one.wrong]
        share = sum(name in one.wrong for one in concerned) / len(concerned)
        if share >= BREAKS:
            shares[name] = share
    return shares

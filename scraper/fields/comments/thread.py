"""What the sources of comments provide, and what is read from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.candidates import Source

STORY_CHARS = 150
"""So much prose before a thread makes sure that the story is not in it."""
NEAR = 16
"""A thread's first stamp stands so many lines below its heading at most, and half as many where the heading has no count."""


class Reading(NamedTuple):
    """A comment's parts: lines of ``text`` with their gaps, lines that are ``furniture``, and ``machine``: what the markup says
    for machines beside the printed date."""

    author: str | None
    date_raw: str | None
    text: list[tuple[str, bool]]
    furniture: list[Run]
    likes: int | None
    machine: str | None = None


@dataclass
class Item:
    """The lines of one comment, the element that holds them where one does, and whether the last line is its author's.

    ``parts``: what the outlet's selectors find in it, by part; a part that they find only in others of the thread is there
    and empty. ``reading``: its parts, where finding it meant reading it. ``cut``: so many letters of its last line are its own.
    """

    runs: list[Run]
    element: Element = None
    signed: bool = False
    parts: dict[str, list[Element]] = field(default_factory=dict)
    reading: Reading | None = None
    cut: int | None = None


@dataclass
class Found:
    """A thread: all its lines, its comments, the rule that found it, and where the rule is from.

    ``furniture``: lines that are no comments, whatever is read of the others. ``run_on``: the heading of a related list that is
    run on to the last comment, and the index of the run below it.
    """

    runs: list[Run]
    items: list[Item]
    rule: str
    source: Source = "shown"
    furniture: list[Run] = field(default_factory=list)
    run_on: tuple[str, int] | None = None

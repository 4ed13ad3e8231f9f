"""A list of links to other stories, as a source proposes it. Sources read; only the stage claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from scraper.page.run import Run
from scraper.partition.candidates import Source
from scraper.record.article import RelatedKind, RelatedLink

SITE_LIST = "list of the site"
"""The reason why the lines of a list that every page of a site has are boilerplate: nothing in them is about the story."""

Owner = Literal["related", "tags", "boilerplate"]


@dataclass
class FoundList:
    """A list: where it begins, its entries, the runs that it owns, and the rule that found it.

    ``owner`` is ``tags`` for a list of topics, which stand in ``topics``, and ``boilerplate`` for a list of the whole site:
    neither has entries. ``kind`` is what the outlet says of it."""

    start: int
    links: list[RelatedLink] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    rule: str = ""
    owner: Owner = "related"
    topics: list[str] = field(default_factory=list)
    kind: RelatedKind | None = None
    ends_story: bool = False
    source: Source = "shown"

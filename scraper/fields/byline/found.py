"""What the sources find for the byline: names in one place, and a byline with its authors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from scraper.page.element import Element
from scraper.page.run import Run
from scraper.urls import leads_to_author

BELOW_A_LABEL = "line below a label"
"""The rule of names that stand below a line that is a label and nothing else."""
ABOVE, BELOW = 8, 24
"""How many lines above and below the headline are its surroundings."""
CLOSE = 6
"""How many of them are close to it."""


class Mention(NamedTuple):
    """A name in one place. ``kind`` says what speaks for an author: ``data``, ``meta``, ``marked`` (class, ``rel`` or microdata),
    ``labelled``, ``bare`` (a name by the headline or beside a date) or ``linked`` (to an author's page), ``trust`` how far the
    place is to be trusted among its kind; ``order`` is the name's place in its list. ``run`` and ``text`` are the line that
    prints it and the byline in it, where it is printed."""

    name: str
    kind: str
    rule: str
    trust: float
    order: int = 0
    run: Run | None = None
    text: str = ""
    element: Element = None

    def is_topic(self) -> bool:
        """Whether an unmarked line prints the name as the whole of a link that is marked as a topic's and leads to no author."""
        if self.run is None or self.kind == "marked":
            return False
        links = [link for link, text in self.run.link_marks or () if text.strip() == self.name]
        return bool(links) and all(
            "tag" in (link.get("rel") or "").lower().split() and not leads_to_author(link.get("href")) for link in links
        )


@dataclass
class Found:
    """The authors, the byline as printed, the rule that found them, and the lines that are the byline's."""

    names: list[str] = field(default_factory=list)
    byline: str | None = None
    rule: str = ""
    runs: list[Run] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    roles: dict[str, str] = field(default_factory=dict)
    """The roles that the source itself read, by name."""
    whole: list[Element] = field(default_factory=list)
    """The elements that are the byline's as a whole."""
    printed: str | None = None
    """The part of its line that the byline's is, where a source knows it."""

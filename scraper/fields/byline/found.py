"""What a source found of the byline."""

from __future__ import annotations

from dataclasses import dataclass, field

from scraper.page.element import Element
from scraper.page.run import Run


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

"""The head of a story as it was read: its lines by role, kept for the stages that come later."""

from __future__ import annotations

from dataclasses import dataclass, field

from scraper.outlets.layout import Mark
from scraper.page.element import Element
from scraper.page.hints import COMMENT
from scraper.page.run import Run
from scraper.partition.work import Work


@dataclass(frozen=True)
class Headline:
    """The headline's text, the rule that found it, and its runs (none if only the head of the page knows it)."""

    text: str
    rule: str
    runs: list[Run] = field(default_factory=list)


@dataclass(kw_only=True)
class Head:
    """The lines of a head by role. ``body_start`` is the index of the first run that may be body; ``others`` are bylines and
    dates of other stories above the headline."""

    headline: Headline | None
    marks: dict[int, Mark]
    body_start: int = 0
    repeats: list[Run] = field(default_factory=list)
    kicker: Run | None = None
    standfirst: Run | None = None
    captions: list[Run] = field(default_factory=list)
    anchors: list[Run] = field(default_factory=list)
    above: list[Run] = field(default_factory=list)
    rest: list[Run] = field(default_factory=list)
    others: list[Run] = field(default_factory=list)

    @property
    def first(self) -> Run | None:
        """The first line of the headline; ``None`` where the page prints none."""
        return self.headline.runs[0] if self.headline is not None and self.headline.runs else None


def head_of(work: Work) -> Head | None:
    """The head, once it has been read."""
    return work.kept.get(Head)


def top_of(work: Work) -> int:
    """The index of the headline's line, else of the first that may be body."""
    head = head_of(work)
    if head is None:
        return 0
    return head.first.index if head.first is not None else head.body_start


def is_in_comments(work: Work, element: Element | None) -> bool:
    """Whether an element stands among comments by the names around it, and the headline does not."""
    if element is None or not work.hints.all(element) & COMMENT:
        return False
    head = head_of(work)
    first = head.first if head is not None else None
    return first is None or not work.hints.all(first.element) & COMMENT

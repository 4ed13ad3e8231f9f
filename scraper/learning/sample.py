"""The pages that an outlet is learned from, separated by the general path, with what the user says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from scraper.errors import NotAnArticle
from scraper.outlets.outlet import Outlet
from scraper.page.htmlpage import HtmlPage
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.record.article import Article
from scraper.separation.order import run_stages

PAGE = "https://page.invalid/"
"""The address of a page of which none is known."""


@dataclass(frozen=True)
class Page:
    """A page to learn from: what it is called for a person, what was fetched, and the values that a person says it has."""

    name: str
    snapshot: Snapshot
    told: Mapping[str, Any] = field(default_factory=dict)


@dataclass(eq=False)
class Sample:
    """A page that is an article, separated without any selector. ``told`` goes before what the general path found."""

    page: Page
    work: Work

    @property
    def name(self) -> str:
        """What the page is called."""
        return self.page.name

    @property
    def told(self) -> Mapping[str, Any]:
        """What a person says of the page."""
        return self.page.told

    @property
    def record(self) -> Article:
        """What the general path found."""
        return self.work.record

    @property
    def html(self) -> HtmlPage:
        """The page's tree and lines; samples of text dumps are no samples."""
        assert self.work.html is not None
        return self.work.html

    @cached_property
    def owners(self) -> dict[int, str]:
        """The owner of each line: that of its largest part."""
        best: dict[int, tuple[int, str]] = {}
        for claim in self.work.ledger:
            size = claim.end - claim.start
            if size > best.get(claim.run, (0, ""))[0]:
                best[claim.run] = (size, claim.owner)
        return {run: owner for run, (_, owner) in best.items()}

    @cached_property
    def furniture(self) -> set[int]:
        """The lines that a selector of the outlet's furniture claimed."""
        return {claim.run for claim in self.work.ledger if claim.owner == "boilerplate" and "css:" in claim.rule}

    def runs_of(self, owner: str) -> list[int]:
        """The lines of which an owner has any part."""
        return list(dict.fromkeys(claim.run for claim in self.work.ledger if claim.owner == owner))

    def label(self, name: str) -> Any:
        """The value of a field: what a person says, else what the general path found; ``None`` where there is none."""
        value = self.told[name] if name in self.told else getattr(self.record, name)
        return value or None


@dataclass(frozen=True)
class Refused:
    """A page that is no article, with the reason."""

    page: Page
    reason: str
    detail: str


def read_samples(pages: Sequence[Page], outlet: type[Outlet]) -> tuple[list[Sample], list[Refused]]:
    """The pages separated by the general path with the facts that ``outlet`` declares, and those that are no articles or no
    HTML."""
    samples, refused = [], []
    for page in pages:
        try:
            work = separate_as(page.snapshot, outlet)
        except NotAnArticle as refusal:
            refused.append(Refused(page, refusal.reason, refusal.detail))
            continue
        if work.html is None:
            refused.append(Refused(page, "text", "a page without markup has no elements to select"))
        else:
            samples.append(Sample(page, work))
    return samples, refused


def separate_as(snapshot: Snapshot, outlet: type[Outlet]) -> Work:
    """The page separated as one of the outlet's, whatever others there are. Raises ``NotAnArticle``."""
    from dataclasses import replace

    return run_stages(replace(snapshot, outlet=outlet.name), {outlet.name: outlet})

"""The course of an outlet: detectors carried from crawl to crawl, and the open change, if any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from scraper.drift.blocks import summed
from scraper.drift.measures import Measures
from scraper.drift.properties import is_structure
from scraper.drift.reference import Reference
from scraper.drift.verdicts import FieldVerdict, Verdict, judge, worst
from scraper.drift.watch import Crossing, State, Stream, Watch, streams

Pages = Sequence[tuple[int, Measures]]
"""Pages with their numbers, oldest first."""

CONFIRM = 0.05
"""Once the skeleton or the rules have changed, a field is wrongly called changed or broken in one of so many such changes."""
ACCEPT_AFTER = 100
"""So many pages after a change that was absorbed, what came after it is what is expected."""
RECOVERY = 30
"""So many pages without evidence close a change."""
KEPT = 400
"""Pages of an open change that are looked at again: its first and its last ones."""


@dataclass(kw_only=True)
class Change:
    """A change that is open: since which page, seen first at which, the verdicts, and the streams that told it."""

    since: int
    noticed: int
    verdicts: dict[str, FieldVerdict] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """The gravest verdict on a field."""
        return worst(one.verdict for one in self.verdicts.values())


@dataclass(kw_only=True)
class Course:
    """``seen``: the number of the last page that the detectors have seen; ``change``: the change that is open;
    ``begins``, ``structure_begins`` and ``field_begins``: pages before these say nothing of what is expected of anything, of
    structure, and of single fields;
    ``is_described``: whether the outlet's description is expected to read its pages before it is known how many it does."""

    seen: int = 0
    begins: int = 0
    structure_begins: int = 0
    field_begins: dict[str, int] = field(default_factory=dict)
    is_described: bool = True
    states: dict[str, State] = field(default_factory=dict)
    change: Change | None = None

    def follow(self, reference: Reference, pages: Pages, limit: float) -> None:
        """The detectors have seen new pages; a change is open if a detector reached its limit."""
        watch, watched = Watch(self.states), streams(reference.properties)
        watch.see(watched, pages)
        self.seen = pages[-1][0] if pages else self.seen
        found = watch.crossings(watched, limit)
        if found and self.change is None:
            self.change = Change(since=min(one.since for one in found), noticed=self.seen)

    def settle(self, reference: Reference, pages: Pages, limit: float) -> None:
        """The open change is judged by its pages (all that are still there since ``change.since``), and closed where it
        passed or was absorbed long enough ago."""
        change = self.change
        if change is None or not pages:
            return
        pages = pages if len(pages) <= KEPT else [*pages[: KEPT // 2], *pages[-KEPT // 2 :]]
        watched = streams(reference.properties)
        found = self._crossings(watched, pages, limit)
        change.told = sorted({*change.told, *(one.stream.key for one in found)})
        change.verdicts = judge(reference, found, summed(page for _, page in pages))
        if change.verdict == "absorbed" and len(pages) >= ACCEPT_AFTER:
            self.restart(structure_begins=change.since)
        elif len(pages) > RECOVERY and _has_passed(watched, pages[-RECOVERY:], change.told):
            self.restart()

    def restart(self, *, begins: int = 0, structure_begins: int = 0) -> None:
        """No change is open any more and the detectors begin anew; what is expected is learnt from these pages on."""
        self.change = None
        self.begins = max(self.begins, begins)
        self.structure_begins = max(self.structure_begins, begins, structure_begins)
        self.states.clear()

    def _crossings(self, watched: Sequence[Stream], pages: Pages, limit: float) -> list[Crossing]:
        """What the detectors and, since the change, one test of its own tell."""
        lasting = Watch(self.states).crossings(watched, limit)
        once = Watch(once=True)
        once.see(watched, pages)
        since = pages[0][0]
        told = {*(one.stream.key for one in lasting), *(self.change.told if self.change else ())}
        rebuilt = any(one.key in told and is_structure(one.about.name) for one in watched)
        confirmed = [one for one in once.crossings(watched, 1 / CONFIRM) if rebuilt or is_structure(one.stream.about.name)]
        found = {one.stream.key: one for one in (*confirmed, *lasting)}
        return sorted((_not_before(one, since) for one in found.values()), key=lambda one: -one.evidence)


def _not_before(one: Crossing, since: int) -> Crossing:
    return one if one.since >= since else Crossing(one.stream, one.evidence, since)


def _has_passed(watched: Sequence[Stream], pages: Pages, told: Sequence[str]) -> bool:
    """Whether the last pages speak against every stream that told the change."""
    once = Watch(once=True)
    spoke = [one for one in watched if one.key in told]
    once.see(spoke, pages)
    return bool(spoke) and all(max(once.states[one.key][:2]) < 1 for one in spoke)

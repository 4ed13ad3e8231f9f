"""The report on an outlet: by the course of its crawls, or one window compared with everything before it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from scraper.drift.blocks import Block, summed
from scraper.drift.course import KEPT
from scraper.drift.history import History, Seen
from scraper.drift.intake import LAG, derive, limit_for, reference_for
from scraper.drift.intake import since as pages_since
from scraper.drift.measures import Measures
from scraper.drift.reference import Reference
from scraper.drift.verdicts import ALARMS, FieldVerdict, Verdict, judge, worst
from scraper.drift.watch import Stream, Watch, streams

ONE_LOOK = 0.01
"""A look at one window calls a quiet outlet changed in at most one of so many looks."""


@dataclass(frozen=True, kw_only=True)
class Report:
    """``verdict`` is the gravest on a field. ``now`` and ``before`` tell how many pages stand on either side and of which
    days; ``since`` is the time at which the first page of an open change was fetched, ``noticed`` how many pages later it was
    seen; ``test`` says by which test. ``new_shapes`` and ``gone_shapes`` are the skeleton's."""

    outlet: str
    verdict: Verdict
    fields: list[FieldVerdict]
    now: dict[str, Any]
    before: dict[str, Any]
    test: str
    since: str | None = None
    noticed: int | None = None
    new_shapes: list[str] = field(default_factory=list)
    gone_shapes: list[str] = field(default_factory=list)

    @property
    def is_alarm(self) -> bool:
        """Whether something is lost or different."""
        return self.verdict in ALARMS

    def to_dict(self) -> dict[str, Any]:
        """The report as plain values, for JSON."""
        return asdict(self)


def current(history: History, outlet: str) -> Report:
    """The report on the open change, or on the pages that are not yet part of what is expected."""
    course = history.course()
    if course.change is not None:
        first = course.change.since
    else:
        latest = history.pages(last=LAG)
        first = latest[0].number if latest else 1
    reference = reference_for(history, course, first if course.change else first + LAG)
    pages = pages_since(history, reference, first)
    block = summed(page for _, page in _ends(pages))
    verdicts = course.change.verdicts if course.change is not None else judge(reference, [], block)
    change = course.change
    return _report(
        outlet, reference, history, verdicts, history.pages(after=first - 1), block,
        test=f"sequential, at most one false alarm in {limit_for(reference):,.0f} pages",
        since=_time(history, change.since) if change is not None else None,
        noticed=change.noticed - change.since + 1 if change is not None else None,
    )  # fmt: skip


def window(
    history: History, outlet: str, *, last: int | None = None, since: str | None = None, until: str | None = None
) -> Report:
    """The report on one window: the last pages, or those fetched since a time (and before ``until``), beside everything before
    them."""
    seen = [one for one in history.pages(last=last, since=since) if until is None or one.at < until]
    first = seen[0].number if seen else 1
    course = history.course()
    course.change = None
    reference = reference_for(history, course, first + LAG)
    before = [one.page for one in history.pages(after=max(first - 301, 0)) if one.number < first]
    pages = derive(reference, before, [one.page for one in seen])
    watch, watched = Watch(once=True), streams(reference.properties)
    watch.see(watched, list(enumerate(pages, start=first)))
    block = summed(pages)
    verdicts = judge(reference, watch.crossings(watched, 1 / ONE_LOOK), block)
    for name, verdict in verdicts.items():
        if verdict.verdict == "fine" and len(pages) < needed(watched, name):
            verdicts[name] = FieldVerdict(field=name, verdict="too little data", before=verdict.before, now=verdict.now)
    test = f"one look, wrong in at most {ONE_LOOK:.0%} of looks"
    return _report(outlet, reference, history, verdicts, seen, block, test=test)


def needed(watched: Sequence[Stream], field_name: str) -> int:
    """So many pages must lack a field before one look could call it lost; 0 where its loss is not watched."""
    for stream in watched:
        if stream.about.name == field_name and stream.is_loss:
            return math.ceil(math.log(2 * stream.part / ONE_LOOK) / stream.no[1])
    return 0


def _report(
    outlet: str,
    reference: Reference,
    history: History,
    verdicts: Mapping[str, FieldVerdict],
    seen: Sequence[Seen],
    now: Block,
    **more: Any,
) -> Report:
    blocks = reference.blocks
    began, ended = (blocks[0].began, blocks[-1].ended) if blocks else (None, None)
    found = [one.verdict for one in verdicts.values() if one.verdict != "too little data"]
    rebuilt = any(one.since is not None for one in verdicts.values())
    return Report(
        outlet=outlet,
        verdict=worst(found) if found else "too little data",
        fields=list(verdicts.values()),
        now={"pages": len(seen), "from": seen[0].at if seen else None, "to": seen[-1].at if seen else None},
        before={"pages": reference.whole.pages, "from": began, "to": ended},
        new_shapes=_new(reference, history, now) if rebuilt else [],
        gone_shapes=_gone(reference, history, now) if rebuilt else [],
        **more,
    )


def _new(reference: Reference, history: History, now: Block) -> list[str]:
    """The shapes on most pages now that were unknown before."""
    return history.shape_names(one for one, pages in now.shapes.items() if 2 * pages > now.pages and one not in reference.known)


def _gone(reference: Reference, history: History, now: Block) -> list[str]:
    """The shapes of nearly all pages before that most pages lack now."""
    return history.shape_names(one for one in reference.core if 2 * now.shapes.get(one, 0) < now.pages)


def _ends(pages: Sequence[tuple[int, Measures]]) -> Sequence[tuple[int, Measures]]:
    return pages if len(pages) <= KEPT else [*pages[: KEPT // 2], *pages[-KEPT // 2 :]]


def _time(history: History, number: int) -> str | None:
    pages = history.pages(after=number - 1)
    return pages[0].at if pages else None

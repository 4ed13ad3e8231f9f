"""When a story was published and changed: a learned judgement over all days that the page gives
(``scraper.fields.date.measures``). The date of a change never stands in for the publication."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cleaners.dates import Moment
from scraper.fields.date import ages, shown, told
from scraper.fields.date.barred import is_barred
from scraper.fields.date.measures import NAMES, Day, Measures, gather
from scraper.fields.date.preferred import rather
from scraper.fields.date.sightings import ABOVE, BELOW, Sighting
from scraper.fields.date.unread import unread_days
from scraper.fields.date.yearless import times_of
from scraper.fields.headline.head import head_of, top_of
from scraper.learned.trees import Trees, learned_trees
from scraper.page import hints
from scraper.partition.work import Work

_ENOUGH = 0.08
"""A day that is less likely than this is not taken: unknown stays unknown."""
_DAY = len("2016-12-16")
_KINDS = ("data", "meta", "marked", "shown", "script", "address")
_ELSEWHERE = hints.COMMENT | hints.RELATED | hints.FOOTER | hints.NAVIGATION | hints.FORM | hints.ADVERT


@dataclass(frozen=True, slots=True)
class Dates:
    """The dates of a story with the rules that found them; ``is_told`` says that the page's own data give its day. ``near`` are
    the sightings with the story, ``odds`` how likely each day is."""

    published: tuple[Moment, str] | None
    changed: tuple[Moment, str] | None
    is_told: bool
    near: list[Sighting]
    sightings: list[Sighting]
    odds: list[tuple[float, Day]]


def date_trees() -> Trees:
    """The model, read once."""
    return learned_trees("dates.json", NAMES)


def dump_trees() -> Trees:
    """The model of dumps, read once."""
    return learned_trees("dump_dates.json", NAMES)


def collect(work: Work, top: int) -> list[Sighting]:
    """All sightings of days; ``top`` is the index of the headline's line."""
    return [*told.candidates(work), *shown.candidates(work, top), *_aged(work, top), *told.in_scripts(work)]


def _aged(work: Work, top: int) -> Iterator[Sighting]:
    """The days that ages by the headline name."""
    for found in ages.near_headline(work, top) if work.fetched_at is not None else ():
        run, start, end, moment = found
        if moment is not None and len(moment.iso) >= _DAY:
            changed = ages.is_of_change(found)
            rest = len(run.text) - (end - start)
            yield Sighting(moment, "shown", "age", 1.0, changed, False, False, run, start, end, rest, run.element)


def find_dates_of(work: Work, trees: Trees | None = None) -> Dates:
    """The dates of the story: the likeliest day as its best source gives it, and the change that the page tells of.
    ``trees`` are those of the package unless others are given."""
    top = top_of(work)
    sightings = collect(work, top)
    days = gather(sightings)
    measures = Measures(work, top, days)
    trees = trees or (date_trees() if work.html is not None else dump_trees())
    fit = [day for day in days if day.may_be_published and not is_barred(work, day, top, measures.anchor)]
    odds = [(trees.probability(measures.row(day)), day) for day in fit]
    odd, best = max(odds, key=lambda pair: pair[0], default=(0.0, None))
    best = rather(best, days, top) if best is not None and odd >= _ENOUGH else None
    if best is not None and not best.of("data", "meta", "address") and (unread := unread_days(work, top)):
        best = best if best.day in unread else None
    if best is not None and all(len(one.moment.iso) <= _DAY for one in best.sightings):
        best.sightings.extend(times_of(work, best.day, top))
    published = _published(best, top if work.html is None else 0) if best is not None else None
    near = [one for day in days for one in day.sightings if _is_storys(work, one, top)]
    changed = _changed(days, near)
    is_told = best is not None and any(one.is_fresh for one in best.of("data", "meta"))
    return Dates(published, changed, is_told, near, sightings, odds)


def _published(day: Day, top: int) -> tuple[Moment, str]:
    """The day's moment as the most exact of its best sources gives it, those below the line of the headline first, and the rules
    of all kinds that agree on it."""
    fresh = sorted(
        (one for one in day.sightings if not one.changed and not one.other),
        key=lambda one: (len(one.moment.iso) <= _DAY, _KINDS.index(one.kind), _is_above(one, top), -one.trust),
    )
    rules: dict[str, str] = {}
    for one in fresh:
        rules.setdefault(one.kind, one.rule)
    return fresh[0].moment, " and ".join(list(rules.values())[:3])


def _is_above(one: Sighting, top: int) -> bool:
    return one.run is not None and one.run.index < top


def _changed(days: list[Day], near: list[Sighting]) -> tuple[Moment, str] | None:
    """The change that the data tell of, else the one that the page shows with the story."""
    told = [one for day in days for one in day.of("data", "meta") if one.changed]
    told.sort(key=lambda one: (_KINDS.index(one.kind), -one.trust))
    one = next(iter(told), None) or next((one for one in near if one.changed), None)
    return (one.moment, one.rule) if one is not None else None


def _is_storys(work: Work, one: Sighting, top: int) -> bool:
    """Whether a printed date stands with the story: by the headline, or labelled or marked outside of what stands beside it."""
    run = one.run
    if run is None or one.other or work.ledger.owner(run.index) in ("comments", "related"):
        return False
    head = head_of(work)
    anchor = head.first.element if head is not None and head.first is not None else None
    elsewhere = _ELSEWHERE & ~(work.hints.all(anchor) if anchor is not None else 0)
    aside = bool(work.hints.all(run.element) & elsewhere)
    if -ABOVE <= run.index - top <= BELOW:
        return not aside or one.kind == "marked"
    return not aside and (one.issued or one.changed or one.kind == "marked")

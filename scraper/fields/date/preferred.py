"""Which day to prefer to the likeliest one, if a label or a better place gives another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from cleaners.text import is_prose
from scraper.fields.date.measures import Day
from scraper.fields.date.sightings import ABOVE, BELOW, Sighting

_SURE = 2.0
_LATE = timedelta(days=90)
_RIGHT_BELOW = 3
_TWO = 2
_LINE_CHARS, _LABEL_CHARS = 60, 40
"""A line right below the headline has so many letters beside its date, a label so many before it, at most."""


def rather(best: Day, days: Sequence[Day], top: int) -> Day:
    """The day that stands for the likeliest one: the one on which the page's data, its head and its address agree, where the
    likeliest stands neither by the headline nor behind a label; an earlier one that the page calls that of publication, where
    it calls the likeliest a change's; or the one below the headline, where the likeliest is only shown in a line at the head of
    the page."""
    told = next((day for day in days if len(_tellers(day)) >= _TWO), None)
    if told is not None and not _tellers(best) and not any(one.issued or _is_in_head(one, top) for one in best.sightings):
        return told
    earlier = [day for day in days if day.day < best.day and day.may_be_published]
    if any(one.changed for one in best.sightings):
        issued = [day for day in earlier if _is_instead(day, best, top)]
        if issued:
            return max(issued, key=lambda day: day.day)
    if all(one.kind == "shown" and not one.issued and _away(one, top) < 0 for one in best.sightings):
        return next((day for day in earlier if any(_is_below(one, top) for one in day.sightings)), best)
    return best


def _is_in_head(one: Sighting, top: int) -> bool:
    """Whether a date stands by the headline in a line that is no sentence."""
    return one.run is not None and -ABOVE <= _away(one, top) <= BELOW and not is_prose(one.run.text)


def _tellers(day: Day) -> set[str]:
    """What the page says outside of its text gives the day as that of the publication: data, head, address."""
    fresh = (one for one in day.sightings if one.is_fresh and (one.kind == "address" or one.trust >= _SURE))
    return {one.kind for one in fresh if one.kind in ("data", "meta", "address")}


def _is_instead(day: Day, best: Day, top: int) -> bool:
    """Whether an earlier day is called that of the publication by no fewer places than the likeliest, which the page shows as
    a change's, or which is so much later that nobody would call it new; by one place where only an unmarked line shows the
    likeliest, which the page's data call a change's."""
    sure, rival = ({one.rule for one in of.sightings if _is_sure(one, top)} for of in (day, best))
    printed = [one for one in best.sightings if one.run is not None and -ABOVE <= _away(one, top) <= BELOW]
    shown = bool(printed) and all(one.changed for one in printed)
    if any(one.issued and one.is_fresh for one in printed):
        return False
    kinds = {one.kind for one in best.sightings if one.changed}
    told = bool(kinds & {"data", "meta"}) and not best.of("marked")
    fewest = 1 if shown or (told and not rival) else _TWO
    return len(sure) >= max(len(rival), fewest) and (shown or best.day - day.day > _LATE)


def _is_below(one: Sighting, top: int) -> bool:
    """Whether a date is hardly less than a line right below the headline."""
    return one.is_fresh and one.rest < _LINE_CHARS and 0 < _away(one, top) <= _RIGHT_BELOW


def _is_sure(one: Sighting, top: int) -> bool:
    """Whether a place gives its date as that of the publication: trusted data, or a label near the headline."""
    if not one.is_fresh:
        return False
    if one.kind in ("data", "meta"):
        return one.trust >= _SURE
    return one.issued and one.run is not None and -_RIGHT_BELOW <= _away(one, top) <= BELOW and one.start <= _LABEL_CHARS


def _away(one: Sighting, top: int) -> int:
    return one.run.index - top if one.run is not None else BELOW + 1

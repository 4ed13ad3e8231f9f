"""Two dates of one story: whether they agree, and which is more exact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from cleaners.dates import Moment
from scraper.fields.date.sightings import Sighting

_PRECISIONS = ("year", "month", "day", "minute", "second")
_DAY = len("2016-12-16")
_MOST_OFF = timedelta(days=1)


def says_more(one: Moment, other: Moment) -> bool:
    """Whether a date is more exact than another: by its precision, then by a stated zone."""
    return _exactness(one) > _exactness(other)


def _exactness(moment: Moment) -> tuple[int, bool]:
    return _PRECISIONS.index(moment.precision), moment.basis == "offset"


def agree(one: Moment, other: Moment, zone: str | None) -> bool:
    """Whether two dates may be the same moment, as far as both say: the same instant, else the same time on the wall, else the
    same day, month or year; an age in hours is a day off at most."""
    if "relative" in (one.basis, other.basis) and min(len(one.iso), len(other.iso)) == _DAY:
        apart = datetime.fromisoformat(one.iso[:_DAY]) - datetime.fromisoformat(other.iso[:_DAY])
        return abs(apart) <= _MOST_OFF
    length = min(len(one.iso), len(other.iso))
    if length <= _DAY:
        return one.iso[:length] == other.iso[:length] or (length == _DAY and _day(one, zone) == _day(other, zone))
    left, right = datetime.fromisoformat(one.iso), datetime.fromisoformat(other.iso)
    if left.tzinfo is not None and right.tzinfo is not None:
        return abs(left - right) < timedelta(minutes=1)
    return left.replace(tzinfo=None, second=0) == right.replace(tzinfo=None, second=0)


def _day(moment: Moment, zone: str | None) -> str:
    """The day of a date on the outlet's clock."""
    if len(moment.iso) <= _DAY or zone is None or moment.basis != "offset":
        return moment.iso[:_DAY]
    try:
        return datetime.fromisoformat(moment.iso).astimezone(ZoneInfo(zone)).isoformat()[:_DAY]
    except OverflowError:
        return moment.iso[:_DAY]


def exacter(moment: Moment, sightings: Iterable[Sighting], zone: str | None) -> Sighting | None:
    """The most exact of the sightings that agree with a date and say more; ``None`` where none does."""
    best: Sighting | None = None
    for one in sightings:
        if says_more(one.moment, best.moment if best is not None else moment) and agree(one.moment, moment, zone):
            best = one
    return best

"""Reads dates as newspapers print them, with the precision they have and no more.

Order: the outlet's declared formats, then shapes read here (ISO among them), then ages against the time of the fetch,
then dateparser in the outlet's languages for what is left. Whatever is missing or ambiguous stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache
from typing import Literal
from zoneinfo import ZoneInfo

from cleaners.date_fallback import read_with_dateparser
from cleaners.date_shapes import FIRST_YEAR, LAST_YEAR, Parts, read_parts, scan
from cleaners.date_words import fold, skip_labels
from cleaners.relative_dates import Age, Precision, find_age, may_hold_age, read_age

Basis = Literal["offset", "outlet_zone", "relative", "none"]

_MAX_LENGTH = 120
_MAX_LINE = 90
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(?<!\d)\d\d?(?!\d)")
_INVISIBLE = " \u200b\u200c\u200d\u200e\u200f"
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_PARTS = ("year", "month", "day", "hour", "minute", "second")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date read from text.

    ``iso`` is ISO 8601 at the precision known, with an offset ``±hh:mm`` (never ``Z``) where a time and a zone
    are known; ``raw`` is the text it was read from, without a label, blanks squeezed; ``basis`` says where the
    zone is from: stated (``offset``), declared by the outlet, the time of the fetch (``relative``), or ``none``.
    """

    iso: str
    raw: str
    precision: Precision
    basis: Basis


def read_date(
    raw: str,
    *,
    zone: str | None = None,
    fetched_at: datetime | None = None,
    formats: Sequence[str] = (),
    languages: Sequence[str] = ("en",),
) -> Moment | None:
    """The date that ``raw`` is, with or without a label before it; ``None`` for anything else and what is ambiguous.

    ``zone`` is the outlet's IANA zone, used where none is stated. Ages need ``fetched_at`` (UTC when naive).
    ``formats`` are strptime formats and come first. Never raises on any text.
    """
    if len(raw) > 4 * _MAX_LENGTH:
        return None
    shown = " ".join(raw.split()).strip(_INVISIBLE)
    text = fold(shown)
    if len(text) > _MAX_LENGTH or not _is_possible(text):
        return None
    start = skip_labels(text)
    printed = shown[start:]
    declared = _read_formats(text[start:], formats, zone, printed) if formats else None
    if declared is not None:
        return declared
    moment = _read_shapes(text, start, zone, _day_first(formats), printed) or _read_age(
        text, start, zone, fetched_at, printed
    )
    return moment or _fall_back(text[start:], zone, fetched_at, languages, printed)


def _is_possible(text: str) -> bool:
    return _DIGIT.search(text) is not None or may_hold_age(text)


def _day_first(formats: Sequence[str]) -> bool | None:
    """The order of day and month that the declared formats use; ``None`` when they say nothing of it."""
    for form in formats:
        day, month = form.find("%d"), form.find("%m")
        if day >= 0 and month >= 0:
            return day < month
    return None


def declared_order(formats: Sequence[str]) -> Literal["day", "month"] | None:
    """The order of day and month in declared formats; ``None`` where they say nothing of it."""
    first = _day_first(formats)
    return None if first is None else "day" if first else "month"


def date_of_age(age: Age, raw: str, *, zone: str | None, fetched_at: datetime | None) -> Moment | None:
    """The moment that an age means at the time of the fetch, as printed; ``None`` without such a time."""
    now = _local(fetched_at, zone)
    return _resolve(age, now, raw) if now is not None else None


def is_date_line(line: str) -> bool:
    """Whether the whole line is a date of day precision or an age, maybe with a label; ambiguous day orders count."""
    if len(line) > _MAX_LINE:
        return False
    text = fold(line)
    if not _is_possible(text):
        return False
    start = skip_labels(text)
    parts = read_parts(text, start)
    if parts is not None:
        return parts[0].ambiguous or (parts[0].has_day() and parts[0].is_readable())
    return may_hold_age(text) and read_age(text, start) is not None


def find_date(line: str) -> tuple[int, int] | None:
    """The span of the first date (at least a day; with its time and zone) or age inside a line, without a label."""
    return next(iter(find_dates(line, limit=1)), None)


def find_dates(line: str, limit: int | None = None) -> list[tuple[int, int]]:
    """The spans of all dates inside a line, left to right; an age only where the line has no other date."""
    text = fold(line)
    spans: list[tuple[int, int]] = []
    if _YEAR.search(text) is not None and _DAY.search(text) is not None:
        for start, end, parts in scan(text):
            if parts.ambiguous or parts.is_readable():
                spans.append((start, end))
            if limit is not None and len(spans) >= limit:
                break
    age = None if spans else find_age(text)
    return spans if age is None else [age]


def date_from_groups(found: re.Match[str], zone: str | None) -> Moment | None:
    """The moment that the groups ``year`` (of two digits or four), ``month``, ``day``, ``hour``, ``minute`` and ``second`` of a
    match name in numbers, in the outlet's zone; ``None`` if the calendar has none."""
    named = {name: text for name, text in found.groupdict().items() if name in _PARTS and text is not None}
    if not named or not all(text.isascii() and text.isdigit() for text in named.values()):
        return None
    year, month, day, hour, minute, second = (int(named[name]) if name in named else None for name in _PARTS)
    if year is not None and len(named["year"]) == 2:
        year += 2000
    raw = found.string[min(map(found.start, named)) : max(map(found.end, named))]
    return _moment(Parts(year=year, month=month, day=day, hour=hour, minute=minute, second=second), zone, raw)


def _read_shapes(text: str, start: int, zone: str | None, day_first: bool | None, printed: str) -> Moment | None:
    compact = _COMPACT.fullmatch(text, start)
    if compact is not None:
        year, month, day, hour, minute, second = (int(g) if g else None for g in compact.groups()[:6])
        offset = compact[7]
        parts = Parts(year=year, month=month, day=day, hour=hour, minute=minute, second=second)
        parts.zone = None if offset is None else _offset_minutes(offset)
        return _moment(parts, zone, printed)
    reading = read_parts(text, start)
    if reading is None:
        return None
    parts, end = reading
    if day_first is not None:
        parts.order_pair(day_first)
    return _moment(parts, zone, printed[: end - start])


def _read_age(text: str, start: int, zone: str | None, fetched_at: datetime | None, printed: str) -> Moment | None:
    age = read_age(text, start)
    now = _local(fetched_at, zone) if age is not None else None
    return _resolve(age[0], now, printed) if age is not None and now is not None else None


def _offset_minutes(offset: str) -> int:
    if offset == "Z":
        return 0
    minutes = int(offset[1:3]) * 60 + int(offset[-2:])
    return -minutes if offset[0] == "-" else minutes


@cache
def _zone(name: str) -> tzinfo:
    return ZoneInfo(name)


def _local(fetched_at: datetime | None, zone: str | None) -> datetime | None:
    """The time of the fetch on the outlet's clock; ``None`` where that has no such time, at the ends of the calendar."""
    if fetched_at is None:
        return None
    aware = fetched_at if fetched_at.tzinfo is not None else fetched_at.replace(tzinfo=UTC)
    try:
        return aware.astimezone(_zone(zone) if zone else UTC)
    except OverflowError:
        return None


def _moment(parts: Parts, zone: str | None, raw: str) -> Moment | None:
    """The moment the parts name, or ``None`` when a needed part is missing or the calendar has no such day."""
    if not parts.is_readable() or parts.year is None or not FIRST_YEAR <= parts.year <= LAST_YEAR:
        return None
    try:
        moment = datetime(
            parts.year, parts.month or 1, parts.day or 1, parts.hour or 0, parts.minute or 0, parts.second or 0
        )
    except ValueError:
        return None
    basis: Basis = "none"
    if parts.zone is not None:
        basis, moment = "offset", moment.replace(tzinfo=_stated(parts.zone))
    elif zone is not None:
        basis, moment = "outlet_zone", moment.replace(tzinfo=_zone(zone))
    precision = _precision(parts)
    return Moment(_iso(moment, precision), raw, precision, basis)


def _stated(zone: int | str) -> tzinfo:
    return _zone(zone) if isinstance(zone, str) else timezone(timedelta(minutes=zone))


def _precision(parts: Parts) -> Precision:
    if parts.hour is not None:
        return "minute" if parts.second is None else "second"
    if parts.day is not None:
        return "day"
    return "year" if parts.month is None else "month"


def _iso(moment: datetime, precision: Precision) -> str:
    if precision == "minute":
        return moment.isoformat(timespec="minutes")[:22]
    if precision == "second":
        return moment.isoformat(timespec="seconds")[:25]
    return moment.strftime("%Y-%m-%d")[: {"year": 4, "month": 7, "day": 10}[precision]]


def _resolve(age: Age, now: datetime, raw: str) -> Moment | None:
    moment = age.before(now)
    if moment is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    return Moment(_iso(moment, age.precision), raw, age.precision, "relative")


def _read_formats(text: str, formats: Sequence[str], zone: str | None, raw: str) -> Moment | None:
    for form in formats:
        try:
            moment = datetime.strptime(text, form)
        except ValueError:
            continue
        if "%Y" in form or "%y" in form:
            return _moment(_parts_of(moment, form), zone, raw)
    return None


def _parts_of(moment: datetime, form: str) -> Parts:
    """The parts of a parsed time that the format really names; the rest is strptime's filling."""
    has = {letter: f"%{letter}" in form for letter in "dejmbBHIMST"}
    day = any(has[letter] for letter in "dj")
    month = day or any(has[letter] for letter in "mbB")
    hour = day and any(has[letter] for letter in "HIT")
    offset = moment.utcoffset()
    return Parts(
        year=moment.year,
        month=moment.month if month else None,
        day=moment.day if day else None,
        hour=moment.hour if hour else None,
        minute=moment.minute if hour else None,
        second=moment.second if hour and (has["S"] or has["T"]) else None,
        zone=None if offset is None else int(offset.total_seconds()) // 60,
    )


def _fall_back(
    text: str, zone: str | None, fetched_at: datetime | None, languages: Sequence[str], raw: str
) -> Moment | None:
    answer = read_with_dateparser(text, tuple(languages), _local(fetched_at, zone))
    if answer is None:
        return None
    if isinstance(answer, Parts):
        return _moment(answer, zone, raw)
    moment, precision = answer
    return Moment(_iso(moment, precision), raw, precision, "relative")

"""Finds dates in lines, in the languages of the world's news pages, and reads day, month, year, clock and zone.

Wider than :mod:`cleaners.dates`, which reads what described outlets print, and never guesses either: day and month given as
two numbers are told apart by the page's language and country, or by one of them being over 12, or stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from cleaners.clock_times import CLOCK, clock_of, offset_of
from cleaners.date_labels import CHANGED, unglued
from cleaners.date_locales import language_of, month_of
from cleaners.date_patterns import DATE, DAY_IN_PATH, ERAS, IN_PATH, ISO, MIXED, NAMED, NO_YEAR, NUMBERED, YEARISH
from cleaners.date_words import fold
from cleaners.dates import Moment
from cleaners.month_names import own_months, plain_months
from cleaners.persian_calendar import PERSIAN_MONTHS, from_persian

Order = Literal["day", "month"]

_DAY_FIRST = frozenset(
    "de fr es it pt nl sv da no nb nn fi pl cs sk ro ru uk bg el tr ar fa he hr sr sl bs mk sq et lv ca gl eu id ms vi th "
    "hi bn ta te ur mr gu kn ml".split()
)
_DASHED_DAY_FIRST = frozenset("nl es pt it fr id ro el tr".split())
"""Languages whose short dates with dashes have the day first; others begin them with the year."""
_MONTH_FIRST_LANDS = frozenset("us ph".split())
_DAY_FIRST_LANDS = frozenset("gb uk au nz ie in za ng ke sg pk my hk de at ch fr es it nl be".split())

_CLOCK_RE = re.compile(CLOCK, re.IGNORECASE)
_HALF = re.compile(r"(?<![\d:.])(?P<hour>\d{1,2})\s?(?P<half>[ap])\.?\s?m\b", re.IGNORECASE)
_FIRST_FIGURE = re.compile(r"(?<!\d)\d")
_FIGURES = re.compile(r"\d\d|[元\d]\s?年")
_BUDDHIST, _LEAP_YEAR = 543, 2000
_PERSIAN, _OWN_LETTERS = "fa", re.compile("[پچژگکی۰-۹]")
"""The letters that Arabic has not."""
_EPOCH = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d{1,6})?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1990, 2100
_LONGEST_VALUE = 120
_BEFORE = 30
_BESIDE = re.compile(r"[\s,،|/()–-]{0,4}(?:on |am |le |il |el |den )?(?:[^\W\d_]{2,12}\.?[,،]?\s)?[\s(|-]{0,2}")
"""What may stand between a time of day and the date behind it: signs, the name of the day."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date found in a line: where it stands and what it says."""

    start: int
    end: int
    moment: Moment

    @property
    def day(self) -> date:
        """The calendar day."""
        return date.fromisoformat(self.moment.iso[:10])


def day_order(language: str | None, host: str | None) -> Order | None:
    """The order of day and month where the page's language and country use one; ``None`` where that is not known."""
    tag = (language or "").lower().replace("_", "-")
    parts = tag.split("-")
    land = parts[-1] if len(parts) > 1 and len(parts[-1]) == 2 else ""
    if land in _MONTH_FIRST_LANDS and parts[0] == "en":
        return "month"
    if parts[0] in _DAY_FIRST or land in _DAY_FIRST_LANDS:
        return "day"
    top = (host or "").rsplit(".", 1)[-1].lower()
    if top in _DAY_FIRST_LANDS or top in _DAY_FIRST:
        return "day"
    return None


def read_machine_date(
    raw: str, *, order: Order | None = None, language: str | None = None, zone: str | None = None
) -> Moment | None:
    """A date in a machine's form (ISO 8601 and near it), else any that the text holds; ``zone`` is used where none is stated."""
    text = raw.strip()[:_LONGEST_VALUE]
    found = ISO.match(text)
    rest = text[found.end() :].strip() if found is not None else ""
    stamp = None
    if found is None or rest:
        stamp = next(iter(find_stamps(text, order=order, language=language, zone=zone)), None)
    if found is not None and not rest[:1].isdigit():
        machine = _build(int(found["y"]), int(found["m"]), int(found["d"]), found, text, zone)
        if machine is not None and (stamp is None or not _says_as_much(stamp.moment, machine)):
            return machine
    return stamp.moment if stamp is not None else None


def _says_as_much(one: Moment, other: Moment) -> bool:
    return len(one.iso) >= len(other.iso) and one.iso[:10] == other.iso[:10]


def read_epoch(raw: str) -> datetime | None:
    """The moment (UTC) that a text of seconds or milliseconds since 1970 means, of news' years; ``None`` for anything else."""
    found = _EPOCH.fullmatch(raw.strip())
    moment = datetime.fromtimestamp(int(found[1]), UTC) if found is not None else None
    return moment if moment is not None and _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def may_hold_stamp(line: str) -> bool:
    """Whether a line may hold a date with its year; a cheap test before the exact one."""
    return _FIGURES.search(line) is not None and YEARISH.search(fold(line)) is not None


def find_stamps(line: str, *, order: Order | None = None, language: str | None = None, zone: str | None = None) -> list[Stamp]:
    """The dates in a line, of a day's precision or finer, left to right."""
    if _FIGURES.search(line) is None:
        return []
    text = unglued(fold(line))
    if YEARISH.search(text) is None:
        return []
    known = language_of(language) or ("en" if line.isascii() or _OWN_LETTERS.search(line) is None else _PERSIAN)
    made: list[Stamp] = []
    for found in DATE.finditer(text):
        named = _numbers(found, order, known)
        if named is None:
            continue
        clock, start, end = _clock(text, found, made[-1].end if made else 0)
        moment = _build(*named, clock, line[start:end].strip(), zone)
        if moment is not None:
            made.append(Stamp(start, end, moment))
    return made


def find_in_year(
    line: str, year: int, *, order: Order | None = None, language: str | None = None, zone: str | None = None
) -> Stamp | None:
    """The first day that a line prints without its year, as a day of this one, with its time of day if there is one."""
    text = unglued(fold(line))
    for found in _yearless(text):
        lead = f"{year}年" if found["east"] else ""
        tail = "" if lead else f".{year}" if found["numbers"] and not found[0].endswith(".") else f" {year}"
        tail = tail.replace(".", "/") if "/" in found[0] else tail.strip() if found["numbers"] else tail
        whole = text[: found.start()] + lead + found[0] + tail + text[found.end() :]
        for stamp in find_stamps(whole, order=order, language=language, zone=zone):
            if stamp.start <= found.start() < stamp.end:
                end = stamp.end - len(lead) - len(tail)
                raw = line[stamp.start : end].strip()
                return Stamp(stamp.start, end, replace(stamp.moment, raw=raw))
    return None


def _yearless(text: str) -> Iterator[re.Match[str]]:
    """What may be a day without its year; a word before a figure may be a name before a day ("Oliver 18 de marzo")."""
    found = NO_YEAR.search(text) if _FIRST_FIGURE.search(text) is not None else None
    while found is not None:
        yield found
        figure = _FIRST_FIGURE.search(text, found.start() + 1)
        found = NO_YEAR.search(text, figure.start() if figure is not None else found.end())


def find_timed_day(line: str) -> Stamp | None:
    """The first day that a line prints without its year and with a time of day ("March 18 at 3:57 PM"), in a leap year."""
    found = find_in_year(line, _LEAP_YEAR, order="day")
    return found if found is not None and len(found.moment.iso) > len("2000-03-18") else None


def date_in_address(url: str, order: Order | None = None) -> Moment | None:
    """The day that an address states ("/2019/03/12/", "/2019/maerz/12/", "-20190312", "/29-10-2021"); ``None`` for others."""
    path = url.split("://", 1)[-1].partition("/")[2]
    for found in IN_PATH.finditer("/" + path):
        month = (found["m"] or found["m2"] or found["m3"]).lower()
        number = int(month) if month.isdigit() else own_months("en").get(month) or plain_months().get(month, 0)
        moment = _build(int(found["y"]), number, int(found["d"] or found["d2"] or found["d3"]), None, found[0].strip("/-_="))
        if moment is not None:
            return moment
    for found in DAY_IN_PATH.finditer("/" + path):
        if order == "day" or int(found["d"]) > 12:
            moment = _build(int(found["y"]), int(found["m"]), int(found["d"]), None, found[0].strip("/-_~"))
            if moment is not None:
                return moment
    return None


def _numbers(found: re.Match[str], order: Order | None, language: str) -> tuple[int, int, int] | None:
    if found["era"]:
        year = 1 if found["y0"] == "元" else int(found["y0"])
        return ERAS[found["era"]] + year, int(found["m0"]), int(found["d0"])
    if found["yp"] or (found["yq"] and language == _PERSIAN):
        return _from_persian(found)
    for n in NUMBERED:
        if found[f"y{n}"]:
            return int(found[f"y{n}"]), int(found[f"m{n}"]), int(found[f"d{n}"])
    for n in NAMED + MIXED:
        name = found[f"n{n}"]
        if name:
            month, year = month_of(name, language), int(found[f"y{n}"])
            again = found["t2"] if n == "2" else None
            if not month or (again and month_of(again, language) != month):
                return None
            year = _century(year) if n in MIXED else year - _BUDDHIST if year > _LAST_YEAR else year
            return year, month, int(found[f"d{n}"])
    return _numbers_only(found, order, language) if found["a5"] else None


def _from_persian(found: re.Match[str]) -> tuple[int, int, int] | None:
    way = "p" if found["yp"] else "q"
    month = PERSIAN_MONTHS[found["np"]] if found["np"] else int(found["mq"])
    day = from_persian(int(found[f"y{way}"]), month, int(found[f"d{way}"]))
    return (day.year, day.month, day.day) if day is not None else None


def _century(year: int) -> int:
    return year + (2000 if year < 60 else 1900)


def _numbers_only(found: re.Match[str], order: Order | None, language: str) -> tuple[int, int, int] | None:
    """Year, month and day of "a.b.c", "a/b/c", "a-b-c"; ``None`` where nothing tells day and month apart."""
    first, second, year = int(found["a5"]), int(found["b5"]), int(found["y5"].strip("'’"))
    sign = found["s5"].strip()
    if year < 100:
        dashed = sign == "-" and second <= 12 and found["y5"].isdigit() and language not in _DASHED_DAY_FIRST
        if dashed or (order is None and max(first, second) <= 12):
            return None
        year = _century(year)
    if first > 12 or first == second or (sign == "." and second <= 12):
        return year, second, first
    if second > 12 or order == "month":
        return year, first, second
    return None if order is None else (year, second, first)


def _clock(text: str, found: re.Match[str], floor: int) -> tuple[re.Match[str] | None, int, int]:
    """The clock time behind the date (or inside it, or right before it) and where the whole begins and ends."""
    start, end = found.span()
    behind = text[end : end + 40]
    for pattern in (_CLOCK_RE, _HALF):
        clock = pattern.search(behind)
        between = behind[: clock.start()] if clock is not None else ""
        plain = clock is not None and len(between.strip()) <= 14 and not any(char.isdigit() for char in between)
        if clock is not None and plain and CHANGED.search(between) is None:
            return (clock, start, end + clock.end()) if int(clock["hour"]) < 24 else (None, start, end)
    if found["n3"] and found["xhour"]:
        return _CLOCK_RE.search(found[0][found.start("d3") - start + len(found["d3"]) :]), start, end
    floor = max(floor, start - _BEFORE)
    before = text[floor:start]
    clock = next(reversed(list(_CLOCK_RE.finditer(before))), None)
    if clock is not None and int(clock["hour"]) < 24 and _BESIDE.fullmatch(before, clock.end()) is not None:
        return clock, floor + clock.start(), end
    return None, start, end


def _build(year: int, month: int, day: int, clock: re.Match[str] | None, raw: str, zone: str | None = None) -> Moment | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        if clock is None or clock["hour"] is None:
            return Moment(datetime(year, month, day).strftime("%Y-%m-%d"), raw, "day", "outlet_zone" if zone else "none")
        hour, minute, second = clock_of(clock)
        offset = offset_of(clock.groupdict().get("zone"), datetime(year, month, day, hour, minute))
        declared = ZoneInfo(zone) if zone and offset is None else None
        moment = datetime(year, month, day, hour, minute, second or 0, tzinfo=offset or declared)
    except ValueError:
        return None
    precision: Literal["second", "minute"] = "second" if second is not None else "minute"
    iso = moment.isoformat(timespec="seconds" if second is not None else "minutes")
    return Moment(iso, raw, precision, "offset" if offset is not None else "outlet_zone" if declared is not None else "none")

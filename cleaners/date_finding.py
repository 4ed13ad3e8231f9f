"""Dates in the languages of the world's news pages, found inside lines and read by shape: day, month, year, clock and zone.

Wider than :mod:`cleaners.dates`, which reads what described outlets print, and never guesses either: day and month given as
two numbers are told apart by the page's language and country, or by one of them being over 12, or stay unknown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo

from cleaners.date_labels import CHANGED
from cleaners.date_locales import language_of, local_months
from cleaners.date_words import AFTER, BEFORE, SIGNS, ZONES, fold
from cleaners.dates import Moment
from cleaners.month_names import MONTH_NAMES, month_names

Order = Literal["day", "month"]

_DAY_FIRST = frozenset(
    "de fr es it pt nl sv da no nb nn fi pl cs sk ro ru uk bg el tr ar fa he hr sr sl bs mk sq et lv ca gl eu id ms vi th "
    "hi bn ta te ur mr gu kn ml".split()
)
_MONTH_FIRST_LANDS = frozenset("us ph".split())
_DAY_FIRST_LANDS = frozenset("gb uk au nz ie in za ng ke sg pk my hk de at ch fr es it nl be".split())

_LETTER = rf"(?:[^\W\d_]|[{SIGNS}])"
_NAME = rf"(?:[^\W\d_]{_LETTER}{{2,13}}(?:_3)?|मई)"
_ZONE = r"(?P<zone>Z\b|(?:GMT|UTC)?\s?[+-]\d{1,2}:?\d{2}|(?:GMT|UTC)\s?[+-]\d{1,2}(?![\d:])|(?-i:[A-Z]{2,5})\b)?"
_CLOCK = (
    rf"(?:(?!\w\s)(?:(?P<noon>{AFTER})|(?P<morning>{BEFORE}))\s?)?(?P<hour>\d{{1,2}})(?:[:.hH]|\s?[h時时시点]\s?)"
    r"(?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:\.\d+)?"
    rf"(?:\s?(?P<half>[ap])\.?\s?m\b\.?|\s?(?P<later>{AFTER})ً?(?!\w)|\s?(?P<early>{BEFORE})ً?(?!\w))?"
    rf"(?:\s?(?:Uhr|h|hs|hrs|Hrs|น\.|分))?\s?\(?{_ZONE}"
)
_CLOCK_RE = re.compile(_CLOCK, re.IGNORECASE)
_HALF = re.compile(r"(?<![\d:.])(?P<hour>\d{1,2})\s?(?P<half>[ap])\.?\s?m\b", re.IGNORECASE)
_DATE = re.compile(
    r"(?<![\w/.-])(?P<y1>(?:19|20)\d\d)(?P<s1>[-/.]|\.\s|\s?[年년]\s?)(?P<m1>\d{1,2})(?:(?P=s1)|\s?[月월]\s?)(?P<d1>\d{1,2})(?![\d])"
    r"|(?<![\w/.])(?P<d2>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.|\.?-a|'a)?[\s.,/-]{0,3}(?:de\s|of\s|d['’]\s?|den\s)?\s?"
    rf"(?P<n2>{_NAME})[.,']?[\s.,/-]{{0,3}}(?:de\s|del\s|d['’]\s?)?(?P<y2>(?:19|20)\d\d)(?!\d)"
    rf"|(?<![\w])(?P<n3>{_NAME})\.?[\s/-]{{0,3}}(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s?[,.،/-]?\s{{0,2}}"
    rf"(?:(?:at|-|–|@)?\s?{_CLOCK.replace('?P<', '?P<x').replace('(?P=', '(?P=x')}?,?\s)?(?P<y3>(?:19|20)\d\d)(?!\d)"
    rf"|(?<![\w])(?P<y6>(?:19|20)\d\d)\.?\s?gada\s(?P<d6>\d{{1,2}})\.\s(?P<n6>{_NAME})"
    rf"|(?<![\w])(?P<y4>(?:19|20)\d\d)[.,]?\s?(?:m\.\s)?(?P<n4>{_NAME})\.?\s?(?P<d4>\d{{1,2}})(?!\d)"
    r"|(?<![\w/.,-])(?P<a5>\d{1,2})(?P<s5>[./-]|\.\s)(?P<b5>\d{1,2})(?P=s5)(?P<y5>(?:19|20)\d\d|\d\d)(?![\w/])(?!\.\d)",
    re.IGNORECASE,
)
_TWO_DIGITS = re.compile(r"\d\d")
_YEARISH = re.compile(r"(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d")
_FIGURES = re.compile(r"\d\d")
_ISO = re.compile(
    r"(?P<y>\d{4})-?(?P<m>\d\d)-?(?P<d>\d\d)(?:[T\s]+(?P<hour>\d\d):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?"
)
_IN_PATH = re.compile(
    r"(?:/|-|_|=|\b)(?P<y>(?:19|20)\d\d)"
    r"(?:[/_-](?P<m>0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/_-](?P<d>0?[1-9]|[12]\d|3[01])"
    r"|(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01]))(?=[/_.?&-]|$)",
    re.IGNORECASE,
)
_DAY_IN_PATH = re.compile(r"(?:/|-|_|~)(?P<d>\d\d)(?P<s>[._-]?)(?P<m>\d\d)(?P=s)(?P<y>(?:19|20)\d\d)(?=[/_.?&-]|$)")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


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
    text = raw.strip()
    found = _ISO.match(text)
    if found is not None:
        rest = text[found.end() :].strip()
        if not rest[:1].isdigit():
            return _build(int(found["y"]), int(found["m"]), int(found["d"]), found, text, zone)
    stamp = next(iter(find_stamps(text[:120], order=order, language=language, zone=zone)), None)
    return stamp.moment if stamp is not None else None


def may_hold_stamp(line: str) -> bool:
    """Whether a line may hold a date with its year; a cheap test before the exact one."""
    return _FIGURES.search(line) is not None and _YEARISH.search(fold(line)) is not None


def find_stamps(line: str, *, order: Order | None = None, language: str | None = None, zone: str | None = None) -> list[Stamp]:
    """The dates in a line, of a day's precision or finer, left to right."""
    if _TWO_DIGITS.search(line) is None:
        return []
    text = fold(line)
    if _YEARISH.search(text) is None:
        return []
    made: list[Stamp] = []
    for found in _DATE.finditer(text):
        named = _numbers(found, order, language_of(language) or "en")
        if named is None:
            continue
        clock, end = _clock(text, found, made[-1].end if made else 0)
        moment = _build(*named, clock, line[found.start() : end].strip(), zone)
        if moment is not None:
            made.append(Stamp(found.start(), end, moment))
    return made


def date_in_address(url: str, order: Order | None = None) -> Moment | None:
    """The day that an address states ("/2019/03/12/", "-20190312", "/29-10-2021"); ``None`` if it states none."""
    path = url.split("://", 1)[-1].partition("/")[2]
    for found in _IN_PATH.finditer("/" + path):
        month = found["m"] or found["m2"]
        number = int(month) if month.isdigit() else month_names("en").get(month.lower(), 0)
        moment = _build(int(found["y"]), number, int(found["d"] or found["d2"]), None, found[0].strip("/-_="))
        if moment is not None:
            return moment
    for found in _DAY_IN_PATH.finditer("/" + path):
        if order == "day" or int(found["d"]) > 12:
            moment = _build(int(found["y"]), int(found["m"]), int(found["d"]), None, found[0].strip("/-_~"))
            if moment is not None:
                return moment
    return None


def _numbers(found: re.Match[str], order: Order | None, language: str) -> tuple[int, int, int] | None:
    if found["y1"]:
        return int(found["y1"]), int(found["m1"]), int(found["d1"])
    for n in "2346":
        name = found[f"n{n}"]
        if name:
            month = _month(name, language)
            return (int(found[f"y{n}"]), month, int(found[f"d{n}"])) if month else None
    return _numbers_only(found, order)


def _month(name: str, language: str) -> int:
    names = month_names(language if language in MONTH_NAMES else "en")
    key = name.lower().replace("\u0307", "")
    local = local_months(language).get(key, 0) if language not in MONTH_NAMES else 0
    return local or names.get(key) or names.get(key.replace("i", "ı"), 0) or (names.get(key[:-1], 0) if len(key) > 5 else 0)


def _numbers_only(found: re.Match[str], order: Order | None) -> tuple[int, int, int] | None:
    """Year, month and day of "a.b.c", "a/b/c", "a-b-c"; ``None`` where nothing tells day and month apart."""
    first, second, year = int(found["a5"]), int(found["b5"]), int(found["y5"])
    sign = found["s5"].strip()
    if year < 100:
        if sign == "-" or (order is None and max(first, second) <= 12):
            return None
        year += 2000 if year < 60 else 1900
    if first > 12 or first == second or (sign == "." and second <= 12):
        return year, second, first
    if second > 12 or order == "month":
        return year, first, second
    return None if order is None else (year, second, first)


def _clock(text: str, found: re.Match[str], floor: int) -> tuple[re.Match[str] | None, int]:
    """The clock time behind the date (or inside it, or right before it) and where the whole ends."""
    behind = text[found.end() : found.end() + 40]
    for pattern in (_CLOCK_RE, _HALF):
        clock = pattern.search(behind)
        between = behind[: clock.start()] if clock is not None else ""
        plain = clock is not None and len(between.strip()) <= 14 and not any(char.isdigit() for char in between)
        if clock is not None and plain and CHANGED.search(between) is None:
            return (clock, found.end() + clock.end()) if int(clock["hour"]) < 24 else (None, found.end())
    if found["n3"] and found["xhour"]:
        return _CLOCK_RE.search(found[0][found.start("d3") - found.start() + len(found["d3"]) :]), found.end()
    before = text[max(floor, found.start() - 14) : found.start()]
    clock = _CLOCK_RE.search(before)
    if clock is not None and len(before) - clock.end() <= 5 and int(clock["hour"]) < 24:
        return clock, found.end()
    return None, found.end()


def _build(year: int, month: int, day: int, clock: re.Match[str] | None, raw: str, zone: str | None = None) -> Moment | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        if clock is None or clock["hour"] is None:
            return Moment(datetime(year, month, day).strftime("%Y-%m-%d"), raw, "day", "outlet_zone" if zone else "none")
        parts = clock.groupdict()
        hour, minute, second = int(parts["hour"]), int(parts.get("minute") or 0), parts.get("second")
        half = (parts.get("half") or "").lower()
        half = half or ("p" if parts.get("noon") or parts.get("later") else "")
        half = half or ("a" if parts.get("morning") or parts.get("early") else "")
        if half and hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        offset = _offset(parts.get("zone"), datetime(year, month, day, hour, minute))
        declared = ZoneInfo(zone) if zone and offset is None else None
        moment = datetime(year, month, day, hour, minute, int(second or 0), tzinfo=offset or declared)
    except ValueError:
        return None
    precision: Literal["second", "minute"] = "second" if second else "minute"
    iso = moment.isoformat(timespec="seconds" if second else "minutes")
    return Moment(iso, raw, precision, "offset" if offset is not None else "outlet_zone" if declared is not None else "none")


def _offset(zone: str | None, at: datetime) -> tzinfo | None:
    """The stated offset; the offset of a zone's name in that season; ``None`` for letters that name no zone."""
    text = (zone or "").strip().upper().removeprefix("GMT").removeprefix("UTC").strip()
    if not zone:
        return None
    if text in ("", "Z"):
        return UTC
    if text[0] in "+-":
        digits = text[1:].replace(":", "")
        minutes = int(digits[:-2] or 0) * 60 + int(digits[-2:]) if len(digits) > 2 else int(digits) * 60
        return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes)) if minutes <= 14 * 60 else None
    known = ZONES.get(text)
    if isinstance(known, int):
        return timezone(timedelta(minutes=known))
    shift = ZoneInfo(known).utcoffset(at) if known is not None else None
    return timezone(shift) if shift is not None else None

"""Ages ("7 years ago", "منذ 3 ساعات", "yesterday") and what they mean, counted from the fetch time.

An age is resolved only to its own precision, the coarser of year, month, day and minute: "3 hours ago" names a day.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Literal

Unit = Literal["year", "month", "week", "day", "hour", "minute", "second"]
Precision = Literal["year", "month", "day", "minute", "second"]

_UNIT_WORDS: tuple[tuple[Unit, str], ...] = (
    ("year", "y yr year سن عام اعوام"),
    ("month", "mo month شهر شهور اشهر"),
    ("week", "w wk week اسبوع اسابيع"),
    ("day", "d day يوم ايام"),
    ("hour", "h hr hour ساع"),
    ("minute", "m min minute دقيق دقائق"),
    ("second", "s sec second ثاني ثوان لحظ"),
)
_UNITS: Mapping[str, Unit] = MappingProxyType({word: unit for unit, words in _UNIT_WORDS for word in words.split()})
_NUMBERS: Mapping[str, int] = MappingProxyType(
    {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
    | {"nine": 9, "ten": 10, "eleven": 11, "twelve": 12}
)
_PRECISIONS: Mapping[Unit, Precision] = MappingProxyType(
    {
        "year": "year",
        "month": "month",
        "week": "month",
        "day": "day",
        "hour": "day",
        "minute": "minute",
        "second": "second",
    }
)
_ENGLISH_UNIT = (
    r"(?:years?|yrs?|months?|mos?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|[ywdhms])\b\.?"
)
_ENGLISH_COUNT = rf"(?:(?<!\d)(?<!\d[.,])\d{{1,4}}|(?:\b|(?<=_time)|(?<=schedule))(?:{'|'.join(_NUMBERS)})(?=\s))"
_ARABIC_UNIT = (
    r"(?:سن(?:ة|تين|وات|ين)|عام(?:ين|ا)?|اعوام|شهر(?:ين|ا)?|شهور|اشهر|اسبوع(?:ين|ا)?|اسابيع|يوم(?:ين|ا)?|ايام"
    r"|ساع(?:ة|تين|ات)|دقيق(?:ة|تين)|دقائق|ثاني(?:ة|تين)|ثوان[يٍ]?|لحظات)(?!\w)"
)
_AGE = re.compile(
    rf"(?P<english>(?:{_ENGLISH_COUNT}\s*{_ENGLISH_UNIT}(?:\s*,?\s*(?:and\s+)?)){{1,3}}?ago\b)"
    rf"|(?P<arabic>(?<!\w)(?:منذ|قبل)\s+(?:حوالي\s+)?(?:\d{{1,4}}\s+)?{_ARABIC_UNIT}(?:\s+(?:واحدة?|مضت))?)"
    r"|(?P<now>\b(?:just\s+now|(?:a\s+)?moments?\s+ago)\b|(?<!\w)الان(?!\w))"
    r"|(?P<day>\b(?:yesterday|today)\b|(?<!\w)(?:امس|اليوم)(?!\w))"
    r"(?:[\s,،-]*(?:at\s+|الساعة\s+)?(?P<hour>\d{1,2}):(?P<minute>\d{2})(?![\d:])(?:\s*(?P<half>[ap])\.?m\b\.?)?)?",
    re.IGNORECASE,
)
_PAIR = re.compile(rf"({_ENGLISH_COUNT})\s*([a-z]+)", re.IGNORECASE)
_ABOUT = re.compile(r"\s*(?:(?:about|around|over|almost|nearly|more\s+than|less\s+than)\s+)?", re.IGNORECASE)
_ARABIC_HINTS = ("منذ", "قبل", "امس", "اليوم", "الان")


def may_hold_age(text: str) -> bool:
    """Whether a folded text has a word that ages are made with; a cheap test before the exact ones."""
    lower = text.lower()
    if "ago" in lower or "today" in lower or "yesterday" in lower or "just now" in lower:
        return True
    return not text.isascii() and any(hint in text for hint in _ARABIC_HINTS)


@dataclass(frozen=True, slots=True)
class Age:
    """An age as printed: amounts by unit, or a named day with the clock time printed after it."""

    amounts: tuple[tuple[int, Unit], ...]
    hour: int | None = None
    minute: int | None = None

    @property
    def precision(self) -> Precision:
        """The precision an age has: that of its smallest unit, or a minute when a clock time is printed."""
        if self.hour is not None:
            return "minute"
        return _PRECISIONS[self.amounts[-1][1]]

    def before(self, now: datetime) -> datetime | None:
        """The moment so long before ``now``; ``None`` where the calendar ends."""
        moment = now
        try:
            for amount, unit in self.amounts:
                moment = _minus(moment, amount, unit)
            if self.hour is not None:
                return moment.replace(hour=self.hour, minute=self.minute or 0)
        except (ValueError, OverflowError):
            return None
        return moment


def _minus(moment: datetime, amount: int, unit: Unit) -> datetime:
    if unit in ("year", "month"):
        months = moment.year * 12 + moment.month - 1 - amount * (12 if unit == "year" else 1)
        return moment.replace(year=months // 12, month=months % 12 + 1, day=1)
    if unit in ("week", "day"):
        return moment - timedelta(**{f"{unit}s": amount})
    elapsed = moment.astimezone(UTC) - timedelta(**{f"{unit}s": amount})  # hours pass on no wall clock
    return elapsed.astimezone(moment.tzinfo)


def read_age(text: str, start: int = 0) -> tuple[Age, int] | None:
    """The age that is all of the folded ``text`` from ``start``, with its end; ``None`` for anything else."""
    about = _ABOUT.match(text, start)
    found = _AGE.match(text, about.end() if about else start)
    if found is None or text[found.end() :].strip(" .,|-)"):
        return None
    return _age(found), found.end()


def find_age(text: str) -> tuple[int, int] | None:
    """The span of the first age inside a folded line. Named days ("today") count only as a whole line: see read_age."""
    if not may_hold_age(text):
        return None
    for found in _AGE.finditer(text):
        if found["day"] is None and (found["arabic"] is None or "منذ" in found["arabic"]):
            return found.span()
    return None


def _age(found: re.Match[str]) -> Age:
    if found["now"] is not None:
        return Age(((0, "minute"),))
    if found["day"] is not None:
        day = 1 if found["day"].lower() in ("yesterday", "امس") else 0
        return Age(((day, "day"),), *_clock(found))
    if found["arabic"] is not None:
        return Age((_arabic_amount(found["arabic"]),))
    pairs = [(_count(count), _unit(unit)) for count, unit in _PAIR.findall(found["english"])]
    return Age(tuple(pairs))


def _clock(found: re.Match[str]) -> tuple[int, int] | tuple[None, None]:
    if found["hour"] is None:
        return (None, None)
    hour, half = int(found["hour"]), (found["half"] or "").lower()
    if half and hour <= 12:  # hours of a half day
        hour = hour % 12 + (12 if half == "p" else 0)
    return (hour, int(found["minute"]))


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word.lower()]


def _unit(word: str) -> Unit:
    key = word.lower()
    return _UNITS[key] if key in _UNITS else _UNITS[key.removesuffix("s")]


def _arabic_amount(phrase: str) -> tuple[int, Unit]:
    words = phrase.split()
    number = next((int(word) for word in words if word.isdigit()), None)
    word = next(word for word in words if any(word.startswith(stem) for stem in _UNITS))
    dual = word.endswith("ين") and word != "سنين"
    stem = max((stem for stem in _UNITS if word.startswith(stem)), key=len)
    return (number if number is not None else 2 if dual else 1, _UNITS[stem])

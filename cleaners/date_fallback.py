"""Uses dateparser for languages that :mod:`cleaners.date_shapes` doesn't read ("vor 3 Tagen", "12 декабря 2016").

It is asked last and strictly: a miss costs milliseconds, and left to itself it fills missing parts from today and reads
``05/06/2018`` as it pleases. It is imported on first use because most outlets never need it.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

from cleaners.date_shapes import Parts
from cleaners.date_words import WORDS, word_key
from cleaners.relative_dates import Age, Precision, Unit

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

_MAX_LENGTH = 48
_MAX_WORDS = 8
_CANDIDATE = re.compile(r"(?=.*\d)(?=.*[^\W\d_])[\w\s:.,،/'’()|+-]+", re.DOTALL)
_NUMERIC_DAY = re.compile(r"\d{1,2}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{2}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?P<second>:\d\d)?|\d\s?[ap]\.?m\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_BASE = datetime(2001, 6, 15, 12, 0, 0)


@cache
def _parser(languages: tuple[str, ...], kind: str) -> DateDataParser:
    """A strict parser of one kind (``absolute-time`` or ``relative-time``); its base is fixed: today plays no part."""
    from dateparser.date import DateDataParser  # half a second that most outlets never need

    strict = {"REQUIRE_PARTS": ["month", "year"]} if kind == "absolute-time" else {}
    settings = {"PARSERS": [kind], "RELATIVE_BASE": _BASE, "PREFER_DAY_OF_MONTH": "first", **strict}
    return DateDataParser(languages=list(languages), settings=settings)


def read_with_dateparser(
    text: str, languages: tuple[str, ...], now: datetime | None
) -> Parts | tuple[datetime, Precision] | None:
    """What dateparser reads in ``text``: the parts it names, or for an age the moment before ``now`` and its precision.

    ``None`` for what is too long, has no digit or no letter, names no year, or gives day and month as two numbers.
    """
    if not languages or len(text) > _MAX_LENGTH or text.count(" ") >= _MAX_WORDS or not _CANDIDATE.fullmatch(text):
        return None
    if _NUMERIC_DAY.search(text):
        return None
    if _YEAR.search(text):
        return _absolute(text, languages)
    return None if now is None or languages == ("en",) or _CLOCK.search(text) else _relative(text, languages, now)


def _ask(text: str, languages: tuple[str, ...], kind: str) -> tuple[datetime, str] | None:
    try:
        answer = _parser(languages, kind).get_date_data(text)
    except Exception:  # a foreign parser on foreign text: whatever goes wrong in there, the date is unknown
        return None
    if answer.date_obj is None:
        return None
    return answer.date_obj, str(answer.period)


def _absolute(text: str, languages: tuple[str, ...]) -> Parts | None:
    if all(word_key(word) in WORDS for word in _WORD.findall(text)):
        return None  # every word is known here, so the parts contradict each other
    answer = _ask(text, languages, "absolute-time")
    if answer is None or answer[1] == "year":
        return None
    moment, period = answer
    clock = _CLOCK.search(text) if period in ("day", "time") else None
    offset = moment.utcoffset()
    return Parts(
        year=moment.year,
        month=moment.month,
        day=None if period == "month" else moment.day,
        hour=moment.hour if clock else None,
        minute=moment.minute if clock else None,
        second=moment.second if clock and clock["second"] else None,
        zone=None if offset is None else int(offset.total_seconds()) // 60,
    )


def _relative(text: str, languages: tuple[str, ...], now: datetime) -> tuple[datetime, Precision] | None:
    answer = _ask(text, languages, "relative-time")
    moment = None if answer is None else answer[0].replace(tzinfo=None)
    if answer is None or moment is None or moment > _BASE:
        return None
    age = _age(moment, answer[1])
    moment = age.before(now)
    return None if moment is None else (moment, age.precision)


def _age(moment: datetime, period: str) -> Age:
    """The age behind an answer given against the fixed base."""
    if period == "year":
        return Age(((_BASE.year - moment.year, "year"),))
    if period == "month":
        return Age((((_BASE.year - moment.year) * 12 + _BASE.month - moment.month, "month"),))
    seconds = int((_BASE - moment).total_seconds())
    sizes: tuple[tuple[Unit, int], ...] = (("week", 604800), ("day", 86400), ("hour", 3600), ("minute", 60))
    for unit, size in sizes:
        if seconds >= size and (unit != "week" or period == "week"):
            return Age(((seconds // size, unit),))
    return Age(((seconds, "second"),))

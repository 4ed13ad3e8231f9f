"""Whether a page's numeric dates put the day or the month first, judged by those that can be read only one way."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from typing import Literal

from cleaners.date_words import WORDS, word_key

Order = Literal["day", "month"]

_NUMBERS = re.compile(
    r"(?<![\d./-])(?P<first>\d{1,2})(?P<sign>[./-])(?P<second>\d{1,2})(?P=sign)(?P<year>[12]\d{3})(?![\d/-]|\.\d)"
)
_DAY_NAME = re.compile(r"(?<![^\W_])([^\W\d_]{2,12})\.?,?\s{1,2}$")
_NAME_CHARS = 16
"""So long are the name of a day and the signs behind it at most."""
_LONGEST = 120
_MONTHS, _DAYS = 12, 31


def order_of_dates(lines: Iterable[str], latest: date | None, stated: Collection[date] = ()) -> Order | None:
    """The order of day and month that the dates in short lines have in common; ``None`` where none tells, or where they
    disagree. A date tells its order by a number above twelve, by the name of its day, or because in the other order it lies
    behind ``latest``; where none of these tells, because in one order it is a day that the page states for machines."""
    numbers = [found for line in lines if len(line) <= _LONGEST for found in _NUMBERS.finditer(line)]
    return _agreed(_order(found, latest) for found in numbers) or _agreed(_stated(found, stated) for found in numbers if stated)


def _agreed(orders: Iterable[Order | None]) -> Order | None:
    known = {order for order in orders if order is not None}
    return known.pop() if len(known) == 1 else None


def _stated(found: re.Match[str], stated: Collection[date]) -> Order | None:
    both = _readings(found)
    if both is None or (both[0] in stated) == (both[1] in stated):
        return None
    return "day" if both[0] in stated else "month"


def readings_of(line: str) -> set[date]:
    """The two days that the first date of numbers in a line may mean; none where it can be read in one way only."""
    found = _NUMBERS.search(line)
    both = _readings(found) if found is not None else None
    return set(both) if both is not None else set()


def _readings(found: re.Match[str]) -> tuple[date, date] | None:
    """A date read with the day first and with the month first, where both are days of the calendar and differ."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    if first == second or min(first, second) == 0 or max(first, second) > _MONTHS:
        return None
    return date(year, second, first), date(year, first, second)


def _order(found: re.Match[str], latest: date | None) -> Order | None:
    first, second = int(found["first"]), int(found["second"])
    if 0 < min(first, second) <= _MONTHS < max(first, second) <= _DAYS:
        return "day" if first > _MONTHS else "month"
    both = _readings(found)
    if both is None:
        return None
    named = _DAY_NAME.search(found.string, max(0, found.start() - _NAME_CHARS), found.start())
    role, number = WORDS.get(word_key(named[1]), ("", 0)) if named is not None else ("", 0)
    may_be = [(role != "weekday" or day.weekday() == number) and (latest is None or day <= latest) for day in both]
    return None if may_be[0] == may_be[1] else "day" if may_be[0] else "month"

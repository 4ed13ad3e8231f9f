"""The solar calendar of Iran and Afghanistan: its month names, and its days in the Gregorian calendar."""

from __future__ import annotations

from datetime import date, timedelta

from cleaners.date_words import fold

_NAMES = (
    "فروردین|حمل اردیبهشت|اردی‌بهشت|ثور خرداد|جوزا تیر|سرطان مرداد|امرداد|اسد شهریور|سنبله "
    "مهر|میزان آبان|عقرب آذر|قوس دی|جدی بهمن|دلو اسفند|حوت"
)
"""Twelve words, the Iranian name before the Afghan one."""
_ARABIC = str.maketrans("یک", "يك")
"""Letters that Arabic keyboards have in place of the Persian ones."""
PERSIAN_MONTHS: dict[str, int] = {
    spelt: number
    for number, names in enumerate(_NAMES.split(), 1)
    for name in names.split("|")
    for spelt in (fold(name), fold(name).translate(_ARABIC))
}
_KNOWN, _NEW_YEAR = 1400, date(2021, 3, 21)
"""A year, and its first day."""
_FIRST, _LAST = 1300, 1500
_HALF, _LONG, _SHORT = 6, 31, 30
"""The first six months have 31 days, the others 30, the last of a common year 29."""


def from_persian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the years 1300 to 1500; ``None`` for a day that does not exist."""
    if not _FIRST <= year <= _LAST or not 1 <= month <= 12 or not 1 <= day <= _length(year, month):
        return None
    years = range(min(year, _KNOWN), max(year, _KNOWN))
    days = sum(366 if _is_leap(one) else 365 for one in years) * (1 if year >= _KNOWN else -1)
    before = (month - 1) * _SHORT + min(month - 1, _HALF)
    return _NEW_YEAR + timedelta(days=days + before + day - 1)


def _length(year: int, month: int) -> int:
    return _LONG if month <= _HALF else _SHORT if month < 12 or _is_leap(year) else _SHORT - 1


def _is_leap(year: int) -> bool:
    """Whether a year has 366 days: eight of each thirty-three have."""
    return (25 * year + 11) % 33 < 8

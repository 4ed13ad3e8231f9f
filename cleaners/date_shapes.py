"""Reads absolute dates by shape, in any order of their parts, without using the current date.

A text is cut into tokens (an ISO date, a clock time, a number, a word, an offset, marks between them); each token fills
one part; a second, different value for the same part is a conflict. Nothing is guessed: ``05/06/2018`` is
*ambiguous* and keeps its shape without a value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cleaners.date_words import WORDS, skip_labels, word_key
from cleaners.month_names import plain_months

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<ymd>(?<!\w)(?<!\w[-/.])\d{4}(?P<between>[-/.])\d{1,2}(?P=between)\d{1,2}(?=T\d|(?!\w)))
    |(?P<dmy>(?<!\w)(?<!\w[-/.])\d{1,2}(?P<sign>[-/.])\d{1,2}(?P=sign)\d{4}(?!\w))
    |(?P<clock>(?:(?<![\w:])|(?<=\dT))(?:
        (?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d+)?)?
            (?:\s*(?:(?P<half>[ap])\.?m(?![^\W_])\.?|(?:(?P<am>ص|صباحا)|(?P<pm>م|مساء))ً?(?!\w)))?
        |(?P<hour12>\d{1,2})(?:\.(?P<minute12>\d{2}))?\s*(?P<half12>[ap])\.?m(?!\w)\.?)(?![\d:]))
    |(?P<offset>(?:(?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?
        |(?:(?<=\d)|(?<=\d\s)|(?<=[mM]\s))[+-]\d{2}(?::?\d{2})?)(?![\d:]))
    |(?P<year_month>(?<!\w)(?<!\w[-/.])\d{4}-\d{1,2}(?![\w-]))
    |(?P<year>(?<![\w$€£])\d{4}(?:م(?!\w)|(?![\w%])(?![.,:]\d)))
    |(?P<day>(?<![\w$€£])(?<!\d[.,:/])\d{1,2}(?:st|nd|rd|th)?(?![\w%])(?![.,:/]\d))
    |(?P<word>(?:كانون|تشرين)\s+(?:الاول|الثاني)(?!\w)|[^\W\d_]+(?:'[^\W\d_]+)?\.?)
    |(?P<mark>[,،;|()\[\]•·/-]+)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_OFFSET = re.compile(r"([+-])\s?(\d{1,2}):?(\d{2})?$")
_MAX_OFFSET = 14 * 60
_MAX_FILLERS = 3
_MAX_RUN = 30
FIRST_YEAR, LAST_YEAR = 1900, 2100


@dataclass(slots=True)
class Parts:
    """What a text says of a date, part by part. ``zone`` is minutes east of Greenwich or an IANA name."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: int | str | None = None
    pair: tuple[int, int] | None = None
    month_before_year: bool = False
    offset_given: bool = False

    @property
    def ambiguous(self) -> bool:
        """Whether day and month are two numbers of which none tells which it is."""
        return self.pair is not None

    def order_pair(self, day_first: bool) -> None:
        """Settle an ambiguous pair as the outlet declares it."""
        if self.pair is not None:
            self.day, self.month = self.pair if day_first else self.pair[::-1]
            self.pair = None

    def has_day(self) -> bool:
        """Whether the day is fixed, or would be with a declared order of day and month."""
        return self.ambiguous or (self.year is not None and self.month is not None and self.day is not None)

    def is_readable(self) -> bool:
        """Whether the parts are a calendar date with no hole: no day without month, no clock without day."""
        if self.ambiguous or self.year is None:
            return False
        if self.day is None:
            return self.hour is None
        return self.month is not None and self._calendar() is not None

    def score(self) -> int:
        """How much of a date this is; a weekday that agrees speaks for the reading, one that contradicts against it."""
        parts = (self.year, self.month, self.day, self.hour, self.zone)
        total = sum(part is not None for part in parts) + 3 * self.ambiguous
        day = self._calendar()
        if day is None or self.weekday is None:
            return total
        return total + (1 if day.weekday() == self.weekday else -1)

    def _calendar(self) -> date | None:
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def take(self, found: re.Match[str]) -> bool | None:
        """Fill the part that the token is. ``True``: taken; ``None``: a filler; ``False``: unknown word or conflict."""
        kind = found.lastgroup
        if kind == "word":
            return self._take_word(found["word"])
        if kind == "mark":
            return None
        if kind == "clock":
            return self._take_clock(found)
        if kind == "offset":
            return self._take_offset(found["offset"])
        return kind is not None and self._take_numbers(found[kind], kind)

    def _take_numbers(self, text: str, kind: str) -> bool:
        if kind == "day":
            return not self.month_before_year and self._put_day(int(text.rstrip("stndrhSTNDRH")))
        if kind == "year":
            return self._put_month(int(text[:4]), None)
        if kind == "year_month":
            return self._put_month(int(text[:4]), int(text[5:]))
        if kind == "ymd":
            month, day = text[5:].split(text[4])
            return self._put_month(int(text[:4]), int(month)) and self._put_day(int(day))
        first, second = text[:-5].split(text[-5])
        return self._take_ordered(int(first), int(second), int(text[-4:]))

    def _take_ordered(self, first: int, second: int, year: int) -> bool:
        """``dd/mm/yyyy`` or ``mm/dd/yyyy``: only a number over 12, or two equal numbers, tells which."""
        if max(first, second) > 12 or first == second:  # months of a year
            day, month = (first, second) if first >= second else (second, first)
            return self._put_month(year, month) and self._put_day(day)
        self.pair = (first, second)
        return self.day is None and self.month is None and self._put_month(year, None)

    def _put_day(self, day: int) -> bool:
        if self.day is not None or self.pair is not None or not 1 <= day <= 31:  # days of a month
            return False
        self.day = day
        return True

    def _put_month(self, year: int | None, month: int | None) -> bool:
        if year is not None:
            if self.year is not None or not FIRST_YEAR <= year <= LAST_YEAR:
                return False
            self.year = year
            self.month_before_year = month is None and self.month is not None and self.day is None
        if month is not None:
            if self.month not in (None, month) or not 1 <= month <= 12:
                return False
            self.month = month
        return True

    def _take_word(self, word: str) -> bool | None:
        key = word_key(word)
        entry = WORDS.get(key) or WORDS.get(word)
        if entry is None:
            month = plain_months().get(key)
            return month is not None and self._put_month(None, month)
        kind, value = entry
        if kind == "filler":
            return None
        if kind == "zone":
            return self._put_zone(value)
        number = int(value)
        if kind == "month":
            return self._put_month(None, number)
        if self.weekday not in (None, number):
            return False
        self.weekday = number
        return True

    def _put_zone(self, zone: int | str) -> bool:
        """A zone's name after an offset in figures ("GMT+0300 (EET)") is a comment; two names must agree."""
        if self.offset_given:
            return True
        if self.zone not in (None, zone):
            return False
        self.zone = zone
        return True

    def _take_offset(self, text: str) -> bool:
        found = _OFFSET.search(text)
        if found is None or (self.hour is None and text[0] in "+-"):
            return False
        minutes = int(found[2]) * 60 + int(found[3] or 0)
        if minutes > _MAX_OFFSET or self.zone is not None:
            return False
        self.zone, self.offset_given = -minutes if found[1] == "-" else minutes, True
        return True

    def _take_clock(self, found: re.Match[str]) -> bool:
        if self.hour is not None:
            return False
        hour = int(found["hour"] or found["hour12"])
        half = (found["half"] or found["half12"] or ("a" if found["am"] else "p" if found["pm"] else "")).lower()
        if half and hour <= 12:  # hours of a half day
            hour = hour % 12 + (12 if half == "p" else 0)
        self.hour, self.minute = hour, int(found["minute"] or found["minute12"] or 0)
        self.second = int(found["second"]) if found["second"] else None
        return hour < 24 and self.minute < 60 and (self.second or 0) < 60  # a clock's face


def read_parts(text: str, start: int = 0) -> tuple[Parts, int] | None:
    """The parts of a text that is a date and nothing else, with the end of what was read.

    ``text`` is folded. The end is before ``len(text)`` only when a second label ("| Updated: …") follows a whole date.
    ``None`` when any token is unknown or contradicts another.
    """
    parts, end, position = Parts(), start, start
    while position < len(text):
        found = _TOKEN.match(text, position)
        taken = found is not None and parts.take(found)
        if found is None or taken is False:
            blank = not text[position:].strip()
            return (
                (parts, _close(text, start, end))
                if blank or (parts.has_day() and skip_labels(text, position) > position)
                else None
            )
        position = found.end()
        if taken:
            end = position
    return parts, _close(text, start, end)


def scan(text: str) -> Iterator[tuple[int, int, Parts]]:
    """The dates inside a line, each as ``(start, end, parts)``, left to right and without overlap.

    ``text`` is folded. Of the readings that share tokens the one that says most is taken, so a number, a
    month's name or a weekday that merely stands before the date ("willy 7 28 December 2016") is left out.
    """
    best: tuple[int, int, Parts] | None = None
    tokens = list(_TOKEN.finditer(text))
    for n, token in enumerate(tokens):
        start = _start(token)
        if best is not None and start >= best[1]:
            yield best
            best = None
        reading = _read_run(text, tokens, n)
        if reading is not None and (best is None or reading[2].score() > best[2].score()):
            best = reading
    if best is not None:
        yield best


def _close(text: str, start: int, end: int) -> int:
    """``end``, moved behind the bracket that closes one opened inside the span ("10:47 (GMT)")."""
    if end < len(text) and text[end] in ")]" and ("[" if text[end] == "]" else "(") in text[start:end]:
        return end + 1
    return end


def _start(token: re.Match[str]) -> int:
    return token.start(token.lastgroup or 0)


def _read_run(text: str, tokens: list[re.Match[str]], n: int) -> tuple[int, int, Parts] | None:
    """The date that begins exactly at token ``n`` and runs on over tokens with only blanks between them."""
    parts, start, fillers = Parts(), _start(tokens[n]), 0
    if not parts.take(tokens[n]):
        return None
    end = position = tokens[n].end()
    for token in tokens[n + 1 : n + _MAX_RUN]:
        if token.start() != position or fillers > _MAX_FILLERS:
            break
        taken = parts.take(token)
        if taken is False:
            break
        position = token.end()
        fillers = 0 if taken else fillers + 1
        end = position if taken else end
    return (start, _close(text, start, end), parts) if parts.has_day() else None

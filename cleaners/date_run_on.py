"""Dates that run into the words around them ("Jane DoeDec 05, 20232 Shares", "12 May 20235 min read")."""

from __future__ import annotations

import re

_YEAR = r"(?:19|20)\d\d"
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ])[^\W\d_]{2,9}"
_MONTH_FIRST = rf"{_NAME}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,\s"
_DAY_FIRST = r"(?<!\w)\d{1,2}\.?\s[^\W\d_]{3,10}\.?,?\s"
_AHEAD = re.compile(rf"[^\W\d_](?={_MONTH_FIRST}{_YEAR})")
_BEHIND = re.compile(rf"((?:{_MONTH_FIRST}|{_DAY_FIRST}){_YEAR})(\d+)(?=\s?[^\W\d_]{{3}})")


def parted_dates(text: str) -> str:
    """A text of the same length in which no letter runs into the month's name of a date with its year, and no number into the
    year."""
    if _BEHIND.search(text) is not None:
        text = _BEHIND.sub(lambda found: found[1] + " " * len(found[2]), text)
    return _AHEAD.sub(" ", text) if _AHEAD.search(text) is not None else text

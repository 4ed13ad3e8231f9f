"""Lines that name the place a report was filed from: alone ("AUBURN, Wash. —", "Ankara"), or beside the date."""

from __future__ import annotations

import re

from cleaners.date_finding import find_stamps
from cleaners.datelines import is_place
from cleaners.dates import find_date
from cleaners.place_names import is_known_place

_DASH_END = re.compile(r"\s*(?:[-–—]{1,2}|ـ+|:|\.)$")
_BREAK = re.compile(r"\s*[/,،]\s*")
_BESIDE = re.compile(r"[^\W\d_][^\d:;()|•·\n]{1,40}")
_LEAD = re.compile(r"^(?:in|aus|en|à|a|de|from)\s+")
_EDGE = " ,|•·-–—/:."


def place_of_line(text: str) -> str | None:
    """The place that a whole line is: in capitals and before a dash, or a well-known one; with its region behind it."""
    text = " ".join(text.split())
    if not 2 < len(text) <= 50 or any(char.isdigit() for char in text):
        return None
    found = _DASH_END.search(text)
    place = text[: found.start()] if found else text
    if place.endswith(",") or not is_place(place):
        return None
    first = _BREAK.split(place)[0]
    if is_known_place(first):
        return place
    dashed = found is not None and found[0].strip() not in (":", ".")
    return place if dashed and first.isupper() and first.isascii() and len(first) > 2 else None


def place_beside_date(text: str) -> tuple[int, int] | None:
    """Where a line with a date names a place ("21 October 2025 • Duqm, Oman", "Berlin, 28.10.2021"): a well-known one, or one
    behind the date and a mark, with its country."""
    if len(text) > 90 or not any(char.isdigit() for char in text):
        return None
    stamp = next(iter(find_stamps(text, order="day")), None)
    span = (stamp.start, stamp.end) if stamp is not None else find_date(text)
    if span is None:
        return None
    for start, end in ((0, span[0]), (span[1], len(text))):
        for found in _BESIDE.finditer(text, start, end):
            lead = _LEAD.match(found[0])
            begin = found.start() + (lead.end() if lead else 0)
            place = text[begin : found.end()].rstrip(_EDGE)
            first = _BREAK.split(place)[0].strip()
            if place and is_place(place) and is_known_place(first):
                return begin, begin + len(place)
    return None

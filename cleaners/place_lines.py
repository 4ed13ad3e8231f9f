"""Lines with the place a report was filed from: alone ("AUBURN, Wash. —", "Ankara"), or next to the date."""

from __future__ import annotations

import re

from cleaners.agencies import is_agency_credit, is_organisation
from cleaners.byline_labels import label_end
from cleaners.date_finding import find_stamps
from cleaners.date_words import fold, skip_labels
from cleaners.dated_lines import rest_of_dated
from cleaners.datelines import is_place, read_dateline
from cleaners.dates import find_date
from cleaners.names import looks_like_person
from cleaners.place_names import is_known_place
from cleaners.run_in_rare import DAY, is_label

_DASH_END = re.compile(r"\s*(?:[-–—]{1,2}|ـ+|:|\.)$")
_BREAK = re.compile(r"\s*[/,،]\s*")
_LAND = re.compile(r"\s?\([^()]{2,30}\)$")
_FILED_CHARS = 60
_BESIDE = re.compile(r"[^\W\d_][^\d:;()|•·\n]{1,40}")
_LEAD = re.compile(r"^(?:in|aus|en|à|a|de|from)\s+")
_EDGE = " ,|•·-–—/:."
_ARTICLE = re.compile(r"(?i)(?:,\s*|\s+)(?:le|den|am|el|il|on|the|lo|la)$")
_BEFORE_DAY = re.compile(rf"(?P<place>[^\W\d_a-z][^\W\d_]{{3,20}})(?=,\s){DAY}")
_ARABIC, _SOURCE, _PLACE_CHARS = re.compile("[\u0621-\u064a]"), "مصدر", 30
_BEFORE = re.compile(r"(?P<place>[^\W\d_][^\d:;()|•·,،\n]{1,30}),\s+(?=\S)")


def place_of_line(text: str) -> str | None:
    """The place that a whole line is: in capitals and before a dash, or a well-known one; with its region behind it."""
    text = " ".join(text.split())
    if not (2 if text.isascii() else 1) < len(text) <= 50 or any(char.isdigit() for char in text):
        return None
    found = _DASH_END.search(text)
    place = text[: found.start()] if found else text
    if place.endswith(",") or not is_place(place):
        return None
    first = _BREAK.split(_LAND.sub("", place))[0]
    if is_known_place(first):
        return place
    dashed = found is not None and found[0].strip() not in (":", ".")
    if not dashed or len(first) < 3:
        return None
    return place if (first.isupper() and first.isascii()) or len(_LAND.sub("", place).split()) == 1 else None


def is_filed_line(text: str) -> bool:
    """Whether a line is nothing but a place and an agency, and the place a well-known one or printed with its land ("Cairo -
    MENA", "Sfax (Tunisia) - AFP"): a picture's credit would look the same behind any other words."""
    read = read_dateline(text) if len(text) <= _FILED_CHARS else None
    if read is None or read.credit is None or not is_agency_credit(read.credit):
        return False
    return _LAND.search(read.place) is not None or is_known_place(_BREAK.split(read.place)[0])


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


def place_before_date(text: str) -> tuple[int, int] | None:
    """Where a line that is a place, a comma and a date has its place ("Kelmouth, May 3, 2018"), whatever the place is: for lines
    between a headline and its story. ``None`` where people, bodies or labels stand before the date."""
    found = _BEFORE_DAY.fullmatch(text) or _BEFORE.match(text)
    if found is None or skip_labels(fold(found["place"])) or is_label(found["place"]):
        return None
    beside = rest_of_dated(text)
    if beside is not None and _ARTICLE.sub("", beside).strip(" ,") != found["place"].strip():
        return None
    if beside is None and found.re is not _BEFORE_DAY:
        return None
    place = found["place"]
    if not is_place(place) or looks_like_person(place) or is_organisation(place) or label_end(f"{place} "):
        return None
    return found.span("place")


def past_place(text: str) -> str:
    """A byline without the place before a colon, where nothing but a person's name follows ("Cairo: Jane Doe"), as Arabic papers
    print it."""
    place, _, name = text.partition(":")
    told = is_known_place(place) or (_ARABIC.match(place) is not None and _SOURCE not in place)
    return name.strip() if told and len(place) <= _PLACE_CHARS and looks_like_person(name.strip()) else text

"""Datelines: where a report was filed, and who is credited there ("Ankara - Arab Today", "BEIRUT (AP) — …")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleaners.agencies import is_agency, is_agency_credit, is_organisation, is_outlet, name_key
from cleaners.date_words import SIGNS, fold
from cleaners.names import looks_like_person
from cleaners.scripts import begins_small
from cleaners.word_lists import word_set

_MAX_LINE, _PLACES_CHARS = 90, 240
_SPACED_DASH = re.compile(r"(?:\s+(?:[-–—_]{1,2}|ـ+)\s*|(?:[-–—]{1,2}|ـ+)\s+)")
_BARE_DASH = re.compile(r"[-–—]")
_PLACE_BREAK = re.compile(r"\s*[/,،&]\s*|\s+(?:and|و)\s+")
_PLACE_WORD = re.compile(rf"(?:[^\W\d_][{SIGNS}]*)+(?:[.'’`-]+(?:[^\W\d_][{SIGNS}]*)+)*\.?")
_BRACKET = re.compile(r"\s*\(([^()]{2,30})\)\s*$")
_SMALL = word_set(
    """
    al el de del la las los le au aux of the sur am an der den ez ed es es-sur abu do da di
    """
)
_NO_PLACE = word_set(
    """
    home news sports sport business opinion video videos photo photos live breaking exclusive update updated watch
    read more contact about comments related source by next previous page latest world politics economy culture
    health science president minister king prime secretary spokesman leader technology analysis interview report
    editorial who what why how when where is are was were has have will and or not الرئيسية اخبار رياضة فيديو صور
    المزيد المصدر بقلم كتب كتبت كتبه عاجل
    """
)
_PLACES_TOO = frozenset(name_key(name) for name in ("Petra", "Fars", "Maan", "بترا", "فارس"))


@dataclass(frozen=True, slots=True)
class Dateline:
    """``place`` as printed, with a bracketed country; ``credit``: outlet, agency or person beside it, as printed."""

    place: str
    credit: str | None = None


def read_dateline(line: str, *, outlet_names: Sequence[str] = ()) -> Dateline | None:
    """The dateline that the whole line is: a place, a dash, and an outlet, an agency or a person.

    ``None`` for headings between dashes, sentences and titles: no lower-case words, digits or quotes on either side.
    """
    text = " ".join(line.split())
    if not 5 <= len(text) <= _MAX_LINE or text[0] in "-–—_ـ" or text[-1] in "-–—_ـ?!:":  # "UK-AP"
        return None
    names = tuple(outlet_names)
    for place, credit, spaced in _splits(text):
        if is_place(place) and not is_outlet(place, names) and _is_credit(credit, names, spaced):
            return Dateline(place, credit)
    return None


def _splits(text: str) -> Iterator[tuple[str, str, bool]]:
    """The two sides of each dash, dashes with a blank beside them first."""
    for pattern, spaced in ((_SPACED_DASH, True), (_BARE_DASH, False)):
        for found in pattern.finditer(text):
            place, credit = text[: found.start()].strip(), text[found.end() :].strip(" .")
            if place and credit:
                yield place, credit, spaced


def _is_credit(credit: str, names: tuple[str, ...], spaced: bool) -> bool:
    if is_outlet(credit, names) or is_agency_credit(credit, names):
        return True
    if not spaced or len(credit.split()) > 5 or begins_small(credit) or not credit[0].isalpha():  # a name
        return False
    plain = all(_PLACE_WORD.fullmatch(word) for word in credit.split())
    proper = not any(begins_small(word) and word not in _SMALL for word in credit.split())
    return plain and ((proper and is_organisation(credit)) or looks_like_person(credit))


def is_place(text: str) -> bool:
    """One to four capitalised (or uncased) words a place, several places with "/" or ",", maybe a bracketed country."""
    if len(text) > _PLACES_CHARS:
        return False
    bracket = _BRACKET.search(text)
    if bracket is not None:
        text = text[: bracket.start()]
        if not _is_one_place(bracket[1].strip()):
            return False
    places = _PLACE_BREAK.split(text)
    return len(places) <= 4 and all(_is_one_place(place) for place in places)


def _is_one_place(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 4 or len(text) > 40 or not all(_PLACE_WORD.fullmatch(word) for word in words):
        return False
    if is_agency(text) and name_key(text) not in _PLACES_TOO:
        return False
    if any(fold(word).casefold().strip(".") in _NO_PLACE for word in words):
        return False
    proper = [word for word in words if word[0].isupper() or not begins_small(word)]
    return bool(proper) and all(word in proper or _is_small(word) for word in words)


def _is_small(word: str) -> bool:
    return word in _SMALL or any(left in "-'’" and right.isupper() for left, right in pairwise(word))


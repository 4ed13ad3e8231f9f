"""Lines that hold little more than a date."""

from __future__ import annotations

import re

from cleaners.date_finding import find_stamps, may_hold_stamp
from cleaners.date_labels import CHANGED, ISSUED
from cleaners.dates import find_date
from cleaners.stamps import before_weekday

_CHARS, _SHORT = 130, 8
_EDGE = " |,،/–—•·-:()[]"
_BESIDE_DATE = re.compile(
    r"(?i)(?<!\w)(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    r"|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"
    r"|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mandag|tirsdag|lørdag|søndag|maanantai|tiistai|keskiviikko|torstai|perjantai"
    r"|lauantai|sunnuntai|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle|hétfő|kedd"
    r"|szerda|csütörtök|péntek|szombat|vasárnap|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|dilluns|dimarts|dimecres|dijous|divendres"
    r"|senin|selasa|rabu|kamis|jumat|sabtu|minggu|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?)(?!\w)[\s,،|–—-]*"
    r"|(?:ال(?:اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت|أحد|احد))[\s,،|–—-]*"
)
"""Weekdays and times of day, which belong to the date beside them."""


def rest_of_dated(text: str) -> str | None:
    """What stands beside the date in a line that is hardly more than that; ``None`` for a line without a date."""
    if len(text) > _CHARS:
        return None
    spans = [(one.start, one.end) for one in find_stamps(text, order="day")] if may_hold_stamp(text) else []
    if not spans and (found := find_date(text)) is not None:
        spans = [found]
    if not spans:
        return None
    sides = (text[: spans[0][0]], text[spans[-1][1] :])
    return " ".join(filter(None, (_BESIDE_DATE.sub("", side).strip(_EDGE) for side in sides)))


def split_dated_title(text: str) -> tuple[str, str] | None:
    """A title and the date that stands before or behind it in its line ("02/05/2018 - Heron nests counted"); ``None`` for any
    other line."""
    if len(text) > 2 * _CHARS or not any(map(str.isdigit, text)):
        return None
    spans = [(one.start, one.end) for one in find_stamps(text, order="day")] if may_hold_stamp(text) else []
    if len(spans) != 1:
        return None
    start, end = spans[0]
    if not _BESIDE_DATE.sub("", text[:start]).strip(_EDGE):
        title = text[end:].lstrip(_EDGE)
    elif not _BESIDE_DATE.sub("", text[end:]).strip(_EDGE) and text[:start].rstrip()[-1:] in tuple("(|,–—-•·["):
        title = text[:start].rstrip(" (|,–—-•·[")
    else:
        return None
    return (title, text[start:end]) if len(title.split()) > 1 or len(title) > _SHORT else None


def before_day(text: str, start: int) -> str:
    """What stands before a day that begins there, without its weekday and a word that labels it ("Jane Doe Updated: Friday,")."""
    lead = text[: before_weekday(text, start)[0]].rstrip()
    head, _, last = lead.rstrip(" :：|").rpartition(" ")
    return head.rstrip(_EDGE) if head and (CHANGED.match(last) or ISSUED.match(last)) else lead

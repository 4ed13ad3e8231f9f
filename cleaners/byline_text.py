"""A byline as printed, without its label or what runs into it: dates, buttons, the next label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.agencies import name_key
from cleaners.byline_labels import label_end
from cleaners.date_finding import find_stamps, find_timed_day
from cleaners.people import read_people
from cleaners.roles import read_role

_BEFORE_DATE = re.compile(
    r"(?i)(?:(?:^|[\s,|•·/–—-]+|(?-i:(?<=[a-zäöüß])(?=[A-ZÄÖÜ])))(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|on|am|um|at|le|el|il|den|op|em|vom|stand"
    r"|(?:last )?(?:updated|modified)|published|posted|zuletzt|aktualisiert|veröffentlicht|erstellt|geändert|uppdaterad"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|lun(?:es|di|edì)|mar(?:tes|di|tedì)|mi[ée]rcoles|mercredi|mercoledì|jueves|jeudi|giovedì|viernes|vendredi|venerdì"
    r"|s[áa]bado|samedi|sabato|domingo|dimanche|domenica)\b\.?)*[\s,|•·/:;–—-]*$"
)
"""What may stand between a name and a date."""
_LOOSE_DATE = re.compile(
    r"(?i)\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|(?<![\d:.])\d{1,2}[:.h]\d\d(?![\d.:])|\d{1,2}\s?[ap]\.?m\b"
    r"|\b\d{1,3}\s(?:h|hrs?|hours?|min|mins|minutes?|days?|weeks?|months?)\b.*\bago\b"
    r"|[^\W\d_]{3,12}\.?\s\d{1,2}(?:st|nd|rd|th)?[,،]?\s(?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)?\.?\s[^\W\d_]{3,12}\.?,?\s(?:19|20)\d\d\b"
    r"|(?:19|20)\d\d\s?[年년]|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s\d{1,2}\b"
)
"""Days and clock times by their shape alone, whatever the language and whichever of two numbers is the month."""
_NEXT_LABEL = re.compile(r"\s+[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2,6}\s*[:：]")
"""Chinese, Japanese and Korean pages print the fields of a line one behind the other, each with its label."""
_DEGREES = re.compile(r"(?:,?\s+(?:Jr|Sr|Ph\.?\s?D|M\.?D|J\.?D|MBA|MSc|BSc|RN|RD|MPH|Esq)\b\.?)+")
_JOINED = re.compile(r"[\s,]+(?i:and|und|et|y|e|with|mit|for|für)\s+(?=[^\W\d_a-z])[^\d@|]{2,60}")
_HANDLE = re.compile(r"\s@\w{2,30}(?=\s|$|,)")
"""What a writer is called in a network."""
_EDGE = " |,/-–—•·"


def printed_byline(text: str, name: str = "") -> str:
    """The byline in a line of text; where ``name`` is given, which the line holds, without the date beside the name and
    whatever stands behind both."""
    if name:
        text = _beside(text, name)
    while (end := label_end(text)) and end < len(text):
        text = text[end:]
    return text.strip(" |,-–—•·")


def before_date(text: str) -> str:
    """A byline without the day or the time that is run on to it ("Harbour Desk 3 May 2021, 10:20")."""
    if not any(map(str.isdigit, text)):
        return text
    found = _LOOSE_DATE.search(text)
    start = min([*(stamp.start for stamp in find_stamps(text)[:1]), *([found.start()] if found else [])], default=0)
    return _BEFORE_DATE.sub("", text[:start]).strip(_EDGE) if start else text


def trim_byline(text: str, names: Sequence[str], sites: Sequence[str] = ()) -> str:
    """The byline without what neither names nor describes anybody: numbers before the first of its people, buttons, handles and
    rubrics behind the last. ``sites`` are keys of the site's own names, which are none of it either."""
    text = _HANDLE.sub("", text) if " @" in text else text
    places = [(at, at + len(name)) for name in names if (at := text.find(name)) >= 0]
    if not places:
        return text
    start, end = min(at for at, _ in places), max(stop for _, stop in places)
    rest = text[end:]
    role = read_role(rest)
    if role is not None and (at := text.find(role, end)) >= 0:
        end = at + len(role) + (text[at + len(role) : at + len(role) + 1] in (")", "]"))
    elif (found := _DEGREES.match(rest)) is not None:
        end += found.end()
    elif _JOINED.fullmatch(rest) or read_people(rest.strip(_EDGE)) or (rest[:2] == " (" and rest[-1:] == ")") or not rest.strip():
        end = len(text)
    lead = text[:start]
    if name_key(lead.strip(_EDGE)) in sites:
        return text[start:end].strip(_EDGE)
    keep = not lead.strip() or (not any(map(str.isdigit, lead)) and not label_end(lead.strip() + " Jan Doe") and "|" not in lead)
    return text[0 if keep else start : end].strip(_EDGE)


def _beside(text: str, name: str) -> str:
    """The side of the line's dates that holds the name, cut where another field begins."""
    stamps = find_stamps(text)
    if not stamps and (day := find_timed_day(text)) is not None:
        stamps = [day]
    dated = bool(stamps)
    if stamps:
        sides = (text[: stamps[0].start], text[stamps[-1].end :])
        text = next((side for side in sides if name in side), text).strip(_EDGE)
    end = text.find(name) + len(name)
    if end < len(name):
        return text
    for pattern in _later_fields(text[end:]):
        found = pattern.search(text, end)
        if found is not None:
            dated, text = True, text[: found.start()].rstrip(_EDGE)
    found = _BEFORE_DATE.search(text, end)
    if found is not None and (dated or found[0].strip(_EDGE)):
        text = text[: found.start()]
    return text[:end] if _is_glued(text, end) else text


def _later_fields(text: str) -> list[re.Pattern[str]]:
    """The patterns of fields that the text may hold; a cheap test before the exact one."""
    found = [_LOOSE_DATE] if any(map(str.isdigit, text)) else []
    return found if text.isascii() else [*found, _NEXT_LABEL]


def _is_glued(text: str, end: int) -> bool:
    """Whether a button's text is run on to the name without a blank ("Jane DoeView all posts"), and no second name."""
    if end >= len(text) or not (text[end - 1].islower() and text[end].isupper()):
        return False
    return not read_people(text[end:])


_DESK = re.compile(
    r"(?:[^\W\d_a-z][\w'’&.-]*\s){0,3}?(?i:(?:(?:news|web|sports?|world|city|foreign|business)\s?)?(?:desk|bureau|newsroom|newsdesk|webdesk"
    r"|staff(?:\s(?:reporter|writer|correspondent))?|correspondents?|reporters?|redaktion|redacción|redazione|rédaction|redação|redactie"
    r"|редакция))\b|(?:নিজস্ব|স্টাফ|জেলা|উপজেলা|বিশেষ|জ্যেষ্ঠ)\s(?:প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার|করেসপন্ডেন্ট)(?!\w)"
    r"|(?:(?:नगर|निज|कार्यालय|विशेष|स्टाफ|वरिष्ठ|जिला)\s)?(?:संवाददाता|प्रतिनिधि|रिपोर्टर|ब्यूरो)(?!\w)"
    r"|(?:नवभारत|न्यूज|वेब)\s(?:डेस्क|ब्यूरो)(?!\w)|(?:ویب|نیوز|اسپورٹس|بیورو)\s(?:ڈیسک|رپورٹ)(?!\w)|(?:اسٹاف|نمائندہ)\s(?:رپورٹر|خصوصی)(?!\w)"
)


def desk_at_start(text: str) -> str | None:
    """The desk, or the reporter without a name, with which a line begins ("Harbour Desk Region"); ``None`` without one."""
    found = _DESK.match(text) if text[:1].upper() == text[:1] else None
    return found[0] if found is not None else None

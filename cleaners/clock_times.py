"""Times of day and zones next to dates: a pattern, and how to read it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from cleaners.date_words import WORDS, ZONES, word_key

_BEFORE = "|".join(
    r"صباحا ص قبل\sالظهر فجرا 오전 새벽 아침 上午 早上 早晨 清晨 凌晨 午前 朝 π\.?\s?μ\.? ق\.?ظ قبل\sاز\sظهر صبح ÖÖ पूर्वाह्न सुबह"
    r" לפנה[״\"]צ সকাল de\sla\smañana da\smanhã del\smattino du\smatin утра ранку sáng SA"
    r" pagi sabah rano di\smattina בבוקר asubuhi vormittags morgens ['’]s\sochtends ['’]s\smorgens formiddag aamulla aamupäivällä"
    r" de\.(?=\s) délelőtt reggel ráno dopoledne dopoludnia dimineața ujutro ujutru prijepodne prepodne"
    r" zjutraj dopoldne ујутру пре\sподне"
    r" сутринта преди\sобед paradite rytą ryto no\srīta hommikul del\smatí da\smañá goizeko ng\sumaga এএম एएम"
    r" காலை முற்பகல் ఉదయం ಬೆಳಿಗ್ಗೆ രാവിലെ".split()
)
_AFTER = "|".join(
    r"مساء م عصرا ظهرا بعد\sالظهر 오후 저녁 낮 下午 晚上 傍晚 晚间 晚間"
    r" 中午 午後 昼 夕方 μ\.?\s?μ\.? ب\.?ظ بعد\sاز\sظهر بعدازظهر عصر شام ÖS"
    r" अपराह्न दोपहर शाम אחה[״\"]צ বিকাল সন্ধ্যা"
    r" de\sla\starde da\starde del\spomeriggio de\sl['’]après-midi дня вечера вечора chiều tối CH"
    r" sore siang petang akşam öğleden\ssonra po\społudniu wieczorem di\ssera du\ssoir בערב בצהריים nachmittags abends"
    r" jioni mchana ['’]s\smiddags ['’]s\savonds eftermiddag ettermiddag iltapäivällä illalla du\.(?=\s)"
    r" délután este odpoledne večer popoludní"
    r" după-amiaza după-amiază seara popodne poslijepodne navečer uveče popoldne zvečer поподне увече следобед вечерта pasdite"
    r" po\spietų vakare vakarā pēcpusdienā pärastlõunal õhtul de\sla\starda del\svespre da\starde arratsaldeko ng\shapon ng\sgabi"
    r" পিএম पीएम tengah\shari PTG பிற்பகல் மதியம் மாலை இரவு సాయంత్రం ಸಂಜೆ വൈകീട്ട് বিকেল দুপুর دوپہر سہ\sپہر".split()
)
_NIGHT = "|".join(r"ليلا 밤 夜 夜晚 深夜 रात রাত شب ночи ночі de\sla\snoche da\snoite"
    r" malam gece di\snotte w\snocy đêm בלילה usiku".split())
HALVES = f"{_BEFORE}|{_AFTER}|{_NIGHT}"
"""The words of the halves of a day and of the night, as alternatives of a pattern."""
_MEAN = r"(?:(?:GMT|UTC)(?:\s?/\s?(?:GMT|UTC))?|(?:بتوقيت\s)?[غج]رين[يت]?تش)"
_SHORTEST_NIGHT = 6
_MOST = 14 * 60

ZONE = (
    rf"(?P<zone>Z\b|(?:(?-i:[A-Z]{{2,5}})\s?\(\s?)?{_MEAN}\s?[:(]?\s?[+-]\s?\d{{1,2}}(?::?\d{{2}})?(?![\d:])|[+-]\d{{1,2}}:?\d{{2}}(?![\d:])|\+\d\d(?=\s?(?:\)|$))"
    r"|(?-i:[A-Z][a-z]{2,10}/[A-Z][A-Za-z_]{2,20})\b|(?-i:[A-Z]{2,5})\b|МСК\b|TSİ\b|بتوقيت\s\w+)"
)
"""A zone behind a time: an offset, with the mean time's name or without it, or a name."""
CLOCK = (
    rf"(?:(?![صم]\s)(?:(?P<noon>{_AFTER})|(?P<morning>{_BEFORE})|(?P<night>{_NIGHT})|(?-i:(?P<front>[AP])\.?M\.?))\s?)?"
    r"(?P<hour>\d{1,2})(?:[:.hH]|\s?[h時时點点시]\s?)(?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:\.\d+)?(?!\d)"
    rf"(?:\s?(?P<half>[ap])\.?\s?m\b\.?|\s?(?P<later>{_AFTER})ً?(?!\w)|\s?(?P<early>{_BEFORE})ً?(?!\w)|\s?(?P<dark>{_NIGHT})ً?(?!\w))?"
    rf"(?:\s?(?:(?:Uhr|hs?|[hH]rs)(?![^\W\d_])|น\.|分|분))?(?:\s?[(（]?{ZONE}[)）]?)?"
)
"""A time of day with the word of its half and its zone, for folded text."""


def clock_of(found: re.Match[str]) -> tuple[int, int, int | None]:
    """Hour, minute and second that a match of a clock time says, by the word of the half of the day that stands beside it."""
    parts = found.groupdict()
    hour, minute, second = int(parts["hour"]), int(parts.get("minute") or 0), parts.get("second")
    return _hour(hour, parts), minute, int(second) if second else None


def _hour(hour: int, parts: dict[str, str | None]) -> int:
    half = (parts.get("half") or parts.get("front") or "").lower()
    if hour > 12:  # hours of half a day
        return hour
    if half == "p" or (not half and (parts.get("noon") or parts.get("later"))):
        return hour % 12 + 12
    if half == "a" or parts.get("morning") or parts.get("early"):
        return hour % 12
    if parts.get("night") or parts.get("dark"):
        return hour % 12 + (12 if _SHORTEST_NIGHT <= hour < 12 else 0)
    return hour


def offset_of(zone: str | None, at: datetime) -> tzinfo | None:
    """The stated offset; the offset of a zone's name in that season; ``None`` for letters that name no zone."""
    text = " ".join((zone or "").split()).removeprefix("بتوقيت ")
    if not text:
        return None
    sign = max(text.find("+"), text.find("-"))
    if sign >= 0:
        digits = text[sign + 1 :].replace(":", "").strip()
        minutes = int(digits[:-2] or 0) * 60 + int(digits[-2:]) if len(digits) > 2 else int(digits) * 60
        return timezone(timedelta(minutes=-minutes if text[sign] == "-" else minutes)) if minutes <= _MOST else None
    if "/" in text:
        return _named(text, at)
    kind, value = WORDS.get(word_key(text), ("", ""))
    known = ZONES.get(text.upper(), value if kind == "zone" else "")
    if known == "":
        return UTC if text.upper() == "Z" else None
    if isinstance(known, int):
        return timezone(timedelta(minutes=known)) if known else UTC
    return _named(known, at)


def _named(zone: str, at: datetime) -> tzinfo | None:
    """The offset of an IANA zone at a time; ``None`` for a name that is none."""
    try:
        shift = ZoneInfo(zone).utcoffset(at)
    except (LookupError, ValueError, OSError):
        return None
    return timezone(shift) if shift is not None else None

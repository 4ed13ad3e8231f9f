"""Words in dates, as data: months, weekdays, zones, fillers, and labels printed before a date.

Month names of both Arabic traditions (ديسمبر and كانون الأول) and of Turkish stand beside the English ones because
outlets of the Levant, the Gulf and Turkey mix them in one page; none of these names means another month elsewhere.
Keys are folded with :func:`fold` and :func:`word_key`; values never change at run time.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Kind = Literal["month", "weekday", "zone", "filler"]

_DIGITS = {ord(c): str(i) for zero in "٠۰０०০๐૦௦౦೦൦" for i, c in enumerate(chr(ord(zero) + n) for n in range(10))}
_LETTERS = {ord(c): "ا" for c in "أإآٱ"} | {ord("ى"): "ي"}
_DASHES = {ord(c): "-" for c in "‐‑‒–—―−"}
_BLANKS = dict.fromkeys([0xA0, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], " ")
_FOLD = _DIGITS | _LETTERS | _DASHES | _BLANKS


def fold(text: str) -> str:
    """``text`` with Arabic-Indic digits, hamza seats, dashes and invisible marks made plain; its length stays."""
    return text if text.isascii() else text.translate(_FOLD)


SIGNS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0970\u0981-\u0983\u09bc-\u09cd\u0a81-\u0a83\u0abc-\u0acd"
    "\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d81-\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1"
    "\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u17b4-\u17d3"
)
"""Ranges of the vowel and accent signs that words hold and that are no letters."""

def word_key(word: str) -> str:
    """The key under which a printed word stands in :data:`WORDS` (case, dot and the Turkish dotless i are ignored)."""
    key = word.rstrip(".").lower()
    return key if key.isascii() else " ".join(key.replace("ı", "i").replace("\u0307", "").split())


_MONTHS = (
    "january jan يناير جانفي كانون_الثاني ocak",
    "february feb febr فبراير فيفري شباط şubat",
    "march mar مارس اذار mart",
    "april apr ابريل افريل نيسان nisan",
    "may مايو ماي ايار mayis",
    "june jun يونيو يونيه جوان حزيران haziran",
    "july jul يوليو يوليه جويلية تموز temmuz",
    "august aug اغسطس اوت اب ağustos",
    "september sept sep سبتمبر شتنبر ايلول eylül",
    "october oct اكتوبر تشرين_الاول ekim",
    "november nov نوفمبر تشرين_الثاني kasim",
    "december dec ديسمبر كانون_الاول aralik",
)
_WEEKDAYS = (
    "monday mon الاثنين الإثنين pazartesi",
    "tuesday tue tues الثلاثاء salı sali",
    "wednesday wed weds الاربعاء çarşamba",
    "thursday thu thur thurs الخميس perşembe",
    "friday fri الجمعة cuma",
    "saturday sat السبت cumartesi",
    "sunday sun الاحد pazar",
)
_FILLERS = "at on of the t hrs hr o'clock time local في الساعة يوم الموافق بتوقيت الموافق توقيت saat"

_OFFSETS = """
    GMT 0 UTC 0 Z 0 UT 0 WET 0 TSİ 180 TSI 180 TRT 180 EET 120 EEST 180 EST -300 EDT -240 CDT -300 MST -420
    MDT -360 PST -480 PDT -420 CET 60 CEST 120 BST 60 WEST 60 MSK 180 GST 240 EAT 180 CAT 120 PKT 300 SGT 480 HKT 480 JST 540
    KST 540 ICT 420 AEST 600 AEDT 660 MEST 120 MESZ 120 MEZ 60 OEZ 120 OESZ 180 HAE -240 HNE -300 MSD 240 МСК 180 SAMT 240
    YEKT 300 NOVT 420 VLAT 600 ADT -180 NST -210 NDT -150 AKST -540 AKDT -480 HST -600 BRT -180 BRST -120 CLT -240
    CLST -180 UYT -180 SAST 120 WAT 60 WIB 420 WITA 480 PHT 480 MYT 480 NPT 345 IRST 210 AFT 270 UZT 300 AZT 240
    AWST 480 ACST 570 ACDT 630 NZST 720 NZDT 780 IDT 180 غرينتش 0 جرينتش 0 غرينيتش 0 جرينيتش 0 دبي 240 ابوظبي 240
    الامارات 240 مكة 180 السعودية 180 الرياض 180
"""
_PLACES = """
    ET America/New_York CT America/Chicago MT America/Denver PT America/Los_Angeles بيروت Asia/Beirut القاهرة Africa/Cairo
    اسطنبول Europe/Istanbul
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    cells = table.split()
    return list(zip(cells[::2], cells[1::2], strict=True))


def _zones() -> dict[str, int | str]:
    zones: dict[str, int | str] = {name: int(minutes) for name, minutes in _pairs(_OFFSETS)}
    return zones | dict(_pairs(_PLACES))


ZONES: Mapping[str, int | str] = MappingProxyType(_zones())
"""Zones known by name: minutes east of Greenwich, or the IANA zone of a name whose offset changes with the season.
Names that mean several zones (IST, AST, CST) are absent: unknown stays unknown."""


def _entries() -> dict[str, tuple[Kind, int | str]]:
    words: dict[str, tuple[Kind, int | str]] = {}
    for n, names in enumerate(_MONTHS, 1):
        words |= {fold(name).replace("_", " "): ("month", n) for name in names.split()}
    for n, names in enumerate(_WEEKDAYS):
        words |= {fold(name): ("weekday", n) for name in names.split()}
    words |= {fold(name): ("filler", 0) for name in _FILLERS.split()}
    return words | {fold(name): ("zone", value) for name, value in ZONES.items()}


WORDS: Mapping[str, tuple[Kind, int | str]] = MappingProxyType(_entries())
"""Folded word → its kind and value. Latin zone names are keyed in capitals because only capitals mean a zone."""

_LABELS = frozenset(
    fold(
        """
        published publication updated update posted modified modification edited uploaded added filed issued released
        created date dated تحديث التحديث تعديل نشر نُشر نشرت النشر نشره التاريخ تاريخ güncelleme güncellenme yayınlanma
        yayın giriş publié publiée modifié jour veröffentlicht aktualisiert
        """
    ).split()
)
_LABEL_HELPERS = frozenset(
    fold("first last originally article story on at in time online اخر تم في بتاريخ يوم son tarihi mis à le am").split()
)
_LABEL_WORD = re.compile(r"[\s:.\-|(]*(?:(access_time|schedule|calendar_today|calendar_month|date_range)|([^\W\d_]+))")
_AFTER_LABEL = re.compile(r"[\s:.\-|]*")
# The first group: the names of clock and calendar glyphs in icon fonts; text dumps print them run on to the date.


def skip_labels(text: str, start: int = 0) -> int:
    """Where the date begins after a label at ``start`` ("Updated", "Published on :", "آخر تحديث"), else ``start``.

    ``text`` is folded. Helpers ("last", "on") are part of a label but make none alone.
    """
    end, position = start, start
    while (found := _LABEL_WORD.match(text, position)) is not None:
        word = (found[2] or "").lower()
        if found[1] is not None or word in _LABELS:
            end = found.end()
        elif word not in _LABEL_HELPERS:
            break
        elif end > start:
            end = found.end()
        position = found.end()
    if end == start:
        return start
    after = _AFTER_LABEL.match(text, end)
    return after.end() if after else end

"""Date words of the languages that :mod:`cleaners.month_names` doesn't list, and ages in all languages.

The data are dateparser's, which are those of Unicode's CLDR. They are imported for the first page that needs them: that takes
half a second, and most pages need none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from cleaners.date_words import fold
from cleaners.month_names import month_names, own_months
from cleaners.relative_dates import Age, Unit

_LANGUAGE = re.compile(r"[a-z]{2,3}(?=-|$)")
_MONTHS = "january february march april may june july august september october november december".split()
_AGES = re.compile(r"(?:\\1|(\d+)) (year|month|week|day|hour|minute|second) ago")
_UNITS: tuple[Unit, ...] = ("year", "month", "week", "day", "hour", "minute", "second")
_SHORTEST_STEM = 5
ANY = "mul"
"""The tag of a text that may be in any language."""
_TONGUES = (
    "ar az be bg bs ca cs cy da de el es et eu fa fi fil fr ga gl he hi hr hu hy id is it ka kk lt lv mk ms mt nb nl nn pl ps pt"
    " ro ru sk sl sq sr sv sw tr uk ur uz vi"
).split()
_SCRIPTS = (
    ("\u0370", "\u03ff", "el"),
    ("\u0980", "\u09ff", "bn"), ("\u0a00", "\u0a7f", "pa"), ("\u0a80", "\u0aff", "gu"), ("\u0b80", "\u0bff", "ta"),
    ("\u0c00", "\u0c7f", "te"), ("\u0c80", "\u0cff", "kn"), ("\u0d00", "\u0d7f", "ml"), ("\u0d80", "\u0dff", "si"),
    ("\u0e00", "\u0e7f", "th"), ("\u0e80", "\u0eff", "lo"), ("\u1000", "\u109f", "my"), ("\u10a0", "\u10ff", "ka"),
    ("\u0530", "\u058f", "hy"), ("\u1200", "\u137f", "am"), ("\u1780", "\u17ff", "km"),
)  # fmt: skip
"""Scripts that pages of one language are written in: first letter, last letter, language."""
_NUMBER = r"(\d++[.,]?\d*+)"
_ANY_NUMBER = re.compile(r"\(\\d[^()]*\)")
"""How any of dateparser's versions has a figure."""
_FEW = r"(\d{1,3})"
_SPOKEN = ("de", "fr", "es", "it", "pt", "nl", "ru", "tr", "zh", "ja", "ko", "pl", "sv", "id")
"""The languages that are tried where none is declared."""
_READ = ("en", "ar")
"""The languages whose ages :mod:`cleaners.relative_dates` reads."""
_OWN: dict[str, tuple[str, str]] = {
    "az": ("# əvvəl", "second saniyə minute dəqiqə hour saat day gün week həftə month ay year il"),
    "et": ("# tagasi", "second sekundit minute minutit hour tundi hour tund day päeva week nädalat month kuud year aastat"),
    "lt": ("prieš #", "minute minutes hour valandas hour valandą day dienas day dieną week savaites month mėnesius year metus"),
    "sl": ("pred #", "minute min minute minutami hour urami hour urama day dnevi day dnevoma week tedni month meseci year leti"),
    "ta": ("# முன்பு", "minute நிமிடங்களுக்கு hour மணிநேரத்திற்கு day நாட்களுக்கு week வாரங்களுக்கு"),
    "th": ("#ที่แล้ว", "second วินาที minute นาที hour ชั่วโมง day วัน week สัปดาห์ month เดือน year ปี"),
    "tl": ("# ang nakalipas", "minute minuto hour oras day araw week linggo month buwan year taon"),
}
"""Ages that dateparser does not read: how a figure and a unit stand in them, and units with a word for each."""
_FIGURE = re.compile(r"\d")
_HINT = re.compile(
    r"vor |il y a|hace |fa\b|há |atrás|geleden|назад|önce|前|전|temu|sedan|siden|lalu|gestern|hier\b|ayer|ieri|ontem|gisteren"
    r"|вчера|dün|昨|어제|wczoraj|igår|i går|kemarin|heute|aujourd|hoy\b|oggi|hoje|vandaag|сегодня|bugün|今|오늘|dzisiaj|dziś|idag"
    r"|hari ini",
    re.IGNORECASE,
)


_CLOCK = re.compile(
    r"(?i)[\s,]+(?:(?:at|um|à|a las|às|as|alle|ore|om|kl\.?|klo|o|w|в|об?|saat)\s*)?"
    r"([01]?\d|2[0-3])[:.h]([0-5]\d)(?![\d:.])(?:\s?(?:uhr|uur|u|h|t)\b)?"
)
"""The time of day behind a named day."""


class FoundAge(NamedTuple):
    """An age in a line: where it stands and what it says. ``named`` says that it is a named day ("gestern")."""

    start: int
    end: int
    age: Age
    named: bool


@cache
def _data(language: str) -> dict[str, Any]:
    """dateparser's data of a language; empty where it has none."""
    try:
        info: dict[str, Any] = import_module(f"dateparser.data.date_translation_data.{language}").info
    except ImportError:
        return {}
    return info


def language_of(tag: str | None) -> str | None:
    """The language of a tag (``pt-BR``) in two or three letters."""
    found = _LANGUAGE.match((tag or "").lower().replace("_", "-"))
    return found[0] if found else None


@cache
def local_months(language: str) -> dict[str, int]:
    """The number of each month by its folded names in a language."""
    info = _data(language)
    return {fold(name).lower().replace(".", ""): n for n, month in enumerate(_MONTHS, 1) for name in info.get(month, ())}


def month_of(name: str, language: str) -> int:
    """The number of the month of this folded name: in the language, else in those of most pages; 0 for what is no month's."""
    name = name.replace(".", "")
    key = " ".join(name.lower().replace("\u0307", "").split())
    script = next((tongue for first, last, tongue in _SCRIPTS if first <= key[:1] <= last), language)
    told = own_months(language).get(key) or _local(key, language)
    told = told or (_local(key, script) if script != language else 0) or _anywhere(key)
    return told or (_in_any(key) if language == ANY else 0)


@lru_cache(maxsize=4096)
def _in_any(key: str) -> int:
    """The month of a name in any language of news, where they do not differ."""
    named = (months(language).get(key, 0) for language in _TONGUES for months in (own_months, local_months))
    found = set(filter(None, named))
    return found.pop() if len(found) == 1 else 0


def _local(key: str, language: str) -> int:
    return local_months(language).get(key, 0) if language != "en" else 0


def _anywhere(key: str) -> int:
    """The month of a name in any of the languages that are listed, where they do not differ; the last letter may be an ending."""
    names = month_names()
    if key in names:
        return names[key]
    found = names.get(key.replace("i", "ı"), 0)
    return found or (names.get(key[:-1], 0) if len(key) > _SHORTEST_STEM else 0)


@cache
def _ages(language: str) -> tuple[re.Pattern[str], tuple[tuple[int | None, Unit], ...]] | None:
    """A pattern of all ages of a language, one group for each form, and what the forms say: an amount (none where the
    form has a figure) and its unit."""
    info = _data(language)
    forms: list[tuple[str, int | None, Unit]] = []
    relative = _relative(info)
    for meaning, texts in (*relative, *info.get("relative-type", {}).items()):
        found = _AGES.fullmatch(meaning)
        if found is None or (found[1] is not None and found[2] != "day"):
            continue
        amount = int(found[1]) if found[1] is not None else None
        forms += [(text, amount, found[2]) for text in texts if (_NUMBER in text) == (amount is None)]  # type: ignore[misc]
    figured = [text for _, texts in relative for text in texts]
    agos = info.get("ago", ())
    forms += [(text, None, unit) for unit in _UNITS for word in info.get(unit, ()) for text in _around(agos, word, figured)]
    frame, told = _OWN.get(language, ("#", ""))
    units = iter(told.split())
    forms += [(frame.replace("#", f"{_NUMBER} {word}"), None, unit) for unit, word in zip(units, units, strict=True)]  # type: ignore[misc]
    forms.sort(key=lambda form: -len(form[0]))
    if not forms:
        return None
    parts = (fold(text).replace(_NUMBER, _FEW) if amount is None else f"({re.escape(fold(text))})" for text, amount, _ in forms)
    pattern = "|".join(part.replace(r"\ ", " ").replace(" ", r"\s") for part in parts)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE), tuple((amount, unit) for _, amount, unit in forms)


def _relative(info: dict[str, Any]) -> list[tuple[str, list[str]]]:
    """A language's forms of ages with a figure, by their meaning, with one pattern for the figure, in which dateparser's
    versions differ."""
    forms = info.get("relative-type-regex", {}).items()
    return [(meaning, [_ANY_NUMBER.sub(lambda _: _NUMBER, text) for text in texts]) for meaning, texts in forms]


def _around(agos: Iterable[str], word: str, forms: list[str]) -> Iterator[str]:
    """The forms of ages with a unit's word: with "ago" before or behind it, as the language's other forms have it."""
    for ago in agos:
        if any(text.startswith(f"{ago} {_NUMBER}") for text in forms):
            yield f"{ago} {_NUMBER} {word}"
        if any(text.endswith(f" {ago}") for text in forms):
            yield f"{_NUMBER} {word} {ago}"


def find_local_age(line: str, languages: tuple[str, ...]) -> FoundAge | None:
    """The first age inside a short line in one of these languages; where none is given, in those of most pages."""
    text = fold(line)
    hinted, figures = _HINT.search(text) is not None, _FIGURE.search(text) is not None
    for language in languages or _SPOKEN:
        if language in _READ or not (hinted if language in _SPOKEN else figures):
            continue
        made = _ages(language)
        found = made[0].search(text) if made is not None else None
        if made is None or found is None or found.lastindex is None:
            continue
        amount, unit = made[1][found.lastindex - 1]
        amounts = ((amount if amount is not None else int(found[found.lastindex]), unit),)
        clock = _CLOCK.match(text, found.end()) if amount is not None and unit == "day" else None
        if clock is None:
            return FoundAge(found.start(), found.end(), Age(amounts), amount is not None)
        return FoundAge(found.start(), clock.end(), Age(amounts, int(clock[1]), int(clock[2])), named=True)
    return None

"""Which script a text is written in, and whether a declared language uses it (Unicode's script property)."""

from __future__ import annotations

import re
from collections import Counter

_RANGES = (
    ("arabic", "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"), ("kana", "\u3040-\u30ff"),
    ("han", "\u3400-\u9fff"), ("hangul", "\uac00-\ud7af\u1100-\u11ff"), ("cyrillic", "\u0400-\u052f"),
    ("greek", "\u0370-\u03ff\u1f00-\u1fff"), ("hebrew", "\u0590-\u05ff"), ("thai", "\u0e00-\u0e7f"),
    ("indic", "\u0900-\u0dff"), ("latin", "A-Za-z\u00c0-\u024f\u1e00-\u1eff"),
)  # fmt: skip
_SCRIPT = re.compile("|".join(f"(?P<{name}>[{letters}]+)" for name, letters in _RANGES))
_LANGUAGES: dict[str, frozenset[str]] = {
    name: frozenset(tags.split())
    for name, tags in {
        "arabic": "ar fa ur ps ckb ug sd ku", "kana": "ja", "han": "zh ja yue cmn", "hangul": "ko", "greek": "el",
        "hebrew": "he iw yi", "cyrillic": "ru uk bg be mk sr bs kk ky tg mn uz az tt ba cv",
        "thai": "th",
        "indic": "hi mr ne bn as pa gu or ta te kn ml si sa", "latin": "",
    }.items()
}  # fmt: skip
"""The languages that are written in a script; every other is taken for one in Latin letters."""
_ALONE = {"han": "zh", "kana": "ja", "hangul": "ko", "greek": "el", "thai": "th", "arabic": "ar", "hebrew": "he"}
"""The language of nearly all pages in a script. In Cyrillic, Indic and Latin letters it stays unknown."""
_DAY_FIRST_SCRIPTS = frozenset(("arabic", "cyrillic", "greek", "hebrew", "thai", "indic"))
"""The scripts in which all languages print the day before the month where both are numbers."""
_BOTH = frozenset("sr bs kk uz az tg mn ku ug pa".split())
"""Languages that are written in Latin letters too."""
_SAMPLE = 1000
_JAPANESE = 0.05
"""A text in Chinese characters with this share of Japanese syllables is Japanese."""

_GEORGIAN = ("\u10d0", "\u10ff")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset("the of and to in is was for on that with by it as at from be are has have his her an this not but".split())
_FEWEST_WORDS, _ENGLISH_SHARE = 30, 0.12
"""Of English news a third is such words; of the languages beside it that share some (Dutch, Scandinavian) a tenth."""


def script_of(text: str) -> str | None:
    """The script of more than half of the letters of a text's beginning; ``None`` for a text without one."""
    sample = text[:_SAMPLE]
    if sample.isascii():
        return "latin" if any(map(str.isalpha, sample)) else None
    counts: Counter[str | None] = Counter()
    for found in _SCRIPT.finditer(sample):
        counts[found.lastgroup] += found.end() - found.start()
    total = sum(counts.values())
    if counts["kana"] > _JAPANESE * total and counts["kana"] + counts["han"] > total / 2:
        return "kana"
    script, most = counts.most_common(1)[0] if counts else (None, 0)
    return script if most > total / 2 else None


def begins_small(text: str) -> bool:
    """Whether a text begins with a small letter of a script that has capitals: Unicode calls the letters of Georgian small, which
    is written without capitals."""
    return text[:1].islower() and not _GEORGIAN[0] <= text[0] <= _GEORGIAN[1]


def language_in_script(declared: str | None, text: str) -> str | None:
    """The declared language where the text is in a script of that language; else the script's, where it has but one, and
    ``None`` where it has several. A text without letters leaves what is declared."""
    script = script_of(text)
    if script is None:
        return declared
    tag = (declared or "").lower().partition("-")[0]
    foreign = any(tag in tags for tags in _LANGUAGES.values())
    fits = tag in _LANGUAGES[script] if script != "latin" else not foreign or tag in _BOTH
    return declared if declared and fits else _ALONE.get(script)


def is_other_than_english(text: str) -> bool:
    """Whether a text of some length has next to none of the words without which no English is written."""
    sample = _WORD.findall(text[: 4 * _SAMPLE].lower())
    return len(sample) >= _FEWEST_WORDS and sum(word in _ENGLISH for word in sample) < _ENGLISH_SHARE * len(sample)


def has_day_first(text: str) -> bool:
    """Whether a text is in a language that prints the day before the month where both are numbers: in one of the scripts whose
    languages all do, or in Latin letters and by its small words not in English."""
    script = script_of(text)
    return script in _DAY_FIRST_SCRIPTS or (script == "latin" and is_other_than_english(text))

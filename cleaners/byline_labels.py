"""Labels of bylines, in the languages of :mod:`cleaners.byline_words`: where one is in a line, and what it labels."""

from __future__ import annotations

import re
from functools import cache

from cleaners.byline_words import BARE, NOUNS, OTHER_TRADES, OUR, PREPOSITIONS

_WORD = re.compile(r"[^\W\d_]+")
_DASHED = r"(?:authors?|autor(?:in|ka)?|auteure?|autore|автор|yazar)\s[-–—]\s"
"""Nouns that stand before a dash too."""
_INNER_HINT = re.compile(r"(?i)(?<![^\W_])(?:by|von|par|por|door|di|da|av|af|oleh|de)\s|[:：]")


@cache
def _label() -> re.Pattern[str]:
    verbs = "|".join(rf"(?:(?:{before})\s*:?\s+)?(?:{word})(?:\s*[:：]\s*|\s+)" for word, before in PREPOSITIONS.values())
    bare = "|".join(BARE.values())
    nouns = "|".join(NOUNS.values())
    ours = rf"(?:{'|'.join(OUR.values())})(?: (?:in|à|en|au|a) [^\W\d_]+)?,?\s+(?-i:(?=[^\W\d_a-z]))"
    plain = rf"{verbs}|(?-i:By(?=[A-Z]))|(?:{nouns})\s*[:：/／|｜՝]\s*|{bare}|{_DASHED}"
    return re.compile(rf"\s*[-–—|•·©✍✎/（〔［]*\s*(?:{ours}|{plain})", re.IGNORECASE)


@cache
def _inner_label() -> re.Pattern[str]:
    verbs = "|".join(rf"(?:{before})\s+(?:{word})\s+" for word, before in PREPOSITIONS.values())
    nouns = "|".join(NOUNS.values())
    short = r"(?<![.!?]\s)(?-i:By|Von|Par|Por|Door)\s+(?-i:(?=[^\W\d_a-z]))"
    signs = r"(?:(?<=[\d|,;•·/(–—-])|(?<=[\d|,;•·/(–—-]\s)|(?-i:(?<=\d\s[A-Z]{3}\s)|(?<=\d\s[A-Z]{4}\s))"
    signs += r"|(?<=\d\suhr\s)|(?<=[ap]m\s)|(?<=\.m\.\s))"
    behind = rf"{signs}(?:by|von|par|por|door)\s+(?-i:(?=[^\W\d_a-z]))"
    return re.compile(
        rf"(?:^|(?<=[\s|,•·/(-]))(?:{verbs}|{short}|(?:{nouns})\s*[:：]\s*|{BARE['ar']})|{behind}", re.IGNORECASE
    )


@cache
def _label_starts() -> frozenset[str]:
    """The first three letters of all words in labels."""
    sources = [part for pair in PREPOSITIONS.values() for part in pair] + [*NOUNS.values(), *BARE.values(), *OUR.values()]
    return frozenset(word[:3].casefold() for source in sources for word in _WORD.findall(source))


def may_begin_label(text: str) -> bool:
    """Whether the text may begin with a label; a cheap test before the exact one."""
    start = _WORD.search(text[:20])
    return start is not None and (
        not start[0][0].isascii() or start[0][:3].casefold() in _label_starts() or start[0].startswith("By")
    )


def may_be_label(key: str) -> bool:
    """The same of a line's key (see :func:`cleaners.phrases.fold_phrase`): cheaper still, and true of more lines."""
    return key[:2] in _key_starts() or not key[:2].isascii()


@cache
def _key_starts() -> frozenset[str]:
    """The first two letters of all words in labels, or the letter and the blank behind it."""
    return frozenset(part for word in _label_starts() for part in ((word[:2],) if len(word) > 1 else (f"{word} ", f"{word}:")))


def label_end(text: str) -> int:
    """Where the names begin behind a label at the text's beginning ("By ", "Von ", "作者："); 0 without one."""
    found = _label().match(text) if may_begin_label(text) else None
    return found.end() if found else 0


def after_inner_label(text: str) -> str | None:
    """What stands behind a label inside a line ("March 3, 2012 by Jane Doe"); ``None`` without one. "By" and its like are labels
    in capitals, behind a day or a sign; a credit of another trade ("Photo by") is none."""
    if _INNER_HINT.search(text) is None:
        return None
    ends = [found.end() for found in _inner_label().finditer(text) if not is_other_trade(text[: found.end()])]
    return text[ends[-1] :] if ends else None


_LOCAL = {"ca": "Per ", "sq": "Nga ", "tl": "Ni ", "sw": "Na "}
"""Labels that are given names in other languages."""


def past_local_label(text: str, language: str | None) -> str:
    """A text without the label of its language that is a given name in others ("Per Mireia Puig" on a Catalan page)."""
    label = _LOCAL.get(language or "")
    rest = text.removeprefix(label) if label else text
    return rest if " " in rest else text


def is_label(text: str) -> bool:
    """Whether the text is a label and nothing else ("By", "Written by:", "Autor")."""
    return len(text) <= 24 and label_end(f"{text.rstrip(' :')}: ") > len(text.rstrip(" :"))


def is_trade_label(text: str) -> bool:
    """Whether a line is the label of another trade than writing and nothing else ("Fotos:", "Illustrations by")."""
    return _other_trade().fullmatch(text.strip(" :/-–—")) is not None


def is_other_trade(text: str) -> bool:
    """Whether a text ends with a credit of another trade than writing ("Photo:", "Reviewed by")."""
    tail = text[-40:].rstrip(" :/-–—")
    return bool(tail) and _other_trade().search(tail) is not None


@cache
def _other_trade() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s|,;•·(/])){OTHER_TRADES}$", re.IGNORECASE)

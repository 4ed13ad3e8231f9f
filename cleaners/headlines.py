"""Headlines: words of an address, site names attached to titles, two copies of one headline."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from urllib.parse import unquote

from cleaners.addresses import split_address
from cleaners.text import fold, letters, squeeze

_SEPARATOR = re.compile(r"\s+[|–—·•»]\s+|\s+-\s+|\s*\|\s*|\s+::\s+|:\s+")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})
_NUMBER = re.compile(r"^\d+$")
_OFF, _IN_A_ROW, _DOUBLED_CHARS = 3, 6, 15


def slug_words(url: str | None) -> list[str]:
    """The words in the last part of an address that reads as a slug (two words or more), folded; [] if none does."""
    for part in reversed(split_address(url).path.split("/")):
        pieces = [word for word in re.split(r"[-_+]", unquote(part).casefold().removesuffix(".html")) if word]
        found = [word for word in pieces if not _NUMBER.match(word)]
        if len(found) >= 2:
            return found
    return []


def slug_overlap(title: str, slug: list[str]) -> float:
    """How much of a slug the title's words cover, 0.0 to 1.0; 0.0 without a slug."""
    if not slug:
        return 0.0
    have = set(letters(title).split()) | set(letters(title.replace("-", "")).split())
    if not title.isascii():
        have |= {unaccented(word) for word in have} | {word.translate(_UMLAUTS) for word in have}
    return sum(word in have for word in slug) / len(slug)


def unaccented(text: str) -> str:
    """A text with its letters as addresses have them, without accents."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def same_headline(one: str, other: str) -> bool:
    """Whether two lines print the same headline (case, quotes, dashes and final dots aside)."""
    return fold(one).strip(" .") == fold(other).strip(" .") or letters(one) == letters(other) != ""


@lru_cache(maxsize=256)
def prints_again(line: str, headline: str) -> bool:
    """Whether a line is the headline printed once more, hardly longer or shorter, or several times in a row."""
    if abs(len(line) - len(headline)) <= _OFF:
        return same_headline(line, headline)
    times, rest = divmod(len(line) + 1, len(headline) + 1)
    near = min(rest, len(headline) + 1 - rest) <= times * _OFF
    times += rest > times * _OFF
    return near and 1 < times <= _IN_A_ROW and letters(line) == " ".join([letters(headline)] * times) != ""


def undoubled(line: str) -> str:
    """A line without its second half where that says the first again, as a card's picture says the card's title."""
    half, odd = divmod(len(line), 2)
    twice = bool(odd) and half >= _DOUBLED_CHARS and line[half] == " " and line[:half] == line[half + 1 :]
    return line[:half] if twice else line


def is_address_twice(line: str) -> bool:
    """Whether a line is the words of an address twice, as sites print them for machines."""
    return line.islower() and undoubled(line) != line


def site_keys(names: tuple[str, ...]) -> frozenset[str]:
    """Site names by their letters alone, however they are spelt."""
    return frozenset(letters(name).replace(" ", "") for name in names if name)


def strip_site_name(title: str, site_names: tuple[str, ...]) -> str:
    """The title without a site name before or after a separator. Only names given are taken off: a part of a title
    is never dropped because it is short."""
    text = squeeze(title)
    while True:
        parts = list(_SEPARATOR.finditer(text))
        if not parts:
            return text
        names = site_keys(site_names)
        first, last = parts[0], parts[-1]
        if letters(text[last.end() :]).replace(" ", "") in names:
            text = text[: last.start()]
        elif letters(text[: first.start()]).replace(" ", "") in names:
            text = text[first.end() :]
        else:
            return text

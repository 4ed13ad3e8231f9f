"""White space, folding and the look of a line: prose, a title, a list item, a sub-head."""

from __future__ import annotations

import re
import unicodedata

from cleaners.han_names import told_size
from cleaners.scripts import begins_small

# Zero-width and directional marks that carry no text, the soft hyphen, control characters and lone surrogates.
# Joiners (U+200C, U+200D) stay: Persian and Indic words need them.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)

_FOLD = (
    ("’", "'"), ("‘", "'"), ("`", "'"), ("´", "'"), ("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'),
    ("–", "-"), ("—", "-"), ("‑", "-"), ("−", "-"), ("…", "..."),
)  # fmt: skip

_ENDS = frozenset(".!?…؟。！？।॥۔։።။។")
"""What ends a sentence; of ``_CLOSING`` any number may follow."""
_CLOSING = "\"'”’»)]«“‘」』）】》"
_CREDITED = re.compile(r"[.!?…؟][\"'”’»)\]]*\s*\[\w+\]$")
"""The end of a sentence with a credit in brackets behind it."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LETTER = re.compile(r"[^\W\d_]")
_NO_LETTER = {code: None if chr(code) == "'" else " " for code in range(128) if not chr(code).isalnum()}
_ABBREVIATION = re.compile(r"(?:^|[\s(])(?:[A-Z]\.){1,4}$")
_BULLET = re.compile(r"^[•‣▪◦●■*·]\s+(?=\S)")
_DASHES = frozenset("-–—*=~～－―■◆")
_DASHED = re.compile(
    r"^(?:[-–—*=~～－―■◆]{1,3}\s+(?P<inside>\S.{0,98}?)\s+[-–—*=~～－―■◆]{1,3}|[-–—]{1,3}(?P<glued>[^\W_][^-–—]{1,78}[^\W_?!]?[?!]?)[-–—]{1,3})$"
)

PROSE_CHARS = 55
"""A line at least this long that ends a sentence is prose; from the five captures (shortest paragraph but one: 61)."""
_UNMARKED, _UNMARKED_PROSE = ("\u0e01", "\u0edf"), 100
"""Thai and Lao mark no end of a sentence: a line of so many letters is prose."""
_WIDE_PROSE = 22
"""So many Chinese or Japanese characters say as much."""


def squeeze(text: str) -> str:
    """The text on one line: every run of white space (NBSP included) one space, invisible marks gone, NFC."""
    if text.isascii():
        line = " ".join(text.split())
        return line if line.isprintable() else " ".join(_INVISIBLE.sub("", line).split())
    if _INVISIBLE.search(text):
        text = _INVISIBLE.sub("", text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """A key under which two printings of one text are equal: case, quotes, dashes and white space folded."""
    if text.isascii():
        return " ".join(text.replace("`", "'").lower().split())
    for char, plain in _FOLD:
        if char in text:
            text = text.replace(char, plain)
    return " ".join(text.casefold().split())


def letters(text: str) -> str:
    """Only the words, folded and parted by one space: equal for texts that differ in punctuation alone."""
    if text.isascii():
        return " ".join(text.lower().translate(_NO_LETTER).split())
    return " ".join(_WORD.findall(text.casefold().replace("'", "").replace("’", "")))


def words(text: str) -> list[str]:
    """The words of the text, as they stand."""
    return _WORD.findall(text)


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does (closing quotes and brackets aside) or with a colon."""
    last = text[-1:]
    if last == ":" or last in _ENDS:
        return True
    if last not in _CLOSING or not last:
        return False
    return text[-16:].rstrip(_CLOSING)[-1:] in _ENDS or (last == "]" and _CREDITED.search(text[-16:]) is not None)


def is_prose(text: str) -> bool:
    """Whether the line reads as a paragraph rather than as a title or a label."""
    size = len(text)
    if size < PROSE_CHARS:
        return size >= _WIDE_PROSE and not text.isascii() and told_size(text) >= PROSE_CHARS and ends_sentence(text)
    return size > 220 or ends_sentence(text) or (size > _UNMARKED_PROSE and text[0] >= _UNMARKED[0] and _ends_unmarked(text))


def _ends_unmarked(text: str) -> bool:
    """Whether a line ends in a script that marks no end of a sentence."""
    return _UNMARKED[0] <= text[-1] <= _UNMARKED[1]


def is_cut(text: str) -> bool:
    """Whether a text ends in dots, as that of a teaser does."""
    return text.endswith(("...", "…", "[…]", "[...]"))


def is_title(text: str) -> bool:
    """Whether the line could be a title: some letters, not too long, no full stop at its end."""
    if not 3 <= len(text) <= 220 or not _LETTER.search(text):
        return False
    return not text.endswith((".", ",", ";", ":", "؛", "،")) or text.endswith("...") or is_abbreviation_end(text)


def is_abbreviation_end(text: str) -> bool:
    """Whether a final full stop belongs to an abbreviation ("in the U.S.") rather than to a sentence."""
    return _ABBREVIATION.search(text[-10:]) is not None


def bullet(text: str) -> int:
    """How many characters of a bullet begin the line; 0 if none does."""
    found = _BULLET.match(text) if not text[:1].isalnum() else None
    return found.end() if found else 0


def undashed(text: str) -> str | None:
    """The words of a sub-head between dashes; ``None`` for any other line."""
    found = _DASHED.match(text) if text[:1] in _DASHES and len(text) <= 104 else None
    inside = None if found is None else found["inside"] or found["glued"]
    return inside if inside is not None and _LETTER.search(inside) is not None else None


def is_subhead(text: str, before: str | None, after: str | None) -> bool:
    """Whether a line of flattened text is a sub-head: short, titled, unpunctuated, between paragraphs of prose."""
    if undashed(text) is not None:
        return True
    if after is None or len(text) > 80 or not text[:1].isalnum() or begins_small(text) or text[-1:] in "\"'”’»":
        return False
    count = len(words(text))
    if not 1 <= count <= 12 or not is_title(text) or (ends_sentence(text) and not text.endswith("?")):
        return False
    return is_prose(after) and (before is None or is_prose(before) or ends_sentence(before))


def how_many(number: int, what: str) -> str:
    """A number of things in English: "1 case", "2 cases"."""
    return f"{number} {what}" + ("" if number == 1 else "s")

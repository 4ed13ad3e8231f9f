"""Bylines: the line that says who wrote a story, and the people it names.

A desk, an agency or a formula ("Staff Reporter", "Local Editor") is a byline but names nobody. Text that reads as a
sentence ("By the time the talks began, …") is no byline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleaners.agencies import is_institution, is_organisation, is_outlet, is_role
from cleaners.dates import find_date
from cleaners.desk_words import names_desk
from cleaners.names import is_single_name, looks_like_person
from cleaners.text import squeeze

__all__ = ["Byline", "PersonName", "are_people", "is_byline_line", "looks_like_person", "read_byline", "undouble"]

_MAX_LINE = 120
_LABEL = re.compile(
    r"\s*(?:(?:written|reported|report|story|text|words|reporting|analysis|posted|published|an?\s+\w+)\s+)?by(?:\s*[:：]\s*|\s+)"
    r"|\s*(?:authors?|writer|reporter|byline|yazar|yazan)\s*[:：]\s*"
    r"|\s*بقلم\s*[:：/ـ-]*\s*|\s*(?:كتبت?|كتبه|[إا]عداد|تقرير|الكاتب|الكاتبة)\s*[:：/]\s*|\s*(?:كتبت?|كتبه)\s+[-–]\s+",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"\s*(?:translated|edited|compiled|prepared|adapted|produced)(?:\s+and\s+\w+)?\s+by\s*:?\s+|\s*(?:ترجمة|تحرير)\s*:\s*",
    re.IGNORECASE,
)
_BREAK = re.compile(r"\s*(?:[,،;|/&•·]|\s?[-–—]\s|\s+(?:and|with|ve|و)\s+)\s*", re.IGNORECASE)
_TAIL = re.compile(r"\s+(?:in|at|for|from|of|on|reporting)\s+.*$|\s*[(\[].*[)\]]?$", re.DOTALL)
_POSSESSIVE = re.compile(r"\S+(?:\s\S+)?['’]s\s+(?=[^\W\d_a-z])")
_SENTENCE_END = re.compile(r"(?:[^\W\d_]{4,}|\d)[.!?…]\W*$|[!?…]\W*$")
_GLUED_LABEL = re.compile(r"(.{3,60}?)\s*(By\s+\1)", re.DOTALL)
_DESK = re.compile(r"[^\W\d_][\w'-]*(?:\s[\w'-]+)?\s(?:Newsdesk|News\s?[Dd]esk|Newsroom|Web\s?[Dd]esk)")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person named in a byline, as printed, with the occupation printed after the name."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline: ``text`` as printed, without the label "By"/"بقلم" and a date after it; ``names`` are people only."""

    text: str
    names: tuple[PersonName, ...] = ()


def undouble(line: str) -> str | None:
    """A line printed twice in a row without a break ("Jane DoeJane Doe": a portrait's alt text and the name), once.

    ``None`` when it is not doubled; of "Jane DoeBy Jane Doe" the labelled half stays.
    """
    text = " ".join(line.split())
    half = len(text) // 2
    if half >= 3 and text[:half].strip() and any(c.isalpha() for c in text):  # shortest name
        if len(text) % 2 == 0 and text[:half] == text[half:]:
            return text[:half].strip()
        if len(text) % 2 and text[half] == " " and text[:half] == text[half + 1 :]:
            return text[:half]
    if "By " not in text or len(text) > _MAX_LINE:
        return None
    glued = _GLUED_LABEL.fullmatch(text)
    return glued[2] if glued else None


def are_people(line: str) -> bool:
    """Whether a line is nothing but the names of people ("Jane Doe", "Jane Doe and John Roe")."""
    return looks_like_person(line) or all(map(looks_like_person, _BREAK.split(squeeze(line))))


def is_byline_line(line: str) -> bool:
    """Whether the whole line is a byline by its label or its formula; an unlabelled person's name is not enough."""
    if len(line) > _MAX_LINE or not line.strip():
        return False
    if _LABEL.match(line) or _OTHER_LABEL.match(line):
        return read_byline(line) is not None
    text = line.strip()
    return len(text) <= 60 and _is_formula(text)  # formulas are short


def read_byline(line: str, *, outlet_names: Sequence[str] = ()) -> Byline | None:
    """The byline that the line is, labelled or not; ``None`` for prose and for what names neither person nor body.

    ``outlet_names`` are names of the outlet itself: a byline, but nobody's name.
    """
    if len(line) > 2 * _MAX_LINE:
        return None
    text = _without_date(" ".join(line.split()))
    text = undouble(text) or text
    if is_institution(text):
        return Byline(text.rpartition(":")[2].strip())
    other = _OTHER_LABEL.match(text)
    if other is not None:
        credit = text[other.end() :]
        pieces = _pieces(credit, outlet_names)
        return Byline(text) if pieces and not _is_prose(credit, pieces) else None
    label = _LABEL.match(text)
    text = text[label.end() :] if label else text
    text = (undouble(text) or text).strip(" :|,،-–—•·")
    pieces = _pieces(text, outlet_names)
    if not pieces or _is_prose(text, pieces):
        return None
    lone = len(pieces) == 1 and pieces[0].kind == "place"
    if pieces[0].kind not in ("person", "body", "role") and not (lone and label):
        return None
    return Byline(text, _names(text, pieces))


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str  # person, body, role, place or unknown
    name: str
    start: int
    end: int


def _without_date(text: str) -> str:
    span = find_date(text) if any(c.isdigit() for c in text) else None
    return text if span is None else text[: span[0]].rstrip(" |,-–—•·")


def _pieces(text: str, outlet_names: Sequence[str]) -> list[_Piece]:
    if is_organisation(text, outlet_names) and is_outlet(text, outlet_names):
        return [_Piece("body", text, 0, len(text))]
    pieces, start = [], 0
    for found in [*_BREAK.finditer(text), None]:
        end = len(text) if found is None else found.start()
        part = text[start:end]
        if part.strip():
            pieces.append(_piece(part, start, end, outlet_names))
        start = end if found is None else found.end()
    return pieces


def _piece(part: str, start: int, end: int, outlet_names: Sequence[str]) -> _Piece:
    name = _TAIL.sub("", part).strip(" :.") if not part.rstrip().endswith(("Jr.", "Sr.")) else part.strip()
    name = _POSSESSIVE.sub("", name, count=1)  # "AFP's Jane Doe"
    if is_role(part) or is_role(name):
        return _Piece("role", part.strip(), start, end)
    if is_organisation(name, outlet_names) or names_desk(name):
        return _Piece("body", name, start, end)
    if looks_like_person(name):
        return _Piece("person", name, start, end)
    return _Piece("place" if is_single_name(name) else "unknown", name, start, end)


def _is_prose(text: str, pieces: list[_Piece]) -> bool:
    return _SENTENCE_END.search(text) is not None or any(piece.kind == "unknown" for piece in pieces)


def _names(text: str, pieces: list[_Piece]) -> tuple[PersonName, ...]:
    """The people among the pieces, each with the run of roles printed right after the name."""
    names: list[PersonName] = []
    for n, piece in enumerate(pieces):
        if piece.kind != "person":
            continue
        last = n
        while last + 1 < len(pieces) and pieces[last + 1].kind == "role":
            last += 1
        role = text[pieces[n + 1].start : pieces[last].end].strip() if last > n else None
        names.append(PersonName(piece.name, role))
    return tuple(names)


def _is_formula(text: str) -> bool:
    """A byline without a label: "Local Editor", "Staff Writer", "Staff, Agencies", "Naharnet Newsdesk"."""
    if not text[0].isupper() or text[-1] in ".!?:":
        return False
    if _DESK.fullmatch(text):
        return True
    parts = [part for part in _BREAK.split(text) if part]
    return (
        len(text.split()) >= 2 and is_role(parts[0]) and all(is_role(part) or is_organisation(part) for part in parts)
    )

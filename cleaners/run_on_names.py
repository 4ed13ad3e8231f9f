"""Names that run into something else in a dump: a role, an outlet, a day, a portrait's label ("Jane DoeLifestyle
Writer", "Portrait of Jane Doe", "byJane Doe", "Jane Doe 3 May")."""

from __future__ import annotations

import re

from cleaners.agencies import is_institution
from cleaners.byline_labels import label_end, may_begin_label
from cleaners.bylines import undouble
from cleaners.names import looks_like_person
from cleaners.people import is_nobody, is_trade
from cleaners.roles import is_role_line
from cleaners.scripts import begins_small
from cleaners.text import ends_sentence

WITH_ROLE = 0.7
"""How far a name is to be trusted with a role behind it."""
_LONGEST = 140
_FEWEST, _MOST = 2, 4
"""So many words a name has that other words follow."""
_GLUED_LABEL = re.compile(r"(?i:by|written by|posted by|von|par|por|av|af|door)(?=[^\W\d_a-z][^\W\d_])")
_PORTRAIT = re.compile(
    r"(?i)(?:an? |the )?(?:\w*(?:profil)?bild|pictures?|photos?|portraits?|images?|head-?shots?|avatars?"
    r"|profile (?:photo|picture|image)"
    r"|foto|retrato|imagen|immagine|ritratto)\s(?:of|for|von|vom|de|di|af|av|van)\s+"
)
_PORTRAIT_BEHIND = re.compile(r"(?i)(?:['’]s)?\s+(?:avatar|head-?shot|portrait|profile|picture|photo|image|bild|foto)\W*$")
_BREAK = re.compile(
    r"\s*[|·•/;()\[\]\d—–,:]+\s*|\s+-\s+|(?<=[a-zß-öø-ÿ]{2})(?=[A-ZÀ-ÖØ-Þ][^\W\d_])"
    r"|\s+(?:on|am|in|and|und|et|y|e|og|och|en|for|at|of|from)\s+"
)
_HALVES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "Del", "Ni", "Von")
"""Beginnings of names in whose middle a capital stands."""


def names_run_on(text: str) -> list[tuple[str, float]]:
    """The names that a short line may begin with, each with how far it is to be trusted: 1.0 where a role or a label says so,
    less where it is only what the line's first words look like. Empty for a sentence."""
    if len(text) > _LONGEST or (len(text) > _LONGEST // 2 and ends_sentence(text)) or is_institution(text):
        return []
    end = label_end(text) if may_begin_label(text) else 0
    glued = _GLUED_LABEL.match(text)
    end = end or (glued.end() if glued is not None else 0)
    rest = text[end:]
    found: dict[str, float] = {}
    for piece, behind in _pieces(rest):
        for name, trust in _of_piece(piece, behind):
            found.setdefault(name, trust + 0.3 * bool(end))
        if found:
            break
    return list(found.items())


def _pieces(text: str) -> list[tuple[str, str]]:
    """The pieces of a line between signs, digits and glued capitals, each with what stands behind it."""
    ahead = _PORTRAIT.match(text)
    start = ahead.end() if ahead is not None else 0
    made = []
    for cut in _BREAK.finditer(text, start):
        piece = text[start : cut.start()]
        if cut.start() == cut.end() and piece.rpartition(" ")[2] in _HALVES:
            continue
        made.append((piece.strip(), text[cut.end() :].strip()))
        start = cut.end()
    made.append((text[start:].strip(), ""))
    return [one for one in made if one[0]][:_MOST]


def _of_piece(piece: str, behind: str) -> list[tuple[str, float]]:
    """The names that a piece is or begins with."""
    piece = _PORTRAIT_BEHIND.sub("", piece)
    piece = undouble(piece) or piece
    if _is_name(piece):
        return [(piece, WITH_ROLE if is_role_line(behind) else 0.4), *_begin(piece, behind)]
    return _begin(piece, behind)


def _begin(piece: str, behind: str) -> list[tuple[str, float]]:
    """The first words of a piece that may be a name, where others follow."""
    words = piece.split()
    made = []
    for size in range(_FEWEST, min(_MOST, len(words) - 1) + 1):
        name, rest = " ".join(words[:size]), " ".join(words[size:])
        if not _is_name(name):
            continue
        if is_role_line(f"{rest} {behind}".strip()) or is_role_line(rest):
            made.append((name, WITH_ROLE))
        elif not begins_small(rest):
            made.append((name, 0.1))
    return made


def _is_name(text: str) -> bool:
    return looks_like_person(text) and not is_nobody(text) and not is_trade(text)

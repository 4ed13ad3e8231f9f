"""Lines below the end of a story that don't belong to it, recognised by the words in :mod:`cleaners.closing_words` and
:mod:`cleaners.closing_calls`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from cleaners.closing_calls import CALLS, SIGN_OFFS
from cleaners.closing_words import CHANGED, NO_ADVICE, PICTURES, WORKED

ClosingKind = Literal[
    "who else worked on the text", "change of the text", "disclaimer", "whose the pictures are", "call below the story",
    "sign-off",
]  # fmt: skip

_KINDS: tuple[tuple[ClosingKind, dict[str, str]], ...] = (
    ("who else worked on the text", WORKED),
    ("change of the text", CHANGED),
    ("disclaimer", NO_ADVICE),
    ("whose the pictures are", PICTURES),
    ("call below the story", CALLS),
    ("sign-off", {"any": rf"(?:{'|'.join(SIGN_OFFS.values())})[,.!…\s]*"}),
)
_CHARS = 500
"""Lines that say such things are no longer."""
_SIGN_OFF_CHARS = 40
_EDGES = " \t*_-–—•·|>»→►▶✉☎📧👉#"


@cache
def _patterns() -> tuple[tuple[ClosingKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile("|".join(f"(?:{one})" for one in said.values()), re.IGNORECASE)) for kind, said in _KINDS)


def closing_kind(line: str) -> ClosingKind | None:
    """What a line at a story's end is by its words, in any of the languages; ``None`` for what may be the story's."""
    text = line.strip(_EDGES).replace("’", "'")
    if not text or len(text) > _CHARS:
        return None
    return next((kind for kind, pattern in _patterns() if pattern.fullmatch(text) is not None), None)


def is_sign_off(line: str) -> bool:
    """Whether a line is what a letter or a post ends with before its writer's name ("Love,", "Herzliche Grüße")."""
    return len(line) <= _SIGN_OFF_CHARS and closing_kind(line) == "sign-off"

"""Words that speak for or against the story: in short lines, and in the class names and ids around a line. Learned."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import sqrt

SHORT = 200
"""Longer lines are judged by other things than their words."""
KINDS = ("text", "names")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[©@|/•]")
_NAME_WORD = re.compile(r"[A-Z]?[a-z]{2,}|[A-Z]{2,}(?![a-z])")
_MOST_WORDS, _MOST_NAME_WORDS = 30, 20
_WHOLE = 3
"""A line of no more words is also looked up as a whole, a longer one by its first two words."""


@dataclass(frozen=True)
class Lexicon:
    """Weights of tokens, the log-odds that a line with them is a story's, in tenths: sums of whole numbers are the same in
    whatever order a set gives its tokens. A token that is not known weighs nothing."""

    text: Mapping[str, int]
    names: Mapping[str, int]


def measure(tokens: Iterable[str], weights: Mapping[str, int]) -> tuple[float, float, float]:
    """The sum of the tokens' weights over the root of their number, the least (0 at most) and the greatest (0 at least)."""
    known = [weights[token] for token in tokens if token in weights]
    if not known:
        return 0.0, 0.0, 0.0
    return sum(known) / (10.0 * sqrt(len(known))), min(0, *known) / 10.0, max(0, *known) / 10.0


def text_tokens(text: str) -> set[str]:
    """A short line's words in small letters, numbers alike, with its beginning, its end and, if very short, its whole."""
    if len(text) > SHORT:
        return set()
    words = ["#" if word.isdigit() else word for word in _WORD.findall(text.lower())[:_MOST_WORDS]]
    if not words:
        return set()
    whole = f"={' '.join(words)}" if len(words) <= _WHOLE else f"^^{' '.join(words[:2])}"
    return {*words, f"^{words[0]}", f"{words[-1]}$", whole}


def name_words(names: str) -> tuple[str, ...]:
    """The words of a class attribute or an id, in small letters."""
    return tuple([word.lower() for word in _NAME_WORD.findall(names)[:_MOST_NAME_WORDS]])


@cache
def body_words() -> Lexicon:
    """The weights that ``benchmarks/train_body.py`` learned, read once."""
    return _read("words.json")


@cache
def line_words() -> Lexicon:
    """The weights that ``benchmarks/train_dumps.py`` learned, read once."""
    return _read("line_words.json")


def _read(file: str) -> Lexicon:
    data = json.loads(resources.files("scraper.learned").joinpath(file).read_text("utf-8"))
    return Lexicon(*({token: int(tenths) for tenths, tokens in data[kind].items() for token in tokens} for kind in KINDS))

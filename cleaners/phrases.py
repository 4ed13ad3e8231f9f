"""Set phrases of news pages by language: headings of comment sections and link lists, furniture, calls.

The phrases are data (``words/<language>.toml``). A line is looked up, not searched: its case, quotes and whatever is no
letter at its ends are folded away first, so "12 Comments:" and "Kommentare (3)" are the phrases "comments" and "kommentare".
"""

from __future__ import annotations

import re
import tomllib
from functools import cache, cached_property
from importlib import resources
from typing import Literal

Kind = Literal[
    "comments.headings", "comments.furniture", "comments.reply", "comments.removed", "comments.by", "comments.says",
    "comments.forms",
    "related.labels", "related.own", "related.recommended", "related.section", "related.headed", "related.sites",
    "related.inline", "related.all", "related.topics",
    "calls.signup", "calls.share", "calls.pages", "calls.place", "calls.home", "calls.unfiled", "calls.give",
]  # fmt: skip
ListKind = Literal["related", "recommended", "section", "site"]
"""Whose a list of links is: this story's, other reading that is offered, more of the section or author, the whole site's."""

_LABELS: tuple[tuple[Kind, ListKind], ...] = (
    ("related.sites", "site"), ("related.section", "section"), ("related.recommended", "recommended"), ("related.own", "related"),
)  # fmt: skip
_LISTED: dict[Kind, tuple[str, ...]] = {"related.own": ("labels",), "related.labels": ("labels", "recommended", "section")}
"""The lists that kinds are made of which are not one list of their name."""
_ACCENTED = (
    "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįķļłñńňņòóôõöøōőŕřśšşșťţțùúûüūůűųýÿźžżάέήίόύώϊϋΐΰςأإآىةؤئیکھہ",
    "aaaaaaaaacccddeeeeeeeegiiiiiikllnnnnoooooooorrsssstttuuuuuuuuyyzzzαεηιουωιυιυσااايهوييكهه",
)
"""Letters with accents, and the same without: pages print labels in capitals, which often have none."""
_SIGNS: dict[str, str | None] = {
    "’": "'", "‘": "'", "`": "'", "´": "'", "\u00a0": " ", "\u0307": None, "ı": "i", "ё": "е", "\u093c": None, "\u09bc": None,
    "\u0958": "क", "\u0959": "ख", "\u095a": "ग", "\u095b": "ज", "\u095c": "ड",
    "\u095d": "ढ", "\u095e": "फ", "\u09dc": "ড", "\u09dd": "ঢ", "\u09df": "য",
}  # fmt: skip
"""Signs that are written in several ways or left out, among them the dot below letters of Hindi and Bengali."""
_QUOTES = str.maketrans({**_SIGNS, **dict(zip(*_ACCENTED, strict=True))})
_EDGE = " \t0123456789٠١٢٣٤٥٦٧٨٩.,:;!?…·•|/\\()[]{}<>«»‹›→←▸►▶▼▲■●★☆#*+-–—_=~\"“”„'@&。：、，！？（）【】「」『』〉《》"
_WIDE = "\u2e80"
"""From here on scripts write without blanks between words."""
_LONGEST = 120
_ROW_STEPS = 3


def fold_phrase(text: str) -> str:
    """The key of a line: case, quotes and dots of letters folded, what is no letter at its ends gone."""
    folded = text.casefold()
    if not folded.isascii():
        folded = folded.translate(_QUOTES)
    return folded.strip(_EDGE)


def fold_pattern(pattern: str) -> str:
    """A regular expression in small letters for folded lines: quotes and accents folded away as theirs are."""
    return pattern.translate(_QUOTES)


class Phrases:
    """The phrases of one kind in all languages: whole ones, and beginnings after which anything may follow."""

    def __init__(self, phrases: list[str]) -> None:
        self._whole = frozenset(fold_phrase(one) for one in phrases if not one.endswith("*"))
        heads: dict[str, list[str]] = {}
        for one in phrases:
            if one.endswith("*"):
                head = fold_phrase(one[:-1])
                heads.setdefault(head[:2], []).append(head)
        self._heads = {start: tuple(sorted(set(same), key=len, reverse=True)) for start, same in heads.items()}

    @cached_property
    def starts(self) -> frozenset[str]:
        """The first two characters of all phrases."""
        return frozenset((*(one[:2] for one in self._whole), *self._heads))

    @cached_property
    def openers(self) -> frozenset[str]:
        """The first words of the phrases that stand alone."""
        return frozenset(one.partition(" ")[0] for one in self._whole)

    def match(self, key: str) -> bool:
        """Whether a folded line is one of the phrases, or begins with one that may go on."""
        return key in self._whole or self.begins(key) > 0

    def is_whole(self, key: str) -> bool:
        """Whether a folded line is one of the phrases that stand alone."""
        return key in self._whole

    def begins(self, key: str) -> int:
        """How many characters of the folded line are the beginning of an open phrase."""
        for head in self._heads.get(key[:2], ()):
            if key.startswith(head) and (len(key) == len(head) or head[-1] >= _WIDE or not key[len(head)].isalpha()):
                return len(head)
        return 0


@cache
def phrases(kind: Kind) -> Phrases:
    """The phrases of a kind, in all languages."""
    part, name = kind.split(".")
    names = _LISTED.get(kind, (name,))
    return Phrases([phrase for table in _tables() for one in names for phrase in table.get(part, {}).get(one, ())])


def list_kind(key: str, *, heading: bool = False) -> ListKind | None:
    """Whose list a folded line labels: by the phrase that it is, else by the longest it begins with; ``None`` for no label.

    A ``heading`` over a list is one as well where it begins with a word for more of something ("More Science"): the section's."""
    if key[:2] not in label_starts():
        return None
    tables = [(phrases(name), kind) for name, kind in _LABELS]
    whole = next((kind for table, kind in tables if table.is_whole(key)), None)
    if whole is not None:
        return whole
    length, _, kind = max((table.begins(key), -place, kind) for place, (table, kind) in enumerate(tables))
    if length:
        return kind
    return "section" if heading and phrases("related.headed").begins(key) else None


@cache
def label_starts() -> frozenset[str]:
    """The first two characters of all labels of lists."""
    return frozenset().union(*(phrases(name).starts for name, _ in _LABELS), phrases("related.headed").starts)


@cache
def alternation(kind: Kind) -> str:
    """The phrases of a kind as the inside of a regular expression's group, longest first."""
    part, name = kind.split(".")
    found = {phrase.rstrip("*") for table in _tables() for phrase in table.get(part, {}).get(name, ())}
    return "|".join(re.escape(one) for one in sorted(found, key=lambda one: (-len(one), one)))


@cache
def _tables() -> tuple[dict[str, dict[str, list[str]]], ...]:
    folder = resources.files("cleaners") / "words"
    files = sorted((one for one in folder.iterdir() if one.name.endswith(".toml")), key=lambda one: one.name)
    return tuple(tomllib.loads(one.read_text(encoding="utf-8")) for one in files)


def is_row_of(kind: Kind, pieces: list[str]) -> bool:
    """Whether pieces of a line are two whole phrases of a kind at least and nothing else; a phrase may be up to three pieces long
    ("Print", "Copy", "link"), and pieces without a letter part others."""
    table = phrases(kind)
    keys = [key for piece in pieces if (key := fold_phrase(piece))]
    at = found = 0
    while at < len(keys):
        step = next((step for step in range(_ROW_STEPS, 0, -1) if table.is_whole(" ".join(keys[at : at + step]))), 0)
        if not step:
            return False
        at, found = at + step, found + 1
    return found > 1


def is_phrase(kind: Kind, text: str) -> bool:
    """Whether a short line is a set phrase of this kind."""
    return len(text) <= _LONGEST and phrases(kind).match(fold_phrase(text))

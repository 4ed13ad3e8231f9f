"""Where a story is filed: its section and tags, as the page's own data name them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaners.han_names import is_wide
from cleaners.phrases import fold_phrase, phrases
from cleaners.scripts import begins_small
from cleaners.text import ends_sentence, letters

_SECTION_CHARS, _TAG_CHARS = 60, 60
_MOST_TAGS = 40
_RUN_ON = 300
_ONE_WORD = re.compile(r"#?[^\W_][\w'’&-]*")
_INNER_CAPITAL = re.compile(r"[^\W\d_A-Z][A-Z][^\W\d_A-Z]")
_STATE = 2
"""Letters of a state ("MT")."""
_MARKS = " #›»•·|–—-"
_AND = re.compile(r"\s(?:and|und|et|y|e|en|og|och|ve|и|و)\b")
"""Words before the last name of an enumeration: "Behavioral, Social and Health Sciences" is one section."""
_LISTED = re.compile(r",(?!\s?(?:&|and\b|und\b|et\b|y\b))")
"""Commas between tags; not that of "Business, Finance, & Economics"."""
_KEYED = re.compile(r"(?P<key>[^\W\d][\w .-]{0,24}?)\s?:\s?(?P<value>\S.*)")
_KEYS = frozenset(("tag", "tags", "topic", "topics", "subject", "subjects", "keyword", "keywords", "category"))
"""Of keywords that are a system's own ("Page Type: Article", "tag:Coronavirus") these keys name what the story is about."""


def section_name(value: str, address: str | None = None) -> str | None:
    """The section in what a page names as one: of several, as blog systems give them with commas, the one that the address
    names, else the first. ``None`` for what is no section: a number, an address, a sentence, the home page, "Uncategorized"."""
    value = value.strip(" ,;")
    if len(value) > _SECTION_CHARS and ends_sentence(value):
        return None
    parts = [part.strip() for part in value.split(",")]
    if len(parts) > 1 and not _is_one(value, parts):
        path = (address or "").partition("://")[2].partition("/")[2].casefold()
        names = [part for part in parts if _may_be_section(part)]
        return next((part for part in names if f"{_slug(part)}/" in path), names[0] if names else None)
    return value if _may_be_section(value) else None


def tag_names(texts: Iterable[str]) -> list[str]:
    """The tags in some texts, each once whatever its case, forty at most: several in one text are parted at their commas, a
    system's own keys and what is nobody's topic ("Uncategorized", addresses) are left out."""
    listed = list(texts)
    if any(text.count(",") > 1 for text in listed) or (len(listed) == 1 and "," in listed[0]):
        listed = [part for text in listed for part in _LISTED.split(text)]
    tags = [tag for text in listed if (tag := text.strip(_MARKS))]
    keyed = [_KEYED.fullmatch(tag) for tag in tags]
    if sum(found is not None for found in keyed) > 0.5 * len(tags):
        tags = [found["value"] for found in keyed if found is not None and found["key"].strip().casefold() in _KEYS]
    kept: dict[str, str] = {}
    for tag in tags:
        whole = len(tag) > 1 or is_wide(tag) or "\uac00" <= tag <= "\ud7a3"
        if whole and len(tag) <= _TAG_CHARS and "://" not in tag and not _is_unfiled(tag):
            kept.setdefault(tag.casefold(), tag)
    return list(kept.values())[:_MOST_TAGS]


def are_tags_run_on(line: str) -> bool:
    """Whether a line is nothing but tags that are written as one word each ("Norland OldPier FerryLine", "#pier #ferry")."""
    names = line.split()
    if len(line) > _RUN_ON or len(names) > _MOST_TAGS or not all(_ONE_WORD.fullmatch(name) for name in names):
        return False
    joined = [name for name in names if name[0] == "#" or _INNER_CAPITAL.search(name) is not None]
    return bool(joined) and all(name in joined or not begins_small(name) for name in names)


def _may_be_section(name: str) -> bool:
    if not 0 < len(name) <= _SECTION_CHARS or "://" in name or not any(map(str.isalpha, name)):
        return False
    return not phrases("calls.home").is_whole(fold_phrase(name)) and not _is_unfiled(name)


def _is_unfiled(name: str) -> bool:
    return phrases("calls.unfiled").is_whole(fold_phrase(name))


def _is_one(value: str, parts: list[str]) -> bool:
    """Whether a name with commas is one: an enumeration that ends in "and", or a town and the letters of its state."""
    if len(parts) == 2 and parts[1].isupper() and len(parts[1]) == _STATE:
        return True
    return value.count(", ") == len(parts) - 1 and len(value) <= _SECTION_CHARS and _AND.search(parts[-1]) is not None


def _slug(name: str) -> str:
    return letters(name).replace(" ", "-")

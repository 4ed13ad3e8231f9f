"""How owners are shown: a name, a colour that colour-blind readers can tell apart, and a style of line."""

from __future__ import annotations

from typing import get_args

from scraper.partition.ledger import Owner

OWNERS: tuple[str, ...] = get_args(Owner)
"""All owners; one's place in the list is the number of its class (``o3``)."""

OWNED = {"images": "figure", "related_links": "related", "authors": "byline", "body_blocks": "body", "comment_count": "comments"}
"""The owner of the lines that a field of another name is read from."""


def owner_of(field: str) -> str:
    """The owner of the lines that a field is read from."""
    return OWNED.get(field, field.removesuffix("_raw").removesuffix("_precision").removesuffix("_basis"))


def class_of(owner: str) -> str:
    """The class of what belongs to an owner."""
    return f"o{OWNERS.index(owner)}" if owner in OWNERS else "o"


_KINDS = {
    "head": ("kicker", "headline", "standfirst"),
    "who": ("byline", "date", "date_modified", "dateline", "source"),
    "topic": ("section", "tags"),
    "body": ("body",),
    "figure": ("figure",),
    "related": ("related",),
    "comments": ("comments",),
    "rest": ("boilerplate",),
}
_LIGHT = {
    "head": "#0b62a4", "who": "#a3306f", "topic": "#3d6a78", "body": "#00704f", "figure": "#8f5a00", "related": "#b3410a",
    "comments": "#5b3fa8", "rest": "#6d6d74",
}  # fmt: skip
_DARK = {
    "head": "#6fb7f2", "who": "#f09ac6", "topic": "#9ccbd8", "body": "#4fd0a4", "figure": "#f0b55c", "related": "#ff9a66",
    "comments": "#bda6ff", "rest": "#96969f",
}  # fmt: skip
_LINES = {
    "head": "double", "who": "dashed", "topic": "dotted", "body": "solid", "figure": "wavy", "related": "dashed",
    "comments": "wavy", "rest": "dotted",
}  # fmt: skip


def palette() -> str:
    """The style of the owners' classes: a colour by day, one by night, a kind of line."""
    by_day, by_night = (";".join(f"--{name}:{value}" for name, value in one.items()) for one in (_LIGHT, _DARK))
    of_kinds = (
        f"{','.join(f'.{class_of(owner)}' for owner in owners)}{{--own:var(--{kind});--line:{_LINES[kind]}}}"
        for kind, owners in _KINDS.items()
    )
    return (
        f":root{{{by_day}}}@media(prefers-color-scheme:dark){{:root:not([data-theme=light]){{{by_night}}}}}"
        f":root[data-theme=dark]{{{by_night}}}{''.join(of_kinds)}"
    )

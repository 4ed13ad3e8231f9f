"""The record: one article as it is written, one JSON object per line (schema 2).

Missing values are ``None`` or ``[]``. The fields here have the same order as the keys in the output.
``docs/article.schema.json`` is generated from these classes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Annotated, Any, Final, Literal

import msgspec

SCHEMA_VERSION: Final = "2"

Precision = Literal["year", "month", "day", "minute", "second"]
Basis = Literal["offset", "outlet_zone", "relative", "none"]
RelatedKind = Literal["related", "recommended", "section"]
BlockKind = Literal["paragraph", "heading", "list_item", "quote", "preformatted", "table", "embed"]

Text = Annotated[str, msgspec.Meta(min_length=1)]


@dataclass(kw_only=True)
class Author:
    """A person who wrote the article. Desks, agencies and stock phrases ("Staff Reporter") aren't authors."""

    name: Text
    role: str | None = None
    url: str | None = None


@dataclass(kw_only=True)
class BodyLink:
    """A link inside a body block: its text as it appears there, and its absolute address."""

    text: str
    url: str


@dataclass(kw_only=True)
class Block:
    """One block of the body, in page order. ``level`` is the depth (1 to 6) of a heading, or ``None``."""

    kind: BlockKind
    text: Text
    level: Annotated[int, msgspec.Meta(ge=1, le=6)] | None = None
    links: list[BodyLink] = field(default_factory=list)


@dataclass(kw_only=True)
class Image:
    """A picture of the story. In flattened text, ``url`` is ``None``. ``credit`` has no label."""

    url: str | None = None
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(kw_only=True)
class RelatedLink:
    """A link to another story. ``list`` is the label printed above its list, ``date`` is ISO 8601 as precise as known, and
    ``byline`` has no label "By".

    ``kind`` is ``related`` if the list belongs to this story (related, read also, a series), ``recommended`` if it offers
    other reading (or is an unlabelled list below the story), and ``section`` if it has more from the section or the author.
    It is ``None`` only in records of schema 1.
    """

    list: str | None = None
    kind: RelatedKind | None = "related"
    headline: Text
    url: str | None = None
    date: str | None = None
    byline: str | None = None


@dataclass(kw_only=True)
class Comment:
    """A reader's comment. ``depth`` is 0 for a comment on the article, and ``None`` if the page doesn't show it.
    ``parent_id`` is the ``id`` of the answered comment, if the page shows it. ``text`` keeps its line breaks. An
    anonymous ``author`` is ``None``."""

    id: str | None = None
    parent_id: str | None = None
    depth: Annotated[int, msgspec.Meta(ge=0)] | None = None
    author: str | None = None
    date: str | None = None
    date_raw: str | None = None
    text: str
    likes: int | None = None


@dataclass(kw_only=True)
class Problem:
    """Something suspicious about the separation: the field, the rule that noticed it, and what it found."""

    field: str
    rule: str
    detail: str


@dataclass(kw_only=True)
class Article:
    """One separated article. ``date`` is ISO 8601, as precise as known (``2016``, ``2016-12-16``,
    ``2016-12-28T10:47+02:00``); ``fetched_at`` is ISO 8601 in UTC; ``body`` is rendered from ``body_blocks``.
    ``dateline`` is only the place, ``dateline_raw`` the text as printed ("GENEVA (Reuters) -"). ``revision`` counts the
    lines of this address in an output from 1, and is ``None`` outside an output; ``previous_hash`` is the ``content_hash``
    of the previous line."""

    schema_version: Literal["2"] = SCHEMA_VERSION
    outlet: str | None = None
    url: str | None = None
    canonical_url: str | None = None
    fetched_at: str | None = None
    revision: Annotated[int, msgspec.Meta(ge=1)] | None = None
    previous_hash: str | None = None
    language: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    kicker: str | None = None
    headline: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    authors: list[Author] = field(default_factory=list)
    dateline: str | None = None
    dateline_raw: str | None = None
    date: str | None = None
    date_raw: str | None = None
    date_precision: Precision | None = None
    date_basis: Basis | None = None
    date_modified: str | None = None
    date_modified_raw: str | None = None
    body: str | None = None
    body_blocks: list[Block] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    source: str | None = None
    related_links: list[RelatedLink] = field(default_factory=list)
    comment_count: Annotated[int, msgspec.Meta(ge=0)] | None = None
    comments: list[Comment] = field(default_factory=list)
    layout: str
    provenance: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts and lists, with the keys in the order of the schema."""
        made: dict[str, Any] = msgspec.to_builtins(self)
        return made

    def to_json(self) -> bytes:
        """The record as one line of UTF-8 JSON, without a line break."""
        return msgspec.json.encode(self)

    def content_hash(self) -> str:
        """A hash of the story, as 32 hexadecimal digits. It changes with its texts, date, pictures or comments.

        It leaves out the fetch time and what counts from it (ages, raw texts of dates), lists of other stories, and how
        the record was made.
        """
        return content_hash(vars(self))


STORY: Final = (
    "outlet", "url", "canonical_url", "language", "section", "tags", "kicker", "headline", "standfirst", "byline", "authors",
    "dateline", "date_modified", "body_blocks", "images", "source", "comment_count",
)  # fmt: skip
"""The fields of a record that make its ``content_hash``, besides date and comments."""


def content_hash(record: Mapping[str, Any]) -> str:
    """As ``Article.content_hash``, for the fields of an article or for a record read from a file."""
    dated = None if record.get("date_basis") == "relative" else record.get("date")
    comments = [_said(one if isinstance(one, Mapping) else vars(one)) for one in record.get("comments") or ()]
    story = [record.get(name) for name in STORY]
    return blake2b(msgspec.json.encode([*story, dated, comments]), digest_size=16).hexdigest()


def _said(comment: Mapping[str, Any]) -> list[Any]:
    return [comment.get(name) for name in ("id", "parent_id", "depth", "author", "text", "likes")]

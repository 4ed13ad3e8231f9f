"""What was fetched, frozen: the item that spiders yield, and that fixtures and archives hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from scraper.urls import without_login

PartRole = Literal["page", "next", "comments"]


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """One page as it was fetched.

    ``content`` is the body as bytes (after transfer decoding) or, where a caller has only text, ``str``.
    ``fetched_at`` is an aware datetime or ``None``; relative dates are resolved against it and against nothing else.
    ``outlet`` is the name of the spider that yielded it, or ``None`` to find out from the address and the page.
    ``parts`` are the further pages of an article that comes in several, in order, each a snapshot without parts of its
    own; ``role`` says what a part is: the article's ``next`` page, or a page with more ``comments``.
    """

    url: str | None
    content: bytes | str
    content_type: str | None = None
    fetched_at: datetime | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    outlet: str | None = None
    role: PartRole = "page"
    parts: tuple[Snapshot, ...] = ()

    def __post_init__(self) -> None:
        """No address keeps the user name and password with which it may have been given."""
        if self.url is not None:
            object.__setattr__(self, "url", without_login(self.url))

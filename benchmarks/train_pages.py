"""Labelled pages as the trainers read them: on which fifth of the sites they are, and what the stages before one left of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from scraper.errors import NotAnArticle
from scraper.outlets.generic import Generic
from scraper.page.run import Page
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation.order import STAGES, choose_layout, read_page

FOLDS = 5
_SECOND_LEVEL = 3
"""Second-level names of country domains (co.uk, com.au) are no longer than this."""


def site(row: dict[str, Any], kind: str) -> str:
    """The registered domain of a page; the page itself where it has no address."""
    host = urlsplit(row["url"]).hostname or urlsplit(f"//{row['url'].split('::')[-1]}").hostname or f"{kind}-{row['id']}"
    parts = host.split(".")
    country = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= _SECOND_LEVEL
    return ".".join(parts[-3 if country else -2 :])


def fold_of(row: dict[str, Any], kind: str) -> int:
    """The fifth to which a page's site belongs; the same in all models."""
    return int(hashlib.md5(site(row, kind).encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def page_of(content: bytes | str, url: str | None) -> Page | None:
    """The page of some bytes, or of the text of a dump; ``None`` for what is no page."""
    kind = "text/plain" if isinstance(content, str) else None
    try:
        return read_page(Snapshot(url=url, content=content, content_type=kind, fetched_at=None, outlet=None))
    except NotAnArticle:
        return None


def work_before(stage: Callable[[Work], None], page: Page, url: str | None) -> Work:
    """A page of a site that nobody described, as it is when a stage begins."""
    work = Work(page, Generic, choose_layout(page, Generic), url=url, fetched_at=None)
    for one in STAGES[: STAGES.index(stage)]:
        one(work)
    return work

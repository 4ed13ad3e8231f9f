"""The fixtures as data: every case with its page, what is known of its fetch, and the record that it must give."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from scraper import Article, separate
from scraper.decode import to_text
from scraper.separation import run_stages
from scraper.snapshot import Snapshot
from scraper.work import Work

FIXTURES = Path(__file__).parent.parent / "fixtures"


@dataclass(frozen=True)
class Case:
    """One fixture: the folder ``fixtures/<outlet>/<case>``."""

    folder: Path

    def __str__(self) -> str:
        return f"{self.outlet}/{self.folder.name}"

    @property
    def outlet(self) -> str:
        """The outlet whose page this is."""
        return self.folder.parent.name

    @property
    def page(self) -> Path:
        """The page as it was fetched."""
        return next(self.folder.glob("page.*"))

    @cached_property
    def meta(self) -> dict[str, Any]:
        """Address, time of the fetch, content type, origin."""
        meta: dict[str, Any] = json.loads((self.folder / "meta.json").read_text("utf-8"))
        return meta

    @cached_property
    def content(self) -> bytes:
        """The page's bytes."""
        return self.page.read_bytes()

    @property
    def text(self) -> str:
        """The page decoded, so that a test can change it."""
        return to_text(self.content, self.meta["content_type"])[0]

    @property
    def is_html(self) -> bool:
        """Whether the page is HTML and no dump."""
        return self.page.suffix == ".html"

    @property
    def not_article(self) -> str | None:
        """The reason why the page must be refused, ``None`` for an article."""
        return self.meta.get("not_article")

    @property
    def expected_file(self) -> Path:
        """Where the expected record stands."""
        return self.folder / "expected.json"

    @cached_property
    def expected(self) -> dict[str, Any]:
        """The record that the page must give."""
        record: dict[str, Any] = json.loads(self.expected_file.read_text("utf-8"))
        return record

    def separate(self, content: bytes | str | None = None, **changed: Any) -> Article:
        """Separate the page, or a changed version of it, as it was fetched; ``changed`` replaces facts of the fetch."""
        known = {"url": self.meta["url"], "fetched_at": self.meta["fetched_at"]}
        if content is None:
            known["content_type"] = self.meta["content_type"]
        return separate(self.content if content is None else content, **{**known, **changed})

    def work(self) -> Work:
        """Separate the page and keep its ledger."""
        fetched_at = datetime.fromisoformat(self.meta["fetched_at"]) if self.meta["fetched_at"] else None
        return run_stages(
            Snapshot(url=self.meta["url"], content=self.content, content_type=self.meta["content_type"], fetched_at=fetched_at)
        )


CASES = [Case(meta.parent) for meta in sorted(FIXTURES.glob("*/*/meta.json"))]
ARTICLES = [case for case in CASES if case.not_article is None]
HTML_ARTICLES = [case for case in ARTICLES if case.is_html]
REFUSED = [case for case in CASES if case.not_article is not None]


def canonical(record: Any) -> str:
    """A record as the fixtures hold it: keys in the record's order, indented, UTF-8, a line end at the end."""
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def story(article: Article) -> dict[str, Any]:
    """What must not depend on the medium or on names in the markup: the texts of the record."""
    return {
        "headline": article.headline,
        "byline": article.byline,
        "date": article.date,
        "body": [block.text for block in article.body_blocks],
        "related": [(link.list, link.headline, link.date) for link in article.related_links],
        "comments": [(comment.author, comment.date, comment.text) for comment in article.comments],
    }

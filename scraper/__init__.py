"""Thresher: takes news pages apart into headline, byline, date, body, related links and reader comments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scraper.errors import NotAnArticle, UnknownOutlet

if TYPE_CHECKING:
    from scraper.record.article import Article
    from scraper.record.reading import read_articles
    from scraper.separation.order import separate

__all__ = ["Article", "NotAnArticle", "UnknownOutlet", "read_articles", "separate"]


def __getattr__(name: str) -> Any:
    """Import the working parts when they are first asked for: reading records needs none of the separator."""
    if name == "Article":
        from scraper.record.article import Article

        return Article
    if name == "separate":
        from scraper.separation.order import separate

        return separate
    if name == "read_articles":
        from scraper.record.reading import read_articles

        return read_articles
    raise AttributeError(f"module 'scraper' has no attribute {name!r}")

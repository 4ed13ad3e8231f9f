"""Thresher separates news pages into headline, byline, date, body, related links and reader comments.

Programs and outlet files import from here. Each name is imported when it is first used, so reading records doesn't load the
separator. Nothing here needs Scrapy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scraper.errors import NotAnArticle, UnknownOutlet
    from scraper.outlets.layout import Layout, Line, Links, Shape, Thread
    from scraper.outlets.outlet import Outlet
    from scraper.record.article import Article
    from scraper.record.reading import read_articles
    from scraper.separation.order import separate

__all__ = [
    "Article", "Layout", "Line", "Links", "NotAnArticle", "Outlet", "Shape", "Thread", "UnknownOutlet",
    "read_articles", "separate",
]  # fmt: skip

_HOMES = {
    "Article": "scraper.record.article",
    "Layout": "scraper.outlets.layout",
    "Line": "scraper.outlets.layout",
    "Links": "scraper.outlets.layout",
    "NotAnArticle": "scraper.errors",
    "Outlet": "scraper.outlets.outlet",
    "Shape": "scraper.outlets.layout",
    "Thread": "scraper.outlets.layout",
    "UnknownOutlet": "scraper.errors",
    "read_articles": "scraper.record.reading",
    "separate": "scraper.separation.order",
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'scraper' has no attribute {name!r}")
    try:
        value = globals()[name] = getattr(import_module(home), name)
    except ImportError as error:
        from scraper.hidden import hidden_cleaners

        if (told := hidden_cleaners()) is not None:
            raise ImportError(told) from error
        raise
    return value


def __dir__() -> list[str]:
    """All names, including public ones that haven't been imported yet."""
    return sorted({*globals(), *__all__})

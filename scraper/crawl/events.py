"""Events of a crawl, as Scrapy signals: ``crawler.signals.connect(function, page_separated)``."""

from __future__ import annotations

page_separated = object()
"""A page gave an article. Sent with ``snapshot`` (``Snapshot``) and ``work`` (``Work``)."""
page_refused = object()
"""A page gave no article. Sent with ``snapshot`` (``Snapshot``) and ``reason`` (``str``)."""

"""A separator of three regular expressions, in the place of the real one."""

from __future__ import annotations

import re

from scraper.crawl.pipelines.separate import SeparatePipeline
from scraper.errors import NotAnArticle
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article


def separate_stub(snapshot: Snapshot) -> Article:
    """Headline and body of a page of the made-up site."""
    page = snapshot.content if isinstance(snapshot.content, str) else snapshot.content.decode("utf-8", "replace")
    if "<video" in page:
        raise NotAnArticle("video", "a video")
    if "BREAK" in page:
        raise ZeroDivisionError("the page asked for it")
    headline, body = (re.search(f"<{tag}>(.*?)</{tag}>", page) for tag in ("h1", "p"))
    canonical = re.search('rel="canonical" href="(.*?)"', page)
    return Article(
        outlet=snapshot.outlet,
        url=snapshot.url,
        canonical_url=canonical[1] if canonical else None,
        fetched_at=snapshot.fetched_at.isoformat() if snapshot.fetched_at else None,
        headline=headline[1] if headline else None,
        body=body[1] if body else None,
        layout="stub",
    )


class StubSeparate(SeparatePipeline):
    """The product's pipeline with the trivial separator."""

    def separate(self, snapshot: Snapshot) -> Article:
        """As the product's, by other means."""
        return separate_stub(snapshot)

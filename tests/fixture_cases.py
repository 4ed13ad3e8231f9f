"""The fixtures as data for tests that are more than a property of every page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from scraper import Article
from scraper.fixtures.case import find_cases

FIXTURES = Path(__file__).parent.parent / "fixtures"

CASES = list(find_cases(FIXTURES))
ARTICLES = [case for case in CASES if case.not_article is None]
HTML_ARTICLES = [case for case in ARTICLES if case.is_html]
REFUSED = [case for case in CASES if case.not_article is not None]


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

"""Captures of other pages of the five outlets: every part optional, every shape known."""

from __future__ import annotations

from typing import Any

import pytest

from scraper import Article, separate
from tests.variants import VARIANTS, Variant


def _shown(article: Article) -> dict[str, Any]:
    """The fields of a record in the short form that variants expect."""
    first = article.images[0] if article.images else None
    return {
        **article.to_dict(),
        "authors": [author.name for author in article.authors],
        "body": [block.text for block in article.body_blocks],
        "headings": [block.text for block in article.body_blocks if block.kind == "heading"],
        "caption": first.caption if first else None,
        "credit": first.credit if first else None,
        "images": [(image.alt, image.caption) for image in article.images],
        "related": [(link.list, link.headline) for link in article.related_links],
        "related_dates": [link.date for link in article.related_links],
        "comments": [(comment.author, comment.date, comment.text) for comment in article.comments],
    }


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: f"{one.outlet}: {one.name}")
def test_variant_gives_what_it_holds(variant: Variant) -> None:
    """Each field that the capture shows is found, and none that it does not show."""
    article = separate(variant.text, outlet=variant.outlet, url=variant.url, fetched_at=variant.fetched_at)
    shown = _shown(article)
    assert {name: shown[name] for name in variant.expect} == variant.expect


@pytest.mark.parametrize("variant", [one for one in VARIANTS if not one.url], ids=lambda one: f"{one.outlet}: {one.name}")
def test_outlet_is_known_by_its_text(variant: Variant) -> None:
    """A capture without an address is known by its shapes, or nobody's: never taken for another outlet's."""
    article = separate(variant.text, fetched_at=variant.fetched_at)
    assert article.outlet in (variant.outlet, None)

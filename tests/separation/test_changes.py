"""Changes to captures and variants that are no fixtures: comments deleted, a caption that is a phrase of the body."""

from __future__ import annotations

import pytest

from scraper.fixtures.case import Case
from scraper.fixtures.metamorphic import without_comments
from scraper.fixtures.subject import Subject
from scraper.page.snapshot import Snapshot
from tests.fixture_cases import ARTICLES
from tests.variants import VARIANTS, Variant

COMMENTED = [one for one in VARIANTS if one.expect.get("comments")]


@pytest.mark.parametrize("page", COMMENTED, ids=lambda one: f"{one.outlet}: {one.name}")
def test_comments_deleted_from_the_lines(page: Variant) -> None:
    """A dump without the lines of its comments gives the same article."""
    without_comments(Subject(Snapshot(url=page.url, content=page.text, outlet=page.outlet), page.outlet))


@pytest.mark.parametrize(
    "case",
    [one for one in ARTICLES if not one.is_html and one.expected["images"] and one.expected["images"][0]["caption"]],
    ids=str,
)
def test_caption_line_that_equals_a_body_phrase(case: Case) -> None:
    """The caption's line of a dump replaced by a paragraph of the body, or by its beginning, takes nothing from the body."""
    text = next(block for block in case.expected["body_blocks"] if block["kind"] == "paragraph" and len(block["text"]) > 60)["text"]
    for caption in (text, " ".join(text.split()[:9])):
        article = case.separate(case.text.replace(case.expected["images"][0]["caption"], caption, 1))
        assert article.body == case.expected["body"]
        assert article.headline == case.expected["headline"]

"""Every field of every fixture, and every refusal."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from scraper import NotAnArticle
from tests.fixture_cases import ARTICLES, REFUSED, Case, canonical

FIELDS = [
    "schema_version", "outlet", "url", "canonical_url", "fetched_at", "revision", "previous_hash", "language", "section", "tags", "kicker", "headline",
    "standfirst", "byline", "authors", "dateline", "date", "date_raw", "date_precision", "date_basis", "date_modified",
    "date_modified_raw", "body", "body_blocks", "images", "source", "related_links", "comment_count", "comments", "layout",
    "provenance", "problems",
]  # fmt: skip
"""The keys of the record, in order."""


@cache
def separated(folder: str) -> dict[str, Any]:
    """The record of a case, separated once for all its fields."""
    return next(case for case in ARTICLES if str(case) == folder).separate().to_dict()


@pytest.mark.parametrize(
    ("case", "name"), [pytest.param(case, name, id=f"{case}:{name}") for case in ARTICLES for name in FIELDS]
)
def test_field(case: Case, name: str) -> None:
    """The field of the page is the one that is expected; the outlet is not named but found."""
    assert separated(str(case))[name] == case.expected[name]


@pytest.mark.parametrize("case", ARTICLES, ids=str)
def test_record_is_written_as_expected(case: Case) -> None:
    """The whole record, its keys in the schema's order, is what the fixture holds, byte for byte."""
    assert list(separated(str(case))) == FIELDS
    assert canonical(separated(str(case))) == case.expected_file.read_text("utf-8")


@pytest.mark.parametrize("case", ARTICLES, ids=str)
def test_outlet_is_found(case: Case) -> None:
    """The outlet is known from the address, or where that is missing from the page itself."""
    assert separated(str(case))["outlet"] == case.outlet


@pytest.mark.parametrize("case", [case for case in ARTICLES if case.is_html], ids=str)
def test_outlet_is_found_without_an_address(case: Case) -> None:
    """A saved page without its address is known by its canonical address or by the shapes of its text."""
    assert case.separate(url=None).outlet == case.outlet


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_refusal(case: Case) -> None:
    """A page that is no article is refused for the reason that it is."""
    with pytest.raises(NotAnArticle) as caught:
        case.separate()
    assert caught.value.reason == case.not_article
    assert caught.value.detail


def test_every_outlet_has_a_capture_and_reconstructions() -> None:
    """The five outlets have each a real capture, an older page or variant, and a listing."""
    own = {"alahed", "arabtoday", "emiratesvoice", "naharnet", "trtworld"}
    for origin in ("capture", "reconstruction"):
        assert own <= {case.outlet for case in ARTICLES if case.meta["origin"] == origin}
    assert own <= {case.outlet for case in REFUSED if case.not_article == "listing"}

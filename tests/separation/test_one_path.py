"""One path: a description only adds to what is found of a page of an unknown site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

import pytest

from scraper.errors import NotAnArticle
from scraper.fixtures.case import Case
from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.outlets.registry import outlets
from scraper.separation.order import run_whole
from tests.fixture_cases import CASES, HTML_ARTICLES

EXPLAINS = frozenset(("provenance", "problems", "layout", "outlet"))
"""What says how a field was found, or that something is missing: it may change with any description."""
FOLLOW = {
    "body": ("body_blocks", "images", "language"),
    "caption": ("images",),
    "boilerplate": ("kicker", "body", "body_blocks", "images", "related_links", "comments"),
    "date": ("date_raw", "date_precision", "date_basis"),
    "date_modified": ("date_modified_raw",),
    "byline": ("authors",),
    "comments": ("comment_count",),
    "related": ("related_links",),
    "source": (),
}
"""The keys of the record that come from a part of a layout, beside the one of its name."""
SELECTORS = tuple(name for name, value in vars(Layout(name="none")).items() if value == () and name not in ("probe", "next_page"))


def read(case: Case, known: dict[str, type[Outlet]], name: str | None) -> dict[str, Any]:
    """The record of a fixture's page where these outlets are known, or why it is none."""
    given = case.snapshot(parts=())
    snapshot = replace(given, outlet=name, url=given.url or "https://site.example/2024/05/05/a-story-of-the-harbour")
    try:
        return run_whole(snapshot, known).record.to_dict()
    except NotAnArticle as refusal:
        return {"refused": refusal.reason}


def differing(one: dict[str, Any], other: dict[str, Any]) -> set[str]:
    """The keys in which two records differ."""
    return {name for name in (*one, *other) if one.get(name) != other.get(name)}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_an_empty_description_changes_nothing(case: Case) -> None:
    """An outlet that declares nothing gives the record of an unknown site but for its name."""
    empty = type("Empty", (Outlet,), {"name": "site", "allowed_domains": ["site.example"]})
    found = differing(read(case, {}, None), read(case, {"site": empty}, "site"))
    assert found <= {"outlet"}


class Without(NamedTuple):
    """A layout of an outlet without one of its selectors."""

    outlet: type[Outlet]
    layout: Layout
    field: str
    less: Layout

    def __str__(self) -> str:
        missing = set(getattr(self.layout, self.field)) - set(getattr(self.less, self.field))
        return f"{self.outlet.name}-{self.layout.name}-{self.field}-{' '.join(map(str, missing))}"


def without_one() -> Iterator[Without]:
    """Every layout of every outlet without every one of its selectors."""
    for outlet in outlets().values():
        for layout in outlet.layouts:
            for field in SELECTORS:
                declared = getattr(layout, field)
                for one in declared:
                    yield Without(outlet, layout, field, replace(layout, **{field: tuple(css for css in declared if css != one)}))


@cache
def described(case: Case) -> dict[str, Any]:
    """The record of a fixture's page with its outlet as it is."""
    return read(case, outlets(), case.outlet)


@pytest.mark.parametrize("less", list(without_one()), ids=str)
def test_a_selector_taken_out_changes_no_other_field(less: Without) -> None:
    """Without any one selector of a layout the fields that it does not find are as they were, on every page of that layout."""
    layouts = tuple(less.less if one is less.layout else one for one in less.outlet.layouts)
    known = outlets() | {less.outlet.name: type("Less", (less.outlet,), {"layouts": layouts})}
    own = {less.field, *FOLLOW.get(less.field, ())}
    for case in HTML_ARTICLES:
        if case.outlet == less.outlet.name and case.expected["layout"] == less.layout.name:
            found = differing(described(case), read(case, known, case.outlet))
            assert found - own - EXPLAINS == set(), str(case)

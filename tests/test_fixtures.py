"""What our own fixtures are beside what the plugin tests of every one: a set that covers the five outlets."""

from __future__ import annotations

import pytest

from scraper.record.article import Article
from scraper.fixtures.case import Case, canonical
from scraper.fixtures.catalogue import NAMES
from tests.fixture_cases import ARTICLES, CASES, FIXTURES, HTML_ARTICLES, REFUSED

OWN = {"alahed", "arabtoday", "emiratesvoice", "naharnet", "trtworld"}


def test_the_plugin_tests_the_fixtures(pytestconfig: pytest.Config) -> None:
    """The entry point is installed, and a run of all tests collects the fixtures."""
    assert pytestconfig.pluginmanager.has_plugin("thresher"), "run make setup: the pytest plugin is not installed"
    assert pytestconfig.getini("thresher_fixtures") == ["fixtures"]
    if pytestconfig.args_source is pytest.Config.ArgsSource.TESTPATHS:
        assert str(FIXTURES) in pytestconfig.args


@pytest.mark.parametrize("case", ARTICLES, ids=str)
def test_outlet_is_found(case: Case) -> None:
    """The outlet is known from the address, or where that is missing from the page itself; it is named nowhere."""
    assert "outlet" not in case.meta
    assert case.expected["outlet"] == case.outlet
    assert list(case.expected) == list(Article(layout="x").to_dict())


@pytest.mark.parametrize("case", HTML_ARTICLES, ids=str)
def test_outlet_is_found_without_an_address(case: Case) -> None:
    """A saved page without its address is known by its canonical address or by the shapes of its text."""
    assert case.separate(url=None).outlet == case.outlet


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_refusal_says_what_was_seen(case: Case) -> None:
    """A page that is no article is refused with a detail, and has no record beside it."""
    assert case.outcome().detail
    assert not case.expected_file.exists()


def test_every_outlet_has_a_capture_and_reconstructions() -> None:
    """The five outlets have each a real capture, an older page or variant, and a listing."""
    for origin in ("capture", "reconstruction"):
        assert {case.outlet for case in ARTICLES if case.meta["origin"] == origin} >= OWN
    assert {case.outlet for case in REFUSED if case.not_article == "listing"} >= OWN


@pytest.mark.parametrize("case", CASES, ids=str)
def test_fixtures_are_written_in_one_form(case: Case) -> None:
    """``meta.json`` is in the canonical form, too, and excuses no invariant that there is not."""
    assert (case.folder / "meta.json").read_text("utf-8") == canonical(case.meta)
    assert set(case.known_failures) <= set(NAMES)

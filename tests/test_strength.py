"""Mutation strength: the fixtures of our outlets notice what an outlet declares, and the measure itself is sound."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scraper.fixtures.mutants import mutants
from scraper.fixtures.strength import EXPLAINED, explained, measure
from scraper.outlets.layout import Layout, Line, Shape
from scraper.outlets.outlet import Outlet
from tests.fixture_cases import FIXTURES


@pytest.mark.parametrize("outlet", ["alahed", "arabtoday", "emiratesvoice", "naharnet", "trtworld"])
def test_no_declaration_changes_unnoticed(outlet: str) -> None:
    """Every change of a declaration changes a fixture's record, or ``_unnoticed.json`` says why it need not."""
    found = measure(FIXTURES, outlet)
    assert found.alive == []
    assert len(found.noticed) > len(found.explained)
    assert all(len(reason) > 10 for reason in explained(FIXTURES, outlet).values())


class Small(Outlet):
    """An outlet with a little of everything."""

    name = "small"
    timezone = "UTC"
    site_names = ("Small", "The Small")
    other_url = {"video": "^/v/"}
    layouts = (Layout(name="a", probe=("p.x",), headline=("div > h1.y", "h1")), Layout(name="b"))
    shape = Shape(lines=(Line("head", (r"(?i)by (?P<byline>.+)",)), Line("stop", ("end",))), standfirst=True)


def test_every_mutant_differs_in_one_declaration() -> None:
    """Names are unique; a mutant is the outlet but for one declaration, and the outlet itself is as it was."""
    made = list(mutants(Small))
    assert len({one.name for one in made}) == len(made)
    for mutant in made:
        names = ("timezone", "site_names", "other_url", "layouts", "shape", "thread", "related")
        assert sum(getattr(mutant.outlet, name) != getattr(Small, name) for name in names) == 1, mutant.name
        assert mutant.outlet.name == "small"
    assert Small.layouts[0].headline == ("div > h1.y", "h1")


@pytest.mark.parametrize(
    "name",
    [
        "timezone: alter to another zone",
        "site_names: drop",
        "other_url.video: drop",
        "layouts[0 a]: drop",
        "layouts[0 a]: swap with the next",
        "layouts[0 a].probe[0]: alter to what finds nothing",
        "layouts[0 a].probe[0]: loosen by its last qualifier",
        "layouts[0 a].headline[0]: drop",
        "layouts[0 a].headline[0]: swap with the next",
        "layouts[0 a].headline[0]: loosen to its last part",
        "shape.lines[0 head]: swap with the next",
        "shape.lines[0 head].role: alter to chrome",
        "shape.lines[0 head].patterns[0]: alter: no group byline",
        "shape.lines[0 head].patterns[0]: loosen to any line that holds it",
        "shape.standfirst: alter to False",
    ],
)
def test_kinds_of_mutants(name: str) -> None:
    """Entries are dropped, swapped, altered and loosened."""
    assert name in {one.name for one in mutants(Small)}


def test_a_rule_that_is_only_renamed_gives_no_mutant_away() -> None:
    """A loosened selector names its rule otherwise; the mutant says how to name it back."""
    (mutant,) = [one for one in mutants(Small) if one.name == "layouts[0 a].headline[0]: loosen to its last part"]
    assert mutant.outlet.layouts[0].headline == ("h1.y", "h1")
    assert mutant.renames == (("css:h1.y", "css:div > h1.y"),)


def test_what_no_fixture_notices_is_alive(tmp_path: Path) -> None:
    """With one dump of a story, what is declared for HTML is alive; an explanation takes it off the list, and one that is
    not needed is told."""
    (tmp_path / "naharnet").mkdir()
    (tmp_path / "naharnet" / "capture").symlink_to(FIXTURES / "naharnet" / "capture", target_is_directory=True)
    alive = measure(tmp_path, "naharnet").alive
    assert "layouts[0 present].body[0]: drop" in alive
    assert "thread: drop" not in alive
    reasons = {"layouts*": "there is no HTML page here", "shape.nothing*": "there is no such declaration"}
    (tmp_path / "naharnet" / EXPLAINED).write_text(json.dumps(reasons))
    found = measure(tmp_path, "naharnet")
    assert not [one for one in found.alive if one.startswith("layouts")]
    assert found.stale == ["shape.nothing*"]

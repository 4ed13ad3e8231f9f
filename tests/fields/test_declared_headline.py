"""The headline of described pages: what an outlet declares is judged beside what every page shows."""

from __future__ import annotations

import pytest

from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation.order import run_whole

TITLE = "Harbour closed to large ships"
SENTENCE = "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday."
STORY = f"<div class='text'><p>{SENTENCE}</p><p>Ferries call at the new quay, and fishing boats may enter until noon.</p><p>{SENTENCE[::-1]}</p></div>"


def read(inner: str, *selectors: str, title: str = TITLE, **declared: object) -> Work:
    """A page of an outlet that declares these selectors of the headline."""
    layouts = (Layout(name="present", headline=selectors),) if selectors else ()
    outlet = type("Own", (Outlet,), {"name": "own", "allowed_domains": ["own.example"], "layouts": layouts, **declared})
    html = f"<html><head><title>{title}</title></head><body>{inner}{STORY}</body></html>"
    return run_whole(Snapshot(url=None, content=html, content_type=None, fetched_at=None, outlet="own"), {"own": outlet})


@pytest.mark.parametrize("selectors", [(), ("h1",), (".missing",), (".missing", "h1")])
def test_a_selector_of_tags_or_one_that_misses_makes_nothing_worse(selectors: tuple[str, ...]) -> None:
    """Without selectors, with one that misses and with the template's ``h1`` the printed title is found below a masthead."""
    work = read(f"<h1>The Daily Anchor</h1><h2 class='entry-title'>{TITLE}</h2>", *selectors, title=f"{TITLE} | The Daily Anchor")
    assert work.record.headline == TITLE


def test_a_good_selector_wins() -> None:
    """An outlet's own selector goes before a heading that the page's title repeats."""
    work = read("<h1>Closed: all about the harbour</h1><p class='story-title'>Harbour shuts its gates</p>", ".story-title", title="Closed: all about the harbour")
    assert (work.record.headline, work.record.provenance["headline"]) == ("Harbour shuts its gates", "css:.story-title")
    assert work.losers["headline"][0].value == "Closed: all about the harbour"


def test_a_selector_that_hits_the_masthead_loses() -> None:
    """Where a selector finds the site's name, the title of the page is the headline."""
    work = read(f"<div class='title'>The Daily Anchor</div><h1>{TITLE}</h1>", ".title", site_names=("The Daily Anchor",))
    assert work.record.headline == TITLE


def test_overlines_are_no_part_of_what_a_selector_finds() -> None:
    """What an element that the outlet names holds beside the title, marked as an overline, is cut off."""
    work = read(f"<h1 class='story'><span class='kicker'>Islands</span> {TITLE}</h1>", "h1.story", title=f"{TITLE} - The Anchor")
    assert work.record.headline == TITLE


def test_the_value_of_an_attribute() -> None:
    """A selector may name an attribute; the line that prints its value is the headline's."""
    work = read(f"<div data-title='{TITLE}'></div><h3>{TITLE}</h3>", "div::attr(data-title)", title="The Daily Anchor")
    assert work.record.headline == TITLE
    assert [work.page.runs[claim.run].text for claim in work.ledger if claim.owner == "headline"] == [TITLE]


def test_a_link_to_the_front_page_is_the_masthead() -> None:
    """A main heading that is nothing but a link to the site's front page loses to the printed title, whoever the site is."""
    work = read(f"<header><h1><a href='/'>Westbay Courier</a></h1></header><h2>{TITLE}</h2>", title=f"{TITLE} | Westbay Courier")
    assert work.record.headline == TITLE

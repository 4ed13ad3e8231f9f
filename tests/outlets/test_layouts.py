"""Layouts are chosen by looking at the page; a page that none fits is the generic separator's where shapes fail, too."""

from __future__ import annotations

import pytest

from scraper import NotAnArticle, separate
from scraper.fixtures.case import Case
from scraper.outlets.registry import outlets
from scraper.page.snapshot import Snapshot
from scraper.separation.order import choose_layout, read_page, run_stages
from tests.fixture_cases import HTML_ARTICLES

STORY = [
    "The harbour will be closed to large ships from Monday while engineers repair the old breakwater, officials said on Thursday.",
    "The work is expected to last six weeks and to cost four million dollars, according to the regional port authority.",
    "Fishing boats may still enter the inner basin between sunrise and noon, provided that they announce themselves by radio.",
    "Local traders fear losses during the busiest weeks of the season and have asked the ministry for help in a letter.",
]
REDESIGN = (
    '<!doctype html><html lang="en"><head><title>Harbour closes to large ships</title></head><body>'
    '<header><a href="/">Home</a> <a href="/a">News</a></header><main><div class="story-title-v9">Harbour closes to large ships</div>'
    '<div class="w1"><div class="w2">By Leyla Aydin</div><div class="w3">May 5, 2024, 14:30</div></div>'
    f'<div class="w4">{"".join(f"<p>{one}</p>" for one in STORY)}</div></main>'
    "<footer><p>About us</p><p>Contact</p></footer></body></html>"
)

SCRIPTED = (
    '<!doctype html><html lang="en"><head><title>Harbour closes to large ships</title>'
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour closes to large ships","datePublished":"2024-05-05 14:30",'
    f'"articleBody":"{" ".join(STORY)}"}}</script></head>'
    '<body><div id="root"><a href="/">Home</a> <a href="/a">News</a></div><footer><p>About us</p></footer></body></html>'
)
"""A redesign that leaves the story to a script."""
ADDRESSES = {
    "naharnet": "https://www.naharnet.com/stories/en/300901-harbour-closes",
    "trtworld": "https://www.trtworld.com/article/30e08a4712cc",
    "alahed": "https://english.alahednews.com.lb/36350/386",
    "arabtoday": "http://arabstoday.net/en/news-1/harbour-closes-100000",
}


@pytest.mark.parametrize("outlet", ADDRESSES)
@pytest.mark.parametrize("page", [REDESIGN, SCRIPTED], ids=["other markup", "by a script"])
def test_a_page_that_no_layout_fits(outlet: str, page: str) -> None:
    """The story is found by shapes, else by the generic separator; the outlet stays named, its zone counts, and
    ``generic`` beside its name says that no layout fitted."""
    article = separate(page, url=ADDRESSES[outlet])
    assert (article.outlet, article.layout) == (outlet, "generic")
    assert article.headline == "Harbour closes to large ships"
    assert "".join((article.body or "").split()) == "".join("".join(STORY).split())
    assert article.date == "2024-05-05T14:30+03:00"


@pytest.mark.parametrize("case", [case for case in HTML_ARTICLES if case.expected["layout"] not in ("generic", "text")], ids=str)
def test_the_first_layout_that_fits(case: Case) -> None:
    """The layout is the first, newest first, whose probe finds something, and no separator but the outlet's own is asked."""
    snapshot = case.snapshot(parts=())
    outlet = outlets()[case.outlet]
    chosen = choose_layout(read_page(snapshot), outlet)
    assert chosen.name == case.expected["layout"]
    older = type(outlet.__name__, (outlet,), {"layouts": outlet.layouts[outlet.layouts.index(chosen) + 1 :]})
    assert choose_layout(read_page(snapshot), older).name != chosen.name
    assert run_stages(snapshot).outlet is outlet


def test_an_outlet_without_a_story_stays_refused() -> None:
    """A page without a story is refused whoever reads it."""
    page = '<html><head><title>Home</title></head><body><a href="/">Home</a> <a href="/a">News</a></body></html>'
    with pytest.raises(NotAnArticle):
        run_stages(Snapshot(url=ADDRESSES["naharnet"], content=page))

"""What addresses teach: the site, the pattern of its stories, its feeds and listings."""

from __future__ import annotations

import re

import pytest

from scraper.errors import ThresherError
from scraper.learning.addresses import domains_of, patterns_of, read_places
from scraper.learning.facts import Facts
from scraper.learning.outlet import bare, learn
from scraper.learning.sample import Page, read_samples
from scraper.page.snapshot import Snapshot
from tests.learning.paper import SITE, markup, page, url_of

OTHERS = ["https://x.example/", "https://x.example/news", "https://x.example/town?page=2"]


@pytest.mark.parametrize(
    ("known", "fits", "fits_not"),
    [
        (["/2023/12/21/the-bridge-is-closed/"], ["/2024/01/02/a-new-one-opens/"], ["/2024/01/", "/about/"]),
        (["/news/12345-bridge", "/news/12399-mill"], ["/news/20001-school"], ["/news/", "/sport/20001-x"]),
        (["/a/foo-bar-baz-1234567.html", "/b/c-d-e-7654321.html"], ["/q/some-other-1111111.html"], ["/q/", "/q/some.html"]),
        (["/article/30e08a4712f8", "/article/13087092"], ["/article/77e08a4712f8"], ["/article/", "/video/30e08a4712f8"]),
        (["/36350/386"], ["/4711/386/"], ["/archive"]),
    ],
)
def test_patterns_fit_other_stories(known: list[str], fits: list[str], fits_not: list[str]) -> None:
    """The pattern of some stories fits others of the site and no list of them."""
    patterns = patterns_of([f"https://x.example{one}" for one in known], OTHERS)
    assert all(any(re.search(one, path) for one in patterns) for path in fits)
    assert not any(re.search(one, path) for one in patterns for path in fits_not)


def test_an_address_by_number_in_the_query() -> None:
    """What tells one story from another there is the number."""
    (pattern,) = patterns_of(["https://x.example/story.php?eid=123&cid=4"], OTHERS)
    assert re.search(pattern, "/story.php?cid=4&eid=99999")
    assert not re.search(pattern, "/story.php?cid=4")


def test_addresses_that_say_nothing_have_no_pattern() -> None:
    """A pattern that a list's address fits is none, and a site may have a quote or a brace in its addresses."""
    assert patterns_of(["https://x.example/bridge"], OTHERS) == ()
    for pattern in patterns_of(['https://x.example/a{b/"the-bridge-is-closed-now', "https://x.example/a{b/(the-mill-is-sold-now"], OTHERS):
        re.compile(pattern)


def test_pages_of_two_sites_are_refused() -> None:
    """Hosts below one domain are one site; others are named."""
    assert domains_of(["https://www.a.example/x", "http://a.example/y"]) == ("a.example",)
    assert domains_of(["https://en.paper.com.lb/x", "http://ar.paper.com.lb/y"]) == ("paper.com.lb",)
    with pytest.raises(ThresherError, match=r"a\.example.*b\.example|b\.example.*a\.example"):
        domains_of(["https://a.example/x", "https://b.example/x"])
    with pytest.raises(ThresherError):
        domains_of(["https://a.co.uk/x", "https://b.co.uk/x"])


def test_feeds_of_comments_are_no_feeds() -> None:
    """The feed that all pages name is taken; where there is one, the front page is not asked."""
    places = learn("herald", [page(0), page(1)]).places
    assert places.feeds == (f"{SITE}/feeds/all.xml",)
    assert places.listings == ()
    assert places.domains == ("valleyherald.example",)


def test_links_to_other_stories_widen_the_pattern() -> None:
    """Three stories of one section say nothing of the others; a link to a story in another one does."""
    link = '<footer><a href="/sports/rowers-win-the-long-race-again-60001">Rowers</a> <a href="/about/people">People</a>'
    pages = [page(at, markup(at).replace("<footer>", link)) for at in range(2)]
    outlet = learn("herald", pages).outlet()
    assert outlet.classify_url(f"{SITE}/sports/another-race-is-rowed-60002") == "article"
    assert outlet.classify_url(f"{SITE}/about/people") is None
    assert learn("herald", [page(0), page(1)]).outlet().classify_url(f"{SITE}/sports/another-race-60002") is None


def test_a_listing_is_counted_by_its_second_page() -> None:
    """A link to the second page of the listing shows where the number stands; braces of an address are no placeholders."""
    samples, _ = read_samples([page(0)], bare("herald", ("valleyherald.example",), Facts()))
    for own, link, wanted in (
        ("/town", "/town?page=2", "/town?page={page}"),
        ("/town/", "/town/page/2/", "/town/page/{page}/"),
        ("/to{wn}", "/sport?page=2", "/to%7Bwn%7D"),
    ):
        listing = f'<html><body><a href="{url_of(1)}">Story</a><a href="{link}">Next</a><p>more to read</p></body></html>'
        given = Page("list", Snapshot(url=SITE + own, content=listing, content_type="text/html"))
        assert read_places(samples, [url_of(0)], [given], ("valleyherald.example",)).listings == (SITE + wanted,)

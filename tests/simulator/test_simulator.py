"""The simulated site: the same for the same seed, and every page separates into exactly what its story says."""

from __future__ import annotations

import http.client
import subprocess
import sys
from datetime import timedelta

import pytest

from scraper import NotAnArticle, separate
from scraper.crawl.discovery import read_feed, read_listing
from scraper.outlets.registry import outlets
from scraper.replay.server import ReplayServer
from scraper.simulator import TROUBLES, Plan, SimulatedSite, Story
from scraper.simulator.__main__ import main, shares
from scraper.simulator.stories import ROOT
from scraper.simulator.truth import differences
from tests.stub.run import PATIENCE

OUTLETS = "scraper.simulator.outlets"
PLAN = Plan(articles=400, edited=0.3, comments=8)


@pytest.fixture(autouse=True)
def _only_outlet(monkeypatch: pytest.MonkeyPatch) -> None:
    found = outlets((OUTLETS,))
    monkeypatch.setattr("scraper.outlets.registry.outlets", lambda modules=None: found)


def page(site: SimulatedSite, story: Story) -> bytes:
    """The page of a story."""
    served = site.get(story.url)
    assert served is not None
    assert served.status == 200
    return served.content


@pytest.mark.parametrize("number", range(0, 400, 9))
def test_pages_separate_exactly(number: int) -> None:
    """Headline, byline, date, body, related links and comments are those of the story, in every word."""
    site = SimulatedSite(PLAN)
    story = site.story(number)
    article = separate(page(site, story), url=story.url, outlet="saltmarsh", content_type="text/html; charset=utf-8")
    assert differences(article, story) == []
    assert article.layout == "present"
    assert article.problems == []


def test_the_same_seed_is_the_same_paper() -> None:
    """Two sites of one plan agree in every byte; another seed is another paper."""
    one, same, other = SimulatedSite(PLAN), SimulatedSite(PLAN), SimulatedSite(Plan(articles=400, seed=2))
    assert [story.url for story in one.stories()] == [story.url for story in same.stories()]
    assert page(one, one.story(7)) == page(same, same.story(7))
    assert one.story(7).url != other.story(7).url


def test_time_brings_stories_comments_and_edits() -> None:
    """What is not published yet is not there; comments grow; an edit adds a line and changes the validators."""
    site = SimulatedSite(PLAN)
    last = site.story(399)
    site.now = last.published - timedelta(minutes=1)
    assert site.get(last.url) is None
    site.now = last.published + timedelta(minutes=1)
    few = len(site.story(399).remarks)
    site.advance(days=30)
    assert len(site.story(399).remarks) >= few
    before = site.get(site.story(3).url)
    site.edit(3)
    after = site.get(site.story(3).url)
    assert before is not None
    assert after is not None
    assert before.headers["ETag"] != after.headers["ETag"]
    assert site.story(3).paragraphs[-1].startswith("Correction ")
    site.delete(3)
    gone = site.get(site.story(3).url)
    assert gone is not None
    assert gone.status == 410


def test_validators_are_answered() -> None:
    """A known ETag or date gives 304 and no body; another ETag gives the page."""
    site = SimulatedSite(PLAN)
    url = site.story(5).url
    served = site.get(url)
    assert served is not None
    for headers in ({"If-None-Match": served.headers["ETag"]}, {"If-Modified-Since": served.headers["Last-Modified"]}):
        again = site.answer(url, headers)
        assert again is not None
        assert (again.status, again.content) == (304, b"")
    other = site.answer(url, {"If-None-Match": '"other"', "If-Modified-Since": served.headers["Last-Modified"]})
    assert other is not None
    assert other.status == 200


def test_everything_is_named_somewhere() -> None:
    """Listings, monthly sitemaps, and for the newest the feeds, name every story there is."""
    site = SimulatedSite(PLAN)
    stories = {story.url for story in site.stories()}
    assert len(stories) == 400
    listed: set[str] = set()
    path: str | None = f"{ROOT}/news?page=1"
    while path is not None:
        served = site.get(path)
        assert served is not None
        found = read_listing(served.content.decode(), path, (".river h2 a",), ('a[rel="next"]',))
        listed |= set(found.links)
        path = found.next_page
    assert listed == stories
    index = site.get(f"{ROOT}/sitemap.xml")
    assert index is not None
    mapped = b"".join(
        served.content for month in range(1, 7) if (served := site.get(f"{ROOT}/sitemaps/2024-{month:02}.xml")) is not None
    )
    assert all(url.encode() in mapped for url in stories)
    feed = site.get(f"{ROOT}/atom.xml")
    assert feed is not None
    assert tuple(one.url for one in read_feed(feed.content, f"{ROOT}/atom.xml").entries) == tuple(story.url for story in site.stories()[:30])


@pytest.mark.parametrize("kind", TROUBLES)
def test_every_trouble_can_be_had(kind: str) -> None:
    """Each kind is served as it is described, through a real connection."""
    plan = Plan(articles=20, trouble={kind: 1.0}, slow_seconds=0.01)
    site = SimulatedSite(plan)
    story = site.story(12)
    statuses = []
    with ReplayServer(site) as server:
        for _ in range(3):
            connection = http.client.HTTPConnection(server.address, timeout=PATIENCE)
            connection.request("GET", story.path, headers={"Host": ROOT.partition("//")[2], "X-Forwarded-Proto": "https"})
            answer = connection.getresponse()
            try:
                content = answer.read()
            except http.client.IncompleteRead:
                content = b""
            statuses.append(answer.status if content else 0)
            connection.close()
    first = {"flaky": 503, "failing": 500, "forbidden": 403, "challenge": 403, "limited": 429, "missing": 404, "moved": 301}
    assert statuses[0] == {**first, "offsite": 302, "torn": 0}.get(kind, 200)
    assert statuses[2] == (200 if kind in ("flaky", "limited", "torn") else statuses[0])
    if kind in ("legacy", "slow", "private"):
        article = separate(content, url=story.url, outlet="saltmarsh", content_type="text/html; charset=utf-8")
        assert differences(article, story) == []
    if kind == "video":
        with pytest.raises(NotAnArticle, match="video"):
            separate(content, url=story.url, outlet="saltmarsh")
    if kind == "private":
        robots = site.get(f"{ROOT}/robots.txt")
        assert robots is not None
        assert f"Disallow: {story.path}\n".encode() in robots.content


def test_the_command_says_how_to_crawl_it() -> None:
    """Its first line is the crawl's command line; a wrong kind of trouble is one line and status 2."""
    process = subprocess.Popen(
        [sys.executable, "-m", "scraper.simulator", "--articles", "10"], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    said = process.stdout.readline()
    process.terminate()
    process.communicate(timeout=PATIENCE)
    assert "scrapy crawl saltmarsh -s THRESHER_REPLAY=127.0.0.1:" in said
    assert shares("flaky=0.5,torn=0.1") == {"flaky": 0.5, "torn": 0.1}
    assert main(["--trouble", "nonsense=1"]) == 2

"""``scrapy outcomes`` says how every address ended; pages behind a guard or a paywall are known for what they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from scrapy.http import HtmlResponse

from scraper.crawl.failures import is_challenge, retry_after
from scraper.crawl.paywall import paywall
from scraper.crawl.store import Hint, Store, store_path
from scraper.crawl.store.pages import Policy
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from scraper.simulator.pages import challenge_page
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a store: two articles, a page that is gone, and one that failed too often."""
    store = Store(store_path(tmp_path / "output", "stub"), Policy(attempts=2))
    for number in (1, 2):
        store.article(f"{ROOT}/story/{number}", revision=1)
    store.clock = lambda: 86400.0
    store.refused(f"{ROOT}/story/3", "http_404", "the server answered 404")
    for _ in range(5):
        store.refused(f"{ROOT}/story/4", "http_500", "the server answered 500\x1b[31m")
    store.see(f"{ROOT}/story/5", Hint(source=f"{ROOT}/feed.xml", kind="feed", title="Five"))
    store.commit()
    store.close()
    return tmp_path


def test_counts_lists_and_json(folder: Path) -> None:
    """The table counts by reason; the list and the JSON lines are filtered by outcome and time."""
    counted = scrapy("outcomes", "stub", cwd=folder)
    assert counted.returncode == 0, counted.stderr
    rows = [line.split() for line in counted.stdout.splitlines()]
    assert rows[:4] == [["article", "2"], ["gone", "1", "1", "http_404"], ["failed", "1", "1", "http_500"], ["pending", "1"]]
    assert rows[4][:3] == ["1", "of", "these"]
    listed = scrapy("outcomes", "stub", "--outcome", "gone,given_up", "--list", cwd=folder).stdout
    assert [line.split()[:3] for line in listed.splitlines()] == [
        ["failed", "http_500", f"{ROOT}/story/4"],
        ["gone", "http_404", f"{ROOT}/story/3"],
    ]
    assert "\x1b" not in listed
    said = scrapy("outcomes", "stub", "--json", "--since", "2020-01-01", cwd=folder).stdout
    found = {line["url"]: line["outcome"] for line in map(json.loads, said.splitlines())}
    assert found == dict.fromkeys((f"{ROOT}/story/1", f"{ROOT}/story/2"), "article")
    hinted = json.loads(scrapy("outcomes", "stub", "--json", "--outcome", "pending", cwd=folder).stdout)
    assert hinted["hints"] == [{"source": f"{ROOT}/feed.xml", "kind": "feed", "date": None, "title": "Five"}]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("stub", "--outcome", "fine"), 2, "--outcome: 'fine' is not one of article, not_article"),
        (("stub", "--since", "soon"), 2, "--since: 'soon' is not a date (2026-11-25), date and time, or age"),
        (("stbu",), 2, "there is no outlet stbu"),
        ((), 2, "give the name of one outlet"),
        (("stub",), 1, "output/stub.sqlite: there is no store"),
    ],
)
def test_a_wrong_command_line_is_one_line(tmp_path: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    """It says what is wrong, and nothing is made."""
    result = scrapy("outcomes", *arguments, cwd=tmp_path)
    assert (result.returncode, result.stderr.count("\n")) == (status, 1)
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_site_that_shuts_the_crawler_out(tmp_path: Path) -> None:
    """After so many blocked pages in a row the crawl ends and says so; when the site relents, nothing is lost."""
    guard = {f"story/{number}": Served(content=challenge_page().encode(), status=403) for number in range(40)}
    line = ("crawl", "stub", "-L", "CRITICAL", "-s", "THRESHER_BLOCKED_AFTER=5")
    with ReplayServer(StubSite(40, guard)) as server:
        shut = scrapy(*line, "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path)
    assert shut.returncode == 1
    assert "the site refuses this crawler: 5 requests in a row were blocked" in shut.stderr
    assert shut.stderr.count("\n") == 1
    with ReplayServer(StubSite(40)) as server:
        opened = scrapy(*line, "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path)
    assert opened.returncode == 0, opened.stderr
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 40
    assert not (tmp_path / "output" / "stub.rejected.jsonl").exists()


def test_a_lost_network_costs_nothing(tmp_path: Path) -> None:
    """The crawl ends with one line; with the network back the same command has everything."""
    line = ("crawl", "stub", "-L", "CRITICAL", "-s", "THRESHER_LOST_AFTER=3")
    given = ("-a", "urls=" + " ".join(f"{ROOT}/story/{number}" for number in range(8)))
    lost = scrapy(*line, *given, "-s", "THRESHER_REPLAY=127.0.0.1:9", cwd=tmp_path)
    assert lost.returncode == 1
    assert "the network or the site is down: 3 requests in a row had no answer" in lost.stderr
    with ReplayServer(StubSite(8)) as server:
        found = scrapy(*line, *given, "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path)
    assert found.returncode == 0, found.stderr
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 8


def test_an_outage_gives_nothing_up(tmp_path: Path) -> None:
    """However often the crawl is tried while the site is away, what was found before is asked for when it is back."""
    line = ("crawl", "stub", "-L", "CRITICAL", "-s", "THRESHER_MAX_ATTEMPTS=2", "-s", "THRESHER_RETRY_HOURS=0")
    store = Store(store_path(tmp_path / "output", "stub"))
    store.see(f"{ROOT}/story/3")
    store.commit()
    store.close()
    for _ in range(3):
        assert scrapy(*line, "-s", "THRESHER_REPLAY=127.0.0.1:9", cwd=tmp_path).returncode == 1
    with ReplayServer(StubSite(4, {"news?page=1": Served(content=b"")})) as server:
        assert scrapy(*line, "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path).returncode == 0
    assert [record["url"] for record in records(tmp_path / "output" / "stub.jsonl")] == [f"{ROOT}/story/3"]


def test_guards_are_told_from_stories() -> None:
    """A story that names a guard is a story."""
    assert is_challenge(HtmlResponse("https://x.test/", body=challenge_page().encode()))
    assert is_challenge(HtmlResponse("https://x.test/", headers={"cf-mitigated": "challenge"}))
    story = b"<title>Just a moment with the mayor</title><p>Enable JavaScript, he said. A captcha is no answer."
    assert not is_challenge(HtmlResponse("https://x.test/", body=story))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120), ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("soon", None), ("", None), ("-1", None), ("9" * 30, 2592000),
     ("9" * 5000, 2592000), ("Wed, 21 Oct 99999999999999999999 07:28:00 GMT", None), ("Wed, 21 Oct 2099 07:28:00 +99999999999999", None)],
)  # fmt: skip
def test_retry_after_is_read(value: str, seconds: float | None) -> None:
    """Seconds or a date, bounded; anything else asks for nothing."""
    assert retry_after(HtmlResponse("https://x.test/", headers={"Retry-After": value})) == seconds


def page(data: str, body: str) -> tuple[Snapshot, Article]:
    """A page with these JSON-LD data and this text, and its record."""
    html = f'<script type="application/ld+json">{data}</script><div class="text">{body}</div><div class="gate">Log in</div>'
    return Snapshot(url=None, content=html), Article(body=body, layout="t")


FREE = '{"@type": "NewsArticle", "isAccessibleForFree": %s, "hasPart": {"isAccessibleForFree": false, "cssSelector": "%s"}}'


@pytest.mark.parametrize(
    ("data", "body", "is_cut"),
    [
        (FREE % ("false", ".gate"), "The beginning.", True),
        (FREE % ("false", ".text"), "All of it. " * 40, False),
        (FREE % ("true", ".gate"), "The beginning.", False),
        ('{"@type": "NewsArticle", "isAccessibleForFree": "False"}', "The beginning.", True),
        ('{"@type": "NewsArticle", "isAccessibleForFree": false}', "A whole story. " * 200, False),
        ('{"@type": "NewsArticle", "isAccessibleForFree": false, "wordCount": 900}', "A story. " * 150, True),
        ('{"@type": "NewsArticle"}', "Short.", False),
    ],
)
def test_beginnings_of_stories_that_are_not_free(data: str, body: str, is_cut: bool) -> None:
    """Declared not free and cut short, both; a whole story is one whatever is declared."""
    assert (paywall(*page(data, body)) is not None) == is_cut

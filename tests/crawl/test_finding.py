"""Discovery as a crawl does it: what is fetched, in which order, and where it ends."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite, article_page

SETTINGS = "tests.stub.mixed_settings"


def xml(content: str) -> Served:
    """An XML document."""
    return Served(content=content.encode(), content_type="application/xml")


def url(number: int, date: str) -> str:
    """An entry of a sitemap."""
    return f"<url><loc>/story/{number}</loc><lastmod>{date}</lastmod></url>"


def item(number: int, date: str) -> str:
    """An item of a feed."""
    return f"<item><title>Feed says {number}</title><link>{ROOT}/story/{number}</link><pubDate>{date}</pubDate></item>"


def linking(number: int, *others: int) -> Served:
    """A story that links to others."""
    links = "".join(f'<a href="/story/{other}">s</a>' for other in others)
    return Served(content=article_page(number).replace(b"</body>", f'<div class="more">{links}</div></body>'.encode()))


SITE = {
    "robots.txt": Served(content=b"User-agent: *\nDisallow:\nSitemap: /index.xml\n", content_type="text/plain"),
    "index.xml": xml(
        "<sitemapindex><sitemap><loc>/stories-old.xml</loc><lastmod>2025-11-01</lastmod></sitemap>"
        "<sitemap><loc>/authors.xml</loc></sitemap><sitemap><loc>/index.xml</loc></sitemap>"
        "<sitemap><loc>/stories-b.xml.gz</loc><lastmod>2026-02-05</lastmod></sitemap>"
        "<sitemap><loc>https://elsewhere.test/stories.xml</loc></sitemap></sitemapindex>"
    ),
    "stories-b.xml.gz": Served(
        content=gzip.compress(f"<urlset>{url(10, '2026-02-05')}{url(11, '2026-01-01')}</urlset>".encode()),
        content_type="application/gzip",
    ),
    "feed.xml": xml(
        f"<rss>{item(1, 'Sun, 01 Feb 2026 08:00:00 GMT')}{item(2, 'Mon, 02 Feb 2026 08:00:00 GMT')}"
        f"{item(3, 'Tue, 02 Dec 2025 08:00:00 GMT')}{item(4, 'Tue, 17 Feb 2026 08:00:00 GMT')}</rss>"
    ),
    "archive/2026-02-03?page=1": Served(content=b'<a href="/story/20">Archive says 20</a><a href="/about">x</a>'),
    "archive/2026-02-03?page=2": Served(content=b'<a href="/story/20">a</a>'),
    "archive/2026-02-02?page=1": Served(content=b'<a href="/story/21">a</a><a href="/story/22">a</a>'),
    "story/21": linking(21, 30, 20),
    "story/30": linking(30, 31),
}
WINDOW = ("-a", "since=2026-02-01", "-a", "until=2026-02-06")


def crawl(outlet: str, server: ReplayServer, cwd: Path, *arguments: str) -> tuple[int, str]:
    """Exit status and standard error."""
    line = ("crawl", outlet, "-s", f"THRESHER_REPLAY={server.address}", "-s", "STATS_DUMP=1", *arguments)
    result = scrapy(*line, cwd=cwd, settings=SETTINGS)
    return result.returncode, result.stderr


def written(cwd: Path, outlet: str) -> set[int]:
    """The numbers of the stories in the output."""
    return {int(record["url"].rpartition("/")[2]) for record in records(cwd / "output" / f"{outlet}.jsonl")}


def test_every_source_is_read_within_the_window(tmp_path: Path) -> None:
    """Feed, robots.txt, index, packed sitemap, archive and links name the stories; what is surely outside is not asked."""
    site = StubSite(100, SITE)
    with ReplayServer(site) as server:
        status, said = crawl("mixed", server, tmp_path, *WINDOW)
    assert status == 0, said
    assert written(tmp_path, "mixed") == {1, 2, 10, 20, 21, 22, 30}
    asked = set(site.asked)
    assert {f"archive/2026-02-0{day}?page=1" for day in range(1, 7)} <= asked
    assert not {"archive/2026-02-07?page=1", "archive/2026-01-31?page=1", "stories-old.xml", "authors.xml"} & asked
    assert "archive/2026-02-03?page=2" in asked
    assert "archive/2026-02-03?page=3" not in asked
    assert site.asked.count("index.xml") == 1
    assert re.search(r"thresher/addresses/too_old\W+2\b", said)
    assert re.search(r"thresher/addresses/too_new\W+1\b", said)


def test_what_sources_say_is_kept_with_its_source(tmp_path: Path) -> None:
    """Date and title of feed, sitemap and archive are hints in the store, those of every source; the record has its own."""
    with ReplayServer(StubSite(100, SITE | {"feed.xml": xml(f"<rss>{item(10, 'Wed, 04 Feb 2026 08:00:00 GMT')}</rss>")})) as server:
        assert crawl("mixed", server, tmp_path, *WINDOW)[0] == 0
    said = scrapy("outcomes", "mixed", "--json", cwd=tmp_path, settings=SETTINGS).stdout
    hints = {int(row["url"].rpartition("/")[2]): row["hints"] for row in map(json.loads, said.splitlines())}
    by_kind = {hint["kind"]: hint for hint in hints[10]}
    assert by_kind["feed"] == {
        "source": f"{ROOT}/feed.xml", "kind": "feed", "date": "Wed, 04 Feb 2026 08:00:00 GMT", "title": "Feed says 10"
    }  # fmt: skip
    assert (by_kind["sitemap"]["date"], by_kind["sitemap"]["source"]) == ("2026-02-05", f"{ROOT}/stories-b.xml.gz")
    assert {"source": f"{ROOT}/archive/2026-02-03?page=1", "kind": "archive", "date": None, "title": "Archive says 20"} in hints[20]
    record = next(one for one in records(tmp_path / "output" / "mixed.jsonl") if one["url"].endswith("/10"))
    assert (record["headline"], record["date"]) == ("Story 10", None)


def test_the_limit_takes_the_newest_of_all_sources(tmp_path: Path) -> None:
    """Of everything that is found the newest are fetched, newest first; again, the next ones."""
    site = StubSite(100, SITE)
    line = (*WINDOW, "-a", "limit=3", "-s", "CONCURRENT_REQUESTS=1")
    with ReplayServer(site) as server:
        assert crawl("mixed", server, tmp_path, *line)[0] == 0
        stories = [path for path in site.asked if path.startswith("story/")]
        assert stories == ["story/10", "story/20", "story/2"]
        assert crawl("mixed", server, tmp_path, *line)[0] == 0
    assert written(tmp_path, "mixed") == {10, 20, 2, 21, 22, 1}


def test_the_limit_knows_the_dates_of_every_source(tmp_path: Path) -> None:
    """A listing that answers first and states no date does not hide the dates of the feed."""
    feed = xml(f"<rss>{item(1, 'Sun, 01 Feb 2026 08:00:00 GMT')}{item(2, 'Mon, 02 Feb 2026 08:00:00 GMT')}</rss>")
    links = "".join(f'<a href="/story/{number}">s</a>' for number in (1, 2, 3))
    site = StubSite(100, {"huge.xml": replace(feed, delay=1), "calendar?page=1": Served(content=links.encode())})
    with ReplayServer(site) as server:
        status, said = crawl("endless", server, tmp_path, "-a", "limit=1", "-a", "pages=1")
    assert status == 0, said
    assert written(tmp_path, "endless") == {2}


@pytest.mark.parametrize("late", ["huge.xml", "calendar?page=1"])
def test_what_one_source_dates_outside_is_not_fetched_for_another(tmp_path: Path, late: str) -> None:
    """A listing without dates names what the feed dates after ``until``, whichever answers first."""
    feed = xml(f"<rss>{item(1, 'Sun, 01 Feb 2026 08:00:00 GMT')}{item(2, 'Mon, 02 Mar 2026 08:00:00 GMT')}</rss>")
    links = "".join(f'<a href="/story/{number}">s</a>' for number in (2, 1, 3))
    answers = {"huge.xml": feed, "calendar?page=1": Served(content=links.encode())}
    site = StubSite(100, answers | {late: replace(answers[late], delay=0.5)})
    with ReplayServer(site) as server:
        status, said = crawl("endless", server, tmp_path, "-a", "until=2026-02-10", "-a", "limit=9", "-a", "pages=1")
    assert status == 0, said
    assert written(tmp_path, "endless") == {1, 3}


@pytest.mark.parametrize("kind", ["application/feed+json", "application/json; charset=utf-8", "text/plain"])
def test_a_json_feed_is_a_source_as_others_are(tmp_path: Path, kind: str) -> None:
    """The stories of a JSON Feed are fetched within the window, whatever type it is served as; its words are hints."""
    items = [{"id": str(n), "url": f"/story/{n}", "title": f"Feed says {n}", "date_published": date} for n, date in
             ((10, "2026-02-04T08:00:00Z"), (11, "2025-12-02T08:00:00Z"))]  # fmt: skip
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Stub", "items": items})
    quiet = {"index.xml": xml("<sitemapindex/>"), "feed.xml": Served(content=feed.encode(), content_type=kind)}
    with ReplayServer(StubSite(100, SITE | quiet)) as server:
        assert crawl("mixed", server, tmp_path, *WINDOW)[0] == 0
    assert 10 in written(tmp_path, "mixed")
    assert 11 not in written(tmp_path, "mixed")
    said = scrapy("outcomes", "mixed", "--json", cwd=tmp_path, settings=SETTINGS).stdout
    hints = {int(row["url"].rpartition("/")[2]): row["hints"] for row in map(json.loads, said.splitlines())}
    assert {"source": f"{ROOT}/feed.xml", "kind": "feed", "date": "2026-02-04T08:00:00Z", "title": "Feed says 10"} in hints[10]


def endless_site() -> StubSite:
    """Listings, sitemaps and feeds that go on for ever."""

    class EndlessSite(StubSite):
        def get(self, url: str) -> Served | None:
            path = url.partition("://")[2].partition("/")[2]
            if found := re.fullmatch(r"calendar\?page=(\d+)", path):
                self.asked.append(path)
                return Served(content=b'<a href="/story/%d">a</a>' % (1000 + int(found[1])))
            if path.startswith("next"):
                self.asked.append(path)
                number = len(path)
                return Served(content=b'<a href="/story/%d">a</a><a rel=next href="/%bx">n</a>' % (2000 + number, path.encode()))
            if path.startswith("cycle"):
                self.asked.append(path)
                further = "".join(f"<sitemap><loc>/{path}{mark}</loc></sitemap>" for mark in "abc")
                return xml(f"<sitemapindex><sitemap><loc>/cycle.xml</loc></sitemap>{further}</sitemapindex>")
            return super().get(url)

    items = "".join(item(number, "Sun, 01 Feb 2026 08:00:00 GMT") for number in range(5000))
    return EndlessSite(
        9999,
        {
            "huge.xml": xml(f"<rss>{items}</rss>"),
            "bomb.xml": xml('<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item><link>/story/&b;</link></item></rss>'),
            "packed.xml.gz": Served(
                content=gzip.compress(b"<urlset>" + url(5001, "2026-02-01").encode() + b" " * (60 << 20), 9),
                content_type="application/gzip",
            ),
        },
    )


def test_what_has_no_end_is_bounded_and_counted(tmp_path: Path) -> None:
    """A calendar, a next page, a cycle of sitemaps, a huge feed, a bomb of entities, a bomb of zeros: the crawl ends,
    what stands within the bounds is written, and every bound that was reached is in the statistics."""
    site = endless_site()
    with ReplayServer(site) as server:
        status, said = crawl("endless", server, tmp_path)
    assert status == 0, said
    assert len([path for path in site.asked if path.startswith("calendar")]) == 4
    assert len([path for path in site.asked if path.startswith("next")]) == 4
    assert len([path for path in site.asked if path.startswith("cycle")]) <= 6
    found = written(tmp_path, "endless")
    assert {one for one in found if one < 1000} == set(range(60))
    assert {1001, 1002, 1003, 1004, 5001} <= found
    counted = {name: int(number) for name, number in re.findall(r"'thresher/bounded/(\w+)': (\d+)", said)}
    assert set(counted) == {"entries", "entities", "bytes", "sitemaps", "pages"}
    assert counted["pages"] == 2


def feed_of(*stories: tuple[int, str]) -> Served:
    """A feed of stories with their days."""
    items = "".join(f"<item><link>/story/{number}</link><pubDate>{day}T00:00:00Z</pubDate></item>" for number, day in stories)
    return Served(content=f"<rss><channel>{items}</channel></rss>".encode(), content_type="application/rss+xml")


QUIET_DAY = feed_of((1, "2025-01-02"), (2, "2025-01-01"))


@pytest.mark.parametrize(
    ("feed", "more", "status", "said"),
    [
        (QUIET_DAY, (), 0, "0 articles written, 0 already there, 0 refused, 0 failed, 2 outside since and until -> "),
        (feed_of((1, "2025-01-02"), (99, "2026-02-03")), (), 1, "no article: 0 refused, 1 failed (1 http_404)"),
        (feed_of(), (), 1, "the feeds and listings show no articles"),
        (None, (), 1, "no feed or listing could be read: 1 failed (1 http_404)"),
        (QUIET_DAY, ("-a", "until=2024-01-01", "-a", "since=2023-12-01"), 0, "2 outside since and until"),
    ],
    ids=["quiet", "a new one fails", "empty", "unread", "all too new"],
)
def test_a_quiet_day_is_no_failure(tmp_path: Path, feed: Served | None, more: tuple[str, ...], status: int, said: str) -> None:
    """Where the sources were read and all that they name is older (or newer) than asked for, the status is 0; where they name
    nothing, could not be read, or a story that was wanted could not be had, it is 1. With many outlets likewise."""
    given = more or ("-a", "since=2026-02-01")
    with ReplayServer(StubSite(7, {"feed.xml": feed} if feed is not None else {})) as server:
        replay = ("-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}")
        done = scrapy("crawl", "stubfeed", *replay, *given, cwd=tmp_path)
        many = scrapy("crawl-all", "stubfeed", *replay, *given, "-s", "THRESHER_OUTPUT_DIR=other", cwd=tmp_path)
    assert (done.returncode, said in done.stderr) == (status, True), done.stderr
    assert many.returncode == status
    assert (many.stderr == "") == (status == 0)

"""Reservations in ``/.well-known/tdmrep.json``: read once per host, noted with every page that they concern."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.page.tdmrep import Rule, matches, read_rules, told_of
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from scraper.simulator import Plan, SimulatedSite
from tests.stub.run import records, scrapy

RULES = (
    b'[{"location": "/", "tdm-reservation": 0}, {"location": "/harbour/", "tdm-reservation": 1, "tdm-policy": "https://x.test/p"},'
    b' {"location": "/*.pdf$", "tdm-reservation": "1"}, 7, {"location": "/x", "tdm-reservation": true}, {"tdm-reservation": 1}]'
)


@pytest.mark.parametrize(
    ("location", "path", "does"),
    [
        ("/", "/a", True), ("/a/", "/a", False), ("/*.pdf$", "/a/b.pdf", True), ("/*.pdf$", "/a/b.pdf?x", False),
        ("/*.pdf", "/a/b.pdf?x", True), ("/a$", "/a", True), ("/a$", "/ab", False), ("*", "/", True), ("/a*b*c$", "/abc", True),
        ("/a*bc*c$", "/abc", False), ("/a*", "/b", False), ("", "/", True),
    ],
)  # fmt: skip
def test_locations(location: str, path: str, does: bool) -> None:
    """As robots.txt has it."""
    assert matches(location, path) is does


@given(st.text("/a*$", max_size=12), st.text("/a", max_size=12))
def test_a_location_without_stars_is_a_beginning(location: str, path: str) -> None:
    """Any location and path are matched without error; more stars match no less."""
    plain = location.replace("*", "").replace("$", "")
    assert matches(plain, path) is path.startswith(plain)
    if matches(location, path):
        assert matches(location.replace("*", "**"), path)


def test_rules_that_are_none_are_passed_over() -> None:
    """The longest location counts; what is no rule, no list or no JSON says nothing."""
    rules = read_rules(RULES)
    assert [rule.location for rule in rules] == ["/", "/harbour/", "/*.pdf$"]
    assert told_of(rules, "https://x.test/harbour/1") == "1; https://x.test/p"
    assert told_of(rules, "https://x.test") == "0"
    assert told_of(rules, "https://x.test/council/1.pdf") == "1"
    assert told_of((Rule("/a", "1"),), "https://x.test/b") is None
    for broken in (b"", b"{}", b"\xff", b"[", b'{"location": "/"}', b"null"):
        assert read_rules(broken) == ()
    assert read_rules(b'[{"location": "/", "tdm-reservation": 1, "tdm-policy": "a\\nb"}]') == (Rule("/", "1"),)


class ReservedSite:
    """The simulated paper, whose pages of the harbour are reserved."""

    def __init__(self) -> None:
        self.site = SimulatedSite(Plan(articles=12))
        self.asked = 0

    def get(self, url: str) -> Served | None:
        """As the paper's, with the file."""
        if url.endswith("/.well-known/tdmrep.json"):
            self.asked += 1
            return Served(content=RULES, content_type="application/json")
        return self.site.get(url)


def rights(output: Path) -> dict[str, str | None]:
    """What is noted of the rights to each record."""
    found = {}
    for record in records(output):
        noted = [problem for problem in record["problems"] if problem["field"] == "rights"]
        found[record["url"]] = json.dumps(noted[0]) if noted else None
    return found


def test_a_crawl_reads_it_once(tmp_path: Path) -> None:
    """Pages under the location carry the reservation, the others none; separated again from the archive it is the same;
    switched off nothing is asked."""
    pytest.importorskip("warcio")
    site = ReservedSite()
    with ReplayServer(site) as server:

        def crawl(folder: str, *arguments: str) -> dict[str, str | None]:
            line = ("crawl", "saltmarsh", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", "-s", "DOWNLOAD_DELAY=0")
            ended = scrapy(*line, "-s", f"THRESHER_OUTPUT_DIR={folder}", *arguments, cwd=tmp_path, settings="scraper.simulator.settings")
            assert ended.returncode == 0, ended.stderr
            return rights(tmp_path / folder / "saltmarsh.jsonl")

        found = crawl("one", "-s", "THRESHER_WARC=warc")
        assert site.asked == 1
        assert len(found) == 12
        assert {"/harbour/" in url for url, said in found.items() if said} == {True}
        assert all(said is None for url, said in found.items() if "/harbour/" not in url)
        assert {said for said in found.values() if said} == {
            json.dumps({"field": "rights", "rule": "tdm-reservation", "detail": "tdmrep.json: 1, policy https://x.test/p"})
        }
        assert crawl("two", "-a", "warc=warc/*.warc.gz") == found
        assert site.asked == 1
        assert set(crawl("three", "-s", "THRESHER_TDMREP=0").values()) == {None}
        assert site.asked == 1

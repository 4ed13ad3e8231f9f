"""A daily crawl fetches what is new; a refresh writes what has changed, and nothing else."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scraper.record.article import content_hash
from scraper.replay.server import ReplayServer
from scraper.simulator import Plan, SimulatedSite
from tests.stub.run import records, scrapy

DAYS = 20


@pytest.fixture
def site() -> SimulatedSite:
    """A paper whose stories of the last twenty days are out, with comments, at the present time."""
    start = datetime.now(UTC).replace(microsecond=0) - timedelta(days=DAYS)
    return SimulatedSite(Plan(articles=120, start=start, days=DAYS + 2, comments=16, paragraphs=3))


@pytest.fixture
def server(site: SimulatedSite) -> Iterator[ReplayServer]:
    """The paper, served."""
    site.now = site.plan.start + timedelta(days=DAYS)
    with ReplayServer(site) as running:
        yield running


def crawl(server: ReplayServer, cwd: Path, *arguments: str) -> tuple[str, Counter[str]]:
    """The crawl's last line and what was asked for in it; it succeeded."""
    site = server.site
    assert isinstance(site, SimulatedSite)
    site.asked.clear()
    line = ("crawl", "saltmarsh", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", "-s", "DOWNLOAD_DELAY=0")
    more = ("-s", "CONCURRENT_REQUESTS_PER_DOMAIN=8", "-s", "AUTOTHROTTLE_ENABLED=0", "-a", "pages=50")
    result = scrapy(*line, *more, *arguments, cwd=cwd, settings="scraper.simulator.settings")
    assert result.returncode == 0, result.stderr
    return result.stderr, +site.asked


def stories(asked: Counter[str]) -> Counter[str]:
    """The requests for stories among all."""
    return Counter({path: count for path, count in asked.items() if path.rpartition("-")[2].isdigit() and path.count("/") == 2})


def test_a_second_crawl_asks_for_what_is_new(server: ReplayServer, site: SimulatedSite, tmp_path: Path) -> None:
    """On an unchanged site feeds and listings only; after a day the stories of that day, each once."""
    crawl(server, tmp_path)
    first = {story.url for story in site.stories()}
    output = tmp_path / "output" / "saltmarsh.jsonl"
    assert {record["url"] for record in records(output)} == first
    assert {(record["revision"], record["previous_hash"]) for record in records(output)} == {(1, None)}
    written = output.read_bytes()
    _, asked = crawl(server, tmp_path)
    assert stories(asked) == Counter()
    assert output.read_bytes() == written
    site.advance(days=1.5)
    new = {story.path for story in site.stories() if story.url not in first}
    assert len(new) > 3
    _, asked = crawl(server, tmp_path)
    assert stories(asked) == Counter(new)


def test_edits_are_revisions(server: ReplayServer, site: SimulatedSite, tmp_path: Path) -> None:
    """After fifty edits a refresh asks for everything recent with its validators and writes exactly fifty lines; grown
    comments are a change, and a new time of fetch is none."""
    crawl(server, tmp_path)
    output = tmp_path / "output" / "saltmarsh.jsonl"
    before = {record["url"]: record for record in records(output)}
    said, asked = crawl(server, tmp_path, "-a", "refresh=90d")
    assert sum(stories(asked).values()) == len(before)
    assert "0 articles written" in said
    assert len(records(output)) == len(before)

    edited = [site.story(number) for number in range(0, 100, 2)]
    for story in edited:
        site.edit(story.number)
    site.delete(99)
    said, _ = crawl(server, tmp_path, "-a", "refresh=90d")
    added = records(output)[len(before) :]
    assert {record["url"] for record in added} == {story.url for story in edited}
    assert len(added) == 50
    for record in added:
        assert record["revision"] == 2
        assert record["previous_hash"] == content_hash(before[record["url"]])
        assert record["body_blocks"][-1]["text"].startswith("Correction 1")
    with closing(sqlite3.connect(tmp_path / "output" / "saltmarsh.sqlite")) as store:
        row = store.execute("SELECT state, reason FROM pages WHERE url = ?", (site.story(99).url,)).fetchone()
    assert row == ("article", "http_410")

    remarks = {story.url: len(story.remarks) for story in site.stories()}
    site.advance(hours=12)
    grown = {story.url for story in site.stories() if story.url in remarks and len(story.remarks) > remarks[story.url]}
    assert grown
    crawl(server, tmp_path, "-a", "refresh=90d", "-a", "pages=1")
    latest = records(output)[len(before) + 50 :]
    assert {record["url"] for record in latest if record["revision"] > 1} == grown - {site.story(99).url}


def test_what_is_known_comes_from_the_output(server: ReplayServer, site: SimulatedSite, tmp_path: Path) -> None:
    """A deleted store is made again from the output; an output that was moved away is not written again."""
    crawl(server, tmp_path)
    folder = tmp_path / "output"
    (folder / "saltmarsh.sqlite").unlink()
    _, asked = crawl(server, tmp_path)
    assert stories(asked) == Counter()
    with closing(sqlite3.connect(folder / "saltmarsh.sqlite")) as store:
        states = dict(store.execute("SELECT state, count(*) FROM pages GROUP BY state"))
    assert states == {"article": len(site.stories())}
    for story in site.stories()[:5]:
        site.edit(story.number)
    crawl(server, tmp_path, "-a", "refresh=90d")
    assert Counter(record["revision"] for record in records(folder / "saltmarsh.jsonl"))[2] == 5
    (folder / "saltmarsh.jsonl").rename(tmp_path / "old.jsonl")
    _, asked = crawl(server, tmp_path)
    assert stories(asked) == Counter()
    assert records(folder / "saltmarsh.jsonl") == []

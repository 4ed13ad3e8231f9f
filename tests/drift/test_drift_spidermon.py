"""The Spidermon suite, run by the real library in real crawls."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scraper.drift.history import History
from scraper.drift.intake import take_up
from scraper.replay.server import ReplayServer
from tests.drift_site import PER_DAY, News
from tests.stub.run import scrapy
from tests.stub.site import ROOT

STATUS = pytest.importorskip("spidermon.settings", reason="the extra 'monitor' is not installed").MONITOR.STATUS
FIELDS, CRAWL = "Fields/No field is lost", "Crawl/The crawl did its work"


def results(address: str, cwd: Path, urls: str, *more: str) -> dict[str, tuple[str, str]]:
    """What became of each monitor after the crawl of the stories: its status in Spidermon, and what it says."""
    line = ("crawl", "stub", "-a", f"urls={urls}", "-s", f"THRESHER_REPLAY={address}", *more)
    run = scrapy(*line, cwd=cwd, settings="tests.stub.monitored")
    path = cwd / "monitors.json"
    assert path.exists(), run.stderr
    found = {name: (status, text) for name, (status, text) in json.loads(path.read_text("utf-8")).items()}
    path.unlink()
    return found


def day(number: int) -> str:
    """The addresses of one day's stories."""
    return ",".join(f"{ROOT}/story/{one}" for one in range(number * PER_DAY, (number + 1) * PER_DAY))


def pass_days(store: Path, days: int) -> None:
    """So many days more like the one that was crawled: its pages again, as other stories."""
    history, dice = History(store), random.Random(0)
    pages = [one.page for one in history.pages()]
    for passed in range(1, days + 1):
        at = datetime.now(UTC) - timedelta(days=days - passed)
        drawn = [replace(page, values={name: dice.getrandbits(32) for name in page.values}) for page in pages]
        history.add([(at.isoformat(), None, page) for page in drawn])
        take_up(history)
    history.close()


def test_the_suite_says_what_the_crawl_says(tmp_path: Path) -> None:
    """Skipped while too little is known, then passed on a quiet day; a lost field fails its monitor, which names it."""
    site = News()
    with ReplayServer(site) as server:
        first = results(server.address, tmp_path, day(0))
        assert first[FIELDS][0] == STATUS.SKIPPED
        assert first[CRAWL][0] == STATUS.SUCCESS
        pass_days(tmp_path / "output" / "stub.sqlite", 4)
        quiet = results(server.address, tmp_path, day(1))
        assert [status for status, _ in quiet.values()] == [STATUS.SUCCESS] * 4
        site.rebuilt = True
        changed = results(server.address, tmp_path, day(2))
    assert changed[FIELDS][0] == STATUS.FAILURE
    assert changed["Site/Listings show articles, and the site answers"][0] == STATUS.SUCCESS
    assert re.search(r"broken since .*byline: lost.* \(for details: scrapy drift stub\)", changed[FIELDS][1])


def test_a_crawl_without_articles_fails_its_monitor(tmp_path: Path) -> None:
    """Where no page gives an article, the crawl's monitor fails with the crawl's own words; without drift the others are skipped."""
    with ReplayServer(News()) as server:
        found = results(server.address, tmp_path, f"{ROOT}/story/none", "-s", "THRESHER_DRIFT=0")
    assert found[CRAWL][0] == STATUS.FAILURE
    assert "no article" in found[CRAWL][1]
    assert found[FIELDS][0] == STATUS.SKIPPED

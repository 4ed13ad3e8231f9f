"""The Spidermon suite, run by the real library in real crawls."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scraper.drift.history import History
from scraper.drift.keeping import take_up
from scraper.replay.server import ReplayServer
from tests.drift_site import PER_DAY, News
from tests.stub.run import scrapy
from tests.stub.site import ROOT

pytest.importorskip("spidermon", reason="the extra 'monitor' is not installed")


def results(address: str, cwd: Path, day: int, *more: str) -> dict[str, str]:
    """What Spidermon says of each monitor after the crawl of one day's stories."""
    urls = ",".join(f"{ROOT}/story/{number}" for number in range(day * PER_DAY, (day + 1) * PER_DAY))
    run = scrapy(
        "crawl", "stub", "-a", f"urls={urls}", "-s", f"THRESHER_REPLAY={address}", *more, cwd=cwd, settings="tests.stub.monitored"
    )
    return dict(re.findall(r"Spidermon\] (\w+/.+?)\.\.\. (\w+)", run.stderr)) | {"log": run.stderr}


def pass_days(store: Path, days: int) -> None:
    """So many days more like the one that was crawled: its pages again, as other stories."""
    history, dice = History(store), random.Random(0)
    pages = [one.page for one in history.pages()]
    for day in range(1, days + 1):
        at = datetime.now(UTC) - timedelta(days=days - day)
        drawn = [replace(page, values={name: dice.getrandbits(32) for name in page.values}) for page in pages]
        history.add([(at.isoformat(), None, page) for page in drawn])
        take_up(history)
    history.close()


def test_the_suite_says_what_the_crawl_says(tmp_path: Path) -> None:
    """Skipped while too little is known, then passed on a quiet day; a lost field fails its monitor, which names it."""
    site = News()
    with ReplayServer(site) as server:
        first = results(server.address, tmp_path, 0)
        assert first["Fields/No field is lost"] == "SKIPPED", first["log"]
        assert first["Crawl/The crawl did its work"] == "OK"
        pass_days(tmp_path / "output" / "stub.sqlite", 4)
        quiet = results(server.address, tmp_path, 1)
        assert [quiet[name] for name in quiet if name != "log"] == ["OK"] * 4
        site.rebuilt = True
        changed = results(server.address, tmp_path, 2)
    assert changed["Fields/No field is lost"] == "FAIL"
    assert changed["Site/Listings name articles, and the site answers"] == "OK"
    assert re.search(r"broken since .*byline: lost.* \(scrapy drift stub tells more\)", changed["log"])


def test_a_crawl_without_articles_fails_its_monitor(tmp_path: Path) -> None:
    """Where no page gives an article, the crawl's monitor fails with the crawl's own words; without drift the others are skipped."""
    with ReplayServer(News()) as server:
        urls = f"{ROOT}/story/none"
        run = scrapy(
            "crawl", "stub", "-a", f"urls={urls}", "-s", f"THRESHER_REPLAY={server.address}", "-s", "THRESHER_DRIFT=0",
            cwd=tmp_path, settings="tests.stub.monitored",
        )  # fmt: skip
    assert run.returncode == 1
    assert "Crawl/The crawl did its work... FAIL" in run.stderr
    assert "no article" in run.stderr
    assert "Fields/No field is lost... SKIPPED" in run.stderr

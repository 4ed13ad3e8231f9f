"""Drift in crawls as a user runs them: what is printed, saved, and told by the exit status."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from scraper.replay.server import ReplayServer
from tests.drift_site import PER_DAY, News
from tests.stub.run import scrapy
from tests.stub.site import ROOT


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[News, str]]:
    """The site and where it is served."""
    site = News()
    with ReplayServer(site) as server:
        yield site, server.address


def crawl(address: str, cwd: Path, day: int, *more: str) -> tuple[int, list[str]]:
    """Exit status and standard error of the crawl of one day's stories."""
    urls = ",".join(f"{ROOT}/story/{number}" for number in range(day * PER_DAY, (day + 1) * PER_DAY))
    run = scrapy(
        "crawl", "stub", "-a", f"urls={urls}", "-L", "ERROR", "-s", f"THRESHER_REPLAY={address}", *more,
        cwd=cwd, settings="tests.stub.separating",
    )  # fmt: skip
    return run.returncode, run.stderr.splitlines()


def drift(cwd: Path, *arguments: str) -> tuple[int, str, str]:
    """What ``scrapy drift`` does."""
    run = scrapy("drift", *arguments, cwd=cwd, settings="tests.stub.separating")
    return run.returncode, run.stdout, run.stderr


def test_a_site_that_changes(served: tuple[News, str], tmp_path: Path) -> None:
    """Quiet days say nothing; the day of the change is told, pages are saved, the status is 3 until it is accepted."""
    site, address = served
    assert drift(tmp_path, "stub")[0] == 2
    for day in range(5):
        status, errors = crawl(address, tmp_path, day)
        assert (status, len(errors)) == (0, 1), errors
    status, shown, _ = drift(tmp_path, "stub")
    assert status == 0
    assert shown.startswith("stub: fine\n")

    site.rebuilt = True
    status, errors = crawl(address, tmp_path, 5)
    assert status == 3
    assert errors[0].startswith("stub: pages differ since ")
    assert any(line.strip().startswith("byline broken: lost") for line in errors)
    saved = sorted((tmp_path / "output" / "candidates" / "stub").iterdir())
    assert 1 <= len(saved) <= 5
    meta = json.loads((saved[0] / "meta.json").read_text("utf-8"))
    assert meta["url"].startswith(ROOT)
    assert meta["origin"] == "capture"
    assert "no byline" in meta["notes"]
    assert b"Mara" not in (saved[0] / "page.html").read_bytes()

    status, text, _ = drift(tmp_path, "stub", "--json")
    report = json.loads(text)
    verdicts = {one["field"]: one["verdict"] for one in report["fields"]}
    assert status == 3
    assert verdicts["byline"] == "broken"
    assert verdicts["headline"] in ("fine", "absorbed")
    assert "div.kit > h1" in report["new_shapes"]
    assert crawl(address, tmp_path, 6, "-s", "THRESHER_DRIFT_EXIT=0")[0] == 0
    assert drift(tmp_path, "stub", "--accept")[0] == 0
    assert crawl(address, tmp_path, 7)[0] == 0


def test_switched_off(served: tuple[News, str], tmp_path: Path) -> None:
    """Without the setting nothing is measured."""
    assert crawl(served[1], tmp_path, 0, "-s", "THRESHER_DRIFT=0")[0] == 0
    status, _, errors = drift(tmp_path, "stub")
    assert status in (0, 2)
    assert status == 0 or "nothing is known of stub yet" in errors


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give the name of one outlet"),
        (("stub", "more"), "unexpected argument more"),
        (("stup",), "there is no outlet stup"),
        (("stub", "--last", "0"), "--last"),
        (("stub", "--days", "-1"), "--days"),
    ],
)
def test_a_wrong_command_line_is_one_line(arguments: tuple[str, ...], said: str, tmp_path: Path) -> None:
    """The status is 2, and one line says what is wrong."""
    status, shown, errors = drift(tmp_path, *arguments)
    assert (status, shown) == (2, "")
    assert said in errors
    assert errors.count("\n") == 1

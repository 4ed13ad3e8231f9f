"""``scrapy check-live``: what a person learns of an outlet as it is now, and the exit status."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from scraper.simulator import Plan, SimulatedSite
from tests.stub.run import scrapy

SETTINGS = "scraper.simulator.settings"
PLAN = Plan(articles=60, comments=5)


class ChangedSite:
    """The simulated paper after a change of its pages."""

    def __init__(self, change: Callable[[bytes], bytes], plan: Plan = PLAN) -> None:
        self.site = SimulatedSite(plan)
        self.change = change

    def get(self, url: str) -> Served | None:
        """The changed page of an address."""
        served = self.site.get(url)
        return served if served is None else replace(served, content=self.change(served.content))


def check(site: ChangedSite, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The result of the command; nothing is written by it."""
    with ReplayServer(site) as server:
        line = ("check-live", "saltmarsh", *arguments, "-s", f"THRESHER_REPLAY={server.address}", "-s", "DOWNLOAD_DELAY=0")
        found = scrapy(*line, cwd=cwd, settings=SETTINGS)
    assert list(cwd.iterdir()) == []
    return found


def as_it_is(page: bytes) -> bytes:
    """No change."""
    return page


def test_a_site_as_it_is_described(tmp_path: Path) -> None:
    """Every field with the number of pages, the rule and a sample; the newest pages; nothing on standard error."""
    site = ChangedSite(as_it_is)
    found = check(site, tmp_path, "--pages", "4")
    assert (found.returncode, found.stderr) == (0, "")
    rows = {line.split("  ")[0]: line for line in found.stdout.splitlines()}
    newest = sorted(site.site.stories(), key=lambda story: story.published)[-4:]
    for name in ("headline", "date", "byline", "body"):
        assert " 4/4 " in rows[name], rows[name]
        assert " good " in rows[name]
    assert "css:.story-head h1" in rows["headline"]
    assert any(story.headline[:50] in rows["headline"] for story in newest)
    for story in newest:
        assert f"{story.url}: layout present" in found.stdout


@pytest.mark.parametrize(
    ("old", "new", "problems"),
    [
        (b"published", b"posted", ["date: the outlet's selectors find it on no page; it comes from json-ld:datePublished and marked date and shown date"]),
        (b'class="by"', b'class="from"', ["byline: the outlet's selectors find it on no page; it comes from labelled line and json-ld:author"]),
        (b"story-text", b"text", ["no layout of the outlet fits 3 of 3 pages"]),
    ],
)
def test_a_page_that_has_changed(tmp_path: Path, old: bytes, new: bytes, problems: list[str]) -> None:
    """A field that the outlet's selectors miss is a problem, also where something else still finds it."""
    found = check(ChangedSite(lambda page: page.replace(old, new)), tmp_path)
    assert found.returncode == 1
    assert found.stderr.splitlines() == [f"scrapy check-live: saltmarsh: {problem}" for problem in problems]


def test_a_field_that_is_gone(tmp_path: Path) -> None:
    """A date that stands nowhere any more is missing; in JSON the records are there too."""

    def change(page: bytes) -> bytes:
        head, _, rest = page.partition(b'<time class="published"')
        return head.replace(b'"datePublished"', b'"x"') + rest.partition(b"</time>")[2] if rest else page

    found = check(ChangedSite(change, Plan(articles=60)), tmp_path, "--json", "--pages", "2")
    assert found.returncode == 1
    assert found.stderr == "scrapy check-live: saltmarsh: date: missing on 2 of 2 pages\n"
    said = json.loads(found.stdout)
    assert said["problems"] == ["date: missing on 2 of 2 pages"]
    states = {row["field"]: (row["state"], row["pages"]) for row in said["fields"]}
    assert states["date"] == ("missing", 0)
    assert states["headline"] == ("good", 2)
    assert [article["date"] for article in said["articles"]] == [None, None]


def test_pages_that_are_named(tmp_path: Path) -> None:
    """Each is meant to be an article: one that is gone, or is another kind of page, is a problem."""
    site = ChangedSite(as_it_is, Plan(articles=60, trouble={"challenge": 0.2, "video": 0.2}))
    by_kind = {site.site.plan.trouble_of(story.number): story.url for story in site.site.stories()}
    missing = "https://www.saltmarsh.example/harbour/never-was-999999"
    found = check(site, tmp_path, by_kind[None], missing, by_kind["challenge"], by_kind["video"])
    assert found.returncode == 1
    assert f"{by_kind[None]}: layout present" in found.stdout
    for url, why in ((missing, "http_404"), (by_kind["challenge"], "challenge"), (by_kind["video"], "video")):
        assert f"scrapy check-live: saltmarsh: {url} gave no article: {why} (" in found.stderr
    assert check(ChangedSite(as_it_is), tmp_path, site.site.story(1).url).returncode == 0


def test_a_site_that_is_not_there(tmp_path: Path) -> None:
    """Feeds and listings that cannot be read are named, and that nothing was."""
    found = scrapy(
        "check-live", "saltmarsh", "-s", "THRESHER_REPLAY=127.0.0.1:9", "-s", "DOWNLOAD_DELAY=0", "-s", "RETRY_ENABLED=0",
        cwd=tmp_path, settings=SETTINGS,
    )  # fmt: skip
    assert found.returncode == 1
    assert "saltmarsh: https://www.saltmarsh.example/feed.xml could not be read: unreachable (" in found.stderr
    assert found.stderr.splitlines()[-1] == "scrapy check-live: saltmarsh: no article was named"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give the name of an outlet: saltmarsh"),
        (("saltmarch",), "there is no outlet saltmarch; did you mean saltmarsh?"),
        (("saltmarsh", "--pages", "0"), "--pages: 0 is not a whole number of at least 1"),
        (
            ("saltmarsh", "https://other.example/1"),
            "-a urls: https://other.example/1 is not on a host of saltmarsh (saltmarsh.example)",
        ),
    ],
)
def test_a_wrong_command_line_is_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    """Said in one line, with a status of its own."""
    found = scrapy("check-live", *arguments, cwd=tmp_path, settings=SETTINGS)
    assert (found.returncode, found.stdout, found.stderr) == (2, "", f"scrapy check-live: {said}\n")

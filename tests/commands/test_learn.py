"""``scrapy learn`` as a person types it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.harbour import environment_of, make_project
from tests.learning.paper import SITE, STORIES, markup, url_of
from tests.stub.run import PATIENCE, run_command

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project without outlets, and three saved pages; one has its address beside it alone."""
    root = make_project(tmp_path)
    (root / "harbour_outlets" / "harbourpost.py").unlink()
    settings = root / "harbour_settings.py"
    settings.write_text(settings.read_text() + 'NEWSPIDER_MODULE = "harbour_outlets"\n')
    (root / "saved").mkdir()
    for at in range(3):
        text = markup(at)
        if at == 2:
            text = text.replace("canonical", "other")
            (root / "saved" / "2.meta.json").write_text(json.dumps({"url": url_of(2), "fetched_at": "2024-07-03T10:00:00+00:00"}))
        (root / "saved" / f"{at}.html").write_text(text)
    return root


@pytest.fixture
def run(project: Path) -> Run:
    """Runs a command in the project."""

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        return run_command(*arguments, cwd=project, env=environment_of(project))

    return call


def test_an_outlet_from_saved_pages(project: Path, run: Run) -> None:
    """The file and a fixture of each page are there, the fixtures are as expected, the outlet is a spider, and nothing that is
    there is written over; then the site is rebuilt, and mended."""
    ended = run("learn", "herald", "saved")
    assert ended.returncode == 0, ended.stderr
    assert "valleyherald.example" in ended.stdout
    assert "left to the general path:" in ended.stdout
    path = project / "harbour_outlets" / "herald.py"
    source = path.read_text()
    assert len(list((project / "fixtures" / "herald").glob("*/expected.json"))) == 3
    check = run("fixture", "check", "herald")
    assert (check.returncode, check.stdout) == (0, "3 cases as expected.\n")
    assert run("list").stdout.split() == ["herald"]

    again = run("learn", "herald", "saved")
    assert (again.returncode, path.read_text()) == (2, source)
    assert "--force" in again.stderr
    assert run("learn", "herald", "saved/0.html", "--force", "--no-fixtures").returncode == 0
    assert (project / "harbour_outlets" / "herald.py.bak").read_text() == source
    shutil.copy(project / "harbour_outlets" / "herald.py.bak", path)

    new = markup(3).replace("piece-title", "headline").replace("piece-text", "copy").replace("piece-date", "stamp")
    (project / "new.html").write_text(new)
    shown = run("learn", "herald", "new.html", "--repair")
    assert shown.returncode == 1, shown.stderr
    assert "+++ b/harbour_outlets/herald.py" in shown.stdout
    assert path.read_text() == source
    made = run("learn", "herald", "new.html", "--repair", "--write")
    assert made.returncode == 0, made.stderr
    assert run("fixture", "check", "herald").stdout == "4 cases as expected.\n"


def test_a_dry_run_writes_nothing(project: Path, run: Run) -> None:
    """The file is shown; what a person expects and is not given is told by the exit status."""
    before = sorted(project.rglob("*"))
    ended = run("learn", "herald", "saved/0.html", "--dry-run", "--expect", f"headline={STORIES[0][0]}")
    assert ended.returncode == 0, ended.stderr
    assert "class Herald(Outlet):" in ended.stdout
    unmet = run("learn", "herald", "saved/0.html", "--dry-run", "--expect", "headline=Nothing of the kind stands there")
    assert unmet.returncode == 1
    assert ", found " in unmet.stdout
    assert [one for one in sorted(project.rglob("*")) if "__pycache__" not in one.parts] == [
        one for one in before if "__pycache__" not in one.parts
    ]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("herald",), "at least one PAGE"),
        (("her/ald", "saved"), "is not a valid name"),
        (("herald", "none.html"), "no such file"),
        (("herald", "saved", "--expect", "headlne=x"), "FIELD=VALUE"),
        (("herald", "saved", "--expect", "none.json"), "cannot be read"),
        (("herald", "saved", "--write"), "--repair"),
        (("herald", "saved", "--repair"), "herald"),
    ],
)
def test_mistakes_are_told(run: Run, arguments: tuple[str, ...], told: str) -> None:
    """One line on standard error, and 2."""
    ended = run("learn", *arguments)
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1), ended.stderr
    assert told in ended.stderr


def test_pages_and_listings_are_fetched(project: Path, run: Run) -> None:
    """Addresses are fetched as a crawl would, all in one go, robots.txt obeyed; the listing's is declared."""
    listing = "".join(f'<p><a href="{url_of(at)}">{STORIES[at][0]}</a></p>' for at in range(4))
    pages = {url_of(at): markup(at) for at in range(2)} | {f"{SITE}/town": f"<html><body>{listing}</body></html>"}
    asked: list[str] = []

    class Site:
        def get(self, url: str) -> Served | None:
            asked.append(url)
            return Served(content=pages[url].encode()) if url in pages else None

    with ReplayServer(Site()) as server:
        line = ("learn", "herald", url_of(0), url_of(1), "--listing", f"{SITE}/town", "-s", f"THRESHER_REPLAY={server.address}")
        ended = run(*line)
    assert ended.returncode == 0, ended.stderr
    assert f'listings = ("{SITE}/town",)' in (project / "harbour_outlets" / "herald.py").read_text()
    assert f"{SITE}/robots.txt" in asked
    assert len(list((project / "fixtures" / "herald").glob("*/expected.json"))) == 2


def test_the_outlet_crawls_over_its_fixtures(project: Path, run: Run) -> None:
    """A feed of the fixtures and the listing that was given stand beside them, so that the replay has something to crawl."""
    listing = "".join(f'<p><a href="{url_of(at)}">{STORIES[at][0]}</a></p>' for at in range(3))
    (project / "list.html").write_text(f'<html><body>{listing}<a href="/town?page=2">2</a></body></html>')
    (project / "list.meta.json").write_text(json.dumps({"url": f"{SITE}/town"}))
    ended = run("learn", "herald", "saved", "--listing", "list.html")
    assert ended.returncode == 0, ended.stderr
    site = project / "fixtures" / "herald" / "_site"
    served = json.loads((site / "site.json").read_text())
    assert set(served) == {f"{SITE}/feeds/all.xml", f"{SITE}/town", f"{SITE}/town?page=1"}
    assert (site / "listing-1.html").read_text() == (project / "list.html").read_text()
    crawled = subprocess.run(
        [sys.executable, "-m", "scraper.replay", "herald"],
        cwd=project, env=environment_of(project), capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert "3        3" in crawled.stdout + crawled.stderr, crawled.stdout + crawled.stderr

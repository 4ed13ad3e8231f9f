"""``scrapy report``: what crawls brought as one document that runs and loads nothing."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from scrapy.cmdline import execute

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.harbour import PAGE, URL, Run, environment_of, in_project
from tests.stub.run import run_command
from tests.view.pages import STORY

project = pytest.fixture(in_project)


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in the project: exit status, standard output, standard error."""

    def report(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as caught:
            execute(["scrapy", "report", *arguments])
        told = capsys.readouterr()
        return int(caught.value.code or 0), told.out, told.err

    return report


def test_a_crawl_is_reported(project: Path) -> None:
    """Articles, fields, outcomes, drift, sizes, hosts and samples of a crawl, each plot with its numbers as a table."""


    class Site:
        def get(self, url: str) -> Served | None:
            return Served(content=PAGE.encode()) if url == URL else None

    def scrapy(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = environment_of(project)
        return run_command(*arguments, cwd=project, env=environment)

    with ReplayServer(Site()) as server:
        assert scrapy("crawl", "harbourpost", "-a", f"urls={URL}", "-s", f"THRESHER_REPLAY={server.address}").returncode == 0
    done = scrapy("report", "harbourpost", "-o", "told/report.html")
    assert (done.returncode, done.stderr) == (0, "")
    page = (project / "told" / "report.html").read_text()
    for title in ("Articles per day", "Fields filled", "How addresses ended", "Drift", "Sizes", "Hosts", "Samples"):
        assert f"<h3>{title}</h3>" in page
    assert page.count("<svg") == 4
    assert page.count("<table") >= 8
    assert "<td>article</td><td>–</td><td>1</td>" in page
    assert " s</td>" in page.partition("<h3>Hosts</h3>")[2]
    assert "<script" not in page
    assert "default-src 'none'" in page


def test_hostile_articles_are_text(project: Path, run: Run) -> None:
    """What an article says is text in the report; what is no record is passed over; times may be missing."""
    (project / "output").mkdir()
    records = [
        {"url": "javascript:alert(1)", "headline": "<script>alert(1)</script>", "fetched_at": "2026-01-0<b>", "body": STORY, "problems": [{"field": "<i>", "rule": 7}, 3]},
        {"headline": None},
    ]
    (project / "output" / "harbourpost.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records) + "{torn\n[1]\n")
    status, told, errors = run()
    assert (status, errors) == (0, "")
    assert "1 outlet -> " in told
    page = (project / "output" / "report.html").read_text()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "href=\"javascript" not in page
    assert "<td>harbourpost</td><td>2</td>" in page


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        ((), 2, "nothing has been crawled yet"),
        (("harbourpost",), 2, "run scrapy crawl harbourpost first"),
        (("harborpost",), 2, "harbourpost"),
    ],
)
def test_mistakes_are_told_in_one_line(run: Run, arguments: tuple[str, ...], status: int, says: str) -> None:
    """One line, no traceback."""
    found = run(*arguments)
    assert found[:2] == (status, "")
    assert says in found[2].splitlines()[-1]


def test_a_store_that_is_damaged(project: Path, run: Run) -> None:
    """Status 1, and what to do."""
    (project / "output").mkdir()
    (project / "output" / "harbourpost.sqlite").write_bytes(b"no store at all" * 100)
    status, _, errors = run("harbourpost")
    assert status == 1
    assert "damaged" in errors

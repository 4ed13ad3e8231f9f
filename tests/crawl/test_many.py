"""``scrapy crawl-all`` as a user runs it: outlets side by side, one table, one exit status."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from scraper.crawl.result import Outcome, exit_code
from scraper.crawl.store import Store
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.crawl.test_kill import wait_for
from tests.crawl.test_progress import on_terminal
from tests.stub.run import PATIENCE, command, environment, records, scrapy
from tests.stub.site import ROOT, HeldSite, StubSite

FEED = b"".join(b"<item><link>/story/%d</link></item>" % number for number in range(200, 205))
EXTRA = {"feed.xml": Served(content=b"<rss><channel>" + FEED + b"</channel></rss>", content_type="application/rss+xml")}
QUIET = ("-L", "CRITICAL")


def crawl_all(server: ReplayServer, cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The result of the command."""
    return scrapy("crawl-all", "-s", f"THRESHER_REPLAY={server.address}", *arguments, cwd=cwd)


def urls(path: Path) -> list[str]:
    """The addresses of all records of an output, each once."""
    found = [record["url"] for record in records(path)]
    assert len(found) == len(set(found))
    return found


def test_outlets_side_by_side(tmp_path: Path) -> None:
    """Each has its own output and store; again, nothing is added; with one that does nothing the status is 1."""
    with ReplayServer(StubSite(300, EXTRA)) as server:
        first = crawl_all(server, tmp_path, "--outlets", "stub, stubfeed", "-a", "pages=1", *QUIET)
        again = crawl_all(server, tmp_path, "--except", "stubbare", "-a", "pages=1", *QUIET)
        everything = crawl_all(server, tmp_path, "--at-once", "1", "-a", "pages=1", *QUIET)
    assert (first.returncode, first.stderr) == (0, "")
    assert [line.split() for line in first.stdout.splitlines()[1:]] == [
        ["stub", "50", "50", "0", "0", "0", "output/stub.jsonl"],
        ["stubfeed", "5", "5", "0", "0", "0", "output/stubfeed.jsonl"],
    ]
    assert (again.returncode, again.stderr) == (0, "")
    assert everything.returncode == 1
    assert everything.stderr == "scrapy crawl-all: stubbare: nothing to fetch: no feed, listing, address or file\n"
    assert set(urls(tmp_path / "output" / "stubfeed.jsonl")) == {f"{ROOT}/story/{number}" for number in range(200, 205)}
    assert len(urls(tmp_path / "output" / "stub.jsonl")) == 50
    assert {"stub.sqlite", "stubfeed.sqlite"} <= {path.name for path in (tmp_path / "output").iterdir()}


def test_an_outlet_that_is_locked_stops_no_other(tmp_path: Path) -> None:
    """It is named with its reason, the others do their work, the status is 1."""
    held = Store(tmp_path / "output" / "stubfeed.sqlite")
    try:
        with ReplayServer(StubSite(7, EXTRA)) as server:
            found = crawl_all(server, tmp_path, "stubfeed", "stub", *QUIET)
    finally:
        held.close()
    assert found.returncode == 1
    assert found.stderr == (
        "scrapy crawl-all: stubfeed: output/stubfeed.sqlite: another process is writing this file; wait for it or stop it\n"
    )
    assert found.stdout.splitlines()[2].split() == ["stub", "7", "7", "0", "0", "0", "output/stub.jsonl"]


@pytest.mark.parametrize("blows", [1, 2])
def test_ctrl_c(tmp_path: Path, blows: int) -> None:
    """Once or twice: the crawl under way stops, the next one does not begin, and the same command goes on from there."""
    site = HeldSite(300, EXTRA, free=60)
    with ReplayServer(site) as server:
        line = command("crawl-all", "stub", "stubfeed", "--at-once", "1", *QUIET, "-s", f"THRESHER_REPLAY={server.address}")
        output = tmp_path / "output" / "stub.jsonl"
        process = subprocess.Popen(
            line, cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        wait_for(20, output, process)
        for _ in range(blows):
            process.send_signal(signal.SIGINT)
            time.sleep(0.02)
        site.let_go.set()
        said = process.communicate(timeout=PATIENCE)[1]
        assert process.returncode == 1
        assert said.splitlines() == [
            "scrapy crawl-all: stub: " + said.partition("stub: ")[2].splitlines()[0],
            "scrapy crawl-all: stubfeed: not started, because the process was stopped",
        ]
        assert "stub: stopped before the end; run the same command again to continue" in said
        assert 20 <= len(urls(output)) < 300
        again = crawl_all(server, tmp_path, "stub", "stubfeed", *QUIET)
    assert (again.returncode, again.stderr) == (0, "")
    assert len(urls(output)) == 300
    assert len(urls(tmp_path / "output" / "stubfeed.jsonl")) == 5


PLAIN = "THRESHER_PROGRESS_SECONDS={}"
SUMS = re.compile(r"INFO: 2 outlets \(([^)]*)\): (\d+) pages fetched, (\d+) articles, (\d+) already there")


def test_a_terminal_shows_one_table(tmp_path: Path) -> None:
    """It is redrawn from the first state to the last, also where nothing was drawn between them."""
    with ReplayServer(StubSite(300, EXTRA)) as server:
        line = command("crawl-all", "stub", "stubfeed", "--at-once", "1", "-a", "pages=1", "-s", f"THRESHER_REPLAY={server.address}")
        status, shown = on_terminal(line, tmp_path, environment())
    rows = re.findall(r"(stub|stubfeed) +│ (running|waiting|done) +│ (\d*) +│ (\d*) ", re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", shown))
    assert status == 0
    assert [row[:2] for row in rows[:2]] == [("stub", "running"), ("stubfeed", "waiting")]
    assert rows[-2:] == [("stub", "done", "50", "50"), ("stubfeed", "done", "5", "5")]
    assert "pages fetched" not in shown


def test_a_log_has_one_line_for_all_outlets(tmp_path: Path) -> None:
    """The last state is always there, the others as often as ``THRESHER_PROGRESS_SECONDS`` says; none where switched off."""
    with ReplayServer(StubSite(300, EXTRA)) as server:
        line = ("stub", "stubfeed", "-a", "pages=1", "-s", f"THRESHER_REPLAY={server.address}", "-s")
        seldom = crawl_all(server, tmp_path, *line, PLAIN.format(100_000))
        silent = crawl_all(server, tmp_path, *line, "THRESHER_PROGRESS=0")
    assert SUMS.findall(seldom.stderr) == [("2 done", "55", "55", "0")]
    assert "pages fetched" not in silent.stderr
    assert "Enabled" not in silent.stderr


def test_a_log_follows_the_crawls(tmp_path: Path) -> None:
    """A crawl that takes its time is seen to run, and what it has done so far is counted."""
    site = HeldSite(300, EXTRA, free=20)
    with ReplayServer(site) as server:
        line = command("crawl-all", "stub", "stubfeed", "-a", "pages=1", "-s", f"THRESHER_REPLAY={server.address}", "-s", PLAIN.format(0.1))
        process = subprocess.Popen(line, cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        assert process.stderr is not None
        sums = filter(None, map(SUMS.search, process.stderr))
        held = next(found for found in sums if int(found[3]) == 20)
        assert "running" in held[1]
        site.let_go.set()
        last = list(sums)[-1]
        assert process.wait(PATIENCE) == 0
    assert last.groups() == ("2 done", "55", "55", "0")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody",), "there is no outlet nobody; there are: stub, stubbare, stubfeed"),
        (("--outlets", "stubfeet"), "there is no outlet stubfeet; did you mean stubfeed or stub or stubbare?"),
        (("stub", "--except", "stub"), "no outlets left to crawl"),
        (("--at-once", "0"), "--at-once: 0 is not a whole number of at least 1"),
        (("-a", "urls=https://www.stub.test/1"), "-a urls=… works for one outlet only: scrapy crawl OUTLET -a urls=…"),
        (("-a", "limt=5"), "unknown argument -a limt=…; did you mean limit?"),
        (("-o", "x.jsonl"), "-o and -O would write all outlets to one file; each has its own file in THRESHER_OUTPUT_DIR"),
    ],
)
def test_a_wrong_command_line_is_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    """Said in one line, with a status of its own, and nothing is written."""
    found = scrapy("crawl-all", *arguments, cwd=tmp_path)
    assert (found.returncode, found.stdout, found.stderr) == (2, "", f"scrapy crawl-all: {said}\n")
    assert list(tmp_path.iterdir()) == []


def test_the_status_of_several_crawls() -> None:
    """A crawl that failed counts for more than pages that changed; no crawl at all is no success."""
    good, changed, bad = Outcome(outlet="a"), Outcome(outlet="b", changed=3), Outcome(outlet="c", error="x", changed=3)
    assert [exit_code(found) for found in ([good], [good, changed], [good, changed, bad], [])] == [0, 3, 1, 1]

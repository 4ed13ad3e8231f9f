"""``kill -9`` at any moment, then the same command again: every article exactly once, no torn line."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from scraper.replay.server import ReplayServer
from tests.stub.run import PATIENCE, Started, environment, records, run_command, scrapy
from tests.stub.site import ROOT, HeldSite, StubSite

ARTICLES = 520


def start(cwd: Path, address: str, store: bool = True, *more: str) -> Started:
    """The crawl, in a process of its own."""
    line = ("crawl", "stub", "-L", "ERROR", "-s", f"THRESHER_REPLAY={address}", "-s", f"THRESHER_STORE={store}", *more)
    return Started(*line, cwd=cwd, env=environment())


def kill_after(lines: int, output: Path, process: Started) -> None:
    """The process is dead, by SIGKILL, soon after the output held so many lines."""
    wait_for(lines, output, process)
    process.send_signal(signal.SIGKILL)
    process.wait()


def wait_for(lines: int, output: Path, process: subprocess.Popen[Any] | Started) -> None:
    """The output holds so many lines, or the process is over."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        if output.exists() and output.read_bytes().count(b"\n") >= lines:
            return
        time.sleep(0.005)


TORN = b'{"schema_version":"1","outlet":"stub","url":"https://www.stub.test/st'


@pytest.mark.parametrize(("torn", "store"), [(b"", True), (TORN, True), (TORN, False)])
def test_every_article_once_after_kills(tmp_path: Path, torn: bytes, store: bool) -> None:
    """Killed at several moments (and once with a torn line left behind), the crawl ends with every article once."""
    output = tmp_path / "output" / "stub.jsonl"
    with ReplayServer(StubSite(ARTICLES)) as server:
        for lines in (1, 150, 330, 500):
            kill_after(lines, output, start(tmp_path, server.address, store))
            with output.open("ab") as file:
                file.write(torn)
        last = start(tmp_path, server.address, store)
        assert last.wait(PATIENCE) == 0
    counted = Counter(record["url"] for record in records(output))
    assert counted == Counter(f"{ROOT}/story/{number}" for number in range(ARTICLES))


def test_a_limit_holds_over_kills(tmp_path: Path) -> None:
    """However often it is killed, the same command writes no more than its limit; when it is through, it may again."""
    output = tmp_path / "output" / "stub.jsonl"
    site = HeldSite(ARTICLES)
    with ReplayServer(site) as server:
        for lines, site.free in ((1, 11), (15, 25), (30, 18)):
            kill_after(lines, output, start(tmp_path, server.address, True, "-a", "limit=60"))
        assert 30 <= len(records(output)) < 60
        site.let_go.set()
        for total in (60, 120):
            assert start(tmp_path, server.address, True, "-a", "limit=60").wait(PATIENCE) == 0
            assert len({record["url"] for record in records(output)}) == len(records(output)) == total


def test_a_kill_costs_few_refetches(tmp_path: Path) -> None:
    """What was written before the kill is not fetched again."""
    output = tmp_path / "output" / "stub.jsonl"
    site = StubSite(ARTICLES)
    with ReplayServer(site) as server:
        kill_after(300, output, start(tmp_path, server.address))
        assert start(tmp_path, server.address).wait(PATIENCE) == 0
    fetched = sum(path.startswith("story/") for path in site.asked)
    assert ARTICLES <= fetched <= ARTICLES + 60


def test_a_second_crawl_is_refused_while_one_runs(tmp_path: Path) -> None:
    """Two processes never write one file: the second says so in one line and fails."""
    (tmp_path / "output").mkdir()
    held = os.open(tmp_path / "output" / "stub.jsonl", os.O_RDWR | os.O_CREAT)
    try:
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX)
        result = run_command("crawl", "stub", "-L", "ERROR", "-a", f"urls={ROOT}/story/1", cwd=tmp_path, env=environment())
    finally:
        os.close(held)
    assert result.returncode == 1
    assert result.stderr.splitlines() == [
        "scrapy crawl: stub: output/stub.jsonl: another process is writing this file; wait for it or stop it"
    ]


def test_an_interrupted_crawl_says_so(tmp_path: Path) -> None:
    """Ctrl-C ends the crawl in order: pages under way are written, the status is non-zero, one line says how to go on."""
    output = tmp_path / "output" / "stub.jsonl"
    site = HeldSite(ARTICLES, free=150)
    with ReplayServer(site) as server:
        process = Started("crawl", "stub", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path, env=environment())
        wait_for(100, output, process)
        process.send_signal(signal.SIGINT)
        site.let_go.set()
        said = process.communicate(timeout=PATIENCE)[1]
        assert process.returncode == 1
        assert said.startswith("scrapy crawl: stub: stopped before the end; run the same command again to continue")
        assert 100 <= len(records(output)) < ARTICLES
        assert start(tmp_path, server.address).wait(PATIENCE) == 0
    assert len(records(output)) == ARTICLES


def take(connection: sqlite3.Connection) -> None:
    """The connection may write; the crawl's own transaction was between two commits."""
    for _ in range(60_000):
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            time.sleep(0.001)
        else:
            return
    raise AssertionError("the crawl never let go of its store")


def test_a_store_that_another_program_holds(tmp_path: Path) -> None:
    """The crawl ends with one line where the store cannot be written; when it can be, the same command has the rest."""
    output = tmp_path / "output" / "stub.jsonl"
    site = HeldSite(ARTICLES, free=60)
    with ReplayServer(site) as server:
        process = Started("crawl", "stub", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path, env=environment())
        wait_for(20, output, process)
        with closing(sqlite3.connect(tmp_path / "output" / "stub.sqlite", timeout=0)) as other:
            take(other)
            site.let_go.set()
            said = process.communicate(timeout=PATIENCE)[1]
        assert process.returncode == 1
        assert said.startswith("scrapy crawl: stub: output/stub.sqlite: cannot be written (")
        assert start(tmp_path, server.address).wait(PATIENCE) == 0
    counted = Counter(record["url"] for record in records(output))
    assert counted == Counter(f"{ROOT}/story/{number}" for number in range(ARTICLES))


def test_an_output_that_lost_its_end_is_not_taken_for_whole(tmp_path: Path) -> None:
    """What the store knows to be written and is torn away is said, and not cut; without the store it is fetched again."""
    output = tmp_path / "output" / "stub.jsonl"
    with ReplayServer(StubSite(7)) as server:

        def crawl() -> tuple[int, str]:
            ended = scrapy("crawl", "stub", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path)
            return ended.returncode, ended.stderr

        crawl()
        output.write_bytes(output.read_bytes()[:-1200])
        torn = output.read_bytes()
        code, said = crawl()
        assert (code, output.read_bytes()) == (1, torn)
        assert said.startswith("scrapy crawl: stub: output/stub.jsonl: has lost its end; ")
        (tmp_path / "output" / "stub.sqlite").unlink()
        assert crawl()[0] == 0
    counted = Counter(record["url"] for record in records(output))
    assert counted == Counter(f"{ROOT}/story/{number}" for number in range(7))

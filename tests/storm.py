"""The storm: a crawl of the simulated paper is killed again and again, and ends with every article exactly once.

``python -m tests.storm`` is the long form (``make storm``); ``tests/crawl/test_storm.py`` is the short one.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from scraper.record.article import Article
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from scraper.simulator import Plan, SimulatedSite
from scraper.simulator.truth import differences
from tests.stub.run import PATIENCE, command, environment, limited

OUTLET = "saltmarsh"
CONCURRENCY = 8
MARGIN = 10
"""Lines that a crawl may write after the moment of its blow, beside what is under way."""
TROUBLE = {
    "flaky": 0.02, "limited": 0.01, "failing": 0.01, "forbidden": 0.01, "challenge": 0.01, "missing": 0.01, "slow": 0.01,
    "moved": 0.02, "offsite": 0.01, "legacy": 0.02, "torn": 0.01, "private": 0.01, "video": 0.02, "paywalled": 0.01,
}  # fmt: skip
OUTCOMES = {
    "failing": "failed", "forbidden": "blocked", "challenge": "blocked", "missing": "gone", "moved": "duplicate",
    "offsite": "not_article", "private": "robots_denied", "video": "not_article", "paywalled": "paywalled",
}  # fmt: skip
"""What an address of each trouble ends as, where that is not ``article``."""
REQUESTS = {"flaky": 3, "limited": 2, "torn": 2, "private": 0}
"""Requests that an address of a trouble takes without any kill, where that is not one."""


@dataclass
class Report:
    """What a storm did and found; the storm was weathered where ``wrong`` is empty."""

    articles: int = 0
    starts: int = 0
    kills: int = 0
    interrupts: int = 0
    full_disks: int = 0
    requests: int = 0
    refetches: int = 0
    wrong: list[str] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)

    def __str__(self) -> str:
        lines = self.articles, self.starts, self.kills, self.interrupts, self.full_disks
        said = "{} articles; {} starts: {} killed with -9, {} stopped by two Ctrl-C, {} ended by a full disk".format(*lines)
        per = self.refetches / max(1, self.kills + self.interrupts + self.full_disks)
        said += f"\n{self.requests} requests for articles, {self.refetches} more than one quiet crawl needs ({per:.1f} a death)"
        return said + "\n" + ("\n".join(self.wrong) or "0 lost, 0 twice, 0 torn; every address has its outcome")


class Lines:
    """How many lines a growing file holds; only what was appended is read again."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._read = self._count = 0
        self._lock = threading.Lock()

    def count(self) -> int:
        """The lines that are whole; 0 where there is no file."""
        with self._lock:
            if not self.path.exists():
                return 0
            with self.path.open("rb") as file:
                if file.seek(0, os.SEEK_END) < self._read:  # a torn end was cut
                    self._read = self._count = 0
                file.seek(self._read)
                added = file.read()
            self._read += len(added)
            self._count += added.count(b"\n")
            return self._count


class HeldPaper(SimulatedSite):
    """The paper. Once the output holds ``ceiling`` lines, stories are answered when ``let_go`` is set and not before: on a busy
    machine, too, a crawl has not ended when its blow falls."""

    def __init__(self, plan: Plan, lines: Lines) -> None:
        super().__init__(plan)
        self.lines = lines
        self.ceiling = sys.maxsize
        self.let_go = threading.Event()

    def answer(self, url: str, headers: Mapping[str, str]) -> Served | None:
        """The answer for an address, when it is its time."""
        if self.lines.count() >= self.ceiling:
            self.let_go.wait(PATIENCE)
        return super().answer(url, headers)


class Storm:
    """One storm in one folder. ``seed`` decides when the blows fall."""

    def __init__(self, folder: Path, plan: Plan, seed: int = 1) -> None:
        self.folder = folder
        self.output = folder / "output" / f"{OUTLET}.jsonl"
        self.lines = Lines(self.output)
        self.site = HeldPaper(plan, self.lines)
        self.dice = random.Random(seed)
        self.report = Report()

    def run(self, kills: int, interrupts: int, full_disks: int) -> Report:
        """The storm is over: so many blows of each kind in a random order, and then a crawl that is left alone."""
        blows = ["kill"] * kills + ["interrupt"] * interrupts + ["disk"] * full_disks
        self.dice.shuffle(blows)
        with ReplayServer(self.site) as server:
            for at, blow in enumerate(blows, start=1):
                self._strike(server.address, blow, self.site.plan.articles * at // (len(blows) + 1))
            last = self._start(server.address)
            said = last.communicate(timeout=3600)[1]
            if last.returncode != 0:
                self.report.wrong.append(f"the last crawl ended with {last.returncode}: {said}")
        self._compare()
        return self.report

    def _start(self, address: str, limit: int | None = None) -> subprocess.Popen[str]:
        """A crawl in a process of its own; with ``limit`` no file may grow beyond so many bytes."""

        self.report.starts += 1
        settings = {"THRESHER_REPLAY": address, "CONCURRENT_REQUESTS_PER_DOMAIN": CONCURRENCY, "DOWNLOAD_DELAY": 0}
        settings |= {"THRESHER_BLOCKED_AFTER": 0, "AUTOTHROTTLE_ENABLED": False, "DOWNLOAD_TIMEOUT": PATIENCE}
        line = command("crawl", OUTLET, "-L", "CRITICAL", "-a", "pages=100000")
        line += [part for name, value in settings.items() for part in ("-s", f"{name}={value}")]
        env = environment("scraper.simulator.settings")
        return subprocess.Popen(limited(line, limit), cwd=self.folder, env=env, stderr=subprocess.PIPE, text=True)

    def _strike(self, address: str, blow: str, lines: int) -> None:
        """One crawl has begun and was ended by the blow, at about so many lines of output."""
        limit = max(self._size(), 200_000) + self.dice.randint(20_000, 60_000) if blow == "disk" else None
        self.site.let_go.clear()
        self.site.ceiling = sys.maxsize if blow == "disk" else lines + MARGIN
        process = self._start(address, limit)
        deadline = time.monotonic() + 600
        while process.poll() is None and time.monotonic() < deadline and (blow == "disk" or self.lines.count() < lines):
            time.sleep(0.02)
        time.sleep(self.dice.random() * 0.3)
        if blow == "disk":
            self.report.full_disks += 1
        elif blow == "interrupt":
            process.send_signal(signal.SIGINT)
            time.sleep(self.dice.random() * 0.2)
            process.send_signal(signal.SIGINT)
            self.report.interrupts += 1
        else:
            process.send_signal(signal.SIGKILL)
            self.report.kills += 1
        self.site.ceiling = sys.maxsize
        self.site.let_go.set()
        said = process.communicate(timeout=600)[1] or ""
        if blow == "disk" and (process.returncode != 1 or "cannot be written" not in said):
            self.report.wrong.append(f"a crawl on a full disk ended with {process.returncode}: {said}")
        if blow == "interrupt" and process.returncode == 0 and self.lines.count() < self.site.plan.articles * 0.8:
            self.report.wrong.append(f"a crawl stopped by Ctrl-C ended with 0: {said}")
        self.report.lengths.append(self.lines.count())

    def _compare(self) -> None:
        stories = {story.url: story for story in self.site.stories()}
        found: Counter[str] = Counter()
        data = self.output.read_bytes()
        if not data.endswith(b"\n"):
            self.report.wrong.append("the last line is torn")
        for number, line in enumerate(data.splitlines(), start=1):
            try:
                article = msgspec.json.decode(line, type=Article)
            except msgspec.MsgspecError as error:
                self.report.wrong.append(f"line {number} is torn: {error}")
                continue
            url = (article.url or "").removesuffix("/older")
            found[url] += 1
            self.report.wrong += [f"{url}: {what}" for what in differences(article, stories[url])]
        trouble = {url: self.site.plan.trouble_of(story.number) or "" for url, story in stories.items()}
        meant = {url for url, kind in trouble.items() if OUTCOMES.get(kind, "article") == "article" or kind == "moved"}
        self.report.articles = len(found)
        self.report.wrong += [f"lost: {url}" for url in sorted(meant - set(found))]
        self.report.wrong += [f"too much: {url}" for url in sorted(set(found) - meant)]
        self.report.wrong += [f"{count} times: {url}" for url, count in found.items() if count > 1]
        self._compare_outcomes(trouble)
        self._count_requests({story.path: trouble[url] for url, story in stories.items()})

    def _compare_outcomes(self, trouble: dict[str, str]) -> None:
        with closing(sqlite3.connect(self.folder / "output" / f"{OUTLET}.sqlite")) as store:
            states = dict(store.execute("SELECT url, state FROM pages"))
        for url, kind in trouble.items():
            meant = OUTCOMES.get(kind, "article")
            if states.get(url) != meant:
                self.report.wrong.append(f"{url} ({kind or 'no trouble'}) is {states.get(url)} instead of {meant}")

    def _count_requests(self, trouble: dict[str, str]) -> None:
        for path, kind in trouble.items():
            asked = self.site.asked[path]
            self.report.requests += asked
            if kind not in ("failing", "forbidden", "challenge"):
                self.report.refetches += max(0, asked - REQUESTS.get(kind, 1))

    def _size(self) -> int:
        return self.output.stat().st_size if self.output.exists() else 0


def main(arguments: list[str]) -> int:
    """0 where the storm was weathered."""
    parser = argparse.ArgumentParser(prog="python -m tests.storm", description=__doc__)
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--interrupts", type=int, default=3)
    parser.add_argument("--full-disks", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    plan = Plan(articles=options.articles, seed=options.seed, trouble=TROUBLE, slow_seconds=0.1, comments=4, paragraphs=5)
    with tempfile.TemporaryDirectory() as folder:
        report = Storm(Path(folder), plan, options.seed).run(options.kills, options.interrupts, options.full_disks)
    sys.stdout.write(f"{report}\nlines after each blow: {', '.join(map(str, report.lengths))}\n")
    return int(bool(report.wrong))


if __name__ == "__main__":
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "scraper.simulator.settings")
    sys.exit(main(sys.argv[1:]))

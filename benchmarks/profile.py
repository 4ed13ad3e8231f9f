"""Where the time of a separation goes: CPU time per stage as a multiple of lxml parsing the same bytes in the same run:
``python -m benchmarks profile DATA [--set NAME] [--pages N] [--calls N]``."""

from __future__ import annotations

import argparse
import cProfile
import pstats
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from lxml import html

from benchmarks.quality import page, rows
from scraper.errors import NotAnArticle
from scraper.outlets.generic import Generic
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation.order import STAGES, choose_layout, read_page, separate_snapshot

Result = TypeVar("Result")

_ROUNDS = 5
_REST = "outlet, refusals, settling, hidden text"
_WHOLE = "separate"


def _steps(snapshot: Snapshot) -> dict[str, float]:
    """The CPU time of each step of one page. What several stages share is asked for first, so that no stage pays for it."""
    spent: dict[str, float] = defaultdict(float)

    def timed(name: str, step: Callable[[], Result]) -> Result:
        start = time.process_time()
        result = step()
        spent[name] += time.process_time() - start
        return result

    timed("lxml parse", lambda: html.document_fromstring(snapshot.content))
    with suppress(NotAnArticle):
        timed(_WHOLE, lambda: separate_snapshot(snapshot))
    try:
        read = timed("page: parse, runs, hints", lambda: read_page(snapshot))
    except NotAnArticle:
        return spent
    timed("page: metadata", lambda: read.metadata)
    work = Work(read, Generic, choose_layout(read, Generic), url=snapshot.url, fetched_at=None)
    timed("page: keys of phrases", lambda: work.phrase_keys)
    for stage in STAGES:
        name = f"{stage.__module__.rpartition('.')[2]}{'' if stage.__name__ == 'run' else '.' + stage.__name__}"
        timed(name, lambda stage=stage: stage(work))  # type: ignore[misc]
    return spent


def _least(snapshots: list[Snapshot]) -> dict[str, float]:
    """The least time of each step over some rounds, summed over the pages."""
    total: dict[str, float] = defaultdict(float)
    for snapshot in snapshots:
        rounds = [_steps(snapshot) for _ in range(_ROUNDS)]
        for name in rounds[0]:
            total[name] += min(one[name] for one in rounds)
    return total


def _calls(snapshots: list[Snapshot], most: int) -> None:
    """Print the functions in which most time is spent, by the standard profiler (which makes small functions look dear)."""
    profiler = cProfile.Profile(time.process_time)
    for snapshot in snapshots:
        try:
            profiler.runcall(separate_snapshot, snapshot)
        except NotAnArticle:
            continue
    pstats.Stats(profiler).strip_dirs().sort_stats("tottime").print_stats(most)


def main(arguments: list[str]) -> int:
    """Print a table: milliseconds a page and multiple of the parse, step by step."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks profile", description=__doc__)
    parser.add_argument("data", nargs="?")
    parser.add_argument("--set", default="naeb")
    parser.add_argument("--pages", type=int, default=50)
    parser.add_argument("--calls", type=int, default=0, help="also print so many functions by their own time")
    given = parser.parse_args(arguments)
    folder = Path(given.data or "") / given.set
    if not given.data or not (folder / "gold.jsonl").exists():
        print("profile: skipped, no labelled pages (python -m benchmarks profile DIR; see benchmarks/README.md)")
        return 0
    snapshots = [
        Snapshot(url=row.get("url"), content=page(folder, row), content_type=None, fetched_at=None, outlet=None)
        for row in list(rows(folder))[: given.pages]
    ]
    total = _least(snapshots)
    parse, whole = total.pop("lxml parse"), total.pop(_WHOLE)
    total[_REST] = whole - sum(total.values())
    print(f"{folder.name}: {len(snapshots)} pages; lxml parse {parse / len(snapshots) * 1e3:.2f} ms a page")
    row = "{:<42}{:>8.2f} ms{:>8.2f}{:>7.0%}".format
    for name, cost in total.items():
        print(row(name, cost / len(snapshots) * 1e3, cost / parse, cost / whole))
    print(row("all", whole / len(snapshots) * 1e3, whole / parse, 1))
    if given.calls:
        _calls(snapshots, given.calls)
    return 0

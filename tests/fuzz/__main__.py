"""``python -m tests.fuzz --pages 20000 --seed N``: so many mutated pages and sources, in the long form of ``tests/separation/test_fuzz.py``.

Prints every crash with the case that gives it again, the slowest pages, and the peak memory. Exit status 1 where anything
crashed, or, with ``--seconds-per-mb``, where a page took more processor time than that. ``--case SEED/N`` runs one case, and
``--save FILE`` writes its page.
"""

from __future__ import annotations

import argparse
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from tests.fuzz.cases import page_case, source_case
from tests.fuzz.checks import check_page, check_source
from tests.fuzz.large import KINDS, take

_BATCH = 250
_LEAST = 100_000
"""Smaller pages count as so many bytes where time is weighed."""
_HANGS = 60
"""A page that takes so many seconds of processor time is given up, and counts as a crash."""


@dataclass
class Report:
    """What came of a number of cases."""

    ends: Counter[str] = field(default_factory=Counter)
    crashes: list[str] = field(default_factory=list)
    slow: list[tuple[float, float, int, str]] = field(default_factory=list)
    peak: int = 0

    def add(self, other: Report) -> None:
        """The cases of both."""
        self.ends += other.ends
        self.crashes += other.crashes
        self.slow = sorted(self.slow + other.slow, reverse=True)[:5]
        self.peak = max(self.peak, other.peak)


def run_batch(seed: int, start: int, stop: int) -> Report:
    """Cases ``start`` to ``stop`` of a seed."""
    report = Report()
    signal.signal(signal.SIGPROF, _give_up)
    for number in range(start, stop):
        report.add(run_case(seed, number))
    report.peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return report


def run_case(seed: int, number: int) -> Report:
    """One page, and beside every fourth a source."""
    report = Report()
    case = page_case(seed, number)
    signal.setitimer(signal.ITIMER_PROF, _HANGS)
    began = time.process_time()
    try:
        report.ends[check_page(case.snapshot)] += 1
    except Exception as error:
        report.crashes.append(_crash(case.name, case.mutations, error))
    took, size = time.process_time() - began, len(case.snapshot.content)
    report.slow.append((took / max(size, _LEAST) * 1e6, took, size, f"{case.name} ({case.mutations})"))
    if number % 4 == 0:
        what, content = source_case(seed, number)
        try:
            check_source(content)
        except Exception as error:
            report.crashes.append(_crash(case.name, what, error))
    signal.setitimer(signal.ITIMER_PROF, 0)
    return report


def _give_up(*_: object) -> None:
    raise TimeoutError(f"not done after {_HANGS} s of processor time")


def _crash(name: str, mutations: str, error: Exception) -> str:
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{name} {type(error).__name__}: {str(error)[:200]!r} at {Path(last.filename).name}:{last.lineno} {last.name} ({mutations})"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Mutated pages, long form.")
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seconds-per-mb", type=float, metavar="S", help="the most processor time for 1 MB of a page")
    parser.add_argument("--large", action="store_true", help="also the largest pages full of one thing, each in a process of its own")
    parser.add_argument("--case", metavar="SEED/N", help="this case alone, with its traceback")
    parser.add_argument("--save", type=Path, metavar="FILE", help="write the page of --case")
    return parser.parse_args()


def _one(name: str, save: Path | None) -> int:
    seed, _, number = name.partition("/")
    case = page_case(int(seed), int(number))
    if save is not None:
        content = case.snapshot.content
        save.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    print(case.mutations)
    print(check_page(case.snapshot))
    if int(number) % 4 == 0:
        check_source(source_case(int(seed), int(number))[1])
    return 0


def _large() -> None:
    """The memory that pages take that are as large, or as full of markup, as any that is read."""
    found = {name: take(name) for name in KINDS}
    for name, (outcome, seconds, peak) in sorted(found.items(), key=lambda one: -one[1][2])[:5]:
        print(f"large: {peak} MB, {seconds} s, {outcome}: {name}")


def main() -> int:
    """All cases have run and are reported."""
    given = _arguments()
    if given.case:
        return _one(given.case, given.save)
    report = Report()
    starts = range(0, given.pages, _BATCH)
    with ProcessPoolExecutor(given.jobs) as pool:
        batch = partial(run_batch, given.seed)
        for found in pool.map(batch, starts, [min(start + _BATCH, given.pages) for start in starts]):
            report.add(found)
    for crash in report.crashes:
        print(f"crash: {crash}")
    for rate, took, size, name in report.slow:
        print(f"slow: {rate:.2f} s for 1 MB ({took:.2f} s for {size:,} bytes): {name}")
    ends = ", ".join(f"{count} {reason}" for reason, count in report.ends.most_common())
    print(f"{given.pages} pages of seed {given.seed}: {len(report.crashes)} crashed, {ends}; peak memory {report.peak / 1024:.0f} MB")
    if given.large:
        _large()
    too_slow = given.seconds_per_mb is not None and any(rate > given.seconds_per_mb for rate, *_ in report.slow)
    return 1 if report.crashes or too_slow else 0


if __name__ == "__main__":
    sys.exit(main())

"""How the cost of separating grows with the page: ``python -m benchmarks growth [--only TEXT] [--outlet NAME] [--size BYTES]``.

Each kind of content (``benchmarks.kinds``) is made once with so many bytes and once with four times as many. The table says
what both cost in CPU time, and how many times more the large one costs: 4 where the cost is in proportion. The same is done
with long lines of one thing over and over, as pages and as the argument of every function of ``cleaners`` that reads a
string. Exit status 1 where four times as much costs six times as much or more.
"""

from __future__ import annotations

import argparse
import inspect
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

import cleaners
from benchmarks.kinds import LINE_ENDS, LINE_PLACES, LINE_UNITS, Kind, all_kinds, line_kinds
from benchmarks.kinds.counting import forget
from scraper.errors import NotAnArticle, ThresherError
from scraper.outlets.registry import outlets
from scraper.separation.order import read_page, separate_snapshot

_TIMES = 4
_MOST = 6.0
"""Four times as much may not cost so many times as much."""
_FLOOR = 0.25
"""What costs fewer seconds is not judged: noise would decide."""
_ROUNDS = (1, 2, 4)
"""Measured again, so often, while it seems to grow too fast."""
_LINE_CHARS = 25_000
_QUICK = 0.03
"""Seconds below which a function of a string is not measured on a shorter one."""
_NO_TEXT = ("kind", "language", "head")
"""Names of parameters that are no text of a page, or the first so many letters of one."""


class Growth(NamedTuple):
    """What a kind costs in seconds, and four times as much of it."""

    name: str
    bytes: int
    small: float
    large: float

    @property
    def ratio(self) -> float:
        """How many times more the large one costs."""
        return self.large / max(self.small, 1e-6)

    @property
    def is_too_fast(self) -> bool:
        """Whether it grows faster than it may."""
        return self.large >= _FLOOR and self.ratio >= _MOST


def _cpu(work: Callable[[], object], rounds: int) -> float:
    best = float("inf")
    for _ in range(rounds):
        forget()
        start = time.process_time()
        with suppress(ThresherError):
            work()
        best = min(best, time.process_time() - start)
    return best


def _measure(name: str, size: int, small: Callable[[], object], large: Callable[[], object]) -> Growth:
    """The least cost of both, measured again while it seems to grow too fast."""
    found = Growth(name, size, float("inf"), float("inf"))
    for rounds in _ROUNDS:
        found = Growth(name, size, min(found.small, _cpu(small, rounds)), min(found.large, _cpu(large, rounds)))
        if not found.is_too_fast:
            break
    return found


def _count(kind: Kind, size: int) -> int:
    """How many units make so many bytes; fewer where four times as many would be more lines than a page may have."""
    least, more = (len(kind.snapshot(count).content) for count in (100, 200))
    count = max(1, size * 100 // max(1, more - least))
    while count > 1:
        try:
            read_page(kind.snapshot(_TIMES * count))
        except NotAnArticle as refusal:
            if refusal.reason == "too_large":
                count = count * 2 // 3
                continue
        break
    return count


def of_page(kind: Kind, size: int, outlet: str | None) -> Growth:
    """How the cost of a kind of page grows, through an outlet's description or, where it is ``None``, through none."""
    count = _count(kind, size)
    small, large = kind.snapshot(count, outlet), kind.snapshot(_TIMES * count, outlet)
    name = f"{kind.name} ({outlet})" if outlet else kind.name
    return _measure(name, len(large.content), lambda: separate_snapshot(small), lambda: separate_snapshot(large))


def readers() -> dict[str, Callable[[str], object]]:
    """The public functions of ``cleaners`` that ask for one text and nothing else, by name, without their memories; what is
    private is measured through them, with what they let through."""
    found: dict[str, Callable[[str], object]] = {}
    for module in (import_module(f"cleaners.{one.name}") for one in iter_modules(cleaners.__path__) if not one.ispkg):
        for name, given in vars(module).items():
            reads = getattr(given, "__wrapped__", given)
            if name.startswith("_") or not inspect.isfunction(reads) or reads.__module__ != module.__name__:
                continue
            needed = [one for one in inspect.signature(reads).parameters.values() if one.default is one.empty]
            if len(needed) != 1 or needed[0].name in _NO_TEXT or needed[0].kind == needed[0].KEYWORD_ONLY:
                continue
            if needed[0].annotation in ("str", "str | None"):
                found[f"{module.__name__}.{name}"] = reads
    return found


def of_reader(name: str, reads: Callable[[str], object]) -> Iterator[Growth]:
    """How the cost of a function of a string grows with each long line of one thing; only what is not quick."""
    for what, unit in LINE_UNITS.items():
        for end in LINE_ENDS:
            short, long = (unit * (size // len(unit)) + end for size in (_LINE_CHARS, _TIMES * _LINE_CHARS))
            start = time.process_time()
            reads(long)
            if time.process_time() - start >= _QUICK:
                yield _measure(f"{name}: {what}{end}", len(long), lambda text=short: reads(text), lambda text=long: reads(text))  # type: ignore[misc]


def _jobs(only: str, outlet: str | None, size: int) -> Iterator[Growth]:
    named = sorted(outlets())
    for place, kind in enumerate(all_kinds()):
        if only in kind.name:
            for one in [outlet] if outlet else [None, named[place % len(named)]]:
                yield of_page(kind, size, one)
    for where in LINE_PLACES:
        for kind in line_kinds(where):
            if only in kind.name:
                yield of_page(kind, size, outlet)
    for name, reads in readers().items():
        if only in name:
            yield from of_reader(name, reads)


def main(arguments: list[str]) -> int:
    """Print the table, a line as soon as it is known; say at the end what grows too fast."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks growth", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--only", default="", metavar="TEXT", help="only the kinds and functions with this in their name")
    parser.add_argument("--outlet", metavar="NAME", help="through this outlet (default: none, and one in turn)")
    parser.add_argument("--size", type=int, default=100_000, metavar="BYTES", help="of the smaller page (default: %(default)s)")
    given = parser.parse_args(arguments)
    if given.outlet and given.outlet not in outlets():
        sys.stderr.write(f"growth: no outlet is called {given.outlet}; there are: {', '.join(sorted(outlets()))}\n")
        return 2
    print(f"{'kind':<64}{'bytes':>10}{'small ms':>10}{'large ms':>10}{'ratio':>7}{'s/MB':>7}")
    measured = failed = 0
    for one in _jobs(given.only, given.outlet, given.size):
        measured += 1
        failed += one.is_too_fast
        mark = "  too fast" if one.is_too_fast else ""
        row = f"{one.small * 1e3:>10.0f}{one.large * 1e3:>10.0f}{one.ratio:>7.1f}{one.large / one.bytes * 1e6:>7.1f}"
        print(f"{one.name[:63]:<64}{one.bytes:>10,}{row}{mark}", flush=True)
    print(f"{measured} kinds measured, {failed} grow too fast")
    return 1 if failed or not measured else 0

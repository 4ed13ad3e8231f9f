"""How much of its budget of steps each page takes: ``python -m benchmarks budget [DATA] [--set NAME] [--show N]``.

Over the pages of ``fixtures/`` and, where DATA names a folder with labelled sets, of those. Exit status 1 where a page takes
more than a fifth: a page that is refused as ``too_complex`` should be far from any that newspapers print.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from statistics import median
from typing import NamedTuple

import scraper
from benchmarks.records import ROOT, SavedPage, content_of, fixture_pages, labelled_pages
from scraper.errors import NotAnArticle
from scraper.page.run import Page
from scraper.page.snapshot import Snapshot
from scraper.separation import order as separation

MOST = 0.2
"""The largest share of its budget that any of the pages may take."""


class Share(NamedTuple):
    """The share of its budget that a page took, its lines, the steps for each of them, and the page."""

    share: float
    lines: int
    steps: float
    name: str


def share(one: SavedPage) -> Share:
    """What one page takes, whether it is an article or not."""
    with _kept() as pages, suppress(NotAnArticle):
        scraper.separate(content_of(one), **one.given)
    budget = pages[0].budget if pages else None
    if budget is None or not budget.lines:
        return Share(0.0, 0, 0.0, one.name)
    return Share(budget.spent / budget.limit, budget.lines, budget.spent / budget.lines, one.name)


@contextmanager
def _kept() -> Iterator[list[Page]]:
    """The pages that are read meanwhile; a refused one comes out of the separator in no other way."""
    pages: list[Page] = []
    read = separation.read_page

    def keep(snapshot: Snapshot) -> Page:
        pages.append(read(snapshot))
        return pages[-1]

    separation.read_page = keep
    try:
        yield pages
    finally:
        separation.read_page = read


def main(arguments: list[str]) -> int:
    """Print the largest shares. Exit status 1 where one of them is too large."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks budget", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("data", type=Path, nargs="?", help="a folder with labelled sets")
    parser.add_argument("--set", action="append", metavar="NAME", help="only this set; may be given again")
    parser.add_argument("--show", type=int, default=5, metavar="N", help="the pages with the largest shares (default 5)")
    given = parser.parse_args(arguments)
    pages = list(fixture_pages(ROOT / "fixtures"))
    if given.data is not None:
        pages += labelled_pages(given.data, given.set)
    with ProcessPoolExecutor() as pool:
        shares = sorted(pool.map(share, pages, chunksize=16), reverse=True)
    for one in shares[: given.show]:
        print(f"{one.share:.1%} of its budget, {one.steps:.0f} steps for each of {one.lines} lines: {one.name}")
    middle = median(one.share for one in shares)
    print(f"{len(shares)} pages, the largest share is {shares[0].share:.1%}, the median {middle:.1%}")
    return 1 if shares[0].share > MOST else 0

"""The refused pages of the labelled sets, with reasons: ``python -m benchmarks refusals DATA [--set NAME] [--most SHARE]``.

A wrong refusal costs a whole page. So every one is printed, with the letters that the labels give its story, its reason and its
address; then, for each set, how many of its pages are refused. ``wcxb-other`` is printed apart: most of its pages are listings,
products and collections, which are to be refused.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.quality import MIXED, rows
from benchmarks.records import SavedPage, labelled_pages, record_line

MOST = 0.001
"""The share of the articles that may be refused."""
_ADDRESS, _DETAIL = 100, 80


class Refused(NamedTuple):
    """A refused page: its set and id, why, its address, and how many letters the labels say that its story has."""

    page: str
    reason: str
    detail: str
    url: str
    letters: int

    def line(self) -> str:
        """The page on one line."""
        return f"{self.page}\t{self.letters:,}\t{self.reason}: {self.detail[:_DETAIL]}\t{self.url[:_ADDRESS]}"


def told(gold: dict[str, Any]) -> int:
    """How many letters of a story the labels of a page hold."""
    pieces = gold.get("with") or []
    return len(gold.get("body") or "") or sum(len(one) for one in pieces if isinstance(one, str))


def find(pages: list[SavedPage], letters: dict[str, int], processes: int | None) -> Iterator[Refused]:
    """The refused ones among saved pages, in their order; a crash counts as a refusal."""
    with ProcessPoolExecutor(processes) as workers:
        for one, line in zip(pages, workers.map(record_line, pages, chunksize=16), strict=True):
            found = json.loads(line)
            if "record" not in found:
                reason = found.get("refused", "crash")
                detail = found.get("detail") or found.get("crash") or ""
                yield Refused(one.name, reason, detail, one.given.get("url") or "", letters.get(one.name, 0))


def main(arguments: list[str]) -> int:
    """Print the refused pages. Exit status 1 where more of the articles are refused than may be."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks refusals", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("data", type=Path, help="folder with the labelled sets")
    parser.add_argument("--set", action="append", help="only this set (may be repeated)")
    parser.add_argument("--most", type=float, default=MOST, help=f"share of the articles that may be refused (default {MOST})")
    parser.add_argument("--processes", type=int, default=None, help="how many at once (default: one a core)")
    given = parser.parse_args(arguments)
    pages = list(labelled_pages(given.data, given.set))
    sets = {one.name.partition("/")[0]: 0 for one in pages}
    letters = {f"{name}/{row['id']}": told(row["gold"]) for name in sets for row in rows(given.data / name)}
    counts = dict.fromkeys(sets, 0)
    for refused in find(pages, letters, given.processes):
        counts[refused.page.partition("/")[0]] += 1
        print(refused.line())
    for one in pages:
        sets[one.name.partition("/")[0]] += 1
    for name, count in counts.items():
        print(f"{name}: {count} of {sets[name]} refused")
    articles = sum(size for name, size in sets.items() if name != MIXED)
    wrong = sum(count for name, count in counts.items() if name != MIXED)
    print(f"articles: {wrong} of {articles} refused ({wrong / max(1, articles):.2%})")
    return 1 if wrong > given.most * articles else 0

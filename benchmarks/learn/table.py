"""What learning gives, as tables."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from benchmarks.learn.sites import METRICS, WRONG, Left, Result, jobs, run

SETS = {1: ("naeb", "fundus"), 2: ("l3s", "naeb", "fundus", "wcxb"), 3: ("l3s", "naeb")}
"""The sets that have sites with more than k labelled pages."""


def main(arguments: list[str]) -> int:
    """Print the tables. Exit status 1 where a learned outlet is worse than the general path in a field beyond what is allowed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks learn", description="Learn from k pages, read the others.")
    parser.add_argument("data", nargs="?", help="folder with the labelled sets")
    parser.add_argument("--set", action="append", help="only this set (may be repeated)")
    parser.add_argument("--pages", action="append", type=int, help="learn from so many pages only (may be repeated)")
    parser.add_argument("--most", type=int, default=3, metavar="N", help="choices of pages for each site (default 3)")
    parser.add_argument("--told", action="store_true", help="with the labels of the pages learned from, as by --expect")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="pages that differ")
    parser.add_argument("--outlets", action="store_true", help="the five outlets instead, learned from their fixtures")
    parser.add_argument("--redesigns", action="store_true", help="rebuilt sites instead: what drift says and --repair proposes")
    given = parser.parse_args(arguments)
    if given.outlets:
        from benchmarks.learn.outlets import table

        return table()
    folder = Path(given.data or ".")
    if not given.data or not any((folder / name / "gold.jsonl").is_file() for names in SETS.values() for name in names):
        print("learn: skipped, no labelled pages (make bench-learn DATA=DIR; see benchmarks/README.md)")
        return 0
    if given.redesigns:
        from benchmarks.learn.redesigns import table as redesigns

        return redesigns(folder)
    return _sites(folder, given)


def _sites(data: Path, given: argparse.Namespace) -> int:
    status = 0
    for k, sets in SETS.items():
        if given.pages and k not in given.pages:
            continue
        wanted = [name for name in sets if not given.set or name in given.set]
        folders = [data / name for name in wanted if (data / name / "gold.jsonl").is_file()]
        made = [job for folder in folders for job in jobs(folder, k, given.most, told=given.told)]
        with ProcessPoolExecutor() as workers:
            found = list(workers.map(run, made, chunksize=2))
        results = [one for part, _ in found for one in part]
        status |= _table(k, results, [one for _, part in found for one in part])
        _show(results, given.show)
    return status


def _table(k: int, results: Sequence[Result], left: Sequence[Left]) -> int:
    """The fields of one k; 1 where a field is worse than by the general path."""
    sites = len({(one.set, one.host) for one in results})
    print(f"\nlearned from {k} page{'s' * (k > 1)}: {sites} sites")
    print(f"{'field':<10}{'values':>8}{'general':>9}{'learned':>9}{'better':>8}{'worse':>7}{'wrong and selected':>20}{'left':>8}")
    status = 0
    for name in METRICS:
        own = [one for one in results if one.field == name]
        if not own:
            continue
        general, learned = (sum(getattr(one, way) for one in own) / len(own) for way in ("general", "learned"))
        better = sum(one.learned > one.general + 0.02 for one in own)
        worse = sum(one.learned < one.general - 0.02 for one in own)
        wrong = sum(one.selected and one.learned < WRONG[name] and one.learned < one.general for one in own) / len(own)
        share = [one.left for one in left if one.field == name]
        print(
            f"{name:<10}{len(own):>8}{general:>9.3f}{learned:>9.3f}{better:>8}{worse:>7}{wrong:>20.1%}"
            f"{sum(share) / max(1, len(share)):>8.0%}"
        )
        status |= learned < general - 0.0005
    return int(status)


def _show(results: Sequence[Result], most: int) -> None:
    differing = [one for one in results if abs(one.general - one.learned) > 0.02]
    for one in sorted(differing, key=lambda one: one.learned - one.general)[:most]:
        print(f"  {one.set}/{one.host} {one.page[:16]} {one.field}: {one.general:.2f} -> {one.learned:.2f}  {one.told}")

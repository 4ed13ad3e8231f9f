"""Quality on labelled pages: ``python -m benchmarks quality DATA [--set NAME] [--alone] [--flattened] [--check] [--raise]``.

DATA holds one folder a set: ``gold.jsonl`` (a line: id, url, html, gold) and the pages it names, gzipped. See
``benchmarks/README.md`` for where the public sets are from.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.peers import Separator, installed, quiet, thresher, thresher_on_lines
from benchmarks.scoring import score_page, summarise

FLOORS = Path(__file__).with_name("floors.json")
_SLACK = 0.0005
"""Figures are floors to three digits."""
_FALLING = ("leak", "false", "segleak")
"""Metrics that are better when smaller."""


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    """The labelled pages of a set."""
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def page(folder: Path, row: dict[str, Any]) -> bytes:
    """The bytes of a labelled page."""
    return gzip.decompress((folder / row["html"]).read_bytes())


MIXED = "wcxb-other"
"""A set without floors: most of its pages are listings, products and collections, which are to be refused."""


def has_floor(metric: str) -> bool:
    """Precision and recall have none of their own: one may pay for the other, and F1 has its floor."""
    return not metric.endswith(("_p", "_r", "_precision", "_recall"))


def digest(folder: Path) -> str:
    """What pins a set's floors to its data."""
    return hashlib.sha256((folder / "gold.jsonl").read_bytes()).hexdigest()[:16]


def measure(folder: Path, separator: Separator) -> dict[str, float]:
    """The metrics of one separator on one set; a page on which it fails counts as empty."""
    scores = []
    for row in rows(folder):
        try:
            found = separator(page(folder, row), row.get("url"))
        except Exception:  # noqa: BLE001, RUF100 - a peer's crash is a page without a result
            found = {}
        scores.append(score_page(folder.name, row["gold"], found))
    return summarise(scores)


def compare(name: str, sha: str, found: dict[str, float], floors: dict[str, Any]) -> list[str]:
    """What is worse than the floors of a set, as lines for a person; [] where its data is another."""
    known = floors.get(name, {})
    if known.get("digest") != sha:
        return []
    worse = []
    for metric, floor in known["metrics"].items():
        if not has_floor(metric):
            continue
        value = found.get(metric, 0.0)
        falls = metric.endswith(_FALLING)
        if (value > floor + _SLACK) if falls else (value < floor - _SLACK):
            worse.append(f"{name} {metric}: {value:.3f}, the floor is {floor:.3f}")
    return worse


def raised(name: str, sha: str, found: dict[str, float], floors: dict[str, Any]) -> dict[str, Any]:
    """The floors with this set's figures where they are better; a floor never gets worse for the same data."""
    known = floors.get(name, {}) if floors.get(name, {}).get("digest") == sha else {}
    old = known.get("metrics", {})
    better = {
        metric: round(min(value, old.get(metric, value)) if metric.endswith(_FALLING) else max(value, old.get(metric, value)), 3)
        for metric, value in found.items()
        if has_floor(metric)
    }
    return {**floors, name: {"digest": sha, "metrics": dict(sorted(better.items()))}}


def main(arguments: list[str]) -> int:
    """Print a table a set. Exit status 1 with ``--check`` if a figure is below its floor."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks quality", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("data", nargs="?", help="folder with the labelled sets")
    parser.add_argument("--set", action="append", help="only this set (may be repeated)")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    parser.add_argument("--flattened", action="store_true", help="alone, and each page as lines of text (no floors)")
    parser.add_argument("--check", action="store_true", help="compare with benchmarks/floors.json")
    parser.add_argument("--raise", dest="rise", action="store_true", help="raise the floors to what is measured now")
    given = parser.parse_args(arguments)
    separators: dict[str, Separator] | None = {"thresher": thresher} if given.alone else None
    if given.flattened:
        separators = {"thresher on lines": thresher_on_lines}
    folders = sorted(path.parent for path in Path(given.data or ".").glob("*/gold.jsonl")) if given.data else []
    if given.set:
        folders = [folder for folder in folders if folder.name in given.set]
    if not folders:
        print("quality: skipped, no labelled pages (make bench-quality DATA=DIR; see benchmarks/README.md)")
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    worse: list[str] = []
    for folder in folders:
        with quiet():
            ours = _table(folder, separators or installed())
        if given.flattened:
            continue
        worse += compare(folder.name, digest(folder), ours, floors)
        if given.rise and folder.name != MIXED:
            floors = raised(folder.name, digest(folder), ours, floors)
    if given.rise:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    if given.check and worse:
        print("\n".join(["", "Below the floors:", *worse]), file=sys.stderr)
        return 1
    return 0


def _table(folder: Path, separators: dict[str, Separator]) -> dict[str, float]:
    results = {name: measure(folder, separator) for name, separator in separators.items()}
    metrics = sorted({metric for found in results.values() for metric in found})
    print(f"\n{folder.name}: {sum(1 for _ in rows(folder))} pages")
    print(f"{'':<18}" + "".join(f"{name:>13}" for name in results))
    for metric in metrics:
        print(f"{metric:<18}" + "".join(f"{found.get(metric, float('nan')):>13.3f}" for found in results.values()))
    return results.get("thresher", {})

"""Whether describing a site makes its records worse: ``python -m benchmarks described DATA [--set NAME] [--show N]``.

Every page's host becomes an outlet: (a) one that declares nothing but its name and domain, (b) one with the template of
``scrapy genspider``. (a) gives the record of the undescribed page but for ``outlet``; (b) lowers no metric of any set.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from benchmarks.quality import MIXED, has_floor, page, rows
from benchmarks.scoring import score_page, summarise
from scraper.errors import NotAnArticle
from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.separation.order import run_whole

_FALLING = ("leak", "false", "segleak")
_SLACK = 0.0005
WAYS = ("undescribed", "empty", "template")
UNLIKE = ("outlet",)
"""What an empty description may change."""


class Result(NamedTuple):
    """What one page gave in the three ways: scores by metric, and the fields in which the empty description differs."""

    set: str
    page: str
    scores: tuple[dict[str, float], ...]
    differing: tuple[str, ...]


def outlets_for(url: str | None) -> tuple[dict[str, type[Outlet]], ...]:
    """The outlets that each of the three ways knows."""
    host = (urlsplit(url or "").hostname or "site.example").removeprefix("www.")
    empty = type("Empty", (Outlet,), {"name": "site", "allowed_domains": [host]})
    template = type("Template", (Outlet,), {
        "name": "site", "allowed_domains": [host], "language": "en", "site_names": ("site",),
        "article_url": (r"/(?:[^/?]*\d{5,}[^/?]*|[^/?-]+(?:-[^/?-]+){3,})/?$",),
        "layouts": (Layout(name="present", headline=("h1",), body=("article",)),),
    })  # fmt: skip
    return {}, {"site": empty}, {"site": template}


def read(content: bytes, url: str | None, known: dict[str, type[Outlet]]) -> dict[str, Any]:
    """The record as a dictionary, or ``{"refused": reason}``."""
    try:
        snapshot = Snapshot(url=url, content=content, content_type="text/html", outlet=next(iter(known), None))
        return run_whole(snapshot, known).record.to_dict()
    except NotAnArticle as refusal:
        return {"refused": refusal.reason}


def prediction(record: dict[str, Any]) -> dict[str, Any]:
    """What the scorer compares of a record."""
    if "refused" in record:
        return record
    return {
        "headline": record["headline"],
        "authors": [author["name"] for author in record["authors"]],
        "date": record["date"],
        **{name: record[name] for name in ("standfirst", "dateline_raw", "body")},
        "comments": [" ".join(filter(None, (one["author"], one["date_raw"], one["text"]))) for one in record["comments"]],
        "related": [link["headline"] for link in record["related_links"]],
    }


def measure(job: tuple[str, dict[str, Any]]) -> Result:
    """One page in the three ways."""
    folder, row = Path(job[0]), job[1]
    content = page(folder, row)
    records = [read(content, row.get("url"), known) for known in outlets_for(row.get("url"))]
    plain, empty = records[0], records[1]
    names = (name for name in dict.fromkeys((*plain, *empty)) if name not in UNLIKE)
    differing = tuple(name for name in names if plain.get(name) != empty.get(name))
    scores = tuple(score_page(folder.name, row["gold"], prediction(one)) for one in records)
    return Result(folder.name, str(row["id"]), scores, differing)


def main(arguments: list[str]) -> int:
    """Print a table a set. Exit status 1 where a description makes something worse."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks described", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("data", help="folder with the labelled sets")
    parser.add_argument("--set", action="append", help="only this set (may be repeated)")
    parser.add_argument("--show", type=int, default=5, metavar="N", help="pages named for each difference (default 5)")
    given = parser.parse_args(arguments)
    folders = [gold.parent for gold in sorted(Path(given.data).glob("*/gold.jsonl")) if (gold.parent / "html").is_dir()]
    jobs = [(str(folder), row) for folder in folders if not given.set or folder.name in given.set for row in rows(folder)]
    with ProcessPoolExecutor() as workers:
        results = list(workers.map(measure, jobs, chunksize=8))
    by_set: dict[str, list[Result]] = defaultdict(list)
    for one in results:
        by_set[one.set].append(one)
    worse = [line for name, found in by_set.items() for line in _table(name, found)]
    worse += _differences(results, given.show)
    print("\n".join(["", *worse]) if worse else "\ndescribing makes nothing worse")
    return 1 if worse else 0


def _table(name: str, found: list[Result]) -> list[str]:
    """The metrics of a set in the three ways; what the template makes worse, as lines."""
    sums = [summarise([one.scores[way] for one in found]) for way in range(len(WAYS))]
    print(f"\n{name}: {len(found)} pages\n{'':<18}" + "".join(f"{way:>13}" for way in WAYS))
    worse = []
    for metric in sorted(sums[0]):
        values = [one.get(metric, 0.0) for one in sums]
        print(f"{metric:<18}" + "".join(f"{value:>13.3f}" for value in values))
        fall = values[2] - values[0] if metric.endswith(_FALLING) else values[0] - values[2]
        if name != MIXED and has_floor(metric) and fall > _SLACK:
            worse.append(f"{name} {metric}: {values[2]:.3f} with the template, {values[0]:.3f} undescribed")
    return worse


def _differences(results: list[Result], most: int) -> list[str]:
    counts = Counter(name for one in results for name in one.differing)
    lines = []
    for name, count in counts.most_common():
        pages = [f"{one.set}/{one.page}" for one in results if name in one.differing][:most]
        lines.append(f"{name}: {count} pages differ with an empty description ({re.sub('[ ]+', ' ', ', '.join(pages))})")
    return lines

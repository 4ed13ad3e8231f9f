"""Make ``scraper/learned/authors.json`` and ``dates.json``: who wrote a story and when, learned from labelled pages.

usage: python -m benchmarks.train_fields DATA_DIR [--dumps] [--report]

DATA_DIR holds the sets named below (see ``benchmarks/README.md``). Needs LightGBM and NumPy (extra ``train``). ``--report``
writes no file: it trains on four fifths of the sites at a time and prints the figures on the fifth that was kept out. The
models hold thresholds and leaf values only. ``--dumps``: the pages are read as dumps, flattened to lines; the files are then
``dump_authors.json`` and ``dump_dates.json``. Seeded: same data, same files.

Learned from: naeb (AndyTheFactory/article-extraction-dataset, Apache-2.0), wcxb and wcxb-other (Murrough-Foley/
web-content-extraction-benchmark, CC-BY-4.0), traf (trafilatura's evaluation data, Apache-2.0), and for dates
htmldate (the tests of htmldate, Apache-2.0).

A measure may only speak one way where reason says which (``RISING``, ``FALLING``): more sources never make a name less likely.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from benchmarks.grow_trees import one_stage, write_model
from benchmarks.peers import as_dump
from benchmarks.quality import page, rows
from benchmarks.scoring import score_page
from benchmarks.train_pages import FOLDS, fold_of, page_of, work_before
from scraper.fields.byline import judged as authors
from scraper.fields.byline import measures as author_features
from scraper.fields.byline import stage as byline
from scraper.fields.date import judged as dating
from scraper.fields.date import measures as date_features
from scraper.fields.headline.head import top_of
from scraper.learned.trees import Trees, read_trees
from scraper.partition.work import Work

MODELS = Path(__file__).parent.parent / "scraper" / "learned"
ROUNDS = 100
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.08, "num_leaves": 12, "min_data_in_leaf": 15, "feature_fraction": 0.6,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63, "seed": 7, "num_threads": 2,
    "deterministic": True, "force_col_wise": True, "verbose": -1, "monotone_constraints_method": "intermediate",
}  # fmt: skip
RISING = {
    "authors": "data metas meta_trust marked marked_kind labelled bare linked owner agree near_date person author_hint meta_hint "
    "article chosen in_head",
    "dates": "data metas meta_trust address script picture marked marked_issued shown_issued near meta_hint agree",
}
FALLING = {
    "authors": "aside comment foot related caption ahead in_headline trade marked_away labelled_away bare_away linked_away away "
    "data_order order rivals rivals_data in_prose",
    "dates": "address_near marked_away shown_away shown_other rest aside comment related foot card first_near link",
}
NAMES = {"authors": author_features.NAMES, "dates": date_features.NAMES}
LEARNED = {"authors": ("naeb", "traf", "wcxb", "wcxb-other"), "dates": ("htmldate", "naeb", "traf", "wcxb", "wcxb-other")}
_DOUBTFUL = 0.4
"""The weight of traf's pages without authors: half of them print one."""


@dataclass
class Labelled:
    """A page's candidates: their measures and whether each is what was sought."""

    kind: str
    fold: int
    row: dict[str, Any]
    rows: list[list[float]]
    labels: list[float]
    weight: float


def read_pages(data: Path, field: str, *, dumps: bool = False) -> Iterator[Labelled]:
    """All pages of the sets that are labelled with the field; as dumps, if so wanted."""
    for kind in LEARNED[field]:
        for row in rows(data / kind):
            gold = row["gold"]
            if gold.get("authors") is None if field == "authors" else not gold.get("date"):
                continue
            work = _work(page(data / kind, row), row.get("url"), dumps=dumps)
            made, labels = _measured(work, field, gold) if work is not None else ([], [])
            weight = _DOUBTFUL if field == "authors" and kind == "traf" and not gold["authors"] else 1.0
            yield Labelled(kind, fold_of(row, kind), row, made, labels, weight)


def _work(content: bytes, url: str | None, *, dumps: bool = False) -> Work | None:
    """The page as it is when its byline is sought."""
    found = page_of(as_dump(content) if dumps else content, url)
    return work_before(byline.run, found, url) if found is not None else None


def _measured(work: Work, field: str, gold: dict[str, Any]) -> tuple[list[list[float]], list[float]]:
    top = top_of(work)
    if field == "authors":
        measures = authors.people_of(work, top)[1]
        people = measures.candidates
        said = [score_page("", {"authors": gold["authors"]}, {"authors": [one.name]}).get("authors_f1", 0.0) for one in people]
        return [measures.row(one) for one in people], [float(score > 0) for score in said]
    days = date_features.gather(dating.collect(work, top))
    seen = date_features.Measures(work, top, days)
    fit = [day for day in days if day.may_be_published]
    return [seen.row(day) for day in fit], [float(str(day.day) == gold["date"][:10]) for day in fit]


def train(pages: list[Labelled], field: str) -> dict[str, Any]:
    """The model of these pages as it stands in the file."""
    names = NAMES[field]
    rising, falling = RISING[field].split(), FALLING[field].split()
    ways = [(name in rising) - (name in falling) for name in names]
    used = [one for one in pages if one.rows]
    table = np.vstack([np.array(one.rows) for one in used])
    labels = np.concatenate([np.array(one.labels) for one in used])
    weights = np.concatenate([np.full(len(one.labels), one.weight) for one in used])
    parameters = {**PARAMETERS, "monotone_constraints": ways}
    booster = lightgbm.train(parameters, lightgbm.Dataset(table, labels, weight=weights), ROUNDS)
    return one_stage(booster, names)


def report(data: Path, pages: list[Labelled], field: str, *, dumps: bool = False) -> None:
    """Print the figures on sites that the model has not seen."""
    scores: dict[tuple[str, str], list[float]] = defaultdict(list)
    finders: dict[str, Callable[[Work, Trees], Any]] = {"authors": authors.find_authors, "dates": dating.find_dates_of}
    for fold in range(FOLDS):
        trees = read_trees(train([one for one in pages if one.fold != fold], field), NAMES[field])
        for one in (other for other in pages if other.fold == fold):
            work = _work(page(data / one.kind, one.row), one.row.get("url"), dumps=dumps)
            labelled = one.row["gold"]
            found = finders[field](work, trees) if work is not None else None
            said: dict[str, Any] = {"authors": found.names if field == "authors" and found is not None else []}
            if field == "dates" and found is not None and found.published is not None:
                said["date"] = found.published[0].iso
            gold = {"authors": labelled["authors"]} if field == "authors" else {"date": labelled["date"]}
            for metric, value in score_page(one.kind, gold, said).items():
                scores[one.kind, metric].append(value)
    for (kind, metric), values in sorted(scores.items()):
        print(f"{kind:12s} {metric:14s} {sum(values) / len(values):.3f} on {len(values)} pages")


def main() -> None:
    """Read the pages, then write the models or report."""
    parser = argparse.ArgumentParser(description="Learn who wrote a story and when.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--report", action="store_true", help="print figures on unseen sites instead of writing the models")
    parser.add_argument("--field", choices=("authors", "dates"), action="append", help="only this one")
    parser.add_argument("--dumps", action="store_true", help="read the pages as dumps")
    arguments = parser.parse_args()
    dumps = arguments.dumps
    for field in arguments.field or ("authors", "dates"):
        pages = list(read_pages(arguments.data, field, dumps=dumps))
        if arguments.report:
            report(arguments.data, pages, field, dumps=dumps)
            continue
        file = MODELS / f"{'dump_' if dumps else ''}{field}.json"
        write_model(file, train(pages, field), len(pages))


if __name__ == "__main__":
    main()

"""Make ``scraper/learned/titles.json``: which line of a dump is its headline, learned from labelled pages read as dumps.

usage: python -m benchmarks.train_titles DATA_DIR [--report]

DATA_DIR holds the sets named below (see ``benchmarks/README.md``). Needs LightGBM and NumPy (extra ``train``). ``--report``
writes no file: it trains on four fifths of the sites at a time and prints the shares of right headlines on the fifth that was
kept out. The model ranks the lines of one page; its values say nothing from page to page. Seeded: same data, same file.

Learned from: naeb (AndyTheFactory/article-extraction-dataset, Apache-2.0), wcxb (Murrough-Foley/
web-content-extraction-benchmark, CC-BY-4.0) and traf (trafilatura's evaluation data, Apache-2.0).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from benchmarks.grow_trees import one_stage, write_model
from benchmarks.peers import as_dump
from benchmarks.quality import page, rows
from benchmarks.scoring import title
from benchmarks.train_pages import FOLDS, fold_of, page_of, work_before
from scraper.fields.figures import stage as figures
from scraper.fields.headline.dump_head import measure_titles
from scraper.fields.headline.dump_measures import NAMES
from scraper.learned.trees import read_trees

MODEL = Path(__file__).parent.parent / "scraper" / "learned" / "titles.json"
LEARNED = ("naeb", "traf", "wcxb")
ROUNDS = 150
PARAMETERS = {
    "objective": "lambdarank", "lambdarank_truncation_level": 3, "learning_rate": 0.06, "num_leaves": 12,
    "min_data_in_leaf": 15, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63,
    "seed": 7, "num_threads": 2, "deterministic": True, "force_col_wise": True, "verbose": -1,
}  # fmt: skip
_LINE = 60
"""A line of so many letters that stands in the labelled text is the story's."""


@dataclass
class Labelled:
    """The lines of a dump that may be its headline: their texts, their measures, and whether each is the headline; of one that
    is printed again only the last printing above the story counts."""

    kind: str
    fold: int
    gold: str
    texts: list[str]
    rows: list[list[float]]
    labels: list[float | None]


def read_pages(data: Path) -> Iterator[Labelled]:
    """All pages of the sets that are labelled with a headline."""
    for kind in LEARNED:
        for row in rows(data / kind):
            gold = row["gold"]
            read = page_of(as_dump(page(data / kind, row)), row.get("url")) if gold.get("headline") else None
            if read is None:
                continue
            measures = measure_titles(work_before(figures.run, read, row.get("url")))
            texts = [measures.runs[place].text for place in measures.places]
            labels = _labels(measures.places, texts, gold, [run.text for run in measures.runs])
            made = [measures.row(place) for place in measures.places]
            yield Labelled(kind, fold_of(row, kind), gold["headline"], texts, made, labels)


def _labels(places: list[int], texts: list[str], gold: dict[str, Any], lines: list[str]) -> list[float | None]:
    wanted = title(gold["headline"])
    right = [at for at, text in enumerate(texts) if title(text) == wanted]
    body = " ".join((gold.get("body") or " ".join(gold.get("with") or [])).split())
    top = next((at for at, text in enumerate(lines) if len(text) > _LINE and text in body and title(text) != wanted), 0)
    above = [at for at in right if places[at] < top]
    kept = above[-1:] or right[:1] if len(right) > 1 else right
    return [1.0 if at in kept else None if at in right else 0.0 for at in range(len(texts))]


def train(pages: list[Labelled]) -> dict[str, Any]:
    """The model of these pages as it stands in the file."""
    used = [one for one in pages if any(one.labels)]
    table, labels, groups = [], [], []
    for one in used:
        pairs = [(row, label) for row, label in zip(one.rows, one.labels, strict=True) if label is not None]
        table += [row for row, _ in pairs]
        labels += [label for _, label in pairs]
        groups.append(len(pairs))
    data = lightgbm.Dataset(np.array(table), np.array(labels), group=groups)
    booster = lightgbm.train(PARAMETERS, data, ROUNDS)
    return one_stage(booster, NAMES)


def report(pages: list[Labelled]) -> None:
    """Print the shares of right headlines on sites that the model has not seen."""
    scores: dict[str, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        trees = read_trees(train([one for one in pages if one.fold != fold]), NAMES)
        for one in pages:
            if one.fold == fold:
                best = max(zip(one.rows, one.texts, strict=True), key=lambda pair: trees.score(pair[0]), default=([], ""))
                scores[one.kind].append(title(best[1]) == title(one.gold))
    for kind, found in scores.items():
        print(f"{kind}: {sum(found) / len(found):.3f} of {len(found)}")


def main() -> None:
    """Write the model, or print the report."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.train_titles", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--report", action="store_true", help="print figures on unseen sites instead of writing the model")
    given = parser.parse_args()
    pages = list(read_pages(given.data))
    if given.report:
        report(pages)
        return
    write_model(MODEL, train(pages), len(pages))


if __name__ == "__main__":
    main()

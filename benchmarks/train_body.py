"""Make ``scraper/learned/body.json`` and ``words.json``: which lines are the story, learned from labelled pages.

usage: python -m benchmarks.train_body DATA_DIR [--report]

DATA_DIR holds the sets named below, each with ``gold.jsonl`` and ``html/*.html.gz`` (see ``benchmarks/README.md``). Needs
LightGBM and NumPy, which nothing else here does. ``--report`` writes no file: it trains on four fifths of the sites at a
time and prints the scores on the pages of the fifth that was kept out. The pages stay where they are; the model holds
thresholds, leaf values and single words that stand on many pages. Seeded: same data, same file.

Learned from: naeb (AndyTheFactory/article-extraction-dataset, Apache-2.0), wcxb and wcxb-other (Murrough-Foley/
web-content-extraction-benchmark, CC-BY-4.0), traf (trafilatura's evaluation data, Apache-2.0), fundus (the tests of
flairNLP/fundus, MIT). Only measured on, for their terms allow no more: dragnet (seomoz/dragnet_data, AGPL-3.0, for measuring) and
l3s (L3S-GN1, for research).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from benchmarks.labels import tokens
from benchmarks.train_pages import FOLDS, Labelled, read_lengthened, read_pages
from benchmarks.train_words import Words, by_tenths
from scraper.fields.body.judged import choose, measure
from scraper.fields.body.measures import FIRST, LEXICAL, NAMES
from scraper.learned.lexicon import KINDS, Lexicon
from scraper.learned.lexicon import measure as weigh
from scraper.learned.trees import read_trees

LEARNED = ("naeb", "wcxb", "traf", "wcxb-other", "fundus")
MEASURED = ("dragnet", "l3s")
MODEL = Path(__file__).parent.parent / "scraper" / "learned" / "body.json"
WORDS = MODEL.with_name("words.json")
ROUGH, ROUNDS = 30, 90
"""How many trees judge by the features that cost little, and how many more by all features."""
ROUGH_RATE = 0.12
"""The learning rate of the first trees: what is clear is to be settled by few."""
STOPS = (6, 12, 20, 30, 42, 60, 84)
"""After so many trees the clear lines are settled."""
TURNED, MARGIN = 0.03, 2.0
"""Of the lines whose final sum is above minus ``MARGIN``, and of those below ``MARGIN``, this share is settled at a stop against
what the trees that follow would say."""
PARAMETERS = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 20, "min_data_in_leaf": 40, "feature_fraction": 0.6,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 63, "seed": 7, "num_threads": 1,
    "deterministic": True, "force_col_wise": True, "verbose": -1,
}  # fmt: skip
DOUBTFUL = 0.04
"""Nothing is learned from a line whose label a model that has not seen its site holds for less likely: some golden texts are the
beginning of a story, or lack its lists. On sites left out this gains .015 of exact bodies on naeb and fundus each."""


def learned_pages(pages: Iterable[Labelled]) -> list[Labelled]:
    """What is learned of labelled pages: all their lines that are not doubtful, and some of the pages with longer stories."""
    trusted = _trusted(list(pages))
    return [*trusted, *read_lengthened(trusted)]


def _trusted(pages: list[Labelled]) -> list[Labelled]:
    """The pages; a line whose label models of the other sites contradict weighs nothing."""
    kept: list[Labelled] = []
    for fold in range(FOLDS):
        seen = [page for page in pages if page.fold != fold]
        words = learn_words(seen)
        rough, fine = _grow(seen, words)[:2]
        lexicon = words.lexicon()
        for page in (one for one in pages if one.fold == fold and one.labels):
            rows = _with_words(page, lexicon)
            odds = 1 / (1 + np.exp(-_sums(rough, rows[:, :FIRST]) - _sums(fine, rows)))
            doubtful = np.where(page.labels, odds, 1 - odds) < DOUBTFUL
            kept.append(replace(page, weights=np.where(doubtful, 0.0, page.weights).tolist()))
    return kept


def learn_words(pages: list[Labelled]) -> Words:
    """What these pages say of the words in their lines and in the names around them."""
    words = Words()
    for page in pages:
        lines = zip(page.tokens, page.labels, page.weights, strict=True)
        words.count(page.fold, [(said, label) for said, label, weight in lines if weight > 0])
    return words


def _with_words(page: Labelled, lexicon: Lexicon) -> Any:
    """The rows of a page with the lexicon's measures."""
    rows = page.rows.copy()
    for row, (said, names) in zip(rows, page.tokens, strict=True):
        row[-LEXICAL:] = (*weigh(said, lexicon.text), *weigh(names, lexicon.names))
    return rows


def _grow(pages: list[Labelled], words: Words) -> tuple[lightgbm.Booster, lightgbm.Booster, Any]:
    """The trees that judge by the features that cost little, those that judge by all, and all rows of the pages. A page's words are
    weighed by what the other folds say of them."""
    lexicons = {fold: words.lexicon(without=fold) for fold in range(FOLDS)}
    rows = np.vstack([_with_words(page, lexicons[page.fold]) for page in pages])
    labels = np.concatenate([np.array(page.labels, dtype=float) for page in pages])
    weights = np.concatenate([np.array(page.weights) for page in pages])
    used = weights > 0
    rough = lightgbm.train(
        PARAMETERS | {"learning_rate": ROUGH_RATE},
        lightgbm.Dataset(rows[used][:, :FIRST], labels[used], weight=weights[used]),
        ROUGH,
    )
    sums = _sums(rough, rows[used][:, :FIRST])
    data = lightgbm.Dataset(rows[used], labels[used], weight=weights[used], init_score=sums)
    return rough, lightgbm.train(PARAMETERS, data, ROUNDS), rows


def _sums(trees: lightgbm.Booster, rows: Any, count: int = 0) -> Any:
    """The raw sums of the first ``count`` trees, or of all, by one thread: whoever forks a process with the library's threads has one that waits for ever."""
    return np.asarray(trees.predict(rows, raw_score=True, num_iteration=count or None, num_threads=1))


def train(pages: list[Labelled], words: Words) -> dict[str, Any]:
    """The model of these pages as it stands in the file."""
    rough, fine, rows = _grow(pages, words)
    sums = _sums(rough, rows[:, :FIRST])
    trees = [node(tree["tree_structure"]) for one in (rough, fine) for tree in one.dump_model()["tree_info"]]
    final = sums + _sums(fine, rows)
    stages, start = [], 0
    for stop in (*STOPS, len(trees)):
        low, high = -1e9, 1e9
        if stop < len(trees):
            part = (
                _sums(rough, rows[:, :FIRST], stop) if stop < ROUGH
                else sums + (_sums(fine, rows, stop - ROUGH) if stop > ROUGH else 0.0)
            )  # fmt: skip
            # Hardly any line below and above these sums is turned by the trees that follow.
            low, high = float(np.quantile(part[final > -MARGIN], TURNED)), float(np.quantile(part[final < MARGIN], 1 - TURNED))
        width = FIRST if stop <= ROUGH else len(NAMES)
        stages.append({"low": round(low, 2), "high": round(high, 2), "width": width, "trees": trees[start:stop]})
        start = stop
    return {"features": list(NAMES), "stages": stages}


def node(tree: dict[str, Any]) -> Any:
    """A tree of LightGBM as it stands in a model file."""
    if "leaf_value" in tree:
        return round(tree["leaf_value"], 3)
    limit = float(f"{tree['threshold']:.4g}")
    return [tree["split_feature"], limit, node(tree["left_child"]), node(tree["right_child"])]


def report(pages: list[Labelled]) -> None:
    """Print the scores on sites that the model has not seen."""
    scores: dict[str, list[float]] = defaultdict(list)
    pieces: Counter[str] = Counter()
    learned = learned_pages(page for page in pages if page.kind in LEARNED)
    for fold in range(FOLDS):
        seen = [page for page in learned if page.fold != fold]
        words = learn_words(seen)
        trees, lexicon = read_trees(train(seen, words), NAMES), words.lexicon()
        for page in (one for one in pages if one.fold == fold):
            features = measure(page.work, lexicon)
            taken = {run.index for run in choose(page.work, features, trees)} if features is not None else set()
            if page.gold.get("body"):
                said = [word for place, words in zip(page.places, page.words, strict=True) if place in taken for word in words]
                scores[page.kind].append(_f1(said, tokens(page.gold["body"])))
            elif features is not None:
                text = " ".join(features.runs[place].text for place in sorted(taken))
                _count_pieces(pieces, text, page.gold)
    for kind, values in scores.items():
        print(f"{kind:12s} body F1 {sum(values) / len(values):.4f} on {len(values)} pages with lines")
    right = pieces["right"]
    print(f"traf         segments F1 {2 * right / (2 * right + pieces['wrong'] + pieces['missed']):.4f}")


def _f1(said: list[str], gold: list[str]) -> float:
    hits = sum((Counter(said) & Counter(gold)).values())
    return 2 * hits / (len(said) + len(gold)) if hits else 0.0


def _count_pieces(pieces: Counter[str], text: str, gold: dict[str, Any]) -> None:
    right = sum(" ".join(piece.split()) in text for piece in gold["with"])
    pieces["right"] += right
    pieces["missed"] += len(gold["with"]) - right
    pieces["wrong"] += sum(" ".join(piece.split()) in text for piece in gold["without"])


def write(pages: list[Labelled]) -> None:
    """Learn from these pages and write the model's two files."""
    words = learn_words(pages)
    text = json.dumps(train(pages, words), separators=(",", ":"))
    MODEL.write_text(text.replace("[[", "\n[[").replace(',"trees"', ',\n"trees"') + "\n", "utf-8")
    lexicon = words.lexicon()
    tables = {kind: by_tenths(getattr(lexicon, kind)) for kind in KINDS}
    text = json.dumps(tables, ensure_ascii=False, separators=(",", ":"))
    WORDS.write_text(text.replace("],", "],\n").replace("},", "},\n") + "\n", "utf-8")
    for file in (MODEL, WORDS):
        print(f"{file}: {file.stat().st_size:,} bytes from {len(pages):,} pages")


def main() -> None:
    """Read the pages, then write the model or report."""
    parser = argparse.ArgumentParser(description="Learn which lines are the story.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--report", action="store_true", help="score on unseen sites instead of writing the model")
    arguments = parser.parse_args()
    if arguments.report:
        report(list(read_pages(arguments.data, LEARNED + MEASURED)))
        return
    write(learned_pages(read_pages(arguments.data, LEARNED)))


if __name__ == "__main__":
    main()

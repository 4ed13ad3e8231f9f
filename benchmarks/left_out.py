"""Quality on sites that the models have not seen: ``python -m benchmarks left_out DATA``.

For each fifth of the sites the models of body, authors and dates are trained on the other four fifths, and the pages of the fifth
are separated whole, as ``separate`` does it, with these models. Sets that nothing is learned from (dragnet, l3s, fundus) are
measured the same way. ``exact`` is the share of bodies whose words are the golden text's in its order. Needs the extra ``train``.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
from collections import defaultdict
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks import train_body, train_fields
from benchmarks.peers import thresher
from benchmarks.quality import page, rows
from benchmarks.scoring import as_printed, score_page, summarise, tokens
from benchmarks.train_pages import FOLDS, fold_of
from scraper.fields.body import judged as body
from scraper.fields.body import measures as body_measures
from scraper.fields.byline import judged as byline
from scraper.fields.date import judged as date
from scraper.learned.trees import read_trees

_FIELDS = ("authors", "dates")
_pages: dict[str, list[Any]] = {}
"""What the models are learned from, read once before the workers start."""


def measure(job: tuple[int, Path, tuple[str, ...]]) -> list[tuple[str, str, dict[str, float], dict[str, Any]]]:
    """Set, name, metrics and prediction of every page of a fifth of the sites, by models of the others."""
    fold, data, sets = job
    _learn(fold)
    found = []
    for kind in sets:
        for row in rows(data / kind):
            if fold_of(row, kind) == fold:
                said = thresher(page(data / kind, row), row.get("url"))
                scores = score_page(kind, row["gold"], said)
                if "body_f1" in scores:
                    scores["exact"] = float(tokens(as_printed(kind, said)) == tokens(row["gold"]["body"]))
                found.append((kind, str(row["id"]), scores, said))
    return found


def _learn(fold: int) -> None:
    """Put models of all sites but this fifth's in the place of the package's."""
    seen = [one for one in _pages["body"] if one.fold != fold]
    words = train_body.learn_words(seen)
    trees, lexicon = read_trees(train_body.train(seen, words), body_measures.NAMES), words.lexicon()
    places: list[tuple[ModuleType, str, Any]] = [(body, "body_trees", trees), (body_measures, "body_words", lexicon)]
    for field, module, name in (("authors", byline, "author_trees"), ("dates", date, "date_trees")):
        others = [one for one in _pages[field] if one.fold != fold]
        places.append((module, name, read_trees(train_fields.train(others, field), train_fields.NAMES[field])))
    for module, name, model in places:
        setattr(module, name, partial(_same, model))


def _same(model: Any) -> Any:
    return model


def main(arguments: list[str]) -> int:
    """Print the metrics of each set."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks left_out", description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("data", type=Path, help="folder with the labelled sets")
    parser.add_argument("--set", action="append", help="measure only this set (may be repeated)")
    parser.add_argument("--without", action="append", default=[], help="learn nothing from this set (may be repeated)")
    writable = argparse.FileType("w", encoding="utf-8")
    parser.add_argument("--predictions", type=writable, metavar="FILE", help="write what was found, a line a page")
    given = parser.parse_args(arguments)
    sets = tuple(given.set or (*train_body.LEARNED, *train_body.MEASURED, "htmldate"))
    learned = tuple(kind for kind in train_body.LEARNED if kind not in given.without)
    _pages["body"] = list(train_body.read_pages(given.data, learned))
    for field in _FIELDS:
        _pages[field] = [one for one in train_fields.read_pages(given.data, field) if one.kind not in given.without]
    scores: dict[str, list[dict[str, float]]] = defaultdict(list)
    with multiprocessing.get_context("fork").Pool() as workers:
        for found in workers.imap_unordered(measure, [(fold, given.data, sets) for fold in range(FOLDS)]):
            for kind, name, one, said in found:
                scores[kind].append(one)
                if given.predictions is not None:
                    print(json.dumps({"set": kind, "id": name, **said}, ensure_ascii=False), file=given.predictions)
    for kind in sets:
        print(f"\n{kind}: {len(scores[kind])} pages")
        for metric, value in summarise(scores[kind]).items():
            print(f"{metric:18s} {value:.3f}")
    return 0

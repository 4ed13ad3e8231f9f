"""Make ``scraper/learned/body.json`` and ``words.json``: which lines are the story, learned from labelled pages.

usage: python -m benchmarks.train_body DATA_DIR [--report]

DATA_DIR holds the sets named below, each with ``gold.jsonl`` and ``html/*.html.gz`` (see ``benchmarks/README.md``). Needs
LightGBM and NumPy, which nothing else here does. ``--report`` writes no file: it trains on four fifths of the sites at a
time and prints the scores on the pages of the fifth that was kept out. The pages stay where they are; the model holds
thresholds, leaf values and single words that stand on many pages. Seeded: same data, same file.

Learned from: naeb (AndyTheFactory/article-extraction-dataset, Apache-2.0), wcxb and wcxb-other (Murrough-Foley/
web-content-extraction-benchmark, CC-BY-4.0), traf (trafilatura's evaluation data, Apache-2.0). Only measured on: fundus (the
tests of flairNLP/fundus, MIT; docs/decisions.md says why), and, for their terms allow no more, dragnet (seomoz/dragnet_data,
AGPL-3.0, for measuring) and l3s (L3S-GN1, for research).
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.grow_trees import grow, write_lexicon, write_model
from benchmarks.labels import align, by_segments, tokens
from benchmarks.quality import page as content_of
from benchmarks.quality import rows
from benchmarks.train_pages import FOLDS, fold_of, page_of, work_before
from benchmarks.train_words import Words
from scraper.fields.body import stage as body
from scraper.fields.body.judged import choose, measure
from scraper.fields.body.measures import FIRST, LEXICAL, NAMES
from scraper.learned.lexicon import Lexicon
from scraper.learned.lexicon import measure as weigh
from scraper.learned.trees import read_trees
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Page
from scraper.partition.work import Work

LEARNED = ("naeb", "wcxb", "traf", "wcxb-other")
MEASURED = ("dragnet", "l3s", "fundus")
MODEL = Path(__file__).parent.parent / "scraper" / "learned" / "body.json"
WORDS = MODEL.with_name("words.json")
_OTHER_KINDS = frozenset(("forum", "documentation", "service"))


@dataclass
class Labelled:
    """The free lines of one page when its body is sought: their places, words, measures, labels and weights."""

    kind: str
    fold: int
    gold: dict[str, Any]
    work: Work
    places: list[int]
    words: list[list[str]]
    tokens: list[tuple[set[str], set[str]]]
    rows: Any
    labels: list[bool]
    weights: list[float]


def read_pages(data: Path, sets: tuple[str, ...]) -> Iterator[Labelled]:
    """All pages of the sets that have lines."""
    for kind in sets:
        for row in rows(data / kind):
            page = _page(row, kind, content_of(data / kind, row))
            if page is not None:
                yield page


def _page(row: dict[str, Any], kind: str, content: bytes) -> Labelled | None:
    gold = row["gold"]
    page = page_of(content, row["url"])
    if not isinstance(page, HtmlPage) or not page.runs:
        return None
    marks = marks_of(page, gold)
    if gold.get("body") and covered(page, marks, gold) < 0.5:
        page = page.unveiled() or page
        marks = marks_of(page, gold)
    work = work_before(body.run, page, row["url"])
    features = measure(work, Lexicon({}, {}))
    if features is None:
        return None
    places = [run.index for run in work.free() if not features.is_beside(run.index)]
    words, weights = weighed(kind, row, page, marks, places)
    measured = [[*features.first_of(place), *features.rest_of(place)] for place in places]
    table = np.array(measured, dtype=np.float32).reshape(len(places), len(NAMES))
    labels = [bool(marks[place]) for place in places]
    said = [features.tokens(place) for place in places]
    return Labelled(kind, fold_of(row, kind), gold, work, places, words, said, table, labels, weights)


def weighed(
    kind: str, row: dict[str, Any], page: Page, marks: list[bool | None], places: list[int]
) -> tuple[list[list[str]], list[float]]:
    """The words of the lines at these places and their weights, which are nothing on a page that hardly shows the golden text."""
    words = [tokens(page.runs[place].text) for place in places]
    whole = len(tokens(row["gold"].get("body") or ""))
    weights = [_weight(kind, row, marks[place], len(said), whole) for place, said in zip(places, words, strict=True)]
    if row["gold"].get("body") and covered(page, marks, row["gold"]) < 0.5:
        weights = [0.0] * len(places)
    return words, weights


def marks_of(page: Page, gold: dict[str, Any]) -> list[bool | None]:
    """Which lines of a page are the story's by its golden text or pieces; ``None`` where nobody judged."""
    texts = [run.text for run in page.runs]
    if gold.get("body"):
        return list(align([tokens(text) for text in texts], tokens(gold["body"])))
    return by_segments(texts, gold.get("with") or (), [*(gold.get("without") or ()), *(gold.get("comments_seg") or ())])


def covered(page: Page, marks: list[bool | None], gold: dict[str, Any]) -> float:
    """The share of a golden text that these lines of a page hold."""
    shown = sum(len(tokens(run.text)) for run, mark in zip(page.runs, marks, strict=True) if mark)
    return shown / max(1, len(tokens(gold["body"])))


def _weight(kind: str, row: dict[str, Any], mark: bool | None, size: int, whole: int) -> float:
    """A line's weight: its words, so that a page of the sets counts as much as any other; nothing where nobody judged."""
    if mark is None:
        return 0.0
    if not row["gold"].get("body"):
        return (max(5, size) + 4) / 600
    if whole < 5:
        return 0.0
    share = 1.0 if kind != "wcxb-other" else 0.5 if row["meta"]["page_type"] in _OTHER_KINDS else 0.0
    return share * (size + 4) / (whole + 100)


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


def train(pages: list[Labelled], words: Words) -> dict[str, Any]:
    """The model of these pages as it stands in the file. A page's words are weighed by what the other folds say of them."""
    lexicons = {fold: words.lexicon(without=fold) for fold in range(FOLDS)}
    rows = np.vstack([_with_words(page, lexicons[page.fold]) for page in pages])
    labels = np.concatenate([np.array(page.labels, dtype=float) for page in pages])
    weights = np.concatenate([np.array(page.weights) for page in pages])
    return grow(rows, labels, weights, NAMES, FIRST)


def report(pages: list[Labelled]) -> None:
    """Print the scores on sites that the model has not seen."""
    scores: dict[str, list[float]] = defaultdict(list)
    pieces: Counter[str] = Counter()
    for fold in range(FOLDS):
        seen = [page for page in pages if page.fold != fold and page.kind in LEARNED]
        words = learn_words(seen)
        trees, lexicon = read_trees(train(seen, words), NAMES), words.lexicon()
        for page in (one for one in pages if one.fold == fold):
            features = measure(page.work, lexicon)
            taken = {run.index for run in choose(page.work, features, trees)} if features is not None else set()
            if page.gold.get("body"):
                said = [word for place, words in zip(page.places, page.words, strict=True) if place in taken for word in words]
                scores[page.kind].append(overlap(said, tokens(page.gold["body"])))
            elif features is not None:
                text = " ".join(features.runs[place].text for place in sorted(taken))
                count_pieces(pieces, text, page.gold)
    show(scores, pieces)


def show(scores: dict[str, list[float]], pieces: Counter[str]) -> None:
    """Print the scores of each set."""
    for kind, values in scores.items():
        print(f"{kind:12s} body F1 {sum(values) / len(values):.4f} on {len(values)} pages with lines")
    right = pieces["right"]
    print(f"traf         segments F1 {2 * right / (2 * right + pieces['wrong'] + pieces['missed']):.4f}")


def overlap(said: list[str], gold: list[str]) -> float:
    """The F1 of two bags of words."""
    hits = sum((Counter(said) & Counter(gold)).values())
    return 2 * hits / (len(said) + len(gold)) if hits else 0.0


def count_pieces(pieces: Counter[str], text: str, gold: dict[str, Any]) -> None:
    """Add which of a page's labelled pieces stand in a text."""
    right = sum(" ".join(piece.split()) in text for piece in gold["with"])
    pieces["right"] += right
    pieces["missed"] += len(gold["with"]) - right
    pieces["wrong"] += sum(" ".join(piece.split()) in text for piece in gold["without"])


def write(pages: list[Labelled]) -> None:
    """Learn from these pages and write the model's two files."""
    words = learn_words(pages)
    write_model(MODEL, train(pages, words), len(pages))
    write_lexicon(WORDS, words.lexicon())


def main() -> None:
    """Read the pages, then write the model or report."""
    parser = argparse.ArgumentParser(description="Learn which lines are the story.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--report", action="store_true", help="score on unseen sites instead of writing the model")
    arguments = parser.parse_args()
    if arguments.report:
        report(list(read_pages(arguments.data, LEARNED + MEASURED)))
        return
    write(list(read_pages(arguments.data, LEARNED)))


if __name__ == "__main__":
    main()

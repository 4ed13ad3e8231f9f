"""Make ``scraper/learned/lines.json`` and ``line_words.json``: which lines of a dump are the story, learned from labelled pages.

usage: python -m benchmarks.train_dumps DATA_DIR [--report]

The pages are those of ``benchmarks.train_body``, flattened to lines; its docstring says where they are from and what may be
learned from them. Each is read twice: whole, and as other crawlers dump it, which is without blank lines or with hardly more
than the story. ``--report`` writes no file: it trains on four fifths of the sites at a time and prints the scores on the whole
pages of the fifth that was kept out, the standfirst counted with the body. Needs LightGBM and NumPy. Seeded: same data, same
files.
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.grow_trees import grow, write_lexicon, write_model
from benchmarks.labels import tokens
from benchmarks.peers import as_dump
from benchmarks.quality import page as content_of
from benchmarks.quality import rows
from benchmarks.train_body import (
    LEARNED,
    MEASURED,
    Labelled,
    count_pieces,
    learn_words,
    marks_of,
    overlap,
    show,
    weighed,
)
from benchmarks.train_pages import FOLDS, fold_of, page_of, work_before
from benchmarks.train_words import Words
from scraper.errors import NotAnArticle
from scraper.fields.body import stage as body
from scraper.fields.body.judged_lines import choose, measure
from scraper.fields.body.line_measures import LEXICAL, NAMES, LineFeatures
from scraper.fields.body.shown import between_head_and_foot
from scraper.fields.headline.head import top_of
from scraper.learned.lexicon import Lexicon
from scraper.learned.trees import read_trees
from scraper.page.run import Run

MODEL = Path(__file__).parent.parent / "scraper" / "learned" / "lines.json"
WORDS = MODEL.with_name("line_words.json")
_OTHER_DUMP = 0.5
"""What a page counts as it is dumped by others."""
_FEWEST, _LEAST = 12, 0.5
"""Words on fewer pages and weights nearer to zero are left out: with the bounds of HTML's the file would be thrice as large."""


@dataclass
class Lines(Labelled):
    """The free lines of one dump; ``whole`` tells the page as it was flattened from what others might have dumped."""

    features: LineFeatures
    whole: bool

    def with_words(self, lexicon: Lexicon) -> Any:
        """The rows of a page with the lexicon's measures."""
        self.features.weigh(lexicon.text)
        rows = self.rows.copy()
        for row, place in zip(rows, self.places, strict=True):
            row[-LEXICAL:] = self.features.lexical(place)
        return rows


def read_pages(data: Path, sets: tuple[str, ...]) -> Iterator[Lines]:
    """All pages of the sets that have lines, each as it was flattened; those that are learned from as others dump them too."""
    for kind in sets:
        for row in rows(data / kind):
            try:
                page = _read(row, kind, as_dump(content_of(data / kind, row)), whole=True)
                if page is not None:
                    yield page
                other = _read(row, kind, _as_others(row, page), whole=False) if page is not None and kind in LEARNED else None
            except NotAnArticle:
                continue
            if other is not None:
                yield other


def _read(row: dict[str, Any], kind: str, dump: str, *, whole: bool) -> Lines | None:
    page = page_of(dump, row["url"])
    if page is None:
        return None
    work = work_before(body.run, page, row["url"])
    places = [run.index for run in work.free()]
    if not places:
        return None
    marks = marks_of(page, row["gold"])
    features = measure(work, between_head_and_foot(work), {})
    words, weights = weighed(kind, row, page, marks, places)
    if not whole:
        weights = [_OTHER_DUMP * weight for weight in weights]
    table = np.array([features.row(place) for place in places], dtype=np.float32).reshape(len(places), len(NAMES))
    said: list[tuple[set[str], set[str]]] = [(features.tokens[place], set()) for place in places]
    labels = [bool(marks[place]) for place in places]
    return Lines(kind, fold_of(row, kind), row["gold"], work, places, words, said, table, labels, weights, features, whole)


def _as_others(row: dict[str, Any], page: Lines) -> str:
    """The page as some other crawler dumps it: of three pages one whole and without blank lines, one from about its headline to
    about its last line without blank lines, one likewise with them. Which, and how much around, hangs on the page's name."""
    number = int(hashlib.md5(str(row["id"]).encode(), usedforsecurity=False).hexdigest(), 16)
    runs: Sequence[Run] = page.work.page.runs
    story = [place for place, label in zip(page.places, page.labels, strict=True) if label]
    if number % 3 and story:
        top = min(story[0], top_of(page.work))
        runs = runs[max(0, top - number // 7 % 4) : story[-1] + 1 + number // 11 % 6]
    spaced = number % 3 == 2
    return "".join(("\n\n" if spaced and run.gap else "\n") + run.text for run in runs).lstrip("\n") + "\n"


def lexicon_of(words: Words, without: int = -1) -> Lexicon:
    """The weights of these words, from all folds but one."""
    return words.lexicon(without, fewest=_FEWEST, least=_LEAST)


def train(pages: list[Lines], words: Words) -> dict[str, Any]:
    """The model of these pages as it stands in the file. A page's words are weighed by what the other folds say of them."""
    lexicons = {fold: lexicon_of(words, fold) for fold in range(FOLDS)}
    rows = np.vstack([page.with_words(lexicons[page.fold]) for page in pages])
    labels = np.concatenate([np.array(page.labels, dtype=float) for page in pages])
    weights = np.concatenate([np.array(page.weights) for page in pages])
    return grow(rows, labels, weights, NAMES, len(NAMES))


def report(pages: list[Lines]) -> None:
    """Print the scores on sites that the model has not seen."""
    scores: dict[str, list[float]] = defaultdict(list)
    pieces: Counter[str] = Counter()
    for fold in range(FOLDS):
        seen = [page for page in pages if page.fold != fold and page.kind in LEARNED]
        words = learn_words([page for page in seen if page.whole])
        trees, lexicon = read_trees(train(seen, words), NAMES), lexicon_of(words)
        for page in (one for one in pages if one.fold == fold and one.whole):
            page.features.weigh(lexicon.text)
            text = " ".join([page.work.record.standfirst or "", *(run.text for run in choose(page.work, page.features, trees))])
            if page.gold.get("body"):
                scores[page.kind].append(overlap(tokens(text), tokens(page.gold["body"])))
            else:
                count_pieces(pieces, " ".join(text.split()), page.gold)
    show(scores, pieces)


def write(pages: list[Lines]) -> None:
    """Learn from these pages and write the model's two files."""
    words = learn_words([page for page in pages if page.whole])
    write_model(MODEL, train(pages, words), len(pages))
    write_lexicon(WORDS, lexicon_of(words))


def main() -> None:
    """Read the pages, then write the model or report."""
    parser = argparse.ArgumentParser(description="Learn which lines of a dump are the story.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--report", action="store_true", help="score on unseen sites instead of writing the model")
    arguments = parser.parse_args()
    if arguments.report:
        report(list(read_pages(arguments.data, LEARNED + MEASURED)))
        return
    write(list(read_pages(arguments.data, LEARNED)))


if __name__ == "__main__":
    main()

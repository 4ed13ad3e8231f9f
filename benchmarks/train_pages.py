"""The labelled pages as the body's model learns from them: free lines with their measures, labels and weights."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from lxml import etree

from benchmarks.labels import align, by_segments, tokens
from benchmarks.lengthened import lengthened, story_paragraphs
from scraper.errors import NotAnArticle
from scraper.fields.body import stage as body
from scraper.fields.body.judged import measure
from scraper.fields.body.measures import NAMES
from scraper.learned.lexicon import Lexicon
from scraper.outlets.generic import Generic
from scraper.page.htmlpage import HtmlPage
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation.order import STAGES, choose_layout, read_page

FOLDS = 5
LENGTHENED, LONG_SHARE, SEED = ("naeb", "wcxb"), 0.12, 7
"""So many pages of these sets are learned from a second time, with a story of hundreds of paragraphs."""
LONG = "long"
"""The kind of such pages."""
_OTHER_KINDS = frozenset(("forum", "documentation", "service"))
_SECOND_LEVEL = 3
"""Second-level names of country domains (co.uk, com.au) are no longer than this."""


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


def site(row: dict[str, Any], kind: str) -> str:
    """The registered domain of a page; the page itself where it has no address."""
    host = urlsplit(row["url"]).hostname or urlsplit(f"//{row['url'].split('::')[-1]}").hostname or f"{kind}-{row['id']}"
    parts = host.split(".")
    country = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= _SECOND_LEVEL
    return ".".join(parts[-3 if country else -2 :])


def read_pages(data: Path, sets: tuple[str, ...]) -> Iterator[Labelled]:
    """All pages of the sets that have lines."""
    for kind in sets:
        for row in _rows(data / kind):
            page = _page(row, kind, gzip.decompress((data / kind / row["html"]).read_bytes()))
            if page is not None:
                yield page


def _rows(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").rstrip("\n").split("\n")]


def read_lengthened(pages: Iterable[Labelled]) -> Iterator[Labelled]:
    """Some of these pages with longer stories, made of paragraphs of sites of the same fifth; their kind is ``LONG``."""
    short = [page for page in pages if page.kind in LENGTHENED and page.gold.get("body")]
    others: dict[int, list[str]] = defaultdict(list)
    for page in short:
        others[page.fold] += story_paragraphs(page.gold["body"])
    of = random.Random(SEED)
    for page in short:
        html = page.work.html
        if html is None or of.random() >= LONG_SHARE:
            continue
        content = etree.tostring(html.root, encoding="utf-8", method="html")
        longer = lengthened(content, page.gold["body"], others[page.fold], of)
        row = {"id": "", "url": page.work.url or "", "gold": {"body": longer[1]}} if longer is not None else {}
        made = _page(row, page.kind, longer[0]) if longer is not None else None
        if made is not None:
            yield replace(made, kind=LONG, fold=page.fold)


def fold_of(row: dict[str, Any], kind: str) -> int:
    """The fifth to which a page's site belongs; the same in all models."""
    return int(hashlib.md5(site(row, kind).encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def _page(row: dict[str, Any], kind: str, content: bytes) -> Labelled | None:
    gold = row["gold"]
    try:
        page = read_page(Snapshot(url=row["url"], content=content, content_type=None, fetched_at=None, outlet=None))
    except NotAnArticle:
        return None
    if not isinstance(page, HtmlPage) or not page.runs:
        return None
    marks = _labels(page, gold)
    if gold.get("body") and _covered(page, marks, gold) < 0.5:
        page = page.unveiled() or page
        marks = _labels(page, gold)
    work = Work(page, Generic, choose_layout(page, Generic), url=row["url"], fetched_at=None)
    for stage in STAGES[: STAGES.index(body.run)]:
        stage(work)
    features = measure(work, Lexicon({}, {}))
    if features is None:
        return None
    places = [run.index for run in work.free() if not features.is_beside(run.index)]
    words = [tokens(page.runs[place].text) for place in places]
    whole = len(tokens(gold.get("body") or ""))
    weights = [_weight(kind, row, marks[place], len(said), whole) for place, said in zip(places, words, strict=True)]
    if gold.get("body") and _covered(page, marks, gold) < 0.5:
        weights = [0.0] * len(places)
    measured = [[*features.first_of(place), *features.rest_of(place)] for place in places]
    rows = np.array(measured, dtype=np.float32).reshape(len(places), len(NAMES))
    labels = [bool(marks[place]) for place in places]
    said = [features.tokens(place) for place in places]
    return Labelled(kind, fold_of(row, kind), gold, work, places, words, said, rows, labels, weights)


def _labels(page: HtmlPage, gold: dict[str, Any]) -> list[bool | None]:
    texts = [run.text for run in page.runs]
    if gold.get("body"):
        return list(align([tokens(text) for text in texts], tokens(gold["body"])))
    return by_segments(texts, gold.get("with") or (), [*(gold.get("without") or ()), *(gold.get("comments_seg") or ())])


def _covered(page: HtmlPage, marks: list[bool | None], gold: dict[str, Any]) -> float:
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

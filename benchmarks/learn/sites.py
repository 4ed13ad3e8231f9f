"""Sites with several labelled pages: learned from some of them, tried on the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from benchmarks.described import prediction
from benchmarks.quality import page, rows
from benchmarks.scoring import score_page
from scraper.errors import NotAnArticle, ThresherError
from scraper.learning.facts import Facts
from scraper.learning.outlet import Lesson, bare, learn
from scraper.learning.sample import Page, separate_as
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot

METRICS = {"headline": "headline", "byline": "authors_exact", "date": "date", "body": "body_f1"}
"""The fields that are labelled, and how each is scored."""
WRONG = {"headline": 0.5, "byline": 0.5, "date": 0.5, "body": 0.5}
"""A value that scores less than this is wrong."""


class Job(NamedTuple):
    """A site of a set, the rows learned from and the rows that are read; ``told``: with what a person says of the former."""

    folder: str
    host: str
    taught: tuple[dict[str, Any], ...]
    tried: tuple[dict[str, Any], ...]
    told: bool = False


class Result(NamedTuple):
    """A field of a page that was read: by the general path and by the learned outlet, and whether a selector gave it."""

    set: str
    host: str
    page: str
    pages: int
    field: str
    general: float
    learned: float
    selected: bool
    told: str


class Left(NamedTuple):
    """A field of a lesson that was left to the general path, or was not."""

    pages: int
    field: str
    left: bool


def jobs(folder: Path, k: int, most: int, *, told: bool = False) -> Iterator[Job]:
    """For each host with more than k pages, up to ``most`` choices of k of them, the others to be read."""
    hosts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(folder):
        host = (urlsplit(row.get("url") or "").hostname or "").removeprefix("www.")
        if host and host != "web.archive.org":
            hosts[host].append(row)
    for host, own in sorted(hosts.items()):
        turns = range(len(own)) if len(own) > k else range(0)
        for start in islice(turns, most):
            turned = own[start:] + own[:start]
            yield Job(str(folder), host, tuple(turned[:k]), tuple(turned[k:]), told)


def page_of(folder: Path, row: dict[str, Any], *, told: bool = False) -> Page:
    """A labelled page as one to learn from; ``told``: with its labels for headline, byline and date."""
    snapshot = Snapshot(url=row.get("url"), content=page(folder, row), content_type="text/html")
    return Page(str(row["id"]), snapshot, _labels(row["gold"]) if told else {})


def _labels(gold: dict[str, Any]) -> dict[str, Any]:
    """What a person would say of a page by ``--expect``: a headline of one line, a single writer, the date."""
    headline, authors, date = gold.get("headline") or "", gold.get("authors") or [], gold.get("date")
    labels = {"headline": headline if "\n" not in headline else "", "byline": authors[0] if len(authors) == 1 else ""}
    labels["date"] = str(date).replace(" ", "T") if date else ""
    return {name: value for name, value in labels.items() if value}


def run(job: Job) -> tuple[list[Result], list[Left]]:
    """A site learned and tried."""
    folder, k = Path(job.folder), len(job.taught)
    try:
        lesson = learn("site", [page_of(folder, row, told=job.told) for row in job.taught])
    except ThresherError:
        return [], []
    written = {name for one in lesson.layouts for name in one.written}
    left = [Left(k, name, name not in written) for name in METRICS]
    found = [one for row in job.tried for one in _tried(job, lesson, row)]
    return found, left


def _tried(job: Job, lesson: Lesson, row: dict[str, Any]) -> Iterator[Result]:
    folder = Path(job.folder)
    one = page_of(folder, row)
    general, learned = read(one, bare("site", (job.host,), Facts())), read(one, lesson.outlet())
    scores = [score_page(folder.name, row["gold"], prediction(record)) for record in (general, learned)]
    rules = learned.get("provenance") or {}
    for name, metric in METRICS.items():
        if metric in scores[0]:
            selected = "css:" in str(rules.get("authors" if name == "byline" else name, ""))
            told = f"{_short(general.get(name))} -> {_short(learned.get(name))}"
            yield Result(
                folder.name, job.host, str(row["id"]), len(job.taught), name, scores[0][metric], scores[1][metric], selected, told
            )


def read(one: Page, outlet: type[Outlet]) -> dict[str, Any]:
    """The record of a page, or why there is none."""
    try:
        return separate_as(one.snapshot, outlet).record.to_dict()
    except NotAnArticle as refusal:
        return {"refused": refusal.reason}


def _short(value: Any) -> str:
    text = str(value)
    return repr(text if len(text) <= 60 else f"{text[:57]}…")

"""The headline of a dump, judged by a learned model over all possible lines."""

from __future__ import annotations

from scraper.fields.headline.dump_measures import NAMES, Measures
from scraper.learned.trees import Trees, learned_trees
from scraper.page.run import Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work

_ENOUGH = 0.0
"""A line with a lower score is none: of the right headlines of unseen sites one of a hundred has less, of the wrong ones every
eighth (``benchmarks/train_titles.py``)."""
_KEPT = 8
"""So many lines that lost are kept for explanation."""
RULE = "model:title among lines"


def title_trees() -> Trees:
    """The model, read once."""
    return learned_trees("titles.json", NAMES)


def judge_title(work: Work, measures: Measures) -> int | None:
    """The place, among the free lines, of a dump's likeliest headline where the hand rules chose another; ``None`` where they
    chose the same or no line may be one."""
    trees, runs, hand = title_trees(), measures.runs, measures.hand
    scores = {place: trees.score(measures.row(place)) for place in measures.places}
    best = max(scores, key=lambda place: (scores[place], -place), default=hand)
    others = sorted((place for place in scores if place != best), key=lambda place: -scores[place])[:_KEPT]
    work.lose("headline", [_candidate(runs[place], scores[place]) for place in others])
    return best if best != hand and scores[best] >= _ENOUGH else None


def _candidate(run: Run, score: float) -> Candidate:
    return Candidate(run.text, RULE, "judged", (run.index,), (f"score {score:.2f}",))

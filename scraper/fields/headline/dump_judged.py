"""The headline of a dump, judged by a learned model over all possible lines."""

from __future__ import annotations

from cleaners.han_names import told_size
from cleaners.text import letters
from scraper.fields.headline.dump_lines import is_listed
from scraper.fields.headline.dump_measures import NAMES, Measures
from scraper.learned.trees import Trees, learned_trees
from scraper.page.run import Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work

_ENOUGH = 0.0
"""A line with a lower score is none: of the right headlines of unseen sites one of a hundred has less, of the wrong ones every
eighth (``benchmarks/train_titles.py``)."""
_NEARLY, _TITLE_CHARS, _HEAD = 0.7, 33, 4
"""A title of so many letters, more than a kicker has, whose score is less by no more than this stands above its deck. A head
has so many lines between its title and its writer's name."""
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
    best = _above_deck(measures, scores, best)
    others = sorted((place for place in scores if place != best), key=lambda place: -scores[place])[:_KEPT]
    work.lose("headline", [_candidate(runs[place], scores[place]) for place in others])
    return best if best != hand and scores[best] >= _ENOUGH and not _is_others(measures, scores, best) else None


def _above_deck(measures: Measures, scores: dict[int, float], best: int) -> int:
    """The place of the title that is nearly as likely as the line right below it and says something else: that is its deck."""
    runs, above = measures.runs, best - 1
    if above not in scores or measures.kind(above) != "title" or scores[best] - scores[above] > _NEARLY:
        return best
    if any(scores[best] > score > scores[above] for score in scores.values()):
        return best
    one, other = (set(letters(runs[place].text).split()) for place in (above, best))
    size = told_size(runs[above].text)
    titled = size >= _TITLE_CHARS and told_size(runs[best].text) >= size / 2
    return above if titled and 2 * len(one & other) < len(one) else best


def _is_others(measures: Measures, scores: dict[int, float], place: int) -> bool:
    """Whether a line is none by what stands around it: another story's title in a list, or the writer's name below the title that
    the hand rules chose."""
    hand = measures.hand
    if hand < 0:
        return False
    if hand > place:
        return measures.runs[hand].gap and is_listed(place, measures.kind, lambda at: measures.runs[at].gap)
    named = measures.kind(place) == "name" and measures.kind(hand) == "title" and place - hand <= _HEAD
    return named and scores[place] - scores.get(hand, scores[place]) <= 1


def _candidate(run: Run, score: float) -> Candidate:
    return Candidate(run.text, RULE, "judged", (run.index,), (f"score {score:.2f}",))

"""The body region from the outlet's selectors, weighed against the judgement of the page's lines."""

from __future__ import annotations

from cleaners.phrases import Kind, fold_phrase, phrases
from cleaners.text import is_prose
from scraper.fields.body.judged import Judgement, is_label
from scraper.fields.body.shown import is_foot
from scraper.page.run import Run
from scraper.partition.candidates import Candidate, Source
from scraper.partition.work import Work

_LIST_LABELS: tuple[Kind, ...] = ("related.labels", "related.recommended", "related.inline", "related.all")
AMISS = "holds little of what is judged to be the story"
_SHOWN_LINES, _SHOWN = 5, 200
"""So much of a candidate's text is kept with it."""
HOLDS = 0.3
"""A region with less than this share of what is judged to be the story is something else: a teaser, an empty frame. (Of the
fixtures' regions one has 0.48, where comments without any mark stand below the story.)"""
_EXACT = 0.98
"""A region of which at least this share is judged to be the story is its frame and no more; a wider one, as ``article`` is on
most sites, has furniture in it that the judgement knows better than the region does."""
_SURELY_NONE = 0.03
"""A line of an exact region stays where it is at least as likely as this to be the story's."""


def region(work: Work) -> tuple[list[Run], str] | None:
    """The free lines in what the selectors find, without those that end the story, and the rule; ``None`` where there is
    no prose among them."""
    page, found = work.html, work.body
    if page is None or found is None:
        return None
    rule, elements = found
    inside = dict.fromkeys(line for element in elements for line in page.runs_in(element))
    lines = [line for line in inside if work.is_free(line) and not is_foot(work, line)]
    return (lines, rule) if any(is_prose(line.text) for line in lines) else None


def weigh(lines: list[Run], rule: str, judgement: Judgement) -> Candidate:
    """The proposal that a region makes: all but strangers where it is the story's frame, what is judged to be the story
    where it is wider; it is amiss where it holds little of that, and alone where nothing is judged to be the story."""
    inside = set(lines)
    if not judgement.story:
        return candidate(_without_labels(lines), rule, "declared", "nothing else is found")
    held = judgement.size(line for line in judgement.story if line in inside)
    if held < HOLDS * judgement.size(judgement.story):
        return candidate(lines, rule, "declared", AMISS)
    if held < _EXACT * judgement.size(lines):
        return candidate(judgement.story, f"{rule}, model:lines", "declared", "holds more than the story")
    return candidate(_without_strangers(lines, judgement), rule, "declared", "holds the story and no more")


def _without_labels(lines: list[Run]) -> list[Run]:
    """The lines of a region without what says nothing, and without a list's label at its end."""
    kept = [line for line in lines if not is_label(line.text)]
    while kept and any(phrases(kind).is_whole(fold_phrase(kept[-1].text)) for kind in _LIST_LABELS):
        kept.pop()
    return kept


def _without_strangers(lines: list[Run], judgement: Judgement) -> list[Run]:
    """The lines of a region without what is surely none of the story: labels, and what the judgement is sure of."""
    story = set(judgement.story)
    return [line for line in lines if line in story or not (is_label(line.text) or judgement.odds(line) < _SURELY_NONE)]


def candidate(lines: list[Run], rule: str, source: Source, *why: str) -> Candidate:
    """Lines as a proposal for the body; of its text the beginning is kept."""
    text = " ".join(line.text for line in lines[:_SHOWN_LINES])[:_SHOWN]
    return Candidate(text, rule, source, tuple(line.index for line in lines), (*why, f"{len(lines)} lines"))

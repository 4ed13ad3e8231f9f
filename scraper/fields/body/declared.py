"""The region that the outlet's selectors call the body, weighed against the judgement of the page's lines."""

from __future__ import annotations

from cleaners.text import is_prose
from scraper.fields.body.judged import Judgement, is_label
from scraper.fields.body.shown import is_foot
from scraper.page.run import Run
from scraper.partition.work import Work

_HOLDS = 0.5
"""A region with less than this share of what is judged to be the story is something else: a teaser, an empty frame."""
_SURELY_NONE = 0.03
"""A line of a declared region stays where it is at least as likely as this to be the story's."""


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


def holds_story(lines: list[Run], judgement: Judgement) -> bool:
    """Whether a region holds most of what is judged to be the story."""
    inside = set(lines)
    judged = judgement.story
    return judgement.size(line for line in judged if line in inside) >= _HOLDS * judgement.size(judged)


def without_strangers(lines: list[Run], judgement: Judgement) -> list[Run]:
    """The lines of a region without what is surely none of the story: labels, and what the judgement is sure of."""
    story = set(judgement.story)
    return [line for line in lines if line in story or not (is_label(line.text) or judgement.odds(line) < _SURELY_NONE)]

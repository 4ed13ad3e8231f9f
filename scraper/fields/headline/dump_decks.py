"""The standfirst of a dump when it isn't right below the headline."""

from __future__ import annotations

from cleaners.run_in import split_run_in
from cleaners.text import words
from scraper.fields.headline.dump_lines import ANCHORS, Seen
from scraper.fields.headline.dump_titles import Titles
from scraper.page.run import Run

DECK_CHARS = 400
_DECK_WORDS, _DECK_LEAST = 6, 35


def behind_deck(seen: list[Seen], start: int, titles: Titles | None) -> int:
    """The first paragraph behind one that is glued to the headline while the others stand apart: it is the standfirst."""
    if titles is None or titles.standfirst is not None or start + 2 >= len(seen):
        return start
    first, later = seen[start], seen[start + 1 :]
    glued = first.run.index == titles.headline[-1].index + 1 and not first.run.gap
    if split_run_in(first.run.text, opens=True) is not None:
        return start
    if glued and first.kind == "prose" and len(first.run.text) <= DECK_CHARS and all(one.run.gap for one in later[:2]):
        titles.standfirst = first.run
        return start + 1
    return start


def late_deck(seen: list[Seen], start: int) -> Run | None:
    """The phrase between the last line of the head and the first paragraph, where no picture's line stands above it."""
    if start < 2 or start >= len(seen) or seen[start - 1].kind != "title" or seen[start - 2].kind not in ANCHORS:
        return None
    text = seen[start - 1].run.text
    again = sum(one.run.text == text for one in seen) > 1
    return seen[start - 1].run if len(words(text)) >= _DECK_WORDS and len(text) >= _DECK_LEAST and not again else None


def inner_deck(head: list[Seen]) -> Run | None:
    """The only paragraph between the lines of the head: the story's first does not stand above its writer's name."""
    prose = [one.run for one in head if one.kind == "prose"]
    return prose[0] if len(prose) == 1 and len(prose[0].text) <= DECK_CHARS else None

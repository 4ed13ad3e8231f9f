"""Small machines amid a page: polls, players, calls for an address. Known by what they are made of, whatever they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from cleaners.text import ends_sentence, is_prose
from scraper.fields.furniture.parts import OUTER
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work

_CHOICES, _MOST_CHOICES = 2, 400
_POLL_LINES, _POLL_CHARS, _STEPS = 14, 500, 5
_PLAYER = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?:video|audio|media|jw|vjs|podcast)[_-]?player|player|jwplayer|video-js)(?:$|[\s_-])"
)
_PLAYER_LINES, _PLAYER_CHARS = 8, 90


def claim(work: Work) -> None:
    """Claim polls with what they ask, and the words of players."""
    page = work.html
    if page is None:
        return
    for box in _polls(work, page):
        work.claim_free(page.runs_in(box), "boilerplate", "poll")
    for names, elements in page.by_classes.items():
        if "layer" in names and _PLAYER.search(names) is not None:
            for element in elements:
                _claim_player(work, page, element)


def _polls(work: Work, page: HtmlPage) -> Iterator[Element]:
    """The boxes around the choices of a poll: the innermost that holds several of them and a line that is none."""
    seen: set[Element] = set()
    for choice in islice(page.root.iter("input"), _MOST_CHOICES):
        if choice.get("type") != "radio":
            continue
        for above in islice(choice.iterancestors(), _STEPS):
            if above in seen or above.tag in OUTER:
                break
            runs = page.runs_in(above)
            if len(runs) > _POLL_LINES or sum(len(run.text) for run in runs) > _POLL_CHARS:
                break
            if _asks(work, page, above, runs):
                seen.add(above)
                yield above
                break


def _asks(work: Work, page: HtmlPage, box: Element, runs: list[Run]) -> bool:
    """Whether a box holds several choices and a question, or a line beside them, and tells nothing."""
    choices = [one for one in box.iter("input") if one.get("type") == "radio"]
    if len(choices) < _CHOICES or sum(is_prose(run.text) and not run.text.endswith("?") for run in runs) > 1:
        return False
    labels = {run.index for label in box.iter("label", "button", "legend") for run in page.runs_in(label)}
    return any(run.index not in labels for run in runs) and not any(run.tag == "h1" for run in runs)


def _claim_player(work: Work, page: HtmlPage, element: Element) -> None:
    """Claim the short lines in a player, which name what it plays; sentences are a story's that it stands around."""
    runs = page.runs_in(element)
    if not runs or len(runs) > _PLAYER_LINES or any(run.tag == "h1" for run in runs):
        return
    short = [run for run in runs if len(run.text) <= _PLAYER_CHARS and not (ends_sentence(run.text) and is_prose(run.text))]
    if len(short) == len(runs):
        work.claim_free(short, "boilerplate", "player")

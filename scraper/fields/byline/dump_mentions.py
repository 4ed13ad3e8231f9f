"""Mentions of possible authors in the lines of a dump."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleaners.names import looks_like_person
from cleaners.people import is_nobody
from cleaners.run_on_names import names_run_on
from scraper.fields.byline.found import ABOVE, BELOW, Found, Mention
from scraper.fields.byline.lines import LONGEST, RULE, read_line
from scraper.fields.byline.marked import is_open
from scraper.fields.byline.mentions import collect
from scraper.fields.headline.head import head_of
from scraper.page.run import Run
from scraper.partition.work import Work

_HEAD, _BESIDE, _LONE = 1.3, 1.0, 0.2
"""How far a line of the head is to be trusted, another near the headline, and a name that stands alone elsewhere."""
_LOOSE = (None, "section")
"""The owners of lines that may run on a writer's name to something else: captions name others."""
_NAME, _MOST, _MOST_LOOKED_AT = 40, 8, 60


def collect_lines(work: Work, top: int, shown: Found | None) -> list[Mention]:
    """All mentions of a dump; ``top`` is the index of the headline's line, ``shown`` what the line rules take for the byline."""
    return [*collect(work, top), *_of_lines(work, top, shown), *_alone(work, top)]


def _of_lines(work: Work, top: int, shown: Found | None) -> Iterator[Mention]:
    """The people whom a line by the headline names as bylines do."""
    head = head_of(work)
    anchors = {run.index: run for run in head.anchors} if head is not None else {}
    runs = work.page.runs
    near = {run.index: run for run in runs[max(0, top - ABOVE) : top + BELOW + 1]}
    others = {run.index for run in head.others} if head is not None else set()
    chosen = {run.index: run for run in shown.runs} if shown is not None and shown.names else {}
    for index, run in sorted((near | anchors | chosen).items()):
        if len(run.text) > LONGEST or index in work.marks or index in others or not is_open(work, index):
            continue
        found = shown if shown is not None and index in chosen else read_line(work, run.text)
        yield from _mentions(run, found, _HEAD if index in anchors or index in chosen else _BESIDE)
        for order, (name, trust) in enumerate(names_run_on(run.text) if work.ledger.owner(index) in _LOOSE else ()):
            yield Mention(name, "bare", "name run on", trust, order, run, name)


def _alone(work: Work, top: int) -> Iterator[Mention]:
    """The names that are all of a line far from the headline, as boxes on writers print them; the nearest of them."""
    runs = work.page.runs
    far = (run for run in runs if not -ABOVE <= run.index - top <= BELOW and " " in run.text and len(run.text) <= _NAME)
    named = (run for run in far if looks_like_person(run.text) and not is_nobody(run.text) and is_open(work, run.index))
    for run in sorted(islice(named, _MOST_LOOKED_AT), key=lambda run: abs(run.index - top))[:_MOST]:
        yield Mention(run.text, "bare", "name on a line", _LONE, 0, run, run.text)


def _mentions(run: Run, found: Found | None, trust: float) -> Iterator[Mention]:
    for order, name in enumerate(found.names if found is not None else ()):
        yield Mention(name, "marked", RULE, trust, order, run, (found.byline if found is not None else None) or name)

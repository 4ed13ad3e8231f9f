"""A date that the general path misses but that one element between headline and story has on every page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from scraper.learning.choosing import LASTING, Choice
from scraper.learning.sample import Sample
from scraper.learning.selectors import proposals
from scraper.learning.values import found_by, read
from scraper.page.element import Element

_LEAST = 3
_ABOVE, _LONGEST = 6, 60
_PROPOSALS = 25
_PER_LETTER, _DATE = 0.06, 14


def choose_date(samples: Sequence[Sample]) -> Choice | None:
    """The selector that gives every page a day of its own, not after it was fetched; ``None`` where pages have dates already, are
    fewer than three, or agree on none."""
    if len(samples) < _LEAST or any(one.label("date") for one in samples):
        return None
    found: dict[str, float] = {}
    for element in _elements(samples[0]):
        rest = _PER_LETTER * max(0, len(samples[0].work.shown(element)) - _DATE)
        for css, cost in proposals(element)[:_PROPOSALS]:
            if cost + rest <= LASTING and found_by(samples[0], css) == [element]:
                found.setdefault(css, cost + rest)
    good = [css for css in found if _is_date(samples, css)]
    if not good:
        return None
    css = min(good, key=lambda one: (found[one], one))
    count = len(samples)
    return Choice("date", (css,), count, count, tuple(one.name for one in samples), why="a day of its own on every page")


def _elements(sample: Sample) -> Iterator[Element]:
    """The elements of short lines around the headline and above the story."""
    head, body = sample.runs_of("headline"), sample.runs_of("body")
    if not head or not body:
        return
    taken = {*sample.runs_of("comments"), *sample.runs_of("related"), *body}
    for run in sample.html.runs[max(0, head[0] - _ABOVE) : max(body[0], head[-1] + 1)]:
        if run.index not in taken and len(run.text) <= _LONGEST and run.element is not None:
            yield from (one for one in run.element.iter() if isinstance(one.tag, str) and sample.html.is_seen(one))


def _is_date(samples: Sequence[Sample], css: str) -> bool:
    readings = [read(one, "date", css) for one in samples]
    days = [one.value for one in readings if one is not None and one.alone]
    if len(days) < len(samples) or len(set(days)) < 2:
        return False
    return not any(
        one.work.fetched_at is not None and _is_after(day, one.work.fetched_at) for one, day in zip(samples, days, strict=True)
    )


def _is_after(day: str, moment: datetime) -> bool:
    return day[:10] > moment.date().isoformat()

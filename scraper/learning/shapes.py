"""The order of an outlet's lines: whether datelines have a line of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaners.datelines import read_dateline
from scraper.errors import NotAnArticle
from scraper.learning.sample import Sample, separate_as
from scraper.outlets.layout import Shape
from scraper.outlets.outlet import Outlet

_LEAST, _SHARE = 2, 0.6
_LINE = 140
"""So many letters may leave the story: the line itself, and a caption above it."""
_NEAR = 3
"""So many lines of the story may stand above its dateline: a caption, a summary."""


def learn_shape(samples: Sequence[Sample], base: type[Outlet]) -> Shape | None:
    """The shape of the outlet's stories where lines between headline and story are datelines on most pages, and reading them so
    gives a place or a name that is not known and takes nothing from any story; else ``None``."""
    dated = [one for one in samples if _has_line(one)]
    if len(dated) < _LEAST or len(dated) < _SHARE * len(samples):
        return None
    shape = replace(Outlet.shape, dateline=True)
    outlet = type("Tried", (base,), {"name": base.name, "shape": shape})
    gains = [_gain(one, outlet) for one in samples]
    return shape if None not in gains and sum(map(bool, gains)) >= _LEAST else None


def _has_line(sample: Sample) -> bool:
    names = sample.work.outlet.site_names
    body, head = sample.runs_of("body"), sample.runs_of("headline")
    if not body or not head:
        return False
    lines = sample.html.runs[head[-1] + 1 : body[0] + _NEAR]
    return any(read_dateline(run.text, outlet_names=names) is not None for run in lines)


def _gain(sample: Sample, outlet: type[Outlet]) -> bool | None:
    """Whether the page gains a place or a name; ``None`` where it loses anything."""
    try:
        now = separate_as(sample.page.snapshot, outlet).record
    except NotAnArticle:
        return None
    before = sample.record
    lost = before.headline != now.headline or (before.byline and not now.byline)
    if lost or len(now.body or "") + _LINE < len(before.body or ""):
        return None
    return bool((now.dateline and not before.dateline) or (now.byline and not before.byline))

"""The selectors that would be learned for a clicked line, with what each finds on the other pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scraper.learning.bodies import fit, story
from scraper.learning.choosing import LASTING, attempt
from scraper.learning.sample import Sample
from scraper.learning.selectors import proposals
from scraper.learning.values import SINGLE, found_by
from scraper.page.element import Element

_ABOVE, _TRIED, _BEST = 3, 30, 5
_FRAMES = 6
"""So many elements around a line may be the frame of its story."""
_INSIDE, _BESIDE = 40, 60
"""An element that holds a value holds at most so many elements of the line, and so many letters beside it."""
_BARE = 5.0
"""A tag that costs more names an element by nothing."""


@dataclass(frozen=True)
class Suggestion:
    """A selector, on how many of the pages it finds something, and what it finds on each (``None`` for nothing); of a body its
    first words."""

    css: str
    hits: int
    pages: int
    values: tuple[str | None, ...]


def suggest(field: str, samples: Sequence[Sample], at: int, line: int) -> list[Suggestion]:
    """Selectors for a field that find the line of the page ``at``, best first: those that hit most pages, for a body then those
    whose elements hold the story and little else, then the likeliest to last. A field is one of ``SINGLE``, or ``body``."""
    sample = samples[at]
    found: dict[str, float] = {}
    worth: dict[str, float] = {}
    wanted = story(sample) if field == "body" else set()
    for level, element in enumerate(_elements(sample, line, is_frame=field == "body")):
        for css, cost in proposals(element)[:_TRIED]:
            if (css.isalnum() and cost > _BARE) or cost + level > LASTING:
                continue
            elements = found_by(sample, css)
            if elements[:1] == [element]:
                found.setdefault(css, cost + level)
                worth[css] = round(fit(sample, elements, wanted).worth, 1) if wanted else 0.0
    made = [(_values(field, samples, css), css, cost) for css, cost in found.items()]
    ranked = sorted(made, key=lambda one: (-sum(value is not None for value in one[0]), -worth[one[1]], one[2], one[1]))
    usable = [(values, css) for values, css, _ in ranked if values[at] is not None]
    return [Suggestion(css, sum(one is not None for one in values), len(samples), values) for values, css in usable[:_BEST]]


def _elements(sample: Sample, line: int, *, is_frame: bool) -> list[Element]:
    """The elements of a line, innermost first, and some around it: of a frame of a story whatever else they hold, else those that
    hold little beside the line."""
    block = sample.html.runs[line].element
    if block is None:
        return []
    inside = [one for one in block.iter() if isinstance(one.tag, str) and sample.html.is_seen(one)][:_INSIDE]
    above = [one for one in block.iterancestors() if one.tag not in ("html", "body")][: _FRAMES if is_frame else _ABOVE]
    longest = len(sample.html.runs[line].text) + _BESIDE
    return [*reversed(inside), *(one for one in above if is_frame or len(sample.work.shown(one)) <= longest)]


def _values(field: str, samples: Sequence[Sample], css: str) -> tuple[str | None, ...]:
    if field in SINGLE:
        return attempt(field, samples, css).values
    shown = ([sample.work.shown(one) for one in found_by(sample, css)] for sample in samples)
    return tuple(" ".join(texts)[:80] if texts else None for texts in shown)

"""How much of the story an element holds, and how much else."""

from __future__ import annotations

from typing import NamedTuple

from cleaners.text import is_prose, letters
from scraper.learning.sample import Sample
from scraper.page.element import Element

_LEAST_SHARE = 0.85
"""An element that holds less of the story than this is no frame of it."""
_OTHERS = frozenset("related comments figure headline kicker standfirst byline date date_modified section tags source".split())
"""Lines of these owners cost a frame nothing: they are claimed before the body is read."""


class Fit(NamedTuple):
    """How a set of elements fits the story: the share of it that they hold, and the share of theirs that is the story's."""

    held: float
    pure: float

    @property
    def worth(self) -> float:
        """Both in one."""
        return 2 * self.held * self.pure / (self.held + self.pure) if self.held and self.pure else 0.0


def story(sample: Sample) -> set[int]:
    """The lines of the page that are its story: those that a person's text holds, else those of the general path."""
    if "body" not in sample.told:
        return set(sample.runs_of("body"))
    wanted = letters(str(sample.told["body"] or ""))
    return {run.index for run in sample.html.runs if len(key := letters(run.text)) >= 8 and key in wanted}


def fit(sample: Sample, elements: list[Element], wanted: set[int], chrome: set[int] | None = None) -> Fit:
    """How the elements fit the story; what is known to be chrome costs nothing."""
    page = sample.html
    inside = {run.index for one in elements for run in page.runs_in(one)}
    size = sum(len(page.runs[at].text) for at in wanted)
    both = sum(len(page.runs[at].text) for at in wanted & inside)
    rest = sum(
        len(page.runs[at].text)
        for at in inside - wanted - sample.furniture - (chrome or set())
        if sample.owners.get(at) not in _OTHERS and (is_prose(page.runs[at].text) or len(page.runs[at].text) > 40)
    )
    return Fit(both / size if size else 0.0, both / (both + rest) if both else 0.0)


def frames(sample: Sample, wanted: set[int]) -> list[Element]:
    """The elements that hold nearly all of the story, innermost first."""
    page = sample.html
    lines = [page.runs[at] for at in sorted(wanted) if page.runs[at].element is not None]
    if not lines:
        return []
    longest = max(lines, key=lambda run: len(run.text))
    found = []
    for element in (longest.element, *longest.element.iterancestors()):
        if element.tag in ("html", "body"):
            break
        if page.is_seen(element) and fit(sample, [element], wanted).held >= _LEAST_SHARE:
            found.append(element)
    return found[:5]

"""The sequential test: e-detectors over the pages of an outlet, one per property and direction.

A detector multiplies, page by page, the likelihood ratio of "the share has left its bounds" to "it is at its bound", and adds
what a detector begun at this page would hold (Shiryaev and Roberts). While every share stays within its bounds, given all
pages before, its value has a mean of at most the number of pages seen; so the mean time until the weighted sum of all
detectors first reaches a limit is at least that limit, whatever the pages and fields have to do with each other.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from scraper.drift.measures import Measures
from scraper.drift.properties import Property

_MOST_LOSSES, _MOST_OTHERS = 30, 400
_CERTAIN = 0.97
_HUGE = 1e200

State = list[float]
"""Of one detector: its value for a moderate and for a complete change; the best evidence for a change since some page, as a
logarithm, and the number of that page."""


@dataclass(frozen=True)
class Stream:
    """A property in one direction: its share ``falls`` below the floor, or rises above the ceiling. ``yes`` and ``no`` are
    the logarithms of the likelihood ratios where the property holds and where not, for a moderate and a complete change;
    ``part``: its detector has to reach so many times the limit."""

    about: Property
    falls: bool
    yes: tuple[float, float]
    no: tuple[float, float]
    part: int = 1

    @property
    def key(self) -> str:
        """A name that stays when the expectation is renewed."""
        return f"{self.about.key} {'falls' if self.falls else 'rises'}"

    @property
    def is_loss(self) -> bool:
        """Whether it watches for the loss of a field (or of articles altogether)."""
        return self.falls and self.about.kind == "flag" and "." not in self.about.name


@dataclass(frozen=True)
class Crossing:
    """A detector that reached its limit: the evidence (a logarithm) and the page since which the change is most likely."""

    stream: Stream
    evidence: float
    since: int


@dataclass
class Watch:
    """The states of all detectors by the streams' keys. ``once``: they do not begin anew at each page but test one given
    stretch (plain products; Ville's inequality then holds at every page)."""

    states: dict[str, State] = field(default_factory=dict)
    once: bool = False

    def see(self, streams: Sequence[Stream], pages: Iterable[tuple[int, Measures]]) -> None:
        """Every detector has seen the pages, which come with their numbers."""
        rows = list(pages)
        for stream in streams:
            state = self.states.setdefault(stream.key, [1.0, 1.0, 0.0, -1.0] if self.once else [0.0, 0.0, 0.0, -1.0])
            _follow(stream, state, rows, self.once)

    def crossings(self, streams: Sequence[Stream], limit: float) -> list[Crossing]:
        """The streams whose evidence has reached the limit, the strongest first."""
        found = []
        for stream in streams:
            state = self.states.get(stream.key)
            if state is not None and (state[0] + state[1]) / 2 >= limit * stream.part:
                found.append(Crossing(stream, math.log((state[0] + state[1]) / 2), int(state[3])))
        return sorted(found, key=lambda one: -one.evidence)


def streams(properties: Iterable[Property]) -> list[Stream]:
    """The streams of the properties: up and down, where there is room for a change.

    The limit is shared out, half of it among the losses of fields (which are few) and half among all others, so that the
    reciprocals of the parts add up to 1 at most.
    """
    found = []
    for one in properties:
        floor, ceiling = max(one.bounds.floor, 1e-3), min(max(one.bounds.ceiling, 1e-3), 1 - 1e-3)
        if one.kind in ("flag", "main") and one.bounds.floor >= 1 - _CERTAIN:
            found.append(_stream(one, True, floor, (0.5 * floor, 0.05 * floor)))
        if one.kind != "main" and ceiling <= _CERTAIN:
            found.append(_stream(one, False, ceiling, (ceiling + 0.35 * (1 - ceiling), ceiling + 0.85 * (1 - ceiling))))
    losses = [one for one in found if one.is_loss][:_MOST_LOSSES]
    others = [one for one in found if not one.is_loss][:_MOST_OTHERS]
    return [replace(one, part=2 * len(among)) for among in (losses, others) for one in among]


def _stream(one: Property, falls: bool, bound: float, shares: tuple[float, float]) -> Stream:
    bound = min(bound, 1 - 1e-3)
    yes = (math.log(shares[0] / bound), math.log(shares[1] / bound))
    no = (math.log((1 - shares[0]) / (1 - bound)), math.log((1 - shares[1]) / (1 - bound)))
    return Stream(one, falls, yes, no)


def _follow(stream: Stream, state: State, rows: Sequence[tuple[int, Measures]], once: bool) -> None:
    holds = stream.about.holds
    ratios = {True: [math.exp(one) for one in stream.yes], False: [math.exp(one) for one in stream.no]}
    begin = 0.0 if once else 1.0
    moderate, complete, best, since = state
    for number, page in rows:
        outcome = holds(page)
        if outcome is None:
            continue
        first, second = ratios[outcome]
        moderate = min((moderate + begin) * first, _HUGE)
        complete = min((complete + begin) * second, _HUGE)
        if best <= 0:
            best, since = 0.0, number
        best += (stream.yes if outcome else stream.no)[1 if complete > moderate else 0]
    state[:] = [moderate, complete, best, since]

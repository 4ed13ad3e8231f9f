"""Chooses the selector of a field that the pages agree on, and decides whether it is worth writing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from scraper.learning.names import says
from scraper.learning.sample import Sample
from scraper.learning.selectors import proposals
from scraper.learning.values import Verdict, found_by, holders, is_same, judge
from scraper.page.element import Element

ONE = "one page is not enough evidence"
LEAST = 2
"""On so many pages a selector has to be right before it is written; one is enough where a person says what is right."""
_PROPOSALS = 40
"""So many selectors of one element are tried on the other pages."""
_HOLDERS = 4
_IN_DATA = ("byline", "date")
"""Fields that a selector reads no better than the general path does where the pages' data name them: what stands beside a name,
and the day of a change, are told apart by the data."""
_GAINS: tuple[Verdict, ...] = ("other", "extra", "cleaner")
_HEADING = re.compile(r"#|(?:^|[\s>])h[1-6](?![\w-])")
_TITLE = (8, 400)
_LONGEST_VALUE = 300
LASTING = 9.0
"""A selector that costs more names elements by their places."""


@dataclass(frozen=True)
class Choice:
    """What is to be written of a field: its selectors (none where it is left to the general path), on how many of the pages
    they give what the page has, the pages on which they find what the general path does not, and why so."""

    field: str
    selectors: tuple[str, ...] = ()
    right: int = 0
    pages: int = 0
    gains: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    why: str = ""

    @property
    def is_written(self) -> bool:
        """Whether the outlet is to declare the field."""
        return bool(self.selectors)


@dataclass(frozen=True)
class Tried:
    """A selector with what it gives on each page."""

    css: str
    cost: float
    verdicts: tuple[Verdict, ...]
    values: tuple[str | None, ...]

    def count(self, *kinds: Verdict) -> int:
        """On how many pages it gives one of these."""
        return sum(one in kinds for one in self.verdicts)

    @property
    def rank(self) -> tuple[float, ...]:
        """Smaller is better: more pages right, fewer other, then the likelier to last."""
        return (-self.count("right", "cleaner"), self.count("other"), self.count("extra"), self.cost)


def choose(name: str, samples: Sequence[Sample], least: int = LEAST) -> Choice:
    """What to write of a field that one element holds, where a selector is right on at least so many pages."""
    having = [one for one in samples if one.label(name)]
    if not having:
        return Choice(name, pages=len(samples), why="no page has it")
    best = best_of(name, samples)
    if best is not None and len(samples) == 1 < least and says(name, best.css):
        best = best_of(name, samples, sure=True)
    if best is None:
        return Choice(name, pages=len(samples), why="no element holds it alone: it is in the page's data or within a line")
    return _decided(name, samples, best, len(having), least)


def best_of(name: str, samples: Sequence[Sample], *, sure: bool = False) -> Tried | None:
    """The selector that gives most pages what they have; of those one that is ``sure`` for choice, where that is asked for."""
    tried = [attempt(name, samples, css, cost) for css, cost in pool(name, samples).items()]
    return min(tried, key=lambda one: (sure and not is_sure(name, one.css), *one.rank), default=None)


def pool(name: str, samples: Sequence[Sample]) -> dict[str, float]:
    """Selectors, with their cost, that give the right value alone on at least one page."""
    found: dict[str, float] = {}
    for sample in samples:
        for element in holders(sample, name)[:_HOLDERS]:
            kept = 0
            rest = _rest(sample, name, element)
            for css, cost in proposals(element):
                cost += rest
                if cost > LASTING or kept == _PROPOSALS:
                    break
                if css in found or found_by(sample, css)[:1] != [element]:
                    continue
                verdict, reading = judge(sample, name, css)
                if verdict in ("right", "cleaner") and reading is not None and reading.alone:
                    found[css] = cost
                    kept += 1
    return found


def _rest(sample: Sample, name: str, element: Element) -> float:
    """What an element costs for what it holds beside the value."""
    if name in ("date", "date_modified") and element.get("datetime"):
        return 0.0
    raw = sample.record.date_raw if name == "date" else sample.label(name)
    shown = str(raw or "") if name != "date" or str(raw or "")[4:5] != "-" else ""
    return min(4.0, 0.06 * max(0, len(sample.work.shown(element)) - max(len(shown), 14)))


def attempt(name: str, samples: Sequence[Sample], css: str, cost: float = 0.0) -> Tried:
    """A selector tried on all pages; several values on one page count as another value than the page's."""
    verdicts: list[Verdict] = []
    values: list[str | None] = []
    for sample in samples:
        verdict, reading = judge(sample, name, css)
        unclear = reading is not None and not reading.alone and name != "byline"
        verdicts.append("other" if unclear else verdict)
        values.append(reading.value if reading is not None else None)
    return Tried(css, cost, tuple(verdicts), tuple(values))


def _decided(name: str, samples: Sequence[Sample], best: Tried, having: int, least: int) -> Choice:
    right, other, pages = best.count("right"), best.count("other"), len(samples)
    told = [sample for sample in samples if name in sample.told]
    gains = [one.name for one, verdict in zip(samples, best.verdicts, strict=True) if verdict in _GAINS]
    corrected = [one for one in told if not is_same(name, getattr(one.record, name) or "", one.told[name] or "")]
    gains += [one.name for one in corrected]
    why = _why_not(name, samples, best, told, having, 1 if corrected else least, gains=bool(gains))
    if why is not None:
        return Choice(name, (), right, pages, why=why)
    return Choice(name, (best.css,), right, pages, tuple(gains), why=f"{right} of {having} pages that have one, {other} other")


def _why_not(
    name: str, samples: Sequence[Sample], best: Tried, told: Sequence[Sample], having: int, least: int, *, gains: bool
) -> str | None:
    """Why the best selector of a field is not to be written; ``None`` where it is."""
    right, other = best.count("right", "cleaner"), best.count("other")
    if name in _IN_DATA and not gains and all(map(partial(is_in_data, name), samples)):
        return "the pages' own data state it and agree with what is shown"
    wrong = next((one for one in told if best.verdicts[samples.index(one)] not in ("right", "silent")), None)
    if wrong is not None:
        return f"{best.css} does not give what you expect of {wrong.name}"
    if _is_chrome(name, best):
        return f"{best.css} gives the same on several pages"
    if not all(_may_be(name, value) for value in best.values):
        return f"{best.css} finds something that cannot be a value"
    if right < least and not (len(samples) == right == 1 and is_sure(name, best.css)):
        return ONE if len(samples) == 1 else f"{best.css} is right on one page only"
    return f"{best.css} is right on {right} of {having} pages that have one" if right < 2 * other else None


def is_sure(name: str, css: str) -> bool:
    """Whether one page is enough: the names in the selector say which field it finds. Teasers and notices have headlines, too:
    that of the story is named by its id, or as a heading or in one."""
    return says(name, css) and (name != "headline" or _HEADING.search(css) is not None)


def is_in_data(name: str, sample: Sample) -> bool:
    """Whether the page's own data give the field what the general path took, or the page has none."""
    rules = sample.record.provenance
    rule = rules.get("authors") or rules.get(name) if name == "byline" else rules.get(name)
    return not sample.label(name) or any(mark in (rule or "") for mark in ("json-ld", "meta:", "microdata"))


def _is_chrome(name: str, best: Tried) -> bool:
    values = Counter(filter(None, best.values))
    return name in ("headline", "standfirst") and any(count > 1 for count in values.values())


def _may_be(name: str, value: str | None) -> bool:
    """Whether a text is of a size that the field has."""
    if value is None or name == "standfirst":
        return True
    return _TITLE[0] <= len(value) <= _TITLE[1] if name == "headline" else len(value) <= _LONGEST_VALUE

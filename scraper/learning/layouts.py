"""Which pages share a layout, and what to declare for each, tested before it is kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cleaners.text import is_prose, letters
from scraper.errors import NotAnArticle
from scraper.learning.choosing import LEAST, Choice, choose
from scraper.learning.facts import date_formats
from scraper.learning.orphans import choose_date
from scraper.learning.regions import choose_body, choose_boilerplate
from scraper.learning.sample import Sample, separate_as
from scraper.learning.selectors import tokens
from scraper.learning.values import found_by, holders, is_same
from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.record.article import Article

FIELDS = ("kicker", "headline", "standfirst", "section", "byline", "date", "source")
"""Fields that are learned one by one, in the order in which they are written."""
_TELLING = ("headline", "byline", "date", "body")
"""Fields that tell layouts apart."""
_MOST = 3
_ALIKE, _AROUND = 0.3, 4
_WORTH = 2
"""So many values more have to be found by layouts of their own."""
_NEW = 0.03


@dataclass(frozen=True)
class Learned:
    """A layout: its name and probe, what is declared and what is left, and the pages that it was learned from."""

    name: str
    probe: tuple[str, ...]
    choices: tuple[Choice, ...]
    samples: tuple[Sample, ...]
    formats: tuple[str, ...] = ()

    @property
    def written(self) -> dict[str, tuple[str, ...]]:
        """The selectors by field."""
        return {one.field: one.selectors for one in self.choices if one.is_written}

    def layout(self) -> Layout:
        """The declaration."""
        return Layout(name=self.name, probe=self.probe, **self.written)  # type: ignore[arg-type]


def learn_layouts(samples: Sequence[Sample], base: type[Outlet], least: int = LEAST) -> tuple[Learned, ...]:
    """The layouts of the pages, newest first; the older ones are told by probes."""
    groups = _groups(list(samples))
    groups.sort(key=lambda group: max((one.record.date or "") for one in group), reverse=True)
    found = [_learn(group, base, least) for group in groups]
    if len(found) == 1:
        return tuple(found)
    probed: list[Learned] = []
    for at, one in enumerate(found):
        others = [sample for other in found if other is not one for sample in other.samples]
        probe = _probe(one, others)
        year = _year(one)
        name = "present" if at == 0 else year if year and all(year != other.name for other in probed) else f"older-{at}"
        probed.append(replace(one, name=name, probe=probe))
    return tuple(one if one.probe else _left(one, "nothing distinguishes its pages from the others") for one in probed)


def choices_of(samples: Sequence[Sample], least: int = LEAST) -> list[Choice]:
    """What the pages agree on, field by field; a selector has to be right on at least so many of them."""
    fields = [choose(name, samples, least) for name in FIELDS]
    orphan = choose_date(samples)
    fields = [orphan if orphan is not None and one.field == "date" else one for one in fields]
    return [*fields, choose_body(samples, least), choose_boilerplate(samples)]


def _groups(samples: list[Sample]) -> list[list[Sample]]:
    """The pages by layout: those whose headline and story stand in elements of like names, where selectors of their own find on
    them what selectors for all pages miss."""
    found: list[list[Sample]] = []
    for one in samples:
        near = next((group for group in found if _likeness(one, group[0]) >= _ALIKE), None)
        if near is not None:
            near.append(one)
        else:
            found.append([one])
    found.sort(key=len, reverse=True)
    large = [group for group in found if len(group) > 1][:_MOST]
    if len(large) < 2:
        return [samples]
    rest = [one for group in found if group not in large for one in group]
    split = [[*large[0], *rest], *large[1:]]
    return split if _missed(samples) >= sum(map(_missed, split)) + _WORTH else [samples]


def _likeness(one: Sample, other: Sample) -> float:
    first, second = _makes(one), _makes(other)
    return len(first & second) / max(1, len(first | second))


def _makes(sample: Sample) -> set[str]:
    """The names of the elements around the headline and the longest line of the story."""
    page = sample.html
    lines = [page.runs[at] for at in sample.runs_of("body") if page.runs[at].element is not None]
    inner = holders(sample, "headline")[:1] + [max(lines, key=lambda run: len(run.text)).element for _ in lines[:1]]
    near = [element for one in inner for element in (one, *list(one.iterancestors())[:_AROUND])]
    return {token.css for element in near for token in tokens(element) if token.css[0] in ".#" or "[" in token.css}


def _missed(samples: Sequence[Sample]) -> int:
    """How often the selectors for these pages find nothing of a field that a page has."""
    choices = [one for one in choices_of(samples) if one.field in _TELLING]
    return sum(
        bool(sample.label(one.field)) and not any(found_by(sample, css) for css in one.selectors)
        for one in choices
        for sample in samples
    )


def _learn(samples: list[Sample], base: type[Outlet], least: int) -> Learned:
    choices = choices_of(samples, least)
    kept = {one.field: one for one in choices if one.is_written}
    bad = _harmful(samples, base, kept)
    choices = [_dropped(one, bad[one.field]) if one.field in bad else one for one in choices]
    date = next(one for one in choices if one.field == "date")
    return Learned("present", (), tuple(choices), tuple(samples), date_formats(samples, date))


def _harmful(samples: Sequence[Sample], base: type[Outlet], choices: Mapping[str, Choice]) -> dict[str, str]:
    """The fields whose selectors change a page that they are not to change, each with what they did."""
    if not choices or harm_of(samples, base, choices) is None:
        return {}
    bad = {name: harm for name, choice in choices.items() if (harm := harm_of(samples, base, {name: choice})) is not None}
    good = {name: choice for name, choice in choices.items() if name not in bad}
    if good and (harm := harm_of(samples, base, good)) is not None:
        bad |= dict.fromkeys(good, harm)
    return bad


def harm_of(samples: Sequence[Sample], base: type[Outlet], choices: Mapping[str, Choice]) -> str | None:
    """What the selectors change that they are not to change, tried on all pages; ``None`` where all is well."""
    layout = Layout(name="present", **{name: one.selectors for name, one in choices.items()})  # type: ignore[arg-type]
    outlet = with_layouts(base, (layout,))
    for sample in samples:
        may = {name for name, one in choices.items() if sample.name in (*one.gains, *one.doubts)} | {"boilerplate"}
        try:
            record = separate_as(sample.page.snapshot, outlet).record
        except NotAnArticle as refusal:
            return f"{sample.name} would be refused ({refusal.reason})"
        changed = any(sample.name in one.gains for one in choices.values())
        asked = (*choices, "body") if changed else (*FIELDS, "body")
        wrong = next((name for name in asked if name not in may and not _is_kept(sample, record, name, choices)), None)
        if wrong is not None:
            return f"{sample.name} would have another {wrong}"
    return None


def _is_kept(sample: Sample, record: Article, name: str, choices: Mapping[str, Choice]) -> bool:
    """Whether a field is what it is to be: as the page is said to have it, else as before."""
    now = getattr(record, name)
    wanted: Any = sample.label(name) if name in choices else getattr(sample.record, name)
    if not now or not wanted:
        return bool(now) == bool(wanted)
    if name == "body":
        return "boilerplate" in choices or _is_same_story(now, str(wanted))
    return is_same(name, now, wanted)


def _is_same_story(now: str, wanted: str) -> bool:
    """Whether no prose of a story is lost, and hardly anything is new."""
    old, new = ({letters(text): text for text in body.split("\n\n")} for body in (wanted, now))
    lost = [text for key, text in old.items() if key not in new]
    more = sum(len(text) for key, text in new.items() if key not in old)
    return not any(is_prose(text) for text in lost) and more <= _NEW * len(wanted)


def with_layouts(base: type[Outlet], layouts: tuple[Layout, ...]) -> type[Outlet]:
    """The outlet with these layouts."""
    return type(base.__name__, (base,), {"name": base.name, "layouts": layouts})


def _dropped(choice: Choice, why: str) -> Choice:
    return replace(choice, selectors=(), gains=(), why=why)


def _left(one: Learned, why: str) -> Learned:
    return replace(one, choices=tuple(_dropped(choice, why) if choice.is_written else choice for choice in one.choices))


def _probe(one: Learned, others: Sequence[Sample]) -> tuple[str, ...]:
    """A selector of the layout that finds nothing on pages of others."""
    for name in ("body", "headline", "byline", "date"):
        for css in one.written.get(name, ()):
            if not any(found_by(sample, css) for sample in others):
                return (css,)
    return ()


def _year(one: Learned) -> str | None:
    years = {(sample.record.date or "")[:4] for sample in one.samples} - {""}
    return max(years) if years else None

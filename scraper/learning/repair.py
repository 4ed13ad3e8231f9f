"""An outlet whose pages have changed: what its description misses, and the smallest change that fixes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice

from cleaners.text import letters
from scraper.errors import NotAnArticle, ThresherError
from scraper.learning.choosing import Choice, pool
from scraper.learning.editing import File
from scraper.learning.layouts import FIELDS, Learned, choices_of
from scraper.learning.regions import all_frames
from scraper.learning.sample import Page, Refused, Sample, read_samples, separate_as
from scraper.learning.source import layout_lines
from scraper.learning.values import found_by, is_same
from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.page.htmlpage import HtmlPage
from scraper.page.selecting import select
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.separation.order import choose_layout, read_page
from scraper.urls import host_of

CHECKED = (*FIELDS, "body")
_CARRIED = ("boilerplate", "tags", "caption", "date_modified")
_PROBES = 6
_NAMED = re.compile(r"[.#\[]")
"""A selector of tags alone says nothing of a layout."""
_SEVERAL = 2
"""Where selectors of so many fields find nothing, the page has another layout."""

Kept = Mapping[str, Snapshot]
"""Pages that are read well, by name: the outlet's fixtures."""
Load = Callable[[str], type[Outlet]]
"""Makes the outlet of a changed source. Raises ``ThresherError``."""


@dataclass(frozen=True)
class Missed:
    """What an outlet's description misses on a page: the layout that was taken, and the declared fields of which no selector
    finds anything although the page has them."""

    sample: Sample
    layout: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Repair:
    """A change of an outlet's file. ``source`` is the file as it would be; ``told`` are lines on what it does."""

    source: str
    told: tuple[str, ...]


@dataclass(frozen=True)
class Checkup:
    """What was found out of pages: what is missed, pages that are no articles, and the change that helps, if one does."""

    missed: tuple[Missed, ...]
    refused: tuple[Refused, ...]
    repair: Repair | None
    why: str = ""


def repair(outlet: type[Outlet], source: str, pages: Sequence[Page], kept: Kept, load: Load) -> Checkup:
    """The smallest change of the outlet's file with which it reads the pages, and the pages that are kept give what they gave."""
    strange = next((url for page in pages if (url := page.snapshot.url) and not outlet.owns_host(host_of(url))), None)
    if strange is not None:
        raise ThresherError(f"{strange} is not an address of {outlet.name} ({', '.join(outlet.allowed_domains)})")
    samples, refused = read_samples(pages, without_fields(outlet))
    missed = tuple(_missed(one, outlet) for one in samples)
    if not samples:
        return Checkup((), tuple(refused), None, "none of the pages is an article")
    if not any(one.fields or one.layout == "generic" for one in missed) and not _wrong(samples, outlet):
        return Checkup(missed, tuple(refused), None, "every declared selector finds what it should")
    before = _outcomes(kept, outlet)
    for attempt in _attempts(outlet, source, missed, _pages(kept)):
        try:
            changed = load(attempt.source)
        except ThresherError:
            continue
        if _outcomes(kept, changed) != before:
            continue
        if (told := _gains(samples, outlet, changed)) is not None:
            return Checkup(missed, tuple(refused), replace(attempt, told=(*attempt.told, *told)))
    return Checkup(missed, tuple(refused), None, "no selector reads the pages better than the general path")


def without_fields(outlet: type[Outlet]) -> type[Outlet]:
    """The outlet with no selector but those of furniture."""
    furniture = tuple(dict.fromkeys(css for layout in outlet.layouts for css in layout.boilerplate))
    layouts = (Layout(name="present", boilerplate=furniture),) if furniture else ()
    return type(outlet.__name__, (outlet,), {"name": outlet.name, "layouts": layouts})


def _missed(sample: Sample, outlet: type[Outlet]) -> Missed:
    layout = choose_layout(sample.html, outlet)
    fields = [
        name
        for name in CHECKED
        if (declared := getattr(layout, name)) and sample.label(name) and not any(found_by(sample, css) for css in declared)
    ]
    return Missed(sample, layout.name, tuple(fields))


def _wrong(samples: Sequence[Sample], outlet: type[Outlet]) -> bool:
    """Whether the outlet gives another value than a person says, or none where the general path has one."""
    for sample in samples:
        record = _read(sample, outlet)
        for name in CHECKED:
            now, wanted = getattr(record, name) if record is not None else None, sample.label(name)
            if wanted and not now:
                return True
            if name in sample.told and not _is(name, now, wanted):
                return True
    return False


def _attempts(outlet: type[Outlet], source: str, missed: Sequence[Missed], old: Sequence[HtmlPage]) -> Iterator[Repair]:
    """Changes from the smallest on: a selector more for what one layout misses, then a layout more."""
    file = File(source, outlet.name)
    samples = [one.sample for one in missed]
    choices = {one.field: one for one in choices_of(samples, least=1) if one.is_written}
    names = {one.layout for one in missed}
    lost = {name for one in missed for name in one.fields}
    wanted = [choices[name] for name in lost if name in choices]
    wanted = wanted or [one for one in choices.values() if one.field in CHECKED and one.gains]
    layout = names.pop() if len(names) == 1 and names != {"generic"} else None
    added = [_with_selectors(source, outlet.name, layout, [one]) for one in wanted] if layout is not None else []
    whole = _with_selectors(source, outlet.name, layout, wanted) if layout is not None and wanted else None
    if len(lost) < _SEVERAL:
        yield from (one for one in (*added, whole) if one is not None)
    yield from _new_layouts(outlet, file, samples, choices, old)
    if len(lost) >= _SEVERAL and whole is not None:
        yield whole


def _with_selectors(source: str, name: str, layout: str, choices: Sequence[Choice]) -> Repair | None:
    told = []
    for choice in choices:
        made = File(source, name).with_selector(layout, choice.field, choice.selectors[0])
        if made is None:
            return None
        source = made
        told.append(f"layout {layout}: {choice.field} also by {choice.selectors[0]}")
    return Repair(source, tuple(told))


def _new_layouts(
    outlet: type[Outlet], file: File, samples: Sequence[Sample], choices: dict[str, Choice], old: Sequence[HtmlPage]
) -> Iterator[Repair]:
    own = [choice for name, choice in choices.items() if name in CHECKED]
    own += _kept(outlet, samples, {one.field for one in own})
    name = _fresh(outlet, samples)
    for probe in islice(_probes(samples, own, old), _PROBES) if own else ():
        made = Learned(name, (probe,), tuple(own), tuple(samples))
        told = f"layout {name}: known by {probe}, with {', '.join(one.field for one in own)}"
        yield Repair(file.with_layout(layout_lines(made)), (told,))


def _kept(outlet: type[Outlet], samples: Sequence[Sample], known: set[str]) -> list[Choice]:
    """What the newest layout declares beside, as far as it finds something on the pages."""
    found: list[Choice] = []
    for part in _CARRIED:
        declared: tuple[str, ...] = getattr(outlet.layouts[0], part) if outlet.layouts else ()
        hits = {css: sum(bool(found_by(one, css)) for one in samples) for css in declared}
        if part not in known and any(hits.values()):
            found.append(Choice(part, tuple(css for css in declared if hits[css]), max(hits.values()), len(samples)))
    return found


def _probes(samples: Sequence[Sample], own: Sequence[Choice], old: Sequence[HtmlPage]) -> Iterator[str]:
    """Selectors that find something on all of the pages and nothing on old ones: those of fields first, then any that lasts."""
    declared = dict.fromkeys(css for one in own for css in one.selectors)
    others = {one.css: one.cost for one in all_frames(samples)}
    for name in ("headline", "byline", "date"):
        others |= pool(name, samples)
    likely = [css for css in declared if _NAMED.search(css)] + sorted(filter(_NAMED.search, others), key=lambda css: others[css])
    for css in (*likely, *declared):
        if all(found_by(one, css) for one in samples) and not any(select(page, css) for page in old):
            yield css


def _fresh(outlet: type[Outlet], samples: Sequence[Sample]) -> str:
    """A name for a layout: the year of the newest page, with a letter where that is taken."""
    year = max((one.record.date or "")[:4] for one in samples) or "new"
    taken = {one.name for one in outlet.layouts}
    return next(name for name in (year, *(f"{year}{letter}" for letter in "bcdefghij"), f"{year}-x") if name not in taken)


def _pages(kept: Kept) -> list[HtmlPage]:
    """The trees of the pages that are kept."""
    found = []
    for snapshot in kept.values():
        with suppress(NotAnArticle):
            page = read_page(snapshot)
            found += [page] if isinstance(page, HtmlPage) else []
    return found


def _outcomes(kept: Kept, outlet: type[Outlet]) -> dict[str, object]:
    """What the pages that are kept give with the outlet as it is, or would be."""
    found: dict[str, object] = {}
    for name, snapshot in kept.items():
        try:
            found[name] = separate_as(snapshot, outlet).record.to_dict()
        except NotAnArticle as refusal:
            found[name] = refusal.reason
    return found


def _gains(samples: Sequence[Sample], outlet: type[Outlet], changed: type[Outlet]) -> list[str] | None:
    """What the changed outlet gives that the present one does not; ``None`` where a page is read no better or a value is lost."""
    told: list[str] = []
    declared = False
    for sample in samples:
        now, then = _read(sample, outlet), _read(sample, changed)
        if then is None:
            return None
        declared = declared or choose_layout(sample.html, changed) != choose_layout(sample.html, outlet)
        for name in CHECKED:
            wanted, old, new = sample.label(name), getattr(now, name, None), getattr(then, name)
            if wanted and not _is(name, new, wanted):
                return None
            if not _is(name, old, new):
                told.append(f"{sample.name}: {name}: {_short(old)} -> {_short(new)}")
    if not told and (declared or any(_css(one, changed) > _css(one, outlet) for one in samples)):
        return ["the values are the same without it: the general path finds what the description misses"]
    return told or None


def _css(sample: Sample, outlet: type[Outlet]) -> int:
    """How many fields of a page selectors give."""
    record = _read(sample, outlet)
    return sum("css:" in rule for rule in record.provenance.values()) if record is not None else 0


def _read(sample: Sample, outlet: type[Outlet]) -> Article | None:
    try:
        return separate_as(sample.page.snapshot, outlet).record
    except NotAnArticle:
        return None


def _is(name: str, one: str | None, other: str | None) -> bool:
    if not one or not other:
        return not one and not other
    if name == "body":
        return _share(one, other) > 0.9
    return is_same(name, one, other)


def _share(one: str, other: str) -> float:
    first, second = ({letters(text) for text in body.split("\n\n")} for body in (one, other))
    size = sum(map(len, first | second))
    return sum(map(len, first & second)) / size if size else 1.0


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"

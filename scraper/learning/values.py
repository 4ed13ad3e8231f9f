"""What a selector gives on a page, read as the stages read it, and which elements hold a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cleaners.bylines import read_byline, undouble
from cleaners.dates import Moment
from cleaners.headlines import same_headline
from cleaners.sources import read_source
from cleaners.text import letters, squeeze
from scraper.learning.sample import Sample
from scraper.page.element import Element
from scraper.page.selecting import select
from scraper.partition.work import Work

Verdict = Literal["right", "cleaner", "other", "extra", "silent", "missed"]
"""``right``: the value of the page. ``cleaner``: the same without a date behind it. ``other``: another one.
``extra``: one where the page has none. ``silent``: none, as the page. ``missed``: none where the page has one."""

SINGLE = ("headline", "kicker", "standfirst", "section", "byline", "date", "date_modified", "source")
"""Fields that one element holds. (A body is weighed in ``bodies``, tags are many.)"""
_NEAR_CHARS = 60
_INLINE = 40


class Reading(NamedTuple):
    """What a selector finds of a field: the value, and whether it is one alone."""

    value: str
    alone: bool


def found_by(sample: Sample, css: str) -> list[Element]:
    """The shown elements with text that a selector finds, as the stages pick them."""
    page = sample.html
    return [one for one in select(page, css) if page.span(one)]


def read(sample: Sample, name: str, css: str) -> Reading | None:
    """The value that a selector would give a field, ``None`` where it finds nothing that can be one."""
    elements = found_by(sample, css)
    if not elements:
        return None
    texts = [sample.work.shown(one) for one in elements]
    if name == "byline":
        value = read_name(sample.work, ", ".join(dict.fromkeys(texts)))
        return Reading(value, len(set(texts)) == 1) if value else None
    value = _value(sample.work, name, elements[0])
    return Reading(value, len(set(texts)) == 1) if value else None


def _value(work: Work, name: str, element: Element) -> str | None:
    if name in ("date", "date_modified"):
        moment = read_moment(work, element)
        return moment.iso if moment is not None else None
    text = work.shown(element)
    if name == "source":
        return read_source(text) or text or None
    return text or None


def read_name(work: Work, text: str) -> str | None:
    """The byline that a printed text is."""
    found = read_byline(undouble(text) or text, outlet_names=work.outlet.site_names) if len(text) < 300 else None
    return found.text if found is not None and found.text else None


def read_moment(work: Work, element: Element) -> Moment | None:
    """The day or time that an element states: to a machine, else to the reader."""
    values = (element.get("datetime"), element.get("title"), element.get("content"), work.shown(element)[:120])
    for text in values:
        moment = work.date(squeeze(text)) if text and squeeze(text) else None
        if moment is not None and moment.precision not in ("year", "month"):
            return moment
    return None


def is_same(name: str, value: str, wanted: str) -> bool:
    """Whether two values of a field say the same."""
    if name in ("date", "date_modified"):
        return value[:10] == wanted[:10]
    if name == "headline":
        return same_headline(value, wanted)
    return letters(value) == letters(wanted)


def judge(sample: Sample, name: str, css: str) -> tuple[Verdict, Reading | None]:
    """What a selector gives on a page, beside what the page is said to have."""
    found, wanted = read(sample, name, css), sample.label(name)
    if found is None:
        return ("missed" if wanted else "silent"), None
    if not wanted:
        return "extra", found
    if is_same(name, found.value, wanted):
        return "right", found
    return ("cleaner" if name == "byline" and name not in sample.told and _is_dated(found.value, wanted) else "other"), found


def _is_dated(value: str, wanted: str) -> bool:
    """Whether a text is another one but for a day or a time of day that stands behind it."""
    before, _, behind = wanted.partition(value)
    return not before.strip() and any(map(str.isdigit, behind)) and not any(map(str.isdigit, value))


def holders(sample: Sample, name: str) -> list[Element]:
    """The elements that hold a field's value and nothing else, innermost first of those that stand in each other."""
    wanted = sample.label(name)
    if not wanted:
        return []
    kept: dict[Element, None] = {}
    for element in _likely(sample, name, wanted):
        value = read_name(sample.work, sample.work.shown(element)) if name == "byline" else _value(sample.work, name, element)
        if value and (is_same(name, value, wanted) or (name == "byline" and _is_dated(value, wanted))):
            kept[element] = None
    return list(kept)


def _likely(sample: Sample, name: str, wanted: str) -> Iterator[Element]:
    """Elements around the lines that were claimed for a field, and around those that print its value."""
    page = sample.html
    lines = [page.runs[at] for at in sample.runs_of(name)]
    if name not in ("date", "date_modified"):
        sought = letters(wanted)
        lines += [run for run in page.runs if len(run.text) < len(wanted) + _NEAR_CHARS and sought in letters(run.text)]
    elif not lines:
        lines = [run for run in page.runs if run.element is not None and _has_time(run.element)]
    bound = max(len(wanted) + _NEAR_CHARS, 120)
    met: set[Element] = set()
    for run in dict.fromkeys(lines):
        block = run.element
        inside = [one for one in block.iter() if isinstance(one.tag, str)][:_INLINE] if block is not None else []
        above = list(block.iterancestors())[:4] if block is not None else []
        for element in (*reversed(inside), *above):
            if element in met or not page.is_seen(element):
                continue
            met.add(element)
            text = sample.work.shown(element)
            if len(text) > bound:
                if element in above:
                    break
                continue
            yield element


def _has_time(element: Element) -> bool:
    return element.tag == "time" or element.find(".//time") is not None

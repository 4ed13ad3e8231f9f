"""Dates from the outlet's description: its selectors, shapes of lines and addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from cleaners.dates import Moment
from cleaners.text import squeeze
from scraper.fields.headline.head import head_of
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work

Name = Literal["date", "date_modified"]


@dataclass(frozen=True, slots=True)
class Declared:
    """A date where the outlet says that one is: as printed, and its moment where it can be read. ``element`` or else a part
    of ``run`` is what it would claim."""

    name: Name
    raw: str
    moment: Moment | None
    rule: str
    element: Element = None
    run: Run | None = None


def candidates(work: Work) -> list[Declared]:
    """The dates of the story by the outlet's selectors, then by its shapes."""
    return [*_by_selector(work, "date"), *_by_selector(work, "date_modified"), *_by_marks(work)]


def in_address(work: Work) -> Moment | None:
    """The date that the page's address states, as the outlet reads its addresses."""
    return work.outlet.date_from_url(work.url) if work.url else None


def _by_selector(work: Work, name: Name) -> Iterator[Declared]:
    found = work.pick(getattr(work.layout, name))
    if found is None:
        return
    rule, elements = found
    for element in elements:
        texts = _texts(work, element)
        read = ((raw, work.date(raw)) for raw in texts)
        raw, moment = next(((raw, moment) for raw, moment in read if _is_exact(moment)), (texts[-1] if texts else "", None))
        yield Declared(name, raw, moment, rule, element if not isinstance(element, str) else None)


def _is_exact(moment: Moment | None) -> bool:
    return moment is not None and (moment.precision not in ("year", "month") or moment.basis == "relative")


def _texts(work: Work, element: Any) -> list[str]:
    """The machine's date of an element, then what it shows."""
    if isinstance(element, str):
        return [squeeze(element)]
    texts = [element.get("datetime"), element.get("title"), element.get("content"), work.shown(element)]
    return [squeeze(text) for text in texts if text and squeeze(text)]


def _by_marks(work: Work) -> Iterator[Declared]:
    """Dates inside lines that the outlet's shape knows."""
    head = head_of(work)
    for index, mark in sorted(work.marks.items()):
        if mark.role not in ("head", "foot") or (mark.role == "head" and head is not None and index >= head.body_start):
            continue
        names: tuple[Name, ...] = ("date", "date_modified")
        for name in names:
            raw = squeeze(mark.found.groupdict().get(name) or "")
            if raw:
                rule, line = f"shape:{mark.line.reason or mark.role}", work.page.runs[index]
                machine = machine_date_of(line, raw)
                moment = work.date(machine) if machine else None
                if machine and moment is not None:
                    yield Declared(name, machine, moment, f"{rule}, machine's date", None, line)
                yield Declared(name, raw, work.date(raw), rule, None, line)


def machine_date_of(line: Run, raw: str) -> str | None:
    """The machine's date of the element of a line that prints a date."""
    if line.element is None:
        return None
    for element in (line.element, *line.element.iter("time", "abbr", "span")):
        value = element.get("datetime") or (element.get("title") if element.tag == "abbr" else None)
        if value and squeeze("".join(element.itertext())) == raw:
            return squeeze(value)
    return None

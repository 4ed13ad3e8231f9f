"""Adds one selector to an outlet's file: where it goes, and that nothing changes if it can't be added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from scraper.errors import ThresherError
from scraper.fixtures.case import write_file
from scraper.fixtures.naming import near
from scraper.learning.asking import Suggestion
from scraper.learning.choosing import Choice
from scraper.learning.editing import File
from scraper.learning.layouts import Learned
from scraper.learning.sample import Sample
from scraper.learning.source import layout_lines
from scraper.learning.values import found_by
from scraper.learning.writing import BACKUP, renew, write_outlet
from scraper.outlets.outlet import Outlet
from scraper.outlets.registry import Outlets, outlet_class
from scraper.separation.order import choose_layout


@dataclass(frozen=True)
class Declared:
    """An outlet with the file of the project that declares it, and what that held when it was read."""

    outlet: type[Outlet]
    path: Path
    source: str


@dataclass(frozen=True)
class Change:
    """Where a selector goes. ``told`` says it to a person; ``layout`` is the one to be changed, or the one to be added."""

    field: str
    offer: Suggestion
    layout: str
    told: str
    first: bool = False
    is_new: bool = False


def declare(outlet: type[Outlet], sample: Sample, field: str, offer: Suggestion) -> Change:
    """Where a selector goes with which the outlet reads a field of the page: into the layout that the page has; before those that
    find something else on it, else behind them. Raises ``ThresherError`` where it has no place."""
    layout, name = choose_layout(sample.html, outlet), outlet.name
    if not outlet.layouts:
        return Change(field, offer, "present", "goes into a first layout", is_new=True)
    if layout not in outlet.layouts:
        raise ThresherError(f"no layout of {name} fits this page; scrapy learn {name} PAGE --repair proposes one")
    there: tuple[str, ...] = getattr(layout, field)
    hit = next((one for one in there if found_by(sample, one)), None)
    if hit == offer.css:
        raise ThresherError(f"layout {layout.name} declares it already")
    order = f", before {', '.join(there)}" if hit is not None else f", after {', '.join(there)}" if there else ""
    return Change(field, offer, layout.name, f"goes into layout {layout.name}{order}", hit is not None)


def put(declared: Declared, change: Change, known: Callable[[], Outlets]) -> Path:
    """The file has the change and declares the outlet with it; what it held before stands in the file that is
    returned. Raises ``ThresherError`` where that cannot be, and then the file is as it was."""
    source = changed(declared, change)
    path, before = declared.path, declared.source
    kept = path.with_name(path.name + BACKUP)
    older = kept.read_bytes() if kept.exists() else None
    write_outlet(path, source)
    try:
        _check(declared, change, known)
    except ThresherError as error:
        write_file(path, before)
        kept.unlink() if older is None else write_file(kept, older)
        renew(declared.outlet.__module__)
        raise ThresherError(f"{near(path)} is unchanged: with {change.offer.css} it cannot be used: {error}") from error
    return kept


def changed(declared: Declared, change: Change) -> str:
    """The source with the change. Raises ``ThresherError`` where it has to be made by hand."""
    file, offer = File(declared.source, declared.outlet.name), change.offer
    if change.is_new:
        choice = Choice(change.field, (offer.css,), offer.hits, offer.pages)
        return file.with_layout(layout_lines(Learned(change.layout, (), (choice,), ())))
    source = file.with_selector(change.layout, change.field, offer.css, first=change.first)
    if source is None:
        where = f"layout {change.layout} is not written out in {near(declared.path)}"
        raise ThresherError(f"{where}: make the change by hand")
    return source


def _check(declared: Declared, change: Change, known: Callable[[], Outlets]) -> None:
    """The file, as it stands on the disk, declares the outlet with the selector. Raises ``ThresherError`` where it does not."""
    renew(declared.outlet.__module__)
    outlet = outlet_class(declared.outlet.name, known())
    if not any(change.offer.css in getattr(layout, change.field) for layout in outlet.layouts if layout.name == change.layout):
        raise ThresherError("the outlet does not have it afterwards")

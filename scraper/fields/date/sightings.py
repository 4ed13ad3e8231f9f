"""A date in one place of a page, and how this page's dates are read."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from cleaners.date_finding import Stamp, find_stamps, read_machine_date
from cleaners.date_run_on import parted_dates
from cleaners.dates import Moment
from scraper.fields.headline.head import is_in_comments
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work

ABOVE, BELOW = 10, 24
"""How many lines above and below the headline are its surroundings."""
_LONGEST_VALUE = 80


class Sighting(NamedTuple):
    """A date in one place. ``kind``: ``data``, ``meta``, ``marked``, ``shown``, ``address``, ``script``; ``changed`` says that
    the place speaks of a change, ``issued`` that it speaks of the publication, ``other`` of something else. ``run``, ``start``
    and ``end`` are where it is printed, ``rest`` how many letters stand beside it in its line."""

    moment: Moment
    kind: str
    rule: str
    trust: float = 1.0
    changed: bool = False
    issued: bool = False
    other: bool = False
    run: Run | None = None
    start: int = 0
    end: int = 0
    rest: int = 0
    element: Element = None

    @property
    def day(self) -> date:
        """The calendar day."""
        return date.fromisoformat(self.moment.iso[:10])

    @property
    def is_fresh(self) -> bool:
        """Whether the place calls its date neither a change's nor something else's."""
        return not self.changed and not self.other


def machine_date(work: Work, value: str | None, *, named: bool = True) -> Moment | None:
    """The date that a machine's value gives; ``named`` says that names of months are those of the page's language."""
    if not value or len(value) >= _LONGEST_VALUE:
        return None
    return read_machine_date(value, order=work.order, language=work.language if named else None, zone=work.zone)


def text_date(work: Work, text: str) -> Moment | None:
    """The first date of a text."""
    return read_machine_date(text[:120], order=work.order, language=work.language, zone=work.zone)


def as_dated(work: Work, text: str) -> str:
    """A line as it is looked at for dates; of a dump without what runs into one."""
    return parted_dates(text) if work.html is None else text


def stamps_of(work: Work, text: str) -> list[Stamp]:
    """The first dates in a line; in a dump also those that it runs on to other words."""
    return find_stamps(as_dated(work, text), order=work.order, language=work.language, zone=work.zone)[:3]


def is_free_to_date(work: Work, run: Run) -> bool:
    """Whether a line is nobody's yet or the head's own, and stands in no comment."""
    return work.ledger.owner(run.index) in (None, "date", "byline") and not is_in_comments(work, run.element)

"""A day in numbers by the headline whose order nobody knows: the story's, so that no other day that the page merely shows is."""

from __future__ import annotations

from datetime import date

from cleaners.date_orders import readings_of
from scraper.fields.date.sightings import ABOVE, BELOW, is_free_to_date
from scraper.partition.work import Work

_MOST_CHARS = 60


def unread_days(work: Work, top: int) -> set[date]:
    """The days that such a line above the story's first paragraph may mean; ``top`` is the index of the headline's line."""
    if work.order is not None:
        return set()
    near = work.page.runs[max(0, top - ABOVE) : top + BELOW]
    short = (run for run in near if len(run.text) <= _MOST_CHARS and work.told_above[run.index] == work.told_above[top])
    return {day for run in short if is_free_to_date(work, run) for day in readings_of(run.text)}

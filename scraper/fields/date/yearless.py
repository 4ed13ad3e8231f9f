"""Lines by the headline that print the story's day and time without the year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cleaners.date_finding import Stamp, find_in_year
from cleaners.date_labels import ISSUED, is_of_change
from cleaners.text import is_prose
from scraper.fields.date.sightings import ABOVE, BELOW, Sighting, is_free_to_date
from scraper.page.run import Run
from scraper.partition.work import Work

_LONGEST = 120
_DAY = len("2016-12-16")
_LABEL, _SHORTEST = 30, 5


def times_of(work: Work, day: date, top: int) -> Iterator[Sighting]:
    """The times at which lines around the headline say that it was, on the day that is known from elsewhere."""
    for run in work.page.runs[max(0, top - ABOVE) : top + BELOW + 1]:
        if not _SHORTEST < len(run.text) <= _LONGEST or is_prose(run.text) or not is_free_to_date(work, run):
            continue
        found = find_in_year(run.text, day.year, order=work.order, language=work.language, zone=work.zone)
        if found is not None and found.day == day and len(found.moment.iso) > _DAY:
            yield _sighting(run, found)


def _sighting(run: Run, stamp: Stamp) -> Sighting:
    before = run.text[max(0, stamp.start - _LABEL) : stamp.start]
    changed, issued = is_of_change(before), bool(ISSUED.search(before))
    span = (run, stamp.start, stamp.end, len(run.text) - (stamp.end - stamp.start), run.element)
    return Sighting(stamp.moment, "shown", "shown day without its year", 1.0, changed, issued, False, *span)

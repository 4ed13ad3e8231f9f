"""The byline of a dump: a line of its head."""

from __future__ import annotations

from cleaners.dates import is_date_line
from scraper.fields.byline.declared import read_found
from scraper.fields.byline.found import Found
from scraper.fields.headline.head import head_of
from scraper.partition.marks import is_byline
from scraper.partition.work import Work


def by_line(work: Work) -> Found | None:
    """By a line of the head that is a byline or a name."""
    head = head_of(work)
    for line in head.anchors if head is not None else ():
        if not work.is_free(line) or line.index in work.marks:
            continue
        if is_byline(work, line.text) or not is_date_line(line.text):
            found = read_found(work, line.text, "shape:byline line")
            if found is not None and (found.names or is_byline(work, line.text)):
                found.runs = [line]
                found.printed = line.text
                return found
    return None

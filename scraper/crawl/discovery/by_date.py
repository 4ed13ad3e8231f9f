"""Archives by date: the addresses of their pages, newest first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

_DATE = re.compile(r"\{date:([^{}]+)\}")
MAX_ADDRESSES = 5_000
"""No archive is walked further in one crawl."""


def is_archive(listing: str) -> bool:
    """Whether the address of a listing has a date in it, like ``{date:%Y/%m/%d}``."""
    return _DATE.search(listing) is not None


def archive_pages(listing: str, newest: date, oldest: date) -> Iterator[tuple[date, str]]:
    """The addresses of an archive from ``newest`` back to ``oldest``, each once, with the last day that each can hold;
    what has no day in its pattern has one address a month, or a year. At most ``MAX_ADDRESSES``."""
    day, last = newest, ""
    made = 0
    while day >= oldest and made < MAX_ADDRESSES:
        address = _DATE.sub(lambda found: day.strftime(found[1]), listing)  # noqa: B023  # used at once
        if address != last:
            yield day, address
            last = address
            made += 1
        if day == date.min:
            return
        day -= timedelta(days=1)

"""Whether a page's numeric dates put the day or the month first."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from itertools import islice

from cleaners.date_finding import Order, date_in_address, day_order
from cleaners.date_orders import order_of_dates
from cleaners.dates import declared_order
from cleaners.scripts import has_day_first
from cleaners.text import is_prose
from scraper.outlets.outlet import Outlet
from scraper.page.run import Page
from scraper.urls import host_of

_LOCALE_IN_PATH = re.compile(r"(?i)//[^/]+/(?:[^/]+/)?([a-z]{2}-[a-z]{2})/")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d\d)/(0[1-9]|1[0-2])/")
_CENTURIES = ("19", "20")
_PROSE = 5
"""So many paragraphs of a text tell its language."""
_DAY_AHEAD = timedelta(days=1)
"""Where it is tomorrow already."""
_LAST = datetime(2100, 1, 1, tzinfo=UTC)


def order_of_page(page: Page, outlet: type[Outlet], address: str | None, fetched_at: datetime | None) -> Order | None:
    """The order of day and month where the outlet declares it, or the page's language and country say it, or the outlet's
    language, or else the page's own dates that can be read in one way only, or that its address or its data state too."""
    declared = declared_order(outlet.date_formats)
    if declared is not None:
        return declared
    language = _tag(page, address or "") or outlet.language
    known = day_order(language, host_of(address or ""))
    if known is None and language is None and page.medium == "text":
        prose = " ".join(islice((run.text for run in page.runs if is_prose(run.text)), _PROSE))
        known = "day" if has_day_first(prose) else None
    if known is not None:
        return known
    latest = min(fetched_at, _LAST).date() + _DAY_AHEAD if fetched_at is not None else None
    return order_of_dates((run.text for run in page.runs), latest, _stated(page, address))


def _stated(page: Page, address: str | None) -> set[date]:
    """The days that the page's address and its data state, whatever for."""
    meta = page.metadata
    told = [value for values in meta.meta.values() for value in values if value[:2] in _CENTURIES]
    told += [value for one in (meta.article, meta.other, meta.page) for value in one.values() if isinstance(value, str)]
    days = {day for value in told if (day := _day(_ISO.match(value))) is not None}
    return days.union(_in_address(address or ""))


def _in_address(address: str) -> set[date]:
    """The day that an address states, or all days of the month that it states."""
    stated = date_in_address(address)
    if stated is not None:
        return {date.fromisoformat(stated.iso[:10])}
    found = _MONTH_IN_PATH.search(address)
    if found is None:
        return set()
    year, month = int(found[1]), int(found[2])
    return {date(year, month, day + 1) for day in range(monthrange(year, month)[1])}


def _day(found: re.Match[str] | None) -> date | None:
    try:
        return date.fromisoformat(found[0]) if found is not None else None
    except ValueError:
        return None


def _tag(page: Page, address: str) -> str | None:
    """The page's language, with its country where the page or its address names that."""
    language = page.metadata.language
    locale = (page.metadata.first("og:locale") or "").replace("_", "-")
    if language and "-" not in language and locale.lower().startswith(language.lower() + "-"):
        return locale
    named = _LOCALE_IN_PATH.search(address) if language is None else None
    return named[1] if named is not None else language

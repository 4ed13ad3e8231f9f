"""Whether a page's numeric dates put the day or the month first."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import islice

from cleaners.date_finding import Order, day_order
from cleaners.date_orders import order_of_dates
from cleaners.dates import declared_order
from cleaners.scripts import has_day_first
from cleaners.text import is_prose
from scraper.outlets.outlet import Outlet
from scraper.page.run import Page
from scraper.urls import host_of

_LOCALE_IN_PATH = re.compile(r"(?i)//[^/]+/(?:[^/]+/)?([a-z]{2}-[a-z]{2})/")
_PROSE = 5
"""So many paragraphs of a text tell its language."""
_DAY_AHEAD = timedelta(days=1)
"""Where it is tomorrow already."""
_LAST = datetime(2100, 1, 1, tzinfo=UTC)


def order_of_page(page: Page, outlet: type[Outlet], address: str | None, fetched_at: datetime | None) -> Order | None:
    """The order of day and month where the outlet declares it, or the page's language and country say it, or the outlet's
    language, or else the page's own dates that can be read in one way only."""
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
    return order_of_dates((run.text for run in page.runs), latest)


def _tag(page: Page, address: str) -> str | None:
    """The page's language, with its country where the page or its address names that."""
    language = page.metadata.language
    locale = (page.metadata.first("og:locale") or "").replace("_", "-")
    if language and "-" not in language and locale.lower().startswith(language.lower() + "-"):
        return locale
    named = _LOCALE_IN_PATH.search(address) if language is None else None
    return named[1] if named is not None else language

"""What a feed, sitemap or listing says of an address: hints, never facts over the page."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from cleaners.dates import read_date
from cleaners.text import squeeze

_TITLE_CHARS = 500
_DATE_CHARS = 100
_TAG = re.compile(r"<[^<>]{0,300}>")
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-\d\d)?", re.ASCII)


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One absolute address with what its source says of it. ``published`` and ``modified`` are as they stand there;
    ``kind`` is ``feed``, ``sitemap``, ``news_sitemap``, ``listing``, ``archive`` or ``link``."""

    url: str
    kind: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None

    def newest(self, zone: str | None) -> datetime | None:
        """The latest moment (UTC) at which the story can have appeared, as far as the source tells: a change comes
        after it."""
        return read_stamp(self.published, zone) or read_stamp(self.modified, zone)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What was read from one document: the entries and the addresses of further sitemaps, in its order, each address
    once. ``bounded`` says why it was not read to its end, if it was not: ``entries``, ``bytes`` or ``entities``."""

    entries: tuple[Entry, ...] = ()
    sitemaps: tuple[Entry, ...] = ()
    bounded: str | None = None


def read_stamp(raw: str | None, zone: str | None = None) -> datetime | None:
    """The moment (UTC) that a machine's date means: ISO 8601, RFC 822, or a printed date. A date without a time is its
    first second; without an offset it is the zone's, else UTC. ``None`` for what is no date."""
    text = (raw or "").strip()[:_DATE_CHARS]
    if not text:
        return None
    moment = _iso(text) or _mail(text)
    if moment is None:
        printed = read_date(text, zone=zone)
        moment = _iso(printed.iso) if printed else None
    if moment is None:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(zone) if zone else UTC)
    try:
        return moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return None


def plain(text: str | None, limit: int = _TITLE_CHARS) -> str | None:
    """A title as text on one line: markup and entities resolved, cut at ``limit`` characters; ``None`` if empty."""
    if not text:
        return None
    return squeeze(html.unescape(_TAG.sub(" ", text[: 4 * limit])))[:limit] or None


def _iso(text: str) -> datetime | None:
    if _YEAR_OR_MONTH.fullmatch(text):
        text = (text + "-01-01")[:10]
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None

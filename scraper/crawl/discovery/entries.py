"""What a feed, sitemap or listing says about an address: hints that never override the page."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

from cleaners.date_finding import find_stamps, read_epoch
from cleaners.date_locales import ANY
from cleaners.dates import read_date
from cleaners.text import squeeze

_TITLE_CHARS = 500
_DATE_CHARS = 100
_IN_WORDS = re.compile(r"</?(?:a|abbr|b|em|font|i|mark|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?>", re.IGNORECASE)
"""Elements that part no words."""
_TAG = re.compile(r"<(?=[/!?]?[a-zA-Z])[^<>]{0,300}>")
_MAIL = re.compile(
    r"(?:[a-z]{3,9}\.?,? )?\d{1,2}[ -][a-z]{3,9}[ -]\d{2,4} \d{1,2}:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|GMT|UTC?|Z|[ECMP][SD]T))?"
    r"(?: \([^()]*\))?",
    re.IGNORECASE | re.ASCII,
)
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
    """The moment (UTC) that a machine's date means: ISO 8601, RFC 822, seconds since 1970, or a printed date in any language.
    A date without a time is its first second; without an offset it is the zone's, else UTC. ``None`` for what is no date."""
    text = squeeze(raw or "")[:_DATE_CHARS]
    if not text:
        return None
    moment = _iso(text) or _mail(text) or read_epoch(text)
    if moment is None:
        stamp = next(iter(find_stamps(text, language=ANY, zone=zone)), None)
        printed = stamp.moment if stamp is not None else read_date(text, zone=zone)
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
    shown = _TAG.sub(" ", _IN_WORDS.sub("", text[: 4 * limit]))
    return squeeze(html.unescape(shown))[:limit] or None


def _iso(text: str) -> datetime | None:
    if _YEAR_OR_MONTH.fullmatch(text):
        text = (text + "-01-01")[:10]
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    """The moment of a date of mail; of the names of zones only those that its standard has: the library takes others for UTC."""
    if not _MAIL.fullmatch(text):
        return None
    try:
        return parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None

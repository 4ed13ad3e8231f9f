"""The named rules that a record must keep before it is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec

from scraper.record.article import Article

FUTURE = timedelta(days=2)

_DECODER = msgspec.json.Decoder(Article)
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True)
class Broken:
    """The rule that a record breaks and what was seen."""

    rule: str
    detail: str


def schema(article: Article) -> str | None:
    """Every value has the type that the schema says, exactly as it will be written."""
    try:
        _DECODER.decode(article.to_json())
    except (msgspec.MsgspecError, TypeError, ValueError, OverflowError) as error:
        return str(error)
    return None


def headline_or_body(article: Article) -> str | None:
    """A record has a headline or a body."""
    return None if article.headline or article.body else "neither headline nor body"


def date_not_in_future(article: Article) -> str | None:
    """The article is not dated more than two days after it was fetched."""
    if not article.date or not article.fetched_at:
        return None
    dated, fetched = earliest(article.date), earliest(article.fetched_at)
    if dated is None or fetched is None or dated - fetched <= FUTURE:
        return None
    return f"dated {article.date}, fetched {article.fetched_at}"


RULES: tuple[Callable[[Article], str | None], ...] = (schema, headline_or_body, date_not_in_future)


def validate(article: Article) -> Broken | None:
    """The first rule that the record breaks, or ``None`` where it keeps them all."""
    for rule in RULES:
        if detail := rule(article):
            return Broken(rule.__name__, detail)
    return None


def earliest(value: str) -> datetime | None:
    """The earliest moment that a date of any precision can mean; a naive time counts as UTC."""
    try:
        moment = datetime.fromisoformat(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        pass
    found = _DATE.match(value)
    try:
        return datetime(int(found[1]), int(found[2] or 1), int(found[3] or 1), tzinfo=UTC) if found else None
    except ValueError:
        return None

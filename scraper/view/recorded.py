"""An article of an output file without its page: the lines of its record, each with its field."""

from __future__ import annotations

from typing import Any

from cleaners.text import squeeze
from scraper.outlets.generic import Generic
from scraper.outlets.layout import Layout
from scraper.page.snapshot import Snapshot
from scraper.page.textpage import TextPage
from scraper.partition.ledger import Owner
from scraper.partition.work import Work
from scraper.record.changes import rule_of
from scraper.separation.looking import Look
from scraper.view.explaining import Explanation
from scraper.view.owners import OWNERS, owner_of

_SHOWN = (
    "kicker", "headline", "standfirst", "section", "byline", "date_raw", "dateline_raw", "body_blocks", "images", "source",
    "related_links", "comments",
)  # fmt: skip
"""The fields whose lines are shown, in the order of a page."""
_TEXTS = ("text", "headline", "caption")
WHERE = "the page itself is not available: name the archive that holds it along with the output file"


class Recorded(Explanation):
    """The explanation of a record: what it says, without what lost."""

    def __init__(self, record: dict[str, Any]) -> None:
        lines = [(line, field) for field in _SHOWN for line in _lines(record.get(field))]
        page = TextPage("\n".join(line for line, _ in lines))
        work = Work(page, Generic, Layout(name="text", medium="text"), url=None, fetched_at=None)
        fields: dict[str, list[str]] = {}
        for line, field in lines:
            fields.setdefault(squeeze(line), []).append(field)
        for run in page.runs:
            own = fields.get(run.text, ["body_blocks"])
            field = own.pop(0) if len(own) > 1 else own[0]
            work.claim(run, _owner(field), rule_of(record, field) or "the record")
        work.ledger.close()
        url = record.get("url")
        super().__init__(Snapshot(url=url if isinstance(url, str) else None, content=""), Look(work))
        self.record = record


def of_record(record: dict[str, Any]) -> Recorded:
    """The explanation of an article's record."""
    return Recorded(record)


def _owner(field: str) -> Owner:
    owner = owner_of(field)
    found: Owner = "body"
    if owner in OWNERS:
        found = owner  # type: ignore[assignment]
    return found


def _lines(value: Any) -> list[str]:
    if isinstance(value, str):
        texts = value.splitlines()
    elif isinstance(value, list):
        texts = [line for one in value for line in _entry(one).splitlines()]
    else:
        texts = []
    return [line for line in texts if line.strip()]


def _entry(one: Any) -> str:
    if isinstance(one, dict):
        return next((str(one[name]) for name in _TEXTS if one.get(name)), "")
    return str(one)

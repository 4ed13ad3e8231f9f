"""Measures one page: a pure function of its separation, small enough to keep for every page.

A name is ``<field>`` or ``<field>.<aspect>``; ``page`` is the field of what belongs to no field of the record.
"""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cleaners.text import is_prose
from scraper.drift.skeleton import shape_of, shapes_of
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.record.article import Article

TEXTS = ("headline", "kicker", "standfirst", "section", "byline", "dateline", "source", "body")
LISTS = ("tags", "authors", "images", "related_links", "comments")
VALUES = ("date", "date_modified", "canonical_url", "comment_count")
FIELDS = (*TEXTS, *LISTS, *VALUES)
"""The fields that are watched; the others are facts of the fetch, or follow from these."""
ARTICLE = "article"
"""The flag of a page that gave an article at all."""
REPEATED = ("headline", "body", "date")
"""Fields whose value is hardly ever that of another page."""
TAKEN_OVER = "page.taken over"
"""The flag of an HTML page that neither the outlet's layouts nor its shapes could read: the generic separator did."""
LEFT_OUT = "body.prose left out"
"""Prose of this page alone that nobody claimed, beside what the body has."""
MIXED = "body.in new elements"
"""The flag of a body of which a part stands in elements that are new, while the rest stands where it stood."""
_LEFT_OVER = frozenset(("above the story", "beside the story", "below the story"))
_PROSE, _MOST_LINES = 80, 30
_LONGEST_WORD = 60
_STEPS = 8


@dataclass(frozen=True, kw_only=True)
class Measures:
    """One page. ``flags``: yes or no; ``numbers``: sizes, as logarithmic steps (see ``step``); ``words``: rules, layouts and
    other categories; ``shapes``: the skeleton; ``values``: hashes of values that should differ from page to page; ``body``: its
    letters by the shapes that hold them; ``prose``: the letters of lines that nobody claimed, by their hashes.
    A page that gave no article has the flag ``article`` False, its reason, and nothing else."""

    flags: dict[str, bool] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    shapes: dict[int, str] = field(default_factory=dict)
    values: dict[str, int] = field(default_factory=dict)
    body: dict[int, int] = field(default_factory=dict)
    prose: dict[int, int] = field(default_factory=dict)


def step(size: float) -> int:
    """A size on a logarithmic scale: eight steps double it, so a step is 9 %."""
    return round(_STEPS * math.log2(1 + max(size, 0)))


def size(steps: float) -> float:
    """The size that a step stands for."""
    return 2 ** (steps / _STEPS) - 1


def measure(work: Work) -> Measures:
    """Measure a separated page."""
    record = work.record
    flags = {name: bool(getattr(record, name)) for name in FIELDS}
    flags["comment_count"] = record.comment_count is not None
    flags[ARTICLE] = True
    if work.html is not None and work.outlet.layouts:
        flags[TAKEN_OVER] = work.layout not in work.outlet.layouts
    words = {f"{name}.rule": rule[:_LONGEST_WORD] for name, rule in record.provenance.items()}
    words["page.layout"] = record.layout
    if record.date:
        words["date.precision"] = f"{record.date_precision}, {record.date_basis}"
    values = {name: zlib.crc32(str(getattr(record, name)).encode()) for name in REPEATED if flags[name]}
    furniture, body, prose = _owned(work)
    return Measures(
        flags=flags | _suspicions(record),
        numbers={**_numbers(record), "page.boilerplate": furniture},
        words=words,
        shapes=shapes_of(work.html) if work.html is not None else {},
        values=values,
        body=body,
        prose=prose,
    )


def measure_refusal(reason: str) -> Measures:
    """What is known of a page that gave no article."""
    return Measures(flags={ARTICLE: False}, words={"article.reason": reason[:_LONGEST_WORD]})


def _suspicions(record: Article) -> dict[str, bool]:
    """Whether the separation itself found something suspicious, by field."""
    noted = {problem.field for problem in record.problems}
    return {f"{name}.suspicious": name in noted for name in ("body", "comments", "date", "headline", "byline")}


def _numbers(record: Article) -> dict[str, int]:
    """Sizes of what the record holds; a field that is empty has none."""
    numbers = {f"{name}.letters": step(len(value)) for name in TEXTS if (value := getattr(record, name))}
    numbers |= {f"{name}.number": step(len(found)) for name in LISTS if (found := getattr(record, name))}
    if record.body_blocks:
        numbers["body.blocks"] = step(len(record.body_blocks))
        numbers["body.links"] = step(sum(len(block.links) for block in record.body_blocks))
    if record.comments:
        numbers["comments.letters"] = step(sum(len(one.text) for one in record.comments) / len(record.comments))
    hours = _hours(record.date, record.fetched_at)
    if hours is not None:
        numbers["date.age in hours"] = step(hours + 24)  # a zone that is not known shifts a date by less than a day
    return numbers


def _hours(date: str | None, fetched_at: str | None) -> float | None:
    """How old the article was when it was fetched; ``None`` where either is not known to the day."""
    if not date or not fetched_at or len(date) < len("2016-12-28"):
        return None
    try:
        known, fetched = datetime.fromisoformat(date), datetime.fromisoformat(fetched_at)
        known = known if known.tzinfo else known.replace(tzinfo=UTC)
        return (fetched - known) / timedelta(hours=1)
    except (ValueError, OverflowError):
        return None


def _owned(work: Work) -> tuple[int, dict[int, int], dict[int, int]]:
    """The share of furniture in thousandths of all letters of the page; the body's letters by the shapes that hold them; the
    letters of each line of prose that nobody claimed."""
    total = furniture = 0
    body: dict[int, int] = {}
    prose: dict[int, int] = {}
    for claim in work.ledger:
        letters = claim.end - claim.start
        total += letters
        if claim.owner == "body":
            shape = shape_of(work.page.runs[claim.run].element)
            body[shape] = body.get(shape, 0) + letters
        elif claim.owner == "boilerplate":
            furniture += letters
            if claim.rule in _LEFT_OVER and len(prose) < _MOST_LINES and _is_prose(run := work.page.runs[claim.run]):
                prose[zlib.crc32(run.text.encode("utf-8", "surrogatepass"))] = letters
    return step(1000 * furniture / max(total, 1)), body, prose


def _is_prose(run: Run) -> bool:
    return len(run.text) >= _PROSE and is_prose(run.text) and not run.is_link()

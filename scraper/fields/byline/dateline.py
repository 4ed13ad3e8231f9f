"""Where a report was filed from: in the first paragraph, on its own line above, or next to the date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from cleaners.datelines import is_place, read_dateline
from cleaners.dates import is_date_line
from cleaners.labelled_fields import read_fields
from cleaners.place_lines import place_before_date, place_beside_date, place_of_line
from cleaners.run_in import dateline_alone, opening_of, split_run_in
from cleaners.run_in_names import writers_run_in
from cleaners.run_in_rare import RunIn
from cleaners.titles import host_key, key
from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.page.run import HEADINGS, Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work
from scraper.record.article import Author

_ABOVE = 30
"""How many lines above the first paragraph may hold its dateline."""
_CLOSE = 3
_ASIDE = hints.NAVIGATION | hints.FORM | hints.DIALOG | hints.ADVERT | hints.SIGNUP | hints.RELATED | hints.CAPTION
_ASIDE |= hints.COMMENT
_PLACE_AND_SITE = re.compile(
    r"\s*(?P<place>[^\W\d_a-z][^()\[\]\d:;!?\n,–—]{1,38})(?:,\s*|\s+\()(?P<site>[^()\[\]:;!?\n,–—]{2,38}?)\)?\s*(?:[–—]|--|\s-|\)-)\s*(?=\S)"
)
_DASHED = re.compile(r"(?P<place>[^\W\d_a-z][^\W\d_]*(?:[ .'’-]+[^\W\d_]+){0,4})\s[-–—]")
_IN_TITLE = re.compile(r"\s[-–—|·]\s")
_FIRST = 4
"""Among how many lines of the body its first paragraph is."""
_STORY_CHARS = 2_000
"""So much of the story is looked at for a standfirst's place."""
_OVER, _PARAGRAPH = 6, 80


class Dateline(NamedTuple):
    """A dateline: the place as printed, the credit beside it, the line and where its part of it begins and ends."""

    place: str | None
    credit: str | None
    line: Run
    start: int
    end: int
    rule: str


def of_story(work: Work, body: list[Run]) -> Dateline | None:
    """The dateline of a story whose lines are known, claimed: what it takes of the first paragraph is no part of the body. The
    nearest to the text is the dateline; others are kept as candidates."""
    if not body:
        return None
    found = [*_run_in(work, body), *_in_standfirst(work, body)]
    if work.record.dateline is None:
        found += _above(work, body)
    if not found:
        return None
    chosen = found[0]
    work.lose("dateline", [Candidate(one.place, one.rule, "shown", (one.line.index,)) for one in found[1:10]])
    _claim(work, chosen)
    return chosen


def _claim(work: Work, found: Dateline) -> None:
    if work.record.dateline is None and found.place is not None:
        work.record.dateline = found.place
        work.record.dateline_raw = found.line.text[found.start : found.end].strip()
        work.note("dateline", found.rule)
    names = [] if work.record.authors or work.record.byline else writers_run_in(found.line.text[found.start : found.end])
    if names:
        work.record.authors, work.record.byline = [Author(name=name) for name in names], ", ".join(names)
        work.note("authors", found.rule)
        work.note("byline", found.rule)
    claims = work.ledger.claims_of(found.line.index)
    if not any(found.start < claim.end and claim.start < found.end for claim in claims):
        text = found.line.text[found.start : found.end]
        lead = len(text) - len(text.lstrip())
        work.ledger.claim_part(found.line.index, found.start + lead, found.start + len(text.rstrip()), "dateline", found.rule)


def _run_in(work: Work, body: list[Run]) -> Iterator[Dateline]:
    """What opens one of the body's first lines: a deck or a sub-head may stand above it."""
    own = (host_key(work.address),)
    opening = next((line for line in body[:_FIRST] if line.tag not in HEADINGS), None)
    for line in body[:_FIRST]:
        if not work.is_free(line) or line.tag == "li" or read_dateline(line.text, outlet_names=own) is not None:
            continue
        found = split_run_in(line.text, opens=line is opening) or _of_site(work, line.text)
        if found is not None:
            yield Dateline(found.place, found.credit, line, 0, found.end, "run in to the text")
            return


def _of_site(work: Work, text: str) -> RunIn | None:
    """What opens a paragraph where the site names itself behind the place ("WESTBAY, Isle Courier - ")."""
    found = _PLACE_AND_SITE.match(text)
    if found is None or not is_place(found["place"].strip()):
        return None
    titled = map(key, _IN_TITLE.split(work.page.metadata.title or "")[1:])
    if key(found["site"]) not in (*work.masthead_keys, *titled, host_key(work.address)):
        return None
    return RunIn(found["place"].strip(), None, found.end())


def _in_standfirst(work: Work, body: list[Run]) -> Iterator[Dateline]:
    """What opens the standfirst, where that is printed as the story's first paragraph is elsewhere."""
    text = work.record.standfirst or ""
    story = " ".join(one.text for one in body[:_FIRST])[:_STORY_CHARS]
    found = opening_of(text, story) if text else None
    head = head_of(work)
    start = head.body_start if head is not None else 0
    line = next((one for one in work.page.runs[max(0, start - _ABOVE) : start + _ABOVE] if one.text == text), None)
    if found is not None and line is not None:
        yield Dateline(found.place, found.credit, line, 0, found.end, "run in to the standfirst")


def _above(work: Work, body: list[Run]) -> Iterator[Dateline]:
    """Lines around the headline and above the text that are a place, or a place and a credit, or a place and a date."""
    head = head_of(work)
    first = body[min(len(body), _FIRST) - 1].index
    top = head.first.index if head is not None and head.first is not None else max(-1, body[0].index - _CLOSE - 1)
    inside = {line.index for line in body[:_FIRST]}
    for line in reversed(work.page.runs[max(0, top - _OVER, first - _ABOVE) : first]):
        if not _is_open(work, line):
            continue
        if line.index > top:
            close = line.index in inside or body[0].index - line.index <= _CLOSE
            close = close or (head is not None and line in head.anchors and line.element is None)
            close = close and line.tag not in ("h2", "h3", "h4")
            after = next((one for one in body if one.index > line.index), line) if line.index in inside else None
            below = after if after is not None else work.page.runs[line.index + 1]
            close = close and (line.element is None or len(below.text) > _PARAGRAPH)
            yield from _of_line(work, line, close)
        else:
            yield from _beside_date(line)


def _of_line(work: Work, line: Run, close: bool) -> Iterator[Dateline]:
    text = line.text
    if len(text) > 90:
        return
    told = next((one.value for one in read_fields(text) if one.name == "place"), None)
    if told is not None and is_place(told):
        start = text.index(told)
        yield Dateline(told, None, line, start, start + len(told), "labelled dateline")
        return
    dashed = _DASHED.fullmatch(text) if close and work.is_free(line) else None
    if dashed is not None and is_place(dashed["place"]):
        yield Dateline(dashed["place"], None, line, 0, len(text), "place on its own line")
        return
    if work.is_free(line) or work.ledger.owner(line.index) in ("byline", "section"):
        read = read_dateline(text, outlet_names=work.outlet.site_names)
        if read is not None and is_place(read.place) and place_of_line(f"{read.place} -") is not None:
            end = len(text) if work.is_free(line) else len(read.place)
            yield Dateline(read.place, read.credit, line, 0, end, "dateline on its own line")
            return
        filed = dateline_alone(text)
        if filed is not None:
            yield Dateline(filed.place, filed.credit, line, 0, len(text), "dateline on its own line")
            return
        place = place_of_line(text) if close or _is_by_date(work, line) else None
        if place is not None:
            yield Dateline(place, None, line, 0, len(text), "place on its own line")
            return
    yield from _beside_date(line)
    before = place_before_date(text) if close and line.element is None else None
    if before is not None:
        yield Dateline(text[slice(*before)], None, line, *before, "place before the date")


def _beside_date(line: Run) -> Iterator[Dateline]:
    beside = place_beside_date(line.text)
    if beside is not None:
        yield Dateline(line.text[beside[0] : beside[1]], None, line, *beside, "place beside the date")


def _is_by_date(work: Work, line: Run) -> bool:
    runs = work.page.runs
    return any(is_date_line(runs[at].text) for at in (line.index - 1, line.index + 1) if 0 <= at < len(runs))


def _is_open(work: Work, line: Run) -> bool:
    if line.is_link() or line.tag in ("li", "h1", "figcaption"):
        return False
    section = work.ledger.owner(line.index) == "section" and line.text.endswith(".")
    if work.ledger.owner(line.index) not in (None, "date", "byline", "date_modified") and not section:
        return False
    return not work.hints.all(line.element) & _ASIDE if line.element is not None else True

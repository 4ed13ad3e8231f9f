"""When it was published, and when it was changed: never a comment's date, a related story's or the site's clock."""

from __future__ import annotations

import re
from typing import Any, Literal

from cleaners.dates import Moment, find_dates, is_date_line
from cleaners.text import is_prose, squeeze
from scraper.fields.date.judged import find_dates_of
from scraper.fields.headline.head import head_of
from scraper.outlets.generic import Generic
from scraper.page.run import Run
from scraper.partition.work import Work

_CHANGED = re.compile(r"(?:up\s?dated?|modified|edited|تحديث|تعديل)[^\d]*$", re.I)


def run(work: Work) -> None:
    """Fill in date and date_modified: the outlet's selectors, then the page's own data, then lines of the head, then the
    address, as far as the outlet describes them; then the judgement of every day that the page and its data give."""
    if work.outlet is not Generic or work.html is None:
        _by_description(work)
    if work.html is not None and work.record.date is None and work.record.date_raw is None:
        _by_agreement(work)


def _by_description(work: Work) -> None:
    _by_selector(work, "date")
    _by_selector(work, "date_modified")
    _by_metadata(work)
    _by_marks(work)
    head = head_of(work)
    for line in head.anchors if head is not None else ():
        if work.is_free(line) and line.index not in work.marks and is_date_line(line.text):
            _by_line(work, line)
    if work.record.date is None and work.record.date_raw is None and work.url:
        moment = work.outlet.date_from_url(work.url)
        if moment is not None:
            _set(work, "date", moment.raw, moment, "address")


def _by_agreement(work: Work) -> None:
    """Both dates by everything that gives a day; lines that show them are claimed."""
    found = find_dates_of(work)
    for name, value in (("date", found.published), ("date_modified", found.changed)):
        if value is not None:
            _set(work, name, value[0].raw, value[0], value[1])
    for one in found.shown:
        run = one.run
        if run is None or is_prose(run.text):
            continue
        owner: Literal["date", "date_modified"] = "date_modified" if one.changed else "date"
        if work.is_free(run) and len(run.text) < one.end - one.start + 40:
            work.claim(run, owner, one.rule)
        elif one.end > one.start:
            work.claim_text(run, run.text[one.start : one.end], owner, one.rule)


def last_line(work: Work, line: Run) -> bool:
    """Take a date that stands below the story, as on pages of clips, if the head has none. False if it is no date."""
    if not is_date_line(line.text):
        return False
    _by_line(work, line)
    return True


def _set(work: Work, name: str, raw: str, moment: Moment | None, rule: str) -> bool:
    """Set a date that is not set yet. A raw text without a reading (an age without a time of fetch) is kept as such."""
    record = work.record
    if name == "date_modified":
        if record.date_modified is None and record.date_modified_raw is None:
            record.date_modified = moment.iso if moment else None
            record.date_modified_raw = raw
            work.note(name, rule)
            return True
        return False
    if record.date is not None or record.date_raw is not None:
        return False
    record.date_raw = raw
    work.note("date", rule)
    if moment is not None:
        record.date, record.date_precision, record.date_basis = moment.iso, moment.precision, moment.basis
    return True


def _by_selector(work: Work, name: str) -> None:
    found = work.pick(getattr(work.layout, name))
    if found is None:
        return
    rule, elements = found
    for element in elements:
        for raw in _texts(work, element):
            moment = work.date(raw)
            if (moment is not None and moment.precision not in ("year", "month")) or (moment and moment.basis == "relative"):
                _set(work, name, raw, moment, rule)
                break
        if not isinstance(element, str):
            work.claim_element(element, name, rule)  # type: ignore[arg-type]


def _texts(work: Work, element: Any) -> list[str]:
    """The machine's date of an element, then what it shows."""
    if isinstance(element, str):
        return [squeeze(element)]
    texts = [element.get("datetime"), element.get("title"), element.get("content"), work.shown(element)]
    return [squeeze(text) for text in texts if text and squeeze(text)]


def _by_metadata(work: Work) -> None:
    metadata = work.page.metadata
    published = (
        ("meta:article:published_time", metadata.first("article:published_time", "og:article:published_time")),
        ("json-ld:datePublished", metadata.text("datePublished")),
        ("meta:datePublished", metadata.first("datepublished", "date", "dc.date.issued", "parsely-pub-date", "pubdate")),
    )
    modified = (
        ("meta:article:modified_time", metadata.first("article:modified_time", "og:updated_time")),
        ("json-ld:dateModified", metadata.text("dateModified")),
    )
    for name, sources in (("date", published), ("date_modified", modified)):
        for rule, raw in sources:
            moment = work.date(raw) if raw else None
            if raw and moment is not None and _set(work, name, raw, moment, rule):
                break


def _by_marks(work: Work) -> None:
    """Dates inside lines that the outlet's shape knows."""
    head = head_of(work)
    for index, mark in sorted(work.marks.items()):
        if mark.role not in ("head", "foot") or (mark.role == "head" and head is not None and index >= head.body_start):
            continue
        for name in ("date", "date_modified"):
            raw = squeeze(mark.found.groupdict().get(name) or "")
            if raw:
                rule = f"shape:{mark.line.reason or mark.role}"
                _set_printed(work, name, work.page.runs[index], raw, rule)
                work.claim_text(work.page.runs[index], raw, name, rule)


def _set_printed(work: Work, name: str, line: Run, raw: str, rule: str) -> None:
    """Set a date that a line prints; the machine's date of the element that prints it says the same more exactly."""
    machine = _machine_date(line, raw)
    moment = work.date(machine) if machine else None
    if machine and moment is not None:
        _set(work, name, machine, moment, f"{rule}, machine's date")
    else:
        _set(work, name, raw, work.date(raw), rule)


def _machine_date(line: Run, raw: str) -> str | None:
    if line.element is None:
        return None
    for element in (line.element, *line.element.iter("time", "abbr", "span")):
        value = element.get("datetime") or (element.get("title") if element.tag == "abbr" else None)
        if value and squeeze("".join(element.itertext())) == raw:
            return squeeze(value)
    return None


def _by_line(work: Work, line: Run) -> None:
    """Read a line that is a date, or several with labels ("Published: … Updated: …")."""
    spans = find_dates(line.text) or [(0, len(line.text))]
    at = 0
    taken = False
    for start, end in spans:
        name = "date_modified" if _CHANGED.search(line.text[at:start]) else "date"
        raw = line.text[start:end]
        _set_printed(work, name, line, raw, "shape:date line")
        if len(spans) > 1:
            work.ledger.claim_part(line.index, start, end, name, "shape:date line")  # type: ignore[arg-type]
        else:
            work.claim(line, name, "shape:date line")  # type: ignore[arg-type]
        taken = True
        at = end
    if not taken:
        work.claim(line, "date", "shape:date line")

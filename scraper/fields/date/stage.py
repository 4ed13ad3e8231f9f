"""When the story was published and changed: never a comment's date, a related story's or the site's clock.

What the outlet declares is the strongest candidate, and of two dates that agree the more exact one is taken. Where nothing is
declared, or what is declared is not there, the learned judgement of every day that the page and its data give decides.
"""

from __future__ import annotations

import re
from typing import Literal

from cleaners.dates import Moment, find_dates, is_date_line
from cleaners.text import is_prose
from scraper.fields.date import ages, declared, judged
from scraper.fields.date.agreeing import exacter
from scraper.fields.date.declared import Declared, Name, machine_date_of
from scraper.fields.date.judged import Dates
from scraper.fields.date.sightings import Sighting
from scraper.page.run import Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work

_CHANGED = re.compile(r"(?:up\s?dated?|modified|edited|تحديث|تعديل)[^\d]*$", re.I)
_EXACT = ("data", "meta", "marked", "script")
_MOST_LOSERS = 10
NAMES: tuple[Name, ...] = ("date", "date_modified")


def run(work: Work) -> None:
    """Fill in date and date_modified, claim the lines that show them, and keep what was not chosen."""
    said = declared.candidates(work)
    found = judged.find_dates_of(work)
    for name in NAMES:
        own = [one for one in said if one.name == name]
        if not _take_declared(work, name, own, found):
            _take_judged(work, name, found)
    if work.record.date is None:
        _take_age(work, said)
    for one in said:
        _claim_declared(work, one)
    _claim_shown(work, found.near)
    _keep_losers(work, said, found)


def _take_declared(work: Work, name: Name, said: list[Declared], found: Dates) -> bool:
    """Take the first declared date that can be read, as exactly as the page's own data and marked elements give it, or of an age
    the lines by the headline."""
    one = next((one for one in said if one.moment is not None), None)
    if one is None or one.moment is None:
        return False
    changed = name == "date_modified"
    printed = [s for s in found.near if s.kind == "shown"] if one.moment.basis == "relative" else []
    told = (s for s in found.sightings if s.kind in _EXACT)
    fit = (s for s in (*told, *printed) if not s.other and s.changed == changed)
    more = exacter(one.moment, fit, work.zone)
    if more is not None:
        _set(work, name, more.moment.raw, more.moment, f"{one.rule} and {more.rule}")
    else:
        _set(work, name, one.raw, one.moment, one.rule)
    return True


def _take_judged(work: Work, name: Name, found: Dates) -> None:
    """Take the judgement; the date of an address that the outlet reads goes before one that no data of the page give."""
    value = found.published if name == "date" else found.changed
    stated = declared.in_address(work) if name == "date" else None
    if stated is not None and (value is None or not found.is_told):
        _set(work, name, stated.raw, stated, "address")
    elif value is not None:
        _set(work, name, value[0].raw, value[0], value[1])


def _take_age(work: Work, said: list[Declared]) -> None:
    """Take an age that names no day, or that without a time of fetch stays as it is printed."""
    unread = next((one for one in said if one.name == "date" and ages.is_age(work, one.raw)), None)
    if unread is not None:
        _set(work, "date", unread.raw, None, unread.rule)
        return
    found = ages.by_headline(work)
    if found is not None:
        line, start, end, moment = found
        _set(work, "date", line.text[start:end], moment, "age")
        work.claim_text(line, line.text[start:end], "date", "age")


def _claim_declared(work: Work, one: Declared) -> None:
    if one.element is not None:
        work.claim_element(one.element, one.name, one.rule)
    elif one.run is not None:
        work.claim_text(one.run, one.raw, one.name, one.rule)


def _claim_shown(work: Work, near: list[Sighting]) -> None:
    """Claim what shows the dates that were taken with the story."""
    used = {iso[:10] for iso in (work.record.date, work.record.date_modified) if iso is not None}
    for one in near:
        run = one.run
        if run is None or one.moment.iso[:10] not in used or is_prose(run.text):
            continue
        owner: Literal["date", "date_modified"] = "date_modified" if one.changed else "date"
        if work.is_free(run) and len(run.text) < one.end - one.start + 40:
            work.claim(run, owner, one.rule)
        elif one.end > one.start:
            work.claim_text(run, run.text[one.start : one.end], owner, one.rule)


def _keep_losers(work: Work, said: list[Declared], found: Dates) -> None:
    """Keep the declared dates and the days that were not taken, likeliest first."""
    taken = (work.record.date or "")[:10]
    lost = [
        Candidate(one.moment.iso, one.rule, "declared", (one.run.index,) if one.run is not None else ())
        for one in said
        if one.name == "date" and one.moment is not None and one.moment.iso[:10] != taken
    ]
    for odd, day in sorted(found.odds, key=lambda pair: -pair[0]):
        if day.day.isoformat() == taken and not any(one.name == "date" and one.moment is not None for one in said):
            work.winners["date"] = Candidate(taken, "", "judged", why=(f"likely by {odd:.2f}",))
        elif day.day.isoformat() != taken:
            rules = dict.fromkeys(one.rule for one in day.sightings)
            runs = tuple(dict.fromkeys(one.run.index for one in day.sightings if one.run is not None))
            lost.append(Candidate(day.day.isoformat(), " and ".join(rules), "judged", runs, (f"likely by {odd:.2f}",)))
    work.lose("date", lost[:_MOST_LOSERS])


def last_line(work: Work, line: Run) -> bool:
    """Take a date that stands below the story, as on pages of clips, if the head has none. False if it is no date."""
    if not is_date_line(line.text):
        return False
    spans = find_dates(line.text) or [(0, len(line.text))]
    at = 0
    for start, end in spans:
        name: Name = "date_modified" if _CHANGED.search(line.text[at:start]) else "date"
        raw = line.text[start:end]
        machine = machine_date_of(line, raw)
        moment = work.date(machine) if machine else None
        if machine and moment is not None:
            _set(work, name, machine, moment, "shape:date line, machine's date")
        else:
            _set(work, name, raw, work.date(raw), "shape:date line")
        if len(spans) > 1:
            work.ledger.claim_part(line.index, start, end, name, "shape:date line")
        elif work.is_free(line):
            work.claim(line, name, "shape:date line")
        at = end
    return True


def _set(work: Work, name: Name, raw: str, moment: Moment | None, rule: str) -> None:
    """Set a date that is not set yet. A raw text without a reading (an age without a time of fetch) is kept as such."""
    record = work.record
    if name == "date_modified":
        if record.date_modified is None and record.date_modified_raw is None:
            record.date_modified = moment.iso if moment else None
            record.date_modified_raw = raw
            work.note(name, rule)
        return
    if record.date is not None or record.date_raw is not None:
        return
    record.date_raw = raw
    work.note("date", rule)
    if moment is not None:
        record.date, record.date_precision, record.date_basis = moment.iso, moment.precision, moment.basis

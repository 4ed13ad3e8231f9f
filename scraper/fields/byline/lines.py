"""The byline of a dump: a line of its head, or a part of one."""

from __future__ import annotations

import re

from cleaners.byline_labels import label_end, may_begin_label
from cleaners.byline_text import desk_at_start, printed_byline, trim_byline
from cleaners.consent import is_consent_call
from cleaners.dated_lines import rest_of_dated
from cleaners.datelines import read_dateline
from cleaners.dates import is_date_line
from cleaners.dump_cues import is_button
from cleaners.han_names import is_han_name, reporter_of_line
from cleaners.labelled_fields import begins_with_field, read_fields
from cleaners.named_lines import person_of_line
from cleaners.names import looks_like_person
from cleaners.partings import is_parting
from cleaners.people import is_trade, read_people
from cleaners.run_on_names import WITH_ROLE, names_run_on
from cleaners.text import is_prose
from scraper.fields.byline.declared import read_found
from scraper.fields.byline.found import Found
from scraper.fields.byline.mentions import names_of_reporter
from scraper.fields.headline.head import head_of
from scraper.page.run import Run
from scraper.partition.marks import is_byline
from scraper.partition.work import Work

LONGEST, _SHORT, _NAMES = 160, 60, 3
_INNER = re.compile(r"(?i)(?:^|\s)(?:by|von|par|por|door|di|da|av|af|oleh|przez)\s+(\S.+)$")
_ADDRESS = re.compile(r"(?i)(?:e-?mail\s?:?\s*)?\S+@\S+\.[a-z]{2,}")
_IN_BRACKETS = re.compile(r"[(\[](.+?)\.?[)\]]\.?")
_EDITED = re.compile(r"(?i)[;,.]?\s*(?:and\s+)?(?:additional reporting|edit(?:ing|ed)|graphics|photos?)\s.*")
_FROM_PLACE = re.compile(r"\s(?:in|from)\s+[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?")
RULE = "shape:byline line"


def by_line(work: Work) -> Found | None:
    """By a line of the head that is a byline or a name, or holds one behind a label or before the date."""
    head = head_of(work)
    anchors = head.anchors if head is not None else ()
    lines = [line for line in anchors if work.ledger.owner(line.index) in (None, "section") and line.index not in work.marks]
    for reader in _READERS:
        for line in lines:
            found = reader(work, line.text) if len(line.text) <= LONGEST else None
            if found is not None:
                found.runs = [line]
                return found
    return _below(work)


def read_line(work: Work, text: str) -> Found | None:
    """The byline that a line is or holds, by the first of the rules that reads one; ``None`` where none does."""
    return next(filter(None, (reader(work, text) for reader in _READERS)), None)


def _below(work: Work) -> Found | None:
    """A labelled line right below a paragraph and above none, where the head has no byline; a name with its writer's address."""
    runs = work.page.runs
    for line in work.free():
        above, below = (runs[at].text if 0 <= at < len(runs) else "" for at in (line.index - 1, line.index + 1))
        if len(line.text) > LONGEST or not is_prose(above) or is_prose(below):
            continue
        named = looks_like_person(line.text) and (_ADDRESS.fullmatch(below) or (work.html is None and _is_apart(work, line)))
        found = _whole(work, line.text) if named else _signed(work, line)
        if found is not None and found.names:
            found.runs = [line]
            return found
    return None


def _is_apart(work: Work, line: Run) -> bool:
    """Whether a name stands apart below the story's last paragraph, as a signature does: no more prose is below it."""
    told = work.told_above
    above = work.page.runs[line.index - 1].text
    if is_consent_call(above) or is_parting(above) or is_button(line.text) or len(line.text.split()[0]) == 1:
        return False
    return line.gap and len(line.text.split()) <= _NAMES and told[line.index] > 0 and told[-1] == told[line.index]


def _signed(work: Work, line: Run) -> Found | None:
    """Who a line below a story names behind a label ("(Reporting by Jane Doe in Paris; editing by Jon Dahl)")."""
    inside = _IN_BRACKETS.fullmatch(line.text)
    text = _EDITED.sub("", inside[1]) if inside is not None else line.text
    if not label_end(text) or (inside is None and len(text) > _SHORT):
        return None
    return _labelled(work, _FROM_PLACE.sub("", text) if inside is not None else text)


def _labelled(work: Work, text: str) -> Found | None:
    """Behind a label of any language ("Von Max Mustermann", "作者：王小明"), alone or among other fields."""
    field = next((one.value for one in read_fields(text) if one.name == "byline"), None)
    if field is not None:
        return _of_names(field, field) or Found([], field, RULE, printed=field)
    told = reporter_of_line(text)
    names = [told] if told is not None else names_of_reporter(text)
    if names:
        return Found(names, printed_byline(text, names[0]), RULE, printed=text)
    end = label_end(text) if may_begin_label(text) else 0
    if end:
        return _of_names(text, text) if read_people(text[end:]) else None
    beside = rest_of_dated(text) if any(map(str.isdigit, text)) else None
    inner = _INNER.search(beside) if beside else None
    return _of_names(inner[1], None) if inner is not None else None


def _of_names(text: str, printed: str | None) -> Found | None:
    """The people whom a text names, and the byline in it."""
    names = [name for name in read_people(text) if not is_trade(name)]
    if not names:
        return None
    byline = trim_byline(printed_byline(text, names[0]), names)
    return Found(names, byline, RULE, printed=printed if printed is not None and not any(map(str.isdigit, printed)) else byline)


def _whole(work: Work, text: str) -> Found | None:
    """A formula ("Local Editor"), or a name alone."""
    if begins_with_field(text):
        return None
    if is_han_name(text):
        return Found([text], text, RULE, printed=text)
    person = person_of_line(text)
    if person is not None:
        return Found([person], text, RULE, printed=text)
    if is_byline(work, text) or not is_date_line(text):
        found = read_found(work, text, RULE)
        if found is not None and (found.names or is_byline(work, text)):
            found.printed = text
            return found
    return None


def _run_on(_: Work, text: str) -> Found | None:
    """The name that a line runs on to a role ("Jane Doe Chief Reporter", "Jane DoeLifestyle Writer")."""
    found = next(iter(names_run_on(text)), None)
    if found is None or found[1] < WITH_ROLE or label_end(text):
        return None
    return Found([found[0]], found[0], RULE, printed=found[0])


def _part(work: Work, text: str) -> Found | None:
    """A desk or a person before the date ("Harbour Desk Region 2024-11-07", "Jane Doe | 3 May 2018")."""
    filed = read_dateline(text, outlet_names=work.outlet.site_names)
    found = read_found(work, filed.credit, RULE) if filed is not None and filed.credit else None
    if filed is not None and found is not None and found.names:
        found.printed = filed.credit
        return found
    desk = desk_at_start(text)
    if desk is not None:
        return Found([], desk, RULE, printed=desk)
    plain = any(map(str.isdigit, text)) and not label_end(text) and not read_fields(text)
    return _of_names(text, None) if plain else None


_READERS = (_labelled, _run_on, _whole, _part)
"""The rules for a byline's line, the surest first."""

"""What is at the ends of a story's lines but doesn't belong to it: code, counters, buttons, topics without links."""

from __future__ import annotations

from cleaners.calls import is_call
from cleaners.closing_lines import closing_kind
from cleaners.dates import is_date_line
from cleaners.debris import is_code, is_end_label, is_head_label, read_section, read_tags
from cleaners.form_labels import is_form_label
from cleaners.marked_captions import is_credit_alone
from cleaners.text import ends_sentence
from cleaners.titles import key
from scraper.fields.body.signed import is_about
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_PREFORMATTED = ("pre", "code", "samp", "kbd", "textarea")
_CODE_CLASSES = ("code", "highlight", "syntax", "prettyprint", "listing")
_STEPS = 4
_MOST = 12
"""So many labels stand below a story at most."""
_TOP, _DAY_CHARS = 3, 50
_NOTES = ("disclaimer", "whose the pictures are", "change of the text")
"""What stands below a story may stand above it as well."""
_HEAD = ("byline", "date", "date_modified", "section")
_CREDIT_CHARS = 100
"""Who else worked on a story is said above it in so many letters at most, and in no sentence."""


def without_debris(work: Work, lines: list[Run]) -> list[Run]:
    """The lines without scripts and data that a page shows by mistake, and without calls, and without labels at their ends,
    which are claimed."""
    code = [line for line in lines if is_code(line.text) and not _shows_code(line)]
    kept = _without(work, lines, code, "code")
    calls = [line for line in kept if line.tag not in HEADINGS and is_call(line.text)]
    kept = _without(work, kept, calls, "call amid the story") if len(calls) < len(kept) else kept
    last = len(kept)
    while last and len(kept) - last < _MOST and (_is_label(work, kept[last - 1]) or _is_only_day(kept, last - 1)):
        last -= 1
    top = [line for at, line in enumerate(kept[: min(_TOP, last - 1)]) if _is_over(work, line) or _is_only_day(kept, at)]
    top += [line for line in kept[:1] if is_about(line, [one.name for one in work.record.authors]) and line not in top]
    return _without(work, kept, [*kept[last:], *top] if last > 0 else [], "label beside the story")


def _is_label(work: Work, line: Run) -> bool:
    """Whether a line says that the story is over, counts readers, or is a button; topics are given to the record."""
    if is_end_label(line.text) or is_form_label(line.text):
        return True
    tags = read_tags(line.text)
    if tags and not work.record.tags:
        work.record.tags = tags
        work.note("tags", "labelled line below the story")
    return bool(tags)


def _is_over(work: Work, line: Run) -> bool:
    """Whether a line at the top counts readers, is a tool, is the site's name, or says what kind of text follows; its section
    is given to the record."""
    if line.tag in HEADINGS:
        return False
    if key(line.text) in work.masthead_keys:
        return True
    section = read_section(line.text)
    if section is not None and work.record.section is None:
        work.record.section = section
        work.note("section", "labelled line above the story")
    kind = closing_kind(line.text)
    if section is not None or is_head_label(line.text) or kind in _NOTES or is_credit_alone(line.text):
        return True
    if _is_head_item(work, line):
        return True
    if kind == "who else worked on the text" and len(line.text) <= _CREDIT_CHARS and not ends_sentence(line.text):
        return True
    return any(map(str.isdigit, line.text)) and is_end_label(line.text)


def _is_head_item(work: Work, line: Run) -> bool:
    """Whether a short line is an item of a list whose others are the story's byline and day: the rubric beside them."""
    if work.html is None or line.tag != "li" or len(line.text) > _DAY_CHARS:
        return False
    beside = [work.ledger.owner(one.index) for one in work.html.runs_in(line.element.getparent()) if one is not line]
    return bool(beside) and all(owner in _HEAD for owner in beside)


def _is_only_day(lines: list[Run], at: int) -> bool:
    """Whether a line is a day with its time, or a day in numbers, and the only such line: several part a ticker or a diary."""
    text = lines[at].text
    timed = len(text) <= _DAY_CHARS and (":" in text or not any(map(str.isalpha, text))) and any(map(str.isdigit, text))
    if not timed or lines[at].tag in HEADINGS or not is_date_line(text):
        return False
    short = (line.text for line in lines if len(line.text) <= _DAY_CHARS and any(map(str.isdigit, line.text)))
    return sum(map(is_date_line, short)) == 1


def _shows_code(line: Run) -> bool:
    """Whether a line stands in an element that shows code to read."""
    element = line.element
    for _ in range(_STEPS):
        if element is None:
            return False
        names = (element.get("class") or "").lower()
        if element.tag in _PREFORMATTED or any(name in names for name in _CODE_CLASSES):
            return True
        element = element.getparent()
    return False


def _without(work: Work, lines: list[Run], others: list[Run], reason: str) -> list[Run]:
    work.claim_free(others, "boilerplate", reason)
    taken = set(others)
    return [line for line in lines if line not in taken]

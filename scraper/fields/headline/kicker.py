"""The kicker: a short line printed with the headline, by its name or by its place above it."""

from __future__ import annotations

import re

from cleaners.byline_labels import is_label
from cleaners.bylines import is_byline_line
from cleaners.cues import is_reading_time, is_service_line
from cleaners.date_finding import find_stamps
from cleaners.date_labels import CHANGED
from cleaners.dates import is_date_line
from cleaners.filing import section_name
from cleaners.names import looks_like_person
from cleaners.text import ends_sentence, letters, squeeze, words
from cleaners.titles import host_key, is_site
from scraper.fields.headline.filing import section_names
from scraper.fields.headline.head import Head
from scraper.fields.headline.titles import ASIDE, stand_together
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_ABOVE, _BELOW = 5, 8
"""How many lines above the headline it stands at most, and how many below where its name says so."""
_CHARS, _WORDS = 60, 9
_NAMED = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof-?line|eyebrow|dach-?zeile|spitzmarke|(?:super|supra|pre|sur|ante|sopra)-?(?:title|titulo|titolo|titre)"
    r"|upper-?de[ck]k?|rubric(?!s|-?nav)|head-?topic|occhiello|cintillo|volanta"
)
_PATH = re.compile(r"\s[>›»|/]+\s")
_CLOCK = re.compile(r"\d:\d\d")
_LETTERS = 3
_CLOSE, _FEW = 3, 2
_MARKS = " :|–—-·•/"


def shown_kicker(work: Work, head: Head) -> None:
    """Fill in the kicker by a line whose class says so, else by the label right above the headline, and claim it."""
    page, top = work.html, head.first
    if page is None or top is None or head.headline is None or work.record.kicker is not None:
        return
    last = head.headline.runs[-1].index
    beside = ASIDE & ~work.hints.all(top.element)
    near = [*reversed(page.runs[max(0, top.index - _ABOVE) : top.index]), *page.runs[last + 1 : last + 1 + _BELOW]]
    for line in near:
        if _is_called(line) and letters(line.text) not in section_names(work) and _may_be(work, line, head.headline.text, beside):
            _claim(work, line, "class")
            return
    line = page.runs[top.index - 1] if top.index else top
    category = line.element is not None and "categor" in (line.element.get("class") or "").lower()
    filed = line.index in head.marks or category or letters(line.text) in section_names(work)
    may_be = line is not top and not line.is_link() and not filed and _may_be(work, line, head.headline.text, ASIDE)
    if may_be and _stands_with(page, line, top):
        if line.text.isalpha() and work.record.section is None and not section_names(work):
            _file(work, line)
        else:
            _claim(work, line, "label above the headline")
        return
    _within(work, page, head.headline.text, top)


def _file(work: Work, line: Run) -> None:
    """Take a label of a single word for the section."""
    name = section_name(line.text, work.address)
    if name is not None:
        work.record.section = name
        work.note("section", "label above the headline")
        work.claim(line, "section", "label above the headline")


def _within(work: Work, page: HtmlPage, headline: str, top: Run) -> None:
    """Fill in the kicker by a heading close to the headline's line that prints the headline again, or nearly so, with a label in
    an element of its own before it, as papers do that have one heading for machines and one for readers."""
    own = set(letters(headline).split())
    for line in page.runs[max(0, top.index - _CLOSE) : top.index + _CLOSE + 1]:
        if line is top or line.tag not in HEADINGS or not work.is_free(line) or len(line.element) == 0:
            continue
        first = squeeze("".join(line.element[0].itertext()))
        rest = line.text[len(first) :].lstrip(_MARKS) if first and line.text.startswith(first) else ""
        label = first.strip(_MARKS)
        told = set(letters(rest).split())
        alike = len(told) > _FEW and 2 * len(told & own) >= min(len(told), len(own))
        if alike and not looks_like_person(label) and 0 < len(label) <= _CHARS and 1 < len(words(label)) <= _WORDS:
            work.record.kicker = label
            work.note("kicker", "label in a heading")
            work.claim_text(line, label, "kicker", "label in a heading")
            return


def _claim(work: Work, line: Run, rule: str) -> None:
    work.record.kicker = line.text
    work.note("kicker", rule)
    work.claim(line, "kicker", rule)


def _may_be(work: Work, line: Run, headline: str, beside: int) -> bool:
    """Whether a line can be a kicker: some words that are no date, no byline, no site and no service, in no list."""
    text = line.text
    if not work.is_free(line) or len(text) > _CHARS or len(words(text)) > _WORDS or not any(map(str.isalpha, text)):
        return False
    if is_label(text) or is_date_line(text) or is_byline_line(text) or is_reading_time(text) or is_service_line(text):
        return False
    if line.tag in ("li", "figcaption"):
        return False
    spelt = letters(text)
    named = is_site(text, work.site_keys, host_key(work.address)) or spelt == letters(headline)
    return not named and not work.hints.all(line.element) & beside


def _is_called(line: Run) -> bool:
    """Whether the class of the line's element, or of the one around it, says kicker."""
    element = line.element
    around = element.getparent() if element is not None else None
    return any(one is not None and _NAMED.search(one.get("class") or "") is not None for one in (element, around))


def _stands_with(page: HtmlPage, line: Run, top: Run) -> bool:
    """Whether a line is a label that shares a small element with the headline below it, which begins with the two."""
    parts = line.text.split()
    numbers = sum(any(map(str.isdecimal, part)) for part in parts)
    if 3 * numbers >= len(parts) or _PATH.search(line.text) is not None or find_stamps(line.text, order="day"):
        return False
    if len(letters(line.text)) < _LETTERS or (ends_sentence(line.text) and line.text[-1:] not in "?!"):
        return False
    return stand_together(page, line, top) or _is_next(page, line, top)


def _is_next(page: HtmlPage, line: Run, top: Run) -> bool:
    """Whether a line of some words, which tell no time, is all of the element right before the headline's."""
    if _CLOCK.search(line.text) is not None or CHANGED.search(line.text) is not None:
        return False
    before = top.element.getprevious() if page.span(top.element) == range(top.index, top.index + 1) else None
    return before is not None and page.span(before) == range(line.index, line.index + 1) and len(words(line.text)) > 1

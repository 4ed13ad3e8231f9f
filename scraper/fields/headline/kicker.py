"""The kicker: a short line printed with the headline, by its name or by its place above it."""

from __future__ import annotations

import re

from cleaners.bylines import is_byline_line
from cleaners.cues import is_reading_time, is_service_line
from cleaners.date_finding import find_stamps
from cleaners.dates import is_date_line
from cleaners.text import ends_sentence, letters, words
from cleaners.titles import host_key, is_site
from scraper.fields.headline.filing import section_names
from scraper.fields.headline.head import Head
from scraper.fields.headline.titles import ASIDE, stand_together
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work

_ABOVE, _BELOW = 5, 8
"""How many lines above the headline it stands at most, and how many below where its name says so."""
_CHARS, _WORDS = 60, 9
_NAMED = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof-?line|eyebrow|dach-?zeile|spitzmarke|(?:super|supra|pre|sur|ante|sopra)-?(?:title|titulo|titolo|titre)"
    r"|upper-?de[ck]k?|rubric(?!s|-?nav)|head-?topic|occhiello|cintillo|volanta"
)
_PATH = re.compile(r"\s[>›»|/]+\s")
_LETTERS = 3


def shown_kicker(work: Work, head: Head) -> None:
    """Fill in the kicker by a line whose class says so, else by the label right above the headline, and claim it."""
    page, top = work.html, head.first
    if page is None or top is None or head.headline is None or work.record.kicker is not None:
        return
    last = head.headline.runs[-1].index
    near = [*reversed(page.runs[max(0, top.index - _ABOVE) : top.index]), *page.runs[last + 1 : last + 1 + _BELOW]]
    for line in near:
        if _may_be(work, line, head.headline.text) and _is_called(line):
            _claim(work, line, "class")
            return
    line = page.runs[top.index - 1] if top.index else top
    category = line.element is not None and "categor" in (line.element.get("class") or "").lower()
    filed = line.index in head.marks or category or letters(line.text) in section_names(work)
    if line is top or line.is_link() or filed or not _may_be(work, line, head.headline.text):
        return
    if _stands_with(page, line, top):
        _claim(work, line, "label above the headline")


def _claim(work: Work, line: Run, rule: str) -> None:
    work.record.kicker = line.text
    work.note("kicker", rule)
    work.claim(line, "kicker", rule)


def _may_be(work: Work, line: Run, headline: str) -> bool:
    """Whether a line can be a kicker: some words that are no date, no byline, no site and no service, in no list."""
    text = line.text
    if not work.is_free(line) or len(text) > _CHARS or len(words(text)) > _WORDS or not any(map(str.isalpha, text)):
        return False
    if is_date_line(text) or is_byline_line(text) or is_reading_time(text) or is_service_line(text):
        return False
    if line.tag in ("li", "figcaption"):
        return False
    spelt = letters(text)
    named = is_site(text, work.site_keys, host_key(work.address)) or spelt == letters(headline)
    return not named and not work.hints.all(line.element) & ASIDE


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
    return stand_together(page, line, top)

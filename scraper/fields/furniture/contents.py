"""A page's table of contents: links to its own parts, on one or several lines, with their label."""

from __future__ import annotations

from itertools import islice, pairwise

from cleaners.text import is_prose
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

CONTENTS = "contents of the page"
_FEWEST = 2
_LETTERS = 2
_LABEL, _BETWEEN = 30, 4
"""A label before or over the links is no longer; nor are the signs between two links of a line."""
_STEPS = 3


def claim(work: Work, page: HtmlPage) -> None:
    """Claim the lines that are links to parts of the page and nothing else, and the label over several of them."""
    row: list[Run] = []
    for line in [*work.free(), None]:
        if line is not None and _leads_within(line) and (not row or row[-1].index + 1 == line.index):
            row.append(line)
            continue
        if sum(len(one.link_marks or ()) for one in row) >= _FEWEST:
            work.claim_free([*_label(work, page, row), *row], "boilerplate", CONTENTS)
        row = [line] if line is not None and _leads_within(line) else []


def _leads_within(line: Run) -> bool:
    """Whether a line is links to places of the page itself, with a label before them and signs between them at most; the signs
    that lead to notes and back have no words."""
    marks = line.link_marks or ()
    if not marks or line.tag in HEADINGS:
        return False
    if not all(_is_within(element.get("href") or "") and _has_words(text) for element, text in marks):
        return False
    links = line.links()
    label = line.text[: links[0].start].rstrip(" :：")
    ends = [(one.end, other.start) for one, other in pairwise(links)] + [(links[-1].end, len(line.text))]
    if len(links) == 1 and label:
        return False
    return len(label) <= _LABEL and all(stop - start <= _BETWEEN for start, stop in ends)


def _is_within(href: str) -> bool:
    return len(href) > 1 and href[0] == "#"


def _has_words(text: str) -> bool:
    return sum(map(str.isalpha, text)) >= _LETTERS


def _label(work: Work, page: HtmlPage, row: list[Run]) -> list[Run]:
    """The short line right above the links, in an element around both that holds no text."""
    at = row[0].index - 1
    above = page.runs[at] if at >= 0 and work.ledger.owner(at) is None else None
    if above is None or len(above.text) > _LABEL or above.link_marks or above.tag == "h1":
        return []
    for outer in (above.element, *islice(above.element.iterancestors(), _STEPS)):
        span = page.span(outer)
        if row[0].index in span:
            return [above] if not any(is_prose(page.runs[one].text) for one in span) else []
    return []

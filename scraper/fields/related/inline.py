"""Single "read more" lines in a story: a label and links to others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from cleaners.phrases import alternation, fold_phrase, list_kind, phrases
from cleaners.text import words
from scraper.page.run import Run
from scraper.partition.work import Work

_LABEL_CHARS = 60
_INLINE_CHARS = 300


@dataclass
class InlineLink:
    """A line of a story that is a label and links to others: the headlines with their addresses as written."""

    run: Run
    label: str
    links: list[tuple[str, str]]


@cache
def _inline() -> re.Pattern[str]:
    words = alternation("related.inline")
    return re.compile(
        rf"[\[(【〈<>»►▶→•*\s-]*(?P<label>{words})(?P<more>[^:：|–—»>\n]{{0,24}}?)"
        r"(?P<mark>\s*[:：|–—»>►]+\s*|\s-\s|\s+|(?=[「『“]))(?P<headline>.+)",
        re.IGNORECASE,
    )


def inline_links(work: Work) -> Iterator[InlineLink]:
    """The lines that are a label and links: "READ MORE: …", "Lesen Sie auch: …", "اقرأ أيضا: …"."""
    pattern, starts = _inline(), phrases("related.inline").starts
    for line in work.free():
        if not line.link_marks or not 12 <= len(line.text) <= _INLINE_CHARS:
            continue
        found = pattern.match(line.text) if fold_phrase(line.text[:_LABEL_CHARS])[:2] in starts else None
        if found is None:
            continue
        start, strong = found.start("headline"), bool(found["mark"].strip())
        links = [(max(start, one.start), one.end, one.href) for one in line.links() if one.end > start]
        if not strong and (found["more"] or _is_sentence(line, start) or any(one.start < start for one in line.links())):
            continue
        if _is_lead(work, line, found["label"]):
            continue
        if sum(end - begin for begin, end, _ in links) >= 0.7 * (len(line.text) - start) and len(words(found["headline"])) > 1:
            shown = [(line.text[begin:end].strip(" »]>)】"), href) for begin, end, href in links]
            yield InlineLink(line, found["label"], [one for one in shown if one[0]])


def _is_lead(work: Work, line: Run, label: str) -> bool:
    """Whether a label is the first word of one headline among several ("WATCH: Ferry runs aground"): it is linked with the
    headline, is no heading of lists, and a line above or below is a link of the same make."""
    if not line.is_link() or len(line.link_marks or ()) != 1 or list_kind(fold_phrase(label)) is not None:
        return False
    runs = work.page.runs
    beside = [runs[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(runs)]
    return any(one.is_link() and one.tag == line.tag and one.element.get("class") == line.element.get("class") for one in beside)


def _is_sentence(line: Run, start: int) -> bool:
    """Whether a line goes on after its first words as a sentence does ("Read our full review of it.")."""
    return line.text[start].islower() or line.text.endswith((".", "!"))

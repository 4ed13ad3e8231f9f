"""The standfirst of a page that nobody described: what stands under the headline and is set apart from the story."""

from __future__ import annotations

import re

from cleaners.body_cues import is_foreign_title
from cleaners.dates import is_date_line
from cleaners.han_names import is_wide, told_size
from cleaners.text import letters
from scraper.fields.headline.head import head_of
from scraper.outlets.generic import Generic
from scraper.page.hints import AUTHOR, CAPTION
from scraper.page.run import Run
from scraper.partition.work import Work

_REACH = 3
"""How many lines below the headline it begins at most; lines that have an owner by then do not count."""
_LEAST, _MOST = 20, 600
_TOLD = 25
"""Letters that a line and the page's description must have in common, at least, to be called the same."""
_NAMED = re.compile(
    r"(?i)(?<![a-z])(?:stand-?_?first|deck?|dek|sub-?_?(?:title|head(?:line|er|ing)?|line)|subt[ií]tulos?|strap-?line|excerpt|summary"
    r"|chap(?:o|eau)|lead|lede|intro(?:duction)?|vorspann|untertitel|sottotitolo|sommario|catenaccio|bajada|copete|entradilla"
    r"|ingress|manchet|perex|zajawka|onderkop)(?![a-z])"
)
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
_OTHERS = re.compile(
    r"(?i)(?<![a-z])(?:image|photo|picture|foto|video|media|caption|credit|attribution|author|autor|bio|meta|site|book|call|cta|rating"
    r"|average|comments?|with)(?![a-z])"
)
"""What such a name belongs to where it is not the story's, and styles that only make room for one ("with-excerpt")."""
_OUTER = ("body", "html", "article", "main")


def run(work: Work) -> None:
    """Fill in the standfirst by the line whose class names it, or that the page's head repeats as its description. What the
    judgement of the body took stays with the story (docs/decisions.md)."""
    head, page = head_of(work), work.html
    if work.outlet is not Generic or page is None or head is None or head.first is None:
        return
    if work.record.standfirst is not None or not work.record.body:
        return
    body = min((claim.run for claim in work.ledger if claim.owner == "body"), default=len(page.runs))
    told = _descriptions(work)
    passed = 0
    for line in page.runs[head.first.index + 1 : body]:
        if not work.is_free(line):
            continue
        passed += 1
        if passed > _REACH:
            return
        rule = _rule(work, line, told) if _may_be(work, line) else None
        if rule is not None:
            work.record.standfirst = line.text
            work.note("standfirst", rule)
            work.claim(line, "standfirst", rule)
            return


def _may_be(work: Work, line: Run) -> bool:
    """Whether a line can be a standfirst: some words that are no link, no date, no title that it had elsewhere, no
    picture's and nobody's portrait."""
    text = line.text
    if told_size(text) < _LEAST or len(text) > _MOST or not (" " in text or is_wide(text)):
        return False
    if line.is_link() or is_date_line(text) or is_foreign_title(text):
        return False
    return line.element is not None and not work.hints.all(line.element) & (CAPTION | AUTHOR)


def _rule(work: Work, line: Run, told: list[str]) -> str | None:
    key = letters(line.text)
    if len(key) >= _TOLD and any(key.startswith(one) or one.startswith(key) for one in told):
        return "the page's description, under the headline"
    return "class, under the headline" if _is_named(work, line) else None


def _descriptions(work: Work) -> list[str]:
    meta = work.page.metadata.meta
    texts = [text for name in ("description", "og:description", "twitter:description") for text in meta.get(name, ())]
    return [key for text in texts if len(key := letters(text.rstrip(".… "))) >= _TOLD]


def _is_named(work: Work, line: Run) -> bool:
    """Whether the class of the line's element, or of one around it that holds nothing else, says standfirst."""
    page, element = work.html, line.element
    while page is not None and element is not None and element.tag not in _OUTER and len(page.span(element)) == 1:
        for name in _HUMP.sub("-", element.get("class") or "").split():
            if _NAMED.search(name) is not None and _OTHERS.search(name) is None:
                return True
        element = element.getparent()
    return False

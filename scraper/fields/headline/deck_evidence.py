"""Evidence for a standfirst: names, the page's description, and its place between headline and story."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaners.bylines import is_byline_line
from cleaners.dates import is_date_line
from cleaners.run_in import split_run_in
from cleaners.scripts import begins_small
from cleaners.text import is_prose, letters
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import make_of
from scraper.partition.work import Work

_TOLD = 25
"""Letters that a line and the page's description must have in common, at least, to be called the same."""
_NAMED = re.compile(
    r"(?i)(?<![a-z])(?:stand-?_?first|deck?|dek|preview(?:-?_?text)?|synop|descriptions?|teaser|abstract|synopsis|preamble"
    r"|sub-?_?(?:titles?|hed|head(?:line|er|ing)?|line)|subt[ií]tulos?|strap-?line|excerpt|summary"
    r"|chap(?:o|eau)|lead|lede|intro(?:duction)?|vorspann|untertitel|sottotitolo|sommario|catenaccio|bajada|copete|entradilla"
    r"|ingress|manchet|perex|zajawka|onderkop|linha-?_?fina|sous-?_?titre|accroche|anleser|inleiding|under-?rubrik|ingressi|podtytul|sapo"
    r"|(?:content|news|haber|detay|article)-?_?spot|[oö]zet|resum(?:o|en)|sumario|lid|nut-?graf|podzagolovok|anons|vrez|anotace|bevezeto|beharangozo|ypotitlos|ledetekst|lead-?te[kx]s?t|uvod(?:nik)?|undertitel|under-?overskrift|einleitung|einstieg|gravata|olho|alternative-?headline)(?![a-z])|(?:^|[\s_-])sub(?:$|\s)"
)
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
_OTHERS = re.compile(
    r"(?i)(?<![a-z])(?:image|photo|picture|foto|video|media|caption|credit|attribution|author|autor|bio|meta|site|book|call|cta|rating"
    r"|average|comments?|with)(?![a-z])"
)
"""What such a name belongs to where it is not the story's, and styles that only make room for one ("with-excerpt")."""
_KEYS = ("class", "data-gu-name", "data-testid", "data-component", "role")
_OUTER = ("body", "html", "article", "main")
_BETWEEN = 15
"""So many lines between a line and the story are looked at."""
_NEAR = 4
"""So many lines of the story are asked whether the line is one of them."""
_LINES = 4
"""A standfirst of several lines has so many at most."""
_BY = ("byline", "date", "date_modified", "dateline")
_OPENING = "\"“„«‚‘'‹「『"
_BOLD, _SLANTED = ("b", "strong"), ("em", "i")


class Place(NamedTuple):
    """A line, the last line of the headline, the first paragraph of the story below the line, whether it is the first below the
    headline, and whether the judgement of the story took it."""

    line: Run
    top: int
    after: Run
    first: bool
    inside: bool


def evidence(work: Work, page: HtmlPage, place: Place, told: list[str], below: list[Run]) -> tuple[str, ...]:
    """The names of what speaks for the line or against it; ``below`` are the lines of the story below it."""
    line, after = place.line, place.after
    key = letters(line.text)
    between = page.runs[line.index + 1 : min(after.index, line.index + _BETWEEN)]
    outer, other = page.box(line), page.box(after)
    siblings = outer.getparent() is other.getparent()
    second = next((one for one in below if one.index > after.index and is_prose(one.text)), None)
    scattered = second is not None and page.box(second).getparent() is not other.getparent()
    called = named_deck(page, line)
    if called is not None and after.index in page.span(called):
        called = None  # it holds the story
    wrapped = called is not None and called is not line.element
    above_byline = any(_is_by(work, one) for one in between)
    boxed = above_byline and called is None and make_of(outer) != make_of(other)
    alike = _make(line.element) == _make(after.element) and not boxed and not wrapped
    bold = _is_bold(line) or (above_byline and _is_in(line, _SLANTED) and line.text[0] not in _OPENING)
    found = {
        "named": called is not None,
        "described": len(key) >= _TOLD and any(key.startswith(one) or one.startswith(key) for one in told),
        "heading": line.tag in HEADINGS,
        "above the byline": above_byline,
        "above the picture": _has_picture(page, line.index, after.index),
        "bold": bold and not _is_bold(after),
        "apart": not siblings,
        "as scattered": not siblings and scattered and alike,
        "own style": siblings and not alike,
        "as the story": not bold and not wrapped and ((siblings and alike) or (not boxed and _goes_on(page, line, outer, below))),
        "behind a dateline": split_run_in(line.text) is not None,
        "beside the headline": _is_beside(page, place),
        "outside the story": not place.inside,
        "first": place.first,
        "sentence": is_prose(line.text),
        "as a sub-head": line.tag in HEADINGS and any(one.tag == line.tag for one in below),
        "small beginning": _begins_small(line.text),
    }
    return tuple(name for name, holds in found.items() if holds)


def _make(element: Element) -> tuple[object, str | None]:
    """How an element is made, and its role."""
    return make_of(element), element.get("role")


def _begins_small(text: str) -> bool:
    """Whether a line goes on another, for its first word has no capital; "iPhone" has one."""
    return begins_small(text.lstrip())


def _goes_on(page: HtmlPage, line: Run, outer: Element, below: list[Run]) -> bool:
    """Whether one of the next lines of the story is a paragraph as the line is, beside it."""
    following = [one for one in below[:_NEAR] if one.index > line.index and line.tag not in HEADINGS]
    alike = (one for one in following if _make(one.element) == _make(line.element))
    return any(page.box(one).getparent() is outer.getparent() for one in alike)


def wrapper(work: Work, page: HtmlPage, place: Place) -> list[Run]:
    """The lines of the element that names the standfirst: all of them where they are few and free."""
    named = named_deck(page, place.line)
    lines = page.runs_in(named) if named is not None else []
    whole = 1 < len(lines) <= _LINES and place.after not in lines and all(work.is_free(one) for one in lines)
    return lines if whole else [place.line]


def descriptions(work: Work) -> list[str]:
    """The letters of what the page's head gives as its description."""
    meta = work.page.metadata.meta
    texts = [text for name in ("description", "og:description", "twitter:description") for text in meta.get(name, ())]
    return [key for text in texts if len(key := letters(text.rstrip(".… "))) >= _TOLD]


def named_deck(page: HtmlPage, line: Run) -> Element:
    """The line's element, or one around it that holds little else, whose names say standfirst; ``None`` if there is none."""
    element = line.element
    while element is not None and element.tag not in _OUTER and len(page.span(element)) <= _LINES:
        told = " ".join(element.get(key) or "" for key in _KEYS)
        for name in _HUMP.sub("-", told).split():
            if _NAMED.search(name) is not None and _OTHERS.search(name) is None:
                return element
        element = element.getparent()
    return None


def _is_bold(line: Run) -> bool:
    """Whether all of a line's letters are bold by an element of their own."""
    return _is_in(line, _BOLD)


def _is_in(line: Run, tags: tuple[str, ...]) -> bool:
    size = sum(len("".join(one.itertext())) for one in line.element.iter(*tags)) if line.tag not in tags else len(line.text)
    return size >= 0.95 * len(line.text)


def _is_by(work: Work, line: Run) -> bool:
    if not work.is_free(line):
        return any(claim.owner in _BY for claim in work.ledger.claims_of(line.index))
    return is_byline_line(line.text) or is_date_line(line.text)


def _has_picture(page: HtmlPage, start: int, stop: int) -> bool:
    """Whether a picture stands behind a line and before another."""
    return any(start < picture.position <= stop for picture in page.pictures)


def _is_beside(page: HtmlPage, place: Place) -> bool:
    """Whether the smallest element around headline and line ends before the story."""
    element = place.line.element
    while element is not None and page.span(element).start > place.top:
        element = element.getparent()
    return element is not None and page.span(element).stop <= place.after.index

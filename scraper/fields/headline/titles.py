"""Possible headlines: printed or stated texts with the evidence so far."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from cleaners.text import squeeze
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.candidates import Candidate, Source
from scraper.partition.work import Work

_TITLE_WORDS = re.compile(
    r"(?i)(?:^|[\s_-])"
    r"(?:head-?line|(?:entry|post|article|page|story|news|blog|content|main|single)[\w-]{0,6}?-?(?:title|heading)|title|titre|titulo|titel|"
    r"titolo|baslik|head)(?=$|[\s_-])"
)
_OVERLINE = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof|dach|spitzmarke|eyebrow|(?:super|pre|sur|ante|over)-?(?:title|titulo|titolo|titre|head)|occhiello|"
    r"rubri|label|category|section|\bflag|\bhat\b|\btopic|\bpretitle|\bdate\b|\btime\b|\bvisually-hidden|\bsr-only"
)
_AROUND = hints.COMMENT | hints.RELATED | hints.FOOTER | hints.NAVIGATION
ASIDE = (
    hints.COMMENT
    | hints.RELATED
    | hints.NAVIGATION
    | hints.FOOTER
    | hints.SIDE
    | hints.FORM
    | hints.DIALOG
    | hints.SIGNUP
    | hints.ADVERT
)
_PARTS = ("span", "small", "div", "p", "strong", "em", "b", "a", "time", "i")
_HEADS = ("header", "hgroup")
_LABEL_WORDS, _TWO_PARTS = 4, 2
_MOST_LINES = 8
"""No headline is spread over more lines."""


@dataclass(slots=True)
class Title:
    """A shown text that may be the headline, its runs, how it was found, and what speaks for it so far. ``main``: whether it
    stands where headlines do, in a main heading or where the outlet says."""

    text: str
    runs: list[Run]
    rule: str
    score: float
    source: Source = "shown"
    main: bool = False

    def candidate(self) -> Candidate:
        """The title as a candidate of its field."""
        return Candidate(self.text, self.rule, self.source, tuple(run.index for run in self.runs), (f"score {self.score:.1f}",))


def titles_in(
    work: Work, element: Element, rule: str, score: float, *, source: Source = "shown", main: bool = False
) -> list[Title]:
    """The text of an element as a title; also its single lines, its labelled parts, and what is left without its overline."""
    page = work.html
    runs = [run for run in page.runs_in(element) if work.is_free(run)] if page is not None else []
    if not runs or len(runs) > _MOST_LINES:
        return []
    inside = squeeze("".join(element.itertext()))
    text = " ".join(run.text for run in runs)
    if len(runs) == 1 and text != inside:
        text = inside or text
    made = [Title(text, runs, rule, score, source, main)]
    if len(runs) > 1:
        made.extend(Title(run.text, [run], f"{rule}, one line of it", score - 0.3, source) for run in runs)
    bare = _without_overline(element)
    if bare and bare != text:
        own = [run for run in runs if run.text in bare or bare in run.text]
        made.append(Title(bare, own, f"{rule}, without its overline", score + 0.5, source))
    elif main and len(runs) == 1 and len(element):
        if rest := _behind_glued(element):
            made.append(Title(rest, runs, f"{rule}, behind what is run on", score + 0.5, source))
        made.extend(Title(part, runs, f"{rule}, one part of it", score - 0.3, source) for part in _pieces(element, text))
    return made


def _behind_glued(element: Element) -> str | None:
    """What stands behind a heading's first part where that is a word or two and runs on into it without a blank ("HarbourFerry
    to run at night"): styles set such parts apart."""
    parts = [one for one in element if isinstance(one.tag, str)]
    if len(parts) != _TWO_PARTS or (element.text or "").strip() or any((one.tail or "").strip() for one in parts):
        return None
    first, rest = (squeeze("".join(one.itertext())) for one in parts)
    if parts[0].tail or not first or not rest or len(first.split()) > _LABEL_WORDS or len(rest) <= len(first):
        return None
    return rest if first[-1].isalnum() and rest[0].isalnum() else None


def _pieces(element: Element, text: str) -> list[str]:
    """The texts of an element's children and those between them, where they are some words and not all of its text."""
    pieces = [piece for child in element for piece in (squeeze("".join(child.itertext())), squeeze(child.tail or ""))]
    return [piece for piece in pieces if len(piece) > 8 and piece != text and piece in text]


def _without_overline(element: Element) -> str | None:
    """The text of a heading without the parts in it that are marked as kicker, label or date."""
    marked = [
        one
        for one in element.iter(*_PARTS)
        if one is not element and (one.tag == "time" or _OVERLINE.search(one.get("class") or "") or _is_over(element, one))
    ]
    if not marked:
        return None
    left = squeeze("".join(element.itertext()))
    for one in marked:
        part = squeeze("".join(one.itertext()))
        if part and left.startswith(part):
            left = left[len(part) :].strip(" :|-–—·•/")
        elif part and left.endswith(part):
            left = left[: -len(part)].strip(" :|-–—·•/")
    return left if len(left) > 3 else None


def _is_over(element: Element, part: Element) -> bool:
    """Whether a part begins a heading as a label over the title does: in small letters, or as a link of its own."""
    if part.getparent() is not element or part.tag not in ("small", "a") or (element.text or "").strip():
        return False
    short = len("".join(part.itertext()).split()) <= _LABEL_WORDS
    return short and part.getprevious() is None and bool((part.tail or "").strip())


@lru_cache(maxsize=1 << 12)
def says_title(names: str) -> bool:
    """Whether class names and an id call an element a title."""
    return _TITLE_WORDS.search(names) is not None


def heading_weight(element: Element) -> float:
    """How much an element's tag and names say that it holds the title."""
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
    return {"h1": 2.0, "h2": 0.8, "h3": 0.3}.get(element.tag, 0.0) + (1.0 if says_title(names) else 0.0)


def beside(work: Work, element: Element) -> float:
    """What a place beside the story costs."""
    if element is not None and element.tag == "h1":
        return 1.5 if work.hints.all(element) & _AROUND else 0.0
    return 2.5 if work.hints.all(element) & ASIDE else 0.0


def stand_together(page: HtmlPage, line: Run, top: Run) -> bool:
    """Whether a line shares a small element with the headline below it: one that begins with the line, or a header."""
    around: Element = top.element
    while around is not None and page.span(around).start > line.index:
        around = around.getparent()
    if around is None or around.tag in ("body", "html"):
        return False
    return around.tag in _HEADS or page.span(around).start == line.index

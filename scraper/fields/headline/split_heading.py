"""A heading of two parts, each in an element of its own, that run together without a sign: a kicker and the headline."""

from __future__ import annotations

from cleaners.text import letters, squeeze, words
from scraper.fields.headline.head import Headline
from scraper.fields.headline.told import head_titles
from scraper.page.element import Element
from scraper.partition.work import Work

_PARTS = ("span", "div", "small", "strong", "p")
_CHARS, _LEAST, _MOST, _REST = 60, 2, 7, 3
_SIGNS = (":", "|", " –", " -", " —", "/")


def without_label(work: Work, headline: Headline) -> Headline:
    """The headline without the label that its heading begins with, where a title of the page's head parts the two with a sign or
    has no label; else as it is."""
    element = headline.runs[0].element if len(headline.runs) == 1 else None
    parts = _parts(element) if element is not None else None
    if parts is None:
        return headline
    first, rest = parts
    run_on = letters(headline.text).replace(" ", "") == letters(first + rest).replace(" ", "")
    if not run_on or first[-1] in ":.?!,–—|" or not _are_parted(work, first, rest):
        return headline
    return Headline(rest, f"{headline.rule}, without its label", headline.runs)


def _parts(element: Element) -> tuple[str, str] | None:
    """The two texts of an element that holds nothing but two elements."""
    shown = [one for one in element if isinstance(one.tag, str) and squeeze("".join(one.itertext()))]
    outside = squeeze(element.text or "") + "".join(squeeze(one.tail or "") for one in element)
    if len(shown) == 1 and not outside and shown[0].tag in _PARTS and len(shown[0]):
        return _parts(shown[0])
    if len(shown) != 2 or outside or any(one.tag not in _PARTS for one in shown):
        return None
    first, rest = (squeeze("".join(one.itertext())) for one in shown)
    fits = len(first) <= _CHARS and _LEAST <= len(words(first)) <= _MOST and len(words(rest)) >= _REST
    return (first, rest) if fits else None


def _are_parted(work: Work, first: str, rest: str) -> bool:
    """Whether a title of the page's head is the second text alone, or has a sign between the two."""
    for _, title, _ in head_titles(work).titles:
        if letters(title) == letters(rest):
            return True
        behind = title[len(first) :] if title.startswith(first) else ""
        if behind.startswith(_SIGNS) and letters(behind) == letters(rest):
            return True
    return False

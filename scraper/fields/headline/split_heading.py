"""A heading that begins with a label in its own element: a kicker and the headline."""

from __future__ import annotations

from cleaners.text import letters, squeeze, words
from scraper.fields.headline.head import Headline
from scraper.fields.headline.told import head_titles
from scraper.page.element import Element
from scraper.partition.work import Work

_PARTS = ("span", "div", "small", "strong", "p")
_CHARS, _LEAST, _MOST, _REST = 60, 2, 7, 3
_SIGNS = (":", "|", " –", " -", " —", "/", ".")
_APART = " :|–—-/·•"
"""Signs that may stand in an element of their own between the two, which styles hide."""


def without_label(work: Work, headline: Headline) -> Headline:
    """The headline without the label that its heading begins with, where the page parts the two with a sign in an element of
    its own, or a title of its head with a sign or by having no label; else as it is."""
    element = headline.runs[0].element if len(headline.runs) == 1 else None
    parts = _parts(element) if element is not None else None
    if parts is None:
        return headline
    first, rest, apart = parts
    run_on = letters(headline.text).replace(" ", "") == letters(first + rest).replace(" ", "")
    if not run_on or not (apart or (first[-1] not in ":.?!,–—|" and _are_parted(work, first, rest))):
        return headline
    return Headline(rest, f"{headline.rule}, without its label", headline.runs)


def _parts(element: Element) -> tuple[str, str, bool] | None:
    """The label that begins an element in a part of its own, the rest of its text, and whether a sign between them stands in an
    element of its own and is no text of the two."""
    shown = [one for one in element if isinstance(one.tag, str) and squeeze("".join(one.itertext()))]
    if not shown or shown[0].tag not in _PARTS or squeeze(element.text or ""):
        return None
    whole, first = (squeeze("".join(one.itertext())) for one in (element, shown[0]))
    if first == whole:
        return _parts(shown[0]) if len(shown[0]) else None
    rest = whole[len(first) :]
    apart = any(_is_sign(one) for one in (*shown[1:2], *shown[0]))
    if apart:
        first, rest = first.rstrip(_APART), rest.lstrip(_APART)
    fits = first and len(first) <= _CHARS and len(words(first)) <= _MOST and len(words(rest)) >= _REST
    return (first, rest.strip(), apart) if fits else None


def _is_sign(element: Element) -> bool:
    """Whether an element holds nothing but signs that part a label from a title."""
    text = squeeze("".join(element.itertext())) if isinstance(element.tag, str) else ""
    return bool(text) and not text.strip(_APART)


def _are_parted(work: Work, first: str, rest: str) -> bool:
    """Whether a title of the page's head is the second text alone, or has a sign between the two, the first of which is then
    more than a word."""
    for _, title, _ in head_titles(work).titles:
        if letters(title) == letters(rest):
            return True
        if len(words(first)) < _LEAST:
            continue
        behind = title[len(first) :] if title.startswith(first) else ""
        if behind.startswith(_SIGNS) and letters(behind) == letters(rest):
            return True
    return False

"""Captions and credits right after a picture, outside any common box: lines that its alternative text repeats, that are named
so, or that end with a credit."""

from __future__ import annotations

import re

from cleaners.credit_labels import has_label
from cleaners.han_names import is_wide
from cleaners.marked_captions import split_made, split_marked_caption
from cleaners.picture_credits import split_picture_credit
from cleaners.text import letters, words
from scraper.fields.figures.addresses import is_icon
from scraper.fields.figures.captions import captions_of, may_be
from scraper.fields.figures.gallery import tell_story
from scraper.fields.figures.naming import is_called
from scraper.fields.figures.reading import Shown
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.selecting import within
from scraper.partition.work import Work

RULE = "behind a picture"
_MOST_PICTURES, _REACH = 1_000, 3
_ALT_WORDS, _ALT_LETTERS, _MORE = 5, 20, 120
_PICTURE_FILE = re.compile(r"(?i)\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)|^#|^javascript:|^$")
_CAPTION_CHARS, _BRIEF = 300, 160
"""A longer line that ends with an agency's name alone may be a story's only paragraph."""


def claim_behind(work: Work, page: HtmlPage) -> None:
    """Claim the captions and credits behind pictures and keep them for the list of pictures."""
    reader = _Behind(work, page)
    found = {one: lines for place, one in reader.last.items() if (lines := reader.lines(place, one))}
    if tell_story(work, list(dict.fromkeys(line.element for lines in found.values() for line in lines))):
        return
    captions_of(work).behind.update(found)
    for lines in found.values():
        work.claim_free(lines, "figure", RULE)
    if tell_story(work, page.lookup("figcaption")):
        return
    figures = (next(picture.iterancestors("figure"), None) for picture in reader.last.values())
    for figure in dict.fromkeys(figures):
        if figure is not None and within(figure, "figcaption"):
            work.claim_free(captions_of(work).of_figure(page, figure).lines, "figure", "figcaption")


class _Behind:
    """A page's pictures by the lines that follow them: the last before each line, and the alternative texts of all."""

    def __init__(self, work: Work, page: HtmlPage) -> None:
        self._work, self._page, self._captions = work, page, captions_of(work)
        self.last: dict[int, Element] = {}
        self._alts: dict[int, list[str]] = {}
        for picture in page.pictures[:_MOST_PICTURES]:
            if not is_icon(picture.element):
                self.last[picture.position] = picture.element
                self._alts.setdefault(picture.position, []).append(_alt(work, picture.element))

    def lines(self, position: int, picture: Element) -> list[Run]:
        """The lines behind a picture that are its own, up to the first that is not."""
        found: list[Run] = []
        shown = self._captions.shown_with(picture)
        for line in self._page.runs[position : position + _REACH]:
            if self._work.ledger.owner(line.index) == "figure":
                if not self._is_claimed_elsewhere(shown, line):
                    found.append(line)
                continue
            if shown is not None and any(one is line for one in shown.lines):
                continue
            credited = self._may_be(line) and _ends_with_credit(line, marked=line.element.getparent() is picture.getparent())
            if not credited and not (self._may_be(line) and self._is_caption(line, position)):
                break
            found.append(line)
            if credited:
                break
        return found

    def _may_be(self, line: Run) -> bool:
        return self._work.is_free(line) and line.tag not in HEADINGS and not line.is_link() and may_be(line)

    def _is_caption(self, line: Run, position: int) -> bool:
        """Whether a line says what the alternative text says, is called a caption, or stands above a labelled credit."""
        if _says(line, self._alts[position]) or is_called(line):
            return True
        below = self._page.runs[line.index + 1 : line.index + 2]
        if not below or below[0].index in self.last or not self._work.is_free(below[0]) or len(line.text) > _CAPTION_CHARS:
            return False
        together = line.element.getparent() is below[0].element.getparent()
        return together and len(below[0].text) <= _MORE and has_label(below[0].text) and _ends_with_credit(below[0])

    def _is_claimed_elsewhere(self, shown: Shown | None, line: Run) -> bool:
        """Whether a caption's line is read with a picture's figure or box: its own or that of another."""
        if any(claim.rule != "figcaption" for claim in self._work.ledger.claims_of(line.index)):
            return True
        figure = next(line.element.iterancestors("figure"), None)
        if figure is not None and within(figure, "img"):
            return True
        return shown is not None and any(one is line for one in shown.lines)


def _alt(work: Work, picture: Element) -> str:
    """The alternative text where it may be told from the story's title and description."""
    alt = letters(picture.get("alt") or "")
    if len(alt) < _ALT_LETTERS or len(alt.split()) < _ALT_WORDS or alt in work.title_keys or _leads_away(picture):
        return ""
    meta = work.page.metadata
    told = (meta.first("og:description"), meta.first("description"), meta.first("og:title"), meta.title)
    return "" if any(alt in letters(text) for text in told if text) else alt


def _leads_away(picture: Element) -> bool:
    """Whether a picture links to another page, as in a card."""
    link = next(picture.iterancestors("a"), None)
    return link is not None and _PICTURE_FILE.search((link.get("href") or "").strip()) is None


def _says(line: Run, alts: list[str]) -> bool:
    """Whether a line is what a picture's alternative text says, with a credit behind it at most."""
    said = letters(line.text[: 2 * _CAPTION_CHARS])
    return any(alt and said.startswith(alt) and len(said) <= len(alt) + _MORE for alt in alts)


def _ends_with_credit(line: Run, *, marked: bool = False) -> bool:
    """Whether a line is a caption with its credit, or a labelled credit alone; ``marked``: it stands with a picture."""
    if len(line.text) > _CAPTION_CHARS:
        return False
    caption, credit = split_made(line.text) or (split_marked_caption if marked else split_picture_credit)(line.text)
    if credit is None:
        return False
    if caption is None:
        return has_label(line.text)
    behind = line.text[len(caption) :].lstrip(" |–—-")
    return (len(words(caption)) > 1 or is_wide(caption)) and (len(caption) <= _BRIEF or "/" in credit or has_label(behind))

"""Draws a page as it looks, with every run marked by its owner: a copy that runs, loads and links to nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from lxml import etree

from cleaners.text import squeeze
from cleaners.visible import visible
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.walk import UNSEEN
from scraper.partition.ledger import Claim
from scraper.partition.work import Work
from scraper.view.harmless import attributes_of, tag_of
from scraper.view.owners import class_of, palette

_WORD = re.compile(r"\S+")
_NO_SPACE = re.compile(r"[^\t\n\r\f ]+")
_AHEAD = 4
"""So many lines ahead are looked for a word that is not where it was expected."""
_MOST_LOST = 0.02
"""A drawing that has lost more of the page's letters is none."""
_PICTURE = 60
_LOOKED_AT = 20_000
FRAME_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"
"""What a drawing may do: be styled. It is shown without the right to run scripts besides."""
Claimed = Sequence[tuple[Run, Sequence[Claim]]]


class Marks:
    """The claims of a page in order; as markup finds the letters of the lines one after the other, each gets the number of
    its claim."""

    def __init__(self, lines: Claimed) -> None:
        self.lines = lines
        self.numbers: list[list[tuple[int, int, int, str]]] = []
        """Of each line its claims: start, end, number, owner."""
        number = 0
        for _, claims in lines:
            made: list[tuple[int, int, int, str]] = []
            for claim in claims:
                made.append((claim.start, claim.end, number, claim.owner))
                number += 1
            self.numbers.append(made)
        self._line = self._at = 0
        self.found = self.lost = 0
        self._last = ""

    def draw(self, text: str) -> str:
        """A text of the page as markup, its words marked by their owners."""
        return self._whole(text) or self._by_words(text)

    def _whole(self, text: str) -> str | None:
        """The markup of a text that all goes to one claim, as most do; nothing where it has to be read word by word."""
        spelt = squeeze(text)
        if not spelt or not self._seek(spelt):
            return None if spelt else _shown(text)
        line, start = self._line, self._at
        stop = start + len(spelt)
        held = next((claim for claim in self.numbers[line] if claim[0] <= start and stop <= claim[1]), None)
        if held is None:
            return None
        self._pass(len(spelt))
        lead = len(text) - len(text.lstrip())
        end = len(text.rstrip())
        return f"{text[:lead]}{self._open(*held[2:])}{_shown(text[lead:end])}</mark>{text[end:]}"

    def _by_words(self, text: str) -> str:
        pieces: list[str] = []
        at, held = 0, None
        for word in _WORD.finditer(text):
            for start, stop, mark in self._owners(word.group()):
                start, stop = word.start() + start, word.start() + stop
                if mark != held:
                    if held is not None:
                        pieces.append("</mark>")
                    pieces.append(_shown(text[at:start]))
                    at, held = start, mark
                    if mark is not None:
                        pieces.append(self._open(*mark))
                pieces.append(_shown(text[at:stop]))
                at = stop
        if held is not None:
            pieces.append("</mark>")
        pieces.append(_shown(text[at:]))
        return "".join(pieces)

    def _open(self, number: int, owner: str) -> str:
        """The beginning of a mark; the first of several of one owner has a label."""
        label = f" data-l={owner}" if owner not in (self._last, "boilerplate") else ""
        self._last = owner
        return f"<mark data-c={number} class={class_of(owner)}{label}>"

    def _owners(self, word: str) -> Iterator[tuple[int, int, tuple[int, str] | None]]:
        """The parts of a word with the number and the owner of the claim that holds each."""
        spelt = word if word.isascii() and word.isprintable() else squeeze(word)
        if not spelt or not self._seek(spelt):
            self.lost += len(spelt)
            yield 0, len(word), None
            return
        line, start, stop = self._line, self._at, self._at + len(spelt)
        self._pass(len(spelt))
        inside = [claim for claim in self.numbers[line] if claim[0] < stop and start < claim[1]]
        if len(inside) <= 1 or spelt != word:
            yield 0, len(word), (inside[0][2:] if inside else None)
            return
        for first, last, number, owner in inside:
            yield max(first, start) - start, min(last, stop) - start, (number, owner)

    def _pass(self, letters: int) -> None:
        """So many letters of the line have been found."""
        self.found += letters
        self._at += letters
        if self._at >= len(self.lines[self._line][0].text):
            self._line, self._at = self._line + 1, 0

    def _seek(self, word: str) -> bool:
        """Whether the word is what comes next, or begins one of the next lines; the place is there afterwards."""
        if self._line >= len(self.lines):
            return False
        text = self.lines[self._line][0].text
        at = self._at + (text[self._at : self._at + 1] == " ")
        if text.startswith(word, at):
            self._at = at
            return True
        for line in range(self._line + 1, min(self._line + _AHEAD, len(self.lines))):
            if self.lines[line][0].text.startswith(word):
                self._line, self._at = line, 0
                return True
        return False


def draw(work: Work, lines: Claimed) -> str | None:
    """The document of the drawing; ``None`` for a dump, and where the lines are not found again in the markup."""
    page = work.html
    if page is None:
        return None
    marks = Marks(lines)
    content = "".join(_pieces(page, marks))
    if marks.lost > _MOST_LOST * (marks.found + marks.lost) or marks.found == 0:
        return None
    language = page.metadata.language or ""
    lang = f" lang={language}" if language.replace("-", "").isalnum() and language.isascii() else ""
    turned = f" dir={direction_of(page, lines)}"
    style = palette() + files("scraper.view").joinpath("frame.css").read_text("utf-8")
    return (
        f"<!doctype html><html{lang}{turned}><meta charset=utf-8>"
        f'<meta http-equiv=Content-Security-Policy content="{FRAME_POLICY}"><style>{style}</style><body>{content}'
    )


def direction_of(page: HtmlPage, lines: Claimed) -> str:
    """The direction that a page declares, else that of most of its letters."""
    for element in (page.root, page.root.find("body")):
        declared = (element.get("dir") or "").strip().lower() if element is not None else ""
        if declared in ("rtl", "ltr"):
            return str(declared)
    text = "".join(run.text for run, _ in lines)[:_LOOKED_AT]
    turned = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    return "rtl" if 2 * turned > sum(map(str.isalpha, text)) else "ltr"


def _pieces(page: HtmlPage, marks: Marks) -> Iterator[str]:
    """The markup of what is shown of a page, in its order."""
    walk = etree.iterwalk(page.root, events=("start", "end"))
    ends: dict[Element, str] = {}
    for event, element in walk:
        if event == "end":
            if element in ends:
                yield ends.pop(element)
            if element.tail and element is not page.root:
                yield marks.draw(element.tail)
            continue
        if element.tag in UNSEEN or element.tag == "head" or element not in page.bounds:
            if element in page.bounds and element.tag in UNSEEN:
                yield _placeholder(element)
            if element.tag != "head" or element not in page.bounds:
                walk.skip_subtree()
                continue
        opened, closed = _around(element)
        yield opened
        if closed:
            ends[element] = closed
        if element.text:
            yield marks.draw(element.text)


def _around(element: Element) -> tuple[str, str]:
    """The markup before and behind what is in an element; nothing for what only wraps another one."""
    tag = element.tag
    if tag == "br":
        return "<br>", ""
    if tag == "hr":
        return "<hr>", ""
    if tag in ("img", "amp-img"):
        return _picture(element), ""
    drawn, attributes = tag_of(element), attributes_of(element)
    if drawn in ("div", "span") and not attributes and ((drawn == "span" and tag != "a") or _only_wraps(element)):
        return "", ""
    if tag == "a":
        attributes += " class=a"
    return f"<{drawn}{attributes}>", f"</{drawn}>"


def _only_wraps(element: Element) -> bool:
    """Whether all that an element has is one other."""
    return len(element) == 1 and not (element.text or "").strip() and not (element[0].tail or "").strip()


def _picture(element: Element) -> str:
    """A picture's place, with the words that stand for it."""
    told = squeeze(element.get("alt") or "")[:_PICTURE]
    return f"<span class=pic>{_shown(told)}</span>" if told else ""


def _placeholder(element: Element) -> str:
    return f"<span class=pic>{UNSEEN[element.tag]}</span>"


def _shown(text: str) -> str:
    return escape(_visible(text), quote=False)


def _visible(text: str) -> str:
    """The text with what turns its direction named; its own line ends and tabs stay."""
    if text.isascii() and text.isprintable():
        return text
    return _NO_SPACE.sub(lambda found: visible(found[0]), text)

"""What stands with a picture: the lines of its figure, or of the small box around it that names call a caption or a credit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

from cleaners.bylines import is_byline_line
from cleaners.date_finding import find_stamps
from cleaners.dates import is_date_line
from cleaners.dump_cues import is_button, is_file_name
from cleaners.phrases import fold_phrase, list_kind
from cleaners.picture_credits import (
    is_mark_of_credit,
    name_credit,
    split_marked_caption,
    without_head,
    without_label,
)
from cleaners.text import letters, squeeze
from scraper.fields.figures.joining import Joined, join_captions
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.selecting import within
from scraper.partition.work import Work

_CAPTION = re.compile(
    r"(?i)caption|legend(?!ar)|bild-?unterschrift|bild-?text|under-?text|dida(?![ck])|didascali|leyenda|epigraf|pie-?(?:de-?)?foto"
    r"|(?:image|img|photo|picture|foto|bild|media)[\w-]*?[_-]*(?:desc(?:ription)?|info|text|sub-?title|meta(?:-?data)?)(?![a-z])"
    r"|fotobeschreibung|mediaSubtitle"
)
_CREDIT = re.compile(
    r"(?i)credit|copy-?right|(?<![a-z])(?:attribution|photographer|fotograf|quelle|bild-?autor|camera(?:man)?)(?![a-z])"
    r"|(?:image|img|media|photo|picture|foto|bild|caption)[\w-]*?[_-]*(?:source|author|rights|owner|agency|attribution|by)(?![a-z])"
)
_BOX = re.compile(r"(?i)(?:^|[\s_-])(?:photos?|images?|img|picture|figure|foto|bild)(?:$|[\s_-])")
_NO_BOX = re.compile(
    r"(?i)with|has-|no-|text|teaser|card|gallery|grid|list|wrapper-content|author|avatar|logo|profile|related|promo|ad-"
)
_HOLDERS, _BESIDE = 5, 2
"""So many elements around a picture are looked at."""
_LINES, _CHARS, _LINE_CHARS = 6, 700, 450
_BOX_LINES, _BOX_CHARS, _BOX_LINE_CHARS = 4, 320, 180
_ELEMENTS = 60
_CREDIT_CHARS, _LABEL_CHARS, _SIZE_CHARS = 120, 30, 2
_ENLARGE = re.compile(
    r"(?i)(?:view|see|show|alle?)? ?\d+ (?:images?|photos?|pictures?|bilder|fotos)|(?:view |open )?(?:image|photo|picture"
    r"|gallery) (?:in )?(?:full ?screen"
    r"|gallery|\d+ of \d+)|enlarge(?: image)?|bild(?:er)? (?:vergrößern|anzeigen)|zur (?:bilder)?galerie|mehr|agrandir"
    r"|ampliar (?:foto|imagen)|ingrandisci"
    r"|이미지 확대보기|拡大(?:する|画像)?|点击查看大图|tap to (?:zoom|view).*|open image modal|swipe.*"
)
"""Buttons on pictures."""
_PICTURES = ("img", "amp-img", "picture", "video", "iframe")
_STOP = ("body", "html", "main", "article", "section", "table", "ul", "ol", "form", "nav", "footer")


@dataclass(frozen=True, eq=False)
class Shown:
    """The lines that stand with a picture, and the elements among them that are called credits."""

    lines: list[Run]
    credits: list[Element]

    @cached_property
    def told(self) -> tuple[str | None, str | None]:
        """The caption and the credit that the lines give, read once however many pictures share them."""
        return caption_of(self) if self.lines else (None, None)


def caption_of(shown: Shown) -> tuple[str | None, str | None]:
    """The caption and the credit that the lines with a picture give."""
    marked = _marked_credit(shown)
    if marked is not None:
        return marked
    whole = Joined(" ")
    for line in shown.lines:
        whole.add(line.text)
    caption, credit = split_marked_caption(whole.text or "")
    return (caption, credit) if credit is not None else join_captions(shown.lines, marked=True)


class Captions:
    """The captions of pictures, each figure and each box read once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._of: dict[Element, Shown | None] = {}
        self._bare: set[Element] = set()

    def of(self, picture: Element) -> tuple[str | None, str | None]:
        """The caption and the credit of a picture."""
        shown = self.shown_with(picture)
        return shown.told if shown is not None else (None, None)

    def shown_with(self, picture: Element) -> Shown | None:
        """The lines with a picture; ``None`` where it stands in no figure and in no box of its own."""
        page = self._work.html
        if page is None:
            return None
        figure = next(picture.iterancestors("figure"), None)
        if figure is not None:
            if figure not in self._of:
                own = self.of_figure(page, figure)
                self._of[figure] = own if own.lines else _beside(page, figure) or self._in_box(page, figure)
            return self._of[figure]
        return self._in_box(page, picture)

    def of_figure(self, page: HtmlPage, figure: Element) -> Shown:
        """The lines of a figure's captions; of one without any, those that are no link, no date and no button."""
        captions = within(figure, "figcaption")
        lines = [line for one in captions for line in page.runs_in(one)]
        around = captions
        if not lines:
            around = [figure]
            lines = [line for line in page.runs_in(figure)[:_LINES] if _may_be(line) and not line.is_link()]
        lines = [line for line in lines if not is_file_name(line.text)]
        if any(_is_head(line.text) for line in lines):
            return Shown([], [])
        credits = [one for outer in around for one in _named(outer, _CREDIT)]
        if captions:
            beside = [one for one in _named(figure, _CREDIT) if not any(one is other for other in credits)]
            outside = [one for one in beside if not any(above in captions for above in one.iterancestors())]
            credits += outside
            known = {line.index for line in lines}
            lines += [line for one in outside for line in page.runs_in(one) if line.index not in known]
        return Shown(lines, credits)

    def _in_box(self, page: HtmlPage, picture: Element) -> Shown | None:
        """The lines that names call a caption or a credit in the smallest box around a picture that has any; all lines of a box
        that is called a picture's."""
        for holder in islice(picture.iterancestors(), _HOLDERS):
            if holder in self._of:
                return self._of[holder]
            if holder in self._bare:
                continue
            if not _may_hold(page, holder):
                self._of[holder] = None
                return None
            lines = page.runs_in(holder)
            shown = _named_lines(page, holder, lines) if lines else None
            shown = shown or _beside(page, holder)
            if shown is not None:
                self._of[holder] = shown
                return shown
            self._bare.add(holder)
        return None


def _beside(page: HtmlPage, holder: Element) -> Shown | None:
    """The lines of the elements right behind a picture's that names call a caption or a credit."""
    found: list[Run] = []
    credits: list[Element] = []
    for beside in islice(holder.itersiblings(), _BESIDE):
        few = isinstance(beside.tag, str) and len(page.span(beside)) <= _LINES
        lines = page.runs_in(beside) if few else []
        names = f"{beside.get('class') or ''} {beside.get('itemprop') or ''}" if lines else ""
        called = beside.tag == "figcaption" or _CAPTION.search(names) or _CREDIT.search(names)
        if not lines or not called:
            break
        if any(line.is_link() or not _may_be(line) or _is_head(line.text) for line in lines):
            break
        found += lines
        credits += [beside] if _CREDIT.search(names) else list(_named(beside, _CREDIT))
    return Shown(found, credits) if found else None


def _may_hold(page: HtmlPage, holder: Element) -> bool:
    """Whether an element may be the box of a picture: it is small, has one picture and no heading."""
    if holder.tag in _STOP or len(page.span(holder)) > _LINES or not _is_of_one(holder):
        return False
    lines = page.runs_in(holder)
    return sum(len(line.text) for line in lines) <= _CHARS and not any(line.tag in HEADINGS for line in lines)


def _is_of_one(holder: Element) -> bool:
    """Whether an element holds one picture, which may stand there in several sizes, and no title."""
    inside = list(islice(holder.iterdescendants(), 3 * _ELEMENTS))
    images = [one for one in inside if one.tag == "img"]
    shown = [one for one in images if next(one.iterancestors("noscript"), None) is None]
    addresses = [one.get("data-src") or one.get("src") or "" for one in shown]
    sources = {address.split("?")[0].rsplit("/", 1)[-1] for address in addresses}
    alike = len(sources - {""}) <= 1 or (len({one.get("alt") for one in shown}) == 1 and bool(shown[0].get("alt")))
    return alike and not any(one.tag in ("h1", "h2", "h3") for one in inside)


def _named_lines(page: HtmlPage, holder: Element, lines: list[Run]) -> Shown | None:
    credits = list(_named(holder, _CREDIT))
    named = [*_named(holder, _CAPTION), *credits]
    inside = {line.index for one in named for line in page.runs_in(one)}
    found = [line for line in lines if line.index in inside]
    if not found and (_is_box(holder) or any(is_file_name(line.text) for line in lines)):
        size = sum(len(line.text) for line in lines if not is_file_name(line.text))
        short = all(len(line.text) <= _BOX_LINE_CHARS for line in lines)
        found = lines if len(lines) <= _BOX_LINES and size <= _BOX_CHARS and short else []
    found = [line for line in found if not is_file_name(line.text)]
    if not found or any(line.is_link() or not _may_be(line) or _is_head(line.text) for line in found):
        return None
    return Shown(found, credits)


def _is_box(holder: Element) -> bool:
    names = f"{holder.get('class') or ''} {holder.get('id') or ''}"
    return len(names) < 120 and _BOX.search(names) is not None and _NO_BOX.search(names) is None


@lru_cache(maxsize=4096)
def _calls(pattern: re.Pattern[str], names: str) -> bool:
    """Whether a pattern finds itself in names; these repeat."""
    return pattern.search(names) is not None


def _named(outer: Element, pattern: re.Pattern[str]) -> Iterator[Element]:
    """The elements in one whose names say what a pattern looks for, outer ones only."""
    taken: set[Element] = set()
    for element in islice(outer.iterdescendants(), _ELEMENTS):
        if not isinstance(element.tag, str) or element.tag in _PICTURES or element.getparent() in taken:
            if element.getparent() in taken:
                taken.add(element)
            continue
        names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        called = len(names) < 400 and _calls(pattern, names)
        called = called or element.tag == ("cite" if pattern is _CREDIT else "figcaption")
        if called and not any(one.tag in _PICTURES for one in islice(element.iter(), _ELEMENTS)):
            taken.add(element)
            yield element


def _may_be(line: Run) -> bool:
    text = line.text
    button = (is_button(text) and text[:1] != "©") or _ENLARGE.fullmatch(text) is not None
    return len(text) <= _LINE_CHARS and not button and any(map(str.isalpha, text))


def _is_head(text: str) -> bool:
    """Whether a line is a byline or a date rather than a picture's: portraits of writers stand in figures too."""
    if is_date_line(text) or is_byline_line(text):
        return True
    stamp = next(iter(find_stamps(text[:200], order="day")), None) if any(map(str.isdigit, text)) else None
    return stamp is not None and stamp.moment.precision in ("minute", "second")


def is_no_caption(text: str) -> bool:
    """Whether a line that may be a caption is a date, a byline, a button or a link to another story instead."""
    label, colon, _ = text.partition(":")
    related = bool(colon) and len(label) < _LABEL_CHARS and list_kind(fold_phrase(label)) is not None
    return _is_head(text) or is_button(text) or related or len(text) <= _SIZE_CHARS


def _marked_credit(shown: Shown) -> tuple[str | None, str] | None:
    """Caption and credit where an element among the lines says by its class which part of them is the credit."""
    whole = " ".join(line.text for line in shown.lines)
    texts = [text for one in shown.credits if (text := squeeze("".join(one.itertext()))) and text in whole]
    texts = [text for text in dict.fromkeys(texts) if 1 < len(text) <= _CREDIT_CHARS and any(map(str.isalpha, text))]
    named = [text for text in texts if is_mark_of_credit(text)]
    if not named or (named[0] == whole and split_marked_caption(whole)[0] is not None):
        return None
    caption = Joined(" ")
    for line in shown.lines:
        rest = line.text
        for text in named:
            rest = rest.replace(text, " ", 1)
        caption.add(without_label(squeeze(rest)) if squeeze(rest) else None)
    told = without_head(caption.text) if caption.text else None
    credit = name_credit(named[0])
    return None if told is not None and letters(told) == letters(credit) else told, credit

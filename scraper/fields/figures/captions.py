"""The lines of a picture: in its figure, or in a small box named like a caption or credit."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.bylines import is_byline_line
from cleaners.date_finding import find_stamps
from cleaners.dates import is_date_line
from cleaners.dump_cues import is_button, is_file_name
from cleaners.phrases import fold_phrase, list_kind
from cleaners.place_lines import is_filed_line
from scraper.fields.figures.addresses import is_icon
from scraper.fields.figures.naming import (
    CAPTION,
    CREDIT,
    CREDIT_IN_FIGURE,
    CREDIT_INSIDE,
    credits_in,
    is_box,
    is_sure,
    labelled,
    named,
    names_of,
    shown_text,
)
from scraper.fields.figures.reading import Shown
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.selecting import within
from scraper.partition.work import Work

_HOLDERS, _BESIDE = 5, 2
"""So many elements around a picture are looked at."""
_LINES, _CHARS, _LINE_CHARS = 6, 700, 450
_BOX_LINES, _BOX_CHARS, _BOX_LINE_CHARS = 4, 320, 180
_ELEMENTS = 60
_LABEL_CHARS, _SIZE_CHARS = 30, 2
_ENLARGE = re.compile(
    r"(?i)(?:view|see|show|alle?)? ?\d+ (?:images?|photos?|pictures?|bilder|fotos)|(?:view |open )?(?:image|photo|picture"
    r"|gallery) (?:in )?(?:full ?screen"
    r"|gallery|\d+ of \d+)|enlarge(?: image)?|bild(?:er)? (?:vergrößern|anzeigen)|zur (?:bilder)?galerie|mehr|agrandir"
    r"|ampliar (?:foto|imagen)|ingrandisci"
    r"|이미지 확대보기|拡大(?:する|画像)?|点击查看大图|tap to (?:zoom|view).*|open image modal|swipe.*"
)
"""Buttons on pictures."""
_STOP = ("body", "html", "main", "article", "section", "table", "ul", "ol", "form", "nav", "footer")


class Captions:
    """The captions of pictures, each figure and each box read once; ``captions_of`` gives a page's."""

    def __init__(self, work: Work) -> None:
        self._page = work.html
        self.behind: dict[Element, list[Run]] = {}
        """The lines behind pictures that stand in no box with them and are their captions and credits all the same."""
        self._of: dict[Element, Shown | None] = {}
        self._bare: set[Element] = set()

    def of(self, picture: Element) -> tuple[str | None, str | None]:
        """The caption and the credit of a picture, with what stands behind its box."""
        shown = self.shown_with(picture)
        more = self.behind.get(picture)
        if more:
            page = self._page
            told = [shown_text(page, one) for line in more for one in credits_in(line)] if page is not None else []
            shown = Shown([*shown.lines, *more], [*shown.credits, *told]) if shown is not None else Shown(more, told)
        return shown.told if shown is not None else (None, None)

    def shown_with(self, picture: Element) -> Shown | None:
        """The lines with a picture; ``None`` where it stands in no figure and in no box of its own."""
        page = self._page
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
        lines = [line for line in lines if _says(line.text)]
        if any(is_head(line.text) for line in lines):
            return Shown([], [])
        credits = [one for outer in around for one in named(outer, CREDIT_IN_FIGURE if captions else CREDIT)]
        credits = credits or [one for outer in around for one in labelled(outer)]
        if captions:
            beside = [one for one in named(figure, CREDIT) if not any(one is other for other in credits)]
            outside = [one for one in beside if not any(above in captions for above in one.iterancestors())]
            credits += outside
            known = {line.index for line in lines}
            lines += [line for one in outside for line in page.runs_in(one) if line.index not in known]
        return Shown(lines, [shown_text(page, one) for one in credits])

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


def captions_of(work: Work) -> Captions:
    """The captions of a page's pictures, kept for all who ask."""
    found: Captions | None = work.kept.get(Captions)
    if found is None:
        found = work.kept[Captions] = Captions(work)
    return found


def _beside(page: HtmlPage, holder: Element) -> Shown | None:
    """The lines of the elements right behind a picture's that names call a caption or a credit."""
    found: list[Run] = []
    credits: list[Element] = []
    for beside in islice(holder.itersiblings(), _BESIDE):
        few = isinstance(beside.tag, str) and len(page.span(beside)) <= _LINES
        lines = [line for line in page.runs_in(beside) if _says(line.text)] if few else []
        names = names_of(beside) if lines else ""
        called = beside.tag == "figcaption" or CAPTION.search(names) or CREDIT.search(names)
        if not lines or not called or any(one.tag == "img" and not is_icon(one) for one in islice(beside.iter("*"), _ELEMENTS)):
            break  # nothing, or another picture with its own caption
        if any(line.is_link() or not _may_be(line) or is_head(line.text) for line in lines):
            break
        found += lines
        inner = CREDIT_IN_FIGURE if is_sure(beside) else CREDIT
        credits += [beside] if CREDIT.search(names) else list(named(beside, inner))
    return Shown(found, [shown_text(page, one) for one in credits]) if found else None


def _may_hold(page: HtmlPage, holder: Element) -> bool:
    """Whether an element may be the box of a picture: it is small, has one picture and no heading."""
    if holder.tag in _STOP or len(page.span(holder)) > _LINES or not _is_of_one(holder):
        return False
    lines = page.runs_in(holder)
    heads = any(line.tag in HEADINGS and not is_sure(line.element) for line in lines)
    return sum(len(line.text) for line in lines) <= _CHARS and not heads


def _is_of_one(holder: Element) -> bool:
    """Whether an element holds one picture, which may stand there in several sizes, and no title."""
    inside = list(islice(holder.iterdescendants(), 3 * _ELEMENTS))
    images = [one for one in inside if one.tag == "img" and not is_icon(one)]
    shown = [one for one in images if next(one.iterancestors("noscript"), None) is None]
    addresses = [one.get("data-src") or one.get("src") or "" for one in shown]
    sources = {address.split("?")[0].rsplit("/", 1)[-1] for address in addresses}
    alike = len(sources - {""}) <= 1 or (len({one.get("alt") for one in shown}) == 1 and bool(shown[0].get("alt")))
    return alike and not any(one.tag in ("h1", "h2", "h3") and not is_sure(one) for one in inside)


def _named_lines(page: HtmlPage, holder: Element, lines: list[Run]) -> Shown | None:
    told = list(named(holder, CAPTION))
    inner = (one for box in told for one in named(box, CREDIT_IN_FIGURE if is_sure(box) else CREDIT_INSIDE))
    credits = list(dict.fromkeys((*named(holder, CREDIT), *inner)))
    inside = {line.index for one in (*told, *credits) for line in page.runs_in(one)}
    found = [line for line in lines if line.index in inside]
    if not found and (is_box(holder) or any(is_file_name(line.text) for line in lines)):
        size = sum(len(line.text) for line in lines if not is_file_name(line.text))
        short = all(len(line.text) <= _BOX_LINE_CHARS for line in lines)
        found = lines if len(lines) <= _BOX_LINES and size <= _BOX_CHARS and short else []
    found = [line for line in found if _says(line.text)]
    if not found or any(line.is_link() or not _may_be(line) or is_head(line.text) for line in found):
        return None
    return Shown(found, [shown_text(page, one) for one in credits])


def _says(text: str) -> bool:
    """Whether a line by a picture is neither its file's name nor a counter."""
    return any(map(str.isalpha, text)) and not is_file_name(text)


def may_be(line: Run) -> bool:
    """Whether a line may be a caption: no button, no byline, no date and no dateline."""
    return _may_be(line) and not is_head(line.text) and not is_filed_line(line.text)


def _may_be(line: Run) -> bool:
    text = line.text
    button = (is_button(text) and text[:1] != "©") or _ENLARGE.fullmatch(text) is not None
    return len(text) <= _LINE_CHARS and not button and any(map(str.isalpha, text))


def is_head(text: str) -> bool:
    """Whether a line is a byline or a date rather than a picture's: portraits of writers stand in figures too."""
    if is_date_line(text) or is_byline_line(text):
        return True
    stamp = next(iter(find_stamps(text[:200], order="day")), None) if any(map(str.isdigit, text)) else None
    return stamp is not None and stamp.moment.precision in ("minute", "second")


def is_no_caption(text: str) -> bool:
    """Whether a line that may be a caption is a date, a byline, a button or a link to another story instead."""
    label, colon, _ = text.partition(":")
    related = bool(colon) and len(label) < _LABEL_CHARS and list_kind(fold_phrase(label)) is not None
    return is_head(text) or is_button(text) or related or len(text) <= _SIZE_CHARS

"""What stands with a picture: the lines of its figure, or of the small box around it that names call a caption or a credit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from cleaners.bylines import is_byline_line
from cleaners.credit_labels import has_label
from cleaners.date_finding import find_stamps
from cleaners.dates import is_date_line
from cleaners.dump_cues import is_button, is_file_name
from cleaners.phrases import fold_phrase, list_kind
from cleaners.text import squeeze
from scraper.fields.figures.addresses import is_icon
from scraper.fields.figures.reading import Shown
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
_CREDIT_INSIDE = re.compile(
    rf"{_CREDIT.pattern}|(?<![a-z])(?:source|owner|agency|rights|fonte|fuente|kilde|källa|bron)(?![a-z])"
)
_CREDIT_IN_FIGURE = re.compile(rf"{_CREDIT_INSIDE.pattern}|(?<![a-z])(?:byline|author)(?![a-z])")
"""The names that say credit in any caption, and in that of a figure."""
_SURE = re.compile(rf"{_CAPTION.pattern.partition('|(?:image')[0]}|fotobeschreibung|{_CREDIT.pattern[4:]}")
"""Names that say caption or credit by themselves."""
_BOX = re.compile(r"(?i)(?:^|[\s_-])(?:photos?|images?|img|picture|figure|foto|bild)(?:$|[\s_-])")
_NO_BOX = re.compile(
    r"(?i)with|has-|no-|text|teaser|card|gallery|grid|list|wrapper-content|author|avatar|logo|profile|related|promo|ad-"
)
_HOLDERS, _BESIDE = 5, 2
"""So many elements around a picture are looked at."""
_LINES, _CHARS, _LINE_CHARS = 6, 700, 450
_BOX_LINES, _BOX_CHARS, _BOX_LINE_CHARS = 4, 320, 180
_ELEMENTS, _NAME_CHARS, _PART_CHARS = 60, 400, 90
_LABEL_CHARS, _SIZE_CHARS = 30, 2
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


class Captions:
    """The captions of pictures, each figure and each box read once; ``captions_of`` gives a page's."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self.behind: dict[Element, list[Run]] = {}
        """The lines behind pictures that stand in no box with them and are their captions and credits all the same."""
        self._of: dict[Element, Shown | None] = {}
        self._bare: set[Element] = set()

    def of(self, picture: Element) -> tuple[str | None, str | None]:
        """The caption and the credit of a picture, with what stands behind its box."""
        shown = self.shown_with(picture)
        more = self.behind.get(picture)
        if more:
            named = (one for line in more for one in credits_in(line))
            shown = Shown([*shown.lines, *more], [*shown.credits, *named]) if shown is not None else Shown(more, list(named))
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
        credits = [one for outer in around for one in _named(outer, _CREDIT_IN_FIGURE if captions else _CREDIT)]
        credits = credits or [one for outer in around for one in _labelled(outer)]
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


def captions_of(work: Work) -> Captions:
    """The captions of a page's pictures, kept for all who ask."""
    found: Captions = work.kept.setdefault(Captions, Captions(work))
    return found


def _beside(page: HtmlPage, holder: Element) -> Shown | None:
    """The lines of the elements right behind a picture's that names call a caption or a credit."""
    found: list[Run] = []
    credits: list[Element] = []
    for beside in islice(holder.itersiblings(), _BESIDE):
        few = isinstance(beside.tag, str) and len(page.span(beside)) <= _LINES
        lines = page.runs_in(beside) if few else []
        names = _names(beside) if lines else ""
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
    images = [one for one in inside if one.tag == "img" and not is_icon(one)]
    shown = [one for one in images if next(one.iterancestors("noscript"), None) is None]
    addresses = [one.get("data-src") or one.get("src") or "" for one in shown]
    sources = {address.split("?")[0].rsplit("/", 1)[-1] for address in addresses}
    alike = len(sources - {""}) <= 1 or (len({one.get("alt") for one in shown}) == 1 and bool(shown[0].get("alt")))
    return alike and not any(one.tag in ("h1", "h2", "h3") for one in inside)


def _named_lines(page: HtmlPage, holder: Element, lines: list[Run]) -> Shown | None:
    told = list(_named(holder, _CAPTION))
    credits = [*_named(holder, _CREDIT), *(one for caption in told for one in _named(caption, _CREDIT_INSIDE))]
    named = [*told, *credits]
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
        names = _names(element)
        called = len(names) < _NAME_CHARS and _calls(pattern, names)
        called = called or element.tag == ("figcaption" if pattern is _CAPTION else "cite")
        if called and not any(one.tag in _PICTURES and not is_icon(one) for one in islice(element.iter(), _ELEMENTS)):
            taken.add(element)
            yield element


def _labelled(outer: Element) -> Iterator[Element]:
    """The parts of a caption in an element of their own that begin with a credit's label."""
    for part in islice(outer.iterdescendants("span", "small", "em", "i", "p", "div"), _ELEMENTS):
        text = squeeze("".join(part.itertext()))
        if len(text) <= _PART_CHARS and text[:1] not in "©(" and has_label(text):
            yield part
            return


def credits_in(line: Run) -> Iterator[Element]:
    """The elements of a line that are called credits."""
    if _calls(_CREDIT, _names(line.element)):
        yield line.element
    else:
        yield from _named(line.element, _CREDIT_INSIDE)


def is_called(line: Run) -> bool:
    """Whether the names of a line's element, of the one around it or of all that is in it call it a caption or a credit."""
    element = line.element
    inside = element[0] if len(element) == 1 and not squeeze(element.text or "") else None
    known = [_names(one) for one in (element, element.getparent(), inside) if one is not None and isinstance(one.tag, str)]
    return any(_calls(_SURE, names) for names in known if len(names) < _NAME_CHARS)


def _names(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('itemprop') or ''}"


def may_be(line: Run) -> bool:
    """Whether a line may be a caption: no button, no byline and no date."""
    return _may_be(line) and not _is_head(line.text)


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

"""What the names of elements next to a picture say: caption, credit, or the picture's box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

from cleaners.credit_labels import LABEL, behind_label, has_label
from cleaners.text import letters, squeeze
from scraper.fields.figures.addresses import is_icon
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.tree import class_and_id

CAPTION = re.compile(
    r"(?i)caption|cut-?line|legend(?!ar)|billed-?tekst|bilde-?tekst|kuva-?teksti|bijschrift|onderschrift|popisek|bild-?unterschrift|bild-?text|under-?text|dida(?![ck])|didascali|leyenda|epigraf|pie-?(?:de-?)?foto"
    r"|(?:image|img|photo|picture|foto|bild|media|(?<![a-z])pic)[\w-]*?[_-]*(?:desc(?:ription)?|info|text|sub-?title|meta(?:-?data)?)(?![a-z])"
    r"|fotobeschreibung|mediaSubtitle|(?:(?<![a-z-])(?<!drop_)|(?:img|image|photo|pic|picture|foto)[-_]?)cap(?![a-z-])"
)
CREDIT = re.compile(
    r"(?i)credit|copy-?right|(?:sursa|izvor|vir|autor|zdroj|forras|lahde|sumber|fonte|fuente)[-_]?(?:foto|imag|photo|kep|slik|gambar)|(?<![a-z])(?:cred|attribution|photog|photographer|fotograf|fotocredit|quelle|bild-?autor|camera(?:man)?)(?![a-z])"
    r"|(?:img|image|photo|pic|picture|foto)[-_]?cr(?![a-z])|(?:image|img|media|photo|picture|foto|bild|caption|figure|(?<![a-z])pic)[\w-]*?[_-]*(?:source|author|rights|owner|agency|attribution|by)(?![a-z])"
)
CREDIT_INSIDE = re.compile(
    rf"{CREDIT.pattern}|(?<![a-z])(?:source|owner|agency|rights|fonte|fuente|kilde|källa|bron)(?![a-z])"
)
CREDIT_IN_FIGURE = re.compile(rf"{CREDIT_INSIDE.pattern}|(?<![a-z])(?:byline|author|autore?|auteur|aut|firma)(?![a-z])")
"""The names that say credit in any caption, and in that of a figure."""
_SURE_CAPTION = re.compile(CAPTION.pattern.partition("|(?:image")[0])
_SURE = re.compile(rf"{CAPTION.pattern.partition('|(?:image')[0]}|fotobeschreibung|{CREDIT.pattern[4:]}")
"""Names that say caption or credit by themselves."""
_BOX = re.compile(
    r"(?i)(?:^|[\s_-])(?:photos?|images?|img|picture|figure|foto|bild"
    r"|billede|bilde|afbeelding|imagen|immagine|obrazek|kuva|slika|resim|gorsel)(?:$|[\s_-])"
)
_NO_BOX = re.compile(
    r"(?i)with|has-|no-|text|teaser|card|gallery|grid|list|wrapper-content|author|avatar|logo|profile|related|promo|ad-"
)
PICTURES = ("img", "amp-img", "picture", "video", "iframe")
_PARTS = 8
_BARE_LABELS = frozenset(("credit", "credits", "photo credit", "image credit", "photo", "foto", "source", "quelle", "copyright"))
_TEXTS = etree.XPath(".//text()")
_ELEMENTS, _NAME_CHARS, _PART_CHARS = 60, 400, 90


@lru_cache(maxsize=4096)
def calls(pattern: re.Pattern[str], names: str) -> bool:
    """Whether a pattern finds itself in names; these repeat."""
    return pattern.search(names) is not None


def named(outer: Element, pattern: re.Pattern[str]) -> Iterator[Element]:
    """The elements in one whose names say what a pattern looks for, outer ones only."""
    taken: set[Element] = set()
    for element in islice(outer.iterdescendants(), _ELEMENTS):
        if not isinstance(element.tag, str) or element.tag in PICTURES or element.getparent() in taken:
            if element.getparent() in taken:
                taken.add(element)
            continue
        names = names_of(element)
        called = len(names) < _NAME_CHARS and calls(pattern, names)
        called = called or element.tag == ("figcaption" if pattern is CAPTION else "cite")
        if called and pattern is not CAPTION and _is_caption(element, names):
            continue
        if called and not any(one.tag in PICTURES and not is_icon(one) for one in islice(element.iter(), _ELEMENTS)):
            taken.add(element)
            yield element


def _is_caption(element: Element, names: str) -> bool:
    """Whether an element that is called a credit is a caption, or the box of both: a word of its names says caption and no
    credit, or it holds a caption and its name says both."""
    words = [word for word in names.split() if calls(_SURE_CAPTION, word)]
    if any(not calls(CREDIT, word) for word in words):
        above = islice(element.iterancestors(), 3)
        return not any(one.tag == "figcaption" or calls(_SURE_CAPTION, names_of(one)) for one in above)
    inside = (names_of(one) for one in islice(element.iterdescendants("*"), _PARTS) if words)
    return any(calls(CAPTION, one) for one in inside)


def labelled(outer: Element) -> Iterator[Element]:
    """The parts of a caption in an element of their own that begin with a credit's label."""
    for part in islice(outer.iterdescendants("span", "small", "em", "i", "p", "div"), _ELEMENTS):
        text = squeeze("".join(part.itertext()))
        if not text or len(text) > _PART_CHARS:
            continue
        before = squeeze("".join(outer.itertext())).partition(text)[0] if text[0] in "©(" else ""
        if (has_label(text) or (part.tag != "p" and behind_label(text))) and not ("©" in before or LABEL.match(before)):
            yield part
            return


def credits_in(line: Run) -> Iterator[Element]:
    """The elements of a line that are called credits."""
    if calls(CREDIT, names_of(line.element)):
        yield line.element
    else:
        yield from named(line.element, CREDIT_INSIDE)


def is_called(line: Run) -> bool:
    """Whether the names of a line's element, of the one around it or of all that is in it call it a caption or a credit."""
    element = line.element
    inside = element[0] if len(element) == 1 and not squeeze(element.text or "") else None
    known = [names_of(one) for one in (element, element.getparent(), inside) if one is not None and isinstance(one.tag, str)]
    return any(calls(_SURE, names) for names in known if len(names) < _NAME_CHARS)


def is_sure(element: Element) -> bool:
    """Whether an element's names say caption by themselves."""
    return calls(_SURE, names_of(element))


def shown_text(page: HtmlPage, element: Element) -> str:
    """The text of an element without what is hidden in it, and without a label in an element of its own before it."""
    texts = ((text, text.getparent().getparent() if text.is_tail else text.getparent()) for text in _TEXTS(element))
    shown = [str(text) for text, holder in texts if holder is element or page.is_seen(holder)]
    while len(shown) > 1 and (not shown[0].strip() or letters(shown[0]) in _BARE_LABELS):
        shown.pop(0)
    return squeeze("".join(shown))


def names_of(element: Element) -> str:
    """The class and the property of an element."""
    return f"{element.get('class') or ''} {element.get('itemprop') or ''}"


def is_box(holder: Element) -> bool:
    """Whether the names of an element say that it is a picture's."""
    names = class_and_id(holder)
    return len(names) < 120 and _BOX.search(names) is not None and _NO_BOX.search(names) is None

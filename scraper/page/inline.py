"""Which elements continue a line: those that HTML defines, and others in the middle of a sentence."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.debris import is_code
from cleaners.phrases import fold_phrase, list_kind
from cleaners.text import ends_sentence, is_prose, squeeze
from scraper.page.element import Element

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output picture "
    "q rb rp rt ruby s samp small source span strike strong sub sup time tt u var wbr".split()
)
"""Elements that do not end a line (HTML Standard, rendering section)."""

BLOCKS = frozenset(
    "html body address article aside blockquote br caption center col colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main marquee menu nav ol "
    "optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that end a line. Of those that are in neither list, and of buttons, one that stands in a sentence does not."""

_SENTENCES = frozenset("p li td th dd dt h1 h2 h3 h4 h5 h6 blockquote figcaption caption summary".split()) | INLINE
"""Elements that hold sentences."""
BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
"""What parts paragraphs of preformatted text."""
_MOST_TEXTS, _MOST_TYPED = 200, 20_000
_MOST_CHARS, _MOST_PARTS = 120, 20
_LAST, _STEPS = 8, 12
"""So many pieces of a line before an element, and so many elements behind it, are looked at."""
_KNOWN = ("img", "amp-img", "video", "audio", "iframe", "object", "blockquote", "pre", "table", "script")
"""Elements that everybody knows to show something."""
_PICTURES = ("img", "image", "picture", "photo", "pic", "bild", "foto", "imagen")
PICTURE_SOURCES = ("image-url", "image-src", "image", "data-image", "data-url", "url")
"""Where elements of a site's own making hold a picture's address besides the places of ``img``."""
_SOURCES = ("src", "data-src", "srcset", "data-srcset", "data-original", *PICTURE_SOURCES)


_PARTS = frozenset(("span", "a", "time", "em", "strong", "b", "i", "small", "abbr", "cite"))
_INITIAL, _DAY = 2, 5
"""The first letter of a text is set in an element of its own too; a text of a day's length is as long as "3 May"."""
_DAY_CHARS, _YEAR_OR_TIME = 50, re.compile(r"(?:19|20|13|14|25)\d\d(?!\d)|\d[:.]\d\d(?!\d)")
_WIDE = "\u2e80"
"""From here on scripts write without blanks between words."""


def stands_apart(element: Element, name: str | None, before: str) -> bool:
    """Whether a part of a line follows right behind another of another class, without a blank: styles set the two apart, as a
    name and a date ("Ada Lindqvist3 May 2024"). Of parts without a class only those that are some words each, and links. Not in
    code, and not behind a list's label, which is known run on to a title."""
    begins = element.tag in _PARTS and (element.text or "")[:1].isalnum()
    if not begins or not (_is_letter(before[-1:]) or _is_initial(before)) or (len(before) <= _INITIAL and element.tag != "a"):
        return False
    beside = element.getprevious()
    if beside is None or beside.tail or beside.tag not in _PARTS:
        return False
    other = beside.get("class")
    if not name or not other:
        if not _are_some_words(beside, element, before[-1]):
            return False
    elif other == name and not _are_figures(before, element.text):
        return False
    if list_kind(fold_phrase(before.strip())) is not None:
        return False
    return all(above.tag not in ("code", "pre") for above in islice(element.iterancestors(), _STEPS))


def _are_figures(before: str, after: str) -> bool:
    """Whether two texts are a day and a figure that stand apart in any class: the first is as long as a day and ends in a
    figure, and the second begins with one."""
    return len(before) > _DAY and before[-1].isdigit() and after[0].isdigit()


def _is_letter(char: str) -> bool:
    """Whether a character is a letter or a figure, or a vowel's sign of the scripts of India."""
    return char.isalnum() or "\u0900" <= char < "\u0e00"


def _says_day(element: Element) -> bool:
    """Whether a part of a line has a year or a time of day and is no longer than a day is."""
    text = "".join(element.itertext()).strip()
    return len(text) <= _DAY_CHARS and _YEAR_OR_TIME.search(text) is not None


def _is_initial(before: str) -> bool:
    """Whether a text ends with the initial of a name ("Ann F.")."""
    return before[-1:] == "." and before[-2:-1].isupper() and before[-3:-2].isspace()


def _are_some_words(beside: Element, element: Element, last: str) -> bool:
    """Whether two parts of a line are texts of their own: one of them a time, a link behind another part, or two of a kind, of
    several words each, and no word goes on from the one to the other."""
    first = element.text[0]
    if _says_day(element) and beside.tag == element.tag and " " in "".join(beside.itertext()).strip():
        return True
    if (last.islower() and not (first.isupper() or first.isdigit())) or (last.isupper() and first.isupper()):
        return element.tag == "a" == beside.tag and last.isupper() and element.text[1:_INITIAL].islower()
    if element.tag == "a":
        return first.isupper() and last < _WIDE
    if beside.tag != element.tag:
        return "time" in (beside.tag, element.tag)
    return all(" " in "".join(one.itertext()).strip() for one in (beside, element))


def is_in_sentence(element: Element, before: list[str]) -> bool:
    """Whether an element that is no block by its name stands in a sentence, of which ``before`` is what was read of its line:
    the sentence goes on behind it, and does not end before it."""
    if element.getparent().tag not in _SENTENCES:
        return False
    inside = list(islice(element.iterdescendants("*"), _MOST_PARTS))
    if len(inside) == _MOST_PARTS or any(one.tag in BLOCKS for one in inside):
        return False
    if sum(map(len, element.itertext())) > _MOST_CHARS:
        return False
    after, said = _text_after(element), "".join(before[-_LAST:]).strip()
    if not after and said and not ends_sentence(said):
        last = squeeze("".join(element.itertext()))
        return len(said) > len(last) and last[:1].islower() and ends_sentence(last)
    if not after or after[0].isdecimal() or (after[0].isupper() and not said):
        return False
    return not ends_sentence(said) if said else after[0].isalpha()


def is_picture(element: Element) -> bool:
    """Whether an element of a site's own making shows a picture ("a-img")."""
    parts = str(element.tag).replace(":", "-").split("-")
    return len(parts) > 1 and any(part in _PICTURES for part in parts) and any(element.get(name) for name in _SOURCES)


def shows_itself(element: Element) -> bool:
    """Whether an element shows a picture or something else by itself; what stands there for browsers without scripts does not."""
    return is_picture(element) or (element.tag in _KNOWN and next(element.iterancestors("noscript"), None) is None)


def is_typed(block: Element) -> bool:
    """Whether preformatted text is paragraphs that somebody typed, parted by lines without text, rather than code."""
    if next(block.iter("code", "samp", "kbd"), None) is not None:
        return False
    parts = [squeeze(part) for part in BLANK_LINE.split("".join(islice(block.itertext(), _MOST_TEXTS))[:_MOST_TYPED])]
    told = sum(len(part) for part in parts if is_prose(part))
    return len(parts) > 1 and 2 * told > sum(map(len, parts)) and sum(map(is_code, parts)) * 4 < len(parts)


def _text_after(element: Element) -> str:
    """What follows an element in its sentence, others like it passed over."""
    above = element
    for _ in range(_STEPS):
        if above is None or above.tag in BLOCKS:
            break
        text = (above.tail or "").strip()
        after = above.getnext()
        if text or (after is not None and after.tag in BLOCKS):
            return text
        if after is None:
            above = above.getparent()
        elif after.tag in INLINE and (text := "".join(after.itertext()).strip()):
            return text
        else:
            above = after
    return ""

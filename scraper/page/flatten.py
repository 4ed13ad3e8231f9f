"""Flattens an HTML page to lines, as crawl corpora store it."""

from __future__ import annotations

from cleaners.text import squeeze
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.inline import BLANK_LINE, BLOCKS, INLINE, is_in_sentence, is_picture, is_typed
from scraper.page.walk import UNSEEN

_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure figcaption pre table section article main header footer nav form "
    "aside".split()
)
"""Elements that stand between blank lines; other blocks only begin a new line."""


_LOOKED_AT = 40
"""So many pieces of a line are looked at for what stands before an element in it."""


def flatten(page: HtmlPage) -> str:
    """The page's text with pictures' alternative texts, inline markup run together, ``<br>`` and blocks as line breaks
    and paragraphs parted by blank lines. Hidden elements and scripts are left out."""
    pieces: list[str] = []
    _write(page, page.root, pieces)
    lines = [squeeze(line) for line in "".join(pieces).split("\n")]
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n") + "\n"


def _write(page: HtmlPage, root: Element, pieces: list[str]) -> None:
    """Write an element's text. Iterative, for pages may be deep."""
    stack: list[tuple[Element, str | None]] = [(root, None)]
    while stack:
        element, end = stack.pop()
        if end is not None:
            pieces.append(end)
            _tail(element, pieces)
            continue
        if not isinstance(element.tag, str) or element.tag in UNSEEN or not page.is_seen(element):
            _tail(element, pieces)
            continue
        if element.tag == "br":
            pieces.append("\n")
            _tail(element, pieces)
            continue
        if element.tag in ("img", "amp-img") or is_picture(element):
            pieces.append(f" {squeeze(element.get('alt') or '')} ")
        if element.tag == "a" and _abuts_link(element):
            pieces.append("\n")
        end = _break(element, pieces)
        pieces.append(end)
        if element.text:
            pieces.append(_text(element, element.text))
        stack.append((element, end))
        stack.extend((child, None) for child in reversed(element))


def _abuts_link(element: Element) -> bool:
    """Whether a link stands right behind another without a space: pages style such links as blocks."""
    before = element.getprevious()
    return before is not None and before.tag == "a" and not (before.tail or "").strip(" ") and not before.tail


def _break(element: Element, pieces: list[str]) -> str:
    """What stands before and behind an element."""
    if element.tag in INLINE or is_picture(element):
        return ""
    if (element.tag == "button" or element.tag not in BLOCKS) and element.getparent() is not None:
        line = "".join(pieces[-_LOOKED_AT:]).rpartition("\n")[2]
        if is_in_sentence(element, [line]):
            return ""
    return "\n\n" if element.tag in _PARAGRAPHS else "\n"


def _text(block: Element, text: str) -> str:
    """Text with its line breaks as spaces; in preformatted text lines without text part paragraphs."""
    if block.tag == "pre" and is_typed(block):
        return "\n\n".join(" ".join(part.split("\n")) for part in BLANK_LINE.split(text))
    return " ".join(text.split("\n"))


def _tail(element: Element, pieces: list[str]) -> None:
    if element.tail:
        pieces.append(_text(element.getparent(), element.tail))

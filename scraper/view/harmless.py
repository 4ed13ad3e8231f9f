"""Which markup of a page may be drawn: plain elements without handlers, links or names, and styles that don't load, hide or
move anything."""

from __future__ import annotations

import re

from scraper.page.element import Element
from scraper.page.inline import INLINE

_PLAIN = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption table thead tbody tfoot tr td th caption"
    " b strong i em u s sub sup small code q del ins".split()
)
"""Elements that are drawn as what they are; all others as ``div`` or ``span``."""
_INSIDE = {
    "thead": ("table",), "tbody": ("table",), "tfoot": ("table",), "caption": ("table",),
    "tr": ("table", "thead", "tbody", "tfoot"), "td": ("tr",), "th": ("tr",),
}  # fmt: skip
_STYLES = frozenset(
    "font-weight font-style font-size text-align text-decoration text-transform direction"
    " margin margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom padding-left"
    " border border-top border-right border-bottom border-left border-color border-style border-width border-radius"
    " border-collapse width max-width float clear vertical-align white-space list-style-type display".split()
)
_COLOURS = ("color", "background-color")
_VALUE = re.compile(r"(?:[\w .,%#]|(?<=[a-z])-(?=[a-z])|(?:rgb|hsl)\([\d .,%]{1,40}\)){1,80}", re.IGNORECASE | re.ASCII)
_SIZE = re.compile(r"(\d+(?:\.\d+)?)(px|pt|r?em|%|v[wh])?")
_DISPLAYS = ("block", "inline", "inline-block", "table", "table-row", "table-cell", "list-item")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_LARGEST = 60
"""Larger margins are not drawn, in whatever unit."""
_LETTERS = {"px": (8, 60), "pt": (6, 45), "%": (50, 300), "em": (0.5, 4), "rem": (0.5, 4)}
"""The smallest and the largest letters that are drawn, by unit."""


def tag_of(element: Element) -> str:
    """The element that is drawn in place of one."""
    tag = element.tag
    if tag not in _PLAIN:
        return "span" if tag in INLINE or tag in ("a", "button", "label", "img", "amp-img") else "div"
    above = element.getparent()
    if tag in _INSIDE and (above is None or above.tag not in _INSIDE[tag]):
        return "div"
    return "div" if tag == "p" and any(child.tag not in INLINE and child.tag not in _WITHIN for child in element) else tag


_WITHIN = frozenset(("a", "br", "img", "button", "label", "script", "style", "noscript", "wbr"))


def attributes_of(element: Element) -> str:
    """The attributes that are drawn: direction, language, the width of cells, harmless style."""
    made = []
    keys = element.keys()
    if "dir" in keys and (direction := element.get("dir", "").strip().lower()) in ("ltr", "rtl", "auto"):
        made.append(f" dir={direction}")
    if "lang" in keys and _LANGUAGE.fullmatch(element.get("lang", "").strip()):
        made.append(f" lang={element.get('lang').strip()}")
    for name in ("colspan", "rowspan"):
        if name in keys and (number := element.get(name, "").strip()).isdigit() and number.isascii() and len(number) <= 2:
            made.append(f" {name}={number}")
    if "style" in keys and (style := harmless_style(element.get("style", ""))):
        made.append(f" style='{style}'")
    return "".join(made)


def harmless_style(style: str) -> str:
    """The declarations of an inline style that only change how text looks: nothing with an address, nothing that hides text, lays
    it over other text or moves it away; a colour only together with what stands behind it."""
    kept: dict[str, str] = {}
    for declaration in style[:4000].split(";"):
        name, _, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip().removesuffix("!important").strip()
        if (name in _STYLES or name in _COLOURS) and _is_harmless(name, value):
            kept[name] = value
    if not all(name in kept for name in _COLOURS):
        kept = {name: value for name, value in kept.items() if name not in _COLOURS}
    return ";".join(f"{name}:{value}" for name, value in kept.items())


def _is_harmless(name: str, value: str) -> bool:
    if _VALUE.fullmatch(value) is None:
        return False
    if name in _COLOURS:
        return "transparent" not in value.lower()
    if name == "display":
        return value.lower() in _DISPLAYS
    sizes = [(float(number), unit) for number, unit in _SIZE.findall(value)]
    if name == "font-size":
        return all(unit in _LETTERS and _LETTERS[unit][0] <= number <= _LETTERS[unit][1] for number, unit in sizes)
    return name in ("width", "max-width", "font-weight") or all(number <= _LARGEST for number, _ in sizes)

"""Changes to a page that must not change its record: furniture added, lists shuffled, names replaced."""

from __future__ import annotations

import hashlib
from typing import Any

from lxml import html

COOKIES = (
    '<div class="cookie-bar" role="region"><p>We and our partners use cookies to store and read data on your device, such as '
    "unique identifiers, for personalised advertising. You can change your choice at any time.</p>"
    '<a href="/privacy">Privacy policy</a> '
    "<button>Accept all</button></div>"
)
SHARE = (
    '<ul class="share"><li><a href="https://www.facebook.com/sharer.php?u=x">Facebook</a></li><li><a href="https://x.com/intent">'
    'Twitter</a></li><li><a href="mailto:?subject=x">Email</a></li><li><a href="#" onclick="print()">Print</a></li></ul>'
)
HIDDEN = (
    '<div style="display: none"><p>This paragraph is shown to nobody, and yet it is long enough to be taken for a paragraph of '
    "the story by whoever does not look.</p><p>By Nobody At All</p><p>May 3, 1999</p></div>"
)
TEASER = (
    '<aside class="promo"><div class="card"><a href="/opinion/1234567">'
    '<img src="/img/bridge.jpg" width="80" height="60" alt="A bridge">'
    "<h4>Why the old bridge should stay where it is</h4></a><p>By Dorothea Quill</p><time>March 3, 2009</time></div></aside>"
)
ADDED = {"cookie banner": COOKIES, "share bar": SHARE, "hidden block": HIDDEN, "teaser card": TEASER}
"""Furniture by name."""


def parse(text: str) -> Any:
    """The tree of a page."""
    return html.document_fromstring(text)


def write(root: Any) -> str:
    """The tree as a page again."""
    return str(html.tostring(root, encoding="unicode", doctype="<!DOCTYPE html>"))


def fragment(markup: str) -> Any:
    """One element from its markup."""
    return html.fragment_fromstring(markup)


def insert_before(element: Any, new: Any) -> None:
    """Put an element in front of another without moving any text."""
    parent = element.getparent()
    parent.insert(parent.index(element), new)


def insert_behind(element: Any, new: Any) -> None:
    """Put an element behind another, in front of the text that follows it."""
    new.tail, element.tail = element.tail, None
    parent = element.getparent()
    parent.insert(parent.index(element) + 1, new)


def remove(element: Any) -> None:
    """Take an element out and leave the text behind it where it is."""
    parent, before = element.getparent(), element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    element.tail = None
    parent.remove(element)


def with_text(root: Any, text: str) -> Any:
    """The innermost shown element whose whole text, white space aside, is this; ``None`` if there is none."""
    wanted = "".join(text.split())
    found = None
    for element in root.body.iter():
        if isinstance(element.tag, str) and element.tag not in ("script", "style", "template", "noscript"):
            own = "".join("".join(element.itertext()).split())
            if own == wanted:
                found = element
    return found


def renamed(text: str) -> str:
    """The page with all classes and ids hashed, ``itemprop`` and ``data-`` attributes gone and wrappers added."""
    root = parse(text)
    for element in root.iter():
        if isinstance(element.tag, str):
            _rename(element)
    for element in list(root.body.iter("p", "div", "ul", "section", "article")):
        if element.getparent().tag != "p":
            _wrap(element)
    return write(root)


def _rename(element: Any) -> None:
    for name in ("class", "id"):
        tokens = (element.get(name) or "").split()
        if tokens:
            element.set(name, " ".join("x" + hashlib.sha256((name + one).encode()).hexdigest()[:8] for one in tokens))
    if element.tag != "meta":
        for name in list(element.attrib):
            if name == "itemprop" or name.startswith("data-"):
                del element.attrib[name]


def _wrap(element: Any) -> None:
    wrapper = element.makeelement("div", {"class": "wrap"})
    wrapper.tail, element.tail = element.tail, None
    element.getparent().replace(element, wrapper)
    wrapper.append(element)

"""Repairs XML as sites write it so that a parser accepts it: unescaped characters, passages left open."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.entities import html5

_OPEN = re.compile(r"<!\[CDATA\[|<!--")
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->"}
_ENTRY_END = re.compile(r"</(?:[\w.-]+:)?(?:item|entry|url)\s*>", re.IGNORECASE)
_FIELD_END = re.compile(
    r"</(?:[\w.-]+:)?(?:title|link|guid|description|encoded|summary|content|creator|category|loc|name)\s*>", re.IGNORECASE
)
_LONGEST = 1 << 17
"""A tag, or a passage that may end with its entry, is not waited for longer."""
_NAME = r"[^\W\d][\w.:-]*"
_QUOTED = rf"{_NAME}(?:\s+{_NAME}\s*=\s*(?:\"[^\"]{{0,4096}}\"|'[^']{{0,4096}}'))*\s*/?>"
_NO_TAG = re.compile(rf"<(?!{_QUOTED}|/?{_NAME}(?:\s[^<>]*)?/?>|[!?])")
_FORMAT = re.compile(
    r"<(?=/?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|ins|li|mark|nobr|ol"
    r"|p|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|u|ul|wbr)(?:\s[^<>]*)?/?>)",
    re.IGNORECASE,
)
"""HTML's own elements, which entries hold unescaped and often unclosed: no data of a feed stands in them."""
_AMPERSAND = re.compile(r"&(?:(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)?")
_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))
_NO_LETTER = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def mended(pieces: Iterable[str]) -> Iterator[str]:
    """The text of an XML document, piece by piece, in which signs that begin no markup are escaped, HTML's entities are
    letters, HTML's elements are text, and no passage goes on behind the entry that it stands in. What stands behind the last tag
    of a document that was cut is left out: half an address is none."""
    rest, end, marked = "", "", False
    for piece in pieces:
        rest += _NO_LETTER.sub(" ", piece.replace("\0", ""))
        while rest:
            ready, rest, end = _passage(rest, end) if end else _markup(rest)
            if not ready:
                break
            marked = marked or "<" in ready
            yield ready
    if end or not marked:
        yield rest + end if end else _escaped(rest)


def _passage(text: str, end: str) -> tuple[str, str, str]:
    """The next of a passage that ``end`` ends, what is left, and the end that is still waited for."""
    at = text.find(end)
    closing = _ENTRY_END.search(text, 0, at if at >= 0 else len(text))
    if closing is not None and (at < 0 or _OPEN.search(text, closing.end(), at)):
        cut = (_FIELD_END.search(text, 0, closing.start()) or closing).start()
        return text[:cut] + end, text[cut:], ""
    if at >= 0:
        return text[: at + len(end)], text[at + len(end) :], ""
    keep = len(text) - _LONGEST
    return (text[:keep], text[keep:], end) if keep > 0 else ("", text, end)


def _markup(text: str) -> tuple[str, str, str]:
    """The next of the markup outside of such passages, what is left, and the end of the passage that it opens."""
    opening = _OPEN.search(text)
    if opening is not None:
        return _escaped(text[: opening.start()]) + opening[0], text[opening.end() :], _ENDS[opening[0]]
    at = text.rfind(">") + 1 or (len(text) if len(text) > _LONGEST else 0)
    return _escaped(text[:at]), text[at:], ""


def _escaped(text: str) -> str:
    return _AMPERSAND.sub(_letter, _FORMAT.sub("&lt;", _NO_TAG.sub("&lt;", text)))


def _letter(found: re.Match[str]) -> str:
    """What an ampersand and a name behind it mean to a parser that knows no names but XML's own."""
    name = found[1]
    if name is None:
        return "&amp;"
    if name.startswith("#"):
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        return found[0] if number < 0x110000 and not _NO_LETTER.match(chr(number)) else " "
    if name in _OWN:
        return found[0]
    letters = html5.get(f"{name};")
    return f"&amp;{name};" if letters is None else letters.replace("&", "&amp;").replace("<", "&lt;")

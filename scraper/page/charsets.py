"""Charsets as pages, feeds and servers name them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from w3lib.encoding import resolve_encoding

_LONGEST_NAME = 40
_MARKUP = b'<p class="a">&amp;+AGE-=3D \\u0041'
"""What the codec of a page reads as itself, but for the backslash, which some of East Asia's have given to a currency."""
_OF_ONE_SYSTEM = frozenset(("mbcs", "oem"))
"""Windows' own: what they mean differs from machine to machine."""
_NAMED = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:()+-]+)", re.IGNORECASE)
_DECLARED = re.compile(
    rb"<meta\b[^<>]*?charset\s*=\s*[\"']?\s*([\w.:()+-]+)|<\?xml\b[^<>]*?encoding\s*=\s*[\"']([\w.:()+-]+)", re.IGNORECASE
)
_HEAD = 4096
_LABELS = """
    iso88592 iso8859-2 iso88595 iso8859-5 iso88596 iso8859-6 iso-8859-6-e iso8859-6 iso-8859-6-i iso8859-6 csiso88596e iso8859-6
    csiso88596i iso8859-6 sun_eu_greek iso8859-7 iso-8859-8-e iso8859-8 iso-8859-8-i iso8859-8 csiso88598e iso8859-8
    csiso88598i iso8859-8 visual iso8859-8 logical iso8859-8 koi koi8-r koi8 koi8-r koi8-ru koi8-u csmacintosh mac-roman
    mac mac-roman x-mac-roman mac-roman x-mac-cyrillic mac-cyrillic x-mac-ukrainian mac-cyrillic dos-874 cp874 win-1251 cp1251
    dos-866 cp866 csgb2312 gb18030 gb_2312 gb18030 x-gbk gb18030 cn-big5 big5hkscs x-x-big5 big5hkscs x-euc-jp euc_jp
    cseucpkdfmtjapanese euc_jp cseuckr cp949 csksc56011987 cp949 iso-ir-149 cp949 ks_c_5601-1989 cp949 ksc_5601 cp949
    windows-949 cp949 x-windows-949 cp949 unicodefffe utf-16-be unicodefeff utf-16-le csunicode utf-16 iso-10646-ucs-2 utf-16
    ucs-2 utf-16 unicode utf-16 unicode-1-1-utf-8 utf-8 unicode11utf8 utf-8 unicode20utf8 utf-8 x-unicode20utf8 utf-8
""".split()
_CODECS: Mapping[str, str] = MappingProxyType(
    dict(zip(_LABELS[::2], _LABELS[1::2], strict=True)) | {f"x-cp{number}": f"cp{number}" for number in range(1250, 1259)}
)
"""The labels of WHATWG's Encoding Standard, and some of old servers, that neither w3lib nor Python knows."""


@lru_cache(maxsize=256)
def text_codec(name: str) -> str | None:
    """The codec of a charset as pages and servers name it; ``None`` for what is no charset of theirs: an unknown name, one of
    Python's transformations (base64, zlib, rot13), or a codec in which markup would not be what its bytes say (utf-7,
    punycode, unicode_escape, EBCDIC)."""
    if len(name) > _LONGEST_NAME:
        return None
    try:
        codec = _CODECS.get(name.strip().lower()) or resolve_encoding(name)
        if codec is None or codec in _OF_ONE_SYSTEM:
            return None
        codecs.lookup(codec)
        text = _MARKUP.decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    return codec if is_wide(codec) or text.replace("¥", "\\").replace("₩", "\\") == _MARKUP.decode("ascii") else None


def is_wide(codec: str | None) -> bool:
    """Whether the codec writes each letter in two bytes or four."""
    return codec is not None and codec.startswith(("utf-16", "utf-32"))


def charset_of(content_type: str | None) -> str | None:
    """The charset that a content type names, as it stands there."""
    found = _NAMED.search(content_type or "")
    return found[1] if found else None


def declared_charset(content: bytes) -> str | None:
    """The charset that a page's ``meta`` element or a document's XML declaration names, as it stands there."""
    found = _DECLARED.search(content[:_HEAD])
    return (found[1] or found[2]).decode("ascii", "replace") if found else None

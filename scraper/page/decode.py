"""From bytes to text: what kind of page it is, and in which encoding."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom, resolve_encoding

from scraper.errors import NotAnArticle

MAX_BYTES = 10 * 2**20
"""Pages above 10 MiB are refused (Scrapy's DOWNLOAD_MAXSIZE here; the largest page of the labelled sets has 4 MB)."""

_MAGIC = {
    b"%PDF": "a PDF", b"\x89PNG": "a PNG picture", b"\xff\xd8\xff": "a JPEG picture", b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive", b"\x1f\x8b": "a gzip archive", b"RIFF": "a RIFF file", b"\x00\x00\x00\x18ftyp": "a video",
    b"\x7fELF": "a program", b"OggS": "an Ogg file", b"ID3": "an MP3 file", b"BZh": "a bzip2 archive",
    b"SQLite format 3\0": "an SQLite database", b"\xfd7zXZ": "an xz archive", b"7z\xbc\xaf": "a 7z archive",
    b"\x28\xb5\x2f\xfd": "a Zstandard archive", b"Rar!\x1a": "a RAR archive", b"\xd0\xcf\x11\xe0": "an Office document",
    b"II*\0": "a TIFF picture", b"MM\0*": "a TIFF picture", b"PAR1": "a Parquet file", b"bplist0": "a property list",
    b"\0asm": "a program", b"wOF": "a font", b"\x1aE\xdf\xa3": "a video", b"\x80\x04\x95": "a pickle",
}  # fmt: skip
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_SAMPLE = 4096
_LONGEST_NAME = 40
_MARKUP = b'<p class="a">&amp;+AGE-=3D \\u0041'
"""What the codec of a page reads as itself, but for the backslash, which some of East Asia's have given to a currency."""
_OF_ONE_SYSTEM = frozenset(("mbcs", "oem"))
"""Windows' own: what they mean differs from machine to machine."""
_LANG = re.compile(rb"<html\b[^<>]*\blang\s*=\s*[\"']?([a-z]{2})\b", re.I)
_WESTERN = frozenset("en fr de es it pt nl da sv no nb nn fi is ca gl".split())
_LATIN = frozenset(
    "cp1250 cp1254 cp1257 cp1258 iso8859_2 iso8859_3 iso8859_4 iso8859_9 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 "
    "latin_1 mac_iceland mac_latin2 mac_roman mac_turkish cp437 cp500 cp775 cp850 cp852 cp858 cp860 cp861 cp863 cp865".split()
)
"""Codecs of Latin letters, as charset-normalizer names them."""
_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|article|main|section|span|table|meta|title|h1|a|ul|br)\b[^<>]*>", re.I)
_HTML_TYPES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "application/vnd.wap.xhtml+xml")


def check_size(content: bytes | str) -> None:
    """Raise ``NotAnArticle`` for content that is empty or too large."""
    if not content or content.isspace():
        raise NotAnArticle("empty", "the page has no content")
    if len(content) > MAX_BYTES:
        raise NotAnArticle("too_large", f"{len(content):,} bytes, the limit is {MAX_BYTES:,}")


def to_text(content: bytes, content_type: str | None) -> tuple[str, bool]:
    """The bytes as text. A byte-order mark decides, else UTF-8 if the bytes are UTF-8, else what the header or the
    page declares if it can be, else charset-normalizer's best guess; and whether the bytes are that text's UTF-8. Raises
    ``NotAnArticle("binary")``."""
    _refuse_binary(content)
    mark, _ = read_bom(content)
    if mark:
        return content.decode(mark, "replace").lstrip("\ufeff"), False
    try:
        return content.decode("utf-8"), True
    except UnicodeDecodeError:
        pass
    declared = [http_content_type_encoding(content_type), html_body_declared_encoding(content)]
    if _mostly_utf8(content):
        return content.decode("utf-8", "replace"), False
    for name in filter(None, declared):
        codec = text_codec(name)
        if codec and codec != "utf-8":
            return content.decode(codec, "replace"), False
    return content.decode(_guess(content), "replace"), False


@lru_cache(maxsize=256)
def text_codec(name: str) -> str | None:
    """The codec of a charset as pages and servers name it; ``None`` for what is no charset of theirs: an unknown name, one of
    Python's transformations (base64, zlib, rot13), or a codec in which markup would not be what its bytes say (utf-7,
    punycode, unicode_escape, EBCDIC)."""
    if len(name) > _LONGEST_NAME:
        return None
    try:
        codec = resolve_encoding(name)
        if codec is None or codec in _OF_ONE_SYSTEM:
            return None
        codecs.lookup(codec)
        text = _MARKUP.decode(codec, "replace")
    except (LookupError, ValueError):
        return None
    is_wide = codec.startswith(("utf-16", "utf-32"))
    return codec if is_wide or text.replace("¥", "\\").replace("₩", "\\") == _MARKUP.decode("ascii") else None


def _refuse_binary(content: bytes) -> None:
    start = content[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in _MAGIC.items():
        if start.startswith(magic):
            raise NotAnArticle("binary", f"the content is {kind}; save the page itself, as HTML or text")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or content[:4] == b"\x00\x00\xfe\xff":
        return
    sample = content[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    if controls > 0.1 * len(sample):
        raise NotAnArticle("binary", f"{controls} of the first {len(sample)} bytes are control characters")


def _mostly_utf8(content: bytes) -> bool:
    """A page that is UTF-8 but for a few broken bytes (a torn end, one bad advert)."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(map(len, re.findall(r"[^\x00-\x7f]+", text))) - broken
    return broken * 5 < beyond_ascii or (broken == 1 and text[-4:].count("\ufffd") == 1)


def _guess(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[: 64 * 1024]).best()
    if best is None or (best.encoding in _LATIN and _is_western(content)):
        return "cp1252"
    return best.encoding


def _is_western(content: bytes) -> bool:
    """Whether the page declares a language of which undeclared pages are windows-1252 (WHATWG HTML, "Determining the
    character encoding", the table of locales): a guess by letters alone takes some of them for Central European."""
    found = _LANG.search(content[:_SAMPLE])
    return found is not None and found[1].decode().lower() in _WESTERN


def is_html(text: str, content_type: str | None) -> bool:
    """Whether the text is HTML. The text decides when its type is absent or ``text/plain``: saved pages often lie."""
    kind = (content_type or "").split(";")[0].strip().lower()
    if kind in _HTML_TYPES:
        return True
    head = text[:20000].lstrip()
    if kind == "text/plain":
        return head[:200].lower().startswith(("<!doctype html", "<html"))
    if head.startswith(("<!--", "<?xml", "<!DOCTYPE", "<!doctype")):
        return True
    return (head.startswith("<") and _TAG.search(head) is not None) or len(_TAG.findall(head)) >= 5

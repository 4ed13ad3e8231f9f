"""From bytes to text: what kind of page it is, and in which encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from w3lib.encoding import html_body_declared_encoding, read_bom

from scraper.errors import NotAnArticle
from scraper.page.charsets import charset_of, declared_charset, is_wide, text_codec

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
_CONTROL_BUT_SHIFTS = bytes(set(_CONTROL) - {14, 15})
_SAMPLE = 4096
_NULS = {
    b"\x01\0\0\0\x01\0\0\0": "utf-32-le", b"\0\0\0\x01\0\0\0\x01": "utf-32-be",
    b"\x01\0\x01\0\x01\0": "utf-16-le", b"\0\x01\0\x01\0\x01": "utf-16-be",
}  # fmt: skip
_FEWEST_NULS = 20
"""One byte in so many is NUL at least where a text is UTF-16: blanks and markup are half NULs in any language."""
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B][!-~]{2}")
_LANG = re.compile(rb"<html\b[^<>]*\blang\s*=\s*[\"']?([a-z]{2})\b", re.I)
_WESTERN = frozenset("en fr de es it pt nl da sv no nb nn fi is ca gl".split())
_LATIN = frozenset(
    "cp1250 cp1254 cp1257 cp1258 iso8859_2 iso8859_3 iso8859_4 iso8859_9 iso8859_10 iso8859_13 iso8859_14 iso8859_15 iso8859_16 "
    "latin_1 mac_iceland mac_latin2 mac_roman mac_turkish cp437 cp500 cp775 cp850 cp852 cp858 cp860 cp861 cp863 cp865".split()
)
"""Codecs of Latin letters, as charset-normalizer names them."""
_DOS = frozenset("cp437 cp500 cp775 cp850 cp852 cp858 cp860 cp861 cp863 cp865".split())
"""Those of them that no page is written in: a short text may be guessed to be."""
_TAG = re.compile(r"<(?:!doctype|html|head|body|div|p|article|main|section|span|table|meta|title|h1|a|ul|br)\b[^<>]*>", re.I)
_HTML_TYPES = ("text/html", "application/xhtml+xml", "application/xml", "text/xml", "application/vnd.wap.xhtml+xml")


def check_size(content: bytes | str) -> None:
    """Raise ``NotAnArticle`` for content that is empty or too large."""
    if not content or content.isspace():
        raise NotAnArticle("empty", "the page has no content")
    if len(content) > MAX_BYTES:
        raise NotAnArticle("too_large", f"{len(content):,} bytes, the limit is {MAX_BYTES:,}")


def to_text(content: bytes, content_type: str | None) -> tuple[str, bool]:
    """The bytes as text, and whether the bytes are that text's UTF-8. Raises ``NotAnArticle("binary")``."""
    codec = codec_of(content, charset_of(content_type))
    _refuse_binary(content, codec)
    if codec == "utf-8" and not content.startswith(codecs.BOM_UTF8):
        try:
            return content.decode(codec), True
        except UnicodeDecodeError:
            pass
    return content.decode(codec or guessed_codec(content), "replace").lstrip("\ufeff"), False


def codec_of(content: bytes, *declared: str | None) -> str | None:
    """The codec of a page or feed: a byte-order mark decides, else the NULs between the letters of UTF-16, else the escapes
    of ISO 2022, else UTF-8 if the bytes are UTF-8 but for a few, else what the server or the document declares if it can be;
    ``None`` where nothing tells. ``declared`` comes before what the page itself declares."""
    mark, _ = read_bom(content)
    if mark:
        return mark
    names = (*declared, html_body_declared_encoding(content), declared_charset(content))
    said = [codec for codec in map(text_codec, filter(None, names)) if codec]
    if wide := _wide(content, said):
        return wide
    if (seven := _of_seven_bits(content, said)) or _mostly_utf8(content):
        return seven or "utf-8"
    return next((codec for codec in said if codec != "utf-8" and not is_wide(codec)), None)


def _wide(content: bytes, said: Sequence[str]) -> str | None:
    """The form of UTF-16 or UTF-32 that the NULs of the first letters show, which are those of markup or of an address,
    or that is declared and can be."""
    sample = content[:_SAMPLE]
    if b"\0" not in sample:
        return None
    start = bytes(1 if byte else 0 for byte in sample[:8])
    for shape, codec in _NULS.items():
        if start.startswith(shape):
            return codec
    wide = next(filter(is_wide, said), None)
    if wide is None or sample.count(0) * _FEWEST_NULS < len(sample):
        return None
    if wide == "utf-16":
        return "utf-16-be" if sample[0::2].count(0) > sample[1::2].count(0) else "utf-16-le"
    return wide


def _of_seven_bits(content: bytes, said: Sequence[str]) -> str | None:
    """The codec of a page in ASCII's bytes alone whose letters stand between escapes: Japanese by its own, others declared."""
    if not content.isascii():
        return None
    if b"\x1b" in content:
        told = next((codec for codec in said if codec.startswith("iso2022")), None)
        return told or ("iso2022_jp" if _JAPANESE_ESCAPE.search(content) else None)
    return "hz" if "hz" in said and b"~{" in content else None


def _refuse_binary(content: bytes, codec: str | None) -> None:
    start = content[:_SAMPLE].lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, kind in _MAGIC.items():
        if start.startswith(magic):
            raise NotAnArticle("binary", f"the content is {kind}; save the page itself, as HTML or text")
    sample = content[:_SAMPLE]
    if codec is not None and is_wide(codec):
        sample = sample.decode(codec, "replace").replace("\ufffd", "\0").encode("utf-8", "replace")
    controls = len(sample) - len(sample.translate(None, _CONTROL if codec != "iso2022_kr" else _CONTROL_BUT_SHIFTS))
    if controls > 0.1 * len(sample):
        raise NotAnArticle("binary", f"{controls} of the first {len(sample)} bytes are control characters")


def _mostly_utf8(content: bytes) -> bool:
    """A page that is UTF-8, maybe but for a few broken bytes (a torn end, one bad advert)."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return True
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = sum(map(len, re.findall(r"[^\x00-\x7f]+", text))) - broken
    return broken * 5 < beyond_ascii or (broken == 1 and text[-4:].count("\ufffd") == 1)


def guessed_codec(content: bytes) -> str:
    """charset-normalizer's best guess."""
    from charset_normalizer import from_bytes

    best = from_bytes(content[: 64 * 1024]).best()
    if best is None or best.encoding in _DOS or (best.encoding in _LATIN and _is_western(content)):
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

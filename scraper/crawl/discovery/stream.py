"""A downloaded document as bounded text: unpacked and decoded, with its kind of document."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Literal

from scraper.crawl.discovery.mending import mended
from scraper.crawl.discovery.unpacking import is_packed, unpacked
from scraper.page.charsets import declared_charset, text_codec
from scraper.page.decode import codec_of, guessed_codec

_PIECE = 1 << 16
_HEAD = 1 << 20
_ROOT = re.compile(r"<\?xml\b|<!DOCTYPE\b|<(?:[\w.-]+:)?(?:rss|feed|rdf|urlset|sitemapindex)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml\b[^<>]{0,400}\?>", re.IGNORECASE)
_OBJECT = re.compile(r'\{\s*"')
_ADDRESS = re.compile(r"https?://\S+[ \t]*(?:[\r\n]|$)", re.IGNORECASE)

Kind = Literal["xml", "json", "lines"]


class Document:
    """The text of a document of at most ``limit`` bytes, unpacked if it is gzip's; a damaged end is simply the end.

    A byte-order mark and the bytes themselves tell the encoding, then the document, then ``encoding``, which is what the
    server said; a letter that the encoding has not is U+FFFD and ends nothing. ``kind`` is what the text is, whatever warnings a
    server printed before it. ``is_cut`` says whether the limit was reached, once all was read.
    """

    def __init__(self, content: bytes, limit: int, encoding: str | None = None) -> None:
        self._left = limit
        self.is_cut = False
        self._chunks = self._bounded(_unpacked(content, limit) if is_packed(content) else _parts(content))
        head = b""
        while len(head) < _HEAD and (chunk := next(self._chunks, b"")):
            head += chunk
        self._decoder = codecs.getincrementaldecoder(_codec(head, encoding))("replace")
        self._text = self._decoder.decode(head).lstrip("\ufeff")
        self.kind: Kind = _kind(self._text)
        self.declares_entities = "<!ENTITY" in self._text

    def texts(self) -> Iterator[str]:
        """The text, piece by piece, once."""
        yield from (self._text[at : at + _PIECE] for at in range(0, len(self._text), _PIECE))
        self._text = ""
        yield from map(self._decoder.decode, self._chunks)
        yield self._decoder.decode(b"", True)

    def skip_to_root(self) -> None:
        """What stands before the document's own markup, its declaration included, is no part of the text."""
        start = _ROOT.search(self._text) or re.search("<", self._text)
        text = self._text[start.start() if start else 0 :]
        self._text = text[found.end() :] if (found := _DECLARATION.match(text)) else text

    def _bounded(self, chunks: Iterator[bytes]) -> Iterator[bytes]:
        for chunk in chunks:
            self.is_cut = len(chunk) > self._left
            if part := chunk[: self._left]:
                self._left -= len(part)
                yield part
            if self.is_cut:
                return


class XmlFile:
    """A document of XML as a parser reads a file: UTF-8, mended."""

    def __init__(self, document: Document) -> None:
        document.skip_to_root()
        self._pieces = mended(document.texts())
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        """The next bytes, ``b""`` at the end."""
        size = _PIECE if size < 0 else size
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = piece.encode("utf-8", "replace")
        part, self._rest = self._rest[:size], self._rest[size:]
        return part


def _parts(content: bytes) -> Iterator[bytes]:
    return (content[at : at + _PIECE] for at in range(0, len(content), _PIECE))


def _unpacked(content: bytes, limit: int) -> Iterator[bytes]:
    """What gzip's members hold; of a packed document that the server packed again the document, where what was packed twice is
    within the limit."""
    pieces = unpacked(content)
    first = next(filter(None, pieces), b"")
    if not is_packed(first):
        yield first
        yield from pieces
        return
    inner = bytearray(first)
    while len(inner) < limit and (piece := next(pieces, None)) is not None:
        inner += piece[: limit - len(inner)]
    yield from unpacked(bytes(inner))


def _codec(head: bytes, encoding: str | None) -> str:
    """The codec of a document with this beginning. NULs in a text of single bytes tell nothing."""
    declared = declared_charset(head)
    codec = codec_of(head, declared, encoding)
    if codec == "utf-8" and head.isascii():  # so far nothing tells
        named = next(filter(None, map(text_codec, filter(None, (declared, encoding)))), codec)
        return named if not named.startswith(("utf-16", "utf-32")) else codec
    return codec or guessed_codec(head)


def _kind(text: str) -> Kind:
    start = text.lstrip()
    if _OBJECT.match(start):
        return "json"
    if start.startswith("<") or _ROOT.search(text) is not None:
        return "xml"
    return "lines" if "<" not in text or _ADDRESS.search(text.partition("<")[0]) is not None else "xml"

"""A downloaded document as a bounded stream that an XML parser can take."""

from __future__ import annotations

import gzip
import io
import re
import zlib

_HEAD = 1 << 16
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_XML_ENCODING = re.compile(rb"<\?xml[^>]*\bencoding\s*=")


class Stream:
    """The bytes from the first ``<`` on, unpacked if they are gzip's, without NULs, UTF-16 as UTF-8, at most ``limit``;
    a damaged end is simply the end. ``is_cut`` says whether the limit was reached."""

    def __init__(self, content: bytes, limit: int) -> None:
        source = io.BytesIO(content)
        self._file: io.BytesIO | gzip.GzipFile = source
        if content[:2] == b"\x1f\x8b":
            self._file = gzip.GzipFile(fileobj=source)
        self._left = limit
        self.is_cut = False
        self.is_utf16 = content[:2] in _UTF16
        head = self._take(_HEAD)
        head = self._from_utf16(head) if self.is_utf16 else head.replace(b"\0", b"")
        start = head.find(b"<")
        self.is_markup = start >= 0 and head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"
        if not self.is_markup and start >= 0 and b"://" not in head[:start]:
            self.is_markup = True  # a warning of the server's before the document
        self._head = head[max(start, 0) :] if self.is_markup else head
        self.says_encoding = _XML_ENCODING.search(self._head[:200]) is not None
        self.declares_entities = b"<!ENTITY" in self._head

    def read(self, size: int = -1) -> bytes:
        """The next bytes, ``b""`` at the end."""
        if size < 0:
            size = _HEAD
        if self._head:
            part, self._head = self._head[:size], self._head[size:]
            return part
        while chunk := self._take(size):
            if chunk := chunk.replace(b"\0", b""):
                return chunk
        return b""

    def _take(self, size: int) -> bytes:
        try:
            chunk = self._file.read(min(size, self._left + 1))
        except (OSError, EOFError, zlib.error):
            return b""
        if len(chunk) > self._left:
            self.is_cut = True
            chunk = chunk[: self._left]
        self._left -= len(chunk)
        return chunk

    def _from_utf16(self, head: bytes) -> bytes:
        """All of the document as UTF-8; there are few such feeds, and they are small."""
        parts = [head]
        while chunk := self._take(_HEAD):
            parts.append(chunk)
        return b"".join(parts).decode("utf-16", "replace").encode().replace(b"\0", b"")

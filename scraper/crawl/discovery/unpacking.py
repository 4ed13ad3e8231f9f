"""Unpacks gzip as far as possible, whatever is damaged in it or follows it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

_MAGIC = b"\x1f\x8b\x08"
_CHECKS, _EXTRA, _NAME, _COMMENT = 2, 4, 8, 16
_HEADER, _TRAILER = 10, 8
_STEP = 1 << 12


def is_packed(content: bytes) -> bool:
    """Whether the bytes begin as gzip's do."""
    return content.startswith(_MAGIC)


def unpacked(content: bytes) -> Iterator[bytes]:
    """What gzip's members hold, piece by piece: of a torn or damaged one what comes before the damage. Sums are not checked,
    and what is no member behind the last one is left out."""
    at = 0
    while content.startswith(_MAGIC, at):
        start = _behind_header(content, at)
        stream = zlib.decompressobj(-zlib.MAX_WBITS)
        for at in range(start, len(content), _STEP):
            part, known = content[at : at + _STEP], stream.copy()
            try:
                yield stream.decompress(part)
            except zlib.error:
                yield _before_damage(known, part)
                return
            if stream.eof:
                at += len(part) - len(stream.unused_data) + _TRAILER
                break
        else:
            return


def _before_damage(stream: zlib._Decompress, part: bytes) -> bytes:
    found = bytearray()
    try:
        for at in range(len(part)):
            found += stream.decompress(part[at : at + 1])
    except zlib.error:
        pass
    return bytes(found)


def _behind_header(content: bytes, at: int) -> int:
    """Where a member's data begin."""
    flags, start = content[at + 3 : at + 4] or b"\0", at + _HEADER
    if flags[0] & _EXTRA:
        start += 2 + int.from_bytes(content[start : start + 2], "little")
    for flag in (_NAME, _COMMENT):
        if flags[0] & flag:
            start = content.find(b"\0", start) + 1 or len(content)
    return start + (2 if flags[0] & _CHECKS else 0)

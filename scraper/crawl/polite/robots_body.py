"""The part of a robots.txt that is read: 500 KiB, whatever is sent or compressed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Response
from scrapy.utils._compression import _DecompressionMaxSizeExceeded, _unbrotli, _unzstd

from scraper.crawl.failures import Refused

MAX_BYTES = 500 * 1024
"""More of a robots.txt is not read; RFC 9309 asks for no more, and rules cost time at every request."""
ROBOTS = "thresher_robots"
"""The key in the ``meta`` of a request for a robots.txt."""
_ENOUGH = MAX_BYTES + 1
"""Bytes that are unpacked: one more tells that the file goes on."""
_LAYERS = 3
_OTHERS = {"br": _unbrotli, "zstd": _unzstd}


class PackedRobots(Refused):
    """What the server sent cannot be unpacked."""

    reason = "robots_unread"


class RobotsBody:
    """Downloader middleware, nearer to the network than Scrapy's for compression, which drops what unpacks to too much:
    of a robots.txt the first bytes are had, however long it is and however it is packed."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsBody:
        """For every crawler."""
        body = cls()
        crawler.signals.connect(body.bytes_received, signals.bytes_received)
        return body

    def bytes_received(self, data: bytes, request: Request) -> None:
        """Nothing; ``StopDownload`` as soon as enough of a robots.txt is there."""
        if ROBOTS in request.meta:
            request.meta[ROBOTS] += len(data)
            if request.meta[ROBOTS] > MAX_BYTES:
                raise StopDownload(fail=False)

    def process_request(self, request: Request) -> None:
        """A robots.txt is asked for in encodings that can be read in part."""
        if ROBOTS in request.meta:
            request.headers["Accept-Encoding"] = "gzip, deflate"
            request.meta[ROBOTS] = 0

    def process_response(self, request: Request, response: Response) -> Response:
        """The response; that of a robots.txt is unpacked as far as it is read."""
        encodings = response.headers.getlist("Content-Encoding") if ROBOTS in request.meta else []
        if not encodings or response.status in (301, 302, 303, 307, 308):
            return response
        names = [name.strip().lower() for one in encodings for name in one.decode("latin-1").split(",") if name.strip()]
        headers = response.headers.copy()
        headers.pop("Content-Encoding", None)
        return response.replace(body=unpack(response.body, names), headers=headers)


def unpack(body: bytes, encodings: Iterable[str]) -> bytes:
    """The first bytes of a body that was packed with these encodings, the last one last; a torn end is left out.
    ``PackedRobots`` where none can be had."""
    layers = [name for name in encodings if name != "identity"]
    if len(layers) > _LAYERS:
        raise PackedRobots(f"it is compressed {len(layers)} times")
    for name in reversed(layers):
        body = _unpack(body, name)
    return body


def _unpack(body: bytes, name: str) -> bytes:
    if name in ("gzip", "x-gzip", "deflate"):
        for bits in (47, -15) if name == "deflate" else (31,):
            if found := _inflate(body, bits):
                return found
    elif name in _OTHERS:
        try:
            return _OTHERS[name](body, max_size=10 * _ENOUGH)[:_ENOUGH]
        except _DecompressionMaxSizeExceeded as error:
            raise PackedRobots(f"more than {error.max_size} bytes are compressed with {name}, which was not requested") from error
        except Exception as error:  # each library has errors of its own
            raise PackedRobots(f"it cannot be decompressed ({name}: {error})") from error
    if not body:
        return b""
    raise PackedRobots(f"it cannot be decompressed ({name})")


def _inflate(body: bytes, bits: int) -> bytes:
    """What can be read of zlib's stream, as far as enough."""
    found, rest = bytearray(), body
    while rest and len(found) < _ENOUGH:
        stream = zlib.decompressobj(bits)
        try:
            found += stream.decompress(rest, _ENOUGH - len(found))
            if not stream.eof:
                break
        except zlib.error:
            break
        rest = stream.unused_data
    return bytes(found)

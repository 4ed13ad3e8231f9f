"""Writes archives that survive a kill: one ``write`` per answer, each record a gzip member.

A file is called ``….warc.gz.open`` while it is written. One that is found so was left by a process that died: it is cut
back to its whole records and closed.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from scraper.errors import StorageError, ThresherError

MAX_BYTES = 1 << 30
OPEN = ".open"
_CHUNK = 1 << 20
Headers = Iterable[tuple[str, str]]


class WarcLog:
    """The archives of one outlet in a directory. After any ``StorageError`` the file holds whole records only, as far as
    the disk lets it be cut."""

    def __init__(self, directory: Path, outlet: str, software: str, max_bytes: int = MAX_BYTES) -> None:
        self.directory = directory
        self.outlet = outlet
        self.software = software
        self.max_bytes = max_bytes
        self._file = -1
        self._size = 0
        self.path: Path | None = None
        warcio()
        try:
            directory.mkdir(parents=True, exist_ok=True)
            own = re.compile(re.escape(outlet) + r"-\d{14}-\d{5}\.warc\.gz" + re.escape(OPEN))
            for left in sorted(directory.iterdir()):
                if own.fullmatch(left.name):  # not those of "courier-sport", whose crawl may be under way
                    repair(left)
        except OSError as error:
            raise StorageError(f"{directory}: cannot be opened for archives ({error.strerror})") from error

    def append(self, url: str, moment: datetime, request: tuple[str, Headers], answer: tuple[str, Headers, bytes]) -> None:
        """Request and response are in the archive. ``request`` is its line and headers, ``answer`` the status line (as
        ``"200 OK"``), headers and body as they came, but for chunks."""
        if self._file < 0 or self._size >= self.max_bytes:
            self._next(moment)
        from warcio.statusandheaders import StatusAndHeaders

        memory, writer = _memory()
        stamp = {"WARC-Date": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
        status, headers, body = answer
        response = writer.create_warc_record(
            url,
            "response",
            payload=BytesIO(body),
            http_headers=StatusAndHeaders(status, list(headers), protocol="HTTP/1.1"),
            warc_headers_dict=dict(stamp),
        )
        line, sent = request
        asked = writer.create_warc_record(
            url,
            "request",
            http_headers=StatusAndHeaders(line, list(sent), is_http_request=True),
            warc_headers_dict=dict(stamp),
        )
        writer.write_request_response_pair(asked, response)
        self._write(memory.getvalue())

    def close(self) -> None:
        """The file is on the disk and has its name; a second call does nothing."""
        if self._file < 0 or self.path is None:
            return
        file, self._file = self._file, -1
        try:
            os.fdatasync(file)
        except OSError as error:
            raise StorageError(f"{self.path}: cannot be written ({error.strerror})") from error
        finally:
            os.close(file)
        self.path = _finished(self.path)

    def _next(self, moment: datetime) -> None:
        self.close()
        stamp = moment.astimezone(UTC).strftime("%Y%m%d%H%M%S")
        for number in range(100_000):
            path = self.directory / f"{self.outlet}-{stamp}-{number:05d}.warc.gz{OPEN}"
            if Path(str(path).removesuffix(OPEN)).exists():
                continue
            try:
                self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC, 0o644)
            except FileExistsError:
                continue
            except OSError as error:
                raise StorageError(f"{path}: cannot be opened for writing ({error.strerror})") from error
            self.path, self._size = path, 0
            break
        memory, writer = _memory()
        told = {"software": self.software, "format": "WARC File Format 1.0", "isPartOf": self.outlet}
        writer.write_record(writer.create_warcinfo_record(Path(str(path).removesuffix(OPEN)).name, told))
        self._write(memory.getvalue())

    def _write(self, data: bytes) -> None:
        try:
            written = os.write(self._file, data)
            if written == len(data):
                self._size += written
                return
            why = "No space left on device"
        except OSError as error:
            why = error.strerror or str(error)
        os.ftruncate(self._file, self._size)
        raise StorageError(f"{self.path}: cannot be written ({why})")


def repair(path: Path) -> int:
    """A file that was left open holds whole records only and has its name; the number of bytes that were cut."""
    size, whole = path.stat().st_size, whole_records(path)
    if whole < size:
        os.truncate(path, whole)
    if whole == 0:
        path.unlink()
    else:
        _finished(path)
    return size - whole


def whole_records(path: Path) -> int:
    """How many bytes of an archive are whole gzip members."""
    whole = at = 0
    member = zlib.decompressobj(31)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            at += len(chunk)
            while chunk:
                try:
                    while chunk and not member.eof:
                        member.decompress(chunk, _CHUNK)
                        chunk = member.unconsumed_tail
                except zlib.error:
                    return whole
                if not member.eof:
                    break
                chunk = member.unused_data
                whole = at - len(chunk)
                member = zlib.decompressobj(31)
    return whole


def warcio() -> None:
    """Nothing; ``ThresherError`` where the package is missing."""
    try:
        import warcio  # noqa: F401
    except ImportError as error:
        raise ThresherError("web archives need the package warcio: pip install 'thresher[warc]'") from error


def _memory() -> tuple[BytesIO, Any]:
    from warcio.warcwriter import WARCWriter

    memory = BytesIO()
    return memory, WARCWriter(memory, gzip=True)


def _finished(path: Path) -> Path:
    return path.rename(path.with_name(path.name.removesuffix(OPEN)))

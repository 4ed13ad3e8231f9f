"""Reads pages of archives as snapshots, from this crawler and others (Common Crawl, browsers)."""

from __future__ import annotations

import io
import zlib
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from cleaners.addresses import join_address
from scraper.archive.writer import warcio
from scraper.errors import ThresherError
from scraper.outlets.addresses import join
from scraper.page.snapshot import Snapshot
from scraper.page.tdmrep import HEADER, PATH, Rule, read_rules, told_of
from scraper.urls import url_key

MAX_PAGE = 20 << 20
"""Larger pages are not read; the separator would refuse them anyway."""
_KEPT = ("content-type", "last-modified", "etag", "date", "content-language", "x-robots-tag", "tdm-reservation", "tdm-policy")
MAX_REDIRECTS = 20
_UNPACKED_HERE = ("br", "zstd")
"""Codings that warcio does not unpack, or not within bounds."""


@dataclass(frozen=True)
class Archived:
    """One answer: its place, its status, and the page; ``snapshot`` is ``None`` where it is not whole, and ``trouble``
    says why."""

    url: str
    status: int
    snapshot: Snapshot | None = None
    trouble: str | None = None


class Archive:
    """The answers of archives, in their order, and by their address. Opening one reads through it once."""

    def __init__(self, paths: Sequence[Path]) -> None:
        warcio()
        self._places: list[tuple[Path, int, str, int]] = []
        self._moments: list[datetime | None] = []
        self._by_key: dict[str, list[int]] = {}
        self._reserved: dict[str, tuple[Rule, ...]] = {}
        self._redirects: dict[str, str] = {}
        for path in paths:
            for offset, url, status, location, moment in _index(path):
                if status == 200:
                    self._by_key.setdefault(url_key(url), []).append(len(self._places))
                elif location:
                    self._redirects[url_key(url)] = join(url, location)
                self._places.append((path, offset, url, status))
                self._moments.append(moment)

    def __len__(self) -> int:
        return len(self._places)

    def addresses(self) -> Iterator[tuple[int, str, int]]:
        """Number, address and status of every answer; ``page`` gives it by its number."""
        for number, (_, _, url, status) in enumerate(self._places):
            yield number, url, status

    def in_time(self) -> list[tuple[int, str, int, datetime | None]]:
        """Number, address, status and time of every answer, oldest first, whatever their order in the files; one without a
        time stands behind the one before it."""
        last, ranked = datetime.min.replace(tzinfo=UTC), []
        for number, moment in enumerate(self._moments):
            last = moment or last
            ranked.append((last, number))
        return [(number, *self._places[number][2:], self._moments[number]) for _, number in sorted(ranked)]

    def ends_of(self, urls: Iterable[str]) -> set[str]:
        """The ``url_key`` of the addresses to which redirects in the archive lead from these."""
        found = set()
        for url in urls:
            key = url_key(url)
            for _ in range(MAX_REDIRECTS):
                if (target := self._redirects.get(key)) is None:
                    break
                key = url_key(target)
                found.add(key)
        return found

    def page(self, number: int) -> Archived:
        """The answer of that number."""
        path, offset, url, status = self._places[number]
        from warcio.archiveiterator import ArchiveIterator

        with _opened(path) as file:
            file.seek(offset)
            for record in ArchiveIterator(file):
                found = _read(record, url, status)
                page = found.snapshot
                return found if page is None or status != 200 else replace(found, snapshot=self._told(page, url))
        return Archived(url, status, None, "the record cannot be found again")

    def _told(self, snapshot: Snapshot, url: str) -> Snapshot:
        """The page with what its host's tdmrep.json in the archive says of it, as in the crawl."""
        site = join_address(url, "/")
        if site not in self._reserved:
            self._reserved[site] = ()  # while the file itself is read
            numbers = self._by_key.get(url_key(join_address(url, PATH)))
            file = self.page(numbers[-1]).snapshot if numbers else None
            self._reserved[site] = read_rules(file.content) if file is not None and isinstance(file.content, bytes) else ()
        told = told_of(self._reserved[site], url)
        return snapshot if told is None else replace(snapshot, headers={**snapshot.headers, HEADER.lower(): told})

    async def fetch(self, url: str) -> Snapshot | None:
        """The last whole page of that address, ``None`` where there is none."""
        numbers = self._by_key.get(url_key(url))
        return self.page(numbers[-1]).snapshot if numbers else None

    def fetch_near(self, moment: datetime | None) -> Callable[[str], Awaitable[Snapshot | None]]:
        """As ``fetch``; of several pages of an address the one whose time is nearest."""

        def away(number: int) -> float:
            found = self._moments[number]
            return abs((found - moment).total_seconds()) if found is not None and moment is not None else float("inf")

        async def fetch(url: str) -> Snapshot | None:
            numbers = self._by_key.get(url_key(url))
            return self.page(min(reversed(numbers), key=away)).snapshot if numbers else None

        return fetch


def _index(path: Path) -> Iterator[tuple[int, str, int, str | None, datetime | None]]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    with _opened(path) as file:
        iterator = ArchiveIterator(file)
        try:
            for record in iterator:
                if record.rec_type != "response" or record.http_headers is None:
                    continue
                url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
                status = record.http_headers.get_statuscode() or ""
                offset = iterator.get_record_offset()
                if url.startswith(("http://", "https://")) and status.isdigit():
                    location = record.http_headers.get_header("Location") if status.startswith("3") else None
                    yield offset, url, int(status), location, _moment(record.rec_headers.get_header("WARC-Date"))
        except ArchiveLoadFailed as error:
            raise ThresherError(f"{path}: is damaged or not a web archive ({str(error).splitlines()[0]})") from error
        except (zlib.error, EOFError, ValueError) as error:
            raise ThresherError(f"{path}: is damaged ({error})") from error


def _read(record: Any, url: str, status: int) -> Archived:
    encoding = (record.http_headers.get_header("Content-Encoding") or "").strip().lower()
    try:
        content = _all(_stream(record, encoding), MAX_PAGE + 1)
        if encoding in _UNPACKED_HERE and len(content) <= MAX_PAGE:
            content = _unbrotli(content) if encoding == "br" else _unzstd(content)
    except Exception as error:  # whatever an unpacker raises at damaged data
        return Archived(url, status, None, f"the body cannot be decompressed ({error})")
    if len(content) > MAX_PAGE:
        return Archived(url, status, None, f"the page has more than {MAX_PAGE:,} bytes")
    if getattr(record.raw_stream, "limit", 0) > 0:
        return Archived(url, status, None, "the record ends before its length: the archive is damaged")
    headers = {name: value for name in _KEPT if (value := record.http_headers.get_header(name))}
    snapshot = Snapshot(
        url=url,
        content=content,
        content_type=headers.get("content-type"),
        fetched_at=_moment(record.rec_headers.get_header("WARC-Date")),
        headers=headers,
    )
    return Archived(url, status, snapshot)


def _all(stream: Any, limit: int) -> bytes:
    """The whole stream, as far as ``limit``; one ``read`` gives but a piece of it."""
    pieces = []
    while limit > 0 and (piece := stream.read(min(limit, 1 << 16))):
        pieces.append(piece)
        limit -= len(piece)
    return b"".join(pieces)


def _stream(record: Any, encoding: str) -> Any:
    if encoding not in _UNPACKED_HERE:
        return record.content_stream()
    if (record.http_headers.get_header("Transfer-Encoding") or "").strip().lower() != "chunked":
        return record.raw_stream
    from warcio.bufferedreaders import ChunkedDataReader

    return ChunkedDataReader(record.raw_stream, decomp_type=None)


def _unbrotli(content: bytes) -> bytes:
    import brotli  # Scrapy requires it

    unpacker = brotli.Decompressor()
    pieces = [unpacker.process(content, output_buffer_limit=1 << 20)]
    size = len(pieces[0])
    while not unpacker.is_finished() and size <= MAX_PAGE and (piece := unpacker.process(b"", output_buffer_limit=1 << 20)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _unzstd(content: bytes) -> bytes:
    try:
        from compression import zstd  # type: ignore[import-not-found, unused-ignore]  # Python 3.14
    except ImportError:
        from backports import zstd  # Scrapy requires it
    with zstd.ZstdFile(io.BytesIO(content)) as file:
        return bytes(file.read(MAX_PAGE + 1))


def _moment(stamp: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(stamp or "")
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).replace(microsecond=0)


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise ThresherError(f"{path}: cannot be read ({error.strerror})") from error

"""Web archives: what was fetched is there, a kill costs nothing, and separating again gives the same."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from scraper.archive.reader import Archive
from scraper.archive.writer import OPEN, WarcLog, whole_records
from scraper.errors import StorageError, ThresherError
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite, article_page

NOW = datetime(2026, 3, 1, 8, 0, 5, tzinfo=UTC)


def write(log: WarcLog, number: int, body: bytes = b"", **headers: str) -> None:
    """One answer."""
    body = body or (b"<p>%d</p>" % number) * 200
    sent = [(name.replace("_", "-"), value) for name, value in {"Content_Type": "text/html", **headers}.items()]
    log.append(f"{ROOT}/story/{number}", NOW, (f"GET /story/{number} HTTP/1.1", [("Host", "stub.test")]), ("200 OK", sent, body))


def archive(directory: Path, number: int, **more: Any) -> Path:
    """An archive of that many answers, closed."""
    log = WarcLog(directory, "stub", "test", **more)
    for one in range(number):
        write(log, one)
    log.close()
    return next(iter(sorted(directory.glob("*.warc.gz"))))


def test_an_answer_comes_back_as_it_was(tmp_path: Path) -> None:
    """Address, body, headers and time of every answer, in order."""
    found = Archive([archive(tmp_path, 3)])
    assert [(url, status) for _, url, status in found.addresses()] == [(f"{ROOT}/story/{one}", 200) for one in range(3)]
    snapshot = found.page(1).snapshot
    assert snapshot is not None
    assert (snapshot.content, snapshot.fetched_at, snapshot.content_type) == (b"<p>1</p>" * 200, NOW, "text/html")
    assert asyncio.run(found.fetch(f"{ROOT}/story/2?utm_source=x")) == found.page(2).snapshot
    assert asyncio.run(found.fetch(f"{ROOT}/story/9")) is None


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_packed_answers_are_unpacked(tmp_path: Path, coding: str) -> None:
    """The archive holds what came; the page is what it means."""
    text = b"<p>A story of the harbour</p>" * 5000
    if coding == "br":
        brotli = pytest.importorskip("brotli")
        packed = brotli.compress(text)
    elif coding == "zstd":
        packed = pytest.importorskip("backports.zstd").compress(text)
    else:
        packed = gzip.compress(text) if coding == "gzip" else zlib.compress(text)
    log = WarcLog(tmp_path, "stub", "test")
    write(log, 1, packed, Content_Encoding=coding)
    log.close()
    snapshot = Archive(list(tmp_path.glob("*.gz"))).page(0).snapshot
    assert snapshot is not None
    assert snapshot.content == text


def test_whole_records_end_where_a_member_ends(tmp_path: Path) -> None:
    """Wherever a file is cut, what is kept is the longest run of whole records, and nothing of the torn one."""
    path = archive(tmp_path, 4)
    data = path.read_bytes()
    ends = [0]
    while ends[-1] < len(data):
        member = zlib.decompressobj(31)
        member.decompress(data[ends[-1] :])
        ends.append(len(data) - len(member.unused_data))
    assert len(ends) == 1 + 1 + 4 * 2  # the file's own record, then a request and a response each
    torn = tmp_path / "torn"
    for cut in sorted({*range(0, len(data), 97), *ends, *(end - 1 for end in ends[1:]), *(end + 1 for end in ends[:-1])}):
        torn.write_bytes(data[:cut])
        assert whole_records(torn) == max(end for end in ends if end <= cut), cut


def test_what_a_killed_process_left_is_mended(tmp_path: Path) -> None:
    """The next crawl cuts the torn end and closes the file; every whole answer is read, and a new file is begun."""
    path = archive(tmp_path, 3)
    left = path.with_name(path.name + OPEN)
    data = path.read_bytes()
    path.unlink()
    left.write_bytes(data[:-1])
    left.write_bytes(data[: whole_records(left) - 5])  # in the last response; its request stands behind it
    (tmp_path / f"stub-20260101000000-00000.warc.gz{OPEN}").write_bytes(data[:10])
    (tmp_path / f"other-20260101000000-00000.warc.gz{OPEN}").write_bytes(data[:10])
    log = WarcLog(tmp_path, "stub", "test")
    write(log, 7)
    log.close()
    names = sorted(one.name for one in tmp_path.iterdir())
    assert names[0] == f"other-20260101000000-00000.warc.gz{OPEN}"  # another outlet's is left alone
    assert len(names) == 3
    found = Archive(sorted(tmp_path.glob("stub-*.warc.gz")))
    assert [url for _, url, _ in found.addresses()] == [f"{ROOT}/story/{one}" for one in (0, 1, 7)]
    assert all(found.page(number).snapshot for number in range(3))


def test_what_another_outlet_writes_is_left_alone(tmp_path: Path) -> None:
    """Also where its name begins with that of this one, and both crawl at once."""
    other = WarcLog(tmp_path, "stub-sport", "test")
    write(other, 1)
    archive(tmp_path, 1)
    assert other.path is not None
    assert other.path.exists()
    write(other, 2)
    other.close()
    assert len(Archive([other.path])) == 2


def test_a_torn_archive_is_not_taken_for_whole(tmp_path: Path) -> None:
    """A last answer without its end is named, never separated as if it were the page."""
    log = WarcLog(tmp_path, "stub", "test")
    write(log, 1)
    write(log, 2, bytes(ord("a") + (one * one) % 26 for one in range(300_000)))
    log.close()
    path = next(tmp_path.glob("*.gz"))
    path.write_bytes(path.read_bytes()[:-400])
    found = Archive([path])
    assert found.page(0).snapshot is not None
    assert found.page(1).snapshot is None
    assert "damaged" in str(found.page(1).trouble)


def test_files_are_begun_anew_when_they_are_full(tmp_path: Path) -> None:
    """No archive grows without end."""
    archive(tmp_path, 6, max_bytes=1500)
    paths = sorted(tmp_path.glob("*.warc.gz"))
    assert len(paths) > 1
    assert len(Archive(paths)) == 6


def test_errors_are_one_line(tmp_path: Path) -> None:
    """What is no archive, what cannot be read, what cannot be written."""
    bad = tmp_path / "bad.warc.gz"
    bad.write_bytes(b"no archive at all")
    with pytest.raises(ThresherError, match=r"bad\.warc\.gz: is damaged or not a web archive"):
        Archive([bad])
    with pytest.raises(ThresherError, match="cannot be read"):
        Archive([tmp_path / "none"])
    with pytest.raises(StorageError, match="cannot be opened"):
        WarcLog(bad / "below", "stub", "test")


def test_a_crawl_is_separated_again_without_the_network(tmp_path: Path) -> None:
    """The records of the archive are those of the crawl, line by line, also where an address led to one that does not look
    like an article's; robots.txt and listings are in the archive too."""
    moved = Served(content=b"", status=301, headers={"Location": "/older/2"})
    older = Served(content=article_page(20))
    site = StubSite(5, {"story/3": Served(content=b"<video>"), "story/2": moved, "older/2": older})
    with ReplayServer(site) as server:
        line = ("crawl", "stub", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", "-s", "THRESHER_WARC=warc")
        assert scrapy(*line, cwd=tmp_path).returncode == 0
    paths = list((tmp_path / "warc").iterdir())
    assert [path.suffix for path in paths] == [".gz"]
    asked = {url.removeprefix(f"{ROOT}/") for _, url, _ in Archive(paths).addresses()}
    assert asked == set(site.asked)
    again = scrapy(
        "crawl", "stub", "-L", "CRITICAL", "-a", "warc=warc/*.gz", "-s", "THRESHER_OUTPUT_DIR=again", cwd=tmp_path
    )
    assert again.returncode == 0, again.stderr

    def lines(folder: str) -> list[dict[str, Any]]:
        return sorted(records(tmp_path / folder / "stub.jsonl"), key=lambda record: str(record["url"]))

    assert len(lines("output")) == 4
    assert lines("again") == lines("output")


def test_a_file_that_is_no_archive_is_named(tmp_path: Path) -> None:
    """The crawl says which and why in one line."""
    pytest.importorskip("warcio")
    (tmp_path / "notes.txt").write_text("no archive")
    found = scrapy("crawl", "stub", "-L", "CRITICAL", "-a", "warc=notes.txt", cwd=tmp_path)
    assert found.returncode == 1
    assert found.stderr.startswith("scrapy crawl: stub: notes.txt: is damaged or not a web archive (")
    assert found.stderr.count("\n") == 1


def test_separate_reads_archives(tmp_path: Path) -> None:
    """``scrapy separate --warc``: articles on standard output, what is no article counted, what is torn named."""
    text = "".join(f"<p>The harbour office said on day {one} that the ferry would not leave before the tide.</p>" for one in range(6))
    page = f"<!doctype html><html lang=en><title>A harbour is closed</title><article><h1>A harbour is closed</h1>{text}</article></html>"
    log = WarcLog(tmp_path, "any", "test")
    write(log, 1, page.encode())
    write(log, 2, b"<!doctype html><title>404 Not Found</title><h1>404 Not Found</h1>")
    write(log, 3, b"\x89PNG", Content_Type="image/png")
    log.close()
    path = next(tmp_path.glob("*.gz"))
    result = scrapy("separate", "--warc", str(path), cwd=tmp_path, settings="scraper.settings")
    assert result.returncode == 0, result.stderr
    assert result.stdout.count("\n") == 1
    assert '"headline":"A harbour is closed"' in result.stdout
    assert '"fetched_at":"2026-03-01T08:00:05+00:00"' in result.stdout
    assert "no articles: " in result.stderr
    wrong = scrapy("separate", "--warc", "none.gz", cwd=tmp_path, settings="scraper.settings")
    assert (wrong.returncode, wrong.stderr) == (2, "scrapy separate: none.gz: cannot be read (No such file or directory)\n")


def test_later_captures_are_revisions(tmp_path: Path) -> None:
    """Of several captures of an address each that says something else is a line, the oldest first, whatever their order in the
    files; one that says the same is counted. An address with one capture has no number."""
    log = WarcLog(tmp_path, "any", "test")
    for number, day, story in ((1, 3, "third"), (1, 1, "first"), (2, 2, "other"), (1, 2, "first"), (1, 4, "third")):
        text = "".join(f"<p>The {story} report of the harbour office said on day {one} that no ferry would leave.</p>" for one in range(6))
        page = f"<!doctype html><html lang=en><title>The harbour</title><article><h1>The harbour</h1>{text}</article></html>"
        sent = ("200 OK", [("Content-Type", "text/html")], page.encode())
        log.append(f"{ROOT}/story/{number}", NOW.replace(day=day), ("GET / HTTP/1.1", [("Host", "stub.test")]), sent)
    log.close()
    result = scrapy("separate", "--warc", str(next(tmp_path.glob("*.gz"))), cwd=tmp_path, settings="scraper.settings")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    first, other, third = lines
    assert [line["fetched_at"][:10] for line in lines] == ["2026-03-01", "2026-03-02", "2026-03-03"]
    assert [line["revision"] for line in lines] == [1, None, 2]
    assert first["previous_hash"] is None
    assert third["previous_hash"]
    assert "The third report" in third["body"]
    assert "The other report" in other["body"]
    assert "2 unchanged" in result.stderr

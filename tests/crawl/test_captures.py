"""Several captures of one address in web archives are revisions of one article, by their dates."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from scraper.archive.reader import Archive
from scraper.archive.writer import WarcLog
from scraper.crawl.captures import standing
from scraper.page.snapshot import Snapshot
from tests.stub.run import Started, environment, records, scrapy
from tests.stub.site import ROOT, article_text

START = datetime(2026, 3, 1, 8, tzinfo=UTC)


def archive(folder: Path, name: str, *captures: tuple[int, int, str]) -> str:
    """A file of captures: the number of the story, the day, and the last word of its headline."""
    log = WarcLog(folder / name, "stub", "test")
    for number, day, more in captures:
        body = f"<h1>Story {number} {more}</h1><p>{article_text(number)}</p>" if more != "video" else "<video>"
        moment = START + timedelta(days=day)
        sent, got = ("GET / HTTP/1.1", [("Host", "x")]), ("200 OK", [("Content-Type", "text/html")], body.encode())
        log.append(f"{ROOT}/story/{number}", moment, sent, got)
    log.close()
    return str(next((folder / name).glob("*.warc.gz")).relative_to(folder))


def crawl(folder: Path, files: str, store: bool) -> str:
    """The last line of a crawl of these archives, which succeeded."""
    line = ("crawl", "stub", "-L", "CRITICAL", "-a", f"warc={files}", "-s", f"THRESHER_STORE={store}")
    ended = scrapy(*line, cwd=folder)
    assert ended.returncode == 0, ended.stderr
    return ended.stderr


def lines(folder: Path) -> dict[str, list[tuple[int, int, str]]]:
    """Of every story: revision, day and last word of its lines, in their order. Each names the line before it."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    hashed: dict[str, str | None] = {}
    for one in records(folder / "output" / "stub.jsonl"):
        name = one["url"].rpartition("/")[2]
        assert (one["previous_hash"] is None) == (name not in hashed)
        hashed[name] = one["previous_hash"]
        day = (datetime.fromisoformat(one["fetched_at"]) - START).days
        found.setdefault(name, []).append((one["revision"], day, one["headline"].split()[-1]))
    return found


@pytest.mark.parametrize("store", [True, False], ids=["store", "simple"])
def test_later_captures_are_revisions(tmp_path: Path, store: bool) -> None:
    """In the order of their dates, whatever that of the files and in them; the same text is no change, a text that comes back
    is one; again, and with the store deleted, nothing is added; later archives add what is later, and what is older than the
    last line is on record as that."""
    late = archive(tmp_path, "a", (1, 5, "five"), (1, 2, "two"), (2, 9, "same"), (1, 3, "two"), (3, 4, "video"), (1, 9, "two"))
    early = archive(tmp_path, "b", (1, 0, "nought"), (2, 1, "same"), (3, 6, "six"))
    said = crawl(tmp_path, f"{late},{early}", store)
    expected = {"1": [(1, 0, "nought"), (2, 2, "two"), (3, 5, "five"), (4, 9, "two")], "2": [(1, 1, "same")], "3": [(1, 6, "six")]}
    assert lines(tmp_path) == expected
    assert "6 articles written" in said
    assert "3 of them changed, 2 unchanged" in said
    for _ in range(2):
        said = crawl(tmp_path, f"{late},{early}", store)
        assert "0 articles written" in said
        assert "captures from before" not in said
        assert lines(tmp_path) == expected
        (tmp_path / "output" / "stub.sqlite").unlink(missing_ok=True)
    more = archive(tmp_path, "c", (1, 12, "twelve"), (1, 7, "seven"), (2, 10, "ten"), (1, 1, "nought"))
    said = crawl(tmp_path, more, store)
    assert "2 articles written" in said
    assert "1 captures older than the output" in said
    assert lines(tmp_path) == {**expected, "1": [*expected["1"], (5, 12, "twelve")], "2": [(1, 1, "same"), (2, 10, "ten")]}
    refused = {(one["url"].rpartition("/")[2], one["reason"]) for one in records(tmp_path / "output" / "stub.rejected.jsonl")}
    assert refused == {("3", "video"), ("1", "older_capture")}


def test_a_kill_among_captures_loses_none(tmp_path: Path) -> None:
    """Killed at several moments, the same command ends with every revision once, in order."""
    captures = [(number, day, f"day{day}") for day in range(6) for number in range(40)]
    file = archive(tmp_path, "a", *captures[::-1])
    output = tmp_path / "output" / "stub.jsonl"
    for least in (10, 130):
        process = Started("crawl", "stub", "-L", "CRITICAL", "-a", f"warc={file}", cwd=tmp_path, env=environment())
        deadline = time.monotonic() + 240
        while process.poll() is None and time.monotonic() < deadline:
            if output.exists() and output.read_bytes().count(b"\n") >= least:
                break
            time.sleep(0.002)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    crawl(tmp_path, file, store=True)
    assert lines(tmp_path) == {str(number): [(day + 1, day, f"day{day}") for day in range(6)] for number in range(40)}
    assert Counter(one["url"] for one in records(output)).total() == 240


@pytest.mark.parametrize(
    ("at", "found", "said"),
    [
        (2, "b", "known"), (5, "d", "changed"), (5, "c", "unchanged"), (3, "x", "older"), (3, "b", "unchanged"), (3, "c", "unchanged"),
        (0, "a", "unchanged"), (0, "x", "older"), (4, "d", "changed"), (2, "a", "older"),
    ],
)  # fmt: skip
def test_what_a_capture_is_beside_others(at: float, found: str, said: str) -> None:
    """A change is what differs from the last one and comes after it."""
    assert standing(at, found, [(1, "a"), (2, "b"), (4, "c")]) == said
    assert standing(at, found, []) == "changed"


async def fetched(found: Archive, moment: datetime) -> Snapshot | None:
    """The second story as it was about then."""
    return await found.fetch_near(moment)(f"{ROOT}/story/2")


def test_further_pages_are_those_of_the_time(tmp_path: Path) -> None:
    """Of several captures of a further page the nearest one belongs to the story's."""
    file = archive(tmp_path, "a", (2, 9, "nine"), (2, 1, "one"), (1, 0, "x"), (2, 5, "five"))
    found = Archive([tmp_path / file])
    for day, word in ((0, "one"), (1, "one"), (4, "five"), (8, "nine"), (30, "nine")):
        page = asyncio.run(fetched(found, START + timedelta(days=day)))
        assert page is not None
        assert word in str(page.content)
    assert [day for *_, moment in found.in_time() if moment for day in [(moment - START).days]] == [0, 1, 5, 9]

"""The output files keep what they promise: whole lines, each once, whatever happens to the process or the disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.crawl.store.lines import ArticleLog, DurableLines
from scraper.crawl.store.rejected import Rejected, RejectedLog
from scraper.errors import StorageError
from scraper.record.article import Article, Block
from scraper.record.reading import read_articles

URL = "https://www.stub.test/story/"


def article(number: int, body: str | None = None) -> Article:
    """An article of that number."""
    text = body or f"Text number {number}"
    return Article(
        url=f"{URL}{number}",
        headline=f"Story {number}",
        body=text,
        body_blocks=[Block(kind="paragraph", text=text)],
        layout="t",
    )


def write(path: Path, *numbers: int) -> None:
    """The articles are in the file, written in a run of their own."""
    log = ArticleLog(path)
    for number in numbers:
        log.append(article(number))
    log.close()


def test_written_articles_are_read_back_equal(tmp_path: Path) -> None:
    """What was appended is what ``read_articles`` gives, in order."""
    path = tmp_path / "new" / "x.jsonl"
    write(path, 1, 2)
    assert list(read_articles(path)) == [article(1), article(2)]


def test_opening_again_knows_what_is_there(tmp_path: Path) -> None:
    """The seen set comes from the file: addresses in all their forms, canonical addresses, and texts."""
    path = tmp_path / "x.jsonl"
    log = ArticleLog(path)
    log.append(article(1))
    amp = article(2)
    amp.canonical_url = f"{URL}22"
    log.append(amp)
    log.close()
    log = ArticleLog(path)
    assert log.count == 2
    assert log.knows("https://WWW.stub.test:443/story/1?utm_source=x&fbclid=1#top")
    assert not log.knows(f"{URL}22")  # only named, not fetched
    assert not log.knows(f"{URL}3")
    same_text = article(9, body="Text number 1")
    same_text.headline = "Story 1"
    found = log.find_duplicate(same_text)
    assert found is not None
    assert (found.rule, found.detail) == ("same_text", f"{URL}1")
    log.close()


@settings(max_examples=40, deadline=None)
@given(keep=st.integers(min_value=0, max_value=400))
def test_a_file_cut_anywhere_loses_only_the_torn_line(tmp_path_factory: pytest.TempPathFactory, keep: int) -> None:
    """However much of the last line an earlier run could write, the next one has all whole lines and no torn one."""
    path = tmp_path_factory.mktemp("cut") / "x.jsonl"
    write(path, 1, 2)
    last = article(3).to_json()
    with path.open("ab") as file:
        file.write(last[: min(keep, len(last) - 1)])
    write(path, 4)
    assert [one.headline for one in read_articles(path)] == ["Story 1", "Story 2", "Story 4"]


def test_a_whole_record_without_its_line_end_is_kept(tmp_path: Path) -> None:
    """An editor that drops the last line end costs no article."""
    path = tmp_path / "x.jsonl"
    path.write_bytes(article(1).to_json())
    write(path, 2)
    assert [one.headline for one in read_articles(path)] == ["Story 1", "Story 2"]


def test_a_torn_tail_longer_than_a_chunk_is_cut(tmp_path: Path) -> None:
    """The search for the last line end does not stop at one chunk."""
    path = tmp_path / "x.jsonl"
    write(path, 1)
    with path.open("ab") as file:
        file.write(b'{"body":"' + b"x" * 3_000_000)
    write(path, 2)
    assert [one.headline for one in read_articles(path)] == ["Story 1", "Story 2"]


@pytest.mark.parametrize("bad", [b"{broken\n", b"[]\n", b'{"url": 5}\n', b"\xff\xfe\n", b"\0\0\0\n"])
def test_a_corrupt_line_is_named_and_nothing_is_changed(tmp_path: Path, bad: bytes) -> None:
    """A line in the middle that is no record is never cut or skipped: the error says where it is and what to do."""
    path = tmp_path / "x.jsonl"
    whole = article(1).to_json() + b"\n" + bad + article(2).to_json() + b"\n"
    path.write_bytes(whole)
    with pytest.raises(StorageError, match=r"x\.jsonl: line 2 is not a record .* fix or delete that line"):
        ArticleLog(path)
    assert path.read_bytes() == whole


def test_a_second_opener_is_refused(tmp_path: Path) -> None:
    """The lock holds from opening to closing and names the file."""
    path = tmp_path / "x.jsonl"
    log = ArticleLog(path)
    with pytest.raises(StorageError, match=r"x\.jsonl: another process"):
        ArticleLog(path)
    log.close()
    log.close()
    ArticleLog(path).close()


@pytest.mark.parametrize("written", [0, 1, 60])
def test_a_short_write_leaves_whole_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int) -> None:
    """A disk that takes part of a line is an error, and the part is cut back."""
    path = tmp_path / "x.jsonl"
    log = ArticleLog(path)
    log.append(article(1))
    before = path.read_bytes()
    real = os.write
    monkeypatch.setattr(os, "write", lambda file, data: real(file, data[:written]))
    with pytest.raises(StorageError, match=r"x\.jsonl: cannot be written \(No space left on device\)"):
        log.append(article(2))
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert not log.knows(f"{URL}2")
    log.append(article(3))
    log.close()
    assert [one.headline for one in read_articles(path)] == ["Story 1", "Story 3"]


def test_a_failing_sync_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the disk did not take is not called written."""

    def fail(_file: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    lines = DurableLines(tmp_path / "x.jsonl")
    lines.append_line(b"{}")
    monkeypatch.setattr(os, "fdatasync", fail)
    with pytest.raises(StorageError, match="Input/output error"):
        lines.close()


@pytest.mark.parametrize("kind", ["directory", "parent"])
def test_a_path_that_cannot_be_written_is_named(tmp_path: Path, kind: str) -> None:
    """A directory in the file's place, or a file in the directory's place, is one clear error."""
    path = tmp_path / "x.jsonl"
    if kind == "directory":
        path.mkdir()
    else:
        path.write_text("")
        path = path / "y.jsonl"
    with pytest.raises(StorageError, match=r"x\.jsonl.*: cannot be opened for writing"):
        ArticleLog(path)


def test_reading_a_file_that_is_being_written(tmp_path: Path) -> None:
    """A last line without its end is not there yet; a broken line before it is an error with its number."""
    path = tmp_path / "x.jsonl"
    write(path, 1)
    with path.open("ab") as file:
        file.write(b'{"schema_ver')
    assert [one.headline for one in read_articles(path)] == ["Story 1"]
    path.write_bytes(article(1).to_json() + b'\n{"layout": 1}\n')
    with pytest.raises(StorageError, match="line 2 is not an article"):
        list(read_articles(path))
    path.write_bytes(b"{oops\n")
    with pytest.raises(StorageError, match="line 1"):
        list(read_articles(path))


def test_rejected_pages_are_on_record_once(tmp_path: Path) -> None:
    """The same address with the same reason is one line over any number of runs; another reason is another line."""
    path = tmp_path / "x.rejected.jsonl"
    RejectedLog(path).close()
    assert not path.exists()
    for _ in range(2):
        log = RejectedLog(path)
        log.record(Rejected(url=f"{URL}1", reason="video", detail="a video", rule="separate"))
        log.record(Rejected(url=f"{URL}1?utm_medium=x", reason="video"))
        log.record(Rejected(url=f"{URL}1", reason="duplicate"))
        log.record(Rejected(url=f"{URL}2", reason="video"))
        assert log.knows_duplicate(f"{URL}1")
        assert not log.knows_duplicate(f"{URL}2")
        log.close()
    assert len(path.read_bytes().splitlines()) == 3
    assert msgspec.json.decode(path.read_bytes().splitlines()[0]) == {
        "url": f"{URL}1",
        "reason": "video",
        "detail": "a video",
        "fetched_at": None,
        "rule": "separate",
    }

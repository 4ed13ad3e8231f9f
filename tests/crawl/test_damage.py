"""Output files that are not as they were written are named, never cut, and can be made to agree with the store again."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from scraper.crawl.store import Store, read_store
from scraper.crawl.store import position as positions
from scraper.crawl.store.output_files import StoredArticles, StoredRejected
from scraper.crawl.store.pages import Policy
from scraper.crawl.store.rejected import Rejected
from scraper.crawl.store.repair import agree, damage
from scraper.errors import StorageError
from scraper.record.article import Article
from scraper.replay.server import ReplayServer
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite, article_text

MANY = 30


@pytest.fixture(autouse=True, params=[positions.BLOCK, 700], ids=["large", "small"])
def blocks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything holds for files of one block and of many."""
    monkeypatch.setattr(positions, "BLOCK", request.param)


def opened(folder: Path) -> tuple[int, list[int]]:
    """The files are opened as by a crawl: how many addresses are articles, and which of the numbers are known."""
    with closing(Store(folder / "x.sqlite", Policy())) as store, closing(StoredArticles(folder / "x.jsonl", store)) as log:
        StoredRejected(folder / "x.rejected.jsonl", store).close()
        found = [number for number in range(MANY) if log.knows(f"{ROOT}/story/{number}")]
        store.commit()
        return store.counts().get("article", 0), found


def write(folder: Path, *numbers: int, refused: tuple[int, ...] = ()) -> None:
    """Articles and refusals are written and committed one by one, as by a crawl."""
    with closing(Store(folder / "x.sqlite", Policy())) as store:
        log, rejected = StoredArticles(folder / "x.jsonl", store), StoredRejected(folder / "x.rejected.jsonl", store)

        def settle() -> None:
            log.settle()
            rejected.settle()

        store.before_commit = settle
        for number in numbers:
            url = f"{ROOT}/story/{number}"
            article = Article(url=url, headline=f"Story {number}", body=article_text(number), layout="t", revision=1)
            log.append(article)
            store.article(url, content_hash=article.content_hash(), revision=1)
            store.commit()
        for number in refused:
            rejected.record(Rejected(url=f"{ROOT}/story/{number}", reason="video"))
            store.refused(f"{ROOT}/story/{number}", "video", None)
            store.commit()
        log.close()
        rejected.close()


def rewrite(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """The file is written over in place."""
    return lambda path: path.write_bytes(change(path.read_bytes())) and None  # type: ignore[func-returns-value]


def copied(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """Another file is put in its place."""

    def act(path: Path) -> None:
        path.with_suffix(".copy").write_bytes(change(path.read_bytes()))
        path.with_suffix(".copy").replace(path)

    return act


def middle(data: bytes) -> bytes:
    """The file without one of its first lines."""
    lines = data.splitlines(keepends=True)
    return b"".join(lines[:1] + lines[2:])


DAMAGES = {
    "last line, same size": (rewrite(lambda data: data[:-100] + b"\0" * 100), "has a damaged last line; "),
    "last line but its end": (rewrite(lambda data: data[:-100] + b"\0" * 99 + b"\n"), "is not a record"),
    "last byte": (rewrite(lambda data: data[:-1] + b"x"), "has a damaged last line; "),
    "emptied": (rewrite(lambda data: b""), "is empty; 0 of 5 lines are left; "),
    "torn": (rewrite(lambda data: data[:-100]), "has lost its end; 4 of 5 lines are left; "),
    "a line gone from the end": (rewrite(lambda data: b"".join(data.splitlines(keepends=True)[:-1])), "has lost its end; 4 of 5"),
    "a line gone from the middle": (rewrite(middle), "has lost its end; 4 of 5"),
    "a torn copy": (copied(lambda data: data[:-100]), "has lost its end; 4 of 5"),
    "a short copy": (copied(lambda data: b"".join(data.splitlines(keepends=True)[:2])), "has lost its end; 2 of 5"),
    "lines gone, others longer": (
        rewrite(lambda data: middle(data).replace(b'"headline":"Story 4', b'"headline":"' + b"long " * 400)),
        "has lost lines; 4 of 5",
    ),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_damage_to_what_was_written_is_said(tmp_path: Path, name: str) -> None:
    """In place or as a copy, at any size: one line, nothing is changed, and the file put back is as good as before."""
    write(tmp_path, 0, 1, 2, 3, 4)
    path = tmp_path / "x.jsonl"
    whole = path.read_bytes()
    change, said = DAMAGES[name]
    change(path)
    harmed = path.read_bytes()
    for _ in range(2):
        with pytest.raises(StorageError) as caught:
            opened(tmp_path)
        assert said in str(caught.value)
        assert "scrapy store rebuild x" in str(caught.value)
        assert "\n" not in str(caught.value)
        assert path.read_bytes() == harmed
    path.write_bytes(whole)
    assert opened(tmp_path) == (5, [0, 1, 2, 3, 4])


@pytest.mark.parametrize("name", DAMAGES)
def test_a_rebuilt_store_knows_what_is_there(tmp_path: Path, name: str) -> None:
    """What is missing is pending, so that it is fetched again; what is there is known; the rest is left as it is."""
    write(tmp_path, 0, 1, 2, 3, 4, refused=(7,))
    path = tmp_path / "x.jsonl"
    DAMAGES[name][0](path)
    if "is not a record" in DAMAGES[name][1]:
        with pytest.raises(StorageError, match="line 5 is not a record"):
            agree(tmp_path, "x", Policy(), forget=True)
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    found = agree(tmp_path, "x", Policy(), forget=True)
    there = {record["url"].rpartition("/")[2] for record in records(path)}
    assert found.articles == len(there)
    assert opened(tmp_path) == (len(there), sorted(map(int, there)))
    with closing(read_store(tmp_path / "x.sqlite")) as store:
        states = {row["url"].rpartition("/")[2]: row["state"] for row in store.execute("SELECT url, state FROM pages")}
    assert states == {**dict.fromkeys("01234", "pending"), **dict.fromkeys(there, "article"), "7": "not_article"}
    write(tmp_path, *(number for number in range(5) if str(number) not in there))
    assert opened(tmp_path) == (5, [0, 1, 2, 3, 4])


@pytest.mark.parametrize("name", ["emptied", "torn", "a line gone from the middle", "last line, same size"])
def test_what_is_meant_to_be_so_stays_known(tmp_path: Path, name: str) -> None:
    """The store takes the file as it is, and nothing is forgotten."""
    write(tmp_path, 0, 1, 2, 3, 4)
    DAMAGES[name][0](tmp_path / "x.jsonl")
    assert agree(tmp_path, "x", Policy(), forget=False).articles == 5
    write(tmp_path, 6)
    assert opened(tmp_path) == (6, [0, 1, 2, 3, 4, 6])


def test_a_file_that_was_moved_away_is_no_damage(tmp_path: Path) -> None:
    """Gone, replaced by an empty one, or begun anew by somebody: what the old one held stays known, and what is written to the
    new one is looked after like it was."""
    path = tmp_path / "x.jsonl"
    write(tmp_path, 0, 1)
    path.rename(tmp_path / "old-1")
    assert opened(tmp_path) == (2, [0, 1])
    write(tmp_path, 2, 3)
    path.rename(tmp_path / "old-2")
    path.touch()
    assert opened(tmp_path) == (4, [0, 1, 2, 3])
    write(tmp_path, 4)
    path.rename(tmp_path / "old-3")
    path.write_bytes((tmp_path / "old-2").read_bytes())
    assert opened(tmp_path) == (5, [0, 1, 2, 3, 4])
    path.write_bytes(b"")
    with pytest.raises(StorageError, match="is empty; 0 of 2 lines"):
        opened(tmp_path)


def test_an_edited_file_is_read_anew(tmp_path: Path) -> None:
    """As many lines or more, by an editor that writes in place or another file."""
    write(tmp_path, 0, 1, 2)
    for act, old, new in ((rewrite, b"Story 2", b"Other 2"), (copied, b"Other 2", b"Another headline 2"), (copied, b"Story 0", b"St. 0")):
        act(lambda data, old=old, new=new: data.replace(old, new) + (b"\n" * 9))(tmp_path / "x.jsonl")
        assert opened(tmp_path) == (3, [0, 1, 2])


def test_lines_that_a_killed_crawl_wrote_are_read(tmp_path: Path) -> None:
    """What stands behind the part that the store knows is new, and a torn line there is cut."""
    write(tmp_path, 0)
    known = (tmp_path / "x.sqlite").read_bytes()
    write(tmp_path, 1, 2)
    (tmp_path / "x.sqlite").write_bytes(known)
    with (tmp_path / "x.jsonl").open("ab") as file:
        file.write(b'{"schema_version":"1","outl')
    assert opened(tmp_path) == (3, [0, 1, 2])
    assert damage(tmp_path, "x") == []


@pytest.mark.parametrize("name", ["last line, same size", "emptied", "torn", "a line gone from the middle"])
def test_refused_pages_are_looked_after_alike(tmp_path: Path, name: str) -> None:
    """The second file says so as well, and both ways out lead on: outcomes stay."""
    write(tmp_path, 0, refused=(5, 6, 7, 8, 9))
    path = tmp_path / "x.rejected.jsonl"
    DAMAGES[name][0](path)
    with pytest.raises(StorageError, match=r"x\.rejected\.jsonl: .* scrapy store rebuild x"):
        opened(tmp_path)
    agree(tmp_path, "x", Policy(), forget=name != "torn")
    write(tmp_path, 1)
    with closing(read_store(tmp_path / "x.sqlite")) as store:
        assert dict(store.execute("SELECT state, count(*) FROM pages GROUP BY state")) == {"article": 2, "not_article": 5}
    path.unlink()
    assert opened(tmp_path) == (2, [0, 1])


def test_a_kill_in_a_rebuild_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever was forgotten is read again by whoever opens the files next."""
    write(tmp_path, *range(9))

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(StoredArticles, "_catch_up", killed)
        with pytest.raises(KeyboardInterrupt):
            agree(tmp_path, "x", Policy(), forget=True)
    assert opened(tmp_path) == (9, list(range(9)))


def test_the_whole_file_is_checked_on_demand(tmp_path: Path) -> None:
    """A byte anywhere is noticed, with the lines among which it stands."""
    write(tmp_path, *range(12), refused=(20, 21))
    assert damage(tmp_path, "x") == []
    path = tmp_path / "x.jsonl"
    whole = path.read_bytes()
    for at in range(11, len(whole), 977):
        path.write_bytes(whole[:at] + bytes((whole[at] ^ 1,)) + whole[at + 1 :])
        line = whole.count(b"\n", 0, at) + 1
        found = damage(tmp_path, "x")
        first, last = (int(word) for word in found[0].split() if word.isdigit())
        assert len(found) == 1
        assert first <= line <= last + 1
    os.truncate(path, len(whole) - 1)
    assert "bytes, " in damage(tmp_path, "x")[0]


def test_a_store_of_an_earlier_version_goes_on(tmp_path: Path) -> None:
    """It knows size and mark only: its files are taken for whole where these fit, and looked after from then on."""
    write(tmp_path, 0, 1)
    data = (tmp_path / "x.jsonl").read_bytes()
    mark = positions.blake2b(data[-256:], digest_size=8).hexdigest()

    def age() -> None:
        with closing(sqlite3.connect(tmp_path / "x.sqlite")) as store:
            store.execute("DELETE FROM blocks")
            store.execute("DELETE FROM facts WHERE name LIKE 'articles %' AND name <> 'articles offset'")
            store.execute("INSERT INTO facts VALUES ('articles mark', ?)", (mark,))
            store.commit()

    age()
    assert opened(tmp_path) == (2, [0, 1])
    (tmp_path / "x.jsonl").write_bytes(b"")
    with pytest.raises(StorageError, match="is empty; 0 of 2 lines"):
        opened(tmp_path)
    (tmp_path / "x.jsonl").write_bytes(data)
    age()
    (tmp_path / "x.jsonl").write_bytes(data[:-9])
    with pytest.raises(StorageError, match="has lost its end; restore"):
        opened(tmp_path)


@pytest.mark.parametrize("blocks", [positions.BLOCK], indirect=True)
def test_a_crawl_says_it_and_has_the_way_back(tmp_path: Path) -> None:
    """Status 1 and one line; after ``scrapy store rebuild`` the next crawl fetches what is missing."""
    output = tmp_path / "output" / "stub.jsonl"
    with ReplayServer(StubSite(7)) as server:

        def crawl() -> tuple[int, str]:
            ended = scrapy("crawl", "stub", "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path)
            return ended.returncode, ended.stderr

        assert crawl()[0] == 0
        data = output.read_bytes()
        output.write_bytes(data[:-50] + b"#" * 50)
        code, said = crawl()
        assert code == 1
        assert said.splitlines()[-1].startswith("scrapy crawl: stub: output/stub.jsonl: has a damaged last line; 6 of 7 lines are left")
        assert "Traceback" not in said
        found = scrapy("store", "check", "stub", cwd=tmp_path)
        assert (found.returncode, found.stdout.count("\n")) == (1, 1)
        found = scrapy("store", "rebuild", "stub", cwd=tmp_path)
        assert found.stdout == "stub: the store knows 6 articles; 1 addresses will be fetched again by the next scrapy crawl stub\n"
        code, said = crawl()
        assert (code, "1 articles written, 6 already there" in said) == (0, True)
    assert len({record["url"] for record in records(output)}) == len(records(output)) == 7


@pytest.mark.parametrize("blocks", [positions.BLOCK], indirect=True)
@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("rebuild",), 2, "give one of check, rebuild, accept and the name of one outlet"),
        (("mend", "stub"), 2, "give one of check, rebuild, accept"),
        (("check", "stbu"), 2, "there is no outlet stbu; did you mean stub"),
        (("accept", "stub"), 1, "output/stub.sqlite: there is no store"),
    ],
)
def test_a_wrong_command_line_is_one_line(tmp_path: Path, arguments: tuple[str, ...], status: int, said: str) -> None:
    """It says what is wrong, and nothing is made."""
    result = scrapy("store", *arguments, cwd=tmp_path)
    assert (result.returncode, result.stderr.count("\n")) == (status, 1)
    assert said in result.stderr
    assert list(tmp_path.iterdir()) == []

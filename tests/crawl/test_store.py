"""The store keeps one outcome an address, survives a kill as a whole, and has one writer."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from scraper.crawl.store import OUTCOMES, Hint, Store, migrate, read_store, store_path
from scraper.crawl.store.database import explained
from scraper.crawl.store.duplicates import DuplicateIndex
from scraper.crawl.store.outcomes import FINAL, RECHECKED, RETRIED, outcome_of
from scraper.crawl.store.pages import Policy
from scraper.crawl.store.texts import StoredIndex
from scraper.errors import StorageError
from scraper.record.article import Article
from tests.stub.run import scrapy
from tests.stub.site import article_text

URL = "https://www.stub.test/story/"
DAY = 86400.0


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty store whose clock stands still until a test moves it."""
    made = Store(store_path(tmp_path, "stub"), Policy(recheck=30 * DAY, attempts=4, pause=3600, separator="one"))
    made.clock = lambda: 1_000_000.0
    yield made
    made.close()


def test_every_outcome_has_one_rule_of_return() -> None:
    """An outcome is final, retried or rechecked, and never two of these."""
    assert set(OUTCOMES) == FINAL | RECHECKED | RETRIED
    assert len(FINAL) + len(RECHECKED) + len(RETRIED) == len(OUTCOMES)


@pytest.mark.parametrize(
    ("reason", "rule", "outcome"),
    [
        ("http_404", "download", "gone"),
        ("http_410", "download", "gone"),
        ("http_403", "download", "blocked"),
        ("http_429", "download", "blocked"),
        ("host_closed", "download", "blocked"),
        ("robots_unread", "download", "failed"),
        ("http_500", "download", "failed"),
        ("robots", "download", "robots_denied"),
        ("too_large", "download", "too_large"),
        ("timed_out", "download", "timed_out"),
        ("challenge", "download", "blocked"),
        ("listing", "separate", "not_article"),
        ("a reason of an outlet", "other_url", "not_article"),
        ("invalid", "headline_or_body", "not_article"),
        ("invalid", "schema", "broken"),
        ("duplicate", "same_text", "duplicate"),
    ],
)
def test_reasons_have_outcomes(reason: str, rule: str, outcome: str) -> None:
    """Each reason falls to one outcome."""
    assert outcome_of(reason, rule) == outcome


def test_addresses_of_one_page_are_one_row(store: Store) -> None:
    """Trackers, default ports and the case of the host make no other page."""
    store.article(f"{URL}1", content_hash="x")
    assert store.verdict("https://WWW.stub.test:443/story/1?utm_source=feed#top") == "known"
    assert store.verdict(f"{URL}2") == "new"
    assert store.pages.counts() == {"article": 1}


def test_failures_wait_longer_each_time_and_are_given_up(store: Store) -> None:
    """Once more at once, then after growing pauses, and never after the last attempt."""
    now = [1_000_000.0]
    store.clock = lambda: now[0]
    waits = []
    for _ in range(4):
        store.refused(f"{URL}1", "http_503", None)
        start = now[0]
        while store.verdict(f"{URL}1") == "waiting":
            now[0] += 600
        waits.append(now[0] - start)
    assert waits == [0, 3600, 7200, 0]
    assert store.verdict(f"{URL}1") == "given_up"
    assert list(store.pages.due(store.policy, now[0] + 365 * DAY)) == []
    store.article(f"{URL}1")
    row = store.page(f"{URL}1")
    assert row is not None
    assert (row.state, row.attempts, row.reason) == ("article", 0, None)


@pytest.mark.parametrize(("reason", "counts"), [("host_closed", True), ("robots_unread", True), ("unreachable", False)])
def test_what_was_not_asked_for_is_not_given_up(store: Store, reason: str, counts: bool) -> None:
    """Neither where the host is left alone, nor where nothing at all was answered: the next crawl asks."""
    store.counts_failures = counts
    for _ in range(9):
        store.refused(f"{URL}1", reason, "nothing was asked")
        assert store.verdict(f"{URL}1") == "due"
    store.counts_failures = True
    store.refused(f"{URL}1", "http_500", "the server answered 500")
    row = store.page(f"{URL}1")
    assert row is not None
    assert row.attempts == 1


def test_a_server_that_names_a_time_is_obeyed(store: Store) -> None:
    """``Retry-After`` counts where it is longer than the pause."""
    store.refused(f"{URL}1", "http_429", None, retry_after=120)
    assert store.verdict(f"{URL}1") == "waiting"
    store.clock = lambda: 1_000_121.0
    assert store.verdict(f"{URL}1") == "due"


def test_refused_pages_are_remembered(store: Store) -> None:
    """Until the interval is over, or the separator is another one."""
    store.refused(f"{URL}1", "video", "a video", "separate")
    assert store.verdict(f"{URL}1") == "remembered"
    store.policy = Policy(separator="two")
    assert store.verdict(f"{URL}1") == "due"
    store.policy = Policy(separator="one")
    store.clock = lambda: 1_000_000.0 + 31 * DAY
    assert store.verdict(f"{URL}1") == "due"


def test_hints_keep_their_source(store: Store) -> None:
    """What two sources say stands side by side; the same source replaces what it said."""
    for title in ("Old", "New"):
        store.see(f"{URL}1", Hint(source="https://x.test/feed", kind="feed", date="2024-05-06", title=title))
    store.see(f"{URL}1", Hint(source="https://x.test/map", kind="sitemap"))
    assert {(hint.kind, hint.title) for hint in store.pages.hints(f"{URL}1")} == {("feed", "New"), ("sitemap", None)}
    assert store.verdict(f"{URL}1") == "new"
    assert list(store.pages.due(store.policy, 1_000_000.0)) == [f"{URL}1"]


def test_only_what_is_committed_is_kept(tmp_path: Path) -> None:
    """``before_commit`` comes first, and where it fails nothing is kept."""
    path = store_path(tmp_path, "stub")
    store = Store(path)
    store.article(f"{URL}1")
    store.commit()
    store.article(f"{URL}2")

    def full() -> None:
        raise StorageError("the disk is full")

    store.before_commit = full
    with pytest.raises(StorageError, match="full"):
        store.commit()
    store.close()
    again = Store(path)
    assert (again.verdict(f"{URL}1"), again.verdict(f"{URL}2")) == ("known", "new")
    again.close()


def test_one_writer_many_readers(store: Store, tmp_path: Path) -> None:
    """A second writer is refused in one line; a reader reads what is committed."""
    with pytest.raises(StorageError, match=r"stub\.sqlite: another process is writing this file"):
        Store(store.path)
    store.article(f"{URL}1")
    store.commit()
    reader = read_store(store.path)
    assert [row["state"] for row in reader.execute("SELECT state FROM pages")] == ["article"]
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM pages")
    reader.close()
    with pytest.raises(StorageError, match="there is no store"):
        read_store(tmp_path / "other.sqlite")


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    """No lock, journal or memory file stays behind, and closing twice is closing."""
    store = Store(store_path(tmp_path, "stub"))
    store.see(f"{URL}1")
    store.commit()
    store.close()
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["stub.sqlite"]


def test_parts_migrate_by_number(store: Store) -> None:
    """Each step runs once; a file of a later version is left alone; a step that fails leaves nothing."""
    first, second = "CREATE TABLE drift_a (x)", "ALTER TABLE drift_a ADD COLUMN y"
    assert migrate(store.connection, "drift", (first,)) == 1
    assert migrate(store.connection, "drift", (first, second)) == 2
    assert migrate(store.connection, "drift", (first, second)) == 2
    with pytest.raises(StorageError, match="drift have version 2"):
        migrate(store.connection, "drift", (first,))
    with pytest.raises(sqlite3.Error):
        migrate(store.connection, "drift", (first, second, "CREATE TABLE drift_b (x); SELECT nonsense"))
    assert migrate(store.connection, "drift", (first, second, "CREATE TABLE drift_b (x)")) == 3


def test_a_store_can_be_read_where_nothing_can_be_written(store: Store, tmp_path: Path) -> None:
    """On a read-only disk, or by somebody else: SQLite's memory file cannot be made there."""
    store.see(f"{URL}1")
    store.commit()
    store.close()
    (tmp_path / "stub.sqlite-shm").symlink_to("nowhere/shm")  # cannot be made, also by a user who may write everywhere
    with closing(read_store(store.path)) as reader:
        assert [row[0] for row in reader.execute("SELECT url FROM pages")] == [f"{URL}1"]


def test_what_a_clock_that_was_ahead_put_off_is_due(store: Store) -> None:
    """A machine that once took itself for years later does not keep addresses waiting until then."""
    store.clock = lambda: 5e9
    for _ in range(2):
        store.refused(f"{URL}1", "http_500", "the server answered 500")
    store.refused(f"{URL}2", "http_404", "the server answered 404")
    assert (store.verdict(f"{URL}1"), store.verdict(f"{URL}2")) == ("waiting", "remembered")
    store.clock = lambda: 2e9
    assert (store.verdict(f"{URL}1"), store.verdict(f"{URL}2")) == ("due", "due")
    assert list(store.pages.due(store.policy, store.clock())) == [f"{URL}1"]


def test_another_programs_file_is_named(tmp_path: Path) -> None:
    """A database that is no store is not written over, and the line says so."""
    path = tmp_path / "stub.sqlite"
    with closing(sqlite3.connect(path)) as foreign:
        foreign.execute("CREATE TABLE pages (title TEXT)")
        foreign.commit()
    with pytest.raises(StorageError, match=r"stub\.sqlite: is damaged or not a store .*delete it"):
        Store(path)


@pytest.mark.parametrize("content", [b"x" * 5000, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    """One line says which file and what to do, and the file stays as it is."""
    path = tmp_path / "stub.sqlite"
    path.write_bytes(content)
    with pytest.raises(StorageError, match=r"stub\.sqlite: .*delete it"):
        Store(path)
    assert path.read_bytes() == content
    assert not path.with_name("stub.sqlite-lock").exists()


def test_a_store_of_a_later_version_is_named(tmp_path: Path) -> None:
    """Writing and reading say which file and what to do, and change nothing."""
    path = tmp_path / "stub.sqlite"
    Store(path).close()
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE versions SET version = 99")
        other.commit()
    for way in (Store, read_store):
        with pytest.raises(StorageError, match=r"stub\.sqlite: .* version 99, .*; upgrade Thresher"):
            way(path)


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("database is locked", "another program is using it: stop that"),
        ("attempt to write a readonly database", "make the file and its folder writable"),
        ("unable to open database file", "must exist, readable and writable"),
        ("database or disk is full", "free some disk space"),
        ("disk I/O error", "check the disk"),
        ("database disk image is malformed", "delete it, and the next crawl rebuilds it"),
        ("file is not a database", "delete it, and the next crawl rebuilds it"),
    ],
)
def test_every_error_of_the_file_says_what_to_do(tmp_path: Path, said: str, advice: str) -> None:
    """Which file, what SQLite says, and what helps, in one line."""
    with pytest.raises(StorageError) as caught, explained(tmp_path / "x.sqlite", "write"):
        raise sqlite3.OperationalError(said)
    text = str(caught.value)
    assert text.startswith(f"{tmp_path / 'x.sqlite'}: ")
    assert said in text
    assert advice in text
    assert "\n" not in text


@pytest.mark.parametrize("command", [("crawl", "stub"), ("outcomes", "stub")], ids=lambda one: one[0])
def test_a_store_damaged_inside_is_one_line(tmp_path: Path, command: tuple[str, ...]) -> None:
    """It opens, and what stands in it cannot be read: status 1, one line that says what to do, no traceback."""
    path = tmp_path / "output" / "stub.sqlite"
    kept = Store(path)
    for number in range(2000):
        kept.refused(f"{URL}{number}", "http_500", "the server answered 500" * 5)
    kept.commit()
    kept.close()
    data = bytearray(path.read_bytes())
    for at in range(16384, len(data) - 4096, 4096):
        data[at : at + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    ended = scrapy(*command, cwd=tmp_path)
    assert ended.returncode == 1
    last = ended.stderr.splitlines()[-1]
    assert "output/stub.sqlite: is damaged or not a store (" in last
    assert "; delete it, and the next crawl rebuilds it" in last
    assert "Traceback" not in ended.stderr


def test_the_index_in_the_store_is_the_one_in_memory(tmp_path: Path) -> None:
    """Both say the same of every article, also when the store is opened again."""
    dice = random.Random(5)
    kept = Store(tmp_path / "index.sqlite")
    memory, stored = DuplicateIndex(), StoredIndex(kept)
    for step in range(150):
        number = dice.randrange(60)
        body = article_text(number) + dice.choice(("", " more", " and more words than before " * dice.randint(1, 20)))
        made = Article(
            url=dice.choice((f"{URL}{number}", f"{URL}{step}-again", None)),
            canonical_url=dice.choice((None, f"{URL}{number}")),
            headline=dice.choice((f"Story {number}", None, "Another title")),
            body=dice.choice((body, body, None)),
            layout="t",
        )
        found = memory.find(made)
        assert (stored.find(made) is None) == (found is None)
        if found is None:
            memory.add(made)
            stored.add(made)
        if step == 75:
            kept.commit()
            kept.close()
            kept = Store(tmp_path / "index.sqlite")
            stored = StoredIndex(kept)
    kept.close()

"""What counts as known is what was fetched: no page's word about another address, and no circle of redirects."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from scraper.dedupe import grounded
from scraper.redirects import Redirects
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from scraper.storage import Rejected, RejectedLog
from scraper.store import Store
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite, article_text

STORE = pytest.mark.parametrize("store", [True, False], ids=["store", "simple"])


def page(number: int, canonical: str | None, headline: str | None = None) -> Served:
    """A story of that number that names a canonical address."""
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    return Served(content=f"{link}<h1>{headline or f'Story {number}'}</h1><p>{article_text(number)}</p>".encode())


def leads(where: str) -> Served:
    """A redirect."""
    return Served(content=b"", status=302, headers={"Location": where})


class Folder:
    """A folder in which the made-up outlet is crawled."""

    def __init__(self, path: Path, site: StubSite, store: bool = True) -> None:
        self.path, self.site, self.store = path, site, store

    def crawl(self, *arguments: str) -> tuple[int, str]:
        """Exit status and last line."""
        with ReplayServer(self.site) as server:
            line = ("crawl", "stub", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}")
            ended = scrapy(*line, "-s", f"THRESHER_STORE={self.store}", *arguments, cwd=self.path)
        return ended.returncode, ended.stderr

    def given(self, *names: str) -> tuple[int, str]:
        """A crawl of these stories."""
        return self.crawl("-a", "urls=" + " ".join(f"{ROOT}/story/{name}" for name in names))

    def written(self) -> list[str]:
        """The stories in the output, by the ends of their addresses, sorted."""
        return sorted(one["url"].removeprefix(f"{ROOT}/story/") for one in records(self.path / "output" / "stub.jsonl"))

    def rejected(self) -> dict[str, str]:
        """The reason of every story that was refused."""
        found = records(self.path / "output" / "stub.rejected.jsonl")
        return {one["url"].removeprefix(f"{ROOT}/story/"): one["reason"] for one in found}

    def outcomes(self) -> dict[str, str]:
        """How every story ended, by the store."""
        with closing(sqlite3.connect(self.path / "output" / "stub.sqlite")) as store:
            rows = store.execute("SELECT url, state FROM pages").fetchall()
        return {url.removeprefix(f"{ROOT}/story/"): state for url, state in rows}

    def forget(self) -> None:
        """The store is deleted."""
        (self.path / "output" / "stub.sqlite").unlink(missing_ok=True)


@STORE
def test_a_wrong_canonical_link_hides_no_story(tmp_path: Path, store: bool) -> None:
    """The story that a page names by mistake is fetched and written, in the same crawl, in a later one that is given its
    address or finds it in a listing, and after the store was deleted; also where the two have one headline."""
    names = {"1": "2?utm_source=x", "3": "4", "5": "6", "7": "8"}
    extra = {f"story/{one}": page(int(one), f"{ROOT}/story/{other}", "Morning news") for one, other in names.items()}
    extra |= {f"story/{number}": page(number, None, "Morning news") for number in (2, 4, 6, 8)}
    folder = Folder(tmp_path, StubSite(0, extra), store)
    assert folder.given("1", "2", "3", "5", "7")[0] == 0
    assert folder.written() == ["1", "2", "3", "5", "7"]
    folder.given("4")
    folder.forget()
    folder.given("6")
    folder.site.extra["news?page=1"] = Served(content=b'<a href="/story/8">b</a>')
    code, said = folder.crawl()
    assert (code, "1 articles written" in said) == (0, True), said
    assert folder.written() == [str(number) for number in range(1, 9)]


@STORE
def test_a_story_at_two_addresses_is_written_once(tmp_path: Path, store: bool) -> None:
    """The lighter page was fetched first and names the main one, which says the same: fetched once, and on record as that."""
    extra = {"story/1-amp": page(1, f"{ROOT}/story/1"), "story/1": page(1, f"{ROOT}/story/1")}
    folder = Folder(tmp_path, StubSite(0, extra), store)
    folder.given("1-amp")
    for _ in range(2):
        code, said = folder.given("1")
        assert (code, "1 already there" in said) == (0, True), said
        folder.forget()
    assert folder.site.asked.count("story/1") == 1
    assert folder.written() == ["1-amp"]
    assert folder.rejected() == {"1": "duplicate"}


@STORE
def test_one_canonical_address_for_all_pages(tmp_path: Path, store: bool) -> None:
    """A home page, or any one address, that all stories name costs none of them."""
    extra = {f"story/{number}": page(number, f"{ROOT}/story/1", "News") for number in range(1, 5)}
    extra |= {f"story/{number}": page(number, f"{ROOT}/", "News") for number in range(5, 8)}
    folder = Folder(tmp_path, StubSite(0, extra), store)
    assert folder.given(*map(str, range(1, 8)))[0] == 0
    assert folder.written() == [str(number) for number in range(1, 8)]


def test_what_an_earlier_version_took_for_known_is_fetched(tmp_path: Path) -> None:
    """In its store, and in its file of refused pages without a store: an address that was only named, and one that led to no
    article."""
    folder = Folder(tmp_path, StubSite(9, {"news?page=1": Served(content=b"")}))
    folder.given("1")
    with closing(sqlite3.connect(tmp_path / "output" / "stub.sqlite")) as store:
        store.execute("DELETE FROM facts WHERE name = 'duplicates checked'")
        store.commit()
    store = Store(tmp_path / "output" / "stub.sqlite")
    store.refused(f"{ROOT}/story/2", "duplicate", "the article is in the output under another address")
    store.refused(f"{ROOT}/story/3", "duplicate", f"{ROOT}/story/4", "redirect")
    store.refused(f"{ROOT}/story/5", "duplicate", f"{ROOT}/story/1", "redirect")
    store.commit()
    store.close()
    assert folder.crawl()[0] == 0
    assert folder.written() == ["1", "2", "3"]
    assert folder.outcomes() == {"1": "article", "2": "article", "3": "article", "5": "duplicate"}


@STORE
def test_files_of_an_earlier_version_make_nothing_known(tmp_path: Path, store: bool) -> None:
    """A store that is made from them, and the simple mode, ask for what was only named, and for circles."""
    folder = Folder(tmp_path, StubSite(9), store)
    folder.given("1")
    folder.forget()
    log = RejectedLog(tmp_path / "output" / "stub.rejected.jsonl")
    for name, detail, rule in (("2", "the article is in the output under another address", "canonical_url"),
                               ("3", f"{ROOT}/story/4", "redirect"), ("4", f"{ROOT}/story/3", "redirect"),
                               ("5", f"{ROOT}/story/1", "redirect"), ("6", f"0.95 like {ROOT}/story/5", "near_same_text")):  # fmt: skip
        log.record(Rejected(url=f"{ROOT}/story/{name}", reason="duplicate", detail=detail, rule=rule))
    log.close()
    assert folder.given(*"123456")[0] == 0
    assert folder.written() == ["1", "2", "3", "4"]


CIRCLES = {
    "a1": "b1", "b1": "a1",
    "a2": "b2", "b2": "a2",
    "a3": "a3",
    "a4": "b4", "b4": "b4",
    "a5": "b5", "b5": "c5", "c5": "b5",
    "a6": "b6", "b6": "c6", "c6": "a6",
    "a7": "b7", "b7": "c7", "c7": "b7",
}  # fmt: skip
GIVEN = ("a1", "b1", "a2", "a3", "a4", "a5", "a6", "b6", "c6", "a7", "b7", "c7")


@STORE
def test_a_circle_of_redirects_is_a_failure(tmp_path: Path, store: bool) -> None:
    """Nobody in it is known or another address of anything, and neither is what leads into it; the status says so, and the
    next crawl asks again. When one of them is a story, all are had. More redirects than Scrapy follows are the same."""

    class Stairs(StubSite):
        def get(self, url: str) -> Served | None:
            return leads(f"{url}0") if "/story/9" in url else super().get(url)

    site = Stairs(0, {f"story/{one}": leads(f"/story/{other}") for one, other in CIRCLES.items()})
    folder = Folder(tmp_path, site, store)
    code, said = folder.given(*GIVEN, "9")
    assert code == 1
    assert f"no article: 0 refused, {len(GIVEN) + 1} failed ({len(GIVEN) + 1} redirect_loop)" in said
    assert folder.rejected() == dict.fromkeys((*GIVEN, "9"), "redirect_loop")
    if store:
        assert folder.outcomes() == dict.fromkeys((*GIVEN, "9"), "failed")
    asked = len(site.asked)
    ends = {max(one for one in CIRCLES if one[1] == number): int(number) for number in "1234567"}
    site.extra |= {f"story/{one}": page(number, None) for one, number in ends.items()}
    code, said = folder.given(*GIVEN)
    assert code == 0, said
    assert {f"story/{one}" for one in GIVEN} <= set(site.asked[asked:])
    assert folder.written() == sorted(ends)
    if store:
        assert set(folder.outcomes().values()) == {"article", "duplicate", "failed"}


@STORE
@pytest.mark.parametrize("order", ["abz", "zba"])
def test_what_leads_to_a_page_ends_as_that_page(tmp_path: Path, store: bool, order: str) -> None:
    """Where all are asked for in one crawl, whichever is answered first: where no article is there, none is known."""
    ends = {"1": Served(content=b"", status=404), "2": Served(content=b"<video>"), "3": page(1, None)}
    extra = {f"story/{one}{number}": leads(f"/story/{other}{number}") for number in ends for one, other in ("ab", "bz")}
    folder = Folder(tmp_path, StubSite(0, extra | {f"story/z{number}": end for number, end in ends.items()}), store)
    folder.given(*(one + number for number in ends for one in order))
    if store:
        found = {number: {folder.outcomes()[one + number] for one in "ab"} for number in ends}
        assert found == {"1": {"gone"}, "2": {"not_article"}, "3": {"duplicate"}}
    else:
        found = {number: {folder.rejected()[one + number] for one in "ab"} for number in ends}
        assert found == {"1": {"http_404"}, "2": {"video"}, "3": {"duplicate"}}


def test_a_store_made_again_knows_what_led_to_a_story(tmp_path: Path) -> None:
    """The address that a redirect left has its outcome, as have those that led to a page which is no article."""
    site = StubSite(2, {"story/a": leads("/story/1"), "story/b": leads("/story/v"), "story/v": Served(content=b"<video>")})
    folder = Folder(tmp_path, site)
    folder.given("a", "b")
    before = folder.outcomes()
    assert before == {"a": "duplicate", "1": "article", "b": "not_article", "v": "not_article"}
    folder.forget()
    folder.given("1")
    assert folder.outcomes() == before
    asked = len(site.asked)
    assert folder.given("a")[0] == 0
    assert not [path for path in site.asked[asked:] if path.startswith("story/")]


def test_outcomes_of_moved_articles_after_the_store_is_made_again(tmp_path: Path) -> None:
    """An article that moved keeps its address, and the new one its outcome."""
    site = StubSite(0, {"story/old": page(1, None)})
    folder = Folder(tmp_path, site)
    folder.given("old")
    site.extra |= {"story/old": leads("/story/new"), "story/new": page(1, None, "Another headline")}
    assert folder.crawl("-a", "refresh=7d")[0] == 0
    before = folder.outcomes()
    assert before == {"old": "article", "new": "duplicate"}
    folder.forget()
    folder.crawl()
    assert folder.outcomes() == before


def test_what_leads_to_an_article_is_grounded() -> None:
    """Circles, dead ends and what leads into them are not."""
    leading: dict[str, str] = {"a": "b", "b": "x", "c": "d", "d": "c", "e": "c", "f": "nowhere", "g": "a", "h": "h"}
    assert grounded(leading, {"x"}.__contains__) == {"a", "b", "g"}


def test_waiting_addresses() -> None:
    """A circle is found with the address that closes it, whatever leads into it keeps waiting for its outcome."""
    waits = Redirects()
    urls: Any = {name: f"{ROOT}/{name}" for name in "abcde"}
    for one, other in ("ab", "bc", "ea", "da"):
        assert waits.wait(urls[one], urls[other]) == ()
    assert set(waits.wait(urls["c"], urls["a"])) == {urls[name] for name in "abc"}
    assert list(waits.take(urls["b"], None)) == []
    assert sorted(waits.take(urls["a"])) == [urls["d"], urls["e"]]
    assert waits.wait(urls["a"], urls["b"]) == ()
    assert waits.targets() == [urls["b"]]
    assert list(waits.take(urls["b"])) == [urls["a"]]
    assert waits.targets() == []

"""``scrapy crawl`` as a user runs it: what is written, what is refused, and the exit status."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite, article_page, article_text

MOVED = {"Location": f"{ROOT}/story/0"}
EXTRA = {
    "story/100": Served(content=b"<video>"),
    "story/101": Served(content=b"BREAK"),
    "story/102": Served(content=b"<div>nothing</div>"),
    "story/103": Served(content=b"gone", status=404),
    "story/104": Served(content=b"", status=301, headers=MOVED),
    "story/105": Served(content=b"", status=302, headers={"Location": "https://other.test/story/1"}),
    "story/106": Served(content=b"", status=302, headers={"Location": "/video/7"}),
    "story/107": Served(content=b"", status=302, headers={"Location": "/story/107"}),
    "story/108": Served(content=f"<h1>Copy</h1><p>{article_text(1)}</p>".encode()),
    "story/109": Served(content=b"\x89PNG\r\n", content_type="image/png"),
    "feed.xml": Served(
        content=b"<rss><channel><item><link>/story/3</link></item><item><link>https://other.test/1</link></item>"
        b"<item><link>/story/4?utm_source=rss</link></item><item><link>/about</link></item></channel>",
        content_type="application/rss+xml",
    ),
    "video/7": Served(content=b"<video>"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[ReplayServer]:
    """Seven stories, and pages of every kind of trouble."""
    with ReplayServer(StubSite(7, EXTRA)) as running:
        yield running


def crawl(server: ReplayServer, cwd: Path, *arguments: str, outlet: str = "stub") -> tuple[int, str]:
    """Exit status and standard error of a crawl that logs errors only."""
    result = scrapy("crawl", outlet, "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", *arguments, cwd=cwd)
    assert result.stdout == ""
    return result.returncode, result.stderr


def urls(*numbers: int) -> str:
    """The argument that names these stories."""
    return "urls=" + ",".join(f"{ROOT}/story/{number}" for number in numbers)


def test_the_same_command_again_adds_nothing(server: ReplayServer, tmp_path: Path) -> None:
    """The first crawl writes all, the second succeeds without fetching a story."""
    first = crawl(server, tmp_path)
    assert first == (
        0,
        "stub: 7 pages fetched, 7 articles written, 0 already there, 0 refused, 0 failed -> output/stub.jsonl\n",
    )
    written = (tmp_path / "output" / "stub.jsonl").read_bytes()
    second = crawl(server, tmp_path)
    assert second == (
        0,
        "stub: 0 pages fetched, 0 articles written, 7 already there, 0 refused, 0 failed -> output/stub.jsonl\n",
    )
    assert (tmp_path / "output" / "stub.jsonl").read_bytes() == written
    assert {record["url"] for record in records(tmp_path / "output" / "stub.jsonl")} == {
        f"{ROOT}/story/{n}" for n in range(7)
    }
    assert {path.name for path in (tmp_path / "output").iterdir()} == {"stub.jsonl", "stub.sqlite"}


def test_a_feed_is_read(server: ReplayServer, tmp_path: Path) -> None:
    """Only the outlet's article addresses of a feed are fetched, without their trackers."""
    assert crawl(server, tmp_path, outlet="stubfeed")[0] == 0
    found = [record["url"] for record in records(tmp_path / "output" / "stubfeed.jsonl")]
    assert sorted(found) == [f"{ROOT}/story/3", f"{ROOT}/story/4"]


def test_trouble_costs_its_own_page_only(server: ReplayServer, tmp_path: Path) -> None:
    """Every kind of page that gives no article is on record with its reason, once, and its neighbours are written."""
    assert crawl(server, tmp_path, "-a", urls(0, 1))[0] == 0  # what is copied is there before its copies
    given = urls(2, *range(100, 110)) + f" {ROOT}/video/1 {ROOT}/secret/1 {ROOT}/story/2?utm_source=again {ROOT}/story/3"
    status, said = crawl(server, tmp_path, "-a", given)
    assert status == 0, said
    assert {record["url"] for record in records(tmp_path / "output" / "stub.jsonl")} == {
        f"{ROOT}/story/{number}" for number in range(4)
    }
    refused = {(record["url"].removeprefix(ROOT), record["reason"]) for record in records(rejected(tmp_path))}
    known = {
        ("/story/100", "video"),
        ("/story/101", "broken"),
        ("/story/102", "invalid"),
        ("/story/103", "http_404"),
        ("/story/104", "duplicate"),
        ("/story/105", "offsite"),
        ("/story/106", "video"),
        ("/story/107", "redirect_loop"),
        ("/story/108", "duplicate"),
        ("/story/109", "invalid"),
        ("/video/1", "video"),
        ("/secret/1", "robots"),
    }
    assert refused == known
    assert outcomes(tmp_path) == {
        **{f"/story/{number}": "article" for number in range(4)},
        **dict.fromkeys(("/story/100", "/story/102", "/story/105", "/story/106", "/story/109", "/video/1"), "not_article"),
        **dict.fromkeys(("/story/104", "/story/108"), "duplicate"),
        "/story/101": "broken",
        "/story/103": "gone",
        "/story/107": "failed",
        "/secret/1": "robots_denied",
    }
    status, said = crawl(server, tmp_path, "-a", given)
    assert status == 0, said
    assert "0 articles written" in said
    again = {(record["url"].removeprefix(ROOT), record["reason"]) for record in records(rejected(tmp_path))}
    assert again == known
    assert len(records(rejected(tmp_path))) == len(again)


def outcomes(cwd: Path) -> dict[str, str]:
    """The outcome of every address in the store, in whose queue nothing is left."""
    with closing(sqlite3.connect(cwd / "output" / "stub.sqlite")) as store:
        assert store.execute("SELECT count(*) FROM requests").fetchone() == (0,)
        return {url.removeprefix(ROOT): state for url, state in store.execute("SELECT url, state FROM pages")}


def rejected(cwd: Path) -> Path:
    """The file of refused pages."""
    return cwd / "output" / "stub.rejected.jsonl"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-a", urls(100)), "no article: 1 refused (1 video), 0 failed"),
        (("-a", urls(103, 101)), "no article: 0 refused, 2 failed (1 broken, 1 http_404)"),
        (("-s", "THRESHER_OUTPUT_DIR=/dev/null/x"), "cannot be opened for writing"),
    ],
)
def test_a_crawl_that_did_nothing_fails(
    server: ReplayServer, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    """No article and none known: one clear line, and a status that a script can see."""
    status, line = crawl(server, tmp_path, *arguments)
    assert status == 1
    assert line.startswith("scrapy crawl: stub: ")
    assert said in line
    assert line.count("\n") == 1


def test_an_outlet_that_names_nothing(server: ReplayServer, tmp_path: Path) -> None:
    """Nothing to fetch is no success."""
    assert crawl(server, tmp_path, outlet="stubbare") == (
        1,
        "scrapy crawl: stubbare: nothing to fetch: no feed, listing, address or file\n",
    )


def test_listings_that_cannot_be_read_or_name_nothing(tmp_path: Path) -> None:
    """A site that is down, and one that has changed, are told apart."""
    with ReplayServer(StubSite(0, {"news?page=1": Served(content=b"", status=503)})) as server:
        status, line = crawl(server, tmp_path)
        assert (status, line) == (1, "scrapy crawl: stub: no feed or listing could be read: 1 failed (1 http_503)\n")
    with ReplayServer(StubSite(0)) as server:
        status, line = crawl(server, tmp_path)
        said = "the feeds and listings show no articles: 1 other addresses (1 video)"
        assert (status, line) == (1, f"scrapy crawl: stub: {said}\n")
    result = scrapy("crawl", "stub", "-L", "CRITICAL", "-s", "THRESHER_REPLAY=127.0.0.1:9", cwd=tmp_path)
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)


@pytest.mark.parametrize("pages", [1, 2])
def test_pages_bound_a_listing(tmp_path: Path, pages: int) -> None:
    """``-a pages=N`` reads N pages of each listing, 50 stories each here."""
    with ReplayServer(StubSite(120)) as server:
        assert crawl(server, tmp_path, "-a", f"pages={pages}")[0] == 0
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 50 * pages


def test_saved_pages_need_no_download(tmp_path: Path) -> None:
    """``-a file=…`` writes articles of saved pages; one whose address is known is not read again."""
    for number in (1, 2):
        (tmp_path / f"{number}.html").write_bytes(article_page(number))
    (tmp_path / "1.meta.json").write_text(f'{{"url": "{ROOT}/story/1", "fetched_at": "2024-05-06T07:08:09Z"}}')
    (tmp_path / "bad.html").write_bytes(b"<video>")
    for line in ("2 articles written, 0 already there, 1 refused (1 video)", "0 articles written, 2 already there"):
        result = scrapy("crawl", "stub", "-L", "CRITICAL", "-a", "file=*.html", cwd=tmp_path)
        assert result.returncode == 0, result.stderr
        assert line in result.stderr
    found = {record["url"]: record for record in records(tmp_path / "output" / "stub.jsonl")}
    assert set(found) == {f"{ROOT}/story/1", None}
    assert found[f"{ROOT}/story/1"]["fetched_at"] == "2024-05-06T07:08:09+00:00"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("stub", "-a", "page=2"), "unknown argument -a page=…; did you mean pages?"),
        (("stub", "-a", "pages=x"), "-a pages: 'x' is not a whole number of at least 1"),
        (("stub", "-a", "refresh=soon"), "-a refresh: 'soon' is not a span of time"),
        (("stub", "-a", "refresh=7d", "-s", "THRESHER_STORE=False"), "-a refresh needs the store"),
        (("stub", "-a", "file=*.nothing"), "-a file: *.nothing matches no file"),
        (("stub", "-a", "urls=https://elsewhere.test/1"), "is not on a host of stub (stub.test)"),
        (("stbu",), "there is no outlet stbu; did you mean stub"),
        ((), "give the name of an outlet: stub, stubbare, stubfeed"),
        (("stub", "--logfile", "nowhere/x.log"), "--logfile nowhere/x.log: cannot be written; the folder nowhere does not exist"),
        (("stub", "-L", "LOUD"), "-L LOUD: not a log level; use CRITICAL, ERROR"),
        (("stub", "--bogus"), "unexpected argument --bogus"),
        (("stub", "stubfeed"), "unexpected argument stubfeed"),
    ],
)
def test_a_wrong_command_line_is_one_line(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    """Before anything is started, written or logged."""
    result = scrapy("crawl", *arguments, cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr.startswith("scrapy crawl: ")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "output").exists()


@pytest.mark.parametrize(("store", "articles", "bytes_"), [(False, 7, 3000), (True, 400, 250_000)])
def test_a_full_disk_stops_the_crawl(tmp_path: Path, store: bool, articles: int, bytes_: int) -> None:
    """One clear line, non-zero, whole lines in the file; with room again the same command goes on."""
    with ReplayServer(StubSite(articles)) as server:
        line = ("crawl", "stub", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", "-s", f"THRESHER_STORE={store}")
        result = scrapy(*line, cwd=tmp_path, size=bytes_)
        assert result.returncode == 1
        assert re.match(r"scrapy crawl: stub: output/stub\.(jsonl|sqlite): cannot be written \(", result.stderr)
        assert result.stderr.count("\n") == 1
        kept = len(records(tmp_path / "output" / "stub.jsonl"))
        assert 0 < kept < articles
        result = scrapy(*line, cwd=tmp_path)
    assert result.returncode == 0
    written = records(tmp_path / "output" / "stub.jsonl")
    assert len(written) == len({record["url"] for record in written}) == articles


def test_a_corrupt_output_file_is_left_alone(server: ReplayServer, tmp_path: Path) -> None:
    """A line that is no record stops the crawl before it starts, with the line's number."""
    output = tmp_path / "output" / "stub.jsonl"
    output.parent.mkdir()
    output.write_bytes(b"{}\nnot json\n{}\n")
    status, line = crawl(server, tmp_path)
    assert status == 1
    assert "output/stub.jsonl: line 1 is not a record" in line
    assert output.read_bytes() == b"{}\nnot json\n{}\n"


def test_plain_progress_and_settings_of_the_command_line_win(server: ReplayServer, tmp_path: Path) -> None:
    """Without a terminal the log says how far the crawl is; ``-s`` beats the add-on."""
    line = ("crawl", "stub", "-s", f"THRESHER_REPLAY={server.address}", "-s", "CONCURRENT_ITEMS=9")
    result = scrapy(*line, cwd=tmp_path)
    assert "stub: 7 pages fetched, 7 articles, 0 refused, " in result.stderr
    assert "CONCURRENT_ITEMS" not in result.stderr
    quiet = scrapy(*line, "-s", "THRESHER_PROGRESS=0", "-s", "LOG_LEVEL=DEBUG", cwd=tmp_path)
    assert "pages/s" not in quiet.stderr
    assert re.search(r"CONCURRENT_ITEMS\W+9\b", quiet.stderr)


def test_items_still_go_to_feeds(server: ReplayServer, tmp_path: Path) -> None:
    """Scrapy's own ``-O`` works beside the output file."""
    assert crawl(server, tmp_path, "-O", "copy.jsonl")[0] == 0
    assert {record["url"] for record in records(tmp_path / "copy.jsonl")} == {f"{ROOT}/story/{n}" for n in range(7)}


def test_addresses_that_scrapy_would_drop(tmp_path: Path) -> None:
    """One that is too long has that for its outcome, one with the dot of the root or a log-in is the page's plain address;
    none stays pending, and the next crawl asks for none."""
    links = (f"{ROOT}/story/{'9' * 3000}", "https://www.stub.test./story/1", "https://me:secret@www.stub.test/story/2")
    feed = "<rss><channel>" + "".join(f"<item><link>{link}</link></item>" for link in links) + "</channel></rss>"
    site = StubSite(7, {"feed.xml": Served(content=feed.encode(), content_type="application/rss+xml")})
    with ReplayServer(site) as server:
        assert crawl(server, tmp_path, outlet="stubfeed")[0] == 0
        asked = len(site.asked)
        assert crawl(server, tmp_path, outlet="stubfeed")[0] == 0
        assert set(site.asked[asked:]) == {"robots.txt", "feed.xml"}
    with closing(sqlite3.connect(tmp_path / "output" / "stubfeed.sqlite")) as store:
        found = {url: (state, reason) for url, state, reason in store.execute("SELECT url, state, reason FROM pages")}
    assert found == {
        links[0]: ("too_large", "long_address"),
        f"{ROOT}/story/1": ("article", None),
        f"{ROOT}/story/2": ("article", None),
    }

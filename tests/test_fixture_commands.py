"""``scrapy fixture``: from a saved page to a test, and from a changed page to an accepted fixture, in another's project."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.harbour import FETCHED, PAGE, URL, Run, environment_of, in_project, run_in
from tests.stub.run import PATIENCE, command

CASE = "harbourpost/ferry-at-night"


project = pytest.fixture(in_project)


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """``scrapy fixture`` in the project: exit status, standard output and standard error."""

    return run_in(capsys)


def in_a_process(project: Path, *arguments: str) -> tuple[int, str, str]:
    """The same as a user does it."""
    done = subprocess.run(
        command("fixture", *arguments), cwd=project, env=environment_of(project), capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    return done.returncode, done.stdout, done.stderr


def record(run: Run, *more: str) -> tuple[int, str, str]:
    """Record the saved page of the project."""
    return run("record", "harbourpost", "ferry.html", "--url", URL, "--fetched-at", FETCHED, *more)


@pytest.fixture
def recorded(project: Path, run: Run) -> Path:
    """A project with one fixture, just recorded."""
    assert record(run)[0] == 0
    return project


def test_a_saved_page_becomes_a_fixture_in_one_command(project: Path, run: Run) -> None:
    """The case is named from the address, its page trimmed, its record written; then the check is content."""
    status, told, errors = record(run)
    assert (status, errors) == (0, "")
    assert f"{CASE}: recorded" in told
    assert "scripts: 1" in told
    folder = project / "fixtures" / CASE
    page = (folder / "page.html").read_text()
    assert "tracker" not in page
    assert "the story" not in page
    assert page.replace("\n", "") in PAGE.replace("\n", "") or "Ferry to run at night" in page
    meta = json.loads((folder / "meta.json").read_text())
    assert (meta["url"], meta["fetched_at"], meta["origin"]) == (URL, FETCHED, "capture")
    expected = json.loads((folder / "expected.json").read_text())
    assert expected["headline"] == "Ferry to run at night from June"
    assert expected["authors"][0]["name"] == "Ada Lindqvist"
    assert expected["comments"][0]["author"] == "Nils"
    assert run("check") == (0, "1 case as expected.\n", "")


def test_nothing_is_overwritten_unasked(recorded: Path, run: Run) -> None:
    """The same page again is refused in one line; ``--force`` replaces it, another name makes another case."""
    before = {path: path.read_bytes() for path in (recorded / "fixtures").rglob("*.*")}
    status, told, errors = record(run)
    assert (status, told, errors.count("\n")) == (2, "", 1)
    assert "--force" in errors
    assert {path: path.read_bytes() for path in (recorded / "fixtures").rglob("*.*")} == before
    assert record(run, "--force")[0] == 0
    assert record(run, "--name", "other", "--whole")[0] == 0
    assert (recorded / "fixtures" / "harbourpost" / "other" / "page.html").read_text() == PAGE


def test_a_changed_page_is_accepted_in_two_commands(recorded: Path, run: Run) -> None:
    """``--update`` takes the new page and shows what it changes word by word; ``accept --field`` takes that field only."""
    changed = PAGE.replace("half past one", "a quarter to two").replace("3 May 2024, 18:20", "3 May 2024, 19:45")
    (recorded / "ferry.html").write_text(changed)
    status, told, _ = record(run, "--update")
    assert status == 1
    assert "[-half past one-]{+a quarter to two+}" in " ".join(told.split())
    assert "css:.story .text" in told
    assert run("check", CASE)[0] == 1
    status, told, errors = run("accept", CASE, "--field", "body")
    assert (status, told, errors) == (0, f"{CASE}: accepted body, body_blocks\n", "")
    status, told, _ = run("check", "--json")
    assert status == 1
    assert {json.loads(line)["field"] for line in told.splitlines()} == {"date", "date_raw"}
    assert run("accept", CASE)[:2] == (0, f"{CASE}: accepted date, date_raw\n")
    assert run("check")[0] == 0


def test_a_page_that_is_no_article_is_a_fixture_too(project: Path, run: Run) -> None:
    """The refusal is what is expected; when the page becomes an article, that is what differs."""
    (project / "video.html").write_text("<html><body><h1>A film</h1><p>Play</p></body></html>")
    status, told, _ = run("record", "harbourpost", "video.html", "--url", "https://www.harbourpost.test/video/7")
    assert status == 0
    assert "no article: video" in told
    assert "--fetched-at" in told
    folder = project / "fixtures" / "harbourpost" / "video"
    meta = json.loads((folder / "meta.json").read_text())
    assert meta["not_article"] == "video"
    assert not (folder / "expected.json").exists()
    (folder / "meta.json").write_text(json.dumps({**meta, "url": URL}))
    (folder / "page.html").write_text(PAGE)
    status, told, _ = run("check")
    assert status == 1
    assert "+ an article" in told
    assert run("accept", "harbourpost/video", "--field", "body")[0] == 2
    assert run("accept", "harbourpost/video")[0] == 0
    assert run("check")[0] == 0
    assert "not_article" not in json.loads((folder / "meta.json").read_text())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["record", "harborpost", "ferry.html"], "did you mean harbourpost"),
        (["record", "harbourpost", "nothing.html"], "nothing.html: cannot be read"),
        (["record", "harbourpost", "ferry.html", "--url", "ftp://x"], "is no http or https address"),
        (["record", "harbourpost", "ferry.html", "--name", "../x"], "names no case"),
        (["record", "harbourpost", "ferry.html", "--name", "x" * 300], "names no case"),
        (["record", "harbourpost", "."], "is a folder, and no fixture"),
        (["record", "harbourpost", "ferry.html", "--fetched-at", "noon"], "is no ISO 8601"),
        (["record", "harbourpost", URL, "--fetched-at", FETCHED], "is for saved pages"),
        (["check", "harbourpost/fery-at-night"], f"did you mean {CASE}"),
        (["check", "--colour"], "--colour"),
        (["accept", "--field", "hedline"], "did you mean headline"),
        (["accept"], "accept needs an OUTLET or OUTLET/CASE, or --all for the whole project"),
        (["accept", "--field", "body"], "accept needs an OUTLET or OUTLET/CASE, or --all for the whole project"),
        (["accept", "--all", "harbourpost"], "and not both"),
        (["list", "nobody"], "no outlet is named"),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, list) else "",
)
def test_mistakes_are_told_in_one_line(recorded: Path, run: Run, arguments: list[str], says: str) -> None:
    """A wrong command line is status 2 and one line without a traceback."""
    status, told, errors = run(*arguments)
    assert (status, told) == (2, "")
    assert says in errors.splitlines()[-1]
    assert "Traceback" not in errors


def test_list_says_what_is_covered(recorded: Path, run: Run) -> None:
    """Cases, layouts and fields, as text and as JSON."""
    status, told, _ = run("list")
    assert status == 0
    assert "1 article, 0 refusals" in told
    assert "fields not covered: " in told
    (found,) = json.loads(run("list", "harbourpost", "--json")[1])
    assert found["layouts"] == {"covered": ["present"], "not_covered": []}
    assert found["fields"]["covered"]["headline"] == 1
    assert "kicker" in found["fields"]["not_covered"]


def test_colour_is_for_terminals_only(recorded: Path, run: Run) -> None:
    """Without a terminal there is no escape code, whatever the fixture holds."""
    path = recorded / "fixtures" / CASE / "expected.json"
    path.write_text(path.read_text().replace("Ferry to run", "Ferry \u202eto\\u001b[31m run"))
    told = run("check")[1]
    assert "\x1b" not in told
    assert "<U+202E>" in told
    assert "<U+001B>" in told


def test_review_is_written_and_served(recorded: Path, run: Run) -> None:
    """The page for the browser is a file, or is served on 127.0.0.1 with the policy as a header."""
    path = recorded / "fixtures" / CASE / "page.html"
    path.write_text(path.read_text().replace("half past one", "<img src=x onerror=alert(1)>&lt;script&gt;alert(1)&lt;/script&gt;"))
    status, told, _ = run("review")
    assert status == 1
    assert told.startswith("1 case -> ")
    page = (recorded / "output" / "review.html").read_text()
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    with subprocess.Popen(
        command("fixture", "review", "--serve"), cwd=recorded, env=environment_of(recorded), stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        address = server.stdout.readline().split()[0]
        assert address.startswith("http://127.0.0.1:")
        with urlopen(Request(address), timeout=PATIENCE) as answer:
            assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
            assert answer.read().decode() == page
        server.terminate()


@pytest.fixture(scope="module")
def server() -> Iterator[ReplayServer]:
    """The outlet's site: a story, a video, a page that robots.txt forbids."""

    class Site:
        def get(self, url: str) -> Served | None:
            path = url.partition("://")[2].partition("/")[2]
            return {
                "robots.txt": Served(content=b"User-agent: *\nDisallow: /secret/\n", content_type="text/plain"),
                "town/ferry-at-night-7714": Served(content=PAGE.encode()),
                "secret/plan-1": Served(content=PAGE.encode()),
                "video/7": Served(content=b"<html><body><h1>A film</h1></body></html>"),
            }.get(path)

    with ReplayServer(Site()) as running:
        yield running


def test_a_page_is_fetched_as_the_crawl_would(project: Path, server: ReplayServer) -> None:
    """An address is fetched by the outlet's spider and frozen with its time; a known video's address is fetched, too."""
    replay = ("-s", f"THRESHER_REPLAY={server.address}")
    status, _, errors = in_a_process(project, "record", "harbourpost", URL, *replay)
    assert (status, errors) == (0, ""), errors
    meta = json.loads((project / "fixtures" / CASE / "meta.json").read_text())
    assert meta["url"] == URL
    assert meta["fetched_at"].endswith("+00:00")
    assert not (project / "output").exists()
    assert "no article: video" in in_a_process(project, "record", "harbourpost", "https://www.harbourpost.test/video/7", *replay)[1]


@pytest.mark.parametrize(("path", "says"), [("secret/plan-1", "robots"), ("town/nothing-1", "404")])
def test_a_page_that_cannot_be_had_is_said_so(project: Path, server: ReplayServer, path: str, says: str) -> None:
    """robots.txt is obeyed; what is not there is status 1, one line, and no fixture."""
    status, told, errors = in_a_process(project, "record", "harbourpost", f"https://www.harbourpost.test/{path}", "-s", f"THRESHER_REPLAY={server.address}")
    assert (status, told) == (1, "")
    assert says in errors
    assert "nothing was recorded" in errors
    assert not (project / "fixtures").exists()


def test_a_page_of_a_web_archive(project: Path, run: Run) -> None:
    """The only page of the outlet in an archive, or the one that ``--url`` names, with the time of its fetch."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    other = URL.replace("7714", "7715")
    for name, addresses in (("one.warc.gz", [URL]), ("two.warc.gz", [URL, other])):
        with (project / name).open("wb") as file:
            writer = WARCWriter(file, gzip=True)
            for address in addresses:
                headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
                record = writer.create_warc_record(
                    address, "response", payload=BytesIO(PAGE.encode()), http_headers=headers, warc_headers_dict={"WARC-Date": "2024-05-04T08:00:00Z"}
                )
                writer.write_record(record)
    status, told, errors = run("record", "harbourpost", "one.warc.gz")
    assert (status, errors) == (0, ""), told
    meta = json.loads((project / "fixtures" / CASE / "meta.json").read_text())
    assert (meta["url"], meta["fetched_at"]) == (URL, FETCHED)
    assert "--url names one" in run("record", "harbourpost", "two.warc.gz")[2]
    assert run("record", "harbourpost", "two.warc.gz", "--url", other)[0] == 0
    assert "has no page of" in run("record", "harbourpost", "two.warc.gz", "--url", URL + "1")[2]
    assert "no such archive" in run("record", "harbourpost", "none.warc")[2]

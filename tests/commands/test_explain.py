"""``scrapy explain``: every line with its owner, every field with what won and lost, refusals with what was counted."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scrapy.cmdline import execute

from scraper import separate
from scraper.outlets.project import project_outlets
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.harbour import FETCHED, PAGE, URL, Run, environment_of, in_project
from tests.stub.run import run_command

project = pytest.fixture(in_project)
UNKNOWN = """<html><head><title>Bakers win the right to open on Sundays - Elm Gazette</title>
<meta property="og:title" content="Bakers win the right to open on Sundays"></head><body>
<nav><a href="/">Front</a> <a href="/w">World</a></nav><h1>Bakers win the right to open on Sundays</h1>
<p class="author">By Rosa Quill</p><time datetime="2024-02-03T08:00:00+00:00">3 February 2024</time>
<article><p>The town council decided on Friday evening that bakers may sell bread on Sundays from eight to noon.</p>
<p>"We have waited for this for thirty years," said the head of the guild, who has run a shop since 1984.</p>
<p>Two members voted against it and said that the change would hurt the shops in the smaller villages nearby.</p></article>
<footer><p>All rights reserved</p></footer></body></html>"""
DUMP = "Front\nWorld\n\nBakers win the right to open on Sundays\n\nBy Rosa Quill\n3 February 2024\n\n" + "\n\n".join(
    ["The town council decided on Friday evening that bakers may sell bread on Sundays from eight to noon, it said."] * 1
    + ['"We have waited for this for thirty years," said the head of the guild, who has run a shop since 1984.']
    + ["Two members voted against it and said that the change would hurt the shops in the smaller villages nearby."]
)
LISTING = "<html><body><h1>News</h1>" + "".join(
    f'<div class="card"><h2><a href="/n/{n}-a-story-of-the-town">The story of the town number {n} is told here again</a></h2></div>' for n in range(30)
) + "</body></html>"


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in the project: exit status, standard output, standard error."""

    def explain(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as caught:
            execute(["scrapy", "explain", *arguments])
        told = capsys.readouterr()
        return int(caught.value.code or 0), told.out, told.err

    return explain


def explained(run: Run, *arguments: str) -> dict[str, Any]:
    """The JSON object of an article."""
    status, told, errors = run(*arguments, "--json")
    assert (status, errors) == (0, "")
    (line,) = told.splitlines()
    return json.loads(line)


@pytest.mark.parametrize(("name", "content"), [("a.html", UNKNOWN), ("a.txt", DUMP), ("b.html", PAGE)])
def test_json_tells_all_lines_and_fields(project: Path, run: Run, name: str, content: str) -> None:
    """Described or not, markup or text: every letter has one owner with a rule; values are those of ``separate``."""
    (project / name).write_text(content)
    found = explained(run, name)
    kind = "text/plain" if name.endswith(".txt") else "text/html"
    record = separate(content, content_type=kind, outlets=project_outlets()).to_dict()
    assert {key: field["value"] for key, field in found["fields"].items()} == {key: record[key] for key in found["fields"]}
    assert {"headline", "byline", "date", "body", "related_links", "comments"} <= set(found["fields"])
    indices = [line["index"] for line in found["lines"]]
    assert indices == sorted(indices)
    assert set(indices) == set(range(max(indices) + 1))
    assert all(line["text"] and line["owner"] and line["rule"] for line in found["lines"])
    assert "headline" in {line["owner"] for line in found["lines"]}
    assert all(one["why"] and one["rule"] for field in found["fields"].values() for one in field["candidates"])
    assert "refused" not in found


def test_parts_of_a_line_stand_in_order(project: Path, run: Run) -> None:
    """A line with byline and date is told in its parts."""
    parts = [line for line in explained(run, "ferry.html")["lines"] if "Lindqvist" in line["text"] or "2024, 18:20" in line["text"]]
    assert [part["owner"] for part in parts] == ["byline", "date"]
    assert parts[0]["index"] == parts[1]["index"]


def test_what_lost_is_told_with_its_reasons(project: Path, run: Run) -> None:
    """The model's body lost against the selector's, and says how much it would have taken."""
    (lost,) = explained(run, "ferry.html")["fields"]["body"]["candidates"][:1]
    assert lost["rule"]
    assert any("lines" in why for why in lost["why"])
    (project / "a.html").write_text(UNKNOWN)
    found = explained(run, "a.html")["fields"]
    assert all(found[name]["why"] for name in ("headline", "byline", "date", "body"))
    assert any(why.startswith("Rosa Quill likely by") for why in found["byline"]["why"])
    assert found["date_raw"]["why"] == []


def test_a_refused_page_is_explained_too(project: Path, run: Run) -> None:
    """Status 1 as ``separate`` has it, with the reason, what was counted, and the lines all the same."""
    (project / "list.html").write_text(LISTING)
    status, told, _ = run("list.html", "--json")
    found = json.loads(told)
    assert (status, found["refused"]["reason"]) == (1, "listing")
    assert len(found["lines"]) == 31
    assert any("30 linked titles" in one for one in found["refused"]["evidence"])
    (project / "film.html").write_text(PAGE)
    status, told, _ = run("film.html", "--url", "https://www.harbourpost.test/video/7", "--json")
    assert (status, json.loads(told)["refused"]["reason"]) == (1, "video")
    assert any(line["owner"] == "body" for line in json.loads(told)["lines"])
    (project / "none.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    status, told, _ = run("none.html", "--json")
    assert (status, json.loads(told)["lines"]) == (1, [])


def test_the_text_is_for_people(project: Path, run: Run) -> None:
    """Without a terminal no escape code, with the owner and rule on every line; a page's own escapes are shown by number."""
    (project / "x.html").write_text(PAGE.replace("harbour office", "har\u202ebour \x1b[31moffice"))
    status, told, errors = run("x.html", "--outlet", "harbourpost")
    assert (status, errors) == (0, "")
    assert "\x1b" not in told
    assert "\u202e" not in told
    (line,) = [one for one in told.splitlines() if one.split()[1:2] == ["headline"]]
    assert line.endswith("Ferry to run at night from June  [css:.story h1]")
    assert "lost" in told


def test_colour_in_a_terminal(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal gets colour, unless ``NO_COLOR`` is set."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda self: True, raising=False)
    assert "\x1b[" in run("ferry.html")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in run("ferry.html")[1]


def test_one_field(project: Path, run: Run) -> None:
    """``--field`` leaves its lines and its candidates."""
    found = explained(run, "ferry.html", "--field", "authors")
    assert list(found["fields"]) == ["authors"]
    assert {line["owner"] for line in found["lines"]} == {"byline"}


def test_what_stands_beside_a_page_is_used(project: Path, run: Run) -> None:
    """Address and time come from ``NAME.meta.json``, and options win; a ``file:`` address is a path; ``-`` is standard input."""
    (project / "ferry.meta.json").write_text(json.dumps({"url": URL, "fetched_at": FETCHED}))
    assert explained(run, "ferry.html")["url"] == URL
    assert explained(run, (project / "ferry.html").as_uri())["url"] == URL
    assert explained(run, "ferry.html", "--url", f"{URL}5")["url"] == f"{URL}5"


def test_standard_input(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` reads the page from there."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert explained(run, "-")["fields"]["headline"]["value"] == "Ferry to run at night from June"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "no page was given"),
        (("a.html", "b.html"), "unexpected argument b.html"),
        (("nothing.html",), "cannot be read"),
        (("x" * 300 + ".html",), "cannot be read"),
        (("ferry.html", "--field", "hedline"), "did you mean headline"),
        (("ferry.html", "--outlet", "harborpost"), "harbourpost"),
        (("ferry.html", "--url", "ftp://x"), "not an http or https address"),
        (("ferry.html", "--fetched-at", "noon"), "ISO 8601"),
        ((".",), "is a folder"),
        ((URL, "--fetched-at", FETCHED), "is only for saved pages"),
        (("file://elsewhere/etc/passwd",), "another machine"),
    ],
)
def test_mistakes_are_told_in_one_line(run: Run, arguments: tuple[str, ...], says: str) -> None:
    """Status 2, one line, no traceback."""
    status, told, errors = run(*arguments)
    assert (status, told) == (2, "")
    assert says in errors.splitlines()[-1]
    assert "Traceback" not in errors


def test_an_address_is_fetched_as_the_crawl_would(project: Path) -> None:
    """Of a described outlet and of a site of nobody's; robots.txt is obeyed; nothing is written."""

    class Site:
        def get(self, url: str) -> Served | None:
            if url.endswith("/robots.txt"):
                return Served(content=b"User-agent: *\nDisallow: /secret/\n", content_type="text/plain")
            return {URL: Served(content=PAGE.encode()), "https://elm.test/bread/1": Served(content=UNKNOWN.encode())}.get(url)

    def ask(*arguments: str) -> subprocess.CompletedProcess[str]:
        return run_command(*arguments, "-s", f"THRESHER_REPLAY={server.address}", cwd=project, env=environment_of(project))

    with ReplayServer(Site()) as server:
        for url, outlet in ((URL, "harbourpost"), ("https://elm.test/bread/1", None)):
            done = ask("explain", url, "--json")
            assert done.returncode == 0, done.stderr
            found = json.loads(done.stdout)
            assert (found["url"], found["outlet"], done.stderr) == (url, outlet, "")
            assert found["fields"]["headline"]["value"]
        for path in ("secret/1", "nothing"):
            done = ask("explain", f"https://elm.test/{path}")
            assert (done.returncode, done.stdout) == (1, "")
            assert len(done.stderr.splitlines()) == 1
        assert ask("inspect", URL, "-o", "seen.html").returncode == 0
    assert "Ferry to run" in (project / "seen.html").read_text()
    assert not (project / "output").exists()

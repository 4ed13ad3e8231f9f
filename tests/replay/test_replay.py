"""Saved pages under their real addresses, through real downloads."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.errors import ThresherError
from scraper.replay.server import ReplayServer
from scraper.replay.site import FixtureSite
from tests.stub.run import PATIENCE, environment, records
from tests.stub.site import ROOT, article_page


@pytest.fixture
def fixtures(tmp_path: Path) -> Path:
    """A folder of fixtures: two pages of one address, one text page, a listing and a page without an address."""
    root = tmp_path / "fixtures"
    cases = {
        "one": ("page.html", article_page(1).decode(), {"url": f"{ROOT}/story/1"}),
        "capture": ("page.txt", "the same page as text", {"url": f"{ROOT}/story/1"}),
        "two": (
            "page.txt",
            "<h1>Text</h1><p>of a text page</p>",
            {"url": f"{ROOT}/story/2#top", "content_type": "text/plain"},
        ),
        "nowhere": ("page.html", "x", {"url": None}),
    }
    for name, (page, text, meta) in cases.items():
        folder = root / "stub" / name
        folder.mkdir(parents=True)
        (folder / page).write_text(text)
        (folder / "meta.json").write_text(json.dumps(meta))
    site = root / "stub" / "_site"
    site.mkdir()
    (site / "listing.html").write_text('<a href="/story/1">1</a><a href="http://www.stub.test/story/2">2</a>')
    index = {f"{ROOT}/news?page=1": {"file": "listing.html", "content_type": "text/html; charset=utf-8", "status": 200}}
    (site / "site.json").write_text(json.dumps(index))
    return root


def ask(address: str, path: str, host: str, **headers: str) -> tuple[int, str, bytes]:
    """Status, content type and body of an answer."""
    connection = http.client.HTTPConnection(address, timeout=PATIENCE)
    connection.request("GET", path, headers={"Host": host, **headers})
    answer = connection.getresponse()
    found = answer.status, answer.headers["Content-Type"], answer.read()
    connection.close()
    return found


def test_the_server_answers_by_host_and_path(fixtures: Path) -> None:
    """A page stands at its own host and path only; an HTML page comes before a text of the same address."""
    with ReplayServer(FixtureSite(fixtures)) as server:
        assert server.address.startswith("127.0.0.1:")
        assert ask(server.address, "/story/1", "www.stub.test") == (200, "text/html; charset=utf-8", article_page(1))
        assert ask(server.address, "/story/2?utm_source=x", "www.stub.test")[1] == "text/plain"
        assert ask(server.address, "/story/1", "other.test")[0] == 404
        assert ask(server.address, "/story/9", "www.stub.test")[0] == 404
        assert ask(server.address, f"{ROOT}/news?page=1", "proxied.test")[0] == 200
        assert ask(server.address, "/robots.txt", "www.stub.test") == (200, "text/plain", b"User-agent: *\nDisallow:\n")
        assert ask(server.address, "/robots.txt", "other.test")[0] == 404


def test_broken_descriptions_are_named(tmp_path: Path) -> None:
    """A ``meta.json`` or ``site.json`` that cannot be read is an error with its path."""
    (tmp_path / "stub" / "_site").mkdir(parents=True)
    (tmp_path / "stub" / "_site" / "site.json").write_text("{")
    with pytest.raises(ThresherError, match=r"site\.json: cannot be read as JSON"):
        FixtureSite(tmp_path)


def replay(cwd: Path, *arguments: str, settings: str = "tests.stub.settings") -> subprocess.CompletedProcess[str]:
    """The replay command."""
    line = [sys.executable, "-m", "scraper.replay", *arguments]
    return subprocess.run(
        line, cwd=cwd, env=environment(settings), capture_output=True, text=True, timeout=PATIENCE, check=False
    )


def test_all_spiders_run_and_the_table_tells(fixtures: Path) -> None:
    """The first run writes, the second adds nothing; a spider that finds nothing makes the status non-zero."""
    cwd = fixtures.parent
    for _ in range(2):
        result = replay(cwd, "stub")
        assert result.returncode == 0, result.stdout + result.stderr
    assert result.stderr == ""
    head, row = result.stdout.splitlines()
    assert head.split("  ")[0] == "outlet"
    assert row.split() == ["stub", "0", "0", "2", "0", "0", "output/stub.jsonl"]
    written = {record["url"] for record in records(cwd / "output" / "stub.jsonl")}
    assert written == {f"{ROOT}/story/1", "http://www.stub.test/story/2"}
    everything = replay(cwd)
    assert everything.returncode == 1
    assert "stubbare: nothing to fetch: no feed, listing, address or file" in everything.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nobody",), "scraper.replay: there is no outlet nobody; there are: stub, stubbare, stubfeed"),
        (("--fixtures", "empty"), "scraper.replay: empty: has no saved pages"),
    ],
)
def test_a_wrong_command_line_is_one_line(fixtures: Path, arguments: tuple[str, ...], said: str) -> None:
    """Said in one line, with a status of its own."""
    result = replay(fixtures.parent, *arguments)
    assert (result.returncode, result.stderr) == (2, said + "\n")


def test_nothing_but_the_server_is_asked(fixtures: Path) -> None:
    """Proxies of the environment are not used, names are not resolved."""
    line = [sys.executable, "-m", "scraper.replay", "stub"]
    env = {**environment(), "http_proxy": "http://127.0.0.1:9", "https_proxy": "http://127.0.0.1:9"}
    result = subprocess.run(
        line, cwd=fixtures.parent, env={**os.environ, **env}, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert result.returncode == 0, result.stderr

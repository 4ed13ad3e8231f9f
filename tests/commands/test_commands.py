"""``scrapy separate``: JSON lines and nothing else on standard output, every refusal named, an honest exit status."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from scrapy.cmdline import execute
from scrapy.settings import Settings

from scraper.errors import NotAnArticle, UnknownOutlet
from scraper.record.article import Article
from tests.stub.run import REPOSITORY, command, environment, scrapy

CASE = REPOSITORY / "fixtures" / "trtworld" / "capture"


def fake_separate(content: bytes, **given: Any) -> Article:
    """A separator that tells what it was given."""
    if b"video" in content:
        raise NotAnArticle("video", "no\nstory")
    if b"BREAK" in content:
        raise ZeroDivisionError("oops")
    given.pop("outlets")
    moment = given.pop("fetched_at")
    assert moment is None or isinstance(moment, datetime)
    fetched_at = moment.isoformat() if moment else None
    return Article(
        headline=content.decode(), fetched_at=fetched_at, layout=given.pop("content_type") or "none", **given
    )


def outlet_class(name: str, known: object) -> type:
    """One outlet is known."""
    if name != "stub":
        raise UnknownOutlet(f"there is no outlet {name}")
    return object


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Any:
    """The command, in this process, with that separator."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCRAPY_SETTINGS_MODULE", "tests.stub.settings")
    monkeypatch.setattr("scraper.separation.order.separate", fake_separate)
    monkeypatch.setattr("scraper.commands.separate.outlet_class", outlet_class)

    def running(*arguments: str) -> tuple[int, list[dict[str, Any]], str]:
        with pytest.raises(SystemExit) as ended:
            execute(["scrapy", "separate", *arguments], Settings({"COMMANDS_MODULE": "scraper.commands"}))
        out, err = capfdbinary.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, [json.loads(line) for line in out.splitlines()], err.decode()

    return running


def test_one_json_line_a_page(run: Any, tmp_path: Path) -> None:
    """The content type follows from the name of the file; a neighbouring meta.json is not read."""
    for name in ("a.html", "b.txt", "c.htm", "d"):
        (tmp_path / name).write_text(name)
    (tmp_path / "meta.json").write_text('{"url": "https://x.test/"}')
    status, lines, said = run("a.html", "b.txt", "c.htm", "d")
    assert (status, said) == (0, "")
    assert [(line["headline"], line["layout"], line["url"]) for line in lines] == [
        ("a.html", "text/html", None),
        ("b.txt", "text/plain", None),
        ("c.htm", "text/html", None),
        ("d", "none", None),
    ]


def test_options_reach_the_separator(run: Any, tmp_path: Path) -> None:
    """All that is known of the page is handed on; a time without an offset is UTC."""
    (tmp_path / "a.txt").write_text("a")
    options = (
        "--url",
        "https://x.test/1",
        "--outlet",
        "stub",
        "--fetched-at",
        "2024-05-06T07:08",
        "--content-type",
        "text/html",
    )
    status, (line,), said = run("a.txt", *options)
    assert (status, said) == (0, "")
    assert (line["url"], line["outlet"], line["layout"]) == ("https://x.test/1", "stub", "text/html")
    assert line["fetched_at"] == "2024-05-06T07:08:00+00:00"


def test_standard_input(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` is a page too."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"from a pipe")))
    status, (line,), said = run("-")
    assert (status, said, line["headline"]) == (0, "", "from a pipe")


def test_what_is_no_article_is_named_and_the_others_are_printed(run: Any, tmp_path: Path) -> None:
    """Each trouble is one line with the path; a neighbour is never lost."""
    for name, text in {"1.html": "one", "2.html": "video", "3.html": "BREAK", "4.html": "four"}.items():
        (tmp_path / name).write_text(text)
    status, lines, said = run("1.html", "2.html", "3.html", "none.html", ".", "4.html")
    assert status == 1
    assert [line["headline"] for line in lines] == ["one", "four"]
    assert said.splitlines() == [
        "2.html: video: no story",
        "3.html: broken: ZeroDivisionError: oops",
        "none.html: unreadable: No such file or directory",
        ".: unreadable: Is a directory",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "give the path of a saved page, or - for standard input"),
        (
            ("a", "--fetched-at", "yesterday"),
            "'yesterday' is not an ISO 8601 date and time (like 2024-05-06T07:08:09+00:00)",
        ),
        (("a", "--outlet", "stbu"), "there is no outlet stbu"),
        (("a", "--url", "x.test"), "--url: 'x.test' is not an http or https address"),
        (("a", "b", "--url", "https://x.test"), "--url works with one PATH only"),
        (("a", "--bogus"), "unexpected argument --bogus; scrapy separate -h lists the options"),
    ],
)
def test_a_wrong_command_line_is_one_line(run: Any, arguments: tuple[str, ...], said: str) -> None:
    """Nothing is separated, the line says what is wrong, the status is 2."""
    assert run(*arguments) == (2, [], f"scrapy separate: {said}\n")


def test_the_real_command(tmp_path: Path) -> None:
    """In a process of its own, over a real capture: JSON only, and quiet."""
    pytest.importorskip("scraper.separation.order")
    result = scrapy(
        "separate", str(CASE / "page.txt"), "--outlet", "trtworld", cwd=tmp_path, settings="scraper.settings"
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert json.loads(result.stdout)["outlet"] == "trtworld"
    assert result.stdout.count("\n") == 1


def test_a_reader_that_goes_away(tmp_path: Path) -> None:
    """``| head -1`` ends the command without a word; a full device is one line."""
    pytest.importorskip("scraper.separation.order")
    line = command("separate", *[str(CASE / "page.txt")] * 3)
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        line, cwd=tmp_path, env=environment("scraper.settings"), stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            line, cwd=tmp_path, env=environment("scraper.settings"), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ended.returncode == 1
    assert ended.stderr == b"scrapy separate: standard output cannot be written (No space left on device)\n"

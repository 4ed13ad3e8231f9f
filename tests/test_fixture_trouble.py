"""Fixtures that a hand, an interruption or another tool has spoilt: each costs itself, and nothing is half written."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from scraper.fixtures import case as cases
from scraper.fixtures.case import canonical
from tests.harbour import FETCHED, PAGE, URL, Run, environment_of, in_project, run_in

project = pytest.fixture(in_project)


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """``scrapy fixture`` in the project, which has two fixtures, ``good`` and ``spoilt``."""
    run = run_in(capsys)
    for name, address in (("good", URL), ("spoilt", URL + "1")):
        assert run("record", "harbourpost", "ferry.html", "--url", address, "--fetched-at", FETCHED, "--name", name)[0] == 0
    return run


def change(project: Path, file: str, **values: Any) -> Path:
    """Change keys of a file of the spoilt fixture."""
    path = project / "fixtures" / "harbourpost" / "spoilt" / file
    path.write_text(canonical({**json.loads(path.read_text()), **values}))
    return path


@pytest.mark.parametrize(
    "spoilt",
    [
        {"url": 5}, {"content_type": ["text/html"]}, {"headers": "x"}, {"outlet": 7}, {"not_article": True}, {"parts": "abc"},
        {"parts": [{"file": "page.html", "role": "other"}]}, {"parts": [5]}, {"fetched_at": "noon"}, {"known_failures": ["x"]}, None,
    ],
    ids=str,
)  # fmt: skip
def test_a_spoilt_fixture_costs_itself(project: Path, run: Run, spoilt: dict[str, Any] | None) -> None:
    """It is named in one line with what is wrong, and the status says so; the others are checked, reviewed, accepted and
    listed, and a new one can be recorded beside it."""
    if spoilt is None:
        (project / "fixtures" / "harbourpost" / "spoilt" / "meta.json").write_text("<<<<<<< HEAD\n")
    else:
        change(project, "meta.json", **spoilt)
    good = project / "fixtures" / "harbourpost" / "good" / "expected.json"
    good.write_text(good.read_text().replace("Ferry to run", "Boat to run"))
    status, told, errors = run("check")
    assert status == 1
    assert "harbourpost/good: 1 field differs" in told
    assert "1 case could not be read" in told
    assert (errors.count("\n"), "spoilt" in errors, "Traceback" in errors) == (1, True, False)
    assert run("review")[0] == 1
    assert "harbourpost/good" in (project / "output" / "review.html").read_text()
    assert "  good " in run("list", "harbourpost")[1]
    status, told, errors = run("accept", "--all")
    assert (status, told) == (2, "harbourpost/good: accepted headline\n")
    assert "spoilt" in errors
    third = ("record", "harbourpost", "ferry.html", "--url", URL + "2", "--fetched-at", FETCHED, "--name", "third")
    assert run(*third)[0] == 0


@pytest.mark.parametrize(
    "record", [{}, {"provenance": "x", "authors": "y"}, {"headline": 5, "body": 7, "comments": 5, "related_links": {"a": 1}}], ids=str
)
def test_an_expectation_of_other_kinds_differs(project: Path, run: Run, record: dict[str, Any]) -> None:
    """What a hand made of the record is shown as a difference, and accepting mends it."""
    path = project / "fixtures" / "harbourpost" / "spoilt" / "expected.json"
    right = path.read_text()
    path.write_text(canonical({**json.loads(right), **record} if record else {}))
    assert run("check", "harbourpost/spoilt")[0] == 1
    assert run("list", "harbourpost")[0] == 0
    assert run("review", "harbourpost/spoilt")[0] == 1
    assert run("accept", "harbourpost/spoilt")[0] == 0
    assert path.read_text() == right


@pytest.mark.parametrize("spoil", [lambda text: text.replace(b"\n", b"\r\n"), lambda text: b"\xef\xbb\xbf" + text, bytes.rstrip])
def test_another_form_is_told_and_mended(project: Path, run: Run, spoil: Any) -> None:
    """The canonical form is one of bytes: other line ends, a mark of the encoding or a missing last line end are told."""
    path = project / "fixtures" / "harbourpost" / "spoilt" / "expected.json"
    right = path.read_bytes()
    path.write_bytes(spoil(right))
    status, told, _ = run("check")
    assert (status, "form" in told) == (1, True)
    assert run("accept", "--all") == (0, "harbourpost/spoilt: accepted form\n", "")
    assert path.read_bytes() == right


def test_a_rule_alone_is_accepted_by_its_field(project: Path, run: Run) -> None:
    """Where only the rule of a field is another, accepting the field takes it and says so; nothing more is left."""
    path = project / "fixtures" / "harbourpost" / "spoilt" / "expected.json"
    change(project, "expected.json", provenance={**json.loads(path.read_text())["provenance"], "headline": "css:h2", "body": "css:p"})
    assert run("accept", "harbourpost/spoilt", "--field", "headline")[1] == "harbourpost/spoilt: accepted provenance\n"
    assert "headline" not in run("check", "harbourpost/spoilt")[1]
    assert run("accept", "harbourpost/spoilt", "--field", "body")[1] == "harbourpost/spoilt: accepted provenance\n"
    assert run("check")[0] == 0


def test_a_new_page_keeps_what_is_known(project: Path, run: Run) -> None:
    """``--update`` with a name needs no address again, and what a person noted in ``meta.json`` stays."""
    path = change(project, "meta.json", reviewed_by="Ada", notes="checked")
    status, told, _ = run("record", "harbourpost", "ferry.html", "--update", "--name", "spoilt", "--fetched-at", FETCHED)
    assert status == 0, told
    meta = json.loads(path.read_text())
    assert (meta["url"], meta["reviewed_by"], meta["notes"]) == (URL + "1", "Ada", "checked")


_KILLED = """
import os, signal, sys
from pathlib import Path

def write_some(path, content):
    with open(path, "wb") as file:
        file.write(content[: len(content) // 2])
        file.flush()
        os.kill(os.getpid(), signal.SIGKILL)

Path.write_bytes = write_some
from scrapy.cmdline import execute
execute(["scrapy", "fixture", *sys.argv[1:]])
"""


@pytest.mark.parametrize("arguments", ["accept harbourpost/spoilt", f"record harbourpost other.html --force --name spoilt --url {URL}1"])
def test_a_kill_leaves_no_half_file(project: Path, run: Run, arguments: str) -> None:
    """A process that is killed while it writes leaves every file as it was, and the fixture a fixture."""
    change(project, "expected.json", headline="Another headline")
    (project / "other.html").write_text(PAGE.replace("Ferry to run", "Boat to run"))
    folder = project / "fixtures" / "harbourpost" / "spoilt"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    done = subprocess.run(
        [sys.executable, "-c", _KILLED, *arguments.split()], cwd=project, env=environment_of(project), capture_output=True, check=False
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert {name: (folder / name).read_bytes() for name in before} == before
    assert run("accept", "harbourpost/spoilt")[0] == 0
    assert run("check")[0] == 0


def test_a_link_stays_a_link(project: Path) -> None:
    """Writing through a link changes the file that it leads to; where nothing can be written, nothing is left over."""
    (project / "real.json").write_text("old")
    (project / "link.json").symlink_to("real.json")
    cases.write_file(project / "link.json", "new")
    assert (project / "link.json").is_symlink()
    assert (project / "real.json").read_text() == "new"
    (project / "folder.json").mkdir()
    with pytest.raises(OSError, match=r"directory"):
        cases.write_file(project / "folder.json", "new")
    assert not [name for name in os.listdir(project) if name.endswith(".new")]


def test_an_unreachable_site_is_one_line(project: Path) -> None:
    """No traceback where the site cannot be had, and none for its robots.txt either."""
    from tests.stub.run import PATIENCE, command

    done = subprocess.run(
        command("fixture", "record", "harbourpost", URL, "-s", "THRESHER_REPLAY=127.0.0.1:9", "-s", "RETRY_TIMES=0"),
        cwd=project, env=environment_of(project), capture_output=True, text=True, timeout=PATIENCE, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1, done.stderr
    assert "nothing was recorded" in done.stderr


def test_a_fixture_without_its_page_is_not_skipped(project: Path, run: Run) -> None:
    """A page that is gone (never committed, say) is told by every command, and passes for nothing."""
    (project / "fixtures" / "harbourpost" / "spoilt" / "page.html").unlink()
    status, told, errors = run("check")
    assert (status, told) == (1, "1 case as expected. 1 case could not be read.\n")
    assert "spoilt: there is no page" in errors
    assert "cannot be read" in run("list", "harbourpost")[1]
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "headline"],
        cwd=project, env=environment_of(project), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert tested.returncode != 0
    assert "there is no page" in tested.stdout


def test_a_review_escapes_the_names_of_folders(project: Path, run: Run) -> None:
    """A folder's name is text in the page, and its command can be pasted into a shell."""
    folder = project / "fixtures" / "harbourpost"
    name = "a\"><script>x' b"
    (folder / "spoilt").rename(folder / name)
    for path in (folder / name / "expected.json", folder / "good" / "expected.json"):
        path.write_text(path.read_text().replace("Ferry to run", "Boat to run"))
    assert run("review")[0] == 1
    page = (project / "output" / "review.html").read_text()
    assert "<script" not in page
    assert page.count('<section class="case" id="c-harbourpost') == 2
    (command,) = (unescape(one) for one in re.findall(r"<code>(.*?)</code>", page) if "script" in one)
    assert shlex.split(command) == ["scrapy", "fixture", "accept", f"harbourpost/{name}"]

"""A file of an outlet that cannot be imported costs its own outlets, in one line, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from scraper.outlets.importing import Broken, import_below, import_one
from scraper.replay.server import ReplayServer
from tests.crawl.test_settings import make_project, run
from tests.stub.run import REPOSITORY, records
from tests.stub.site import StubSite

DECLARED = "from tests.stub.spiders.stub import StubSpider\n\n\nclass Lost(StubSpider):\n    name = 'lost'\n"
ERRORS = {
    "syntax": (f"{DECLARED}    listings = (\n", "SyntaxError: '(' was never closed", 6),
    "import": (f"import no_such_module\n{DECLARED}", "ModuleNotFoundError: No module named 'no_such_module'", 1),
    "body": (f"{DECLARED}    language = english\n", "NameError: name 'english' is not defined", 6),
    "regular expression": (f"import re\n{DECLARED}    rule = re.compile('(')\n", "error: missing ), unterminated subpattern at position 0", 7),
    "exit": (f"{DECLARED}\nraise SystemExit('no\\nmore')\n", "SystemExit: no more", 7),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_what_is_said(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """File, line and error in one line, and the names that the file declares; modules beside it and below are imported."""
    content, why, line = ERRORS[name]
    package = tmp_path / f"broken_{name.replace(' ', '_')}"
    (package / "below").mkdir(parents=True)
    for path in (package / "__init__.py", package / "fine.py", package / "below" / "__init__.py", package / "below" / "deep.py"):
        path.touch()
    (package / "wrong.py").write_text(content)
    (package / "below" / "wrong.py").write_text("raise ValueError")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.chdir(tmp_path)
    broken: list[Broken] = []
    root = import_one(package.name, broken)
    assert root is not None
    found = [module.__name__.partition(".")[2] for module in import_below(root, broken)]
    assert sorted(found) == ["below", "below.deep", "fine"]
    assert [(one.names, str(one)) for one in broken] == [
        (("wrong",), f"{package.name}/below/wrong.py:1: ValueError"),
        (("lost",), f"{package.name}/wrong.py:{line}: {why}"),
    ]


def test_a_module_that_is_not_there() -> None:
    """It is broken where it was asked for, and only there."""
    broken: list[Broken] = []
    assert import_one("no_such_spiders", broken, may_lack=True) is None
    assert not broken
    assert import_one("no_such_spiders", broken) is None
    assert str(broken[0]) == "no_such_spiders: ModuleNotFoundError: No module named 'no_such_spiders'"


def test_commands_go_on(tmp_path: Path) -> None:
    """The others are listed and crawled; the broken outlet's own crawl says why it cannot be; all together end with 1."""
    make_project(tmp_path)
    (tmp_path / "harbour" / "spiders" / "lost.py").write_text(ERRORS["body"][0])
    said = "harbour/spiders/lost.py:6: NameError: name 'english' is not defined"
    listed = run(tmp_path, "list")
    assert (listed.returncode, listed.stdout, listed.stderr) == (0, "post\n", f"{said}\n")
    with ReplayServer(StubSite(7)) as server:
        replay = ("-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}")
        one = run(tmp_path, "crawl", "post", *replay)
        everything = run(tmp_path, "crawl-all", *replay)
        others = run(tmp_path, "crawl-all", "--except", "lost", *replay)
    assert (one.returncode, one.stderr.splitlines()[0]) == (0, said)
    assert one.stderr.count("\n") == 2
    assert len(records(tmp_path / "output" / "post.jsonl")) == 7
    assert everything.returncode == 1
    assert everything.stderr == f"{said}\nscrapy crawl-all: lost: cannot be loaded: {said}\n"
    assert [line.split()[:4] for line in everything.stdout.splitlines()[1:]] == [["lost", "0", "0", "0"], ["post", "0", "0", "7"]]
    assert (others.returncode, others.stderr) == (0, f"{said}\n")
    lost = run(tmp_path, "crawl", "lost")
    assert (lost.returncode, lost.stdout) == (2, "")
    assert lost.stderr.splitlines() == [said, f"scrapy crawl: lost cannot be loaded: {said}"]


def test_separating_goes_on(tmp_path: Path) -> None:
    """A saved page is separated, and the broken outlet's name is told where it is asked for."""
    make_project(tmp_path)
    (tmp_path / "harbour" / "spiders" / "lost.py").write_text(ERRORS["import"][0])
    page = str(REPOSITORY / "fixtures" / "trtworld" / "capture" / "page.txt")
    said = "harbour/spiders/lost.py:1: ModuleNotFoundError: No module named 'no_such_module'\n"
    done = run(tmp_path, "separate", page)
    assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, said, 1)
    named = run(tmp_path, "separate", "--outlet", "lost", page)
    assert (named.returncode, named.stdout, named.stderr) == (2, "", f"{said}scrapy separate: lost cannot be loaded: {said}")

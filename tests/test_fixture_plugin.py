"""The pytest plugin, in a project outside of this repository."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from scraper.fixtures.catalogue import INVARIANTS
from scraper.record.changes import FIELDS
from scraper.fixtures.recording import Wish, record
from scraper.outlets.registry import outlets
from scraper.page.snapshot import Snapshot
from tests.harbour import FETCHED, PAGE, URL, make_project
from tests.stub.run import REPOSITORY

pytest_plugins = ["pytester"]


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The project with two fixtures: a story and a refusal."""
    monkeypatch.setenv("SCRAPY_SETTINGS_MODULE", "harbour_settings")
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))
    make_project(pytester.path)
    monkeypatch.syspath_prepend(str(pytester.path))
    outlets.cache_clear()
    page = Snapshot(url=URL, content=PAGE, content_type="text/html", fetched_at=datetime.fromisoformat(FETCHED))
    record(page, "harbourpost", pytester.path / "fixtures", Wish(name="ferry"))
    video = Snapshot(url="https://www.harbourpost.test/video/7", content="<html><body><p>Play", content_type="text/html")
    record(video, "harbourpost", pytester.path / "fixtures", Wish(name="video"))
    yield pytester.path
    outlets.cache_clear()
    for name in [name for name in sys.modules if name.startswith("harbour_")]:
        del sys.modules[name]


def expect(project: Path, **changed: object) -> None:
    """Change what is expected of the story."""
    path = project / "fixtures" / "harbourpost" / "ferry" / "expected.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps({**record, **changed}, ensure_ascii=False, indent=2) + "\n")


def test_fields_and_invariants_are_collected(project: Path, pytester: pytest.Pytester) -> None:
    """One test per field and case, and the invariants, also with ``testpaths`` elsewhere and in two processes; all pass,
    and Scrapy is never imported."""
    (project / "pytest.ini").write_text("[pytest]\ntestpaths = tests\naddopts = -p no:cacheprovider\n")
    (project / "tests").mkdir()
    (project / "tests" / "test_scrapy_is_not_needed.py").write_text("def test_one():\n    pass\n")
    (project / "conftest.py").write_text(
        "import sys\n\ndef pytest_sessionfinish(session):\n"
        "    found = [name for name in sys.modules if name.split('.')[0] in ('scrapy', 'twisted')]\n"
        "    print('IMPORTED', found)\n"
    )
    listed = pytester.runpytest_subprocess("--collect-only", "-q").stdout.lines
    assert {f"fixtures/harbourpost/ferry/meta.json::{name}" for name in FIELDS} <= set(listed)
    assert "fixtures/harbourpost/video/meta.json::not_article" in listed
    assert "fixtures/harbourpost/ferry/meta.json::without comments" in listed
    assert "IMPORTED []" in listed
    result = pytester.runpytest_subprocess("-s")
    outcomes = result.parseoutcomes()
    assert result.ret == 0, result.stdout.str()
    assert outcomes["passed"] >= len(FIELDS) + len(INVARIANTS)
    assert "failed" not in outcomes
    assert "IMPORTED []" in result.stdout.str()
    assert pytester.runpytest_subprocess("-n", "2", "-k", "headline").parseoutcomes()["passed"] == 2


def test_a_failure_is_a_word_level_diff(project: Path, pytester: pytest.Pytester) -> None:
    """The test of the field fails, and only that; it prints the words that differ and the rule, and no traceback."""
    expect(project, headline="Ferry to stop at night from June")
    result = pytester.runpytest_inprocess("fixtures", "-k", "not another")
    assert result.parseoutcomes()["failed"] == 1
    told = result.stdout.str()
    assert "Ferry to [-stop-]{+run+} at night from June" in told
    assert "css:.story h1" in told
    assert "Traceback" not in told
    quiet = "ignore::pytest.PytestAssertRewriteWarning"  # raised by the outer run's imports, where that was called without python -m
    again = pytester.runpytest_inprocess("-W", quiet, "fixtures/harbourpost/ferry/meta.json::headline")
    assert again.parseoutcomes() == {"failed": 1}


def test_a_page_that_is_no_longer_refused(project: Path, pytester: pytest.Pytester) -> None:
    """One test fails where the page turned into an article, or an article into none."""
    folder = project / "fixtures" / "harbourpost" / "video"
    meta = json.loads((folder / "meta.json").read_text())
    (folder / "meta.json").write_text(json.dumps({**meta, "url": URL}))
    (folder / "page.html").write_text(PAGE)
    result = pytester.runpytest_inprocess("fixtures/harbourpost/video", "-k", "not another")
    assert result.parseoutcomes()["failed"] == 1
    result.stdout.fnmatch_lines(["*- video*", "*+ an article*"])


def test_a_broken_invariant_is_seen(project: Path, pytester: pytest.Pytester) -> None:
    """A record that depends on what was separated before, or on the process, is found without any expectation."""
    (project / "conftest.py").write_text(
        "import itertools\nfrom scraper.stages import headline\n\n"
        "COUNT = itertools.count()\nRUN = headline.run\n\n"
        "def unsteady(work):\n    RUN(work)\n    work.record.section = f'section {next(COUNT)}'\n\n"
        "def pytest_configure(config):\n"
        "    import scraper.separation.order as separation\n"
        "    separation.STAGES = tuple(unsteady if one is RUN else one for one in separation.STAGES)\n"
    )
    result = pytester.runpytest_subprocess("fixtures", "-k", "ferry and (same or another or turned)")
    assert result.parseoutcomes()["failed"] == 3
    result.stdout.fnmatch_lines(["*separated again: section changed*"])


def test_known_failures_must_fail(project: Path, pytester: pytest.Pytester) -> None:
    """An invariant that ``meta.json`` excuses is expected to fail: where it holds, that is the failure. A name that is no
    invariant's is an error."""
    path = project / "fixtures" / "harbourpost" / "ferry" / "meta.json"
    meta = json.loads(path.read_text())
    path.write_text(json.dumps({**meta, "known_failures": {"one owner": "said so"}}))
    result = pytester.runpytest_inprocess("fixtures", "-k", "one and owner")
    assert result.parseoutcomes()["failed"] == 1
    result.stdout.fnmatch_lines(["*said so*"])
    path.write_text(json.dumps({**meta, "known_failures": {"no such": "said so"}}))
    assert pytester.runpytest_inprocess("fixtures").parseoutcomes()["errors"] == 1


@pytest.mark.parametrize("broken", ["{", "[]"])
def test_a_broken_fixture_is_an_error_of_its_own(project: Path, pytester: pytest.Pytester, broken: str) -> None:
    """A file that is no JSON object is one line; the other fixtures are tested."""
    (project / "fixtures" / "harbourpost" / "ferry" / "expected.json").write_text(broken)
    result = pytester.runpytest_inprocess("fixtures", "--continue-on-collection-errors", "-k", "not_article")
    assert result.parseoutcomes()["errors"] == 1
    assert result.parseoutcomes()["passed"] == 1
    assert "Traceback" not in result.stdout.str()


def test_another_fixture_that_is_broken_costs_no_test(project: Path, pytester: pytest.Pytester) -> None:
    """The tests of a fixture pass whatever its neighbours are, those that look at them too."""
    (project / "fixtures" / "harbourpost" / "video" / "meta.json").write_text("{")
    result = pytester.runpytest_inprocess("fixtures", "--continue-on-collection-errors")
    outcomes = result.parseoutcomes()
    assert (outcomes.get("failed", 0), outcomes["errors"]) == (0, 1), result.stdout.str()


@pytest.mark.parametrize("inside", [False, True])
def test_it_is_the_same_from_every_folder(
    project: Path, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, inside: bool
) -> None:
    """The project is the one of pytest's root folder, wherever pytest is called and whether or not that is its topmost folder;
    the process afterwards is as it was."""
    monkeypatch.delenv("SCRAPY_SETTINGS_MODULE")
    monkeypatch.chdir(project / "fixtures" / "harbourpost" if inside else tmp_path)
    more = () if inside else (f"--rootdir={project}", str(project))
    result = pytester.runpytest_inprocess(*more, "-p", "no:cacheprovider", "-k", "ferry or video")
    assert result.parseoutcomes()["passed"] > len(FIELDS) + len(INVARIANTS), result.stdout.str()
    assert "failed" not in result.parseoutcomes(), result.stdout.str()
    assert "SCRAPY_SETTINGS_MODULE" not in os.environ


def test_a_broken_invariant_says_how_it_is_excused(project: Path, pytester: pytest.Pytester) -> None:
    """What to write where is a part of the failure; written there, the test is an expected failure."""
    folder = project / "fixtures" / "harbourpost" / "ferry"
    deck = '<p class="deck">After years of quiet the quay is full of boats, and the town is full of people again.</p>'
    (folder / "page.html").write_text(PAGE.replace('<p class="by">', f'{deck}<p class="by">'))
    described = project / "harbour_outlets" / "harbourpost.py"
    described.write_text(described.read_text().replace('headline=(".story h1",)', 'headline=(".story h1",), standfirst=(".deck",)'))
    result = pytester.runpytest_subprocess("fixtures/harbourpost/ferry", "-k", "flattened")
    assert result.parseoutcomes()["failed"] == 1
    result.stdout.fnmatch_lines(['*outlet\'s shape*"known_failures": {"flattened": "why"} in *ferry/meta.json'])
    meta = json.loads((folder / "meta.json").read_text())
    (folder / "meta.json").write_text(json.dumps({**meta, "known_failures": {"flattened": "why"}}))
    assert pytester.runpytest_subprocess("fixtures/harbourpost/ferry", "-k", "flattened").parseoutcomes()["xfailed"] == 1


def test_nothing_of_it_in_other_projects(pytester: pytest.Pytester) -> None:
    """Without fixtures of ours the plugin collects nothing and imports nothing of the separator; so with another folder
    named in the ini file; one that is not there is an error."""
    pytester.makepyfile(
        "import sys\n\ndef test_light():\n    assert not {'scraper.separation.order', 'lxml', 'msgspec'} & set(sys.modules)\n"
    )
    folder = pytester.path / "fixtures" / "a" / "b"
    folder.mkdir(parents=True)
    (folder / "meta.json").write_text("{}")
    assert pytester.runpytest_subprocess().parseoutcomes() == {"passed": 1}
    (folder / "page.html").write_text("<p>")
    pytester.makeini("[pytest]\nthresher_fixtures = elsewhere\n")
    assert "there is no folder" in pytester.runpytest_subprocess().stderr.str()
    (pytester.path / "elsewhere").mkdir()
    assert pytester.runpytest_subprocess().parseoutcomes() == {"passed": 1}

"""The set-up: what the lists of ``requirements/`` hold, and when ``make`` installs which of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.stub.run import PATIENCE, REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
LISTS = ("crawl", "test")
PYTHONS = ("3.11", "3.12", "3.13")
CHECKS = {"mypy", "ruff", "hypothesis", "pytest", "pytest-xdist", "spidermon", "scrapy-lint"}


def lines(name: str) -> list[str]:
    """The lines of a list that are no comments."""
    text = (REPOSITORY / "requirements" / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if not line.lstrip().startswith("#")]


def locked(name: str, python: str) -> dict[str, str]:
    """The versions that the list names for a version of Python on Linux."""
    where = {**default_environment(), "python_version": python, "python_full_version": f"{python}.0"}
    where |= {"sys_platform": "linux", "implementation_name": "cpython", "platform_python_implementation": "CPython"}
    found: dict[str, str] = {}
    for line in lines(name):
        required = Requirement(line)
        if required.marker is None or required.marker.evaluate(where):
            (only,) = required.specifier
            assert only.operator == "==", line
            assert found.setdefault(canonicalize_name(required.name), only.version) == only.version, line
    return found


def declared(*extras: str) -> list[Requirement]:
    """What pyproject.toml asks for: to build, to run, and with the extras."""
    project = PROJECT["project"]
    asked = [*PROJECT["build-system"]["requires"], *project["dependencies"]]
    for extra in extras:
        for text in project["optional-dependencies"][extra]:
            required = Requirement(text)
            asked += map(str, declared(*required.extras)) if required.name == project["name"] else [text]
    return [Requirement(text) for text in asked]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize(("name", "extras"), [("crawl", ["progress"]), ("test", ["dev"])])
def test_the_lists_hold_what_is_declared(name: str, extras: list[str], python: str) -> None:
    """Every dependency of pyproject.toml is there once for each Python, within its bounds, with one version."""
    found = locked(name, python)
    for required in declared(*extras):
        if required.marker is None or required.marker.evaluate({"sys_platform": "linux", "python_version": python}):
            assert required.specifier.contains(found[canonicalize_name(required.name)]), str(required)


@pytest.mark.parametrize("python", PYTHONS)
def test_a_crawl_installs_no_checks(python: str) -> None:
    """The list of the tests holds that of a crawl, with the same versions; the checks stand in the former alone."""
    crawl, test = locked("crawl", python), locked("test", python)
    assert crawl.items() <= test.items()
    assert not CHECKS & set(crawl)
    assert set(test) >= CHECKS


@pytest.mark.parametrize("name", LISTS)
def test_the_lists_name_no_address(name: str) -> None:
    """A list holds names, versions and markers: no option, host, path or address of the machine that wrote it."""
    text = (REPOSITORY / "requirements" / f"{name}.txt").read_text("utf-8")
    assert all(re.fullmatch(r"[a-z0-9-]+==[\w.]+( ; [^/@:]+)?", line) for line in lines(name))
    assert not re.search(r"://|file:|find-links|index-url|trusted-host| @ |^\s*-|(^|\s)/", text, re.MULTILINE)


def test_every_python_is_tried() -> None:
    """The versions of Python above are those that pyproject.toml names."""
    told = [text.rpartition(" ")[2] for text in PROJECT["project"]["classifiers"] if "Python :: 3." in text]
    assert tuple(told) == PYTHONS


FAKE = """#!/bin/sh
echo "$*" >> "$LOG"
case "$*" in
    "-m venv --clear "*) rm -rf "$4"; mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
    "-m pip install "*) test ! -e broken ;;
esac
"""


class Folder:
    """A copy of the Makefile and what it reads, with a Python that only writes down what it is asked for."""

    def __init__(self, path: Path) -> None:
        self.path = path
        for name in ("Makefile", "pyproject.toml"):
            shutil.copy(REPOSITORY / name, path)
        shutil.copytree(REPOSITORY / "requirements", path / "requirements")
        self.python = path / "fake-python"
        self.python.write_text(FAKE)
        self.python.chmod(0o755)
        self.log = path / "log"

    def make(self, *targets: str, status: int = 0) -> list[str]:
        """What was installed and run by ``make`` with these targets, in short."""
        self.log.write_text("")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
        env = {**kept, "LOG": str(self.log), "PYTHON": str(self.python)}
        done = subprocess.run(
            ["make", *targets], cwd=self.path, env=env, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert bool(done.returncode) == bool(status), done.stdout + done.stderr
        asked = re.findall(r"^-m (?:pip .*/(\w+)\.txt$|pip .*(editable) \.$|(venv)|(?!pip|venv)(\S+))", self.log.read_text(), re.MULTILINE)
        return ["".join(found) for found in asked]

    def change(self, name: str) -> None:
        """The file is newer than everything that was made so far."""
        latest = max(path.stat().st_mtime for path in self.path.rglob("*"))
        os.utime(self.path / name, (latest + 1, latest + 1))
        for stamp in (self.path / ".venv").glob(".[ct]*"):
            os.utime(stamp, (latest, latest))


CRAWL = ["scraper.replay"]
TEST = ["ruff", "mypy", "pytest"]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """A fresh checkout without a ``.venv``."""
    if shutil.which("make") is None:
        pytest.skip("make is not there")
    return Folder(tmp_path)


def test_crawl_then_test(folder: Folder) -> None:
    """A crawl installs its own list alone, once; the tests add theirs, once, and after that a crawl installs nothing."""
    assert folder.make("crawl") == ["venv", "crawl", "editable", *CRAWL]
    assert folder.make("crawl") == CRAWL
    assert folder.make("test") == ["test", "editable", *TEST]
    assert folder.make("test") == TEST
    assert folder.make("crawl") == CRAWL


def test_test_then_crawl(folder: Folder) -> None:
    """The list of the tests is enough for a crawl."""
    assert folder.make("test") == ["venv", "test", "editable", *TEST]
    assert folder.make("crawl") == CRAWL


def test_both_at_once(folder: Folder) -> None:
    """``make -j`` runs one pip after the other."""
    assert folder.make("-j4", "crawl", "test") == ["venv", "crawl", "editable", *CRAWL, "test", "editable", *TEST]


@pytest.mark.parametrize("changed", ["requirements/crawl.txt", "pyproject.toml"])
def test_a_change_is_installed(folder: Folder, changed: str) -> None:
    """When its list or pyproject.toml has changed, it is installed again into the same ``.venv``."""
    folder.make("crawl")
    folder.change(changed)
    assert folder.make("crawl") == ["crawl", "editable", *CRAWL]


def test_a_change_of_the_tests_list_is_none_for_a_crawl(folder: Folder) -> None:
    """What only the tests need is installed when they run."""
    folder.make("test")
    folder.change("requirements/test.txt")
    assert folder.make("crawl") == CRAWL
    assert folder.make("test") == ["test", "editable", *TEST]


def test_what_failed_is_tried_again(folder: Folder) -> None:
    """Where pip fails nothing is run, and the same command installs again."""
    (folder.path / "broken").touch()
    assert folder.make("crawl", status=2) == ["venv", "crawl"]
    (folder.path / "broken").unlink()
    assert folder.make("crawl") == ["crawl", "editable", *CRAWL]


def test_a_lost_venv_is_made_again(folder: Folder) -> None:
    """Where the Python of ``.venv`` is gone all of it is made again."""
    folder.make("test")
    (folder.path / ".venv" / "bin" / "python").unlink()
    assert folder.make("test") == ["venv", "test", "editable", *TEST]

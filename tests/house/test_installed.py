"""Thresher as a wheel, in an environment of its own: beside projects whose folders have the names of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from scraper.outlets.project import project_outlets
from tests.harbour import OUTLET, PAGE, URL
from tests.stub.run import PATIENCE, REPOSITORY

FOLDERS = ("cleaners", "scraper", "spiders")
FILES = ("pyproject.toml", "setup.py", "README.md", "LICENSE", "thresher_pytest.py")
SETTINGS = """COMMANDS_MODULE = "scraper.commands"
ADDONS = {"scraper.addon.NewsAddon": 100}
SPIDER_LOADER_CLASS = "scraper.crawl.loader.OutletLoader"
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this source."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in FOLDERS:
        shutil.copytree(REPOSITORY / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(REPOSITORY / name, source)
    build = (sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "-w", target, source)
    subprocess.run(build, check=True, capture_output=True, timeout=PATIENCE)
    (made,) = target.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment with the wheel, and with what it needs as it is installed here."""
    home = tmp_path_factory.mktemp("environment")
    venv.create(home, symlinks=True)
    site = next(home.glob("lib/python*/site-packages"))
    for path in Path(sysconfig.get_path("purelib")).iterdir():
        if "thresher" not in path.name and path.name != "__pycache__":
            (site / path.name).symlink_to(path)
    with ZipFile(wheel) as archive:
        archive.extractall(site)
    return home / "bin" / "python"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in an environment that names no project."""
    for name in ("PYTHONPATH", "SCRAPY_SETTINGS_MODULE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def write(folder: Path, files: dict[str, str]) -> None:
    """Files by their paths."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def run(python: Path, folder: Path, *line: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    """A command as its script runs it: the working folder is not on the path."""
    env = {**os.environ, "PYTHONPATH": str(path)} if path is not None else dict(os.environ)
    return subprocess.run(
        [python, "-P", *line], cwd=folder, env=env, capture_output=True, text=True, check=False, timeout=PATIENCE
    )


def test_what_is_installed(wheel: Path) -> None:
    """Every module and its data, under four names; none of them is ``spiders``, ``tests`` or ``fixtures``."""
    names = [name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name]
    assert {name.partition("/")[0] for name in names} == {"cleaners", "scraper", "thresher_outlets", "thresher_pytest.py"}
    for base, its in (("cleaners", "cleaners"), ("scraper", "scraper"), ("spiders", "thresher_outlets")):
        here = {path.relative_to(REPOSITORY / base) for path in (REPOSITORY / base).rglob("*") if path.is_file()}
        there = {Path(name).relative_to(its) for name in names if name.startswith(f"{its}/")}
        assert there == {path for path in here if "__pycache__" not in path.parts}


def test_a_project_with_spiders_of_its_own(python: Path, folder: Path) -> None:
    """``spiders`` is the project's; the installed outlets are there beside its own, and by name for programs."""
    write(folder, {"settings.py": f'{SETTINGS}SPIDER_MODULES = ["spiders"]\n', "spiders/__init__.py": "", "spiders/post.py": OUTLET})
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = settings\n")
    (folder / "page.html").write_text(PAGE)
    listed = run(python, folder, "-m", "scrapy", "list")
    assert (listed.stdout, listed.stderr) == ("harbourpost\n", "")
    own = run(python, folder, "-m", "scrapy", "separate", "--url", URL, "page.html")
    assert '"outlet":"harbourpost"' in own.stdout, own.stderr
    other = run(python, folder, "-m", "scrapy", "separate", "--outlet", "naharnet", "page.html")
    assert '"outlet":"naharnet"' in other.stdout, other.stderr
    program = f"from scraper import separate; print(separate(open('page.html').read(), outlet='trtworld', url={URL!r}).outlet)"
    assert run(python, folder, "-c", program).stdout == "trtworld\n"


def test_without_a_project(python: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Thresher's own settings serve in any folder, with the installed outlets, each once and under one name."""
    monkeypatch.setenv("SCRAPY_SETTINGS_MODULE", "scraper.settings")
    listed = run(python, folder, "-m", "scrapy", "list")
    assert (listed.stdout.split(), listed.stderr) == (sorted(project_outlets(("spiders",))), "")
    (folder / "page.html").write_text(PAGE)
    assert run(python, folder, "-m", "scrapy", "separate", "--outlet", "naharnet", "page.html").returncode == 0


def test_in_a_checkout(python: Path, folder: Path) -> None:
    """Installed, and called in the folder of a checkout: that one is Thresher's too, and nothing is hidden."""
    for name in FOLDERS:
        shutil.copytree(REPOSITORY / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(REPOSITORY / "fixtures" / "trtworld" / "capture", folder / "fixtures" / "trtworld" / "capture")
    shutil.copy(REPOSITORY / "scrapy.cfg", folder)
    listed = run(python, folder, "-m", "scrapy", "list")
    assert (listed.stdout.split(), listed.stderr) == (sorted(project_outlets(("spiders",))), "")
    tested = run(python, folder, "-m", "pytest", "-q", "-k", "headline", "-p", "no:cacheprovider")
    assert tested.returncode == 0, tested.stdout
    assert " passed" in tested.stdout


TEST = """import sys

import cleaners
import scraper
import spiders


def test_mine():
    assert (scraper.MINE, cleaners.MINE, spiders.MINE) == (1, 2, 3)
    assert not [name for name in sys.modules if name.startswith(("scraper.", "cleaners.", "thresher_outlets"))]
"""


def test_the_tests_of_others_run(python: Path, folder: Path) -> None:
    """A project with all of these names keeps them under pytest, also where a folder looks like fixtures: a line says why those
    are not tested, and it is an error where the ini file names them."""
    write(folder, {"conftest.py": "", "test_mine.py": TEST, "scraper/__init__.py": "MINE = 1", "cleaners.py": "MINE = 2", "spiders.py": "MINE = 3"})
    quiet = run(python, folder, "-m", "pytest", "-q")
    assert (quiet.returncode, "thresher" in quiet.stdout) == (0, False), quiet.stdout
    case = folder / "fixtures" / "post" / "ferry"
    case.mkdir(parents=True)
    (case / "meta.json").write_text("{}")
    (case / "page.html").write_text(PAGE)
    told = run(python, folder, "-m", "pytest", "-q")
    assert told.returncode == 0, told.stdout
    (line,) = [line for line in told.stdout.splitlines() if "thresher" in line]
    assert line.startswith(f"thresher: the fixtures in {folder}/fixtures are not tested: {folder}/scraper has the same name as Thresher's package")
    (folder / "pytest.ini").write_text("[pytest]\nthresher_fixtures = fixtures more\n")
    (folder / "more").mkdir()
    wrong = run(python, folder, "-m", "pytest", "-q")
    assert wrong.returncode == 4
    assert f"{folder}/scraper has the same name as Thresher's package 'scraper'" in wrong.stderr


def test_a_project_called_scraper(python: Path, folder: Path) -> None:
    """Scrapy puts the project's folder last, so Thresher's settings would go before the project's: a line says so, and its way
    out is one."""
    write(folder, {"scraper/__init__.py": "", "scraper/settings.py": 'SPIDER_MODULES = ["scraper.own"]\n', "scraper/own/__init__.py": ""})
    write(folder, {"scraper/own/mine.py": "import scrapy\n\n\nclass Mine(scrapy.Spider):\n    name = 'mine'\n"})
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = scraper.settings\n")
    told = run(python, folder, "-m", "scrapy", "list")
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1)
    assert told.stderr.startswith(f"scrapy: {folder}/scraper is hidden by Thresher's package of the same name")
    assert f"PYTHONPATH={folder} " in told.stderr
    assert run(python, folder, "-m", "scrapy", "list", path=folder).stdout == "mine\n"


def test_cleaners_of_another(python: Path, folder: Path) -> None:
    """Where another package ``cleaners`` goes first, commands and programs say which it is."""
    write(folder, {"settings.py": SETTINGS, "cleaners/__init__.py": ""})
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = settings\n")
    told = run(python, folder, "-m", "scrapy", "list", path=folder)
    said = f"{folder}/cleaners is imported in place of Thresher's package 'cleaners'; rename it, or "
    assert (told.returncode, told.stdout, told.stderr.count("\n")) == (1, "", 1)
    assert told.stderr.startswith(f"scrapy: {said}")
    program = run(python, folder, "-c", "from scraper import separate", path=folder)
    assert program.stderr.splitlines()[-1].startswith(f"ImportError: {said}")


def test_a_checkout_has_its_outlets_once() -> None:
    """The folder ``spiders`` of a checkout is the installed package too: in the project it goes by its own name."""
    found = project_outlets(("spiders",))
    assert len(found) >= 5
    assert {one.__module__.partition(".")[0] for one in found.values()} == {"spiders"}

"""Separating knows the outlets that it is told, else those of installed packages; nothing of the working folder is looked at."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scraper import Outlet, UnknownOutlet, separate
from scraper.outlets.project import project_outlets
from scraper.outlets.registry import named, outlets
from tests.harbour import PAGE, URL, environment_of, in_project
from tests.stub.run import PATIENCE, REPOSITORY, run_command

project = pytest.fixture(in_project)


class Post(Outlet):
    """The outlet of the tests' page."""

    name = "post"
    allowed_domains = ["harbourpost.test"]
    timezone = "Europe/Stockholm"
    article_url = (r"-\d+$",)


class Other(Outlet):
    """An outlet of other pages."""

    name = "other"
    allowed_domains = ["other.test"]


def test_an_outlet_is_given_as_a_class() -> None:
    """``outlet`` is a class that nobody else has to know."""
    assert separate(PAGE, url=URL, outlet=Post).outlet == "post"
    assert separate(PAGE, outlet=Post).outlet == "post"


@pytest.mark.parametrize("given", [{Post, Other}, [Other, Post], (Post,), {"post": Post}, iter([Post])], ids=type)
def test_outlets_are_given_in_any_collection(given: object) -> None:
    """``outlets`` are those among which the page's is found, by its address, by its canonical address, or by name."""
    known = list(given.values()) if isinstance(given, dict) else list(given)  # type: ignore[call-overload]
    assert separate(PAGE, url=URL, outlets=known).outlet == "post"
    assert separate(PAGE, outlets=named(known)).outlet == "post"
    assert separate(PAGE, url=URL, outlet="post", outlets=set(known)).outlet == "post"


def test_no_other_is_known_then() -> None:
    """Not even an installed one; without any every page is a site that nobody described."""
    with pytest.raises(UnknownOutlet, match="there is no outlet naharnet"):
        separate(PAGE, outlet="naharnet", outlets=[Post])
    assert separate(PAGE, url=URL, outlets=()).outlet is None
    assert separate(PAGE, url=URL, outlets=[Other]).outlet is None


@pytest.mark.parametrize("given", ["post", [Post()], [Outlet], [int], [None]], ids=["a name", "an instance", "the base", "another class", "nothing"])
def test_what_is_no_outlet_is_refused(given: object) -> None:
    """A name, an object, a template or another class where outlets are wanted is a ``ValueError``."""
    with pytest.raises(ValueError, match="an outlet is a subclass of scraper"):
        separate(PAGE, outlets=given)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="an outlet is a subclass of scraper"):
        separate(PAGE, outlet=given if not isinstance(given, str) else 5)  # type: ignore[arg-type]


PROGRAM = """
import os, sys
before = (list(sys.path), dict(os.environ))
from scraper import read_articles, separate
article = separate(open("page.html").read(), url="{url}")
installed = separate(open("page.html").read(), outlet="naharnet")
assert before == (list(sys.path), dict(os.environ))
assert "broken_settings" not in sys.modules and "mine" not in sys.modules
print(article.outlet, installed.outlet, [name for name in sys.modules if name.split(".")[0] in ("scrapy", "twisted")])
"""


@pytest.mark.parametrize("variable", [False, True])
def test_the_working_folder_is_not_looked_at(tmp_path: Path, variable: bool) -> None:
    """In the folder of a Scrapy project whose settings cannot be imported a page is separated as anywhere else."""
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = broken_settings\n")
    (tmp_path / "broken_settings.py").write_text("raise RuntimeError('imported')\n")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "__init__.py").write_text("raise RuntimeError('imported')\n")
    (tmp_path / "page.html").write_text(PAGE)
    env = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
    if variable:
        env["SCRAPY_SETTINGS_MODULE"] = "broken_settings"
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(url=URL)], cwd=tmp_path, env={**env, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True, text=True, check=False, timeout=PATIENCE,
    )  # fmt: skip
    assert (done.stderr, done.stdout) == ("", "None naharnet []\n")


def test_commands_know_the_project(project: Path) -> None:
    """The project's outlets are those of the commands; of two of one name the project's counts."""
    assert "harbourpost" in project_outlets()
    assert "harbourpost" not in outlets()
    assert set(outlets()) < set(project_outlets())
    (project / "harbour_outlets" / "again.py").write_text(
        'from scraper import Outlet\n\n\nclass Mine(Outlet):\n    name = "naharnet"\n    allowed_domains = ["mine.test"]\n'
    )
    done = run_command("separate", "--url", URL.replace("harbourpost.test", "mine.test"), "ferry.html", cwd=project, env=environment_of(project))
    assert '"outlet":"naharnet"' in done.stdout, done.stderr
    done = run_command("separate", "--url", URL, "ferry.html", cwd=project, env=environment_of(project))
    assert '"outlet":"harbourpost"' in done.stdout, done.stderr

"""Settings that are none, or cannot be what they are set to, are told before anything is done."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from scrapy.settings import Settings

from scraper.addon import NewsAddon, defaults
from scraper.crawl.known_settings import PREFIX, SCRAPY, SETTINGS, SettingError, check_settings, folder
from scraper.replay.server import ReplayServer
from tests.stub.run import REPOSITORY, environment, records, run_command, scrapy
from tests.stub.site import StubSite

COMMANDS = (
    ("crawl", "stub"), ("crawl-all",), ("check-live", "stub"), ("outcomes", "stub"), ("drift", "stub"), ("separate", "x.html"),
    ("fixture", "check"),
)  # fmt: skip


def test_the_table_is_whole() -> None:
    """It has all that the add-on sets and all that stands in the code or the README, and no setting is of an unknown kind."""
    assert {name for name in defaults() if name.startswith(PREFIX)} <= set(SETTINGS)
    check_settings(Settings(defaults()))
    assert not set(SETTINGS) & set(SCRAPY)
    readme = (REPOSITORY / "README.md").read_text() + (REPOSITORY / "docs" / "crawling.md").read_text()
    assert [name for name in SETTINGS if f"`{name}`" not in readme] == []


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("THRESHER_OUPUT_DIR", "did you mean THRESHER_OUTPUT_DIR?"),
        ("THRESHER_STORES", "did you mean THRESHER_STORE?"),
        ("THRESHR_STORE", "did you mean THRESHER_STORE?"),
        ("thresher_store", "did you mean THRESHER_STORE?"),
        ("THRESHER_ZZZ", "there are THRESHER_BLOCKED_AFTER, "),
    ],
)
def test_an_unknown_name(name: str, hint: str) -> None:
    """A name that no setting has is an error with the name that comes near; settings of others are none of our matter."""
    check_settings(Settings({"THREADS": 3, "THREE": 1, "SPIDERMON_ENABLED": True}))
    with pytest.raises(SettingError) as error:
        check_settings(Settings({name: "x"}))
    assert str(error.value).startswith(f"unknown setting {name}; {hint}")


GOOD: dict[str, tuple[Any, ...]] = {
    "flag": (True, False, "True", "false", "0", "1", 0, 1), "number": (0, 1.5, "2", "0.5"), "whole": (0, 7, "7"),
    "status": (None, 0, "3", 255), "text": (None, "", "ada@harbour.example"), "folder": (None, "out", Path("out"), ""),
    "server": (None, "", "127.0.0.1:8000", "[::1]:80"), "hosts": (None, "*", "a.test, b.test", ["a.test"], ("a.test",)),
}  # fmt: skip
BAD: dict[str, tuple[Any, ...]] = {
    "flag": ("maybe", "", None, "yes", 7), "number": ("abc", None, -1, "nan", "inf", True, [1]), "whole": ("1.5", "x", -1, None, 2.5),
    "status": ("x", 256, -1, "3.0"), "text": (5, ["a"]), "folder": (5, True, ["a"]), "server": ("8000", "http://a.test", 5),
    "hosts": (5, [1], {"a": 1}),
}  # fmt: skip


@pytest.mark.parametrize("name", [*SETTINGS, *SCRAPY])
def test_values(name: str) -> None:
    """What a setting can be is taken, from the command line as text too; anything else is told with its name."""
    kind = (SETTINGS | SCRAPY)[name]
    for value in GOOD[kind]:
        check_settings(Settings({name: value}))
    for value in BAD[kind]:
        with pytest.raises(SettingError) as error:
            check_settings(Settings({name: value}))
        assert str(error.value).startswith(f"{name}: {value!r} ")
        assert "\n" not in str(error.value)


def test_the_addon_checks_too() -> None:
    """In a project that has other commands, with settings that outlets set for themselves."""
    with pytest.raises(SettingError, match="THRESHER_STORE: 'perhaps'"):
        NewsAddon().update_settings(Settings({"THRESHER_STORE": "perhaps"}))
    settings = Settings()
    settings.set("THRESHER_DRIFTS", False, "spider")
    with pytest.raises(SettingError, match="did you mean THRESHER_DRIFT"):
        NewsAddon().update_settings(settings)


@pytest.mark.parametrize("arguments", COMMANDS, ids=lambda one: one[0])
def test_every_command_tells(arguments: tuple[str, ...], tmp_path: Path) -> None:
    """One line, status 2, and nothing is written."""
    said = "unknown setting THRESHER_OUPUT_DIR; did you mean THRESHER_OUTPUT_DIR?"
    done = scrapy(*arguments, "-s", "THRESHER_OUPUT_DIR=x", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"scrapy {arguments[0]}: {said}\n")
    assert not list(tmp_path.iterdir())


def make_project(home: Path, settings: str = "", custom: str = "{}") -> None:
    """A project of one outlet, with a folder inside."""
    (home / "scrapy.cfg").write_text("[settings]\ndefault = harbour.settings\n")
    package = home / "harbour"
    (package / "spiders").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "spiders" / "__init__.py").touch()
    (home / "notes" / "deep").mkdir(parents=True)
    (package / "settings.py").write_text(
        "from tests.stub.settings import *\nfrom tests.stub.settings import ITEM_PIPELINES, DOWNLOAD_DELAY\n"
        f'SPIDER_MODULES = ["harbour.spiders"]\nSPIDER_LOADER_CLASS = "scraper.crawl.loader.OutletLoader"\n{settings}\n'
    )
    (package / "spiders" / "post.py").write_text(
        "from tests.stub.spiders.stub import StubSpider\n\n\nclass Post(StubSpider):\n    name = 'post'\n"
        f"    custom_settings = {custom}\n"
    )


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command in that folder of a project, which Scrapy finds by its scrapy.cfg."""
    env = {name: value for name, value in environment().items() if name != "SCRAPY_SETTINGS_MODULE"}
    return run_command(*arguments, cwd=home, env=env)


@pytest.mark.parametrize("name", ["THRESHER_DRIFTS", "DOWNLOAD_DELAY"])
def test_settings_of_project_and_outlet(name: str, tmp_path: Path) -> None:
    """What stands in ``settings.py`` or an outlet's ``custom_settings`` is told in the same way; the outlet is named."""
    make_project(tmp_path, custom=f"{{'{name}': 'abc'}}")
    done = run(tmp_path, "crawl", "post")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert done.stderr.startswith("scrapy crawl: ")
    assert name in done.stderr
    assert done.stderr.endswith("(custom_settings of post)\n")
    everything = run(tmp_path, "crawl-all")
    assert everything.returncode == 2
    assert everything.stderr == done.stderr.replace("scrapy crawl:", "scrapy crawl-all:")
    (tmp_path / "harbour" / "settings.py").write_text(f"{(tmp_path / 'harbour' / 'settings.py').read_text()}\n{name} = 'abc'\n")
    (tmp_path / "harbour" / "spiders" / "post.py").write_text(
        (tmp_path / "harbour" / "spiders" / "post.py").read_text().replace(f"{{'{name}': 'abc'}}", "{}")
    )
    done = run(tmp_path, "crawl", "post")
    assert (done.returncode, done.stderr.count("\n"), "custom_settings" in done.stderr) == (2, 1, False), done.stderr


def test_folders_count_from_the_project(tmp_path: Path) -> None:
    """From a folder inside of the project a crawl adds to the same output and store, the other commands read them, and a
    file that is typed counts from the working folder."""
    make_project(tmp_path, 'THRESHER_OUTPUT_DIR = "out"\nTHRESHER_DRIFT = False\n')
    deep = tmp_path / "notes" / "deep"
    (deep / "a.html").write_text("<h1>Ferry</h1><p>It runs at night.</p>")
    with ReplayServer(StubSite(7)) as server:
        line = ("crawl", "post", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", "-s", "THRESHER_WARC=kept")
        first, second = run(tmp_path, *line), run(deep, *line)
    assert (first.returncode, "7 articles written" in first.stderr) == (0, True), first.stderr
    assert (second.returncode, "0 articles written, 7 already there" in second.stderr) == (0, True), second.stderr
    saved = run(deep, "crawl", "post", "-L", "CRITICAL", "-a", "file=a.html")
    assert (saved.returncode, "1 articles written" in saved.stderr) == (0, True), saved.stderr
    assert len(records(tmp_path / "out" / "post.jsonl")) == 8
    assert [path.name for path in deep.iterdir()] == ["a.html"]
    assert list((tmp_path / "kept").iterdir())
    assert run(deep, "outcomes", "post").stdout == run(tmp_path, "outcomes", "post").stdout
    assert run(deep, "outcomes", "post").stdout.startswith("article")
    elsewhere = run(deep, "outcomes", "post", "-s", f"THRESHER_OUTPUT_DIR={tmp_path / 'none'}")
    assert elsewhere.returncode != 0


def test_where_a_folder_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An absolute name stands for itself, ``~`` is the home folder, and without a project the working folder counts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/ada")

    def found(value: str | None) -> str:
        return str(folder(Settings({"THRESHER_WARC": value}), "THRESHER_WARC", "usual"))

    assert [found(value) for value in ("a/b", "/x/y", "~/z", None, "")] == ["a/b", "/x/y", "/home/ada/z", "usual", "usual"]
    (tmp_path / "scrapy.cfg").touch()
    inside = tmp_path / "inside"
    inside.mkdir()
    assert found("a/b") == "a/b"
    monkeypatch.chdir(inside)
    assert [found(value) for value in ("a/b", "/x/y")] == [str(tmp_path / "a" / "b"), "/x/y"]

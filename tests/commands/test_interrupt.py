"""Ctrl-C in a command, and what ``-h`` says."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from scraper.crawl.arguments import ARGUMENTS, ArgumentError, arguments_help, parse_arguments
from tests.stub.run import REPOSITORY, command, environment, scrapy
from tests.stub.spiders.stub import StubSpider

PAGE = REPOSITORY / "fixtures" / "trtworld" / "capture" / "page.txt"
COMMANDS = ("check-live", "crawl", "crawl-all", "drift", "fixture", "outcomes", "separate")


@pytest.fixture
def hears_ctrl_c() -> Iterator[None]:
    """What is started hears Ctrl-C, though the tests may have been started in the background, where shells ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hears_ctrl_c")
def test_ctrl_c_in_separate(tmp_path: Path) -> None:
    """What was separated before is printed, whole; then one line, status 130, and no traceback."""
    line = command("separate", "--outlet", "trtworld", str(PAGE), "-")
    process = subprocess.Popen(
        line, cwd=tmp_path, env=environment("scraper.settings"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    first = process.stdout.readline()  # from here on it waits for its standard input
    process.send_signal(signal.SIGINT)
    process.wait(timeout=120)  # before its standard input is closed, which would end it too
    rest, said = process.communicate()
    assert first.startswith('{"schema_version"')
    assert (process.returncode, rest, said) == (130, "", "scrapy separate: stopped\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_ends_on_ctrl_c(name: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Wherever in its ``run`` the signal comes."""
    module = import_module(f"scraper.commands.{name}")

    class Interrupted(module.Command):  # type: ignore[misc, name-defined]
        """The first thing that it looks at is a Ctrl-C."""

        __module__ = module.__name__

        @property
        def settings(self) -> None:
            raise KeyboardInterrupt

        @settings.setter
        def settings(self, value: object) -> None:
            pass

        @property
        def crawler_process(self) -> None:
            raise KeyboardInterrupt

        @crawler_process.setter
        def crawler_process(self, value: object) -> None:
            pass

    made = Interrupted()
    monkeypatch.setattr("scraper.crawl.interrupt.os.dup2", lambda *_: None)
    options = type("Options", (), {"paths": ["x"], "warc": [], "url": None, "outlet": None, "action": "list"})()
    made.run([], options)
    assert made.exitcode == 130
    assert capfd.readouterr() == ("", f"scrapy {name}: stopped\n")


def test_help_lists_the_arguments(tmp_path: Path) -> None:
    """A line each, of ``crawl`` all and of ``crawl-all`` those that many outlets can share; these and no others are taken."""
    for name, without in (("crawl", set()), ("crawl-all", {"urls", "file", "warc", "force"})):
        done = scrapy(name, "-h", cwd=tmp_path)
        lines = done.stdout.partition("arguments (-a NAME=VALUE):\n")[2].splitlines()
        assert {line.split()[1].partition("=")[0] for line in lines} == set(ARGUMENTS) - without
    assert all(len(line) < 120 for line in arguments_help().splitlines())
    for name in ARGUMENTS:
        assert parse_arguments(StubSpider, {name: None}) is not None
        with pytest.raises(ArgumentError, match=f"did you mean {name}"):
            parse_arguments(StubSpider, {f"{name}x": "1"})

"""A project of somebody else's: one outlet, its pages, and a Scrapy project around it, in an empty folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from scrapy.cmdline import execute

from scraper.outlets.registry import outlets
from tests.stub.run import REPOSITORY

OUTLET = '''
from scraper import Layout, Line, Links, Outlet, Shape, Thread


class HarbourPost(Outlet):
    """Stories under ``/<section>/<slug>-<number>``."""

    name = "harbourpost"
    allowed_domains = ["harbourpost.test"]
    language = "en"
    timezone = "Europe/Stockholm"
    site_names = ("The Harbour Post",)
    date_formats = ("%d %B %Y, %H:%M",)
    article_url = (r"^/[a-z]+/[a-z-]+-\\d+$",)
    other_url = {"video": r"^/video/"}
    layouts = (
        Layout(
            name="present", probe=(".story .text",), section=(".rubric",), headline=(".story h1",), byline=(".by b",),
            date=(".by i",), body=(".story .text",),
        ),
    )
    related = (Links(heading=(r"Also in \\w+",), block=(".also",), label=("h3",), item=("li",)),)
    thread = Thread(
        heading=(r"Comments",), head=(r"(?P<author>\\S.*?) (?P<date>\\d+ [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d)",),
        item=(".comments-list li",), author=("b",), date=("i",), text=("p",),
    )
    shape = Shape(lines=(Line("head", (r"By (?P<byline>\\S.*?), (?P<date>\\d.*)",), "writer line"),))
'''
PAGE = """<!doctype html>
<html lang="en">
<head>
  <title>Ferry to run at night from June - The Harbour Post</title>
  <link rel="canonical" href="https://www.harbourpost.test/town/ferry-at-night-7714">
  <style>.x { color: red }</style>
  <script>window.tracker = "</div>";</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/town">Town</a></nav>
<!-- the story -->
<div class="story">
  <p class="rubric">Town</p>
  <h1>Ferry to run at night from June</h1>
  <p class="by">By <b>Ada Lindqvist</b>, <i>3 May 2024, 18:20</i></p>
  <div class="text">
    <p>The last boat to the island will leave at half past one from the first of June, the harbour office said.</p>
    <p>"People who work late have asked for this for years," said Omar Pell, who runs the office.</p>
  </div>
</div>
<div class="also"><h3>Also in Town</h3><ul><li><a href="/town/quay-is-late-7710">Repairs to the quay are put off</a></li>
<li><a href="/town/gulls-7702">Gulls take over the old fish hall</a></li></ul></div>
<div><h3>Comments</h3>
<ul class="comments-list"><li id="c1"><b>Nils</b> <i>4 May 2024, 07:02</i><p>About time.</p></li></ul></div>
</body>
</html>
"""
URL = "https://www.harbourpost.test/town/ferry-at-night-7714"
FETCHED = "2024-05-04T08:00:00+00:00"


def make_project(root: Path) -> Path:
    """The project in the folder: ``scrapy.cfg``, settings, and the outlet in its own package."""
    (root / "scrapy.cfg").write_text("[settings]\ndefault = harbour_settings\n")
    (root / "harbour_settings.py").write_text(
        'SPIDER_MODULES = ["harbour_outlets"]\nCOMMANDS_MODULE = "scraper.commands"\n'
        'ADDONS = {"scraper.addon.NewsAddon": 100}\nSPIDER_LOADER_CLASS = "scraper.crawl.loader.OutletLoader"\nDOWNLOAD_DELAY = 0\n'
    )
    (root / "harbour_outlets").mkdir()
    (root / "harbour_outlets" / "__init__.py").write_text("")
    (root / "harbour_outlets" / "harbourpost.py").write_text(OUTLET)
    (root / "ferry.html").write_text(PAGE)
    return root


def environment_of(root: Path) -> dict[str, str]:
    """The environment of a command in the project."""
    kept = {name: value for name, value in os.environ.items() if name not in ("SCRAPY_SETTINGS_MODULE", "NO_COLOR")}
    return {**kept, "PYTHONPATH": f"{root}:{REPOSITORY}"}


Run = Callable[..., tuple[int, str, str]]


def in_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """For ``pytest.fixture``: the project in a folder of its own, without fixtures, and this process in it."""
    make_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCRAPY_SETTINGS_MODULE", "harbour_settings")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    outlets.cache_clear()
    yield tmp_path
    outlets.cache_clear()
    for name in [name for name in sys.modules if name.startswith("harbour_")]:
        del sys.modules[name]


def run_in(capsys: pytest.CaptureFixture[str]) -> Run:
    """``scrapy fixture`` in this process: exit status, standard output and standard error."""

    def fixture(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as caught:
            execute(["scrapy", "fixture", *arguments])
        told = capsys.readouterr()
        return int(caught.value.code or 0), told.out, told.err

    return fixture

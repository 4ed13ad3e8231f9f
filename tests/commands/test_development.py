"""What one works with on an outlet: a first file from the template, and Scrapy's HTTP cache."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from operator import itemgetter
from pathlib import Path

import pytest

from scraper.learning.writing import load
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.harbour import PAGE, URL, environment_of, make_project
from tests.stub.run import REPOSITORY, records, run_command, scrapy
from tests.stub.site import ROOT, StubSite

TEMPLATES = REPOSITORY / "scraper" / "templates"


def test_a_first_file_of_an_outlet_crawls(tmp_path: Path) -> None:
    """``genspider -t outlet``: the file is a spider of the project, and its first crawl writes the article."""
    project = make_project(tmp_path)
    (project / "harbour_outlets" / "harbourpost.py").unlink()
    settings = project / "harbour_settings.py"
    settings.write_text(settings.read_text() + 'NEWSPIDER_MODULE = "harbour_outlets"\n')

    def run(*arguments: str) -> str:
        ended = run_command(*arguments, cwd=project, env=environment_of(project))
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    run("genspider", "-t", "outlet", "harbour", "www.harbourpost.test")
    assert run("list").split() == ["harbour"]
    source = (project / "harbour_outlets" / "harbour.py").read_text()
    outlet = load(source, "harbour")
    assert (outlet.__name__, outlet.allowed_domains, outlet.layouts) == ("Harbour", ["harbourpost.test"], ())
    listing = f'<a href="{URL}">Ferry to run at night from June</a>'.encode()
    pages = {URL: PAGE.encode(), "https://www.harbourpost.test": listing, "https://www.harbourpost.test/": listing}

    class Site:
        def get(self, url: str) -> Served | None:
            return Served(content=pages[url]) if url in pages else None

    with ReplayServer(Site()) as server:
        run("crawl", "harbour", "-s", f"THRESHER_REPLAY={server.address}")
    (record,) = records(project / "output" / "harbour.jsonl")
    assert (record["url"], record["headline"]) == (URL, "Ferry to run at night from June")
    assert "The last boat to the island" in record["body"]


def test_the_template_without_a_name_is_the_outlet() -> None:
    """``genspider`` alone takes Scrapy's ``basic``, which is the same."""
    basic, outlet = (TEMPLATES / "spiders" / f"{name}.tmpl" for name in ("basic", "outlet"))
    assert basic.read_text() == outlet.read_text()


@pytest.mark.parametrize(("name", "address"), [("har-bour", "x.test"), ("class", "x.test"), ("harbour", 'x.test/"+1+"'), ("harbour", "")])
def test_no_file_of_what_is_no_outlet(tmp_path: Path, name: str, address: str) -> None:
    """A name that is no module's and an address that would break out of its quotes write nothing."""
    project = make_project(tmp_path)
    ended = run_command("genspider", name, address, "-s", "NEWSPIDER_MODULE=harbour_outlets", cwd=project, env=environment_of(project))
    assert (ended.returncode, ended.stderr.count("\n")) == (2, 1)
    assert [one.name for one in (project / "harbour_outlets").glob("*.py")] in (["__init__.py", "harbourpost.py"], ["harbourpost.py", "__init__.py"])


def test_the_http_cache_replays_a_crawl(tmp_path: Path) -> None:
    """With the cache a crawl can be had again, without the network, with the records of the first and its time of fetch."""
    cache = ("-s", "HTTPCACHE_ENABLED=1", "-s", f"HTTPCACHE_DIR={tmp_path / 'cache'}")
    line = ("crawl", "stub", "-L", "CRITICAL", *cache)
    with ReplayServer(StubSite(7)) as server:
        first = scrapy(*line, "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path)
    assert first.returncode == 0, first.stderr
    ended = datetime.now(UTC)
    before = records(tmp_path / "output" / "stub.jsonl")
    shutil.rmtree(tmp_path / "output")
    again = scrapy(*line, "-s", "HTTPCACHE_IGNORE_MISSING=1", "-s", "THRESHER_REPLAY=127.0.0.1:9", cwd=tmp_path)
    assert (again.returncode, again.stderr) == (
        0,
        "stub: 7 pages fetched, 7 articles written, 0 already there, 0 refused, 0 failed -> output/stub.jsonl\n",
    )
    after = records(tmp_path / "output" / "stub.jsonl")
    assert {record["url"] for record in after} == {f"{ROOT}/story/{number}" for number in range(7)}
    assert all(datetime.fromisoformat(record["fetched_at"]) <= ended for record in after)
    timeless = [sorted(({**one, "fetched_at": None} for one in found), key=itemgetter("url")) for found in (before, after)]
    assert timeless[0] == timeless[1]  # the cache has a clock of its own: the next second may have begun

"""``shell``, ``fetch``, ``view`` and ``parse`` in a project: for addresses, and for saved pages that a person names."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.exceptions import NotSupported
from scrapy.utils.test import get_crawler

from scraper.crawl.given import GivenFileHandler
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.harbour import FETCHED, PAGE, URL, environment_of, in_project
from tests.stub.run import run_command
from tests.view.pages import STORY

project = pytest.fixture(in_project)


@pytest.fixture
def server(project: Path) -> Iterator[ReplayServer]:
    """The outlet's site: a story, and pages that send whoever reads them to a file."""
    secret = (project / "secret.txt").as_uri()

    class Site:
        def get(self, url: str) -> Served | None:
            if url == URL:
                return Served(content=PAGE.encode())
            if url.endswith("/town/refresh-1"):
                return Served(content=f'<html><meta http-equiv="refresh" content="0;url={secret}"><p>Wait</p></html>'.encode())
            if url.endswith("/town/moved-1"):
                return Served(content=b"", status=302, headers={"Location": secret})
            return None

    (project / "secret.txt").write_text("the secret")
    with ReplayServer(Site()) as running:
        yield running


def scrapy(project: Path, *arguments: str, server: ReplayServer | None = None) -> subprocess.CompletedProcess[str]:
    """A command as a user gives it."""
    replay = ("-s", f"THRESHER_REPLAY={server.address}") if server is not None else ()
    return run_command(*arguments, *replay, cwd=project, env=environment_of(project))


def test_a_console_over_a_saved_page(project: Path) -> None:
    """Record, ledger, separation and explanation of the page; nothing is written."""
    (project / "ferry.meta.json").write_text(json.dumps({"url": URL, "fetched_at": FETCHED}))
    code = "(record.headline, record.outlet, record.url, refusal, len(list(ledger)), separate().headline, explain(field='date'))"
    done = scrapy(project, "shell", "ferry.html", "-c", code, "--nolog")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"('Ferry to run at night from June', 'harbourpost', '{URL}', None, ")
    assert "css:.by i" in done.stdout
    assert not (project / "output").exists()


def test_a_console_over_an_address(project: Path, server: ReplayServer) -> None:
    """The same of a page that is fetched, and of one that is no article."""
    done = scrapy(project, "shell", URL, "-c", "(record.headline, refusal)", "--nolog", server=server)
    assert "('Ferry to run at night from June', None)" in done.stdout, done.stderr
    (project / "none.html").write_text("<html><body><h1>404 Not Found</h1></body></html>")
    done = scrapy(project, "shell", "none.html", "-c", "(record, refusal.reason, len(list(ledger)))", "--nolog")
    assert "(None, 'error', 1)" in done.stdout, done.stderr
    assert not (project / "output").exists()


@pytest.mark.parametrize("given", ["ferry.html", "uri"])
def test_fetch_writes_a_saved_page(project: Path, given: str) -> None:
    """By its path or its ``file:`` address."""
    done = scrapy(project, "fetch", (project / "ferry.html").as_uri() if given == "uri" else given, "--nolog")
    assert (done.returncode, done.stdout) == (0, PAGE + "\n"), done.stderr


def test_fetch_of_an_address(project: Path, server: ReplayServer) -> None:
    """As the crawler gets it."""
    assert scrapy(project, "fetch", URL, "--nolog", server=server).stdout == PAGE + "\n"
    assert not (project / "output").exists()


def test_parse_shows_the_article(project: Path, server: ReplayServer) -> None:
    """Of a described outlet's address, of its saved page, and of a page of nobody's."""
    (project / "story.html").write_text(STORY)
    for given, headline in ((URL, "Ferry to run at night"), ("ferry.html", "Ferry to run at night"), ("story.html", "Bakers may open")):
        done = scrapy(project, "parse", given, "--nolog", server=server)
        assert headline in done.stdout, (given, done.stdout, done.stderr)
    assert not (project / "output").exists()


@pytest.mark.parametrize("path", ["town/refresh-1", "town/moved-1"])
def test_no_page_leads_to_a_file(project: Path, server: ReplayServer, path: str) -> None:
    """Neither a redirect nor a refresh."""
    address = f"https://www.harbourpost.test/{path}"
    assert "the secret" not in scrapy(project, "fetch", address, server=server).stdout
    assert "the secret" not in scrapy(project, "shell", address, "-c", "response and response.text", server=server).stdout


def test_files_are_read_only_where_they_were_given(tmp_path: Path) -> None:
    """Another file, a link of a page, a redirect: nothing is read."""
    (tmp_path / "a.html").write_text("a")
    (tmp_path / "b.html").write_text("b")
    one, other = ((tmp_path / name).as_uri() for name in ("a.html", "b.html"))
    handler = GivenFileHandler(get_crawler(settings_dict={"GIVEN_FILES": [one]}))
    assert asyncio.run(handler.download_request(Request(one))).body == b"a"
    for request in (
        Request(other),
        Request(one, meta={"redirect_urls": ["https://x.test/"]}),
        Request(one, meta={"depth": 1}),
        Request(one, headers={"Referer": "https://x.test/"}),
    ):
        with pytest.raises(NotSupported):
            asyncio.run(handler.download_request(request))


def test_a_crawl_reads_no_file(project: Path) -> None:
    """Where no command allows it, ``file:`` is no scheme that is fetched."""
    done = scrapy(project, "runspider", str(_spider(project)), "-L", "ERROR")
    assert "Unsupported URL scheme 'file'" in done.stderr
    assert "read it" not in done.stdout + done.stderr


def _spider(project: Path) -> Path:
    path = project / "reader.py"
    path.write_text(
        f'import scrapy\n\n\nclass Reader(scrapy.Spider):\n    name = "reader"\n    start_urls = ["{(project / "ferry.html").as_uri()}"]\n\n'
        '    def parse(self, response):\n        print("read it")\n'
    )
    return path

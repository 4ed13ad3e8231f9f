"""``scrapy inspect``: saved pages, folders, output files and archives, in one file or served."""

from __future__ import annotations

import json
import re
import subprocess
from http.client import HTTPConnection
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from scrapy.cmdline import execute

from tests.fixture_cases import CASES
from tests.harbour import FETCHED, PAGE, URL, Run, environment_of, in_project
from tests.stub.run import PATIENCE, command

project = pytest.fixture(in_project)


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command in the project: exit status, standard output, standard error."""

    def inspect(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as caught:
            execute(["scrapy", "inspect", *arguments])
        told = capsys.readouterr()
        return int(caught.value.code or 0), told.out, told.err

    return inspect


def written(run: Run, project: Path, *arguments: str) -> str:
    """The file of the pages."""
    status, told, errors = run(*arguments, "-o", "seen/x.html")
    assert (status, errors) == (0, ""), errors
    assert "-> seen/x.html" in told
    return (project / "seen" / "x.html").read_text()


def test_a_page_in_one_file(project: Path, run: Run) -> None:
    """The page and its record; the only script is the view's own, and the policy names it."""
    page = written(run, project, "ferry.html")
    assert page.count("<script") == 1
    assert "script-src 'sha256-" in page
    assert 'sandbox="allow-same-origin"' in page
    assert "allow-scripts" not in page
    assert not re.search(r"(?i)\bsrc=|href=\"http|@import|url\(", page)
    assert "css:.story .text" in page
    assert "tracker" not in page


def test_a_folder_and_a_fixture(project: Path, run: Run) -> None:
    """All saved pages below a folder, refused ones by their reason; a text has lines and no drawing."""
    (project / "pages" / "more").mkdir(parents=True)
    (project / "pages" / "b.html").write_text(PAGE)
    (project / "pages" / "more" / "a.txt").write_text("Ferry to run at night\n\nBy Ada Lindqvist\n\n" + "It leaves at one, they said on Friday. " * 12)
    (project / "pages" / "c.html").write_text("<html><body><h1>404 Not Found</h1></body></html>")
    page = written(run, project, "pages")
    assert page.count('<section class="case"') == 3
    assert page.count("<iframe") == 2
    assert "3 pages, 1 refused" in page
    assert "c.html (error)" in page
    assert written(run, project, "pages", "--limit", "1").count('<section class="case"') == 1


def test_an_output_file_and_its_archive(project: Path, run: Run) -> None:
    """Articles of an output file: their lines alone, or their pages where the archive is named, too; an archive alone."""
    record = {"url": URL, "outlet": "harbourpost", "headline": "Ferry to run at night", "body_blocks": [{"kind": "paragraph", "text": "It leaves at one."}], "provenance": {"headline": "css:h1"}}
    (project / "out.jsonl").write_text(json.dumps(record) + "\nno json\n" + json.dumps({"headline": "Another", "url": None}) + "\n")
    page = written(run, project, "out.jsonl")
    assert page.count('<section class="case"') == 2
    assert "It leaves at one." in page
    assert "css:h1" in page
    assert "is not available" in page
    archive(project / "crawl.warc.gz")
    page = written(run, project, "out.jsonl", "crawl.warc.gz")
    assert page.count("<iframe") == 1
    assert written(run, project, "out.jsonl", "-s", f"THRESHER_WARC={project}").count("<iframe") == 1
    page = written(run, project, "crawl.warc.gz")
    assert page.count('<section class="case"') == 1
    assert FETCHED in page


def archive(path: Path) -> None:
    """An archive with the page and a robots.txt."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for address, kind, content in ((URL, "text/html", PAGE), (URL.partition("/town")[0] + "/robots.txt", "text/plain", "User-agent: *")):
            headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(address, "response", payload=BytesIO(content.encode()), http_headers=headers, warc_headers_dict={"WARC-Date": "2024-05-04T08:00:00Z"})
            )


def test_the_file_of_a_normal_page_is_small(tmp_path: Path) -> None:
    """Below three times the page, from thirty kilobytes on."""
    from scraper.outlets.registry import outlets
    from scraper.view.collecting import fetched
    from scraper.view.inspecting import inspect_file

    large = [case for case in CASES if len(case.content) > 30_000]
    assert large
    for case in large:
        assert len(inspect_file([fetched(case.snapshot(), outlets, str(case))]).encode()) < 3 * len(case.content), str(case)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "give a saved page"),
        (("nothing.html",), "cannot be read"),
        (("none.jsonl",), "cannot be read"),
        (("none.warc.gz",), "cannot be read"),
        (("empty",), "no saved page"),
        (("ferry.html", "--limit", "0"), "--limit"),
        ((URL, "ferry.html"), "only one address can be inspected"),
        (("ferry.html", "--outlet", "harborpost"), "harbourpost"),
        (("ferry.html", "-o", "ferry.html/x.html"), "cannot be written"),
        (("ferry.html", "--port", "99999"), "cannot be served"),
    ],
)
def test_mistakes_are_told_in_one_line(project: Path, run: Run, arguments: tuple[str, ...], says: str) -> None:
    """Status 2, one line, no traceback."""
    (project / "empty").mkdir()
    status, told, errors = run(*arguments)
    assert (status, told) == (2, "")
    assert says in errors.splitlines()[-1]
    assert "Traceback" not in errors


def test_served_pages_need_token_name_and_origin(project: Path) -> None:
    """Whoever does not know the address, calls the server otherwise, or comes from another site's page gets nothing."""
    with subprocess.Popen(
        command("inspect", "ferry.html"), cwd=project, env=environment_of(project), stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[0]
            parts = urlsplit(address)
            assert parts.hostname == "127.0.0.1"
            assert parts.port is not None
            assert len(parts.path) > 30
            host = f"127.0.0.1:{parts.port}"

            def ask(path: str, method: str = "GET", body: str | None = None, **headers: str) -> tuple[int, str]:
                connection = HTTPConnection(host, timeout=PATIENCE)
                connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
                answer = connection.getresponse()
                content = answer.read().decode()
                assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
                assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
                assert answer.headers["Access-Control-Allow-Origin"] is None
                connection.close()
                return answer.status, content

            status, page = ask(parts.path)
            assert status == 200
            assert "Ferry to run at night" in page
            assert ask("/") == (404, "")
            assert ask(parts.path[:-2] + ("y/" if parts.path[-2] == "x" else "x/")) == (404, "")
            assert ask(parts.path + "7") == (404, "")
            assert ask(parts.path + "../../etc/passwd") == (404, "")
            assert ask(parts.path, Host="evil.test") == (404, "")
            assert ask(parts.path, Host=f"evil.test:{parts.port}") == (404, "")
            assert ask(parts.path, Sec_Fetch_Site="cross-site") == (404, "")
            assert ask(parts.path + "accept", "POST", "{}", Content_Type="application/json", Origin=f"http://{host}")[0] == 404
        finally:
            server.terminate()

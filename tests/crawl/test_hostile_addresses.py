"""Addresses as pages give them: log-ins, schemes and ports that lead nowhere."""

from __future__ import annotations

import gzip
import json
import subprocess
from pathlib import Path
from typing import Any, ClassVar

import pytest

from scraper import Outlet, separate
from scraper.crawl.discovery.feeds import read_feed, robots_sitemaps
from scraper.outlets.addresses import join, sort_address
from scraper.page.snapshot import Snapshot
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from scraper.urls import clean_url, has_usual_port, port_of, web_link, without_login
from tests.stub.run import records, scrapy
from tests.stub.site import ROOT, StubSite, article_page, article_text

LOGIN = "reader:s3cr3t@"


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ("https://u:p@x.test/a", "https://x.test/a"), ("HTTPS://u:p@x.test/a", "HTTPS://x.test/a"), ("//u:p@x.test/a", "//x.test/a"),
        ("https://u@x.test:81/a", "https://x.test:81/a"), ("https://u:p@ss@x.test/a", "https://x.test/a"), ("https://@x.test", "https://x.test"),
        ("https:\\\\u:p@x.test\\a", "https:\\\\x.test\\a"), ("https:u:p@x.test/", "https:x.test/"), ("ftp://u:p@x.test/a", "ftp://u:p@x.test/a"),
        ("https://x.test/@u/a", "https://x.test/@u/a"), ("https://x.test?m=u@y.test", "https://x.test?m=u@y.test"), ("https://x.test#u@y", "https://x.test#u@y"),
        ("/a/u@b", "/a/u@b"), ("u@b", "u@b"), ("", ""), ("https://[u:p@::1]/", "https://::1]/"),
    ],
)  # fmt: skip
def test_a_log_in_is_left_out(given: str, left: str) -> None:
    """User name and password go, however the address is written; an @ elsewhere stays."""
    if not given.startswith("ftp"):
        assert without_login(given) == left
    assert "p@" not in (web_link(given) or "")


SCHEMES = [
    "javascript:alert(1)", "JavaScript:alert(1)", " \tjavascript:alert(1)", "java\nscript:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)",
    "\x00java\x00script:alert(1)", "\xa0javascript:alert(1)", "javascript\n:alert(1)", "java script :alert(1)", "vbscript:x", "data:text/html,x", "DATA:,x", "file:///etc/passwd",
    "FILE:/etc/passwd", "blob:https://x.test/1", "ftp://x.test/a", "view-source:https://x.test", "about:blank", "mailto:a@x.test", "tel:1", "sms:1",
    "whatsapp://send?text=x", "feed:https://x.test/rss", "chrome://settings", "jar:https://x.test!/a", "x-y.z+1:a", "intent://x#Intent;end",
]  # fmt: skip


@pytest.mark.parametrize("link", SCHEMES)
def test_other_schemes_are_no_links(link: str) -> None:
    """Whatever is no address of the web, in any disguise."""
    assert web_link(link) is None


@pytest.mark.parametrize(
    ("link", "kept"),
    [("https://x.test/a:b", "https://x.test/a:b"), ("/a:b", "/a:b"), ("./a:b", "./a:b"), ("?a:b", "?a:b"), ("//x.test/a", "//x.test/a"),
     ("a/b:c", "a/b:c"), (" HTTP://x.test ", "HTTP://x.test"), ("https://x.test/\na\x1b", "https://x.test/a"), ("ü:b", "ü:b"), ("1:b", "1:b")],
)  # fmt: skip
def test_links_of_the_web_stay(link: str, kept: str) -> None:
    """Absolute or not; control characters in them go."""
    assert web_link(link) == kept


def page(link: str) -> str:
    """A story whose every link and picture leads there."""
    told = " ".join(f"The harbour office said on day {day} that the ferry would not leave." for day in range(20))
    one = "<li><a href='{0}'>Story {1} of the harbour that is closed</a></li>"
    return (
        f"<html><head><title>A harbour is closed</title><link rel=canonical href='{link}'><meta property='og:image' content='{link}'></head><body>"
        f"<article><h1>A harbour is closed</h1><p class=byline>By <a rel=author href='{link}'>Jane Doe</a></p><p>{told}</p><img src='{link}' alt=x>"
        f"<h3>Related stories</h3><ul>{one.format(link, 1)}{one.format(link, 2)}{one.format(link, 3)}</ul></article>"
    )


def addresses(value: Any, key: str = "") -> list[str]:
    """All addresses in a record."""
    if isinstance(value, dict):
        return [found for name, one in value.items() for found in addresses(one, name)]
    if isinstance(value, list):
        return [found for one in value for found in addresses(one, key)]
    return [value] if "url" in key and isinstance(value, str) else []


@pytest.mark.parametrize("url", [None, "https://www.x.test/story/1", "file:///home/me/page.html"])
@pytest.mark.parametrize("link", ["java&#10;script:alert(1)", "FILE:///etc/passwd", "&#1;vbscript:x", "data:,x", "blob:https://x.test/1"])
def test_no_record_has_another_scheme(url: str | None, link: str) -> None:
    """With an address of the page and without one."""
    record = separate(page(link), url=url, content_type="text/html").to_dict()
    assert addresses(record) == ([url] if url else [])


@pytest.mark.parametrize("url", [None, f"https://{LOGIN}www.x.test/story/1"])
@pytest.mark.parametrize("link", [f"https://{LOGIN}www.x.test/2", f"//{LOGIN}www.x.test/2", f"h&#9;ttps://{LOGIN}www.x.test/2"])
def test_no_record_has_a_log_in(url: str | None, link: str) -> None:
    """Neither the page's own address nor one that it names, which are kept without it."""
    record = separate(page(link), url=url, content_type="text/html").to_dict()
    found = addresses(record)
    assert len(found) >= 3
    assert {one.rpartition("//")[2] for one in found} <= {"www.x.test/2", "www.x.test/story/1"}


def test_sources_name_no_log_in() -> None:
    """Feeds, sitemaps, lists of addresses, robots.txt and links give addresses without one."""
    there = f"https://{LOGIN}x.test/1"
    for content in (f"<rss><item><link>{there}</link></item></rss>", f"<urlset><url><loc>{there}</loc></url></urlset>", f"{there}\n"):
        assert [entry.url for entry in read_feed(content.encode(), "https://x.test/").entries] == ["https://x.test/1"], content
    assert robots_sitemaps(f"Sitemap: {there}".encode(), "https://x.test/") == ("https://x.test/1",)
    assert join("https://x.test/", f"//{LOGIN}x.test/1") == join("https://x.test/", there) == "https://x.test/1"
    assert join(f"https://{LOGIN}x.test/", "/1") == "https://x.test/1"
    assert clean_url(f"https://{LOGIN}x.test/1") == "https://x.test/1"
    assert Snapshot(url=there, content="").url == "https://x.test/1"


class Harbour(Outlet):
    """Declares one port with a domain and one with a feed."""

    name = "harbour"
    allowed_domains: ClassVar[list[str]] = ["x.test", "y.test:8080"]
    feeds = ("https://x.test:8443/feed", "https://x.test:443/feed")


@pytest.mark.parametrize(
    ("url", "is_own"),
    [("https://x.test/", True), ("https://x.test:443/", True), ("http://x.test:80/", True), ("http://x.test:443/", False), ("https://x.test:80/", False),
     ("https://sub.x.test:8443/", True), ("http://y.test:8080/", True), ("http://sub.y.test/", True), ("http://x.test:22/", False), ("http://z.test:8080/", False),
     ("https://x.test:/", True), ("https://x.test:99999/", False), ("https://x.test:port/", False)],
)  # fmt: skip
def test_ports_of_an_outlet(url: str, is_own: bool) -> None:
    """The usual port of the scheme and those that are declared are the outlet's; any other is another site."""
    assert Harbour.owns_address(url) == is_own
    assert (sort_address(Harbour, url) == "unknown") == is_own
    assert Harbour.declared_ports() == {8080, 8443}


def test_usual_ports() -> None:
    """A port that the scheme has anyway is none."""
    assert port_of("https://x.test") == port_of("https://x.test:443") == 443
    assert (port_of("http://x.test:99999"), has_usual_port("http://x.test:99999"), has_usual_port("http://x.test:080/")) == (None, False, True)
    assert clean_url("https://x.test:443/a") == "https://x.test/a"


def hostile() -> StubSite:
    """A site whose every source and redirect gives a log-in or another port."""
    site = StubSite(8)
    there, index = f"https://{LOGIN}www.stub.test", "news?page=1"
    links = [f"{there}/story/1", f"//{LOGIN}www.stub.test/story/2", f"{ROOT}:443/story/3", "/story/4", "/story/5", "/story/6", f"{ROOT}:8080/story/7"]
    site.extra = {
        index: Served(content="".join(f'<li><a href="{link}">A</a>' for link in links).encode()),
        "story/4": Served(content=b"", status=302, headers={"Location": f"{there}/story/40"}),
        "story/40": Served(content=article_page(4)),
        "story/5": Served(content=f'<html><head><meta http-equiv="refresh" content="0;url={there}/story/50"></head></html>'.encode()),
        "story/50": Served(content=article_page(5)),
        "story/6": Served(content=b"", status=301, headers={"Location": f"https://{LOGIN}www.stub.test:8443/story/60"}),
        "story/60": Served(content=f"<h1>At another port</h1><p>{article_text(60)}</p>".encode()),
    }
    return site


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, StubSite, subprocess.CompletedProcess[str]]:
    """A crawl of the hostile site, with all that it says."""
    folder, site = tmp_path_factory.mktemp("hostile"), hostile()
    with ReplayServer(site) as server:
        line = ("crawl", "stub", "-L", "DEBUG", "-s", f"THRESHER_REPLAY={server.address}", "-a", "pages=1", "-s", "THRESHER_WARC=warc")
        done = scrapy(*line, cwd=folder)
    return folder, site, done


def test_no_log_in_is_kept_or_sent(crawled: tuple[Path, StubSite, subprocess.CompletedProcess[str]]) -> None:
    """Not in the output, the list of refused pages, the store, the log or the addresses and headers of the archive; the pages
    are fetched without it."""
    folder, _, done = crawled
    assert {record["url"] for record in records(folder / "output" / "stub.jsonl")} == {f"{ROOT}/story/{one}" for one in (1, 2, 3, 40, 50)}
    said = [line for line in done.stderr.splitlines() if "s3cr3t" in line]
    assert not [line for line in said if "content=b" not in line], said  # a snapshot that is shown whole is the page's own text
    for path in (folder / "output").iterdir():
        assert b"s3cr3t" not in path.read_bytes(), path
    told = b"".join(gzip.decompress(path.read_bytes()) for path in (folder / "warc").iterdir())
    heads = [line for line in told.splitlines() if line.startswith((b"WARC-Target-URI", b"Location", b"location", b"Host", b"GET"))]
    assert len([line for line in heads if line.lower().startswith(b"location")]) == 2
    assert not [line for line in heads if b"s3cr3t" in line]


def test_another_port_is_another_site(crawled: tuple[Path, StubSite, subprocess.CompletedProcess[str]]) -> None:
    """A link to one is not followed, a redirect to one is refused; the usual port written out is the same address as none."""
    folder, site, _ = crawled
    assert not {"story/7", "story/60"} & set(site.asked)
    assert site.asked.count("story/3") == 1
    rejected = [json.loads(line) for line in (folder / "output" / "stub.rejected.jsonl").read_text().splitlines()]
    refused = [(one["url"], one["reason"]) for one in rejected if one["reason"] != "duplicate"]  # those led to other stories
    assert refused == [(f"{ROOT}/story/6", "offsite")]

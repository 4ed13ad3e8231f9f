"""Private networks: no runner and no channel leads the crawler into one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scrapy.settings import Settings

from scraper.crawl.polite.connecting import PublicPool
from scraper.crawl.polite.public import Allowed, PrivateAddress
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.stub.run import environment, records
from tests.stub.site import StubSite

RUNNERS = {
    "AsyncCrawlerRunner": """
import asyncio
from scrapy.utils.reactor import install_reactor
install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
from scrapy.crawler import AsyncCrawlerRunner
from twisted.internet import defer, task

async def main():
    await AsyncCrawlerRunner(settings).crawl(spider, **given)

task.react(lambda reactor: defer.Deferred.fromFuture(asyncio.ensure_future(main())))
""",
    "CrawlerRunner": """
from scrapy.utils.reactor import install_reactor
install_reactor("twisted.internet.asyncioreactor.AsyncioSelectorReactor")
from scrapy.crawler import CrawlerRunner
from twisted.internet import task
task.react(lambda reactor: CrawlerRunner(settings).crawl(spider, **given))
""",
    "AsyncCrawlerProcess": """
from scrapy.crawler import AsyncCrawlerProcess
process = AsyncCrawlerProcess(settings)
process.crawl(spider, **given)
process.start()
""",
}
PROGRAM = """
import socket
names = {{"www.stub.test": "127.0.0.1", "inside.stub.test": "127.0.0.1"}}
real = socket.getaddrinfo
def look_up(name, port, *more, **named):
    name = name.decode() if isinstance(name, bytes) else name
    if name in names:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (names[name], port))]
    return real(name, port, *more, **named)
socket.getaddrinfo = look_up  # before Twisted takes it
socket.gethostbyname = lambda name: names.get(name, name)
from scrapy.utils.project import get_project_settings
from scraper.crawl.spider import NewsSpider

class Spider(NewsSpider):
    name = "channels"
    allowed_domains = ["stub.test"]
    article_url = ("^/story/",)
    feeds = ("{root}/feed.xml", "{root}/moved.xml")
    sitemaps = ("{root}/robots.txt",)
    listings = ("{root}/news",)
    link_depth = 1

settings = get_project_settings()
settings.setdict({settings!r}, priority="cmdline")
spider, given = Spider, {given!r}
"""


class Hosts(StubSite):
    """Notes host and path of every request. Everything on ``www`` leads to ``inside`` in its own way."""

    def __init__(self) -> None:
        super().__init__(3)
        self.seen: list[tuple[str, str]] = []
        self.port = ""

    def lead(self, address: str) -> str:
        """The root of the public host at the server's address; the site is ready."""
        self.port = address.partition(":")[2]
        root, inside = (f"http://{name}.stub.test:{self.port}" for name in ("www", "inside"))
        page = f'<html><head><link rel="canonical" href="{inside}/canonical"></head><body><h1>Story 0</h1>'
        page += "<p>" + "word by word it goes on. " * 20 + f'</p><a href="{inside}/story/linked">A linked story</a>'
        self.extra = {
            "robots.txt": Served(content=f"Sitemap: {inside}/map.xml\nSitemap: {root}/index.xml".encode(), content_type="text/plain"),
            "index.xml": Served(content=f"<sitemapindex><sitemap><loc>{inside}/inner.xml</loc></sitemap></sitemapindex>".encode()),
            "feed.xml": Served(content=f"<rss><item><link>{inside}/story/fed</link></item><item><link>{root}/story/0</link></item></rss>".encode()),
            "moved.xml": Served(content=b"", status=302, headers={"Location": f"{inside}/moved.xml"}),
            "story/0": Served(content=page.encode()),
            "story/9": Served(content=b"", status=302, headers={"Location": f"{inside}/story/redirected"}),
            "news": Served(content=f'<a href="{inside}/story/listed">A</a><a href="/story/9">B</a><a rel="next" href="{inside}/news2">next</a>'.encode()),
            ".well-known/tdmrep.json": Served(content=b"", status=302, headers={"Location": f"{inside}/tdmrep.json"}),
        }
        return root

    def get(self, url: str) -> Served | None:
        """The answer for an address."""
        host, _, path = url.partition("://")[2].partition("/")
        self.seen.append((host.partition(":")[0], path))
        return super().get(url)


def run(cwd: Path, runner: str, root: str, given: dict[str, str], **settings: Any) -> None:
    """A crawl in which both names of the made-up site are this machine's, and one may be."""
    allowed = {"THRESHER_PRIVATE_HOSTS": root.partition("://")[2], **settings}
    program = PROGRAM.format(root=root, settings=allowed, given=given) + RUNNERS[runner]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=cwd, env=environment(), capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("runner", RUNNERS)
def test_no_channel_leads_inside_under_any_runner(tmp_path: Path, runner: str) -> None:
    """Links, feeds, redirects, robots.txt's sitemaps, sitemaps of an index, canonical addresses, tdmrep.json and next pages name a
    host that resolves to a private address: it is never asked, not even for its robots.txt, and the rest of the crawl goes on."""
    site = Hosts()
    with ReplayServer(site) as server:
        root = site.lead(server.address)
        run(tmp_path, runner, root, {}, LOG_LEVEL="ERROR")
        assert {host for host, _ in site.seen} == {"www.stub.test"}
        assert {"robots.txt", "index.xml", "feed.xml", "moved.xml", "news", "story/0", "story/9"} <= {path for _, path in site.seen}
        rejected = {one["url"].rpartition("/")[2]: one["reason"] for one in records(tmp_path / "output" / "channels.rejected.jsonl")}
        assert rejected == dict.fromkeys(("fed", "listed", "linked", "9"), "private_address")
        assert len(records(tmp_path / "output" / "channels.jsonl")) == 1


@pytest.mark.parametrize("runner", RUNNERS)
def test_no_given_address_leads_inside_under_any_runner(tmp_path: Path, runner: str) -> None:
    """Not even one that a person gave, nor where robots.txt is not obeyed."""
    site = Hosts()
    with ReplayServer(site) as server:
        root = site.lead(server.address)
        given = {"urls": root.replace("www", "inside") + "/story/given"}
        run(tmp_path, runner, root, given, ROBOTSTXT_OBEY=False, LOG_LEVEL="ERROR")
    assert site.seen == []
    assert [one["reason"] for one in records(tmp_path / "output" / "channels.rejected.jsonl")] == ["private_address"]


class _Connection:
    """A connection whose other end is there."""

    def __init__(self, host: str) -> None:
        self.transport = self
        self.host = host
        self.is_aborted = False

    def getPeer(self) -> _Connection:  # twisted's name
        """The other end."""
        return self

    def abortConnection(self) -> None:  # twisted's name
        """It is over."""
        self.is_aborted = True


class _Endpoint:
    """An endpoint that resolves names in a way of its own."""

    def __init__(self, host: str) -> None:
        self.connection = _Connection(host)

    def connect(self, factory: object) -> Any:
        """The connection."""
        from twisted.internet.defer import succeed

        return succeed(self.connection)


@pytest.mark.parametrize(("peer", "allowed", "is_kept"), [("10.1.2.3", "", False), ("8.8.8.8", "", True), ("10.1.2.3", "www.stub.test:80", True),
    ("10.1.2.3", "www.stub.test:81", False), ("fe80::1%eth0", "", False), ("10.1.2.3", "www.stub.test", True), ("10.1.2.3", "*", True)])  # fmt: skip
def test_the_other_end_of_a_connection_counts(peer: str, allowed: str, is_kept: bool) -> None:
    """Whatever a name resolved to before: a connection to a private address is closed before anything is sent over it."""
    from twisted.internet.task import Clock

    pool, endpoint, got = PublicPool(Clock()), _Endpoint(peer), []
    pool.allowed = Allowed.by(Settings({"THRESHER_PRIVATE_HOSTS": allowed}))
    pool.getConnection((b"http", b"www.stub.test", 80, None), endpoint).addBoth(got.append)
    if is_kept:
        assert got == [endpoint.connection]
    else:
        assert isinstance(got[0].value, PrivateAddress)
    assert endpoint.connection.is_aborted != is_kept


@pytest.mark.parametrize(
    ("given", "host", "port", "is_allowed"),
    [("a.test:8000", "a.test", 8000, True), ("a.test:8000", "a.test", 80, False), ("a.test", "A.test.", 9, True), ("b.test a.test", "a.test", 80, True),
     ("[::1]:8000", "::1", 8000, True), ("[::1]:8000", "::1", 80, False), ("::1", "::1", 80, True), ("10.0.0.1:80", "10.0.0.1", 80, True),
     ("", "a.test", 80, False), ("a.test", "sub.a.test", 80, False), (["a.test"], "a.test", 80, True)],
)  # fmt: skip
def test_allowed_private_hosts(given: Any, host: str, port: int, is_allowed: bool) -> None:
    """A name alone is allowed at every port, one with a port at that port alone."""
    assert Allowed.by(Settings({"THRESHER_PRIVATE_HOSTS": given})).takes(host, port) == is_allowed

"""Politeness, rights and private networks: what the crawler keeps to, whatever pages and servers say."""

from __future__ import annotations

import gzip
import ipaddress
import math
import re
import sqlite3
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from scrapy import Request
from scrapy.http import Response
from scrapy.robotstxt import ProtegoRobotParser

from scraper import separate
from scraper.addon import user_agent
from scraper.crawl.polite.courtesy import asked_delay
from scraper.crawl.polite.downloader import PoliteDownloader
from scraper.crawl.polite.public import is_public, literal_address, private_host
from scraper.crawl.polite.robots_body import MAX_BYTES, ROBOTS, PackedRobots, RobotsBody
from scraper.page.metadata import Metadata
from scraper.page.rights import reservations
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.stub.run import PATIENCE, environment, records, scrapy
from tests.stub.site import ROOT, StubSite

PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255",
    "240.0.0.1", "192.0.2.1", "198.18.0.1", "::", "::1", "fe80::1", "fc00::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
    "::127.0.0.1", "2002:7f00:1::", "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2001:db8::1",
]  # fmt: skip
PUBLIC = ["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses(address: str) -> None:
    """Whatever leads to no host of the public internet."""
    assert not is_public(ipaddress.ip_address(address))
    assert private_host(f"[{address}]" if ":" in address else address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses(address: str) -> None:
    """The others are public."""
    assert is_public(ipaddress.ip_address(address))
    assert private_host(address) is None


@pytest.mark.parametrize(
    "host",
    ["2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "127.1", "0", "017700000001", "127.0.0.1.", "[::1%25eth0]", "localhost",
     "LOCALHOST.", "a.localhost", "printer.local", "metadata.google.internal"],
)  # fmt: skip
def test_other_ways_to_write_them(host: str) -> None:
    """Decimal, octal, hexadecimal and short notations are the addresses that a resolver takes them for."""
    assert private_host(host)


@pytest.mark.parametrize("host", ["www.stub.test", "127.example", "0xfeed.example", "1.2.3.4.5", "local.example", "99999999999"])
def test_names_are_no_addresses(host: str) -> None:
    """A name is judged by what it resolves to, not here."""
    assert literal_address(host) is None
    assert private_host(host) is None


def test_a_name_that_resolves_to_a_private_address_is_not_connected_to(tmp_path: Path) -> None:
    """Not even where the first look-up was public: it is the address of the connection that counts."""
    line = ["crawl", "stub", "-L", "CRITICAL", "-s", "STATS_DUMP=0", "-a", f"urls={ROOT}/story/1"]
    program = (
        "import socket; socket.gethostbyname = lambda name: '127.0.0.1'\n"
        f"from scrapy.cmdline import execute; execute(['scrapy', *{line!r}, *__import__('sys').argv[1:]])"
    )

    def crawl(*more: str) -> set[str]:
        subprocess.run(
            [sys.executable, "-c", program, *more], cwd=tmp_path, env=environment(), capture_output=True, timeout=PATIENCE, check=False
        )
        rejected = records(tmp_path / "output" / "stub.rejected.jsonl")
        return {record["reason"] for record in rejected}

    assert crawl() == {"private_address"}
    assert crawl("-s", "THRESHER_PRIVATE_HOSTS=www.stub.test") == {"private_address", "unreachable"}  # connected, refused there


@pytest.mark.parametrize("target", ["http://169.254.169.254/latest/", "http://2130706433/", "http://[::ffff:10.0.0.1]/", "http://localhost/"])
def test_no_redirect_leads_inside(tmp_path: Path, target: str) -> None:
    """A feed that sends the crawler to a private address is on record, and nothing is asked there."""
    site = StubSite(3, {"feed.xml": Served(content=b"", status=302, headers={"Location": target})})
    with ReplayServer(site) as server:
        result = scrapy("crawl", "stubfeed", "-L", "CRITICAL", "-s", f"THRESHER_REPLAY={server.address}", cwd=tmp_path)
    assert result.returncode == 1
    assert "no feed or listing could be read: 1 failed (1 private_address)" in result.stderr
    assert site.asked.count("feed.xml") == 1
    assert set(site.asked) == {"robots.txt", "feed.xml"}


class Clock(StubSite):
    """Notes when each story was asked for; a story may first answer with something else."""

    def __init__(self, articles: int, robots: str = "", first: dict[str, Served] | None = None) -> None:
        super().__init__(articles, {"robots.txt": Served(content=robots.encode(), content_type="text/plain")} if robots else None)
        self.first = first or {}
        self.times: list[tuple[float, str]] = []

    def get(self, url: str) -> Served | None:
        """The answer for an address."""
        path = url.partition("://")[2].partition("/")[2]
        self.times.append((time.monotonic(), path))
        return self.first.pop(path) if path in self.first else super().get(url)

    def span(self) -> float:
        """The seconds from the first request to the last. The first is noted before it is answered, so a busy machine makes
        this longer, never shorter."""
        return self.times[-1][0] - self.times[0][0]


def crawl(site: StubSite, cwd: Path, *arguments: str) -> str:
    """Standard error of a crawl over the site."""
    with ReplayServer(site) as server:
        result = scrapy("crawl", "stub", "-s", f"THRESHER_REPLAY={server.address}", "-s", "STATS_DUMP=1", *arguments, cwd=cwd)
    return result.stderr


@pytest.mark.parametrize("rule", ["Crawl-delay: 0.4", "Request-rate: 5/2s"])
def test_the_pace_of_robots_txt_is_kept(tmp_path: Path, rule: str) -> None:
    """After robots.txt requests come no closer than it asks, whatever our own delay and concurrency are."""
    site = Clock(6, f"User-agent: *\n{rule}\n")
    said = crawl(site, tmp_path, "-a", "urls=" + ",".join(f"{ROOT}/story/{one}" for one in range(6)))
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 6
    assert [path for _, path in site.times].index("robots.txt") == 0
    assert site.span() >= 5 * 0.4
    assert "asks for 0.4 seconds between two requests; the crawl keeps to it" in said


@pytest.mark.parametrize(
    ("text", "delay"),
    [("Crawl-delay: 5", 5), ("Crawl-delay: 2\nRequest-rate: 1/10s", 10), ("Crawl-delay: inf", None), ("Crawl-delay: -3", None),
     ("Crawl-delay: nan", None), ("Crawl-delay: 1e9", 1e9), ("Request-rate: 0/5", None), ("Request-rate: -1/5", None), ("Request-rate: 1/-5", None),
     (f"Request-rate: 1/{'9' * 400}", math.inf), (f"Request-rate: {'9' * 400}/1", None),
     ("Crawl-delay: soon", None), ("Disallow:", None)],
)  # fmt: skip
def test_asked_delays(text: str, delay: float | None) -> None:
    """The longer of two; nonsense is nothing."""
    rules = ProtegoRobotParser(f"User-agent: *\n{text}\n".encode(), None)
    assert asked_delay(rules, "thresher/1.0") == delay


def test_a_server_that_asks_to_wait_is_left_alone(tmp_path: Path) -> None:
    """After ``Retry-After: 1`` nothing of the host is asked for a second; then all of it is had."""
    busy = Served(content=b"", status=429, headers={"Retry-After": "1"})
    site = Clock(3, first={"story/0": busy})
    given = "urls=" + ",".join(f"{ROOT}/story/{one}" for one in range(3))
    said = crawl(site, tmp_path, "-a", given, "-s", "RETRY_ENABLED=1", "-s", "CONCURRENT_REQUESTS=1")
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 3, said
    at = next(index for index, (_, path) in enumerate(site.times) if path == "story/0")
    assert site.times[at + 1][0] - site.times[at][0] >= 0.95


def stories(count: int) -> str:
    """The argument that names so many stories."""
    return "urls=" + ",".join(f"{ROOT}/story/{one}" for one in range(count))


@pytest.mark.parametrize("delay", ["0", "0.01"])
def test_a_server_that_asks_for_too_long_is_closed_at_once(tmp_path: Path, delay: str) -> None:
    """Not one of the requests that wait for their turn goes out after the answer; the rest of the crawl ends as blocked. The
    next command does not ask either, robots.txt included, and says so in one line; when the time is over it asks again."""
    busy = Served(content=b"", status=503, headers={"Retry-After": "86400"})
    site = StubSite(14)
    first = {"story/0": busy}
    get = site.get

    def answer(url: str) -> Served | None:
        found = get(url)
        return first.popitem()[1] if "/story/" in url and first else found

    site.get = answer  # type: ignore[method-assign]  # the first story asked for, whichever it is
    more = ("-s", "RETRY_ENABLED=1", "-s", "CONCURRENT_REQUESTS_PER_DOMAIN=1", "-s", f"DOWNLOAD_DELAY={delay}", "-s", "THRESHER_BLOCKED_AFTER=0")
    crawl(site, tmp_path, "-a", stories(14), *more)
    assert len([path for path in site.asked if path.startswith("story")]) == 1
    reasons = sorted(record["reason"] for record in records(tmp_path / "output" / "stub.rejected.jsonl"))
    assert reasons == ["host_closed"] * 13 + ["http_503"]
    site.asked.clear()
    with ReplayServer(site) as server:
        line = ("crawl", "stub", "-s", f"THRESHER_REPLAY={server.address}", "-L", "WARNING", "-a", stories(14), *more)
        again = scrapy(*line, cwd=tmp_path)
        assert (site.asked, again.returncode) == ([], 1)
        assert again.stderr.count("asked an earlier crawl to leave it alone: no requests before 20") == 1
        with sqlite3.connect(tmp_path / "output" / "stub.sqlite") as store:
            store.execute("UPDATE facts SET value = '1' WHERE name = 'closed until: www.stub.test'")
            store.execute("UPDATE pages SET not_before = 0")
        assert scrapy(*line, cwd=tmp_path).returncode == 0
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 14


class Crowd(StubSite):
    """Holds every story back until more are asked for at once than may be, or nobody else comes for a while. ``peak`` is how
    many there were at most."""

    def __init__(self, articles: int, allowed: int) -> None:
        super().__init__(articles)
        self.allowed, self.inside, self.peak = allowed, 0, 0
        self.is_crowded = threading.Event()
        self.lock = threading.Lock()

    def get(self, url: str) -> Served | None:
        """The answer for an address."""
        if "/story/" not in url:
            return super().get(url)
        with self.lock:
            self.inside += 1
            self.peak = max(self.peak, self.inside)
            if self.inside > self.allowed:
                self.is_crowded.set()
        self.is_crowded.wait(0.2)
        with self.lock:
            self.inside -= 1
        return super().get(url)


def test_the_limit_of_a_host_holds_without_a_delay(tmp_path: Path) -> None:
    """However many requests wait: no more than ``CONCURRENT_REQUESTS_PER_DOMAIN`` of a host are under way, also where
    ``DOWNLOAD_DELAY`` is 0."""
    allowed = 2
    site = Crowd(10, allowed)
    crawl(site, tmp_path, "-a", stories(10), "-s", f"CONCURRENT_REQUESTS_PER_DOMAIN={allowed}", "-s", "DOWNLOAD_DELAY=0")
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 10
    assert site.peak <= allowed


def test_a_redirect_waits_in_the_line_of_its_own_host() -> None:
    """Not in that of the host that it came from; a line that a request names by itself stays."""
    downloader = object.__new__(PoliteDownloader)
    downloader.ip_concurrency = 0
    request = Request("https://two.test./x", meta={"redirect_urls": ["https://one.test/x"], "download_slot": "one.test"})
    assert downloader.get_slot_key(request) == "two.test"
    assert downloader.get_slot_key(Request("https://two.test/x", meta={"download_slot": "quiet"})) == "quiet"


@pytest.mark.parametrize("rule", ["Crawl-delay: 86400", f"Request-rate: 1/{'9' * 400}"])
def test_a_host_that_asks_for_too_slow_a_pace_is_closed(tmp_path: Path, rule: str) -> None:
    """Beyond ``THRESHER_CRAWL_DELAY_MAX`` nothing of the host is fetched, said in one line; the crawl ends by itself."""
    site = StubSite(3, {"robots.txt": Served(content=f"User-agent: *\n{rule}\n".encode(), content_type="text/plain")})
    said = crawl(site, tmp_path, "-a", stories(3), "-L", "WARNING")
    assert site.asked == ["robots.txt"]
    assert said.count("seconds between two requests, more than THRESHER_CRAWL_DELAY_MAX (60): nothing is fetched from the host") == 1
    assert "3 failed (3 host_closed)" in said
    assert "Traceback" not in said


def test_the_user_agent_is_honest() -> None:
    """It says what it is, and whom to write to."""
    assert re.fullmatch(r"thresher/\S+ \(\+https://x\.test/bot; news archiving crawler; .*\)", user_agent("https://x.test/bot"))
    assert "+" not in user_agent(None)
    assert "\n" not in user_agent("a\nb")


PAGE = "<!doctype html><html><head>{}</head><body><article><h1>A harbour is closed</h1>" + "".join(
    f"<p>The harbour office said on day {day} that the ferry would not leave before the evening tide.</p>" for day in range(5)
)


@pytest.mark.parametrize(
    ("head", "headers", "rules"),
    [
        ('<meta name="robots" content="index, noai, noimageai">', {}, {"noai": "meta robots: index, noai, noimageai"}),
        ("", {"x-robots-tag": "noai"}, {"noai": "X-Robots-Tag: noai"}),
        ("", {"x-robots-tag": "otherbot: noindex, max-snippet:10"}, {}),
        ('<meta name="tdm-reservation" content="1"><meta name="tdm-policy" content="https://x.test/p">', {}, {"tdm-reservation": "meta tdm-reservation: 1, policy https://x.test/p"}),
        ('<meta name="tdm-reservation" content="0">', {"tdm-reservation": "1"}, {}),
        ("", {"tdm-reservation": "1", "tdm-policy": "https://x.test/p"}, {"tdm-reservation": "TDM-Reservation: 1, policy https://x.test/p"}),
        ("", {"x-tdmrep": "1; https://x.test/p"}, {"tdm-reservation": "tdmrep.json: 1, policy https://x.test/p"}),
        ('<meta name="robots" content="noindex">', {}, {}),
    ],
)  # fmt: skip
def test_reservations_are_noted(head: str, headers: dict[str, str], rules: dict[str, str]) -> None:
    """With the record, by rule; they change nothing else of it."""
    from scraper.page.snapshot import Snapshot
    from scraper.separation.order import run_stages

    record = run_stages(Snapshot(url=None, content=PAGE.format(head), content_type="text/html", headers=headers)).record
    assert {one.rule: one.detail for one in record.problems if one.field == "rights"} == rules
    plain = separate(PAGE.format(""), content_type="text/html")
    assert record.body == plain.body
    assert reservations(Metadata(), {}) == []


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_host_whose_rules_cannot_be_had_is_left_alone(tmp_path: Path, status: int) -> None:
    """A server error for robots.txt is no leave to fetch: nothing else is asked for, the addresses wait for the next crawl,
    and the crawl says so in one line without a traceback."""
    site = StubSite(3, {"robots.txt": Served(content=b"User-agent: *\nDisallow:\n", status=status)})
    given = ("-a", "urls=" + ",".join(f"{ROOT}/story/{one}" for one in range(3)))
    with ReplayServer(site) as server:
        line = ("crawl", "stub", "-s", f"THRESHER_REPLAY={server.address}", "-L", "WARNING")
        failed = scrapy(*line, *given, cwd=tmp_path)
        assert set(site.asked) == {"robots.txt"}
        assert (failed.returncode, failed.stderr.count("robots.txt could not be read")) == (1, 1)
        assert "3 failed (3 robots_unread)" in failed.stderr
        assert "Traceback" not in failed.stderr
        del site.extra["robots.txt"]
        assert scrapy(*line, cwd=tmp_path).returncode == 0
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 3


@pytest.mark.parametrize(
    "robots",
    [Served(content=b"User-agent: *\nDisallow: /\n", status=403), Served(content=b"", status=302, headers={"Location": "/robots.txt"})],
    ids=["403", "a circle"],
)
def test_no_rules_are_no_rules(tmp_path: Path, robots: Served) -> None:
    """What RFC 9309 takes for a host without a robots.txt; what such an answer holds is no rule."""
    site = StubSite(3, {"robots.txt": robots})
    crawl(site, tmp_path, "-a", f"urls={ROOT}/story/1")
    assert len(records(tmp_path / "output" / "stub.jsonl")) == 1


def test_a_huge_robots_txt_is_read_to_its_bound(tmp_path: Path) -> None:
    """The rules before the bound hold, those behind it are not read, and the last line read is whole."""
    lines = [b"User-agent: *", b"Disallow: /story/1", *(b"# %d" % number for number in range(70_000)), b"Disallow: /story/2"]
    assert len(b"\n".join(lines)) > 500 * 1024
    site = StubSite(3, {"robots.txt": Served(content=b"\n".join(lines), content_type="text/plain")})
    said = crawl(site, tmp_path, "-a", f"urls={ROOT}/story/1,{ROOT}/story/2")
    assert [record["url"] for record in records(tmp_path / "output" / "stub.jsonl")] == [f"{ROOT}/story/2"]
    assert "robots.txt: only the first" in said


@pytest.mark.parametrize("end", ["\r", "\n"])
@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_the_rules_of_any_editor_hold(tmp_path: Path, codec: str, end: str) -> None:
    """A robots.txt with a byte-order mark or with the line ends of old systems is obeyed."""
    rules = f"User-agent: *{end}Disallow: /story/1{end}".encode(codec)
    site = StubSite(3, {"robots.txt": Served(content=rules, content_type="text/plain")})
    crawl(site, tmp_path, "-a", f"urls={ROOT}/story/1,{ROOT}/story/2")
    assert [record["url"] for record in records(tmp_path / "output" / "stub.jsonl")] == [f"{ROOT}/story/2"]


RULES = b"User-agent: *\nDisallow: /story/1\n"
LARGE = RULES + b"# a line that goes on and on\n" * 30_000
PACKED = gzip.compress(RULES + b"#" * (11 << 20), 1)
"""More than ``DOWNLOAD_MAXSIZE`` when it is unpacked."""


def squeezed(content: bytes, bits: int) -> bytes:
    """As zlib's stream of that kind."""
    stream = zlib.compressobj(wbits=bits)
    return stream.compress(content) + stream.flush()


def endless() -> Iterator[bytes]:
    """Rules, and then comments for ever."""
    yield RULES
    while True:
        yield b"# a line that goes on and on\n" * 1000


@pytest.mark.parametrize(
    ("packed", "encodings"),
    [
        (PACKED, "gzip"),
        (gzip.compress(PACKED), "gzip, gzip"),
        (PACKED, "identity,GZIP"),
        (squeezed(LARGE, -15), "deflate"),
        (squeezed(LARGE, 15), "Deflate"),
        (gzip.compress(RULES)[:-6], "x-gzip"),
        (gzip.compress(RULES) + gzip.compress(LARGE), "gzip"),
        (gzip.compress(RULES) + b"behind it", "gzip"),
    ],
    ids=["bomb", "bomb in a bomb", "identity", "raw deflate", "deflate", "torn", "two members", "tail"],
)
def test_a_packed_robots_txt_is_read_to_its_bound(packed: bytes, encodings: str) -> None:
    """However it is packed, its first bytes are had, and hardly more are unpacked than are read."""
    request = Request(f"{ROOT}/robots.txt", meta={ROBOTS: 0})
    answer = RobotsBody().process_response(request, Response(request.url, body=packed, headers={"Content-Encoding": encodings}))
    assert answer.body.startswith(RULES)
    assert len(answer.body) <= MAX_BYTES + 1
    assert "Content-Encoding" not in answer.headers


@pytest.mark.parametrize(
    ("packed", "encodings"), [(b"not packed", "gzip"), (b"not packed", "br"), (b"not packed", "zstd"), (b"not packed", "rot13"), (gzip.compress(RULES), "gzip,gzip,gzip,gzip")],
    ids=["gzip", "br", "zstd", "rot13", "four times"],
)  # fmt: skip
def test_what_cannot_be_unpacked_is_no_robots_txt(packed: bytes, encodings: str) -> None:
    """It is refused, and never taken for a file without rules; other answers are left as they are."""
    request = Request(f"{ROOT}/robots.txt", meta={ROBOTS: 0})
    answer = Response(request.url, body=packed, headers={"Content-Encoding": encodings})
    with pytest.raises(PackedRobots):
        RobotsBody().process_response(request, answer)
    assert RobotsBody().process_response(Request(f"{ROOT}/story/1"), answer) is answer


@pytest.mark.parametrize(
    "robots",
    [
        Served(content=PACKED, headers={"Content-Encoding": "gzip"}, content_type="text/plain"),
        Served(content=LARGE.replace(b"\n", b"\r")),
        Served(content=b"", stream=endless, content_type="text/plain", length=1 << 40),
    ],
    ids=["bomb", "CR", "endless"],
)
def test_the_beginning_of_a_large_robots_txt_holds(tmp_path: Path, robots: Served) -> None:
    """However long it is: the rules in its first 500 KiB are kept."""
    site = StubSite(3, {"robots.txt": robots})
    said = crawl(site, tmp_path, "-a", f"urls={ROOT}/story/1,{ROOT}/story/2")
    assert [record["url"] for record in records(tmp_path / "output" / "stub.jsonl")] == [f"{ROOT}/story/2"], said


@pytest.mark.parametrize(
    "robots",
    [
        Served(content=b"", status=302, headers={"Location": "http://10.0.0.1/robots.txt"}),
        Served(content=b"not packed at all", headers={"Content-Encoding": "gzip"}),
    ],
    ids=["private", "no gzip"],
)
def test_a_robots_txt_that_cannot_be_read_is_no_leave(tmp_path: Path, robots: Served) -> None:
    """One that leads to a private address, or that nobody can unpack, is unread: nothing of the host is fetched for now."""
    site = StubSite(3, {"robots.txt": robots})
    said = crawl(site, tmp_path, "-a", f"urls={ROOT}/story/1,{ROOT}/story/2", "-L", "WARNING")
    assert site.asked == ["robots.txt"]
    assert "2 failed (2 robots_unread)" in said
    assert said.count("robots.txt could not be read") == 1


def test_a_robots_txt_on_another_site_is_followed(tmp_path: Path) -> None:
    """Its rules are the host's, as RFC 9309 has it (2.3.1.2); the outlet's domains bound articles, not rules."""
    site = StubSite(3, {"robots.txt": Served(content=b"", status=302, headers={"Location": "https://cdn.other.test/rules.txt"})})
    site.extra["rules.txt"] = Served(content=RULES, content_type="text/plain")
    crawl(site, tmp_path, "-a", f"urls={ROOT}/story/1,{ROOT}/story/2")
    assert [record["url"] for record in records(tmp_path / "output" / "stub.jsonl")] == [f"{ROOT}/story/2"]

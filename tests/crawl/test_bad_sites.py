"""Sites that have no end: bodies, redirects, listings, feeds. Each costs its own address, and is on record as what it is."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from scraper.replay.server import ReplayServer
from scraper.replay.site import Served
from tests.stub.run import command, environment, records, scrapy
from tests.stub.site import ROOT, StubSite, article_page, article_text

SETTINGS = "tests.stub.mixed_settings"
HUGE = 2 << 30
MOST = 10 << 20
"""``DOWNLOAD_MAXSIZE``"""
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))


def redirect(where: str) -> Served:
    """A redirect."""
    return Served(content=b"", status=302, headers={"Location": where})


class EndlessSite(StubSite):
    """Bodies of 2 GB, made while they are sent; bombs; redirects and listings without end. ``sent`` counts bytes."""

    def __init__(self) -> None:
        self.sent = 0
        unpacked = article_page(4).replace(b"</body>", b" " * (200 << 20) + b"</body>")
        bomb = f'<!DOCTYPE html [<!ENTITY e0 "{"x" * 99}">{ENTITIES}]><html><body><h1>Story 8</h1><p>{article_text(8)} &e11;</p></body></html>'
        entries = b"".join(b"<url><loc>/story/%d</loc></url>" % (n + 100) for n in range(1_000_000))
        super().__init__(
            2,
            {
                "story/2": Served(content=b"", stream=self.body, length=HUGE),
                "story/3": Served(content=b"", stream=self.body),
                "story/4": Served(content=gzip.compress(unpacked, 1), headers={"Content-Encoding": "gzip"}),
                "story/5": redirect("/story/6"),
                "story/6": redirect("/story/5"),
                "story/8": Served(content=bomb.encode(), content_type="application/xhtml+xml"),
                "huge.xml": Served(content=b"", stream=self.feed, content_type="application/rss+xml"),
                "bomb.xml": Served(content=f"<!DOCTYPE r [<!ENTITY e0 'x'>{ENTITIES}]><rss><item><link>/story/&e11;</link></item></rss>".encode()),
                "packed.xml.gz": Served(content=gzip.compress(b"<urlset>" + entries + b"</urlset>", 1), content_type="application/gzip"),
            },
        )  # fmt: skip

    def body(self) -> Iterator[bytes]:
        """A page that goes on and on, for 2 GB or until nobody listens."""
        yield article_page(2)[:500]
        while self.sent < HUGE:
            self.sent += 1 << 16
            yield b"<p>and on and on" * 4096

    def feed(self) -> Iterator[bytes]:
        """A million entries."""
        yield b"<rss><channel>"
        for start in range(0, 1_000_000, 1000):
            yield b"".join(b"<item><title>T</title><link>/story/%d</link></item>" % n for n in range(start, start + 1000))

    def get(self, url: str) -> Served | None:
        """Every page of the calendar leads to the next, and so does every step of the stairs."""
        path = url.partition("://")[2].partition("/")[2]
        if found := re.fullmatch(r"calendar\?page=(\d+)", path):
            self.asked.append(path)
            return Served(content=b'<a href="/story/%d">a</a>' % (900_000_000 + int(found[1])))
        if found := re.fullmatch(r"story/7(0*)", path):
            self.asked.append(path)
            return redirect(f"/story/7{found[1]}0")
        return super().get(url)


def crawl(server: ReplayServer, cwd: Path, *arguments: str) -> tuple[int, str, int]:
    """Exit status, standard error and the peak of its memory in bytes."""
    line = command("crawl", "endless", "-s", f"THRESHER_REPLAY={server.address}", "-s", "STATS_DUMP=1", *arguments)
    with (cwd / "said").open("w+") as file:
        process = subprocess.Popen(line, cwd=cwd, env=environment(SETTINGS), stderr=file)
        peak = 0
        while process.poll() is None:
            peak = max(peak, high_water(process.pid))
            time.sleep(0.02)
        file.seek(0)
        return process.returncode, file.read(), peak


def high_water(pid: int) -> int:
    """The most memory that a process has had so far, in bytes; its parent's is not counted."""
    try:
        found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text())
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return int(found[1]) * 1024 if found else 0


def outcomes(cwd: Path) -> dict[str, tuple[str, str | None]]:
    """What ``scrapy outcomes`` says of every story: outcome and reason, by the end of its address."""
    said = scrapy("outcomes", "endless", "--json", cwd=cwd, settings=SETTINGS)
    rows = [json.loads(line) for line in said.stdout.splitlines()]
    return {row["url"].removeprefix(f"{ROOT}/"): (row["outcome"], row["reason"]) for row in rows}


def test_pages_without_an_end(tmp_path: Path) -> None:
    """A body of 2 GB (declared or not), a gzip bomb, circles and stairs of redirects, entities: the download is cut, memory
    stays, the other story is written, and every address has its outcome."""
    site = EndlessSite()
    with ReplayServer(site) as server:
        urls = ",".join(f"{ROOT}/story/{number}" for number in range(1, 9))
        status, said, peak = crawl(server, tmp_path, "-a", f"urls={urls}")
    assert status == 0, said
    assert site.sent < 4 * MOST  # what was on its way when the client hung up
    assert peak < 250 << 20
    found = outcomes(tmp_path)
    assert found["story/1"] == ("article", None)
    assert {found[f"story/{number}"] for number in (2, 3, 4)} == {("too_large", "too_large")}
    assert {found[f"story/{number}"] for number in (5, 6, 7)} == {("failed", "redirect_loop")}
    assert len([path for path in site.asked if path.startswith("story/7")]) <= 22
    written = {record["url"]: record["body"] for record in records(tmp_path / "output" / "endless.jsonl")}
    assert set(written) <= {f"{ROOT}/story/1", f"{ROOT}/story/8"}
    assert "xxx" not in written.get(f"{ROOT}/story/8", "")


def test_sources_without_an_end(tmp_path: Path) -> None:
    """A calendar, a feed and a sitemap of a million entries, a bomb of entities: what stands within the bounds is asked for,
    and what was not read is said by ``scrapy outcomes`` until it is read."""
    site = EndlessSite()
    with ReplayServer(site) as server:
        status, said, peak = crawl(server, tmp_path)
    assert status == 1
    assert "no article: " in said
    assert peak < 250 << 20
    stories = {path for path in site.asked if path.startswith("story/")}
    assert {f"story/{number}" for number in range(100, 160)} == {path for path in stories if len(path) < 12}
    assert len([path for path in site.asked if path.startswith("calendar")]) == 4
    listed = scrapy("outcomes", "endless", "--sources", cwd=tmp_path, settings=SETTINGS).stdout.splitlines()
    named = {line.split()[1].removeprefix(f"{ROOT}/"): line.split()[0] for line in listed}
    assert named == {
        "huge.xml": "too_large", "bomb.xml": "bounded", "packed.xml.gz": "bounded", "cycle.xml": "http_404", "next": "http_404"
    }  # fmt: skip
    counted = scrapy("outcomes", "endless", cwd=tmp_path, settings=SETTINGS).stdout
    assert counted.splitlines()[-1] == "5 feeds, sitemaps or listings could not be read in full (--sources)"
    site.extra |= {"huge.xml": Served(content=b"<rss><item><link>/story/1</link></item></rss>")}
    with ReplayServer(site) as server:
        assert crawl(server, tmp_path)[0] == 0
    assert "huge.xml" not in scrapy("outcomes", "endless", "--sources", cwd=tmp_path, settings=SETTINGS).stdout

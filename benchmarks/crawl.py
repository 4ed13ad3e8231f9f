"""What a crawl costs over a bare one: processor time a page, all pipelines on, as a ratio to a Scrapy spider that only
stores what it downloads; and how much of it is separation, the store, and all the rest.

Both crawl the same pages from the same embedded server through the same download handler, each run in a process of its
own; only that process is counted, from its twentieth answer (what is imported and compiled once is no cost of a page) to its
end, and the cheapest of several runs counts.
The crawl is measured in the simple mode and with its store, which holds queue, outcomes and the index of duplicates.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import Any

import scrapy
from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader
from scrapy.utils.project import get_project_settings

from scraper.crawl.pipelines.separate import SeparatePipeline
from scraper.replay.server import ReplayServer
from scraper.replay.site import Served

ROOT = Path(__file__).resolve().parent.parent
AIM = 2.0
WARM = 20
"""Answers before the count begins."""
OUTLETS = {
    "trtworld": "https://www.trtworld.com/article/{0:012x}",
    "naharnet": "https://www.naharnet.com/stories/en/{0}-a-story",
    "arabtoday": "http://arabstoday.net/en/news-451/a-story-{0:06d}",
}
"""An address for the copy of each number; the pages are copies of the outlet's ``present`` fixture with other words."""
COMMON = {
    "LOG_LEVEL": "ERROR",
    "DOWNLOAD_DELAY": 0,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "THRESHER_PROGRESS": False,
}


class CopiesSite:
    """Serves any number of pages that differ in their words and in nothing else."""

    def __init__(self, outlet: str, pages: int) -> None:
        case = ROOT / "fixtures" / outlet / "present"
        self._page = (case / "page.html").read_text("utf-8")
        self._address = json.loads((case / "meta.json").read_text("utf-8"))["url"]
        self.urls = [OUTLETS[outlet].format(number + 1) for number in range(pages)]
        self._copies = {url: self._copy(url) for url in self.urls}

    def get(self, url: str) -> Served | None:
        """The copy of an address."""
        found = self._copies.get(url)
        return Served(content=found) if found is not None else None

    def _copy(self, url: str) -> bytes:
        dice = random.Random(url)  # no secret
        vocabulary = ["".join(dice.choices("abcdefghiklmnoprstuvw", k=dice.randint(2, 9))) for _ in range(400)]

        def others(found: re.Match[str]) -> str:
            return found[1] + " ".join(dice.choices(vocabulary, k=len(found[2].split()))) + "."

        page = re.sub(r"(<p\b[^>]*>)([^<]{60,})", others, self._page)
        return page.replace(self._address, url).encode()


class BareSpider(scrapy.Spider):
    """Downloads and stores, and nothing else."""

    name = "bare"

    def __init__(self, urls: str, folder: str) -> None:
        super().__init__()
        self.urls = urls.split(",")
        self.folder = Path(folder)

    async def start(self) -> AsyncIterator[Any]:
        """A request for every page."""
        for url in self.urls:
            yield scrapy.Request(url)

    def parse(self, response: Response) -> Iterator[Any]:
        """The page is stored."""
        (self.folder / f"{hash(response.url):x}.html").write_bytes(response.body)
        yield from ()


def child(kind: str, address: str, urls: str, folder: str, store: str) -> None:
    """One crawl in this process; its processor time goes to standard output."""
    settings = (
        get_project_settings() if kind != "bare" else Settings({"ROBOTSTXT_OBEY": True, "COOKIES_ENABLED": False})
    )
    handler = "scraper.replay.handler.ReplayDownloadHandler"
    settings.setdict(
        {
            **COMMON,
            "THRESHER_REPLAY": address,
            "THRESHER_OUTPUT_DIR": folder,
            "THRESHER_STORE": store,
            "AUTOTHROTTLE_ENABLED": False,
            "DOWNLOAD_HANDLERS": {"http": handler, "https": handler},
        },
        "cmdline",
    )
    process = AsyncCrawlerProcess(settings)
    crawler = process.create_crawler(BareSpider if kind == "bare" else get_spider_loader(settings).load(kind))
    meter = Meter()
    crawler.signals.connect(meter.answered, signals.response_received, weak=False)
    crawler.signals.connect(meter.stopped, signals.engine_stopped, weak=False)
    SeparatePipeline.separate = meter.timed(SeparatePipeline.separate)  # type: ignore[method-assign]
    more = {"folder": folder} if kind == "bare" else {}
    process.crawl(crawler, urls=urls, **more)
    process.start()
    stats = crawler.stats.get_stats()
    done = stats.get("thresher/written", 0) if kind != "bare" else len(list(Path(folder).glob("*.html")))
    print(json.dumps({"seconds": meter.seconds, "separating": meter.separating, "done": done}))


class Meter:
    """Processor time from the twentieth answer on, and how much of it went into separating pages."""

    def __init__(self) -> None:
        self.answers = 0
        self.seconds = 0.0
        self.separating = 0.0

    def answered(self) -> None:
        """One answer more."""
        self.answers += 1
        if self.answers == WARM:
            self.seconds = -spent()

    def stopped(self) -> None:
        """The crawl is over."""
        self.seconds += spent()

    def timed(self, separate: Callable[..., Any]) -> Callable[..., Any]:
        """The same function, its time counted."""

        def counted(*args: Any) -> Any:
            before = spent()
            try:
                return separate(*args)
            finally:
                if self.answers >= WARM:
                    self.separating += spent() - before

        return counted


def spent() -> float:
    """Processor time of this process so far, in seconds."""
    used = getrusage(RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def measure(kind: str, site: CopiesSite, address: str, store: bool) -> tuple[float, float]:
    """Processor time of one crawl, and that of separation, in milliseconds a page; fails where a page is missing."""
    with tempfile.TemporaryDirectory() as folder:
        line = [sys.executable, "-m", "benchmarks.crawl", "--child", kind, address, ",".join(site.urls), folder, str(store)]
        ended = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    if ended.returncode or not ended.stdout:
        raise SystemExit(f"the crawl of {kind} failed:\n{ended.stderr}")
    found = json.loads(ended.stdout.splitlines()[-1])
    if found["done"] != len(site.urls):
        raise SystemExit(f"the crawl of {kind} gave {found['done']} of {len(site.urls)} pages:\n{ended.stderr[-2000:]}")
    pages = len(site.urls) - WARM
    return found["seconds"] * 1000 / pages, found["separating"] * 1000 / pages


def main() -> int:
    """The table is printed; the status says nothing about the figures."""
    if sys.argv[1:2] == ["--child"]:
        child(*sys.argv[2:7])
        return 0
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("outlets", nargs="*", default=list(OUTLETS), metavar="OUTLET")
    options = parser.parse_args()
    row = "{:<12}{:>9}{:>10}{:>12}{:>8}{:>12}{:>8}{:>15}{:>8}{:>8}\n".format
    head = ("outlet", "KB/page", "bare ms", "simple ms", "ratio", "store ms", "ratio", "separation ms", "store", "rest")
    sys.stdout.write(row(*head))
    for outlet in options.outlets:
        site = CopiesSite(outlet, options.pages)
        served = site.get(site.urls[0])
        with ReplayServer(site) as server:
            kinds = (("bare", False), (outlet, False), (outlet, True))
            runs = [[measure(kind, site, server.address, store) for kind, store in kinds] for _ in range(options.runs)]
        (bare, _), (simple, separating), (full, _) = (min(times) for times in zip(*runs, strict=True))
        size = len(served.content) / 1024 if served else 0
        cells: tuple[str, ...] = (f"{bare:.2f}", f"{simple:.2f}", f"{simple / bare:.2f}", f"{full:.2f}", f"{full / bare:.2f}")
        cells += (f"{separating:.2f}", f"{full - simple:.2f}", f"{simple - separating - bare:.2f}")
        sys.stdout.write(row(outlet, f"{size:.0f}", *cells))
        sys.stdout.flush()
    sys.stdout.write(f"processor time of the crawling process, best of {options.runs}; aim: below {AIM}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""The memory of a crawl's queue, store, duplicate index and output over many addresses: it has to stay flat.

Every address is found, queued, taken, "fetched" and written as a crawl does it, with the product's own parts; only
download and separation are left out. ``--simple`` measures the mode without a store beside it.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from scrapy import Request, Spider

from scraper.crawl.store.frontier import Frontier
from scraper.crawl.store.output_files import StoredArticles
from scraper.crawl.store.pages import Hint, address_key
from scraper.crawl.store.serial import pack_request, unpack_request
from scraper.crawl.store.simple import SimpleKeeping
from scraper.crawl.store.store import Store
from scraper.record.article import Article, Block
from scraper.urls import url_key

WORDS = 120
LISTING = 50
URL = "https://www.memory.test/stories/2024/{:07d}-a-story-of-some-length"


def article(number: int, vocabulary: list[str]) -> Article:
    """The article of a number; no two are alike."""
    text = " ".join(random.Random(number).choices(vocabulary, k=WORDS))
    url = URL.format(number)
    return Article(
        outlet="memory", url=url, canonical_url=url, headline=f"Story {number}", body=text, layout="t",
        body_blocks=[Block(kind="paragraph", text=text)],
    )  # fmt: skip


class StoredRun:
    """A crawl with a store."""

    def __init__(self, folder: Path, vocabulary: list[str]) -> None:
        self.vocabulary = vocabulary
        self.spider = Spider("memory")
        self.store = Store(folder / "memory.sqlite")
        self.log = StoredArticles(folder / "memory.jsonl", self.store)
        self.store.before_commit = self.log.settle
        self.frontier = Frontier(self.store, "")
        self.frontier.open(0)

    def listing(self, numbers: range) -> None:
        """A listing names these stories."""
        for number in numbers:
            url = URL.format(number)
            if self.store.meet(url_key(url)) and not self.log.knows(url) and self.store.verdict(url) == "new":
                self.store.see(url, Hint(source="https://www.memory.test/news", kind="listing", title=f"Story {number}"))
                request = Request(url, cb_kwargs={"asked": url, "number": number})
                self.frontier.add(address_key(url), pack_request(request, self.spider))
        while (waiting := self.frontier.take()) is not None:
            self._fetch(waiting.id, unpack_request(waiting.data, self.spider))
        self.store.commit()

    def _fetch(self, waiting: int, request: Request) -> None:
        made = article(request.cb_kwargs["number"], self.vocabulary)
        if self.log.find_duplicate(made) is None:
            self.log.append(made)
            self.store.article(request.url, content_hash=made.content_hash(), revision=1)
        self.frontier.done(waiting)


class SimpleRun:
    """A crawl without a store; Scrapy's queue and duplicate filter come on top of what is measured."""

    def __init__(self, folder: Path, vocabulary: list[str]) -> None:
        self.vocabulary = vocabulary
        self.keeping = SimpleKeeping(folder, "memory")

    def listing(self, numbers: range) -> None:
        """A listing names these stories."""
        for number in numbers:
            if self.keeping.meet(url_key(URL.format(number))):
                made = article(number, self.vocabulary)
                if self.keeping.articles.find_duplicate(made) is None:
                    self.keeping.write(made, None)


def resident() -> float:
    """The memory of this process that is in use now, in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def measure(name: str, make: Callable[[Path, list[str]], StoredRun | SimpleRun], addresses: int) -> None:
    """The memory at every tenth of the way is printed."""
    dice = random.Random(1)
    vocabulary = ["".join(dice.choices("abcdefghiklmnoprstuvw", k=dice.randint(2, 9))) for _ in range(5000)]
    with tempfile.TemporaryDirectory() as folder:
        run = make(Path(folder), vocabulary)
        steps = []
        for start in range(0, addresses, LISTING):
            run.listing(range(start, min(start + LISTING, addresses)))
            if not (start + LISTING) % max(LISTING, addresses // 10):
                steps.append(resident())
                sys.stdout.write(f"{name:<8}{start + LISTING:>9} addresses{steps[-1]:>9.1f} MB\n")
                sys.stdout.flush()
        files = sum(path.stat().st_size for path in Path(folder).iterdir()) / addresses
    growth = (steps[-1] - steps[0]) * 1e6 / (addresses * 0.9)
    said = f"{growth:>9.0f} bytes more for every address after the first tenth; {files:.0f} bytes on the disk"
    sys.stdout.write(f"{name:<8}{said}\n")


def main() -> int:
    """The table is printed; the status says nothing about the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks memory", description=__doc__)
    parser.add_argument("--addresses", type=int, default=100_000)
    parser.add_argument("--simple", action="store_true", help="the mode without a store, too")
    options = parser.parse_args()
    measure("store", StoredRun, options.addresses)
    if options.simple:
        measure("simple", SimpleRun, options.addresses)
    return 0


if __name__ == "__main__":
    sys.exit(main())

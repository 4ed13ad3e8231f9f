"""The made-up site: a feed, paged listings and any number of article pages, all different."""

from __future__ import annotations

import random
import re
import threading

from scraper.replay.site import Served

ROOT = "https://www.stub.test"
PER_PAGE = 50
FIRST = ("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu")
WORDS = [first + second for first in FIRST for second in ("lor", "mir", "nat", "sek", "tov", "wen")]


def article_text(number: int, words: int = 120) -> str:
    """The body of an article; the same for the same number."""
    return " ".join(random.Random(number).choices(WORDS, k=words))


def article_page(number: int) -> bytes:
    """The page of an article."""
    address = f"{ROOT}/story/{number}"
    return (
        f'<!doctype html><html lang="en"><head><title>Story {number}</title><link rel="canonical" href="{address}">'
        f"<body><article><h1>Story {number}</h1><p>{article_text(number)}</p></article></body></html>"
    ).encode()


class StubSite:
    """``articles`` stories on listing pages; ``extra`` adds answers by path; ``asked`` holds every path served."""

    def __init__(self, articles: int, extra: dict[str, Served] | None = None) -> None:
        self.articles = articles
        self.extra = extra or {}
        self.asked: list[str] = []

    def get(self, url: str) -> Served | None:
        """The answer for an address."""
        path = url.partition("://")[2].partition("/")[2]
        self.asked.append(path)
        if path in self.extra:
            return self.extra[path]
        if path == "robots.txt":
            return Served(content=b"User-agent: *\nDisallow: /secret/\n", content_type="text/plain")
        if found := re.fullmatch(r"news\?page=(\d+)", path):
            return self._listing(int(found[1]))
        if (found := re.fullmatch(r"story/(\d+)", path)) and int(found[1]) < self.articles:
            return Served(content=article_page(int(found[1])))
        return None

    def _listing(self, page: int) -> Served:
        numbers = range((page - 1) * PER_PAGE, min(page * PER_PAGE, self.articles))
        links = "".join(f'<li><a href="/story/{number}?utm_source=list">Story {number}</a>' for number in numbers)
        return Served(content=f'<ul>{links}<li><a href="/video/1">A video</a></ul>'.encode())


class HeldSite(StubSite):
    """Answers ``free`` requests for stories and holds the others back until ``let_go`` is set: however slow the test is, the
    crawl cannot get beyond them meanwhile."""

    def __init__(self, articles: int, extra: dict[str, Served] | None = None, free: int = 0) -> None:
        super().__init__(articles, extra)
        self.free = free
        self.let_go = threading.Event()
        self._lock = threading.Lock()

    def get(self, url: str) -> Served | None:
        """The answer for an address, when it is its time."""
        if "/story/" in url:
            with self._lock:
                self.free -= 1
                is_held = self.free < 0
            if is_held:
                self.let_go.wait(300)
        return super().get(url)

"""The extension that counts how long hosts take to answer."""

from __future__ import annotations

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.http import Response

from scraper.crawl.spider import NewsSpider
from scraper.urls import host_of

ANSWERS, MILLISECONDS = "thresher/host_answers/", "thresher/host_ms/"
"""The names of the counts, without the host."""
_MOST_HOSTS = 30


class HostPace:
    """``thresher/host_answers/HOST`` and ``thresher/host_ms/HOST``: answers, and the milliseconds that they took together."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._hosts: set[str] = set()

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> HostPace:
        """On for news spiders."""
        if not isinstance(crawler.spider, NewsSpider):
            raise NotConfigured
        pace = cls(crawler)
        crawler.signals.connect(pace.response_downloaded, signals.response_downloaded)
        return pace

    def response_downloaded(self, response: Response, request: Request) -> None:
        """The answer is counted with its host, for as many hosts as an outlet has."""
        taken, host = request.meta.get("download_latency"), host_of(response.url)
        if not isinstance(taken, float) or (host not in self._hosts and len(self._hosts) >= _MOST_HOSTS) or not host:
            return
        self._hosts.add(host)
        self.crawler.stats.inc_value(f"{ANSWERS}{host}")
        self.crawler.stats.inc_value(f"{MILLISECONDS}{host}", round(1000 * taken))

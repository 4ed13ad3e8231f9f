"""robots.txt obeyed by every request, also by those that wait while it is being fetched, and at the pace that it asks."""

from __future__ import annotations

import logging
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.robotstxt import RobotParser

from scraper.courtesy import asked_delay, slow_down
from scraper.urls import host_of

logger = logging.getLogger(__name__)


class RobotsTxt(RobotsTxtMiddleware):
    """Scrapy's own, but for two things. In Scrapy 2.19 (since its pull request 6802) only the first of the requests that
    wait for one robots.txt gets its rules, and the others are let through; and ``Crawl-delay`` and ``Request-rate`` are
    not heeded."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._paced: set[str] = set()

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of the request's host, ``None`` where it has none."""
        await super().robot_parser(request)
        netloc = urlsplit(request.url).netloc
        rules = self._parsers[netloc]
        if not isinstance(rules, RobotParser):
            return None
        if netloc not in self._paced:
            self._paced.add(netloc)
            self._keep_pace(request, rules)
        return rules

    def _keep_pace(self, request: Request, rules: RobotParser) -> None:
        agent = self._robotstxt_useragent or request.headers.get(b"User-Agent", self._default_useragent) or ""
        delay = asked_delay(rules, agent.decode("latin-1") if isinstance(agent, bytes) else agent)
        if delay is None:
            return
        host = host_of(request.url)
        if slow_down(self.crawler, host, delay):
            logger.info("%s: its robots.txt asks for %g seconds between two requests, which is kept", host, delay)
        self._stats.max_value("thresher/crawl_delay", delay)

"""Makes every request obey robots.txt, also while it is being fetched, and at the pace it asks for."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response
from scrapy.http.request import NO_CALLBACK
from scrapy.robotstxt import RobotParser
from scrapy.utils.misc import build_from_crawler

from cleaners.addresses import split_address
from scraper.crawl.failures import UNREACHABLE, Refused, explain_failure
from scraper.crawl.polite.courtesy import HostClosed, asked_delay, slow_down
from scraper.crawl.polite.public import PrivateAddress
from scraper.crawl.polite.robots_body import MAX_BYTES, ROBOTS, PackedRobots
from scraper.page.charsets import is_wide
from scraper.page.decode import codec_of
from scraper.urls import clean_url, host_of

logger = logging.getLogger(__name__)


class RobotsUnread(Refused):
    """What the host allows is not known, so nothing of it is fetched in this crawl; ``reason`` is that of the network where
    it was that."""

    def __init__(self, why: str, reason: str = "robots_unread") -> None:
        super().__init__(why)
        self.reason = reason


class RobotsTxt(RobotsTxtMiddleware):
    """Scrapy's own, but for five things. In Scrapy 2.19 (since its pull request 6802) only the first of the requests that
    wait for one robots.txt gets its rules, and the others are let through; ``Crawl-delay`` and ``Request-rate`` are not
    heeded; a host whose robots.txt cannot be had because of a server error or the network is taken for one without any,
    where RFC 9309 (2.3.1.4) wants it left alone; so is one whose file is too large when it is unpacked, or stands on another
    site; and a file of any size is read."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._longest = crawler.settings.getfloat("THRESHER_CRAWL_DELAY_MAX")
        self._hosts: dict[str, asyncio.Future[RobotParser | RobotsUnread | None]] = {}

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of the request's host, ``None`` where it has none; ``RobotsUnread`` where they cannot be had."""
        netloc = split_address(clean_url(request.url)).netloc
        waiting = self._hosts.get(netloc)
        if waiting is None:
            waiting = self._hosts[netloc] = asyncio.get_running_loop().create_future()
            found: RobotParser | RobotsUnread | None = RobotsUnread("robots.txt was not read")
            try:
                found = await self._ask(request)
            finally:
                waiting.set_result(found)  # whatever happens, others wait for it
        rules = await waiting
        if isinstance(rules, RobotsUnread):
            raise RobotsUnread(str(rules), rules.reason)
        return rules

    async def _ask(self, request: Request) -> RobotParser | RobotsUnread | None:
        """The rules of the request's host, which is asked for them."""
        parts = split_address(clean_url(request.url))
        url = f"{parts.scheme}://{parts.netloc}/robots.txt"
        meta = {"dont_obey_robotstxt": True, "allow_offsite": True, "download_maxsize": 0, ROBOTS: 0}
        self._stats.inc_value("robotstxt/request_count")
        try:
            response = await self.crawler.engine.download_async(
                Request(url, callback=NO_CALLBACK, priority=self.DOWNLOAD_PRIORITY, meta=meta)
            )
        except Exception as error:
            return self._without(url, error)
        self._stats.inc_value("robotstxt/response_count")
        self._stats.inc_value(f"robotstxt/response_status_count/{response.status}")
        if response.status >= 500 or response.status == 429:
            return self._unread(url, f"the server answered {response.status}")
        return await self._read(url, request, response) if 200 <= response.status < 300 else None

    def _without(self, url: str, error: Exception) -> RobotsUnread | None:
        """What it means for the host that its robots.txt could not be asked for or read."""
        if isinstance(error, HostClosed) or (isinstance(error, PrivateAddress) and error.host == host_of(url)):
            return RobotsUnread(f"{url}: {error}", error.reason)  # the host itself is not asked
        if isinstance(error, PrivateAddress | PackedRobots):
            return self._unread(url, str(error))
        if isinstance(error, IgnoreRequest):  # as a redirect without end: RFC 9309 takes it for no file
            return None
        self._stats.inc_value(f"robotstxt/exception_count/{type(error)}")
        reason, why = explain_failure(error)
        return self._unread(url, why, reason if reason in UNREACHABLE else "robots_unread")

    async def _read(self, url: str, request: Request, response: Response) -> RobotParser | RobotsUnread:
        rules = self._rules(response)
        asked = self._keep_pace(request, rules)
        if asked is not None:
            why = f"{url} asks for {asked:g} seconds between two requests, more than THRESHER_CRAWL_DELAY_MAX"
            logger.warning("%s (%g): nothing is fetched from the host", why, self._longest)
            return RobotsUnread(why, HostClosed.reason)
        await self.crawler.signals.send_catch_log_async(signal=signals.robots_parsed, robotparser=rules, request=request)
        return rules

    def _unread(self, url: str, why: str, reason: str = "robots_unread") -> RobotsUnread:
        unread = RobotsUnread(f"{url} could not be read, so nothing is fetched from the host ({' '.join(why.split())})", reason)
        logger.warning("%s", unread)
        return unread

    def _rules(self, response: Response) -> RobotParser:
        body = response.body
        if len(body) > MAX_BYTES:
            body = body[: 1 + max(body.rfind(end, 0, MAX_BYTES) for end in (b"\n", b"\r")) or MAX_BYTES]
            logger.warning("%s: only the first %d bytes are read", response.url, len(body))
        if is_wide(codec := codec_of(body)):
            body = body.decode(codec or "utf-8", "replace").lstrip("\ufeff").encode()  # Scrapy would read no rule in it
        implementation: Any = self._parserimpl
        rules: RobotParser = build_from_crawler(implementation, self.crawler, body)
        return rules

    def _keep_pace(self, request: Request, rules: RobotParser) -> float | None:
        """The host has the pace that the rules ask for; the delay that it would be where that is too long."""
        agent = self._robotstxt_useragent or request.headers.get(b"User-Agent", self._default_useragent) or ""
        delay = asked_delay(rules, agent.decode("latin-1") if isinstance(agent, bytes) else agent)
        if delay is None or delay > self._longest:
            return delay
        host = host_of(request.url)
        if slow_down(self.crawler, host, delay):
            logger.info("%s: its robots.txt asks for %g seconds between two requests; the crawl keeps to it", host, delay)
        self._stats.max_value("thresher/crawl_delay", delay)
        return None

"""robots.txt obeyed by every request, also by those that wait while it is being fetched, and at the pace that it asks."""

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
from scraper.courtesy import HostClosed, asked_delay, slow_down
from scraper.failures import UNREACHABLE, Refused, explain_failure
from scraper.urls import host_of

logger = logging.getLogger(__name__)

MAX_BYTES = 500 * 1024
"""More of a robots.txt is not read; RFC 9309 asks for no more, and rules cost time at every request."""


class RobotsUnread(Refused):
    """What the host allows is not known, so nothing of it is fetched in this crawl; ``reason`` is that of the network where
    it was that."""

    def __init__(self, why: str, reason: str = "robots_unread") -> None:
        super().__init__(why)
        self.reason = reason


class RobotsTxt(RobotsTxtMiddleware):
    """Scrapy's own, but for four things. In Scrapy 2.19 (since its pull request 6802) only the first of the requests that
    wait for one robots.txt gets its rules, and the others are let through; ``Crawl-delay`` and ``Request-rate`` are not
    heeded; a host whose robots.txt cannot be had because of a server error or the network is taken for one without any,
    where RFC 9309 (2.3.1.4) wants it left alone; and a file of any size is read."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._hosts: dict[str, asyncio.Future[RobotParser | RobotsUnread | None]] = {}

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of the request's host, ``None`` where it has none; ``RobotsUnread`` where they cannot be had."""
        netloc = split_address(request.url).netloc
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
        parts = split_address(request.url)
        url = f"{parts.scheme}://{parts.netloc}/robots.txt"
        meta = {"dont_obey_robotstxt": True}
        self._stats.inc_value("robotstxt/request_count")
        try:
            response = await self.crawler.engine.download_async(
                Request(url, callback=NO_CALLBACK, priority=self.DOWNLOAD_PRIORITY, meta=meta)
            )
        except HostClosed as error:
            return RobotsUnread(f"{url}: {error}")
        except IgnoreRequest:  # as a redirect without end: RFC 9309 takes it for no file
            return None
        except Exception as error:
            self._stats.inc_value(f"robotstxt/exception_count/{type(error)}")
            reason, why = explain_failure(error)
            return self._unread(url, why, reason if reason in UNREACHABLE else "robots_unread")
        self._stats.inc_value("robotstxt/response_count")
        self._stats.inc_value(f"robotstxt/response_status_count/{response.status}")
        if response.status >= 500 or response.status == 429:
            return self._unread(url, f"the server answered {response.status}")
        if not 200 <= response.status < 300:
            return None
        rules = self._rules(request, response)
        await self.crawler.signals.send_catch_log_async(signal=signals.robots_parsed, robotparser=rules, request=request)
        return rules

    def _unread(self, url: str, why: str, reason: str = "robots_unread") -> RobotsUnread:
        unread = RobotsUnread(f"{url} could not be read, so nothing of the host is fetched ({' '.join(why.split())})", reason)
        logger.warning("%s", unread)
        return unread

    def _rules(self, request: Request, response: Response) -> RobotParser:
        body = response.body
        if len(body) > MAX_BYTES:
            body = body[: body.rfind(b"\n", 0, MAX_BYTES) + 1]
            logger.warning("%s: only the first %d bytes are read", response.url, len(body))
        implementation: Any = self._parserimpl
        rules: RobotParser = build_from_crawler(implementation, self.crawler, body)
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

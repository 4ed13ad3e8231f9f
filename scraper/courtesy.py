"""Politeness beyond a fixed delay: what robots.txt asks, what the server's answers ask, and how fast it is."""

from __future__ import annotations

import logging
import math
from time import monotonic
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from scraper.failures import Refused, retry_after
from scraper.urls import host_of

logger = logging.getLogger(__name__)

ASKED_TO_WAIT = (429, 503)
_JITTER = 0.1
_BACK_OFF = 10
"""A server that answers 429 without a time is left alone for so many delays."""


class HostClosed(Refused):
    """The host asked to be left alone for longer than this crawl waits; ``reason`` is what is counted."""

    reason = "host_closed"


def asked_delay(rules: RobotParser, agent: str) -> float | None:
    """The seconds between two requests that a robots.txt asks for, by ``Crawl-delay`` or ``Request-rate``; the longer
    one where it says both."""
    found = [rules.crawl_delay(agent)]
    rate = getattr(getattr(rules, "rp", None), "request_rate", None)
    told = rate(agent) if rate is not None else None
    if told is not None and told.requests:
        found.append(told.seconds / told.requests)
    return max((one for one in found if one is not None and one > 0 and math.isfinite(one)), default=None)


def slow_down(crawler: Crawler, host: str, delay: float) -> bool:
    """No two requests to the host come closer than the delay; ``False`` where they did not before. Ours stays where it
    is longer."""
    downloader: Any = crawler.engine.downloader
    slot = downloader.slots.get(host)
    own = downloader.per_slot_settings.get(host, {})
    present = own.get("delay", downloader._delay) if slot is None else slot.delay
    jitter = own.get("jitter", downloader._jitter) if slot is None else slot.jitter
    if present * (1 - jitter) >= delay:
        return False
    longer = max(delay / (1 - _JITTER), present)
    downloader.per_slot_settings[host] = {**own, "delay": longer, "jitter": _JITTER, "concurrency": 1}
    if slot is not None:
        slot.delay, slot.jitter, slot.concurrency = longer, _JITTER, 1
    return True


class RetryAfter:
    """Downloader middleware: after 429 or 503 the whole host is left alone for as long as it asks. One that asks for
    more than ``THRESHER_RETRY_AFTER`` seconds is not asked again in this crawl until then."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.longest = crawler.settings.getfloat("THRESHER_RETRY_AFTER")
        self.closed: dict[str, float] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RetryAfter:
        """For every crawler."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Nothing; ``HostClosed`` where the host is to be left alone."""
        until = self.closed.get(host_of(request.url))
        if until is not None and monotonic() < until:
            raise HostClosed(f"the server asked to be left alone for {until - monotonic():.0f} seconds more")

    def process_response(self, request: Request, response: Response) -> Response:
        """The response as it came; the host has its pause."""
        if response.status not in ASKED_TO_WAIT:
            return response
        host = str(request.meta.get("download_slot") or host_of(request.url))
        slot: Any = self.crawler.engine.downloader.slots.get(host)
        wait = retry_after(response)
        if wait is None and slot is not None and response.status == 429:
            wait = _BACK_OFF * slot.delay
        if not wait:
            return response
        self.crawler.stats.inc_value("thresher/retry_after")
        if wait > self.longest:
            logger.warning("%s asks to be left alone for %.0f s (%s): no more of it now", host, wait, response.status)
            self.closed[host] = monotonic() + wait
            request.meta["dont_retry"] = True
        elif slot is not None:
            logger.info("%s asks to wait %.0f s (%s)", host, wait, response.status)
            slot.delay = slot.delay or 0.001  # a slot without a delay would not look at the time
            slot.lastseen = max(slot.lastseen, monotonic() + wait)
        return response


class Throttle(AutoThrottle):
    """Scrapy's AutoThrottle, but never faster than robots.txt or ``DOWNLOAD_SLOTS`` allow for the host, and off where
    ``DOWNLOAD_DELAY`` is 0: who sets that wants no pauses."""

    def __init__(self, crawler: Crawler) -> None:
        if not crawler.settings.getfloat("DOWNLOAD_DELAY"):
            raise NotConfigured
        super().__init__(crawler)

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        super()._response_downloaded(response, request, spider)
        key, slot = self._get_slot(request, spider)
        if key is not None and slot is not None:
            floor = self.crawler.engine.downloader.per_slot_settings.get(key, {}).get("delay", 0)
            slot.delay = max(slot.delay, floor)

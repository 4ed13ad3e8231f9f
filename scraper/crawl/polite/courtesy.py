"""Politeness beyond a fixed delay: what robots.txt and the server's answers ask for, and how fast it is."""

from __future__ import annotations

import logging
import math
from datetime import UTC, datetime
from time import monotonic, time
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from scraper.crawl.failures import LONGEST_WAIT, Refused, retry_after
from scraper.crawl.outputs import Outputs
from scraper.errors import StorageError
from scraper.urls import host_of

logger = logging.getLogger(__name__)

ASKED_TO_WAIT = (429, 503)
CLOSED = "closed until: "
"""With the host, the name of the store's fact that says until when the host is closed."""
_JITTER = 0.1
_BACK_OFF = 10
"""A server that answers 429 without a time is left alone for so many delays."""


class HostClosed(Refused):
    """The host asked to be left alone for longer than this crawl waits; ``reason`` is what is counted."""

    reason = "host_closed"


def asked_delay(rules: RobotParser, agent: str) -> float | None:
    """The seconds between two requests that a robots.txt asks for, by ``Crawl-delay`` or ``Request-rate``; the longer
    one where it says both, which may be endless."""
    found = [rules.crawl_delay(agent)]
    rate = getattr(getattr(rules, "rp", None), "request_rate", None)
    told = rate(agent) if rate is not None else None
    if told is not None and told.requests > 0:
        try:
            found.append(told.seconds / told.requests)
        except OverflowError:
            found.append(math.inf)
    return max((one for one in found if one is not None and one > 0), default=None)  # NaN is not


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
    more than ``THRESHER_RETRY_AFTER`` seconds is closed at once: nothing more is sent to it until then, by this crawl or,
    where there is a store, by the next ones."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.longest = crawler.settings.getfloat("THRESHER_RETRY_AFTER")
        self.closed: dict[str, float | None] = {}
        """Host to the second since 1970 until which it is closed, ``None`` where it is open; a host that was not asked
        yet is not there."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RetryAfter:
        """For every crawler."""
        courtesy = cls(crawler)
        # the signal comes before the downloader sends what waits, a middleware's turn would come after
        crawler.signals.connect(courtesy.response_downloaded, signals.response_downloaded)
        return courtesy

    def process_request(self, request: Request) -> None:
        """Nothing; ``HostClosed`` where the host is to be left alone."""
        host = host_of(request.url)
        if host not in self.closed:
            self.closed[host] = self._remembered(host)
        until = self.closed[host]
        if until is not None and time() < until:
            raise HostClosed(f"the server asked to be left alone until {_moment(until)}")

    def response_downloaded(self, response: Response, request: Request) -> None:
        """The host has the pause that the answer asks for."""
        if response.status not in ASKED_TO_WAIT:
            return
        host = host_of(request.url)
        slot: Any = self.crawler.engine.downloader.slots.get(str(request.meta.get("download_slot") or host))
        wait = retry_after(response)
        if wait is None and slot is not None and response.status == 429:
            wait = _BACK_OFF * slot.delay
        if not wait:
            return
        self.crawler.stats.inc_value("thresher/retry_after")
        if wait > self.longest:
            request.meta["dont_retry"] = True
            self._close(host, time() + wait, response.status)
        elif slot is not None:
            logger.info("%s asks us to wait %.0f s (%s)", host, wait, response.status)
            slot.delay = slot.delay or 0.001  # a slot without a delay would not look at the time
            slot.lastseen = max(slot.lastseen, monotonic() + wait)

    def _close(self, host: str, until: float, status: int) -> None:
        """The host is closed, which the store remembers; what waits for its turn there is refused."""
        known = self.closed.get(host)
        if known is None or known < time():
            logger.warning("%s asks to be left alone (%s): no requests before %s", host, status, _moment(until))
        self.closed[host] = until = max(until, known or 0)
        outputs = self.crawler.get_extension(Outputs)
        if outputs is not None and outputs.store is not None and outputs.error is None:
            try:
                outputs.store.set_fact(f"{CLOSED}{host}", str(until))
            except StorageError as error:
                outputs.stop(error)
            outputs.commit()
        for slot in list(self.crawler.engine.downloader.slots.values()):
            waiting = [one for one in slot.queue if host_of(one[0].url) == host]
            for one in waiting:
                slot.queue.remove(one)
            for _, answer in waiting:
                answer.errback(HostClosed(f"the server asked to be left alone until {_moment(until)}"))

    def _remembered(self, host: str) -> float | None:
        """Until when the host is closed by what an earlier crawl was told; said once."""
        outputs = self.crawler.get_extension(Outputs)
        if outputs is None or outputs.store is None or outputs.error is not None:
            return None
        try:
            told = outputs.store.fact(f"{CLOSED}{host}")
        except StorageError as error:
            outputs.stop(error)
            return None
        until = float(told) if told else 0.0
        if not time() < until <= time() + LONGEST_WAIT + 86400:  # over, or of a clock that was ahead
            return None
        logger.warning("%s asked an earlier crawl to leave it alone: no requests before %s", host, _moment(until))
        return until


def _moment(second: float) -> str:
    return datetime.fromtimestamp(second, UTC).strftime("%Y-%m-%d %H:%M UTC")


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

"""Failures that may not be the page's fault: the network is down, or the site blocks this crawler.

They count against an address only when something else was answered afterwards, or the crawl came to its end. Where they
go on and on the crawl ends, and the addresses wait in the queue as if they had not been asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from scrapy import Request

from scraper.crawl.failures import Breaker
from scraper.crawl.outputs import Outputs


class Doubt(NamedTuple):
    """A request that failed, and how."""

    request: Request
    reason: str
    detail: str
    retry_after: float | None = None


class Doubts:
    """The failures in doubt. ``settle`` is called with each that counts after all."""

    def __init__(self, outputs: Outputs, limit: int, why: str, settle: Callable[[Doubt], None]) -> None:
        self._outputs = outputs
        self._breaker = Breaker(limit)
        self._why = why
        self._settle = settle
        self._open: list[Doubt] = []

    def add(self, doubt: Doubt) -> None:
        """One more failure; the crawl ends where it is one too many."""
        self._open.append(doubt)
        self._outputs.hold(doubt.request)
        self._breaker.failed()
        if self._breaker.is_open:
            self._outputs.end(self._why.format(count=self._breaker.count, detail=doubt.detail))

    def clear(self) -> None:
        """Something was answered, or the crawl is at its end: the failures are those of their addresses."""
        if self._breaker.is_open:
            return
        self._breaker.succeeded()
        doubts, self._open = self._open, []
        for doubt in doubts:
            self._outputs.hold(doubt.request, held=False)
            self._settle(doubt)

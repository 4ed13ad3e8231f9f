"""What a crawl is doing, while it does it: a live display on a terminal, log lines elsewhere."""

from __future__ import annotations

import logging
import sys
import time
from typing import Any

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call
from scrapy.utils.log import get_scrapy_root_handler

logger = logging.getLogger(__name__)

LIVE_SECONDS = 0.5


class Progress:
    """Pages fetched, articles, refused, rate and queue, from the crawl's statistics.

    ``THRESHER_PROGRESS = False`` switches it off; ``THRESHER_PROGRESS_SECONDS`` is the time between two log lines.
    """

    def __init__(self, crawler: Crawler, seconds: float, live: Any | None) -> None:
        self.crawler = crawler
        self.live = live
        self.seconds = LIVE_SECONDS if live is not None else seconds
        self._task: Any = None
        self._before = (time.monotonic(), 0)
        self._stream: Any = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Progress:
        """On unless switched off."""
        settings = crawler.settings
        if not settings.getbool("THRESHER_PROGRESS"):
            raise NotConfigured
        live = make_live() if sys.stderr.isatty() and not settings.get("LOG_FILE") else None
        progress = cls(crawler, max(settings.getfloat("THRESHER_PROGRESS_SECONDS", 10), 0.1), live)
        crawler.signals.connect(progress.spider_opened, signals.spider_opened)
        crawler.signals.connect(progress.spider_closed, signals.spider_closed)
        return progress

    def spider_opened(self) -> None:
        """The display is shown and renewed from here on."""
        if self.live is not None:
            self.live.start()
            self._log_through(sys.stderr)
        self._task = create_looping_call(self.show)
        self._task.start(self.seconds, now=False)

    def spider_closed(self) -> None:
        """The last state has been shown and the terminal is as it was."""
        if self._task is not None and self._task.running:
            self._task.stop()
        self.show()
        if self.live is not None:
            self.live.stop()
            self._log_through(self._stream)

    def show(self) -> None:
        """The present state is on the display or in the log."""
        text = self.describe()
        if self.live is not None:
            self.live.update(text, refresh=True)
        else:
            logger.info("%s", text)

    def describe(self) -> str:
        """The state in one line; the rate is that since the line before."""
        stats = self.crawler.stats.get_stats()
        fetched, now = int(stats.get("thresher/fetched", 0)), time.monotonic()
        then, before = self._before
        self._before = (now, fetched)
        rate = (fetched - before) / max(now - then, 1e-6)
        queue = stats.get("scheduler/enqueued", 0) - stats.get("scheduler/dequeued", 0)
        refused = stats.get("thresher/refused", 0) + stats.get("thresher/failed", 0)
        return (
            f"{self.crawler.spidercls.name}: {fetched} pages fetched, {stats.get('thresher/written', 0)} articles, "
            f"{refused} refused, {rate:.1f} pages/s, {queue} in queue"
        )

    def _log_through(self, stream: Any) -> None:
        """Log lines go above the live display, not through it."""
        handler = get_scrapy_root_handler()
        if isinstance(handler, logging.StreamHandler) and stream is not None:
            self._stream = handler.setStream(stream)


def make_live() -> Any | None:
    """A rich live display on standard error; ``None`` where rich is not installed."""
    try:
        from rich.console import Console
        from rich.live import Live
    except ImportError:
        return None
    return Live("", console=Console(stderr=True), refresh_per_second=4, transient=True)

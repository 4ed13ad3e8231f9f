"""Progress of a running crawl: a live display on a terminal, log lines elsewhere."""

from __future__ import annotations

import logging
import time
from typing import Any

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call

from scraper.crawl.display import Display, make_display

logger = logging.getLogger(__name__)

LIVE_SECONDS = 0.5


class Progress:
    """Pages fetched, articles, refused, rate and queue, from the crawl's statistics.

    ``THRESHER_PROGRESS = False`` switches it off; ``THRESHER_PROGRESS_SECONDS`` is the time between two log lines.
    """

    def __init__(self, crawler: Crawler, seconds: float, display: Display | None) -> None:
        self.crawler = crawler
        self.display = display
        self.seconds = LIVE_SECONDS if display is not None else seconds
        self._task: Any = None
        self._before = (time.monotonic(), 0)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Progress:
        """On unless switched off."""
        settings = crawler.settings
        if not settings.getbool("THRESHER_PROGRESS"):
            raise NotConfigured
        seconds = max(settings.getfloat("THRESHER_PROGRESS_SECONDS", 10), 0.1)
        progress = cls(crawler, seconds, make_display(settings))
        crawler.signals.connect(progress.spider_opened, signals.spider_opened)
        crawler.signals.connect(progress.spider_closed, signals.spider_closed)
        return progress

    def spider_opened(self) -> None:
        """The display is shown and renewed from here on."""
        if self.display is not None:
            self.display.start()
        self._task = create_looping_call(self.show)
        self._task.start(self.seconds, now=False)

    def spider_closed(self) -> None:
        """The last state has been shown and the terminal is as it was."""
        if self._task is not None and self._task.running:
            self._task.stop()
        self.show()
        if self.display is not None:
            self.display.stop()

    def show(self) -> None:
        """The present state is on the display or in the log."""
        text = self.describe()
        if self.display is not None:
            self.display.show(text)
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

"""Crawls several outlets side by side in one process, each with its own output, store and lock. A failing outlet doesn't
stop the others."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import partial
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings
from scrapy.utils.asyncio import AsyncioLoopingCall

from scraper.crawl.display import make_display, quiet_start, table
from scraper.crawl.result import Outcome, broken, judge, raised

logger = logging.getLogger(__name__)

AT_ONCE = 16
LIVE_SECONDS = 0.5
HEAD = ("outlet", "state", "fetched", "written", "already there", "refused", "failed")


class Process(AsyncCrawlerProcess):
    """``is_stopping`` from the first Ctrl-C on, and when all is over."""

    is_stopping = False

    async def stop(self) -> None:
        """All crawls have ended, and no other is to begin."""
        self.is_stopping = True
        await super().stop()


class ManyCrawls:
    """At most ``at_once`` crawls are under way; the next one begins when one is over, unless the process is being
    stopped. From the first to the last state of theirs a table is on the terminal, or its sums are in the log, unless
    ``THRESHER_PROGRESS`` or ``show`` forbids it. A process can do this once."""

    def __init__(
        self, settings: Settings, names: Sequence[str], arguments: dict[str, Any], at_once: int, *, show: bool = True
    ) -> None:
        self.names = list(names)
        self.arguments = arguments
        self.at_once = at_once
        self.is_shown = show and settings.getbool("THRESHER_PROGRESS", True)
        settings.set("THRESHER_PROGRESS", False, "cmdline")  # one table instead of a line for every outlet
        self.process = Process(settings)
        quiet_start(settings)
        self.crawlers: dict[str, Crawler] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}
        self.broken: dict[str, BaseException] = {}
        self._waiting = list(names)
        self._display = make_display(settings) if self.is_shown else None
        self._renewal = AsyncioLoopingCall(self._show)

    def run(self) -> list[Outcome]:
        """All crawls are over; their outcomes in the order of the names."""
        self._fill()
        if self.tasks:
            self._begin_showing()
            try:
                self.process.start()
            finally:
                self._end_showing()
        return [self._judge(name) for name in self.names]

    def rows(self) -> list[tuple[str, ...]]:
        """The cells of the progress table, one row an outlet."""
        return [self._row(name) for name in self.names]

    def _fill(self) -> None:
        while self._waiting and not self.process.is_stopping and self._running() < self.at_once:
            name = self._waiting.pop(0)
            try:
                crawler = self.process.create_crawler(name)
                task = self.process.crawl(crawler, **self.arguments)
            except Exception as error:
                self._broke(name, error)
                continue
            self.crawlers[name], self.tasks[name] = crawler, task
            task.add_done_callback(partial(self._over, name))

    def _running(self) -> int:
        return sum(not task.done() for task in self.tasks.values())

    def _over(self, name: str, task: asyncio.Task[None]) -> None:
        error = raised(task)
        if error is not None and not isinstance(error, asyncio.CancelledError):
            self._broke(name, error)
        self._fill()
        if self._renewal.running and not self._running():
            self._renewal.stop()

    def _broke(self, name: str, error: BaseException) -> None:
        self.broken[name] = error
        logger.error("%s: %s", name, broken(name, error).error)

    def _judge(self, name: str) -> Outcome:
        if name in self.broken:
            return broken(name, self.broken[name])
        if name not in self.tasks:
            return Outcome(outlet=name, error="not started, because the process was stopped")
        return judge(self.crawlers[name], raised(self.tasks[name]))

    def _row(self, name: str) -> tuple[str, ...]:
        if name in self.broken or name not in self.tasks:
            return (name, "broken" if name in self.broken else "waiting", *("",) * 5)
        try:
            stats = self.crawlers[name].stats.get_stats()
        except RuntimeError:  # there are none before the crawl begins
            stats = {}
        known = int(stats.get("thresher/known", 0)) + int(stats.get("thresher/duplicate", 0))
        fetched, written, refused, failed = (
            int(stats.get(f"thresher/{what}", 0)) for what in ("fetched", "written", "refused", "failed")
        )
        state = "done" if self.tasks[name].done() else "running"
        return (name, state, *map(str, (fetched, written, known, refused, failed)))

    def _begin_showing(self) -> None:
        """The first state is on the terminal; it will be renewed there, or logged elsewhere, from time to time."""
        if self._display is not None:
            self._display.start()
            self._show()
        if self.is_shown:
            seconds = max(self.process.settings.getfloat("THRESHER_PROGRESS_SECONDS", 10), 0.1)
            self._renewal.start(LIVE_SECONDS if self._display is not None else seconds, now=False)

    def _end_showing(self) -> None:
        """The last state has been shown, whenever the one before was, and the terminal is as it was."""
        if self._renewal.running:
            self._renewal.stop()
        if self.is_shown:
            self._show()
        if self._display is not None:
            self._display.stop()

    def _show(self) -> None:
        """The present state is in the table on the terminal, or a line in the log."""
        if self._display is not None:
            self._display.show(table(HEAD, self.rows()))
        else:
            logger.info("%s", summary(self.rows()))


def summary(rows: Sequence[tuple[str, ...]]) -> str:
    """The table in one line."""
    fetched, written, known, refused, failed = (sum(int(row[at] or 0) for row in rows) for at in range(2, 7))
    states = [row[1] for row in rows]
    told = ", ".join(f"{states.count(state)} {state}" for state in ("running", "waiting", "done", "broken") if state in states)
    return (
        f"{len(rows)} outlets ({told}): {fetched} pages fetched, {written} articles, {known} already there, "
        f"{refused} refused, {failed} failed"
    )

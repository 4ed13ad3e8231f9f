"""Several outlets crawled side by side in one process: each with its own output, store and lock; one that breaks stops no
other."""

from __future__ import annotations

import asyncio
import logging
import sys
from collections.abc import Sequence
from typing import Any

from scrapy.crawler import AsyncCrawlerProcess, Crawler
from scrapy.settings import Settings

from scraper.errors import ThresherError
from scraper.outcome import Outcome, judge
from scraper.progress import make_live

logger = logging.getLogger(__name__)

AT_ONCE = 16
HEAD = ("outlet", "state", "fetched", "written", "already there", "refused", "failed")


class ManyCrawls:
    """At most ``at_once`` crawls are under way; the next one begins when one is over, unless the process is being
    stopped. A process can do this once."""

    def __init__(self, settings: Settings, names: Sequence[str], arguments: dict[str, Any], at_once: int) -> None:
        self.process = AsyncCrawlerProcess(settings)
        self.names = list(names)
        self.arguments = arguments
        self.at_once = at_once
        self.crawlers: dict[str, Crawler] = {}
        self.tasks: dict[str, asyncio.Task[None]] = {}
        self.broken: dict[str, BaseException] = {}
        self._waiting = list(names)
        self._table: asyncio.Task[None] | None = None

    def run(self) -> list[Outcome]:
        """All crawls are over; their outcomes in the order of the names."""
        self._fill()
        if self.tasks:
            self._table = asyncio.get_event_loop().create_task(self._show())
            self.process.start()
        return [self._judge(name) for name in self.names]

    def rows(self) -> list[tuple[str, ...]]:
        """The cells of the progress table, one row an outlet."""
        return [self._row(name) for name in self.names]

    def _fill(self) -> None:
        while self._waiting and sum(not task.done() for task in self.tasks.values()) < self.at_once:
            name = self._waiting.pop(0)
            try:
                crawler = self.process.create_crawler(name)
                task = self.process.crawl(crawler, **self.arguments)
            except Exception as error:
                logger.error("%s: cannot be crawled: %s", name, error)
                self.broken[name] = error
                continue
            self.crawlers[name], self.tasks[name] = crawler, task
            task.add_done_callback(lambda done, name=name: self._over(name, done))  # type: ignore[misc]

    def _over(self, name: str, task: asyncio.Task[None]) -> None:
        crawler = self.crawlers[name]
        stats = crawler.stats.get_stats() if task.done() and not task.cancelled() and task.exception() is None else {}
        if task.cancelled() or stats.get("finish_reason") == "shutdown":
            self._waiting.clear()  # the process is being stopped
        self._fill()
        if self._table is not None and all(one.done() for one in self.tasks.values()):
            self._table.cancel()

    def _judge(self, name: str) -> Outcome:
        if name in self.broken:
            return judge_broken(name, self.broken[name])
        if name not in self.tasks:
            return Outcome(outlet=name, error="not begun: the process was stopped")
        task = self.tasks[name]
        if not task.done() or task.cancelled():
            return judge_broken(name, asyncio.CancelledError("stopped before the end"))
        return judge(self.crawlers[name], task.exception())

    def _row(self, name: str) -> tuple[str, ...]:
        task = self.tasks.get(name)
        if task is None:
            return (name, "broken" if name in self.broken else "waiting", *("",) * 5)
        failed = task.done() and (task.cancelled() or task.exception() is not None)
        try:
            stats = self.crawlers[name].stats.get_stats()
        except RuntimeError:  # not begun yet
            stats = {}
        known = int(stats.get("thresher/known", 0)) + int(stats.get("thresher/duplicate", 0))
        counts = [int(stats.get(f"thresher/{what}", 0)) for what in ("fetched", "written", "refused", "failed")]
        cells = (*counts[:2], known, *counts[2:])
        return (name, "broken" if failed else "done" if task.done() else "running", *map(str, cells))

    async def _show(self) -> None:
        """The table on a terminal, a line in the log elsewhere, until everything is over."""
        settings = self.process.settings
        live = make_live() if sys.stderr.isatty() and not settings.get("LOG_FILE") else None
        pause = 0.5 if live is not None else max(settings.getfloat("THRESHER_PROGRESS_SECONDS") or 10, 0.1)
        try:
            if live is not None:
                live.start()
            while True:
                await asyncio.sleep(pause)
                if live is not None:
                    live.update(_table(self.rows()), refresh=True)
                else:
                    logger.info("%s", summary(self.rows()))
        finally:
            if live is not None:
                live.stop()


def judge_broken(name: str, error: BaseException) -> Outcome:
    """The outcome of a crawl that never was."""
    text = str(error) if isinstance(error, ThresherError) else f"could not start: {type(error).__name__}: {error}"
    return Outcome(outlet=name, error=" ".join(text.split()))


def summary(rows: Sequence[tuple[str, ...]]) -> str:
    """The table in one line."""
    fetched, written, known, refused, failed = (sum(int(row[at] or 0) for row in rows) for at in range(2, 7))
    states = [row[1] for row in rows]
    told = ", ".join(f"{states.count(state)} {state}" for state in ("running", "waiting", "done", "broken") if state in states)
    return (
        f"{len(rows)} outlets ({told}): {fetched} pages fetched, {written} articles, {known} already there, "
        f"{refused} refused, {failed} failed"
    )


def _table(rows: Sequence[tuple[str, ...]]) -> Any:
    from rich.table import Table

    table = Table(*HEAD)
    for row in rows:
        table.add_row(*row)
    return table

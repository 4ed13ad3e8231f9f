"""Every spider of the project against a replay server, and the table of what was written where."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TextIO

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader

from scraper.commands.crawl import raised
from scraper.outcome import Outcome, judge

HEAD = ("outlet", "fetched", "written", "already there", "refused", "failed", "output")


def outlets(settings: Settings) -> list[str]:
    """The names of all spiders of the project."""
    return sorted(get_spider_loader(settings).list())


def crawl_all(settings: Settings, names: Sequence[str], address: str, log_level: str = "WARNING") -> list[Outcome]:
    """All the spiders have run, side by side in this process, every download answered by the server at ``address``.

    A process can do this once."""
    settings.setdict(
        {"THRESHER_REPLAY": address, "DOWNLOAD_DELAY": 0, "THRESHER_PROGRESS": False, "LOG_LEVEL": log_level}, "cmdline"
    )
    process = AsyncCrawlerProcess(settings)
    crawlers = [process.create_crawler(name) for name in names]
    tasks: list[asyncio.Task[None]] = [process.crawl(crawler) for crawler in crawlers]
    process.start()
    return [judge(crawler, raised(task)) for crawler, task in zip(crawlers, tasks, strict=True)]


def rows(outcomes: Sequence[Outcome]) -> list[tuple[str, ...]]:
    """The table's cells."""
    return [
        (
            outcome.outlet,
            str(outcome.fetched),
            str(outcome.written),
            str(outcome.known),
            _by_reason(outcome.refused),
            _by_reason(outcome.failed),
            str(outcome.output or "-"),
        )
        for outcome in outcomes
    ]


def print_table(outcomes: Sequence[Outcome], stream: TextIO) -> None:
    """The table on the stream: with rich on a terminal, else plain columns; errors below it."""
    cells = rows(outcomes)
    if not stream.isatty() or not _print_rich(cells, stream):
        widths = [max(len(row[at]) for row in (HEAD, *cells)) for at in range(len(HEAD))]
        stream.writelines(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"
            for row in (HEAD, *cells)
        )
    for outcome in outcomes:
        if outcome.error is not None:
            stream.write(f"{outcome.outlet}: {outcome.error}\n")


def _print_rich(cells: Sequence[tuple[str, ...]], stream: TextIO) -> bool:
    try:
        from rich.console import Console
        from rich.table import Table
    except ImportError:
        return False
    table = Table(*HEAD)
    for row in cells:
        table.add_row(*row)
    Console(file=stream).print(table)
    return True


def _by_reason(reasons: dict[str, int]) -> str:
    listed = ", ".join(f"{number} {reason}" for reason, number in reasons.items())
    return f"{sum(reasons.values())} ({listed})" if listed else "0"

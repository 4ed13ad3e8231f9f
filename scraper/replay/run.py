"""Runs every spider of the project against a replay server."""

from __future__ import annotations

from collections.abc import Sequence

from scrapy.settings import Settings
from scrapy.spiderloader import get_spider_loader

from scraper.crawl.many import ManyCrawls
from scraper.crawl.result import Outcome


def outlets(settings: Settings) -> list[str]:
    """The names of all spiders of the project."""
    return sorted(get_spider_loader(settings).list())


def crawl_all(settings: Settings, names: Sequence[str], address: str, log_level: str = "WARNING") -> list[Outcome]:
    """All the spiders have run, side by side in this process, every download answered by the server at ``address``.

    A process can do this once."""
    settings.setdict({"THRESHER_REPLAY": address, "DOWNLOAD_DELAY": 0, "LOG_LEVEL": log_level}, "cmdline")
    return ManyCrawls(settings, names, {}, at_once=len(names), show=False).run()

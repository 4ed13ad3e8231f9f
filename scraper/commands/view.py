"""``scrapy view``: Scrapy's command, which opens a page as the crawler gets it in a browser, also for saved pages."""

from __future__ import annotations

import argparse

from scrapy.commands import view

from scraper.addon import ALL_PIPELINES
from scraper.crawl.given import address_of, reading_given


class Command(view.Command):
    """A path or ``file:`` address that was given is read, one that a page names never; no outlet's output is touched."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """As Scrapy's."""
        given = [address_of(one) for one in args]
        with reading_given(self.settings, given, without=ALL_PIPELINES):
            super().run(given, opts)

"""``scrapy view``: Scrapy's command, which opens a page as the crawler gets it in a browser, for saved pages too."""

from __future__ import annotations

import argparse
import tempfile

from scrapy.commands import view

from scraper.addon import PIPELINES
from scraper.crawl.given import address_of, allow_given

ALL = tuple(pipeline for pipeline, _ in PIPELINES)


class Command(view.Command):
    """A path or ``file:`` address that was given is read, one that a page names never; no outlet's output is touched."""

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """As Scrapy's."""
        with tempfile.TemporaryDirectory(prefix="thresher-") as folder:
            assert self.settings is not None
            given = [address_of(one) for one in args]
            allow_given(self.settings, given, folder=folder, without=ALL)
            super().run(given, opts)

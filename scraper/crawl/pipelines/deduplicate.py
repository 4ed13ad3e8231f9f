"""Drops an article that is already in the output."""

from __future__ import annotations

from typing import Any

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem, NotConfigured

from scraper.crawl.outputs import Outputs
from scraper.record.article import Article


class DeduplicatePipeline:
    """Lets only articles through whose address, canonical address and text are new."""

    def __init__(self, outputs: Outputs) -> None:
        self.outputs = outputs

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DeduplicatePipeline:
        """On where the crawl has output files."""
        if (outputs := crawler.get_extension(Outputs)) is None:
            raise NotConfigured
        return cls(outputs)

    def process_item(self, item: Any) -> Any:
        """The article as it came; ``DropItem`` where it is known."""
        if isinstance(item, Article) and (found := self.outputs.find_duplicate(item)) is not None:
            self.outputs.duplicate(item.url, found)
            raise DropItem(f"{item.url}: {found.rule}: {found.detail}")
        return item

"""Refuses a record that breaks a rule, so it is never written."""

from __future__ import annotations

from typing import Any

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem, NotConfigured

from scraper.crawl.outputs import Outputs
from scraper.record.article import Article
from scraper.record.validation import validate


class ValidatePipeline:
    """Lets only articles through that keep every rule of ``scraper.record.validation``."""

    def __init__(self, outputs: Outputs) -> None:
        self.outputs = outputs

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ValidatePipeline:
        """On where the crawl has output files."""
        if (outputs := crawler.get_extension(Outputs)) is None:
            raise NotConfigured
        return cls(outputs)

    def process_item(self, item: Any) -> Any:
        """The article as it came; ``DropItem`` where it breaks a rule."""
        if isinstance(item, Article) and (broken := validate(item)) is not None:
            self.outputs.refuse(item.url, "invalid", broken.detail, rule=broken.rule)
            raise DropItem(f"{item.url}: {broken.rule}: {broken.detail}")
        return item

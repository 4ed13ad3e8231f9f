"""The last step: one article, one line of ``output/<outlet>.jsonl``."""

from __future__ import annotations

from typing import Any

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from scraper.crawl.outputs import Outputs
from scraper.record.article import Article


class JsonLinesPipeline:
    """Writes every article that reaches it; the line is in the file when ``process_item`` returns."""

    def __init__(self, outputs: Outputs) -> None:
        self.outputs = outputs

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> JsonLinesPipeline:
        """On where the crawl has output files."""
        if (outputs := crawler.get_extension(Outputs)) is None:
            raise NotConfigured
        return cls(outputs)

    def process_item(self, item: Any) -> Any:
        """The article, written; ``DropItem`` where the file cannot be written, which also stops the crawl."""
        if isinstance(item, Article):
            self.outputs.write(item)
        return item

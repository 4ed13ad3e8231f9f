"""Snapshot in, article out. A page that isn't an article is refused with its reason."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem, NotConfigured
from scrapy.signalmanager import SignalManager

from scraper.crawl.events import page_refused, page_separated
from scraper.crawl.loader import known_outlets
from scraper.crawl.offsite import foreign_address
from scraper.crawl.outputs import Outputs
from scraper.crawl.paywall import paywall
from scraper.crawl.spider import NewsSpider
from scraper.errors import NotAnArticle
from scraper.page.snapshot import Snapshot
from scraper.record.article import Article
from scraper.urls import host_of

if TYPE_CHECKING:
    from scraper.partition.work import Work

logger = logging.getLogger(__name__)


class SeparatePipeline:
    """Turns every ``Snapshot`` into an ``Article``. A page that breaks the separator costs that page only."""

    def __init__(self, outputs: Outputs, signals: SignalManager | None = None) -> None:
        self.outputs = outputs
        self.signals = signals if signals is not None else SignalManager()
        self.spider = outputs.crawler.spider
        self.known = known_outlets(outputs.crawler)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> SeparatePipeline:
        """On where the crawl has output files."""
        if (outputs := crawler.get_extension(Outputs)) is None:
            raise NotConfigured
        return cls(outputs, crawler.signals)

    def separate(self, snapshot: Snapshot) -> Article:
        """The article of the snapshot; a subclass may separate in another way."""
        from scraper.separation.order import run_whole  # heavy, and not needed before the first page

        work = run_whole(snapshot, self.known)
        self._refuse_foreign(snapshot, work)
        self.signals.send_catch_log(page_separated, snapshot=snapshot, work=work)
        return work.record

    def _refuse_foreign(self, snapshot: Snapshot, work: Work) -> None:
        """Raise ``NotAnArticle`` for a page that names another site as its own, unless the crawl takes it by force."""
        spider = self.spider
        if not isinstance(spider, NewsSpider) or spider.arguments.force:
            return
        if (address := foreign_address(type(spider), snapshot, work.page.metadata)) is not None:
            said = f"the page is from {host_of(address)}, which is not a host of {spider.name}; -a force=1 reads it anyway"
            raise NotAnArticle("offsite", said)

    def process_item(self, item: Any) -> Any:
        """The article of a snapshot; ``DropItem`` where there is none."""
        if not isinstance(item, Snapshot):
            return item
        where = item.url or item.headers.get("x-saved-as")
        try:
            article = self.separate(item)
            if (missing := paywall(item, article)) is not None:
                raise NotAnArticle("paywalled", missing)
            return article
        except NotAnArticle as refusal:
            if refusal.reason not in ("paywalled", "offsite"):  # separated, or not the outlet's
                self.signals.send_catch_log(page_refused, snapshot=item, reason=refusal.reason)
            rule = "allowed_domains" if refusal.reason == "offsite" else "separate"
            self.outputs.refuse(where, refusal.reason, refusal.detail, rule=rule, fetched_at=item.fetched_at)
            raise DropItem(f"{where}: {refusal}") from refusal
        except Exception as error:
            logger.exception("%s: the separator failed on this page", where)
            rule = type(error).__name__
            self.outputs.fail(where, "broken", str(error), rule=rule, fetched_at=item.fetched_at)
            raise DropItem(f"{where}: broken: {error!r}") from error

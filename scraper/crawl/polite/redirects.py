"""Where redirects may lead: they carry no user name and password, because a page can't supply one, and requests stay on the
outlet's ports."""

from __future__ import annotations

from typing import Any

from scrapy import Request, Spider
from scrapy.downloadermiddlewares.offsite import OffsiteMiddleware
from scrapy.downloadermiddlewares.redirect import MetaRefreshMiddleware, RedirectMiddleware
from scrapy.http import Response

from scraper.crawl.spider import NewsSpider
from scraper.urls import without_login


class Redirects(RedirectMiddleware):
    """Scrapy's own for ``Location``; the log-in of the address is left out."""

    def _build_redirect_request(self, source_request: Request, response: Response, *, url: str, **more: Any) -> Request:
        return super()._build_redirect_request(source_request, response, url=without_login(url), **more)


class MetaRefreshes(MetaRefreshMiddleware):
    """Scrapy's own for ``meta refresh``; the log-in of the address is left out."""

    def _build_redirect_request(self, source_request: Request, response: Response, *, url: str, **more: Any) -> Request:
        return super()._build_redirect_request(source_request, response, url=without_login(url), **more)


class Offsite(OffsiteMiddleware):
    """Scrapy's own, but another port of the outlet's host is another site, unless the outlet declares it."""

    def should_follow(self, request: Request, spider: Spider) -> bool:
        """Whether the request is for an address of the outlet."""
        if isinstance(spider, NewsSpider) and spider.allowed_domains:
            return spider.follows(request.url)
        return super().should_follow(request, spider)

"""robots.txt obeyed by every request, also by those that wait while it is being fetched."""

from __future__ import annotations

from urllib.parse import urlsplit

from scrapy import Request
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.robotstxt import RobotParser


class RobotsTxt(RobotsTxtMiddleware):
    """Scrapy's own, but for one thing: in Scrapy 2.19 (since its pull request 6802) only the first of the requests that
    wait for one robots.txt gets its rules, and the others are let through."""

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of the request's host, ``None`` where it has none."""
        await super().robot_parser(request)
        rules = self._parsers[urlsplit(request.url).netloc]
        return rules if isinstance(rules, RobotParser) else None

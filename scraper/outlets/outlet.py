"""What an outlet declares: the part of a spider that separation needs, without Scrapy."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import ClassVar

from cleaners.addresses import split_address
from cleaners.dates import Moment, date_from_groups
from scraper.outlets import checks
from scraper.outlets.checks import Check, check_outlet
from scraper.outlets.common import SHAPE, THREAD
from scraper.outlets.layout import Layout, Links, Shape, Thread
from scraper.urls import has_usual_port, host_of, original_address, port_of


class Outlet:
    """The description of one outlet, checked when the class is created: a mistake raises ``DeclarationError``.

    ``scraper.crawl.loader`` makes its spider. If the crawl needs methods of its own, inherit from
    ``scraper.crawl.spider.NewsSpider`` instead. Address patterns are regular expressions, searched for in the path and
    query of an address.
    """

    name: str

    _everywhere: ClassVar[bool] = False

    def __init_subclass__(cls, *, everywhere: bool = False, **given: object) -> None:
        """``everywhere``: its pages may stand on any host, so it and what inherits from it need no domains."""
        super().__init_subclass__(**given)
        cls._everywhere = everywhere or cls._everywhere
        check_outlet(cls, _FIELDS, _KNOWN, everywhere=cls._everywhere)

    allowed_domains: ClassVar[list[str]] = []
    language: ClassVar[str | None] = None
    timezone: ClassVar[str | None] = None
    date_formats: ClassVar[tuple[str, ...]] = ()

    site_names: ClassVar[tuple[str, ...]] = ()
    """What the outlet calls itself in titles, logos, bylines and datelines."""

    layouts: ClassVar[tuple[Layout, ...]] = ()
    """Layouts of HTML pages, newest first."""
    shape: ClassVar[Shape] = SHAPE
    """The order of the lines of a story, for dumps and for HTML whose selectors miss."""
    thread: ClassVar[Thread] = THREAD
    related: ClassVar[tuple[Links, ...]] = ()

    article_url: ClassVar[tuple[str, ...]] = ()
    """Patterns of article addresses."""
    twin_url: ClassVar[tuple[str, ...]] = ()
    """Patterns of addresses that show the same article again (AMP or print pages): separated, never discovered."""
    other_url: ClassVar[dict[str, str]] = {}
    """Reason (``video``, ``author``, ``listing``, …) to pattern, for addresses that aren't articles."""
    url_date: ClassVar[tuple[str, ...]] = ()
    """Patterns of a date in the address, with groups ``year``, ``month``, ``day``, ``hour``, ``minute``, ``second``."""

    other_text: ClassVar[dict[str, tuple[str, int]]] = {}
    """Reason to a line pattern and a number: a dump with at least that many matching lines isn't an article."""

    crawled: ClassVar[bool] = True
    """``False`` if the outlet has no spider, because its lists of stories aren't known, and is only read."""
    feeds: ClassVar[tuple[str, ...]] = ()
    """Addresses of feeds: RSS, Atom or JSON Feed."""
    sitemaps: ClassVar[tuple[str, ...]] = ()
    """Sitemaps, news sitemaps and indexes of them, plain or packed; or a robots.txt whose ``Sitemap:`` lines are followed."""
    sitemap_follow: ClassVar[tuple[str, ...]] = ("",)
    """Patterns of the sitemaps to follow from an index."""
    listings: ClassVar[tuple[str, ...]] = ()
    """Addresses of listing pages; ``{page}`` stands for the page number, counted from 1, ``{date:%Y/%m/%d}`` for a day
    (or month, or year) of an archive, which is read backwards."""
    listing_links: ClassVar[tuple[str, ...]] = ("a[href]",)
    """CSS of the links to articles on a listing; only links that are article addresses are followed."""
    next_page: ClassVar[tuple[str, ...]] = ('a[rel="next"]', 'link[rel="next"]')
    """CSS of the link to the next page of a listing, where ``{page}`` is not used."""
    max_pages: ClassVar[int] = 3
    """How many pages of each listing are read unless ``-a pages=N`` says otherwise."""

    archive_days: ClassVar[int] = 7
    """How many days of an archive by date are read unless ``-a since=DATE`` says otherwise."""
    article_links: ClassVar[tuple[str, ...]] = ("a[href]",)
    """CSS of the links of an article that lead to other articles, where ``link_depth`` is not 0."""
    link_depth: ClassVar[int] = 0
    """How many links deep to follow from article to article; 0 for not at all."""
    max_entries: ClassVar[int] = 10_000
    """How many entries of one feed or sitemap are read."""
    max_sitemaps: ClassVar[int] = 100
    """How many sitemaps are read in one crawl, newest first."""
    max_parts: ClassVar[int] = 20
    """How many further pages of one article, and how many further pages of its comments, are read at most."""

    @classmethod
    def classify_url(cls, url: str) -> str | None:
        """``"article"``, ``"twin"``, the reason why the address isn't an article's, or ``None`` if unknown."""
        parts = split_address(url)
        where = parts.path + (f"?{parts.query}" if parts.query else "")
        for reason, pattern in cls.other_url.items():
            if re.search(pattern, where):
                return reason
        for kind, patterns in (("twin", cls.twin_url), ("article", cls.article_url)):
            if any(re.search(pattern, where) or re.search(pattern, parts.path) for pattern in patterns):
                return kind
        return None

    @classmethod
    def refusal(cls, url: str) -> str | None:
        """The reason why the address isn't an article's, or ``None`` if it may be."""
        kind = cls.classify_url(original_address(url) or url)
        return None if kind in ("article", "twin") else kind

    def follows(self, url: str) -> bool:
        """Whether a crawl may be led to the address: it is the outlet's. A spider adds what was given by hand."""
        return self.owns_address(url)

    @classmethod
    def owns_host(cls, host: str) -> bool:
        """Whether the host is one of the outlet's domains or below one."""
        host = host.lower().rstrip(".")
        domains = (domain.partition(":")[0] for domain in cls.allowed_domains)
        return any(host == domain or host.endswith("." + domain) for domain in domains)

    @classmethod
    def owns_address(cls, url: str) -> bool:
        """Whether the address is on one of the outlet's hosts, at the usual port of its scheme or at one that the outlet
        declares: with a domain (``example.com:8080``) or in the address of a feed, sitemap or listing."""
        return cls.owns_host(host_of(url)) and (has_usual_port(url) or port_of(url) in cls.declared_ports())

    @classmethod
    def declared_ports(cls) -> frozenset[int | None]:
        """The ports, beside the usual ones, at which the outlet's hosts are asked."""
        named = (*(f"//{domain}" for domain in cls.allowed_domains), *cls.feeds, *cls.sitemaps, *cls.listings)
        return frozenset(port for url in named if (port := port_of(url)) is not None and not has_usual_port(url))

    @classmethod
    def date_from_url(cls, url: str) -> Moment | None:
        """The date that an address states, for outlets whose addresses do (``url_date``); the page's own date goes before it."""
        found = next((match for pattern in cls.url_date if (match := re.search(pattern, split_address(url).path))), None)
        return date_from_groups(found, cls.timezone) if found is not None else None


def _any_language(value: object) -> str | None:
    return None if value is None else checks.word(value)


def _dates(value: object) -> str | None:
    groups = ("year", "month", "day", "hour", "minute", "second")
    wrong = checks.many(value, checks.pattern)
    return wrong or checks.first(partial(checks.wrong_groups, may=groups, must=("year",)), value)  # type: ignore[arg-type]


_TEXTS = partial(checks.many, check=checks.word)
_PATTERNS = partial(checks.many, check=checks.pattern)
_SELECTORS = partial(checks.many, check=checks.selector)
_FIELDS: Mapping[str, Check] = {
    "name": checks.word,
    "language": _any_language,
    "timezone": checks.zone,
    "crawled": checks.yes_or_no,
    "layouts": partial(checks.many, check=partial(checks.instance, kind=Layout)),
    "shape": partial(checks.instance, kind=Shape),
    "thread": partial(checks.instance, kind=Thread),
    "related": partial(checks.many, check=partial(checks.instance, kind=Links)),
    "other_url": partial(checks.reasons, check=checks.pattern),
    "other_text": partial(checks.reasons, check=checks.weighted),
    "url_date": _dates,
    **dict.fromkeys(("allowed_domains", "date_formats", "site_names", "feeds", "sitemaps", "listings"), _TEXTS),
    **dict.fromkeys(("article_url", "twin_url", "sitemap_follow"), _PATTERNS),
    **dict.fromkeys(("listing_links", "next_page", "article_links"), _SELECTORS),
    **dict.fromkeys(("max_pages", "archive_days", "link_depth", "max_entries", "max_sitemaps", "max_parts"), checks.number),
}
_SCRAPYS = (
    "custom_settings", "start_urls", "handle_httpstatus_list", "handle_httpstatus_all", "http_user", "http_pass",
    "http_auth_domain", "user_agent", "download_delay", "download_timeout", "download_maxsize", "download_warnsize",
    "max_concurrent_requests", "crawler", "settings", "state",
)  # fmt: skip
"""What Scrapy reads of a spider."""
_KNOWN = frozenset((*_FIELDS, *_SCRAPYS))

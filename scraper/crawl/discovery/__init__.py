"""Finds article addresses in feeds, sitemaps and listings, and classifies them. Everything except ``requests`` is free
of Scrapy."""

from __future__ import annotations

from scraper.crawl.discovery.by_date import archive_pages
from scraper.crawl.discovery.entries import Entry, Reading, read_stamp
from scraper.crawl.discovery.feeds import read_feed, robots_sitemaps
from scraper.crawl.discovery.listings import Listing, read_listing
from scraper.outlets.addresses import first_found, sort_address

__all__ = [
    "Entry",
    "Listing",
    "Reading",
    "archive_pages",
    "first_found",
    "read_feed",
    "read_listing",
    "read_stamp",
    "robots_sitemaps",
    "sort_address",
]

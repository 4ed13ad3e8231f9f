"""Feeds and sitemaps of the simulated newspaper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape

from scraper.simulator.pages import PAPER
from scraper.simulator.stories import ROOT, Story

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def rss(stories: Sequence[Story]) -> str:
    """The newest stories as RSS, with titles, dates and addresses that carry a tracker."""
    items = "".join(
        f"<item><title>{escape(story.headline)}</title><link>{story.url}?utm_source=rss</link>"
        f'<guid isPermaLink="false">saltmarsh-{story.number}</guid><pubDate>{format_datetime(story.published)}</pubDate>'
        f"<description>{escape(story.deck)}</description></item>"
        for story in stories
    )
    return f'{_XML}<rss version="2.0"><channel><title>{PAPER}</title><link>{ROOT}/</link>{items}</channel></rss>'


def atom(stories: Sequence[Story]) -> str:
    """The newest stories as Atom, with relative addresses."""
    entries = "".join(
        f"<entry><title>{escape(story.headline)}</title><link href='{story.path}'/><id>tag:saltmarsh.example,{story.number}</id>"
        f"<published>{story.published.isoformat()}</published><updated>{story.changed.isoformat()}</updated></entry>"
        for story in stories
    )
    return f'{_XML}<feed xmlns="http://www.w3.org/2005/Atom"><title>{PAPER}</title><id>{ROOT}/</id>{entries}</feed>'


def sitemap_index(months: Sequence[tuple[str, datetime]]) -> str:
    """The sitemaps of all months, each with the time of its last change."""
    entries = "".join(
        f"<sitemap><loc>{ROOT}/sitemaps/{month}.xml</loc><lastmod>{changed.isoformat()}</lastmod></sitemap>"
        for month, changed in months
    )
    return f'{_XML}<sitemapindex xmlns="{_SITEMAP}">{entries}</sitemapindex>'


def sitemap(stories: Sequence[Story]) -> str:
    """Addresses with the time of their last change."""
    entries = "".join(f"<url><loc>{story.url}</loc><lastmod>{story.changed.isoformat()}</lastmod></url>" for story in stories)
    return f'{_XML}<urlset xmlns="{_SITEMAP}">{entries}</urlset>'


def news_sitemap(stories: Sequence[Story]) -> str:
    """Addresses with title and date of publication."""
    entries = "".join(
        f"<url><loc>{story.url}</loc><news:news><news:publication><news:name>{PAPER}</news:name><news:language>en</news:language>"
        f"</news:publication><news:publication_date>{story.published.isoformat()}</news:publication_date>"
        f"<news:title>{escape(story.headline)}</news:title></news:news></url>"
        for story in stories
    )
    space = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return f'{_XML}<urlset xmlns="{_SITEMAP}" {space}>{entries}</urlset>'

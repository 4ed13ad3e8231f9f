"""A sitemap that a server packs again."""

from __future__ import annotations

import gzip

from scraper.crawl.discovery.feeds import read_feed


def test_a_sitemap_packed_twice_is_read() -> None:
    """What is packed in what is packed is the document, up to the limit."""
    urls = "".join(f"<url><loc>https://news.example.org/{number}</loc></url>" for number in range(40))
    whole = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()
    assert len(read_feed(gzip.compress(gzip.compress(whole)), "https://news.example.org/sitemap.xml.gz").entries) == 40

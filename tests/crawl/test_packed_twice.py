"""A sitemap that a server packs again."""

from __future__ import annotations

import gzip
import random
from collections.abc import Iterator

import pytest

from scraper.crawl.discovery import stream
from scraper.crawl.discovery.feeds import read_feed
from scraper.crawl.discovery.unpacking import unpacked


def test_a_sitemap_packed_twice_is_read() -> None:
    """What is packed in what is packed is the document, up to the limit."""
    urls = "".join(f"<url><loc>https://news.example.org/{number}</loc></url>" for number in range(40))
    whole = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'.encode()
    assert len(read_feed(gzip.compress(gzip.compress(whole)), "https://news.example.org/sitemap.xml.gz").entries) == 40


def test_what_was_packed_twice_is_unpacked_up_to_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that grows without end costs no more than the limit allows."""
    seen = 0

    def counted(content: bytes) -> Iterator[bytes]:
        nonlocal seen
        for piece in unpacked(content):
            seen += len(piece)
            yield piece

    monkeypatch.setattr(stream, "unpacked", counted)
    inner = gzip.compress(random.Random(1).randbytes(4_000_000))
    stream.Document(gzip.compress(inner), 100_000)
    assert seen < 1_000_000

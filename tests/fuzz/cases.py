"""The cases: case N of a seed is always the same document, mutated in the same way."""

from __future__ import annotations

import json
import random
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from scraper.page.decode import to_text
from scraper.page.snapshot import Snapshot
from tests.fuzz import bits
from tests.fuzz.mutations import MUTATIONS, as_bytes

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 100_000
"""Larger fixtures are left out: what they hold the smaller ones hold too."""
MOMENTS = ("0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "2024-02-29T12:00:00+00:00", "1970-01-01T00:00:00+00:00")
SOURCES = (
    ('<?xml version="1.0" encoding="utf-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xml:base="https://x.example/"><channel><title>T</title>'
    "<item><title>Ferry &amp; boats</title><link>https://x.example/a-1</link><guid isPermaLink='false'>7</guid><pubDate>Fri, 03 May 2024 18:20:00 +0200</pubDate></item>"
    "<item><title><![CDATA[<b>Two</b>]]></title><link>/b-2</link><dc:date>2024-05-03T18:20:00Z</dc:date></item></channel></rss>"),
    ('<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">Ferry</title><link rel="alternate" href="https://x.example/c-3"/><id>https://x.example/c-3</id>'
    "<published>2024-05-03T18:20:00+02:00</published><updated>2024-05-04</updated></entry></feed>"),
    ('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://x.example/d-4</loc>'
    "<lastmod>2024-05</lastmod><news:news><news:publication_date>2024-05-03</news:publication_date><news:title>Ferry</news:title></news:news></url></urlset>"),
    "<sitemapindex><sitemap><loc>https://x.example/s1.xml.gz</loc><lastmod>2024-05-03T18:20Z</lastmod></sitemap></sitemapindex>",
    "https://x.example/e-5\nhttps://x.example/f-6\n\nnot an address\n",
    "User-agent: *\nDisallow: /private/*.html$\nAllow: /\nCrawl-delay: 5\nRequest-rate: 1/10\nVisit-time: 0600-0845\nSitemap: https://x.example/map.xml\nUser-agent: thresher\nDisallow:\n",
    '[{"location": "/news/*$", "tdm-reservation": 1, "tdm-policy": "https://x.example/policy"}, {"location": "/", "tdm-reservation": "0"}]',
    '{"html": ["<li class=comment><b>Nils</b><p>About time.</p></li>"], "next": {"page": 2}, "data": {"html": "<p>A</p>"}}',
    '<base href="/en/"><div class=card><a href="/a-1"><img></a><h3><a href="/a-1">Ferry to run</a></h3><time datetime="2024-05-03T18:20Z">3 May</time></div><a rel=next href="?page=2">Next</a>',
)  # fmt: skip


class Seed(NamedTuple):
    """A document that is mutated, and what is known of its fetch."""

    name: str
    text: str
    known: dict[str, Any]


class Case(NamedTuple):
    """One mutated page: how to make it again, what was done to it, and the page."""

    name: str
    mutations: str
    snapshot: Snapshot


@cache
def seeds() -> tuple[Seed, ...]:
    """The pages of the fixtures, the refused ones too, in the order of their names."""
    found = []
    for path in sorted(ROOT.glob("fixtures/*/*/page.*")):
        if path.stat().st_size <= LARGEST:
            known = json.loads((path.parent / "meta.json").read_text("utf-8"))
            text = to_text(path.read_bytes(), known.get("content_type"))[0] if path.stat().st_size else ""
            outlet = known.get("outlet") or path.parent.parent.name
            found.append(Seed(f"{path.parent.parent.name}/{path.parent.name}", text, known | {"outlet": outlet}))
    return tuple(found)


def page_case(seed: int, number: int) -> Case:
    """A page of the fixtures after one to four mutations, fetched at some time from some address."""
    rng = random.Random(f"{seed} page {number}")
    origin = rng.choice(seeds())
    text, done = mutated(rng, origin.text)
    known = origin.known
    url = rng.choice((known.get("url"), known.get("url"), None, rng.choice(bits.ADDRESSES).replace("\ud83d", "")))
    kind = rng.choice((None, known.get("content_type"), "text/html", f"text/html; charset={rng.choice(bits.CHARSETS)}"))
    moment = rng.choice((known.get("fetched_at"), None, rng.choice(MOMENTS)))
    snapshot = Snapshot(
        url=url,
        content=as_bytes(rng, text),
        content_type=kind,
        fetched_at=datetime.fromisoformat(moment) if moment else None,
        outlet=rng.choice((known["outlet"], None)),
        headers={"x-robots-tag": rng.choice(bits.TEXTS), "tdm-reservation": rng.choice(bits.TEXTS)} if rng.random() < 0.1 else {},
    )
    return Case(f"{seed}/{number}", f"{origin.name}: {done}", snapshot)


def source_case(seed: int, number: int) -> tuple[str, bytes]:
    """A feed, sitemap, listing, robots.txt or file of JSON after one to four mutations, and what was done to it."""
    rng = random.Random(f"{seed} source {number}")
    at = rng.randrange(len(SOURCES))
    text, done = mutated(rng, SOURCES[at])
    content = as_bytes(rng, text)
    return f"source {at}: {done}", content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content


def mutated(rng: random.Random, text: str) -> tuple[str, str]:
    """The text after one to four mutations, and their names."""
    chosen = [rng.choice(MUTATIONS) for _ in range(rng.choice((1, 1, 2, 2, 3, 4)))]
    for mutation in chosen:
        text = mutation(rng, text)
    return text, ", ".join(one.__name__ for one in chosen)

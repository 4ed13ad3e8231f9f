"""Feeds and sitemaps: what they say of their stories, and the bounds within which they are read."""

from __future__ import annotations

import gzip
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.crawl.discovery import Entry, archive_pages, read_feed, read_listing, read_stamp, robots_sitemaps
from scraper.crawl.discovery.window import Newest, Window, read_bound, urgency

BASE = "https://www.stub.test/sitemap.xml"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"


def test_a_feed_tells_dates_and_titles() -> None:
    """Of each entry: the title as plain text, the date of publication, the date of change, in any namespace."""
    feed = (
        '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://m.test/"><channel><title>The site</title>'
        "<item><title>One &amp;amp; &lt;b&gt;two&lt;/b&gt;</title><link>/1</link>"
        "<pubDate>Sun, 01 Mar 2026 10:00:00 +0200</pubDate></item>"
        "<item><media:title>not this</media:title><title>Three</title><link>/3</link><dc:date>2026-02-03</dc:date></item></channel></rss>"
    )
    one, three = read_feed(feed.encode(), BASE).entries
    assert (one.url, one.title, one.published) == ("https://www.stub.test/1", "One & two", "Sun, 01 Mar 2026 10:00:00 +0200")
    assert one.newest(None) == datetime(2026, 3, 1, 8, tzinfo=UTC)
    assert (three.published, three.newest(None)) == ("2026-02-03", datetime(2026, 2, 3, tzinfo=UTC))
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">A &lt;i&gt;b&lt;/i&gt;</title><link href="/4"/>'
        "<updated>2026-02-05T10:00:00Z</updated><published>2026-02-04T10:00:00Z</published></entry></feed>"
    )
    (entry,) = read_feed(atom.encode(), BASE).entries
    assert (entry.title, entry.published, entry.modified) == ("A b", "2026-02-04T10:00:00Z", "2026-02-05T10:00:00Z")


def sitemap(*urls: str) -> bytes:
    """A sitemap."""
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="{NEWS}">{"".join(urls)}</urlset>'.encode()


@pytest.mark.parametrize("packed", [False, True])
def test_a_news_sitemap_keeps_what_it_says(packed: bool) -> None:
    """Publication date and title of news entries, the time of change of plain ones; packed or not."""
    content = sitemap(
        "<url><loc> https://www.stub.test/1 </loc><news:news><news:publication><news:name>Stub</news:name></news:publication>"
        "<news:publication_date>2026-02-28T09:30+02:00</news:publication_date><news:title>A title</news:title></news:news></url>",
        '<url><loc>/2</loc><lastmod>2026-02-27</lastmod><image:image xmlns:image="i"><image:loc>/p.jpg</image:loc></image:image></url>',
    )
    found = read_feed(gzip.compress(content) if packed else content, BASE)
    assert found.entries == (
        Entry(
            url="https://www.stub.test/1", kind="news_sitemap", title="A title", published="2026-02-28T09:30+02:00"
        ),
        Entry(url="https://www.stub.test/2", kind="sitemap", modified="2026-02-27"),
    )


def test_an_index_names_sitemaps() -> None:
    """Sitemaps of an index are no stories; a list of lines is a sitemap too; robots.txt names sitemaps."""
    index = b"<sitemapindex><sitemap><loc>/a.xml.gz</loc><lastmod>2026-02</lastmod></sitemap><sitemap><loc>/b.xml</loc></sitemap></sitemapindex>"
    found = read_feed(index, BASE)
    assert found.entries == ()
    assert [one.url for one in found.sitemaps] == ["https://www.stub.test/a.xml.gz", "https://www.stub.test/b.xml"]
    lines = read_feed(b"https://www.stub.test/1\r\nnot an address\nhttps://www.stub.test/2", BASE)
    assert [one.url for one in lines.entries] == ["https://www.stub.test/1", "https://www.stub.test/2"]
    robots = b"User-agent: *\nSitemap: https://www.stub.test/a.xml\nSITEMAP:/b.xml\n# Sitemap: /c.xml\nsitemap: ftp://x.test/\n"
    assert robots_sitemaps(robots, "https://www.stub.test/robots.txt") == (
        "https://www.stub.test/a.xml",
        "https://www.stub.test/b.xml",
    )


@pytest.mark.parametrize(("number", "most"), [(1_000_000, 500), (400, 500)])
def test_entries_are_bounded(number: int, most: int) -> None:
    """A feed of a million entries is read as far as the bound, and says that it was; a short one is read to its end."""
    items = b"".join(b"<item><link>/%d</link></item>" % one for one in range(min(number, 20_000))) * (number // 20_000 or 1)
    found = read_feed(b"<rss><channel>" + items + b"</channel></rss>", BASE, max_entries=most)
    assert (len(found.entries), found.bounded) == ((most, "entries") if number > most else (number, None))


def test_bytes_are_bounded() -> None:
    """A packed document is unpacked as far as the bound only; what stands before it is found."""
    bomb = gzip.compress(b"<rss><item><link>/1</link></item>" + b" " * (80 << 20), 1)
    found = read_feed(bomb, BASE, max_bytes=1 << 20)
    assert [one.url for one in found.entries] == ["https://www.stub.test/1"]
    assert found.bounded == "bytes"


@pytest.mark.parametrize("utf16", [False, True])
def test_entity_bombs_are_refused(utf16: bool) -> None:
    """A document that declares entities is not read at all, in whatever encoding."""
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    text = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]><rss><item><title a="&l9;">&l9;</title><link>/1</link></item></rss>'
    found = read_feed(text.encode("utf-16") if utf16 else text.encode(), BASE)
    assert (found.entries, found.bounded) == ((), "entities")


def test_a_torn_packed_sitemap_gives_what_it_has() -> None:
    """A download cut in the middle loses its end only."""
    content = gzip.compress(sitemap(*(f"<url><loc>/{one}-{one * 7919 % 104729}</loc></url>" for one in range(5000))))
    assert 100 < len(read_feed(content[: len(content) // 2], BASE).entries) < 5000


def test_deep_nesting_ends() -> None:
    """Entries that are never closed are read one after the other, as deep as the parser goes."""
    found = read_feed(b"<rss>" + b"".join(b"<item><link>/%d</link>" % one for one in range(5000)), BASE)
    assert [one.url for one in found.entries[:3]] == [f"https://www.stub.test/{one}" for one in range(3)]


@pytest.mark.parametrize(
    ("raw", "zone", "moment"),
    [
        ("Mon, 02 Feb 2026 10:00:00 GMT", None, "2026-02-02T10:00:00+00:00"),
        ("Mon, 02 Feb 2026 10:00:00 EST", None, "2026-02-02T15:00:00+00:00"),
        ("2026-02-02T10:00:00+02:00", None, "2026-02-02T08:00:00+00:00"),
        ("2026-02-02T10:00:00Z", None, "2026-02-02T10:00:00+00:00"),
        ("2026-02-02 10:00:00", "Asia/Beirut", "2026-02-02T08:00:00+00:00"),
        ("2026-02", None, "2026-02-01T00:00:00+00:00"),
        ("2 February 2026, 10:00", "Asia/Beirut", "2026-02-02T08:00:00+00:00"),
    ],
)
def test_machine_dates(raw: str, zone: str | None, moment: str) -> None:
    """RFC 822, ISO 8601 and printed dates are moments in UTC."""
    found = read_stamp(raw, zone)
    assert found is not None
    assert found.isoformat() == moment


@given(st.text(max_size=60))
def test_any_text_is_a_date_or_none(raw: str) -> None:
    """No date of a feed makes discovery fail."""
    read_stamp(raw, "Asia/Beirut")
    read_bound(raw, NOW, "Asia/Beirut")


def test_bounds_of_time() -> None:
    """Days are whole days of the outlet's zone; ages count from now."""
    assert read_bound("2026-02-02", NOW, "Asia/Beirut") == datetime(2026, 2, 1, 22, tzinfo=UTC)
    end = read_bound("2026-02-02", NOW, "Asia/Beirut", end=True)
    assert end is not None
    assert timedelta(0) < datetime(2026, 2, 2, 22, tzinfo=UTC) - end < timedelta(seconds=1)
    assert read_bound("7d", NOW, None) == NOW - timedelta(days=7)
    assert read_bound("36H", NOW, None) == NOW - timedelta(hours=36)
    assert read_bound("7", NOW, None) is None


def test_the_window_passes_over_what_is_surely_outside() -> None:
    """An entry is left out only where its own date says so by more than a day; a change does not date a story."""
    window = Window(NOW - timedelta(days=7), NOW - timedelta(days=2))

    def verdict(**dates: str) -> str | None:
        return window.excludes(Entry(url="https://x.test/", kind="feed", **dates), None)

    assert verdict(published="2026-02-20") == "too_old"
    assert verdict(published="2026-02-22T11:30:00Z") is None
    assert verdict(published="2026-03-01T11:00:00Z") == "too_new"
    assert verdict(modified="2026-02-10") == "too_old"
    assert verdict(modified="2026-03-01T11:00:00Z") is None
    assert verdict() is None


def test_an_archive_is_walked_backwards() -> None:
    """Each page once, newest first; a pattern without a day has one page a month."""
    pages = list(archive_pages("https://x.test/{date:%Y/%m/%d}?p={page}", date(2026, 3, 1), date(2026, 2, 27)))
    assert pages == [
        (date(2026, 3, 1), "https://x.test/2026/03/01?p={page}"),
        (date(2026, 2, 28), "https://x.test/2026/02/28?p={page}"),
        (date(2026, 2, 27), "https://x.test/2026/02/27?p={page}"),
    ]
    months = [address for _, address in archive_pages("https://x.test/{date:%Y-%m}", date(2026, 3, 1), date(2025, 12, 9))]
    assert months == [f"https://x.test/{month}" for month in ("2026-03", "2026-02", "2026-01", "2025-12")]
    assert len(list(archive_pages("https://x.test/{date:%j%Y}", date(2026, 3, 1), date.min))) == 5000


def test_listing_titles_and_dates() -> None:
    """The text of the headline's link, not that of the picture's; the machine date of the card."""
    page = (
        '<div class=card><a href="/1"><img></a><h2><a href="/1">One</a></h2><time datetime="2026-02-02">Feb 2</time></div>'
        '<div class=card><a href="/2">Two</a></div>'
    )
    one, two = read_listing(page, BASE, (".card",)).entries
    assert (one.title, one.published) == ("One", "2026-02-02")
    assert (two.title, two.published) == ("Two", None)
    assert [entry.title for entry in read_listing(page, BASE, ("a[href]",)).entries] == ["One", "Two"]


@given(st.lists(st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2026, 1, 1)), max_size=30), st.integers(1, 10))
def test_the_newest_are_kept(moments: list[datetime | None], limit: int) -> None:
    """Of whatever is offered the newest are kept, newest first; what has no date comes last, in its order."""
    aware = [one.replace(tzinfo=UTC) if one else None for one in moments]
    newest: Newest[int] = Newest(limit)
    for at, moment in enumerate(aware):
        newest.offer(moment, str(at), at)
    oldest = datetime(1, 1, 1, tzinfo=UTC)
    expected = sorted(range(len(aware)), key=lambda at: aware[at] or oldest, reverse=True)  # stable: in the order offered
    assert newest.take() == expected[:limit]
    assert newest.limit == limit - min(limit, len(aware))


DATES = st.none() | st.datetimes(datetime(2020, 1, 1), datetime(2020, 1, 9))


@given(st.lists(st.tuples(st.integers(0, 6), DATES), max_size=30), st.integers(1, 4))
def test_a_key_counts_once_by_its_latest_date(offers: list[tuple[int, datetime | None]], limit: int) -> None:
    """In whatever order sources name the stories, the newest by the latest date that any of them states are kept."""
    newest: Newest[int] = Newest(limit)
    best: dict[int, datetime | None] = {}
    for key, naive in offers:
        moment = naive.replace(tzinfo=UTC) if naive else None
        newest.offer(moment, str(key), key)
        best[key] = max(filter(None, (best.get(key), moment)), default=None)
    oldest = datetime(1, 1, 1, tzinfo=UTC)
    found = newest.take()
    assert len(found) == len(set(found)) == min(limit, len(best))
    assert [best[key] for key in found] == sorted(best.values(), key=lambda one: one or oldest, reverse=True)[:limit]
    newest.limit = limit
    for key in found:
        newest.offer(None, str(key), key)
    assert newest.take() == []


def test_newer_stories_come_first() -> None:
    """The priority falls with age; an undated story stands behind those of today and before those of yesterday."""
    ages = [urgency(NOW - timedelta(days=days), NOW) for days in (0, 1, 2, 400, 10**5)]
    assert ages == sorted(ages, reverse=True)
    assert ages[0] > urgency(None, NOW) > urgency(None, NOW, 300) > ages[1]

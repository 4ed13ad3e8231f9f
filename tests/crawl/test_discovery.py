"""Feeds, listings, addresses and arguments: what is found, and what is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.crawl.arguments import ArgumentError, parse_arguments, parse_moment, read_saved, saved_meta
from scraper.crawl.discovery import read_feed, read_listing, sort_address
from scraper.crawl.store.scheduler import job_of
from scraper.urls import clean_url, url_key
from tests.stub.spiders.stub import StubSpider

BASE = "https://www.stub.test/feed/rss.xml"


def item(link: str) -> str:
    """An RSS item."""
    return f"<item><title>T</title>{link}</item>"


def parse_feed(content: bytes, base: str, encoding: str | None = None) -> tuple[str, ...]:
    """The addresses of a feed's entries."""
    return tuple(entry.url for entry in read_feed(content, base, encoding).entries)


def rss(*items: str) -> bytes:
    """An RSS feed."""
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><link>https://www.stub.test/</link>{"".join(items)}</channel></rss>'.encode()


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("<link>/story/1</link>", "https://www.stub.test/story/1"),
        ("<link>\n  https://www.stub.test/story/1 \n</link>", "https://www.stub.test/story/1"),
        ("<link><![CDATA[https://www.stub.test/story/1?a=1&b=2]]></link>", "https://www.stub.test/story/1?a=1&b=2"),
        ('<guid isPermaLink="true">https://www.stub.test/story/1</guid>', "https://www.stub.test/story/1"),
        ("<link/><guid>https://www.stub.test/story/1</guid>", "https://www.stub.test/story/1"),
    ],
)
def test_rss_links(link: str, found: str) -> None:
    """The link of an item, absolute; its guid where there is no link."""
    assert parse_feed(rss(item(link)), BASE) == (found,)


@pytest.mark.parametrize(
    "link", ['<guid isPermaLink="false">https://x.test/1</guid>', "<guid>12345</guid>", "<link> </link>", ""]
)
def test_rss_items_without_an_address(link: str) -> None:
    """An item that names no address is passed over, and its neighbour is not."""
    assert parse_feed(rss(item(link), item("<link>/2</link>")), BASE) == ("https://www.stub.test/2",)


def test_atom_takes_the_alternate_link() -> None:
    """Of an Atom entry's links only the alternate one is the story; xml:base counts."""
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.stub.test/a/"><link rel="self" href="/f"/>'
        '<entry><link rel="enclosure" href="/p.jpg"/><link rel="alternate" type="text/html" href="story/1"/></entry>'
        '<entry><link href="https://www.stub.test/story/2"/></entry><entry><link href="https://www.stub.test/story/2"/></entry></feed>'
    )
    assert parse_feed(feed.encode(), BASE) == ("https://other.stub.test/a/story/1", "https://www.stub.test/story/2")


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf\n  " + rss(item("<link>/1</link>"), item("<link>/2</link>")),
        rss(item("<title>A & B &nbsp; <b></title><link>/1</link>"), item("<link>/2</link>")),
        rss(item("<link>/1</link>"), item("<link>/2</link>"), "<item><link>/3")[:-24],
        rss(item("<link>/1\0</link>"), item("<link>/2</link>")),
        rss(item("<link>/1</link>"), item("<link>/2</link>")).decode().replace("utf-8", "utf-16").encode("utf-16"),
        rss(item("<title>caf\xe9</title><link>/1</link>"), item("<link>/2</link>")).replace(b"caf\xc3\xa9", b"caf\xe9"),
    ],
)
def test_broken_feeds_give_what_they_have(content: bytes) -> None:
    """A byte order mark, entities that are none, a cut end, NULs, other encodings: what stands before is found."""
    assert parse_feed(content, BASE)[:2] == ("https://www.stub.test/1", "https://www.stub.test/2")


@pytest.mark.parametrize("content", [b"", b"no feed", b"<html><p>Sorry</html>", b"{}", b"<?xml version='1.0'?>"])
def test_what_is_no_feed_has_no_entries(content: bytes) -> None:
    """Anything else gives nothing, and no error."""
    assert parse_feed(content, BASE) == ()


def test_a_feed_reads_nothing_from_outside(tmp_path: Path) -> None:
    """Entities are never expanded: neither a local file nor a billion laughs."""
    secret = tmp_path / "secret"
    secret.write_text("https://www.stub.test/secret")
    feed = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{secret.as_uri()}">]><rss><item><link>&x;</link></item></rss>'
    assert not any("secret" in link for link in parse_feed(feed.encode(), BASE))


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_error(content: bytes) -> None:
    """No feed and no listing makes discovery fail."""
    parse_feed(content, BASE)
    parse_feed(rss(item("<link>/1</link>"))[:60] + content, BASE, "utf-8")
    read_listing(content.decode("latin-1"), BASE, next_page=("a[rel=next]",))


def test_listing_links_and_next_page() -> None:
    """Links are absolute (a base element counts), each once, in page order; the first selector that finds any wins."""
    page = (
        '<base href="https://www.stub.test/en/"><div class=card><h2><a href="story/1">One</a></h2></div>'
        '<div class=card><a href="/story/2">Two</a></div><div class=card>none</div><a href="/story/9">Nine</a>'
        '<a href="#top">Top</a><a rel=next href="?page=2">Next</a>'
    )
    found = read_listing(page, BASE, (".missing a", ".card"), ("a[rel=next]",))
    assert found.links == ("https://www.stub.test/en/story/1", "https://www.stub.test/story/2")
    assert found.next_page == "https://www.stub.test/en/?page=2"
    assert read_listing(page, BASE, (".card a::attr(href)",)).links == found.links
    assert read_listing("", BASE).links == ()


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("https://www.stub.test/story/1", "article"),
        ("https://stub.test:443/story/1?x=1", "article"),
        ("https://www.stub.test/video/1", "video"),
        ("https://www.stub.test/about", "unknown"),
        ("https://stub.test.evil.test/story/1", "offsite"),
        ("https://notstub.test/story/1", "offsite"),
        ("mailto:desk@stub.test", "no_web_address"),
        ("javascript:void(0)", "no_web_address"),
        ("https://[bad/story/1", "no_web_address"),
    ],
)
def test_sorting_addresses(url: str, kind: str) -> None:
    """Only article addresses of the outlet's own hosts are articles."""
    assert sort_address(StubSpider, url) == kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://A.test/x?b=2&a=1", "https://a.test/x?a=1&b=2"),
        ("https://a.test:443/x", "https://a.test/x"),
        ("http://a.test:80/x", "http://a.test/x"),
        ("https://a.test/x#part", "https://a.test/x"),
        ("https://a.test/x?utm_source=t&gclid=1&fbclid=2&id=7", "https://a.test/x?id=7"),
        ("https://a.test", "https://a.test/"),
        ("https://a.test./x", "https://a.test/x"),
        ("https://a.test/caf\xe9", "https://a.test/caf%C3%A9"),
    ],
)
def test_one_page_has_one_key(one: str, other: str) -> None:
    """Addresses that differ in nothing that counts have the same key."""
    assert url_key(one) == url_key(other)


@pytest.mark.parametrize(
    "other", ["https://a.test/y", "https://b.test/x", "https://a.test/x?id=1", "https://a.test:8443/x"]
)
def test_other_pages_have_other_keys(other: str) -> None:
    """Path, host, port and meaningful query make another page."""
    assert url_key(other) != url_key("https://a.test/x")


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ahtps:/.?&=#%20é[]@;+_ utm"), max_size=40).map(lambda tail: "https://a.test/" + tail))
def test_the_key_of_a_key_is_itself(url: str) -> None:
    """Keys that were stored can be compared with keys that are made anew."""
    assert url_key(url_key(url)) == url_key(url)
    assert url_key(clean_url(url)) == url_key(url)


def test_urls_argument() -> None:
    """Commas and white space part addresses; a comma inside an address does not."""
    given_ = "https://www.stub.test/story/1, https://www.stub.test/a,b\nhttps://stub.test/story/2,"
    assert parse_arguments(StubSpider, {"urls": given_}).urls == (
        "https://www.stub.test/story/1",
        "https://www.stub.test/a,b",
        "https://stub.test/story/2",
    )


def test_what_scrapyd_adds_is_no_argument() -> None:
    """``_job`` is passed over, and another one is no other crawl: the queue goes on."""
    spiders = [StubSpider(pages="2", _job=job) for job in ("87f0", "87fb")]
    assert [spider.arguments.pages for spider in spiders] == [2, 2]
    assert job_of(spiders[0]) == job_of(spiders[1]) == job_of(StubSpider(pages="2")) != job_of(StubSpider())


@pytest.mark.parametrize(
    ("given_", "said"),
    [
        ({"url": "https://www.stub.test/1"}, "unknown argument -a url=…; did you mean urls?"),
        ({"zzz": "1"}, "unknown argument -a zzz=…; the arguments are since, until, limit, pages, refresh, urls, file, warc"),
        ({"urls": ""}, "names no address"),
        ({"urls": "www.stub.test/1"}, "'www.stub.test/1' is not an http or https address"),
        ({"urls": "https://www.stub.test/1,ftp://stub.test/2"}, "'ftp://stub.test/2' is not an http or https address"),
        ({"urls": "https://other.test/1"}, r"is not on a host of stub \(stub.test\)"),
        ({"file": "nothing/*.html"}, "nothing/[*].html matches no file"),
        ({"file": "."}, "is a directory"),
        ({"file": ""}, "names no saved page"),
        ({"pages": "two"}, "'two' is not a whole number of at least 1"),
        ({"pages": "0"}, "is not a whole number of at least 1"),
        ({"pages": "-1"}, "is not a whole number of at least 1"),
        ({"pages": "²"}, "is not a whole number of at least 1"),
        ({"limit": "0"}, "-a limit: '0' is not a whole number of at least 1"),
        ({"since": "yesterday"}, "-a since: 'yesterday' is not a date"),
        ({"until": "2026-13-01"}, "-a until: '2026-13-01' is not a date"),
        ({"since": "99999999999d"}, "is not a date"),
        ({"since": "2199-02-01"}, "-a since=2199-02-01 is in the future"),
        ({"since": "2026-02-01", "until": "2026-01-01"}, "-a since=2026-02-01 is later than -a until=2026-01-01"),
        ({"warc": "nothing/*.gz"}, "-a warc: nothing/[*].gz matches no file"),
    ],
)
def test_wrong_arguments(given_: dict[str, str], said: str) -> None:
    """A wrong argument is one line that says which and what is wanted."""
    with pytest.raises(ArgumentError, match=said) as caught:
        parse_arguments(StubSpider, given_)
    assert "\n" not in str(caught.value)


def test_saved_pages_and_what_is_known_of_them(tmp_path: Path) -> None:
    """``meta.json`` belongs to the only page of its folder, ``<name>.meta.json`` to the page of that name."""
    page = tmp_path / "one" / "page.txt"
    page.parent.mkdir()
    page.write_bytes(b"text")
    meta = {"url": "https://www.stub.test/story/1", "fetched_at": "2024-05-06T07:08:09Z", "content_type": None}
    page.with_name("meta.json").write_text(json.dumps(meta))
    arguments = parse_arguments(StubSpider, {"file": f"{tmp_path}/*/*, {page}"})
    assert arguments.files == (page,)
    snapshot = read_saved(page, "stub", saved_meta(page))
    assert (snapshot.url, snapshot.content, snapshot.content_type) == (meta["url"], b"text", "text/plain")
    assert snapshot.fetched_at == parse_moment("2024-05-06T07:08:09+00:00")
    other = page.with_name("other.html")
    other.write_bytes(b"<p>")
    assert saved_meta(page) == {}
    other.with_name("other.meta.json").write_text('{"url": "https://www.stub.test/story/2"}')
    assert saved_meta(other) == {"url": "https://www.stub.test/story/2"}

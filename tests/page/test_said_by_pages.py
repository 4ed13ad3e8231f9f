"""Addresses, charsets and data as pages, feeds and servers say them: whatever they are, no error comes of them."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from scrapy.http import HtmlResponse

from cleaners.addresses import join_address, split_address
from scraper import Article, NotAnArticle, separate
from scraper.crawl.charset import readable
from scraper.crawl.discovery.feeds import read_feed, robots_sitemaps
from scraper.crawl.discovery.listings import read_listing
from scraper.errors import StorageError
from scraper.outlets.parts import unwrap_comments
from scraper.page.decode import text_codec, to_text
from scraper.page.snapshot import Snapshot
from scraper.page.tdmrep import read_rules
from scraper.record.reading import read_articles
from scraper.urls import clean_url, host_of, is_web_address, url_key

STORY = "<h1>Ferry to run at night</h1>" + "".join(
    f"<p>The last boat number {n} to the island will leave at half past one from the first of June, the harbour office said.</p>"
    for n in range(6)
)
BROKEN = (
    "http://[site:url]/node/1", "https://[domain]/a", "//[x/", "http://[::1", "http://a b/", "http://exa\u2100mple.com/", "http://x:port/",
    "http://x:99999999/", "http://", "///", "http://[v1.a]/", "\ud800", "http://x/\ud800", "javascript:", "http:\n//x/", "{{ url }}", "http://%5B/",
)  # fmt: skip
NO_CHARSETS = (
    "base64", "bz2", "hex", "idna", "punycode", "quopri", "rot13", "undefined", "uu", "zlib", "utf-7", "unicode_escape",
    "raw_unicode_escape", "mbcs", "oem", "cp500", "x" * 1000, "a\0b", "no-such", "\u00e9", "",
)  # fmt: skip


def page(head: str, body: str = STORY) -> str:
    return f"<html lang=en><head><title>Ferry to run at night</title>{head}</head><body>{body}</body></html>"


def outcome(content: bytes | str, **given: Any) -> Article | None:
    try:
        return separate(content, **given)
    except NotAnArticle:
        return None


@pytest.mark.parametrize("address", BROKEN)
def test_broken_addresses_in_a_page(address: str) -> None:
    """An address of a page's head, base or links that is none costs nothing but itself."""
    heads = (
        f'<meta property="og:url" content="{address}">', f'<link rel="canonical" href="{address}">', f'<base href="{address}">',
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "url": "{address}", "author": {{"name": "Ada Berg", "url": "{address}"}}}}</script>',
    )  # fmt: skip
    links = f'<a href="{address}">Also read: more boats</a><img src="{address}" width=600 height=400><ul class=related><li><a href="{address}">Boats again at the harbour of the island</a></ul>'
    for url in ("http://x.example/a/b", None, address):
        for head in heads:
            made = outcome(page(head, STORY + links), url=url)
            assert made is not None
            assert "half past one" in (made.body or "")
    assert outcome(page(f'<base href="{address}"><link rel=canonical href="https://x.example/story">')).canonical_url == "https://x.example/story"  # type: ignore[union-attr]


@pytest.mark.parametrize("address", BROKEN)
def test_broken_addresses_in_sources(address: str) -> None:
    """A feed, sitemap, listing or robots.txt with an address that is none still gives its others."""
    written = address.encode("utf-8", "replace").decode()
    feed = f'<rss xml:base="{written}"><channel><item><link>{written}</link></item><item><link>https://x.example/1</link></item></channel></rss>'
    assert "https://x.example/1" in [one.url for one in read_feed(feed.encode(), "https://x.example/feed").entries]
    lines = f"{written}\nhttps://x.example/2\n".encode()
    assert "https://x.example/2" in [one.url for one in read_feed(lines, "https://x.example/map.txt").entries]
    listing = f'<base href="{written}"><a href="{written}">a</a><a href="https://x.example/3">b</a>'
    assert "https://x.example/3" in read_listing(listing, "https://x.example/").links
    assert "https://x.example/4" in robots_sitemaps(f"Sitemap: {written}\nSitemap: https://x.example/4".encode(), "https://x.example/robots.txt")
    assert read_feed(b"<rss><item><link>/5</link></item></rss>", address) is not None


@pytest.mark.parametrize("address", BROKEN)
def test_broken_addresses_by_themselves(address: str) -> None:
    """Whatever is asked of an address has an answer."""
    assert clean_url(clean_url(address)) == clean_url(address)
    assert url_key(url_key(address)) == url_key(address)
    assert isinstance(host_of(address), str)
    assert isinstance(is_web_address(address), bool)
    assert isinstance(split_address(address).path, str)
    assert join_address(address, "https://x.example/a") == "https://x.example/a"
    assert isinstance(join_address("https://x.example/", address), str)


@pytest.mark.parametrize("name", NO_CHARSETS)
def test_charsets_that_are_none(name: str) -> None:
    """A charset that is none counts as none declared, wherever it is named: the page is read all the same."""
    assert text_codec(name) is None
    text = page(f'<meta charset="{name}"><meta http-equiv="content-type" content="text/html; charset={name}">', STORY + "<p>Caf\u00e9 Z\u00fcrich.</p>")
    for content in (text.encode("cp1252"), f'<?xml version="1.0" encoding="{name}"?>{text}'.encode("cp1252"), text.encode()):
        for kind in ("text/html", f"text/html; charset={name}"):
            made = outcome(content, content_type=kind)
            assert made is not None
            assert "half past one" in (made.body or "")
            assert "Caf\u00e9 Z\u00fcrich." in to_text(content, kind)[0]
    feed = f'<?xml version="1.0" encoding="{name}"?><rss><item><link>https://x.example/1</link></item></rss>'.encode()
    for told in (name, None):
        assert read_feed(feed, "https://x.example/feed", told) is not None
    assert [one.url for one in read_feed(feed[feed.index(b"<rss") :], "https://x.example/feed", name).entries] == ["https://x.example/1"]


@pytest.mark.parametrize("name", ["cp1251", "windows-1252", "shift_jis", "big5", "euc-kr", "johab", "koi8-r", "hz", "iso-2022-jp", "utf-8"])
def test_charsets_that_are_some(name: str) -> None:
    """What newspapers' charsets are called is known."""
    assert text_codec(name) is not None


@pytest.mark.parametrize("name", NO_CHARSETS)
def test_a_response_can_be_read(name: str) -> None:
    """Scrapy's response has a text, whatever charset is named; a sound response stays the same object."""
    body = page(f"<meta charset='{name}'>").encode() + b"\xff\xe9"
    response = HtmlResponse("https://x.example/", body=body, headers={"Content-Type": f"text/html; charset={name}".encode()})
    assert "half past one" in readable(response).text  # type: ignore[attr-defined]
    assert readable(response).body == body
    sound = HtmlResponse("https://x.example/", body=body, encoding="utf-8")
    assert readable(sound) is sound


@pytest.mark.parametrize("pair", [("[", "]"), ('{"a":', "}")])
def test_nested_json(pair: tuple[str, str], tmp_path: Path) -> None:
    """JSON of any depth, in any place where a page or a site has some, is read or passed over."""
    deep = pair[0] * 50_000 + "1" + pair[1] * 50_000
    assert read_rules(deep.encode()) == ()
    with pytest.raises(NotAnArticle):
        unwrap_comments(Snapshot(url=None, content=deep.encode()), "html")
    for script in (
        f'<script type="application/ld+json">{deep}</script>', f'<script id="__NEXT_DATA__" type="application/json">{deep}</script>',
        f"<script>window.__INITIAL_STATE__ = {deep};</script>", f'<script>site.storyData = {{"title": {deep}}}</script>',
        f'<script>self.__next_f.push([1,"{deep}"])</script>', f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {deep}, "comment": {deep}}}</script>',
    ):  # fmt: skip
        assert outcome(page(script + '<meta property="og:title" content="Ferry to run at night">')) is not None
        outcome(page(script, ""))
    path = tmp_path / "records.jsonl"
    path.write_text(deep + "\n")
    with pytest.raises(StorageError):
        list(read_articles(path))


def test_comment_answers_of_any_kind() -> None:
    """The JSON in which a site sends comments may be anything: a page of comments comes of it, or a refusal."""
    for content in (b"", b"null", b"[1]", b'{"html": 5}', b'{"html": ["<p>a", null]}', b'{"html": "<dd class=comment>a"}', b"\xff\xfe", b"{" * 9999):
        for path in ("html", "a.b", "0", "html.0"):
            with suppress(NotAnArticle):
                assert unwrap_comments(Snapshot(url=None, content=content), path).content_type == "text/html"


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("zone", ["naharnet", None])
def test_a_fetch_at_the_ends_of_time(moment: str, zone: str | None) -> None:
    """A page that was fetched in year 1 or 9999 by a wrong clock is separated; ages that leave the calendar are no dates."""
    said = "".join(f"<p>{age}</p>" for age in ("3 hours ago", "2 days ago", "9999 years ago", "9999 weeks ago", "yesterday 10:30", "today", "just now", "in 3 hours", "May 3", "Monday"))
    for age in ("3 hours ago", "5 minutes ago", "2000 years ago", "yesterday", "Monday 10:00", "May 3, 10:00"):
        made = outcome(page("", f"<time>{age}</time>{STORY}{said}<div class=comments><div class=comment><b>Nils</b> <i>{age}</i><p>About time.</p></div></div>"), fetched_at=moment, outlet=zone)
        assert made is None or made.to_json()


SAID = [("Nils Berg", "I have waited for this boat for years."), ("Ada Lund", "So have I, and so has my mother."), ("Ole Dahl", "No more waiting then.")]
DEFINITIONS = (
    '<dl><dd class="comment">I have waited for this boat for years.</dd></dl>',
    '<dl class="comments"><dd class="comment">One is here.</dd><dd class="comment">Two is here.</dd></dl>',
    '<dl class="comments"><dt class="comment"></dt><dd class="comment">One is here.</dd></dl>',
    '<dl class="comments"><dt class="comment">Nils</dt></dl>',
    '<div class="comments"><dd class="comment">No list around.</dd></div>',
    '<dl class="comments"><dt class="comment">Nils</dt><dd class="comment">A.</dd></dl><dl class="comments"><dd class="comment">B.</dd></dl>',
    '<dl class="comments"><dd class="comment">Before.</dd><dt class="comment">Nils</dt><dd class="comment">A.<dl><dt class="comment">Ada</dt><dd class="comment">B.</dd></dl></dd></dl>',
)  # fmt: skip


@pytest.mark.parametrize("markup", DEFINITIONS)
def test_definition_lists_of_any_make(markup: str) -> None:
    """Comments in a definition list of whatever make are no error, and none of them is in the story."""
    made = outcome(page("", STORY + markup))
    assert made is not None
    assert (made.body or "").endswith("said.")


def test_definitions_without_terms_are_comments() -> None:
    """In a list that has no ``dt`` each ``dd`` is a comment, beside lists that have one too."""
    items = [f"<dd class=comment><p>{name} says:</p><p>5 May 2024, 10:3{n}</p><p>{text}</p></dd>" for n, (name, text) in enumerate(SAID)]
    made = outcome(page("", f"{STORY}<dl class=comments>{''.join(items)}</dl>"))
    assert made is not None
    assert [(one.author, one.text) for one in made.comments] == SAID


HALF = "\\ud83d"
LONG = f"The boat {HALF} will leave at half past one from the first of June, the harbour office said on Monday. "


@pytest.mark.parametrize(
    "script",
    [
        f'<script>window.__INITIAL_STATE__ = {{"comments": [{{"text": "About time {HALF}.", "author": {{"name": "Nils {HALF}"}}, "createdAt": 1714758000, "id": "{HALF}"}}]}};</script>',
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry {HALF}", "articleBody": "{LONG * 9}", "comment": [{{"@id": "{HALF}", "text": "{HALF} x", "author": "{HALF}", "dateCreated": "2024-05-03"}}]}}</script>',
        f'<script id="__NEXT_DATA__" type="application/json">{{"story": {{"paragraphs": ["{LONG}", "{LONG} Again.", "{LONG} And more."]}}}}</script>',
    ],
)  # fmt: skip
@pytest.mark.parametrize("body", [STORY, ""])
def test_halves_of_characters_in_data(script: str, body: str) -> None:
    """What data holds of a character beyond Unicode's first plane, one half alone, is in no field of the record."""
    made = outcome(page(script, body), url="https://x.example/news/ferry-to-run-at-night-1")
    assert made is None or b"Ferry" in made.to_json()


def test_halves_of_characters_in_a_dump() -> None:
    """Text that was given as text may hold halves of characters too."""
    lines = "Ferry to run at night\n\nBy Ada Lund\n\n" + "\n\n".join(f"The boat \ud83d number {n} will leave at half past one, the office said." for n in range(9))
    made = outcome(lines)
    assert made is not None
    assert b"number 5" in made.to_json()

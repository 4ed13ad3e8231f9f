"""Feeds and sitemaps as sites write them: signs that should be escaped, letters outside of the encoding, damaged gzip, JSON."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scraper.crawl.discovery import read_feed, read_stamp, robots_sitemaps
from scraper.crawl.discovery.mending import mended
from scraper.crawl.discovery.unpacking import unpacked

BASE = "https://www.stub.test/feed"
LAST = "<item><title>Last</title><link>https://www.stub.test/9</link></item></channel></rss>"


def read(content: str | bytes, encoding: str | None = None) -> list[tuple[str, str | None]]:
    """Path and title of each entry."""
    raw = content if isinstance(content, bytes) else content.encode()
    return [(entry.url.removeprefix("https://www.stub.test"), entry.title) for entry in read_feed(raw, BASE, encoding).entries]


def rss(title: str, link: str = "/1", head: str = "") -> str:
    """A feed of two stories."""
    return f"{head}<rss version='2.0'><channel><item><title>{title}</title><link>{link}</link></item>{LAST}"


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Fish & chips", "Fish & chips"),
        ("Q&A: R&amp;D", "Q&A: R&D"),
        ("caf&eacute; &#233; &bogus; x", "café é &bogus; x"),
        ("I <3 the pier", "I <3 the pier"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("if a<b then c", "if a<b then c"),
        ("The <i>Pier<br>reopens", "The Pier reopens"),
        ("un<b>der</b>water", "underwater"),
        ("<![CDATA[R&D: a < b & c]]>", "R&D: a < b & c"),
        ("<![CDATA[The pier", "The pier"),
        ("null\0 and bell\x07 and &#7;", "null and bell and"),
    ],
)
def test_signs_that_should_be_escaped(written: str, title: str) -> None:
    """A sign that begins no markup is itself, HTML is text, an open passage ends with its field; the next entry is whole."""
    assert read(rss(written)) == [("/1", title), ("/9", "Last")]


def test_ampersands_in_addresses() -> None:
    """Each parameter of an address stays, in elements, in attributes, in sitemaps, and whatever it is called."""
    link = "https://www.stub.test/n?a=1&id=2&copy=3&lt=4"
    assert read(rss("One", link))[0][0] == "/n?a=1&id=2&copy=3&lt=4"
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><link href="{link}"/></entry></feed>'
    assert read(atom) == [("/n?a=1&id=2&copy=3&lt=4", "One")]
    assert read(f"<urlset><url><loc>{link}</loc></url></urlset>") == [("/n?a=1&id=2&copy=3&lt=4", None)]
    assert read(rss("One", link.replace("&", "&amp;")))[0][0] == "/n?a=1&id=2&copy=3&lt=4"


@pytest.mark.parametrize(
    "head",
    [
        "<br />\n<b>Warning</b>: in http://php.test/x on line 3<br />\n<?xml version='1.0'?>",
        "Notice: see https://php.test/ for more\n<?xml version='1.0' encoding='utf-8'?>\n",
        "\ufeff\n\n  <?xml version='1.0'?><!-- made by x & y -->",
        "<?xml version='1.0' encoding='utf-16'?>",
        "<?xml version='1.0' encoding='no-such-charset'?>",
    ],
)
def test_what_stands_before_the_document(head: str) -> None:
    """Warnings, marks and declarations that are wrong hide no entry."""
    assert read(rss("One", head=head)) == [("/1", "One"), ("/9", "Last")]


@pytest.mark.parametrize(
    ("declared", "codec", "title"),
    [
        ("gb2312", "gbk", "镕铁厂旁的新桥"),
        ("euc-kr", "cp949", "똠방각하 다리"),
        ("shift_jis", "cp932", "桟橋①が再開"),
        ("iso-8859-1", "cp1252", "“The pier” – again"),
        ("iso-2022-jp", "iso2022_jp", "桟橋 & 渡船"),
        ("windows-1251", "utf-8", "Пирс"),
        ("utf-8", "utf-8-sig", "Пирс"),
        ("utf-16", "utf-16", "Пирс"),
        ("utf-8", "utf-16-le", "Pier"),
    ],
)
def test_encodings(declared: str, codec: str, title: str) -> None:
    """A letter of the wider charset is read, and bytes that are of another encoding than is declared are what they are."""
    feed = rss(title, head=f'<?xml version="1.0" encoding="{declared}"?>').encode(codec)
    assert read(feed) == [("/1", title), ("/9", "Last")]


def test_a_letter_of_no_charset_costs_itself_only() -> None:
    """What is no letter in the declared charset ends nothing."""
    feed = rss("大橋\0\0開放", head='<?xml version="1.0" encoding="big5"?>').encode("big5").replace(b"\0\0", b"\xff\xff")
    assert [url for url, _ in read(feed)] == ["/1", "/9"]


def test_the_server_may_name_the_encoding() -> None:
    """What the server says counts where the document says nothing."""
    assert read(rss("Пирс").encode("cp1251"), "windows-1251")[0][1] == "Пирс"


def test_titles_of_other_namespaces() -> None:
    """A picture's title is not the story's, declared or not; Dublin Core's is where there is no other."""
    media = '<media:title>Caption</media:title><media:content><media:title>c</media:title></media:content>'
    feed = f'<rss xmlns:media="http://m.test/"><channel><item>{media}<title>One</title><link>/1</link></item>{LAST}'
    assert read(feed)[0] == ("/1", "One")
    assert read(feed.replace("<title>One</title>", ""))[0] == ("/1", None)
    assert read(feed.replace(' xmlns:media="http://m.test/"', ""))[0] == ("/1", "One")
    dublin = "<rss><channel><item><dc:title>Two</dc:title><dc:date>2026-02-03</dc:date><link>/2</link></item></channel></rss>"
    (entry,) = read_feed(dublin.encode(), BASE).entries
    assert (entry.title, entry.published) == ("Two", "2026-02-03")


JSON = (
    '{"version": "https:\\/\\/jsonfeed.org\\/version\\/%s", "title": "The site", "items": ['
    '{"id": "1", "url": "/1", "title": "Fish &amp; chips", "date_published": "2026-02-03T10:00:00+02:00", "content_html": "<p>x</p>"},'
    '{"id": "https://www.stub.test/2", "date_modified": "2026-02-04T10:00:00Z"}, {"id": "3"}, 4,'
    '{"id": 5, "external_url": "https://other.test/5", "title": null}]}'
)


@pytest.mark.parametrize("version", ["1", "1.1"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_feeds(version: str, codec: str) -> None:
    """A JSON Feed of either version gives addresses, titles and dates; what has no address is left out."""
    one, two, five = read_feed((JSON % version).encode(codec), BASE).entries
    assert (one.url, one.title, one.kind) == ("https://www.stub.test/1", "Fish & chips", "feed")
    assert (one.published, two.modified) == ("2026-02-03T10:00:00+02:00", "2026-02-04T10:00:00Z")
    assert (two.url, five.url) == ("https://www.stub.test/2", "https://other.test/5")


def test_a_torn_json_feed_gives_what_it_has() -> None:
    """The entries before the damage are read; deep nesting raises nothing."""
    whole = (JSON % "1.1").encode()
    assert [url for url, _ in read(whole[: whole.index(b'"id": "3"')])] == ["/1", "/2"]
    assert read('{"items": [' + "[" * 100_000) == []


PACKED = gzip.compress(("<urlset>" + "".join(f"<url><loc>/{n}-{n * 7919 % 104729}</loc></url>" for n in range(3000)) + "</urlset>").encode())


@pytest.mark.parametrize(
    "content", [PACKED + b"\n<!-- cached -->", PACKED[:-8], PACKED[:-4] + b"oops", PACKED + b"\x1f\x8b\x08", PACKED + gzip.compress(b" ")]
)
def test_what_stands_behind_gzip_costs_nothing(content: bytes) -> None:
    """Foreign bytes, a missing or wrong sum, a torn further member: all entries are there."""
    assert len(read(content)) == 3000


def test_damage_inside_gzip_costs_the_rest_only() -> None:
    """What comes before the damage is read to the last byte."""
    middle = len(PACKED) // 2
    torn = len(b"".join(unpacked(PACKED[:middle])))
    assert len(b"".join(unpacked(PACKED[:middle] + b"\xff" * 64))) >= torn > 1000


def test_members_and_headers_of_gzip() -> None:
    """Several members are one document; names, comments and extra fields in a header are passed over."""
    raw = gzip.compress(b"two")
    named = raw[:3] + bytes([4 | 8 | 16 | 2]) + raw[4:10] + b"\x02\0ab" + b"name\0" + b"note\0" + b"xx" + raw[10:]
    assert b"".join(unpacked(gzip.compress(b"one ") + named + b"tail")) == b"one two"
    for end in range(len(named)):
        b"".join(unpacked(named[:end]))


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\n\n"])
def test_lines_end_in_any_way(end: str, codec: str) -> None:
    """Lists of addresses and robots.txt are read with a byte-order mark and with the line ends of any system."""
    addresses = end.join(("https://www.stub.test/1", "https://www.stub.test/2", "")).encode(codec)
    assert [url for url, _ in read(addresses)] == ["/1", "/2"]
    robots = end.join(("Sitemap: /a.xml", "# ask <us@x.test>", "User-agent: *", "Disallow:", "sitemap:/b.xml")).encode(codec)
    assert robots_sitemaps(robots, BASE) == ("https://www.stub.test/a.xml", "https://www.stub.test/b.xml")


@pytest.mark.parametrize(
    ("raw", "moment"),
    [
        ("Mon, 02 Feb 2026 10:00:00 CEST", "2026-02-02T08:00:00+00:00"),
        ("Mon, 02 Feb 2026 10:00:00 ET", "2026-02-02T15:00:00+00:00"),
        ("Mon Feb 02 10:00:00 CET 2026", "2026-02-02T09:00:00+00:00"),
        ("2026-02-02 10:00:00 America/New_York", "2026-02-02T15:00:00+00:00"),
        ("Mon Feb 02 2026 10:00:00 GMT+0200 (Eastern European Standard Time)", "2026-02-02T08:00:00+00:00"),
        ("Mo, 02 Feb 2026 10:00:00 MEZ", "2026-02-02T09:00:00+00:00"),
        ("lun., 02 févr. 2026 10:00:00 +0100", "2026-02-02T09:00:00+00:00"),
        ("пн, 02 февр. 2026 10:00:00 +0300", "2026-02-02T07:00:00+00:00"),
        ("Δευ, 02 Φεβ 2026 10:00:00 +0200", "2026-02-02T08:00:00+00:00"),
        ("po, 02 úno 2026 10:00:00 +0100", "2026-02-02T09:00:00+00:00"),
        ("2026年2月2日 下午3:00", "2026-02-02T15:00:00+00:00"),
        ("Monday, February 2, 2026 - 3:00 pm", "2026-02-02T15:00:00+00:00"),
        ("1770026400", "2026-02-02T10:00:00+00:00"),
        ("02 xyz 2026", None),
        ("Mon, 02 xyz 2026 10:00:00 GMT", None),
        ("02/03/2026 10:00", None),
        ("02 2026", None),
    ],
)
def test_dates_of_feeds(raw: str, moment: str | None) -> None:
    """Names of zones and of months are read in any language; an unknown word is no month, whatever the rest says."""
    found = read_stamp(raw)
    assert (found.isoformat() if found else None) == moment


@given(st.lists(st.sampled_from(["<", ">", "&", ";", "a", "<b>", "<item>", "</item>", "<![CDATA[", "]]>", "<!--", "-->", "é", "&lt;", "\0"])))
def test_mending_depends_on_no_piece(parts: list[str]) -> None:
    """Text and tags stay in their order, and what needs no mending is the same in whatever pieces it comes."""
    text = "".join(parts)
    "".join(mended(parts))
    letters = text.replace("&", "").replace("<", "").replace("\0", "")
    assert "".join(mended([letters])) == letters


def test_half_an_address_is_none() -> None:
    """A feed that was cut has the entries that are whole."""
    whole = rss("One", "/1").partition("<item><title>Last")[0]
    assert read(f"{whole}<item><title>Two</title><link>https://www.stub.test/2") == [("/1", "One")]
    assert read(f"{whole}<item><title>Tw") == [("/1", "One")]


def test_counted_links() -> None:
    """The address that a service for counting readers replaced is the entry's."""
    item = "<item><title>Quay</title><link>http://feeds.test/~r/x/1</link><feedburner:origLink>https://www.stub.test/7</feedburner:origLink></item>"
    feed = f"<rss xmlns:feedburner='http://rssnamespace.org/feedburner/ext/1.0'><channel>{item}</channel></rss>"
    assert read(feed) == [("/7", "Quay")]


@pytest.mark.parametrize("spell", [str.upper, str.capitalize])
def test_names_of_elements_in_capitals(spell: Callable[[str], str]) -> None:
    """Elements are known whatever the case of their names."""
    names = {name: spell(name) for name in ("rss", "channel", "item", "title", "link")}
    feed = "<{rss}><{channel}><{item}><{title}>Quay</{title}><{link}>https://www.stub.test/7</{link}></{item}></{channel}></{rss}>".format(**names)
    assert read(feed) == [("/7", "Quay")]

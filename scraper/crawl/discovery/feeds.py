"""Feeds and sitemaps of all kinds, read as a stream: RSS, Atom, sitemaps, news sitemaps, sitemap indexes, lists of lines.

The document says what it is, not the place where it was named. Broken XML gives what can be read of it; nothing outside
the document is ever read and no entity is expanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from scraper.crawl.discovery.entries import Entry, Reading, plain
from scraper.crawl.discovery.stream import Stream
from scraper.outlets.addresses import join
from scraper.urls import is_web_address, without_login

MAX_ENTRIES = 10_000
MAX_BYTES = 50 * 1024 * 1024
"""What the protocol allows a sitemap, unpacked."""

_TAGS = ("{*}item", "{*}entry", "{*}url", "{*}sitemap")
_PUBLISHED = ("{*}pubDate", "{*}published", "{*}publication_date", "{*}issued", "{*}date", "{*}created")
_MODIFIED = ("{*}updated", "{*}modified", "{*}lastmod")
_SITEMAP_LINE = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE | re.MULTILINE)


def read_feed(
    content: bytes,
    base_url: str,
    encoding: str | None = None,
    *,
    max_entries: int = MAX_ENTRIES,
    max_bytes: int = MAX_BYTES,
) -> Reading:
    """The entries of a feed or sitemap, packed by gzip or not, and the further sitemaps that an index names.

    ``encoding`` is what the server said; it counts only where the document does not say it itself.
    """
    stream = Stream(content, max_bytes)
    if stream.declares_entities:
        return Reading(bounded="entities")
    found: dict[str, Entry] = {}
    further: dict[str, Entry] = {}
    bounded = None
    entries = _entries(stream, base_url, encoding) if stream.is_markup else _lines(stream)
    for entry in entries:
        (further if entry.kind == "index" else found).setdefault(entry.url, entry)
        if len(found) + len(further) >= max_entries:
            bounded = "entries"
            break
    return Reading(
        entries=tuple(found.values()),
        sitemaps=tuple(further.values()),
        bounded=bounded or ("bytes" if stream.is_cut else None),
    )


def robots_sitemaps(content: bytes, base_url: str) -> tuple[str, ...]:
    """The absolute addresses of the ``Sitemap:`` lines of a robots.txt, each once."""
    found = (join(base_url, line) for line in _SITEMAP_LINE.findall(content[:MAX_BYTES].decode("utf-8", "replace")))
    return tuple(dict.fromkeys(url for url in found if is_web_address(url)))


def _entries(stream: Stream, base_url: str, encoding: str | None) -> Iterator[Entry]:
    if stream.is_utf16:
        encoding = "utf-8"  # the stream made it that
    elif stream.says_encoding:
        encoding = None
    for declared in dict.fromkeys((encoding, None)):
        try:
            walk = etree.iterparse(
                stream,
                events=("start", "end"),
                tag=_TAGS,
                recover=True,
                resolve_entities=False,
                no_network=True,
                load_dtd=False,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
                encoding=declared,
            )
        except (LookupError, ValueError):  # a name with a NUL
            continue
        try:
            yield from _walk(walk, base_url)
        except (etree.XMLSyntaxError, ValueError):
            return
        return


def _walk(walk: Iterable[tuple[str, etree._Element]], base_url: str) -> Iterator[Entry]:
    """The entries, each when it ends; one that is never closed ends where the next of its kind begins."""
    waiting: list[etree._Element] = []
    for event, element in walk:
        if event == "start":
            if waiting and waiting[-1].tag == element.tag and (entry := _entry(waiting.pop(), base_url)) is not None:
                yield entry
            waiting.append(element)
            continue
        if element in waiting:
            waiting.remove(element)
            if (entry := _entry(element, base_url)) is not None:
                yield entry
        if not waiting:
            _forget(element)


def _entry(element: etree._Element, base_url: str) -> Entry | None:
    name = etree.QName(element).localname
    link = _child(element, ("{*}loc",)) if name in ("url", "sitemap") else _link(element)
    url = join(join(base_url, element.base or "") or base_url, link) if link else ""
    if not url:
        return None
    if name == "sitemap":
        return Entry(url=url, kind="index", modified=_child(element, _MODIFIED))
    news = next(element.iterchildren("{*}news"), None) if name == "url" else None
    source = element if news is None else news
    kind = "feed" if name in ("item", "entry") else "sitemap" if news is None else "news_sitemap"
    return Entry(
        url=url,
        kind=kind,
        title=plain(_child(source, ("{*}title",))),
        published=_child(source, _PUBLISHED),
        modified=_child(element, _MODIFIED),
    )


def _link(entry: etree._Element) -> str | None:
    """The address of an entry: Atom's alternate link, RSS's link, or a guid that is an address."""
    links = list(entry.iterchildren("{*}link")) or list(entry.iterdescendants("{*}link"))  # broken XML nests too deep
    for child in links:
        link = (child.get("href") or child.text or "").strip()
        if link and child.get("rel", "alternate") == "alternate":
            return link
    for guid in entry.iterchildren("{*}guid", "{*}id"):
        text = (guid.text or "").strip()
        if guid.get("isPermaLink", "true").lower() != "false" and is_web_address(text):
            return text
    return None


def _child(element: etree._Element, names: Iterable[str]) -> str | None:
    """The text of the first child of the first of the names that has any."""
    for name in names:
        for child in element.iterchildren(name):
            if text := "".join(child.itertext()).strip():
                return text
    return None


def _forget(element: etree._Element) -> None:
    """What was read takes no memory any more."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _lines(stream: Stream) -> Iterator[Entry]:
    """A sitemap that is a list of addresses, one a line."""
    rest = b""
    while chunk := stream.read(1 << 16):
        *whole, rest = (rest + chunk).split(b"\n")
        yield from _addresses(whole)
        rest = rest[:4096]
    yield from _addresses([rest])


def _addresses(lines: list[bytes]) -> Iterator[Entry]:
    for line in lines:
        url = line.strip().decode("utf-8", "replace")
        if len(url) <= 2048 and url.startswith(("http://", "https://")) and is_web_address(url) and " " not in url:
            yield Entry(url=without_login(url), kind="sitemap")

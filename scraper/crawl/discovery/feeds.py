"""Feeds and sitemaps of all kinds: RSS, Atom, JSON Feed, sitemaps, news sitemaps, sitemap indexes, lists of lines.

The document says what it is, not the place where it was named. Broken XML gives what can be read of it; nothing outside
the document is ever read and no entity that it declares is expanded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from scraper.crawl.discovery.entries import Entry, Reading, plain
from scraper.crawl.discovery.jsonfeed import read_items
from scraper.crawl.discovery.stream import Document, Kind, XmlFile
from scraper.outlets.addresses import join
from scraper.urls import is_web_address, without_login

MAX_ENTRIES = 10_000
MAX_BYTES = 50 * 1024 * 1024
"""What the protocol allows a sitemap, unpacked."""

_LONGEST = 2048
"""No address is longer."""
_TAGS = tuple(f"{{*}}{spell(name)}" for name in ("item", "entry", "url", "sitemap") for spell in (str, str.capitalize, str.upper))
_PUBLISHED = ("pubdate", "published", "publication_date", "issued", "date", "created")
_MODIFIED = ("updated", "modified", "lastmod")
_TITLE_SPACES = re.compile(r"dc/elements|purl\.org/dc|^dc(?:terms)?$|itunes")
"""Namespaces, or prefixes that nothing declares, whose title is an entry's where it has none of its own."""
_SITEMAP_LINE = re.compile(r"[ \t]*sitemap[ \t]*:[ \t]*(\S+)", re.IGNORECASE)


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
    document = Document(content, max_bytes, encoding)
    if document.declares_entities:
        return Reading(bounded="entities")
    found: dict[str, Entry] = {}
    further: dict[str, Entry] = {}
    bounded = None
    for entry in _READERS[document.kind](document, base_url):
        (further if entry.kind == "index" else found).setdefault(entry.url, entry)
        if len(found) + len(further) >= max_entries:
            bounded = "entries"
            break
    return Reading(
        entries=tuple(found.values()),
        sitemaps=tuple(further.values()),
        bounded=bounded or ("bytes" if document.is_cut else None),
    )


def robots_sitemaps(content: bytes, base_url: str) -> tuple[str, ...]:
    """The absolute addresses of the ``Sitemap:`` lines of a robots.txt, each once."""
    lines = "".join(Document(content, MAX_BYTES).texts()).splitlines()
    found = (join(base_url, line[1]) for line in map(_SITEMAP_LINE.match, lines) if line is not None)
    return tuple(dict.fromkeys(url for url in found if is_web_address(url)))


def _entries(document: Document, base_url: str) -> Iterator[Entry]:
    walk = etree.iterparse(
        XmlFile(document),
        events=("start", "end"),
        tag=_TAGS,
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        yield from _walk(walk, base_url)
    except (etree.XMLSyntaxError, ValueError):
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


def _name(element: etree._Element) -> tuple[str, str]:
    """The namespace and the name of an element; the prefix is the namespace where nothing declares it."""
    space, _, name = str(element.tag).rpartition("}")
    prefix, _, name = name.rpartition(":")
    return (space.removeprefix("{") or prefix), name.lower()


def _entry(element: etree._Element, base_url: str) -> Entry | None:
    name = _name(element)[1]
    link = _child(element, ("loc",)) if name in ("url", "sitemap") else _link(element)
    url = join(join(base_url, element.base or "") or base_url, link) if link else ""
    if not url:
        return None
    if name == "sitemap":
        return Entry(url=url, kind="index", modified=_child(element, _MODIFIED))
    news = next((child for child in element if _name(child)[1] == "news"), None) if name == "url" else None
    source = element if news is None else news
    kind = "feed" if name in ("item", "entry") else "sitemap" if news is None else "news_sitemap"
    return Entry(
        url=url,
        kind=kind,
        title=plain(_title(source)),
        published=_child(source, _PUBLISHED),
        modified=_child(element, _MODIFIED),
    )


def _title(element: etree._Element) -> str | None:
    """The title in the entry's own namespace, else that of a namespace for what stands in any document."""
    own = _name(element)[0]
    titles: dict[str, str] = {}
    for child in element:
        space, name = _name(child)
        if name == "title" and (text := "".join(child.itertext()).strip()):
            titles.setdefault(space, text)
    others = (text for space, text in titles.items() if _TITLE_SPACES.search(space))
    return titles.get(own) or titles.get("") or next(others, None)


def _link(entry: etree._Element) -> str | None:
    """The address of an entry: the one that a service which counts readers replaced, Atom's alternate link, RSS's link, or a
    guid that is an address."""
    own = _name(entry)[0]
    replaced = _child(entry, ("origlink",))
    if replaced is not None and is_web_address(replaced):
        return replaced
    links = [child for child in entry if _name(child)[1] == "link"]
    links = links or [child for child in entry.iterdescendants() if _name(child)[1] == "link"]  # broken XML nests too deep
    for child in sorted(links, key=lambda child: _name(child)[0] != own):
        link = (child.get("href") or child.text or "").strip()
        if link and child.get("rel", "alternate") == "alternate":
            return link
    for guid in entry:
        text = (guid.text or "").strip()
        if _name(guid)[1] in ("guid", "id") and guid.get("isPermaLink", "true").lower() != "false" and is_web_address(text):
            return text
    return None


def _child(element: etree._Element, names: Iterable[str]) -> str | None:
    """The text of the first child of the first of the names that has any."""
    for name in names:
        for child in element:
            if _name(child)[1] == name and (text := "".join(child.itertext()).strip()):
                return text
    return None


def _forget(element: etree._Element) -> None:
    """What was read takes no memory any more."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _lines(document: Document, _base_url: str) -> Iterator[Entry]:
    """A sitemap that is a list of addresses, one a line."""
    rest = ""
    for piece in document.texts():
        *whole, rest = (rest + piece).splitlines(keepends=True) or [""]
        yield from _addresses(whole)
        rest = rest if len(rest) <= _LONGEST else ""
    yield from _addresses([rest])


def _addresses(lines: Iterable[str]) -> Iterator[Entry]:
    for line in lines:
        url = line.strip().strip("\ufeff\u200b")
        if len(url) <= _LONGEST and url.startswith(("http://", "https://")) and is_web_address(url) and " " not in url:
            yield Entry(url=without_login(url), kind="sitemap")


def _items(document: Document, base_url: str) -> Iterator[Entry]:
    return read_items("".join(document.texts()), base_url)


_READERS: dict[Kind, Callable[[Document, str], Iterator[Entry]]] = {"xml": _entries, "json": _items, "lines": _lines}

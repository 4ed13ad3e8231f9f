"""Finding article addresses: reading feeds and listings, and sorting what they name. Free of Scrapy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree
from parsel import Selector
from w3lib.html import get_base_url

from scraper.outlet import Outlet
from scraper.urls import host_of, is_web_address

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_XML_ENCODING = re.compile(rb"<\?xml[^>]*\bencoding\s*=")


@dataclass(frozen=True)
class Listing:
    """What a listing page names: absolute addresses of stories in page order, and the next page."""

    links: tuple[str, ...]
    next_page: str | None


def parse_feed(content: bytes, base_url: str, encoding: str | None = None) -> tuple[str, ...]:
    """The absolute addresses of the entries of an RSS or Atom feed, in feed order, each once.

    Broken XML gives what can be read of it. Nothing outside the document is ever read and no entity is expanded.
    ``encoding`` is what the server said; it counts only where the document does not say it itself.
    """
    if content[:2] not in _UTF16:
        content = content.replace(b"\0", b"")
        content = content[max(content.find(b"<"), 0) :]
    if _XML_ENCODING.search(content[:200]) or content[:2] in _UTF16:
        encoding = None
    root = _parse_xml(content, base_url, encoding)
    if root is None:
        return ()
    found: dict[str, None] = {}
    for entry in root.iter("{*}item", "{*}entry"):
        if link := _entry_link(entry):
            found.setdefault(_join(entry.base or base_url, link))
    return tuple(filter(None, found))


def parse_listing(
    page: str, base_url: str, links: Iterable[str] = ("a[href]",), next_page: Iterable[str] = ()
) -> Listing:
    """The stories that a listing names (by the first of the selectors that finds any) and its next page, if any."""
    selector = Selector(text=page.replace("\0", "") or "<html/>", type="html")
    base = get_base_url(page, base_url)
    following = next(iter(first_found(selector, next_page, base)), None)
    return Listing(tuple(first_found(selector, links, base)), following)


def sort_address(outlet: type[Outlet], url: str) -> str:
    """``"article"``, or the reason why the address is not fetched: ``no_web_address``, ``offsite``,
    a reason that the outlet declares, or ``unknown`` where no pattern of the outlet fits."""
    if not is_web_address(url):
        return "no_web_address"
    if not outlet.owns_host(host_of(url)):
        return "offsite"
    return outlet.classify_url(url) or "unknown"


def _parse_xml(content: bytes, base_url: str, encoding: str | None) -> etree._Element | None:
    for declared in dict.fromkeys((encoding, None)):
        try:
            parser = etree.XMLParser(
                recover=True,
                resolve_entities=False,
                no_network=True,
                huge_tree=False,
                load_dtd=False,
                encoding=declared,
            )
            return etree.fromstring(content, parser, base_url=base_url)
        except (etree.XMLSyntaxError, ValueError):
            return None
        except LookupError:
            continue
    return None


def _entry_link(entry: etree._Element) -> str | None:
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


def first_found(selector: Selector, selectors: Iterable[str], base: str) -> list[str]:
    """The absolute addresses, each once, that the first of the selectors finds that finds any."""
    for css in selectors:
        found = dict.fromkeys(filter(None, (_join(base, value) for value in _values(selector, css))))
        if found:
            return list(found)
    return []


def _values(selector: Selector, css: str) -> Iterator[str]:
    for chosen in selector.css(css):
        if not isinstance(chosen.root, etree._Element):
            yield str(chosen.root)
            continue
        inside = chosen.root if chosen.root.get("href") else chosen.root.find(".//a[@href]")
        if inside is not None:
            yield inside.get("href") or ""


def _join(base: str, link: str) -> str:
    """The absolute address, ``""`` where the link is none."""
    link = link.strip()
    if not link or link.startswith("#"):
        return ""
    try:
        return urljoin(base, link)
    except ValueError:
        return ""

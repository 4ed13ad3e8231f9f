"""Listing pages: the stories they link to, with titles and dates if they are next to the link."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree
from parsel import Selector
from w3lib.html import get_base_url

from scraper.crawl.discovery.entries import Entry, plain
from scraper.outlets.addresses import chosen, first_found, join

MAX_LINKS = 5_000
"""More links of one page are not read."""


@dataclass(frozen=True)
class Listing:
    """What a listing page names: stories in page order, each address once, and the next page."""

    entries: tuple[Entry, ...]
    next_page: str | None

    @property
    def links(self) -> tuple[str, ...]:
        """The addresses of the stories."""
        return tuple(entry.url for entry in self.entries)


def read_listing(
    page: str, base_url: str, links: Iterable[str] = ("a[href]",), next_page: Iterable[str] = (), kind: str = "listing"
) -> Listing:
    """The stories that a listing names (by the first of the selectors that finds any) and its next page, if any."""
    selector = Selector(text=page.replace("\0", "") or "<html/>", type="html")
    base = _base(page, base_url)
    following = next(iter(first_found(selector, next_page, base)), None)
    return Listing(tuple(_first_entries(selector, links, base, kind)), following)


def _base(page: str, base_url: str) -> str:
    """The address that the page's links are relative to: its ``<base>``, else its own."""
    try:
        return get_base_url(page, base_url)
    except ValueError:
        return base_url


def _first_entries(selector: Selector, selectors: Iterable[str], base: str, kind: str) -> list[Entry]:
    for css in selectors:
        found: dict[str, Entry] = {}
        for href, element in chosen(selector, css):
            url = join(base, href)
            entry = Entry(url=url, kind=kind, title=_title(element, href), published=_date(element))
            if url and (url not in found or (found[url].title is None and entry.title)):
                found[url] = entry  # a picture's link has no text, the headline's has
            if len(found) >= MAX_LINKS:
                break
        if found:
            return list(found.values())
    return []


def _title(element: etree._Element | None, href: str) -> str | None:
    if element is None:
        return None
    inside = element if element.get("href") else element.find(".//a[@href]")
    for link in element.iterfind(".//a[@href]") if inside is not element else ():
        if link.get("href") == href and "".join(link.itertext()).strip():
            inside = link
            break
    return plain("".join(inside.itertext())) if inside is not None else None


def _date(element: etree._Element | None) -> str | None:
    """The machine date of a card; a mere link has none."""
    time = element.find(".//time[@datetime]") if element is not None else None
    return time.get("datetime") if time is not None else None

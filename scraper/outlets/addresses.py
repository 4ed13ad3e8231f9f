"""Addresses in pages: made absolute, and classified by the outlet's patterns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree
from parsel import Selector

from cleaners.addresses import join_address
from scraper.outlets.outlet import Outlet
from scraper.urls import is_web_address, without_login


def sort_address(outlet: type[Outlet], url: str) -> str:
    """``"article"``, or the reason why the address is not fetched: ``no_web_address``, ``offsite``,
    a reason that the outlet declares, or ``unknown`` where no pattern of the outlet fits."""
    if not is_web_address(url):
        return "no_web_address"
    if not outlet.owns_address(url):
        return "offsite"
    return outlet.classify_url(url) or "unknown"


def join(base: str, link: str) -> str:
    """The absolute address, ``""`` where the link is none."""
    link = link.strip()
    if not link or link.startswith("#"):
        return ""
    if link.startswith(("http://", "https://")) and "/." not in link:
        return without_login(link)  # joining would change nothing
    return without_login(join_address(base, link))


def first_found(selector: Selector, selectors: Iterable[str], base: str) -> list[str]:
    """The absolute addresses, each once, that the first of the selectors finds that finds any."""
    for css in selectors:
        found = dict.fromkeys(filter(None, (join(base, href) for href, _ in chosen(selector, css))))
        if found:
            return list(found)
    return []


def chosen(selector: Selector, css: str) -> Iterator[tuple[str, etree._Element | None]]:
    """The links that a selector finds, as written, each with the element that was found (a link or one that holds it);
    without an element where the selector takes an attribute."""
    for one in selector.css(css):
        if not isinstance(one.root, etree._Element):
            yield str(one.root), None
            continue
        inside = one.root if one.root.get("href") else one.root.find(".//a[@href]")
        if inside is not None:
            yield inside.get("href") or "", one.root

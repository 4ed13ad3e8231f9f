"""Which site a saved page belongs to, by the addresses in it. Pages of another site are refused."""

from __future__ import annotations

import re

from scraper.outlets.outlet import Outlet
from scraper.page.metadata import Metadata
from scraper.page.snapshot import Snapshot
from scraper.urls import host_of, is_web_address, original_address

_HEAD = 4096
_SAVED_FROM = re.compile(rb"<!--\s*(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s*url:\s*)([^\s<>]{1,2000})")
"""What browsers write into a page that they save."""


def foreign_address(outlet: type[Outlet], snapshot: Snapshot, metadata: Metadata) -> str | None:
    """The address that shows the page to be another site's, ``None`` where none does.

    The address under which the page was had decides. Where it is unknown the addresses count that the page names as its own
    (what a browser noted in saving, canonical, ``og:url``): one on a host of the outlet is enough. Relative and broken
    addresses say nothing, nor does an outlet without domains.
    """
    if not outlet.allowed_domains:
        return None
    own = _usable(snapshot.url)
    told = [own] if own else list(filter(None, map(_usable, _named(snapshot, metadata))))
    if any(outlet.owns_host(host_of(address)) for address in told):
        return None
    return told[0] if told else None


def _named(snapshot: Snapshot, metadata: Metadata) -> list[str | None]:
    head = snapshot.content[:_HEAD]
    noted = _SAVED_FROM.search(head if isinstance(head, bytes) else head.encode("utf-8", "replace"))
    saved = noted[1].decode("utf-8", "replace") if noted else None
    return [saved, metadata.canonical_url, metadata.first("og:url")]


def _usable(address: str | None) -> str | None:
    """The address of the original where it is a whole web address; the host of a site has a dot."""
    address = original_address((address or "").strip())
    return address if address and is_web_address(address) and "." in host_of(address) else None

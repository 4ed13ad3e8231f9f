"""Splits and joins addresses as pages, feeds and servers write them, without raising, however broken they are."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit

_NONE = SplitResult("", "", "", "", "")


def split_address(url: str | None) -> SplitResult:
    """The parts of an address; all of them are empty for what is none (an unfilled ``http://[site:url]/``)."""
    try:
        return urlsplit(url or "")
    except ValueError:
        return _NONE


def join_address(base: str | None, link: str) -> str:
    """A link made absolute; ``""`` for one that is no address. Beside a base that is none, a link counts for itself."""
    try:
        return urljoin(base or "", link)
    except ValueError:
        pass
    try:
        return urljoin("", link) if split_address(base) is _NONE and urlsplit(link) else ""
    except ValueError:
        return ""

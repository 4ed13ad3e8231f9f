"""Which saved page belongs to which address."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from scraper.crawl.arguments import CONTENT_TYPES
from scraper.errors import ThresherError
from scraper.urls import host_of, url_key


@dataclass(frozen=True, kw_only=True)
class Served:
    """One answer of the server. ``delay`` is in seconds; a ``torn`` one ends in the middle of its body. ``stream`` makes a body
    of any length while it is sent, in the place of ``content``; ``length`` is what is declared of it, ``None`` for nothing."""

    content: bytes
    content_type: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    torn: bool = False
    stream: Callable[[], Iterable[bytes]] | None = None
    length: int | None = None


class Site(Protocol):
    """Anything that answers for addresses."""

    def get(self, url: str) -> Served | None:
        """The answer for an address, ``None`` for 404."""


@runtime_checkable
class LiveSite(Site, Protocol):
    """A site whose answers depend on the headers of the request too."""

    def answer(self, url: str, headers: Mapping[str, str]) -> Served | None:
        """The answer for an address, ``None`` for 404."""


@dataclass(frozen=True, kw_only=True)
class _Entry:
    path: Path
    content_type: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class FixtureSite:
    """The pages of a ``fixtures/`` folder: every case under the address of its ``meta.json``, and the feeds, listings
    and robots.txt that ``<outlet>/_site/site.json`` names. ``http`` and ``https`` are the same to it."""

    def __init__(self, root: Path) -> None:
        self._entries: dict[str, _Entry] = {}
        cases = [
            (page, meta) for meta in sorted(root.glob("*/*/meta.json")) for page in sorted(meta.parent.glob("page.*"))
        ]
        for page, meta in sorted(cases, key=lambda case: case[0].suffix != ".txt"):
            said = _read(meta)
            if said.get("url"):
                self._add(said["url"], page, said)  # a later one takes the place: HTML that of a text
        for index in sorted(root.glob("*/_site/site.json")):
            for url, said in _read(index).items():
                if isinstance(said, dict) and "file" in said:  # anything else is a remark
                    self._add(url, index.parent / str(said["file"]), said)
        if not self._entries:
            raise ThresherError(f"{root}: has no saved pages")

    def __len__(self) -> int:
        return len(self._entries)

    def get(self, url: str) -> Served | None:
        """The saved page of an address, as it is on the disk now."""
        entry = self._entries.get(_key(url))
        if entry is None:
            return self._robots(url)
        return Served(
            content=entry.path.read_bytes(), content_type=entry.content_type, status=entry.status, headers=entry.headers
        )

    def _add(self, url: str, path: Path, said: Mapping[str, Any]) -> None:
        content_type = (
            said.get("content_type") or CONTENT_TYPES.get(path.suffix, "application/octet-stream") + "; charset=utf-8"
        )
        self._entries[_key(url)] = _Entry(
            path=path, content_type=content_type, status=int(said.get("status", 200)), headers=said.get("headers", {})
        )

    def _robots(self, url: str) -> Served | None:
        """A host that has pages and no robots.txt of its own allows everything."""
        host = host_of(url)
        if not url.endswith("/robots.txt") or not any(key.startswith(host + "/") for key in self._entries):
            return None
        return Served(content=b"User-agent: *\nDisallow:\n", content_type="text/plain")


def _key(url: str) -> str:
    return url_key(url).partition("://")[2]


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ThresherError(f"{path}: cannot be read as JSON ({error})") from error
    if not isinstance(values, dict):
        raise ThresherError(f"{path}: is not a JSON object")
    return values

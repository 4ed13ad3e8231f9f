"""The arguments of a crawl (``-a name=value``), read and checked before anything is fetched."""

from __future__ import annotations

import difflib
import glob
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scraper.errors import ThresherError
from scraper.outlet import Outlet
from scraper.snapshot import Snapshot
from scraper.urls import host_of, is_web_address

NAMES = ("urls", "file", "pages")
_BETWEEN = re.compile(r"[\s,]+(?=[A-Za-z][A-Za-z0-9+.-]*://)|\s+|,+$")
"""Between two addresses; a comma inside an address stays."""
CONTENT_TYPES = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml"}


class ArgumentError(ThresherError):
    """An argument of a command is wrong; the text says which and what is wanted."""


@dataclass(frozen=True)
class CrawlArguments:
    """What a crawl was asked for; without ``urls`` and ``files`` the outlet's feeds and listings are read."""

    urls: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    pages: int | None = None


def parse_arguments(outlet: type[Outlet], given: dict[str, Any]) -> CrawlArguments:
    """The arguments, all of them valid; else ``ArgumentError``."""
    for name in given:
        if name not in NAMES:
            near = difflib.get_close_matches(name, NAMES, n=1)
            hint = f"did you mean {near[0]}?" if near else f"the arguments are {', '.join(NAMES)}"
            raise ArgumentError(f"unknown argument -a {name}=…; {hint}")
    return CrawlArguments(
        urls=_urls(outlet, given["urls"]) if given.get("urls") is not None else (),
        files=_files(given["file"]) if given.get("file") is not None else (),
        pages=_pages(given["pages"]) if given.get("pages") is not None else None,
    )


def read_saved(path: Path, outlet: str | None, meta: dict[str, str]) -> Snapshot:
    """A saved page as a snapshot, with the address, content type and time that its ``saved_meta`` says."""
    return Snapshot(
        url=meta.get("url"),
        content=path.read_bytes(),
        content_type=meta.get("content_type") or CONTENT_TYPES.get(path.suffix.lower()),
        fetched_at=parse_moment(meta["fetched_at"]) if meta.get("fetched_at") else None,
        headers={"x-saved-as": path.absolute().as_uri()},
        outlet=outlet,
    )


def saved_meta(path: Path) -> dict[str, str]:
    """What is known of a saved page: from ``<name>.meta.json`` beside it, or from ``meta.json`` where the page is the
    only one in its folder; empty where there is neither."""
    own, shared = path.with_name(path.stem + ".meta.json"), path.with_name("meta.json")
    meta = own if own.is_file() else shared
    if not meta.is_file() or (meta == shared and not _is_only_page(path)):
        return {}
    try:
        values = json.loads(meta.read_text("utf-8"))
    except ValueError as error:
        raise ArgumentError(f"{meta}: is no JSON ({error})") from error
    return {key: value for key, value in values.items() if isinstance(value, str)} if isinstance(values, dict) else {}


def parse_moment(value: str) -> datetime:
    """An ISO 8601 date and time as an aware moment; without an offset it is UTC."""
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError as error:
        raise ArgumentError(f"{value!r} is no ISO 8601 date and time (like 2024-05-06T07:08:09+00:00)") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _urls(outlet: type[Outlet], value: str) -> tuple[str, ...]:
    urls = tuple(dict.fromkeys(_BETWEEN.split(value.strip())))
    urls = tuple(filter(None, urls))
    if not urls:
        raise ArgumentError("-a urls=… names no address")
    for url in urls:
        if not is_web_address(url):
            raise ArgumentError(f"-a urls: {url!r} is no http or https address")
        if not outlet.owns_host(host_of(url)):
            raise ArgumentError(
                f"-a urls: {url} is not on a host of {outlet.name} ({', '.join(outlet.allowed_domains)})"
            )
    return urls


def _files(value: str) -> tuple[Path, ...]:
    found: dict[Path, None] = {}
    for pattern in filter(None, (part.strip() for part in value.split(","))):
        expanded = str(Path(pattern).expanduser())
        literal = [expanded] if Path(expanded).exists() else []
        names = literal or sorted(glob.glob(expanded, recursive=True))  # a user's pattern may be absolute
        files = [Path(name) for name in names if Path(name).is_file()]
        if not files:
            why = (
                "is a directory; name its files, like " + pattern.rstrip("/") + "/*.html"
                if literal
                else "matches no file"
            )
            raise ArgumentError(f"-a file: {pattern} {why}")
        found.update(dict.fromkeys(path for path in files if path.suffix.lower() != ".json"))
    if not found:
        raise ArgumentError("-a file=… names no saved page")
    return tuple(found)


def _pages(value: Any) -> int:
    text = str(value).strip()
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise ArgumentError(f"-a pages: {text!r} is no whole number from 1")
    return int(text)


def _is_only_page(path: Path) -> bool:
    return sum(1 for other in path.parent.iterdir() if other.suffix.lower() in CONTENT_TYPES) <= 1

"""The arguments of a crawl (``-a name=value``), read and checked before anything is fetched."""

from __future__ import annotations

import difflib
import glob
import json
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scraper.crawl.discovery.window import read_bound
from scraper.errors import ThresherError
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.urls import host_of, is_web_address

ARGUMENTS = {
    "since": ("WHEN", "only stories since then: a date (2026-11-25), date and time, or age (36h, 7d, 2w)"),
    "until": ("WHEN", "only stories up to then; same formats"),
    "limit": ("N", "only the N newest of these"),
    "pages": ("N", "read N pages of each listing (default: 3, or what the outlet says)"),
    "refresh": ("SPAN", "fetch the articles of the last 7d, 12h … again and write those that have changed"),
    "urls": ("ADDRESSES", "fetch these pages instead of reading feeds and listings; separate them with spaces or commas"),
    "file": ("PATHS", "read saved pages instead: 'saved/*.html,more/**/*.txt'"),
    "warc": ("PATHS", "read the article pages of web archives instead: 'crawl/*.warc.gz'"),
    "force": ("1", "also read saved pages of other sites"),
}
"""The arguments of a crawl: the value of each, and what it does."""
_BETWEEN = re.compile(r"[\s,]+(?=[A-Za-z][A-Za-z0-9+.-]*://)|\s+|,+$")
"""Between two addresses; a comma inside an address stays."""
CONTENT_TYPES = {".txt": "text/plain", ".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml"}


def arguments_help(*, without: Collection[str] = ()) -> str:
    """The arguments of a crawl for ``-h``, a line each."""
    shown = {name: told for name, told in ARGUMENTS.items() if name not in without}
    width = max(len(f"{name}={value}") for name, (value, _) in shown.items())
    lines = [f"  -a {f'{name}={value}':<{width}}  {text}" for name, (value, text) in shown.items()]
    return "\n".join(("arguments (-a NAME=VALUE):", *lines))


class ArgumentError(ThresherError):
    """An argument of a command is wrong; the text says which and what is wanted."""


@dataclass(frozen=True)
class CrawlArguments:
    """What a crawl was asked for; without ``urls``, ``files`` and ``archives`` the outlet's feeds, sitemaps and listings
    are read, and ``since``, ``until`` (aware) and ``limit`` bound what is fetched of it."""

    urls: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    pages: int | None = None
    archives: tuple[Path, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    limit: int | None = None
    refresh: float | None = None
    """Seconds: articles that are no older are asked for again."""
    force: bool = False
    """Pages that name another site as their own are taken too."""

    @property
    def discovers(self) -> bool:
        """Whether the outlet's feeds, sitemaps and listings are read."""
        return not (self.urls or self.files or self.archives)


def parse_arguments(outlet: type[Outlet], given: dict[str, Any]) -> CrawlArguments:
    """The arguments, all of them valid; else ``ArgumentError``. Names that begin with ``_`` are passed over: scrapyd gives
    every spider ``_job``."""
    given = asked_of(given)
    for name in given:
        if name not in ARGUMENTS:
            near = difflib.get_close_matches(name.lower(), ARGUMENTS, n=1)
            hint = f"did you mean {near[0]}?" if near else f"the arguments are {', '.join(ARGUMENTS)}"
            raise ArgumentError(f"unknown argument -a {name}=…; {hint}")
    given = {name: value for name, value in given.items() if value is not None}
    now = datetime.now(UTC)
    since, until = _bound(outlet, given, "since", now), _bound(outlet, given, "until", now)
    if since is not None and until is not None and since > until:
        raise ArgumentError(f"-a since={given['since']} is later than -a until={given['until']}")
    if since is not None and since > now:
        raise ArgumentError(f"-a since={given['since']} is in the future")
    return CrawlArguments(
        urls=_urls(outlet, given["urls"]) if "urls" in given else (),
        files=_files("file", given["file"]) if "file" in given else (),
        archives=_files("warc", given["warc"]) if "warc" in given else (),
        pages=_number("pages", given["pages"]) if "pages" in given else None,
        since=since,
        until=until,
        limit=_number("limit", given["limit"]) if "limit" in given else None,
        refresh=parse_span("-a refresh", given["refresh"]) if "refresh" in given else None,
        force=_flag("force", given["force"]) if "force" in given else False,
    )


def asked_of(given: dict[str, Any]) -> dict[str, Any]:
    """The arguments that a person gave."""
    return {name: value for name, value in given.items() if not name.startswith("_")}


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


def as_known(
    snapshot: Snapshot, *, url: str | None = None, fetched_at: str | None = None, content_type: str | None = None
) -> Snapshot:
    """A saved page with what a person says of it before what its ``saved_meta`` says; where it was saved is not told on. Raises
    ``ArgumentError`` for what is no address or no moment."""
    if url is not None and not is_web_address(url):
        raise ArgumentError(f"--url: {url!r} is not an http or https address")
    return replace(
        snapshot,
        url=url or snapshot.url,
        fetched_at=parse_moment(fetched_at) if fetched_at else snapshot.fetched_at,
        content_type=content_type or snapshot.content_type,
        headers={name: value for name, value in snapshot.headers.items() if name != "x-saved-as"},
    )


def check_fetched(known: dict[str, str | None]) -> None:
    """Raise ``ArgumentError`` where a person says of a page that is fetched what it says itself."""
    for name, value in known.items():
        if value is not None:
            raise ArgumentError(f"--{name.replace('_', '-')} is only for saved pages")


def saved_meta(path: Path) -> dict[str, str]:
    """What is known of a saved page: from ``<name>.meta.json`` beside it, or from ``meta.json`` where the page is the
    only one in its folder; empty where there is neither."""
    own, shared = path.with_name(path.stem + ".meta.json"), path.with_name("meta.json")
    meta = own if own.is_file() else shared
    if not meta.is_file() or (meta == shared and not _is_only_page(path)):
        return {}
    try:
        values = json.loads(meta.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise ArgumentError(f"{meta}: is not JSON ({error})") from error
    return {key: value for key, value in values.items() if isinstance(value, str)} if isinstance(values, dict) else {}


def parse_moment(value: str) -> datetime:
    """An ISO 8601 date and time as an aware moment; without an offset it is UTC."""
    try:
        moment = datetime.fromisoformat(value.strip())
    except ValueError as error:
        raise ArgumentError(f"{value!r} is not an ISO 8601 date and time (like 2024-05-06T07:08:09+00:00)") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def parse_span(name: str, value: Any) -> float:
    """A span of time like ``7d``, ``12h`` or ``90m`` in seconds; a number alone counts days."""
    found = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?) ?([dhmw]?)", str(value).strip().lower(), re.ASCII)
    if found is None or not float(found[1]):
        raise ArgumentError(f"{name}: {str(value)!r} is not a span of time (like 7d, 12h or 90m)")
    return float(found[1]) * {"": 86400, "w": 7 * 86400, "d": 86400, "h": 3600, "m": 60}[found[2]]


def _urls(outlet: type[Outlet], value: str) -> tuple[str, ...]:
    urls = tuple(dict.fromkeys(_BETWEEN.split(value.strip())))
    urls = tuple(filter(None, urls))
    if not urls:
        raise ArgumentError("-a urls=… names no address")
    for url in urls:
        if not is_web_address(url):
            raise ArgumentError(f"-a urls: {url!r} is not an http or https address")
        if not outlet.owns_host(host_of(url)):
            raise ArgumentError(
                f"-a urls: {url} is not on a host of {outlet.name} ({', '.join(outlet.allowed_domains)})"
            )
    return urls


def _files(name: str, value: str) -> tuple[Path, ...]:
    found: dict[Path, None] = {}
    for pattern in filter(None, (part.strip() for part in value.split(","))):
        expanded = str(Path(pattern).expanduser())
        literal = [expanded] if Path(expanded).exists() else []
        names = literal or sorted(glob.glob(expanded, recursive=True))  # a user's pattern may be absolute
        files = [Path(name) for name in names if Path(name).is_file()]
        if not files:
            ending = "*.warc.gz" if name == "warc" else "*.html"
            why = (
                f"is a directory; name its files, like {pattern.rstrip('/')}/{ending}" if literal else "matches no file"
            )
            raise ArgumentError(f"-a {name}: {pattern} {why}")
        found.update(dict.fromkeys(path for path in files if path.suffix.lower() != ".json"))
    if not found:
        raise ArgumentError(f"-a {name}=… names no {'archive' if name == 'warc' else 'saved page'}")
    return tuple(found)


def _bound(outlet: type[Outlet], given: dict[str, Any], name: str, now: datetime) -> datetime | None:
    if name not in given:
        return None
    moment = read_bound(str(given[name]), now, outlet.timezone, end=name == "until")
    if moment is None:
        raise ArgumentError(f"-a {name}: {given[name]!r} is not a date (2026-11-25), date and time, or age (36h, 7d, 2w)")
    return moment


def _number(name: str, value: Any) -> int:
    text = str(value).strip()
    if not text.isascii() or not text.isdigit() or not 1 <= int(text[:10]) <= 10**9:
        raise ArgumentError(f"-a {name}: {text!r} is not a whole number of at least 1")
    return int(text)


def _flag(name: str, value: Any) -> bool:
    found = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}.get(str(value).strip().lower())
    if found is None:
        raise ArgumentError(f"-a {name}: {str(value)!r} is neither 1 nor 0")
    return found


def _is_only_page(path: Path) -> bool:
    return sum(1 for other in path.parent.iterdir() if other.suffix.lower() in CONTENT_TYPES) <= 1

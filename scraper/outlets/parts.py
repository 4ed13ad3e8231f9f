"""The further pages of an article: its next pages, and pages with more comments. Free of Scrapy; pages are
fetched only through the caller's function."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from typing import Any

import msgspec
from parsel import Selector

from cleaners.addresses import join_address, split_address
from scraper.errors import NotAnArticle
from scraper.outlets.addresses import first_found
from scraper.outlets.layout import Layout, Selectors, Thread
from scraper.outlets.outlet import Outlet
from scraper.page.decode import to_text
from scraper.page.snapshot import Snapshot
from scraper.urls import is_web_address, url_key

Fetch = Callable[[str], Awaitable[Snapshot | None]]
"""Gives the page of an address; ``None`` where the server says that there is none."""


def has_parts(outlet: type[Outlet]) -> bool:
    """Whether the outlet says how articles or their comments are spread over several pages."""
    threads = [outlet.thread, *(layout.comments for layout in outlet.layouts if layout.comments is not None)]
    return any(layout.next_page for layout in outlet.layouts) or any(one.more or one.more_url for one in threads)


async def collect_parts(snapshot: Snapshot, outlet: type[Outlet], fetch: Fetch) -> Snapshot:
    """The snapshot with all its further pages, at most ``max_parts`` of each kind and none twice. What ``fetch`` raises
    comes through: an article is whole or is not there."""
    layout = _layout(snapshot, outlet) if has_parts(outlet) else None
    if layout is None:
        return snapshot
    parts = [part async for part in _next_pages(snapshot, outlet, layout, fetch)]
    thread = layout.comments or outlet.thread
    parts += [part async for part in _comment_pages(snapshot, outlet, thread, fetch)]
    return replace(snapshot, parts=tuple(parts))


def next_address(snapshot: Snapshot, layout: Layout) -> str | None:
    """The address of the article's next page as this page names it, ``None`` for the last."""
    return _named(snapshot, layout.next_page)


def unwrap_comments(part: Snapshot, path: str | None) -> Snapshot:
    """A page of comments as HTML: itself, or what its JSON holds under a dotted name. Raises ``NotAnArticle``."""
    if path is None:
        return part
    try:
        value: Any = msgspec.json.decode(part.content)
        for name in path.split("."):
            value = value[int(name)] if isinstance(value, list) else value[name]
    except (msgspec.DecodeError, KeyError, IndexError, TypeError, ValueError, RecursionError) as error:
        raise NotAnArticle("broken", f"the comments' JSON has no {path} ({error})") from error
    if isinstance(value, list):
        value = "\n".join(one for one in value if isinstance(one, str))
    return replace(part, content=value if isinstance(value, str) else "", content_type="text/html")


def _layout(snapshot: Snapshot, outlet: type[Outlet]) -> Layout | None:
    selector = _selector(snapshot)
    if selector is None:
        return None
    for layout in outlet.layouts:
        if not layout.probe or any(selector.css(css) for css in layout.probe):
            return layout
    return Layout(name="generic")


async def _next_pages(
    snapshot: Snapshot, outlet: type[Outlet], layout: Layout, fetch: Fetch
) -> AsyncIterator[Snapshot]:
    met = {url_key(snapshot.url or "")}
    last = snapshot
    for _ in range(outlet.max_parts):
        address = next_address(last, layout)
        if address is None or url_key(address) in met or not _is_own(address, outlet):
            return
        met.add(url_key(address))
        part = await fetch(address)
        if part is None or (part.url and url_key(part.url) != url_key(address) and url_key(part.url) in met):
            return  # gone, or sent back to a page that is there already
        last = replace(part, role="next")
        yield last


async def _comment_pages(
    snapshot: Snapshot, outlet: type[Outlet], thread: Thread, fetch: Fetch
) -> AsyncIterator[Snapshot]:
    met = {url_key(snapshot.url or "")}
    contents = {snapshot.content}
    last = snapshot
    for page in range(thread.more_from, thread.more_from + outlet.max_parts):
        address = _comments_address(last, snapshot, outlet, thread, page)
        if address is None or url_key(address) in met or not _is_own(address, outlet):
            return
        met.add(url_key(address))
        part = await fetch(address)
        if part is None or part.content in contents:
            return
        contents.add(part.content)
        last = replace(part, role="comments")
        if thread.more_url and not _has_comment(last, thread):
            return
        yield last


def _comments_address(
    last: Snapshot, snapshot: Snapshot, outlet: type[Outlet], thread: Thread, page: int
) -> str | None:
    if thread.more_url is None:
        return _named(last, thread.more, thread.more_html if last.role == "comments" else None)
    if page > thread.more_from and "{page}" not in thread.more_url:
        return None
    parts = split_address(snapshot.url)
    where = parts.path + (f"?{parts.query}" if parts.query else "")
    groups: dict[str, str | Any] = {}
    for pattern in outlet.article_url:
        if (found := re.search(pattern, where) or re.search(pattern, parts.path)) is not None:
            groups = found.groupdict()
            break
    try:
        return thread.more_url.format(page=page, **groups)
    except (KeyError, IndexError):
        return None


def _has_comment(part: Snapshot, thread: Thread) -> bool:
    """Whether the page shows a comment; one page behind the last is asked for, and it holds none."""
    selector = _selector(part, thread.more_html)
    return selector is not None and (not thread.item or any(selector.css(css) for css in thread.item))


def _named(snapshot: Snapshot, selectors: Selectors, path: str | None = None) -> str | None:
    if not selectors or (selector := _selector(snapshot, path)) is None:
        return None
    base = join_address(snapshot.url, selector.css("base::attr(href)").get("")) or snapshot.url or ""
    found = first_found(selector, selectors, base)
    return found[0] if found and is_web_address(found[0]) else None


def _selector(snapshot: Snapshot, path: str | None = None) -> Selector | None:
    try:
        content = unwrap_comments(snapshot, path).content
        text = content if isinstance(content, str) else to_text(content, snapshot.content_type)[0]
    except NotAnArticle:
        return None
    return Selector(text=text.replace("\0", "") or "<html/>", type="html")


def _is_own(address: str, outlet: type[Outlet]) -> bool:
    return outlet.owns_address(address)

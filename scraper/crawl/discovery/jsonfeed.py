"""JSON Feed, version 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from scraper.crawl.discovery.entries import Entry, plain
from scraper.outlets.addresses import join
from scraper.urls import is_web_address

_ITEMS = re.compile(r'"items"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


def read_items(text: str, base_url: str) -> Iterator[Entry]:
    """The entries of a feed in its order; of a damaged one those before the damage."""
    start = _ITEMS.search(text)
    decoder, at = json.JSONDecoder(strict=False), start.end() if start else len(text)
    while at < len(text):
        between = _BETWEEN.match(text, at)
        try:
            item, at = decoder.raw_decode(text, between.end() if between else at)
        except (ValueError, RecursionError):  # the end of the list, or of what can be read
            return
        if isinstance(item, dict) and (entry := _entry(item, base_url)) is not None:
            yield entry


def _entry(item: dict[str, Any], base_url: str) -> Entry | None:
    said = [_text(item, key) for key in ("url", "external_url")]
    name = _text(item, "id")
    link = next(filter(None, said), None) or (name if name and is_web_address(name) else None)
    url = join(base_url, link) if link else ""
    if not url:
        return None
    return Entry(
        url=url,
        kind="feed",
        title=plain(_text(item, "title")),
        published=_text(item, "date_published"),
        modified=_text(item, "date_modified"),
    )


def _text(item: dict[str, Any], key: str) -> str | None:
    value = item.get(key)
    return value.strip() if isinstance(value, str) else None

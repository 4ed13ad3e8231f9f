"""Rights that a page reserves for machines: no training (``noai``), no text and data mining (TDM).

They change nothing in the record; they are noted with it, because whoever uses the record has to know them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from scraper.page.metadata import Metadata

_TOKENS = re.compile(r"(?<![\w-])(noai|noimageai|notrain|nollm)(?![\w-])", re.IGNORECASE)
_ROBOTS = ("robots", "googlebot", "googlebot-news", "ai", "thresher")


def reservations(metadata: Metadata | None, headers: Mapping[str, str]) -> list[tuple[str, str]]:
    """What the page, or the answer that brought it, reserves: pairs of a rule (``noai``, ``tdm-reservation``) and where
    it stands; each rule once, the page's own word first."""
    found: dict[str, str] = {}
    meta = metadata.meta if metadata is not None else {}
    for where, text in _robots_words(meta, headers):
        if _TOKENS.search(text):
            found.setdefault("noai", f"{where}: {text}")
    for where, value, policy in _tdm_words(meta, headers):
        if value == "1":
            found.setdefault("tdm-reservation", f"{where}: 1" + (f", policy {policy}" if policy else ""))
        if value in ("0", "1"):
            break  # the page's word goes before the header's
    return list(found.items())


def _robots_words(meta: Mapping[str, list[str]], headers: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name in _ROBOTS:
        for text in meta.get(name, ()):
            yield f"meta {name}", text
    if (header := headers.get("x-robots-tag")) is not None:
        yield "X-Robots-Tag", header


def _tdm_words(meta: Mapping[str, list[str]], headers: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for value in meta.get("tdm-reservation", ()):
        yield "meta tdm-reservation", value.strip(), next(iter(meta.get("tdm-policy", ())), "")
    for name in ("tdm-reservation", "x-tdmrep"):
        header = headers.get(name, "")
        where = "TDM-Reservation" if name != "x-tdmrep" else "tdmrep.json"
        said, _, policy = header.partition(";")
        yield where, said.strip(), headers.get("tdm-policy", policy.strip())

"""The data in a page's scripts: what Next.js, Nuxt, Fusion or the site itself builds the page from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from scraper.page.htmlpage import HtmlPage

_MAX_STATE = 4 * 1024 * 1024
_STATE = re.compile(
    r"(?:__NEXT_DATA__|__NUXT__|__INITIAL_STATE__|__PRELOADED_STATE__|__APOLLO_STATE__|Fusion\.globalContent)\s*=\s*(?=[{\[])"
)
"""Names under which Next.js, Nuxt, Fusion and the like keep a page's content in a script."""
_IDS = frozenset(("__NEXT_DATA__", "__NUXT_DATA__"))
_STREAM = re.compile(r"self\.__next_f\.push\((?=\[1,)")
"""Next.js also sends the tree of the page in pieces, as strings."""
_TEXT_ROW = re.compile(rb"[0-9a-f]{1,8}:T([0-9a-f]{1,8}),")
_NEXT_TEXT_ROW = re.compile(rb"(?<=\n)" + _TEXT_ROW.pattern)
"""How a long text stands in such a stream: "24:T1b7b,", and so many bytes behind it."""
_SIGNS = ("_STATE__", "__NUXT__", "__NEXT_DATA__", "Fusion.globalContent", "__next_f")
"""One of these stands in every script that the patterns find; looking for them is cheap."""
_ASSIGNED = re.compile(r"(?:(?:var|let|const)\s+)?[A-Za-z_$][\w$.]*\s*=\s*(?=\{)")
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_DECODER = json.JSONDecoder(strict=False)
_MAX_DEPTH = 60
_TEXT = 60
"""A string of so many letters may be text."""


def states(page: HtmlPage, words: tuple[str, ...] = ()) -> Iterator[Any]:
    """The values that the page's scripts hold, where there are ``words`` of scripts with one of them alone; broken and huge
    ones are passed over."""
    pieces: list[str] = []
    for script, text in page.scripts:
        if len(text) > _MAX_STATE or not (script.get("id") in _IDS or _is_state(text)):
            continue
        if words and not any(word in text for word in words):
            continue
        stream, found = _STREAM.search(text), _STATE.search(text)
        start = 0 if script.get("id") in _IDS else found.end() if found else stream.end() if stream else -1
        if start < 0:
            continue
        try:
            value = _DECODER.raw_decode(text[start:].lstrip())[0]
        except (ValueError, RecursionError):
            continue
        if stream and isinstance(value, list) and len(value) > 1 and isinstance(value[1], str):
            pieces.append(value[1])
        else:
            yield value
    if pieces:
        texts, rest = _text_rows("".join(pieces))
        yield [*texts, *(json.loads(one, strict=False) for one in _QUOTED.findall(rest) if _reads(one))]


def _text_rows(stream: str) -> tuple[list[str], str]:
    """The texts that stand as they are in a stream, each behind its length in bytes, where they may be text; and the stream
    without them."""
    data = stream.encode("utf-8", "replace")
    texts, rest, at = [], [], 0
    while (row := _TEXT_ROW.match(data, at) or _NEXT_TEXT_ROW.search(data, at)) is not None:
        rest.append(data[at : row.start()])
        at = row.end() + int(row[1], 16)
        texts.append(data[row.end() : at].decode("utf-8", "replace"))
    rest.append(data[at:])
    return [text for text in texts if len(text) > _TEXT and " " in text], b"\n".join(rest).decode("utf-8", "replace")


def _is_state(text: str) -> bool:
    return ("__" in text or "Fusion." in text) and any(sign in text for sign in _SIGNS)


def _reads(quoted: str) -> bool:
    """Whether a string of a stream can be read as JSON and may be text."""
    try:
        return len(quoted) > _TEXT and " " in json.loads(quoted, strict=False)
    except ValueError:
        return False


def named_states(page: HtmlPage, titles: list[str]) -> Iterator[Any]:
    """The objects that bear one of the page's titles in what scripts give to names of the site's own ("site.storyData = {…}")
    or hold as data: they speak of this story, and not of cookies."""
    for script, text in page.scripts:
        text = text.strip() if len(text) <= _MAX_STATE else ""
        if len(text) <= _TEXT:
            continue
        found = _ASSIGNED.match(text)
        if found is None and (script.get("type") or "").lower() != "application/json":
            continue
        try:
            value = _DECODER.raw_decode(text[found.end() if found is not None else 0 :].lstrip())[0]
        except (ValueError, RecursionError):
            continue
        yield from _titled(value, frozenset(titles), 0)


def _titled(value: Any, titles: frozenset[str], depth: int) -> Iterator[dict[str, Any]]:
    """The innermost objects of a value with one of the titles among their own strings."""
    if depth > _MAX_DEPTH or not isinstance(value, dict | list):
        return
    inner = [one for part in (value.values() if isinstance(value, dict) else value) for one in _titled(part, titles, depth + 1)]
    if inner:
        yield from inner
    elif isinstance(value, dict) and not titles.isdisjoint(one for one in value.values() if isinstance(one, str)):
        yield value

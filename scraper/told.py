"""A story that the page holds as data alone: JSON-LD's ``articleBody``, or what a script is to build the page from."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cleaners.text import ends_sentence, squeeze
from scraper.errors import NotAnArticle
from scraper.htmlpage import HtmlPage

_MAX_STATE = 4 * 1024 * 1024
_MAX_DEPTH = 60
_STATE = re.compile(
    r"(?:__NEXT_DATA__|__NUXT__|__INITIAL_STATE__|__PRELOADED_STATE__|__APOLLO_STATE__|Fusion\.globalContent)\s*=\s*(?=[{\[])"
)
"""Names under which Next.js, Nuxt, Fusion and the like keep a page's content in a script."""
_IDS = frozenset(("__NEXT_DATA__", "__NUXT_DATA__"))
_STREAM = re.compile(r"self\.__next_f\.push\((?=\[1,)")
"""Next.js also sends the tree of the page in pieces, as strings."""
_SIGNS = ("_STATE__", "__NUXT__", "__NEXT_DATA__", "Fusion.globalContent", "__next_f")
"""One of these stands in every script that the patterns find; looking for them is cheap."""
_ASSIGNED = re.compile(r"\s*(?:var|let|const)?\s*[A-Za-z_$][\w$.]*\s*=\s*(?=\{)")
_TITLE = 15
"""A title of so many letters is this story's and no other's."""
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|li)\b", re.IGNORECASE)
_DECODER = json.JSONDecoder(strict=False)
_PROSE = 60
"""A string of so many letters that ends like a sentence is a paragraph."""
_ENOUGH = 0.8
"""The innermost object or list with this share of the most text is the story."""


def told_story(page: HtmlPage) -> tuple[list[str], str] | None:
    """The paragraphs of the story that the page holds as data, and the rule that found them."""
    text = page.metadata.article.get("articleBody")
    if isinstance(text, str) and len(text) >= _PROSE:
        return _paragraphs(text), "json-ld:articleBody"
    best = max((_story(state, 0) for state in states(page)), key=_size, default=[])
    if not best and (titles := _titles(page)):
        best = max((_story(state, 0) for state in _named_states(page, titles)), key=_size, default=[])
    return (best, "script state") if best else None


def _named_states(page: HtmlPage, titles: list[str]) -> Iterator[Any]:
    """The objects that bear one of the page's titles in what scripts give to names of the site's own ("site.storyData = {…}")
    or hold as data: they speak of this story, and not of cookies."""
    for script, text in page.scripts:
        if not _PROSE < len(text) <= _MAX_STATE:
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


def _titles(page: HtmlPage) -> list[str]:
    """The titles that the page's head gives its story; none for the page of a video."""
    meta = page.metadata
    if (meta.first("og:type") or "").startswith("video"):
        return []
    named = (meta.text("headline"), meta.first("og:title"), meta.first("twitter:title"), meta.first("title"))
    return [title for title in dict.fromkeys(filter(None, named)) if len(title) >= _TITLE]


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
        yield [json.loads(one, strict=False) for one in _QUOTED.findall("".join(pieces)) if _reads(one)]


def _is_state(text: str) -> bool:
    return ("__" in text or "Fusion." in text) and any(sign in text for sign in _SIGNS)


def _reads(quoted: str) -> bool:
    """Whether a string of a stream can be read as JSON and may be text."""
    try:
        return len(quoted) > _PROSE and " " in json.loads(quoted, strict=False)
    except ValueError:
        return False


def _story(value: Any, depth: int) -> list[str]:
    """The paragraphs in the innermost part of a value that holds nearly all of its longest text."""
    if depth > _MAX_DEPTH:
        return []
    if isinstance(value, str):
        return _paragraphs(value) if len(value) >= _PROSE else []
    if not isinstance(value, dict | list):
        return []
    parts = [_story(one, depth + 1) for one in (value.values() if isinstance(value, dict) else value)]
    whole = list(dict.fromkeys(text for part in parts for text in part))
    longest = max(parts, key=_size, default=[])
    if isinstance(value, dict) or _size(longest) >= _ENOUGH * _size(whole):
        return longest
    return whole


def _size(texts: list[str]) -> int:
    return sum(map(len, texts))


def _paragraphs(text: str) -> list[str]:
    """The paragraphs of a text with or without markup; [] for what is no prose."""
    text = text.encode("utf-8", "ignore").decode()  # JSON may hold halves of characters, which cannot be written
    if _MARKUP.search(text) is not None:
        try:
            lines = [run.text for run in HtmlPage(f"<html><body>{text}</body></html>").runs]
        except NotAnArticle:
            return []
    else:
        lines = [line for part in text.split("\n") if (line := squeeze(part))]
    prose = [line for line in lines if len(line) >= _PROSE and ends_sentence(line) and " " in line]
    return lines if _size(prose) * 2 >= _size(lines) and lines else []

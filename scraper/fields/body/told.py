"""A story that exists only in the page's data: JSON-LD's ``articleBody``, or script data."""

from __future__ import annotations

import re
from typing import Any

from cleaners.text import ends_sentence, squeeze
from cleaners.titles import variants
from scraper.errors import NotAnArticle
from scraper.page.hints import CAPTION, of_names
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.script_data import named_states, states

_MAX_DEPTH = 60
_LONGEST = 320
_TITLE = 15
"""A title of so many letters is this story's and no other's."""
_MARKUP = re.compile(r"<(?:p|br|div|h[1-6]|li)\b", re.IGNORECASE)
_PLACE = re.compile(r"([$%#@{\[])\1*\s*[\w.-]{2,40}\s*[$%#@}\]]+")
"""What a site puts advertisements and the like in the place of ("$$ADVERT$$", "{{player}}")."""
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
        best = max((_story(state, 0) for state in named_states(page, titles)), key=_size, default=[])
    return (best, "script state") if best else None


def _titles(page: HtmlPage) -> list[str]:
    """The titles that the page's head gives its story; none for the page of a video."""
    meta = page.metadata
    if (meta.first("og:type") or "").startswith("video"):
        return []
    named = (meta.text("headline"), meta.first("og:title"), meta.first("twitter:title"), meta.first("title"))
    parts = (one for title in (named if any(named) else [meta.title]) if title for one in variants(title[:_LONGEST]))
    return [title for title in dict.fromkeys(parts) if len(title) >= _TITLE]


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
            runs = HtmlPage(f"<html><body>{text}</body></html>").runs
        except NotAnArticle:
            return []
        lines = [run.text for run in runs if not _is_of_picture(run) and _PLACE.fullmatch(run.text) is None]
    else:
        lines = [line for part in text.split("\n") if (line := squeeze(part))]
    prose = [line for line in lines if len(line) >= _PROSE and ends_sentence(line) and " " in line]
    return lines if _size(prose) * 2 >= _size(lines) and lines else []


def _is_of_picture(run: Run) -> bool:
    """Whether a line stands in a caption."""
    around = (run.element, *run.element.iterancestors())
    return any(one.tag == "figcaption" or of_names(one.get("class") or "") & CAPTION for one in around)

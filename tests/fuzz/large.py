"""The largest pages that are read, each full of one thing, and the memory that each takes: ``python -m tests.fuzz.large NAME``."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable

from scraper.errors import NotAnArticle
from scraper.page.decode import MAX_BYTES

STORY = "<h1>Ferry to run at night</h1>" + "<p>The last boat to the island will leave at half past one from June, the office said.</p>" * 6


def _filled(one: str) -> str:
    """A page of the largest size that is full of this."""
    page = f"<html><head><title>Ferry to run at night</title></head><body>{STORY}"
    return page + one * ((MAX_BYTES - len(page) - 20) // len(one))


def _until(count: int, one: str) -> str:
    """A page of the largest size with so many of this, and a comment."""
    page = f"<html><body>{STORY}{one * count}<!--"
    return page + "x" * (MAX_BYTES - len(page) - 20) + "-->"


def _names(count: int) -> str:
    """So many attributes, each with a name of its own."""
    return " ".join(f"{number:x}g" for number in range(count))


KINDS: dict[str, Callable[[], str]] = {
    "inline tags": lambda: _filled("<b>x</b>"),
    "inline tags without an end": lambda: _filled("<b>"),
    "empty tags": lambda: _filled("<i></i>"),
    "pictures": lambda: _filled("<img>"),
    "breaks": lambda: _filled("<br>"),
    "breaks in text": lambda: _filled("x<br>"),
    "links": lambda: _filled("<a href=/a>x</a>"),
    "paragraphs": lambda: _filled("<p>x"),
    "cells": lambda: _filled("<td>x"),
    "attributes": lambda: _filled(f"<b {_names(40)}>x</b>"),
    "attributes of one element": lambda: f"{STORY}<b {_names(1_300_000)}>",
    "short attributes": lambda: _filled("<b a b c d e f g h i j k>x</b>"),
    "classes": lambda: _filled("<b class=a>x</b>"),
    "scripts": lambda: _filled("<script>a</script>"),
    "metas": lambda: _filled("<meta name=a content=b>"),
    "as many pictures as are read": lambda: _until(190_000, "<img>"),
    "as many cells as are read": lambda: _until(190_000, "<td>x"),
    "as many links as are read": lambda: _until(95_000, "<a href=/a class=b>x</a>"),
    "as many attributes as are read": lambda: _until(110_000, "<b a b c d>"),
    "deep nesting": lambda: _filled("<div>"),
    "deep inline nesting": lambda: _filled("<b><i>"),
    "entities": lambda: _filled("&amp;"),
    "one long line": lambda: _filled("word "),
    "one long word": lambda: _filled("x"),
    "lines of text": lambda: "A line of text that is one of many.\n" * (MAX_BYTES // 40),
    "short lines of text": lambda: "a\n" * (MAX_BYTES // 2 - 10),
    "comments": lambda: _filled("<!--x-->"),
    "json-ld": lambda: _filled('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x"}</script>'),
    "one script": lambda: STORY + '<script type="application/ld+json">[' + "{}," * 3_300_000,
    "state": lambda: STORY + "<script>window.__INITIAL_STATE__ = [" + "{}," * 1_300_000 + "5]</script>",
}


def take(name: str) -> tuple[str, float, int]:
    """How the page of that kind ends, its processor time in seconds, and the peak of its process's memory in MB."""
    said = subprocess.run([sys.executable, "-m", __name__, name], capture_output=True, text=True, check=True).stdout
    outcome, seconds, peak = said.rsplit(" ", 2)
    return outcome, float(seconds), int(peak)


def main() -> None:
    """Separate one page, and print what came of it."""
    from scraper import separate

    content = KINDS[sys.argv[1]]().encode()
    try:
        separate(content, url="https://x.example/news/ferry-to-run-at-night")
        outcome = "article"
    except NotAnArticle as refusal:
        outcome = refusal.reason
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(outcome, round(used.ru_utime, 1), used.ru_maxrss // 1024)


if __name__ == "__main__":
    main()

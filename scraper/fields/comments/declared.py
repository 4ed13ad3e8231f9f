"""Comments from the outlet's declarations: selectors of comments and their parts, headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scraper.fields.comments.items import nested_items
from scraper.fields.comments.thread import Found
from scraper.outlets.common import THREAD
from scraper.outlets.layout import Patterns, Thread, match
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.selecting import select
from scraper.partition.work import Work

_PARTS = ("author", "date", "text", "likes")
_HEADING_CHARS = 60


def thread_of(work: Work) -> Thread:
    """What is declared of the page's threads: by its layout, else by its outlet, else what dumps of news pages share."""
    return work.layout.comments or work.outlet.thread


def selected_threads(work: Work) -> Iterator[Found]:
    """The thread whose comments the declared selectors find; the first one that finds any."""
    thread = thread_of(work)
    page = work.html
    found = work.pick(thread.item)
    if page is None or found is None:
        return
    rule, elements = found
    items = nested_items(page, elements)
    places = {item.element: place for place, item in enumerate(items)}
    for name in _PARTS:
        hits = _by_item(page, getattr(thread, name), places)
        for item in items if hits else []:
            item.parts[name] = hits.get(item.element, [])
    lines = sorted({line.index: line for item in items for line in item.runs}.items())
    yield Found([line for _, line in lines], items, rule, "declared")


def _by_item(page: HtmlPage, selectors: tuple[str, ...], places: dict[Element, int]) -> dict[Element, list[Element]]:
    """What the selectors find, by the innermost comment that holds it; an item takes the first selector that hits."""
    found: dict[Element, list[Element]] = {}
    for css in selectors:
        hits: dict[Element, list[Element]] = {}
        for element in select(page, css):
            item = next((above for above in element.iterancestors() if above in places), None)
            if item is not None:
                hits.setdefault(item, []).append(element)
        for item, elements in hits.items():
            found.setdefault(item, elements)
    return found


def is_furniture(work: Work, text: str) -> bool:
    """Whether a line of a comment is furniture by the outlet's patterns."""
    return match(thread_of(work).furniture, text) is not None


def headings(work: Work) -> Iterator[tuple[Run, re.Match[str]]]:
    """The lines that are a thread's heading by the declared patterns. Those that dumps share are only asked for dumps: in HTML
    the same words stand on cards and buttons, and elements tell which of them head a thread."""
    patterns: Patterns = thread_of(work).heading
    if work.html is not None and thread_of(work) is THREAD:
        return
    for line in work.page.runs:
        found = match(patterns, line.text) if len(line.text) <= _HEADING_CHARS else None
        if found is not None:
            yield line, found

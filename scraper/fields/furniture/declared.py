"""Furniture that the layout declares, and lines that certainly belong to the story."""

from __future__ import annotations

from scraper.outlets.layout import Selectors
from scraper.page.selecting import select
from scraper.partition.work import Work


def claim(work: Work) -> None:
    """Claim what the layout's selectors know as boilerplate."""
    page = work.html
    if page is None:
        return
    for css in work.layout.boilerplate:
        for element in select(page, css):
            work.claim_free(page.runs_in(element), "boilerplate", f"css:{css}")


def field_lines(work: Work) -> frozenset[int]:
    """The lines that the layout's selectors find for a field: what they look like makes them no furniture.

    A body's selector finds a box in which buttons and calls stand too; only what it finds line by line is safe.
    """
    page, layout = work.html, work.layout
    if page is None:
        return frozenset()
    fields: list[Selectors] = [
        layout.kicker, layout.headline, layout.standfirst, layout.section, layout.tags, layout.byline, layout.date,
        layout.date_modified, layout.caption, layout.source, *(links.block for links in work.layout.related),
    ]  # fmt: skip
    safe: set[int] = set()
    for selectors in filter(None, fields):
        for one in _found(work, selectors):
            safe.update(page.span(one))
    for one in _found(work, layout.body) if layout.body else []:
        if len(page.span(one)) == 1:
            safe.update(page.span(one))
    return frozenset(safe)


def _found(work: Work, selectors: Selectors) -> list[object]:
    found = work.pick(selectors)
    return [one for one in found[1] if not isinstance(one, str)] if found is not None else []

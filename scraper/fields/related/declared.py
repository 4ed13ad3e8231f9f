"""The lists that an outlet declares: by selectors if they match, or else by the shapes of lines."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.bylines import read_byline
from scraper.fields.related.found import FoundList
from scraper.fields.related.shapes import label_of, lists_by_shape
from scraper.outlets.layout import Links
from scraper.page.element import Element
from scraper.page.selecting import select, within
from scraper.partition.work import Work
from scraper.record.article import RelatedLink


def lists(work: Work) -> Iterator[FoundList]:
    """The lists of the layout, or of the outlet where the layout declares none."""
    for links in work.layout.related or work.outlet.related:
        hit = False
        for found in _by_selector(work, links):
            hit = True
            yield _declared(found, links)
        if not hit:
            for found in lists_by_shape(work, links):
                yield _declared(found, links)


def _declared(found: FoundList, links: Links) -> FoundList:
    found.source, found.kind, found.ends_story = "declared", links.kind, not links.in_body
    return found


def _by_selector(work: Work, links: Links) -> Iterator[FoundList]:
    """The lists that the first selector finds which finds any."""
    page = work.html
    if page is None:
        return
    for css in links.block:
        hit = False
        for block in select(page, css):
            found = _read_block(work, links, block, f"css:{css}")
            if found is not None:
                hit = True
                yield found
        if hit:
            break


def _read_block(work: Work, links: Links, block: Element, rule: str) -> FoundList | None:
    page = work.html
    runs = [one for one in page.runs_in(block) if work.is_free(one)] if page is not None else []
    if not runs:
        return None
    labels = [work.shown(one) for css in links.label for one in within(block, css)]
    label = labels[0] if labels else label_of(links, runs[0])
    found = FoundList(runs[0].index, runs=runs, rule=rule)
    for css in links.item:
        for item in within(block, css):
            entry = _read_item(work, links, item, label)
            if entry is not None:
                found.links.append(entry)
        if found.links:
            return found
    return None


def _read_item(work: Work, links: Links, item: Element, label: str | None) -> RelatedLink | None:
    headlines = [one for css in links.headline for one in within(item, css) if work.shown(one)] or [item]
    anchor = item if item.tag == "a" else next((one for one in within(item, "a[href]")), None)
    text = work.shown(headlines[0])
    if not text or anchor is None:
        return None
    raw = next((work.shown(one) for css in links.date for one in within(item, css)), None)
    moment = work.date(raw) if raw else None
    byline = next((work.shown(one) for css in links.byline for one in within(item, css)), None)
    read = read_byline(byline) if byline else None
    return RelatedLink(
        list=label,
        headline=text,
        url=work.absolute(anchor.get("href")),
        date=moment.iso if moment else None,
        byline=read.text if read else byline,
    )

"""Related lists by the outlet's selectors."""

from __future__ import annotations

from dataclasses import dataclass, field

from cleaners.bylines import read_byline
from scraper.outlets.layout import Links, match
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.selecting import select, within
from scraper.partition.work import Work
from scraper.record.article import RelatedLink


@dataclass
class FoundList:
    """A list as found: where it begins, its entries, and the runs it owns."""

    start: int
    links: list[RelatedLink] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    rule: str = ""


def lists_by_selector(work: Work, links: Links) -> list[FoundList]:
    """The lists that the outlet's selectors find, claimed."""
    page = work.html
    if page is None:
        return []
    made = []
    for css in links.block:
        for block in select(page, css):
            found = _read_block(work, links, block, f"css:{css}")
            if found is not None:
                made.append(claim_list(work, found))
        if made:
            break
    return made


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


def claim_list(work: Work, found: FoundList) -> FoundList:
    """Claim what is free of a list's lines."""
    work.claim_free(found.runs, "related", found.rule)
    return found


def label_of(links: Links, line: Run) -> str | None:
    """The label that a heading prints, or its part that the pattern names."""
    heading = match(links.heading, line.text)
    return (heading.groupdict().get("label") or line.text) if heading else None


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

"""Related lists of pages that nobody described: found, read, claimed and written to the record."""

from __future__ import annotations

import re

from scraper.fields.related.entries import Entries
from scraper.fields.related.lists import (
    InlineLink,
    LinkList,
    hinted_lists,
    holds_story,
    inline_links,
    labelled_lists,
    loose_lists,
)
from scraper.page.hints import FOOTER, RELATED
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_SITE_LIST = "list of the site"
_TOPICS = "list of topics"
_MONTH = re.compile(r"[^\W\d_]{3,12}\.?\s+(?:19|20)\d\d(?:\s*\(\d+\))?")


def run(work: Work) -> bool:
    """Find, claim and write down the related links, in page order and each once; whether there are any."""
    made: list[tuple[int, list[RelatedLink], str]] = []
    for inline in inline_links(work):
        made.append((inline.run.index, _inline(work, inline), "shape:related line"))
    for lists in (labelled_lists, hinted_lists, loose_lists):
        for found in lists(work):
            entries = _take(work, found)
            if entries:
                made.append((found.start, entries, found.rule))
    made.sort(key=lambda one: one[0])
    once: dict[tuple[str | None, str], RelatedLink] = {}
    for _, entries, _ in made:
        for entry in entries:
            once.setdefault((entry.url, entry.headline), entry)
    work.record.related_links.extend(once.values())
    if made:
        work.note("related_links", made[0][2])
    return bool(made)


def _inline(work: Work, found: InlineLink) -> list[RelatedLink]:
    work.claim(found.run, "related", "shape:related line")
    return [RelatedLink(list=found.label, headline=text, url=work.absolute(href)) for text, href in found.links]


def _take(work: Work, found: LinkList) -> list[RelatedLink]:
    """Claim a list's lines and read its entries; a list of the site is boilerplate and has none, one of topics gives tags."""
    site = found.site or _is_foot(work, found) or _is_archive(found)
    entries = None if site else Entries(work, found)
    if entries is None:
        if not holds_story(found.lines):
            work.claim_free([*found.head, *found.lines], "boilerplate", _SITE_LIST)
    elif topics := entries.topics:
        work.record.tags = list(dict.fromkeys([*work.record.tags, *(one.headline for one in topics)]))
        work.note("tags", _TOPICS)
        work.claim_free([*found.head, *found.lines], "tags", _TOPICS)
    elif entries.made:
        work.claim_free([*found.head, *found.lines], "related", found.rule)
        return entries.made
    return []


def _is_foot(work: Work, found: LinkList) -> bool:
    """Whether all of a list stands in the page's foot, by the names of its elements."""
    return all(work.hints.all(line.element) & FOOTER and not work.hints.all(line.element) & RELATED for line in found.lines)


def _is_archive(found: LinkList) -> bool:
    """Whether a list is the site's by months ("December 2012", "Dezember 2012 (7)")."""
    return len(found.lines) > 1 and all(_MONTH.fullmatch(line.text) for line in found.lines)

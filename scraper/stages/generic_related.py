"""Related lists of pages that nobody described: found, read, claimed and written to the record."""

from __future__ import annotations

from cleaners.bylines import is_byline_line, read_byline
from cleaners.dates import is_date_line
from cleaners.stamps import is_stamp
from scraper.article import RelatedLink
from scraper.link_lists import (
    InlineLink,
    LinkList,
    hinted_lists,
    holds_story,
    inline_links,
    is_button,
    is_entry,
    labelled_lists,
    loose_lists,
    rest_of,
)
from scraper.run import Run
from scraper.work import Work

_SHORT_LINE = 60
_SITE_LIST = "list of the site"


def run(work: Work) -> bool:
    """Find, claim and write down the related links, in page order; whether there are any."""
    made: list[tuple[int, list[RelatedLink], str]] = []
    for inline in inline_links(work):
        made.append((inline.run.index, _inline(work, inline), "shape:related line"))
    for lists in (labelled_lists, hinted_lists, loose_lists):
        for found in lists(work):
            entries = _take(work, found)
            if entries:
                made.append((found.start, entries, found.rule))
    made.sort(key=lambda one: one[0])
    work.record.related_links.extend(entry for _, entries, _ in made for entry in entries)
    if made:
        work.note("related_links", made[0][2])
    return bool(made)


def _inline(work: Work, found: InlineLink) -> list[RelatedLink]:
    work.claim(found.run, "related", "shape:related line")
    return [RelatedLink(list=found.label, headline=text, url=work.absolute(href)) for text, href in found.links]


def _take(work: Work, found: LinkList) -> list[RelatedLink]:
    """Claim a list's lines and read its entries; a list of the site is boilerplate and has none."""
    entries = [] if found.site else _entries(work, found)
    if found.site and not holds_story(found.lines):
        work.claim_free([*found.head, *found.lines], "boilerplate", _SITE_LIST)
    elif entries:
        work.claim_free([*found.head, *found.lines], "related", found.rule)
    return entries


def _entries(work: Work, found: LinkList) -> list[RelatedLink]:
    label = found.label.strip(" :…»›").strip() if found.label else None
    made: list[RelatedLink] = []
    for line in found.lines:
        if not work.is_free(line):
            continue
        if is_entry(line):
            _add(work, made, line, label or None)
        elif made and len(line.text) <= _SHORT_LINE and not line.is_link():
            _complete(work, made[-1], line.text)
    return made


def _add(work: Work, made: list[RelatedLink], line: Run, label: str | None) -> None:
    """An entry for each link of the line; a second link to the address of the entry above says nothing new."""
    links = line.links()
    day = rest_of(line)
    moment = work.date(day) if day else None
    for link in links:
        text = line.text[link.start : link.end].strip(" »›>")
        url = work.absolute(link.href)
        if not text or (len(links) > 1 and is_button(text)):
            continue
        last = made[-1] if made else None
        if last is not None and url is not None and last.url == url:
            continue
        made.append(RelatedLink(list=label, headline=text, url=url, date=moment.iso if moment else None))


def _complete(work: Work, entry: RelatedLink, text: str) -> None:
    """Give a byline or a date to the entry above it."""
    if is_byline_line(text):
        read = read_byline(text)
        if entry.byline is None and read is not None:
            entry.byline = read.text
    elif is_date_line(text) or is_stamp(text):
        moment = work.date(text)
        if entry.date is None and moment is not None:
            entry.date = moment.iso

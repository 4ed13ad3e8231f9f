"""The lists that a page shows: by labels, element names, place, and single lines in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.phrases import fold_phrase, list_kind
from scraper.fields.related.boxed_lists import boxed_lists
from scraper.fields.related.dated_links import dated_links
from scraper.fields.related.dated_rows import dated_rows
from scraper.fields.related.dump_lists import closing_titles, dated_lists, titles_amid
from scraper.fields.related.entries import Entries
from scraper.fields.related.found import SITE_LIST, FoundList
from scraper.fields.related.inline import InlineLink, inline_links
from scraper.fields.related.inset_cards import inset_cards
from scraper.fields.related.kinds import names_site, stands_in_story
from scraper.fields.related.lists import LinkList, holds_story, labelled_lists
from scraper.fields.related.named_lists import hinted_lists
from scraper.fields.related.shapes import labelled_titles
from scraper.fields.related.story_lists import closing_lists, loose_lists, opening_lists
from scraper.fields.related.titled_cards import titled_cards
from scraper.fields.related.topics import topic_lists
from scraper.page.element import Element
from scraper.page.hints import FOOTER, RELATED
from scraper.page.htmlpage import HtmlPage
from scraper.page.tree import class_and_id
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_STORY_CHARS, _FOOT_CHARS = 1000, 600
_FEW = 6
_TOPICS = "list of topics"
_MENU, _SERVICES = "menu below a label", "what the site offers"
_STORY_FOOT = re.compile(r"(?i)(?:article|post|entry|story|content|single)[-_ ]*foot")
_MONTH = re.compile(r"[^\W\d_]{3,12}\.?\s+(?:19|20)\d\d(?:\s*\(\d+\))?")


def lists(work: Work) -> Iterator[FoundList]:
    """The lists of the page's free lines. What one holds is claimed before the next is looked for."""
    if work.html is None:
        for titles in (titles_amid, closing_titles, labelled_titles, dated_lists, dated_links):
            yield from titles(work)
        return
    yield from topic_lists(work)
    for inline in inline_links(work):
        yield _inline(work, inline)
    for source in (labelled_lists, hinted_lists, loose_lists, opening_lists, closing_lists, dated_rows, boxed_lists):
        for found in source(work):
            made = _read(work, found)
            if made is not None:
                yield made
    yield from dated_links(work)
    yield from titled_cards(work)
    yield from inset_cards(work)


def _inline(work: Work, found: InlineLink) -> FoundList:
    entries = [RelatedLink(list=found.label, headline=text, url=work.absolute(href)) for text, href in found.links]
    kind = list_kind(fold_phrase(found.label)) if found.label else None
    kind = "related" if kind is None or kind == "site" else kind
    return FoundList(found.run.index, entries, [found.run], "shape:related line", kind=kind)


def _read(work: Work, found: LinkList) -> FoundList | None:
    """A list with its entries; one of the site is boilerplate and has none, one of topics gives tags."""
    lines = [*found.head, *found.lines]
    if not found.lines:
        return FoundList(found.start, [], lines, found.rule, "boilerplate")
    if found.site or _names_site(work, found) or _is_foot(work, found) or _is_archive(found):
        return None if holds_story(found.lines) else FoundList(found.start, [], lines, SITE_LIST, "boilerplate")
    entries = Entries(work, found)
    if topics := entries.topics:
        return FoundList(found.start, [], lines, _TOPICS, "tags", [one.headline for one in topics])
    if entries.by_section and (entries.is_menu or _is_amid(work, found, entries.kind)):
        return None
    offered = entries.services and not entries.made
    if (entries.is_menu or offered) and not holds_story(found.lines):
        return FoundList(found.start, [], lines, _SERVICES if offered else _MENU, "boilerplate")
    return FoundList(found.start, entries.made, lines, found.rule, kind=found.kind or entries.kind) if entries.made else None


def _is_amid(work: Work, found: LinkList, kind: str | None) -> bool:
    """Whether the story goes on below a list; a list of the section may stand over the notes in a page's foot."""
    least = _FOOT_CHARS if kind == "section" else 0
    return stands_in_story(work, found.start, found.lines[-1].index + 1, least)


def _names_site(work: Work, found: LinkList) -> bool:
    """Whether a list is more from the whole site, by its name; few links amid the story are the story's."""
    if not names_site(work, found.label or ""):
        return False
    return len(found.lines) > _FEW or not stands_in_story(work, found.start, found.lines[-1].index + 1)


def _is_foot(work: Work, found: LinkList) -> bool:
    """Whether all of a list stands in the page's foot, by the names of its elements; the foot of a story is none of the page."""
    return all(_in_foot(work, line.element) for line in found.lines)


def _in_foot(work: Work, element: Element) -> bool:
    page, mask = work.html, work.hints.all(element)
    if page is None or not mask & FOOTER or mask & RELATED:
        return False
    feet = [one for one in (element, *element.iterancestors()) if work.hints.own(one) & FOOTER]
    return not any(
        _STORY_FOOT.search(class_and_id(one)) or _tells(work, page, one) for one in feet
    )


def _tells(work: Work, page: HtmlPage, element: Element) -> bool:
    """Whether an element holds prose enough to be the story's rather than the page's foot."""
    span, told = page.span(element), work.whole_above
    return told[span.stop] - told[span.start] >= _STORY_CHARS


def _is_archive(found: LinkList) -> bool:
    """Whether a list is the site's by months ("December 2012", "Dezember 2012 (7)")."""
    return len(found.lines) > 1 and all(_MONTH.fullmatch(line.text) for line in found.lines)

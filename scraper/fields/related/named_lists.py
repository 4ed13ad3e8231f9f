"""Lists of links in elements that are named after related stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise

from cleaners.stamps import is_stamp
from cleaners.text import is_prose
from scraper.fields.related.entry_lines import is_entry
from scraper.fields.related.labels import is_site_label, label_text
from scraper.fields.related.lists import LinkList, holds_story
from scraper.page.element import Element
from scraper.page.hints import NAVIGATION, RELATED, SHARE, STORY, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import class_and_id
from scraper.partition.work import Work

_LABEL_CHARS = 60
_MOST_LINES = 120
_CARD_LINES = 6
_STORY_CHARS = 200
_FEWEST, _PARAGRAPHS = 2, 3
_SITE_NAMES = re.compile(r"(?i)popular|most|latest|trend|top-?stor|recent|meist|ticker|newest|headlines")
_TEASER = re.compile(r"(?i)teaser")
_OFFERED = re.compile(r"(?i)relat|recommend|recirc|more|also|like|next|similar|suggest|read|mehr|auch|weiter")


def hinted_lists(work: Work) -> Iterator[LinkList]:
    """The elements that are named after related stories and hold links for the most part."""
    page = work.html
    if page is None:
        return
    covered: set[int] = set()
    for element, mask in work.hinted:
        if not mask & RELATED or mask & (TAGS | SHARE) or element.tag in ("body", "html", "main", "a", *HEADINGS):
            continue
        span = page.span(element)
        if not span or span.start in covered or len(span) > _MOST_LINES:
            continue
        runs = [one for one in page.runs_in(element) if work.is_free(one)]
        if not runs or _in_link(element) or not _is_list(runs) or (mask & STORY and holds_story(runs)):
            continue
        if work.hints.all(element) & NAVIGATION:
            continue
        covered.update(span)
        for part in _parts(work, page, runs):
            if any(map(is_entry, part)):
                yield _from_element(work, element, part)


def _in_link(element: Element) -> bool:
    """Whether an element is a part of one card's link."""
    return any(above.tag == "a" for above in islice(element.iterancestors(), _CARD_LINES))


def _is_list(runs: list[Run]) -> bool:
    """Whether lines are a list of links: some link is a title, and prose without a link is less than the links."""
    linked = sum(len(one.text) for one in runs if one.is_link() or is_entry(one))
    prose = sum(len(one.text) for one in runs if not one.is_link() and is_prose(one.text))
    return any(is_entry(one) for one in runs) and prose <= linked and any(one.tag != "h1" for one in runs)


def _parts(work: Work, page: HtmlPage, runs: list[Run]) -> Iterator[list[Run]]:
    """The lists of an element: a line that labels a list begins another one, and so do the heads of boxes with some entries
    each."""
    heads = [line for line in runs[1:] if not line.is_link() and is_site_label(work, line) is not None]
    heads = _box_heads(page, runs) or heads
    start = 0
    for head in heads:
        place = runs.index(head, start)
        if any(map(is_entry, runs[start:place])):
            yield runs[start:place]
        start = place
    yield runs[start:]


def _box_heads(page: HtmlPage, runs: list[Run]) -> list[Run]:
    """The lines that head boxes of their own, where each box has some entries; cards have one."""
    heads = [place for place, line in enumerate(runs) if _heads_box(page, line)]
    if len(heads) < 2 or heads[0] > 0:
        return []
    counts = (sum(map(is_entry, runs[one:two])) for one, two in pairwise([*heads, len(runs)]))
    return [runs[place] for place in heads[1:]] if all(count >= _FEWEST for count in counts) else []


def _heads_box(page: HtmlPage, line: Run) -> bool:
    """Whether a short line that is no link is the first of a box around it."""
    if line.link_marks or len(line.text) > _LABEL_CHARS or is_prose(line.text) or is_stamp(line.text):
        return False
    above = line.element if line.tag not in HEADINGS else line.element.getparent()
    span = page.span(above) if above is not None else None
    return bool(span) and span is not None and span.start == line.index and len(span) > _FEWEST


def _from_element(work: Work, element: Element, runs: list[Run]) -> LinkList:
    first = runs[0]
    headed = not first.is_link() and len(first.text) <= _LABEL_CHARS and len(runs) > 1
    kind = is_site_label(work, first) if headed else None
    names = class_and_id(element)
    site = _SITE_NAMES.search(names) is not None or _is_card(work, element, names, runs)
    if headed:
        return LinkList(label_text(first), runs[1:], [first], site if kind is None else kind, "shape:named list")
    return LinkList(None, runs, [], site, "shape:named list")


def _is_card(work: Work, element: Element, names: str, runs: list[Run]) -> bool:
    """Whether an element is named a teaser and nothing else, and stands beside or below the story: one of the site's cards."""
    if _TEASER.search(names) is None or _OFFERED.search(names) is not None:
        return False
    beside = chain(element.itersiblings("p"), element.itersiblings("p", preceding=True))
    if sum(1 for _ in islice(beside, _PARAGRAPHS)) == _PARAGRAPHS:
        return False  # among the story's paragraphs
    told = work.whole_above
    return not told[runs[0].index] or told[-1] - told[runs[-1].index + 1] < _STORY_CHARS

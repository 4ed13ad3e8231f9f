"""Lists in or at the end of a story without a known label or element name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise, takewhile

from cleaners.han_names import is_wide
from cleaners.phrases import fold_phrase, list_kind
from cleaners.text import is_prose, words
from scraper.fields.related.cards import read_detail
from scraper.fields.related.entry_lines import is_entry, is_item
from scraper.fields.related.lists import LinkList
from scraper.page.hints import COMMENT, FOOTER, NAVIGATION, SHARE
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.urls import host_of, leads_to_author

_MOST_LINES = 120
_FEWEST, _FEWEST_LONG = 3, 2
_HEAD_CHARS = 100
_STORY_CHARS = 600
_STEPS = 8
_TITLE_WORDS = 3
_HEAD_LINES, _HEAD_STEPS, _NEAR_STORY, _MOST_OPENING, _HEADLINE_WORDS = 40, 3, 8, 6, 5
_WIDE_HEADLINE = 10
_DECK_CHARS, _PARAGRAPH = 400, 80


def loose_lists(work: Work) -> Iterator[LinkList]:
    """The lists between two paragraphs of the story that nothing introduces, or below a sentence that does so with a set phrase
    ("Read more about the ferry:"), whose items all lead to other pages of the site."""
    page = work.html
    if page is None:
        return
    for before, line in pairwise(page.runs):
        if line.link_marks is None or line.tag != "li" or not _is_paragraph(work, before):
            continue
        label = before.text[-1] in ":："
        if label and (len(before.text) > _HEAD_CHARS or list_kind(fold_phrase(before.text)) is None):
            continue
        items = list(takewhile(lambda one: _is_loose(work, one), page.runs[line.index : line.index + _MOST_LINES]))
        stop = line.index + len(items)
        if len(items) < 2 or stop >= len(page.runs) or not any(map(is_entry, items)):
            continue
        if label:
            yield LinkList(before.text.rstrip(" :："), items, [before], False, "shape:list in the story")
        elif _is_paragraph(work, page.runs[stop]):
            yield LinkList(None, items, [], False, "shape:list in the story")


def opening_lists(work: Work) -> Iterator[LinkList]:
    """The list of a few headlines between the story's headline and its first paragraph."""
    page = work.html
    top = next((line for line in page.runs if line.tag == "h1"), None) if page is not None else None
    if page is None or top is None:
        return
    told = work.told_above
    deck = told[top.index] + _DECK_CHARS
    lines = list(takewhile(lambda one: told[one.index] <= deck, page.runs[top.index + 1 : top.index + _HEAD_LINES]))
    place = next((at for at, line in enumerate(lines) if _opens(work, line)), None)
    if place is None:
        return
    items = list(takewhile(lambda one: _opens(work, one), lines[place:]))
    below = told[min(items[-1].index + _NEAR_STORY, len(page.runs))] - told[items[-1].index]
    if len(items) <= _MOST_OPENING and below >= _PARAGRAPH and told[-1] - told[items[-1].index] >= _DECK_CHARS:
        yield LinkList(None, items, [], False, "shape:list above the story", "related")


def _opens(work: Work, line: Run) -> bool:
    """Whether a line is an item that is the linked headline of another story of the site, perhaps with words before it."""
    if line.element is None or not (is_entry(line) or is_item(line)) or not work.is_free(line):
        return False
    around = list(islice((line.element, *line.element.iterancestors()), _HEAD_STEPS))
    if any(work.hints.own(one) & (NAVIGATION | FOOTER | COMMENT | SHARE) for one in around):
        return False
    if not any(one.tag == "li" for one in around) or read_detail(work, line) is not None or not leads_inside(work, line):
        return False
    shown = " ".join(text for _, text in line.link_marks or ())
    address = work.absolute(line.links()[0].href)
    return len(words(shown)) >= _HEADLINE_WORDS and address is not None and not leads_to_author(address)


def closing_lists(work: Work) -> Iterator[LinkList]:
    """The lists that close the story: below its last paragraph and in the element around it, a line by itself and below it
    nothing but links to other pages of the site."""
    page = work.html
    if page is None:
        return
    runs, told = page.runs, work.told_above
    place, last = 0, -1
    while place < len(runs) - _FEWEST_LONG:
        line = runs[place]
        place += 1
        if _is_paragraph(work, line):
            last = line.index
        if last < 0 or told[line.index] < _STORY_CHARS or not _is_head(work, line):
            continue
        items = list(takewhile(lambda one: _is_item(work, one), runs[place : place + _MOST_LINES]))
        fewest = _FEWEST_LONG if all(_is_long(item.text) for item in items) else _FEWEST
        if len(items) < fewest or not _are_titles(items) or not _closes(work, page, runs[last], items):
            continue
        yield LinkList(line.text.rstrip(" :："), items, [line], False, "shape:list that closes the story", "related")
        place += len(items)


def _is_head(work: Work, line: Run) -> bool:
    """Whether a line can be printed over a list: a heading, or words that end with a colon."""
    return (
        work.is_free(line)
        and not line.is_link()
        and len(line.text) <= _HEAD_CHARS
        and (line.tag in HEADINGS or line.text[-1] in ":：")
    )


def _is_item(work: Work, line: Run) -> bool:
    return (
        work.is_free(line) and line.is_link() and is_entry(line) and line.tag in ("li", "p", "div") and leads_inside(work, line)
    )


def _are_titles(items: list[Run]) -> bool:
    """Whether most items are headlines rather than names of things."""
    return 2 * sum(is_title(item.text) for item in items) > len(items)


def _is_long(text: str) -> bool:
    """Whether a text has as many words as few names have."""
    return len(text) >= _WIDE_HEADLINE if is_wide(text) else len(words(text)) >= _HEADLINE_WORDS


def is_title(text: str) -> bool:
    """Whether a text has as many words as a headline, or is in a script without blanks."""
    return len(words(text)) >= _TITLE_WORDS or is_wide(text)


def _closes(work: Work, page: HtmlPage, paragraph: Run, items: list[Run]) -> bool:
    """Whether items stand in the element around the story's last paragraph, which has no more to tell below them."""
    around = next((one for one in islice(paragraph.element.iterancestors(), _STEPS) if items[-1].index in page.span(one)), None)
    if around is None or around.tag in ("body", "html"):
        return False
    told, span = work.told_above, page.span(around)
    before, after = told[items[0].index] - told[span.start], told[span.stop] - told[items[-1].index + 1]
    return (
        before >= _STORY_CHARS and after * 5 < before and work.hints.all(items[0].element) & (NAVIGATION | FOOTER | COMMENT) == 0
    )


def _is_loose(work: Work, line: Run) -> bool:
    """Whether a line is an item that is all link, to the same site or to what a script shows."""
    if line.tag != "li" or not line.is_link() or is_prose(line.text) or not work.is_free(line):
        return False
    return leads_inside(work, line)


def leads_inside(work: Work, line: Run) -> bool:
    """Whether a line's links lead to the site's own pages, or to what a script shows."""
    site = host_of(work.url or "").removeprefix("www.")
    hosts = [host_of(address) for element, _ in line.link_marks or () if (address := work.absolute(element.get("href")))]
    return all(host.removeprefix("www.") == site or (site and host.endswith(f".{site}")) for host in hosts)


def _is_paragraph(work: Work, line: Run) -> bool:
    return is_prose(line.text) and not line.is_link() and work.is_free(line)

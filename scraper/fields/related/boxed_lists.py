"""Boxes of other stories with a free label ("Upstream, downstream") and linked headlines below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from cleaners.han_names import is_wide
from cleaners.phrases import fold_phrase, phrases
from cleaners.text import words
from cleaners.titles import host_key
from cleaners.titles import key as name_key
from scraper.fields.related.cards import read_detail
from scraper.fields.related.entry_lines import is_entry
from scraper.fields.related.lists import LinkList
from scraper.fields.related.story_lists import leads_inside
from scraper.page.element import Element
from scraper.page.hints import CAPTION, COMMENT, FOOTER, NAVIGATION, SHARE, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.evidence import place_in_site
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_RULE = "shape:box of other stories"
_LABEL_CHARS, _LABEL_LETTERS, _NAME_CHARS = 60, 3, 4
_MOST_LINES, _FEWEST, _STEPS = 16, 2, 8
_HEADLINE_WORDS, _FEWEST_WORDS, _HEADLINE_CHARS, _WIDE_WORD = 4, 3, 24, 2
_STORY_CHARS, _BELOW = 300, 5
_SMALL_WORDS = frozenset("a am as das di el em en from het i in la le les lo na o os our te the".split())
"""Articles and the like that labels of the site's lists begin with, as others do."""
_NO_STORIES = NAVIGATION | FOOTER | COMMENT | SHARE | TAGS | CAPTION


def boxed_lists(work: Work) -> Iterator[LinkList]:
    """The boxes in the element around the story's paragraphs, amid them or below the last."""
    page = work.html
    if page is None or work.told_above[-1] < _STORY_CHARS:
        return
    told, paragraph, stop = work.told_above, None, 0
    for line in page.runs[:-1]:
        if line.index < stop or not work.is_free(line):
            continue
        if not line.link_marks and told[line.index + 1] > told[line.index]:
            paragraph = line
        elif paragraph is not None and _may_be_entry(work, page.runs[line.index + 1]) and _is_label(work, line):
            entries = _entries(work, page, line)
            if entries and _is_in_story(work, page, paragraph, entries):
                yield LinkList(line.text.rstrip(" :："), entries, [line], False, _RULE)
                stop = entries[-1].index + 1


def _is_label(work: Work, line: Run) -> bool:
    """Whether a line can be the label of the story's list: a few words, no link, no sentence, and not one of the site's."""
    text = line.text
    if line.link_marks or not _LABEL_LETTERS < len(text) <= _LABEL_CHARS or text[-1] in ".。!" or not text[0].isalpha():
        return False
    first, *more = fold_phrase(text).replace("-", " ").split()
    if not (more or is_wide(text)) or (first not in _SMALL_WORDS and first in phrases("related.sites").openers):
        return False
    return not _names_site(work, text)


def _names_site(work: Work, text: str) -> bool:
    told = name_key(text)
    return any(len(name) >= _NAME_CHARS and name in told for name in (*work.site_keys, host_key(work.address)))


def _may_be_entry(work: Work, line: Run) -> bool:
    return bool(line.link_marks) and work.is_free(line)


def _entries(work: Work, page: HtmlPage, label: Run) -> list[Run]:
    """The lines of a label's box, where that begins with it and holds but headlines and what cards print beside them."""
    box = _box(page, label)
    lines = page.runs_in(box)[1:] if box is not None else []
    if box is None or not 0 < len(lines) <= _MOST_LINES or work.hints.all(box) & _NO_STORIES:
        return []
    titles = [line for line in lines if _is_headline(work, line)]
    rest = [line for line in lines if line not in titles]
    if not titles or not all(work.is_free(line) for line in lines) or any(read_detail(work, line) is None for line in rest):
        return []
    return lines


def _box(page: HtmlPage, label: Run) -> Element | None:
    """The outermost element that begins with a label and holds more than it; ``None`` where the label is amid its element."""
    found = None
    for above in islice((label.element, *label.element.iterancestors()), _STEPS):
        span = page.span(above)
        if span.start != label.index or above.tag in ("body", "html"):
            break
        found = above if len(span) > 1 else found
    return found


def _is_headline(work: Work, line: Run) -> bool:
    """Whether a line is made of linked headlines of other stories of the site, perhaps with a day beside them."""
    if not line.link_marks or not is_entry(line) or not leads_inside(work, line):
        return False
    return all(_names_story(work, line.text[one.start : one.end], one.href) for one in line.links())


def _names_story(work: Work, text: str, href: str) -> bool:
    """Whether a link's text is as long as a headline's, and its address not one of a section, a writer or a place in the page."""
    address = work.absolute(href) if href[:1] != "#" and text[-1:] != "." else None
    if address is None or leads_to_author(address):
        return False
    count = len(text) // _WIDE_WORD if is_wide(text) else len(words(text))
    few = len(text) >= _HEADLINE_CHARS and place_in_site(address) is None
    return count >= (_FEWEST_WORDS if few else _HEADLINE_WORDS)


def _is_in_story(work: Work, page: HtmlPage, paragraph: Run, entries: list[Run]) -> bool:
    """Whether a box stands in the element around a paragraph: amid a story, or below it with more than one entry."""
    last, count = entries[-1], sum(len(line.links()) for line in entries)
    around = next((one for one in islice(paragraph.element.iterancestors(), _STEPS) if last.index in page.span(one)), None)
    if around is None or around.tag in ("body", "html"):
        return False
    told, span = work.told_above, page.span(around)
    above, below = told[paragraph.index + 1] - told[span.start], told[span.stop] - told[last.index + 1]
    if below * _BELOW >= above:
        return above > 0 and paragraph.element.getparent() is around
    return above >= _STORY_CHARS and count >= _FEWEST

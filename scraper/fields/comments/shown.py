"""Finds the comment threads that a page shows.

A thread is an element whose names hint at comments, what stands below a heading such as "12 Comments", or posts below the story
that say "Posted by". The story is never taken: an element with the page's title in it is no thread, and a thread comes after
some of the story or has several comments that are stamped, or numbered by a known system.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from cleaners.body_cues import is_rights_notice
from cleaners.phrases import fold_phrase, is_phrase, phrases
from cleaners.text import letters
from cleaners.threads import is_answer
from scraper.fields.comments.answers import with_siblings
from scraper.fields.comments.boxed import are_boxed, have_own_make, miss_some
from scraper.fields.comments.items import (
    Commented,
    begins_bold,
    is_container,
    is_numbered,
    key_of,
    names_of,
    nested_items,
    posted,
    repeated_items,
    stamped_items,
)
from scraper.fields.comments.stamped import is_stamped
from scraper.fields.comments.thread import NEAR, STORY_CHARS, Found, Item
from scraper.page.element import Element
from scraper.page.hints import COMMENT, FORM, of_names
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import common
from scraper.partition.work import Work

_POST_CHARS = 8
"""What is posted has so many letters at least."""
_NO_THREAD = re.compile(
    r"(?i)(?:recent|latest|letzte|neueste|ultim[oi]s?|top|popular|most|count|num|number|link|links|open|closed|has|no|with|status"
    r"|button|toggle|icon|feed|policy|rules|show|view|go|jump)[\s_-]?-?(?:to[_-])?(?:comment|kommentar|comentario|commentaire|reacti|yorum)"
    r"|(?:comments?|kommentare?|comentarios?|commentaires?)[_-]*(?:count|link|links|open|closed|number|num|button|btn|icon|bubble|status"
    r"|feed|nav\w*|off|toggle|trigger)\b"
)
_NONE = re.compile(r"\D*0(?![\d.,])")
"""A heading that counts none ("0 Comments")."""
_COUNT = re.compile(r"\b\d{1,4}\b")
_POSTED_CHARS, _HEAD_CHARS = 20, 60
_HEAD_LINES = 4
"""The head of a comment whose text alone is named has so many lines at most."""
_FEWEST_COUNTED, _MOST_COUNTED = 2, 30
"""A heading that counts so many may have comments without stamps below it; so many headings are tried."""
_FEWEST_SIGNED, _MOST_LINES = 3, 300
_LINKS = frozenset(("permalink", "permanent link", "link", "trackback", "trackbacks", "pingback", "email", "more"))
"""Words that stand below stories too."""
_NEVER = frozenset(("body", "html", "a", "button", "label", "form", "input", "main", *HEADINGS))


def hinted_threads(work: Work) -> Iterator[Found]:
    """The threads whose elements say so by name, microdata or the mark-up of a known system."""
    page = work.html
    if page is None:
        return
    commented = Commented(work, page)
    for elements in _regions(work, page):
        beside = with_siblings(work, page, elements)
        named = nested_items(page, beside) if beside is not elements else commented.items(elements)
        elements = beside
        runs = page.runs[page.span(elements[0]).start : page.span(elements[-1]).stop]
        texts = len(elements) > 1 and elements[0].getparent() is not elements[1].getparent()
        runs = _with_heads(page, runs) if texts else runs
        heads, bare = bool(named) and all(map(_is_head_only, named)), not any(map(_has_stamp, named))
        stamped = stamped_items(page, runs) if texts or heads or bare or len(named) < 2 else []
        items, rule = named, "shape:named comments"
        boxed = len(named) == 1 and len(stamped) > 1
        boxed = boxed and (are_boxed(page, stamped) or (is_container(named[0].element) and have_own_make(runs)))
        if len(stamped) > 2 * len(named) or not named or texts or heads or boxed or (bare and len(stamped) == len(named)):
            items, rule = stamped, "shape:stamped comments"
        if len(named) < len(stamped) and miss_some(named, stamped):
            items, rule = stamped, "shape:stamped comments"
        if not stamped and len(named) < 2 and not any(is_numbered(one.element) for one in named):
            repeated = repeated_items(work, runs)
            items, rule = (repeated, "shape:repeated comments") if repeated else (items, rule)
        found = Found(runs, items, rule)
        if len(items) > texts and _is_beside_story(work, found):
            yield found


def _is_head_only(item: Item) -> bool:
    """Whether an item has a stamp and no text: it is the head of a comment whose text stands elsewhere."""
    return _has_stamp(item) and all(is_stamped(line) or len(line.text) <= _POST_CHARS for line in item.runs)


def _has_stamp(item: Item) -> bool:
    return any(map(is_stamped, item.runs))


def headed_threads(work: Work) -> Iterator[Found]:
    """The threads that only a heading announces, below the story."""
    page = work.html
    if page is None:
        return
    kind = phrases("comments.headings")
    counted = 0
    for heading, key in work.phrase_keys:
        if not kind.match(key) or heading.is_link() or _NONE.match(heading.text) is not None:
            continue
        if not work.is_free(heading) or work.told_above[heading.index] < STORY_CHARS:
            continue
        runs = _below(work, page, heading)
        items = stamped_items(page, runs)
        rule = "shape:comments below a heading"
        if not runs and counted < _MOST_COUNTED and (count := _COUNT.search(heading.text)) is not None:
            counted += 1
            items, rule = _counted_items(work, heading, int(count[0])), "shape:repeated comments"
        elif not runs and counted < _MOST_COUNTED and heading.tag in HEADINGS:
            counted += 1
            items, rule = _signed_items(work, heading), "shape:repeated comments"
        if items:
            yield Found([heading, *(runs or [line for item in items for line in item.runs])], items, rule)


def _counted_items(work: Work, heading: Run, count: int) -> list[Item]:
    """Comments without stamps below a heading: as many as it counts."""
    if count < _FEWEST_COUNTED:
        return []
    lines = takewhile(lambda one: not ends_thread(work, one), work.page.runs[heading.index + 1 :])
    return repeated_items(work, list(lines), count)


def _signed_items(work: Work, heading: Run) -> list[Item]:
    """Comments without stamps below a heading that counts none: each is signed in bold."""
    lines = takewhile(lambda one: not ends_thread(work, one), work.page.runs[heading.index + 1 : heading.index + _MOST_LINES])
    items = repeated_items(work, list(lines))
    signed = len(items) >= _FEWEST_SIGNED and all(item.signed and begins_bold(item.runs[-1]) for item in items)
    return items if signed else []


def posted_threads(work: Work) -> Iterator[Found]:
    """The thread that neither a name nor a heading announces: lines below the story that say who posted when."""
    page = work.html
    if page is None:
        return
    lines = [line for line in work.free() if posted().match(line.text)]
    lines = [line for line in lines if any(map(is_stamped, page.runs[line.index : line.index + 2]))]
    heads = [line for line in lines if work.told_above[line.index] >= STORY_CHARS]
    if not heads:
        return
    holder = _holder(page, heads)
    lines = page.runs[heads[0].index : holder.stop]
    below = [one for one in takewhile(lambda one: not ends_thread(work, one), lines) if work.is_free(one)]
    parts = [fold_phrase(part) for one in below if len(one.text) <= 60 for part in one.text.split("|")]
    parts = [part for part in parts if part not in _LINKS and not part.startswith("trackback")]
    buttons = sum(map(phrases("comments.furniture").match, parts))
    items = stamped_items(page, below)
    if items and (len(items) > 1 or buttons) and not _are_cards(items):
        yield Found(below, items, "shape:posts below the story")


def _holder(page: HtmlPage, heads: list[Run]) -> range:
    """The lines of the innermost element that holds all heads of posts and text below the last one."""
    element = common([one.element for one in heads])
    last = heads[-1].index
    size, seen = 0, last + 1
    while element is not None:
        span = page.span(element)
        size += sum(len(one.text) for one in page.runs[seen : span.stop] if not one.is_link() and not is_stamped(one))
        if size >= _POST_CHARS:
            return span
        seen = max(seen, span.stop)
        element = element.getparent()
    return range(last + 1)


def _are_cards(items: list[Item]) -> bool:
    """Whether posts have titles that are links: they are stories beside this one."""
    titled = sum(any(line.tag in HEADINGS and line.is_link() for line in item.runs) for item in items)
    return titled >= 0.5 * len(items)


def _below(work: Work, page: HtmlPage, heading: Run) -> list[Run]:
    """The free lines below a heading in the innermost element that also holds a stamp below it, up to what is no thread."""
    after = heading.index + 1
    near = page.runs[after : after + (NEAR if any(map(str.isdigit, heading.text)) else NEAR // 2)]
    near = list(takewhile(lambda one: not ends_thread(work, one) and not _is_other_heading(page, one), near))
    stamp = next((one for one in near if is_stamped(one)), None)
    if stamp is None:
        return []
    for above in (heading.element, *heading.element.iterancestors()):
        span = page.span(above)
        if stamp.index in span:
            return list(takewhile(lambda one: not ends_thread(work, one), page.runs[after : span.stop]))
    return []


def _is_other_heading(page: HtmlPage, line: Run) -> bool:
    """Whether a line is a heading that is neither a comment's head, with or above its stamp, nor an answer's subject."""
    if line.tag not in HEADINGS or is_stamped(line) or is_answer(line.text):
        return False
    below = page.runs[line.index + 1 : line.index + 2]
    return line.is_link() or not (below and is_stamped(below[0]))


def ends_thread(work: Work, line: Run) -> bool:
    """Whether a thread is over before this line: a form for a new comment, a list of links, what somebody else owns."""
    owner = work.ledger.owner(line.index)
    if owner is not None:
        return owner != "boilerplate"
    if len(line.text) > 80:
        return False
    if is_rights_notice(line.text):
        return True
    key = fold_phrase(line.text)
    lists = phrases("related.labels").is_whole(key) or phrases("related.sites").is_whole(key)
    return lists or phrases("comments.forms").match(key)


def _regions(work: Work, page: HtmlPage) -> Iterator[list[Element]]:
    """The outermost elements that hint at comments; those that stand beside each other together."""
    candidates = [(element, mask) for element, mask in work.hinted if mask & COMMENT and element.tag not in _NEVER]
    marked = {page.span(one).start for one in page.lookup("h1") if page.span(one)} if candidates else set()
    titles = sorted(at for at in marked | _printed_titles(work, page) if not is_phrase("comments.headings", page.runs[at].text))
    chosen: list[Element] = []
    covered: set[int] = set()
    for element, mask in candidates:
        span = page.span(element)
        if not span or span.start in covered or bisect_left(titles, span.start) < bisect_left(titles, span.stop):
            continue
        if _is_no_thread(element) or (mask & FORM and element.tag == "form"):
            continue
        covered.update(span)
        chosen.append(element)
    chosen.sort(key=lambda one: page.span(one).start)
    together: list[Element] = []
    for element in chosen:
        if together and not _go_together(page, together[-1], element):
            yield together
            together = []
        together.append(element)
    if together:
        yield together


def _printed_titles(work: Work, page: HtmlPage) -> set[int]:
    """Where lower headings print the page's title: what holds one holds the story, and is no thread."""
    spans = (page.span(one) for tag in ("h2", "h3") for one in page.lookup(tag)) if work.title_keys else ()
    return {span.start for span in spans if span and letters(page.runs[span.start].text) in work.title_keys}


def _is_posted(runs: list[Run]) -> bool:
    """Whether lines are a reader's words: some length, no links, no stamp."""
    long = sum(len(line.text) for line in runs) >= _POSTED_CHARS
    return long and not any(line.link_marks or is_stamped(line) or is_phrase("comments.headings", line.text) for line in runs)


def _with_heads(page: HtmlPage, runs: list[Run]) -> list[Run]:
    """The lines of a thread of which only the texts are named, with the head of its first comment: the short lines close above
    it, where one has a stamp."""
    first = runs[0].index
    above = list(takewhile(lambda line: len(line.text) <= _HEAD_CHARS, reversed(page.runs[max(0, first - _HEAD_LINES) : first])))
    return page.runs[first - len(above) : runs[-1].index + 1] if any(map(is_stamped, above)) else runs


def _is_no_thread(element: Element) -> bool:
    """Whether an element's names speak of comments without meaning a thread: a count, a link, what a story is about."""
    names = names_of(element)
    if _NO_THREAD.search(names) is not None:
        return True
    given = element.get("class") or ""
    return "-" in given and of_names(given) & COMMENT > 0 and not of_names(names) & COMMENT


def _go_together(page: HtmlPage, one: Element, other: Element) -> bool:
    """Whether two elements are of one thread: beside each other, or texts named alike with one comment's head between them."""
    if one.getparent() is not other.getparent():
        between = page.runs[page.span(one).stop : page.span(other).start]
        alike = key_of(one) == key_of(other) is not None and len(between) <= _HEAD_LINES
        return alike and sum(map(is_stamped, between)) == 1 and all(map(_is_posted, (page.runs_in(one), page.runs_in(other))))
    return key_of(one) == key_of(other) or (one.tag in ("dt", "dd") and other.tag in ("dt", "dd"))


def _is_beside_story(work: Work, found: Found) -> bool:
    """Whether the story stands before the thread; a page of little text must have a heading before it and stamps in it, or
    comments with numbers."""
    if sum(is_numbered(item.element) for item in found.items) >= max(2, 0.5 * len(found.items)):
        return True
    start = found.items[0].runs[0].index
    if work.told_above[start] >= STORY_CHARS or (found.rule == "shape:named comments" and len(found.items) > 2):
        return True
    stamped = sum(any(is_stamped(line) for line in item.runs) for item in found.items)
    return work.first_heading < start and stamped >= max(1, 0.6 * len(found.items))

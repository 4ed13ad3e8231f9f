"""Comments in boxes of one make that stand beside each other, and the thread that only these and its buttons for answers show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaners.phrases import fold_phrase, phrases
from scraper.fields.comments.furniture import is_furniture
from scraper.fields.comments.items import stamped_items
from scraper.fields.comments.stamped import is_stamped
from scraper.fields.comments.thread import STORY_CHARS, Found, Item
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import common, make_of
from scraper.partition.work import Work

_FEWEST, _BUTTON_CHARS, _SAID = 2, 60, 8


def are_boxed(page: HtmlPage, items: Sequence[Item]) -> bool:
    """Whether each of some comments has a box of its own: the boxes are of one make, stand beside each other and hold a text."""
    boxes = [box for box in (_box(page, item) for item in items) if box is not None]
    if len(boxes) < max(_FEWEST, len(items)):
        return False
    parents = {box.getparent() for box in boxes}
    alike = len({make_of(box)[0] for box in boxes}) == 1
    return len(parents) == 1 and alike and all(map(_has_text, items))


def have_own_make(runs: list[Run]) -> bool:
    """Whether all heads of comments are made alike, and nothing between them so."""
    heads = {make_of(line.element) for line in runs if is_stamped(line)}
    return len(heads) == 1 and not any(make_of(line.element) in heads for line in runs if not is_stamped(line))


def _box(page: HtmlPage, item: Item) -> Element | None:
    """The outermost element that holds lines of this comment only, and more of them than its stamp."""
    first, stop = item.runs[0].index, item.runs[-1].index + 1
    box = None
    for element in (item.element, *item.element.iterancestors()):
        span = page.span(element)
        if span.start < first or span.stop > stop:
            break
        box = element if len(span) > 1 else box
    return box


def _has_text(item: Item) -> bool:
    return any(not is_stamped(line) and not is_furniture(line) for line in item.runs)


def miss_some(named: Sequence[Item], stamped: Sequence[Item]) -> bool:
    """Whether as many stamped comments as have names, or more, stand outside these: each a short line and a text."""
    inside = {line.index for item in named for line in item.runs}
    outside = [item for item in stamped if not any(line.index in inside for line in item.runs if is_stamped(line))]
    return sum(map(_is_said, outside)) >= max(1, len(named))


def _is_said(item: Item) -> bool:
    first = item.runs[0]
    others = [line for line in item.runs if line is not first and not is_stamped(line) and not is_furniture(line)]
    return len(first.text) <= _BUTTON_CHARS and not is_stamped(first) and any(len(line.text) > _SAID for line in others)


def replied_threads(work: Work) -> Iterator[Found]:
    """The thread below the story that neither a name nor a heading announces: stamped boxes with a button for an answer each."""
    page = work.html
    if page is None:
        return
    told = work.told_above
    buttons = [line for line in work.free() if told[line.index] >= STORY_CHARS and _is_reply(line)]
    holder = common([line.element for line in buttons]) if len(buttons) >= _FEWEST else None
    if holder is None or told[page.span(holder).start] < STORY_CHARS:
        return
    runs = [line for line in page.runs_in(holder) if work.is_free(line)]
    items = stamped_items(page, runs)
    answered = {line.index for line in buttons}
    closed = all(any(line.index in answered for line in item.runs) for item in items)
    if len(items) >= _FEWEST and closed and are_boxed(page, items) and not any(map(_is_card, items)):
        yield Found(runs, items, "shape:boxes with answers")


def _is_reply(line: Run) -> bool:
    """Whether a line has a button for an answer among its links, or is one."""
    if len(line.text) > _BUTTON_CHARS:
        return False
    parts = [line.text, *(part for _, part in line.link_marks or ())]
    return any(phrases("comments.reply").is_whole(fold_phrase(part)) for part in parts)


def _is_card(item: Item) -> bool:
    """Whether a title that is a link stands in a box: it is a card of another story."""
    return any(line.tag in HEADINGS and line.is_link() for line in item.runs)

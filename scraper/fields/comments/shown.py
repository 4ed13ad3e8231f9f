"""Reader comments of pages that nobody described: threads are found, read, claimed and written to the record."""

from __future__ import annotations

import re
from dataclasses import replace

from cleaners.phrases import fold_phrase, is_phrase, phrases
from cleaners.text import is_prose
from cleaners.threads import join_lines
from scraper.fields.comments import unseen as unseen_comments
from scraper.fields.comments.items import Item, is_numbered
from scraper.fields.comments.reading import Reading, is_furniture, read_item, repeated_keys
from scraper.fields.comments.threads import STORY_CHARS, Found, headed_threads, hinted_threads, posted_threads
from scraper.page.element import Element
from scraper.page.hints import COMMENT
from scraper.page.run import Run
from scraper.page.tree import depth
from scraper.partition.work import Work
from scraper.record.article import Comment

_FURNITURE = "furniture of the comments"
_INVITATION = "invitation to comment"
_MOST_RESTS = 30
_HEADING = "heading of the comments"
_COUNT = re.compile(r"\d[\d.,\s]*")
_MOST_DIGITS = 10
_HEADING_CHARS = 100
_HEAD_LINES = 4
"""Who wrote a post is said in so many of its first lines."""
_LINES_ABOVE = 3
"""A thread's heading stands in it or so many lines above it at most."""


def run(work: Work) -> bool:
    """Find, claim and write down the comments; whether there are any."""
    for threads in (hinted_threads, headed_threads, posted_threads):
        for found in threads(work):
            _take(work, found)
        if work.record.comments:
            break
    _claim_rests(work)
    if not work.record.comments:
        unseen_comments.run(work, _take)
    return bool(work.record.comments)


def _take(work: Work, found: Found) -> None:
    """Write down a thread's comments; what is left of it behind its first comment is furniture."""
    free = [replace(item, runs=[line for line in item.runs if work.is_free(line)]) for item in found.items]
    repeated = repeated_keys(free)
    read = [(item, read_item(work, item, repeated)) for item in free if item.runs]
    read = [(item, reading) for item, reading in read if any(any(map(str.isalnum, text)) for text, _ in reading.text)]
    if not _is_thread(found, read):
        return
    if _is_opening(work, read[0][0]):
        _leave_opening(work, *read.pop(0))
        if not read:
            return
    _count(work, found, read[0][0])
    comments = [_comment(work, item, reading) for item, reading in read]
    _nest([item for item, _ in read], comments)
    for item, reading in read:
        work.claim_free(reading.furniture, "boilerplate", _FURNITURE)
        work.claim_free(item.runs, "comments", found.rule)
    first = read[0][0].runs[0].index
    work.claim_free([line for line in found.runs if line.index > first or _is_head(line)], "boilerplate", _FURNITURE)
    work.record.comments.extend(comments)
    work.note("comments", found.rule)


def _is_thread(found: Found, read: list[tuple[Item, Reading]]) -> bool:
    """Whether what was read are comments: one of them has a date, several have authors, or an element has a number."""
    if any(reading.date_raw for _, reading in read):
        return True
    if sum(bool(reading.author) for _, reading in read) > 1:
        return True
    if found.rule == "shape:repeated comments":
        return all(reading.text for _, reading in read)
    numbered = sum(is_numbered(item.element) for item, _ in read)
    return numbered > 1 or (numbered == 1 and any(reading.author for _, reading in read))


def _is_opening(work: Work, item: Item) -> bool:
    """Whether a thread's first item is what the others answer: no story stands above it, and it is by whom the page's data
    name as the author (forums print the post that opens a thread like its replies)."""
    start = item.runs[0].index
    if sum(len(line.text) for line in work.free(0, start) if is_prose(line.text)) >= STORY_CHARS:
        return False
    names = [re.compile(rf"(?<!\w){re.escape(one.name)}(?!\w)") for one in work.page.metadata.authors()]
    return any(name.search(line.text) for line in item.runs[:_HEAD_LINES] for name in names)


def _leave_opening(work: Work, item: Item, reading: Reading) -> None:
    """Leave the text of the post that opens a thread to the body; its buttons are furniture."""
    work.claim_free(reading.furniture, "boilerplate", _FURNITURE)
    said = {text for text, _ in reading.text}
    work.opening = [line for line in item.runs if line.text in said and work.is_free(line)]


def _is_head(line: Run) -> bool:
    """Whether a line above the first comment of a thread belongs to the thread and not to the story."""
    return len(line.text) <= _HEADING_CHARS and (is_phrase("comments.headings", line.text) or is_furniture(line))


def _comment(work: Work, item: Item, reading: Reading) -> Comment:
    moment = work.date(reading.date_raw) if reading.date_raw else None
    element = item.element
    return Comment(
        id=_id(element) if element is not None else None,
        author=reading.author,
        date=moment.iso if moment else None,
        date_raw=reading.date_raw,
        text=join_lines(reading.text),
        likes=reading.likes,
    )


def _id(element: Element) -> str | None:
    found: str | None = element.get("id") or element.get("data-id") or element.get("data-comment-id")
    return found


def _nest(items: list[Item], comments: list[Comment]) -> None:
    """Depths and parents from the tree: a comment answers the last one before it that stands less deep."""
    if any(item.element is None for item in items):
        return
    above: list[tuple[int, Comment]] = []
    for item, comment in zip(items, comments, strict=True):
        deep = depth(item.element)
        while above and above[-1][0] >= deep:
            above.pop()
        comment.depth = len(above)
        comment.parent_id = above[-1][1].id if above else None
        above.append((deep, comment))


def _count(work: Work, found: Found, first: Item) -> None:
    """Claim the thread's heading and read the number of comments that it declares."""
    start = found.runs[0].index
    for line in work.free(max(0, start - _LINES_ABOVE), first.runs[0].index):
        if len(line.text) > _HEADING_CHARS or not is_phrase("comments.headings", line.text):
            continue
        number = _COUNT.search(line.text)
        digits = "".join(char for char in number[0] if char.isdecimal()) if number else ""
        if 0 < len(digits) < _MOST_DIGITS and work.record.comment_count is None:
            work.record.comment_count = int(digits)
            work.note("comment_count", "shape:thread heading")
        work.claim(line, "boilerplate", _HEADING)


def _claim_rests(work: Work) -> None:
    """Claim what else belongs to comments: invitations to write one, headings over none, links to them."""
    page = work.html
    if page is None:
        return
    forms = phrases("comments.forms")
    for line, key in work.phrase_keys:
        if (forms.match(key) or _is_invitation(line)) and work.is_free(line) and not is_prose(line.text):
            work.claim(line, "boilerplate", _INVITATION)
    headings = phrases("comments.headings")
    for element in [element for element, mask in work.hinted if mask & COMMENT]:
        span = page.span(element)
        if not span or len(span) > _MOST_RESTS or element.tag in ("body", "html"):
            continue
        lines = [line for line in page.runs_in(element) if work.is_free(line)]
        keys = [fold_phrase(line.text) for line in lines if len(line.text) <= _HEADING_CHARS and line.tag != "h1"]
        if lines and len(keys) == len(lines) and all(not key or forms.match(key) or headings.match(key) for key in keys):
            work.claim_free(lines, "boilerplate", _FURNITURE)


def _is_invitation(line: Run) -> bool:
    """Whether the parts of a line of links speak of comments: "Comment | Read comments (2)"."""
    if line.link_marks is None or "|" not in line.text or not line.is_link():
        return False
    keys = [fold_phrase(part) for part in line.text.split("|")]
    return all(phrases("comments.forms").match(key) or phrases("comments.headings").match(key) for key in keys)

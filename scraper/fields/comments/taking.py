"""Takes over a thread that a source found: reads and claims its comments, and claims its furniture."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from cleaners.phrases import fold_phrase, is_phrase, list_kind
from cleaners.text import is_prose
from cleaners.threads import is_answer, join_lines
from scraper.fields.comments.answers import ANSWERED
from scraper.fields.comments.dates import comment_date
from scraper.fields.comments.furniture import is_furniture, repeated_keys
from scraper.fields.comments.items import is_numbered, names_of
from scraper.fields.comments.nesting import name_all, nest
from scraper.fields.comments.reading import read_item
from scraper.fields.comments.thread import STORY_CHARS, Found, Item, Reading
from scraper.page.run import Run
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work
from scraper.record.article import Comment
from scraper.urls import url_key

FURNITURE = "furniture of the comments"
HEADING = "heading of the comments"
_COUNT = re.compile(r"\d[\d.,\s]*")
MOST_DIGITS = 10
"""Counts of more digits are no counts."""
HEADING_CHARS = 100
_HEAD_LINES = 4
"""Who wrote a post is said in so many of its first lines."""
_AGAIN = "comment again"
_SAME_CHARS = 40
_MOSTLY, _SEVERAL = 0.6, 0.3
_COMMENT = re.compile(r"#comment[-_]?[0-9a-f]*[0-9]")
_THREAD_PAGE = re.compile(r"/(?:comment-page-[0-9]+/?)?$")
_EXCERPT = "excerpt of a page that links here"
_FORUM = re.compile(r"(?i)\bbbp(?:ress)?-|phpbb|forum")
_STEPS = 4
_DOTS = ("[...]", "[…]")
_LINES_ABOVE = 3
"""A thread's heading stands in it or so many lines above it at most."""


def take(work: Work, found: Found) -> None:
    """Write down a thread's comments; what is left of it behind its first comment is furniture."""
    work.claim_free(found.furniture, "boilerplate", FURNITURE)
    work.run_on = found.run_on or work.run_on
    free = [replace(item, runs=[line for line in item.runs if work.is_free(line)]) for item in found.items]
    repeated = repeated_keys(free)
    read = [(item, read_item(work, item, repeated)) for item in free if item.runs]
    for item, reading in read:
        if _is_excerpt(reading):
            work.claim_free(item.runs, "boilerplate", _EXCERPT)
    read = [(item, reading) for item, reading in read if _says_something(reading) and not _is_excerpt(reading)]
    if not read or not _is_thread(found, read) or _is_of_others(work, [item for item, _ in read]):
        _lose(work, found, read)
        return
    if found.source != "declared" and _is_opening(work, found, read[0][0]):
        _leave_opening(work, *read.pop(0))
        if not read:
            return
    work.note("comments", found.rule)
    _count(work, found, read[0][0])
    items = [item for item, _ in read]
    comments = [_comment(work, reading) for _, reading in read]
    name_all(items, comments)
    nest(items, comments)
    again = _printed_again(work.record.comments, comments)
    for (item, reading), is_copy in zip(read, again, strict=True):
        work.claim_free(reading.furniture, "boilerplate", FURNITURE)
        if is_copy:
            work.claim_free(item.runs, "boilerplate", _AGAIN)
        else:
            _claim(work, item, found.rule)
    first = read[0][0].runs[0].index
    stop = _stop(found, [item for item, _ in read])
    rest = [line for line in found.runs if first < line.index < stop or (line.index < first and _is_head(line))]
    work.claim_free(rest, "boilerplate", FURNITURE)
    work.record.comments.extend(one for one, is_copy in zip(comments, again, strict=True) if not is_copy)


def _printed_again(known: list[Comment], comments: list[Comment]) -> list[bool]:
    """Which comments the page has printed before: with the same number, or with the same words of some length by the same
    reader at the same time where neither has one."""
    seen = {_printed(one) for one in known}
    again = []
    for one in comments:
        key = _printed(one)
        again.append(key in seen and (one.id is not None or len(one.text) >= _SAME_CHARS))
        seen.add(key)
    return again


def _printed(one: Comment) -> tuple[str | None, ...]:
    return one.id, one.author, one.date_raw, one.text


def _stop(found: Found, items: list[Item]) -> int:
    """Where a thread's furniture ends: at the label of a list of stories below its last comment."""
    last = max(item.runs[-1].index for item in items)
    below = (line for line in found.runs if line.index > last and len(line.text) <= HEADING_CHARS and not line.is_link())
    labels = (line.index for line in below if list_kind(fold_phrase(line.text)) is not None and not is_furniture(line))
    return next(labels, found.runs[-1].index + 1)


def _says_something(reading: Reading) -> bool:
    return any(any(map(str.isalnum, text)) for text, _ in reading.text)


def _is_excerpt(reading: Reading) -> bool:
    """Whether a comment is another page's words round its link to this one ("[...] as they say [...]"), sent by its system."""
    first, last = (reading.text[0][0].strip(), reading.text[-1][0].strip()) if reading.text else ("", "")
    return first.startswith(_DOTS) and last.endswith(_DOTS)


def _is_thread(found: Found, read: list[tuple[Item, Reading]]) -> bool:
    """Whether what was read are comments: it is declared, or one of them has a date, several have authors, or an element has a
    number."""
    if found.source == "declared" or any(reading.date_raw for _, reading in read):
        return True
    if sum(bool(reading.author) for _, reading in read) > 1:
        return True
    if found.rule == "shape:repeated comments":
        return all(reading.text for _, reading in read)
    numbered = sum(is_numbered(item.element) for item, _ in read)
    return numbered > 1 or (numbered == 1 and any(reading.author for _, reading in read))


def _is_of_others(work: Work, items: list[Item]) -> bool:
    """Whether some comments are links to comments on several other pages: the latest of the whole site. Links to other pages
    of one thread ("/comment-page-2/#comment-7", "?cid=7#comment-7") lead to one place, and so do those to the form below it."""
    own = _place(work, work.url or "")
    hrefs = ([link.href for line in item.runs for link in line.links() if _COMMENT.search(link.href)] for item in items)
    places = [{_place(work, href) for href in one if href[:1] != "#"} - {own} for one in hrefs]
    others = set().union(*places)
    return len(others) > max(1, _SEVERAL * len(items)) and sum(map(bool, places)) > _MOSTLY * len(items)


def _place(work: Work, href: str) -> str | None:
    """Where a link to a comment leads, whatever comment it is and on which page of the thread."""
    key = url_key(work.absolute(href) or "")
    return _THREAD_PAGE.sub("", key.partition("?")[0]) if key else None


def _is_opening(work: Work, found: Found, item: Item) -> bool:
    """Whether a thread's first item is what the others answer: no story stands above it, and it is by whom the page's data
    name as the author, or the thread is a forum's (forums print the post that opens a thread like its replies)."""
    start = item.runs[0].index
    if sum(len(line.text) for line in work.free(0, start) if is_prose(line.text)) >= STORY_CHARS:
        return False
    if found.rule == ANSWERED:
        return not any(is_answer(line.text) for line in item.runs)
    around = (item.element, *islice(item.element.iterancestors(), _STEPS)) if item.element is not None else ()
    if any(_FORUM.search(names_of(one)) for one in around):
        return True
    names = [re.compile(rf"(?<!\w){re.escape(one.name)}(?!\w)") for one in work.page.metadata.authors()]
    return any(name.search(line.text) for line in item.runs[:_HEAD_LINES] for name in names)


def _leave_opening(work: Work, item: Item, reading: Reading) -> None:
    """Leave the text of the post that opens a thread to the body; its buttons are furniture."""
    work.claim_free(reading.furniture, "boilerplate", FURNITURE)
    said = {text for text, _ in reading.text}
    work.opening = [line for line in item.runs if line.text in said and work.is_free(line)]


def _is_head(line: Run) -> bool:
    """Whether a line above the first comment of a thread belongs to the thread and not to the story."""
    return len(line.text) <= HEADING_CHARS and (is_phrase("comments.headings", line.text) or is_furniture(line))


def _claim(work: Work, item: Item, rule: str) -> None:
    """Claim the lines of a comment; what is run on to its last line is a related list's heading."""
    last = item.runs[-1]
    if item.cut is not None and item.cut < len(last.text) and work.is_free(last):
        work.ledger.claim_part(last.index, 0, item.cut, "comments", rule)
        work.ledger.claim_part(last.index, item.cut, len(last.text), "related", "shape:heading run on")
    work.claim_free(item.runs, "comments", rule)


def _lose(work: Work, found: Found, read: list[tuple[Item, Reading]]) -> None:
    """Keep a thread that was none for explanation."""
    if found.items:
        runs = tuple(line.index for line in found.runs)
        why = ("neither a date, nor several authors, nor a numbered element" if read else "no text",)
        work.lose("comments", [Candidate(f"{len(found.items)} comments", found.rule, found.source, runs, why)])


def _comment(work: Work, reading: Reading) -> Comment:
    return Comment(
        author=reading.author,
        date=comment_date(work, reading.date_raw, reading.machine),
        date_raw=reading.date_raw,
        text=join_lines(reading.text),
        likes=reading.likes,
    )


def _count(work: Work, found: Found, first: Item) -> None:
    """Claim the thread's heading and read the number of comments that it declares."""
    start = found.runs[0].index
    for line in work.free(max(0, start - _LINES_ABOVE), first.runs[0].index):
        if len(line.text) > HEADING_CHARS or not is_phrase("comments.headings", line.text):
            continue
        number = _COUNT.search(line.text)
        digits = "".join(char for char in number[0] if char.isdecimal()) if number else ""
        if 0 < len(digits) < MOST_DIGITS and work.record.comment_count is None:
            work.record.comment_count = int(digits)
            work.note("comment_count", "shape:thread heading")
        work.claim(line, "boilerplate", HEADING)

"""Reader comments: by the outlet's selectors where they hit, else by the shape of the thread's lines."""

from __future__ import annotations

from typing import Any

from cleaners.cues import is_list_heading
from cleaners.dates import Moment, find_date
from cleaners.text import squeeze
from cleaners.threads import Post, is_cut_title, join_lines, read_thread
from scraper.fields.comments import shown as generic_comments
from scraper.outlets.generic import Generic
from scraper.outlets.layout import Thread, match
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.selecting import select
from scraper.page.tree import common, depth, same_branch
from scraper.partition.work import Work
from scraper.record.article import Comment

_FURNITURE_CHARS = 100
_AUTHOR_CHARS = 60
_MOST_DIGITS = 10
"""Counts of more digits are no counts."""


def run(work: Work) -> None:
    """Find the comments and claim their lines."""
    thread = work.layout.comments or work.outlet.thread
    if work.outlet is Generic and work.html is not None:
        generic_comments.run(work)
        return
    if not _by_selector(work, thread):
        _by_shape(work, thread)
    if not work.record.comments and work.html is not None and (thread.head or thread.item):
        generic_comments.run(work)  # the outlet has comments, but not where it said; one that declares none has none
    _heading(work, thread)


def _heading(work: Work, thread: Thread) -> None:
    """Claim what is left of the thread's heading and read the number that it declares."""
    if not thread.heading:
        return
    for line in work.page.runs:
        found = match(thread.heading, line.text) if len(line.text) <= 60 else None
        if found is None:
            continue
        count = found.groupdict().get("count")
        if count and len(count) < _MOST_DIGITS and work.record.comment_count is None:
            work.record.comment_count = int(count.replace(",", ""))
            work.note("comment_count", "shape:thread heading")
        if work.is_free(line):
            work.claim(line, "boilerplate", "heading of the comments")
    declared = work.record.comment_count
    if declared is not None and declared != len(work.record.comments):
        work.problem("comments", "count differs", f"the page declares {declared}, {len(work.record.comments)} are in it")


def _by_selector(work: Work, thread: Thread) -> bool:
    found = work.pick(thread.item)
    page = work.html
    if found is None or page is None:
        return False
    rule, items = found
    places = {item: place for place, item in enumerate(items)}
    parts = {
        name: _by_item(page, getattr(thread, name), places) for name in ("author", "date", "text", "likes")
    }
    made: dict[Element, Comment] = {}
    for item in items:
        comment = _read_item(work, thread, item, {name: found.get(item, []) for name, found in parts.items()})
        above = [made[one] for one in item.iterancestors() if one in made]
        if comment is not None:
            comment.parent_id, comment.depth = above[0].id if above else None, len(above)
            made[item] = comment
            work.record.comments.append(comment)
    for item in items:
        work.claim_free(page.runs_in(item), "comments", rule)
    if made:
        work.note("comments", rule)
    return bool(made)


def _by_item(page: HtmlPage, selectors: tuple[str, ...], places: dict[Element, int]) -> dict[Element, list[Element]]:
    """What the selectors find, by the innermost comment that holds it; an item takes the first selector that hits."""
    found: dict[Element, list[Element]] = {}
    for css in selectors:
        hits: dict[Element, list[Element]] = {}
        for element in select(page, css):
            item = next((above for above in element.iterancestors() if above in places), None)
            if item is not None:
                hits.setdefault(item, []).append(element)
        for item, elements in hits.items():
            found.setdefault(item, elements)
    return found


def _read_item(work: Work, thread: Thread, item: Element, parts: dict[str, list[Element]]) -> Comment | None:
    lines = [(part, run.gap) for element in parts["text"] for run, part in work.parts(element)]
    lines = [(text, gap) for text, gap in lines if not match(thread.furniture, text)]
    if not lines:
        return None
    author = next((work.shown(one) for one in parts["author"]), "")
    raw, moment = next((_date(work, one) for one in parts["date"]), (None, None))
    digits = "".join(char for char in next((work.shown(one) for one in parts["likes"]), "") if char in "0123456789")
    return Comment(
        id=item.get("id") or item.get("data-id") or item.get("data-comment-id"),
        author=author or None,
        date=moment.iso if moment else None,
        date_raw=raw or None,
        text=join_lines(lines),
        likes=int(digits) if digits and len(digits) < _MOST_DIGITS else None,
    )


def _date(work: Work, element: Any) -> tuple[str, Moment | None]:
    """The date as printed and read; a machine's date of the same moment goes before an age ("2 years ago")."""
    shown = work.shown(element)
    moment = work.date(shown)
    if moment is not None and moment.basis != "relative":
        return shown, moment
    machine = squeeze(element.get("datetime") or element.get("title") or "")
    exact = work.date(machine) if machine else None
    return (machine, exact) if exact is not None else (shown, moment)


def _by_shape(work: Work, thread: Thread) -> None:
    """Read the lines below the thread's heading (or from the first line that begins a comment)."""
    if not thread.head:
        return
    runs = work.free()
    start = next((place for place, one in enumerate(runs) if match(thread.heading, one.text)), None)
    first = 0 if start is None else start + 1
    runs = runs[first:]
    end = next((at for at, one in enumerate(runs) if match(thread.stop, one.text) or is_list_heading(one.text)), len(runs))
    runs = [one for one in runs[:end] if not _is_furniture(work, thread, one)]
    runs = _to_run_on(work, thread, runs)
    posts = read_thread([one.text for one in runs], lambda place: _begins(thread, runs, place, start is not None))
    if start is None and len(posts) < 2:
        return
    _cut_to_container(work, runs, posts)
    for post in posts:
        _add_post(work, thread, runs, post)
    if posts:
        _nest(work, runs, posts)
        work.note("comments", "shape:thread")


def _to_run_on(work: Work, thread: Thread, runs: list[Run]) -> list[Run]:
    """The lines up to one that a related list's heading is run on to; the heading goes to that list."""
    for place, line in enumerate(runs):
        found = match(thread.run_on, line.text)
        if found is not None:
            work.run_on = (found["label"], line.index + 1)
            return runs[: place + 1]
    return runs


def _cut_to_container(work: Work, runs: list[Run], posts: list[Post]) -> None:
    """In HTML, lines outside the element that holds all comments are no part of the last one."""
    page = work.html
    if page is None or len(posts) < 2:
        return
    holder = common([runs[post.start].element for post in posts])
    inside = page.span(holder) if holder is not None else range(len(page.runs))
    posts[-1].lines = [place for place in posts[-1].lines if runs[place].index in inside]


def _is_furniture(work: Work, thread: Thread, line: Run) -> bool:
    if len(line.text) > _FURNITURE_CHARS or match(thread.furniture, line.text) is None:
        return False
    work.claim(line, "boilerplate", "furniture of the comments")
    return True


def _begins(thread: Thread, runs: list[Run], place: int, below_heading: bool) -> tuple[str | None, str | None] | None:
    """Whether a comment begins at this line: its author and date as printed."""
    line = runs[place]
    found = match(thread.head, line.text) if len(line.text) <= 160 else None
    if found is not None:
        parts = found.groupdict()
        return squeeze(parts.get("author") or "") or None, parts.get("date")
    if not below_heading or line.element is None:
        return None
    if _is_stamp(line):
        return (None, line.text) if not _has_author(runs, place) else None
    if place + 1 < len(runs) and _is_stamp(runs[place + 1]) and _has_author(runs, place + 1):
        return line.text, runs[place + 1].text
    return None


def _is_stamp(line: Run) -> bool:
    """Whether the line is nothing but a day with a time of day."""
    return len(line.text) <= 40 and ":" in line.text and find_date(line.text) == (0, len(line.text))


def _has_author(runs: list[Run], place: int) -> bool:
    """Whether the line above a time stamp is the author's name: short, and nearer to it in the tree than its text."""
    if place == 0 or len(runs[place - 1].text) > _AUTHOR_CHARS or _is_stamp(runs[place - 1]):
        return False
    if place + 1 == len(runs):
        return True
    return same_branch(runs[place - 1].element, runs[place].element) >= same_branch(
        runs[place].element, runs[place + 1].element
    )


def _add_post(work: Work, thread: Thread, runs: list[Run], post: Post) -> None:
    body = [runs[place] for place in post.lines]
    if body and post.date_raw and body[0].text == post.date_raw:
        work.claim(body[0], "comments", "shape:thread")
        body = body[1:]
    for one in (runs[post.start], *body):
        _claim(work, thread, one)
    if thread.cut_title and len(body) > 1 and _is_title(body[0].text, body[1].text):
        body = body[1:]
    moment = work.date(post.date_raw) if post.date_raw else None
    work.record.comments.append(
        Comment(
            author=post.author,
            date=moment.iso if moment else None,
            date_raw=post.date_raw,
            text=join_lines([(_text(thread, one), one.gap) for one in body]),
        )
    )


def _text(thread: Thread, line: Run) -> str:
    found = match(thread.run_on, line.text)
    return str(found["text"]) if found is not None else line.text


def _claim(work: Work, thread: Thread, line: Run) -> None:
    text = _text(thread, line)
    if text == line.text:
        work.claim(line, "comments", "shape:thread")
    else:
        work.ledger.claim_part(line.index, 0, len(text), "comments", "shape:thread")
        work.ledger.claim_part(line.index, len(text), len(line.text), "related", "shape:heading run on")


def _is_title(first: str, second: str) -> bool:
    """Whether a comment's first line is its title as the site cuts it: with dots at its end, or the text's beginning."""
    return first.endswith(("...", "…")) or is_cut_title(first, second)


def _nest(work: Work, runs: list[Run], posts: list[Post]) -> None:
    """Depths from the tree where there is one: a comment answers the last one before it that stands less deep."""
    depths = [depth(runs[post.start].element) for post in posts]
    if work.html is None or not depths:
        return
    holder = common([runs[post.start].element for post in posts]) if len(posts) > 1 else None
    open_at: list[tuple[int, Comment]] = []
    for post, comment, deep in zip(posts, work.record.comments, depths, strict=True):
        while open_at and open_at[-1][0] >= deep:
            open_at.pop()
        comment.id = _id(runs[post.start].element, holder)
        comment.depth, comment.parent_id = len(open_at), open_at[-1][1].id if open_at else None
        open_at.append((deep, comment))


def _id(element: Element, holder: Element) -> str | None:
    """The id of the innermost element with a numbered one that holds the comment, inside what holds all of them."""
    while element is not None and element is not holder:
        name = element.get("id") or element.get("data-comment-id")
        if name and any(char.isdigit() for char in name):
            return str(name)
        element = element.getparent()
    return None

"""Comments by the shape of a thread's lines: heads that give author and time, below one or more headings. Dumps depend on
them; in HTML, a declared shape goes before what elements show, and the shape shared by all outlets comes last."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.cues import is_list_heading
from cleaners.dates import find_date
from cleaners.stamps import is_profile
from cleaners.text import squeeze
from cleaners.threads import Post, is_cut_title, read_thread
from scraper.fields.comments import reading as words
from scraper.fields.comments.declared import thread_of
from scraper.fields.comments.thread import Found, Item, Reading
from scraper.outlets.common import THREAD
from scraper.outlets.layout import Thread, match
from scraper.page.run import Run
from scraper.page.tree import common, same_branch
from scraper.partition.candidates import Source
from scraper.partition.work import Work

_FURNITURE_CHARS = 100
_AUTHOR_CHARS = 60
_HEAD_CHARS = 160
_RULE = "shape:thread"


def declared_lines(work: Work) -> Iterator[Found]:
    """The thread by the shape of lines that the outlet declares."""
    thread = thread_of(work)
    if thread is not THREAD:
        yield from _threads(work, thread, "declared")


def shared_lines(work: Work) -> Iterator[Found]:
    """The thread by the shape of lines that news pages share."""
    yield from _threads(work, THREAD, "shown")


def _threads(work: Work, thread: Thread, source: Source) -> Iterator[Found]:
    """The thread below its heading, or from the first line that begins a comment."""
    if not thread.head:
        return
    runs = work.free()
    start = next((place for place, one in enumerate(runs) if match(thread.heading, one.text)), None)
    runs = runs[0 if start is None else start + 1 :]
    end = next((at for at, one in enumerate(runs) if match(thread.stop, one.text) or is_list_heading(one.text)), len(runs))
    runs = runs[:end]
    buttons = [one for one in runs if len(one.text) <= _FURNITURE_CHARS and match(thread.furniture, one.text) is not None]
    pressed = {one.index for one in buttons}
    runs = [one for one in runs if one.index not in pressed]
    runs, run_on = _to_run_on(thread, runs)
    posts = read_thread([one.text for one in runs], lambda place: _begins(thread, runs, place, start is not None))
    if start is None and len(posts) < 2:
        posts = []
    _cut_to_container(work, runs, posts)
    items = [_item(thread, runs, post) for post in posts]
    if items or work.html is None:
        yield Found([line for item in items for line in item.runs], items, _RULE, source, buttons, run_on)


def _to_run_on(thread: Thread, runs: list[Run]) -> tuple[list[Run], tuple[str, int] | None]:
    """The lines up to one that a related list's heading is run on to, and that heading with the place behind it."""
    for place, line in enumerate(runs):
        found = match(thread.run_on, line.text)
        if found is not None:
            return runs[: place + 1], (found["label"], line.index + 1)
    return runs, None


def _cut_to_container(work: Work, runs: list[Run], posts: list[Post]) -> None:
    """In HTML, lines outside the element that holds all comments are no part of the last one."""
    page = work.html
    if page is None or len(posts) < 2:
        return
    holder = common([runs[post.start].element for post in posts])
    inside = page.span(holder) if holder is not None else range(len(page.runs))
    posts[-1].lines = [place for place in posts[-1].lines if runs[place].index in inside]


def _begins(thread: Thread, runs: list[Run], place: int, below_heading: bool) -> tuple[str | None, str | None] | None:
    """Whether a comment begins at this line: its author and date as printed."""
    line = runs[place]
    found = match(thread.head, line.text) if len(line.text) <= _HEAD_CHARS and not is_profile(line.text) else None
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


def _item(thread: Thread, runs: list[Run], post: Post) -> Item:
    """A comment with its reading: its lines without its date and its buttons, and without a heading run on to the last one."""
    body = [runs[place] for place in post.lines]
    item = Item([runs[post.start], *body], runs[post.start].element)
    if body and body[0].text == post.date_raw:
        body = body[1:]
    if thread.cut_title and len(body) > 1 and _is_title(body[0].text, body[1].text):
        body = body[1:]
    text, furniture, likes = words.without_furniture([(one, one.text) for one in body])
    if item.runs and (found := match(thread.run_on, item.runs[-1].text)) is not None:
        item.cut = len(found["text"])
        text = [(line[: item.cut] if at == len(text) - 1 else line, gap) for at, (line, gap) in enumerate(text)]
    item.reading = Reading(post.author, post.date_raw, text, furniture, likes)
    return item


def _is_title(first: str, second: str) -> bool:
    """Whether a comment's first line is its title as the site cuts it: with dots at its end, or the text's beginning."""
    return first.endswith(("...", "…")) or is_cut_title(first, second)

"""Comments of a dump, which has no elements: what stands around one stamp each, below a heading of comments, or from the first of
several lines that say who speaks. Where its head stands, above the text or below it, is the same in all of a thread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cleaners.phrases import fold_phrase, phrases
from cleaners.stamps import before_weekday, find_stamp, is_bare_age, is_profile
from cleaners.text import ends_sentence, is_prose
from cleaners.threads import is_answer, is_thread_heading
from scraper.fields.comments.authors import bare, is_author_line
from scraper.fields.comments.furniture import is_furniture, is_loose_furniture
from scraper.fields.comments.items import posted, saying
from scraper.fields.comments.shown import ends_thread
from scraper.fields.comments.stamped import is_stamped
from scraper.fields.comments.thread import NEAR, STORY_CHARS, Found, Item
from scraper.page.run import Run
from scraper.partition.work import Work

_RULE = "shape:comments of a dump"
_NAME_CHARS, _NAME_WORDS = 45, 6
_BESIDE_CHARS = 60
"""So much stands beside a stamp in a comment's head at most: a name, buttons."""
_HEADING_CHARS = 200
_MOST_COUNTS, _MOST_HEADINGS = 2, 30
"""Headings with more different counts are those of other stories' cards; so many headings are tried."""
_ABOVE = 4
"""A head's name stands in one of so many lines above its stamp."""
_MOST = 0.6
_AGE_DIGITS = 3
_INITIAL = re.compile(r"[^\W\d_] (?-i:[^\W\d_a-zа-яё])\.$")
"""A name's end that is an initial ("Jane D.")."""
_CLOCK, _YEAR = re.compile(r"\d[:.hH時时点 ]{1,2}\d\d(?!\d)"), re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class _Head(NamedTuple):
    """A comment's head or foot as places in the thread: its first line, its stamp, and whose it is."""

    start: int
    stamp: int
    author: str | None


def dumped_threads(work: Work) -> Iterator[Found]:
    """The threads of a dump."""
    if work.html is not None:
        return
    done = 0
    for heading in _headings(work):
        items = _items(work, heading.index + 1, counted=any(map(str.isdigit, heading.text))) if heading.index >= done else []
        if items:
            done = items[-1].runs[-1].index + 1
            yield Found([heading, *(line for item in items for line in item.runs)], items, _RULE)
    start = _first_head(work) if not done else 0
    items = _items(work, start, counted=False) if start else []
    if len(items) > 1 or any(map(_has_button, items)):
        yield Found([line for item in items for line in item.runs], items, _RULE)


def _headings(work: Work) -> Iterator[Run]:
    """The headings of comments below some of the story."""
    below = (line for line in work.free() if len(line.text) <= _HEADING_CHARS and work.told_above[line.index] >= STORY_CHARS)
    found = [line for line in below if is_thread_heading(line.text, fold_phrase(line.text))]
    counts = {line.text for line in found if any(map(str.isdigit, line.text))}
    found = found if len(counts) <= _MOST_COUNTS else [line for line in found if line.text not in counts]
    yield from found[:_MOST_HEADINGS]


def _first_head(work: Work) -> int:
    """Where the first line below the story stands that says who spoke when; 0 where there is none."""
    heads = (line.index for line in work.free() if work.told_above[line.index] >= STORY_CHARS and _is_head(work, line))
    return next(heads, 0)


def _is_head(work: Work, line: Run) -> bool:
    """Whether a line says who speaks, and it or the one below says when."""
    if len(line.text) > 2 * _BESIDE_CHARS or not (saying().search(line.text) or posted().match(line.text)):
        return False
    return any(map(_is_stamp, work.page.runs[line.index : line.index + 2]))


def _is_stamp(line: Run) -> bool:
    """Whether a line is stamped and no sentence: little stands beside its stamp."""
    if not is_stamped(line) or ends_sentence(line.text.rstrip(" :")):
        return False
    start, end = find_stamp(line.text) or (0, 0)
    return len(line.text) - (end - start) <= _BESIDE_CHARS


def _items(work: Work, first: int, *, counted: bool) -> list[Item]:
    """The comments among the lines from this one on, if they are some."""
    lines = _lines(work, first, NEAR if counted else NEAR // 2)
    stamps = [place for place, line in enumerate(lines) if _is_stamp(line) and not _is_labelled(lines, place)]
    stamps = [place for at, place in enumerate(stamps) if not at or place > stamps[at - 1] + 1]
    if not stamps:
        return []
    heads = _heads(lines, _alike(lines, stamps))
    items = _above_feet(lines, heads) if _are_feet(lines, heads) else _below_heads(lines, heads)
    return items if _are_posted(lines, heads, items, counted=counted) else []


def _lines(work: Work, first: int, near: int) -> list[Run]:
    """The lines of a thread: to the first one that ends it below its first stamp, which is near."""
    lines: list[Run] = []
    stamped = False
    for line in (work.page.runs[at] for at in range(first, len(work.page.runs))):
        ends = ends_thread(work, line)
        if not ends and not work.is_free(line):
            continue
        if ends and (stamped or not phrases("comments.forms").match(fold_phrase(line.text))):
            break
        if not stamped and len(lines) >= near:
            return []
        stamped = stamped or _is_stamp(line)
        lines.append(line)
    return lines if stamped else []


def _is_labelled(lines: Sequence[Run], place: int) -> bool:
    """Whether the line above a stamp says that it is of a writer's profile ("Member since")."""
    return place > 0 and len(lines[place - 1].text) <= _NAME_CHARS and is_profile(f"{lines[place - 1].text.rstrip(' :')}: x")


def _alike(lines: Sequence[Run], stamps: list[int]) -> list[int]:
    """The stamps that are like the first, if it has a time of day, else like most: with a time of day or a year, or without.
    An age is like any."""
    signs = [_signs(lines[place].text) for place in stamps]
    dates = [sign for sign in signs if sign is not None]
    if not dates:
        return stamps
    usual = dates[0] if dates[0][0] else Counter(dates).most_common(1)[0][0]
    return [place for place, sign in zip(stamps, signs, strict=True) if sign in (usual, None)]


def _signs(text: str) -> tuple[bool, bool] | None:
    """Whether a line's stamp has a time of day, and a year of four digits; ``None`` of an age."""
    start, end = find_stamp(text) or (0, 0)
    stamp = text[start:end]
    if is_bare_age(stamp) or sum(map(str.isdigit, stamp)) <= _AGE_DIGITS:
        return None
    return _CLOCK.search(stamp) is not None, _YEAR.search(stamp) is not None


def _heads(lines: Sequence[Run], stamps: Sequence[int]) -> list[_Head]:
    """The head around each stamp: with the name in its own line, or in one above it."""
    inside = [_beside(lines[place].text) for place in stamps]
    if sum(map(bool, inside)) >= _MOST * len(stamps):
        return [_Head(_with_subject(lines, place), place, name or None) for place, name in zip(stamps, inside, strict=True)]
    heads = []
    for before, place in pairwise((-1, *stamps)):
        above = range(place - 1, max(before, place - 1 - _ABOVE), -1)
        named = next((at for at in above if not is_furniture(lines[at])), None)
        if named is None or not _is_name(lines[named].text):
            heads.append(_Head(place, place, None))
            continue
        name = bare(lines[named].text)
        same = [at for at in above if at < named and is_author_line(lines[at].text, name)]
        heads.append(_Head(min((named, *same)), place, name or None))
    return heads


def _with_subject(lines: Sequence[Run], place: int) -> int:
    """Where a head begins: at the subject above it, where that answers another."""
    return place - 1 if place and is_answer(lines[place - 1].text) else place


def _beside(text: str) -> str:
    """The name that stands on one side of a line's stamp; an empty one where none does."""
    start, end = find_stamp(text) or (0, 0)
    parts = (bare(part) for part in (text[: before_weekday(text, start)[0]], text[end:]))
    names = [name for name in parts if len(name) > 1 and any(map(str.isalpha, name)) and not is_loose_furniture(name)]
    return names[0] if len(names) == 1 else ""


def _is_name(text: str) -> bool:
    closed = ends_sentence(text.rstrip(" :")) and _INITIAL.search(text) is None
    return len(text) <= _NAME_CHARS and len(text.split()) <= _NAME_WORDS and not closed


def _are_feet(lines: Sequence[Run], heads: Sequence[_Head]) -> bool:
    """Whether the texts stand above their stamps: there is one above the first, and none right below the last."""
    below = lines[heads[-1].stamp + 1 :][:_ABOVE]
    return any(map(_is_text, lines[: heads[0].start])) and not any(map(_is_text, below))


def _is_text(line: Run) -> bool:
    text = line.text
    if is_furniture(line) or saying().search(text) is not None:
        return False
    return len(text) > _BESIDE_CHARS or is_prose(text) or ends_sentence(text)


def _below_heads(lines: Sequence[Run], heads: Sequence[_Head]) -> list[Item]:
    """The comments as heads with their text below them."""
    ends = [*(head.start for head in heads[1:]), len(lines)]
    spans = [list(range(head.start, end)) for head, end in zip(heads, ends, strict=True)]
    for span, follower in zip(spans[:-1], heads[1:], strict=True):
        while follower.author and len(span) > 2 and is_author_line(lines[span[-1]].text, follower.author):
            span.pop()
    buttons = sum(is_furniture(lines[span[-1]]) for span in spans[:-1])
    closed = len(spans) > 1 and buttons >= _MOST * (len(spans) - 1)
    spans[-1] = spans[-1][: _last_end(lines, spans[-1], heads[-1], closed=closed)]
    return [Item([lines[place] for place in span], None) for span in spans]


def _last_end(lines: Sequence[Run], span: Sequence[int], head: _Head, *, closed: bool) -> int:
    """How many of the lines below the last head are the last comment's: up to its buttons, where the others end in some, else
    up to the first paragraph that is no text."""
    told = False
    for at, place in enumerate(span):
        line = lines[place]
        if place <= head.stamp:
            continue
        button = is_furniture(line)
        if told and (button if closed else button or (line.gap and not _is_text(line))):
            return at + button
        told = told or not button
    return len(span)


def _above_feet(lines: Sequence[Run], heads: Sequence[_Head]) -> list[Item]:
    """The comments as texts with a foot below them."""
    starts = [0, *(head.stamp + 1 for head in heads[:-1])]
    return [Item(list(lines[start : head.stamp + 1]), None) for start, head in zip(starts, heads, strict=True)]


def _are_posted(lines: Sequence[Run], heads: Sequence[_Head], items: Sequence[Item], *, counted: bool) -> bool:
    """Whether what stands around stamps are comments and no list of dated stories: most say something and whose they are, and
    have a time of day, an age, or buttons; or the heading counts them."""
    texts = [_text(lines, head, item) for head, item in zip(heads, items, strict=True)]
    most = _MOST * len(items)
    named = sum(_is_named(lines, head, item) for head, item in zip(heads, items, strict=True))
    if sum(map(bool, texts)) < most or named < most:
        return False
    if counted or sum(map(_has_button, items)) >= most:
        return True
    timely = sum(_is_timely(lines[head.stamp].text) for head in heads)
    return timely >= most and 2 * sum(any(map(_is_text, text)) for text in texts) >= len(texts)


def _is_named(lines: Sequence[Run], head: _Head, item: Item) -> bool:
    """Whether a comment says whose it is: in its head, or in a line above its text."""
    first = item.runs[0]
    return head.author is not None or (first.index < lines[head.stamp].index - 1 and _is_name(first.text))


def _text(lines: Sequence[Run], head: _Head, item: Item) -> list[Run]:
    """The lines of a comment that are neither its head nor buttons."""
    outside = {line.index for line in lines[head.start : head.stamp + 1]}
    return [line for line in item.runs if line.index not in outside and not is_furniture(line)]


def _has_button(item: Item) -> bool:
    return any(map(is_furniture, item.runs))


def _is_timely(text: str) -> bool:
    """Whether a line's stamp has a time of day or is an age that says so; a bare one may be how long anything takes."""
    signs = _signs(text)
    start, end = find_stamp(text) or (0, 0)
    return signs[0] if signs is not None else not is_bare_age(text[start:end])

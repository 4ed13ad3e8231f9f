"""Reading one comment of a page that nobody described: who wrote it, when, and what of its lines is text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from cleaners.han_names import is_wide
from cleaners.phrases import alternation, fold_phrase, is_phrase, phrases
from cleaners.stamps import find_stamp, is_weekday
from cleaners.text import ends_sentence, squeeze
from scraper.fields.comments.items import Item, is_stamped
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work

_AUTHOR_CHARS = 60
_BUTTON_CHARS = 40
_FEWEST_REPEATS = 3
_DIGITS = re.compile(r"[\d,.]+")
_LEAD_LINES = 6
"""A stamp stands in the first lines of a comment, or in its last two."""
_PIECES = re.compile(r"\s*[|·•/,;]\s*|\s[-–—]\s|\s{2,}|\s*\(?[+-]?\d+\)?\s*")
_NUMBER_LINE = re.compile(
    r"(?:#|no\.?|nr\.?|n°|comment(?: no\.?| #)?)?[\s#]*[+-]?[\d.,]*\d[.)\]:]?|\W+", re.IGNORECASE
)
_LIKES = re.compile(
    r"(?:like|gefällt|me gusta|j'aime|mi piace|curtir|recommend|votes?|beğen|إعجاب|нравится|赞|いいね)\D{0,12}(\d{1,6})"
    r"|(\d{1,6})\s(?:likes?|votes?|recommend|people like)",
    re.IGNORECASE,
)
_AUTHOR_NAMES = frozenset(
    "author fn user username name commenter nick nickname poster commentauthor comment-author comment_author comment-by "
    "user-name author-name screen-name screenname autor auteur login uname comment-user byuser profile-name display-name".split()
)
_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:author|user|nick|display|full|screen|member|profile|commenter|poster)[_-]?(?:name|link)?(?=\s|$)"
)
_PLACE = re.compile(r"#?\d{1,4}[.):]?\s+(?=[^\W\d])")
_BRACKET = re.compile(r"\s*[\[(]([^\[\]()]+)$")
"""What a name's closing bracket, cut with its other punctuation, closed."""
_PUNCTUATION = " \t:,;.|·•-–—/()[]>»#@…"


class Reading(NamedTuple):
    """A comment's parts: lines of ``text`` with their gaps, lines that are ``furniture``."""

    author: str | None
    date_raw: str | None
    text: list[tuple[str, bool]]
    furniture: list[Run]
    likes: int | None


@cache
def _run_together() -> re.Pattern[str]:
    """Buttons without blanks between them, as Chinese pages have them ("举报赞38回复"); the longest word each time, and no
    second try, which a page could make endless."""
    words = "|".join(one for one in alternation("comments.furniture").split("|") if is_wide(one))
    return re.compile(rf"(?:(?:{words})|[\d\W])++")


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('comments.by')})\b\s*:?\s*", re.IGNORECASE)


@cache
def _says() -> re.Pattern[str]:
    words = alternation("comments.says")
    return re.compile(rf"(?:(?<=\s)|(?<=[^\W\d_])(?=[^\x00-\u2e7f])|^)(?:{words})\s*[:,.…]*$", re.IGNORECASE)


def repeated_keys(items: Iterable[Item]) -> frozenset[str]:
    """The keys of the short lines that stand in half of a thread's comments, three at least: its buttons and labels, in
    whatever language ("Flag as offensive", "349 Fans")."""
    lines = [{key_of_line(line.text) for line in item.runs if _may_be_button(line.text)} for item in items]
    counts = Counter(key for keys in lines for key in keys)
    return frozenset(key for key, count in counts.items() if key and count >= max(_FEWEST_REPEATS, 0.5 * len(lines)))


def key_of_line(text: str) -> str:
    """A line's key without its numbers."""
    return _DIGITS.sub("", fold_phrase(text))


def _may_be_button(text: str) -> bool:
    return len(text) <= _BUTTON_CHARS and text[-1] not in ".!?。"


def read_item(work: Work, item: Item, repeated: frozenset[str] = frozenset()) -> Reading:
    """Read the lines of one comment; ``repeated`` are the keys of what its thread's comments have in common."""
    lines = item.runs
    place = _stamp_place(lines)
    stamp = lines[place] if place is not None else None
    author = _named_author(work, item)
    date_raw = None
    text: list[tuple[str, bool]] = []
    furniture: list[Run] = []
    likes: int | None = None
    for line in lines:
        if line is stamp:
            found, date_raw, rest = _read_stamp(line.text)
            author = author or found or _author_above(lines, place or 0)
            if rest:
                text.append((rest, line.gap))
        elif is_furniture(line) or _is_repeated(line, repeated) or _is_heading(line.text, first=not text):
            counted = _LIKES.search(line.text)
            likes = int(counted[1] or counted[2]) if counted else likes
            furniture.append(line)
        else:
            text.append((line.text, line.gap))
    if author is None and item.signed and len(text) > 1:
        author = _bare(text.pop()[0]) or None
    if author is None and len(text) > 1:
        author = _saying_author(text[0][0]) or _saying_author(text[1][0])
    if author:
        text = [one for at, one in enumerate(text) if at > 3 or not _is_author_line(one[0], author)]
        author = None if len(author) > _AUTHOR_CHARS else author
    return Reading(author, date_raw, text, furniture, likes)


def _is_repeated(line: Run, repeated: frozenset[str]) -> bool:
    return bool(repeated) and _may_be_button(line.text) and key_of_line(line.text) in repeated


def _is_heading(text: str, *, first: bool) -> bool:
    """Whether a line is a heading of comments: above the text of one, or one that counts them ("(1346 comments)")."""
    return (first or any(map(str.isdigit, text))) and is_phrase("comments.headings", text)


def _stamp_place(lines: list[Run]) -> int | None:
    places = [*range(min(_LEAD_LINES, len(lines))), *range(max(_LEAD_LINES, len(lines) - 2), len(lines))]
    return next((place for place in places if is_stamped(lines[place]) and not _is_sentence(lines[place])), None)


def _is_sentence(line: Run) -> bool:
    """Whether a date merely occurs in a line of text: much stands on both sides of it."""
    span = find_stamp(line.text)
    return span is not None and span[0] > 45 and len(line.text) - span[1] > 12


def _read_stamp(line: str) -> tuple[str | None, str, str]:
    """The author, the stamp and the text that stand in a stamp's line."""
    start, end = find_stamp(line) or (0, 0)
    before, after = _bare(line[:start]), line[end:].strip(_PUNCTUATION)
    raw = line[start:end].strip(" ,")
    rest = ""
    if after and _bare(after) and not _is_loose_furniture(after):
        if len(after) > 40 or (before and len(after.split()) > 3):
            rest = after
        elif not before:
            return _bare(after) or None, raw, ""
    return before or None, raw, rest


def _bare(text: str) -> str:
    """A name without "Posted by" before it and "says" behind it."""
    name = _PLACE.sub("", squeeze(text)).strip(_PUNCTUATION)
    found = _by().match(name)
    if found is not None:
        name = name[found.end() :]
    found = _BRACKET.search(name)
    if found is not None and phrases("comments.furniture").is_whole(fold_phrase(found[1])):
        name = name[: found.start()]
    for _ in range(2):
        name = _says().sub("", name).strip(_PUNCTUATION)
    if name.count("(") > name.count(")"):
        name += ")"
    if _NUMBER_LINE.fullmatch(name) or is_weekday(name) or phrases("comments.furniture").is_whole(fold_phrase(name)):
        return ""
    return name


def _saying_author(line: str) -> str | None:
    """The author of a line that is no more than "Jane Doe says:"."""
    bare = _bare(line)
    return bare if len(line) <= _AUTHOR_CHARS and bare and bare != line.strip(_PUNCTUATION) else None


def _author_above(lines: list[Run], place: int) -> str | None:
    above = [line for line in lines[:place] if not is_furniture(line)]
    below = any(not is_furniture(line) for line in lines[place + 1 :])
    if len(above) > 1 and not below and _is_name(above[0]) and (above[0].is_link() or ends_sentence(above[-1].text)):
        return _bare(above[0].text) or None  # name, text, stamp
    for line in reversed(above):
        if len(line.text) <= _AUTHOR_CHARS:
            return _bare(line.text) or None
    if not place and len(lines) > 1 and _says_alone(lines[1].text):
        return _bare(lines[1].text) or None
    return None


def _is_name(line: Run) -> bool:
    return len(line.text) <= _AUTHOR_CHARS and not ends_sentence(line.text)


def _says_alone(line: str) -> bool:
    return len(line) <= _AUTHOR_CHARS and _says().search(line.strip(" :")) is not None


def _is_author_line(line: str, author: str) -> bool:
    """Whether a line has nothing but the author's name and words such as "says"."""
    return line == author or (len(line) <= len(author) + 24 and author in line and _bare(line) in (author, ""))


def _named_author(work: Work, item: Item) -> str | None:
    """The text of the element that is named after an author."""
    page = work.html
    if page is None or item.element is None:
        return None
    indices = {one.index for one in item.runs[: _LEAD_LINES + 2]} | {one.index for one in item.runs[-2:]}
    for element in item.element.iter():
        if not _names_author(element) or not page.is_seen(element):
            continue
        span = page.span(element)
        if len(span) == 0 or span.start not in indices or (len(span) > 1 and _is_all(item, span)):
            continue
        text = work.shown(element) if len(span) == 1 else page.runs[span.start].text
        if 0 < len(text) <= 2 * _AUTHOR_CHARS:
            stamp = find_stamp(text)
            bare = _bare(text[: stamp[0]] if stamp else text)
            if bare:
                return bare
    return None


def _is_all(item: Item, span: range) -> bool:
    """Whether an element holds all lines of a comment but its furniture, so it is no author's."""
    return all(one.index in span or is_furniture(one) for one in item.runs)


def _names_author(element: Element) -> bool:
    if element.tag == "cite" or element.get("itemprop") in ("author", "creator", "name"):
        return True
    names = element.get("class")
    return bool(names) and _is_authors(names)


@lru_cache(maxsize=1 << 12)
def _is_authors(names: str) -> bool:
    """Whether a class attribute, the same in each comment of a page, speaks of an author."""
    lower = names.lower()
    return not _AUTHOR_NAMES.isdisjoint(lower.split()) or _AUTHOR_NAME.search(lower) is not None


def is_furniture(line: Run) -> bool:
    """Whether a line of a comment is one of its buttons, counts or labels."""
    text = line.text
    if len(text) > 120:
        return False
    if _NUMBER_LINE.fullmatch(text) is not None or _is_loose_furniture(text):
        return True
    if line.link_marks is None or not line.is_link():
        return False
    furniture = phrases("comments.furniture")
    return all(furniture.match(fold_phrase(part)) for _, part in line.link_marks)


@lru_cache(maxsize=1 << 12)
def _is_loose_furniture(text: str) -> bool:
    furniture, forms = phrases("comments.furniture"), phrases("comments.forms")
    key = fold_phrase(text)
    if len(key) <= 40 and furniture.is_whole(key):
        return True
    if furniture.begins(key) and len(key) <= 60:
        return True
    if forms.match(key) and len(text) <= 120:
        return True
    if len(text) > 80:
        return False
    pieces = [fold_phrase(one) for one in _PIECES.split(text)]
    together = is_wide(text) and _run_together().fullmatch(text) is not None
    return together or all(not one or furniture.is_whole(one) for one in pieces)

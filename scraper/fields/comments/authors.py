"""Who wrote a comment: names in its head, elements named after authors, lines that say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

from cleaners.phrases import alternation, fold_phrase, phrases
from cleaners.stamps import find_stamp, is_weekday
from cleaners.text import ends_sentence, squeeze
from cleaners.threads import is_answer
from scraper.fields.comments.furniture import NUMBER_LINE, PUNCTUATION, is_furniture
from scraper.fields.comments.thread import Item
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

AUTHOR_CHARS = 60
LEAD_LINES = 6
"""Author and stamp stand in the first lines of a comment, or in its last two."""
_AUTHOR_NAMES = frozenset(
    "author fn user username name commenter nick nickname poster commentauthor comment-author comment_author comment-by "
    "user-name author-name screen-name screenname autor auteur login uname comment-user byuser profile-name display-name who "
    "writer namn navn naam nimi nombre nome nimi imie jmeno nume isim nama nev ime imya vardas vards".split()
)
_AUTHOR_NAME = re.compile(
    r"(?:^|[\s_-])(?:author|user|nick|display|full|screen|member|profile|commenter|poster)[_-]?(?:name|link)?(?=\s|$)"
)
_ICON = re.compile(r"(?:^|\s)(?:material-(?:icons|symbols)\S*|mat-icon)(?=\s|$)")
_PERSONS = ("person", "person_outline", "account_circle", "face")
"""What icon fonts call the picture of a person."""
_TAG = re.compile(r"</?[a-z][a-z\d]{0,9}>")
_INITIAL = re.compile(r"[^\W\d_]{2} (?-i:[^\W\d_a-zа-яё])$")
"""A name's end that is an initial ("Jane D")."""
_BADGE = re.compile(r"(?i)(?:^|[\s_-])(?:badges?|roles?|ranks?|level|user-?title|user-?type|membership|flair)(?:$|[\s_-])")
_PLACE = re.compile(r"\s*#?\d{1,4}(?:(?:[.):]|\s?[-–—])?\s+|\s?[：．、）]\s*)(?=[^\W\d])")
_MAIL = re.compile(r"\s*<[^<>\s]{0,80}@[^<>\s]{0,80}>?")
_MASKED = re.compile(r"\s*[(\[]?(?<!\d)\d{1,3}(?:\.(?:\d{1,3}|[*x]{1,3})){2,3}(?!\d)[)\]]?")
"""An address of the net, some of it hidden ("112.***.***.7"), as boards print it behind a name."""
_BRACKET = re.compile(r"\s*[\[(]([^\[\]()]+)$|\s[-–—]\s([^\[\]()]+)$")
"""What a name's closing bracket, cut with its other punctuation, closed; what stands behind a dash."""


@cache
def _by() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('comments.by')})\b\s*:?\s*", re.IGNORECASE)


def is_signed(line: str) -> bool:
    """Whether a line begins with a word for who wrote ("by", "posted by")."""
    return _by().match(line) is not None


@cache
def _says() -> re.Pattern[str]:
    words = alternation("comments.says")
    return re.compile(rf"(?:(?<=\s)|(?<=[^\W\d_])(?=[^\x00-\u2e7f])|^)(?:{words})\s*[:,.…]*$", re.IGNORECASE)


def bare(text: str) -> str:
    """A name without "Posted by" before it and "says" behind it, and without tags that the page shows by mistake."""
    line = squeeze(_TAG.sub(" ", text) if "</" in text else text)
    line = _MAIL.sub("", line) if "@" in line else line
    line = _MASKED.sub("", line) if "*" in line or ".x" in line else line
    line = line.partition(" · ")[0] or line
    place = _PLACE.match(line)
    name = (line[place.end() :] if place is not None else line).strip(PUNCTUATION)
    if place is not None and not _says().sub("", name).strip(PUNCTUATION):
        return place[0].strip(" #.):")  # a number that says something is somebody's
    found = _by().match(name)
    if found is not None:
        name = name[found.end() :]
    found = _BRACKET.search(name)
    if found is not None and phrases("comments.furniture").is_whole(fold_phrase(found[1] or found[2])):
        name = name[: found.start()]
    for _ in range(2):
        name = _says().sub("", name).strip(PUNCTUATION)
    if name.count("(") > name.count(")"):
        name += ")"
    if _INITIAL.search(name) is not None and f"{name}." in line:
        name += "."
    if NUMBER_LINE.fullmatch(name) or is_weekday(name) or phrases("comments.furniture").is_whole(fold_phrase(name)):
        return ""
    return name


def saying_author(line: str) -> str | None:
    """The author of a line that is no more than "Jane Doe says:"."""
    name = bare(line)
    return name if len(line) <= AUTHOR_CHARS and name and name != line.strip(PUNCTUATION) else None


def author_above(lines: list[Run], place: int) -> str | None:
    """The author in a line above the stamp, or in one that says who speaks below it."""
    above = [line for line in lines[:place] if not is_furniture(line) and not is_answer(line.text)]
    below = any(not is_furniture(line) for line in lines[place + 1 :])
    if len(above) > 1 and not below and _is_name(above[0]) and (above[0].is_link() or ends_sentence(above[-1].text)):
        return bare(above[0].text) or None  # name, text, stamp
    said = next((line for line in above if _by().match(line.text) and _is_name(line) and line.tag not in HEADINGS), None)
    if said is not None and bare(said.text):
        return bare(said.text)
    for line in reversed(above):
        name = line.text.rstrip(" :")
        if len(name) <= AUTHOR_CHARS and (not ends_sentence(name) or _INITIAL.search(name.rstrip("."))):
            return bare(line.text) or None
    if not place and len(lines) > 1 and says_alone(lines[1].text):
        return bare(lines[1].text) or None
    return None


def _is_name(line: Run) -> bool:
    return len(line.text) <= AUTHOR_CHARS and not ends_sentence(line.text)


def without_badges(line: Run, name: str) -> str:
    """The name without what an element of its line says of its bearer's rank ("Ann Field Subscriber")."""
    for inner in islice(line.element.iterdescendants(), _INSIDE) if line.element is not None else ():
        if _BADGE.search(inner.get("class") or "") is None:
            continue
        text = squeeze("".join(inner.itertext()))
        if text and text != name and (name.startswith(text) or name.endswith(text)):
            name = (name[len(text) :] if name.startswith(text) else name[: -len(text)]).strip(PUNCTUATION)
    return name


def says_alone(line: str) -> bool:
    """Whether a short line ends with a word such as "says"."""
    return len(line) <= AUTHOR_CHARS and _says().search(line.strip(" :")) is not None


def is_author_line(line: str, author: str) -> bool:
    """Whether a line has nothing but the author's name and words such as "says", or the icon of a person."""
    if line == author or (line.endswith(author) and line[: -len(author)].strip() in _PERSONS):
        return True
    return len(line) <= len(author) + 24 and author in line and bare(line) in (author, "")


_FIRST_ELEMENTS, _STEPS, _INSIDE = 40, 4, 16
"""An author is named by one of so many elements of a comment; what stands deeper is of the answers in it."""


def named_author(work: Work, item: Item) -> str | None:
    """The text of the element that is named after an author."""
    return next((name for _, name in _named(work, item)), None)


def without_run_on(work: Work, item: Item, text: list[tuple[str, bool]], author: str) -> list[tuple[str, bool]]:
    """A comment's text without the name that its element prints at the beginning of the first line."""
    if not text or len(text[0][0]) <= len(author) or not text[0][0].startswith(author):
        return text
    line = text[0][0]
    element = next((one for one, name in _named(work, item) if name == author), None)
    if element is None or work.html is None or work.html.runs[work.html.span(element).start].text != line:
        return text
    return [(line[len(author) :].lstrip(PUNCTUATION), text[0][1]), *text[1:]]


def _named(work: Work, item: Item) -> Iterator[tuple[Element, str]]:
    """The elements of a comment that are named after an author, with the name in each."""
    page = work.html
    if page is None or item.element is None:
        return
    indices = {one.index for one in item.runs[: LEAD_LINES + 2]} | {one.index for one in item.runs[-2:]}
    last = item.runs[-1].index
    around = islice((item.element, *item.element.iterancestors()), _STEPS)
    holder = next((one for one in around if item.runs[0].index in page.span(one) and last in page.span(one)), item.element)
    for element in islice(holder.iter(), _FIRST_ELEMENTS):
        if not _names_author(element) or not page.is_seen(element):
            continue
        span = page.span(element)
        if len(span) == 0 or span.start not in indices or (len(span) > 1 and _is_all(item, span)):
            continue
        text = work.shown(element) if len(span) == 1 else page.runs[span.start].text
        text = text.removeprefix(_icon(element))
        if 0 < len(text) <= 2 * AUTHOR_CHARS:
            stamp = find_stamp(text)
            name = bare(text[: stamp[0]] if stamp else text)
            if name:
                yield element, name


def _icon(element: Element) -> str:
    """The word by which an icon font draws the picture that an element begins with ("person")."""
    first = element[0] if len(element) and not (element.text or "").strip() else None
    if first is None or len(first) or _ICON.search(first.get("class") or "") is None:
        return ""
    return squeeze(first.text or "")


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

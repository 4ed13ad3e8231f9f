"""What a card prints beside its headline: who wrote the story, and its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from cleaners.bylines import is_byline_line, read_byline
from cleaners.date_labels import CHANGED, ISSUED
from cleaners.dates import Moment, is_date_line
from cleaners.han_names import is_han_name, is_wide
from cleaners.names import looks_like_person
from cleaners.people import is_nobody, read_people
from cleaners.scripts import begins_small
from cleaners.stamps import find_stamp, is_stamp
from cleaners.text import squeeze
from scraper.fields.related.card_titles import names_of
from scraper.page.element import Element
from scraper.page.hints import AUTHOR, of_names
from scraper.page.run import Link, Run
from scraper.page.tree import make_of
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_LINE_CHARS, _NAME_CHARS, _NAME_WORDS, _WIDE_NAME = 100, 40, 4, 6
_INSIDE, _STEPS, _FEWEST = 12, 3, 2
_MARKS = " \t.,;:|/·•–—-()[]（）：，、»›"
_BY = re.compile(
    r"(?i)(?:(?:by|von|par|por|di|da|door|av|af|od|oleh|автор)(?:\s*:\s*|\s+)(?=[^\W\d_])|(?:作者|撰文|文字?|記者|记者|著者|執筆)\s*[:：・/]\s*"
    r"|(?:بقلم|کاتب|الكاتب)\s*:?\s*)"
)
"""Words before a writer's name."""
_REPORTER = re.compile(r"\s*(?:기자|記者|记者)$")
_WRITER = re.compile(
    r"(?i)by-?line|(?:^|[-_ ])(?:autor(?:a|e|i)?|auteur|verfasser|reporter|journalist|columnist|firma|yazar"
    r"|muhabir|by|f[oö]rfattare|forfatter"
    r"|skribent|penulis|szerz[oő]|avtor|kirjoittaja|toimittaja|schrijver|writer)(?:$|[-_ ])"
)


class Detail(NamedTuple):
    """Who wrote a card's story, and when."""

    byline: str | None
    day: Moment | None


def read_detail(work: Work, line: Run) -> Detail | None:
    """Who wrote the story and when, where a short line says nothing else."""
    if len(line.text) > _LINE_CHARS:
        return None
    if (timed := _timed(work, line)) is not None:
        return timed
    writers = list(_writers(line))
    others = {line.text[link.start : link.end].strip(_MARKS) for link in line.links()} - set(writers)
    titles = [text for text in others if any(map(str.isalpha, text)) and not is_stamp(text)]
    if writers:
        rest = line.text
        for name in writers:
            rest = rest.replace(name, " ", 1)
        return None if titles else Detail(", ".join(map(_bare, writers)), _day(work, rest))
    told = _labelled(work, line.text)
    if titles:
        return told if told is not None and titles == [told.byline] else None
    read = read_byline(line.text) if is_byline_line(line.text) else None
    if read is not None or told is not None:
        return Detail(read.text, _day(work, line.text)) if read is not None else told
    return Detail(None, work.date(line.text)) if is_date_line(line.text) or is_stamp(line.text) else None


def _timed(work: Work, line: Run) -> Detail | None:
    """The writer beside an element that shows a day without its year, or an age, and states the whole day."""
    element = _time_in(work, line)
    shown = squeeze("".join(element.itertext())) if element is not None else ""
    if element is None or not element.get("datetime") or shown not in line.text or _is_whole_day(work, shown):
        return None
    rest = line.text.replace(shown, "", 1).strip(_MARKS)
    if line.link_marks and rest:
        return None
    read = read_byline(rest) if is_byline_line(rest) else None
    moment = work.date(element.get("datetime"))
    if moment is None or (read is None and rest):
        return None
    return Detail(read.text if read is not None else None, moment)


def _time_in(work: Work, line: Run) -> Element:
    """The element for a time that a line is, or that stands in it, where it has no link or is one."""
    page = work.html
    if page is None or line.element is None or (line.link_marks and not line.is_link()):
        return None
    holder = line.link_marks[0][0] if line.link_marks else line.element
    times = islice(holder.iter("time"), _INSIDE)
    return next((one for one in times if page.span(one) == range(line.index, line.index + 1)), None)


def _is_whole_day(work: Work, shown: str) -> bool:
    """Whether a text is a date with its year, and no age."""
    moment = work.date(shown) if is_date_line(shown) else None
    return moment is not None and moment.basis != "relative"


def _bare(name: str) -> str:
    """A writer's name without the label before it and the word for who writes behind it."""
    return _REPORTER.sub("", _BY.sub("", name, count=1)) or name


def _labelled(work: Work, text: str) -> Detail | None:
    """The writer behind a label, with a day before or behind it ("3 May 2024 by Ann Field", "作者：西风 2024-02-01")."""
    span = find_stamp(text)
    rest = (text if span is None else f"{text[: span[0]]} {text[span[1] :]}").strip(_MARKS)
    label = _BY.match(rest)
    name = rest[label.end() :].strip(_MARKS) if label is not None else ""
    if not name or not _is_name(name):
        return None
    return Detail(name, work.date(text[span[0] : span[1]]) if span is not None else None)


def _day(work: Work, rest: str) -> Moment | None:
    """The day in what is left of a line."""
    for part in (rest, *re.split(r"[|·•–—,]", rest)):
        text = part.strip(_MARKS)
        if text and (is_stamp(text) or is_date_line(text)):
            return work.date(text)
    return None


def _writers(line: Run) -> Iterator[str]:
    """The names that a line gives as writers: by the addresses or the names of their elements, or by a label."""
    for link in line.links():
        text = line.text[link.start : link.end].strip(_MARKS)
        if is_writer(line, link, text):
            yield text
    if not line.link_marks and line.element is not None:
        for inner in islice(line.element.iter(), _INSIDE):
            text = squeeze("".join(inner.itertext())).strip(_MARKS) if _says_writer(inner) else ""
            read = read_byline(text) if is_byline_line(text) else None
            name = read.text if read is not None else text
            if name and name in line.text and _is_name(name):
                yield name
                return


def beside_link(work: Work, line: Run) -> Detail | None:
    """Who wrote the story and when, where an entry's line says nothing else beside its one link, or in it, in elements of their
    own."""
    links = line.link_marks or []
    if len(links) != 1 or line.element is None or len(line.text) > 2 * _LINE_CHARS:
        return None
    rest, byline, day = line.text if line.is_link() else line.text.replace(squeeze(links[0][1]), " ", 1), None, None
    for inner in islice(line.element.iterdescendants(), _INSIDE):
        text = squeeze("".join(inner.itertext())).strip(_MARKS)
        if not text or text not in rest:
            continue
        if byline is None and _says_writer(inner) and _is_name(_bare(text)):
            byline = _bare(text)
        elif day is None and (inner.tag == "time" or is_stamp(text)):
            day = work.date(inner.get("datetime") or text)
        else:
            continue
        rest = rest.replace(text, " ", 1)
    return Detail(byline, day) if byline is not None and not rest.strip(_MARKS) else None


def is_writer(line: Run, link: Link, text: str) -> bool:
    """Whether a link of a line, with this text, is that of a writer: by its address or by the names of its elements."""
    if not _is_name(text):
        return False
    if is_han_name(text) and is_stamp(line.text.replace(text, "", 1).strip(_MARKS)):
        return True
    return leads_to_author(link.href) or _is_writer(link.element, line.element) or _is_signed(line, link)


def _is_signed(line: Run, link: Link) -> bool:
    """Whether the line is a byline up to the end of a link ("By Ann Field")."""
    return link.start > 0 and is_byline_line(line.text[: link.end].strip(_MARKS))


def _is_writer(element: Element, block: Element) -> bool:
    """Whether a link, or an element around it up to its line's, is named after a writer."""
    for above in islice((element, *element.iterancestors()), _STEPS):
        if _says_writer(above):
            return True
        if above is block:
            break
    return "author" in (element.get("rel") or "").split()


def _says_writer(element: Element) -> bool:
    names = names_of(element)
    return bool(names) and (of_names(names) & AUTHOR != 0 or _WRITER.search(names) is not None)


def _is_name(text: str) -> bool:
    if is_wide(text):
        return 1 < len(text) <= _WIDE_NAME
    is_short = 0 < len(text) <= _NAME_CHARS and len(text.split()) <= _NAME_WORDS
    return looks_like_person(text) or (is_short and text[:1].isalpha() and not begins_small(text))


def unmarked_writers(work: Work, lines: list[Run], details: list[Detail | None]) -> dict[int, Detail]:
    """Who wrote each story, where nothing marks it: by the lines' places. All lines of one make, two at least, are people's names
    beside a day, on its line or on the next."""
    days = {at for at, one in enumerate(details) if one is not None and one.day is not None and one.byline is None}
    made: dict[object, list[tuple[int, Detail]]] = {}
    for at, line in enumerate(lines):
        if line.link_marks or line.element is None or len(line.text) > _LINE_CHARS:
            continue
        told = _name_and_day(work, line.text)
        if told is None and details[at] is None and (at - 1 in days or at + 1 in days):
            told = Detail(line.text, None)
        if told is not None:
            made.setdefault(make_of(line.element), []).append((at, told))
    rows = (row for row in made.values() if len(row) >= _FEWEST)
    return dict(next((row for row in rows if all(_names_one(one.byline or "") for _, one in row)), []))


def _names_one(text: str) -> bool:
    """Whether a text is the name of one person, in any script, and no label of a day ("Last post")."""
    if not text or is_nobody(text) or CHANGED.search(text) is not None or ISSUED.search(text) is not None:
        return False
    return read_people(text) == [text]


def _name_and_day(work: Work, text: str) -> Detail | None:
    """What a line says beside a day, and the day."""
    span = find_stamp(text) if any(map(str.isdigit, text)) else None
    rest = (text[: span[0]] + " " + text[span[1] :]).strip(_MARKS) if span is not None else ""
    return Detail(rest, work.date(text[span[0] : span[1]])) if span is not None and rest else None

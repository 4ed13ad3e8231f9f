"""Lists of other stories in a dump: titles below a label, titles with dates below the story, single titles amid it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from cleaners.agencies import is_role
from cleaners.bylines import are_people, is_byline_line, read_byline
from cleaners.date_labels import CHANGED
from cleaners.dated_lines import rest_of_dated, split_dated_title
from cleaners.dates import is_date_line
from cleaners.desk_words import names_desk
from cleaners.han_names import told_size
from cleaners.headlines import is_address_twice, undoubled
from cleaners.people import is_labelled_name, is_trade
from cleaners.phrases import ListKind, fold_phrase, list_kind, phrases
from cleaners.sources import read_source
from cleaners.text import ends_sentence, is_cut, is_prose, is_title, words
from scraper.fields.related.ends import ends_list, is_long_title
from scraper.fields.related.found import SITE_LIST, FoundList
from scraper.fields.related.kinds import names_site
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_TOLD = 150
"""A story has so many letters at least before lists of others stand below it."""
_FEWEST = 2
_AHEAD, _MOST_LINES = 4, 200
_TITLE_CHARS, _MOST_CHARS = 12, 220
_TITLE_WORDS = 3
_LABEL_CHARS, _LABEL_WORDS = 40, 2
_TEASER_CHARS = 160
_TOPICS = phrases("related.topics")
_MENU = "menu below a label"
_IN_SECTION = re.compile(r"(?:In|En|Dans|Em|Dalam) [\"“«„][^\"”»“]{2,40}[\"”»“]")
"""Below a title the section it stands in, as blogs print it."""
_LABELLED = re.compile(r"[:：]")
_INLINE = re.compile(r"\s*[•*►▶>»\-–—\[(|]*\s*(?P<label>[^\W\d_][^:：|]{2,40}?)\s*(?:[:：]|\s[|–—-]\s)\s*(?P<title>\S.{11,200})")
_BRACKETED = re.compile(r"\s*\[(?P<label>[^\W\d_][^\]]{2,40})\]\s*(?P<title>\S.{11,200}?)\s*[»›>]*")


def dated_lists(work: Work) -> Iterator[FoundList]:
    """The titles below a story that have a date each: on the line above, on the line below, or in their own line."""
    runs = work.free()
    place = 0
    while place < len(runs):
        found, taken = _dated(work, runs, place)
        if len(found.links) >= _FEWEST and all(one.date or one.headline for one in found.links):
            above = work.page.runs[found.start - 1].text if found.start else ""
            site = len(above) <= _LABEL_CHARS and list_kind(fold_phrase(above)) == "site"
            yield FoundList(found.start, [], found.runs, SITE_LIST, "boilerplate") if site else found
        place += max(1, taken if len(found.links) >= _FEWEST else 1)


def _dated(work: Work, runs: list[Run], place: int) -> tuple[FoundList, int]:
    """The list that begins at a place, and how many lines it has."""
    found = FoundList(runs[place].index, rule="shape:dated titles")
    if not _is_told(work, runs[place]):
        return found, 1
    first_is_date = is_date_line(runs[place].text)
    at = place
    while at < len(runs):
        entry, lines = _entry(work, runs, at, first_is_date=first_is_date)
        if entry is None:
            break
        found.links.append(entry)
        found.runs.extend(runs[at : at + lines])
        at += lines
    return found, at - place


def _is_told(work: Work, line: Run) -> bool:
    """Whether enough of a story stands above a line; a Chinese character says more than a letter."""
    return work.told_above[line.index] * told_size(line.text) >= _TOLD * len(line.text)


def _entry(work: Work, runs: list[Run], at: int, *, first_is_date: bool) -> tuple[RelatedLink | None, int]:
    """The title at a place with its date, and how many lines it takes; ``None`` where none stands there."""
    split = split_dated_title(runs[at].text)
    if split is not None and not first_is_date and _is_title(split[0]):
        return _link(work, *split), 1
    pair = runs[at : at + 2]
    if len(pair) < 2:
        return None, 0
    title, date = (pair[1].text, pair[0].text) if first_is_date else (pair[0].text, pair[1].text)
    if not is_date_line(date) or not _is_title(title) or is_date_line(title):
        return None, 0
    return _link(work, title, date), 2


def _link(work: Work, title: str, date: str, label: str | None = None) -> RelatedLink:
    moment = work.date(date)
    return RelatedLink(list=label, headline=title, date=moment.iso if moment is not None else None)


def _is_title(text: str) -> bool:
    if not told_size(text) >= _TITLE_CHARS or len(text) > _MOST_CHARS or is_byline_line(text):
        return False
    if is_address_twice(text):
        return False
    return (is_title(text) or text[-1] in "?!") and not (is_prose(text) and text.endswith("."))


def closing_titles(work: Work) -> Iterator[FoundList]:
    """The titles below a label of such a list behind which the page has no more of the story."""
    runs = work.free()
    labels = ((run, list_kind(key)) for run, key in work.phrase_keys if len(run.text) <= 60 and not _TOPICS.is_whole(key))
    kinds = {run.index: kind for run, kind in labels if kind is not None}
    below = 0
    for place, line in enumerate(runs):
        kind = kinds.get(line.index)
        if place < below or kind in (None, "site") or ends_sentence(line.text[:-1]) or not _is_told(work, line):
            continue
        below_it = (runs[at] for at in range(place + 1, min(len(runs), place + 1 + _MOST_LINES)))
        items = list(takewhile(lambda one: one.index not in kinds and _is_item(one.text), below_it))
        lines = _to_last_title(items)
        if (pairs := _teased(runs, place + 1, kinds)) > len(lines):
            lines, items = runs[place + 1 : place + 1 + 2 * pairs : 2], runs[place + 1 : place + 1 + 2 * pairs]
        taken = items if pairs else lines or items
        if taken and not _goes_on(runs[place + 1 + len(taken) : place + 1 + len(taken) + _AHEAD]):
            yield _closing(work, line, lines, taken)
            below = place + 1 + len(taken)


def _closing(work: Work, label: Run, lines: list[Run], taken: list[Run]) -> FoundList:
    """The list below a label; what is more from the whole site, or has no titles, is none of the story's kin."""
    ends = 2 * work.told_above[label.index] >= work.told_above[-1]
    if not lines or names_site(work, label.text):
        return FoundList(label.index, [], [label, *taken], SITE_LIST if lines else _MENU, "boilerplate", ends_story=ends)
    links = list(_items(work, lines, label.text.rstrip(" :：»›")))
    return FoundList(label.index, links, [label, *taken], "shape:titles below a label", ends_story=ends)


def _teased(runs: list[Run], first: int, kinds: dict[int, ListKind]) -> int:
    """How many titles in a row have a teaser of one sentence below them, to the end of the text; 0 below two."""
    pairs, at = 0, first
    while at + 1 < len(runs) and runs[at].index not in kinds:
        title, teaser = runs[at].text, runs[at + 1].text
        if not _is_title(title) or is_prose(title) or not is_prose(teaser) or len(teaser) > _TEASER_CHARS or ends_list(title):
            break
        pairs, at = pairs + 1, at + 2
    return pairs if pairs >= _FEWEST and not any(is_prose(one.text) for one in runs[at : at + _AHEAD]) else 0


def _to_last_title(lines: list[Run]) -> list[Run]:
    """The lines of a list without those below its last title, which are a menu's or topics; none where it has no title."""
    titles = (at for at in range(len(lines) - 1, -1, -1) if is_long_title(lines[at].text) and not _is_beside(lines[at].text))
    last = next(titles, -1)
    beside = takewhile(lambda one: _is_beside(one.text), lines[last + 1 :])
    return lines[: last + 1] + list(beside) if last >= 0 else []


def _is_beside(text: str) -> bool:
    """Whether a line says when or by whom the story of the title beside it is."""
    return is_date_line(text) or is_byline_line(text)


def _goes_on(rest: list[Run]) -> bool:
    """Whether the story goes on below a list: with two paragraphs, or with one that is no teaser."""
    told = [is_prose(one.text) for one in rest[:_AHEAD]]
    if not any(told[:2]):
        return False
    if told[:2] == [True, True]:
        return True
    first = rest[told.index(True)]
    pairs = told[:_AHEAD] == [True, False, True, False]
    return not is_cut(first.text) and not pairs and told[0]


def _is_item(text: str) -> bool:
    if CHANGED.search(text) is not None and rest_of_dated(text) is not None and split_dated_title(text) is None:
        return False
    return _is_beside(text) or (_is_title(text) and not ends_list(text) and not _is_credit(text))


def _is_credit(text: str) -> bool:
    """Whether a line below a list says who made the page's story or where it is from ("Editor: Jane Doe", "Source: Norwire")."""
    found = _LABELLED.search(text)
    if found is None:
        return False
    label, name = text[: found.start()].strip(), text[found.end() :].strip()
    if is_labelled_name(text) or read_source(text) is not None:
        return True
    return len(label.split()) <= _LABEL_WORDS and (is_role(label) or is_trade(label) or names_desk(label)) and are_people(name)


def _items(work: Work, lines: list[Run], label: str) -> Iterator[RelatedLink]:
    """The titles of a list, each with the date in its line or on the line below it."""
    links: list[RelatedLink] = []
    waiting: str | None = None
    for line in lines:
        if _IN_SECTION.fullmatch(line.text) is not None:
            continue
        if is_date_line(line.text):
            moment = work.date(line.text)
            if links and links[-1].date is None and waiting is None and lines[0] is not line:
                links[-1].date = moment.iso if moment is not None else None
            else:
                waiting = moment.iso if moment is not None else None
            continue
        if is_byline_line(line.text):
            if links and links[-1].byline is None and (read := read_byline(line.text)) is not None:
                links[-1].byline = read.text
            continue
        split = split_dated_title(line.text)
        plain = RelatedLink(list=label, headline=undoubled(line.text.strip(" •*·・●■◆○□-–—►▶»")))
        link = _link(work, *split, label) if split is not None else plain
        link.date, waiting = link.date or waiting, None
        links.append(link)
    yield from links


def titles_amid(work: Work) -> Iterator[FoundList]:
    """The lines of a story that are another story's title behind a set phrase ("ALSO READ: Tram line gets new rails")."""
    runs = work.free()
    for label, line, after in zip(runs, runs[1:], runs[2:], strict=False):
        if _stands_amid(label, line, after) and work.told_above[label.index]:
            entry = RelatedLink(list=label.text.rstrip(" :：»›"), headline=line.text)
            yield FoundList(label.index, [entry], [label, line], "shape:related line")
    for line in work.free():
        found = _INLINE.fullmatch(line.text) or _BRACKETED.fullmatch(line.text) if len(line.text) <= _MOST_CHARS else None
        if found is None or work.told_above[line.index] == 0:
            continue
        key, title = fold_phrase(found["label"]), found["title"].strip(" ])»")
        listed = _is_inline(key) or (found.re is _BRACKETED and list_kind(key) is not None)
        if listed and (is_title(title) or title[-1] in "?!") and len(words(title)) >= _TITLE_WORDS:
            yield FoundList(line.index, [RelatedLink(list=found["label"].strip(), headline=title)], [line], "shape:related line")


def _stands_amid(label: Run, line: Run, after: Run) -> bool:
    """Whether a label with a single title below it stands between two paragraphs."""
    if len(label.text) > _LABEL_CHARS or label.text[-1] not in ":：" or not _is_title(line.text) or is_prose(line.text):
        return False
    return _is_inline(fold_phrase(label.text)) and is_prose(after.text) and not is_cut(after.text)


def _is_inline(key: str) -> bool:
    """Whether a phrase introduces a single title: one that labels lists too, of this story's kin."""
    kind = list_kind(key)
    return kind not in (None, "site") and (phrases("related.inline").is_whole(key) or phrases("related.own").is_whole(key))

"""Where a page names somebody who may have written its story: in its data, in marked elements, behind labels, by dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from cleaners.byline_labels import after_inner_label, is_label, label_end, may_be_label, may_begin_label
from cleaners.byline_text import printed_byline
from cleaners.dates import is_date_line
from cleaners.labelled_fields import read_fields
from cleaners.names import looks_like_person
from cleaners.people import is_nobody, read_people
from cleaners.run_on_names import WITH_ROLE, names_run_on
from cleaners.text import squeeze
from cleaners.writer_sentences import writer_told
from scraper.fields.byline.found import Mention
from scraper.fields.byline.no_byline import is_masthead
from scraper.fields.byline.told import owner, told
from scraper.fields.byline.unlabelled import bare, beside_date, in_brackets, may_be_names, past_site, with_roles, without_site
from scraper.fields.furniture.next_story import is_of_other
from scraper.fields.headline.head import is_in_comments, top_of
from scraper.fields.headline.others_cards import in_other_card
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_AUTHOR_CLASS = re.compile(
    r"(?i)(?:^|[_-]|(?<=[a-z])(?=[A-Z]))"
    r"(?:by-?line|authors?|autor(?:e|en|in|es|a|ka)?|auteurs?|writers?|verfasser|redakteur|reporter|journalist|yazar|posted-?by|written-?by|creator"
    r"|contributors?|kirjoittaja|forfatter|skribent|szerz[oő]|penulis|firma|signature|assinatura|toimittaja)"
    r"(?:$|[_-](?:name|link|names|info|text|url|wrap(?:per)?|line|meta|title|content|item|list)|Name|Link)(?:$|[_-])"
)
_BOX = re.compile(
    r"(?i)bio|box|about|card|avatar|image|img|photo|social|related|more|count|icon|comment|description|thumb|follow"
)
_WRITTEN = ("written by", "geschrieben von", "écrit par", "escrito por", "scritto da", "verfasst von")
_CLOSING = (")", ").", ") +++", "]")
_REPORTER = re.compile(r"[\[(<【]?\s*(?:[^=\]]{0,20}=\s*)?(?P<name>[가-힣]{2,4})\s?(?:[가-힣]{2}\s?)?(?:기자|특파원)(?![가-힣])")
"""How Korean papers sign a story, at its beginning or below it, with the writer's address behind it."""
ABOVE, BELOW = 8, 24
"""How many lines above and below the headline are its surroundings."""
CLOSE = 6
_LONGEST, _SHORT, _LINK_CHARS = 220, 80, 60
_MOST_ELEMENTS, _MOST_PARTS, _ALIKE = 80, 12, 8
_NAMED = 0.9
"""How far a class that says author in another language than English is to be trusted: not so far that a word is a pen name."""
_ARTICLES = ("De", "Di", "Da")
"""Labels of some languages that begin names of sites in others ("De Waterlander")."""


def collect(work: Work, top: int) -> list[Mention]:
    """All mentions of the page, its data first; ``top`` is the index of the headline's line."""
    printed = [*_marked(work, top), *_lines(work, top)]
    return [*told(work), *(one for one in printed if not _is_others(work, one, top)), *owner(work)]


def _is_others(work: Work, one: Mention, top: int) -> bool:
    """Whether a mention stands in the card of another story, or is no name but a topic's."""
    if one.is_topic():
        return True
    if one.run is None:
        return False
    element = one.element if one.element is not None else one.run.element
    return in_other_card(work, one.run, element, top, one.name)


def is_open(work: Work, index: int) -> bool:
    """Whether a line may be a byline: it is no comment's, no other story's and not the headline."""
    if work.ledger.owner(index) in ("comments", "related", "headline") or is_of_other(work, index):
        return False
    return not is_in_comments(work, work.page.runs[index].element)


def _marked(work: Work, top: int) -> Iterator[Mention]:
    """The names in elements that the markup calls a byline or an author."""
    page = work.html
    if page is None:
        return
    found = dict.fromkeys(_author_links(page.runs), (0.4, "linked"))
    named = [*page.properties.get("author", ()), *page.properties.get("creator", ())]
    named += [one for one, relation in page.rels if "author" in relation]
    found |= {element: (1.2, "marked") for element in named if page.is_seen(element)}
    for element, mask in work.hinted:
        if mask & (hints.AUTHOR | hints.META):
            gain = _gain_of(element.get("class") or element.get("id") or "")
            if gain and gain > found.get(element, (0.0, ""))[0]:
                found[element] = (gain, "marked")
    for names, elements in page.by_classes.items():
        for element in islice(elements, _ALIKE) if says_author(names) else ():
            if page.is_seen(element):
                found.setdefault(element, (_NAMED, "marked"))
    nearest = sorted(found.items(), key=lambda one: (-one[1][0], abs(page.span(one[0]).start - top)))
    for element, (gain, kind) in nearest[:_MOST_ELEMENTS]:
        if all(is_open(work, index) for index in page.span(element)):
            yield from _of_element(work, element, gain, kind)


def _author_links(runs: list[Run]) -> Iterator[Element]:
    for run in runs:
        for link, text in run.link_marks or ():
            if len(text) < _LINK_CHARS and leads_to_author(link.get("href")):
                yield link


@lru_cache(maxsize=1 << 12)
def _gain_of(names: str) -> float:
    """How far a class attribute that may say author is to be trusted; 0.0 if it does not."""
    words = [name for name in names.split() if len(name) < 40 and _AUTHOR_CLASS.search(name)]
    return max((0.3 if _BOX.search(name) else 1.0 for name in words), default=0.0)


def says_author(names: str) -> bool:
    """Whether a class attribute calls its element a byline or an author, and no box about one."""
    return _gain_of(names) >= 1.0


def _of_element(work: Work, element: Element, gain: float, kind: str) -> Iterator[Mention]:
    """The people whom an element names: by the pieces of its text, else by its lines."""
    parts = work.parts(element)
    if not parts or len(parts) > _MOST_PARTS or sum(len(text) for _, text in parts) > 4 * _LONGEST:
        return
    pieces = [text for piece in element.itertext() if len(text := squeeze(piece)) > 1 and not is_date_line(text)]
    names = [name for piece in pieces[:16] if len(piece) < _SHORT for name in read_people(piece)]
    lines = [(run, past_site(work, text)) for run, text in parts if not is_date_line(text)]
    whole = _in_lines(lines)
    if len(whole) > len(names) or not names:
        names = whole
    if not names and (kind == "linked" or gain >= 1.0):
        names = [text for text in pieces[:2] if _is_small_name(text)][:1]
    if not names and gain >= 1.0:
        names = [pen for piece in pieces[:4] if not is_label(piece) for pen in read_people(piece, alias=True)][:1]
    for order, name in enumerate(without_site(work, list(dict.fromkeys(names)))):
        run, text = next(((run, text) for run, text in lines if name in text), lines[0] if lines else parts[0])
        yield Mention(name, kind, f"{kind} byline", gain, order, run, printed_byline(text, name), element)


def _is_small_name(text: str) -> bool:
    """Whether a text is a name in small letters."""
    return text.islower() and looks_like_person(text.title()) and not is_nobody(text) and not label_end(f"{text} ")


def _in_lines(lines: list[tuple[Run, str]]) -> list[str]:
    """The people whom the first lines that name any name together."""
    names: list[str] = []
    for _, text in lines:
        found = read_people(text)
        if found:
            names.extend(found)
            if len(text) > 60:
                break
        elif names:
            break
    return names


def _lines(work: Work, top: int) -> Iterator[Mention]:
    """The names in labelled lines, and those that stand alone by the headline or beside a date."""
    runs = work.page.runs
    for at in _places(work, top):
        run = runs[at]
        text = run.text
        near = -ABOVE <= at - top <= BELOW
        if text.endswith(_CLOSING) and at > top and is_open(work, at):
            yield from in_brackets(run)
        if _names_reporter(text):
            yield from _reporter(run)
        if len(text) > (_LONGEST if near else _SHORT * 2) or not is_open(work, at) or is_masthead(run, top):
            continue
        made = list(_told_by_sentence(work, run, top)) if near else []
        made = made or list(_labelled(work, run, near=near, written=_says_written(text)))
        if not made and near:
            made = list(with_roles(run))
            made = made or (list(bare(work, run)) if may_be_names(text) else [])
            made = made or list(beside_date(work, run))
        yield from made


def _places(work: Work, top: int) -> list[int]:
    """Where lines stand that may name a writer, in page order: all by the headline, elsewhere those that begin with a label, say
    who wrote, or end in brackets."""
    runs = work.page.runs
    found = set(range(max(0, top - ABOVE), min(len(runs), top + BELOW + 1)))
    found |= {run.index for run in runs[max(0, top + 1) :] if run.text.endswith(_CLOSING)}
    for run, key in work.phrase_keys:
        if len(run.text) <= _SHORT and run.index not in found and may_be_label(key) and may_begin_label(run.text):
            found.add(run.index)
    whole = "\n".join([run.text for run in runs])
    for says in (_says_written, _names_reporter):
        if says(whole):
            found |= {run.index for run in runs if says(run.text)}
    return sorted(found)


def _says_written(text: str) -> bool:
    folded = text.lower()
    return any(words in folded for words in _WRITTEN)


def _names_reporter(text: str) -> bool:
    return "기자" in text or "특파원" in text


def _labelled(work: Work, run: Run, *, near: bool, written: bool) -> Iterator[Mention]:
    """The people whom a labelled line names ("By Jane Doe", "3 May 2012 | von Max Mustermann"), or the line below a label."""
    text = run.text
    end = label_end(text) if may_begin_label(text) else 0
    rest = text[end:] if end else (after_inner_label(text) if near or written else None)
    rest, rule = past_site(work, _own_field(text) or rest) if rest else rest, "labelled line"
    if end and is_label(text):
        below = work.page.runs[run.index + 1 : run.index + 2]
        if not below or len(below[0].text) > _LONGEST:
            return
        run, rest, rule = below[0], below[0].text, "line below a label"
    if not rest or (text.startswith("©") and work.prose_above[run.index] > work.prose_above[max(0, top_of(work))]):
        return
    names = read_people(rest) or (_linked_small_names(run, rest) if end else []) or (_with_role(rest) if end else [])
    if not names and end and len(rest) < _SHORT and (text[:2] not in _ARTICLES or work.prose_above[run.index] == 0):
        names = read_people(rest, alias=True)
    for order, name in enumerate(without_site(work, names)):
        yield Mention(name, "labelled", rule, 1.0 if end else 0.5, order, run, printed_byline(rest, name), run.element)


def _own_field(text: str) -> str | None:
    """The writer's field of a line that holds several."""
    return next((one.value for one in read_fields(text) if one.name == "byline"), None)


def _with_role(rest: str) -> list[str]:
    """The name behind a label that the line runs on to a role ("By Jane Doe Chief reporter")."""
    return [name for name, trust in names_run_on(rest)[:1] if trust >= WITH_ROLE]


def _linked_small_names(run: Run, rest: str) -> list[str]:
    """The names in small letters with which the text behind a label begins, as the text of a link ("by jane doe on 3 May")."""
    return [text for _, text in run.link_marks or () if rest.startswith(text) and _is_small_name(text)][:1]


def _told_by_sentence(work: Work, run: Run, top: int) -> Iterator[Mention]:
    """Whom the first paragraph below the headline calls the writer of the text."""
    sums = work.prose_above
    if run.index <= top or sums[run.index] != sums[min(max(0, top) + 1, run.index)]:
        return
    name = writer_told(run.text)
    if name is not None:
        yield Mention(name, "labelled", "sentence on the writer", 1.0, 0, run, name, run.element)


def names_of_reporter(text: str) -> list[str]:
    """The name before the Korean word for reporter with which a short line begins; [] for any other."""
    found = _REPORTER.match(text) if len(text) <= _SHORT and _names_reporter(text) else None
    return [found["name"]] if found is not None else []


def _reporter(run: Run) -> Iterator[Mention]:
    """The name before the Korean word for reporter, in a short line that begins with it."""
    found = _REPORTER.match(run.text) if len(run.text) <= _SHORT else None
    if found is not None:
        yield Mention(found["name"], "labelled", "name of a reporter", 0.5, 0, run, found[0].strip("[(<【 "), run.element)

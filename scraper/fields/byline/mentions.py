"""Mentions of possible authors on a page: in its data, in marked elements, after labels, next to dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from cleaners.byline_labels import (
    after_inner_label,
    is_label,
    is_trade_label,
    label_end,
    may_be_label,
    may_begin_label,
    past_local_label,
)
from cleaners.byline_text import printed_byline
from cleaners.date_locales import language_of
from cleaners.han_names import is_han_body, is_wide
from cleaners.labelled_fields import read_fields
from cleaners.people import read_people
from cleaners.run_on_names import WITH_ROLE, names_run_on
from cleaners.writer_sentences import writer_told
from scraper.fields.byline.found import ABOVE, BELOW, BELOW_A_LABEL, Mention
from scraper.fields.byline.marked import is_open, is_small_name, marked
from scraper.fields.byline.no_byline import is_masthead
from scraper.fields.byline.told import owner, told
from scraper.fields.byline.unlabelled import (
    BEHIND_PLACE,
    addressed,
    bare,
    before_place,
    behind_place,
    beside_date,
    in_brackets,
    may_be_names,
    past_site,
    with_roles,
    without_site,
)
from scraper.fields.headline.head import top_of
from scraper.fields.headline.others_cards import in_other_card
from scraper.page.run import Run
from scraper.partition.work import Work

_WRITTEN = ("written by", "geschrieben von", "écrit par", "escrito por", "scritto da", "verfasst von")
_CLOSING = (")", ").", ") +++", "]")
_REPORTER = re.compile(
    r"[\[(<【]?\s*(?:[^=\]]{0,20}=\s*)?(?:[가-힣A-Za-z]{2,10}\s)??(?!\S*[부팀국]\s)(?P<name>[가-힣]{2,4})\s?(?:[가-힣]{2}\s?)?"
    r"(?:기자|특파원)(?![가-힣])"
)
"""How Korean papers sign a story, at its beginning or below it: their own name, the writer's, the writer's address."""
_HAN_REPORTER = re.compile(
    r"[（(【〔\[]?\s*(?P<name>[\u3400-\u9fff々]{1,4}[ \u3000]?[\u3400-\u9fff々\u3041-\u30ff]{1,5}?)"
    r"\s?(?:記者|记者|特派員|編集委員|論説委員)\s*[）)】〕\]]?"
)
"""The same of Japanese and Chinese papers, where the line says nothing else."""
_LONGEST, _SHORT = 220, 80
_MOST_PARTS, _LAST, _LITTLE = 12, 3, 600
_TRADE_CHARS = 24
_PLACE = re.compile(r"(?i)(?:^|[\s_-])(?:location|place|city|country|ciudad|lugar|luogo|lieu)(?:$|[\s_-])")
_EDITOR = re.compile(r"(?i)(?<![^\W_])(?:editor|redaktur|edit(?:ed|ing) by|editado por|redigering|edición)\s?[:：]?\s*$")
_EDITOR_CHARS = 12
_ARTICLES = ("De", "Di", "Da")
"""Labels of some languages that begin names of sites in others ("De Waterlander")."""


def collect(work: Work, top: int) -> list[Mention]:
    """All mentions of the page, its data first; ``top`` is the index of the headline's line."""
    printed = [_past_local_label(work, one) for one in (*marked(work, top), *_lines(work, top))]
    return [*told(work), *(one for one in printed if not _is_others(work, one, top)), *owner(work)]


def _past_local_label(work: Work, one: Mention) -> Mention:
    """A mention without the label of the page's language that its name begins with."""
    language = language_of(work.language)
    return one._replace(name=past_local_label(one.name, language), text=past_local_label(one.text, language))


def _is_others(work: Work, one: Mention, top: int) -> bool:
    """Whether a mention stands in the card of another story, or is no name but a topic's."""
    if one.is_topic():
        return True
    if one.run is None:
        return False
    if _is_place(one) or _edits(one):
        return True
    above = work.page.runs[one.run.index - 1].text if one.run.index else ""
    if 0 < len(above) <= _TRADE_CHARS and is_trade_label(above):
        return True
    element = one.element if one.element is not None else one.run.element
    return in_other_card(work, one.run, element, top, one.name)


def _is_place(one: Mention) -> bool:
    """Whether a name stands in an element that is called a place."""
    outer = one.run.element if one.run is not None else None
    if outer is None or one.rule == BEHIND_PLACE:
        return False
    parts = (part for part in islice(outer.iterdescendants("*"), _MOST_PARTS) if one.name in "".join(part.itertext()))
    names = [outer, *parts, *islice(outer.iterancestors(), 1)]
    return any(_PLACE.search(element.get("class") or "") is not None for element in names)


def _edits(one: Mention) -> bool:
    """Whether the label before a name in its line says that its bearer edited the text, behind another who wrote it."""
    text = one.run.text if one.run is not None else ""
    before = text[: max(0, text.find(one.name))]
    return _EDITOR.search(before) is not None and len(before) > _EDITOR_CHARS


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
        made = list(_told_by_sentence(work, run, top))
        made = made or list(_labelled(work, run, near=near, written=_says_written(text)))
        if not made and near:
            made = list(with_roles(run)) or list(behind_place(run)) or list(before_place(run))
            made = made or list(addressed(work, run))
            made = made or list(beside_date(work, run))
            made = made or (list(bare(work, run)) if may_be_names(text) else [])
        yield from made


def _places(work: Work, top: int) -> list[int]:
    """Where lines stand that may name a writer, in page order: all by the headline, elsewhere those that begin with a label, say
    who wrote, or end in brackets."""
    runs = work.page.runs
    found = set(range(max(0, top - ABOVE), min(len(runs), top + BELOW + 1)))
    found |= {run.index for run in runs[max(0, top + 1) :] if run.text.endswith(_CLOSING)}
    found |= set(_last_told(work))
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
    return "기자" in text or "특파원" in text or "記者" in text or "记者" in text or "委員" in text or "特派員" in text


def _labelled(work: Work, run: Run, *, near: bool, written: bool) -> Iterator[Mention]:
    """The people whom a labelled line names ("By Jane Doe", "3 May 2012 | von Max Mustermann"), or the line below a label."""
    text = run.text if run.tag != "dt" else f"{run.text}:"
    alone = is_label(text)
    end = len(text) if alone else label_end(text)
    rest = text[end:] if end else (after_inner_label(text) if near or written else None)
    rest, rule = past_site(work, _own_field(text) or rest) if rest else rest, "labelled line"
    if alone:
        below = work.page.runs[run.index + 1 : run.index + 2]
        if not below or len(below[0].text) > _LONGEST:
            return
        run, rest, rule = below[0], below[0].text, BELOW_A_LABEL
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
    return [text for _, text in run.link_marks or () if rest.startswith(text) and is_small_name(text)][:1]


def _told_by_sentence(work: Work, run: Run, top: int) -> Iterator[Mention]:
    """Whom the first or the last paragraph below the headline calls the writer of the text."""
    sums = work.prose_above
    first = sums[run.index] == sums[min(max(0, top) + 1, run.index)]
    last = sums[run.index] != sums[run.index + 1] and sums[-1] - sums[run.index + 1] <= _LITTLE
    if run.index <= top or not (first or last):
        return
    name = writer_told(run.text)
    if name is not None:
        yield Mention(name, "labelled", "sentence on the writer", 1.0, 0, run, name, run.element)


def _last_told(work: Work) -> list[int]:
    """Where the last lines of prose of a page stand."""
    sums = work.prose_above
    return list(islice((at for at in range(len(sums) - 2, -1, -1) if sums[at] != sums[at + 1]), _LAST))


def names_of_reporter(text: str) -> list[str]:
    """The name before the word for reporter with which a short line begins, in Korean, Japanese and Chinese; [] for any other."""
    found = _signed(text) if _names_reporter(text) else None
    return [found["name"]] if found is not None else []


def _signed(text: str) -> re.Match[str] | None:
    """The name and the word for reporter in a short line that begins with them."""
    if len(text) > _SHORT:
        return None
    han = _HAN_REPORTER.fullmatch(text) if is_wide(text) else None
    return han if han is not None and not is_han_body(han["name"]) else _REPORTER.match(text)


def _reporter(run: Run) -> Iterator[Mention]:
    """The name before the word for reporter of Korean, Japanese and Chinese papers, in a short line that begins with it."""
    found = _signed(run.text)
    if found is not None:
        yield Mention(found["name"], "labelled", "name of a reporter", 0.5, 0, run, found[0].strip("[(<【 "), run.element)

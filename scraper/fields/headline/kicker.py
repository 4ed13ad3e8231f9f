"""The kicker: a short line printed with the headline, found by its name or its place above it."""

from __future__ import annotations

import re

from cleaners.byline_labels import is_label
from cleaners.bylines import is_byline_line
from cleaners.cues import is_reading_time, is_service_line
from cleaners.date_finding import find_stamps
from cleaners.date_labels import CHANGED
from cleaners.dates import is_date_line
from cleaners.filing import section_name
from cleaners.names import looks_like_person
from cleaners.people import same_person
from cleaners.story_kinds import is_story_kind
from cleaners.text import ends_sentence, letters, squeeze, words
from cleaners.titles import host_key, is_site
from scraper.fields.headline.filing import section_names
from scraper.fields.headline.head import Head
from scraper.fields.headline.kicker_names import is_called_kicker, says_kicker
from scraper.fields.headline.path import folder_of
from scraper.fields.headline.section import shown_sections
from scraper.fields.headline.titles import ASIDE, stand_together
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.inline import INLINE
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_ABOVE, _BELOW = 5, 8
"""How many lines above the headline it stands at most, and how many below where its name says so."""
_CHARS, _WORDS = 60, 9
_PATH = re.compile(r"\s[>›»|/]+\s")
_CLOCK = re.compile(r"\d:\d\d")
_LETTERS = 3
_CLOSE, _FEW, _BOXES = 3, 2, 4
_WHAT_IT_IS = frozenset(
    "article artikel articolo artículo artigo artikkel beitrag post story course page updated 正文 記事 기사 статья مقال".split()
)
"""Words that say no more than that a page is one."""
_NAME_CHARS, _MOST_CALLED = 300, 8
_MARKS = " :|–—-·•/"
_SIGNS = ("|", "–", "—", "-", "·", "•")


def shown_kicker(work: Work, head: Head) -> None:
    """Fill in the kicker by a line whose class says so, else by the label right above the headline, and claim it."""
    page, top = work.html, head.first
    if page is None or top is None or head.headline is None or work.record.kicker is not None:
        return
    last = head.headline.runs[-1].index
    beside = ASIDE & ~work.hints.all(top.element)
    near = [*reversed(page.runs[max(0, top.index - _ABOVE) : top.index]), *page.runs[last + 1 : last + 1 + _BELOW]]
    called = _called(page)
    for line in sorted(near, key=Run.is_link):
        named = is_called_kicker(line) or (letters(line.text) in called and not line.is_link())
        filed = letters(line.text) in section_names(work) or (named and _is_mere_section(work, line))
        if named and not filed and _may_be(work, line, head.headline.text, beside):
            _claim(work, line, "class")
            return
    if _part(work, near, called, head.headline.text):
        return
    if _above(work, page, head, top) or _printed_again(work, page, head.headline.text, top):
        return


def _above(work: Work, page: HtmlPage, head: Head, top: Run) -> bool:
    """Take the label right above the headline: for the kicker, or for the section where it is a single word that is no kind of
    story and nothing else names a section."""
    line = page.runs[top.index - 1] if top.index else top
    if line is top or head.headline is None or not work.is_free(line) or line.is_link():
        return False
    kind = is_story_kind(line.text)
    category = line.element is not None and "categor" in (line.element.get("class") or "").lower() and not kind
    filed = line.index in head.marks or category or letters(line.text) in section_names(work)
    if line.link_marks:
        return not filed and _behind_section(work, page, line, top)
    if filed or not _may_be(work, line, head.headline.text, ASIDE) or not _stands_with(page, line, top):
        return False
    unfiled = work.record.section is None and not section_names(work) and not shown_sections(work, top)
    if line.text.isalpha() and not kind and unfiled:
        _file(work, line)
    else:
        _claim(work, line, "label above the headline")
    return True


def _behind_section(work: Work, page: HtmlPage, line: Run, top: Run) -> bool:
    """Take what stands behind the section's link in the label right above the headline ("Region | Old harbour")."""
    links = line.links()
    rest = line.text[links[0].end :] if len(links) == 1 and not links[0].start else ""
    label = rest.strip(_MARKS)
    parted = rest.lstrip()[:1] in _SIGNS and label and _PATH.search(label) is None
    if not parted or len(label) > _CHARS or len(words(label)) > _WORDS or not stand_together(page, line, top):
        return False
    if _is_other(label) or looks_like_person(label) or any(map(str.isdecimal, label)) or len(letters(label)) < _LETTERS:
        return False
    work.record.kicker = label
    work.note("kicker", "behind the section")
    work.claim_text(line, label, "kicker", "behind the section")
    return True


def _called(page: HtmlPage) -> dict[str, tuple[str, Element]]:
    """The parts of lines whose class says kicker, with their texts, by the letters of these."""
    found: dict[str, tuple[str, Element]] = {}
    for names, elements in page.by_classes.items():
        if len(names) < _NAME_CHARS and says_kicker(names):
            for element in elements[:_MOST_CALLED]:
                text = squeeze("".join(element.itertext())) if element.tag in INLINE else ""
                if text and len(letters(text)) > 1 and len(text) <= _CHARS and not text[0].isdigit():
                    found.setdefault(letters(text), (text, element))
    return found


def _is_mere_section(work: Work, line: Run) -> bool:
    """Whether a line is nothing but a link to a first folder of the site, called like it, where nothing else is the section."""
    links = line.links() if line.is_link() else []
    if len(links) != 1 or work.record.section is not None or section_names(work):
        return False
    folder = folder_of(work, links[0].href).strip("/")
    return folder != "" and folder.casefold() == letters(line.text).replace(" ", "-")


def _part(work: Work, near: list[Run], called: dict[str, tuple[str, Element]], headline: str) -> bool:
    """Take a part of a short line whose class says kicker, beside the section or the date."""
    for line in near if called else ():
        if len(line.text) > 2 * _CHARS or not work.is_free(line) or line.element is None or line.is_link():
            continue
        links = [one for one, _ in line.link_marks or ()]
        for spelt, (text, element) in called.items():
            if text not in line.text or any(one is element for one in links) or line.element not in element.iterancestors():
                continue
            if spelt != letters(headline) and spelt not in section_names(work) and not _is_other(text):
                work.record.kicker = text
                work.note("kicker", "class")
                work.claim_text(line, text, "kicker", "class")
                return True
    return False


def _is_other(text: str) -> bool:
    """Whether a text is a label, a date, a byline, a service, or says no more than that the page is one."""
    labelled = is_label(text) and not is_story_kind(text)
    if text.casefold() in _WHAT_IT_IS or labelled or is_date_line(text) or is_byline_line(text):
        return True
    return is_reading_time(text) or is_service_line(text)


def _file(work: Work, line: Run) -> None:
    """Take a label of a single word for the section."""
    name = section_name(line.text, work.address)
    if name is not None:
        work.record.section = name
        work.note("section", "label above the headline")
        work.claim(line, "section", "label above the headline")


def _printed_again(work: Work, page: HtmlPage, headline: str, top: Run) -> bool:
    """Fill in the kicker by a heading close to the headline's line that prints the headline again, or nearly so, with a label in
    an element of its own before it, as papers do that have one heading for machines and one for readers."""
    own = set(letters(headline).split())
    for line in page.runs[max(0, top.index - _CLOSE) : top.index + _CLOSE + 1]:
        if line is top or line.tag not in HEADINGS or not work.is_free(line) or len(line.element) == 0:
            continue
        first = squeeze("".join(line.element[0].itertext()))
        rest = line.text[len(first) :].lstrip(_MARKS) if first and line.text.startswith(first) else ""
        label = first.strip(_MARKS)
        told = set(letters(rest).split())
        alike = len(told) > _FEW and 2 * len(told & own) >= min(len(told), len(own))
        if alike and not looks_like_person(label) and 0 < len(label) <= _CHARS and 1 < len(words(label)) <= _WORDS:
            work.record.kicker = label
            work.note("kicker", "label in a heading")
            work.claim_text(line, label, "kicker", "label in a heading")
            return True
    return False


def _claim(work: Work, line: Run, rule: str) -> None:
    work.record.kicker = line.text.rstrip(_MARKS) or line.text
    work.note("kicker", rule)
    work.claim(line, "kicker", rule)


def _may_be(work: Work, line: Run, headline: str, beside: int) -> bool:
    """Whether a line can be a kicker: some words that are no date, no byline, no site and no service, in no list."""
    text = line.text
    if not work.is_free(line) or len(text) > _CHARS or len(words(text)) > _WORDS or not any(map(str.isalpha, text)):
        return False
    if _is_other(text) or line.tag in ("li", "figcaption") or (any(map(str.isdigit, text)) and find_stamps(text, order="day")):
        return False
    spelt = letters(text)
    named = is_site(text, work.site_keys, host_key(work.address)) or spelt == letters(headline)
    meta = work.page.metadata
    writers = [one.name for one in meta.authors()] + [meta.first("author") or ""]
    named = named or (looks_like_person(text) and any(same_person(text, one) for one in writers if one))
    return not named and not work.hints.all(line.element) & beside


def _stands_with(page: HtmlPage, line: Run, top: Run) -> bool:
    """Whether a line is a label that shares a small element with the headline below it, which begins with the two."""
    parts = line.text.split()
    numbers = sum(any(map(str.isdecimal, part)) for part in parts)
    if 3 * numbers >= len(parts) or _PATH.search(line.text) is not None or find_stamps(line.text, order="day"):
        return False
    short = len(letters(line.text)) < _LETTERS and not is_story_kind(line.text)
    if short or (ends_sentence(line.text) and line.text[-1:] not in "?!"):
        return False
    inside = line.element is top.element and line.text.isupper()
    return inside or stand_together(page, line, top) or _is_next(page, line, top)


def _is_next(page: HtmlPage, line: Run, top: Run) -> bool:
    """Whether a line that tells no time is all of the element right before the headline's, or before a box that holds nothing
    but the headline; of a single word only where that is a heading or a kind of story."""
    if _CLOCK.search(line.text) is not None or CHANGED.search(line.text) is not None:
        return False
    if len(words(line.text)) < _FEW and line.tag not in HEADINGS and not is_story_kind(line.text):
        return False
    alone, around = range(top.index, top.index + 1), top.element
    for _ in range(_BOXES):
        if around is None or page.span(around) != alone:
            return False
        before = around.getprevious()
        if before is not None:
            return page.span(before) == range(line.index, line.index + 1)
        around = around.getparent()
    return False

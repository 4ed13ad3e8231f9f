"""What a page's own links lead to: notes below the story, headings from the table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterable

from scraper.fields.furniture.contents import CONTENTS
from scraper.page.element import Element
from scraper.page.hints import COMMENT, FORM, NAVIGATION, RELATED
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_MARK_CHARS = 8
"""The mark of a note is no longer ("[12]", "*")."""
_MOST_NOTES, _MOST_LINES = 300, 12
_SHARE = 0.4
"""Notes are less than this share of the story."""
_ABOVE, _HEAD_CHARS = 4, 40
_WORKS = re.compile(
    r"(?i)(?:notes (?:and|&) )?references(?: cited)?|bibliography|works cited|literature(?: cited)?|sources|citations"
    r"|further reading"
    r"|literatur(?:verzeichnis|angaben|hinweise)?|quellen(?:verzeichnis|angaben)?|einzelnachweise|belege"
    r"|(?:notes et )?références(?: bibliographiques)?|bibliographie|sources"
    r"|referencias(?: bibliográficas)?|bibliografía|riferimenti(?: bibliografici)?|bibliografia"
    r"|referências(?: bibliográficas)?|referenties"
    r"|литература|источники|список литературы|参考文献|参考资料|參考資料|출처|참고 ?문헌|المراجع|المصادر|kaynakça"
)
_OTHERS = COMMENT | FORM | NAVIGATION | RELATED
_INNER = ("a", "sup", "span", "b", "cite")
_HOLDERS = ("li", "p", "div", "dd", "dt", "tr", "aside", "section")


def with_notes(work: Work, page: HtmlPage, story: list[Run]) -> list[Run]:
    """The story with the notes that its marks lead to, each of them whole; they stand below the marks."""
    whole = {line.index: line for line in story}
    added: dict[int, Run] = {}
    for element, place in list(_targets(page, story))[:_MOST_NOTES]:
        lines = page.runs_in(element)
        if not 0 < len(lines) <= _MOST_LINES or lines[0].index <= place or lines[0].tag in HEADINGS:
            continue
        if work.hints.all(element) & _OTHERS:
            continue
        added.update((line.index, line) for line in lines if work.is_free(line))
    if not added or _is_bibliography(page, min(added), story) or _size(added.values()) > _SHARE * _size(story):
        return story
    whole.update(added)
    return [whole[index] for index in sorted(whole)]


def with_parts(work: Work, page: HtmlPage, story: list[Run]) -> list[Run]:
    """The story with the headings amid it to which the page's contents lead."""
    contents = [run for run in page.runs if any(claim.rule == CONTENTS for claim in work.ledger.claims_of(run.index))]
    if not contents or not story:
        return story
    whole = {line.index: line for line in story}
    for href in (link.get("href") or "" for run in contents[:_MOST_NOTES] for link, _ in run.link_marks or ()):
        for element in page.lookup(href)[:1] if href[:1] == "#" and len(href) > 1 else ():
            found = page.runs_in(element)[:1] or page.runs_in(element.getparent())[:1]
            amid = [one for one in found if story[0].index <= one.index + 1 <= story[-1].index and one.tag in HEADINGS]
            whole.update((one.index, one) for one in amid if work.is_free(one))
    return [whole[index] for index in sorted(whole)]


def _size(lines: Iterable[Run]) -> int:
    return sum(len(line.text) for line in lines)


def _is_bibliography(page: HtmlPage, first: int, story: list[Run]) -> bool:
    """Whether notes are the list of works that a scholar or an encyclopedia cites: by the heading over them."""
    above = (line for line in reversed(page.runs[max(0, first - _ABOVE) : first]) if len(line.text) <= _HEAD_CHARS)
    return any(_WORKS.fullmatch(line.text.strip(" :.")) is not None for line in above)


def _targets(page: HtmlPage, story: list[Run]) -> list[tuple[Element, int]]:
    """The elements that the marks in a story's lines lead to, with the lines of the marks."""
    found: list[tuple[Element, int]] = []
    for line in story:
        for link, text in line.link_marks or ():
            href = link.get("href") or ""
            if not href.startswith("#") or len(href) < 2 or len(text) > _MARK_CHARS or len(text) == len(line.text):
                continue
            for element in page.lookup(href)[:1]:
                found.append((_holder(element), line.index))
    return found


def _holder(element: Element) -> Element:
    """The element that holds a note: the target, or the block around it where the target is an anchor in it."""
    for _ in range(4):
        if element.tag not in _INNER or element.getparent() is None or element.getparent().tag not in (*_INNER, *_HOLDERS):
            break
        element = element.getparent()
    return element

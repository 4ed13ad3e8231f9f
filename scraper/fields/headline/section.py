"""The section in which a page prints its story: by the path in the site, a category by the headline, the folder above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from cleaners.addresses import split_address
from cleaners.filing import section_name
from cleaners.names import looks_like_person
from cleaners.phrases import fold_phrase, phrases
from cleaners.text import letters
from cleaners.titles import host_key, is_site
from scraper.fields.headline.titles import ASIDE, stand_together
from scraper.page.element import Element
from scraper.page.hints import AUTHOR, COMMENT, FOOTER, NAVIGATION, RELATED, SHARE, of_names
from scraper.page.run import Link, Run
from scraper.partition.candidates import Candidate
from scraper.partition.evidence import place_in_site
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_REACH, _BELOW = 20, 8
"""How far above and below the headline the section is looked for."""
_NEAR, _CLOSE = 6, 3
_AROUND = 3
_LABEL_CHARS, _LABEL_WORDS = 40, 5
_BETWEEN = " /|>›»·•:-–—[]#,‹<"
_CRUMBS = re.compile(r"(?i)crumb|rootline|(?:^|[-_ ])(?:bc|bdc|pfad|you-?are-?here|ariane|migas|klickpfad|navpath)(?:$|[-_ ])")
_CATEGORY = re.compile(
    r"(?i)categor|kategor|rubri[ckq]|ressort|secci[oó]n|sezione|unibrow|eyebrow|kicker"
    r"|(?:^|[-_ ])(?:cat|channel)(?:$|[-_ ])|(?:section|channel)[-_]?(?:name|label|link|title)"
)
"""Names of elements by a headline that print its section."""
_FOLDER = re.compile(
    r"(?i)/(?:categor(?:y|ies|ia)|kategorien?|rubri(?:k|ken|que|ques|c|cs)|ressorts?|secci[oó]n(?:es)?|sections?"
    r"|blog-categor(?:y|ies))/[^/]"
)
_TOPIC = re.compile(r"(?i)/(?:all-about|tags?|topics?|keywords?)/")
_STEP = re.compile(r"\s[>»›/→]\s|[»›]")
_FEWEST_LETTERS = 3
_EVERY = frozenset(("all", "posts", "alle", "todos", "tous", "tutti", "archive", "archiv", "more", "mehr"))
_MOSTLY = 0.6
"""A name that is so much of the headline is the story's own in the path."""


class _Shown(NamedTuple):
    """A link that may name the section, with its line."""

    name: str
    link: Link
    line: Run


def shown_sections(work: Work, top: Run) -> list[Candidate]:
    """What the page prints by its headline, the surest first."""
    near = work.page.runs[max(0, top.index - _REACH) : top.index + _BELOW]
    shown = [one for line in near if line is not top for one in _links(work, line)]
    found = (
        _path(work, shown), _category(work, top, shown), _folder(work, shown), _label(work, top), _plain(work, top),
    )  # fmt: skip
    return [one for one in found if one is not None]


def _links(work: Work, line: Run) -> Iterator[_Shown]:
    """The links of a line whose text may name a section."""
    own = letters(work.record.headline or "")
    for link in line.links():
        text = line.text[link.start : link.end]
        name = section_name(text.strip(_BETWEEN), work.address) if text[:1] not in "<‹←" else None
        if not name or leads_to_author(link.href) or phrases("calls.pages").match(fold_phrase(name)):
            continue
        spelt, site = letters(name), is_site(name, work.site_keys, host_key(work.address))
        if spelt and not site and not (spelt in own and len(spelt) >= _MOSTLY * len(own)):
            yield _Shown(name, link, line)


def _path(work: Work, shown: list[_Shown]) -> Candidate | None:
    """The innermost name of the printed path that is no topic."""
    crumbs = [one for one in shown if _is_crumb(work, one.line)]
    if not crumbs:
        return None
    filed = [one for one in crumbs if _TOPIC.search(one.link.href) is None] or crumbs
    return Candidate(filed[-1].name, "printed path", "shown")


def _is_crumb(work: Work, line: Run) -> bool:
    """Whether a line is of the path in the site, by the names of the elements close around it or by its words and marks."""
    if any(_names_path(_names(one)) for one in _around(line.element, _AROUND + 1)):
        return True
    if any(claim.rule == "breadcrumbs" for claim in work.ledger.claims_of(line.index)):
        return True
    links = line.links()
    first = fold_phrase(line.text[links[0].start : links[0].end]) if links else ""
    return len(links) > 1 and phrases("calls.home").is_whole(first) and _STEP.search(line.text) is not None


@lru_cache(maxsize=1 << 12)
def _names_path(names: str) -> bool:
    return _CRUMBS.search(names) is not None


def _category(work: Work, top: Run, shown: list[_Shown]) -> Candidate | None:
    """The first category that is printed close to the headline, by the names of its elements, its relation or its address."""
    told, apart = work.told_above, (COMMENT | RELATED | FOOTER | NAVIGATION | SHARE) & ~work.hints.all(top.element)
    for one in shown:
        line = one.line
        if line.index < top.index - _NEAR or told[line.index] > told[top.index] or len(one.name) > _LABEL_CHARS:
            continue
        if work.hints.all(line.element) & apart:
            continue
        if work.ledger.owner(line.index) == "kicker":
            continue
        around = [_names(near) for near in (one.link.element, *_around(line.element, _AROUND))]
        named = any(map(_CATEGORY.search, around)) and not any(of_names(names) & AUTHOR for names in around)
        if named or "category" in (one.link.element.get("rel") or "").split() or _FOLDER.search(one.link.href):
            return Candidate(_deepest(work, one).name, "category by the headline", "shown", _own(work, line))
    return None


def _folder(work: Work, shown: list[_Shown]) -> Candidate | None:
    """The link to the innermost folder that holds the story's address."""
    named = [one for one in shown if len(one.name.split()) <= _LABEL_WORDS and not any(map(str.isdecimal, one.name))]
    deep = [(depth, one) for one in named if (depth := _depth(work, one.link)) and letters(one.name) not in _EVERY]
    deep = [(depth, one) for depth, one in deep if not _is_of_menu(work, one)]
    if not deep:
        return None
    _, best = max(deep, key=lambda pair: pair[0])
    return Candidate(best.name, "folder above the story", "shown", _own(work, best.line))


def _is_of_menu(work: Work, one: _Shown) -> bool:
    """Whether a link stands among links of its make to other places of the site, as in a menu."""
    runs, line = work.page.runs, one.line
    beside = [runs[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(runs) and _make(runs[at]) == _make(line)]
    links = [link for near in (line, *beside) if near.is_link() for link in near.links() if link.element is not one.link.element]
    return any(not _depth(work, link) and not _is_home(work, link) for link in links)


def _make(line: Run) -> tuple[str, str | None]:
    return line.tag, line.element.get("class") if line.element is not None else None


def _is_home(work: Work, link: Link) -> bool:
    return place_in_site(work.absolute(link.href)) == "home"


def _label(work: Work, top: Run) -> Candidate | None:
    """A short line right above the headline that is a link and shares a small element with it."""
    page = work.html
    if page is None:
        return None
    for line in reversed(page.runs[max(0, top.index - _CLOSE) : top.index]):
        if not line.is_link() or not work.is_free(line) or line.tag == "li" or len(line.text) > _LABEL_CHARS:
            continue
        first = next(_links(work, line), None)
        if first is None or looks_like_person(first.name) or any(map(str.isdecimal, first.name)):
            continue
        if len(first.name.split()) > _LABEL_WORDS:
            continue
        if work.hints.all(line.element) & ASIDE:
            continue
        if stand_together(page, line, top):
            return Candidate(_deepest(work, first).name, "label above the headline", "shown", (line.index,))
    return None


def _plain(work: Work, top: Run) -> Candidate | None:
    """A short line close to the headline that is no link and whose element is named a category."""
    for line in work.page.runs[max(0, top.index - _CLOSE) : top.index + _CLOSE + 1]:
        if line is top or line.link_marks or not work.is_free(line) or len(line.text) > _LABEL_CHARS or line.element is None:
            continue
        name = section_name(line.text.strip(_BETWEEN), work.address)
        if name and "categor" in _names(line.element).lower() and not is_site(name, work.site_keys, host_key(work.address)):
            return Candidate(name, "category by the headline", "shown", (line.index,))
    return None


def _deepest(work: Work, first: _Shown) -> _Shown:
    """Of the links of a line that lead from folder to folder the last; else the first."""
    last = first
    for one in _links(work, first.line):
        if one.link.start <= last.link.start:
            continue
        outer, inner = _folder_of(work, last.link.href), _folder_of(work, one.link.href)
        if not outer or not inner.startswith(outer) or inner == outer:
            return first if last is first else last
        last = one
    return last


def _depth(work: Work, link: Link) -> int:
    """How many letters of the story's address are the folder that a link leads to; 0 where it does not hold the story."""
    folder = _folder_of(work, link.href)
    path = split_address(work.address or "").path
    inside = len(folder.strip("/")) >= _FEWEST_LETTERS and path.startswith(folder) and len(path) > len(folder)
    return len(folder) if inside else 0


def _folder_of(work: Work, href: str) -> str:
    """The path of an address of the site as a folder; empty for other addresses and the home page."""
    url = split_address(work.absolute(href) or "")
    own = split_address(work.address or "")
    if url.netloc.removeprefix("www.") != own.netloc.removeprefix("www.") or url.query:
        return ""
    path = re.sub(r"(?:/index)?\.\w{2,5}$", "", url.path).rstrip("/")
    return f"{path}/" if path else ""


def _own(work: Work, line: Run) -> tuple[int, ...]:
    """The line, where it is nothing but its links and free to be claimed."""
    return (line.index,) if line.is_link() and len(line.text) <= _LABEL_CHARS and work.is_free(line) else ()


def _around(element: Element, steps: int) -> Iterator[Element]:
    if element is not None:
        yield element
        yield from islice(element.iterancestors(), steps)


def _names(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"

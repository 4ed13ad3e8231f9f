"""The section that a page prints: from the breadcrumb, a category by the headline, or the folder above it."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.bylines import is_byline_line
from cleaners.filing import section_name
from cleaners.names import looks_like_person
from cleaners.text import is_prose, letters, squeeze
from cleaners.titles import host_key, is_site
from scraper.fields.headline.path import AROUND, BETWEEN, Shown, around, depth, folder_of, is_home, links_of, path
from scraper.fields.headline.titles import ASIDE, stand_together
from scraper.page.element import Element
from scraper.page.hints import AUTHOR, COMMENT, FOOTER, NAVIGATION, RELATED, SHARE, of_names
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import class_and_id
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work

_REACH, _BELOW = 20, 8
"""How far above and below the headline the section is looked for."""
_NEAR, _CLOSE = 6, 3
_LABEL_CHARS, _LABEL_WORDS = 40, 5
_CATEGORY = re.compile(
    r"(?i)categor|kategor|rubri[ckq]|ressort|secci[oó]n|sezione|unibrow|eyebrow|kicker"
    r"|(?:^|[-_ ])(?:cat|channel)(?:$|[-_ ])|(?:section|channel)[-_]?(?:name|label|link|title)"
    r"|(?:article|story|post)[-_]{1,2}section(?![a-z])"
)
"""Names of elements by a headline that print its section."""
_FOLDER = re.compile(
    r"(?i)/(?:categor(?:y|ies|ia)|kategorien?|rubri(?:k|ken|que|ques|c|cs)|ressorts?|secci[oó]n(?:es)?|sections?"
    r"|blog-categor(?:y|ies))/[^/]"
)
_PARTS, _MOST_LABELS = 8, 2
_EVERY = frozenset(("all", "posts", "alle", "todos", "tous", "tutti", "archive", "archiv", "more", "mehr"))


def shown_sections(work: Work, top: Run) -> list[Candidate]:
    """What the page prints by its headline, the surest first."""
    near = work.page.runs[max(0, top.index - _REACH) : top.index + _BELOW]
    shown = [one for line in near if line is not top for one in links_of(work, line)]
    found = (
        path(work, top, shown), _category(work, top, shown), _folder(work, shown), _label(work, top), _plain(work, top),
    )  # fmt: skip
    return [one for one in found if one is not None]


def _category(work: Work, top: Run, shown: list[Shown]) -> Candidate | None:
    """The first category that is printed close to the headline, by the names of its elements, its relation or its address."""
    told, apart = work.told_above, (COMMENT | RELATED | FOOTER | NAVIGATION | SHARE) & ~work.hints.all(top.element)
    for one in _nearest_first(shown, top):
        line = one.line
        if line.index < top.index - _NEAR or told[line.index] > told[top.index] or len(one.name) > _LABEL_CHARS:
            continue
        if (is_prose(line.text) and not line.is_link()) or _is_of_card(work, line, top):
            continue
        if work.hints.all(line.element) & apart:
            continue
        claims = work.ledger.claims_of(line.index)
        if any(claim.owner == "kicker" and claim.start <= one.link.start < claim.end for claim in claims):
            continue
        beside = [class_and_id(near) for near in (one.link.element, *around(line.element, AROUND)) if not _is_post(near)]
        named = any(map(_CATEGORY.search, beside)) and not any(of_names(names) & AUTHOR for names in beside)
        if named or "category" in (one.link.element.get("rel") or "").split() or _FOLDER.search(one.link.href):
            return Candidate(_deepest(work, one).name, "category by the headline", "shown", _own(work, line))
    return None


def _nearest_first(shown: list[Shown], top: Run) -> list[Shown]:
    """The links above the headline, those of the nearest element first, then those below it."""
    groups: list[list[Shown]] = []
    for one in shown:
        if one.line.index > top.index:
            break
        holder = one.line.element.getparent()
        if groups and groups[-1][-1].line.element.getparent() is holder:
            groups[-1].append(one)
        else:
            groups.append([one])
    above = sum(map(len, groups))
    return [one for group in reversed(groups) for one in group] + shown[above:]


def _is_post(element: Element) -> bool:
    """Whether an element is a whole post that its blog system names after its categories."""
    return "hentry" in (element.get("class") or "").split() or "status-publish" in (element.get("class") or "")


def _is_of_card(work: Work, line: Run, top: Run) -> bool:
    """Whether the title of another story stands between a line and the headline."""
    between = work.page.runs[line.index + 1 : top.index]
    return any(one.tag in HEADINGS and one.is_link() for one in between)


def _folder(work: Work, shown: list[Shown]) -> Candidate | None:
    """The link to the innermost folder that holds the story's address."""
    named = [one for one in shown if len(one.name.split()) <= _LABEL_WORDS and not any(map(str.isdecimal, one.name))]
    deep = [(far, one) for one in named if (far := depth(work, one.link)) and letters(one.name) not in _EVERY]
    deep = [(far, one) for far, one in deep if not _is_of_menu(work, one)]
    if not deep:
        return None
    _, best = max(deep, key=lambda pair: pair[0])
    return Candidate(best.name, "folder above the story", "shown", _own(work, best.line))


def _is_of_menu(work: Work, one: Shown) -> bool:
    """Whether a link stands among links of its make to other places of the site, as in a menu."""
    runs, line = work.page.runs, one.line
    beside = [runs[at] for at in (line.index - 1, line.index + 1) if 0 <= at < len(runs) and _make(runs[at]) == _make(line)]
    links = [link for near in (line, *beside) if near.is_link() for link in near.links() if link.element is not one.link.element]
    return any(not depth(work, link) and not is_home(work, link) for link in links)


def _make(line: Run) -> tuple[str, str | None]:
    return line.tag, line.element.get("class") if line.element is not None else None


def _label(work: Work, top: Run) -> Candidate | None:
    """A short line right above the headline that is a link and shares a small element with it."""
    page = work.html
    if page is None:
        return None
    for line in reversed(page.runs[max(0, top.index - _CLOSE) : top.index]):
        if not line.is_link() or not work.is_free(line) or line.tag == "li" or len(line.text) > _LABEL_CHARS:
            continue
        first = next(links_of(work, line), None)
        if len(line.links()) > _MOST_LABELS:
            continue
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
        name = section_name(line.text.strip(BETWEEN), work.address)
        if name and "categor" in class_and_id(line.element).lower() and not is_site(name, work.site_keys, host_key(work.address)):
            return Candidate(name, "category by the headline", "shown", (line.index,))
    return _inline(work, top)


def _inline(work: Work, top: Run) -> Candidate | None:
    """A part of a line close to the headline that is no link and whose element is named a category ("2 May 2024 Ports")."""
    for line in work.page.runs[max(0, top.index - _CLOSE) : top.index + _CLOSE + 1]:
        if line is top or line.link_marks or line.element is None or is_prose(line.text):
            continue
        if work.ledger.owner(line.index) == "boilerplate":
            continue
        for part in islice(line.element.iterdescendants("span", "em", "b", "strong"), _PARTS):
            called = "categor" in class_and_id(part).lower()
            listed = [text for text in map(squeeze, "\n".join(part.itertext()).split("\n")) if text] if called else []
            text = listed[0].strip(BETWEEN) if listed and not is_byline_line(" ".join(listed)) else ""
            name = section_name(text, work.address) if 0 < len(text) <= _LABEL_CHARS else None
            if name and not is_site(name, work.site_keys, host_key(work.address)):
                return Candidate(name, "category by the headline", "shown")
    return None


def _deepest(work: Work, first: Shown) -> Shown:
    """Of the links of a line that lead from folder to folder the last; else the first."""
    last = first
    for one in links_of(work, first.line):
        if one.link.start <= last.link.start:
            continue
        outer, inner = folder_of(work, last.link.href), folder_of(work, one.link.href)
        if not outer and last is first and inner and is_home(work, last.link):
            last = one
            continue
        if not outer or not inner.startswith(outer) or inner == outer:
            return first if last is first else last
        last = one
    return last


def _own(work: Work, line: Run) -> tuple[int, ...]:
    """The line, where it is nothing but its links and free to be claimed."""
    return (line.index,) if line.is_link() and len(line.text) <= _LABEL_CHARS and work.is_free(line) else ()

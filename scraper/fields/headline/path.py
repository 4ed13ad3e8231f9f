"""The breadcrumb above the headline, and the links that may name a section."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from cleaners.addresses import split_address
from cleaners.date_finding import find_stamps
from cleaners.filing import section_name
from cleaners.headlines import prints_again
from cleaners.phrases import fold_phrase, phrases
from cleaners.text import letters
from cleaners.titles import host_key, is_site
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Link, Run
from scraper.page.tree import class_and_id
from scraper.partition.candidates import Candidate
from scraper.partition.evidence import place_in_site
from scraper.partition.work import Work
from scraper.urls import leads_to_author

AROUND = 3
BETWEEN = " /|>›»·•:-–—[]#,‹<"
_CRUMBS = re.compile(
    r"(?i)crumb|rootline|(?:^|[-_ ])(?:bc|bdc|pfad|you-?are-?here|ariane|migas|klickpfad|nav-?path\d*)(?:$|[-_ ])"
)
_TOPIC = re.compile(r"(?i)/(?:all-about|tags?|topics?|keywords?)/")
_STEP = re.compile(r"\s[>»›/→]\s|[»›]")
_CURRENT = re.compile(r"(?i)active|current")
"""The page itself, by its name in the path."""
_MOSTLY = 0.6
"""A name that is so much of the headline is the story's own in the path."""
_SIGNS = ("/", "|", ">", "›", "»", "→")
_CLOSE, _MOST_STEPS = 8, 6
_FEW, _NEXT, _FEWEST_LETTERS = 4, 2, 3
_AGAIN = 20
"""So many letters of a headline tell that a line is it, cut short."""


class Shown(NamedTuple):
    """A link that may name the section, with its line."""

    name: str
    link: Link
    line: Run


def links_of(work: Work, line: Run) -> Iterator[Shown]:
    """The links of a line whose text may name a section."""
    own = letters(work.record.headline or "")
    for link in line.links():
        text = line.text[link.start : link.end]
        name = section_name(text.strip(BETWEEN), work.address) if text[:1] not in "<‹←" else None
        if not name or _is_day(name) or leads_to_author(link.href) or phrases("calls.pages").match(fold_phrase(name)):
            continue
        named = is_site(name, work.site_keys, host_key(work.address))
        spelt, site = letters(name), named and len(folder_of(work, link.href).strip("/")) < _FEWEST_LETTERS
        if spelt and not site and not (spelt in own and len(spelt) >= _MOSTLY * len(own)):
            yield Shown(name, link, line)


def _is_day(name: str) -> bool:
    return any(map(str.isdecimal, name)) and next(iter(find_stamps(name, order="day")), None) is not None


def path(work: Work, top: Run, shown: list[Shown]) -> Candidate | None:
    """The innermost name of the printed path that is no topic; the last may be no link where it is a folder of the address."""
    steps = _steps(work, top)
    crumbs = [one for one in shown if one.line.index in steps or _is_crumb(work, one.line, top)]
    if not crumbs:
        return None
    last = _unlinked(work, crumbs[-1].line, top)
    if last is not None:
        return Candidate(last, "printed path", "shown")
    before = [None, *(one.link.href.rstrip("/") for one in crumbs)]
    inside = [bool(outer) and one.link.href.startswith(f"{outer}/") for outer, one in zip(before, crumbs, strict=False)]
    filed = [one for one, nested in zip(crumbs, inside, strict=True) if nested or _TOPIC.search(one.link.href) is None] or crumbs
    return Candidate(filed[-1].name, "printed path", "shown")


def _steps(work: Work, top: Run) -> set[int]:
    """The lines of a list close above the headline that ends with the headline: a path whatever it is called."""
    page, runs = work.html, work.page.runs
    if page is None:
        return set()
    for line in reversed(runs[max(0, top.index - _CLOSE) : top.index]):
        if line.tag == "li" and _is_again(line.text, top.text):
            holder = line.element.getparent()
            steps = [one for one in page.runs_in(holder) if one.index < line.index] if holder is not None else []
            lead = [is_home(work, link) or depth(work, link) > 0 for one in steps for link in one.links()]
            led = all(lead) if line.link_marks else any(lead)
            return {one.index for one in steps} if lead and led and len(steps) <= _MOST_STEPS else set()
    return _pair(work, page, top)


def _pair(work: Work, page: HtmlPage, top: Run) -> set[int]:
    """A list of two right above the headline, the site's first page and another: too short for a menu."""
    above = page.runs[max(0, top.index - 2) : top.index]
    if len(above) < 2 or any(one.tag != "li" or not one.is_link() for one in above):
        return set()
    holder = above[0].element.getparent()
    paired = holder is not None and holder.tag == "ol" and len(page.span(holder)) == 2
    together = paired and above[1].element.getparent() is holder
    first, last = above[0].links()[0], above[1].links()[0]
    return {above[1].index} if together and is_home(work, first) and not is_home(work, last) else set()


def depth(work: Work, link: Link) -> int:
    """How many letters of the story's address are the folder that a link leads to; 0 where it does not hold the story."""
    folder = folder_of(work, link.href)
    path = split_address(work.address or "").path
    inside = len(folder.strip("/")) >= _FEWEST_LETTERS and path.startswith(folder) and len(path) > len(folder)
    return len(folder) if inside else 0


def folder_of(work: Work, href: str) -> str:
    """The path of an address of the site as a folder; empty for other addresses and the home page."""
    url = split_address(work.absolute(href) or "")
    own = split_address(work.address or "")
    if url.netloc.removeprefix("www.") != own.netloc.removeprefix("www.") or url.query:
        return ""
    path = re.sub(r"(?:/index)?\.\w{2,5}$", "", url.path).rstrip("/")
    return f"{path}/" if path else ""


def _is_again(text: str, headline: str) -> bool:
    said, own = letters(text), letters(headline)
    return prints_again(text, headline) or said == own or (len(said) >= _AGAIN and own.startswith(said))


def _unlinked(work: Work, line: Run, top: Run) -> str | None:
    """The name behind a path's last link that is none itself, where the address has a folder of that name."""
    beside = work.page.runs[line.index + 1 : line.index + 2]
    if not beside or beside[0].link_marks or line.element is None or _is_again(beside[0].text, top.text):
        return None
    if beside[0].element.getparent() is not line.element.getparent():
        return None
    name = section_name(beside[0].text.strip(BETWEEN), work.address)
    folders = split_address(work.address or "").path.casefold().rstrip("/").split("/")[:-1]
    current = _CURRENT.search(class_and_id(beside[0].element)) is not None
    return name if name and not current and letters(name).replace(" ", "-") in folders else None


@lru_cache(maxsize=1 << 12)
def is_path_name(names: str) -> bool:
    """Whether the names of an element say that it is a path in the site."""
    return _CRUMBS.search(names) is not None


def _is_crumb(work: Work, line: Run, top: Run) -> bool:
    """Whether a line is of the path in the site, by the names of the elements close around it or by its words and marks."""
    if any(is_path_name(class_and_id(one)) for one in around(line.element, AROUND + 1)):
        return True
    if any(claim.rule == "breadcrumbs" for claim in work.ledger.claims_of(line.index)):
        return True
    links = line.links()
    first = fold_phrase(line.text[links[0].start : links[0].end]) if links else ""
    if len(links) < 2:
        return False
    between = [line.text[one.end : other.start].strip() for one, other in pairwise(links)]
    if phrases("calls.home").is_whole(first):
        return _STEP.search(line.text) is not None or set(between) == {"/"}
    close = len(links) <= _FEW and 0 < top.index - line.index <= _NEXT
    return close and len(set(between)) == 1 and between[0] in _SIGNS and is_home(work, links[0])


def is_home(work: Work, link: Link) -> bool:
    """Whether a link leads to the site's first page."""
    return place_in_site(work.absolute(link.href)) == "home"


def around(element: Element, steps: int) -> Iterator[Element]:
    """An element and those around it."""
    if element is not None:
        yield element
        yield from islice(element.iterancestors(), steps)

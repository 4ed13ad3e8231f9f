"""Lists of links to other stories on pages that nobody described, and single "read more" lines in a story.

A list is what stands below a label ("Related", "Mehr zum Thema", "相关新闻") in the innermost element that holds the label and
a link; or an element whose names hint at such a list and that is links for the most part. Lists that every page of a site has
(most read, latest) are found alike and told apart by their label, for they are about the site and not about the story.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise, takewhile

from cleaners.phrases import Kind, alternation, fold_phrase, label_starts, list_kind, phrases
from cleaners.stamps import is_stamp
from cleaners.text import is_cut, is_prose, words
from scraper.page.element import Element
from scraper.page.hints import NAVIGATION, RELATED, SHARE, STORY, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.urls import host_of

_LABEL_CHARS = 60
_MOST_LINES = 120
_NEAR = 6
"""A list's first entry stands so many lines below its label at most."""
_STORY_CHARS = 200
_INLINE_CHARS = 300
_BUTTONS: tuple[Kind, ...] = ("related.labels", "related.sites", "comments.headings", "comments.furniture", "calls.share")
_REST_CHARS = 50
"""What an entry's line says beside its link (a bullet, a day, a source) is no longer."""
_FEWEST_REPEATS = 3
_SITE_NAMES = re.compile(r"(?i)popular|most|latest|trend|top-?stor|recent|meist|ticker|newest|headlines")


@dataclass
class LinkList:
    """A list: its label as printed, the lines of its entries and of its label, whether it is the site's, its rule."""

    label: str | None
    lines: list[Run]
    head: list[Run] = field(default_factory=list)
    site: bool = False
    rule: str = ""

    @property
    def start(self) -> int:
        """The index of its first line."""
        return min(line.index for line in (*self.head, *self.lines))


@dataclass
class InlineLink:
    """A line of a story that is a label and links to others: the headlines with their addresses as written."""

    run: Run
    label: str
    links: list[tuple[str, str]]


def labelled_lists(work: Work) -> Iterator[LinkList]:
    """The lists below a label."""
    page = work.html
    if page is None:
        return
    starts = label_starts()
    keys = [(label, key, _label_kind(label, key)) for label, key in work.phrase_keys if key[:2] in starts]
    often = Counter(key for _, key, site in keys if site is not None)
    for label, key, site in keys:
        if site is None or not work.is_free(label):
            continue
        if often[key] >= _FEWEST_REPEATS and phrases("comments.furniture").is_whole(key):
            continue  # the button of each card
        lines = _below(work, page, label)
        if any(is_entry(line) for line in lines):
            yield LinkList(label.text, lines, [label], site, "shape:labelled list")


def _label_kind(line: Run, key: str) -> bool | None:
    """Whether a line labels a list of the site (True) or of the story (False); ``None`` for any other line."""
    if len(line.text) > _LABEL_CHARS or key[:2] not in label_starts():
        return None
    kind = list_kind(key)
    if kind is None or is_prose(line.text) or (line.is_link() and line.tag not in HEADINGS):
        return None
    return kind == "site"


def _below(work: Work, page: HtmlPage, label: Run) -> list[Run]:
    """The lines of a label's list."""
    lines = page.runs[label.index + 1 : label.index + 1 + _MOST_LINES]
    first = next((one for one in lines[:_NEAR] if is_entry(one)), None)
    if first is None:
        return []
    stop = next((place for place, one in enumerate(lines) if _ends(work, label, one)), len(lines))
    lines = lines[:stop]
    if first.index > label.index + stop:
        return []
    holder = next(above for above in (label.element, *label.element.iterancestors()) if first.index in page.span(above))
    span = page.span(holder)
    lines = [one for one in lines if one.index in span]
    above = work.whole_above
    if above[label.index] - above[span.start] >= _STORY_CHARS or holds_story(lines):
        return _unbroken(lines)
    return lines


def _ends(work: Work, label: Run, line: Run) -> bool:
    """Whether a list is over before this line: another heading or label, what is owned by another part."""
    owner = work.ledger.owner(line.index)
    if owner is not None and owner != "boilerplate":
        return True
    if line.tag in HEADINGS and not line.is_link() and (line.tag <= label.tag or label.tag not in HEADINGS):
        return True
    kind = _label_kind(line, fold_phrase(line.text))
    return kind is not None and (line.index > label.index + 1 or kind != _label_kind(label, fold_phrase(label.text)))


def holds_story(runs: list[Run]) -> bool:
    """Whether lines have so much prose that they are no mere list of links; what is cut short with dots is a teaser's."""
    return sum(len(one.text) for one in runs if is_prose(one.text) and not one.is_link() and not is_cut(one.text)) >= _STORY_CHARS


def _unbroken(lines: list[Run]) -> list[Run]:
    """The first lines up to one that is neither a link, nor a link's teaser, nor a short line between links: the story goes on
    there."""
    end = 0
    for place, line in enumerate(lines):
        if line.is_link() or is_entry(line) or (place and place == end and is_cut(line.text)):
            end = place + 1
        elif is_prose(line.text) or len(line.text) > _LABEL_CHARS or place - end >= 2:
            break
    return lines[:end]


def hinted_lists(work: Work) -> Iterator[LinkList]:
    """The elements that are named after related stories and hold links for the most part."""
    page = work.html
    if page is None:
        return
    covered: set[int] = set()
    for element, mask in work.hinted:
        if not mask & RELATED or mask & (TAGS | SHARE) or element.tag in ("body", "html", "main", "a", *HEADINGS):
            continue
        span = page.span(element)
        if not span or span.start in covered or len(span) > _MOST_LINES:
            continue
        runs = [one for one in page.runs_in(element) if work.is_free(one)]
        if not runs or not _is_list(runs) or (mask & STORY and holds_story(runs)):
            continue
        if work.hints.all(element) & NAVIGATION:
            continue
        covered.update(span)
        yield _from_element(element, runs)


def loose_lists(work: Work) -> Iterator[LinkList]:
    """The lists between two paragraphs of the story that nothing introduces, whose items all lead to other pages of the site."""
    page = work.html
    if page is None:
        return
    for before, line in pairwise(page.runs):
        if line.link_marks is None or line.tag != "li" or before.text[-1] in ":：" or not _is_paragraph(work, before):
            continue
        items = list(takewhile(lambda one: _is_loose(work, one), page.runs[line.index : line.index + _MOST_LINES]))
        stop = line.index + len(items)
        if len(items) > 1 and stop < len(page.runs) and _is_paragraph(work, page.runs[stop]) and any(map(is_entry, items)):
            yield LinkList(None, items, [], False, "shape:list in the story")


def _is_loose(work: Work, line: Run) -> bool:
    """Whether a line is an item that is all link, to the same site or to what a script shows."""
    if line.tag != "li" or not line.is_link() or is_prose(line.text) or not work.is_free(line):
        return False
    site = host_of(work.url or "").removeprefix("www.")
    hosts = [host_of(address) for element, _ in line.link_marks or () if (address := work.absolute(element.get("href")))]
    return all(host.removeprefix("www.") == site or (site and host.endswith(f".{site}")) for host in hosts)


def _is_paragraph(work: Work, line: Run) -> bool:
    return is_prose(line.text) and not line.is_link() and work.is_free(line)


def _is_list(runs: list[Run]) -> bool:
    """Whether lines are a list of links: some link is a title, and prose without a link is less than the links."""
    linked = sum(len(one.text) for one in runs if one.is_link() or is_entry(one))
    prose = sum(len(one.text) for one in runs if not one.is_link() and is_prose(one.text))
    return any(is_entry(one) for one in runs) and prose <= linked and any(one.tag != "h1" for one in runs)


def _from_element(element: Element, runs: list[Run]) -> LinkList:
    first = runs[0]
    headed = not first.is_link() and len(first.text) <= _LABEL_CHARS and len(runs) > 1
    kind = _label_kind(first, fold_phrase(first.text)) if headed else None
    site = kind if kind is not None else _SITE_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
    if headed:
        return LinkList(first.text, runs[1:], [first], site, "shape:named list")
    return LinkList(None, runs, [], site, "shape:named list")


def is_entry(line: Run) -> bool:
    """Whether a line is the linked headline of another story, and no button."""
    if not line.link_marks or len(line.text) > 300 or not (line.is_link() or rest_of(line)):
        return False
    count = len(words(line.text))
    wide = not line.text.isascii() and any(char > "\u2e80" for char in line.text)
    if count < 2 and not (wide and len(line.text) >= 6):
        return False
    return not is_button(line.text)


def rest_of(line: Run) -> str:
    """The day that a line prints beside its link, and nothing but it; ``""`` where it prints none or something else."""
    shown = sum(len(text) for _, text in line.link_marks or ())
    if not 0 < len(line.text) - shown <= _REST_CHARS:
        return ""
    links = line.links()
    rest = f"{line.text[: links[0].start]} {line.text[links[-1].end :]}".strip(" •·|»›–—-*,;:()[]（）【】、，")
    return rest if is_stamp(rest) else ""


def is_button(text: str) -> bool:
    """Whether a link says what it does rather than where it leads."""
    if len(text) > 40:
        return False
    key = fold_phrase(text)
    return any(phrases(kind).is_whole(key) for kind in _BUTTONS) or phrases("related.all").match(key)


@cache
def _inline() -> re.Pattern[str]:
    words = alternation("related.inline")
    return re.compile(
        rf"[\[(【〈<>»►▶→•*\s-]*(?P<label>{words})(?P<more>[^:：|–—»>\n]{{0,24}}?)"
        r"(?P<mark>\s*[:：|–—»>►]+\s*|\s-\s|\s+|(?=[「『“]))(?P<headline>.+)",
        re.IGNORECASE,
    )


def inline_links(work: Work) -> Iterator[InlineLink]:
    """The lines that are a label and links: "READ MORE: …", "Lesen Sie auch: …", "اقرأ أيضا: …"."""
    pattern, starts = _inline(), phrases("related.inline").starts
    for line in work.free():
        if not line.link_marks or not 12 <= len(line.text) <= _INLINE_CHARS:
            continue
        found = pattern.match(line.text) if fold_phrase(line.text[:_LABEL_CHARS])[:2] in starts else None
        if found is None:
            continue
        start, strong = found.start("headline"), bool(found["mark"].strip())
        links = [(max(start, one.start), one.end, one.href) for one in line.links() if one.end > start]
        if not strong and (found["more"] or _is_sentence(line, start) or any(one.start < start for one in line.links())):
            continue
        if sum(end - begin for begin, end, _ in links) >= 0.7 * (len(line.text) - start) and len(words(found["headline"])) > 1:
            shown = [(line.text[begin:end].strip(" »]>)】"), href) for begin, end, href in links]
            yield InlineLink(line, found["label"], [one for one in shown if one[0]])


def _is_sentence(line: Run, start: int) -> bool:
    """Whether a line goes on after its first words as a sentence does ("Read our full review of it.")."""
    return line.text[start].islower() or line.text.endswith((".", "!"))

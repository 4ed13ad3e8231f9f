"""Lists of links to other stories on pages that nobody described, and single "read more" lines in a story.

A list is what stands below a label ("Related", "Mehr zum Thema", "相关新闻") in the innermost element that holds the label and
a link; or an element whose names hint at such a list and that is links for the most part. Lists that every page of a site has
(most read, latest) are found alike and told apart by their label, for they are about the site and not about the story.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, takewhile

from cleaners.han_names import is_wide
from cleaners.phrases import Kind, fold_phrase, label_starts, list_kind, phrases
from cleaners.stamps import is_stamp
from cleaners.text import is_cut, is_prose, squeeze, words
from scraper.fields.related.unfilled import is_unfilled
from scraper.page.element import Element
from scraper.page.hints import NAVIGATION, RELATED, SHARE, STORY, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.record.article import RelatedKind

_LABEL_CHARS = 60
_MOST_LINES = 120
_NEAR = 6
"""A list's first entry stands so many lines below its label at most."""
_STORY_CHARS = 200
_BUTTONS: tuple[Kind, ...] = ("related.labels", "related.sites", "comments.headings", "comments.furniture", "calls.share")
_REST_CHARS = 50
"""What an entry's line says beside its link (a bullet, a day, a source) is no longer."""
_FEWEST_REPEATS = 3
_CARD_LINES = 6
_KICKER_CHARS = 30
_SITE_NAMES = re.compile(r"(?i)popular|most|latest|trend|top-?stor|recent|meist|ticker|newest|headlines")

_TEASER = re.compile(r"(?i)teaser")
_OFFERED = re.compile(r"(?i)relat|recommend|recirc|more|also|like|next|similar|suggest|read|mehr|auch|weiter")


@dataclass
class LinkList:
    """A list: its label as printed, the lines of its entries and of its label, whether it is the site's, its rule."""

    label: str | None
    lines: list[Run]
    head: list[Run] = field(default_factory=list)
    site: bool = False
    rule: str = ""
    kind: RelatedKind | None = None

    @property
    def start(self) -> int:
        """The index of its first line."""
        return min(line.index for line in (*self.head, *self.lines))


def labelled_lists(work: Work) -> Iterator[LinkList]:
    """The lists below a label."""
    page = work.html
    if page is None:
        return
    starts = label_starts()
    keys = [(label, key, _label_kind(label, _without_button(label, key))) for label, key in work.phrase_keys if key[:2] in starts]
    often = Counter(key for _, key, site in keys if site is not None)
    for label, key, site in keys:
        if site is None or not work.is_free(label):
            continue
        if often[key] >= _FEWEST_REPEATS and phrases("comments.furniture").is_whole(key):
            continue  # the button of each card
        lines = _below(work, page, label)
        if lines is None:
            if len(words(label.text)) > 1 or is_wide(label.text):
                yield LinkList(label_text(label), [], [label], site, "label without a list")
        elif any(is_entry(line) for line in lines):
            yield LinkList(label_text(label), lines, [label], site, "shape:labelled list")


def _without_button(line: Run, key: str) -> str:
    return fold_phrase(label_text(line)) if line.linked and not line.is_link() else key


def _label_kind(line: Run, key: str) -> bool | None:
    """Whether a line labels a list of the site (True) or of the story (False); ``None`` for any other line."""
    if len(line.text) > _LABEL_CHARS or key[:2] not in label_starts():
        return None
    kind = list_kind(key, heading=line.tag in HEADINGS and not line.is_link())
    if kind is None or is_prose(line.text) or (line.is_link() and line.tag not in HEADINGS):
        return None
    return kind == "site"


def _below(work: Work, page: HtmlPage, label: Run) -> list[Run] | None:
    """The lines of a label's list; ``None`` where the story stands in its place."""
    lines = page.runs[label.index + 1 : label.index + 1 + _MOST_LINES]
    first = next((one for one in lines[:_NEAR] if is_entry(one)), None)
    if first is None:
        return []
    stop = next((place for place, one in enumerate(lines) if _ends(work, label, one)), len(lines))
    lines = lines[:stop]
    if first.index > label.index + stop:
        return []
    holder = next(above for above in (label.element, *label.element.iterancestors()) if first.index in page.span(above))
    if is_unfilled(work, page, label, first, holder):
        return None
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
    if line.tag == label.tag and line.tag in HEADINGS and label.element.get("class") == line.element.get("class") is not None:
        return True
    kind = _label_kind(line, fold_phrase(line.text))
    return kind is not None and (line.index > label.index + 1 or kind != _label_kind(label, fold_phrase(label.text)))


def holds_story(runs: list[Run]) -> bool:
    """Whether lines have so much prose that they are no mere list of links; what is cut short with dots is a teaser's."""
    return sum(len(one.text) for one in runs if is_prose(one.text) and not one.is_link() and not is_cut(one.text)) >= _STORY_CHARS


def _unbroken(lines: list[Run]) -> list[Run]:
    """The first lines up to one that is neither a link, nor a link's teaser, nor a short line between links: the story goes on
    there. What stands between two cards of one make is a teaser, be it a whole sentence."""
    end = 0
    cards = _Cards(lines)
    for place, line in enumerate(lines):
        if line.is_link() or is_entry(line) or (place and place == end and is_cut(line.text)):
            end = place + 1
        elif cards.between(place):
            continue
        elif is_prose(line.text) or len(line.text) > _LABEL_CHARS or place - end >= 2:
            break
    return lines[: end + _rest_of_card(lines[:end], lines[end : end + _CARD_LINES])]


def _rest_of_card(lines: list[Run], below: list[Run]) -> int:
    """How many lines below the last entry stand in its card, which does not hold the first."""
    entries = [line for line in lines if is_entry(line)]
    if len(entries) < 2:
        return 0
    others = set(entries[0].element.iterancestors())
    cards = [one for one in islice(entries[-1].element.iterancestors(), _CARD_LINES) if one not in others]
    around = ((one, (one.element, *one.element.iterancestors())) for one in below)
    inside = (not is_prose(one.text) and any(above in cards for above in all_above) for one, all_above in around)
    return sum(takewhile(bool, inside))


class _Cards:
    """The entries of a list that are made alike: headings, or elements of one class."""

    def __init__(self, lines: list[Run]) -> None:
        makes = [_make(line) if is_entry(line) else None for line in lines]
        often = Counter(make for make in makes if make is not None)
        best = max(often, key=often.__getitem__, default=None)
        self._places = [place for place, make in enumerate(makes) if make is not None and make == best and often[make] > 1]

    def between(self, place: int) -> bool:
        """Whether a place stands between two cards, with few lines from one to the other."""
        at = bisect_left(self._places, place)
        return 0 < at < len(self._places) and self._places[at] - self._places[at - 1] <= _CARD_LINES


def _make(line: Run) -> tuple[str, str] | None:
    """The tag and class of an entry that is a heading or has a class; ``None`` for any other."""
    names = line.element.get("class") or ""
    return (line.element.tag, names) if line.tag in HEADINGS or names else None


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
        if not runs or _in_link(element) or not _is_list(runs) or (mask & STORY and holds_story(runs)):
            continue
        if work.hints.all(element) & NAVIGATION:
            continue
        covered.update(span)
        for part in _parts(runs):
            if any(map(is_entry, part)):
                yield _from_element(work, element, part)


def _in_link(element: Element) -> bool:
    """Whether an element is a part of one card's link."""
    return any(above.tag == "a" for above in islice(element.iterancestors(), _CARD_LINES))


def _is_list(runs: list[Run]) -> bool:
    """Whether lines are a list of links: some link is a title, and prose without a link is less than the links."""
    linked = sum(len(one.text) for one in runs if one.is_link() or is_entry(one))
    prose = sum(len(one.text) for one in runs if not one.is_link() and is_prose(one.text))
    return any(is_entry(one) for one in runs) and prose <= linked and any(one.tag != "h1" for one in runs)


def label_text(line: Run) -> str:
    """What a label's line prints, without the button that ends it ("Latest posts by Ann Field (see all)")."""
    links = [] if line.is_link() else line.links()
    if links and links[-1].start and is_button(line.text[links[-1].start : links[-1].end]):
        return line.text[: links[-1].start].rstrip(" (|·–-")
    return line.text


def _parts(runs: list[Run]) -> Iterator[list[Run]]:
    """The lists of an element: a line that labels a list begins another one."""
    start = 0
    for place, line in enumerate(runs):
        if place > start and not line.is_link() and _label_kind(line, fold_phrase(label_text(line))) is not None:
            if any(map(is_entry, runs[start:place])):
                yield runs[start:place]
            start = place
    yield runs[start:]


def _from_element(work: Work, element: Element, runs: list[Run]) -> LinkList:
    first = runs[0]
    headed = not first.is_link() and len(first.text) <= _LABEL_CHARS and len(runs) > 1
    kind = _label_kind(first, fold_phrase(label_text(first))) if headed else None
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    site = _SITE_NAMES.search(names) is not None or _is_card(work, names, runs)
    if headed:
        return LinkList(label_text(first), runs[1:], [first], site if kind is None else kind, "shape:named list")
    return LinkList(None, runs, [], site, "shape:named list")


def _is_card(work: Work, names: str, runs: list[Run]) -> bool:
    """Whether an element is named a teaser and nothing else, and stands beside or below the story: one of the site's cards."""
    if _TEASER.search(names) is None or _OFFERED.search(names) is not None:
        return False
    told = work.whole_above
    return not told[runs[0].index] or told[-1] - told[runs[-1].index + 1] < _STORY_CHARS


def is_entry(line: Run) -> bool:
    """Whether a line is the linked headline of another story, and no button."""
    if not line.link_marks or len(line.text) > 300 or not (line.is_link() or rest_of(line) or _has_kicker(line)):
        return False
    count = len(words(line.text))
    wide = not line.text.isascii() and any(char > "\u2e80" for char in line.text)
    if count < 2 and not (wide and len(line.text) >= 6):
        return False
    return not is_button(line.text)


def _has_kicker(line: Run) -> bool:
    """Whether a line of a card is a few words and then the linked headline ("Regional guides The mystery of minerality")."""
    links = line.link_marks or []
    if len(links) != 1 or line.tag in ("p", "li", "td", "dd"):
        return False
    text = squeeze(links[0][1])
    lead = line.text.removesuffix(text).strip()
    return (
        text != line.text and line.text.endswith(text) and len(words(text)) > 2 and not text.endswith(".")
        and 0 < len(lead) <= _KICKER_CHARS and len(lead) <= len(text) and lead[-1].isalnum()
    )  # fmt: skip


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

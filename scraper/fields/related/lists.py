"""Lists of links to other stories on pages that no outlet describes, and "read more" lines in a story.

A list is what stands below a label ("Related", "Mehr zum Thema", "相关新闻") in the innermost element that holds the label and
a link; or an element whose names hint at such a list and that is links for the most part. Lists that every page of a site has
(most read, latest) are found alike and told apart by their label, for they are about the site and not about the story.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise, takewhile

from cleaners.han_names import is_wide
from cleaners.phrases import fold_phrase, list_kind, phrases
from cleaners.text import is_cut, is_prose, letters, words
from scraper.fields.related.entry_lines import is_entry, is_item
from scraper.fields.related.labels import is_site_label, label_text, page_labels
from scraper.fields.related.unfilled import is_unfilled
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work
from scraper.record.article import RelatedKind

__all__ = ["LABELLED", "LinkList", "holds_story", "is_entry", "labelled_lists"]

LABELLED = "shape:labelled list"
_LABEL_CHARS = 60
_MOST_LINES = 120
_MOSTLY = 0.8
_NEAR = 6
"""A list's first entry stands so many lines below its label at most."""
_STORY_CHARS = 200
_FEWEST_REPEATS = 3
_CARD_LINES = 6


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
    keys = list(page_labels(work))
    often = Counter(key for _, key, _ in keys)
    rubrics = {key for (one, key, _), (two, same, _) in pairwise(keys) if key == same and two.index - one.index <= _CARD_LINES}
    for label, key, site in keys:
        if not work.is_free(label):
            continue
        if often[key] >= _FEWEST_REPEATS and (phrases("comments.furniture").is_whole(key) or (site and key in rubrics)):
            continue  # the rubric or the button of each card
        lines = _below(work, page, label)
        if lines is None:
            if list_kind(fold_phrase(label_text(label))) is not None and (len(words(label.text)) > 1 or is_wide(label.text)):
                yield LinkList(label_text(label), [], [label], site, "label without a list")
        elif any(is_entry(line) or is_item(line) for line in lines):
            yield LinkList(label_text(label), lines, [label], site, LABELLED)


def _below(work: Work, page: HtmlPage, label: Run) -> list[Run] | None:
    """The lines of a label's list; ``None`` where the story stands in its place."""
    lines = page.runs[label.index + 1 : label.index + 1 + _MOST_LINES]
    first = next((one for one in lines[:_NEAR] if is_entry(one) or is_item(one)), None)
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
    if not is_entry(first) and sum(is_entry(one) or is_item(one) for one in lines) < max(2, _MOSTLY * len(lines)):
        return []
    above = work.whole_above
    if above[label.index] - above[span.start] >= _STORY_CHARS or holds_story(lines):
        return _unbroken(lines)
    return lines


def _ends(work: Work, label: Run, line: Run) -> bool:
    """Whether a list is over before this line: another heading or label, what is owned by another part."""
    owner = work.ledger.owner(line.index)
    if (owner is not None and owner != "boilerplate") or (line.tag in HEADINGS and letters(line.text) in work.title_keys):
        return True
    if line.tag in HEADINGS and not line.is_link() and (line.tag <= label.tag or label.tag not in HEADINGS):
        return True
    if line.tag == label.tag and line.tag in HEADINGS and label.element.get("class") == line.element.get("class") is not None:
        return True
    kind = is_site_label(work, line)
    if line.index == label.index + 1 and label.tag in HEADINGS and line.tag not in HEADINGS and not is_site_label(work, label):
        return False  # a word below the label: "Featured"
    return kind is not None and (line.index > label.index + 1 or kind != is_site_label(work, label))


def holds_story(runs: list[Run]) -> bool:
    """Whether lines have so much prose that they are no mere list of links; what is cut short with dots is a teaser's."""
    return sum(len(one.text) for one in runs if is_prose(one.text) and not one.is_link() and not is_cut(one.text)) >= _STORY_CHARS


def _unbroken(lines: list[Run]) -> list[Run]:
    """The first lines up to one that is neither a link, nor a link's teaser, nor a short line between links: the story goes on
    there. What stands between two cards of one make is a teaser, be it a whole sentence."""
    end = 0
    cards = _Cards(lines)
    for place, line in enumerate(lines):
        if line.is_link() or is_entry(line) or is_item(line) or (place and place == end and is_cut(line.text)):
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
    others = {entries[0].element, *entries[0].element.iterancestors()}
    around_last = (entries[-1].element, *islice(entries[-1].element.iterancestors(), _CARD_LINES))
    cards = [one for one in around_last if one not in others]
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

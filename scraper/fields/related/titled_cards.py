"""Cards of other stories with unlinked headlines: the link covers the card, or a script follows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice, takewhile

from cleaners.han_names import is_wide
from cleaners.phrases import fold_phrase, list_kind
from cleaners.text import is_prose, squeeze, words
from scraper.fields.related.card_titles import is_titled
from scraper.fields.related.cards import read_detail
from scraper.fields.related.found import FoundList
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import make_of
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_LABEL_CHARS = 60
_MOST_LINES, _CARD_LINES = 120, 8
_FEWEST, _MOST_CARDS = 2, 30
_RUBRICS = 3
"""What stands so often below a label is the rubric of each card, and no label of another list."""
_MOST_PROSE = 1
_WIDE_TITLE = 6


def titled_cards(work: Work) -> Iterator[FoundList]:
    """The cards below a label of related stories."""
    page = work.html
    if page is None:
        return
    for label, key in work.phrase_keys:
        if len(label.text) > _LABEL_CHARS or label.is_link() or not work.is_free(label):
            continue
        if list_kind(key) in (None, "site") or not (len(words(label.text)) > 1 or is_wide(label.text)):
            continue
        cards = _below(work, page, label)
        if len(cards) >= _FEWEST:
            yield _found(work, page, label, cards)


def _below(work: Work, page: HtmlPage, label: Run) -> list[tuple[Element, Run]]:
    """The cards below a label with their headlines: elements of one make, each with one headline and little prose."""
    near = page.runs[label.index + 1 : label.index + 1 + _MOST_LINES]
    often = Counter(one.text for one in near if len(one.text) <= _LABEL_CHARS)
    lines = list(takewhile(lambda one: often[one.text] >= _RUBRICS or not _ends(work, label, one), near))
    titles = [line for line in lines if _is_headline(line)]
    if not titles or titles[0].index - label.index > _CARD_LINES:
        return []
    holder = next(one for one in (label.element, *label.element.iterancestors()) if titles[0].index in page.span(one))
    titles = [line for line in titles if line.index in page.span(holder)]
    makes = Counter(make_of(one.element) for one in titles)
    best = max(makes, key=makes.__getitem__, default=None)
    titles = [line for line in titles if make_of(line.element) == best]
    if not _FEWEST <= len(titles) <= _MOST_CARDS:
        return []
    cards = [(card, line) for line in titles if (card := _card(page, line, titles)) is not None and is_card(page, card)]
    kinds = {(card.tag, card.get("class")) for card, _ in cards}
    return cards if len(cards) == len(titles) and len(kinds) <= _FEWEST else []


def _ends(work: Work, label: Run, line: Run) -> bool:
    owner = work.ledger.owner(line.index)
    if owner is not None and owner != "boilerplate":
        return True
    if line.tag in HEADINGS and (line.tag < label.tag or make_of(line.element) == make_of(label.element)):
        return True
    return len(line.text) <= _LABEL_CHARS and list_kind(fold_phrase(line.text)) is not None


def _is_headline(line: Run) -> bool:
    """Whether a line can be the headline of a card by its element and its length."""
    if line.link_marks or (is_prose(line.text) and line.text[-1] in ".。") or not is_titled(line):
        return False
    return len(line.text) >= _WIDE_TITLE if is_wide(line.text) else len(words(line.text)) > 2


def _card(page: HtmlPage, line: Run, titles: list[Run]) -> Element | None:
    """The outermost element around a headline that holds no other; ``None`` where they stand in one element."""
    others = [one.index for one in titles if one is not line]
    card = None
    for above in islice((line.element, *line.element.iterancestors()), _CARD_LINES):
        if any(index in page.span(above) for index in others):
            break
        card = above
    return card if card is not None and card is not line.element else None


def is_card(page: HtmlPage, card: Element) -> bool:
    """Whether an element is a card: short, with one teaser at most, and with a link or a picture."""
    runs = page.runs_in(card)
    if len(runs) > _CARD_LINES or sum(is_prose(one.text) and not one.is_link() for one in runs) > _MOST_PROSE + 1:
        return False
    return card_link(card) is not None or next(card.iter("img", "picture"), None) is not None


def card_link(card: Element) -> str | None:
    """The address that a card leads to: its first link's, or that of the link around it."""
    around = next((one for one in islice(card.iterancestors("a"), 1)), None)
    inside = sorted(card.iter("a"), key=lambda one: bool(squeeze("".join(one.itertext()))))
    return next((one.get("href") for one in (around, *inside) if one is not None and one.get("href")), None)


def _found(work: Work, page: HtmlPage, label: Run, cards: list[tuple[Element, Run]]) -> FoundList:
    found = FoundList(label.index, [], [label], "shape:cards below a label")
    for card, title in cards:
        found.links.append(card_entry(work, page, card, title, label.text.rstrip(" :：»›")))
        found.runs += [line for line in page.runs_in(card) if work.is_free(line)]
    return found


def card_entry(work: Work, page: HtmlPage, card: Element, title: Run, label: str | None) -> RelatedLink:
    """The entry of a card whose headline is known: its address, and the writer and the day that it prints."""
    entry = RelatedLink(list=label, headline=title.text.strip(" :»›"), url=work.absolute(card_link(card)))
    for line in page.runs_in(card):
        detail = read_detail(work, line) if line is not title else None
        if detail is not None:
            entry.byline = entry.byline or detail.byline
            entry.date = entry.date or (detail.day.iso if detail.day is not None else None)
    return entry

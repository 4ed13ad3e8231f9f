"""Cards of other stories that are set into the story: articles with a heading of their own, and boxes between two paragraphs
whose lines are all about one linked story."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from cleaners.bylines import is_byline_line
from cleaners.calls import is_call
from cleaners.han_names import is_wide
from cleaners.phrases import fold_phrase, phrases
from cleaners.text import ends_sentence, is_cut, is_prose, words
from scraper.fields.related.entry_lines import is_button
from scraper.fields.related.found import FoundList
from scraper.fields.related.titled_cards import card_entry, card_link, is_card
from scraper.page.element import Element
from scraper.page.hints import AUTHOR, CAPTION, COMMENT, FOOTER, FORM, NAVIGATION, SHARE, SIGNUP, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import class_and_id, in_one_row, make_of
from scraper.partition.evidence import place_in_site
from scraper.partition.work import Work
from scraper.urls import host_of, leads_to_author, leads_to_service, url_key

_CARD_LINES, _STEPS = 8, 8
_MOST_INSET = 2
_STORY_CHARS, _TEASER_CHARS = 400, 300
_FEWEST_WORDS, _NAMED_WORDS, _NAME_WORDS, _WIDE_TITLE = 4, 3, 3, 8
_ABOVE_CHARS, _SENTENCE_CHARS = 150, 40
_NO_CARD = NAVIGATION | COMMENT | SHARE | FOOTER | FORM | SIGNUP | TAGS | CAPTION | AUTHOR
_PARAGRAPHS = frozenset(("p", "li", "blockquote", "td", "th", "dt", "dd", "pre", "figcaption"))
_TITLE = re.compile(r"(?i)title|headline|heading|titel|titre|titulo|titolo")
_PRICE = re.compile(r"[$€£¥₹]\s?\d|\d\s?(?:[$€£¥₹]|zł|kr)(?!\w)")


def inset_cards(work: Work) -> Iterator[FoundList]:
    """The single cards that stand inside the story."""
    page = work.html
    if page is None:
        return
    yield from _articles(work, page)
    yield from _boxes(work, page)


def _articles(work: Work, page: HtmlPage) -> Iterator[FoundList]:
    """The articles with a heading and a link of their own that stand inside the story's article."""
    cards = page.lookup("article")
    often = Counter(map(make_of, cards))
    for card in cards:
        span = page.span(card)
        if not span or len(span) > _CARD_LINES or often[make_of(card)] > _MOST_INSET:
            continue
        if not _is_in_story(work, page, card) or not _leads_inside(work, card_link(card)):
            continue
        runs = [line for line in page.runs_in(card) if work.is_free(line)]
        heads = [line for line in runs if line.tag in HEADINGS or line.element.getparent().tag in HEADINGS]
        if len(runs) != len(span) or not heads or any(line.tag == "h1" for line in runs) or card_link(card) is None:
            continue
        if is_card(page, card) and len(words(heads[-1].text)) > 1:
            entry = card_entry(work, page, card, heads[-1], None)
            yield FoundList(span.start, [entry], runs, "shape:article in the story", kind="related")


def _is_in_story(work: Work, page: HtmlPage, card: Element) -> bool:
    """Whether an element stands in an article that tells much more than it."""
    outer = next((above for above in card.iterancestors("article")), None)
    if outer is None or work.hints.all(card) & (NAVIGATION | COMMENT):
        return False
    span, inside, told = page.span(outer), page.span(card), work.told_above
    return told[inside.start] - told[span.start] >= _STORY_CHARS and told[inside.stop] - told[inside.start] <= _TEASER_CHARS


def _boxes(work: Work, page: HtmlPage) -> Iterator[FoundList]:
    """The boxes between two paragraphs that are one card: all lines are linked to one story of the site, or stand beside it."""
    stop = 0
    for line in work.free():
        if line.index < stop or not line.link_marks or line.tag in _PARAGRAPHS:
            continue
        box = _box_between(page, line, work.told_above)
        title = _title(work, page, box) if box is not None else None
        if box is None or title is None:
            continue
        entry = card_entry(work, page, box, title, None)
        entry.url = work.absolute(max(title.links(), key=lambda link: link.end - link.start).href)
        yield FoundList(page.span(box).start, [entry], page.runs_in(box), "shape:card in the story", kind="related")
        stop = page.span(box).stop


def _box_between(page: HtmlPage, line: Run, told: list[int]) -> Element | None:
    """The element of a few lines around one that stands between two paragraphs; ``None`` where there is none."""
    for above in islice((line.element, *line.element.iterancestors()), _STEPS):
        span = page.span(above)
        if len(span) > _CARD_LINES or above.tag in _PARAGRAPHS:
            return None
        if len(span) > 1 and _is_told(page, span.start - 1) and _is_told(page, span.stop) and _goes_on(page, span):
            return above if told[span.start] >= _ABOVE_CHARS else None
    return None


def _goes_on(page: HtmlPage, span: range) -> bool:
    """Whether the lines above and below a box are made alike and stand in one element, as paragraphs of one story do, or in
    elements of one make side by side."""
    above, below = page.runs[span.start - 1].element, page.runs[span.stop].element
    return in_one_row(above, below) and make_of(above.getparent()) == make_of(below.getparent())


def _is_told(page: HtmlPage, index: int) -> bool:
    """Whether the line at this place is a paragraph of a story."""
    line = page.runs[index] if 0 <= index < len(page.runs) else None
    if line is None or line.is_link():
        return False
    return is_prose(line.text) or (line.tag == "p" and len(line.text) >= _SENTENCE_CHARS and ends_sentence(line.text))


def _title(work: Work, page: HtmlPage, box: Element) -> Run | None:
    """The line of a card that is the other story's headline; ``None`` where the box is no such card."""
    runs = page.runs_in(box)
    if not all(map(work.is_free, runs)) or _is_named_otherwise(work, page, box) or any(map(_is_no_story, runs)):
        return None
    if next(box.iter("figcaption"), None) is not None:
        return None  # the story's own picture
    main = max((link for line in runs for link in line.link_marks or ()), key=lambda link: len(link[1]), default=None)
    address = work.absolute(main[0].get("href")) if main is not None else None
    if address is None or not _leads_to_story(work, address):
        return None
    rest = [link for line in runs for link in line.link_marks or () if not _is_of(work, link, address)]
    told = sum(len(line.text) for line in runs if is_prose(line.text) and not is_cut(line.text))
    if rest or told > _TEASER_CHARS:
        return None
    linked = [line for line in runs if line.link_marks and not is_byline_line(line.text)]
    named = [line for line in linked if line.tag in HEADINGS or _TITLE.search(class_and_id(line.element))]
    titles = [line for line in named if _is_title(line, _NAMED_WORDS)]
    titles = titles or [line for line in linked if _is_title(line, _FEWEST_WORDS)][:1]
    return max(titles, key=lambda line: len(line.text), default=None)


def _is_named_otherwise(work: Work, page: HtmlPage, box: Element) -> bool:
    """Whether a name of a box, or of what holds it and not the paragraph above, says that it is something else."""
    above = page.span(box).start - 1
    for one in (box, *box.iterancestors()):
        if above in page.span(one):
            return False
        if work.hints.own(one) & _NO_CARD:
            return True
    return True


def _is_of(work: Work, link: tuple[Element, str], address: str) -> bool:
    """Whether a link of a card leads to its story, or is the short name of where that stands."""
    element, text = link
    other = work.absolute(element.get("href"))
    return other is not None and (url_key(other) == url_key(address) or len(words(text)) <= _NAME_WORDS)


def _is_no_story(line: Run) -> bool:
    """Whether a line tells that a box offers something else than a story: it calls on the reader, or names a price."""
    return _PRICE.search(line.text) is not None or (is_call(line.text) and not is_button(line.text))


def _is_title(line: Run, fewest: int) -> bool:
    if is_button(line.text) or line.text[-1] in ".…。" or _has_label(line.text):
        return False
    return len(line.text) >= _WIDE_TITLE if is_wide(line.text) else len(words(line.text)) >= fewest


def _has_label(text: str) -> bool:
    """Whether a line is a label and the headline behind it, run together."""
    before = fold_phrase(text.partition(": ")[0]).split() if ": " in text else []
    return any(phrases("related.inline").is_whole(" ".join(before[-count:])) for count in (1, 2) if count <= len(before))


def _leads_to_story(work: Work, address: str) -> bool:
    other = place_in_site(address) is not None or leads_to_author(address) or leads_to_service(address)
    own = work.address is not None and address.startswith(f"{work.address.rstrip('/')}/")
    return not other and not own and _leads_inside(work, address)


def _leads_inside(work: Work, address: str | None) -> bool:
    """Whether an address is another page's of the site."""
    url, own = work.absolute(address), host_of(work.address or "").removeprefix("www.")
    return url is not None and (not own or host_of(url).removeprefix("www.") in ("", own))

"""The headline of a card: its link's text without the overline, the time, the writer or the teaser inside the link."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from cleaners.dates import Moment
from cleaners.han_names import is_wide
from cleaners.stamps import is_stamp
from cleaners.text import is_prose, squeeze
from scraper.page.element import Element
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_NAME_CHARS, _WIDE_NAME = 40, 6
_INSIDE, _TITLE_WORDS, _TIMES, _OVER_CHARS = 12, 3, 2, 24
_OVER = re.compile(
    r"(?i)kicker|over-?line|top-?line|roof-?line|eyebrow|dach-?zeile|spitzmarke|volanta|chapeau|occhiello|cintillo|rubri[ck]"
    r"|(?:super|supra|pre|sur|ante|sopra)-?(?:title|titulo|titolo|titre)"
    r"|(?:^|[-_ ])(?:flag|badge|label|category|cat|section|topic|tag|prefix|channel)s?(?:$|[-_ ])"
)
"""Names of what stands over a headline inside its link."""
_BESIDE = re.compile(
    r"(?i)(?:^|[-_ ])(?:time|date|datetime|timestamp|published|pubdate|duration|count|comments?|views?|author|byline|meta|source"
    r"|readtime|teaser|excerpt|summary|standfirst|description|button|cta|arrow|icon|more|screen-reader-text|sr-only"
    r"|visually-?hidden)s?(?:$|[-_ ])"
)
"""Names of what stands behind a headline inside its link."""
_PLAYING = re.compile(r"\d{1,2}:\d\d(?::\d\d)?|\d{1,3}\s?min\.?")
_TITLE = re.compile(
    r"(?i)title|headline|heading|titre|titulo|titolo|titel|(?:^|[-_ ])(?:hed|head|tit|sbj)(?:$|[-_ ])"
)


def headline_in(element: Element, text: str) -> str:
    """A link's text without the overline that it begins with and the time, the writer or the teaser that it ends with, as the
    names of the elements inside tell them."""
    whole, over = text, _overline(element)
    for inner in islice(element.iterdescendants(), _INSIDE):
        names = names_of(inner)
        if not names and inner.tag != "time":
            continue
        shown = squeeze("".join(inner.itertext()))
        if not shown or len(shown) >= len(text):
            continue
        if text.endswith(shown) and _is_bare_day(shown):
            text = _kept(text[: -len(shown)], text)
            continue
        if inner is over and text.startswith(shown):
            text = _kept(text[len(shown) :], text)
            continue
        if _TITLE.search(names) is not None:
            if _is_between(shown, whole):
                return shown
            continue
        if text.startswith(shown) and (_OVER.search(names) is not None or _PLAYING.fullmatch(shown) is not None):
            text = _kept(text[len(shown) :], text)
        elif text.endswith(shown) and (inner.tag == "time" or _BESIDE.search(names) is not None):
            text = _kept(text[: -len(shown)], text)
    return text


def _overline(element: Element) -> Element | None:
    """The first part of a link that is nothing but parts of several makes, where it is a word or two, no lead with a colon, and
    the next part is a title of some words."""
    parts = list(islice(element, _INSIDE)) if not (element.text or "").strip() else []
    if len(parts) < _TIMES or any((part.tail or "").strip() for part in parts):
        return None
    first, second = parts[0], parts[1]
    over, title = (squeeze("".join(part.itertext())) for part in (first, second))
    short = 0 < len(over) <= _OVER_CHARS and len(over.split()) <= _TIMES and over[-1].isalnum()
    told = len(title.split()) >= _TITLE_WORDS or (is_wide(title) and len(title) > _WIDE_NAME)
    made_apart = first.tag == second.tag and (first.get("class") or "") != (second.get("class") or "")
    return first if short and told and made_apart and not _is_bare_day(over) else None


def _is_bare_day(text: str) -> bool:
    """Whether a short text is a date or an age."""
    return len(text) <= _NAME_CHARS and any(map(str.isdigit, text)) and is_stamp(text)


def day_in(work: Work, element: Element) -> Moment | None:
    """The day that a part of a link says, and nothing else."""
    for inner in islice(element.iterdescendants(), _INSIDE):
        shown = squeeze("".join(inner.itertext()))
        if shown and _is_bare_day(shown):
            return work.date(inner.get("datetime") or shown)
    return None


def _is_between(title: str, text: str) -> bool:
    """Whether a title has a short overline before it in its link, and a teaser behind it or, where the overline runs on to it,
    nothing."""
    before, _, behind = text.partition(title)
    if len(title.split()) < _TITLE_WORDS or not 0 < len(before) <= _NAME_CHARS:
        return False
    return is_prose(behind.strip()) if behind.strip() else not before[-1].isspace() and _TIMES * len(before) < len(title)


def rank(line: Run) -> int:
    """How surely a line of a card is its headline: as a heading, by the name of its element, or by neither; an overline or a
    teaser is the last."""
    if line.tag in HEADINGS:
        return 3
    return _rank_by_names(names_of(line.element))


@lru_cache(maxsize=4096)
def _rank_by_names(names: str) -> int:
    if _TITLE.search(names) is not None and _OVER.search(names) is None:
        return 2
    return 0 if names and (_OVER.search(names) is not None or _BESIDE.search(names) is not None) else 1


def is_titled(line: Run) -> bool:
    """Whether a line stands in a heading, or in an element that is named a title."""
    return rank(line) > 1


def _kept(rest: str, whole: str) -> str:
    """What is left of a headline, where that is some words."""
    text = rest.strip(" |:·•–—-»›/")
    return text if len(text.split()) > 1 or (is_wide(text) and len(text) > _WIDE_NAME) else whole


def names_of(element: Element) -> str:
    """The class names and the property of an element."""
    return f"{element.get('class') or ''} {element.get('itemprop') or ''}".strip() if element is not None else ""

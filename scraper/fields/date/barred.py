"""Days that never date a story: of a change, an event, the site's clock, another story."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.date_labels import ISSUED, is_of_publication
from cleaners.scripts import begins_small
from cleaners.text import is_prose
from scraper.fields.date.measures import Day
from scraper.fields.date.sightings import ABOVE, BELOW, Sighting
from scraper.fields.headline.others_cards import in_other_card
from scraper.fields.related.found import SITE_LIST
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.tree import class_and_id, make_of
from scraper.partition.work import Work

_HEAD_OF_LINE = 60
"""So far from its beginning a line of prose may still be dated ("LONDON, May 3, 2021 (Reuters) -")."""
_SENTENCE = re.compile(r"(?<![^\W_])[^\W\d_A-Z]{3,}(?![^\W_])|[가-힣](?=\s)")
_YEARS = re.compile(r"\s(?:r|г|р|ж|god|год|року|года|roku)\.?(?=\s)")
"""The word for "year" behind its number."""
_AGENCY_SIGNS = "电電讯訊"
_LABELLED = re.compile(rf"\W*(?:\w+\W+)?(?:{ISSUED.pattern})", re.IGNORECASE)
_WEATHER = re.compile(
    r"\d\s?°|°\s?[CF]\b|[℃℉]|(?i:\d\s?(?:degrees|grad|grados|gradi|graus|degrés|stopni|градус\w*|derece|درجة|درجه)\b)"
)
_WEATHER_NAME = re.compile(
    r"(?i)weather|wetter|m[eé]t[eé]o(?![^\W_])|pogoda|hava-?durumu|tenki|(?:^|[\s_-])(?:clima|el-?tiempo|weer|v[aä]der)(?:$|[\s_-])"
)
_WEATHER_STEPS, _ITEM_STEPS = 3, 3
_TODAY_NAME = re.compile(
    r"(?i)(?:^|[\s_-])(?:today|todays|current-?date|date-?today|site-?date|heute|hoy|hoje|oggi|aujourd-?hui|dzisiaj|dnes|bugun|dagens)(?:$|[\s_-])"
    r"|(?:^|\s)block-(?:[\w-]+-)?date(?:$|[\s_-])"
)
_TODAY = re.compile(
    r"(?i)svátek|meniny|névnap|imieniny|namnsdag|navnedag|nimipäev|nimipäiv|vārda dien|vardadien|имен ден|именин|namenstag"
    r"|^\W*(?:today is|dnes je|dnes|heute ist|hoy es|aujourd['’]hui|oggi è|idag är|i dag er|dzisiaj jest"
    r"|dziś jest|bugün günlerden"
    r"|hari ini|hôm nay|днес е|сегодня|сьогодні|danas je|ma on|šodien|šiandien|astăzi este|今日は|今天是|오늘은"
    r"|اليوم هو)(?![^\W_])(?!.*(?<![\d.])\d{1,2}[:.]\d\d(?![\d.]))"
)
"""What says of a line at the head of a page that its day is today's, or whose name day it is."""
_STORY, _LITTLE, _TWO = 300, 150, 2
_DAY, _DAY_REST = len("2000-01-01"), 24
"""A line that says what day it is gives no time, and has so many letters beside it at most: the name of the day, of the place."""
_LISTS = (SITE_LIST, "navigation")
_ASIDE = hints.SIDE | hints.NAVIGATION | hints.RELATED | hints.ADVERT


def is_barred(work: Work, day: Day, top: int, anchor: object) -> bool:
    """Whether a day is only seen where none of a story's publication stands."""
    fresh = [one for one in day.sightings if one.is_fresh]
    return bool(fresh) and all(_is_listed(work, one) or _is_strange(work, one, top, anchor) for one in fresh)


def _is_listed(work: Work, one: Sighting) -> bool:
    """Whether a sighting stands in a list of the whole site or in a menu."""
    return one.run is not None and any(claim.rule in _LISTS for claim in work.ledger.claims_of(one.run.index))


def _is_strange(work: Work, one: Sighting, top: int, anchor: object) -> bool:
    """Whether a sighting is a sentence's, the weather's, another story's, or one in a box beside the story."""
    run = one.run
    if run is None or one.kind not in ("shown", "marked"):
        return False
    if one.kind == "shown" and is_prose(run.text):
        late = not one.issued and work.told_above[run.index] - work.told_above[top] >= _STORY
        return late or _is_in_sentence(run.text[: one.start], run.text[one.end :])
    if one.issued:
        return False
    element = one.element if one.element is not None else run.element
    if run.index < top and (_is_todays(work, one, run, top) or _is_weathers(work, run, element)):
        return True
    if -ABOVE <= run.index - top <= BELOW and work.prose_above[run.index] <= work.prose_above[top]:
        return in_other_card(work, run, element, top)
    mask = work.hints.all(element)
    beside = bool(mask & _ASIDE & ~(work.hints.all(anchor) if anchor is not None else 0))
    apart = beside and run.index > top and not mask & hints.STORY
    return apart or ((beside or _is_repeated(element)) and in_other_card(work, run, element, top))


def _is_in_sentence(before: str, behind: str) -> bool:
    """Whether a date in a line of prose is a part of the sentence: by the words before it, or as the next word goes on."""
    if len(before) > _HEAD_OF_LINE or (_SENTENCE.search(before) is not None and _LABELLED.match(before) is None):
        return True
    behind = _YEARS.sub("", behind, count=1)
    return _goes_on(behind) and not is_of_publication(before)


def _goes_on(behind: str) -> bool:
    """Whether a word with a small beginning stands right behind a date, or a Chinese one is run on to it and is no agency's
    sign."""
    words = behind.lstrip(".").split(maxsplit=_TWO)[:_TWO] if behind[:1] in (" ", ".") else []
    if words and words[0].isalpha() and begins_small(words[0]):
        return len(words[0]) > _TWO or (words[-1].isalpha() and begins_small(words[-1]))
    return "\u3400" <= behind[:1] <= "\u9fff" and behind[0] not in _AGENCY_SIGNS


def _is_repeated(element: Element | None) -> bool:
    """Whether an element, or one close around it, has a neighbour of its own make, as the items of a list have."""
    around = (element, *islice(element.iterancestors(), _ITEM_STEPS)) if element is not None else ()
    neighbours = ((one, beside) for one in around for beside in (one.getprevious(), one.getnext()) if beside is not None)
    return any(make_of(one) == make_of(beside) for one, beside in neighbours)


def _is_todays(work: Work, one: Sighting, run: Run, top: int) -> bool:
    """Whether a line above the headline says what day it is, by its words or by where it stands."""
    named = _is_named(run.element, _TODAY_NAME)
    plain = one.rest <= _DAY_REST and len(one.moment.iso) <= _DAY
    return named or _TODAY.search(run.text) is not None or (plain and _stands_apart(work, run, top))


def _is_weathers(work: Work, run: Run, element: Element) -> bool:
    """Whether a line shows the weather, by its words, its names or its neighbours."""
    return _WEATHER.search(run.text) is not None or _is_named(element, _WEATHER_NAME) or _is_by_weather(work, run)


def _stands_apart(work: Work, run: Run, top: int) -> bool:
    """Whether a line above the headline stands outside of the element that holds the headline and the story: in the page's own
    head, where sites print what day it is. A line with which a box begins that holds nothing but the story is the story's."""
    page, told = work.html, work.told_above
    if page is None or told[-1] - told[top] < _LITTLE or told[top] > told[run.index]:
        return False
    element = page.runs[top].element
    while 2 * (told[page.span(element).stop] - told[top]) < told[-1] - told[top]:
        element = element.getparent()
    element, span = page.outermost(element), page.span(element)
    outer = element.getparent()
    if outer is None or element.tag in ("body", "html") or run.index in span:
        return False
    around = page.span(outer)
    alone = around == range(run.index, span.stop) and outer.tag not in ("body", "html")
    return not alone or element.tag in ("article", "main")


def _is_by_weather(work: Work, run: Run) -> bool:
    """Whether the next item of a short list shows the weather."""
    near = (work.page.runs[at] for at in (run.index - 1, run.index + 1) if 0 <= at < len(work.page.runs))
    return any(
        len(one.text) < _HEAD_OF_LINE
        and _WEATHER.search(one.text) is not None
        and one.element.getparent() is run.element.getparent()
        for one in near
        if one.element is not None and run.element is not None
    )


def _is_named(element: Element | None, names: re.Pattern[str]) -> bool:
    """Whether an element, or one of those around it, has such a name."""
    around = (element, *islice(element.iterancestors(), _WEATHER_STEPS)) if element is not None else ()
    return any(
        names.search(class_and_id(one)[:200]) for one in around if one.tag not in ("body", "html")
    )

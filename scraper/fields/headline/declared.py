"""The headline, found by the outlet's selectors."""

from __future__ import annotations

import re

from cleaners.headlines import same_headline
from cleaners.text import squeeze
from scraper.fields.headline.titles import Title, beside, heading_weight, titles_in
from scraper.partition.work import Work

_MOST = 3
"""So many of the elements that a selector finds are looked at; the first is the likeliest."""
_NAMED = re.compile(r"[.#\[:]")
_SURE, _HARDLY = 6.0, 0.0
"""What a selector that names a class, an id or an attribute says, and one of tags alone ("h1"), which says what any page does."""


def declared_titles(work: Work) -> list[Title]:
    """What the layout's selectors find of the headline."""
    found = work.pick(work.layout.headline)
    if found is None:
        return []
    rule, elements = found
    named = _NAMED.search(rule.removeprefix("css:")) is not None
    made: list[Title] = []
    for place, element in enumerate(elements[:_MOST]):
        gain = (_SURE if named else _HARDLY) - 0.5 * place
        if isinstance(element, str):
            made.extend(_of_value(work, element, rule, gain))
            continue
        cost = 0.0 if named else beside(work, element)
        score = heading_weight(element) + gain - cost
        made.extend(titles_in(work, element, rule, score, source="declared", main=named or element.tag == "h1"))
    return made


def _of_value(work: Work, value: str, rule: str, gain: float) -> list[Title]:
    """The value of an attribute, with the first free line that prints it, if one does."""
    text = squeeze(value)
    size = len(text)
    shown = (run for run in work.page.runs if abs(len(run.text) - size) <= 3 and same_headline(run.text, text))
    run = next((run for run in shown if work.is_free(run)), None)
    return [Title(text, [run] if run is not None else [], rule, gain, "declared", main=True)] if text else []

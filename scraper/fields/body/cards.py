"""Cards of other stories inside a story: similar boxes below its paragraphs, each with a linked title."""

from __future__ import annotations

from cleaners.text import is_prose
from scraper.fields.related.lists import is_entry
from scraper.fields.related.story_lists import leads_inside
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work

_FEWEST = 3
_CARD_LINES, _STEPS = 6, 6
_TITLE = 20
_TEASER_CHARS = 280
"""The text of a card is no longer."""
_STORY_CHARS = 300
"""So much prose stands above cards, at least, and less of it below them."""


def without_cards(work: Work, page: HtmlPage, story: list[Run]) -> list[Run]:
    """The lines of a story without the cards below its last paragraph."""
    rows: dict[tuple[Element, str, str | None], list[Element]] = {}
    for line in page.runs[story[0].index :] if story else ():
        if line.link_marks and len(line.text) >= _TITLE and is_entry(line) and leads_inside(work, line):
            card = _card(page, line)
            if card is not None:
                row = rows.setdefault((card.getparent(), card.tag, card.get("class")), [])
                if not row or row[-1] is not card:
                    row.append(card)
    cards = [card for row in rows.values() if len(row) >= _FEWEST and _is_below(page, story, row) for card in row]
    inside = {at for card in cards for at in page.span(card)}
    return [line for line in story if line.index not in inside]


def _card(page: HtmlPage, line: Run) -> Element | None:
    """The outermost element around a linked title that has a few lines and no more; ``None`` where it is the title alone, or
    says more than a card does."""
    card = line.element
    if len(page.span(card)) > _CARD_LINES:
        return None
    for _ in range(_STEPS):
        above = card.getparent()
        if above is None or above.tag in ("body", "main", "article") or len(page.span(above)) > _CARD_LINES:
            break
        card = above
    runs = page.runs_in(card)
    told = [run for run in runs if is_prose(run.text) and not run.is_link()]
    if card is line.element or len(runs) < 2 or len(told) > 1 or any(len(run.text) > _TEASER_CHARS for run in told):
        return None
    return card


def _is_below(page: HtmlPage, story: list[Run], row: list[Element]) -> bool:
    """Whether the story has told enough above cards, and tells hardly any more below them."""
    start, stop = page.span(row[0]).start, page.span(row[-1]).stop
    told = [(line.index, len(line.text)) for line in story if is_prose(line.text) and not line.is_link()]
    above, below = sum(size for at, size in told if at < start), sum(size for at, size in told if at >= stop)
    return above >= _STORY_CHARS > below

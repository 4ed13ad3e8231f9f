"""Cards of other stories below a story that nothing introduces and no name tells: boxes of one make with linked titles."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.text import is_prose
from scraper.fields.related.lists import LinkList, is_entry
from scraper.fields.related.story_lists import leads_inside
from scraper.page.element import Element
from scraper.page.hints import COMMENT, NAVIGATION
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.evidence import CARDS
from scraper.partition.work import Work

_FEWEST = 3
_CARD_LINES, _STEPS = 6, 6
_TITLE = 20
_TEASER_CHARS = 280
"""The text of a card is no longer."""
_STORY_CHARS = 300
"""So much prose stands above cards, at least, and less of it below them."""


def card_rows(work: Work) -> Iterator[LinkList]:
    """The rows of cards below the story's last paragraph."""
    page = work.html
    if page is None:
        return
    rows: dict[tuple[Element, str, str | None], list[Element]] = {}
    for line in page.runs:
        if line.link_marks and len(line.text) >= _TITLE and work.is_free(line) and is_entry(line) and leads_inside(work, line):
            card = _card(page, line)
            if card is not None:
                row = rows.setdefault((card.getparent(), card.tag, card.get("class")), [])
                if not row or row[-1] is not card:
                    row.append(card)
    for row in rows.values():
        if len(row) >= _FEWEST and _is_below_story(work, page, row):
            lines = [line for card in row for line in page.runs_in(card) if work.is_free(line)]
            if lines:
                yield LinkList(None, lines, [], False, CARDS)


def _card(page: HtmlPage, line: Run) -> Element | None:
    """The outermost element around a linked title that has a few lines and no more; ``None`` where it is the title alone, or
    says more than a card does."""
    card = line.element
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


def _is_below_story(work: Work, page: HtmlPage, row: list[Element]) -> bool:
    """Whether a story stands above cards and hardly any prose below them."""
    told, start, stop = work.told_above, page.span(row[0]).start, page.span(row[-1]).stop
    if told[start] < _STORY_CHARS or told[-1] - told[stop] >= _STORY_CHARS:
        return False
    return not work.hints.all(row[0]) & (COMMENT | NAVIGATION)

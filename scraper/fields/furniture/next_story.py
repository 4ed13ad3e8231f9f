"""Other stories that a page prints below its own: the next in an endless series, the posts of a blog."""

from __future__ import annotations

from itertools import islice

from cleaners.bylines import is_byline_line
from cleaners.dates import is_date_line
from cleaners.text import is_prose, letters
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_STORY_CHARS = 300
"""So much prose makes an element with the headline the story's."""
_HEAD_LINES = 6
_REASON = "another story"


def claim_next_stories(work: Work, headline: list[Run]) -> None:
    """Claim the lines of the elements below the story that are made as the one around headline and story, and begin with a
    headline of their own."""
    page = work.html
    if page is None or not headline:
        return
    own = _around(page, work, headline[0])
    if own is None:
        return
    stop, named = page.span(own).stop, own.tag == "article"
    for other in _like(page, own):
        span = page.span(other)
        if span.start >= stop and _is_story(work, page.runs_in(other), headline[0], named=named):
            work.claim_free(page.runs_in(other), "boilerplate", _REASON)


def is_of_other(work: Work, index: int) -> bool:
    """Whether a line is another story's."""
    return any(claim.rule == _REASON for claim in work.ledger.claims_of(index))


def _around(page: HtmlPage, work: Work, line: Run) -> Element | None:
    """The innermost article around the headline and prose, else the innermost element around them; ``None`` for the page."""
    told = work.told_above
    ways = [one for one in line.element.iterancestors() if one.tag not in ("body", "html", "main")]
    holding = [one for one in ways if told[page.span(one).stop] - told[page.span(one).start] >= _STORY_CHARS]
    articles = [one for one in holding if one.tag == "article"]
    return (articles or holding or [None])[0]


def _like(page: HtmlPage, own: Element) -> list[Element]:
    """The elements that are made as this one and stand outside of it."""
    if own.tag == "article":
        alike = page.lookup("article")
    else:
        alike = [one for one in own.itersiblings() if one.tag == own.tag and page.is_seen(one)]
    name = own.get("class")
    inside = set(own.iterancestors())
    return [one for one in alike if one is not own and one not in inside and (own.tag == "article" or one.get("class") == name)]


def _is_story(work: Work, runs: list[Run], headline: Run, *, named: bool) -> bool:
    """Whether lines begin with a heading of the headline's rank that is a main one, or signed or dated, and go on with prose; an
    article by the markup's word with any of that rank, or one that is linked, signed or dated."""
    head = runs[:_HEAD_LINES]
    title = next((place for place, run in enumerate(head) if run.tag in HEADINGS), None)
    if title is None or not any(is_prose(run.text) for run in runs[title + 1 :]):
        return False
    if letters(head[title].text) == letters(headline.text):
        return False
    signed = any(map(_is_by, (*head[:title], *islice(head, title + 1, None))))
    if head[title].tag == headline.tag:
        return named or signed or headline.tag == "h1"
    return named and (signed or head[title].is_link())


def _is_by(run: Run) -> bool:
    """Whether a line is a byline or a day."""
    return is_date_line(run.text) or is_byline_line(run.text)

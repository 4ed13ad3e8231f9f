"""Evidence for a story on a page that may also be an error, a log-in, a shop or a notice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.cues import is_service_line
from cleaners.han_names import is_wide, told_size
from cleaners.notices import is_to_reader, says_you
from cleaners.text import ends_sentence, is_cut, is_prose, is_title, letters, words
from cleaners.titles import variants
from cleaners.walls import is_wall
from scraper.page.hints import COMMENT, RELATED, SIDE, STORY
from scraper.page.run import HEADINGS, Run
from scraper.partition.evidence import says_article, weigh
from scraper.partition.work import Work

_SENTENCE_END = re.compile(r"(?<=[.!?؟。！？])[\"'”’»」]?\s*(?=\S)")
_MAIN = ("article", "main")
_CARD = 25
"""A link of fewer letters is a menu's or a topic's rather than another story's title."""
_NEAR = 5
"""The teaser of a linked title begins nearer below it, in lines."""
_SCRAP = 60
"""A sentence of fewer letters is a brief only where its page says who wrote it and when."""


def is_nobodys(work: Work) -> bool:
    """Whether neither the page nor its data say that it is an article, who wrote it, or when."""
    record = work.record
    if record.date is not None or record.authors or says_article(work):
        return False
    return not (record.byline and (record.dateline or record.source))


def is_signed(work: Work) -> bool:
    """Whether a page says that it is an article, or both who wrote it and when."""
    return says_article(work) or (work.record.date is not None and bool(work.record.authors))


def tells_story(work: Work, least: int) -> bool:
    """Whether the body is paragraphs of so many letters, most of which are no teasers and none addressed to the reader."""
    prose = [block.text for block in work.record.body_blocks if is_prose(block.text)]
    if sum(map(told_size, prose)) < least or any(is_to_reader(text) for text in prose):
        return False
    found = weigh(work)
    return 2 * found.teased <= found.prose


def is_brief(work: Work) -> bool:
    """Whether a sentence of which nothing says who wrote it or when is a story all the same: it stands below a heading that the
    page's title repeats, in an element for the story or below the site's name, and speaks of no page, browser or reader."""
    texts = [block.text for block in work.record.body_blocks]
    prose = [text for text in texts if is_prose(text)]
    headline = work.record.headline or ""
    if not prose or any(map(is_notice, texts)) or is_notice(headline) or is_service_line(headline):
        return False
    return (len(words(headline)) > 1 or is_wide(headline)) and is_headed(work) and _is_framed(work)


def is_notice(text: str) -> bool:
    """Whether a text speaks to the reader, or of the page."""
    return is_to_reader(text) or says_you(text) or is_wall(text)


def asks_only(work: Work) -> bool:
    """Whether all that a page says speaks to the reader, or of the page."""
    prose = [block.text for block in work.record.body_blocks if is_prose(block.text)]
    return bool(prose) and all(is_wall(text) or _speaks_to_reader(text) for text in prose)


def _speaks_to_reader(text: str) -> bool:
    """Whether at least half of a paragraph's sentences speak to the reader, or of the page."""
    sentences = _SENTENCE_END.split(text)
    return 2 * sum(map(is_to_reader, sentences)) >= len(sentences)


def is_signed_above(work: Work) -> bool:
    """Whether a byline or a day is printed above the first paragraph, as readers' reviews of a product do not print it."""
    first = next((run.index for run in _lines_of(work, "body") if is_prose(run.text)), 0)
    return any(claim.owner in ("byline", "date") and claim.run < first for claim in work.ledger)


def leads(work: Work, least: int) -> bool:
    """Whether paragraphs of so many letters stand below the page's own heading: above the first linked title and what is cut
    short, on a signed page also between other things, close below linked titles aside."""
    if not is_headed(work):
        return False
    signed = is_signed(work)
    told, card = 0, -_NEAR
    for run in work.page.runs[next(_lines_of(work, "headline")).index + 1 :]:
        if is_cut(run.text) or (run.is_link() and len(run.text) >= _CARD and is_title(run.text)):
            card = run.index
            if not signed:
                break
        elif is_prose(run.text) and not run.is_link() and run.index - card >= _NEAR:
            told += told_size(run.text)
    return told >= least


def is_signed_line(work: Work, size: int) -> bool:
    """Whether a single short sentence stands under a headline with its day, and its author or a title that says the same."""
    blocks = work.record.body_blocks
    told = size >= _SCRAP // 3 and any(ends_sentence(block.text) for block in blocks)
    if not told or not work.record.headline or work.record.date is None or any(is_notice(block.text) for block in blocks):
        return False
    return is_signed(work) or is_headed(work)


def is_headed(work: Work) -> bool:
    """Whether a heading of the page is its headline, and its title or its data say the same."""
    headline = letters(work.record.headline or "")
    if not headline or not any(run.tag in HEADINGS for run in _lines_of(work, "headline")):
        return False
    meta = work.page.metadata
    titles = filter(None, (meta.title, meta.first("og:title"), meta.text("headline")))
    return any(letters(one) == headline for title in titles for one in variants(title))


def _is_framed(work: Work) -> bool:
    """Whether the body stands in an element for the story, or the title names the site beside the headline."""
    elements = [run.element for run in _lines_of(work, "body") if run.element is not None]
    named = any(work.hints.all(one) & STORY and not work.hints.all(one) & (COMMENT | RELATED | SIDE) for one in elements)
    main = any(above.tag in _MAIN for one in elements for above in one.iterancestors())
    title = work.page.metadata.title or ""
    return named or main or len(letters(title)) > len(letters(work.record.headline or "")) + 2


def _lines_of(work: Work, owner: str) -> Iterator[Run]:
    """The lines of which a field owns something."""
    return (work.page.runs[claim.run] for claim in work.ledger if claim.owner == owner)

"""The story by its place: paragraphs right below the headline, or a story told in headings or captions."""

from __future__ import annotations

from collections.abc import Iterable

from cleaners.body_cues import begins_like_call, is_parting_word, is_rights_notice
from cleaners.cues import is_beside_story
from cleaners.han_names import told_size
from cleaners.text import is_prose, is_title, letters, words
from scraper.fields.headline.head import head_of
from scraper.page.hints import COMMENT, FOOTER, FORM, NAVIGATION, RELATED, SIDE, SIGNUP
from scraper.page.run import HEADINGS, Run
from scraper.partition.evidence import says_article
from scraper.partition.site_name import is_site_line
from scraper.partition.work import Work

BELOW, UNITS = "shape:below the headline", "shape:told in headings or captions"
_AROUND = COMMENT | FOOTER | FORM | NAVIGATION | RELATED | SIDE | SIGNUP
_REACH = 40
_FAR, _GAP = 15, 8
"""So many lines stand between the headline and the first paragraph, and between two paragraphs, at most."""
_LITTLE = 4
"""Prose above the headline is the story's where the story is not so many times as long."""
_STORY_CHARS = 300
"""So much prose in an article makes it the story's."""
_CARD = 25
"""A link of so many letters is another story's title."""
_FEWEST = 3
"""So many headings or captions tell a story."""
_WORDS = 4
"""So many words, on average, has what tells one."""


def below_headline(work: Work) -> list[Run]:
    """The paragraphs that stand below the headline, up to another story's title or a label of other things."""
    page, head = work.html, head_of(work)
    if page is None or head is None or head.first is None or head.headline is None:
        return []
    story: list[Run] = []
    last = head.headline.runs[-1].index
    near = page.runs[last + 1 : last + 1 + _REACH]
    listed = {tag for tag in HEADINGS if sum(line.tag == tag for line in near) >= _FEWEST}
    for line in near:
        if line.index - last > (_GAP if story else _FAR):
            break
        if _is_title_of_other(work, line) or (story and (line.tag in HEADINGS or is_beside_story(line.text))):
            break
        if not work.is_free(line) or not is_prose(line.text) or line.is_link() or work.hints.all(line.element) & _AROUND:
            continue
        called = begins_like_call(line.text) or is_parting_word(line.text) or is_rights_notice(line.text)
        if line.tag not in listed and not called:
            story.append(line)
            last = line.index
    return story


def _is_title_of_other(work: Work, line: Run) -> bool:
    """Whether a line below the headline is the linked title of another story."""
    own = letters(line.text) == letters(work.record.headline or "")
    return not own and line.is_link() and len(line.text) >= _CARD and is_title(line.text)


def from_headline(work: Work, story: list[Run]) -> list[Run]:
    """The story without what stands above its headline, where it goes on below: what is no prose, and little prose beside that
    of the story; of elements of one make that hold prose of both all stays."""
    head = head_of(work)
    if work.html is None or head is None or head.first is None:
        return story
    top = head.first.index
    above = [line for line in story if line.index < top]
    told = sum(len(line.text) for line in story[len(above) :] if is_prose(line.text))
    if not above or not told:
        return story
    homes = {_home(line) for line in story[len(above) :] if is_prose(line.text)}
    if any(is_prose(line.text) and _home(line) in homes for line in above):
        return story
    little = _LITTLE * sum(len(line.text) for line in above if is_prose(line.text)) < told
    return [line for line in story if line.index >= top or (is_prose(line.text) and not little)]


def _home(line: Run) -> tuple[str, str | None, str | None]:
    """How a line and the element around it are made."""
    outer = line.element.getparent()
    return line.tag, line.element.get("class"), outer.get("class") if outer is not None else None


def within_article(work: Work, story: list[Run]) -> list[Run]:
    """The story without the little that stands below the article (by the markup's word) that holds headline and most of it."""
    page, head = work.html, head_of(work)
    article = next(head.first.element.iterancestors("article"), None) if head is not None and head.first is not None else None
    if page is None or article is None:
        return story
    stop = page.span(article).stop
    inside, below = (_told(line for line in story if (line.index < stop) is within) for within in (True, False))
    return [line for line in story if line.index < stop] if inside >= _STORY_CHARS and _LITTLE * below < inside else story


def _told(lines: Iterable[Run]) -> int:
    return sum(len(line.text) for line in lines if is_prose(line.text))


def told_in_units(work: Work) -> list[Run]:
    """The headings, captions or short lines that tell a story by themselves: several of one make below the headline, on a page
    that says who wrote it, when, or that it is an article."""
    page, head = work.html, head_of(work)
    record = work.record
    if page is None or head is None or head.first is None or head.headline is None:
        return []
    if record.date is None and not record.authors and not says_article(work):
        return []
    start = head.headline.runs[-1].index + 1
    lines = [line for line in page.runs[start:] if _may_tell(work, line)]
    kinds: dict[object, list[Run]] = {}
    for line in lines:
        outer = line.element.getparent()
        kinds.setdefault((line.tag, line.element.get("class"), outer.tag if outer is not None else ""), []).append(line)
    told = [group for group in kinds.values() if _tells(group)]
    best = max(told, key=lambda group: sum(len(line.text) for line in group), default=[])
    if not best:
        return []
    first, stop = best[0].index, best[-1].index + 1
    return [line for line in lines if first <= line.index < stop or _follows(best, line)]


def _may_tell(work: Work, line: Run) -> bool:
    """Whether a line is no link, no label and stands beside no story."""
    if line.is_link() or work.hints.all(line.element) & _AROUND or is_beside_story(line.text) or is_rights_notice(line.text):
        return False
    return work.is_free(line) and not is_site_line(work.page, work.masthead_keys, line.text)


def _tells(group: list[Run]) -> bool:
    """Whether lines of one make are several and say something: whole sentences, or phrases of some words each."""
    if len(group) < _FEWEST:
        return False
    return sum(len(words(line.text)) >= _WORDS or told_size(line.text) >= _CARD for line in group) * 2 > len(group)


def _follows(best: list[Run], line: Run) -> bool:
    """Whether a line stands right below the last of the lines that tell the story, in the element around them."""
    return line.index == best[-1].index + 1 and line.element.getparent() is best[-1].element.getparent()

"""Where topics of the story can be: not in menus, columns, footers or boxes below its headline."""

from __future__ import annotations

import re
from itertools import islice

from scraper.fields.furniture.parts import closes_story
from scraper.page.element import Element
from scraper.page.hints import COMMENT, FOOTER, FORM, META, NAVIGATION, SHARE, SIDE, TAGS
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Run
from scraper.page.tree import class_and_id
from scraper.partition.work import Work

_MOST_LINES = 60
_STORY_CHARS = 300
_STEPS, _ABOVE = 6, 4
_FEW = 10
"""More topics in a column are the site's."""
_ITEMS = frozenset(("a", "li", "span", "strong"))
_BOXES = frozenset(("ul", "ol", "div", "p", "span", "li", "section"))
_CLOUD = re.compile(r"(?i)cloud|popular|trend|wolke")
_STORY_FOOT = re.compile(r"(?i)(?:article|post|entry|story|content|single|meta)[-_ ]*foot")


def is_apart(work: Work, page: HtmlPage, element: Element, count: int = 0) -> bool:
    """Whether an element is a part of a menu, of a column beside the story or of the page's foot; ``count``: so many topics
    stand in it behind a label of theirs, and a few may stand in a column that is named after what it says of the story."""
    mask = work.hints.all(element)
    if mask & (NAVIGATION | FORM | COMMENT) or (not count and mask & SHARE):
        return True
    if not mask & (FOOTER | SIDE):
        return False
    around = [(one, work.hints.own(one)) for one in (element, *element.iterancestors())]
    told = 0 < count <= _FEW and mask & META and not any(_CLOUD.search(one.get("class") or "") for one, _ in around[:_STEPS])
    if not told and any(own & SIDE and not own & TAGS and not _tells(work, page, one) for one, own in around):
        return True
    return not all(_is_story_foot(one) or closes_story(work, page, one) for one, own in around if own & FOOTER)


def _tells(work: Work, page: HtmlPage, element: Element) -> bool:
    """Whether an element holds the story, be it called a widget."""
    span, told = page.span(element), work.told_above
    return told[span.stop] - told[span.start] >= max(_STORY_CHARS, 0.5 * told[-1])


def _is_story_foot(element: Element) -> bool:
    named = _STORY_FOOT.search(class_and_id(element)) is not None
    return named or any(above.tag in ("article", "main") for above in islice(element.iterancestors(), _STEPS))


def box_of(page: HtmlPage, element: Element) -> Element | None:
    """The element around all topics of which one element is named so; ``None`` for what holds no links, or is no box."""
    if not page.span(element) or len(page.span(element)) > _MOST_LINES:
        return None
    above = element.getparent()
    while element.tag in _ITEMS and above is not None and above.tag in _BOXES:
        if len(page.span(above)) > _MOST_LINES or not all(line.is_link() for line in page.runs_in(above)):
            break
        element, above = above, above.getparent()
    return None if element.tag in ("body", "html", "main", "article", "a", *HEADINGS) else element


def stands_by_story(work: Work, page: HtmlPage, top: Run | None, line: Run, count: int) -> bool:
    """Whether a line stands below prose, or below the headline (``top``), or several topics close above it."""
    if work.told_above[line.index] > 0:
        return True
    if top is None or line.index > top.index:
        return top is not None
    near = top.index - line.index <= _ABOVE and count > 1
    return near and any(top.index in page.span(above) for above in islice(line.element.iterancestors(), _ABOVE))

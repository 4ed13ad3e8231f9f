"""What the lines themselves show of the story: the post that opens a thread, the text between head and foot, whole embeds."""

from __future__ import annotations

from cleaners.dates import is_date_line
from cleaners.text import bullet, ends_sentence, is_prose, is_title, words
from scraper.fields.headline.head import head_of
from scraper.fields.source.shown import is_amid
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.tree import common, embed_of
from scraper.partition.marks import ends_story
from scraper.partition.work import Work

_SHARE = 0.85
"""The story's container holds at least this share of the prose; a teaser or two beside it do not widen it."""


def opening(work: Work) -> list[Run]:
    """The free lines of the post that opens a forum's thread."""
    return [line for line in work.opening if work.is_free(line)]


def between_head_and_foot(work: Work) -> list[Run]:
    """The free lines below the head and above what ends the story; in HTML those of the element that holds their prose."""
    head = head_of(work)
    lines = work.free(head.body_start if head is not None else 0)
    lines = [line for place, line in enumerate(lines[: _story_end(work, lines)]) if not is_amid(work, lines, place)]
    while lines and (is_date_line(lines[-1].text) or _is_label_below(work, lines)):
        lines.pop()
    return lines if work.html is None else _in_one_container(lines)


def with_embeds(work: Work, page: HtmlPage, story: list[Run]) -> list[Run]:
    """The story with the other lines of the posts embedded in it: half a post is none."""
    embeds = dict.fromkeys(found for line in story if (found := embed_of(line.element)) is not None)
    if not embeds:
        return story
    whole = {line.index: line for line in story}
    whole.update((line.index, line) for embed in embeds for line in page.runs_in(embed) if work.is_free(line))
    return [whole[index] for index in sorted(whole)]


def _is_label_below(work: Work, lines: list[Run]) -> bool:
    """Whether the last line is a mere label (topics, a section) below the last paragraph and above what ends the story."""
    if len(lines) < 2 or lines[-1].element is not None:
        return False
    last, before = lines[-1], lines[-2]
    at_end = last.index + 1 == len(work.page.runs)
    label = len(last.text) <= 32 and len(words(last.text)) <= 4 and is_title(last.text) and not ends_sentence(last.text)
    return label and not at_end and last.gap and is_prose(before.text) and not bullet(last.text)


def is_foot(work: Work, line: Run) -> bool:
    """Whether a line says that the story ends above it."""
    return ends_story(work.marks.get(line.index), line.text)


def _story_end(work: Work, lines: list[Run]) -> int:
    """The place of the first line that ends the story, or behind which the comments or a last list begin."""
    limit = _limit(work, lines[0].index if lines else 0)
    for place, line in enumerate(lines):
        if line.index > limit or (is_foot(work, line) and not is_amid(work, lines, place)):
            return place
    return len(lines)


def _limit(work: Work, start: int) -> int:
    """The index of the first run below the story's beginning that belongs to the comments or to a list that ends it."""
    tails = [first for first in work.tails if first > start]
    for run in work.page.runs[start:]:
        owner = work.ledger.owner(run.index)
        if owner == "comments" or (owner == "boilerplate" and _is_thread_heading(work, run.index)):
            tails.append(run.index)
            break
    return min(tails, default=len(work.page.runs))


def _is_thread_heading(work: Work, index: int) -> bool:
    return any(claim.rule == "heading of the comments" for claim in work.ledger.claims_of(index))


def _in_one_container(lines: list[Run]) -> list[Run]:
    """The lines of the innermost element that holds nearly all of the prose, without link-only titles."""
    prose = [line for line in lines if is_prose(line.text) and not line.is_link()]
    if not prose:
        return []
    container = _container(prose)
    inside = [line for line in lines if container is None or _is_in(line, container)]
    while inside and inside[-1].is_link() and not is_prose(inside[-1].text):
        inside.pop()
    return [line for line in inside if not _is_furniture(line)]


def _container(prose: list[Run]) -> Element:
    """Climb from the paragraph parents: the innermost element with the share of the prose's characters."""
    total = sum(len(line.text) for line in prose)
    weight: dict[Element, int] = {}
    order: list[Element] = []
    for line in prose:
        for above in (line.element, *line.element.iterancestors()):
            if above not in weight:
                weight[above] = 0
                order.append(above)
            weight[above] += len(line.text)
    enough = [element for element in order if weight[element] >= _SHARE * total]
    deepest = max(enough, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)
    if deepest is not None and deepest.tag in ("p", "li", "h2", "h3", "h4", "blockquote"):
        return deepest.getparent()
    return deepest if deepest is not None else common([line.element for line in prose])


def _is_in(line: Run, container: Element) -> bool:
    return line.element is container or any(above is container for above in line.element.iterancestors())


def _is_furniture(line: Run) -> bool:
    """A title that is all link, outside a paragraph: a card, a "read more" line."""
    if any(True for _ in line.element.iterancestors("aside")) or line.tag == "aside":
        return True
    return line.is_link() and is_title(line.text) and line.tag not in ("p", "li", "td", "blockquote")

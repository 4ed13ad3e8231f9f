"""The story as the lines show it: the opening post of a thread, the text between head and foot, whole embeds."""

from __future__ import annotations

from cleaners.dates import is_date_line
from cleaners.filing import are_tags_run_on
from cleaners.sources import read_source
from cleaners.text import bullet, ends_sentence, is_prose, is_title, words
from scraper.fields.body.dump_end import goes_on, is_early, story_lines
from scraper.fields.headline.head import head_of
from scraper.fields.source.shown import is_amid
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.page.tree import embed_of
from scraper.partition.marks import ends_story
from scraper.partition.work import Work

_ANCHOR = 90
"""No byline, date or dateline on a line of its own is longer."""


def opening(work: Work) -> list[Run]:
    """The free lines of the post that opens a forum's thread."""
    return [line for line in work.opening if work.is_free(line)]


def between_head_and_foot(work: Work) -> list[Run]:
    """A dump's free lines below the head and above what ends the story."""
    head = head_of(work)
    lines = _without_anchors(work, work.free(head.body_start if head is not None else 0))
    lines = _without_amid(work, lines[: _story_end(work, lines)])
    return _without_labels_below(work, story_lines(work, lines) if is_plain(work) else lines)


def without_strangers(work: Work, lines: list[Run]) -> list[Run]:
    """Lines of a dump that were judged to be the story, without those of which their own words say that they are none of it."""
    lines = _without_amid(work, _without_anchors(work, lines))
    return _without_labels_below(work, story_lines(work, lines, judged=True))


def _without_anchors(work: Work, lines: list[Run]) -> list[Run]:
    """The lines without the short ones that belong to the head."""
    head = head_of(work)
    anchors = {line.index for line in head.anchors if len(line.text) <= _ANCHOR} if head is not None else set()
    return [line for line in lines if line.index not in anchors]


def _without_amid(work: Work, lines: list[Run]) -> list[Run]:
    return [line for place, line in enumerate(lines) if not is_amid(work, lines, place)]


def _without_labels_below(work: Work, lines: list[Run]) -> list[Run]:
    """The lines without dates and mere labels at their end."""
    while lines and (is_date_line(lines[-1].text) or _is_label_below(work, lines)):
        lines.pop()
    return lines


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
    tags = are_tags_run_on(last.text)
    return (tags or (label and last.gap)) and not at_end and is_prose(before.text) and not bullet(last.text)


def is_foot(work: Work, line: Run) -> bool:
    """Whether a line says that the story ends above it."""
    return ends_story(work.marks.get(line.index), line.text)


def _story_end(work: Work, lines: list[Run]) -> int:
    """The place of the first line that ends the story, or behind which the comments or a last list begin."""
    limit = _limit(work, lines[0].index if lines else 0)
    above = 0
    for place, line in enumerate(lines):
        amid = is_foot(work, line) and (is_amid(work, lines, place) or _is_beside(work, lines, place, above))
        if line.index > limit or (is_foot(work, line) and not amid):
            return place
        above += is_prose(line.text)
    return len(lines)


def _is_beside(work: Work, lines: list[Run], place: int, above: int) -> bool:
    """Whether a line of a dump that is no story's stands amid it: a button, a call."""
    if not is_plain(work):
        return False
    return is_early(lines, place, above) or (read_source(lines[place].text) is None and goes_on(lines, place))


def is_plain(work: Work) -> bool:
    """Whether a page is a dump whose outlet says nothing of the order of its lines."""
    return work.html is None and not work.outlet.shape.orders_lines


def _limit(work: Work, start: int) -> int:
    """The index of the first run below the story's beginning that belongs to the comments or to a list that ends it."""
    tails = [first for first in work.tails if first > start]
    for run in work.page.runs[start:]:
        owner = work.ledger.owner(run.index)
        if owner == "comments" or (owner == "boilerplate" and _ends_at(work, run.index)):
            tails.append(run.index)
            break
    return min(tails, default=len(work.page.runs))


def _ends_at(work: Work, index: int) -> bool:
    """Whether a line is the heading of the comments, and not a button above most of a dump's text."""
    if not _is_thread_heading(work, index):
        return False
    above = work.told_above[index]
    return not is_plain(work) or bool(work.record.comments) or 2 * above > work.told_above[-1] - above


def _is_thread_heading(work: Work, index: int) -> bool:
    return any(claim.rule == "heading of the comments" for claim in work.ledger.claims_of(index))

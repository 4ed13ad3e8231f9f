"""Reader comments: as the outlet declares them, or as the page shows them, or from its data."""

from __future__ import annotations

from scraper.fields.comments import unseen
from scraper.fields.comments.answers import answer_threads
from scraper.fields.comments.boxed import replied_threads
from scraper.fields.comments.declared import headings, selected_threads
from scraper.fields.comments.dumped import dumped_threads
from scraper.fields.comments.lines import declared_lines, shared_lines
from scraper.fields.comments.rests import claim_rests
from scraper.fields.comments.shown import headed_threads, hinted_threads, posted_threads
from scraper.fields.comments.taking import HEADING, MOST_DIGITS, take
from scraper.partition.work import Work

_SOURCES = (
    selected_threads, declared_lines, hinted_threads, headed_threads, posted_threads, answer_threads, replied_threads,
    dumped_threads, shared_lines,
)  # fmt: skip


def run(work: Work) -> None:
    """Find the comments and claim their lines: the first source that finds any has them all."""
    for threads in _SOURCES:
        for found in threads(work):
            take(work, found)
        if work.record.comments:
            break
    claim_rests(work)
    if not work.record.comments:
        unseen.run(work, take)
    _declared_headings(work)
    _check_count(work)


def _declared_headings(work: Work) -> None:
    """Claim what is left of the thread's declared heading and read the number in it."""
    for line, found in headings(work):
        count = found.groupdict().get("count")
        if count and len(count) < MOST_DIGITS and work.record.comment_count is None:
            work.record.comment_count = int(count.replace(",", ""))
            work.note("comment_count", "shape:thread heading")
        if work.is_free(line):
            work.claim(line, "boilerplate", HEADING)


def _check_count(work: Work) -> None:
    """Say where the page declares another number of comments than it has."""
    declared = work.record.comment_count
    if declared is not None and declared != len(work.record.comments):
        work.problem("comments", "count differs", f"the page declares {declared}, {len(work.record.comments)} are in it")

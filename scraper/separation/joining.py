"""One record for an article with several pages: nothing lost, nothing twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from cleaners.repeats import repeated
from cleaners.text import fold
from scraper.errors import NotAnArticle
from scraper.outlets.parts import next_address
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.record.article import Article, Comment, Problem
from scraper.urls import url_key

_FILLED = ("byline", "dateline", "source", "section", "date_modified", "date_modified_raw", "comment_count")
"""What may stand on a later page only: the last one signs, credits and counts."""

_T = TypeVar("_T")


def join_parts(work: Work, snapshot: Snapshot, separate: Callable[[Work, Snapshot], Article]) -> None:
    """The record of ``work`` holds what the further pages of the snapshot add, each block, comment, picture and link
    once. A page that cannot be read, or a next page that is missing, is a problem of the record."""
    pages, threads = [work.record], [work.record]
    for part in snapshot.parts:
        try:
            record = separate(work, part)
        except NotAnArticle as refusal:
            field = "comments" if part.role == "comments" else "body"
            work.problem(field, "unread part", f"{part.url}: {refusal}")
            continue
        threads.append(record)
        if part.role != "comments":
            pages.append(record)
    _join_pages(work.record, pages)
    _join_comments(work.record, threads)
    _note_missing(work, snapshot)


def _join_pages(record: Article, pages: Sequence[Article]) -> None:
    if len(pages) == 1:
        return
    blocks = [block for page in pages for block in page.body_blocks]
    own = len(record.body_blocks)
    heads = {fold(text) for text in (record.standfirst, record.headline, record.kicker) if text}
    again = repeated([block.text for block in blocks], [at for at, page in enumerate(pages) for _ in page.body_blocks])
    record.body_blocks = [
        block
        for index, block in enumerate(blocks)
        if index < own or (not again[index] and fold(block.text) not in heads)
    ]
    record.body = "\n\n".join(block.text for block in record.body_blocks) or None
    record.images = _once(pages, lambda page: page.images, lambda image: image.url or (image.alt, image.caption))
    record.related_links = _once(
        pages, lambda page: page.related_links, lambda link: (link.list, link.headline, link.url)
    )
    record.tags = list(dict.fromkeys(tag for page in pages for tag in page.tags))
    for page in pages[1:]:
        _fill(record, page)
    if "body" in record.provenance:
        record.provenance["body"] += f", {len(pages)} pages"


def _fill(record: Article, page: Article) -> None:
    """What the record does not have yet is that of a later page; its suspicions are the record's too."""
    if not record.byline and not record.authors:
        record.authors = page.authors
        if page.authors and "authors" in page.provenance:
            record.provenance["authors"] = page.provenance["authors"]
    for name in _FILLED:
        if getattr(record, name) is None and getattr(page, name) is not None:
            setattr(record, name, getattr(page, name))
            if name in page.provenance:
                record.provenance[name] = page.provenance[name]
    known = {(problem.field, problem.rule, problem.detail) for problem in record.problems}
    record.problems += [one for one in page.problems if (one.field, one.rule, one.detail) not in known]


def _join_comments(record: Article, threads: Sequence[Article]) -> None:
    """All comments in order. A comment is known by its id, else by author, date and text; one that a page itself has
    twice stays twice."""
    if len(threads) == 1:
        return
    found: list[Comment] = []
    for thread in threads:
        known = {_comment_key(comment) for comment in found}
        found += [comment for comment in thread.comments if _comment_key(comment) not in known]
        if record.comment_count is None:
            record.comment_count = thread.comment_count
    more = len(found) > len(record.comments)
    if more and "comments" not in record.provenance:
        record.provenance["comments"] = next(
            (one.provenance["comments"] for one in threads if "comments" in one.provenance), "parts"
        )
    record.comments = found
    record.problems = [one for one in record.problems if (one.field, one.rule) != ("comments", "count differs")]
    if record.comment_count is not None and record.comment_count != len(found):
        detail = f"the page declares {record.comment_count}, {len(found)} are in its parts"
        record.problems.append(Problem(field="comments", rule="count differs", detail=detail))


def _comment_key(comment: Comment) -> Hashable:
    return comment.id or (comment.author, comment.date_raw, comment.text)


def _note_missing(work: Work, snapshot: Snapshot) -> None:
    """A next page that the last page names and that is not there is a problem."""
    pages = [snapshot, *(part for part in snapshot.parts if part.role == "next")]
    address = next_address(pages[-1], work.layout)
    if address is not None and url_key(address) not in {url_key(page.url) for page in pages if page.url}:
        work.problem("body", "part missing", address)


def _once(
    pages: Iterable[Article], values: Callable[[Article], list[_T]], key: Callable[[_T], Hashable]
) -> list[_T]:
    """The values of all pages in order; one that an earlier page has is not repeated."""
    found: list[_T] = []
    for page in pages:
        known = {key(value) for value in found}
        found += [value for value in values(page) if key(value) not in known]
    return found

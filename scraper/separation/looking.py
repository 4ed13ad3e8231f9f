"""Looks at any page, article or not: what the stages found, and why it was refused."""

from __future__ import annotations

from dataclasses import dataclass

from cleaners.text import how_many
from scraper.errors import NotAnArticle
from scraper.outlets.generic import Generic
from scraper.outlets.layout import Layout
from scraper.outlets.registry import Outlets
from scraper.page.snapshot import Snapshot
from scraper.partition.evidence import place_in_site, says_article, weigh
from scraper.partition.work import Work
from scraper.separation.order import read_page, run_whole, settle, take_apart


@dataclass(frozen=True)
class Look:
    """A page with its owners. ``work`` is ``None`` where nothing of the page could be read; ``refusal`` says why it is no
    article, ``evidence`` what was counted on it."""

    work: Work | None
    refusal: NotAnArticle | None = None
    evidence: tuple[str, ...] = ()


def look(snapshot: Snapshot, known: Outlets | None = None) -> Look:
    """Separate a snapshot; a page that is refused is taken apart all the same, so that every line of it has its owner."""
    try:
        return Look(run_whole(snapshot, known))
    except NotAnArticle as refusal:
        refused = refusal.with_traceback(None)
    try:
        work = take_apart(snapshot, known, whatever=True)
        evidence = tuple(counted(work))
        return Look(settle(work, snapshot), refused, evidence)
    except NotAnArticle:
        return Look(_unread(snapshot), refused)


def counted(work: Work) -> list[str]:
    """What speaks for an article and what for something else, as counted on the page."""
    found = weigh(work)
    told = [
        how_many(len(work.page.runs), "line"),
        f"{how_many(found.paragraphs, 'paragraph')} of prose with {found.prose:,} letters",
        f"{how_many(found.cards, 'linked title')}, {found.teasers} of them with a teaser",
    ]
    place = place_in_site(work.address)
    if place is not None:
        told.append(f"the address is that of a {place}")
    told.append(f"the page's own data {'call' if says_article(work) else 'do not call'} it an article")
    for name in ("headline", "byline", "date"):
        if getattr(work.record, name) is None:
            told.append(f"no {name}")
    return told


def _unread(snapshot: Snapshot) -> Work | None:
    """The lines of a page that could not be taken apart, none of them anybody's."""
    try:
        page = read_page(snapshot)
    except NotAnArticle:
        return None
    work = Work(page, Generic, Layout(name="generic"), url=snapshot.url, fetched_at=snapshot.fetched_at)
    work.ledger.close("not separated")
    return work

"""The heart: one page in, one article out. A pure function of the snapshot, the outlet and this version."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from cleaners.han_names import told_size
from cleaners.scripts import is_other_than_english, language_in_script
from scraper.errors import NotAnArticle
from scraper.fields.body import stage as body
from scraper.fields.body.told import told_story
from scraper.fields.byline import stage as byline
from scraper.fields.comments import stage as comments
from scraper.fields.date import stage as date
from scraper.fields.figures import stage as figures
from scraper.fields.furniture import stage as regions
from scraper.fields.headline import stage as headline
from scraper.fields.related import stage as related
from scraper.outlets.generic import Generic
from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.outlets.parts import unwrap_comments
from scraper.outlets.registry import Outlets, named, outlet_class, outlet_for_page, outlet_for_url
from scraper.page.decode import check_size, is_html, to_text
from scraper.page.filekinds import refuse_file
from scraper.page.htmlpage import CUT, HtmlPage
from scraper.page.rights import reservations
from scraper.page.run import Page
from scraper.page.selecting import select
from scraper.page.snapshot import Snapshot
from scraper.page.textpage import TextPage
from scraper.partition.glued import without_glued
from scraper.partition.work import Work
from scraper.record.article import Article
from scraper.separation.joining import join_parts
from scraper.separation.leftovers import left_out, say
from scraper.separation.refusals import refuse_address, refuse_page, stands_in_dialogs

STAGES = (
    regions.run, comments.run, related.run, figures.run, headline.run, byline.run, date.run, body.run, figures.collect,
)  # fmt: skip
"""Regions before fields; pictures are listed last, when the story's bounds are known."""

_THIN = 1500
"""A body of fewer letters may be the visible beginning of a hidden story."""


def separate(
    content: bytes | str,
    *,
    url: str | None = None,
    outlet: str | type[Outlet] | None = None,
    outlets: Iterable[type[Outlet]] | Outlets | None = None,
    fetched_at: datetime | str | None = None,
    content_type: str | None = None,
) -> Article:
    """Separate one page and return its record.

    ``outlet`` is an outlet or its name. Without it, the outlet is found from ``url``, the page's canonical address or the
    shapes of its text; if none matches, the generic layout is used. ``outlets`` are the known outlets, by default those of
    installed packages; the working folder is never read. ``fetched_at`` (a datetime, in UTC if naive, or ISO 8601) is the
    time that relative dates count from. Raises ``NotAnArticle`` if the page isn't an article, and ``UnknownOutlet`` or
    ``ValueError`` for wrong arguments.
    """
    moment = datetime.fromisoformat(fetched_at) if isinstance(fetched_at, str) else fetched_at
    known = named(outlets) if outlets is not None else None
    if outlet is not None and not isinstance(outlet, str):
        known = named((outlet,))
        outlet = outlet.name
    return separate_snapshot(
        Snapshot(url=url, content=content, content_type=content_type, fetched_at=moment, outlet=outlet), known
    )


def separate_snapshot(snapshot: Snapshot, known: Outlets | None = None) -> Article:
    """Separate a snapshot, further pages included; see ``separate``."""
    return run_whole(snapshot, known).record


def run_whole(snapshot: Snapshot, known: Outlets | None = None) -> Work:
    """Separate a snapshot; the record holds what its further pages add, the page and the ledger are the first page's."""
    work = run_stages(snapshot, known)
    if snapshot.parts or work.layout.next_page:
        join_parts(work, snapshot, separate_part)
    return work


def separate_part(work: Work, part: Snapshot) -> Article:
    """The record of a further page of ``work``'s article, read by the same layout; of a page of comments only the
    comments are read. Raises ``NotAnArticle`` for a page that shows no text."""
    thread = work.layout.comments or work.outlet.thread
    page = read_page(unwrap_comments(part, thread.more_html) if part.role == "comments" else part)
    moment = part.fetched_at or work.fetched_at
    below = Work(page, work.outlet, work.layout, url=part.url, fetched_at=moment)
    if part.role == "comments":
        comments.run(below)
        return below.record
    _take_apart(below)
    _finish(below)
    return below.record


def run_stages(snapshot: Snapshot, known: Outlets | None = None) -> Work:
    """Separate a snapshot and keep the page and its ledger beside the record. Raises as ``separate`` does.

    ``known`` are the outlets among which the page's is looked for; by default those of installed packages.
    """
    work = take_apart(snapshot, known)
    work.page.budget.begin("refusing")
    refuse_page(work)
    return settle(work, snapshot)


def take_apart(snapshot: Snapshot, known: Outlets | None = None, *, whatever: bool = False) -> Work:
    """What the stages find on a page, before it is judged whether it is an article. ``whatever``: its address is not judged
    either. Raises as ``separate`` does."""
    told = outlet_class(snapshot.outlet, known) if snapshot.outlet else outlet_for_url(snapshot.url, known)
    if told is not None and not whatever:
        refuse_address(told, snapshot.url)
    page = read_page(snapshot)
    outlet = told or outlet_for_page(page, known, url=snapshot.url) or Generic
    if told is None and not whatever:
        refuse_address(outlet, page.metadata.canonical_url or page.metadata.first("og:url"))
    page, fetched_at = without_glued(page, outlet.shape), _in_utc(snapshot.fetched_at)
    work = _take_apart(Work(page, outlet, choose_layout(page, outlet), url=snapshot.url, fetched_at=fetched_at))
    return _unveil(work)


def settle(work: Work, snapshot: Snapshot) -> Work:
    """The work with all that is known of the page as a whole, and its ledger closed."""
    work.page.budget.begin("settling")
    _finish(work)
    work.page.budget.end()
    for rule, where in reservations(work.page.metadata, snapshot.headers):
        work.problem("rights", rule, where)
    return work


def _in_utc(moment: datetime | None) -> datetime | None:
    """A moment in UTC; at the ends of the calendar, where it has none there, by its own clock."""
    if moment is None or moment.tzinfo is None:
        return moment.replace(tzinfo=UTC) if moment is not None else None
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return moment.replace(tzinfo=UTC)


def _take_apart(work: Work) -> Work:
    for stage in STAGES:
        work.page.budget.begin(stage.__module__.removesuffix(".stage").rpartition(".")[2])
        stage(work)
    return work


def _unveil(work: Work) -> Work:
    """The page with its hidden text, where a script or a subscriber is to show the story and hardly any of it stands there."""
    size = told_size(work.record.body or "")
    page = work.html.unveiled() if work.html is not None and size < _THIN else None
    if page is None:
        return work
    other = _take_apart(Work(page, work.outlet, work.layout, url=work.url, fetched_at=work.fetched_at))
    if told_size(other.record.body or "") <= 2 * size or stands_in_dialogs(other):
        return work
    other.note("body", f"{other.record.provenance['body']}, hidden text")
    return other


def read_page(snapshot: Snapshot) -> Page:
    """The page of a snapshot as runs. Raises ``NotAnArticle`` for what is empty, too large, no text, or no page."""
    content = snapshot.content
    check_size(content)
    text, same = (content, False) if isinstance(content, str) else to_text(content, snapshot.content_type)
    refuse_file(text)
    if is_html(text, snapshot.content_type):
        html = HtmlPage(content if same else text, snapshot.url)
        page: Page = html if html.runs else html.unveiled() or html
    else:
        page = TextPage(text)
    if not page.runs and not (isinstance(page, HtmlPage) and told_story(page)):
        raise NotAnArticle("empty", "the page shows no text")
    return page


def choose_layout(page: Page, outlet: type[Outlet]) -> Layout:
    """The outlet's first layout whose probe finds something; ``text`` for dumps, else ``generic``."""
    if not isinstance(page, HtmlPage):
        return Layout(name="text", medium="text")
    for layout in outlet.layouts:
        if not layout.probe or any(select(page, css) for css in layout.probe):
            return layout
    return Layout(name="generic")


def _finish(work: Work) -> None:
    """Fill in what is known of the page as a whole, settle what nobody claimed, and list what is suspicious."""
    record, metadata = work.record, work.page.metadata
    record.outlet = work.outlet.name if work.outlet.allowed_domains else None
    record.url = work.url
    record.canonical_url = metadata.canonical_url
    record.fetched_at = work.fetched_at.isoformat() if work.fetched_at else None
    record.language = _language(work)
    if CUT in work.page.unseen:
        work.problem("body", CUT, "elements are nested deeper than a parser reads; nothing after that point is in the record")
    _settle(work)


def _language(work: Work) -> str | None:
    """The language that the page declares, else the outlet's, unless the letters of the body speak against it, or its words
    against an outlet's English."""
    text = work.record.body or work.record.standfirst or ""
    own = work.page.metadata.language
    declared = own or work.outlet.language
    if own is None and (declared or "").partition("-")[0] == "en" and is_other_than_english(text):
        declared = None
    return language_in_script(declared, text)


def _settle(work: Work) -> None:
    """Close the ledger: what stands above, beside and below the story is boilerplate; prose among it is a problem."""
    body_runs = [claim.run for claim in work.ledger if claim.owner == "body"]
    first = body_runs[0] if body_runs else 0
    last = body_runs[-1] if body_runs else -1
    if left := left_out(work):
        work.problem("body", "unclaimed prose", say(left))
    for run in work.free():
        place = "above" if run.index < first else "below" if run.index > last else "beside"
        work.claim(run, "boilerplate", f"{place} the story")
    work.ledger.close()

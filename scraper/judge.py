"""What is no article, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.headlines import strip_site_name
from cleaners.text import is_prose, is_title
from scraper.errors import NotAnArticle
from scraper.layout import match
from scraper.outlet import Outlet
from scraper.work import Work

_ERROR = re.compile(
    r"(?i)(?:error )?(?:404|403|410|500|502|503)\b.*|(?:sorry[,!. ]+)?(?:the |this )?(?:page|story|article) (?:you .{3,40} )?"
    r"(?:was |is |could |can ?)?(?:not be found|not found|no longer available|does not exist|gone|unavailable).*|access denied.*"
    r"|الصفحة غير موجودة.*"
)
_GONE = re.compile(
    r"(?i).{0,80}\b(?:page|story|article|essay|content|video|item)\b.{0,60}\b(?:not (?:be )?(?:available|found|exist)"
    r"|been (?:removed|deleted|moved)|no longer (?:available|exists?)|unavailable)\b.*"
)
_LOGIN = re.compile(r"(?i)(?:log|sign) ?in(?: to .{2,40})?|تسجيل الدخول")
_FEW_WORDS = 400
"""A body of fewer characters can be outweighed by the links around it."""
_MANY_CARDS = 5


def refuse_address(outlet: type[Outlet], url: str | None) -> None:
    """Raise ``NotAnArticle`` if the address is known to be no article's."""
    kind = outlet.refusal(url) if url else None
    if kind is not None:
        raise NotAnArticle(kind, f"the address is no article's but reads as {kind}: {url}")


def refuse_page(work: Work) -> None:
    """Raise ``NotAnArticle`` if the separated page turns out to hold no story."""
    _refuse_lines(work)
    record = work.record
    size = len(record.body or "")
    titles = list(_titles(work)) if size < 4 * _FEW_WORDS else []
    if size < _FEW_WORDS:
        titles += [block.text for block in record.body_blocks[:2] if _GONE.fullmatch(block.text)]
    error = next((title for title in titles if _ERROR.fullmatch(title) or _GONE.fullmatch(title)), None)
    if error is not None:
        raise NotAnArticle("error", f"the page says: {error}")
    if any(_LOGIN.fullmatch(title) for title in titles) or (_has_password(work) and size < _FEW_WORDS):
        raise NotAnArticle("login", "the page asks to log in")
    if _is_listing(work, size) or _is_teasers(work):
        raise NotAnArticle("listing", "the page is a list of links to stories")
    if not record.body and not record.standfirst:
        kind = "video" if _is_video(work) else "no_text"
        raise NotAnArticle(kind, f"no story among {len(work.page.runs)} lines of text")


def _titles(work: Work) -> Iterator[str]:
    """What the page calls itself: its headline, its title without the site's name, its first headings."""
    if work.record.headline:
        yield work.record.headline
    title = work.page.metadata.title
    if title:
        yield strip_site_name(title, (*work.outlet.site_names, work.page.metadata.first("og:site_name") or ""))
    for run in work.page.runs:
        if run.tag in ("h1", "h2") and not run.is_link():
            yield run.text


def _is_teasers(work: Work) -> bool:
    """Whether most of the paragraphs are cut short with dots, as the teasers of a listing are."""
    prose = [block.text for block in work.record.body_blocks if is_prose(block.text)]
    return sum(text.endswith(("...", "…")) for text in prose) > max(2, len(prose) * 0.6)


def _refuse_lines(work: Work) -> None:
    for reason, (pattern, least) in work.outlet.other_text.items():
        count = sum(len(run.text) <= 200 and match((pattern,), run.text) is not None for run in work.page.runs)
        if count >= least:
            raise NotAnArticle(reason, f"{count} lines read as those of a {reason}")


def _has_password(work: Work) -> bool:
    page = work.html
    return page is not None and any(one.get("type") == "password" for one in page.root.iter("input"))


def _is_video(work: Work) -> bool:
    metadata = work.page.metadata
    return (metadata.first("og:type") or "").startswith("video") or "VideoObject" in metadata.types


def _is_listing(work: Work, size: int) -> bool:
    """Whether titles that are links outnumber the story's paragraphs: cards, or headlines with teasers."""
    page = work.html
    if page is None:
        return False
    if work.page.metadata.types & {"CollectionPage", "SearchResultsPage"} and not work.page.metadata.article:
        return True
    body = {claim.run for claim in work.ledger if claim.owner == "body"}
    if work.page.metadata.article or ((work.page.metadata.first("og:type") or "") == "article" and size > _FEW_WORDS):
        return False
    prose = sum(is_prose(page.runs[index].text) for index in body)
    cards = sum(
        run.is_link() and is_title(run.text) and len(run.text) >= 25 and work.ledger.owner(run.index) in (None, "body")
        for run in page.runs
    )
    return cards >= _MANY_CARDS and cards > prose

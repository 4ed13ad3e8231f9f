"""What is no article, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.han_names import told_size
from cleaners.headlines import slug_words, strip_site_name
from cleaners.text import is_prose
from scraper.errors import NotAnArticle
from scraper.outlets.layout import match
from scraper.outlets.outlet import Outlet
from scraper.page.element import Element
from scraper.page.hints import DIALOG
from scraper.partition.evidence import Evidence, place_in_site, says_article, weigh
from scraper.partition.work import Work

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
_FEW_CHARS = 400
"""A body of fewer characters can be outweighed by the links around it."""
_SCRAP = 60
"""Text of an unknown outlet that is shorter, and no sentence, tells no story."""
_NOTICE = 200
"""A text that is shorter, and of which nothing says who wrote it when, is a notice rather than a story ("You are being
redirected", "JavaScript is required"): no labelled story is one."""
_FEWEST_POSTS = 3
_IN_A_ROW = 1200
"""Paragraphs below each other of so many letters are a story's: labelled listings under a list's address have 1,000 at most."""
_MANY_CARDS = 5
_WORDY = 5
"""An address of so many words is a story's."""
_WRAPPER = 0.9
"""An element with this share of a page's lines is around all of it."""
_PRODUCT_TYPES = frozenset(("Product", "ProductGroup", "IndividualProduct", "ProductModel"))
_LIST_TYPES = frozenset(("CollectionPage", "SearchResultsPage"))


def refuse_address(outlet: type[Outlet], url: str | None) -> None:
    """Raise ``NotAnArticle`` if the address is known to be no article's."""
    kind = outlet.refusal(url) if url else None
    if kind is not None:
        raise NotAnArticle(kind, f"the address is no article's but reads as {kind}: {url}")


def refuse_page(work: Work) -> None:
    """Raise ``NotAnArticle`` if the separated page turns out to hold no story."""
    _refuse_lines(work)
    record = work.record
    size = told_size(record.body or "")
    titles = list(_titles(work)) if size < 4 * _FEW_CHARS else []
    if size < _FEW_CHARS:
        titles += [block.text for block in record.body_blocks[:2] if _GONE.fullmatch(block.text)]
    error = next((title for title in titles if _ERROR.fullmatch(title) or _GONE.fullmatch(title)), None)
    if error is not None:
        raise NotAnArticle("error", f"the page says: {error}")
    if _asks_to_log_in(work, titles, size) or _asks_password(work, size):
        raise NotAnArticle("login", "the page asks to log in")
    if _is_product(work):
        raise NotAnArticle("product", "the page offers a product")
    if _is_listing(work, size) or _is_teasers(work):
        raise NotAnArticle("listing", "the page is a list of links to stories")
    if not _is_thread(work) and ((not record.body and not record.standfirst) or _is_scrap(work, size)):
        kind = "video" if _is_video(work) else "no_text"
        raise NotAnArticle(kind, f"no story among {len(work.page.runs)} lines of text")


def _asks_to_log_in(work: Work, titles: list[str], size: int) -> bool:
    """Whether the page calls itself a log-in; a heading that does so beside a story or a thread is that of a form."""
    if size >= _FEW_CHARS or work.record.comments:
        titles = titles[: 2 if work.record.headline and work.page.metadata.title else 1]
    return any(_LOGIN.fullmatch(title) for title in titles)


def _is_thread(work: Work) -> bool:
    """Whether what a page shows is readers' talk of something that stands elsewhere: a link with comments."""
    return len(work.record.comments) >= _FEWEST_POSTS and not _is_video(work)


def _is_scrap(work: Work, size: int) -> bool:
    """Whether so little text is no story: too little of it without a sentence, or nobody's."""
    texts = [work.record.standfirst or "", *(block.text for block in work.record.body_blocks)]
    if size < _SCRAP and not any(map(is_prose, texts)):
        return True
    return size < _NOTICE and _is_nobodys(work)


def _is_nobodys(work: Work) -> bool:
    """Whether neither the page nor its data say that it is an article, who wrote it, or when."""
    record = work.record
    if record.date is not None or record.authors or says_article(work):
        return False
    return not (record.byline and (record.dateline or record.source))


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


def _is_linked(work: Work) -> bool:
    """Whether most of what was taken for the body is text of links."""
    runs = [work.page.runs[claim.run] for claim in work.ledger if claim.owner == "body"]
    return sum(len(run.text) for run in runs if run.is_link()) > 0.5 * sum(len(run.text) for run in runs)


def _is_teasers(work: Work) -> bool:
    """Whether most of the paragraphs are cut short with dots, as the teasers of a listing are."""
    prose = [block.text for block in work.record.body_blocks if is_prose(block.text)]
    return sum(text.endswith(("...", "…")) for text in prose) > max(2, len(prose) * 0.6)


def _refuse_lines(work: Work) -> None:
    for reason, (pattern, least) in work.outlet.other_text.items():
        count = sum(len(run.text) <= 200 and match((pattern,), run.text) is not None for run in work.page.runs)
        if count >= least:
            raise NotAnArticle(reason, f"{count} lines read as those of a {reason}")


def stands_in_dialogs(work: Work) -> bool:
    """Whether most of a body stands in dialogs, which ask the reader something or say that the browser is old; what is around
    all of the page is none, whatever its name says."""
    runs = [work.page.runs[claim.run] for claim in work.ledger if claim.owner == "body"]
    asked = sum(len(run.text) for run in runs if run.element is not None and _is_in_dialog(work, run.element))
    return 2 * asked > sum(len(run.text) for run in runs)


def _is_in_dialog(work: Work, element: Element) -> bool:
    page = work.html
    if page is None or not work.hints.all(element) & DIALOG:
        return False
    dialogs = (above for above in (element, *element.iterancestors()) if work.hints.own(above) & DIALOG)
    return any(len(page.span(above)) < _WRAPPER * len(page.runs) for above in dialogs)


def _asks_password(work: Work, size: int) -> bool:
    """Whether a page of hardly any text has a field for a password."""
    page = work.html
    if page is None or size >= _FEW_CHARS or says_article(work):
        return False
    return any(one.get("type") == "password" for one in page.root.iter("input")) and weigh(work).prose < _FEW_CHARS


def _is_video(work: Work) -> bool:
    metadata = work.page.metadata
    return (metadata.first("og:type") or "").startswith("video") or "VideoObject" in metadata.types


def _is_product(work: Work) -> bool:
    """Whether the page's own data call it a product and nothing in it calls it a story."""
    metadata = work.page.metadata
    kind = (metadata.first("og:type") or "").lower()
    if says_article(work) or kind == "article":
        return False
    return bool(metadata.types & _PRODUCT_TYPES) or kind.startswith(("product", "ebay-objects:item"))


def _is_listing(work: Work, size: int) -> bool:
    """Whether the page is a list of stories: by its own data or address together with its cards, or by cards alone.

    In doubt it is a story: of the development sets' 2,455 pages with a story 9 are refused here, half of them home pages.
    """
    if work.html is None:
        return False
    said = says_article(work)
    place = place_in_site(work.address)
    if said and place not in ("home", "list"):
        return False
    found = weigh(work)
    if place == "home" and _is_home(work, found, said=said):
        return True
    if place in ("list", "section") and found.teasers >= _MANY_CARDS and found.teased > (0.8 if said else 0.5) * found.prose:
        return True
    if not said and not found.paragraphs and found.cards >= _MANY_CARDS and work.record.date is None and _is_linked(work):
        return True
    many = place == "list" and found.cards >= _MANY_CARDS and found.cards > found.paragraphs and found.row < _IN_A_ROW
    return not said and (many or _is_undated_list(work, found, size, place))


def _is_home(work: Work, found: Evidence, *, said: bool) -> bool:
    """Whether a page at a site's first address is its home page: nobody's, or with many linked titles."""
    nobodys = found.cards > 0 and _is_nobodys(work)
    return nobodys or found.cards >= (_MANY_CARDS if not said else 4 * _MANY_CARDS)


def _is_undated_list(work: Work, found: Evidence, size: int, place: str | None) -> bool:
    """Whether a page without a date or a wordy address is no story: it says so, or is all cards, or all teasers."""
    if work.record.date is not None:
        return False
    if work.page.metadata.types & _LIST_TYPES:
        return True
    if place == "section" and found.cards >= 2 * _MANY_CARDS and found.prose < 2 * _FEW_CHARS:
        return True
    if len(slug_words(work.address)) >= _WORDY:
        return False
    if found.teasers >= _MANY_CARDS and found.teased > 0.5 * found.prose and found.prose - found.teased < 2 * _FEW_CHARS:
        return True
    return found.cards >= 2 * _MANY_CARDS and max(found.prose, size) < _FEW_CHARS

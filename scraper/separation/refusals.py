"""Pages that aren't articles, and why."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.han_names import told_size
from cleaners.headlines import slug_words, strip_site_name
from cleaners.notices import is_error_title, is_login_title, says_gone
from cleaners.text import is_prose, letters
from scraper.errors import NotAnArticle
from scraper.outlets.layout import match
from scraper.outlets.outlet import Outlet
from scraper.page.element import Element
from scraper.page.hints import DIALOG
from scraper.page.jsonld import PRODUCT_TYPES
from scraper.partition.evidence import Evidence, place_in_site, says_article, weigh
from scraper.partition.work import Work
from scraper.separation.standing import (
    asks_only,
    is_brief,
    is_headed,
    is_nobodys,
    is_signed,
    is_signed_above,
    is_signed_line,
    leads,
    tells_story,
)

_FEW_CHARS = 400
"""A body of fewer characters can be outweighed by the links around it."""
_NO_ERROR = 1600
"""A page with so much text is neither an error nor a log-in, whatever it calls itself."""
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
_LIST_TYPES = frozenset(("CollectionPage", "SearchResultsPage"))


def refuse_address(outlet: type[Outlet], url: str | None) -> None:
    """Raise ``NotAnArticle`` if the address is known to be no article's."""
    kind = outlet.refusal(url) if url else None
    if kind is not None:
        raise NotAnArticle(kind, f"the address reads as {kind}, not as an article: {url}")


def refuse_page(work: Work) -> None:
    """Raise ``NotAnArticle`` if the separated page turns out to hold no story. What speaks for a story is weighed against what a
    page calls itself; where both speak, it is a record with a problem."""
    _refuse_lines(work)
    record = work.record
    size = told_size(record.body or "")
    _refuse_notices(work, size)
    if _is_product(work, size):
        raise NotAnArticle("product", "the page offers a product")
    if _is_listing(work, size):
        raise NotAnArticle("listing", "the page is a list of links to stories")
    if not _is_thread(work) and ((not record.body and not record.standfirst) or _is_scrap(work, size)):
        kind = "video" if _is_video(work) else "no_text"
        raise NotAnArticle(kind, f"no story among {len(work.page.runs)} lines of text")


def _refuse_notices(work: Work, size: int) -> None:
    """Raise ``NotAnArticle`` for a page that says of itself that it is not there, or that asks who the reader is."""
    titles = list(_titles(work)) if size < _NO_ERROR else []
    found: tuple[str, str, str] | None = None
    if (title := next(filter(is_error_title, titles), None)) is not None:
        found = "error", f"the page says: {title}", f"the page calls itself an error: {title}"
    elif (gone := _gone(work, titles, size)) is not None:
        found = "error", f"the page says: {gone}", ""
    elif (title := next(filter(is_login_title, titles), None)) is not None:
        found = "login", "the page asks to log in", f"the page calls itself a log-in: {title}"
    elif _asks_password(work, size):
        found = "login", "the page asks to log in", "the page asks for a password"
    if found is None:
        return
    kind, reason, doubt = found
    dated = work.record.date is not None
    told = tells_story(work, _SCRAP if is_signed(work) else _FEW_CHARS) and dated
    if not doubt or not (told or says_article(work)):
        raise NotAnArticle(kind, reason)
    work.problem("headline", f"reads like {kind}", doubt)


def _gone(work: Work, titles: list[str], size: int) -> str | None:
    """The title or one of the first paragraphs that says that the page is not there, on a page with hardly any text of which
    nothing says who wrote it or when."""
    if size >= _FEW_CHARS or not is_nobodys(work):
        return None
    lines = titles + [block.text for block in work.record.body_blocks[:2]]
    return next(filter(says_gone, lines), None)


def _is_thread(work: Work) -> bool:
    """Whether what a page shows is readers' talk of something that stands elsewhere: a link with comments."""
    return len(work.record.comments) >= _FEWEST_POSTS and not _is_video(work)


def _is_scrap(work: Work, size: int) -> bool:
    """Whether so little text is no story: too little of it without a sentence, or nobody's."""
    texts = [work.record.standfirst or "", *(block.text for block in work.record.body_blocks)]
    if size < _SCRAP and not any(map(is_prose, texts)):
        if not is_signed_line(work, size):
            return True
        work.problem("body", "hardly any text", "a line below a headline and its day")
        return False
    if not is_nobodys(work) or size >= (_FEW_CHARS if asks_only(work) else _NOTICE):
        return False
    if is_brief(work):
        work.problem("body", "hardly any text", "nothing says who wrote it, or when")
        return False
    return True


def _titles(work: Work) -> Iterator[str]:
    """What the page calls itself: its headline, its title without the site's name, and where the two differ the headings above
    its text."""
    if work.record.headline:
        yield work.record.headline
    title = work.page.metadata.title
    if title:
        yield strip_site_name(title, (*work.outlet.site_names, work.page.metadata.first("og:site_name") or ""))
    if is_headed(work):
        return
    start = next((claim.run for claim in work.ledger if claim.owner == "body"), len(work.page.runs))
    yield from (run.text for run in work.page.runs[:start] if run.tag in ("h1", "h2") and not run.is_link())


def _is_linked(work: Work) -> bool:
    """Whether most of what was taken for the body is text of links."""
    runs = [work.page.runs[claim.run] for claim in work.ledger if claim.owner == "body"]
    return sum(len(run.text) for run in runs if run.is_link()) > 0.5 * sum(len(run.text) for run in runs)


def _is_teasers(work: Work) -> bool:
    """Whether most of the paragraphs are cut short with dots, as the teasers of a listing are, and stand below linked titles or
    beside links to the whole; a writer's own dots are no such thing."""
    prose = [block for block in work.record.body_blocks if is_prose(block.text)]
    cut = [block for block in prose if block.text.endswith(("...", "…"))]
    if len(cut) <= max(2, len(prose) * 0.6):
        return False
    linked = sum(any(block.text.rstrip(".… ").endswith(link.text.rstrip(".… ")) for link in block.links) for block in cut)
    return 2 * max(linked, weigh(work).teasers) >= len(cut)


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
    """Whether a page of hardly any text has a field for a password, and no story under a headline."""
    page = work.html
    if page is None or size >= _FEW_CHARS or says_article(work):
        return False
    if not any(one.get("type") == "password" for one in page.root.iter("input")) or weigh(work).prose >= _FEW_CHARS:
        return False
    return is_nobodys(work) and not is_brief(work)


def _is_video(work: Work) -> bool:
    metadata = work.page.metadata
    return (metadata.first("og:type") or "").startswith("video") or "VideoObject" in metadata.types


def _is_product(work: Work, size: int) -> bool:
    """Whether the page's own data call it a product and nothing calls it a story. A signed text under a headline that is not the
    product's name is a review of it."""
    metadata = work.page.metadata
    kind = (metadata.first("og:type") or "").lower()
    if says_article(work) or kind == "article":
        return False
    if not metadata.types & PRODUCT_TYPES and not kind.startswith(("product", "ebay-objects:item")):
        return False
    headline = letters(work.record.headline or "")
    named = any(headline in letters(one) for one in metadata.products)
    hardly = (work.record.date is not None or bool(work.record.authors)) and tells_story(work, 2 * _FEW_CHARS)
    if named or size < _FEW_CHARS or not (is_signed(work) or hardly) or not is_signed_above(work):
        return True
    work.problem("headline", "reads like product", "the page's data offer a product")
    return False


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
    if place != "home" and _has_text(work, found, place):
        return False
    if place in ("list", "section") and found.teasers >= _MANY_CARDS and found.teased > (0.8 if said else 0.5) * found.prose:
        return True
    bare = not found.paragraphs and found.cards >= _MANY_CARDS and work.record.date is None and _is_linked(work)
    many = place == "list" and found.cards >= _MANY_CARDS and found.cards > found.paragraphs and found.row < _IN_A_ROW
    return not said and (bare or many or _is_undated_list(work, found, size, place) or _is_teasers(work))


def _has_text(work: Work, found: Evidence, place: str | None) -> bool:
    """Whether a page has a text of its own below its heading: one whose address says nothing, or a signed one of a section; else
    hardly any teasers beside it and, under a list's address, a day above it. Then the record has a problem."""
    if place != "list" and leads(work, _FEW_CHARS) and (place is None or is_signed(work)):
        return True
    dated = work.record.date is not None and is_headed(work) and is_signed_above(work)
    if place == "section":
        told = leads(work, _FEW_CHARS) and 5 * found.teased <= found.prose
    else:
        told = place == "list" and dated and 2 * found.row >= _IN_A_ROW and found.prose - found.teased >= 2 * _FEW_CHARS
    if told:
        work.problem("headline", "reads like listing", f"the address is a {place}'s")
    return told


def _is_home(work: Work, found: Evidence, *, said: bool) -> bool:
    """Whether a page at a site's first address is its home page: nobody's, or with many linked titles and no text of its own."""
    if said and leads(work, _FEW_CHARS):
        work.problem("headline", "reads like listing", "the address is a site's first")
        return False
    nobodys = found.cards > 0 and is_nobodys(work)
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

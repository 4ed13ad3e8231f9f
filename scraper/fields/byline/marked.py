"""The names in elements that the markup calls a byline or an author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from lxml import etree

from cleaners.byline_labels import is_label, is_other_trade, label_end
from cleaners.byline_text import printed_byline
from cleaners.dates import is_date_line
from cleaners.names import looks_like_person
from cleaners.people import is_nobody, read_people
from cleaners.text import squeeze
from scraper.fields.byline.found import BELOW, Mention
from scraper.fields.byline.roles import role_elements
from scraper.fields.byline.unlabelled import past_site, without_site
from scraper.fields.furniture.next_story import is_of_other
from scraper.fields.headline.head import is_in_comments
from scraper.fields.related.found import SITE_LIST
from scraper.page import hints
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.urls import leads_to_author

_AUTHOR_CLASS = re.compile(
    r"(?i)(?:^|[_-]|(?<=[a-z])(?=[A-Z]))"
    r"(?:by-?lines?|authors?|autor(?:e|en|in|es|a|ka)?|auteurs?|writers?|verfasser|redakteur|reporter|journalist|yazar|posted-?by|written-?by|creator"
    r"|contributors?|kirjoittaja|forfatter|skribent|szerz[oő]|penulis|firma|signature|assinatura|toimittaja)"
    r"(?:$|[_-](?:name|link|names|info|text|url|wrap(?:per)?|line|meta|title|content|item|list|row|mail"
    r"|ad[iı]|isim|ismi|nom|nombre|nome|naam|navn|namn|nimi|jmeno|imie|ime|nev)|Name|Link)(?:$|[_-])"
)
_MAY_SAY_AUTHOR = re.compile(
    r"by-?line|aut|writ|verfasser|redakteur|reporter|journalist|yazar|post|creator|contributor|kirjoit|forfat|skribent|szerz|penulis"
    r"|firma|signature|assinatura|toimit"
)
"""One of these stands, in small letters, in every class that says author; looking for them is cheap."""
_BOX = re.compile(
    r"(?i)bio|box|about|card|avatar|image|img|photo|social|related|more|count|icon|comment|description|thumb|follow"
)
_OF_PICTURE = re.compile(
    r"(?i)(?:^|[\s_-])(?:img|image|photo|foto|bild|picture|media|figure|caption|credits?)[_-]*(?:author|autor|auteur|source|credit|by)"
)
_PICTURES = re.compile(r"(?i)photo|foto|bild|image|picture|illustrat|beeld|kuva|фото|zdj")
_NAMED = 0.9
"""How far a class that says author in another language than English is to be trusted: not so far that a word is a pen name."""
_HOOKS = ("data-testid", "data-test-id", "data-hook", "data-qa")
_HOOKED = etree.XPath(f"//*[{' or '.join(f'@{name}' for name in _HOOKS)}]")
_NAME_HOOK = re.compile(r"(?i)author-?_?name|user-?_?name|byline|(?:^|[\s_-])author(?:$|\s)")
_MOST_HOOKED = 400
_LONGEST, _SHORT, _LINK_CHARS = 220, 80, 60
_MOST_ELEMENTS, _MOST_PARTS, _ALIKE = 80, 12, 8


def is_open(work: Work, index: int) -> bool:
    """Whether a line may be a byline: it is no comment's, no other story's, in no list of the site and not the headline."""
    if work.ledger.owner(index) in ("comments", "related", "headline") or is_of_other(work, index):
        return False
    element = work.page.runs[index].element
    of_figure = any(claim.rule == "figcaption" for claim in work.ledger.claims_of(index))
    if not of_figure and element is not None and work.ledger.owner(index) == "figure" and _is_of_picture(element):
        return False  # whose the picture is, by its name
    if of_figure and element.tag != "figcaption" and next(element.iterancestors("figcaption"), None) is None:
        return False  # whose the picture is, beside its caption
    if _is_of_site_list(work, index) and (_is_of_site_list(work, index - 1) or _is_of_site_list(work, index + 1)):
        return False
    return not is_in_comments(work, element)


def _is_of_picture(element: Element) -> bool:
    return _OF_PICTURE.search(element.get("class") or "") is not None


def _is_of_site_list(work: Work, index: int) -> bool:
    inside = 0 <= index < len(work.page.runs)
    return inside and any(claim.rule == SITE_LIST for claim in work.ledger.claims_of(index))


def marked(work: Work, top: int) -> Iterator[Mention]:
    """The names in elements that the markup calls a byline or an author."""
    page = work.html
    if page is None:
        return
    found = dict.fromkeys(_author_links(page.runs), (0.4, "linked"))
    named = [*page.properties.get("author", ()), *page.properties.get("creator", ())]
    named += [one for one, relation in page.rels if "author" in relation]
    found |= {element: (1.2, "marked") for element in named if page.is_seen(element)}
    for element, mask in work.hinted:
        if mask & (hints.AUTHOR | hints.META):
            gain = _gain_of(element.get("class") or element.get("id") or "")
            if gain and gain > found.get(element, (0.0, ""))[0]:
                found[element] = (gain, "marked")
    for names, elements in page.by_classes.items():
        for element in islice(elements, _ALIKE) if says_author(names) else ():
            if page.is_seen(element):
                found.setdefault(element, (_NAMED, "marked"))
    found = found or dict.fromkeys(_told_to_tests(page, top), (1.0, "marked"))
    nearest = sorted(found.items(), key=lambda one: (-one[1][0], abs(page.span(one[0]).start - top)))
    for element, (gain, kind) in nearest[:_MOST_ELEMENTS]:
        if all(is_open(work, index) for index in page.span(element)):
            yield from _of_element(work, element, gain, kind)


def _told_to_tests(page: HtmlPage, top: int) -> Iterator[Element]:
    """The elements by the headline that a site's own tests or scripts know as the author's name."""
    for element in islice(_HOOKED(page.root), _MOST_HOOKED):
        names = " ".join(element.get(name) or "" for name in _HOOKS)
        if _NAME_HOOK.search(names) is not None and page.is_seen(element) and abs(page.span(element).start - top) <= BELOW:
            yield element


def _author_links(runs: list[Run]) -> Iterator[Element]:
    for run in runs:
        for link, text in run.link_marks or ():
            if len(text) < _LINK_CHARS and leads_to_author(link.get("href")):
                yield link


@lru_cache(maxsize=1 << 12)
def _gain_of(names: str) -> float:
    """How far a class attribute that may say author is to be trusted; 0.0 if it does not."""
    if _MAY_SAY_AUTHOR.search(names.lower()) is None:
        return 0.0
    words = [name for name in names.split() if len(name) < 40 and _AUTHOR_CLASS.search(name)]
    return max((0.3 if _BOX.search(name) else 1.0 for name in words), default=0.0)


def says_author(names: str) -> bool:
    """Whether a class attribute calls its element a byline or an author, and no box about one."""
    return _gain_of(names) >= 1.0


def _of_element(work: Work, element: Element, gain: float, kind: str) -> Iterator[Mention]:
    """The people whom an element names: by the pieces of its text, else by its lines."""
    parts = work.parts(element)
    if not parts or len(parts) > _MOST_PARTS or sum(len(text) for _, text in parts) > 4 * _LONGEST:
        return
    pieces = [text for piece in _pieces(element) if len(text := squeeze(piece)) > 1 and not is_date_line(text)]
    plain = (_past_label(piece, past_site(work, piece)) for piece in pieces[:16] if len(piece) < _SHORT)
    names = [name for piece in plain for name in read_people(piece)]
    lines = [(run, _past_label(text, past_site(work, text))) for run, text in parts if not is_date_line(text)]
    whole = _in_lines(lines)
    if (len(whole) > len(names) and not role_elements(element)) or not names:
        names = whole
    if not names and (kind == "linked" or gain >= 1.0):
        names = [text for piece in pieces[:2] if is_small_name(text := piece[label_end(piece) :])][:1]
    if not names and gain >= 1.0:
        names = [pen for piece in pieces[:4] if not is_label(piece) for pen in read_people(piece, alias=True)][:1]
    for order, name in enumerate(without_site(work, list(dict.fromkeys(names)))):
        run, text = next(((run, text) for run, text in lines if name in text), lines[0] if lines else parts[0])
        yield Mention(name, kind, f"{kind} byline", gain, order, run, printed_byline(text, name), element)


def _past_label(text: str, rest: str) -> str:
    """What stands behind the site's name at a line's beginning, without the label before the names."""
    return rest if rest is text else rest[label_end(rest) :]


def _pieces(element: Element) -> Iterator[str]:
    """The pieces of an element's text, but for those that the markup calls what somebody is, and those behind the label of
    another trade ("Photography by")."""
    said = {piece for one in role_elements(element) for piece in one.itertext()}
    before = ""
    for piece in element.itertext():
        if piece not in said and not (_PICTURES.search(before) is not None and is_other_trade(before)):
            yield piece
        before = piece.strip() or before


def is_small_name(text: str) -> bool:
    """Whether a text is a name in small letters."""
    return text.islower() and looks_like_person(text.title()) and not is_nobody(text) and not label_end(f"{text} ")


def _in_lines(lines: list[tuple[Run, str]]) -> list[str]:
    """The people whom the first lines that name any name together."""
    names: list[str] = []
    for _, text in lines:
        found = read_people(text)
        if found:
            names.extend(found)
            if len(text) > 60:
                break
        elif names:
            break
    return names

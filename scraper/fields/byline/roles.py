"""Roles of the authors: printed after the name, on the line below, before it as a label, or in JSON-LD."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.agencies import is_agency
from cleaners.byline_labels import is_label, label_end
from cleaners.date_finding import find_stamps
from cleaners.labelled_fields import read_fields
from cleaners.names import looks_like_person
from cleaners.people import is_trade, same_person
from cleaners.roles import is_role_line, read_role
from cleaners.text import squeeze
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.record.article import Author

_ROLE_NAME = re.compile(
    r"(?i)(?:^|[\s_-])(?:job|role|position|occupation|function|funktion|job-?title|author-?title|origin|credentials"
    r"|designation|byline-?title|beruf)(?:$|[\s_-])|author[\w-]*(?:role|title|position|desc|job)"
)
_TITLE_NAME = re.compile(
    r"(?i)(?:^|\s)(?:title|titel|titulo|cargo|puesto|fonction|ruolo|functie|stilling|jabatan|unvan|função|funcao|stanowisko|funkce|pozice)(?:$|\s)"
)
"""What a role is called in the line of its author, where no title of a story stands."""
_NAME_CHARS, _MOST_ELEMENTS = 200, 80
_INLINE = ("span", "em", "i", "small", "strong", "b", "cite")
_AND = re.compile(r"(?i)[\s,&/|]*(?:and|und|et|y|og|och|en|e|i|with|mit|و)?[\s,&/|]*")
_LABEL_BEFORE = re.compile(
    r"(?i)(編集委員|論説委員|解説委員|nostr[oa] inviat[oa]|nostr[oa] corrispondente"
    r"|翻訳者?|訳者?|译者|譯者|翻译|翻譯|번역|옮김|写真|撮影|取材|構成|评论员|評論員|编译|translation|translator|photography|photos|illustrations?|fotos?|übersetzung|traduction)"
    r"\s*[:：=＝/／・]?\s*(?:by\s)?$"
)
_LINE = 220
_SHORT = 60
_CLOSE = 8
_BEHIND_COMMA = re.compile(r",\s*(?P<role>[^\W\d_a-z][^,;:|.!?()\d–—]{2,40}?)\s*(?:$|(?=[|•·–—]))")
_WORDS, _INITIALS, _MOST_PARTS = 4, 4, 40


def fill(work: Work, runs: list[Run]) -> None:
    """Give the authors without a role the one that the byline's lines print, else the one that the page's data tell."""
    authors = work.record.authors
    for run in runs:
        if len(run.text) <= _LINE:
            _in_line(work, run)
    if len(authors) == 1 and authors[0].role is None and runs:
        authors[0].role = _below(work, runs[0], authors[0].name)
    for author in authors if len(authors) > 1 and runs else ():
        alone = next((run for run in _around(work, runs) if run.text == author.name), None) if author.role is None else None
        author.role = author.role or (_below(work, alone, author.name) if alone is not None else None)
    for author in authors:
        if author.role is None:
            author.role = _told(work, author.name)


def _around(work: Work, runs: list[Run]) -> list[Run]:
    """The lines close to those of the byline."""
    places = [run.index for run in runs]
    return list(work.page.runs[max(0, min(places) - _CLOSE) : max(places) + _CLOSE + 1])


def cut_from(byline: str, authors: list[Author], runs: list[Run]) -> str:
    """A byline without the roles that follow names in it without a sign and stand in elements of their own: styles set them apart
    from the names."""
    shown = [one for one in authors if one.role and f"{one.name} {one.role}" in byline and not is_agency(one.role)]
    elements = [run.element for run in runs if run.element is not None] if shown else []
    texts = {squeeze("".join(part.itertext())) for one in elements for part in islice(one.iterdescendants("*"), _MOST_PARTS)}
    for author in shown:
        if author.role in texts or author.name in texts:
            byline = byline.replace(f"{author.name} {author.role}", author.name)
    return byline


def _told(work: Work, name: str) -> str | None:
    """The role that the page's data tell, where the page prints it as well: data give trades that no reader is told."""
    role = next((one.role for one in work.page.metadata.authors() if one.role and same_person(one.name, name)), None)
    shown = role is not None and any(role in run.text for run in work.page.runs if len(run.text) <= _LINE)
    return role if shown else None


def _in_line(work: Work, run: Run) -> None:
    """Roles between and behind the names of a line; a role behind several names is that of all of them."""
    text = run.text
    found = ((text.find(author.name), author) for author in work.record.authors)
    authors = sorted((one for one in found if one[0] >= 0), key=lambda one: one[0])
    pending: list[Author] = []
    for place, (at, author) in enumerate(authors):
        end = authors[place + 1][0] if place + 1 < len(authors) else len(text)
        rest = _to_next_label(text, at + len(author.name), end)
        pending.append(author)
        label = _LABEL_BEFORE.search(text[:at])
        if label is not None and author.role is None:
            author.role = label[1]
        if place + 1 < len(authors) and _AND.fullmatch(rest):
            continue
        role = read_role(_without_and(rest) if place + 1 < len(authors) else rest, sites=work.masthead_keys)
        if role is None:
            role = _own_element(run, author.name, [one.name for one in work.record.authors])
        if role is None and place + 1 == len(authors) and label_end(text):
            role = _place_or_outlet(rest)
        for one in pending:
            one.role = one.role or role
        pending = []


def _place_or_outlet(rest: str) -> str | None:
    """The place or the outlet that ends a labelled line behind a name and a comma ("Von Max Mustermann, Westbucht")."""
    stamp = next(iter(find_stamps(rest, order="day")), None) if any(map(str.isdigit, rest)) else None
    found = _BEHIND_COMMA.match(rest if stamp is None else rest[: stamp.start].rstrip(" ,"))
    role = found["role"].strip() if found is not None else ""
    named = 0 < len(role.split()) <= _WORDS and all(word[:1].isupper() for word in role.split() if len(word) > 3)
    first = role.split()[0] if named else ""
    short = first.isupper() and 1 < len(first) <= _INITIALS
    return role if named and (short or read_role(role, marked=True) is not None) and not is_label(role) else None


def _to_next_label(text: str, start: int, end: int) -> str:
    """What stands behind a name; nothing where other fields of the line do."""
    rest = text[start:end]
    return "" if any(colon in rest for colon in ":：") and read_fields(text) else rest


def _without_and(rest: str) -> str:
    return re.sub(r"(?i)[\s,]+(?:and|und|et|y|og|och|en|with|mit)\s*$", "", rest)


def _own_element(run: Run, name: str, names: list[str]) -> str | None:
    """The role in an element of its own beside the name: by what the element is called, or right behind the name and a comma."""
    if run.element is None:
        return None
    for element in run.element.iterdescendants():
        if not isinstance(element.tag, str):
            continue
        if _is_called(element) or (element.tag in _INLINE and not element.get("href")):
            text = squeeze("".join(element.itertext()))
            if not _is_called(element) and not _stands_behind(run, name, element, text):
                continue
            called = is_role_name(element.get("class") or "") and not any(one in text for one in names)
            if text and name not in text and (role := read_role(text, marked=True, called=called)):
                return role
    return None


def role_elements(element: Element) -> list[Element]:
    """The elements inside one that the markup calls what somebody is."""
    inside = islice(element.iterdescendants(*_INLINE), _MOST_ELEMENTS)
    return [one for one in inside if is_role_name(one.get("class") or "")]


def _stands_behind(run: Run, name: str, element: Element, text: str) -> bool:
    """Whether an element of a name's line is called a title, or stands right behind the name and a comma."""
    titled = is_role_name(element.get("class") or "") and text in run.text
    return titled or f"{name}, {text}" in run.text


def is_role_name(names: str) -> bool:
    """Whether a class attribute in an author's line calls its element what the author is."""
    return len(names) < _NAME_CHARS and (_ROLE_NAME.search(names) is not None or _TITLE_NAME.search(names) is not None)


def _is_called(element: Element) -> bool:
    names = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    return len(names) < _NAME_CHARS and _ROLE_NAME.search(names) is not None


def _below(work: Work, run: Run, name: str) -> str | None:
    """The role on the line below a name that is its line alone."""
    rest = run.text.replace(name, "", 1)
    after = work.page.runs[run.index + 1 : run.index + 2]
    if len(rest) > 16 or not after or len(after[0].text) > _LINE or after[0].tag in ("h1", "h2", "h3", "figcaption"):
        return None
    below = after[0]
    if below.tag == "li" and below.element is not run.element:
        return None
    owner = work.ledger.owner(below.index)
    if owner not in (None, "byline", "date", "boilerplate") or not _is_beside(run, below):
        return None
    text = below.text
    called = below.element is not None and (_is_called(below.element) or _is_called(below.element.getparent()))
    if called and len(text) <= _SHORT * 2:
        return read_role(text, marked=True)
    role = read_role(text)
    whole = role is not None and len(role) >= 0.4 * len(text)
    return role if whole and is_role_line(role or "") and (is_trade(text) or not looks_like_person(text)) else None


def _is_beside(run: Run, below: Run) -> bool:
    """Whether two lines stand in one box: the elements around them have a near ancestor in common."""
    if run.element is None or below.element is None:
        return not below.gap
    near = [run.element, *list(run.element.iterancestors())[:3]]
    others = [below.element, *list(below.element.iterancestors())[:3]]
    return any(one is other for one in near for other in others if one.tag not in ("body", "article", "main", "section"))

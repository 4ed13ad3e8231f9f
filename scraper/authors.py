"""Who wrote a story on a page whose outlet nobody described: the visible byline and the page's own data together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import NamedTuple

from cleaners.dates import is_date_line
from cleaners.names import looks_like_person
from cleaners.people import after_inner_label, is_label, label_end, read_people, same_person, unite
from cleaners.text import squeeze
from cleaners.titles import host_key
from scraper import hints
from scraper.run import Element, Run
from scraper.work import Work

_AUTHOR_CLASS = re.compile(
    r"(?i)(?:^|[_-]|(?<=[a-z])(?=[A-Z]))"
    r"(?:by-?line|authors?|autor(?:e|en|in)?|auteurs?|writers?|verfasser|redakteur|reporter|journalist|yazar|posted-?by|written-?by|creator"
    r"|contributors?|kirjoittaja)"
    r"(?:$|[_-](?:name|link|names|info|text|url|wrap(?:per)?|line|meta|title|content|item|list)|Name|Link)(?:$|[_-])"
)
_BOX = re.compile(
    r"(?i)bio|box|about|card|avatar|image|img|photo|social|related|more|count|icon|comment|description|thumb|follow"
)
_ELSEWHERE = hints.COMMENT | hints.RELATED | hints.NAVIGATION | hints.FOOTER | hints.FORM
_AUTHOR_LINK = re.compile(
    r"(?i)/(?:authors?|autor(?:es|en)?|auteurs?|profile?s?|staff|by|writers?|journalists?|contributors?|columnists?|reporters?|redakt\w+|user)/"
)
"""Links to the pages of authors."""
_META = tuple(
    """
    author article:author article:author_name parsely-author sailthru.author dc.creator dcterms.creator dc.contributor byl authors
    cxenseparse:author citation_author og:article:author og:author article.author creator dcsext.author twitter:data1 vr:author
    rbauthors
    """.split()
)
_SAYS_AUTHOR = re.compile(r"(?i)by|autor|author|von|par|por|di|door|yazan|geschrieben|écrit")
_ABOVE, _BELOW = 8, 24
"""How many lines above and below the headline a byline may stand."""
_CLOSE = 6
_LINKED = 0.4
"""What a link to somebody's page is worth; only close to the headline."""
_LONGEST = 220
_LEAST = 0.3
"""A byline that promises no more is none."""
_MANY = 5
"""So many bylines are enough to find the one that agrees with the data."""


class Source(NamedTuple):
    """Names from one place; ``weight`` orders the places."""

    names: list[str]
    weight: float
    rule: str


@dataclass
class Found:
    """The authors, the byline as printed, the rule that found them, and the lines that are the byline's."""

    names: list[str] = field(default_factory=list)
    byline: str | None = None
    rule: str = ""
    runs: list[Run] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)


def find_authors(work: Work) -> Found | None:
    """The people who wrote the story; ``None`` if the page names none."""
    meta = work.page.metadata
    host = host_key(work.url or meta.canonical_url or meta.first("og:url"))
    sites = tuple(dict.fromkeys(one for one in (*work.site_keys, host) if len(one) > 2))
    told = _structured(work, sites)
    shown = _shown(work, sites)
    found = _agree(shown, told)
    if found is not None or not sites:
        return found
    told = _structured(work, ())
    found = _agree(_shown(work, ()), told) if told else None
    return found if found is not None and " and " in found.rule and all(looks_like_person(name) for name in found.names) else None


def _agree(shown: Iterable[Found], told: list[Source]) -> Found | None:
    """Agreement wins: a byline that shares a name with the data; else the byline; else what the data say."""
    data = [name for source in told for name in source.names]
    first: Found | None = None
    for found in shown:
        first = first or found
        if not data:
            break
        if any(same_person(name, other) for name in found.names for other in data):
            source = next(one for one in told if any(same_person(name, other) for name in found.names for other in one.names))
            found.names = unite([*found.names, *source.names]) if len(source.names) <= 12 else found.names
            found.rule = f"{found.rule} and {source.rule}"
            return found
    if not told or (first is not None and first.rule != "name beside the date"):
        return first
    best = max(told, key=lambda source: source.weight)
    return Found(unite(best.names), None, best.rule)


def _structured(work: Work, sites: tuple[str, ...]) -> list[Source]:
    meta = work.page.metadata
    made: list[Source] = []
    people = [one for one in meta.authors() if one.kind != "Organization" or looks_like_person(one.name)]
    names = [name for one in people for name in read_people(one.name, alias=one.kind == "Person", sites=sites)]
    if names:
        made.append(Source(names, 3.0, "json-ld:author"))
    for key in _META:
        values = [
            value for value in meta.meta.get(key, ()) if len(value) < 200 and not value.startswith(("http://", "https://", "@"))
        ]
        if key == "twitter:data1" and not _SAYS_AUTHOR.search(meta.first("twitter:label1") or ""):
            continue
        names = [name for value in values for name in read_people(value, alias=True, sites=sites)]
        if names:
            made.append(Source(names, 2.0 if key != "twitter:data1" else 1.5, f"meta:{key}"))
    return made


def _shown(work: Work, sites: tuple[str, ...]) -> Iterator[Found]:
    """The bylines that the page shows, best first: near the headline before anywhere else, labelled or marked ones only.
    What a candidate is worth if it is a byline is known before it is read, so it is read when its turn comes."""
    page, head = work.html, work.head
    if page is None or head is None:
        return
    first = head.first
    top, anchor = (first.index, first.element) if first is not None else (head.body_start, None)
    elsewhere = _ELSEWHERE & ~(work.hints.all(anchor) if anchor is not None else 0)
    marks: list[Found] = []
    ranked: list[tuple[float, Callable[[], Found | None]]] = []
    for score, gain, element in _by_promise(work, top, elsewhere):
        ranked.append((score, partial(_marked_byline, work, element, gain, sites, marks)))
    for run in page.runs[max(0, top - _ABOVE) : top + _BELOW]:
        if _is_open(work, run.index):
            ranked.extend(_near_line(work, run, top, elsewhere, sites))
    ranked.sort(key=lambda pair: -pair[0])
    none = True
    for score, read in ranked:
        found = read()
        if found is not None:
            none = False
            if score <= _LEAST:
                return
            yield found
    if none:
        yield from _labelled_below(work, top, elsewhere, sites)


def _marked_byline(work: Work, element: Element, gain: float, sites: tuple[str, ...], marks: list[Found]) -> Found | None:
    """The byline that a marked element is, as long as few others were."""
    found = _of_element(work, element, gain, sites) if len(marks) < _MANY else None
    if found is not None:
        marks.append(found)
    return found


def _by_promise(work: Work, top: int, elsewhere: int) -> list[tuple[float, float, Element]]:
    """The marked elements that stand in no other part of the page, the most promising first, with score and trust."""
    made = []
    for element, gain in _marked(work, top):
        span = work.html.span(element) if work.html is not None else range(0)
        away = span.start - top
        if not span or (gain == _LINKED and not -_CLOSE <= away <= 2 * _CLOSE) or work.hints.all(element) & elsewhere:
            continue
        if all(_is_open(work, index) for index in span):
            made.append((gain + 2.0 * (-_ABOVE <= away <= _BELOW) - 0.02 * abs(away) - 0.001 * (away < 0), gain, element))
    made.sort(key=lambda one: -one[0])
    return made


def _near_line(
    work: Work, run: Run, top: int, elsewhere: int, sites: tuple[str, ...]
) -> Iterator[tuple[float, Callable[[], Found | None]]]:
    """What a line near the headline may be as a byline: labelled, or a bare name right beside the date."""
    far = abs(run.index - top)
    text = run.text
    if len(text) > _LONGEST:
        return
    if label_end(text) or after_inner_label(text) or is_label(text):
        score = 2.9 - 0.05 * far - (2.0 if work.hints.all(run.element) & elsewhere else 0.0)
        yield score, partial(_of_line, work, run, sites)
    if far <= _CLOSE and text.count(" ") < 3 and looks_like_person(text) and _is_by_date(work, run):
        yield 1.4 - 0.05 * far, partial(_bare_name, work, run, sites)


def _bare_name(work: Work, run: Run, sites: tuple[str, ...]) -> Found | None:
    """A line that is somebody's name and nothing else."""
    names = read_people(run.text, sites=sites) if _of_line(work, run, sites) is None else []
    return Found(names, run.text, "name beside the date", [run]) if names else None


def _labelled_below(work: Work, top: int, elsewhere: int, sites: tuple[str, ...]) -> list[Found]:
    """Labelled lines anywhere below the headline, as they stand at the end of stories."""
    runs = [run for run in work.page.runs[top:] if len(run.text) < 80 and label_end(run.text) and _is_open(work, run.index)]
    near = [run for run in runs if not work.hints.all(run.element) & elsewhere]
    return [found for run in near[:6] if (found := _of_line(work, run, sites)) is not None]


def _is_by_date(work: Work, run: Run) -> bool:
    runs = work.page.runs
    return any(is_date_line(one.text) for one in runs[max(0, run.index - 1) : run.index + 2] if one is not run)


def _is_open(work: Work, index: int) -> bool:
    return work.ledger.owner(index) not in ("comments", "related", "headline")


def _marked(work: Work, top: int) -> list[tuple[Element, float]]:
    """The elements that the markup calls a byline or an author, with how far it is to be trusted."""
    page = work.html
    if page is None:
        return []
    found: dict[Element, float] = {}
    for run in page.runs[max(0, top - _CLOSE) : top + 2 * _CLOSE]:
        for link, text in run.link_marks or ():
            if len(text) < 60 and _AUTHOR_LINK.search(link.get("href") or ""):
                found[link] = _LINKED
    marked = [*page.properties.get("author", ()), *page.properties.get("creator", ())]
    marked += [one for one, relation in page.rels if "author" in relation]
    found |= {element: 1.2 for element in marked if page.is_seen(element)}
    for element, mask in work.hinted:
        if mask & (hints.AUTHOR | hints.META):
            gain = _gain_of(element.get("class") or element.get("id") or "")
            if gain:
                found[element] = max(found.get(element, 0.0), gain)
    return list(found.items())[:80]


@lru_cache(maxsize=1 << 12)
def _gain_of(names: str) -> float:
    """How far a class attribute that may say author is to be trusted; 0.0 if it does not."""
    words = [name for name in names.split() if len(name) < 40 and _AUTHOR_CLASS.search(name)]
    return max((0.3 if _BOX.search(name) else 1.0 for name in words), default=0.0)


def _of_element(work: Work, element: Element, gain: float, sites: tuple[str, ...]) -> Found | None:
    """The people whom an element names: by the pieces of its text, else by its lines."""
    parts = work.parts(element)
    if not parts or len(parts) > 12 or sum(len(text) for _, text in parts) > 4 * _LONGEST:
        return None
    pieces = [text for piece in element.itertext() if len(text := squeeze(piece)) > 1 and not is_date_line(text)]
    names = [name for piece in pieces[:16] if len(piece) < 80 for name in read_people(piece, sites=sites)]
    lines = [(run, text) for run, text in parts if not is_date_line(text)]
    whole: list[str] = []
    first: Run | None = None
    for run, text in lines:
        found = read_people(text, sites=sites)
        if found:
            whole.extend(found)
            first = first or run
            if len(text) > 60:
                break
        elif whole:
            break
    if len(whole) > len(names) or not names:
        names = whole
    if not names and gain >= 1.0:
        names = [pen for piece in pieces[:4] if not is_label(piece) for pen in read_people(piece, alias=True, sites=sites)][:1]
    if not names:
        return None
    first = first or next((run for run, text in lines if names[0] in text), None)
    text = next((text for run, text in lines if run is first), ", ".join(names))
    return Found(unite(names), _printed(text), "marked byline", [first] if first is not None else [], [element])


def _of_line(work: Work, run: Run, sites: tuple[str, ...]) -> Found | None:
    """The people whom a labelled line names ("By Jane Doe", "3 May 2012 | von Max Mustermann")."""
    text = run.text
    if len(text) > _LONGEST:
        return None
    end = label_end(text)
    rest = text[end:] if end else after_inner_label(text)
    if is_label(text):
        below = list(work.page.runs[run.index + 1 : run.index + 2])
        names = read_people(below[0].text, sites=sites) if below else []
        return Found(names, below[0].text, "line below a label", below) if names else None
    if not rest:
        return None
    names = read_people(rest, sites=sites)
    if not names and end and len(rest) < 30 and work.hints.all(run.element) & hints.META:
        names = read_people(rest, alias=True, sites=sites)
    if not names:
        return None
    return Found(unite(names), _printed(rest), "labelled line", [run])


def _printed(text: str) -> str:
    while (end := label_end(text)) and end < len(text):
        text = text[end:]
    return text.strip(" |,-–—•·")

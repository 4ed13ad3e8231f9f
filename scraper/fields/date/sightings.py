"""Where a page gives a date that may be its story's: in its own data, in marked elements, in lines, in addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple

from cleaners.date_finding import Order, date_in_address, find_stamps, may_hold_stamp, read_machine_date
from cleaners.date_labels import CHANGED, ISSUED, OTHER
from cleaners.dates import Moment
from scraper.fields.headline.head import is_in_comments
from scraper.outlets.generic import Generic
from scraper.page.element import Element
from scraper.page.jsonld import clean
from scraper.page.run import Run
from scraper.page.tree import embed_of
from scraper.partition.work import Work

_PUBLISHED = tuple(
    """
    article:published_time og:article:published_time datepublished article:published parsely-pub-date sailthru.date
    cxenseparse:recs:publishtime publishdate publish_date publish-date publication_date publication-date pubdate
    published_time published date.published dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date
    dcterms.date article_date_original originalpublicationdate og:published_time og:pubdate article.published
    citation_publication_date citation_online_date citation_date cxenseparse:publishtime displaydate timestamp created
    datecreated article:post_date rnews:datepublished bt:pubdate vr:published_time ptime pdate release_date apub:time
    analyticsattributes.articledate date
    """.split()
)
_CHANGED = frozenset(
    """
    article:modified_time og:article:modified_time og:updated_time datemodified article:modified dcterms.modified dc.date.modified
    last-modified lastmod modified article:updated_time cxenseparse:recs:lastmodified utime revised dateupdated sailthru.updated
    """.split()
)
_PUBLISHED_NAME = re.compile(
    r"publi(?:sh|cation).{0,12}(?:date|time)|(?:date|time).{0,12}publi|pub_?-?(?:date|time)|^date_published|article.?date"
    r"|posted.?(?:date|on)"
)
_PROPERTIES = ("datePublished", "dateCreated", "dateModified", "uploadDate")
_DAY_IN_SCRIPT = re.compile(r"[\\\"'](?P<day>(?:19|20)\d\d[-/]?\d\d[-/]?\d\d[^\"'\\<]{0,20})")
_NAME_IN_SCRIPT = re.compile(
    r"(?i)(?:publi(?:sh|cation|cado|shed)\w{0,4}[_-]?(?:date|time|at|on)?|(?:date|time)[_-]?publi\w*|pub[_-]?date|post[_-]?date"
    r"|created[_-]?(?:at|on)?)[\\\"']{0,2}\s*[:=,]\s*[\\\"']{1,2}$"
)
_NAME_CHARS = 60
"""A name of publication stands so near before its day."""
_SCRIPT_WORDS = ("ubli", "ubDate", "pub_date", "ostDate")
ABOVE, BELOW = 10, 24
"""How many lines above and below the headline are its surroundings."""
_LONGEST, _SHORT = 260, 120
_MOST_ELEMENTS, _MOST_SCRIPT = 200, 1 << 18


class Sighting(NamedTuple):
    """A date in one place. ``kind``: ``data``, ``meta``, ``marked``, ``shown``, ``address``, ``script``; ``changed`` says that
    the place speaks of a change, ``issued`` that it speaks of the publication, ``other`` of something else. ``run``, ``start``
    and ``end`` are where it is printed, ``rest`` how many letters stand beside it in its line."""

    moment: Moment
    kind: str
    rule: str
    trust: float = 1.0
    changed: bool = False
    issued: bool = False
    other: bool = False
    run: Run | None = None
    start: int = 0
    end: int = 0
    rest: int = 0
    element: Element = None

    @property
    def day(self) -> date:
        """The calendar day."""
        return date.fromisoformat(self.moment.iso[:10])


def collect(work: Work, top: int) -> list[Sighting]:
    """All sightings of days; ``top`` is the index of the headline's line. Of a described outlet's page only its data count."""
    order = work.order
    found = [*_told(work, order), *_addressed(work, order)]
    if work.html is not None and work.outlet is Generic:
        found += [*_marked(work, order), *_shown(work, top, order), *_scripted(work, order)]
    return found


def _told(work: Work, order: Order | None) -> Iterator[Sighting]:
    """The dates in JSON-LD and in meta elements."""
    meta = work.page.metadata
    values: list[tuple[str, str | None, float, bool]] = []
    for key, changed in (("datePublished", False), ("dateCreated", False), ("dateModified", True)):
        trust = 3.0 if key != "dateCreated" else 1.0
        values.append((f"json-ld:{key}", meta.story_text(key), trust, changed))
        values.append((f"json-ld of the page:{key}", clean(meta.page.get(key)), trust - 1.5 if trust > 1 else 0.5, changed))
    for rule, value, trust, changed in values:
        moment = _machine(value, order, meta.language)
        if moment is not None:
            yield Sighting(moment, "data", rule, trust, changed, not changed)
    for name, contents in meta.meta.items():
        changed = name in _CHANGED
        if not changed and name not in _PUBLISHED and not _PUBLISHED_NAME.search(name):
            continue
        trust = 2.0 if name in _PUBLISHED[:15] else 1.0
        for value in contents[:3]:
            moment = _machine(value, order, meta.language)
            if moment is not None:
                yield Sighting(moment, "meta", f"meta:{name}", trust, changed, not changed)


def _machine(value: str | None, order: Order | None, language: str | None) -> Moment | None:
    return read_machine_date(value, order=order, language=language) if value and len(value) < 80 else None


def _addressed(work: Work, order: Order | None) -> Iterator[Sighting]:
    meta = work.page.metadata
    for url in dict.fromkeys((work.url, meta.canonical_url, meta.first("og:url"))):
        moment = date_in_address(url, order) if url else None
        if moment is not None:
            yield Sighting(moment, "address", "address")
            return


def _scripted(work: Work, order: Order | None) -> Iterator[Sighting]:
    """The first dates that scripts give under a name of publication."""
    page = work.html
    for script, text in page.scripts if page is not None else ():
        if len(text) > _MOST_SCRIPT or not any(word in text for word in _SCRIPT_WORDS):
            continue
        if "ld+json" in (script.get("type") or ""):
            continue
        for day in islice(_named_days(text), 2):
            moment = _machine(day, order, None)
            if moment is not None:
                yield Sighting(moment, "script", "script", issued=True)


def _named_days(text: str) -> Iterator[str]:
    """The quoted days in a script that stand behind a name of publication. Days are rarer than names and found first."""
    for found in _DAY_IN_SCRIPT.finditer(text):
        if _NAME_IN_SCRIPT.search(text[max(0, found.start() - _NAME_CHARS) : found.start() + 1]) is not None:
            yield found["day"]


def _is_storys(work: Work, run: Run) -> bool:
    """Whether a line is neither a comment's nor another story's, nor an embedded post's."""
    if work.ledger.owner(run.index) in ("comments", "related"):
        return False
    if run.element is not None and embed_of(run.element) is not None:
        return False
    return not is_in_comments(work, run.element)


def _marked(work: Work, order: Order | None) -> Iterator[Sighting]:
    """The dates of elements that are marked as dates."""
    page = work.html
    if page is None:
        return
    marked = dict.fromkeys(
        (*page.root.iter("time", "abbr"), *(one for name in _PROPERTIES for one in page.properties.get(name, ())))
    )
    for element in list(marked)[:_MOST_ELEMENTS]:
        found = _of_element(work, element, order)
        if found is not None:
            yield found


def _of_element(work: Work, element: Element, order: Order | None) -> Sighting | None:
    page = work.html
    span = page.span(element) if page is not None else range(0)
    prop = element.get("itemprop") or ""
    if not span and not prop.startswith("date"):
        return None
    if span and page is not None and not _is_storys(work, page.runs[span.start]):
        return None
    text = work.shown(element) if span else ""
    moment = _moment_of(element, text, order, work.page.metadata.language)
    if moment is None:
        return None
    run = page.runs[span.start] if span and page is not None else None
    names = f"{prop} {element.get('class') or ''} {text[:60]}"
    before = run.text.partition(text)[0][-40:] if run is not None and text else ""
    issued = prop == "datePublished" or element.get("pubdate") is not None or "ublish" in names
    issued = issued or bool(ISSUED.search(before[-30:]))
    changed = prop == "dateModified" or (bool(CHANGED.search(f"{names} {before}")) and "ublish" not in names)
    start = run.text.find(text) if run is not None else -1
    trust = 2.0 if prop.startswith("date") else 1.5 if element.get("datetime") else 1.0
    rest = len(run.text) - len(text) if run is not None else 0
    at, seen = max(0, start), run if start >= 0 else None
    return Sighting(moment, "marked", "marked date", trust, changed, issued, False, seen, at, at + len(text), rest, element)


def _moment_of(element: Element, text: str, order: Order | None, language: str | None) -> Moment | None:
    """The machine's date of an element, else the one that its text shows."""
    title = element.get("title") if element.tag == "abbr" else None
    raw = element.get("datetime") or element.get("content") or element.get("data-datetime") or title
    moment = read_machine_date(raw, order=order, language=language) if raw else None
    return moment or (read_machine_date(text[:120], order=order, language=language) if text else None)


def _shown(work: Work, top: int, order: Order | None) -> Iterator[Sighting]:
    """The dates in lines: those near the headline, and those of short lines anywhere."""
    for run in work.page.runs:
        text = run.text
        if not 5 < len(text) <= (_LONGEST if -ABOVE <= run.index - top <= BELOW else _SHORT) or not may_hold_stamp(text):
            continue
        if not _is_storys(work, run):
            continue
        at = 0
        for stamp in find_stamps(text, order=order, language=work.page.metadata.language)[:3]:
            before = text[at : stamp.start]
            at = stamp.end
            issued = bool(ISSUED.search(before[-30:]))
            changed = bool(CHANGED.search(before[-40:])) and not (issued and not CHANGED.search(before[-12:]))
            rest = len(text) - (stamp.end - stamp.start)
            other = bool(OTHER.search(before[-40:]))
            yield Sighting(
                stamp.moment, "shown", "shown date", 1.0, changed, issued, other, run, stamp.start, stamp.end, rest, run.element
            )

"""Dates in the page's own data: JSON-LD, meta elements, addresses, scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from cleaners.date_finding import date_in_address
from scraper.fields.date.sightings import Sighting, machine_date
from scraper.page.jsonld import clean
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
_DAY_IN_SCRIPT = re.compile(r"[\\\"'](?P<day>(?:19|20)\d\d[-/]?\d\d[-/]?\d\d[^\"'\\<]{0,20})")
_NAME_IN_SCRIPT = re.compile(
    r"(?i)(?:publi(?:sh|cation|cado|shed)\w{0,4}[_-]?(?:date|time|at|on)?|(?:date|time)[_-]?publi\w*|pub[_-]?date|post[_-]?date"
    r"|created[_-]?(?:at|on)?)[\\\"']{0,2}\s*[:=,]\s*[\\\"']{1,2}$"
)
_NAME_CHARS = 60
"""A name of publication stands so near before its day."""
_SCRIPT_WORDS = ("ubli", "ubDate", "pub_date", "ostDate")
_MOST_SCRIPT = 1 << 18


def candidates(work: Work) -> Iterator[Sighting]:
    """The dates in JSON-LD, meta elements and the page's address."""
    yield from _in_data(work)
    yield from _in_address(work)


def _in_data(work: Work) -> Iterator[Sighting]:
    meta = work.page.metadata
    values: list[tuple[str, str | None, float, bool]] = []
    for key, changed in (("datePublished", False), ("dateCreated", False), ("dateModified", True)):
        trust = 3.0 if key != "dateCreated" else 1.0
        values.append((f"json-ld:{key}", meta.story_text(key), trust, changed))
        values.append((f"json-ld of the page:{key}", clean(meta.page.get(key)), trust - 1.5 if trust > 1 else 0.5, changed))
    for rule, value, trust, changed in values:
        moment = machine_date(work, value)
        if moment is not None:
            yield Sighting(moment, "data", rule, trust, changed, not changed)
    for name, contents in meta.meta.items():
        changed = name in _CHANGED
        if not changed and name not in _PUBLISHED and not _PUBLISHED_NAME.search(name):
            continue
        trust = 2.0 if name in _PUBLISHED[:15] else 1.0
        for value in contents[:3]:
            moment = machine_date(work, value)
            if moment is not None:
                yield Sighting(moment, "meta", f"meta:{name}", trust, changed, not changed)


def _in_address(work: Work) -> Iterator[Sighting]:
    meta = work.page.metadata
    for url in dict.fromkeys((work.url, meta.canonical_url, meta.first("og:url"))):
        moment = date_in_address(url, work.order) if url else None
        if moment is not None:
            yield Sighting(moment, "address", "address")
            return


def in_scripts(work: Work) -> Iterator[Sighting]:
    """The first dates that scripts give under a name of publication."""
    page = work.html
    for script, text in page.scripts if page is not None else ():
        if len(text) > _MOST_SCRIPT or not any(word in text for word in _SCRIPT_WORDS):
            continue
        if "ld+json" in (script.get("type") or ""):
            continue
        for day in islice(_named_days(text), 2):
            moment = machine_date(work, day, named=False)
            if moment is not None:
                yield Sighting(moment, "script", "script", issued=True)


def _named_days(text: str) -> Iterator[str]:
    """The quoted days in a script that stand behind a name of publication. Days are rarer than names and found first."""
    for found in _DAY_IN_SCRIPT.finditer(text):
        if _NAME_IN_SCRIPT.search(text[max(0, found.start() - _NAME_CHARS) : found.start() + 1]) is not None:
            yield found["day"]

"""Names in a page's own data: JSON-LD, meta elements, the site's name and the copyright line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.names import looks_like_person
from cleaners.people import read_people
from scraper.fields.byline.found import Mention
from scraper.partition.work import Work

_COPYRIGHT = re.compile(r"(?i)(?:©|\(c\)|copyright)[\s©]*(?:by\s)?(?:19|20)?[\d\s,–-]*(.{4,60})")
_META = tuple(
    """
    author article:author article:author_name parsely-author sailthru.author dc.creator dcterms.creator dc.contributor byl authors
    cxenseparse:author citation_author og:article:author og:author article.author creator dcsext.author twitter:data1 vr:author
    rbauthors
    """.split()
)
_SAYS_AUTHOR = re.compile(r"(?i)by|autor|author|von|par|por|di|door|yazan|geschrieben|écrit")
_TRUST = {"Person": 3.0, "": 2.0, "Organization": 1.0}
_LONGEST = 220


def told(work: Work) -> Iterator[Mention]:
    """The names in JSON-LD and in meta elements."""
    meta = work.page.metadata
    order = 0
    for one in meta.authors():
        for name in read_people(one.name, alias=one.kind == "Person"):
            if one.kind != "Organization" or looks_like_person(name):
                yield Mention(name, "data", "json-ld:author", _TRUST[one.kind], order)
                order += 1
    for key in _META:
        if key == "twitter:data1" and not _SAYS_AUTHOR.search(meta.first("twitter:label1") or ""):
            continue
        for value in meta.meta.get(key, ())[:20]:
            if len(value) < _LONGEST and not value.startswith(("http://", "https://", "@")):
                for place, name in enumerate(read_people(value, alias=True)):
                    yield Mention(name, "meta", f"meta:{key}", 1.0 if key == "twitter:data1" else 2.0, place)


def owner(work: Work) -> Iterator[Mention]:
    """The person whose name stands in the copyright line, or is the site's name."""
    page = work.page
    for run in page.runs[-12:]:
        found = _COPYRIGHT.search(run.text) if len(run.text) < _LONGEST else None
        if found is not None:
            for name in read_people(found[1])[:1]:
                yield Mention(name, "owner", "copyright line", 1.0)
    for site in page.metadata.site_names:
        for name in read_people(site)[:1]:
            yield Mention(name, "owner", "name of the site", 0.5)

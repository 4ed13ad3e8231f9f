"""Lists of links to other stories: those that the outlet declares, and those that the page shows.

All sources are asked in the same way on every page, one after the other; what a list takes is no longer free for the next.
"""

from __future__ import annotations

from scraper.fields.related import declared, shown
from scraper.fields.related.found import FoundList
from scraper.fields.related.kinds import kind_of
from scraper.partition.candidates import Candidate
from scraper.partition.work import Work
from scraper.record.article import RelatedLink
from scraper.urls import url_key

_MOST_LOST = 10


def run(work: Work) -> None:
    """Find all related lists, claim their lines and write down their links, in page order and each once."""
    lists: list[FoundList] = []
    lost: list[Candidate] = []
    for source in (declared.lists, shown.lists):
        for found in source(work):
            _claim(work, found)
            if found.ends_story:
                work.tails.append(found.start)
            if found.links:
                lists.append(found)
            elif len(lost) < _MOST_LOST:
                lost.append(_candidate(found))
    lists.sort(key=lambda one: one.start)
    work.record.related_links.extend(_once(work, lists))
    if work.record.related_links:
        work.note("related_links", lists[0].rule)
    work.lose("related_links", lost)


def _claim(work: Work, found: FoundList) -> None:
    work.claim_free(found.runs, found.owner, found.rule)
    if found.topics:
        work.record.tags = list(dict.fromkeys([*work.record.tags, *found.topics]))
        work.note("tags", found.rule)


def _candidate(found: FoundList) -> Candidate:
    """A list that is none of other stories, with the reason."""
    label = found.runs[0].text if found.runs else None
    return Candidate(label, found.rule, found.source, tuple(run.index for run in found.runs), (found.rule,))


def _once(work: Work, lists: list[FoundList]) -> list[RelatedLink]:
    """The links of all lists, each address once, with the kinds of their lists. The page itself is none."""
    own = {url_key(address) for address in (work.url, work.page.metadata.canonical_url) if address}
    once: dict[str, RelatedLink] = {}
    for found in lists:
        kind = found.kind or kind_of(work, found)
        for link in found.links:
            key = url_key(link.url) if link.url else link.headline
            if key in own:
                continue
            link.kind = kind
            once.setdefault(key, link)
    return list(once.values())

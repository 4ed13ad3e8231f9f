"""Entries of a declared list that share a line: with each other, a headline, or the site's footer."""

from __future__ import annotations

from itertools import islice

from scraper.outlets.layout import Links, compiled, match
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_MOST_ENTRIES = 200
_MOST_CHARS = 300


def lead_of(work: Work, links: Links, text: str, *, open_date: bool) -> tuple[str, str]:
    """What stands in a line before the entries that run into it, and these; the headline of the entry above, if any. Of the last
    line of a list that the site's foot runs into there is only the headline."""
    if not links.entry or match(links.entry, text) is not None:
        return "", text
    start = glued_entry(links, text)
    if start is not None:
        return text[:start].strip(), text[start:]
    headline = _before_foot(work, text) if open_date else text
    return (headline, "") if headline != text else ("", text)


def _before_foot(work: Work, text: str) -> str:
    """A headline without the site's foot that runs into it."""
    stops = [one for line in work.outlet.shape.lines if line.role == "stop" for one in line.patterns]
    found = [one for pattern in stops if (one := compiled(pattern).search(text, 1)) is not None and one.end() == len(text)]
    start = min((one.start() for one in found if text[one.start() - 1] != " "), default=len(text))
    return text[:start].strip()


def glued_entry(links: Links, text: str) -> int | None:
    """Where the entries begin that run into the headline of the entry above them; ``None`` where none do."""
    if len(text) > _MOST_CHARS:
        return None
    for pattern in links.entry:
        found = compiled(pattern).search(text, 1)
        if found is not None and compiled(pattern).fullmatch(text, found.start()) is not None:
            return found.start()
    return None


def split_entries(work: Work, links: Links, line: Run, text: str, label: str | None) -> list[RelatedLink] | None:
    """The entries whose date (and perhaps headline) a line's text holds; an entry without its headline has ``""``."""
    if not links.entry or match(links.entry, text) is None:
        return None
    made = []
    for pattern in links.entry:
        for part in islice(compiled(pattern).finditer(text), _MOST_ENTRIES):
            parts = part.groupdict()
            moment = work.date(parts["date"]) if parts.get("date") else None
            headline = _before_foot(work, (parts.get("headline") or "").strip())
            made.append(
                RelatedLink(
                    list=label,
                    headline=headline,
                    url=address_of(work, line, headline),
                    date=moment.iso if moment else None,
                )
            )
        break
    return made


def address_of(work: Work, line: Run, headline: str) -> str | None:
    """The address of the link whose text an entry's headline is (or is part of); ``None`` if no link is."""
    for link in line.links():
        shown = line.text[link.start : link.end]
        if headline and (headline in shown or shown in headline):
            return work.absolute(link.href)
    return None

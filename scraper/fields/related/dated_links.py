"""Other stories that share one line below the story: links, each with its day before it or behind it, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.dates import is_date_line
from scraper.fields.related.found import FoundList
from scraper.fields.related.story_lists import is_title, leads_inside
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_STORY_CHARS, _MOST_CHARS, _DAY_CHARS = 250, 4000, 60
_FEWEST = 2
_SIGNS = " \t|·•,;–—-()"


def dated_links(work: Work) -> Iterator[FoundList]:
    """The lines below a story that are two links and more, with nothing but a day to each."""
    if work.html is None:
        return
    for run in work.free():
        few = len(run.link_marks or ()) >= _FEWEST and len(run.text) <= _MOST_CHARS and not run.is_link()
        if few and work.told_above[run.index] >= _STORY_CHARS and any(map(str.isdigit, run.text)):
            made = _entries(work, run)
            if made:
                yield FoundList(run.index, made, [run], "shape:dated list", kind="recommended")


def _entries(work: Work, run: Run) -> list[RelatedLink]:
    """The entries of a line; none where words stand beside the links that are no day, or where one has none."""
    links = run.links()
    if not all(is_title(run.text[link.start : link.end]) for link in links) or not leads_inside(work, run):
        return []
    edges = [0, *(edge for link in links for edge in (link.start, link.end)), len(run.text)]
    between = [run.text[start:end].strip(_SIGNS) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    days = between[:-1] if between[0] else between[1:]
    if (between[0] and between[-1]) or not all(day and len(day) <= _DAY_CHARS and is_date_line(day) for day in days):
        return []
    read = [work.date(day) for day in days]
    made = [
        RelatedLink(headline=run.text[link.start : link.end], url=work.absolute(link.href), date=moment.iso)
        for link, moment in zip(links, read, strict=True)
        if moment is not None and moment.precision not in ("year", "month")
    ]
    return made if len(made) == len(links) else []

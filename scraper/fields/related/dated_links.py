"""Other stories that share a line below the story, each with its day and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.dates import find_dates, is_date_line
from cleaners.text import ends_sentence
from scraper.fields.related.found import FoundList
from scraper.fields.related.story_lists import is_title, leads_inside
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.record.article import RelatedLink

_STORY_CHARS, _MOST_CHARS, _DAY_CHARS = 250, 4000, 60
_FEWEST = 2
_SIGNS = " \t|·•,;–—-()"


def dated_links(work: Work) -> Iterator[FoundList]:
    """The lines below a story that are two entries and more: links on a page, titles between the days in a dump."""
    for run in work.free():
        if run.element is not None and (len(run.link_marks or ()) < _FEWEST or run.is_link()):
            continue
        if len(run.text) > _MOST_CHARS or work.told_above[run.index] < _STORY_CHARS or not any(map(str.isdigit, run.text)):
            continue
        made = _titles(work, run) if run.element is None else _links(work, run)
        if made:
            yield FoundList(run.index, made, [run], "shape:dated list", kind="recommended")


def _links(work: Work, run: Run) -> list[RelatedLink]:
    """The links of a line; none where words stand beside them that are no day, or where one has none."""
    links = run.links()
    if not all(is_title(run.text[link.start : link.end]) for link in links) or not leads_inside(work, run):
        return []
    edges = [0, *(edge for link in links for edge in (link.start, link.end)), len(run.text)]
    between = [run.text[start:end].strip(_SIGNS) for start, end in zip(edges[::2], edges[1::2], strict=True)]
    days = between[:-1] if between[0] else between[1:]
    if (between[0] and between[-1]) or not all(day and len(day) <= _DAY_CHARS and is_date_line(day) for day in days):
        return []
    headlines = [run.text[link.start : link.end] for link in links]
    return _made(work, days, headlines, [work.absolute(link.href) for link in links])


def _titles(work: Work, run: Run) -> list[RelatedLink]:
    """The titles in a dump's line, each behind its day with its time; none where one is a sentence."""
    text = run.text
    spans = find_dates(text) if text.count(":") >= _FEWEST else []
    timed = all(":" in text[start:end] and end - start <= _DAY_CHARS for start, end in spans)
    if len(spans) < _FEWEST or spans[0][0] or not timed:
        return []
    stops = [*(start for start, _ in spans[1:]), len(text)]
    headlines = [text[end:stop].strip(_SIGNS) for (_, end), stop in zip(spans, stops, strict=True)]
    if not all(is_title(one) and not ends_sentence(one.removesuffix("?").removesuffix("!")) for one in headlines):
        return []
    return _made(work, [text[start:end] for start, end in spans], headlines, [None] * len(spans))


def _made(work: Work, days: list[str], headlines: list[str], urls: list[str | None]) -> list[RelatedLink]:
    """The entries; none where a day is not read or names no day."""
    read = [work.date(day) for day in days]
    made = [
        RelatedLink(headline=headline, url=url, date=moment.iso)
        for moment, headline, url in zip(read, headlines, urls, strict=True)
        if moment is not None and moment.precision not in ("year", "month")
    ]
    return made if len(made) == len(days) else []

"""Who wrote the story, and where it was filed from."""

from __future__ import annotations

from cleaners.byline_labels import is_label
from cleaners.bylines import read_byline
from cleaners.datelines import read_dateline
from cleaners.people import same_person
from cleaners.text import is_prose, squeeze
from scraper.fields.byline import roles
from scraper.fields.byline.declared import by_mark, by_selector, read_found
from scraper.fields.byline.found import Found
from scraper.fields.byline.judged import find_authors
from scraper.fields.headline.head import head_of
from scraper.page.run import Run
from scraper.partition.work import Work
from scraper.record.article import Author
from scraper.urls import leads_to_author

_BESIDE = 24
"""A line with fewer letters beside the byline is all the byline's."""


def run(work: Work) -> None:
    """Fill in byline, authors and a declared dateline: what the outlet declares goes before what everybody whom the page and its
    data name is judged to be."""
    head = head_of(work)
    if head is None:
        return
    beside_place = _dateline(work)
    declared = by_selector(work) or by_mark(work)
    found = declared or beside_place or find_authors(work)
    if found is not None:
        _set(work, found)
    for line in head.anchors:
        if work.is_free(line) and _is_again(work, line):
            work.claim(line, "boilerplate", "byline again")


def _set(work: Work, found: Found) -> None:
    """Write down what was found, and claim its lines."""
    if found.names:
        found.names = _as_printed(found)
        work.record.authors = [Author(name=name, role=found.roles.get(name)) for name in found.names]
        work.note("authors", found.rule)
        roles.fill(work, found.runs)
        _add_addresses(work, found)
    if found.byline is None:
        return
    work.record.byline = found.byline if work.html is None else roles.cut_from(found.byline, work.record.authors, found.runs)
    work.note("byline", found.rule)
    for element in found.whole:
        work.claim_element(element, "byline", found.rule)
    for line in found.runs if not found.whole else ():
        _claim(work, line, found)
    _claim_labels(work, found.runs)


def _claim_labels(work: Work, lines: list[Run]) -> None:
    """Claim what stands above a byline's lines and is its label."""
    for line in lines:
        above = work.page.runs[line.index - 1] if line.index else None
        if above is not None and work.is_free(above) and is_label(above.text):
            work.claim(above, "boilerplate", "label of the byline")


def _as_printed(found: Found) -> list[str]:
    """The names in the order of the byline, where that prints them all."""
    places = [(found.byline or "").find(name) for name in found.names]
    return found.names if min(places) < 0 else [name for _, name in sorted(zip(places, found.names, strict=True))]


def _claim(work: Work, line: Run, found: Found) -> None:
    """Claim a byline's line, or its part of a line that holds more."""
    if found.printed is not None:
        if found.printed == line.text:
            work.claim_free([line], "byline", found.rule)
        else:
            work.claim_text(line, found.printed, "byline", found.rule)
        return
    whole = found.byline is not None and found.byline in line.text
    pieces = [found.byline or ""] if whole else [name for name in found.names if name in line.text]
    rest = line.text
    for piece in pieces:
        rest = rest.replace(piece, "", 1)
    if work.is_free(line) and len(rest) < _BESIDE and not is_prose(line.text) and not any(map(str.isdigit, rest)):
        work.claim(line, "byline", found.rule)
        return
    for piece in pieces:
        work.claim_text(line, piece, "byline", found.rule)


def _is_again(work: Work, line: Run) -> bool:
    read = read_byline(line.text)
    return read is not None and work.record.byline is not None and read.text == work.record.byline


def _add_addresses(work: Work, found: Found) -> None:
    """The addresses of the authors' own pages: by links of their names, else by the page's data."""
    authors = work.record.authors
    for element in found.elements:
        for link in element.iter("a"):
            text = squeeze("".join(link.itertext()))
            for author in authors:
                if author.url is None and (author.name == text or (author.name in text and leads_to_author(link.get("href")))):
                    author.url = work.absolute(link.get("href"))
    for author in authors:
        if author.url is None:
            told = next((one.url for one in work.page.metadata.authors() if one.url and same_person(one.name, author.name)), None)
            author.url = work.absolute(told)


def _dateline(work: Work) -> Found | None:
    """Fill in a dateline on a line of its own, where the outlet declares that it prints them; what is credited beside the place
    is the byline where no other line is one."""
    head = head_of(work)
    if head is None or not work.outlet.shape.dateline:
        return None
    for line in head.anchors:
        read = read_dateline(line.text, outlet_names=work.outlet.site_names) if work.is_free(line) else None
        if read is None:
            continue
        rule = "shape:dateline"
        work.record.dateline, work.record.dateline_raw = read.place, line.text
        work.note("dateline", rule)
        work.claim_text(line, read.place, "dateline", rule)
        found = read_found(work, read.credit, rule) if read.credit else None
        if found is not None:
            found.runs, found.printed = [line], read.credit
        return found
    return None

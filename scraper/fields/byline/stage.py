"""Who wrote it, and where it was filed from."""

from __future__ import annotations

from typing import Any

from cleaners.bylines import Byline, read_byline, undouble
from cleaners.datelines import read_dateline
from cleaners.dates import is_date_line
from cleaners.names import looks_like_person
from cleaners.text import is_prose, squeeze
from scraper.fields.byline.judged import find_authors
from scraper.fields.headline.head import head_of
from scraper.outlets.generic import Generic
from scraper.page.run import Run
from scraper.partition.marks import is_byline
from scraper.partition.work import Work
from scraper.record.article import Author


def run(work: Work) -> None:
    """Fill in byline, authors and dateline: the outlet's selectors, then the shapes of its lines, then the judgement of
    everybody whom the page and its data name. The first that finds a byline is the source."""
    head = head_of(work)
    if head is None:
        return
    _dateline(work)
    shaped = work.outlet is not Generic or work.html is None
    voters = (_by_selector, _by_mark, _by_line, _by_agreement) if shaped else (_by_agreement,)
    any(voter(work) for voter in voters)
    for line in head.anchors:
        if work.is_free(line) and read_byline(line.text) is not None and _is_again(work, line):
            work.claim(line, "boilerplate", "byline again")


def _by_agreement(work: Work) -> bool:
    """Byline and authors by everything that names somebody."""
    found = find_authors(work) if work.record.byline is None else None
    if found is None:
        return False
    if found.names:
        work.record.authors = [Author(name=name) for name in found.names]
        work.note("authors", found.rule)
    if found.byline is None:
        return True
    work.record.byline = found.byline
    work.note("byline", found.rule)
    for line in found.runs:
        if not work.is_free(line):
            continue
        rest = line.text.replace(found.byline, "", 1)
        if len(rest) < 24 and not is_prose(line.text) and not any(char.isdigit() for char in rest):
            work.claim(line, "byline", found.rule)
        else:
            work.claim_text(line, found.byline, "byline", found.rule)
    for element in found.elements:
        _add_address(work, element)
    return True


def _is_again(work: Work, line: Run) -> bool:
    read = read_byline(line.text)
    return read is not None and work.record.byline is not None and read.text == work.record.byline


def _read(work: Work, text: str) -> Byline | None:
    doubled = undouble(text)
    return read_byline(doubled or text, outlet_names=work.outlet.site_names)


def _set(work: Work, text: str, rule: str) -> bool:
    """Set byline and authors from a printed line. False for a line without a byline."""
    read = _read(work, text)
    if read is None or not read.text:
        return False
    work.record.byline = read.text
    work.record.authors = [Author(name=one.name, role=one.role) for one in read.names]
    work.note("byline", rule)
    if read.names:
        work.note("authors", rule)
    return True


def _by_selector(work: Work) -> bool:
    found = work.pick(work.layout.byline)
    if found is None:
        return False
    rule, elements = found
    texts = [one if isinstance(one, str) else work.shown(one) for one in elements]
    if not _set(work, squeeze(", ".join(dict.fromkeys(texts))), rule):
        return False
    for element in elements:
        if not isinstance(element, str):
            work.claim_element(element, "byline", rule)
            _add_address(work, element)
    return True


def _add_address(work: Work, element: Any) -> None:
    for link in element.iter("a"):
        text = squeeze("".join(link.itertext()))
        for author in work.record.authors:
            if author.name == text and author.url is None:
                author.url = work.absolute(link.get("href"))


def _by_mark(work: Work) -> bool:
    """A byline inside a line of the head or the foot that the outlet's shape knows."""
    for index, mark in sorted(work.marks.items()):
        text = squeeze(mark.found.groupdict().get("byline") or "")
        if not text or mark.role not in ("head", "foot"):
            continue
        rule = f"shape:{mark.line.reason or mark.role}"
        if _set(work, text, rule):
            line = work.page.runs[index]
            if text == line.text:
                work.claim_free([line], "byline", rule)
            else:
                work.claim_text(line, text, "byline", rule)
            return True
    return False


def _by_line(work: Work) -> bool:
    head = head_of(work)
    for line in head.anchors if head is not None else ():
        if work.is_free(line) and line.index not in work.marks and _is_byline(work, line):
            rule = "shape:byline line"
            if _set(work, line.text, rule):
                work.claim(line, "byline", rule)
                for link in line.links():
                    _add_address(work, link.element.getparent() if link.element.getparent() is not None else link.element)
                return True
    return False


def _is_byline(work: Work, line: Run) -> bool:
    return is_byline(work, line.text) or (not is_date_line(line.text) and looks_like_person(line.text))


def _dateline(work: Work) -> None:
    """A dateline on a line of its own; its right side is the byline where no other line is one."""
    head = head_of(work)
    if head is None or not work.outlet.shape.dateline:
        return
    for line in head.anchors:
        read = read_dateline(line.text, outlet_names=work.outlet.site_names) if work.is_free(line) else None
        if read is None:
            continue
        rule = "shape:dateline"
        work.record.dateline = read.place
        work.note("dateline", rule)
        work.claim_text(line, read.place, "dateline", rule)
        credit = getattr(read, "credit", None)
        if credit and work.record.byline is None and _set(work, credit, rule):
            work.claim_text(line, credit, "byline", rule)
        return

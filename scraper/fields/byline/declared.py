"""The byline that the outlet declares: its selector, and the shapes of its lines."""

from __future__ import annotations

from cleaners.bylines import read_byline, undouble
from cleaners.text import squeeze
from scraper.fields.byline.found import Found
from scraper.partition.work import Work


def read_found(work: Work, text: str, rule: str) -> Found | None:
    """The byline that a printed text is; ``None`` for a text without one."""
    read = read_byline(undouble(text) or text, outlet_names=work.outlet.site_names)
    if read is None or not read.text:
        return None
    roles = {one.name: one.role for one in read.names if one.role}
    return Found([one.name for one in read.names], read.text, rule, roles=roles)


def by_selector(work: Work) -> Found | None:
    """By the layout's selector."""
    picked = work.pick(work.layout.byline)
    if picked is None:
        return None
    rule, elements = picked
    texts = [one if isinstance(one, str) else work.shown(one) for one in elements]
    found = read_found(work, squeeze(", ".join(dict.fromkeys(texts))), rule)
    if found is not None:
        found.whole = [one for one in elements if not isinstance(one, str)]
        found.elements = found.whole
        found.runs = [run for one in found.whole for run, _ in work.parts(one)]
    return found


def by_mark(work: Work) -> Found | None:
    """By a line of the head or the foot that the outlet's shape knows."""
    for index, mark in sorted(work.marks.items()):
        text = squeeze(mark.found.groupdict().get("byline") or "")
        fits = text and mark.role in ("head", "foot")
        found = read_found(work, text, f"shape:{mark.line.reason or mark.role}") if fits else None
        if found is not None:
            found.runs = [work.page.runs[index]]
            found.elements = [one.element for one in found.runs if one.element is not None]
            found.printed = text
            return found
    return None

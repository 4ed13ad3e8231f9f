"""Who wrote a story by what stands below it, where nothing else names a writer: a name over words about its bearer, a name that
signs the last paragraph."""

from __future__ import annotations

from itertools import pairwise

from cleaners.bios import is_bio_of
from cleaners.byline_labels import is_trade_label, label_end
from cleaners.closing_lines import is_sign_off
from cleaners.names import looks_like_person
from cleaners.people import is_nobody
from cleaners.text import ends_sentence, is_prose
from scraper.fields.byline.found import Found
from scraper.fields.byline.marked import is_open
from scraper.page import hints
from scraper.page.run import Run
from scraper.page.tree import make_of
from scraper.partition.work import Work

_BOX, _SIGNATURE = "name over words about the writer", "name below the last paragraph"
_TOLD = 300
"""Letters of prose that a story above such a box has at least."""
_NAME_CHARS, _LITTLE = 60, 600
_DASHES = " \t–—―-/*"
_OTHERS = hints.NAVIGATION | hints.RELATED | hints.COMMENT | hints.FOOTER


def by_box(work: Work, top: int) -> Found | None:
    """The person whose box stands below the story; ``None`` where none or several do."""
    below = work.page.runs[max(0, top + 1) :]
    boxes = [(run, name) for run, about in pairwise(below) if (name := _name_over(work, run, about, top)) is not None]
    if len({name for _, name in boxes}) != 1:
        return None
    run, name = boxes[0]
    return Found([name], name, _BOX, [run])


def _name_over(work: Work, run: Run, about: Run, top: int) -> str | None:
    """The name that a line is, a label before it aside, where the line below it is about its bearer; below a story and in nothing
    that is others'."""
    if len(run.text) > _NAME_CHARS or not is_prose(about.text):
        return None
    end = label_end(run.text)
    name = run.text[end:].strip()
    if " " not in name or not is_bio_of(name, about.text) or not looks_like_person(name) or is_nobody(name):
        return None
    above = work.page.runs[run.index - 1].text if run.index else ""
    named = work.hints.all(run.element) if run.element is not None else 0
    told = work.prose_above[run.index] - work.prose_above[max(0, top + 1)]
    others = _OTHERS if end else _OTHERS | hints.SIDE
    mine = told >= _TOLD and not named & others and not is_trade_label(above) and is_open(work, run.index)
    return name if mine else None


def by_signature(work: Work, top: int) -> Found | None:
    """The person whose name stands alone right below the story's last paragraph, made as it is; ``None`` where no such line or
    several are."""
    sums = work.prose_above
    runs = work.page.runs
    found = [
        (run, name)
        for above, run in pairwise(runs[max(0, top + 1) :])
        if sums[run.index] != sums[above.index] and (name := _signs(work, above, run)) is not None
    ]
    if len(found) != 1:
        return None
    run, name = found[0]
    if sums[run.index] - sums[max(0, top + 1)] < _TOLD or sums[-1] - sums[run.index] > _LITTLE:
        return None
    return Found([name], name, _SIGNATURE, [run])


def _signs(work: Work, above: Run, run: Run) -> str | None:
    """The name that a line is below a paragraph that is made as it is, where no other paragraph follows in their element."""
    name = run.text.strip(_DASHES)
    if len(name) > _NAME_CHARS or " " not in name or name.endswith(".") or not ends_sentence(above.text):
        return None
    if not looks_like_person(name) or is_nobody(name) or is_sign_off(name):
        return None
    one, other, page = above.element, run.element, work.html
    if page is None or run.is_link() or make_of(one) != make_of(other):
        return None
    if one.getparent() is not other.getparent() or not is_open(work, run.index):
        return None
    sums = work.prose_above
    return name if sums[page.span(one.getparent()).stop] == sums[run.index + 1] else None

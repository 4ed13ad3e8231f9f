"""The credit that the last paragraph of a story ends with ("… the minister said. (Reuters)", "… From / AFP")."""

from __future__ import annotations

from typing import NamedTuple

from cleaners.dump_cues import before_end_mark
from cleaners.sources import split_closing
from scraper.page.run import Run
from scraper.partition.work import Work


class Closing(NamedTuple):
    """The credit, if it is one and no mark of the end, and where the last paragraph's own text ends before it."""

    text: str | None
    end: int


def closing_credit(work: Work, body: list[Run], told: str | None = None) -> Closing | None:
    """The credit at the end of the text, claimed: an agency's, or the one that the dateline ``told``. In a dump also the mark of
    the text's end in brackets."""
    if not body or not work.is_free(body[-1]):
        return None
    line = body[-1]
    found = split_closing(line.text, told)
    if found is not None:
        end, start, text = found
        work.ledger.claim_part(line.index, start, len(line.text), "source", "shape:credit at the end of the text")
        return Closing(text, end)
    end = before_end_mark(line.text) if work.html is None else len(line.text)
    if end == len(line.text):
        return None
    work.ledger.claim_part(line.index, end, len(line.text), "boilerplate", "shape:mark of the text's end")
    return Closing(None, end)

"""The credit that the last paragraph of a story ends with ("… the minister said. (Reuters)", "… From / AFP")."""

from __future__ import annotations

from typing import NamedTuple

from cleaners.sources import split_closing
from scraper.page.run import Run
from scraper.partition.work import Work


class Closing(NamedTuple):
    """The credit, and where the last paragraph's own text ends before it."""

    text: str
    end: int


def closing_credit(work: Work, body: list[Run]) -> Closing | None:
    """The credit at the end of the text, claimed."""
    if not body or not work.is_free(body[-1]):
        return None
    line = body[-1]
    found = split_closing(line.text)
    if found is None:
        return None
    end, start, text = found
    work.ledger.claim_part(line.index, start, len(line.text), "source", "shape:credit at the end of the text")
    return Closing(text, end)

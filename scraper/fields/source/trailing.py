"""A credit at the end of a story's last paragraph ("… the minister said. (Reuters)", "… From / AFP")."""

from __future__ import annotations

from typing import NamedTuple

from cleaners.dump_cues import before_end_mark
from cleaners.han_names import signature_start
from cleaners.sources import split_closing
from scraper.page.run import Run
from scraper.partition.work import Work


class Closing(NamedTuple):
    """The credit, if it is one and neither a signature nor a mark of the end, and where the last paragraph's own text ends
    before it."""

    text: str | None
    end: int


def closing_credit(work: Work, body: list[Run], told: str | None = None) -> Closing | None:
    """The credit at the end of the text, claimed: an agency's, or the one that the dateline ``told``. Also the
    writers' names in brackets, and in a dump the mark of the text's end."""
    if not body or not work.is_free(body[-1]):
        return None
    line = body[-1]
    found = split_closing(line.text, told)
    if found is not None:
        end, start, text = found
        work.ledger.claim_part(line.index, start, len(line.text), "source", "shape:credit at the end of the text")
        return Closing(text, end)
    end, rule = signature_start(line.text), "shape:signature at the end of the text"
    if end == len(line.text) and work.html is None:
        end, rule = before_end_mark(line.text), "shape:mark of the text's end"
    if not 0 < end < len(line.text):
        return None
    work.ledger.claim_part(line.index, end, len(line.text), "boilerplate", rule)
    return Closing(None, end)

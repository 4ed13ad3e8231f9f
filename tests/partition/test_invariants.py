"""The invariants on pages that are no fixtures, and the ledger that upholds them."""

from __future__ import annotations

import pytest

from scraper.errors import LedgerError
from scraper.fixtures.catalogue import INVARIANTS, Invariant
from scraper.fixtures.subject import Subject
from scraper.page.run import Run
from scraper.page.snapshot import Snapshot
from scraper.partition.ledger import Ledger
from tests.variants import VARIANTS, Variant

OF_ANY_PAGE = [one for one in INVARIANTS if one.needs == "article"]


@pytest.mark.parametrize("invariant", OF_ANY_PAGE, ids=lambda one: one.name)
@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: f"{one.outlet}: {one.name}")
def test_invariants_of_variants(variant: Variant, invariant: Invariant) -> None:
    """What is true of every page is true of every variant."""
    invariant.check()(Subject(Snapshot(url=variant.url, content=variant.text, outlet=variant.outlet), variant.outlet))


def test_a_second_claim_is_an_error() -> None:
    """A run or a part of it that is claimed cannot be claimed again, nor can what is no part of it."""
    ledger = Ledger([Run(0, "one two three", gap=True), Run(1, "four", gap=False)])
    ledger.claim_part(0, 4, 7, "byline", "first")
    for start, end in ((4, 7), (0, 5), (6, 13), (0, 13), (5, 6), (7, 7), (-1, 2), (8, 14)):
        with pytest.raises(LedgerError):
            ledger.claim_part(0, start, end, "date", "second")
    with pytest.raises(LedgerError):
        ledger.claim(0, "body", "second")
    ledger.claim(1, "body", "first")
    with pytest.raises(LedgerError):
        ledger.claim(1, "body", "second")
    with pytest.raises(LedgerError):
        ledger.claim_part(1, 0, 2, "body", "second")
    assert ledger.close() == []
    assert [(claim.run, claim.start, claim.end, claim.owner) for claim in ledger] == [
        (0, 0, 3, "boilerplate"),
        (0, 4, 7, "byline"),
        (0, 8, 13, "boilerplate"),
        (1, 0, 4, "body"),
    ]

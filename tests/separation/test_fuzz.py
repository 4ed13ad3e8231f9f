"""Some mutated pages and sources of fixed seeds; ``python -m tests.fuzz`` is the long form."""

from __future__ import annotations

import pytest

from tests.fuzz.cases import page_case, source_case
from tests.fuzz.checks import check_page, check_source
from tests.fuzz.mutations import MUTATIONS

SEED = 2024
BATCHES, PAGES = 40, 50
SOURCES = 25


@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_pages(batch: int) -> None:
    """Whatever a page says, it is an article or is refused, and each of its lines has one owner."""
    for number in range(batch * PAGES, (batch + 1) * PAGES):
        case = page_case(SEED, number)
        try:
            check_page(case.snapshot)
        except Exception as error:
            raise AssertionError(f"python -m tests.fuzz --case {case.name} ({case.mutations})") from error


@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_sources(batch: int) -> None:
    """Whatever a feed, sitemap, listing, robots.txt, tdmrep.json or answer of comments says, its readers raise nothing."""
    for number in range(batch * SOURCES, (batch + 1) * SOURCES):
        what, content = source_case(SEED, number)
        try:
            check_source(content)
        except Exception as error:
            raise AssertionError(f"source {number} of seed {SEED} ({what})") from error


def test_cases_are_fixed() -> None:
    """A case is the same whenever it is made, so that a crash can be had again by its number."""
    for number in range(20):
        assert page_case(SEED, number) == page_case(SEED, number)
        assert source_case(SEED, number) == source_case(SEED, number)
    assert page_case(SEED, 0) != page_case(SEED + 1, 0)


def test_all_mutations_are_used() -> None:
    """The pages that are tested have met every mutation."""
    done = {name for number in range(300) for name in page_case(SEED, number).mutations.split(": ", 1)[1].split(", ")}
    assert done == {one.__name__ for one in MUTATIONS}

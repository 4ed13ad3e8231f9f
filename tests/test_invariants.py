"""What has to be true of every page, whatever its record: nothing lost, nothing twice, order kept, always the same."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from scraper.errors import LedgerError
from scraper.ledger import Ledger
from scraper.run import Run
from scraper.separation import run_stages
from scraper.snapshot import Snapshot
from scraper.work import Work
from tests.fixture_cases import ARTICLES, Case, canonical
from tests.variants import VARIANTS, Variant

ROOT = Path(__file__).parent.parent

PAGES = [pytest.param(case, id=str(case)) for case in ARTICLES] + [
    pytest.param(variant, id=f"{variant.outlet}: {variant.name}") for variant in VARIANTS
]


def work_of(page: Case | Variant) -> Work:
    """The page separated, with its ledger."""
    if isinstance(page, Case):
        return page.work()
    return run_stages(Snapshot(url=page.url, content=page.text, outlet=page.outlet))


def solid(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def owned(work: Work, owner: str) -> str:
    """All that an owner has, in page order, without white space."""
    return "".join(
        solid(work.page.runs[claim.run].text[claim.start : claim.end]) for claim in work.ledger if claim.owner == owner
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_character_has_exactly_one_owner(page: Case | Variant) -> None:
    """No run, and no character of a run that is not white space, is without an owner or has two."""
    work = work_of(page)
    owners = [[0] * len(run.text) for run in work.page.runs]
    for claim in work.ledger:
        for place in range(claim.start, claim.end):
            owners[claim.run][place] += 1
    for run, counts in zip(work.page.runs, owners, strict=True):
        assert max(counts) <= 1, run
        lost = [char for char, count in zip(run.text, counts, strict=True) if not count and not char.isspace()]
        assert not lost, run


@pytest.mark.parametrize("page", PAGES)
def test_body_is_what_body_owns_in_page_order(page: Case | Variant) -> None:
    """The blocks hold the words of the runs that body owns, all of them, once, and in the order of the page."""
    work = work_of(page)
    assert solid("".join(block.text for block in work.record.body_blocks)) == owned(work, "body")
    assert work.record.body == ("\n\n".join(block.text for block in work.record.body_blocks) or None)


@pytest.mark.parametrize("page", PAGES)
def test_headline_is_printed_or_known_to_be_metadata(page: Case | Variant) -> None:
    """A headline owns the run that prints it; one that the page does not print says that the head of the page gave it."""
    work = work_of(page)
    headline, rule = work.record.headline, work.record.provenance.get("headline", "")
    if headline is None:
        assert not rule
        assert not owned(work, "headline")
    elif rule.startswith(("json-ld:", "meta:")) and not rule.endswith("on the page"):
        assert not owned(work, "headline")
    else:
        assert owned(work, "headline") == solid(headline)


@pytest.mark.parametrize("page", PAGES)
def test_fields_are_owned(page: Case | Variant) -> None:
    """What a field says stands in the runs that it owns, where a rule about lines or elements found it."""
    work = work_of(page)
    record = work.record
    for name in ("kicker", "standfirst", "section", "dateline"):
        value, rule = getattr(record, name), record.provenance.get(name, "")
        if value and rule.startswith(("shape:", "css:")):
            assert owned(work, name) == solid(value), name
    for comment in record.comments:
        assert solid(comment.text) in owned(work, "comments")


@pytest.mark.parametrize("page", PAGES)
def test_filled_fields_name_the_rule_that_found_them(page: Case | Variant) -> None:
    """Whatever is in the record has a provenance, and nothing absent has one."""
    record = work_of(page).record
    filled = {
        name
        for name in ("headline", "kicker", "standfirst", "byline", "body", "source", "comments", "related_links", "images")
        if getattr(record, name)
    }
    assert filled <= set(record.provenance)
    assert all(
        getattr(record, name) or getattr(record, f"{name}_raw", None) for name in record.provenance if name != "comment_count"
    )


@pytest.mark.parametrize("page", PAGES)
def test_twice_the_same(page: Case | Variant) -> None:
    """Separating a page again gives the same record and the same ledger."""
    first, second = work_of(page), work_of(page)
    assert first.record.to_json() == second.record.to_json()
    assert list(first.ledger) == list(second.ledger)


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


def test_order_of_pages_does_not_matter() -> None:
    """A page gives its record whichever pages were separated before it in the process."""
    cases = list(ARTICLES)
    before = {str(case): case.separate().to_json() for case in cases}
    random.Random(7).shuffle(cases)
    for case in cases:
        assert case.separate().to_json() == before[str(case)], case


@pytest.mark.parametrize("seed", ["1", "4711"])
def test_another_process_gives_the_same(seed: str) -> None:
    """Hash seed and process change nothing."""
    program = (
        "import json, sys; from tests.fixture_cases import ARTICLES, canonical; "
        "json.dump({str(case): canonical(case.separate().to_dict()) for case in reversed(ARTICLES)}, sys.stdout)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": seed},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert json.loads(done.stdout) == {str(case): canonical(case.separate().to_dict()) for case in ARTICLES}

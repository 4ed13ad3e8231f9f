"""The drift experiment in small: one outlet, a few changes, a few days."""

from __future__ import annotations

import pytest

from benchmarks.drift.kits import KITS
from benchmarks.drift.table import WIDTH, WITHIN, Result, Size, run, table
from scraper.drift.measures import ARTICLE

SMALL = Size(days=25, pages=60, histories=1, trials=2)
CHANGES = ("byline gone", "body split in two", "redesign by script", "widget added", "all classes renamed")


@pytest.fixture(scope="module")
def result() -> Result:
    """What was seen of one outlet."""
    (kit,) = [one for one in KITS if one.outlet == "arabtoday"]
    return run(kit, SMALL, CHANGES)


def test_what_breaks_is_said_by_the_stories(result: Result) -> None:
    """The pages before the change give what their stories tell, and each change breaks what it takes away."""
    broken = {name: set(fields) for name, fields in result.broken.items()}
    assert "byline" in broken["byline gone"]
    assert broken["body split in two"] == {"body"}
    assert {"body", "byline"} <= broken["redesign by script"]
    assert broken["widget added"] == set()


def test_breaking_changes_are_told_in_time_and_by_name(result: Result) -> None:
    """Every breaking change is an alarm within 30 pages that names a field that is broken (or the article, where pages are
    refused); harmless ones are none, and quiet days are
    quiet."""
    for name, trials in result.trials.items():
        for seen in trials:
            if result.broken[name]:
                assert seen.delay is not None, name
                assert seen.delay <= WITHIN, name
                assert seen.named & {ARTICLE, *result.broken[name]}, name
            else:
                assert (seen.delay, seen.verdict) == (None, "absorbed"), name
    assert result.alarms == []


def test_the_table_fits_the_terminal(result: Result) -> None:
    """What is printed is 80 columns wide and names every change that was tried."""
    lines = list(table([result], SMALL))
    assert all(len(line) <= WIDTH for line in lines)
    assert {name for name in CHANGES if any(line.startswith(name) for line in lines)} == set(CHANGES)

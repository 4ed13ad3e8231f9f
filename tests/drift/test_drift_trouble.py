"""Drift where something else is wrong: a history that was damaged, a setting that is no status, two changes in a row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from scraper.crawl.arguments import ArgumentError
from scraper.drift.history import History
from scraper.drift.intake import accept, take_up
from scraper.drift.monitor import DriftMonitor
from scraper.drift.report import current
from scraper.errors import StorageError
from tests.drift_pages import Outlet, renamed, without


def test_a_field_lost_within_an_older_change_is_learnt_from_its_own_loss_on() -> None:
    """A change that hurt nothing is open when a field is lost. Accepted, the lost field is expected to be absent: what it was
    in the pages between is no part of what is expected."""
    outlet = Outlet()
    outlet.pass_days(3, renamed)
    assert current(outlet.history, "made-up").verdict == "absorbed"
    outlet.pass_days(3, lambda page: without("section")(renamed(page)))
    found = {one.field: one for one in current(outlet.history, "made-up").fields}
    assert found["section"].verdict == "broken"
    change = outlet.history.course().change
    assert change is not None
    assert found["section"].since is not None
    assert found["section"].since > change.since + 30
    accept(outlet.history)
    assert outlet.history.course().field_begins["section"] == found["section"].since
    outlet.pass_days(12, lambda page: without("section")(renamed(page)))
    report = current(outlet.history, "made-up")
    assert report.verdict == "fine"
    assert all(one.before == 0 for one in report.fields if one.field == "section")


@pytest.mark.parametrize(("table", "column"), [("drift_pages", "page"), ("drift_blocks", "block"), ("drift_state", "value"), ("drift_crawls", "counts")])
@pytest.mark.parametrize("content", ["text", b"\xc1", b"\x93\x01\x02\x03"], ids=["text", "bytes", "list"])
def test_a_damaged_history_is_an_error_of_the_file(tmp_path: Path, table: str, column: str, content: Any) -> None:
    """Whatever stands where measures should, reading it is a ``StorageError`` that names the file and what to do."""
    path = tmp_path / "made-up.sqlite"
    outlet = Outlet(days=8)
    stored = History(path)
    stored.add_crawl("2024-01-01T00:00:00+00:00", {"fetched": 3})
    stored.add((one.at, one.url, one.page) for one in outlet.history.pages())
    take_up(stored)
    stored.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"UPDATE {table} SET {column} = ?", (content,))  # names of our own
        database.commit()
    damaged = History(path, reads=True)
    with pytest.raises(StorageError, match=r"made-up\.sqlite: .*delete the file"):
        _read_all(damaged)
    damaged.close()


def _read_all(history: History) -> None:
    current(history, "made-up")
    history.blocks()
    history.crawls()


@pytest.mark.parametrize("value", ["x", "256", "-1", "3.5", "true", 300])
def test_a_status_that_is_none_is_told_before_the_crawl(tmp_path: Path, value: object) -> None:
    """A status beyond 255 would come out as another one, 256 as 0."""
    crawler: Any = SimpleNamespace(settings={"THRESHER_DRIFT_EXIT": value})
    with pytest.raises(ArgumentError, match=r"THRESHER_DRIFT_EXIT: .* is not an exit status"):
        DriftMonitor(crawler, tmp_path, "made-up")


@pytest.mark.parametrize(("value", "status"), [("3", 3), (0, 0), (255, 255), (None, 0)])
def test_a_status_that_is_one(tmp_path: Path, value: object, status: int) -> None:
    """It is the crawl's while the alarm lasts."""
    crawler: Any = SimpleNamespace(settings={"THRESHER_DRIFT_EXIT": value})
    monitor = DriftMonitor(crawler, tmp_path, "made-up")
    assert monitor.exit_code == 0
    monitor.day = "listings changed"
    assert monitor.exit_code == status

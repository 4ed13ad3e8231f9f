"""Dates that lines run on to the words beside them."""

from __future__ import annotations

import pytest

from cleaners.date_finding import find_stamps
from cleaners.date_run_on import parted_dates


@pytest.mark.parametrize(
    "line",
    [
        "Ida HolmMay 03, 20232 Shares1530 Views",
        "Ida HolmMay 3, 20235757 Shares",
        "EditorialMay 3, 2023",
        "Ida Holm, 3 May 20235 min read",
        "May 3, 20235 mins",
        "May 3, 2023 | 6 comments",
    ],
)
def test_day_is_read(line: str) -> None:
    """The day is read whatever word or number is glued to the date."""
    assert len(parted_dates(line)) == len(line)
    assert [stamp.moment.iso for stamp in find_stamps(parted_dates(line))] == ["2023-05-03"]


@pytest.mark.parametrize("line", ["Order 20235 of the harbour board", "Room 12 Mayfair 20235", "Lot 3, 20231 pieces"])
def test_numbers_are_no_days(line: str) -> None:
    """A long number is no year where no month's name and day stand before it."""
    assert find_stamps(parted_dates(line)) == []

"""The Persian calendar, and other dates that few languages print."""

from __future__ import annotations

import pytest

from cleaners.date_finding import find_stamps, find_timed_day
from cleaners.persian_calendar import from_persian


def test_days_of_known_years() -> None:
    """New year's days and leap days are those of the astronomical calendar."""
    days = {(1400, 1, 1): "2021-03-21", (1399, 12, 30): "2021-03-20", (1403, 12, 30): "2025-03-20", (1357, 11, 22): "1979-02-11"}
    assert {key: str(from_persian(*key)) for key in days} == days
    assert from_persian(1400, 12, 30) is None
    assert from_persian(1250, 1, 1) is None


@pytest.mark.parametrize(
    ("line", "language", "iso"),
    [
        ("۲۳ دی ۱۴۰۲", None, "2024-01-13"), ("تاریخ انتشار: ۱۳۹۶/۰۱/۲۱ - ۱۳:۱۸", None, "2017-04-10T13:18"),
        ("13 জানুয়ারি 2024", "bn", "2024-01-13"), ("2024ko urtarrilaren 13a", "eu", "2024-01-13"),
        ("2024-yil 13-yanvar", "uz", "2024-01-13"), ("2024 жылғы 13 қаңтар", "kk", "2024-01-13"),
        ("13 جنوری، 2024", "ur", "2024-01-13"), ("04-29-20", None, "2020-04-29"), ("3 May 2024 13:10 HKT", None, "2024-05-03T13:10+08:00"),
    ],
)  # fmt: skip
def test_printed_dates(line: str, language: str | None, iso: str) -> None:
    """Each is read as the day that it says."""
    assert [stamp.moment.iso for stamp in find_stamps(line, language=language)] == [iso]


@pytest.mark.parametrize("line", ["1396/01/21", "1438/07/13 هـ", "29-04-20", "Mr. Doe bought 1345 things"])
def test_what_may_be_another_calendars_is_no_date(line: str) -> None:
    """Figures that may be of another calendar or order stay unknown."""
    assert find_stamps(line) == []


def test_a_name_before_a_day_without_its_year() -> None:
    """The word before the figure of a day is no month."""
    found = find_timed_day("Marta Oliver 18 de marzo a las 15:57")
    assert found is not None
    assert found.moment.iso == "2000-03-18T15:57"

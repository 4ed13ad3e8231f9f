"""A byline as it is printed, without what is run on to it."""

from __future__ import annotations

import pytest

from cleaners.byline_text import printed_byline


@pytest.mark.parametrize(
    ("line", "name", "printed"),
    [
        ("Jane Doe and John Roe | 10/9/10 7:15 AM EDT", "Jane Doe", "Jane Doe and John Roe"),
        ("Jane Doe 10/01/2023 • 20:49", "Jane Doe", "Jane Doe"),
        ("Jane Doe, Daily Post 8:42 a.m. EDT", "Jane Doe", "Jane Doe, Daily Post"),
        ("JANE DOE, Business Writer 47 minutes ago", "JANE DOE", "JANE DOE, Business Writer"),
        ("JANE DOE – 3 days ago", "JANE DOE", "JANE DOE"),
        ("Jane Doe on اپریل 8, 2022", "Jane Doe", "Jane Doe"),
        ("Jane Doe | Viernes 22 abril, 2022", "Jane Doe", "Jane Doe"),
        ("Max Roe am 18. September 2019", "Max Roe", "Max Roe"),
        ("Max Roe Zuletzt geändert am 06.11.2023", "Max Roe", "Max Roe"),
        ("1. Februar 2022 , Max Roe", "Max Roe", "Max Roe"),
        ("Jane Doe Thu., May 5, 2022", "Jane Doe", "Jane Doe"),
        ("Jane DoeView all posts", "Jane Doe", "Jane Doe"),
        ("Jane DoePublished", "Jane Doe", "Jane Doe"),
        ("宪瑞 编辑：李明 人气： 5380 次", "宪瑞", "宪瑞"),
    ],
)
def test_dates_and_buttons_are_cut(line: str, name: str, printed: str) -> None:
    """Dates of any shape beside a name, and what stands behind them, are no part of the byline; nor is a button."""
    assert printed_byline(line, name) == printed


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe, BBC News, Washington", "Jane Doe Jr.", "Jane Doe, Chief of Section 9", "Jane Doe and John Roe, Reuters",
        "Jane Doe, Staff Writer at Large", "Jane DoeJohn Roe",
    ],
)  # fmt: skip
def test_places_roles_and_second_names_stay(line: str) -> None:
    """What is no date stays as it is printed."""
    assert printed_byline(line, "Jane Doe") == line


@pytest.mark.parametrize("line", ["By Jane Doe", "Von Jane Doe", "Written by: Jane Doe", "作者：Jane Doe"])
def test_labels_go(line: str) -> None:
    """A label before the name is no part of the byline, with a name and without."""
    assert printed_byline(line, "Jane Doe") == printed_byline(line) == "Jane Doe"


def test_a_name_that_is_a_day() -> None:
    """A weekday in the name itself is the name's."""
    assert printed_byline("By Jane Sunday", "Jane Sunday") == "Jane Sunday"

"""Dates: what is read, to which precision, in which zone; and what stays unknown."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cleaners.dates import Basis, Moment, date_from_groups, find_date, find_dates, is_date_line, read_date
from cleaners.relative_dates import Precision
from tests.stub.run import PATIENCE, REPOSITORY

FETCHED = datetime(2024, 5, 5, 12, 30, tzinfo=UTC)
BEIRUT = "Asia/Beirut"

ABSOLUTE = [
    ("December 16, 2016", "2016-12-16", "day", "outlet_zone"),
    ("16 Dec 2016", "2016-12-16", "day", "outlet_zone"),
    ("28 December 2016, 10:47", "2016-12-28T10:47+02:00", "minute", "outlet_zone"),
    ("28 July 2016, 10:47", "2016-07-28T10:47+03:00", "minute", "outlet_zone"),
    ("10:47 - 28 Dec 2016", "2016-12-28T10:47+02:00", "minute", "outlet_zone"),
    ("GMT 15:46 2018 Wednesday ,12 December", "2018-12-12T15:46+00:00", "minute", "offset"),
    ("20 February 2019, 14:21", "2019-02-20T14:21+02:00", "minute", "outlet_zone"),
    ("Feb. 3, 2020 3:04 PM EST", "2020-02-03T15:04-05:00", "minute", "offset"),
    ("Dec 28 2016 12:05 AM ET", "2016-12-28T00:05-05:00", "minute", "offset"),
    ("Jul 28 2016 12:05 PM ET", "2016-07-28T12:05-04:00", "minute", "offset"),
    ("Wed, 28 Dec 2016 10:47:00 +0200", "2016-12-28T10:47:00+02:00", "second", "offset"),
    ("Fri Dec 16 2016 10:47:31 GMT+0300 (EET)", "2016-12-16T10:47:31+03:00", "second", "offset"),
    ("2016/12/28 10:47", "2016-12-28T10:47+02:00", "minute", "outlet_zone"),
    ("2016-12-28", "2016-12-28", "day", "outlet_zone"),
    ("2016-12-28T10:47:31.123Z", "2016-12-28T10:47:31+00:00", "second", "offset"),
    ("2016-12-28T10:47+0300", "2016-12-28T10:47+03:00", "minute", "offset"),
    ("2016-12-28 10:47:31 -03:30", "2016-12-28T10:47:31-03:30", "second", "offset"),
    ("20240506T070809Z", "2024-05-06T07:08:09+00:00", "second", "offset"),
    ("20161216", "2016-12-16", "day", "outlet_zone"),
    ("2016-12", "2016-12", "month", "outlet_zone"),
    ("December 2016", "2016-12", "month", "outlet_zone"),
    ("2016", "2016", "year", "outlet_zone"),
    ("28/06/2018", "2018-06-28", "day", "outlet_zone"),
    ("06/28/2018 3:04 pm", "2018-06-28T15:04+03:00", "minute", "outlet_zone"),
    ("05.05.2018", "2018-05-05", "day", "outlet_zone"),
    ("28th of December, 2016 at 7.08am", "2016-12-28T07:08+02:00", "minute", "outlet_zone"),
    ("28 December 2016 10:47 (GMT+3)", "2016-12-28T10:47+03:00", "minute", "offset"),
    ("16 Aralık 2016 10:47 TSİ", "2016-12-16T10:47+03:00", "minute", "offset"),
    ("١٢ ديسمبر ٢٠١٨", "2018-12-12", "day", "outlet_zone"),
    ("12 كانون الأول 2018", "2018-12-12", "day", "outlet_zone"),
    ("1 كانون الثاني/يناير 2017", "2017-01-01", "day", "outlet_zone"),
    ("الأربعاء 12 ديسمبر 2018 - 10:47 م", "2018-12-12T22:47+02:00", "minute", "outlet_zone"),
    ("الأحد، ٣ آذار ٢٠١٩ الساعة ٠٨:٠٥ ص", "2019-03-03T08:05+02:00", "minute", "outlet_zone"),
    ("Sunday, 28 December 2016", "2016-12-28", "day", "outlet_zone"),
]


@pytest.mark.parametrize(("raw", "iso", "precision", "basis"), ABSOLUTE)
def test_absolute_dates(raw: str, iso: str, precision: Precision, basis: Basis) -> None:
    """A date is read in any order of its parts, to the precision printed, and says where its zone is from."""
    assert read_date(raw, zone=BEIRUT, fetched_at=FETCHED) == Moment(iso, raw, precision, basis)


LABELLED = [
    ("Updated Dec 14, 2016", "Dec 14, 2016", "2016-12-14"),
    ("Published on: Dec 14, 2016", "Dec 14, 2016", "2016-12-14"),
    ("Last updated : 16 Dec 2016", "16 Dec 2016", "2016-12-16"),
    ("Date: 16 Dec 2016", "16 Dec 2016", "2016-12-16"),
    ("Published: 16 Dec 2016 | Updated: 17 Dec 2016", "16 Dec 2016", "2016-12-16"),
    ("آخر تحديث: 12 ديسمبر 2018", "12 ديسمبر 2018", "2018-12-12"),
    ("access_time7 years ago", "7 years ago", "2017"),
    ("access_time one year ago", "one year ago", "2023"),
    ("Last updated 3 min ago", "3 min ago", "2024-05-05T15:27+03:00"),
]


@pytest.mark.parametrize(("line", "raw", "iso"), LABELLED)
def test_labels_are_skipped(line: str, raw: str, iso: str) -> None:
    """A label before a date, or an icon's name run together with it, is no part of ``raw``; the first date counts."""
    moment = read_date(line, zone=BEIRUT, fetched_at=FETCHED)
    assert moment is not None
    assert (moment.raw, moment.iso) == (raw, iso)
    assert is_date_line(line)


RELATIVE = [
    ("7 years ago", "2017", "year"),
    ("one year ago", "2023", "year"),
    ("1 year, 2 months ago", "2023-03", "month"),
    ("5 months ago", "2023-12", "month"),
    ("2 weeks ago", "2024-04", "month"),
    ("3 days ago", "2024-05-02", "day"),
    ("yesterday", "2024-05-04", "day"),
    ("Yesterday, 10:47", "2024-05-04T10:47+03:00", "minute"),
    ("an hour ago", "2024-05-05", "day"),
    ("16 hours ago", "2024-05-04", "day"),
    ("3h ago", "2024-05-05", "day"),
    ("30 minutes ago", "2024-05-05T15:00+03:00", "minute"),
    ("15 seconds ago", "2024-05-05T15:29:45+03:00", "second"),
    ("just now", "2024-05-05T15:30+03:00", "minute"),
    ("منذ 3 ساعات", "2024-05-05", "day"),
    ("قبل يومين", "2024-05-03", "day"),
    ("منذ سنة", "2023", "year"),
    ("منذ ٣٠ دقيقة", "2024-05-05T15:00+03:00", "minute"),
    ("منذ أسبوعين", "2024-04", "month"),
]


@pytest.mark.parametrize(("raw", "iso", "precision"), RELATIVE)
def test_ages(raw: str, iso: str, precision: Precision) -> None:
    """An age is resolved against the fetch only, on the outlet's clock and to its own precision."""
    assert read_date(raw, zone=BEIRUT, fetched_at=FETCHED) == Moment(iso, raw, precision, "relative")
    assert read_date(raw, zone=BEIRUT) is None
    assert is_date_line(raw)


def test_an_age_without_a_zone_is_told_in_utc() -> None:
    """Without a declared zone an age is told on Greenwich's clock, also for a fetch time without a zone."""
    for fetched in (FETCHED, FETCHED.replace(tzinfo=None)):
        moment = read_date("30 minutes ago", fetched_at=fetched)
        assert moment is not None
        assert moment.iso == "2024-05-05T12:00+00:00"


def test_hours_pass_on_no_wall_clock() -> None:
    """Minutes are counted in elapsed time across a change of clocks (Beirut, 31 March 2024, 0:00 to 1:00)."""
    moment = read_date("40 minutes ago", zone=BEIRUT, fetched_at=datetime(2024, 3, 30, 22, 20, tzinfo=UTC))
    assert moment is not None
    assert moment.iso == "2024-03-30T23:40+02:00"


@pytest.mark.parametrize(
    "raw",
    [
        *("", " ", "May", "16 December", "Friday, December 16", "2 MIN READ", "Last Updated : GMT 06:49:16", "12:30"),
        *(
            "16 December 2016 10:47 GMT EST",
            "05/06/2018",
            "Posted on 05-06-2018",
            "31 February 2016",
            "2016-13-45",
            "0 December 2016",
            "16 Dec 16",
        ),
        *(
            "آخر تحديث 10:20:30 بتوقيت بيروت",
            "In 2016 the war began",
            "9999 years ago",
            "1 December 1812",
            "Dec 2016 10:47",
        ),
        *(
            "India probes Adani for $9 million tax evasion",
            "The talks are 2016",
            "16 Dec 2016 17 Dec 2016",
            "3.5 years ago",
        ),
    ],
)
def test_unknown_stays_unknown(raw: str) -> None:
    """What lacks a year, has an impossible day, an undeclared order of day and month, or is no date, is ``None``."""
    assert read_date(raw, zone=BEIRUT, fetched_at=FETCHED) is None


def test_declared_formats_come_first_and_settle_the_order() -> None:
    """A declared format is used whole; its order of day and month also settles what it does not match exactly."""
    formats = ("%d-%m-%Y",)
    assert read_date("05-06-2018", zone=BEIRUT, formats=formats) == Moment(
        "2018-06-05", "05-06-2018", "day", "outlet_zone"
    )
    moment = read_date("05-06-2018 | 10:47", zone=BEIRUT, formats=formats)
    assert moment is not None
    assert moment.iso == "2018-06-05T10:47+03:00"
    month_first = read_date("05/06/2018 10:47", formats=("%m/%d/%Y %H:%M",))
    assert month_first == Moment("2018-05-06T10:47", "05/06/2018 10:47", "minute", "none")
    stated = read_date("05.06.18 10:47:31 +0300", formats=("%d.%m.%y %H:%M:%S %z",), zone=BEIRUT)
    assert stated is not None
    assert (stated.iso, stated.basis) == ("2018-06-05T10:47:31+03:00", "offset")
    assert read_date("06 2018", formats=("%m %Y",)) == Moment("2018-06", "06 2018", "month", "none")


def test_other_languages_are_read_when_declared() -> None:
    """dateparser reads the declared languages, strictly: no part is filled in from today."""
    assert read_date("16 декабря 2016", languages=("ru",)) == Moment("2016-12-16", "16 декабря 2016", "day", "none")
    months = read_date("декабрь 2016", languages=("ru",))
    assert months is not None
    assert months.iso == "2016-12"
    timed = read_date("16 décembre 2016 à 10:47", languages=("fr",), zone="Europe/Paris")
    assert timed is not None
    assert timed.iso == "2016-12-16T10:47+01:00"
    days = read_date("vor 3 Tagen", languages=("de",), fetched_at=FETCHED)
    assert days == Moment("2024-05-02", "vor 3 Tagen", "day", "relative")
    assert read_date("vor 3 Tagen", languages=("de",)) is None
    assert read_date("16 декабря", languages=("ru",)) is None
    assert read_date("16 listopada 2016", languages=("en",)) is None


def test_months_that_mean_one_thing_need_no_language() -> None:
    """A long name that is the same month wherever it is used is read on any page; one that is not stays unknown."""
    assert read_date("16 декабря 2016") == Moment("2016-12-16", "16 декабря 2016", "day", "none")
    assert is_date_line("4 Septemba 2025")
    assert not is_date_line("16 listopada 2016")


def test_gap_and_fold_are_deterministic() -> None:
    """A time the clock skips or shows twice is printed as it stands, with one offset, always the same."""
    gap = read_date("31 March 2019 03:30", zone="Europe/Paris")
    fold = read_date("27 October 2019 02:30", zone="Europe/Paris")
    assert gap is not None
    assert fold is not None
    assert (gap.iso[:16], fold.iso) == ("2019-03-31T03:30", "2019-10-27T02:30+02:00")


INSIDE = [
    ("by Naharnet Newsdesk 20 February 2019, 14:21", "20 February 2019, 14:21"),
    ("Updated Dec 14, 2016", "Dec 14, 2016"),
    ("Thumb willy.pete222 28 December 2016, 18:04", "28 December 2016, 18:04"),
    ("Missing 7 28 December 2016, 10:47", "28 December 2016, 10:47"),
    ("Thumb April 28 December 2016, 10:47", "28 December 2016, 10:47"),
    ("Thumb 2014 28 December 2016, 10:47", "28 December 2016, 10:47"),
    ("Thumb Sunday 28 December 2016, 10:47", "28 December 2016, 10:47"),
    ("Thumb 28 December 2016, 10:47", "28 December 2016, 10:47"),
    ("folder_openSyria access_time7 years ago", "7 years ago"),
    ("folder_openSyria access_timeone year ago", "one year ago"),
    ("GMT 05:06 2024 Tuesday ,06 February New hunt for flight MH370", "GMT 05:06 2024 Tuesday ,06 February"),
    ("The story (28 December 2016 10:47 GMT) of", "28 December 2016 10:47 GMT"),
    ("بقلم أحمد علي ١٢ ديسمبر ٢٠١٨", "١٢ ديسمبر ٢٠١٨"),
    ("In May 2018, 15 people", None),
    ("the war in 2011", None),
    ("Last Updated : GMT 06:49:16", None),
    ("December 2016", None),
    ("He came yesterday", None),
]


@pytest.mark.parametrize(("line", "date"), INSIDE)
def test_find_date(line: str, date: str | None) -> None:
    """The span is the date with its time and zone and nothing else; names and numbers beside it stay outside."""
    span = find_date(line)
    assert (None if span is None else line[slice(*span)]) == date


def test_find_dates_in_a_run_together_list() -> None:
    """All dates of a line are found in order, each by its best reading, whatever the headlines between hold."""
    line = (
        "GMT 05:06 2024 Tuesday ,06 February Theresa May GMT 06:15 2018 Tuesday ,23 January 10 signs of 2017 "
        "GMT 20:35 2014 Monday ,08 December Over 40 GMT 13:25 2011 Tuesday ,13 December The end"
    )
    dates = [read_date(line[start:end]) for start, end in find_dates(line)]
    assert [moment and moment.iso for moment in dates] == [
        "2024-02-06T05:06+00:00",
        "2018-01-23T06:15+00:00",
        "2014-12-08T20:35+00:00",
        "2011-12-13T13:25+00:00",
    ]


@pytest.mark.parametrize(
    ("line", "is_date"),
    [
        ("28 December 2016, 10:47", True),
        ("05/06/2018", True),
        ("منذ 3 ساعات", True),
        ("Updated Dec 14, 2016", True),
        ("December 2016", False),
        ("2016", False),
        ("Thumb justin 28 December 2016, 10:47", False),
        ("The talks on December 16, 2016 failed.", False),
        ("Last Updated : GMT 06:49:16", False),
        ("2 MIN READ", False),
        ("", False),
    ],
)
def test_is_date_line(line: str, is_date: bool) -> None:
    """Only a line that is a date and nothing else is one; an ambiguous order of day and month still is."""
    assert is_date_line(line) is is_date


def test_address_tails() -> None:
    """Digits of an address are a moment in the outlet's zone, as precise as they are; a day that no calendar has is none."""

    def read(pattern: str, address: str) -> Moment | None:
        found = re.search(pattern, address)
        assert found is not None
        return date_from_groups(found, BEIRUT)

    second = r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)(?P<second>\d\d)"
    assert read(second, "/a-281216104731") == Moment("2016-12-28T10:47:31+02:00", "281216104731", "second", "outlet_zone")
    assert read(second, "/a-311316104731") is None
    day = r"/(?P<year>\d{4})/(?P<month>\d\d)(?:/(?P<day>\d\d))?/"
    assert read(day, "/2016/12/28/a") == Moment("2016-12-28", "2016/12/28", "day", "outlet_zone")
    assert read(day, "/2016/12/a") == Moment("2016-12", "2016/12", "month", "outlet_zone")
    assert read(day, "/٢٠١٦/12/28/a") is None
    assert read("a", "/a") is None


_PRINTED = """
    16 2016 December Dec. 31 02 / - , : 10:47 10:47:31 GMT +0200 Z
    T AM م PM Wednesday ago years 7 one منذ ساعات يوم ٢٠١٨ ديسمبر كانون
    الأول Updated Published: access_time ( ) | . 2016-12-28 05/06/2018 yesterday just now 99 ET
"""
_NEAR_DATES = st.lists(
    st.sampled_from(_PRINTED.split()) | st.text(max_size=3),
    max_size=10,
).map(" ".join)


@given(st.text(max_size=150) | _NEAR_DATES, st.sampled_from([(), ("%d/%m/%Y",), ("%Y", "%H:%M")]))
@example("9" * 400, ())
@example("1" * 12 + "Z", ())
@example("00010101", ())
def test_reading_never_raises_and_is_stable(text: str, formats: tuple[str, ...]) -> None:
    """Any text gives a moment or ``None``; a moment's ISO form is read as itself; spans lie inside the line."""
    is_date_line(text)
    moment = read_date(text, zone=BEIRUT, fetched_at=FETCHED, formats=formats)
    if moment is not None:
        again = read_date(moment.iso, zone=BEIRUT)
        assert again is not None
        assert (again.iso, again.precision) == (moment.iso, moment.precision)
        assert read_date(moment.raw, zone=BEIRUT, fetched_at=FETCHED, formats=formats) == moment
    end = 0
    for start, stop in find_dates(text):
        assert end <= start < stop <= len(text)
        assert text[start:stop].strip() == text[start:stop]
        end = stop
    assert find_date(text) == next(iter(find_dates(text)), None)


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2099, 12, 31)))
def test_every_moment_is_read_back(moment: datetime) -> None:
    """Whatever the moment, its common printed forms name the same day and minute."""
    iso = moment.isoformat(timespec="minutes")
    for form in ("%d %B %Y, %H:%M", "%B %d, %Y %I:%M %p", "%A ,%d %b %Y %H:%M", "%H:%M %Y/%m/%d"):
        read = read_date(moment.strftime(form))
        assert read is not None
        assert read.iso == iso


def test_long_lines_cost_little() -> None:
    """A long line of near-dates is read in time linear in its length; a long text is refused at once."""
    program = (
        "from cleaners.dates import find_date, find_dates, is_date_line, read_date\n"
        "line = '28 December 2016, 10:47 7 May 2016 GMT , , ' * 20_000\n"
        "assert len(find_dates(line)) == 20_000; assert read_date(line) is None; assert not is_date_line(line)\n"
        "find_date('a year and ' * 80_000 + 'ago')"
    )
    subprocess.run([sys.executable, "-c", program], cwd=REPOSITORY, check=True, timeout=PATIENCE)  # seconds; quadratic takes an hour

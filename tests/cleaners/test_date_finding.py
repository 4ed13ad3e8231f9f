"""Dates of the world's languages inside lines: properties of finding and reading."""

from __future__ import annotations

import pytest

from cleaners import date_locales
from cleaners.date_finding import find_stamps, read_machine_date
from cleaners.date_locales import find_local_age, local_months


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("13 בינואר 2024", "he"),
        ("13 जनवरी 2024", "hi"),
        ("१३ जनवरी २०२४", "hi"),
        ("2024 m. sausio 13 d.", "lt"),
        ("2024. gada 13. janvāris", "lv"),
        ("13. јануар 2024.", "sr"),
        ("13. januar 2024", "sr-Latn-RS"),
        ("13. jaanuar 2024", "et"),
        ("13 Januari 2024", None),
        ("13 ianuarie 2024", "ro"),
        ("13. januar 2024", "sl"),
        ("13.1. 2024", "fi"),
        ("13. 1.2024", "cs"),
        ("۲۳ دي ۱۴۰۲", "fa"),
    ],
)
def test_months_of_many_languages(line: str, language: str | None) -> None:
    """A month's name is read in the page's language, with signs that are no letters and in other figures."""
    assert [stamp.moment.iso for stamp in find_stamps(line, language=language)] == ["2024-01-13"]


@pytest.mark.parametrize(
    "line",
    ["2024년 5월 3일 오후 7:10", "2024年5月3日 下午7:10", "2024年5月3日 午後7:10", "3 Μαΐου 2024, 7:10 μμ", "3 مايو 2024 - 7:10 مساءً",
     "3 May 2024, 7:10 pm", "3 मई 2024 अपराह्न 7:10"],
)  # fmt: skip
def test_afternoon_words(line: str) -> None:
    """The word of the afternoon, before or behind the clock time, makes it twelve hours later."""
    assert [stamp.moment.iso for stamp in find_stamps(line)] == ["2024-05-03T19:10"]


def test_an_hour_of_the_night_stays() -> None:
    """The word of the morning leaves the hour, and noon's twelve is that of midnight then; a letter before the time is none."""
    assert [stamp.moment.iso for stamp in find_stamps("2024년 5월 3일 오전 12:10")] == ["2024-05-03T00:10"]
    assert [stamp.moment.iso for stamp in find_stamps("13-05-2016 م 09:30")] == ["2016-05-13T09:30"]


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("3 مايو 2024 | 4:20 عصراً", "16:20"),
        ("3 مايو 2024 الساعة 12:20 ظهرا", "12:20"),
        ("3 مايو 2024 - 9:20 ليلاً", "21:20"),
        ("3 مايو 2024 - 1:20 ليلا", "01:20"),
        ("2024년 5월 3일 밤 11:20", "23:20"),
        ("2024년 5월 3일 낮 12:20", "12:20"),
        ("2024年5月3日 深夜0:20", "00:20"),
        ("2024年5月3日 中午12:20", "12:20"),
        ("3 de mayo de 2024, 9:20 de la noche", "21:20"),
        ("3 मई 2024 शाम 5:20", "17:20"),
        ("PM 4:20, 2024/5/3", "16:20"),
        ("2024-05-03 AM 12:20", "00:20"),
    ],
)
def test_words_of_the_half_of_the_day(line: str, time: str) -> None:
    """Noon, evening and night have words of their own; what is called night is late in the evening or early in the morning."""
    assert [stamp.moment.iso for stamp in find_stamps(line, order="day")] == [f"2024-05-03T{time}"]


@pytest.mark.parametrize(
    ("raw", "iso"),
    [
        ("2024-05-03 04:20 PM", "2024-05-03T16:20"),
        ("2024-05-03 04:20:11 م", "2024-05-03T16:20:11"),
        ("2024-05-03 오후 4:20", "2024-05-03T16:20"),
        ("2024-05-03 16:20 GMT+3", "2024-05-03T16:20+03:00"),
        ("2024-05-03T16:20:11 CEST", "2024-05-03T16:20:11+02:00"),
        ("2024-05-03T16:20:11.250Z", "2024-05-03T16:20:11+00:00"),
        ("2024-05-03 and more", "2024-05-03"),
    ],
)
def test_words_behind_a_machine_date_count(raw: str, iso: str) -> None:
    """The half of the day and the zone behind a date in a machine's form are parts of it."""
    moment = read_machine_date(raw)
    assert moment is not None
    assert moment.iso == iso


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("3 آب 2024", "ar"),
        ("3 آب / أغسطس 2024", "ar"),
        ("3 أغسطس (آب) 2024", None),
        ("3 غشت 2024", "ar"),
        ("3 kolovoza 2024.", "hr"),
        ("2024年8月3日", None),
        ("3 tháng 8, 2024", "vi"),
        ("3 tháng 8 năm 2024", None),
        ("3 ส.ค. 2567", None),
        ("3 สิงหาคม 2024", "th"),
        ("3 ਅਗਸਤ 2024", None),
        ("3 sierpień 2024", "pl"),
        ("3 Αυγούστου 2024", None),
        ("03-Aug-24", None),
        ("3.8.'24", "de"),
    ],
)
def test_months_in_other_shapes(line: str, language: str | None) -> None:
    """Months of two traditions, in figures with a word, in scripts of one language, years of two digits or another era."""
    assert [stamp.moment.iso for stamp in find_stamps(line, order="day", language=language)] == ["2024-08-03"]


def test_months_that_differ_are_none() -> None:
    """A name that means several months says nothing where the language is unknown, and one where it is; two different months
    beside each other are no date."""
    assert find_stamps("3 listopada 2024") == []
    assert [find_stamps("3 listopada 2024", language=tag)[0].moment.iso for tag in ("pl", "hr")] == ["2024-11-03", "2024-10-03"]
    assert find_stamps("3 May / June 2024") == []


@pytest.mark.parametrize(
    "line",
    ["Published3 May 2024", "PUBLISHEDMay 3, 2024", "Last updatedMay 3, 2024", "Erstellt am03.05.2024", "Publié le3 mai 2024",
     "تاريخ النشر3 مايو 2024", "입력2024.05.03", "公開日2024年5月3日", "发布时间2024-05-03", "Dodano03.05.2024"],
)  # fmt: skip
def test_labels_may_run_into_dates(line: str) -> None:
    """A date is found behind a label without a blank, and stands where it is printed."""
    (stamp,) = find_stamps(line, order="day")
    assert stamp.moment.iso == "2024-05-03"
    assert line[stamp.start :].startswith(("3", "0", "2", "May"))


@pytest.mark.parametrize("line", ["Model A3 May 2024", "section3.5.2024.1", "covid19 May 2024"])
def test_other_words_do_not(line: str) -> None:
    """A word that is no label keeps its figures."""
    assert find_stamps(line, order="day") == []


@pytest.mark.parametrize(
    ("zone", "offset"),
    [("GMT+3", "+03:00"), ("UTC+2", "+02:00"), ("UTC-05:30", "-05:30"), ("GMT", "+00:00"), ("GMT + 3", "+03:00"), ("(UTC +3)", "+03:00"),
     ("UTC/GMT+3", "+03:00"), ("(GMT+0530)", "+05:30"), ("MEZ", "+01:00"), ("МСК", "+03:00"), ("بتوقيت القاهرة", "+03:00"), ("+03", "+03:00")],
)  # fmt: skip
def test_offsets_with_a_name(zone: str, offset: str) -> None:
    """An offset behind the name of the mean time counts in hours or in hours and minutes."""
    assert find_stamps(f"3 May 2024 19:10 {zone}")[0].moment.iso == f"2024-05-03T19:10{offset}"


def test_a_number_over_twelve_is_the_day() -> None:
    """Between dots the day stands first unless only the second number can be one."""
    assert find_stamps("04.29.20")[0].day.isoformat() == "2020-04-29"
    assert find_stamps("04.05.2020")[0].day.isoformat() == "2020-05-04"


def test_declared_zone() -> None:
    """The outlet's zone is used where none is stated, and only there."""
    for text in ("2024-01-13T10:00", "13 January 2024 10:00"):
        moment = read_machine_date(text, zone="Asia/Beirut")
        assert moment is not None
        assert (moment.iso, moment.basis) == ("2024-01-13T10:00+02:00", "outlet_zone")
    stated = read_machine_date("2024-01-13T10:00Z", zone="Asia/Beirut")
    assert stated is not None
    assert stated.basis == "offset"


@pytest.mark.parametrize(
    ("text", "language", "amount", "unit"),
    [("vor 2 Stunden", "de", 2, "hour"), ("il y a 3 jours", None, 3, "day"), ("5 часов назад", "ru", 5, "hour"), ("3小时前", "zh", 3, "hour"),
     ("लगभग 3 घंटे पहले", "hi", 3, "hour"), ("gestern", "de", 1, "day"), ("2 Stunden vor Beginn", "de", None, None)],
)  # fmt: skip
def test_ages(text: str, language: str | None, amount: int | None, unit: str | None) -> None:
    """An age is an amount of a unit before now, as the language says it."""
    found = find_local_age(text, (language,) if language else ())
    assert (found.age.amounts if found else None) == (((amount, unit),) if amount is not None else None)


def test_no_language_has_no_words() -> None:
    """A tag that names no language gives no names and raises nothing."""
    assert local_months("qqx") == {}
    assert find_local_age("vor 2 Stunden", ("qqx",)) is None


@pytest.mark.parametrize("figure", [r"(\d+)", r"(\d+[.,]?\d*)", r"(\d++[.,]?\d*+)"])
def test_ages_are_read_however_the_data_spell_a_figure(monkeypatch: pytest.MonkeyPatch, figure: str) -> None:
    """dateparser's versions have other patterns for the figure of an age; all of them are read."""
    forms = {r"\1 hour ago": [f"vor {figure} stunden"], r"\1 day ago": [f"vor {figure} tagen"]}
    monkeypatch.setattr(date_locales, "_data", lambda language: {"relative-type-regex": forms})
    ages = date_locales._ages.__wrapped__("de")
    assert ages is not None
    assert ages[0].fullmatch("vor 2 stunden") is not None
    assert ages[0].fullmatch("vor 12 tagen") is not None


def test_short_years_behind_dashes() -> None:
    """A date of two-digit parts with dashes has its day first in languages that write it so; in others it stays unread."""
    assert [one.moment.iso for one in find_stamps("03-11-25, 20:15", order="day", language="nl")] == ["2025-11-03T20:15"]
    assert find_stamps("03-11-25, 20:15", order="day", language="sv") == []

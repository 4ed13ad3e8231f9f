"""Stamps of comments in the words of many languages."""

from __future__ import annotations

import pytest

import scraper

STORY = "".join(
    f"<p>The ferry to the northern islands runs twice a day again, its crews said on {day}, after weeks of repairs to the old pier.</p>"
    for day in ("Monday", "Tuesday", "Friday")
)


@pytest.mark.parametrize(
    ("stamp", "lang", "date"),
    [
        ("2 May 2024 10:00 GMT +3", "en", "2024-05-02T10:00+03:00"),
        ("2 May 2024, 10:00 (UTC+2)", "en", "2024-05-02T10:00+02:00"),
        ("2 مايو 2024 3:12 م", "ar", "2024-05-02T15:12"),
        ("2 مايو 2024 - 3:12 مساءً", "ar", "2024-05-02T15:12"),
        ("2024-05-02 오후 3:12", "ko", "2024-05-02T15:12"),
        ("2024年5月2日 下午3:12", "zh", "2024-05-02T15:12"),
        ("2024/05/02(木) 15:12", "ja", "2024-05-02T15:12"),
        ("2 Μαΐου 2024, 3:12 μ.μ.", "el", "2024-05-02T15:12"),
        ("PM 3:12, 2024/05/02", "en", "2024-05-02T15:12"),
        ("2 травня 2024, 15:12", "uk", "2024-05-02T15:12"),
    ],
)
def test_a_stamp_is_whole(stamp: str, lang: str, date: str) -> None:
    """The half of the day and the zone are parts of a comment's stamp, before or behind its time."""
    items = "".join(
        f"<li class=comment><b class=author>{name}</b> <i class=date>{stamp}</i><p>{text}</p></li>"
        for name, text in (("Jana Holm", "I hope that it stays so, the quay is far away."), ("Omar Pell", "The northern quay is fine for me."))
    )
    page = f"<html lang={lang}><article><h1>Ferry runs again</h1>{STORY}</article><ol id=comments>{items}</ol></html>"
    assert [one.date for one in scraper.separate(page, url="https://x.test/ferry").comments] == [date, date]

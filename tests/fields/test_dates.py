"""Dates on one path: what an outlet declares, what pages give, and what dates no story."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest

from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation.order import run_whole

FETCHED = "2024-05-03T12:00:00+00:00"
STORY = "".join(
    f"<p>The ferry to the northern islands runs twice a day again, its crews said, after {weeks} weeks of repairs to the old pier, and "
    "passengers who had waited in the harbour hall through the rain were the first to board it in the morning.</p>"
    for weeks in ("two", "three", "four", "five")
)
HEADLINE = "<h1>Ferry runs again</h1>"


def work(
    below: str, *, above: str = "", low: str = "", head: str = "", lang: str = "en", fetched: bool = True, **declared: Any
) -> Work:
    """A separated page: what stands above, below its headline and below its story; ``declared`` describes its outlet."""
    outlet = type("Harbour", (Outlet,), {"name": "harbour", "allowed_domains": ["example.org"], **declared})
    known = {"harbour": outlet} if declared else {}
    html = f'<html lang="{lang}"><head><title>Ferry runs again</title>{head}</head><body>{above}{HEADLINE}{below}{STORY}{low}</body></html>'
    snapshot = Snapshot(
        url="https://www.example.org/news/ferry", content=html.encode(), content_type="text/html",
        fetched_at=datetime.fromisoformat(FETCHED) if fetched else None,
    )  # fmt: skip
    return run_whole(snapshot, known)


def date_of(below: str, **given: Any) -> str | None:
    """The date of such a page."""
    return work(below, **given).record.date


def layout(**selectors: tuple[str, ...]) -> tuple[Layout, ...]:
    """One layout."""
    return (Layout(name="present", **selectors),)  # type: ignore[arg-type]


AGES = [("3 hours ago", "en"), ("vor 2 Stunden", "de"), ("منذ ساعتين", "ar"), ("il y a 3 heures", "fr"), ("3小时前", "zh"),
        ("2 saat önce", "tr"), ("5 часов назад", "ru")]  # fmt: skip


@pytest.mark.parametrize("described", [False, True])
@pytest.mark.parametrize(("age", "lang"), AGES)
def test_an_age_is_the_day_of_the_fetch(age: str, lang: str, described: bool) -> None:
    """An age by the headline is read against the time of the fetch, whoever's page it is; without it, it stays as printed."""
    given = {"language": None} if described else {}
    record = work(f"<div>{age}</div>", lang=lang, **given).record
    assert (record.date, record.date_raw, record.date_basis) == ("2024-05-03", age, "relative")
    unknown = work(f"<div>{age}</div>", lang=lang, fetched=False, **given).record
    assert (unknown.date, unknown.date_raw) == (None, age)


@pytest.mark.parametrize(
    "below",
    ["<p>The last ferry left 3 days ago.</p>", "<div>Updated 3 hours ago</div>"],
)
def test_other_ages_date_nothing(below: str) -> None:
    """A sentence's age and a change's are not the publication's."""
    assert date_of(below) is None


def test_an_age_names_no_more_than_it_says() -> None:
    """An age in years gives a year."""
    record = work("<div>7 years ago</div>").record
    assert (record.date, record.date_precision) == ("2017", "year")


@pytest.mark.parametrize("below", ['<div class="when">2 May 2024</div>', "<p>Posted on 2 May 2024</p>", "<div>vor 2 Stunden</div>", ""])
def test_an_empty_description_changes_no_date(below: str) -> None:
    """An outlet that declares nothing of dates has those of an unknown site; so has one whose selector misses."""
    plain = work(below, lang="de").record
    for declared in ({"language": "de"}, {"language": "de", "layouts": layout(date=(".nowhere",))}):
        record = work(below, lang="de", **declared).record
        assert (record.date, record.date_raw, record.date_basis) == (plain.date, plain.date_raw, plain.date_basis)


def test_a_declared_date_is_the_strongest() -> None:
    """What a selector finds goes before what the data say, where they contradict."""
    head = '<meta property="article:published_time" content="2020-01-01T10:00:00Z">'
    below = '<div class="when">2 May 2024, 10:30</div>'
    assert date_of(below, head=head, layouts=layout(date=(".when",))) == "2024-05-02T10:30"


def test_of_two_agreeing_dates_the_more_exact_is_taken() -> None:
    """Data of the same moment or the same day say more exactly what a selector finds; losing days are kept."""
    head = '<meta property="article:published_time" content="2024-05-02T07:30:12Z">'
    for printed in ("2 May 2024, 10:30", "2 May 2024"):
        done = work(
            f'<div class="when">{printed}</div><div class="next">9 May 2024</div>', head=head,
            timezone="Asia/Beirut", layouts=layout(date=(".when",)),
        )  # fmt: skip
        assert done.record.date == "2024-05-02T07:30:12+00:00"
        assert "2024-05-09" in [one.value for one in done.losers["date"]]
    other = work('<div class="when">2 May 2024, 11:45</div>', head=head, timezone="Asia/Beirut", layouts=layout(date=(".when",)))
    assert other.record.date == "2024-05-02T11:45+03:00"


def test_the_outlets_zone_is_applied_to_what_is_judged() -> None:
    """A printed time without a zone is the outlet's."""
    record = work("<div>2 May 2024, 10:30</div>", timezone="Asia/Beirut").record
    assert (record.date, record.date_basis) == ("2024-05-02T10:30+03:00", "outlet_zone")


def test_declared_formats_tell_day_and_month_apart() -> None:
    """Where the outlet's formats have the month first, so have its lines."""
    assert date_of("<div>04/05/2024</div>", date_formats=("%m/%d/%Y",)) == "2024-04-05"
    assert date_of("<div>04/05/2024</div>") is None


@pytest.mark.parametrize(
    ("above", "below", "low"),
    [
        ("", "<p>The bridge will be opened on 12 June 2024 at noon, and the band will play, the clerk of the harbour said.</p>", ""),
        ("<div>Friday, 17 May 2024 · 12°C</div>", "", ""),
        ("", "", '<aside><h3>Popular</h3><div><h4><a href="/a">Ferry to run at night from June</a></h4><p>1 February 2024</p></div></aside>'),
    ],
    ids=["event", "weather", "box"],
)
def test_what_dates_no_story(above: str, below: str, low: str) -> None:
    """The day of an event, of the weather and of a box beside the story stay out: unknown is null."""
    assert date_of(below, above=above, low=low) is None


def test_a_dateline_dates_its_story() -> None:
    """A day at the head of the first paragraph is no event's."""
    assert date_of("<p>WESTBAY, May 2, 2024 - The harbour council voted on the new pier, and the clerk of the council read the vote.</p>") == "2024-05-02"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_a_change_is_not_the_publication(lang: str) -> None:
    """A day that the page calls a change's gives way to the one that it calls the publication's."""
    head = (
        '<meta property="article:published_time" content="2017-12-15T08:50:02-05:00"><meta name="sailthru.date" content="2018-07-24">'
        '<meta property="article:modified_time" content="2018-07-24T14:15:58-04:00">'
    )
    record = work("<div>Updated July 24, 2018</div>", head=head, lang=lang).record
    assert record.date == "2017-12-15T08:50:02-05:00"
    assert (record.date_modified or "").startswith("2018-07-24")


def test_a_date_in_a_data_attribute() -> None:
    """A machine's date that a script is to show is read; one of a change is not, and one far from the headline neither."""
    for value, date in (("data-origdate", "2024-05-02T14:27:02+08:00"), ("data-updated-date", None)):
        assert date_of(f'<div>By Ada Quill <span class="when" {value}="2024-05-02 14:27:02 +0800"></span></div>') == date
    assert date_of("", low='<div><p>All rights</p><span data-date="2024-05-02"></span></div>') is None


@pytest.mark.parametrize(
    ("element", "date"),
    [
        ('<span data-published="2024-05-02"></span>', "2024-05-02"),
        ('<span class="ts" data-timestamp="1714640400"></span>', "2024-05-02T09:00:00+00:00"),
        ('<span data-utime="1714640400000">1 day ago</span>', "2024-05-02T09:00:00+00:00"),
        ('<div data-publish-date="May 2, 2024">Harbour</div>', "2024-05-02"),
        ('<span title="May 2, 2024 9:30 PM">1 day ago</span>', "2024-05-02T21:30"),
        ('<time title="Thursday, 2 May 2024 at 9:30">1 day ago</time>', "2024-05-02T09:30"),
        ('<relative-time datetime="2024-05-02T09:00:00Z"></relative-time>', "2024-05-02T09:00:00+00:00"),
        ('<time datetime="2024-05-02T09:00:00Z"></time>', "2024-05-02T09:00:00+00:00"),
        ('<span data-timezone="2024-05-02">x</span>', None),
        ('<span data-reading-time="1714640400">x</span>', None),
        ('<span data-last-update="2024-05-02"></span>', None),
        ('<span title="Ferries of 2 May 2024 and their crews in the harbour">Crews</span>', None),
    ],
)
def test_dates_in_attributes(element: str, date: str | None) -> None:
    """Machine's dates, counts of seconds and printed days in data attributes, in titles over ages and in elements that a script
    fills are read; what is called otherwise is not."""
    assert date_of(f"<div>By Ada Quill {element}</div>") == date


def test_the_clock_above_gives_way() -> None:
    """Of a later day above the headline and one below it, the one below is the story's."""
    assert date_of("<div>Tuesday 24 September 2019</div>", above="<div>Mon 11 November 2024</div>") == "2019-09-24"


def test_data_of_the_story_go_before_its_lines() -> None:
    """JSON-LD's moment dates the story whose line prints the day alone."""
    told = json.dumps({"@type": "NewsArticle", "datePublished": "2024-05-02T10:00:00+02:00"})
    assert date_of("<div>2 May 2024</div>", head=f'<script type="application/ld+json">{told}</script>') == "2024-05-02T10:00:00+02:00"


def test_data_and_address_go_before_a_day_beside_the_story() -> None:
    """What JSON-LD, the head and the address agree on is the date, whatever a player's or a caption's line shows."""
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-04-25T12:26:15Z"}</script>'
    meta = '<meta name="article:published_time" content="2024-04-25T12:26:15Z">'
    shown = '<figure><img src="/a.jpg"><figcaption>The ferry leaves the old harbour April 24, 2024 in a picture that a fisherman took.</figcaption></figure>'
    assert date_of(shown, low="<div class='player'><b>Seals in the bay</b><span>April 24, 2024</span></div>", head=data + meta) == (
        "2024-04-25T12:26:15+00:00"
    )


TIMED = [("By Ada Quill May 2 at 3:57 PM Follow @quill", "en"), ("2. Mai, 15:57 Uhr", "de"), ("2 mai à 15h57", "fr"), ("5月2日 15:57", "zh"),
         ("5월 2일 오후 3:57", "ko"), ("2 мая, 15:57", "ru"), ("3:57 pm, May 2", "en"), ("02.05. 15:57", "de")]  # fmt: skip


@pytest.mark.parametrize(("line", "lang"), TIMED)
def test_a_day_without_its_year_has_the_time_of_the_known_day(line: str, lang: str) -> None:
    """Where the address or the data give the day, a line that prints it without the year gives the time; no other day does."""
    head = '<meta property="article:published_time" content="2024-05-02">'
    assert date_of(f"<div>{line}</div>", head=head, lang=lang) == "2024-05-02T15:57"
    assert date_of(f"<div>{line}</div>", head=head.replace("05-02", "05-01"), lang=lang) == "2024-05-01"
    assert date_of(f"<div>{line}</div>", lang=lang) is None


def test_a_name_before_a_day_without_its_year() -> None:
    """The day and its time are no part of the name before them."""
    record = work("<div>Von Ada Quill 2. Mai 15:57 Uhr</div>", lang="de").record
    assert (record.byline, [author.name for author in record.authors]) == ("Ada Quill", ["Ada Quill"])


@pytest.mark.parametrize(
    ("line", "lang", "date", "changed"),
    [
        ("2024.05.02 15:12 입력 | 2024.05.03 10:00 수정", "ko", "2024-05-02T15:12", "2024-05-03T10:00"),
        ("2024-05-02 15:12 发布", "zh", "2024-05-02T15:12", None),
        ("02.05.2024Aktualisiert am 03.05.2024", "de", "2024-05-02", "2024-05-03"),
        ("Aktualisiert am 03.05.2024", "de", None, "2024-05-03"),
        ("vendredi 2 mai 2024 à 15h12", "fr", "2024-05-02T15:12", None),
        ("Weekend edition, 2 May 2024", "en", "2024-05-02", None),
        ("3:12 PM EDT, Thu May 2, 2024", "en", "2024-05-02T15:12-04:00", None),
        ("By Ada Quill2 May 2024", "en", "2024-05-02", None),
        ("Ada QuillMay 2, 2024", "en", "2024-05-02", None),
        ("令和6年5月2日", "ja", "2024-05-02", None),
        ("民國113年5月2日", "zh-TW", "2024-05-02", None),
    ],
)
def test_words_beside_dates(line: str, lang: str, date: str | None, changed: str | None) -> None:
    """Labels stand before dates or behind them and may run into them; a word in another one is no label."""
    record = work(f"<div>{line}</div>", lang=lang).record
    assert (record.date, record.date_modified) == (date, changed)

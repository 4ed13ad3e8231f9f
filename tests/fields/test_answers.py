"""Threads by what posts have in common: subjects that answer one another, answers beside what they answer, moments in titles."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.stamps import before_weekday, find_stamp, is_profile
from scraper import Article, separate

STORY = "".join(f"<p>The council of the harbour town decided on night {n} to keep the old ferry in service for three more years.</p>" for n in "1234")
OPENING = "Has anybody been on the night ferry since the new engine was put in? I would like to know how loud it is in the lower cabins now."
POST = '<div class="m"><h4>{}</h4><div>{}</div><div>Joined: 2 Jan 2010, 09:00</div><div>Posts: 41</div><div>{}</div><div>{}</div></div>'


def read(body: str) -> Article:
    """A separated page."""
    page = f"<html><head><title>Night ferry</title></head><body>{body}</body></html>"
    return separate(page, url="https://forum.example/t/7", content_type="text/html", fetched_at=datetime(2020, 5, 20, 12, tzinfo=UTC))


@pytest.mark.parametrize("answer", ["Re: ", "AW: ", "SV: ", "Odp: "])
def test_answers_to_a_subject(answer: str) -> None:
    """Posts that answer one subject are comments, the one that opens it is the body; who they are by is no date's line."""
    posts = [("Night ferry", "Ada", "3 May 2020, 10:15", OPENING), (f"{answer}Night ferry", "Bo", "3 May 2020, 11:40", "Not loud."),
             (f"{answer}Night ferry", "Cem", "3 May 2020, 12:00", "Take the upper one.")]  # fmt: skip
    article = read("<h1>Night ferry</h1><div>" + "".join(POST.format(*one) for one in posts) + "</div>")
    assert [(one.author, one.date, one.text) for one in article.comments] == [
        ("Bo", "2020-05-03T11:40", "Not loud."), ("Cem", "2020-05-03T12:00", "Take the upper one."),
    ]  # fmt: skip
    assert [block.text for block in article.body_blocks] == [OPENING]


def test_an_answer_s_siblings() -> None:
    """Where only answers are called so, what stands beside them and is made alike are comments too."""
    posts = [("t-item", "Ada", "Why?"), ("t-item t-reply", "Bo", "Because."), ("t-item", "Cem", "I see.")]
    thread = "".join(f'<div class="{name}"><b>{who}</b> <i>3 May 2020, 10:15</i><p>{text}</p></div>' for name, who, text in posts)
    article = read(f"<h1>Old ferry stays</h1>{STORY}<div>{thread}</div>")
    assert [(one.author, one.text) for one in article.comments] == [("Ada", "Why?"), ("Bo", "Because."), ("Cem", "I see.")]


@pytest.mark.parametrize("shown", ["<a class=when title='2020-05-03 10:15'>2 weeks ago</a>", "<time datetime='2020-05-03T10:15'>3 May</time>"])
def test_moments_for_machines(shown: str) -> None:
    """An age, or a day without a year, has the moment that its element states."""
    thread = "".join(f"<div class=comment id=c-1{n}><b class=author>{who}</b>{shown}<p>Well.</p></div>" for n, who in enumerate(("Ada", "Bo")))
    article = read(f"<h1>Old ferry stays</h1>{STORY}<div class=comments><h3>Comments</h3>{thread}</div>")
    assert [one.date for one in article.comments] == ["2020-05-03T10:15", "2020-05-03T10:15"]


def test_numbered_definitions() -> None:
    """Terms that number and date their definitions are heads of comments."""
    thread = "<div id=comment-area><h3>コメント（2件）</h3><dl><dt>1. 海子 2020年05月03日 10:15</dt><dd>なぜ夜ですか。</dd><dt>2. 名無し 2020年05月03日 11:40</dt><dd>昼は混むからです。</dd></dl></div>"
    article = read(f"<h1>Old ferry stays</h1>{STORY}{thread}")
    assert [(one.author, one.text) for one in article.comments] == [("海子", "なぜ夜ですか。"), ("名無し", "昼は混むからです。")]
    assert article.comment_count == 2


def test_stamps_beside_names() -> None:
    """A date may be run on to a name, or have its day of the week and a word for "on" before it; a profile's date is none."""
    assert find_stamp("Ann3 May 2020 at 10:15") == (3, 22)
    line = "Par Ann, le dimanche 3 mai 2020 à 10h15"
    end, start = before_weekday(line, line.index("3 mai"))
    assert (line[:end], line[start:]) == ("Par Ann,", "dimanche 3 mai 2020 à 10h15")
    assert [is_profile(one) for one in ("Member since 2009", "Beiträge: 41", "Posts are slow today.")] == [True, True, False]

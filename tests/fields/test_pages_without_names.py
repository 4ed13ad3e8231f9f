"""Pages whose class names say nothing: what stands where tells what it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from cleaners.byline_text import before_date
from scraper import separate
from scraper.record.article import Article
from tests.fields.test_topics import SENTENCES, TITLE

STORY = "".join(f"<p>{one}</p>" for one in (*SENTENCES, *SENTENCES[1:]))
TITLES = ("The pier that was forgotten for forty years", "An island without a single car on it", "Who pays for the masons of the old quay")


def read(head: str = "", *, above: str = "", below: str = "", site: str = "Harbour Post") -> Article:
    page = (
        f"<html lang='en'><head><title>{TITLE}</title><meta property='og:site_name' content='{site}'></head><body><div class='a'>"
        f"{above}<h1>{TITLE}</h1>{head}<div class='b'>{STORY}</div>{below}</div></body></html>"
    )
    return separate(page, url="https://www.harbourpost.example/town/bakers-may-open-7", fetched_at=datetime(2024, 5, 4, 9, 30, tzinfo=UTC))


@pytest.mark.parametrize("row", ["<li><p>{day}</p><h4><a href='{at}'>{title}</a></h4></li>", "<li><a href='{at}'>{title}</a><br><i>{day}</i></li>"])
@pytest.mark.parametrize("day", ["GMT 19:20 2023 Friday ,15 December", "15 December 2023", "15.12.2023"])
def test_dated_rows_below_the_story(row: str, day: str) -> None:
    """Linked headlines with a day each are a list of other stories; their day dates nothing else."""
    rows = "".join(row.format(day=day, at=f"/town/{number}", title=title) for number, title in enumerate(TITLES, 1))
    article = read(below=f"<ul>{rows}</ul>")
    assert [one.headline for one in article.related_links] == list(TITLES)
    assert {str(one.date)[:10] for one in article.related_links} == {"2023-12-15"}
    assert article.date is None


@pytest.mark.parametrize("name", ["Ann Field", "Omar Haddad", "Jörg Lindqvist"])
@pytest.mark.parametrize("place", ["Tripoli", "London", "Berlin"])
def test_a_name_behind_a_place(name: str, place: str) -> None:
    """A line that is a place and a person names the writer and the place; neither is text or source."""
    article = read(f"<div class='place'>{place} - {name}</div>")
    assert ([one.name for one in article.authors], article.byline, article.dateline, article.source) == ([name], name, place, None)
    assert article.body_blocks[0].text == SENTENCES[0]


def test_the_paper_behind_a_place() -> None:
    """The site's own name behind a place is the byline, and nobody's name."""
    article = read("<div>London - Harbour Post</div>")
    assert (article.authors, article.byline, article.body_blocks[0].text) == ([], "Harbour Post", SENTENCES[0])


@pytest.mark.parametrize("above", ["<h3>{}</h3>", "<p class='x'>{}</p>", "<div>{}</div>"])
def test_a_label_right_above_the_headline(above: str) -> None:
    """Some words in the element before the headline's are its kicker; a time, a link and a single word are none."""
    assert read(above=f"<div>Clock</div>{above.format('Bread of the town')}").kicker == "Bread of the town"
    for other in ("Last Updated : GMT 20:11:03", "<a href='/town'>Bread of the town</a>", "Town"):
        assert read(above=f"<div>Clock</div>{above.format(other)}").kicker is None


@pytest.mark.parametrize("day", ["3 May 2024", "3 May 2024, 08:30", "on May 3, 2024", "| 3 May 2024", "at 08:30"])
def test_a_desk_and_its_day(day: str) -> None:
    """A day that is run on to a desk is no part of the byline."""
    assert before_date(f"Harbour Desk {day}") == "Harbour Desk"
    assert read(f"<div>by Harbour Desk {day}</div>").byline == "Harbour Desk"


def test_words_of_an_icon_font() -> None:
    """The name of a clock's picture labels an age, and that of a person's the reader who wrote a comment."""
    icon = "<i class='material-icons'>{}</i>"
    meta = f"<div><span>{icon.format('folder_open')}<a href='/t'>Town</a></span> <span>{icon.format('access_time')} 1 day ago</span></div>"
    comment = f"<ul class='comments-list'><li class='comment-item' id='cm1'><div class='who'>{icon.format('person')} nils.berg7</div><p>About time, I say.</p></li></ul>"
    article = read(meta, below=f"<div class='comments'><h4>Comments</h4>{comment}</div>")
    assert (article.date, article.standfirst) == ("2024-05-03", None)
    assert [(one.author, one.text) for one in article.comments] == [("nils.berg7", "About time, I say.")]


@pytest.mark.parametrize("names", ["class='description desc' itemprop='description'", "class='summary'", "data-component='standfirst'"])
def test_a_story_that_is_called_a_description(names: str) -> None:
    """An element that holds the paragraphs of a short story is no standfirst, whatever it is called; its first one is text."""
    paragraphs = "".join(f"<p>{one}</p>" for one in SENTENCES[:3])
    page = f"<html lang='en'><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>3 May 2024</p><div {names}>{paragraphs}</div></body></html>"
    article = separate(page, url="https://www.harbourpost.example/town/bakers-may-open-7")
    assert (article.standfirst, [one.text for one in article.body_blocks]) == (None, list(SENTENCES[:3]))

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


@pytest.mark.parametrize("order", ["{day} {link}", "{link} ({day})", "{link} | {day}"])
def test_dated_links_that_share_a_line(order: str) -> None:
    """Links in one line with a day each are a list of other stories; with other words between them, or as short as a menu's, none."""
    days = ("12 May 2021", "30 June 2022", "2 January 2023")
    entries = [order.format(day=day, link=f"<a href='/t/{at}'>{one}</a>") for at, (day, one) in enumerate(zip(days, TITLES, strict=True))]
    article = read(below=f"<div>{' '.join(entries)}</div>")
    assert [(one.headline, one.date) for one in article.related_links] == list(zip(TITLES, ("2021-05-12", "2022-06-30", "2023-01-02"), strict=True))
    assert article.body_blocks[-1].text == SENTENCES[-1]
    assert not read(below=f"<div>See {entries[0]} and then {entries[1]}</div>").related_links
    assert not read(below="<div><a href='/u'>User terms</a> 3 May 2021 <a href='/p'>Privacy</a> 4 May 2021</div>").related_links


@pytest.mark.parametrize("label", ["Name *", "E-posta *", "الاسم *", ": 500 characters left", "Nutzungsbedingungen", "شروط النشر: عدم الإساءة"])
def test_labels_of_a_form_that_is_none(label: str) -> None:
    """The labels of a form's fields below a story are no text of it, though no form holds them."""
    assert read(below=f"<p>{label}</p><p>Comment *</p>").body_blocks[-1].text == SENTENCES[-1]


@pytest.mark.parametrize("day", ["7 May 2024, 12:30", "07-05-2024", "05/04/2024 10:30"])
def test_a_day_alone_is_no_text(day: str) -> None:
    """A single line that is a day, above the text or below it, is no part of it; several such lines part a diary's entries."""
    for found in (read(f"<p>{day}</p>"), read(below=f"<p>{day}</p>")):
        assert day not in [one.text for one in found.body_blocks]
    entries = "".join(f"<p>{at} May 2023, 10:30</p><p>{SENTENCES[1]}</p>" for at in range(1, 5))
    assert "4 May 2023, 10:30" in [one.text for one in read(below=entries).body_blocks]


@pytest.mark.parametrize(("printed", "fetched", "found"), [
    ("05-04-2024", "2024-04-06", "2024-04-05"),
    ("04/05/2024", "2024-04-10", "2024-04-05"),
    ("05.04.2024 | 10:30", "2024-04-05", "2024-04-05T10:30"),
    ("05-04-2024", "2024-06-01", None),
])  # fmt: skip
def test_the_order_that_is_not_in_the_future(printed: str, fetched: str, found: str | None) -> None:
    """Of two readings of a day in numbers the one behind the time of the fetch is none; where both may be, neither is taken."""
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{printed}</p>{STORY}</body></html>"
    article = separate(page, url="https://post.example/a/bakers-may-open-7", fetched_at=datetime.fromisoformat(f"{fetched}T12:00:00+00:00"))
    assert article.date == found


def test_the_order_of_the_pages_other_days() -> None:
    """A day in numbers is read as those of the page that can be read in one way only; where they disagree, not at all."""
    for others, found in ((("25/03/2019", "30/01/2019"), "2019-04-05"), (("03/25/2019",), "2019-05-04"), (("25/03/2019", "03/25/2019"), None)):
        rows = "".join(f"<li><a href='/{at}'>{TITLES[at]}</a> <i>{day}</i></li>" for at, day in enumerate(others))
        page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>Published: 05/04/2019</p>{STORY}<ul>{rows}</ul></body></html>"
        assert separate(page, url="https://post.example/a/bakers-may-open-7").date == found


@pytest.mark.parametrize(("address", "data", "found"), [
    ("/2019/05/04/bakers", "", "2019-05-04"), ("/2019/maggio/4/bakers", "", "2019-05-04"), ("/2019/04/bakers", "", "2019-04-05"), ("/bakers-may-open-7", "", None),
    ("/bakers-may-open-7", "<meta property='article:modified_time' content='2019-04-05T11:00:00Z'>", "2019-04-05"),
    ("/bakers-may-open-7", "<script type='application/ld+json'>{'@type': 'NewsArticle', 'dateModified': '2019-05-04'}</script>".replace("'", '"'), "2019-05-04"),
    ("/bakers-may-open-7", "<meta property='article:modified_time' content='2019-06-01T11:00:00Z'>", None),
])  # fmt: skip
def test_the_order_of_a_day_that_address_or_data_state(address: str, data: str, found: str | None) -> None:
    """Of two readings of a day in numbers the one is taken that the page's address or its data state too, whatever for."""
    page = f"<html><head><title>{TITLE}</title>{data}</head><body><h1>{TITLE}</h1><p>Published: 05/04/2019</p>{STORY}</body></html>"
    assert separate(page, url=f"https://post.example{address}").date == found


@pytest.mark.parametrize("line", ["Sfax (Tunisia) - AFP", "Cairo - Reuters", "BERLIN – dpa"])
def test_a_dateline_below_a_picture(line: str) -> None:
    """A place and an agency below the picture are the report's, not the picture's credit."""
    article = read(f"<div class='pic'><img src='/p/1.jpg' alt='x'></div><div class='cap'>The ovens of the old quay at dawn</div><div>{line}</div>")
    assert (article.dateline, article.source) == (line.partition(" -")[0].partition(" –")[0], line[-4:].strip(" –-") if "Reu" not in line else "Reuters")
    assert [(one.caption, one.credit) for one in article.images] == [("The ovens of the old quay at dawn", None)]
    assert article.standfirst is None


def test_a_picture_with_a_sign_on_it() -> None:
    """A small sign printed over a picture is no second picture: the caption is that of the large one."""
    sign = "<img src='/i/ours.png' alt='Harbour Post' style='width:60px;min-height:0'>"
    article = read(f"<div class='pic'>{sign}<img src='/p/1.jpg' alt='x' width='700'></div><div class='cap'>The ovens of the old quay at dawn</div>")
    assert [one.caption for one in article.images] == ["The ovens of the old quay at dawn"]


def test_the_headline_several_times_in_a_row() -> None:
    """A line below the story that is the headline twice is none of its text."""
    assert read(below=f"<div>{TITLE.lower()} {TITLE.lower()}</div>").body_blocks[-1].text == SENTENCES[-1]


def test_from_an_agency_below_the_text() -> None:
    """ "From / …" on a line of its own names the source."""
    article = read(below="<p>From / Petra News Agency</p>")
    assert (article.source, article.body_blocks[-1].text) == ("Petra News Agency", SENTENCES[-1])

"""Authors and dates by everything that a page shows and says: properties on invented pages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cleaners.byline_labels import is_other_trade, label_end
from cleaners.byline_words import PREPOSITIONS
from cleaners.people import read_people
from cleaners.titles import without_date, without_site
from scraper import Article, separate
from scraper.fields.byline import measures as author_features
from scraper.fields.byline.judged import author_trees
from scraper.fields.date import measures as date_features
from scraper.fields.date.judged import date_trees
from scraper.learned.trees import read_trees

STORY = "".join(
    f"<p>The ferry to the northern islands runs twice a day again, its crews said, after {weeks} weeks of repairs to the old pier, and "
    "passengers who had waited in the harbour hall through the rain were the first to board it in the morning.</p>"
    for weeks in ("two", "three", "four", "five")
)


def page(top: str, *, low: str = "", head: str = "", url: str = "https://www.example.org/news/ferry", **data: Any) -> Article:
    """A separated page: what stands above and below its story, its head, and JSON-LD of an article if any is given."""
    told = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **data})}</script>' if data else ""
    head = f'<title>Ferry runs again</title><meta property="og:title" content="Ferry runs again">{head}{told}'
    return separate(f'<html lang="en"><head>{head}</head><body><h1>Ferry runs again</h1>{top}{STORY}{low}</body></html>', url=url)


def names(article: Article) -> list[str]:
    """The names of the authors."""
    return [author.name for author in article.authors]


@pytest.mark.parametrize(
    "top",
    [
        '<p class="byline">By Ada Quill</p>',
        '<div class="meta"><span>Ada Quill</span><span>3 May 2021</span><span>12 shares</span></div><p class="author">Ada Quill</p>',
        '<p>By <a rel="author" href="/authors/ada">Ada Quill</a></p>',
        '<p>Written by Ada Quill on 3 May 2021</p>',
    ],
)
def test_visible_byline(top: str) -> None:
    """A labelled or marked name by the headline is the author, however it is glued to its neighbours."""
    assert names(page(top)) == ["Ada Quill"]


def test_more_sources_never_make_an_author_less_likely() -> None:
    """A byline that the data repeat keeps its author."""
    by = '<p class="byline">By <a rel="author" href="/authors/ada">Ada Quill</a></p>'
    assert names(page(by)) == names(page(by, author={"@type": "Person", "name": "Ada Quill"})) == ["Ada Quill"]
    assert names(page(by, head='<meta name="author" content="Ada Quill">', author={"@type": "Person", "name": "Ada Quill"})) == ["Ada Quill"]


@pytest.mark.parametrize(
    "low",
    [
        '<div class="comments"><div class="comment"><b class="author">Otto Reader</b> <time>4 May 2021</time><p>Well said.</p></div></div>',
        "<footer><p>© 2021 Otto Reader. All rights reserved.</p></footer>",
        '<aside class="related"><h3>Most read</h3><a href="/a">Bridge closed for a year</a><span>By Otto Reader</span></aside>',
    ],
)
def test_names_beside_the_story_are_no_authors(low: str) -> None:
    """A commenter, the owner of the rights and another story's writer wrote nothing here."""
    assert names(page("<p>3 May 2021</p>", low=low)) == []


def test_a_desk_is_a_byline_without_authors() -> None:
    """A labelled desk is printed as byline and names nobody."""
    article = page('<p class="byline">By Harbour Desk</p>')
    assert (article.byline, article.authors) == ("Harbour Desk", [])


@pytest.mark.parametrize("word", [word for alternatives, _ in PREPOSITIONS.values() for word in alternatives.split("|")])
def test_labels_of_all_languages(word: str) -> None:
    """The cheap test before the labels' pattern lets every label through."""
    text = f"{word.capitalize()} Ada Quill"
    assert text[label_end(text) :] == "Ada Quill"
    assert read_people(text) == ["Ada Quill"]


def test_dates_and_words_behind_names_are_cut() -> None:
    """What stands behind a name is not the name's."""
    assert read_people("Ada Quill Published") == read_people("Ada Quill am 25.08.2015 22:30") == ["Ada Quill"]
    assert read_people("Ada QuillPublished 3 May 2021") == ["Ada Quill"]


def test_an_agency_behind_a_name_is_no_part_of_it() -> None:
    """The agency that a writer works for is not the writer's name."""
    assert read_people("By Ada Quill The Associated Press") == read_people("Ada Quill Reuters") == ["Ada Quill"]


def test_pen_names_may_be_run_together() -> None:
    """One word is a pen name where the source vouches for an author, however it is spelt; a body's or nobody's word is not."""
    assert read_people("AdaQuill", alias=True) == read_people("von AdaQuill", alias=True) == ["AdaQuill"]
    assert read_people("undefined", alias=True) == read_people("Newsroom", alias=True) == read_people("Reuters", alias=True) == []


def test_the_site_is_nobody_but_its_owner_may_be() -> None:
    """A site's own name is no author, wherever it stands; a person whose site bears the name is one."""
    told = {"@type": "Person", "name": "Ferrytimes"}
    by = '<p class="byline">By Ferrytimes</p><p>3 May 2021</p>'
    assert names(page(by, url="https://www.ferrytimes.org/a-b", author=told)) == []
    own = '<p class="byline">By <a rel="author" href="/about">Ada Quill</a></p>'
    assert names(page(own, url="https://www.adaquill.org/a-b", author={"@type": "Person", "name": "Ada Quill"})) == ["Ada Quill"]


def test_no_author_twice_and_no_site_beside_one() -> None:
    """Neither the author's name with a trade glued to it nor the site's name makes a second author."""
    head = '<meta property="og:site_name" content="Ferry Times"><meta name="author" content="Ada Quill">'
    top = '<p class="byline">By Ada Quill, Ferry Times</p><div class="author"><span>Ada Quill</span>Harbour Columnist</div>'
    assert names(page(top, head=head)) == ["Ada Quill"]
    both = [{"@type": "Person", "name": "Ada Quill"}, {"@type": "Person", "name": "Ada QuillHarbour Columnist"}]
    assert names(page('<p class="byline">By Ada Quill</p>', head=head, author=both)) == ["Ada Quill"]


def test_a_name_glued_to_its_neighbours() -> None:
    """Pieces of a line without white space between them are told apart by the markup."""
    top = '<div><style>.a { display: none }</style><a href="/a"><b>Ada Quill</b></a><span>May 03, 2021</span><span>2 Shares</span></div>'
    article = page(top, head='<meta name="author" content="Ada Quill">')
    assert (names(article), article.byline) == (["Ada Quill"], "Ada Quill")


def test_credits_of_other_trades() -> None:
    """A text that ends with another trade's label announces no author."""
    assert is_other_trade("Photo: ")
    assert is_other_trade("Ferry at the pier | Reviewed by ")
    assert not is_other_trade("By ")


def test_a_change_never_dates_the_story() -> None:
    """A page that only tells of a change has no date of publication, however it tells it."""
    article = page("<p>Updated: 3 May 2021</p>", dateModified="2021-05-03T10:00:00Z")
    assert (article.date, article.date_modified) == (None, "2021-05-03T10:00:00+00:00")
    both = page("<p>Published 1 May 2021, updated 3 May 2021</p>")
    assert (both.date, both.date_modified) == ("2021-05-01", "2021-05-03")


@pytest.mark.parametrize(
    ("top", "more", "rule"),
    [
        ("<p>3 May 2021</p>", {}, "shown date"),
        ('<p><time datetime="2021-05-03T08:00:00+02:00">today</time></p>', {}, "marked date"),
        ("", {"url": "https://www.example.org/2021/05/03/ferry"}, "address"),
        ("", {"head": '<script>window.page = {"publishDate": "2021-05-03T06:00:00Z"};</script>'}, "script"),
        ("", {"head": '<meta name="dc.date.issued" content="2021-05-03">'}, "meta:dc.date.issued"),
        ("", {"datePublished": "2021-05-03"}, "json-ld:datePublished"),
    ],
)
def test_every_place_can_date_a_story(top: str, more: dict[str, Any], rule: str) -> None:
    """One clear place is enough, and the provenance names it; a comment's and the rights' dates count for nothing."""
    low = '<div class="comments"><div class="comment"><b>Otto</b> <time>9 May 2021</time><p>Well said.</p></div></div><footer>© 2026 Otto</footer>'
    article = page(top, low=low, **more)
    assert article.date is not None
    assert article.date.startswith("2021-05-03")
    assert rule in article.provenance["date"]


def test_most_places_win_and_the_most_exact_is_taken() -> None:
    """A stray date in one place does not outweigh those that agree, and the time comes from the one that has it."""
    article = page(
        '<p>By Ada Quill, 3 May 2021</p>', head='<meta property="article:published_time" content="2021-05-03T06:00:00+00:00">',
        low="<p>Last inspection of the pier: 12 April 2019</p>", url="https://www.example.org/2021/05/03/ferry",
    )  # fmt: skip
    assert article.date == "2021-05-03T06:00:00+00:00"


def test_a_date_before_the_headline_is_no_part_of_it() -> None:
    """A date parted from the headline by a dash goes; one that the headline begins with stays, as does any other number."""
    assert without_date("23.01.2022 - Ferry runs again") == "Ferry runs again"
    assert without_date("23.01.2022 | Ferry runs again") == "Ferry runs again"
    for title in ("12 May 2020: a day on the ferry", "12 ferries run again", "23.01.2022 -", "Ferry - 23.01.2022"):
        assert without_date(title) == title


def test_site_behind_a_wide_sign() -> None:
    """In scripts without blanks a hyphen parts the site from the title behind a full-width sign, too."""
    assert without_site("老港关闭六个星期！-新闻网", ("新闻网",), "") == "老港关闭六个星期！"


def test_kicker_by_its_name() -> None:
    """A line that the markup calls a kicker is one; what it calls a standfirst is one too, and no part of the body."""
    deck = "Twice a day the boats go to the northern islands again, weather permitting"
    top = f'<p class="article-standfirst">{deck}</p>'
    head = f'<title>Ferry runs again</title><meta name="description" content="{deck}">'
    article = separate(f'<head>{head}</head><body><div class="kicker">Islands</div><h1>Ferry runs again</h1>{top}{STORY}</body>')
    assert (article.kicker, article.headline, article.standfirst) == ("Islands", "Ferry runs again", deck)
    assert deck not in (article.body or "")


def test_section_by_the_path_in_the_site() -> None:
    """The innermost name of the page's path is the section, unless it is the story's own."""
    names_ = ["Home", "Islands", "Ferry runs again"]
    items = [{"@type": "ListItem", "position": place + 1, "item": {"name": name}} for place, name in enumerate(names_)]
    told = json.dumps({"@type": "BreadcrumbList", "itemListElement": items})
    assert page("", head=f'<script type="application/ld+json">{told}</script>').section == "Islands"


@pytest.mark.parametrize(("named", "section"), [("Islands", "Islands"), ("2016", None), ("Home", None), ("Startseite", None), ("首页", None)])
def test_a_number_and_the_home_page_are_no_section(named: str, section: str | None) -> None:
    """What the page's data call a section is none if it is a year or the home page."""
    assert page("", head=f'<meta property="article:section" content="{named}">').section == section


def test_models_fit_their_measures() -> None:
    """A model made for other measures is refused; those of the package are not."""
    assert author_trees().stages
    assert date_trees().stages
    for names_ in (author_features.NAMES, date_features.NAMES):
        with pytest.raises(ValueError, match="phase_of_the_moon"):
            read_trees({"features": ["phase_of_the_moon"], "stages": []}, names_)


@pytest.mark.parametrize("name", ["publisher", "redakteur", "site_team", "Ministerium für Seefahrt", "Harbour Holding GmbH"])
def test_the_data_name_a_body(name: str) -> None:
    """A trade alone, a team or a company that only the page's data call its author is nobody."""
    assert names(page("", author={"@type": "Person", "name": name})) == []


def test_the_site_by_its_address() -> None:
    """Addresses lack accents: the site's name with them is no author."""
    found = page("<p class='author'>La Jornadá</p>", url="https://lajornada.example/ferry", author={"@type": "Person", "name": "La Jornadá"})
    assert names(found) == []

"""Headline, authors and dates of pages whose outlet nobody described: invented pages in several languages and scripts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cleaners.date_finding import date_in_address, day_order, find_stamps, read_machine_date
from cleaners.people import read_people
from cleaners.titles import host_key, without_site
from scraper import Article, NotAnArticle, separate

SENTENCE = "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday. "
STORY = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(4))
ARABIC = "".join(f"<p>{'أعلنت هيئة الموانئ في المدينة يوم الخميس إغلاق الميناء القديم أمام السفن الكبيرة لمدة ستة أسابيع بسبب أعمال الصيانة. ' * 3}</p>" for _ in range(4))
CHINESE = "".join(f"<p>{'港务局星期四宣布，老港因防波堤维修工程将对大型船只关闭六个星期，期间渡轮照常运行。' * 4}</p>" for _ in range(4))


def page(body: str, *, head: str = "", lang: str = "en", url: str = "https://www.example.org/news/77", story: str = STORY, **data: Any) -> Article:
    """A separated page: its head, what stands above the story, and JSON-LD of an article if any is given."""
    told = f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **data})}</script>' if data else ""
    return separate(f'<html lang="{lang}"><head>{head}{told}</head><body>{body}{story}</body></html>', url=url)


def names(article: Article) -> list[str]:
    """The names of the authors."""
    return [author.name for author in article.authors]


def test_title_without_the_site() -> None:
    """A title's site name goes, be it known from the page or from the address; a dash inside the title stays."""
    assert without_site("Harbour closed - again | The Daily Anchor", ("thedailyanchor",), "") == "Harbour closed - again"
    assert without_site("Daily Anchor: Harbour closed", (), "dailyanchor") == "Harbour closed"
    assert host_key("https://www.daily-anchor.co.uk/x") == "dailyanchor"


@pytest.mark.parametrize(
    "top",
    [
        '<h1>The Daily Anchor</h1><h2 class="entry-title">Harbour closed to large ships</h2>',
        '<h1><span class="kicker">Ports</span> Harbour closed to large ships</h1>',
        "<h1>Harbour closed to large ships</h1><h2>What else is new today</h2>",
        "<b>Harbour closed to large ships</b>",
        '<div class="logo"><h1><a href="/">The Daily Anchor</a></h1></div><div>Harbour closed to large ships</div>',
    ],
)
def test_headline_is_what_all_agree_on(top: str) -> None:
    """The visible printing that agrees with the head wins over logos, kickers and other headings."""
    head = '<title>Harbour closed to large ships | The Daily Anchor</title><meta property="og:site_name" content="The Daily Anchor">'
    assert page(top, head=head).headline == "Harbour closed to large ships"


def test_headline_in_arabic_and_chinese() -> None:
    """Scripts without capitals, right to left or without blanks, are no hindrance."""
    arabic = page("<h1>إغلاق الميناء القديم</h1><p>بقلم: سعاد حداد</p><p>12 ديسمبر 2018</p>", lang="ar", story=ARABIC)
    assert (arabic.headline, names(arabic), arabic.date) == ("إغلاق الميناء القديم", ["سعاد حداد"], "2018-12-12")
    chinese = page("<h1>老港关闭六个星期</h1><p>作者：王小明 2020年2月19日 11:20</p>", head="<title>老港关闭六个星期-新闻网</title>", lang="zh", story=CHINESE)
    assert (chinese.headline, chinese.date) == ("老港关闭六个星期", "2020-02-19T11:20")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("By Jane Doe and John Q. Public, Harbour Correspondents", ["Jane Doe", "John Q. Public"]),
        ("Von Max Mustermann, 12.03.2020", ["Max Mustermann"]),
        ("Publié par Jeanne Dupont le 3 mai 2019", ["Jeanne Dupont"]),
        ("Por Ana García", ["Ana García"]),
        ("a cura di Mario Rossi", ["Mario Rossi"]),
        ("Door Jan van der Berg", ["Jan van der Berg"]),
        ("Автор: Иван Петров", ["Иван Петров"]),
        ("作者：王小明", ["王小明"]),
        ("Written by Jane Doe, Ph.D. Updated May 3, 2020", ["Jane Doe"]),
        ("Jane Doe jane@example.org @janedoe", ["Jane Doe"]),
        ("By Will Smith", ["Will Smith"]),
        ("JANE DOE, MAX ROE Envoyés spéciaux à Toulouse", ["JANE DOE", "MAX ROE"]),
        ("Autori: Anna Ūdre (LTV Ziņu dienesta redaktore)", ["Anna Ūdre"]),
        ("編集委員 中沢克二", ["中沢克二"]),
        ("Ediciones El País", []),
        ("Text Size", []),
        ("Reviewed by Jane Doe", []),
        ("Redaktion", []),
        ("By Staff Writer", []),
        ("The Associated Press", []),
    ],
)
def test_people_of_a_byline(text: str, people: list[str]) -> None:
    """People, in order, without labels, roles, titles, addresses and bodies."""
    assert read_people(text) == people


def test_visible_byline_and_data_agree() -> None:
    """An organisation in the data does not displace the person on the page; both together give everybody once."""
    by = '<h1>Harbour closed</h1><p class="byline">By <a href="/author/jane">Jane Doe</a></p>'
    assert names(page(by, headline="Harbour closed", author={"@type": "Organization", "name": "Daily Anchor"})) == ["Jane Doe"]
    both = [{"@type": "Person", "name": "Jane Doe"}, {"@type": "Person", "name": "John Smith"}]
    assert names(page(by, headline="Harbour closed", author=both)) == ["Jane Doe", "John Smith"]


def test_no_author_rather_than_a_wrong_one() -> None:
    """The site's name, a desk, a button or a comment's writer are no authors."""
    head = '<meta property="og:site_name" content="Daily Anchor"><meta name="author" content="Daily Anchor">'
    low = '<div class="comments"><div class="comment"><span class="comment-author">Joe Reader</span><p>Well said, all of it.</p></div></div>'
    assert names(page("<h1>Harbour closed</h1><p class='byline'>By Daily Anchor Staff</p>", head=head, story=STORY + low)) == []


@pytest.mark.parametrize(
    ("line", "lang", "iso"),
    [
        ("19. Dezember 2022, 13:05 Uhr", "de", "2022-12-19T13:05"),
        ("March 12, 2019 at 3:05 pm EST", "en", "2019-03-12T15:05-05:00"),
        ("12 de marzo de 2020", "es", "2020-03-12"),
        ("2020. június 4. 12:30", "hu", "2020-06-04T12:30"),
        ("12 Aralık 2016, 10:47", "tr", "2016-12-12T10:47"),
        ("3.9.2020 klo 12.30", "fi", "2020-09-03T12:30"),
        ("12 грудня 2020", "uk", "2020-12-12"),
        ("١٢ ديسمبر ٢٠١٨", "ar", "2018-12-12"),
        ("2020年2月19日 11:20", "zh", "2020-02-19T11:20"),
    ],
)
def test_dates_of_many_languages(line: str, lang: str, iso: str) -> None:
    """Day, month, year, clock and zone as printed, in the words of the language."""
    assert [stamp.moment.iso for stamp in find_stamps(line, order=day_order(lang, None), language=lang)] == [iso]


def test_day_and_month_are_not_guessed() -> None:
    """Two numbers are a day only where language or country says in which order."""
    assert find_stamps("05/06/2018") == []
    assert [one.moment.iso for one in find_stamps("05/06/2018", order=day_order("en-US", None))] == ["2018-05-06"]
    assert [one.moment.iso for one in find_stamps("05/06/2018", order=day_order("en", "example.co.uk"))] == ["2018-06-05"]
    assert day_order("en", "example.com") is None


def test_machine_dates_and_addresses() -> None:
    """ISO 8601 and near it; the day that an address states."""
    moment = read_machine_date("2020-05-16T10:00:00+0200")
    assert moment is not None
    assert (moment.iso, moment.basis) == ("2020-05-16T10:00:00+02:00", "offset")
    assert read_machine_date("soon") is None
    for path, iso in (("2019/03/12/x", "2019-03-12"), ("x-20190312", "2019-03-12"), ("2007-12/29/c_1", "2007-12-29"), ("29-10-2021", "2021-10-29")):
        found = date_in_address(f"https://example.org/{path}")
        assert found is not None
        assert found.iso == iso
    assert date_in_address("https://example.org/articles/7009592090") is None


def test_the_shown_day_goes_before_a_neighbouring_one() -> None:
    """Data in UTC may name the day after the one that the page prints; a stated time is kept where the days agree."""
    shown = "<h1>Harbour closed</h1><p>Published May 3, 2020</p>"
    assert page(shown, datePublished="2020-05-04T02:10:00Z").date == "2020-05-03"
    assert page(shown, datePublished="2020-05-03T12:10:00Z").date == "2020-05-03T12:10:00+00:00"


def test_dates_of_others() -> None:
    """A comment's, a copyright's and a change's dates are not the publication's."""
    low = '<div class="comments"><div class="comment"><b>Joe</b> <time datetime="2021-01-01">1 January 2021</time><p>Well said.</p></div></div>'
    made = page("<h1>Harbour closed</h1><p>May 3, 2020</p><p>Updated: May 5, 2020</p>", story=STORY + low + "<p>Copyright 1 June 2022 Example</p>")
    assert (made.date, made.date_modified) == ("2020-05-03", "2020-05-05")


def test_image_section_and_tags_of_the_head() -> None:
    """What the page does not show its data may say, and provenance says so."""
    head = '<meta property="og:image" content="/big.jpg"><meta name="news_keywords" content="ports, ships">'
    made = page("<h1>Harbour closed</h1>", head=head, headline="Harbour closed", articleSection=["Ports", "News"])
    assert [image.url for image in made.images] == ["https://www.example.org/big.jpg"]
    assert (made.section, made.tags, made.provenance["images"]) == ("Ports", ["ports", "ships"], "meta:og:image")


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Ada Lindqvist | 4:30 PM on May 3, 2024", "Ada Lindqvist"),
        ("Ada Lindqvist, The Harbour Post, Posted: May 3, 2024 - 4:01 PM", "Ada Lindqvist"),
        ("Thanh Le 3 May 2024", "Thanh Le"),
        ("3 May 2024, by Ada Lindqvist", "Ada Lindqvist"),
        ("Ada Lindqvist Fri May 3, 2024 at 8:00 AM", "Ada Lindqvist"),
    ],
)
def test_a_byline_has_no_date(line: str, byline: str) -> None:
    """A line that holds a byline and a date gives each its own."""
    article = page(f'<h1>Harbour closed to large ships</h1><p class="byline">{line}</p>')
    assert article.byline == byline
    assert (article.date or "").startswith("2024-05-03")


DECK = "Ferries will call at the new quay for eleven weeks."
CHINESE_DECK = "渡轮在港口关闭期间照常运行"
@pytest.mark.parametrize(
    ("caption", "told", "credit"),
    [
        ("A pier at dawn <span class='photo-credit'>Jane Doe</span>", "A pier at dawn", "Jane Doe"),
        ("<div>A pier at dawn</div><div class='Copyright__x'>© 2024 Jane Doe</div>", "A pier at dawn", "Jane Doe"),
        ("<span class='image__credit'>Foto: Jane Doe</span>", None, "Jane Doe"),
        ("A pier at dawn. Foto: <cite class='credit'>Jane Doe</cite>", "A pier at dawn.", "Jane Doe"),
        ("<span class='credit-wrap'></span>A pier at dawn", "A pier at dawn", None),
    ],
)
def test_credits_that_the_markup_marks(caption: str, told: str | None, credit: str | None) -> None:
    """What an element inside a caption calls the credit is the credit, and no part of the caption."""
    made = page(f"<h1>Harbour closed</h1><figure><img src='/pier.jpg'><figcaption>{caption}</figcaption></figure>")
    assert [(image.caption, image.credit) for image in made.images] == [(told, credit)]


def test_a_labelled_credit_below_a_picture_is_the_pictures() -> None:
    """Outside of any caption too."""
    made = page("<h1>Harbour closed</h1><img src='/pier.jpg'><div class='label'>Credit: Jane Doe / Shutterstock</div>")
    assert [(image.url, image.credit) for image in made.images] == [("https://www.example.org/pier.jpg", "Jane Doe / Shutterstock")]


def test_the_time_that_a_story_takes_is_no_part_of_it() -> None:
    """Wherever it stands, in any of the languages."""
    for time in ("Estimated reading time: 5 minutes", "Lesezeit: 3 Minuten", "4 mins read"):
        assert time not in (page(f"<h1>Harbour closed</h1><p>{time}</p>").body or "")


def test_a_standfirst_alone_makes_no_article() -> None:
    """A page that shows a headline and a description, as those of videos do, holds no story."""
    with pytest.raises(NotAnArticle):
        page(f"<h1>Harbour closed</h1><p class='standfirst'>{DECK}</p><ul><li><a href='/1'>More</a></li></ul>", story="")


@pytest.mark.parametrize(
    ("address", "is_storys"),
    [
        ("/pier.jpg", True), ("/pier.jpg?w=800&h=80", True), ("/pier.jpg?h=29c3f66d", True), ("/x/w_1200,h_45/pier.jpg", True),
        ("/x/w_49,h_32,q_80,blur_2/pier.png", True), ("/finch.jpg?w=85", False), ("/x/w_45,h_45,c_1/finch.jpg", False),
        ("/images/der-autor/1/finch.jpg", False),
    ],
)  # fmt: skip
def test_pictures_asked_for_as_icons_are_none_of_the_storys(address: str, is_storys: bool) -> None:
    """By the width that the address asks for, as by the one that the element declares."""
    made = page(f"<h1>Harbour closed</h1><img src='{address}'>")
    assert bool(made.images) is is_storys

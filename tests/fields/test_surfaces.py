"""Kinds of lines and elements with other surfaces: contents, walls, captions, decks, fields, dates in attributes."""

from __future__ import annotations

import pytest

from cleaners.labelled_fields import read_fields
from cleaners.picture_credits import split_picture_credit
from cleaners.text import undashed
from cleaners.walls import is_wall
from scraper import separate
from scraper.record.article import Article

_STORY = (
    "The council of Westbay voted on Tuesday night to reopen the lower bridge to carts and bicycles, the clerk said.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
    "A survey last autumn found that four in five households would use the bridge at least once a week to reach the market.",
)


def page(head: str = "", tail: str = "") -> Article:
    """The record of a page with a story between two pieces of markup."""
    story = "".join(f"<p>{text}</p>" for text in _STORY)
    html = f"<html><body><div class='p'><h1>Lower bridge to open again in June</h1>{head}{story}</div>{tail}</body></html>"
    return separate(html, url="https://news.example.org/a")


def blocks(found: Article) -> list[str]:
    """The texts of a record's body."""
    return [block.text for block in found.body_blocks]


@pytest.mark.parametrize(
    "contents",
    [
        '<p><b>Sommaire :</b> <a href="#a">Le projet</a> | <a href="#b">Les voix</a></p>',
        '<div><p>Inhalt</p><ol><li><a href="#a">Der Plan</a></li><li><a href="#b">Die Stimmen</a></li></ol></div>',
        '<p><a href="#a">1. The plan</a></p><p><a href="#b">2. The voices</a></p>',
    ],
)
def test_contents_are_no_story(contents: str) -> None:
    """Links to the page's own parts, and the label over them, are no part of the body; the headings they lead to are."""
    heading = '<h2 id="a">The plan</h2>'
    assert blocks(page(contents + heading)) == ["The plan", *_STORY]


def test_links_below_a_story_with_the_sites_name() -> None:
    """A list of other stories below the last paragraph is no part of it, whatever stands under the list."""
    found = page(tail='<ul><li><a href="/1">渡し船、毎時一便に戻る</a></li><li><a href="/2">学校の合唱団が杯を獲得</a></li></ul><div>川瀬新聞</div>')
    assert blocks(found) == list(_STORY)


@pytest.mark.parametrize(
    "line",
    [
        "Bu sayfayı okumak için çerezleri kabul etmeniz veya abone olmanız gerekir.",
        "このページを読むには、クッキーを承認するか、購読を申し込む必要があります。",
        "Abyste mohli pokračovat ve čtení, přijměte prosím cookies nebo si kupte předplatné.",
        "You can read on for free if you agree to cookies and advertising.",
    ],
)
def test_walls(line: str) -> None:
    """What asks for consent before a story may be read is known in many languages."""
    assert is_wall(line)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("© Jo Berg, AFP | Traders at the quay, May 3, 2017.", "Traders at the quay, May 3, 2017.", "Jo Berg, AFP"),
        ("Photo: Jo Berg/Reuters | Traders wait outside the depot.", "Traders wait outside the depot.", "Jo Berg/Reuters"),
        ("fot. Jo Berg / PAP | Kupcy przed starą zajezdnią, 2017 r.", "Kupcy przed starą zajezdnią, 2017 r.", "Jo Berg / PAP"),
        ("The depot in the rain. (Ruth Amadi / Glenroy Mercury)", "The depot in the rain.", "Ruth Amadi / Glenroy Mercury"),
        ("(Ruth Amadi / Glenroy Mercury)", None, "Ruth Amadi / Glenroy Mercury"),
    ],
)
def test_credits_before_a_bar_and_in_brackets(text: str, caption: str | None, credit: str) -> None:
    """A credit with its label stands before a bar or in brackets; it is parted from the caption whole."""
    assert split_picture_credit(text) == (caption, credit)


def test_a_slanted_deck_above_the_byline() -> None:
    """A slanted line is the standfirst above the byline, and the story's first paragraph where there is none below it."""
    deck = "Carts and bicycles may cross, but cars must still take the ferry"
    assert page(f"<p><em>{deck}</em></p><p>By Ada Lindqvist</p>").standfirst == deck
    assert page(f"<p><em>{deck}.</em></p>").standfirst is None


@pytest.mark.parametrize("line", ["کد خبر: 349008 | تاریخ انتشار: 2017/04/10 - 13:18 | دسته: گفتگو", "記事番号：349｜公開日：2017年4月10日｜カテゴリ：論"])
def test_fields_of_other_scripts(line: str) -> None:
    """Lines of labelled fields are read in other scripts too."""
    assert {"date", "section"} <= {field.name for field in read_fields(line)}


@pytest.mark.parametrize("line", ["~ Cracked piles ~", "－ 鍵の行方 －", "— Cracked piles —"])
def test_headings_between_signs(line: str) -> None:
    """The signs around a sub-head are decoration."""
    assert undashed(line) == line[2:-2]


def test_dates_in_attributes_of_other_languages() -> None:
    """A machine's date in an attribute dates the page, whatever language the attribute is named in."""
    for element in ('<div data-fecha="{}"></div>', '<span title="{}">1 March</span>'):
        assert page(element.format("2017-03-01T14:27:02+08:00")).date == "2017-03-01T14:27:02+08:00"


def test_a_file_name_says_whose_box_it_is() -> None:
    """The lines that stand with a picture and its file's name are the picture's, however the box is called."""
    found = page('<div class="kep"><img src="/a.jpg"><p>IMG-2034.jpg</p><p>The depot before the works.</p><p>(Anna Kovacs)</p></div>')
    assert blocks(found) == list(_STORY)
    assert [(one.caption, one.credit) for one in found.images] == [("The depot before the works.", "Anna Kovacs")]


def test_pictures_of_sites_own_elements() -> None:
    """An element of a site's own making is a picture by its name and an address, wherever it holds it."""
    found = page('<figure><x-photo image-url="/imgs/18/hall.jpeg"></x-photo><figcaption>The depot.</figcaption></figure>')
    assert [(one.url, one.caption) for one in found.images] == [("https://news.example.org/imgs/18/hall.jpeg", "The depot.")]


def test_an_agencys_name_below_a_caption_is_no_section() -> None:
    """In a dump of an outlet that prints sections in capitals an agency's name between two printings of a caption is a credit."""
    caption = "Traders wait outside the old depot in Westbay on May 3, 2017."
    lines = ["Lower bridge to open again", "Carts and bicycles may cross, the council of the town says.", f"{caption}\nAFP", caption, *_STORY]
    found = separate("\n\n".join(lines), content_type="text/plain", url="https://www.trtworld.com/asia/lower-bridge-to-open-12345")
    assert found.source is None
    assert [(one.caption, one.credit) for one in found.images] == [(caption, "AFP")]

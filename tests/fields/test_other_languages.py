"""Kinds of lines of pages of unknown outlets in languages that few pages are in, and shapes that need no words."""

from __future__ import annotations

import pytest

from cleaners.date_finding import read_machine_date
from cleaners.desk_words import names_desk
from cleaners.run_in import split_run_in
from cleaners.text import is_prose
from cleaners.walls import is_wall, speaks_of_cookies
from cleaners.writer_sentences import writer_told
from scraper import separate
from scraper.record.article import Article

_STORY = (
    "The council of Westbay voted on Tuesday night to reopen the lower bridge to carts and bicycles, the clerk said.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
    "A survey last autumn found that four in five households would use the bridge at least once a week to reach the market.",
)
_PROSE = "".join(f"<p>{text}</p>" for text in _STORY)


def read(head: str = "", *, lang: str = "en", above: str = "", story: str = _PROSE, below: str = "", h1: str = "Lower bridge to open again in June") -> Article:
    """The record of a page with a story; ``head`` stands below its headline, ``above`` and ``below`` outside of the article."""
    html = (
        f'<html lang="{lang}"><head><title>{h1} | Quay Post</title></head><body><div><a href="/">Quay Post</a></div>{above}<article>'
        f"<h1>{h1}</h1>{head}{story}</article>{below}<div>Quay Post – 2024</div></body></html>"
    )
    return separate(html, url="https://quay.example/2024/05/03/bridge")


def names(found: Article) -> list[str]:
    """The names of a record's authors."""
    return [author.name for author in found.authors]


@pytest.mark.parametrize(
    ("text", "language", "iso"),
    [
        ("2024. gada 13. janvārī", "lv", "2024-01-13"),
        ("sobota, 13. januarja 2024", "sl", "2024-01-13"),
        ("2024-жылдын 13-январы", "ky", "2024-01-13"),
        ("2024 оны 1-р сарын 13", "mn", "2024-01-13"),
        ("ថ្ងៃទី 13 ខែមករា ឆ្នាំ 2024", "km", "2024-01-13"),
        ("Ika-13 ng Enero, 2024", "tl", "2024-01-13"),
        ("13/1 2024", "da", "2024-01-13"),
        ("2023. október 9. du. 7:10", "hu", "2023-10-09T19:10"),
        ("9. októbra 2023 o 7:10 popoludní", "sk", "2023-10-09T19:10"),
        ("9 октомври 2023, 7:10 вечерта", "bg", "2023-10-09T19:10"),
        ("Oktubre 9, 2023 7:10 ng gabi", "tl", "2023-10-09T19:10"),
        ("9 Oktoba 2023 19:10 EAT", "sw", "2023-10-09T19:10+03:00"),
    ],
)
def test_dates_of_further_languages(text: str, language: str, iso: str) -> None:
    """Months, halves of the day and orders of the parts of further languages."""
    found = read_machine_date(text, order="day", language=language)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    ("name", "desk"),
    [("Редакційна колегія", True), ("Meja Berita", True), ("নিজস্ব প্রতিবেদক", True), ("Mwandishi Wetu", True), ("Anil Dewan", False)],
)
def test_desks_of_further_languages(name: str, desk: bool) -> None:
    """Boards and desks are nobody's names; a surname that is a board's word elsewhere stays one."""
    assert names_desk(name) is desk


@pytest.mark.parametrize("title", ["Connectez-vous pour gagner : la course revient", "Leave a comment: the mayor listens to parents"])
def test_a_title_is_no_call(title: str) -> None:
    """A headline may begin like an invitation to log in or to comment."""
    assert read("<p>By Ada Lindqvist</p>", h1=title).headline == title


@pytest.mark.parametrize(
    ("text", "box"),
    [
        ("Për të lexuar faqen duhet të pranoni cookies të partnerëve ose të abonoheni në gazetën tonë.", True),
        ("Orria irakurtzeko cookieak onartu edo egunkaria etxean jaso behar duzu, bestela ez duzu ezer ikusiko.", True),
        ("The council has put up new lamps on the quay, and the old ones go to the museum in the autumn.", False),
    ],
)
def test_a_box_that_asks_for_cookies(text: str, box: bool) -> None:
    """A line above the story that names cookies, in a box with two buttons and nothing else, is none of it in any language."""
    assert not is_wall(text)
    assert speaks_of_cookies(text) is box
    found = read(f"<div><p>{text}</p><button>Да</button><button>Нет</button></div>")
    assert [block.text for block in found.body_blocks] == ([] if box else [text]) + list(_STORY)


def test_names_in_a_list_of_the_site() -> None:
    """Whoever wrote what is most read wrote nothing here, be the list's lines marked or not."""
    rows = "".join(f'<a href="/{n}">{t}</a><br><i>Av {w}</i><br>' for n, t, w in [
        (1, "Fergen får ny kaptein etter tretti år", "Hugo Breuil"), (2, "Skolehagen dobler avlingen av poteter", "Jana Rotte"),
    ])  # fmt: skip
    found = read("<p>3. mai 2024</p>", lang="no", above=f"<b>Mest lest</b><br>{rows}")
    assert (names(found), found.byline) == ([], None)


@pytest.mark.parametrize(
    ("byline", "role"),
    [
        ('<div class="byline">De <a href="/a">Ilinca Dobre</a>, <span>Corespondent de transporturi</span></div>', "Corespondent de transporturi"),
        ('<div class="byline">By <a href="/a">Ilinca Dobre</a>, <em>Keeper of the Quay Lamps</em></div>', "Keeper of the Quay Lamps"),
        ('<div class="author"><span class="name">Ilinca Dobre</span> <span class="title">Lamp Keeper</span></div>', "Lamp Keeper"),
    ],
)
def test_a_role_in_an_element_behind_the_name(byline: str, role: str) -> None:
    """What stands in an element of its own behind the name and a comma is the role, whatever its words."""
    found = read(byline)
    assert [(author.name, author.role) for author in found.authors] == [("Ilinca Dobre", role)]


def test_a_label_that_is_a_name_elsewhere() -> None:
    """ "Per" is "by" on a Catalan page and a given name on others."""
    line = '<p class="byline">Per Mireia Lundgren</p>'
    assert [names(read(line, lang="ca")), names(read(line, lang="sv"))] == [["Mireia Lundgren"], ["Per Mireia Lundgren"]]


def test_a_name_before_a_day_without_its_year() -> None:
    """A name that a day and a time follow is a byline, with a comma between them as well."""
    found = read("<div>Bogna Szafraniec, 14 marca, 07:05 Obserwuj @bszafraniec</div>", lang="pl")
    assert names(found) == ["Bogna Szafraniec"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("<p>»En bro er et løfte mellem to bredder.«</p><p>— Klara Foss</p>", True),
        ("<p>Bridges are the theme of the week.</p><p>Klara Foss, 3 May 2024</p>", False),
    ],
)
def test_quotes_the_other_way_round(line: str, said: bool) -> None:
    """Danish and German print the marks of a quotation the other way round."""
    assert (names(read(line)) == []) is said


def test_a_foot_of_the_story() -> None:
    """A foot in the story's box with the page below it is the story's: its topics are tags."""
    topics = '<footer>Címkék: <a href="/t/1">Iskolák</a>, <a href="/t/2">Kenyér</a></footer>'
    html = f"<html><body><div class='box'><h1>Lower bridge to open again in June</h1><p>By Ada Lindqvist</p>{_PROSE}{topics}</div><div>Quay Post</div></body></html>"
    assert separate(html).tags == ["Iskolák", "Kenyér"]


def test_steps_in_headings() -> None:
    """Headings that tell a story in sentences are all of it, not the first alone."""
    steps = "".join(f"<div><h2><span>{n}</span> This bird number {n} has the longest legs that you have seen.</h2></div>" for n in range(1, 6))
    assert len(read("<p>By Ada Lindqvist</p><time>3 May 2024</time>", story=steps).body_blocks) == 5


@pytest.mark.parametrize(
    ("text", "place", "credit"),
    [("Felsővölgy, 2023. október 9. (MTI) – A kemence újra ég.", "Felsővölgy", "MTI"), ("RIJEKA, 21. lipnja (Hina) - Kola stoje.", "RIJEKA", "Hina")],
)
def test_a_dateline_with_the_year_first(text: str, place: str, credit: str) -> None:
    """The day of a dateline may begin with its year."""
    found = split_run_in(text, opens=True)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tento článek napsala Radka Smolíková a vyšel v Lucerně.", "Radka Smolíková"),
        ("Autorką tekstu jest Bogna Szafraniec, a wersja ukazała się wcześniej.", "Bogna Szafraniec"),
        ("Ovaj tekst napisala je Petra Vidaković za Svjetionik.", "Petra Vidaković"),
        ("Ovaj tekst govori o mostu i o rijeci.", None),
    ],
)
def test_sentences_on_the_writer(text: str, name: str | None) -> None:
    """Sentences that say who wrote, in further languages."""
    assert writer_told(text) == name


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("文/王小明 图/李娜", ["王小明"]),
        ("【文】大西 健【写真】森 葵", ["大西 健"]),
        ("글·사진=박정호", ["박정호"]),
        ("글 김민수 · 사진 이영희", ["김민수"]),
    ],
)
def test_eastern_credits(byline: str, authors: list[str]) -> None:
    """Who took the pictures is no author, whatever sign stands behind the word."""
    assert names(read(f'<p class="author">{byline}</p>', lang="ja")) == authors


def test_prose_of_scripts_with_other_ends() -> None:
    """An Urdu full stop ends a sentence; a long line in Thai, which marks no end, is prose."""
    assert is_prose("یہ ڈبہ ایک بڑھئی کو ملا جو دراصل فرش کے پرانے تختے ڈھونڈ رہا تھا اور اس نے اسے خرید لیا۔")
    assert is_prose("ช่างไม้คนหนึ่งพบตู้รถนี้ขณะที่กำลังหาไม้กระดานเก่า และซื้อมาในราคาเท่ากับรองเท้าบู๊ตหนึ่งคู่ที่ร้านข้างตลาดในเมืองนี้")
    assert not is_prose("รถรางเก่ากลายเป็นโรงช่างทำไวโอลิน")


def test_a_moment_in_an_attribute_of_any_name() -> None:
    """An empty element by the headline whose attribute is a machine's moment says when, be its name in any language."""
    assert read('<span class="dato" data-tid="2024-05-03T18:42:00+02:00"></span>').date == "2024-05-03T18:42:00+02:00"


def test_a_card_with_a_writer_that_is_no_link() -> None:
    """Beside an entry's link its writer and its day stand in elements of their own."""
    rows = "".join(
        f'<li><a href="/s{n}">{title}</a><span class="author">{name}</span><span class="date">2024年2月{n}日</span></li>'
        for n, title, name in [(1, "渡し船に三十年ぶりの新船長", "佐々木 翔"), (2, "学校菜園のジャガイモ収穫が倍に", "中村 恵")]
    )
    found = read(lang="ja", below=f"<section><h3>関連記事</h3><ul>{rows}</ul></section>")
    assert [(one.headline, one.byline, one.date) for one in found.related_links] == [
        ("渡し船に三十年ぶりの新船長", "佐々木 翔", "2024-02-01"), ("学校菜園のジャガイモ収穫が倍に", "中村 恵", "2024-02-02"),
    ]  # fmt: skip


def test_a_dialog_among_boxes_of_paragraphs() -> None:
    """A paragraph called a dialog in a box of its own is the story's, where its neighbours are paragraphs in boxes."""
    boxes = "".join(f"<div class='b{n}'><p{' class=modal' if n == 1 else ''}>{text}</p></div>" for n, text in enumerate((*_STORY, *_STORY[:1])))
    assert _STORY[1] in [block.text for block in read(story=boxes).body_blocks]

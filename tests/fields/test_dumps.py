"""Dumps of pages whose outlet nobody described: heads, ends and lists of invented pages that were saved as lines."""

from __future__ import annotations

import textwrap
from typing import Any

import pytest

from scraper import Article, separate

EN = (
    "The regional rail board said on Thursday that the branch line to Kelmouth will stay shut until next spring, because the wet slope keeps moving.",
    "Passengers will be carried by bus in the meantime, and the board promised that no journey would take more than twenty minutes longer than before.",
    "\"Nobody here is surprised,\" said Petra Lund, who keeps the station café and has watched the hillside since she was a girl.",
)
DE = (
    "Die Stadtwerke von Altenfurt wollen das Freibad am Mühlbach im nächsten Sommer wieder öffnen, teilte ein Sprecher am Mittwoch mit.",
    "Das Becken war wegen eines Risses im Boden drei Jahre lang gesperrt; die Reparatur soll rund zwei Millionen Euro kosten.",
)
AR = (
    "أعلنت بلدية المدينة يوم الخميس أن الجسر القديم سيبقى مغلقا حتى نهاية فصل الربيع بسبب التشققات التي ظهرت في اثنين من أعمدته.",
    "وسيعبر السكان عبر الممر المؤقت بحسب ما قاله عضو المجلس البلدي الذي طلب من التجار التحلي بالصبر حتى انتهاء الأشغال.",
)
RU = (
    "Городской совет Заречья во вторник вечером решил вновь открыть старый мост через реку для пешеходов и велосипедистов.",
    "Ремонт обошёлся в два миллиона рублей и дважды откладывался, потому что инженеры не могли договориться о балках.",
)
TITLE = "Kelmouth line to stay shut until spring"
DECK = "Buses to replace trains for six months, rail board tells travellers"
URL = "https://daily.example.com/item/4711"


def read(*lines: str, url: str = URL, sep: str = "\n\n") -> Article:
    """A separated dump of some lines."""
    return separate(sep.join(lines), url=url, content_type="text/plain")


def blocks(article: Article) -> list[str]:
    """The texts of the body's blocks."""
    return [block.text for block in article.body_blocks]


def related(article: Article) -> list[tuple[str | None, str | None]]:
    """The related titles with their dates."""
    return [(link.headline, link.date) for link in article.related_links]


@pytest.mark.parametrize("sep", ["\n", "\n\n"])
def test_deck_above_the_byline(sep: str) -> None:
    """What stands between headline and byline is the standfirst, with blank lines between them or without."""
    article = read(TITLE, DECK, "By Tomas Reed", "3 May 2018", *EN, sep=sep)
    assert (article.headline, article.standfirst, article.byline, article.date) == (TITLE, DECK, "Tomas Reed", "2018-05-03")
    assert blocks(article) == list(EN)


def test_deck_that_is_a_sentence() -> None:
    """A paragraph above the byline is the standfirst; one that nothing parts from the others is the story's."""
    deck = "The slope above the tunnel is still moving. Engineers want to wait for dry weather."
    assert read(TITLE, deck, "Tomas Reed | 3 May 2018", *EN).standfirst == deck
    plain = read(TITLE, deck, *EN)
    assert (plain.standfirst, blocks(plain)) == (None, [deck, *EN])


def test_two_lines_of_one_headline() -> None:
    """Lines that go on in the next one are one headline, by the address, by a word that ends none, by a small letter."""
    url = "https://daily.example.com/2018/rail-board-leaves-kelmouth-branch-line-shut-for-winter"
    assert read("Rail board leaves Kelmouth", "branch line shut for winter", *EN, url=url).headline == (
        "Rail board leaves Kelmouth branch line shut for winter"
    )
    assert read("Freibad am Mühlbach bleibt noch ein Jahr\nlang geschlossen", *DE).headline == "Freibad am Mühlbach bleibt noch ein Jahr lang geschlossen"
    assert read("Rail board rejects plans for\nKelmouth harbour bridge", *EN).headline == "Rail board rejects plans for Kelmouth harbour bridge"


def test_kicker_above_the_headline() -> None:
    """A short phrase above a headline is its kicker, whatever of a picture stands below; a row of short lines is a menu."""
    article = read("Streit um das Freibad", "Stadtwerke an 300 Schwimmer: Geduld bis zum Sommer", "Foto", *DE)
    assert (article.kicker, article.headline) == ("Streit um das Freibad", "Stadtwerke an 300 Schwimmer: Geduld bis zum Sommer")
    menu = read("Home", "News and sport", "Our weather", TITLE, "By Tomas Reed", *EN, sep="\n")
    assert (menu.kicker, menu.headline) == (None, TITLE)


@pytest.mark.parametrize(
    ("line", "story", "name"),
    [
        ("Von Jörg Halder", DE, "Jörg Halder"),
        ("Автор: Иван Петров", RU, "Иван Петров"),
        ("بقلم: سليم الحداد", AR, "سليم الحداد"),
        ("By Tomas Reed, Transport Correspondent", EN, "Tomas Reed"),
        ("Tomas Reed | 3 May 2018 14:05", EN, "Tomas Reed"),
        ("Posted on 3 May 2018 by Tomas Reed", EN, "Tomas Reed"),
        ("Kelmouth - Tomas Reed", EN, "Tomas Reed"),
    ],
)
def test_bylines_of_all_languages(line: str, story: tuple[str, ...], name: str) -> None:
    """A line of the head names its writer behind a label of any language, or beside the date."""
    article = read("Old bridge is to open again in June", line, *story)
    assert [author.name for author in article.authors] == [name]
    assert article.byline is not None
    assert article.byline.startswith(name)
    assert blocks(article) == list(story)


def test_desk_before_the_date() -> None:
    """The desk with which a date's line begins is the byline; a list of other stories above is no headline."""
    top = ("Latest", "• Heron nests counted on the lake |", "• Tram line four gets new rails |")
    article = read(*top, TITLE, "Transport Desk Kelmouth 2018-05-03, 3:00pm", "kelmouth-4471.jpg", "A bus at the station", *EN)
    assert (article.headline, article.byline, article.date) == (TITLE, "Transport Desk", "2018-05-03T15:00")
    assert [image.caption for image in article.images] == ["A bus at the station"]
    assert blocks(article) == list(EN)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Story ID: 88213 | Date: 2018/5/3 - 14:05 | Section: TRANSPORT", {"section": "TRANSPORT", "date": "2018-05-03T14:05"}),
        ("Autor: Jörg Halder | Quelle: Altpress | 12.04.2019", {"byline": "Jörg Halder", "source": "Altpress", "date": "2019-04-12"}),
        ("النشر: 26-07-2022 الكاتب: سليم الحداد المصدر: وكالات", {"byline": "سليم الحداد", "source": "وكالات"}),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_fields_behind_labels(line: str, fields: dict[str, Any], above: bool) -> None:
    """A line of several labelled fields gives each its value, above the headline or below it."""
    article = read(*((line, TITLE) if above else (TITLE, line)), *EN)
    assert article.headline == TITLE
    assert {name: getattr(article, name) for name in fields if not (above and name == "source")} == {
        name: value for name, value in fields.items() if not (above and name == "source")
    }
    assert blocks(article) == list(EN)


def test_agency_beside_the_date() -> None:
    """An agency before the date is the source; topics with their marks and labels of pictures are no story."""
    article = read(TITLE, DECK, "DPA Thursday 09:12, 03 May 2018", "File photo", "#Rail", "#Kelmouth", "File photo", *EN, sep="\n")
    assert (article.source, article.date, article.standfirst) == ("DPA", "2018-05-03T09:12", DECK)
    assert blocks(article) == list(EN)


def test_source_amid_the_story() -> None:
    """A source's line between two paragraphs ends no head and no story."""
    article = read("Freibad öffnet wieder", DE[0], "Quelle: Altpress", DE[1], DE[0].replace("Freibad", "Hallenbad"))
    assert (article.source, len(blocks(article))) == ("Altpress", 3)


@pytest.mark.parametrize(
    "line",
    ["Your view counts", "(END)", "-30-", "###", "Ende", "Comments (0)", "Ваш комментарий", "التعليقات", "コメント", "Teilen", "Views: 1,204", "Edited by: J. Dahl",
     "News ID 448812", "Have something to say? Post your comment", "Loading...", "Like this:", "Short URL: http://ex.am/1234", "By Tomas Reed", "4 May 2018",
     "The content of this website may not be reproduced without the written consent of the publisher.", "LEGAL NOTICE: All text is protected.",
     "Nachdruck nur mit schriftlicher Genehmigung des Verlags.", "© 2018 Kelmouth Courier", '[{"id":"18","img":"/x.jpg","title":"Divers"},{"id":"2"}]',
     'array(2) { [0]=> string(5) "Divers" [1]=> int(4) }', "function show(){ return true; }", "This page is not available"],
)  # fmt: skip
def test_ends(line: str) -> None:
    """End marks, labels, counters, forms, notes on rights and data below the last paragraph are no part of the story."""
    assert blocks(read(TITLE, "3 May 2018", *EN, line)) == list(EN)


def test_what_stays_below_the_last_paragraph() -> None:
    """A list that a colon announces, items with bullets, rows of figures and short sentences are the story's."""
    stops = ["The buses will stop at:", "Mill Road", "Station Square", "The quay"]
    assert blocks(read(TITLE, *EN, *stops, "Source: Norwire")) == [*EN, *stops]
    assert blocks(read(TITLE, *EN, "• Mill Road", "• The quay")) == [*EN, "Mill Road", "The quay"]
    table = ["Kelmouth 3 1 4", "Altenfurt 2 2 5"]
    assert blocks(read(TITLE, *EN, *table)) == [*EN, *table]
    assert blocks(read(TITLE, *EN, "“No.”", "It is over.")) == [*EN, "“No.”", "It is over."]


def test_another_story_below() -> None:
    """The titles of other stories below the last paragraph, and the next story with its byline, are none of it."""
    assert blocks(read(TITLE, *EN, TITLE, "Hundreds gather at the old pier", "Baker wins prize for rye bread", sep="\n")) == list(EN)
    heron = "Volunteers counted ninety-four heron nests on the lake this spring, more than in any year since the count began."
    following = ("Heron nests counted on the lake", "By Ana Silva", "2 May 2018", heron)
    article = read(TITLE, "By Tomas Reed", "3 May 2018", *EN, *following)
    assert (blocks(article), article.byline, article.date) == (list(EN), "Tomas Reed", "2018-05-03")


def test_dated_lists() -> None:
    """Titles with a date each are related, the date above them, below them or in their line, under a label or not."""
    titles = [("Heron nests counted on the lake", "2018-05-02"), ("Tram line four gets new rails in spring", "2018-05-01")]
    below = [line for title, date in titles for line in (title, date)]
    above = [line for title, date in titles for line in (date, title)]
    for lines in (below, above, ["More news", *(f"{date} - {title}" for title, date in titles)]):
        article = read(TITLE, "3 May 2018", *EN, *lines)
        assert related(article) == titles
        assert (blocks(article), article.date) == (list(EN), "2018-05-03")


def test_labelled_lists() -> None:
    """Titles below a label at the end are related however short they are; teasers between them are dropped."""
    article = read("Freibad öffnet wieder", *DE, "Mehr zum Thema", "Stadt sucht Bademeister", "Neue Rutsche für alle")
    assert related(article) == [("Stadt sucht Bademeister", None), ("Neue Rutsche für alle", None)]
    teaser = "Volunteers counted ninety-four heron nests on the lake this spring, more than in any year..."
    assert blocks(read(TITLE, *EN, "Related Stories", "Heron nests counted on the lake", teaser, "Read more")) == list(EN)


def test_title_amid_the_story() -> None:
    """A line that leads to another story is related and no part of the text; its paragraph's neighbours stay."""
    article = read(TITLE, EN[0], "ALSO READ: Tram line four gets new rails", *EN[1:])
    assert (blocks(article), related(article)) == (list(EN), [("Tram line four gets new rails", None)])


def test_captions_in_the_head() -> None:
    """A caption with its credit is the picture's, the credit before a bar or behind a label."""
    article = read("Skip to content", TITLE, "Ana Silva, Reuters | Buses wait at Kelmouth station on May 3, 2018.", *EN)
    assert [(image.caption, image.credit) for image in article.images] == [("Buses wait at Kelmouth station on May 3, 2018.", "Ana Silva, Reuters")]
    assert (article.headline, blocks(article)) == (TITLE, list(EN))
    assert blocks(read(TITLE, EN[0], "Photo: Norwire", *EN[1:])) == list(EN)


@pytest.mark.parametrize(
    ("run_in", "place", "source"),
    [
        ("Kelmouth (Norwire) – ", "Kelmouth", "Norwire"), ("KELMOUTH: ", "KELMOUTH", None), ("KELMOUTH, Maine, May 3 (AP) — ", "KELMOUTH, Maine", "AP"),
        ("ALTENFURT. ", "ALTENFURT", None), ("МОСКВА, 3 мая — РИА Новости. ", "МОСКВА", "РИА Новости"), ("(서울=연합뉴스) 김민수 기자 = ", "서울", "연합뉴스"),
        ("新华社北京5月3日电 ", "北京", "新华社"), ("【ロンドン共同】", "ロンドン", "共同"), ("القاهرة - أ ف ب: ", "القاهرة", "أ ف ب"),
    ],
)  # fmt: skip
def test_datelines_of_places_that_no_list_has(run_in: str, place: str, source: str | None) -> None:
    """What opens the first paragraph in one of the shapes of datelines is none of its text."""
    article = read(TITLE, run_in + EN[0], *EN[1:])
    assert (article.dateline, article.source, blocks(article)) == (place, source, list(EN))


@pytest.mark.parametrize("start", ["WARNING: ", "FACTBOX - ", "Anna Berg (Greens) – ", "NASA - "])
def test_what_opens_no_dateline(start: str) -> None:
    """Labels, people and bodies before a colon or a dash are the text's."""
    article = read(TITLE, start + EN[0], *EN[1:])
    assert (article.dateline, blocks(article)[0]) == (None, start + EN[0])


def test_update_in_two_zones() -> None:
    """Two paragraphs and the day of their change are a story without a headline and a date."""
    article = read(*EN[:2], "Last update: Friday 4 May 2018 KSA 17:05 - GMT 14:05")
    assert (article.headline, article.date, blocks(article)) == (None, None, list(EN[:2]))
    assert article.date_modified == "2018-05-04T17:05"


def test_short_sentences() -> None:
    """A story of short sentences below a date is one."""
    short = ["The line stays shut.", "Buses will run instead, the board said.", "It gave no date for the end of the work."]
    assert blocks(read(TITLE, "3 May 2018", *short)) == short


def test_headings_between_dashes() -> None:
    """The dashes around a heading are none of its text."""
    article = read(TITLE, EN[0], "— Slow slope —", EN[1], "--- What is next? ---", EN[2])
    assert [block.text for block in article.body_blocks if block.kind == "heading"] == ["Slow slope", "What is next?"]


def test_text_browsers_number_links() -> None:
    """The numbers that a text browser puts before links are no text; those of notes stay."""
    top = ("   [1]The Kelmouth Courier", "   * [2]Home", "   * [3]News", "   * [4]Sport")
    article = read(*top, TITLE, "   By [5]Tomas Reed", "   May 3, 2018", *EN, "   [6]Share on Facebook", "References", "1. http://ex.am/", sep="\n")
    assert (article.headline, article.byline, blocks(article)) == (TITLE, "Tomas Reed", list(EN))
    noted = f"It said so twice [1]before and [2]after. {EN[0]}"
    assert blocks(read(TITLE, "3 May 2018", noted, EN[1])) == [noted, EN[1]]


def test_title_of_the_page_above_the_headline() -> None:
    """A line that is the headline with the site's name behind it is none."""
    assert read(f"{TITLE} - Kelmouth Courier", TITLE, "By Tomas Reed", *EN).headline == TITLE


def test_calls_above_the_headline() -> None:
    """A sentence about cookies on top is no story's first paragraph."""
    cookies = "This website uses cookies to improve your experience. By using it you accept our cookie policy."
    article = read(cookies, "Accept", "Kelmouth Courier", "Menu", TITLE, "By Tomas Reed", "3 May 2018", *EN)
    assert (article.headline, article.byline, blocks(article)) == (TITLE, "Tomas Reed", list(EN))


def test_section_above_the_date() -> None:
    """Of a section's name and the title below the date the title is the headline."""
    assert read("Transport", "May 3, 2018", TITLE, *EN).headline == TITLE


def test_deck_below_the_date() -> None:
    """A phrase between the date and the story is its standfirst, a short one its first heading."""
    article = read(TITLE, "By Tomas Reed", "May 3, 2018", DECK, *EN)
    assert (article.standfirst, blocks(article)) == (DECK, list(EN))
    article = read(TITLE, "By Tomas Reed", "May 3, 2018", "Wet slope", *EN)
    assert next((block.kind, block.text) for block in article.body_blocks) == ("heading", "Wet slope")


def test_questions_that_open_an_interview() -> None:
    """A question right below the byline is the story's."""
    talk = ["Kelmouth Courier: When will the trains run?", "Petra Lund: Not before spring, and only if the slope above stops moving.", "Who pays?"]
    talk.append("Petra Lund: The county pays half of it and the rail board the rest.")
    assert blocks(read(TITLE, "By Tomas Reed", *talk)) == talk


@pytest.mark.parametrize("line", ["Sign up for our newsletter", "Advertisement", "Share this article", "Most read", "File photo", "x-4471.jpg"])
def test_what_stands_amid_a_story_ends_none(line: str) -> None:
    """Calls, buttons and pictures' lines between paragraphs are none of the text, which goes on behind them."""
    assert blocks(read(TITLE, "By Tomas Reed", EN[0], line, *EN[1:])) == list(EN)


def test_teasers_of_other_stories() -> None:
    """Titles with paragraphs that are cut short, the story beside a button for the next one, and the author's life are none of it."""
    cut = ("Heron nests counted on the lake", "Volunteers counted ninety-four heron nests on the lake this spring, more than in any year since…")
    assert blocks(read(TITLE, *EN, *cut)) == list(EN)
    assert blocks(read(TITLE, *EN, "Next article", cut[0], cut[1].replace("…", " 2004."))) == list(EN)
    assert blocks(read(TITLE, *EN, "About the author", "Tomas Reed writes about trains for the Kelmouth Courier and lives by the sea.")) == list(EN)


@pytest.mark.parametrize(
    ("line", "place", "source"),
    [
        ("Istanbul", "Istanbul", None), ("LONDON, Reuters", "LONDON", "Reuters"), ("Paris/AFP", "Paris", "AFP"), ("Berlin (dpa)", "Berlin", "dpa"),
        ("Kelmouth, May 3, 2018", "Kelmouth", None), ("3 May 2018, Ankara", "Ankara", None), ("KELMOUTH –", "KELMOUTH", None),
    ],
)  # fmt: skip
def test_datelines_on_lines_of_their_own(line: str, place: str, source: str | None) -> None:
    """A line below the headline that is a place, with an agency or a date or alone, is the dateline."""
    article = read(TITLE, line, *EN)
    assert (article.headline, article.dateline, article.source, blocks(article)) == (TITLE, place, source, list(EN))


def test_story_that_is_cut_off() -> None:
    """The last line of a dump that is cut in the midst of a sentence stays, and so does a paragraph with a credit behind it."""
    assert blocks(read(TITLE, *EN[:2], EN[2][:-20])) == [*EN[:2], EN[2][:-20]]
    article = read(TITLE, *EN[:2], f"{EN[2]} (Reuters)", "Tags")
    assert (article.source, blocks(article)) == ("Reuters", list(EN))


def test_role_on_the_line_below() -> None:
    """A trade on the line below a name is the writer's role."""
    article = read(TITLE, "Tomas Reed", "Transport Correspondent", "3 May 2018", *EN, sep="\n")
    assert [(one.name, one.role) for one in article.authors] == [("Tomas Reed", "Transport Correspondent")]


def test_label_above_a_single_title_amid_the_story() -> None:
    """A label with one title below it between paragraphs is related, and the story goes on."""
    article = read(TITLE, EN[0], "READ ALSO:", "Tram line four gets new rails in the spring of next year", *EN[1:])
    assert (blocks(article), related(article)) == (list(EN), [("Tram line four gets new rails in the spring of next year", None)])


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("• Sunday 20, January 2019 in 9:52 PM", "2019-01-20T21:52"), ("13:05 | 24 September 2019", "2019-09-24T13:05"),
        ("24/Sep/2019 01:05 PM", "2019-09-24T13:05"), ("Publié le 24/09/2019 à 13:05, mis à jour le 25/09/2019 à 09:00", "2019-09-24T13:05"),
        ("الثلاثاء 24 أيلول 2019 - 13:05", "2019-09-24T13:05"), ("2019年9月24日(火) 13時05分", "2019-09-24T13:05"),
        ("24. september 2019 kl. 13.05", "2019-09-24T13:05"), ("Published 1:05 p.m. ET Sept. 24, 2019", "2019-09-24T13:05"),
    ],
)  # fmt: skip
def test_dates_as_they_are_printed(line: str, date: str) -> None:
    """A line below the headline that is a date in any shape dates the story and is no part of it."""
    article = read(TITLE, line, *EN)
    assert article.date is not None
    assert article.date.startswith(date)
    assert (article.headline, blocks(article)) == (TITLE, list(EN))


def test_menus_above_the_headline() -> None:
    """Items of menus, printed again in the page's foot, are no headline, whatever dates and bylines stand among them."""
    menu = ("Kelmouth Courier", "News from the coast", "Home", "Sport", "Business", "About", "Posted on May 3, 2018 by tomas")
    article = read(*menu, TITLE, *EN, "Home", "Sport", "Business", "Recent Posts", "Heron nests counted on the lake")
    assert (article.headline, article.date, blocks(article)) == (TITLE, "2018-05-03", list(EN))


def test_what_ends_texts_above_most_of_one() -> None:
    """A heading of comments or a source above most of the story ends none."""
    more = [text.replace("Kelmouth", "Norvik").replace("Passengers", "Travellers").replace("Nobody", "No one") for text in EN]
    for line in ("Comments", "Source: harbourmuseum.example"):
        assert len(blocks(read(TITLE, "3 May 2018", EN[0], line, *EN[1:], *more))) == 6


def test_words_to_the_reader_below() -> None:
    """Calls, the author's life and where a story was printed first are no part of it."""
    for line in ("Tomas Reed is a reporter who covers trains for the Kelmouth Courier.", "Follow us on Twitter and Facebook for the latest news.",
                 "This story was originally published in The Harbour Times.", "Dieses Thema im Programm: NDR Info | 12.04.2019 | 18:00 Uhr"):  # fmt: skip
        assert blocks(read(TITLE, "By Tomas Reed", *EN, line)) == list(EN)


@pytest.mark.parametrize("deck", ["Ab Juni fahren Busse statt der Züge.", "Die Gemeinde zahlt mit."])
def test_titles_that_end_in_a_particle(deck: str) -> None:
    """A headline that ends in a verb's particle does not go on in the sentence below it."""
    article = read("Altenfurt macht das Freibad wieder auf", deck, "Von Petra Lund", "3. Mai 2024", *DE)
    assert article.headline == "Altenfurt macht das Freibad wieder auf"
    assert blocks(article) == list(DE)


@pytest.mark.parametrize(
    ("desk", "day"), [("Lokalredaktion", "3. Mai 2024"), ("Haber Merkezi", "03.05.2024 09:12"), ("নিজস্ব প্রতিবেদক", "৩ মে ২০২৪"), ("Ban biên tập", "03/05/2024 10:25")]
)
def test_desk_beside_the_date(desk: str, day: str) -> None:
    """A desk that is a line between headline and story is the byline and nobody's name."""
    article = read(TITLE, desk, day, *EN)
    assert (article.byline, article.authors) == (desk, [])


def test_date_in_figures_below_the_title() -> None:
    """What stands below the title's date, a picture's line with no mark, is no headline."""
    article = read("Мост через Заречье вновь откроют", "09:40 03.05.2024", "© Вестник / Пётр Лунд", "Старый мост. Архивное фото", *RU)
    assert article.headline == "Мост через Заречье вновь откроют"


def test_label_between_two_moments() -> None:
    """A word for a change before an age is that age's, not the date's before it."""
    article = read(TITLE, "Por Ana Prado", "23/05/2024 10h25 Atualizado há 2 horas", *EN)
    assert (article.date, article.date_modified) == ("2024-05-23T10:25", None)


def test_broken_at_a_width() -> None:
    """A story whose lines were broken at one width has its paragraphs."""
    lines = (textwrap.fill(one, 66) for one in EN)
    assert blocks(read(TITLE, "By Petra Lund", "3 May 2024", *lines)) == list(EN)


@pytest.mark.parametrize("label", ["Mainos", "Annons", "Hirdetés", "Iklan", "विज्ञापन", "La suite après cette publicité", "Haberin devamı"])
def test_labels_of_advertisements(label: str) -> None:
    """What is printed over an advertisement is no part of the story around it."""
    assert blocks(read(TITLE, "3 May 2024", EN[0], label, *EN[1:])) == list(EN)


def test_press_contact() -> None:
    """Whom the press may ask stands below the story."""
    for label in ("Pressekontakt:", "Press contact", "Contact presse", "媒体联系人"):
        assert blocks(read(TITLE, "3 May 2024", *EN, label, "Petra Lund", "0155 501020")) == list(EN)

"""Heads of pages in many languages: bars for sharing, names, the site's own name, days of the week, days in sentences."""

from __future__ import annotations

import pytest

from cleaners.body_cues import is_rights_notice
from cleaners.cues import is_reading_time
from cleaners.filing import tag_names
from cleaners.notices import says_you
from cleaners.people import is_trade, read_people
from cleaners.phrases import is_row_of
from cleaners.roles import names_with_roles
from cleaners.run_in import split_run_in
from cleaners.stamps import is_weekday
from cleaners.writer_sentences import writer_told
from scraper import separate

_TOLD = (
    "The parish of Oldmere agreed on Monday to mend the windmill on the hill, which has stood still since the storm took two sails.",
    "The sails will be made of larch by a carpenter from the next valley, and the miller's house is to hold a school of baking.",
    "A list lies open in the shop until autumn, and whoever signs it may grind the first sack of rye for nothing.",
)


def page(head: str, *, told: tuple[str, ...] = _TOLD, above: str = "", language: str = "en", site: str = "Oldmere Echo") -> str:
    """A page of a site with a headline, what stands below it, and a story."""
    prose = "".join(f"<p>{text}</p>" for text in told)
    return (
        f"<html lang={language}><head><meta charset=utf-8><title>Windmill to turn again - {site}</title></head><body>"
        f"<div><a href='/'>{site}</a></div>{above}<main><h1>Windmill to turn again</h1>{head}{prose}</main>"
        f"<footer>© 2024 {site}</footer></body></html>"
    )


def texts(html: str) -> list[str]:
    """The blocks of a page's story."""
    return [block.text for block in separate(html).body_blocks]


@pytest.mark.parametrize(
    "bar",
    [
        "<td><a href='/1'>Sdílet</a> <a href='/2'>Kopírovat odkaz</a> <a href='/3'>Tisk</a></td>",
        "<td><a href='/1'>Del</a><a href='/2'>Kopier lenke</a><a href='/3'>Skriv ut</a></td>",
        "<div>Kongsi · Salin pautan · Cetak</div>",
        "<div>გაზიარება ბეჭდვა</div>",
        "<div>แชร์ คัดลอกลิงก์ พิมพ์</div>",
    ],
)
def test_a_bar_of_buttons_is_no_part_of_a_story(bar: str) -> None:
    assert texts(page(f"<table><tr>{bar}</tr></table>" if bar.startswith("<td") else bar)) == list(_TOLD)


def test_a_row_is_of_phrases_and_nothing_else() -> None:
    assert is_row_of("calls.share", ["Print", "|", "Copy", "link"])
    assert not is_row_of("calls.share", ["Print"])
    assert not is_row_of("calls.share", ["Print", "money"])


@pytest.mark.parametrize(
    "line", ["4 min czytania", "Час читання: 2 хв", "Waktu baca 3 menit", "5 perc olvasás", "3 phút đọc", "Χρόνος ανάγνωσης: 2 λεπτά"]
)
def test_how_long_a_story_takes_to_read(line: str) -> None:
    assert is_reading_time(line)


@pytest.mark.parametrize("line", ["Hak cipta © 2024 Suara Teluk", "(c) 2567 ข่าวชายฝั่ง", "Wszelkie prawa zastrzeżone.", "כל הזכויות שמורות"])
def test_whose_the_rights_are(line: str) -> None:
    assert is_rights_notice(line)
    assert not is_rights_notice(_TOLD[0])


@pytest.mark.parametrize("day", ["Kamis", "pátek", "Παρασκευή", "miercuri", "perjantai", "शनिवार", "петък"])
def test_a_day_of_the_week_is_nobody(day: str) -> None:
    assert is_weekday(day)
    assert read_people(day, alias=True) == []


@pytest.mark.parametrize("line", ["ავტორი: ნინო კაპანაძე", "ნინო კაპანაძე"])
def test_georgian_names_need_no_capitals(line: str) -> None:
    assert read_people(line) == ["ნინო კაპანაძე"]


def test_a_site_that_bears_a_name_like_a_person_s_is_a_byline_at_most() -> None:
    article = separate(page("<div><span>Ada Moor</span><p>3 May 2024</p></div>", site="Ada Moor").replace("© 2024 Ada Moor", "Imprint"))
    assert (article.byline, article.authors) == ("Ada Moor", [])
    assert [block.text for block in article.body_blocks] == list(_TOLD)


def test_the_site_s_name_above_the_story_is_none_of_it() -> None:
    assert texts(page("<p>Oldmere Echo</p>")) == list(_TOLD)


def test_a_korean_site_before_the_writer_s_name() -> None:
    article = separate(page("<p>[포구신문 문가람 기자]</p>", language="ko", site="포구신문"))
    assert [one.name for one in article.authors] == ["문가람"]


def test_a_name_before_the_day_in_a_line_of_several_pieces() -> None:
    head = "<div>Nela Marsh, 03.05.2024, 19:10 | 12 readers | write to the writer</div>"
    assert [one.name for one in separate(page(head)).authors] == ["Nela Marsh"]


def test_the_last_paragraph_may_say_who_wrote() -> None:
    last = "Dieser Beitrag stammt von Nela Marsch und erschien zuerst im Dünenboten, der einmal im Monat gedruckt wird."
    assert [one.name for one in separate(page("", told=(*_TOLD, last))).authors] == ["Nela Marsch"]


@pytest.mark.parametrize("event", ["Młyn 12 czerwca 2024 otworzy starosta, a chleb upieką uczniowie szkoły piekarzy.", "磨坊2024年6月12日中午开放，面包由学生们烤制，大家都可以来。"])
def test_a_day_from_which_the_sentence_goes_on_dates_no_story(event: str) -> None:
    assert separate(page("<p>By Nela Marsh</p>", told=(_TOLD[0], event, *_TOLD[1:]))).date is None


def test_a_role_calls_a_standfirst_one() -> None:
    deck = "Rye first, wheat must wait until spring"
    article = separate(page(f"<div role=doc-subtitle>{deck}</div><div>By Nela Marsh</div>").replace("<p>", "<div>").replace("</p>", "</div>"))
    assert article.standfirst == deck


def test_a_label_of_publication_before_one_of_change() -> None:
    article = separate(page("<p>Giriş: 27 Ağustos 2024 20:18 - Güncelleme: 30 Ağustos 2024 12:40</p>", language="tr"))
    assert (article.date or "")[:16] == "2024-08-27T20:18"
    assert (article.date_modified or "")[:16] == "2024-08-30T12:40"


@pytest.mark.parametrize(
    ("run_on", "name"),
    [("<span>Автор: Вера Лугова</span><time>3 мая 2024, 19:10</time>", "Вера Лугова"), ("<i>Аутор: Мина Ковач</i><b>3. мај 2024.</b>", "Мина Ковач"), ("<i>بقلم: سلمى حداد</i><b>3 مايو 2024</b>", "سلمى حداد")],
)
def test_a_name_that_runs_into_the_day_in_any_script(run_on: str, name: str) -> None:
    assert [one.name for one in separate(page(f"<div>{run_on}</div>")).authors] == [name]


def test_a_name_with_signs_above_its_letters() -> None:
    assert read_people("سلمیٰ قریشی") == ["سلمیٰ قریشی"]


def test_an_arabic_site_is_known_by_its_name_however_spelt() -> None:
    article = separate(page("<p class=byline>ليلى الخوري - صدى الأرز</p>", site="صدى الأرز", language="ar"))
    assert [one.name for one in article.authors] == ["ليلى الخوري"]


def test_a_label_behind_the_site_s_name() -> None:
    article = separate(page("<p class=byline>La Voce del Faro | di Nella Marino</p>", site="La Voce del Faro", language="it"))
    assert [one.name for one in article.authors] == ["Nella Marino"]


@pytest.mark.parametrize("desk", ["İqtisadiyyat şöbəsi", "Kulturdesken", "Новости бөлімі", "სპორტის რედაქცია"])
def test_desks_of_further_languages(desk: str) -> None:
    article = separate(page(f"<span class=author-name>{desk}</span>"))
    assert (article.byline, article.authors) == (desk, [])


def test_a_heading_in_a_box_of_its_own_between_paragraphs() -> None:
    boxes = [f"<div class=cell><div><p>{text}</p></div></div>" for text in _TOLD]
    html = page("", told=()).replace("</main>", f"{boxes[0]}{boxes[1]}<div class=cell><div><h2>12 sacks</h2></div></div>{boxes[2]}</main>")
    assert texts(html) == [*_TOLD[:2], "12 sacks", _TOLD[2]]


def test_a_box_amid_the_story_that_names_cookies_and_has_two_buttons_is_a_wall() -> None:
    box = "<div><p>Táto časť sa zobrazí, keď súhlasíte s cookies našich partnerov a reklamy.</p><button>Áno</button><button>Nie</button></div>"
    assert texts(page("").replace(f"<p>{_TOLD[1]}", f"{box}<p>{_TOLD[1]}")) == list(_TOLD)


def test_small_words_of_other_languages_do_not_speak_to_the_reader() -> None:
    assert not says_you("Le toit du moulin sera refait.")
    assert not says_you("Stara uljara je prazna.")
    assert says_you("Wenn du hast, was du brauchst")
    assert says_you("Je kunt dit later lezen")


def test_two_days_in_one_marked_element() -> None:
    article = separate(page("<time>Pubblicato il 27 agosto 2024 alle 20:18 - Aggiornato il 30 agosto 2024 alle 12:40</time>", language="it"))
    assert (article.date or "")[:16] == "2024-08-27T20:18"
    assert (article.date_modified or "")[:16] == "2024-08-30T12:40"


def test_a_moment_in_an_element_of_the_site_s_own() -> None:
    article = separate(page('<x-when value="2024-05-03T19:10:00"></x-when>'))
    assert (article.date or "")[:16] == "2024-05-03T19:10"


@pytest.mark.parametrize("role", ["Zoologist", "Meeresbiologin", "zoologue", "биолог", "geólogo"])
def test_trades_of_learned_people_are_roles(role: str) -> None:
    assert is_trade(role)
    assert names_with_roles(f"Nela Marsh, {role}, Tod Birk, {role}") == ["Nela Marsh", "Tod Birk"]


def test_a_land_in_brackets_is_a_part_of_the_place() -> None:
    found = split_run_in("Puerto Hondo (Perú), 9 oct (EFE).- El molino volverá a girar.")
    assert found is not None
    assert (found.place, found.credit) == ("Puerto Hondo (Perú)", "EFE")


@pytest.mark.parametrize(
    "event", ["Dnia 12 czerwca 2024 r. w południe młyn otworzy starosta, a chleb upieką uczniowie.", "방앗간은 2024년 6월 12일 정오에 문을 열고 학생들이 빵을 굽는다고 면장은 말했다."]
)
def test_a_day_behind_a_word_or_before_the_word_for_year_is_the_sentence_s(event: str) -> None:
    assert separate(page("<p>By Nela Marsh</p>", told=(event, *_TOLD))).date is None


def test_a_short_label_of_a_change() -> None:
    article = separate(page("<p>27.08.2024 20:18 (akt. 30.08.2024 12:40)</p>", language="pl"))
    assert (article.date or "")[:10] == "2024-08-27"
    assert (article.date_modified or "")[:10] == "2024-08-30"


@pytest.mark.parametrize(("byline", "site", "name"), [("柏浜新聞・三上 遥", "柏浜新聞", "三上 遥"), ("柏滨时报 记者 宋雨晴", "柏滨时报", "宋雨晴")])
def test_a_site_before_an_eastern_name(byline: str, site: str, name: str) -> None:
    meta = f'<meta property="og:site_name" content="{site}">'
    article = separate(page(f"<p class=byline>{byline}</p><p>2024-05-03</p>", site=site).replace("</title>", f"</title>{meta}"))
    assert [one.name for one in article.authors] == [name]


def test_a_mark_of_respect_is_no_part_of_a_name() -> None:
    assert writer_told("この記事は三上 遥さんによる寄稿です。") == "三上 遥"


def test_topics_of_one_korean_letter() -> None:
    assert tag_names(["강", "보", "장어", "x"]) == ["강", "보", "장어"]


def test_what_happened_on_a_day_is_no_name_beside_it() -> None:
    article = separate(page("<div><span>Actualizado el</span> <b>3/5/2024</b> | <i>12 lectores</i></div>", language="es"))
    assert article.authors == []

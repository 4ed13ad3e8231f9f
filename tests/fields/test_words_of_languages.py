"""Pages of unknown outlets in other languages than English: who wrote, when, and what the site is called."""

from __future__ import annotations

import pytest

from cleaners.sources import read_source
from cleaners.walls import is_wall
from scraper import separate

_STORY = (
    "The council of Westbay voted on Tuesday night to reopen the lower bridge to carts and bicycles, the clerk said.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
    "A survey last autumn found that four in five households would use the bridge at least once a week to reach the market.",
)
_PROSE = "".join(f"<p>{text}</p>" for text in _STORY)


def page(head: str, *, meta: str = "", above: str = "", below: str = "", title: str = "Lower bridge to open again in June | Quay Post") -> str:
    """A page with a story; ``head`` stands below its headline, ``above`` and ``below`` outside of it."""
    return (
        f"<html><head><title>{title}</title>{meta}</head><body><div><a href='/'>Quay Post</a></div>{above}<article>"
        f"<h1>Lower bridge to open again in June</h1>{head}{_PROSE}</article>{below}<footer>© 2024 Quay Post</footer></body></html>"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Δημοσίευση: 27/08/2024 20:18 - Τελευταία ενημέρωση: 30/08/2024 12:40",
        "发布时间：2024年8月27日 20:18　更新时间：2024年8月30日 12:40",
        "פורסם: 27.08.2024, 20:18 | עודכן: 30.08.2024, 12:40",
        "Diterbitkan 27 Agustus 2024 20:18, diperbarui 30 Agustus 2024 12:40",
        "Publikováno 27. 8. 2024 20:18, aktualizováno 30. 8. 2024 12:40",
    ],
)
def test_labels_tell_publication_from_change(line: str) -> None:
    """Of two labelled times the one of publication is the date, though a meta element gives the change's day."""
    found = separate(page(f"<p>{line}</p>", meta='<meta property="article:published_time" content="2024-08-30">'), url="https://quay.example/a")
    assert ((found.date or "")[:16], (found.date_modified or "")[:16]) == ("2024-08-27T20:18", "2024-08-30T12:40")


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("3 Mei 2024 pukul 7.10 malam", "2024-05-03T19:10"),
        ("3 Mayıs 2024 akşam 7:10", "2024-05-03T19:10"),
        ("3 मई 2024, 19:10 IST (GMT+5:30)", "2024-05-03T19:10+05:30"),
        ("4 Satumba 2025", "2025-09-04"),
    ],
)
def test_words_of_the_day_and_zones(shown: str, iso: str) -> None:
    """The half of the day, an offset behind a zone's letters and the month are read in their languages."""
    assert separate(page(f'<p class="date">{shown}</p>'), url="https://quay.example/a").date == iso


def test_a_shown_day_that_the_data_call_a_change() -> None:
    """An unlabelled day that a meta element calls that of a change is no publication's where another one gives that years before."""
    meta = '<meta property="article:published_time" content="2012-02-29"><meta property="article:modified_time" content="2018-06-01T15:36">'
    found = separate(page("<p>1 juin 2018 à 15h36</p>", meta=meta), url="https://quay.example/a")
    assert ((found.date or "")[:10], (found.date_modified or "")[:10]) == ("2012-02-29", "2018-06-01")


@pytest.mark.parametrize("weather", ['<div class="wetter">Freitag, 17. Mai 2024, Westhafen</div>', "<div>2024年5月17日 東浜 12℃</div>"])
def test_the_weathers_day_dates_no_story(weather: str) -> None:
    """A day above the headline beside the weather, by name or by sign, is not the story's."""
    assert separate(page("", above=weather), url="https://quay.example/a").date is None


def test_the_sites_name_is_nobody() -> None:
    """The name that title and masthead give the site is no author, though it looks like a person's."""
    found = separate(page('<div class="author">Nora Bell and Otto Crane, Quay Post</div>'), url="https://news.example.org/a")
    assert [one.name for one in found.authors] == ["Nora Bell", "Otto Crane"]
    assert separate(page("<p>Quay Post</p>"), url="https://news.example.org/a").authors == []


def test_a_masthead_in_a_main_heading_is_no_headline() -> None:
    """The site's name in an ``h1`` without a link is none where the other part of the title is printed."""
    text = page("", title="下の橋、六月に再開：西湾日報").replace("<div><a href='/'>Quay Post</a></div>", "<h1>西湾日報</h1>")
    text = text.replace("<h1>Lower bridge to open again in June</h1>", "<h2>下の橋、六月に再開</h2>").replace("Quay Post", "西湾日報")
    assert separate(text, url="https://news.example.org/a").headline == "下の橋、六月に再開"


def test_the_writer_of_a_teaser_is_no_desk() -> None:
    """The labelled writers of a list of the site below the story are nobody's byline."""
    cards = "".join(
        f'<div class="card"><a href="/m{n}"><h3>{title}</h3></a><div>von <a class="author" href="/w{n}">Nora Bell</a></div></div>'
        for n, title in enumerate(("Freibad bleibt bis Oktober offen", "Neue Linde vor dem Rathaus gepflanzt", "Feuerwehr rettet ein Kalb"))
    )
    found = separate(page("<p>3. Mai 2024</p>", below=f"<section><h2>Beliebte Beiträge</h2>{cards}</section>"), url="https://quay.example/a")
    assert (found.byline, found.authors) == (None, [])


def test_a_name_in_small_letters_behind_a_label() -> None:
    """A link in small letters behind "by" is a name."""
    found = separate(page('<div class="meta">by <a href="/people/nora">nora bell</a> on 3 May 2024</div>'), url="https://quay.example/a")
    assert [one.name for one in found.authors] == ["nora bell"]


def test_topics_under_a_label_of_more() -> None:
    """A list named after topics, or links behind "more on", gives the tags and no related stories."""
    below = '<ul class="temas"><li>Más sobre:</li><li><a href="/temas/faros">Faros</a></li><li><a href="/temas/pesca">Pesca</a></li></ul>'
    found = separate(page("", below=below), url="https://quay.example/a")
    assert (found.tags, found.related_links) == (["Faros", "Pesca"], [])


def test_a_writer_in_letters_without_capitals_signs_a_card() -> None:
    """The writer whom a card of the list below names by the element's class is the entry's byline."""
    rows = "".join(
        f'<li><a href="/s{n}">{title}</a><em class="writer"><a href="/r/{n}">한소라</a></em><i class="date">2024-02-0{n}</i></li>'
        for n, title in enumerate(("수영장 10월까지 연장 운영한다", "역까지 가는 새 버스 노선 생긴다", "호밀빵으로 상 받은 제빵사"), 1)
    )
    found = separate(page("", below=f"<h4>관련 기사</h4><ul>{rows}</ul>"), url="https://quay.example/a")
    assert [(one.byline, one.date) for one in found.related_links] == [("한소라", f"2024-02-0{n}") for n in (1, 2, 3)]


def test_a_link_to_another_language_is_run_on_in_a_dump() -> None:
    """The link goes and the paragraph behind it stays, on pages of unknown outlets too."""
    text = "\n".join(("Lower bridge to open again", f"Lire cet article en français{_STORY[0]}", *_STORY[1:]))
    found = separate(text.encode(), url="https://news.example.org/a", content_type="text/plain")
    assert [block.text for block in found.body_blocks] == list(_STORY)


@pytest.mark.parametrize("place", ["Минск", "Θεσσαλονίκη", "חיפה", "上海", "서울"])
def test_a_place_on_a_line_of_its_own_in_any_script(place: str) -> None:
    """A well-known place above the date of a dump is the dateline, in the script of its page."""
    text = "\n\n".join(("Council hails new ferry line", f"{place}\n23 February 2016", *_STORY))
    assert separate(text.encode(), url="https://news.example.org/a", content_type="text/plain").dateline == place


def test_a_source_amid_a_story_in_characters() -> None:
    """A source line between paragraphs is the source and no part of the body, though characters say much in few signs."""
    story = (
        "海港市议会周二晚投票决定，三年前因洪水关闭的老桥将于六月向行人和自行车重新开放，书记员在一份简短的通报中说明了原因。",
        "维修费用超过一百二十万元，由县里承担；由于工程师们对横梁的选材意见不一，工程曾两次推迟，居民们多次到市政厅询问进展。",
        "去年秋天的一项调查显示，岛上五分之四的家庭每周至少会使用一次这座桥，其中大多数人是为了去市场买菜和送孩子们上学。",
    )
    text = "\n\n".join(("市议会赞扬新渡轮航线", story[0], "来源：北岸通讯社", *story[1:]))
    found = separate(text.encode(), url="https://news.example.org/a", content_type="text/plain")
    assert (found.source, [block.text for block in found.body_blocks]) == ("北岸通讯社", list(story))


@pytest.mark.parametrize(
    "line",
    [
        "Se necesita JavaScript", "Diese Seite benötigt JavaScript", "Vous devez activer JavaScript", "È necessario abilitare JavaScript",
        "Włącz obsługę JavaScript", "Lütfen JavaScript'i etkinleştirin", "Включите JavaScript", "JavaScript bị tắt", "자바스크립트가 필요합니다",
    ],
)  # fmt: skip
def test_a_call_for_scripts_is_no_story(line: str) -> None:
    """A notice that the browser has to run scripts is known in its language."""
    assert is_wall(line)


def test_a_name_in_the_line_of_the_date_is_by_the_date() -> None:
    """A name that a template runs on to the date's element is the byline."""
    head = "<span>Nora Bell</span><time datetime='2024-05-03T07:10:00Z'>3 mei 2024</time>"
    assert separate(page(head), url="https://quay.example/a").byline == "Nora Bell"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Nora Bell, Harbour Times, and Otto Crane", ["Nora Bell", "Otto Crane"]),
        ("By Nora Bell Chief reporter", ["Nora Bell"]),
        ("Harbour Times – Nora Bell", ["Nora Bell"]),
        ("Olga Brandt 著／森田陸 訳", ["Olga Brandt", "森田陸"]),
    ],
)
def test_bodies_and_roles_between_names(byline: str, names: list[str]) -> None:
    """What stands between, before or behind the names of a byline hides none of them."""
    text = page(f'<div class="byline">{byline}</div>').replace("Quay Post", "Harbour Times")
    assert [one.name for one in separate(text, url="https://quay.example/a").authors] == names


@pytest.mark.parametrize(
    ("line", "role"),
    [("Nora Bell [words]", "words"), ("森田陸（写真）", "写真"), ("王小雨 <b>本报记者</b>", "本报记者"), ("Νίκος Ρήγας, ανταποκριτής", "ανταποκριτής")],
)
def test_what_somebody_did_or_is_in_any_brackets_and_script(line: str, role: str) -> None:
    """The craft in square or wide brackets and the rank in other scripts are the author's role."""
    found = separate(page(f'<div class="byline">{line}</div>'), url="https://quay.example/a")
    assert [one.role for one in found.authors] == [role]


def test_a_class_that_says_author_in_another_language() -> None:
    """An element named after the writer in its page's language is a byline."""
    found = separate(page('<div class="yazar">Quay Post – Elif Demir</div>'), url="https://quay.example/a")
    assert (found.byline, [one.name for one in found.authors]) == ("Elif Demir", ["Elif Demir"])


def test_the_weather_in_the_next_item_bars_the_day() -> None:
    """A day in a list at the head of the page whose next item is the weather is the site's clock."""
    above = "<ul><li>17 May 2024</li><li>12°C Westbay</li></ul>"
    assert separate(page("", above=above), url="https://quay.example/a").date is None


@pytest.mark.parametrize("note", ["NOTE LEGALI: Il nome è protetto.", "Название и логотип защищены и не могут использоваться без разрешения."])
def test_titles_below_the_headline_printed_again(note: str) -> None:
    """Of a dump in which the headline comes again below the story, with titles and a note on rights, the story ends there."""
    head = "Council hails new ferry line"
    text = "\n".join((head, "Saturday 12:24, 01 October 2022", *_STORY, head, "Hundreds gather at the old pier", "Baker wins prize", note))
    found = separate(text.encode(), url="https://news.example.org/a", content_type="text/plain")
    assert [block.text for block in found.body_blocks] == list(_STORY)


def test_labelled_fields_in_another_language() -> None:
    """The fields of a line below a dump's headline are told by their labels."""
    line = "Tanggal terbit: 26-07-2022 17:26 Penulis: Radio Pelabuhan Sumber: Kantor berita Negara: Turki"
    found = separate("\n\n".join(("Pelabuhan menutup dermaga lama", line, *_STORY)).encode(), url="https://news.example.org/a", content_type="text/plain")
    assert (found.byline, found.source, (found.date or "")[:10]) == ("Radio Pelabuhan", "Kantor berita", "2022-07-26")


def test_a_site_s_name_is_left_out_before_a_name_and_not_before_a_day() -> None:
    """A day is nobody's name."""
    named = separate(page('<p class="byline">Quay Post | Ada Finch</p>'), url="https://quay.example/a")
    assert named.byline == "Ada Finch"
    dated = separate(page('<p class="byline">Quay Post | October 15, 2025</p>'), url="https://quay.example/a")
    assert dated.byline in {None, "Quay Post"}


def test_an_account_is_no_source() -> None:
    """Whose picture it is, is said below some stories by an account's name."""
    assert read_source("Source: night_sky_42") is None
    assert read_source("Source: Reuters") == "Reuters"

"""Desks, boards, ranks and writers of pages that nobody described, in many languages."""

from __future__ import annotations

import pytest

from cleaners.desk_words import names_desk
from cleaners.writer_sentences import writer_told
from scraper import separate
from scraper.record.article import Article

_STORY = (
    "The council of Westbay voted on Tuesday night to reopen the lower bridge to carts and bicycles, the clerk said.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
    "A survey last autumn found that four in five households would use the bridge at least once a week to reach the market.",
)


def page(head: str, above: str = "", foot: str = "", lead: str = "") -> Article:
    """The record of a page with a story, a head below its headline, a masthead above it and a foot."""
    story = "".join(f"<p>{text}</p>" for text in _STORY)
    html = f"<html><body>{above}<article><h1>Lower bridge to open again in June</h1>{head}{lead}{story}</article>{foot}</body></html>"
    return separate(html, url="https://news.example.org/a")


@pytest.mark.parametrize(
    "desk",
    [
        "Comité de rédaction", "L’équipe Conso", "Zespół redakcyjny", "Nyhetsredaktionen", "Haber Merkezi", "Yayın Kurulu",
        "Редакция новостей", "Hoofdredactie", "La Redazione", "Redação Hoje", "Συντακτική ομάδα", "편집위원회", "فريق التحرير",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["author", "autor", "byline"])
def test_a_desk_is_a_byline_and_nobody(desk: str, name: str) -> None:
    """A desk in an author's element is the byline, in whatever language element and desk are named, and nobody is an author."""
    found = page(f'<span class="{name}">{desk}</span><time datetime="2024-05-03">3 May 2024</time>')
    assert (found.byline, found.authors) == (desk, [])


@pytest.mark.parametrize(
    "element",
    ['<a rel="author" href="/by/desk">Redacción Digital</a>', '<span itemprop="author">Redacción Digital</span>'],
)
def test_a_desk_by_relation_or_property(element: str) -> None:
    """An author's link or property names a desk as a class does."""
    assert page(f"<div>{element}</div>").byline == "Redacción Digital"


def test_words_of_people_are_no_desks() -> None:
    """Names of people have no word of a desk."""
    assert not any(map(names_desk, ("Tim Cook", "Anna Desker", "Jan Kowalczyk", "Анна Белова", "Elif Aksoy", "Émile Carrère")))


def test_a_masthead_is_no_byline() -> None:
    """The line that leads to the front page names the site, whatever it looks like; nor does the copyright line name a writer."""
    found = page("", above='<div><a href="/">Glenroy Mercury</a></div>', foot="<div>© De Waterlander</div>")
    assert (found.byline, found.authors) == (None, [])


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("This piece was written by Carla Sund for The Harbour Times, where it was first published.", "Carla Sund"),
        ("Ruth Amadi contributed this column, which was first printed in The Valley Post.", "Ruth Amadi"),
        ("Dieser Gastbeitrag wurde von Jonas Felder verfasst und ist zuerst im Talboten erschienen.", "Jonas Felder"),
        ("Cette tribune de Lucie Marchand a d’abord été publiée par La Voix du Val.", "Lucie Marchand"),
        ("Este artículo fue escrito por Marta Oliver y apareció primero en La Voz.", "Marta Oliver"),
        ("Questo articolo è stato scritto da Chiara Benelli ed è apparso su La Voce.", "Chiara Benelli"),
        ("Материал подготовила Анна Белова, впервые он вышел в газете «Долина».", "Анна Белова"),
        ("Bu yazı Elif Aksoy tarafından kaleme alındı ve ilk olarak Vadi'de yayımlandı.", "Elif Aksoy"),
        ("この記事は高木直子が執筆し、最初に谷新聞に掲載された。", "高木直子"),
        ("本文由李文静撰写，首发于《山谷报》。", "李文静"),
    ],
)
def test_a_sentence_tells_the_writer(sentence: str, name: str) -> None:
    """The sentence above a story that says who wrote it names its author."""
    assert writer_told(sentence) == name
    assert [one.name for one in page("", lead=f"<p>{sentence}</p>").authors] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "The article by Jane Doe in the Times caused a stir among the members of the council.",
        "This story was first published by The Valley Post.",
        "This is what the council of Westbay said to Jane Doe.",
        "Dieser Text von gestern ist schon vergessen.",
    ],
)
def test_other_sentences_tell_no_writer(sentence: str) -> None:
    """A sentence about another text, a paper or a day names no writer."""
    assert writer_told(sentence) is None


@pytest.mark.parametrize(
    ("byline", "name", "role"),
    [
        ("Von Anna Berger, Leiterin Vertrieb, Geschäftsbereich Energie, Nordwerk AG", "Anna Berger", "Leiterin Vertrieb"),
        ("Por Luis Prado, Director General, División Agrícola, Grupo Ribalta", "Luis Prado", "Director General"),
        ("Par Lucie Marchand, directrice commerciale, division Énergie, Valmont SA", "Lucie Marchand", "directrice commerciale"),
        ("Jan Kowalczyk, dyrektor marketingu, Dział Energii, Zalewo SA", "Jan Kowalczyk", "dyrektor marketingu"),
    ],
)
def test_ranks_and_divisions_are_no_people(byline: str, name: str, role: str) -> None:
    """Behind a name stand what the writer is and of what; neither is another author."""
    found = page(f'<div class="byline">{byline}</div>')
    assert [one.name for one in found.authors] == [name]
    assert (found.authors[0].role or "").startswith(role)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("מאת נועה ברקת", "נועה ברקת"), ("Της Ελένης Μαυρίδου", "Ελένης Μαυρίδου"), ("文・高木 直子", "高木 直子"),
        ("Kirjoittanut Matti Virtanen", "Matti Virtanen"), ("Автор - Анна Белова", "Анна Белова"), ("Bởi Nguyễn Lan", "Nguyễn Lan"),
        ("Jan Kowalczyk, 18 marca 2015, 15:57", "Jan Kowalczyk"), ("Por Marta Oliver 18 de marzo a las 15:57", "Marta Oliver"),
    ],
)  # fmt: skip
def test_labels_and_dates_around_a_name(line: str, name: str) -> None:
    """Labels without a colon, and a date behind the name with or without its year, are no part of a byline."""
    found = page(f"<p>{line}</p>")
    assert (found.byline, [one.name for one in found.authors]) == (name, [name])


def test_who_said_a_motto_is_no_author() -> None:
    """The name below a whole quotation of the same make is no byline, with a dash or without."""
    for name in ("– Clara Voss", "Clara Voss"):
        assert page("", lead=f"<p><i>“A bridge is a promise between shores.”</i></p><p><i>{name}</i></p>").authors == []


@pytest.mark.parametrize(("lines", "name", "role"), [
    ("<div>Published 5 May 2023</div><div>Maja Holm</div><div>Reporter</div>", "Maja Holm", "Reporter"),
    ("<ul><li>ANN QUILL<br>Staff Writer</li></ul><p>5 May 2023</p>", "ANN QUILL", "Staff Writer"),
    ("<address><img src='/q.jpg'><a href='/w/7'>Inger Solvik</a><br>journalist</address><p>5 May 2023</p>", "Inger Solvik", "journalist"),
    ("<p>Por Bia Falcão, especial para o Jornal do Cais*</p>", "Bia Falcão", "especial para o Jornal do Cais"),
    ("<p>編集委員・藤波健一</p><p>2023年5月5日</p>", "藤波健一", "編集委員"),
    ("<p>dal nostro inviato Gino Ferri</p><p>5 maggio 2023</p>", "Gino Ferri", "nostro inviato"),
    ("<p>글 한지우 선임기자 · 사진 오태석 사진기자</p>", "한지우", "선임기자"),
])
def test_a_name_that_nothing_but_a_role_beside_it_marks(lines: str, name: str, role: str) -> None:
    story = "".join(f"<p>The council of Port Quell said on day {n} that the old pier would be kept open for walkers and boats.</p>" for n in range(1, 7))
    page = f"<html><body><article><h1>The pier of Port Quell stays open</h1>{lines}<div class='t'>{story}</div></article></body></html>"
    author = separate(page, url="https://n.example/a/pier-stays").authors[0]
    assert author.name == name
    assert (author.role or "").rstrip("*") == role


@pytest.mark.parametrize(
    ("line", "name"), [("Odile Fauvette (à Valmora)", "Odile Fauvette"), ("Ada Finch / OLDMERE (AP)", "Ada Finch"), ("長谷川 澪記者", "長谷川 澪"), ("Deniz Kaya / GÖLBUCAK, (DHA)", "Deniz Kaya")]
)
def test_names_before_places_and_words_for_reporters(line: str, name: str) -> None:
    """A name before the place that a story was filed from, and one before a word for reporter, is who wrote it."""
    found = page(f"<p class='k'>{line}</p>")
    assert [one.name for one in found.authors] == [name]


@pytest.mark.parametrize(
    "lines",
    [
        "<div>Odila Kos</div><a href='mailto:o@x.example'>o@x.example</a>", "<div>서하늘</div><div>sky@x.example</div>", "<div><strong>Odila Kos</strong>, Oldmere Echo <time>3 May 2024</time></div>",
    ],
)  # fmt: skip
def test_a_name_above_an_address_or_before_the_site(lines: str) -> None:
    """A name alone above a mail address, or before the site's own name, is who wrote the story."""
    found = page(f"{lines}<p>3 May 2024</p>", above="<meta property='og:site_name' content='Oldmere Echo'><a href='/'>Oldmere Echo</a>")
    assert [one.name for one in found.authors] in (["Odila Kos"], ["서하늘"])


def test_the_site_behind_a_name_is_no_second_author() -> None:
    """A site that only the title and the line of the byline name is nobody."""
    head = "<html><head><title>Lower bridge to open again in June – Tin Mới Nhất</title></head>"
    story = "".join(f"<p>{text}</p>" for text in _STORY)
    html = f"{head}<body><h1>Lower bridge to open again in June</h1><p><small>Phạm Nết | Tin Mới Nhất | 06/11/2025 17:20</small></p>{story}</body></html>"
    assert [one.name for one in separate(html, url="https://news.example.org/a").authors] == ["Phạm Nết"]


@pytest.mark.parametrize("head", ["<ul><li>Novosti</li><li>3 May 2024</li><li>By Odila Kos</li></ul>", "<div class='by'>By Odila Kos</div><details open><summary>More</summary><p>Odila Kos has written on bridges since 2011.</p></details>"])
def test_what_stands_beside_the_byline_is_no_story(head: str) -> None:
    """A rubric in the list of byline and day, and words about the writer above the story, are no first paragraph."""
    assert (page(head).body or "").split("\n\n")[0] == _STORY[0]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Γράφτηκε από τον/την <span>Ειρήνη Σταματίου</span>", "Ειρήνη Σταματίου"),
        ("Redactie: <span>Femke van Dalen</span>", "Femke van Dalen"),
        ("от <a href='/u/9'>Десислава Попова</a>", "Десислава Попова"),
        ("<span>எழுதியவர்</span> <a href='/u/9'>செல்வி மாரிமுத்து</a>", "செல்வி மாரிமுத்து"),
        ("Аутор <a href='/u/9'>Јелена Станковић</a>", "Јелена Станковић"),
        ("نمائندہ خصوصی: جاوید آفریدی", "جاوید آفریدی"),
    ],
)
def test_labels_before_writers(line: str, name: str) -> None:
    found = page(f"<div class='author'>{line}</div><div>2024-05-03</div>")
    assert (found.byline, [one.name for one in found.authors]) == (name, [name])

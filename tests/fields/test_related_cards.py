"""What cards of related lists print around their headlines, and labels over lists that are not there, on invented pages."""

from __future__ import annotations

import pytest

from scraper import separate
from scraper.record.article import Article
from tests.fields.test_topics import SENTENCES, TITLE

STORY = "".join(f"<p>{one}</p>" for one in SENTENCES)


def read(below: str, *, above: str = "", lang: str = "en") -> Article:
    page = f"<html lang='{lang}'><head><title>{TITLE} - Gazette</title></head><body>{above}<article><h1>{TITLE}</h1>{STORY}</article>{below}</body></html>"
    return separate(page, url="https://gazette.example/2024/harbour-closed")


def told(article: Article) -> list[tuple[str, str | None, str | None]]:
    return [(one.headline, one.date, one.byline) for one in article.related_links]


WRITERS = (
    "<p class='by'>By <a href='/x/{n}'>Ann Field</a> · May {n}, 2020</p>",
    "<div class='info'><span class='author'><a href='/x/{n}'>Ann Field</a></span><span class='time'>2020-05-0{n}</span></div>",
    "<div><a rel='author' href='/x/{n}'>Ann Field</a></div><time datetime='2020-05-0{n}'>{n} May 2020</time>",
    "<div><span class='byline'>Ann Field</span> <span>{n} May 2020</span></div>",
    "<p>{n} May 2020 by Ann Field</p>",
    "<p>Von <a href='/x/{n}'>Ann Field</a>, {n} May 2020</p>",
    "<a class='by' href='/x/{n}'>Ann Field</a><span>2020-05-0{n}</span>",
)


@pytest.mark.parametrize("writer", WRITERS)
@pytest.mark.parametrize("above", [False, True])
def test_writers_and_days(writer: str, above: bool) -> None:
    """The writer of a card is the byline of its entry and no entry, the day is its date, above the headline and below it."""
    cards = ""
    for n in (1, 2):
        head, beside = f"<h4><a href='/s/{n}'>A long headline of story number {n}</a></h4>", writer.format(n=n)
        cards += f"<div class='item'>{beside + head if above else head + beside}</div>"
    article = read(f"<h3>Related stories</h3><div class='list'>{cards}</div>")
    assert told(article) == [(f"A long headline of story number {n}", f"2020-05-0{n}", "Ann Field") for n in (1, 2)]


def test_writers_in_other_scripts() -> None:
    """A pen name of two characters is a writer by the name of its element."""
    cards = "".join(
        f"<div class='item'><h4><a href='/s/{n}'>老码头第{n}次重新向游客开放</a></h4><div><span class='author'><a href='/u/{n}'>西风</a></span><span>2024-02-0{n}</span></div></div>"
        for n in (1, 2)
    )
    article = read(f"<h3>相关阅读</h3><div>{cards}</div>", lang="zh")
    assert told(article) == [(f"老码头第{n}次重新向游客开放", f"2024-02-0{n}", "西风") for n in (1, 2)]


@pytest.mark.parametrize("beside", ["<p class='info'>作者：{name} {day}</p>", "<p class='writer'>文・{name}</p><time>{day}</time>"])
def test_labelled_writers_in_other_scripts(beside: str) -> None:
    """A label before a writer's name is no part of it."""
    cards = "".join(
        f"<div class='item'><h4><a href='/s/{n}'>老码头第{n}次重新向游客开放</a></h4>{beside.format(name='西风', day=f'2024-02-0{n}')}</div>" for n in (1, 2)
    )
    assert told(read(f"<h3>相关阅读</h3><div>{cards}</div>", lang="zh")) == [(f"老码头第{n}次重新向游客开放", f"2024-02-0{n}", "西风") for n in (1, 2)]


def test_overlines_and_times_inside_a_link() -> None:
    """A card's overline and its time stand inside the link and are no part of the headline."""
    cards = "".join(
        f"<li><a href='/s/{n}'><h3><span class='card__kicker'>Island life</span> A long headline of story number {n} <span class='card-date'>{n} May</span></h3></a></li>"
        for n in (1, 2)
    )
    article = read(f"<h2>Related stories</h2><ul>{cards}</ul>")
    assert [one.headline for one in article.related_links] == ["A long headline of story number 1", "A long headline of story number 2"]


@pytest.mark.parametrize(("label", "lang"), [("Related stories", "en"), ("Lesen Sie auch", "de"), ("相关阅读", "zh")])
@pytest.mark.parametrize("box", ["<div id='spot'><h5>{}</h5><div id='spot-text'></div></div>", "<div class='head'><h3>{}</h3></div>", "<h3>{}</h3><ul></ul>"])
def test_a_label_without_its_list(label: str, lang: str, box: str) -> None:
    """Above a story whose headline is a link, a label over nothing takes nothing of the story."""
    page = (
        f"<html lang='{lang}'><head><title>{TITLE} - Gazette</title></head><body><div id='main'>{box.format(label)}<div class='post'>"
        f"<p class='date'>2013-12-28</p><h2><a href='/post/1'>{TITLE}</a></h2>{STORY}</div></div></body></html>"
    )
    article = separate(page)
    assert (article.headline, article.date, article.related_links) == (TITLE, "2013-12-28", [])
    assert len(article.body_blocks) == len(SENTENCES)


def test_a_label_whose_list_a_script_brings() -> None:
    """A label over an empty list takes no list below it that is another's."""
    article = read("<div><h4>Related stories</h4><ul></ul></div><div><p><a href='/x'>Ask for our printed calendar now</a></p></div>")
    assert article.related_links == []


GLUED = {
    "pl": ("CZYTAJ TEŻ", "Nowy most w Brzegu gotowy przed zimą"), "it": ("LEGGI ANCHE", "Il nuovo ponte sarà pronto prima dell'inverno"),
    "en": ("Read also", "The new bridge is to be ready before winter"), "tr": ("İlgili haber", "Yeni köprü kıştan önce hazır olacak"),
}  # fmt: skip


@pytest.mark.parametrize("lang", sorted(GLUED))
def test_label_run_on_to_its_headline(lang: str) -> None:
    """A label that runs on to the linked headline behind it is no part of either story."""
    label, headline = GLUED[lang]
    line = f"<p><span>{label}</span><a href='/s/1'>{headline}</a></p>"
    article = separate(
        f"<html lang='{lang}'><body><article><h1>{TITLE}</h1><p>{SENTENCES[0]}</p>{line}<p>{SENTENCES[1]}</p></article></body></html>",
        url="https://gazette.example/2024/harbour-closed",
    )
    assert [(one.list, one.headline) for one in article.related_links] == [(label, headline)]
    assert label not in article.body


def test_arrow_before_a_headline() -> None:
    """A linked headline behind an arrow between two paragraphs is another story's; several in a row are the story's list."""
    one = "<p>» <a href='/s/{n}'>The {n} bridges of the old harbour town</a></p>"
    page = "<html><body><article><h1>{}</h1><p>{}</p>{}<p>{}</p></article></body></html>"
    url = "https://gazette.example/2024/harbour-closed"
    single = separate(page.format(TITLE, SENTENCES[0], one.format(n=1), SENTENCES[1]), url=url)
    assert [link.headline for link in single.related_links] == ["The 1 bridges of the old harbour town"]
    row = separate(page.format(TITLE, SENTENCES[0], "".join(one.format(n=n) for n in (1, 2, 3)), SENTENCES[1]), url=url)
    assert "The 2 bridges" in row.body


def test_cards_of_one_line() -> None:
    """Cards whose links stand beside each other without a break have their titles without overline and teaser."""
    teaser = "What the council has decided and what it means for those who live here."
    card = "<a href='/s/{n}'><span class='dachzeile'>Hafen</span><span class='titel'>Der alte Kai wird zum {n}. Mal gesperrt</span><span class='text'>{teaser}</span></a>"
    cards = "".join(card.format(n=n, teaser=teaser) for n in (1, 2, 3))
    found = told(read(f"<aside><h2>Mehr zum Thema</h2>{cards}</aside>", lang="de"))
    assert found == [(f"Der alte Kai wird zum {n}. Mal gesperrt", None, None) for n in (1, 2, 3)]


def test_days_that_cards_state_for_machines() -> None:
    """A card that shows an age, or a day without its year inside its link, has the day that it states."""
    for shown in ("2 days ago", "3 May"):
        cards = "".join(
            f"<a class='c' href='/s/{n}'><div class='t'>A long headline of story number {n}</div><time datetime='2024-05-0{n}'>{shown}</time></a>" for n in (1, 2)
        )
        found = told(read(f"<section><h2>Related stories</h2>{cards}</section>"))
        assert [day for _, day, _ in found] == ["2024-05-01", "2024-05-02"]


def test_rows_with_days_in_figures() -> None:
    """A day without its year behind a link, in figures, leaves the link an entry."""
    rows = "".join(f"<li><a href='/s/{n}.html'>港口的老码头第{n}次关闭</a><span>05-0{n}</span></li>" for n in (1, 2, 3))
    found = told(read(f"<div><h3>相关阅读</h3><ul>{rows}</ul></div>", lang="zh"))
    assert [headline for headline, _, _ in found] == [f"港口的老码头第{n}次关闭" for n in (1, 2, 3)]


def test_overline_run_on_to_the_title() -> None:
    """An overline that runs on to the title of its card without a blank is no part of it."""
    one = "<li><a href='/s/{n}'><em>사회</em><span class='tit'>항구의 옛 부두 {n}번째로 문을 닫는다</span></a></li>"
    found = told(read(f"<div><strong>추천 기사</strong><ul>{one.format(n=1)}{one.format(n=2)}</ul></div>", lang="ko"))
    assert [headline for headline, _, _ in found] == [f"항구의 옛 부두 {n}번째로 문을 닫는다" for n in (1, 2)]


def test_writers_that_nothing_marks() -> None:
    """A line of each card that is a person's name beside its day is who wrote the story; a rubric of the same place is not."""
    card = "<div class='k'><h3><a href='/s/{n}'>The old quay is closed for the {n}. time</a></h3><div>{who}</div><div>{n} May 2020</div></div>"
    for who, byline in (("Odile Fauvette", "Odile Fauvette"), ("Shipping", None)):
        found = told(read(f"<section><h2>Related stories</h2>{''.join(card.format(n=n, who=who) for n in (1, 2, 3))}</section>"))
        assert found == [(f"The old quay is closed for the {n}. time", f"2020-05-0{n}", byline) for n in (1, 2, 3)]


def test_parts_of_a_link_without_telling_names() -> None:
    """A link made of an overline, a title and a day in elements of several makes has them apart, whatever they are called."""
    link = "<a class='b' href='/s/{n}'><span class='xs'>Puerto</span><span class='lg'>El viejo muelle cierra por vez {n}</span><span class='g'>{n} mayo 2020</span></a>"
    found = told(read(f"<div><div class='t'>Noticias relacionadas</div>{link.format(n=1)}{link.format(n=2)}</div>", lang="es"))
    assert found == [(f"El viejo muelle cierra por vez {n}", f"2020-05-0{n}", None) for n in (1, 2)]


def test_a_lead_is_no_overline() -> None:
    """A word with a colon that leads a title is the title's."""
    link = "<li><a href='/s/{n}'><span class='x'>Heard:</span><span class='y'>Old quay closed for the {n}. time</span></a></li>"
    found = told(read(f"<div><h3>Related stories</h3><ul>{link.format(n=1)}{link.format(n=2)}</ul></div>"))
    assert all(headline.startswith("Heard:") for headline, _, _ in found)


@pytest.mark.parametrize(("who", "lang"), [("Odile Fauvette", "fr"), ("宋雨晴", "zh"), ("अनु नेगी", "hi")])
def test_writers_in_the_line_of_the_day(who: str, lang: str) -> None:
    """A person's name before the day in the foot of each card is who wrote the story, in any script."""
    card = "<article class='k'><a href='/s/{n}'><h4>The old quay is closed for the {n}. time</h4></a><footer><span>{who}</span> <time>2020-05-0{n}</time></footer></article>"
    found = told(read(f"<section><h2>Related stories</h2>{''.join(card.format(n=n, who=who) for n in (1, 2, 3))}</section>", lang=lang))
    assert found == [(f"The old quay is closed for the {n}. time", f"2020-05-0{n}", who) for n in (1, 2, 3)]


PIER = "How the pier was forgotten for forty years"
INSET = (
    "<figure class='bm'><a href='/s/pier'><div><div class='bm-title'>{title}</div><div>Four keepers and one light</div><div>Gazette</div></div></a></figure>",
    "<x-teaser class='inline'><a href='/s/pier'><span class='rubric'>Coast</span><h3>{title}</h3></a></x-teaser>",
    "<div class='Box'><div class='Promo'><div><a href='/coast'>Coast</a></div><div class='Promo-title'><a href='/s/pier'>{title}</a></div></div></div>",
    "<a class='emb' href='/s/pier'><div>Gazette Letters</div><div class='emb-title'>{title}</div><div>It began with a letter…</div><div>Read more</div></a>",
)


@pytest.mark.parametrize("card", INSET)
def test_a_card_between_two_paragraphs_is_another_story(card: str) -> None:
    """A box of a few lines that lead to one story of the site is a related link and no part of the body."""
    page = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><div>{STORY}{card.format(title=PIER)}<p>{SENTENCES[1]}</p>{STORY}</div></article></body></html>"
    article = separate(page, url="https://gazette.example/2024/harbour-closed")
    assert [(one.list, one.kind, one.headline, one.url) for one in article.related_links] == [
        (None, "related", PIER, "https://gazette.example/s/pier")
    ]
    assert PIER not in article.body


@pytest.mark.parametrize(
    "box",
    [
        "<div class='shop'><a href='/p/1'><h4>A brass lamp for long evenings</h4><div>€ 49 only</div></a></div>",
        "<div class='letter newsletter'><a href='/newsletter/tides'><h4>The tides of the week in your inbox</h4><div>Every Friday</div></a></div>",
        "<div class='by'><a href='/authors/ann'><h4>By Ann Field of the Harbour Desk</h4><div>Reporter</div></a></div>",
        "<div class='out'><a href='https://elsewhere.example/x'><h4>What others say of the old harbour</h4><div>elsewhere.example</div></a></div>",
        "<div class='doc'><a href='/files/report.pdf'><h4>The report of the harbour office</h4><div>PDF</div></a></div>",
    ],
)
def test_what_else_stands_between_two_paragraphs_is_no_story(box: str) -> None:
    page = f"<html><body><article><h1>{TITLE}</h1><div>{STORY}{box}<p>{SENTENCES[1]}</p>{STORY}</div></article></body></html>"
    assert separate(page, url="https://gazette.example/2024/harbour-closed").related_links == []


def test_services_and_files_are_no_entries() -> None:
    """What leads to a newsletter, to an account or to a file is no other story."""
    hrefs = ("/newsletters", "/account/register", "/files/tides.pdf", "https://jobs.gazette.example/")
    more = "".join(f"<li><a href='{href}'>What we offer to all of our readers {n}</a></li>" for n, href in enumerate(hrefs))
    article = read(f"<h3>Related stories</h3><ul><li><a href='/s/1'>{PIER}</a></li>{more}</ul>")
    assert [one.headline for one in article.related_links] == [PIER]


def test_the_rubric_of_each_card_ends_no_list() -> None:
    """What every card prints over its headline labels no list of its own, though elsewhere it does."""
    cards = "".join(f"<div class='t'><h4>Archive</h4><h3>A long headline of story number {n}</h3><a href='/s/{n}'>more</a></div>" for n in (1, 2, 3))
    article = read(f"<div><h3 class='l'>Related articles</h3>{cards}</div>")
    assert [one.headline for one in article.related_links] == [f"A long headline of story number {n}" for n in (1, 2, 3)]


@pytest.mark.parametrize("figure", [
    "<figure><h4>Figure 1</h4><a href='/figures/1'><img src='/i/1.jpg'>Open the chart in a new window</a><figcaption>Ships in the old harbour</figcaption></figure>",
    "<div class='fig'><h4>Figure 1</h4><div><a href='/2024/harbour-closed/figures/1'>Open the chart in a new window</a></div></div>",
])  # fmt: skip
def test_a_figure_between_two_paragraphs_is_the_story_s(figure: str) -> None:
    """What has a caption, or leads to a page below the story's own address, is no card of another story."""
    page = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1><div>{STORY}{figure}<p>{SENTENCES[1]}</p>{STORY}</div></article></body></html>"
    assert separate(page, url="https://gazette.example/2024/harbour-closed").related_links == []

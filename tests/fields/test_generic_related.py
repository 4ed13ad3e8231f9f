"""Related links of pages that nobody described: labelled and named lists, lines in the story, lists of the site, furniture."""

from __future__ import annotations

import pytest

from scraper import separate
from scraper.page.hints import COMMENT, NAVIGATION, RELATED, SHARE, of_names
from scraper.record.article import Article
from tests.fields.test_generic_comments import STORY, page


def read(markup: str, *, inside: str = "", lang: str = "en") -> Article:
    story = (STORY[0], STORY[1] + (f"</p>{inside}<p>" if inside else ""), STORY[2]) if inside else STORY
    return separate(page(markup, story=story, lang=lang), url="https://paper.example/ferry")


def titles(article: Article) -> list[tuple[str | None, str, str | None]]:
    return [(one.list, one.headline, one.url) for one in article.related_links]


LABELS = {
    "en": "Related stories", "de": "Mehr zum Thema", "fr": "Sur le même sujet", "es": "Noticias relacionadas", "it": "Articoli correlati",
    "pt": "Leia também", "nl": "Gerelateerde artikelen", "tr": "İlgili Haberler", "ar": "مواضيع ذات صلة", "ru": "Читайте также",
    "zh": "相关新闻", "ja": "関連記事",
}  # fmt: skip


@pytest.mark.parametrize("lang", LABELS)
def test_labelled_list(lang: str) -> None:
    first, second = {
        "ar": ("ميناء المدينة القديم يفتح أبوابه للزوار", "سفينة تعود إلى البحر بعد غياب طويل"), "zh": ("老码头重新向游客开放", "一艘旧船回到大海"),
        "ja": ("古い港が再び観光客に開かれる", "古い船が海に戻る日"),
    }.get(lang, ("The pier that was forgotten for forty years", "An island without a single car"))  # fmt: skip
    article = read(f'<div><h3>{LABELS[lang]}</h3><ul><li><a href="/one">{first}</a></li><li><a href="/two">{second}</a></li></ul></div>', lang=lang)
    assert titles(article) == [
        (LABELS[lang], first, "https://paper.example/one"), (LABELS[lang], second, "https://paper.example/two"),
    ]  # fmt: skip
    assert article.body is not None
    assert first not in article.body
    assert STORY[2] in article.body


def test_list_inside_the_story_ends_where_it_goes_on() -> None:
    inside = '<p>Related:</p><ul><li><a href="/one">The pier that was forgotten for forty years</a></li></ul>'
    article = read("", inside=inside)
    assert [one.headline for one in article.related_links] == ["The pier that was forgotten for forty years"]
    assert article.body is not None
    assert all(part in article.body for part in STORY)


def test_named_list_with_dates() -> None:
    cards = "".join(
        f'<div class="card"><a href="/{at}"><h4>{title}</h4></a><span class="when">{date}</span></div>'
        for at, (title, date) in enumerate([("A boiler from the last century", "May 3, 2020"), ("Who pays for the islands?", "April 28, 2020")])
    )
    article = read(f'<aside class="related-articles">{cards}</aside>')
    assert [(one.headline, one.date) for one in article.related_links] == [
        ("A boiler from the last century", "2020-05-03"), ("Who pays for the islands?", "2020-04-28"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ('<p>READ MORE: <a href="/x">{}</a></p>', "READ MORE"),
        ('<p><a href="/x">READ MORE: {}</a></p>', "READ MORE"),
        ('<p>Lesen Sie auch: <a href="/x">{}</a></p>', "Lesen Sie auch"),
        ('<p><strong>Lea también</strong> | <a href="/x">{}</a></p>', "Lea también"),
        ('<p>À lire aussi : <a href="/x">{}</a></p>', "À lire aussi"),
        ('<p>اقرأ أيضا: <a href="/x">{}</a></p>', "اقرأ أيضا"),
        ('<p>延伸阅读：<a href="/x">{}</a></p>', "延伸阅读"),
        ('<p>[Leia também: <a href="/x">{}</a>]</p>', "Leia também"),
        ('<p>HARBOUR CRISIS: <a href="/x">{}</a></p>', "HARBOUR CRISIS"),
        ('<p><b>ZUR SACHE:</b> <a href="/x">{}</a></p>', "ZUR SACHE"),
    ],
)
def test_lines_in_the_story(line: str, label: str) -> None:
    headline = "The pier that was forgotten for forty years"
    article = read("", inside=line.format(headline))
    assert titles(article) == [(label, headline, "https://paper.example/x")]
    assert article.body is not None
    assert headline not in article.body


def test_a_sentence_with_a_link_stays() -> None:
    inside = '<p>Read the report that <a href="/x">the engineers wrote in spring</a> and you will see how thin the iron has become.</p>'
    article = read("", inside=inside)
    assert article.related_links == []
    assert article.body is not None
    assert "how thin the iron" in article.body


@pytest.mark.parametrize("line", ['OUR TOP PICK: <a href="/x">Kettle</a>', 'HARBOUR CRISIS: A boat that <a href="/x">nobody wanted</a> sank in June', '<a href="/x">HARBOUR CRISIS: THE PIER THAT WAS FORGOTTEN FOR YEARS</a>'])
def test_a_label_in_capitals_may_be_the_storys(line: str) -> None:
    """A label before a thing, before a sentence with a link, or before more capitals introduces no other story."""
    assert read("", inside=f"<p>{line}</p>").related_links == []


def test_lists_of_the_site_are_not_related() -> None:
    article = read('<div><h3>Most read</h3><ol><li><a href="/a">Ten beaches without a road</a></li><li><a href="/b">A cook goes home</a></li></ol></div>')
    assert article.related_links == []
    assert article.body is not None
    assert "beaches" not in article.body


def test_previous_and_next_are_furniture() -> None:
    article = read('<div class="pager"><a href="/p">Previous post: A quiet summer</a><br><a href="/n">Next post: The loud winter</a></div>')
    assert article.related_links == []
    assert article.body is not None
    assert "quiet summer" not in article.body


def test_the_same_address_twice_is_one_entry() -> None:
    article = read('<div class="related"><h3>Related</h3><p><a href="/a">Ten beaches without a road</a></p><p><a href="/a">Read the whole story</a></p></div>')
    assert [one.headline for one in article.related_links] == ["Ten beaches without a road"]


@pytest.mark.parametrize(
    ("names", "kind"),
    [
        ("comment-list", COMMENT), ("commentsWrapper", COMMENT), ("leser_kommentare", COMMENT), ("relatedStories", RELATED),
        ("c-most-read__list", RELATED), ("mainNav", NAVIGATION), ("breadcrumbs", NAVIGATION), ("SocialBar", SHARE), ("article__share", SHARE),
    ],
)  # fmt: skip
def test_hints(names: str, kind: int) -> None:
    assert of_names(names) & kind


@pytest.mark.parametrize(("names", "kind"), [("commentary", COMMENT), ("sharepoint", SHARE), ("post-123 hentry", COMMENT | RELATED | SHARE)])
def test_no_hints(names: str, kind: int) -> None:
    assert not of_names(names) & kind


ENTRIES = [("The pier that was forgotten for forty years", "(March 12, 2019)"), ("An island without a single car", "| February 5, 2020")]


def test_entries_with_a_day_beside_the_link() -> None:
    rows = "".join(f'<tr><td>• <a href="/{at}">{title}</a> {day}</td></tr>' for at, (title, day) in enumerate(ENTRIES))
    article = read(f"<div><p>Recent related articles</p></div><table>{rows}</table>")
    assert [(one.list, one.headline, one.date) for one in article.related_links] == [
        ("Recent related articles", ENTRIES[0][0], "2019-03-12"), ("Recent related articles", ENTRIES[1][0], "2020-02-05"),
    ]  # fmt: skip


@pytest.mark.parametrize(("label", "titles_", "day"), [
    ("مواضيع ذات صلة", ("ميناء المدينة القديم يفتح أبوابه للزوار", "سفينة تعود إلى البحر بعد غياب طويل"), "(12 مارس 2019)"),
    ("関連記事", ("古い港が再び観光客に開かれる", "古い船が海に戻る日"), "（2019-03-12）"),
])  # fmt: skip
def test_entries_with_a_day_in_other_scripts(label: str, titles_: tuple[str, str], day: str) -> None:
    items = "".join(f'<li><a href="/{at}">{title}</a> {day}</li>' for at, title in enumerate(titles_))
    article = read(f"<div><h3>{label}</h3><ul>{items}</ul></div>")
    assert [(one.headline, one.date) for one in article.related_links] == [(one, "2019-03-12") for one in titles_]


def test_a_sentence_after_the_link_makes_no_entry() -> None:
    article = read('<h3>Related</h3><p><a href="/x">The minister</a> said on 12 March 2019 that he knew of nothing.</p>')
    assert article.related_links == []


@pytest.mark.parametrize("line", [
    '<p><a href="/x">Read our full review of the harbour museum.</a></p>',
    '<p>Check out <a href="/x">the new timetable of the islands</a></p>',
    '<p>Watch <a href="/x">an introduction to steam engines.</a></p>',
])  # fmt: skip
def test_a_call_in_a_sentence_is_no_entry(line: str) -> None:
    assert read("", inside=line).related_links == []


def test_the_button_of_each_card_is_no_label() -> None:
    cards = "".join(f'<div><h4><a href="/{at}">Number {at} of the harbour guides</a></h4><p>Read more</p></div>' for at in range(4))
    assert all(one.list is None for one in read(f"<section>{cards}</section>").related_links)


def test_a_label_below_a_label_of_the_site_has_its_own_list() -> None:
    article = read(
        '<p>Featured</p><p>Suggested reading:</p><ul><li><a href="/one">The pier that was forgotten for forty years</a></li></ul>'
    )
    assert [one.list for one in article.related_links] == ["Suggested reading"]


def test_a_question_that_folds_its_answer_is_of_the_story() -> None:
    question, answer = "How old may the boiler of a ferry be?", "A boiler may be used for sixty years if it is tested each spring."
    article = read("", inside=f'<h3><button aria-expanded="false">{question}</button></h3><p>{answer}</p>')
    assert article.body is not None
    assert question in article.body
    assert answer in article.body


ITEMS = ("Harbour council cancels its meeting", "Islands gamble on solar boats")


@pytest.mark.parametrize(("lead", "host", "found"), [("", "", 2), ("", "https://paper.example", 2), ("", "https://shop.example", 0), ("", "http://[", 0), ("", "https://blogs.paper.example", 2), ("<p>These are the boats that the council asked about, the older one first:</p>", "", 0)])  # fmt: skip
def test_a_list_of_the_sites_stories_between_paragraphs(lead: str, host: str, found: int) -> None:
    items = "".join(f'<li><a href="{host}/{at}">{title}</a></li>' for at, title in enumerate(ITEMS))
    article = read("", inside=f"{lead}<ul>{items}</ul>")
    assert [(one.list, one.headline) for one in article.related_links] == [(None, title) for title in ITEMS[:found]]
    assert article.body is not None
    assert all(part in article.body for part in STORY)


def test_what_a_card_prints_beside_its_headline_is_no_entry() -> None:
    """Of a card whose links are a day, a headline, a section and an author, the headline is the entry; each address stands once."""
    cards = "".join(
        f'<div class="card"><a href="/{at}">{date}</a><a href="/{at}"><h4>{title}</h4></a>'
        f'<a href="/category/town/life">Town life</a><a href="/author/{at}">Ada Lindqvist</a></div>'
        for at, (title, date) in enumerate([("A boiler from the last century", "May 3, 2020"), ("Who pays for the islands?", "3. Mai 2020")])
    )
    article = read(f'<aside class="related-articles"><h3>\uf107 Related stories</h3>{cards}{cards}<a href="/all">View all stories</a></aside>')
    assert [(one.list, one.headline, one.date, one.byline) for one in article.related_links] == [
        ("Related stories", "A boiler from the last century", "2020-05-03", "Ada Lindqvist"),
        ("Related stories", "Who pays for the islands?", "2020-05-03", "Ada Lindqvist"),
    ]


def test_topics_are_tags() -> None:
    """A list of topics gives tags; so does one whose links all lead to topics."""
    for label, folder in (("Related topics", "companies"), ("More on", "topic")):
        links = "".join(f'<li><a href="/{folder}/{at}/">{name}</a></li>' for at, name in enumerate(("Harbour towns", "Ferry lines")))
        article = read(f"<div><h3>{label}</h3><ul>{links}</ul></div>")
        assert article.tags == ["Harbour towns", "Ferry lines"]
        assert not article.related_links


def test_a_list_in_the_foot_is_the_sites() -> None:
    """Below a label that a story's list could have, the foot of a page still links to the site's own pages."""
    links = "".join(f'<li><a href="/{at}">{name}</a></li>' for at, name in enumerate(("Terms of our service", "How we use cookies")))
    assert not read(f"<footer><h3>Read more</h3><ul>{links}</ul></footer>").related_links


def test_the_section_and_the_keywords_of_a_card_are_no_entries() -> None:
    """A card of a list names its section by a link to the section's first page, and its keywords by links to theirs."""
    cards = "".join(
        f'<div class="related-card"><h3><a href="/2024/story-{at}.html">{title}</a></h3><p><a href="https://news.paper.example/">News desk</a></p>'
        f'<p><a href="https://news.paper.example/keywords/6/{at}.html">{word} towns</a></p></div>'
        for at, (title, word) in enumerate((("The harbour of the old town closes", "Harbour"), ("Ferries go to the north bank", "Ferry")))
    )
    article = read(f'<div class="related-stories">{cards}</div>')
    assert [one.headline for one in article.related_links] == ["The harbour of the old town closes", "Ferries go to the north bank"]


def test_an_archive_by_months_is_the_sites() -> None:
    """Months under a heading lead to everything that the site has, not to related stories."""
    months = "".join(f"<li><a href='/2012/{n:02}/'>{name} 2012</a></li>" for n, name in ((12, "Dezember"), (11, "November"), (10, "Oktober")))
    body = "".join(f"<p>{'Der alte Hafen bleibt geschlossen, solange die Mole repariert wird, sagte das Hafenamt am Freitag. ' * 3}</p>" for _ in range(4))
    made = separate(f"<html lang='de'><body><h1>Hafen gesperrt</h1>{body}<div><h3>Archiv</h3><ul>{months}</ul></div></body></html>")
    assert made.related_links == []


HARBOUR = "".join(f"<p>{'The old harbour stays closed while engineers repair the breakwater, the port office said on Friday. ' * 3}</p>" for _ in range(4))


def test_teasers_and_advertisements_in_a_list() -> None:
    """A teaser that is cut short ends no list inside the story's container; links that count clicks on advertisements are none."""
    cards = "".join(
        f"<li><a href='/s/{n}'>A long headline of the story number {n}</a></li>"
        f"<p>A teaser that tells in a sentence or two what the story number {n} is about, until the room for it is used up and it ends in...</p>"
        for n in (1, 2, 3)
    )
    advert = "<li><a href='https://ads.example/adx_click.html?goto=x'>Where foodies should go this winter</a></li>"
    page = f"<html><body><div class='text'><h1>Harbour closed</h1>{HARBOUR}<h4>Related articles</h4>{cards}{advert}</div></body></html>"
    made = separate(page, url="https://anchor.example/ports/harbour-closed")
    assert [one.headline for one in made.related_links] == [f"A long headline of the story number {n}" for n in (1, 2, 3)]
    assert "teaser" not in (made.body or "")


def test_buttons_and_playing_times_are_no_entries() -> None:
    """What stands in each card and leads elsewhere, and what has no letter; a story printed in two lists is one."""
    cards = "".join(
        f"<li><a href='/s/{n}'>A long headline of the story number {n}</a></li><li><a href='/v/{n}'>10:0{n}</a></li><li><a href='/r/{n}'>To the recipe</a></li>"
        for n in (1, 2, 3)
    )
    page = (
        f"<html><body><h1>Harbour closed</h1><div class='text'>{HARBOUR}</div><div><h4>Related articles</h4><ul>{cards}</ul></div>"
        f"<div><h4>Read also</h4><ul><li><a href='/s/1'>A long headline of the story number 1</a></li><li><a href='/s/9'>A long headline of the story number 9</a></li></ul></div></body></html>"
    )
    made = separate(page, url="https://anchor.example/ports/harbour-closed")
    assert [one.headline[-1] for one in made.related_links] == ["1", "2", "3", "9"]

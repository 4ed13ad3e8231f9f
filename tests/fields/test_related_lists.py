"""Lists of other stories by their labels, their boxes and their place, on invented pages: what is one, and what is a menu."""

from __future__ import annotations

import pytest

from scraper import separate
from scraper.record.article import Article
from tests.fields.test_topics import SENTENCES, TITLE

STORY = "".join(f"<p>{one}</p>" for one in (*SENTENCES, *SENTENCES[1:]))
FIRST, SECOND, THIRD = "The pier that was forgotten for forty years", "An island without a single car on it", "Who pays for the masons of the old quay"


def read(below: str = "", *, top: str = "", inside: str = "", lang: str = "en", url: str = "https://www.gazette.example/town/2024/closed") -> Article:
    page = (
        f"<html lang='{lang}'><head><title>{TITLE}</title><meta property='og:site_name' content='Gazette Magazine'></head><body>"
        f"<article><h1>{TITLE}</h1>{top}<div class='text'>{STORY}{inside}</div></article>{below}</body></html>"
    )
    return separate(page, url=url)


def links(*titles: str, tag: str = "li") -> str:
    return "".join(f"<{tag}><a href='/s/{n}'>{title}</a></{tag}>" for n, title in enumerate(titles))


def told(article: Article) -> list[tuple[str | None, str]]:
    return [(one.list, one.headline) for one in article.related_links]


def test_links_that_end_in_their_first_tag() -> None:
    """A link whose first tag ends in "/>" goes on to its end tag, as in browsers."""
    items = "".join(f"<li><a class=\"x\" href='/s/{n}' />{title}</a></li>" for n, title in enumerate((FIRST, SECOND)))
    assert told(read(f"<div><h3>Also in Town news</h3><ul>{items}</ul></div>")) == [("Also in Town news", FIRST), ("Also in Town news", SECOND)]


@pytest.mark.parametrize("card", [
    "<article class='post-box'><a class='cover' href='/s/{n}' aria-label='x'></a><div><h3 class='title'>{title}</h3><p>A teaser that tells what it is about.</p></div></article>",
    "<div class='card'><img src='/i/{n}.jpg'><div class='in'><p class='card-title'>{title}</p><p>A teaser that tells what it is about.</p></div></div>",
    "<a class='tile' href='/s/{n}'><div><h4>{title}</h4><p>A teaser that tells what it is about.</p></div></a>",
])  # fmt: skip
def test_cards_whose_headlines_are_no_links(card: str) -> None:
    """Cards below a label are entries, be the link laid over them, around them, or brought by a script."""
    cards = "".join(card.format(n=n, title=title) for n, title in enumerate((FIRST, SECOND, THIRD)))
    article = read(f"<section><h2>Related articles</h2><div class='grid'>{cards}</div></section>")
    assert told(article) == [("Related articles", one) for one in (FIRST, SECOND, THIRD)]
    assert "teaser" not in (article.body or "")


def test_sections_of_the_story_are_no_cards() -> None:
    """Sub-heads with paragraphs below a heading that could be a label stay the story's."""
    parts = "".join(f"<h3>{title}</h3><p>{SENTENCES[0]} {SENTENCES[2]}</p>" for title in (FIRST, SECOND))
    article = read(inside=f"<h2>Further information</h2>{parts}")
    assert article.related_links == []
    assert FIRST in (article.body or "")


def test_an_article_inside_the_story() -> None:
    """An article of its own with a heading and a link that stands among the story's paragraphs is a related card."""
    inside = f"<article><div><a href='/s/1'></a><h3><div>Old quay</div><div>{FIRST}</div></h3></div><p>A teaser that tells what it is about.</p></article><p>{SENTENCES[0]}</p>"
    article = read(inside=inside)
    assert told(article) == [(None, FIRST)]
    assert "teaser" not in (article.body or "")


def test_headlines_between_the_headline_and_the_story() -> None:
    """A short list of headlines above the first paragraph is of the story's; words before a link are no part of its headline."""
    top = f"<ul class='sub'><li><a href='/s/1'>{FIRST}</a></li><li>Old quay <a href='/s/2'>{SECOND}</a></li></ul>"
    assert told(read(top=top)) == [(None, FIRST), (None, SECOND)]


@pytest.mark.parametrize("label", ["Town Headlines", "Latest town news", "<a href='/town'>MORE TOWN HEADLINES »</a>"])
def test_labels_that_name_the_section(label: str) -> None:
    """A heading that names the page's own section is over a list of it; one of another section's is not."""
    article = read(f"<div><h3>{label}</h3><ul>{links(FIRST, SECOND, THIRD)}</ul></div>")
    assert [(one.headline, one.kind) for one in article.related_links] == [(one, article.related_links[0].kind) for one in (FIRST, SECOND, THIRD)]
    assert len(article.related_links) == 3
    assert read(f"<div><h3>{label}</h3><ul>{links(FIRST, SECOND, THIRD)}</ul></div>", url="https://www.gazette.example/sport/2024/x").related_links == [] or "MORE" in label


@pytest.mark.parametrize("label", ["More from Gazette", "Related", "More from the Gazette Magazine", "Explore"])
def test_menus_below_a_label(label: str) -> None:
    """Names of sections and sites below a label are a menu, and none of them is a story; names may be titles by their addresses."""
    names = ("Town life", "Island people", "The Business End", "Harbour blog")
    menu = "".join(f"<li><a href='/{name.lower().replace(' ', '-')}/'>{name}</a></li>" for name in names)
    assert read(f"<div><h4>{label}</h4><ul>{menu}</ul></div>").related_links == []
    stories = "".join(f"<li><a href='/films/{name.lower().replace(' ', '-')}_1207.htm'>{name}</a></li>" for name in names)
    assert len(read(f"<div><h4>Related</h4><ul>{stories}</ul></div>").related_links) == len(names)


def test_names_and_buttons_among_headlines() -> None:
    """The section that each card prints, the link to the whole list and a link within the page are no entries."""
    cards = "".join(
        f"<div class='card'><div class='cats'><a href='/blog/'>Our blog</a> <a href='/c/{n}'>Island people</a></div><h4><a href='/s/{n}'>{title}</a></h4></div>"
        for n, title in enumerate((FIRST, SECOND))
    )
    more = "<a href='/all'>More related stories</a><a href='#part'>The part of this page on masons</a>"
    assert told(read(f"<div><h3>Related stories</h3>{cards}{more}</div>")) == [("Related stories", FIRST), ("Related stories", SECOND)]


def test_tabs_and_linked_labels() -> None:
    """Of tabs beside each other the first labels the list; a label may be a link in an element that is named a title."""
    tabs = f"<div><h4 class='t'><a id='r'>Related articles</a><a id='a'>More from the author</a></h4><div>{links(FIRST, SECOND, tag='h3')}</div></div>"
    linked = f"<div><div class='SectionTitle'><a href='/picks'>Die Redaktion empfiehlt</a></div><div>{links(FIRST, SECOND, tag='p')}</div></div>"
    assert told(read(tabs)) == [("Related articles", FIRST), ("Related articles", SECOND)]
    assert [one.headline for one in read(linked, lang="de").related_links] == [FIRST, SECOND]


def test_boxes_of_a_named_element() -> None:
    """Boxes with heads of their own are lists of their own; the site's is none of the story's."""
    box = "<div class='{}'><p>{}</p>{}</div>"
    first, second = box.format("left", "Harbour headlines", links(FIRST, SECOND, tag="p")), box.format("mid", "Gazette Magazine's Top Stories", links(THIRD, "Baker wins the prize for rye bread", tag="p"))
    assert told(read(f"<div class='related'>{first}{second}</div>")) == [("Harbour headlines", FIRST), ("Harbour headlines", SECOND)]


def test_items_with_words_around_their_links() -> None:
    """An item of a labelled list is a title with a link in it."""
    items = "<li>How to tell whether <a href='/1'>your quay is too soft</a></li><li><a href='/2'>Where to buy a quay in Westbay</a></li>"
    assert told(read(f"<div><p>More helpful articles by the Gazette:</p><ul>{items}</ul></div>")) == [
        ("More helpful articles by the Gazette", "How to tell whether your quay is too soft"), ("More helpful articles by the Gazette", "Where to buy a quay in Westbay"),
    ]  # fmt: skip


def test_labels_in_a_row_of_the_same_word() -> None:
    """A word that begins several linked lines is their label; one that begins a single card's headline is part of it."""
    rows = links("MORE: " + FIRST, "MORE: " + SECOND, tag="p")
    assert told(read(inside=f"{rows}")) == [("MORE", FIRST), ("MORE", SECOND)]


@pytest.mark.parametrize(("lang", "label"), [
    ("ko", "관련기사"), ("fi", "Lue myös"), ("id", "Baca juga"), ("cs", "Související články"), ("hu", "Kapcsolódó cikkek"), ("ro", "Citește și"),
    ("el", "Διαβάστε επίσης"), ("uk", "Читайте також"), ("he", "כתבות קשורות"), ("fa", "اخبار مرتبط"), ("vi", "Tin liên quan"),
])  # fmt: skip
def test_labels_in_more_languages(lang: str, label: str) -> None:
    """Labels of lists are known in these languages too."""
    assert told(read(f"<div><h3>{label}</h3><ul>{links(FIRST, SECOND)}</ul></div>", lang=lang)) == [(label, FIRST), (label, SECOND)]


def test_parts_of_a_series() -> None:
    """The number of a part before its link is no part of the headline."""
    parts = f"<p>Part 1: <a href='/s/1'>{FIRST}</a></p><p>Part 2: <a href='/s/2'>{SECOND}</a></p>"
    assert told(read(f"<div><h4>In this series</h4>{parts}</div>")) == [("In this series", FIRST), ("In this series", SECOND)]


def test_playing_times_and_coupons() -> None:
    """The playing time inside a link is no part of its headline; links to coupons are no stories."""
    videos = "".join(f"<li><a href='/v/{n}'><span class='duration'>0{n}:35</span> {title}</a></li>" for n, title in enumerate((FIRST, SECOND), 1))
    coupons = "<li><a href='/coupons/shoes'>Twenty per cent off at Harbour Shoes</a></li>"
    assert told(read(f"<div><h3>Related videos</h3><ul>{videos}{coupons}</ul></div>")) == [("Related videos", FIRST), ("Related videos", SECOND)]


def test_the_history_of_a_story() -> None:
    """Ages beside the entries of a list are their days and no text of the story."""
    rows = "".join(f"<tr><td>{n} days ago</td><td><a href='/s/{n}'>{title}</a></td></tr>" for n, title in enumerate((FIRST, SECOND), 2))
    article = read(f"<div><h4>Story history</h4><table>{rows}</table></div>")
    assert told(article) == [("Story history", FIRST), ("Story history", SECOND)]
    assert "days ago" not in (article.body or "")


@pytest.mark.parametrize(("lang", "label"), [("en", "Popular"), ("de", "Meistgelesen"), ("es", "Lo más leído"), ("ja", "人気記事"), ("ar", "الأكثر قراءة"), ("ko", "인기 기사")])
@pytest.mark.parametrize("card", ["<div class='card'><h4><a href='/s/{n}'>{title}</a></h4><time datetime='2024-02-0{n}'>2024-02-0{n}</time></div>", "<li><span>0{n}.02.2024</span> <a href='/s/{n}'>{title}</a></li>"])
def test_days_in_a_list_of_the_site(lang: str, label: str, card: str) -> None:
    """The days of the stories in a list of the whole site date no story, above it or below."""
    box = f"<div class='box'><p class='hd'>{label}</p>{''.join(card.format(n=n, title=title) for n, title in enumerate((FIRST, SECOND, THIRD), 1))}</div>"
    assert read(box, lang=lang, url="https://www.gazette.example/closed").date is None
    assert read(top=box, lang=lang, url="https://www.gazette.example/closed").date is None


@pytest.mark.parametrize("label", ["The Courier recommends", "Der Kurier empfiehlt", "Le Courrier recommande", "Kuryer öneriyor"])
def test_what_a_paper_recommends(label: str) -> None:
    """A label that says that somebody recommends something is one, whatever its first word; its list offers other reading."""
    article = read(f"<div><h3>{label}</h3><ul>{links(FIRST, SECOND, THIRD)}</ul></div>")
    assert [(one.list, one.kind) for one in article.related_links] == [(label, "recommended")] * 3


def test_a_list_that_names_the_section_above_comments_and_the_foot() -> None:
    """A list whose heading names the page's section is the section's, though comments and the page's legal notes are prose below."""
    items = "".join(f"<li><a href='/town/2024/{n}-a'>{title}</a></li>" for n, title in enumerate(("Ferry men walk out", "Quay is too soft", "Baker wins bread prize"), 71))
    foot = "<p>This service is run on the terms of the Gazette, which are printed in full on a page of their own. Please read them.</p>" * 3
    comment = "<li class='comment'><b class='author'>Ann Field</b> <span class='date'>3 February 2024 at 10:20</span><p>{}</p></li>"
    thread = f"<div id='comments'><h3>2 comments</h3><ol>{''.join(comment.format(one) for one in SENTENCES[:2])}</ol></div>"
    article = read(f"<div><h4><a href='/town/'>Latest Town News</a></h4><ul>{items}</ul></div>{thread}{foot}", url="https://www.gazette.example/town/2024/71-closed")
    assert [(one.list, one.kind) for one in article.related_links] == [("Latest Town News", "section")] * 3
    assert len(article.comments) == 2


BOX = "<div class='q'><p>{label}</p><div><a href='/s/1'>" + FIRST + "</a></div><div><a href='/s/2'>" + SECOND + "</a></div></div>"


@pytest.mark.parametrize("label", ["Stones and tides", "Der Hafen und sein Streit", "Gdzie kończy się molo", "Как всё начиналось"])
def test_a_box_below_the_story_whose_label_is_no_set_phrase(label: str) -> None:
    article = read(inside=BOX.format(label=label))
    assert told(article) == [(label, FIRST), (label, SECOND)]
    assert label not in article.body


@pytest.mark.parametrize("label", ["Most-wanted pieces today", "Neueste Meldungen der Region", "Últimas horas del puerto", "All of Gazette Magazine"])
def test_a_box_of_the_whole_site_is_none_of_the_story(label: str) -> None:
    assert told(read(inside=BOX.format(label=label))) == []


def test_a_box_beside_the_story_needs_a_label_that_tells() -> None:
    assert told(read(f"<div class='r'>{BOX.format(label='Stones and tides')}</div>")) == []


@pytest.mark.parametrize("card", [
    "<aside class='b'><a href='/s/1'>{title}</a></aside>",
    "<div class='b'><a href='/s/1'><img src='/i/1.jpg'><h3>{title}</h3></a></div>",
    "<x-card>→ <a href='/s/1'>{title}</a></x-card>",
])
def test_a_linked_headline_in_a_box_between_two_paragraphs(card: str) -> None:
    page = f"{card.format(title=FIRST)}<p>{SENTENCES[1]}</p>"
    article = read(inside=page)
    assert told(article) == [(None, FIRST)]
    assert FIRST not in article.body


@pytest.mark.parametrize("line", ["TELL US WHAT YOU THINK OF THE PIER", "vergrößern (Bild: Ada Quill vom Verein)"])
def test_a_call_or_a_button_between_two_paragraphs_is_no_story(line: str) -> None:
    assert told(read(inside=f"<div><a href='/s/1'>{line}</a></div><p>{SENTENCES[1]}</p>")) == []


@pytest.mark.parametrize("label", ["Meer over dit onderwerp", "Les mer om saken", "Mehr zum Thema"])
def test_a_label_and_its_links_in_one_line(label: str) -> None:
    """A label of a list and several linked headlines with signs between them are a list on one line; short names are topics."""
    row = " • ".join(f"<a href='/s/{n}.html'>The old quay is closed for the {n}. time</a>" for n in (1, 2, 3))
    page = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{''.join(f'<p>{one}</p>' for one in SENTENCES)}<p><b>{label}:</b> {row}</p></article></body></html>"
    made = separate(page, url="https://gazette.example/2024/harbour-closed")
    assert [one.headline for one in made.related_links] == [f"The old quay is closed for the {n}. time" for n in (1, 2, 3)]
    assert made.tags == []


@pytest.mark.parametrize(
    "label",
    [
        "Najnowsze wpisy", "Последние записи", "हाल की पोस्ट", "Bài viết mới", "Viimeisimmät artikkelit", "آخرین مطالب", "Senaste inlägg", "Postări recente",
        "Naujausi įrašai", "最近文章", "Recent posts", "More from Gazette Magazine",
    ],
)  # fmt: skip
def test_lists_of_recent_entries_are_the_site_s(label: str) -> None:
    assert told(read(f"<aside><h3>{label}</h3><ul>{links(FIRST, SECOND, THIRD)}</ul></aside>")) == []


def test_the_site_s_name_may_end_in_a_digit() -> None:
    below = f"<section><h2>Mais do G7</h2><ul>{links(FIRST, SECOND, THIRD)}</ul></section>"
    assert told(read(below, url="https://g7.gazette.example/town/2024/closed")) == []


@pytest.mark.parametrize("line", ["[ <a href='/s/1'>{}</a> ]", "[<a href='/s/1'>{}</a>]"])
def test_a_linked_headline_in_square_brackets(line: str) -> None:
    article = read(inside=f"<p>{line.format(FIRST)}</p><h3>What comes next</h3><p>{SENTENCES[1]}</p>")
    assert told(article) == [(None, FIRST)]
    assert FIRST not in article.body


def test_a_section_in_a_list_of_sections() -> None:
    """Of sections that the page's data list with commas each may be the one that a label names."""
    data = '{"@context": "https://schema.org", "@type": "Article", "articleSection": "Coast & Sea, Parking"}'
    meta = f"<script type='application/ld+json'>{data}</script>"
    page = (
        f"<html><head><title>{TITLE}</title>{meta}</head><body><article><h1>{TITLE}</h1><div>{STORY}</div></article>"
        f"<aside><h3>Most popular in Coast &amp; Sea</h3><ul>{links(FIRST, SECOND, THIRD)}</ul></aside></body></html>"
    )
    found = separate(page, url="https://www.gazette.example/2024/closed").related_links
    assert [(one.kind, one.headline) for one in found] == [("section", one) for one in (FIRST, SECOND, THIRD)]

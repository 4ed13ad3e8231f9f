"""The topics that a page prints for its story, on invented pages: behind labels, below labels, in named elements."""

from __future__ import annotations

import pytest

from scraper import separate
from scraper.record.article import Article

TITLE = "Harbour closed to large ships"
SENTENCES = (
    "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday.",
    "Ferries call at the new quay, and fishing boats may enter until noon, when the pilots go home for their lunch.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
)


def read(foot: str, *, lang: str = "en", head: str = "", below: str = "") -> Article:
    story = "".join(f"<p>{one}</p>" for one in SENTENCES)
    page = f"<html lang='{lang}'><head><title>{TITLE}</title>{head}</head><body><article><h1>{TITLE}</h1>{story}{foot}</article>{below}</body></html>"
    return separate(page, url="https://gazette.example/2024/harbour-closed")


@pytest.mark.parametrize(("lang", "label", "first", "second"), [
    ("en", "More:", "Harbour", "Ferry lines"), ("en", "Filed under:", "Harbour", "Ferry lines"), ("de", "Schlagworte:", "Hafen", "Fähren"),
    ("de", "Mehr zum Thema:", "Hafen", "Fähren"), ("fr", "Lire aussi :", "Port", "Bacs"), ("es", "Más:", "Puerto", "Balsas"), ("it", "Argomenti:", "porto", "traghetti"),
    ("pt", "Assuntos:", "Porto", "Balsas"), ("nl", "Meer over:", "Haven", "Veerboten"), ("sv", "Läs mer om:", "Hamnen", "Färjor"), ("tr", "Etiketler", "Liman", "Feribot"),
    ("tr", "Daha fazla:", "Liman", "Feribot"),
    ("ru", "Теги:", "порт", "паром"), ("ar", "كلمات دلالية:", "الميناء", "العبارات"), ("zh", "标签：", "码头", "渡轮"), ("ja", "関連タグ", "港", "フェリー航路"),
    ("ko", "태그:", "항구", "여객선"),
])  # fmt: skip
def test_behind_a_label(lang: str, label: str, first: str, second: str) -> None:
    """Short links on the line of their label are topics, and no related links, whatever the label promises."""
    article = read(f"<div class='x'><b>{label}</b> <a href='/a/1'>{first}</a>, <a href='/a/2'>{second}</a></div>", lang=lang)
    assert (article.tags, article.related_links) == ([first, second], [])


def test_headlines_behind_a_label_are_no_topics() -> None:
    """Headlines behind a label that offers more to read are related links."""
    article = read("<div>More: <a href='/a/1'>Ferry runs aground off the old pier</a>, <a href='/a/2'>Council votes for a bridge</a></div>")
    assert (article.tags, len(article.related_links)) == ([], 2)


@pytest.mark.parametrize("foot", [
    "<ul class='etiquetas'><li><a href='/a/1'>harbour</a></li><li><a href='/a/2'>ferry lines</a></li></ul>",
    "<ul class='mots-cles'><li><a href='/a/1'>harbour</a></li><li><a href='/a/2'>ferry lines</a></li></ul>",
    "<h4>Tags</h4><ul><li><a href='/x/1'>harbour</a></li><li><a href='/x/2'>ferry lines</a></li></ul>",
    "<dl><dt>Related topics</dt><dd><a href='/x/1'>harbour</a>,</dd><dd><a href='/x/2'>ferry lines</a></dd></dl>",
    "<ul class='article-topics'><li><a href='/x/1'>harbour</a></li><li><a href='/x/2'>ferry lines</a></li></ul>",
    "<footer class='entry-footer'><span class='tags-links'><a href='/x/1'>harbour</a> <a href='/x/2'>ferry lines</a></span></footer>",
])  # fmt: skip
def test_below_a_label_and_in_named_elements(foot: str) -> None:
    """All links below a label of topics, or in an element below the story that is named so, one word or more, go before the data."""
    article = read(foot, head='<meta name="keywords" content="gazette, news, ports">')
    assert (article.tags, article.related_links) == (["harbour", "ferry lines"], [])


def test_a_line_that_says_more() -> None:
    """Of a line with topics, a day and a writer, the topics are taken and the rest is left; categories where there are no others."""
    foot = (
        "<p class='meta'>Posted in <a href='/c/1'>Ports</a> and tagged <a href='/t/1'>ferry</a>, <a href='/t/2'>quay</a>"
        " on May 3, 2020 by <a href='/people/ann'>Ann Field</a> | <a href='#c'>3 Comments</a></p>"
    )
    article = read(foot)
    assert read("<p>Posted in <a href='/c/1'>Ports</a></p>").tags == ["Ports"]
    assert (article.tags, article.date) == (["ferry", "quay"], "2020-05-03")


def test_topics_of_other_stories_and_of_the_site() -> None:
    """What each card of a list has, and what stands in a column beside the story, are no topics of it."""
    cards = "".join(f"<div class='card'><h3><a href='/s/{n}'>A long headline of story number {n}</a></h3><ul class='tags'><li><a href='/t/{n}'>Topic {n}</a></li></ul></div>" for n in range(4))
    cloud = "<div class='sidebar'><h3>Tags</h3><a href='/t/8'>Weather</a> <a href='/t/9'>Sport</a></div>"
    assert read("", below=f"<section><h2>Latest news</h2>{cards}</section>{cloud}").tags == []

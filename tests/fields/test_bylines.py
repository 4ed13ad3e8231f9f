"""Who wrote a story: names beside it, beside other stories, below quotations, with roles, and bodies that are nobody."""

from __future__ import annotations

import pytest

from cleaners.byline_labels import after_inner_label
from cleaners.people import read_people
from cleaners.roles import names_with_roles
from scraper import Article, separate

_STORY = (
    "<p>The harbour office will move the evening ferry to the northern quay from June, the clerk said in a short note.</p>"
    "<p>Two of the three captains had asked for it since the winter, because the southern quay is too narrow for the new boat.</p>"
    "<p>Tickets stay as they are, and whoever holds one for the old line may use it until the end of the year.</p>"
)


def read(head: str = "", *, above: str = "", below: str = "", language: str = "en") -> Article:
    """The record of a page with a story; what stands under its headline, above and below its article."""
    return separate(
        f'<html lang="{language}"><head><title>Evening ferry moves north - Harbour Post</title></head><body>{above}<article>'
        f"<h1>Evening ferry moves north</h1>{head}{_STORY}</article>{below}<footer><p>© Harbour Post</p></footer></body></html>",
        url="https://post.example/2024/ferry",
    )


def names(article: Article) -> list[str]:
    """The authors' names."""
    return [one.name for one in article.authors]


_CARDS = [
    '<aside class="promo"><div><a href="/opinion/7"><h4>Why the old quay should stay open</h4></a><p>By Dorothea Quill</p></div></aside>',
    '<ul><li><a href="/a1">Seven walks along the northern shore</a> <span class="byline"><a href="/w/1">Dorothea Quill</a></span></li></ul>',
    '<div><h3><a href="/a2">Nine days without bread</a></h3><span class="author">Dorothea Quill</span><time>3 May 2024</time></div>',
    '<div class="teaser"><a href="/a3">Die alte Brücke soll noch länger stehen bleiben</a><p>Von Dorothea Quill</p></div>',
]


@pytest.mark.parametrize("card", _CARDS)
@pytest.mark.parametrize("place", ["above", "below"])
def test_the_writer_of_another_story_is_not_this_ones(card: str, place: str) -> None:
    """A name in a card whose title links elsewhere is neither author nor byline, with and without a writer of the story."""
    alone = read(above=card) if place == "above" else read(below=card)
    assert (names(alone), alone.byline) == ([], None)
    signed = "<div>By Ada Lindqvist</div><time>2 May 2024</time>"
    both = read(signed, above=card) if place == "above" else read(signed, below=card)
    assert (names(both), both.byline) == (["Ada Lindqvist"], "Ada Lindqvist")


def test_a_box_about_the_author_is_no_other_story() -> None:
    """The writer's box below the story says who wrote it, though it links to other pages."""
    box = (
        '<div class="author-box"><h4>Written by <a href="/author/ada">Ada Lindqvist</a></h4><p>Ada has covered the harbour for ten'
        ' years and lives on the island with two dogs.</p><a href="/archive/ada">More stories by Ada Lindqvist and others</a></div>'
    )
    assert names(read(below=box)) == ["Ada Lindqvist"]


@pytest.mark.parametrize(
    "quotation",
    [
        '<p>"A quay is a promise to whoever is late."</p><p>– Clara Voss</p>',
        "<p>„Ein Kai ist ein Versprechen.“</p><p>— Clara Voss</p>",
        "<blockquote><p>A quay is a promise to whoever is late.</p><cite>Clara Voss</cite></blockquote>",
    ],
)
def test_who_is_quoted_wrote_nothing(quotation: str) -> None:
    """A name below a motto is whose words they are."""
    assert names(read(quotation)) == []


def test_a_sub_head_is_nobody() -> None:
    """A heading amid the story that looks like a name is a heading."""
    found = read("<p>These are the plans for the quay:</p><h4>Silver Lining</h4>")
    assert (names(found), found.byline) == ([], None)
    assert "Silver Lining" in [block.text for block in found.body_blocks if block.kind == "heading"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Jane Holm, Research Scientist, and Jon Dahl, VP and Senior Fellow, Harbour Lab", ["Jane Holm", "Jon Dahl"]),
        ("Jane Holm, VP, Harbour Lab, and Jon Dahl, Analyst", ["Jane Holm", "Jon Dahl"]),
        ("Anna Berg, Redakteurin, und Tom Falk, Korrespondent", ["Anna Berg", "Tom Falk"]),
        ("Jane Holm (Staff Writer) and Jon Dahl (Photographer)", ["Jane Holm", "Jon Dahl"]),
        ("Jane Holm | Staff Reporter", ["Jane Holm"]),
        ("Home, News, Sport", []),
        ("Council, Mayor and Harbour Office", []),
        ("Jane Holm and Jon Dahl", []),
        ("Jane Holm, the editor, said on Tuesday that it was late.", []),
    ],
)
def test_names_with_roles(line: str, wanted: list[str]) -> None:
    """A line that is nothing but people and what they are names them; other lists name nobody."""
    assert names_with_roles(line) == wanted


def test_a_line_of_names_with_roles_is_the_byline() -> None:
    """Without any label; each has the own role."""
    found = read("<p>Jane Holm, Reporter, and Jon Dahl, Harbour Correspondent</p>")
    assert {one.name: one.role for one in found.authors} == {"Jane Holm": "Reporter", "Jon Dahl": "Harbour Correspondent"}


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("Harbour Post | By Jane Holm", "Jane Holm"),
        ("posted on 2023-12-19 23:30 EST by Jane Holm", "Jane Holm"),
        ("3. Mai 2024, 12:30 Uhr von Jan Holm", "Jan Holm"),
        ("Photo by Jane Holm", None),
        ("Designed by Jane Holm", None),
        ("Verjährung von Urlaubsansprüchen", None),
        ("He left in May. By Jane Holm", None),
    ],
)
def test_labels_inside_a_line(line: str, rest: str | None) -> None:
    """ "By" is a label behind a sign, a day or a clock time, and in capitals; not in a sentence or in another trade's credit."""
    assert after_inner_label(line) == rest


@pytest.mark.parametrize("line", ["（記者 山田太郎）", "山田太郎記者", "取材・文＝山田太郎", "文●山田太郎／西湾編集部"])
def test_japanese_bylines(line: str) -> None:
    """Titles before and behind the name, brackets around it and signs for "text" are no part of it."""
    assert read_people(line) == ["山田太郎"]


@pytest.mark.parametrize("body", ["MM-Redaktion", "Harbour_Team", "Deutscher Hafenverband e. V.", "Le Courrier"])
def test_bodies_are_nobody(body: str) -> None:
    """The site itself, an editorial office or an association is no author, whatever the page's data call it."""
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "{body}"}}}}</script>'
    site = f'<meta property="og:site_name" content="{body}">'
    assert names(read(above=data + site)) == []


def test_topics_in_the_line_of_the_byline_are_nobody() -> None:
    """What is linked as a topic is no author, though it looks like a name and stands behind one."""
    topics = ", ".join(f'<a rel="category tag" href="/c/{n}">{name}</a>' for n, name in enumerate(("Harbour Walker", "Ferry Miller")))
    line = f'<div class="entry-meta"><time datetime="2024-05-03">May 3, 2024</time> By <a href="/author/ada">Ada Finch</a> In {topics}</div>'
    assert names(read(line)) == ["Ada Finch"]

"""Kinds of lines that are told by where they stand and not by their words, in markup of several makes."""

from __future__ import annotations

import pytest

from scraper import separate
from scraper.record.article import Article

_STORY = (
    "The council of Westbay voted on Tuesday night to reopen the lower bridge to carts and bicycles, the clerk said.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
    "A survey last autumn found that four in five households would use the bridge at least once a week to reach the market.",
)
_PROSE = "".join(f"<p>{text}</p>" for text in _STORY)
_TITLE = "Lower bridge to open again in June"


def read(head: str = "", *, above: str = "", kick: str = "", story: str = _PROSE, foot: str = "", below: str = "", url: str = "https://quay.example/a") -> Article:
    """The record of a page: ``above`` and ``below`` stand outside of the article, ``kick`` and ``head`` above and below its
    headline, ``foot`` at its end."""
    html = (
        f'<html lang="en"><head><title>{_TITLE} | Quay Post</title></head><body><div><a href="/">Quay Post</a></div>{above}'
        f"<article>{kick}<h1>{_TITLE}</h1>{head}{story}{foot}</article>{below}<div>Quay Post 2024</div></body></html>"
    )
    return separate(html, url=url)


def texts(found: Article) -> list[str]:
    """The texts of a record's body."""
    return [block.text for block in found.body_blocks]


@pytest.mark.parametrize(
    "line",
    [
        '<header><time datetime="2024-05-17">Friday, May 17, 2024</time></header>',
        '<div id="datum">17.05.2024</div>',
        "<div>2024. május 17. péntek, Paszkál névnapja</div>",
        '<ul class="pop"><li><a href="/1">Ferry to run at night from June</a> <time datetime="2024-02-01">Feb 1</time></li></ul>',
    ],
)
def test_a_day_of_the_pages_own_head(line: str) -> None:
    """What day it is stands outside of the element that holds headline and story, and dates no story."""
    assert read("<p>By Ada Lindqvist</p>", above=line).date is None


@pytest.mark.parametrize("line", ["<div>17 May 2024</div>", "<p class='x'>Friday, 17 May 2024</p>", "<time>17 May 2024</time>"])
def test_the_storys_day_above_its_headline(line: str) -> None:
    """A day in the story's own element is the story's, above the headline as well."""
    assert read("<p>By Ada Lindqvist</p>", kick=line).date == "2024-05-17"


@pytest.mark.parametrize("line", ["<ul><li>When: 12 June 2024, noon</li></ul>", "<p>Wann: 12. Juni 2024</p>", "<p>Kdy: 12. června 2024</p>"])
def test_when_it_happens(line: str) -> None:
    """The day of an event, and days in sentences amid the story, date no story; a label of publication below it does."""
    assert read("<p>By Ada Lindqvist</p>", foot=line).date is None
    assert read("<p>By Ada Lindqvist</p>", foot="<p>Published: 12 June 2024</p>").date == "2024-06-12"


@pytest.mark.parametrize("deck", ['<div class="x1"><p>{}</p></div>', '<div class="x1"><div><p>{}</p></div></div>'])
def test_a_deck_in_a_box_above_the_byline(deck: str) -> None:
    """A line in a box of its own between headline and byline is the standfirst, whatever its box is called."""
    found = read(deck.format("Carts may cross while cars must take the ferry") + "<p>By Ada Lindqvist</p>")
    assert (found.standfirst, texts(found)) == ("Carts may cross while cars must take the ferry", list(_STORY))


def test_headings_that_the_contents_lead_to() -> None:
    """What the page's list of contents leads to amid the story is a heading of it, though its text is printed again."""
    toc = '<section><h4>Contents</h4><ul><li><a href="#a">Beams</a></li><li><a href="#b">Households</a></li></ul></section>'
    story = f'{toc}<div><h2 id="a">Beams</h2></div><p>{_STORY[0]}</p><p>{_STORY[1]}</p><div><h2 id="b">Households</h2></div><p>{_STORY[2]}</p>'
    found = read("<p>By Ada Lindqvist</p>", story=story)
    assert [block.text for block in found.body_blocks if block.kind == "heading"] == ["Beams", "Households"]


@pytest.mark.parametrize("foot", ["Quay Post", "Quay Post 2024"])
def test_the_sites_name_ends_no_story(foot: str) -> None:
    """The site's name below a brief is none of it."""
    html = f"<html><head><title>{_TITLE} | Quay Post</title></head><body><div>Quay Post</div><div><h2>{_TITLE}</h2><div>{_STORY[0]}<br></div></div><div>{foot}</div></body></html>"
    assert texts(separate(html)) == [_STORY[0]]


def test_a_button_that_ends_a_sentence() -> None:
    """A word of a sentence may stand in a button at its end too."""
    assert texts(read(story=_PROSE.replace("the clerk said.", "the <button>clerk said.</button>"))) == list(_STORY)


def test_notes_beside_a_story() -> None:
    """An aside that is a note by its role is the story's."""
    story = _PROSE.replace("beams.", 'beams.<a href="#n"><sup>1</sup></a>')
    note = '<aside id="n" role="doc-footnote"><p>The note hung on the door of the town hall, and a copy is kept.</p></aside>'
    assert "The note hung on the door of the town hall, and a copy is kept." in texts(read(story=story + note))


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("<dl><dt>Text</dt><dd>Ada Lindqvist</dd><dt>Fotos</dt><dd>Omar Pell</dd></dl>", ["Ada Lindqvist"]),
        ("<div><span>Von Ada Lindqvist</span><span>9. Oktober, 18:42 Uhr</span><button>Folgen</button></div>", ["Ada Lindqvist"]),
        ('<p><b>“A bridge is a promise.” (Clara Voss)</b></p>', []),
        ("<p>This is the plan of the whole work:</p><p><b>Open Questions</b></p>", []),
    ],
)
def test_names_by_their_place(byline: str, names: list[str]) -> None:
    """A label of another trade over a name, a quotation before it, and a colon above it say that it is no author's."""
    assert [author.name for author in read(byline).authors] == names


def test_what_a_cards_link_holds() -> None:
    """The writer and the day inside of a card's link are its entry's."""
    card = '<div><a href="/{0}"><h4>{1}</h4><span class="autor">{2}</span><time datetime="2024-02-0{0}">{0} feb</time></a></div>'
    rows = card.format(1, "Drivers ask for warmer shelters", "Hugo Brell") + card.format(2, "Old cinema sold to a village choir", "Jana Rotte")
    found = read(below=f"<section><h3>Related</h3>{rows}</section>")
    assert [(one.byline, one.date) for one in found.related_links] == [("Hugo Brell", "2024-02-01"), ("Jana Rotte", "2024-02-02")]


def test_a_picture_without_scripts() -> None:
    """A figure whose picture a script shows has one picture, be it said again for browsers without scripts."""
    figure = '<figure><div is="x-pic" data-src="/m/oven.jpg"></div><noscript><img src="/m/oven.jpg"></noscript><figcaption>The oven.</figcaption></figure>'
    found = read(story=figure + _PROSE)
    assert [(one.url, one.caption) for one in found.images] == [("https://quay.example/m/oven.jpg", "The oven.")]

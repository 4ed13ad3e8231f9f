"""Kickers, decks, datelines, roles and writers that are parts of lines or stand in elements of their own: invented pages."""

from __future__ import annotations

import pytest

from cleaners.roles import read_role
from cleaners.run_in import opening_of, split_run_in
from scraper import separate
from tests.fields.test_captions import STORY, TITLE, page, pictures

BY = '<p class="byline">By <a href="/author/ana">Ana Silva</a></p><time datetime="2024-05-03">3 May 2024</time>'


@pytest.mark.parametrize(
    "above",
    [
        '<span class="b-overline">Repairs</span>',
        '<div><span class="flag">Repairs</span></div>',
        '<div class="tags"><a class="article-section" href="/ports">Ports</a><span class="article-vignette">Repairs</span></div>',
        '<a class="kicker" href="/harbour">Harbour</a><br><span class="antetitulo">Repairs</span>',
        '<p class="catchline">Repairs</p>',
    ],
)
def test_kickers_in_parts_of_lines(above: str) -> None:
    """A part of a line that is called a kicker is one, before a link that is called so."""
    assert page(f'<div>{above}</div>{TITLE}{BY}').kicker == "Repairs"


def test_a_writer_is_no_kicker() -> None:
    """A name that the page's data give to the writer is no kicker, whatever its element is called."""
    data = '<title>Harbour closed to large ships</title><meta name="author" content="Ana Silva">'
    assert page(f'<div class="overline">Ana Silva</div>{TITLE}', head=data).kicker is None


@pytest.mark.parametrize(
    ("deck", "standfirst", "dateline"),
    [
        ('<p class="intro">The port expects long queues. <span class="author">By Ana Silva</span></p>', "The port expects long queues.", None),
        ('<p class="lead"><b>OSTERBY - Long queues are expected in Osterby.</b></p>', "Long queues are expected in Osterby.", "OSTERBY"),
        ('<h2 class="sapo"><span class="location-stamp">OSTERBY</span>The port expects long queues.</h2>', "The port expects long queues.", "OSTERBY"),
        ('<ul class="subtitles"><li>The port expects queues</li><li>Ferries go on as before</li></ul>', "The port expects queues Ferries go on as before", None),
        ('<div data-testid="standfirst"><div class="x1"><p>The port expects long queues.</p></div></div>', "The port expects long queues.", None),
    ],
)  # fmt: skip
def test_decks(deck: str, standfirst: str, dateline: str | None) -> None:
    """A deck is told from the byline and the place that stand in it; its name may stand in other attributes than the class."""
    article = page(TITLE + deck)
    assert (article.standfirst, article.dateline) == (standfirst, dateline)
    assert len(article.body_blocks) == 4


@pytest.mark.parametrize(
    ("text", "place", "credit"),
    [
        ("WESTBAY, Ohio (WB9) - The port is closed.", "WESTBAY, Ohio", "WB9"),
        ("WESTBAY, Ohio, May 3, 2024 /Releasewire/ -- The port is closed.", "WESTBAY, Ohio", "Releasewire"),
    ],
)
def test_datelines_of_stations_and_releases(text: str, place: str, credit: str) -> None:
    """A station's letters and figures in brackets, and who spreads a release, between slashes."""
    found = split_run_in(text)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


def test_an_unknown_place_before_a_colon_opens_no_deck() -> None:
    """A deck's first word before a colon is no place unless it is known or in capitals."""
    assert opening_of("Osterby: The port expects long queues.") is None


def test_dateline_with_the_sites_name() -> None:
    """A site names itself behind the place."""
    article = page(TITLE, head="<title>Harbour closed to large ships - Isle Courier</title>", story=f"<p>OSTERBY, ISLE COURIER - {STORY[3:]}")
    assert article.dateline == "OSTERBY"
    assert article.body_blocks[0].text.startswith("The harbour")


@pytest.mark.parametrize(
    ("byline", "roles"),
    [
        ('<div class="authors"><p class="author-name">Ana Silva</p><p class="author-title">Ports editor</p><p class="author-name">Jon Dahl</p><p class="author-title">Reporter</p></div>', ["Ports editor", "Reporter"]),
        ('<p class="byline">Von Ana Silva, Westbucht</p>', ["Westbucht"]),
        ('<p class="byline">Von Ana Silva, WBR Studio Nord</p>', ["WBR Studio Nord"]),
        ('<p class="byline"><span class="name">Ana Silva</span><span class="job">Reporter</span></p>', ["Reporter"]),
    ],
)  # fmt: skip
def test_roles(byline: str, roles: list[str]) -> None:
    """Each of several writers has the role below the name; a place or an outlet may end a labelled line."""
    article = page(TITLE + byline)
    assert [one.role for one in article.authors] == roles
    assert article.byline is not None
    assert "Reporter" not in article.byline


def test_no_roles() -> None:
    """What joins two names, or begins a date, is no role."""
    assert read_role(" and ") is None
    assert read_role(", Harbour Reporter on April 29, 2018") == "Harbour Reporter"


@pytest.mark.parametrize(
    "line",
    [
        '<p class="byline">Writer: <a href="/author/ana">Ana Silva</a> | Editor: <a href="/author/jon">Jon Dahl</a></p>',
        '<p class="byline"><span class="byline-country">Port Ellis –</span> <span class="byline-author">Ana Silva</span></p>',
        '<div><a data-testid="authorName" href="/@ana">Ana Silva</a><span>·</span><button>Follow</button></div>',
        '<div><span class="a1">Ana Silva</span><span class="a2">Friday, 3 May 2024</span></div>',
    ],
)
def test_writers(line: str) -> None:
    """Neither an editor behind the writer nor a place is a writer; scripts and styles tell one from what is run on."""
    assert [one.name for one in page(TITLE + line).authors] == ["Ana Silva"]


def test_portraits_are_no_pictures() -> None:
    """A writer's portrait is none of the story's pictures, told by its name or by its alternative text."""
    faces = '<img class="author-profile-image" src="/a.jpg" alt="x"><img src="/b.jpg" alt="Ana Silva">'
    article = page(f'{TITLE}{BY}<div>{faces}</div><figure><img src="/c.jpg" alt="y"><figcaption>The long breakwater.</figcaption></figure>')
    assert pictures(article) == [("The long breakwater.", None)]


def test_parts_of_a_line_that_styles_set_apart() -> None:
    """Two parts of a line of two classes are parted by a blank; letters set for their looks, and code, are not."""
    story = f'{STORY}<p><span class="a">The</span><span class="b">pier</span> and <span class="c">T</span><span class="d">he</span> quay are open to all.</p>'
    code = '<p><code><span class="k">def</span><span class="n">pier</span></code> is what the clerk wrote into the book on Monday.</p>'
    texts = [block.text for block in page(TITLE, story=story + code).body_blocks]
    assert "The pier and The quay are open to all." in texts
    assert any(text.startswith("defpier is") for text in texts)


def test_last_lines_that_sign() -> None:
    """A writer's name with a role in brackets, and an address for mail, end no story."""
    story = f"{STORY}<p>Ana Silva (Osterby, special correspondent)</p><p>ana@gazette.example</p>"
    article = separate(f"<html><head><title>Harbour closed to large ships</title></head><body><article>{TITLE}{BY}{story}</article></body></html>")
    assert article.body_blocks[-1].text.endswith("the fourth time this year.")

"""Byline, roles, dateline and source of pages that nobody described."""

from __future__ import annotations

import pytest

from scraper import separate

_STORY = (
    "The council of Westbay voted on Tuesday night to reopen the lower bridge to carts and bicycles, the clerk said.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
    "A survey last autumn found that four in five households would use the bridge at least once a week to reach the market.",
)


def page(head: str = "", before: str = "", after: str = "", end: str = "") -> str:
    """A page with a story; ``before`` opens its first paragraph, ``after`` ends its last."""
    first, middle, last = _STORY
    body = f"<p>{before}{first}</p><p>{middle}</p><p>{last}{after}</p>{end}"
    return f"<html><body><article><h1>Lower bridge to open again in June</h1>{head}{body}</article></body></html>"


def test_a_run_in_dateline_is_no_part_of_the_body() -> None:
    """The first paragraph begins behind the dateline, whose agency is the source."""
    found = separate(page(before="GENEVA (Reuters) - "), url="https://news.example.org/a")
    assert (found.dateline, found.dateline_raw, found.source) == ("GENEVA", "GENEVA (Reuters) -", "Reuters")
    assert [block.text for block in found.body_blocks] == list(_STORY)


def test_a_credit_at_the_end_is_no_part_of_the_body() -> None:
    """The agency in brackets behind the last sentence is the source."""
    found = separate(page(after=" (Reuters)"), url="https://news.example.org/a")
    assert found.source == "Reuters"
    assert [block.text for block in found.body_blocks] == list(_STORY)


def test_a_source_line_below_the_story() -> None:
    """A labelled line below the text is the source without its label and no part of the body."""
    found = separate(page(end="<p>Quelle: dpa</p>"), url="https://news.example.org/a")
    assert found.source == "dpa"
    assert [block.text for block in found.body_blocks] == list(_STORY)


@pytest.mark.parametrize(
    ("byline", "roles"),
    [
        ('<div class="byline">By Jane Doe, Europe correspondent</div>', {"Jane Doe": "Europe correspondent"}),
        ('<div class="byline">By Jane Doe | Science Editor</div>', {"Jane Doe": "Science Editor"}),
        ('<div class="author"><div>Jane Doe</div><div>Senior reporter</div></div>', {"Jane Doe": "Senior reporter"}),
        ('<div class="byline">Jane Doe (reporting) and Max Roe (photography)</div>', {"Jane Doe": "reporting", "Max Roe": "photography"}),
        ('<div class="byline">By Jane Doe and Max Roe</div>', {"Jane Doe": None, "Max Roe": None}),
    ],
)
def test_roles(byline: str, roles: dict[str, str | None]) -> None:
    """A role printed behind or below a name is that author's."""
    found = separate(page(byline + "<time>3 May 2024</time>"), url="https://news.example.org/a")
    assert {one.name: one.role for one in found.authors} == roles


@pytest.mark.parametrize("desk", ["Smart Shopping Team", "Editorial Board", "Reuters Staff"])
def test_desks_are_bylines_but_no_authors(desk: str) -> None:
    """What stands in an author's element and is no person is the byline alone."""
    found = separate(page(f'<span class="author-name">{desk}</span><time>3 May 2024</time>'), url="https://news.example.org/a")
    assert (found.byline, found.authors) == (desk, [])


def test_the_site_beside_a_name_is_no_author() -> None:
    """Where a byline names people and the site, the people are the authors."""
    site = '<html><head><meta property="og:site_name" content="Westbay Courier"></head>'
    html = page('<div class="byline">By Ada Lindqvist and Omar Pell, Westbay Courier</div>').replace("<html>", site)
    assert [one.name for one in separate(html, url="https://news.example.org/a").authors] == ["Ada Lindqvist", "Omar Pell"]


def test_authors_in_a_row_of_elements() -> None:
    """Elements named after authors that are nothing but a name each are one byline, be there commas between them."""
    row = "".join(f"<div class='Head-authorName'><a href='/people/{n}'>{name}</a></div>{', ' if n < 2 else ''}" for n, name in enumerate(("Ada Muir", "Jo Tam", "Ed Oster")))
    found = separate(page(f"<div class='Head-by'><span>Gazette</span> | <span>By</span> {row}</div><div>Published 3 May 2024</div>"), url="https://news.example.org/a")
    assert [one.name for one in found.authors] == ["Ada Muir", "Jo Tam", "Ed Oster"]


def test_a_place_behind_a_long_dash_wrote_nothing() -> None:
    line = "<p class='from'>Por <span itemprop='author'>Bia Vilela</span>, <span itemprop='author'>Rui Prado</span>, Gazeta da Serra <span>— Porto Claro</span></p>"
    found = separate(page(line), url="https://news.example.org/a")
    assert [one.name for one in found.authors] == ["Bia Vilela", "Rui Prado"]


def test_who_helped_stands_in_brackets() -> None:
    found = separate(page("<div class='byline'>Par <a href='/auteurs/1'>Hugo Dellac</a> (avec Inès Saïd)</div>"), url="https://news.example.org/a")
    assert [one.name for one in found.authors] == ["Hugo Dellac", "Inès Saïd"]


@pytest.mark.parametrize("button", ["Yazı boyutu A A", "Text size A A", "Taille du texte"])
def test_buttons_beside_the_date_are_nobody(button: str) -> None:
    found = separate(page(f"<div>3 May 2024, 10:20 <a href='#'>{button}</a></div>"), url="https://news.example.org/a")
    assert (found.byline, found.authors) == (None, [])


def test_a_desk_behind_the_date() -> None:
    found = separate(page("<div>3 May 2024 10:20 By Harbour Desk</div>"), url="https://news.example.org/a")
    assert (found.byline, found.authors) == ("Harbour Desk", [])


def test_a_dateline_below_a_heading() -> None:
    """The first paragraph opens the story though a heading stands above it."""
    found = separate(page("<h6>From our desk</h6>", before="KELMOUTH, quaypost.com - "), url="https://www.quaypost.com/a")
    assert (found.dateline, found.body_blocks[-3].text) == ("KELMOUTH", _STORY[0])

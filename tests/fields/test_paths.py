"""The section by the path that a page prints, whatever its elements are called: invented pages."""

from __future__ import annotations

import pytest

from scraper import separate
from tests.fields.test_captions import STORY, TITLE

ADDRESS = "https://www.example.org/harbour/ships/closed-77"


def section(head: str, address: str = ADDRESS) -> str | None:
    """The section of a page with some lines above its headline."""
    markup = f"<html><head><title>Harbour closed to large ships</title></head><body><main>{head}{STORY}</main></body></html>"
    return separate(markup, url=address).section


HOME = '<li class="x1"><a href="/">Start</a></li>'


@pytest.mark.parametrize(
    "path",
    [
        f'<ul class="a9">{HOME}<li><a href="/harbour">Harbour</a></li><li><a href="/harbour/ships">Ships</a></li><li>Harbour closed to large ships</li></ul>',
        f'<ul class="a9">{HOME}<li><a href="/harbour">Harbour</a></li><li><a href="/harbour/topics/ships">Ships</a></li><li>Harbour closed to large ships</li></ul>',
        '<div><a href="/">Home</a>/<a href="/harbour">Harbour</a>/<a href="/ships">Ships</a></div>',
        '<div class="q"><a href="/">News</a>|<a href="/harbour/front">Harbour</a>|<a href="/ships">Ships</a>|</div>',
        f'<ul class="breadcrumb">{HOME}<li><a href="/harbour">Harbour</a></li><li>Ships</li></ul>',
    ],
)
def test_printed_paths(path: str) -> None:
    """The last step before the headline is the section; a step without a link where the address has a folder of its name."""
    assert section(path + TITLE) == "Ships"


@pytest.mark.parametrize(
    "above",
    [
        '<ul class="menu"><li><a href="/pier">Pier</a></li><li><a href="/dock">Dock</a></li><li><a href="/closed">Harbour closed to large ships</a></li></ul>',
        '<article class="hentry post-9 category-ships"><p>Read all about <a href="/x">the dredger</a> and its crew of seven here.</p>',
        '<div class="category"><a href="/2024/05/02">2. Mai 2024</a></div>',
    ],
)
def test_no_path(above: str) -> None:
    """A menu that ends with the page, a link in a sentence and a day are no section."""
    assert section(above + TITLE, "https://www.example.org/closed") is None


def test_category_in_a_line() -> None:
    """A part of a line that is called a category is one without a link."""
    assert section(f'{TITLE}<p><span class="day">2 May 2024</span> <span class="news-category">Ships</span></p>') == "Ships"


def test_category_of_a_card() -> None:
    """The category of another story's card above is not the story's."""
    card = '<div class="category"><a href="/c/fish">Fish</a></div><h4><a href="/f">Herring is back in the bay</a></h4>'
    assert section(f'{card}<div class="category"><a href="/c/ships">Ships</a></div>{TITLE}') == "Ships"


def test_a_menu_in_one_line_is_no_path() -> None:
    """More links between bars than a path has are the site's menu, though the first leads home."""
    menu = " | ".join(f'<a href="/{n}.asp">{name}</a>' for n, name in enumerate(("Home", "Town", "Ships", "Fish", "Letters", "Deaths")))
    assert section(f"<p>{menu}</p>{TITLE}") is None

"""Related links on one path: what an outlet declares beside what the page shows, whose a list is, and shapes of lists."""

from __future__ import annotations

import pytest

from cleaners.phrases import fold_phrase, list_kind
from scraper import separate
from scraper.errors import DeclarationError
from scraper.outlets.layout import Layout, Links
from scraper.outlets.outlet import Outlet
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation.order import run_whole
from tests.fields.test_generic_comments import page
from tests.fields.test_generic_related import read, titles

URL = "https://paper.example/ferry"
SEE = '<div class="box-seven"><h4>Harbour file</h4><ul><li><a href="/one">The pier that was forgotten</a></li></ul></div>'
MORE = '<div><h3>You may also like</h3><ul><li><a href="/one">The pier that was forgotten</a></li><li><a href="/two">An island without a car</a></li></ul></div>'


class Described(Outlet):
    """An outlet that declares one list."""

    name = "described"
    allowed_domains = ["paper.example"]
    layouts = (Layout(name="now", related=(Links(block=(".box-seven",), item=("li",), headline=("a",), label=("h4",), kind="section"),)),)


def described(markup: str) -> Work:
    return run_whole(Snapshot(url=URL, content=page(markup), outlet="described"), {"described": Described})


def test_a_declared_list_and_the_others() -> None:
    """A page of an outlet that declares one list also has those that nobody declared; no link stands twice, and the order is the page's."""
    links = described(SEE + MORE).record.related_links
    assert [(one.list, one.kind, one.headline) for one in links] == [
        ("Harbour file", "section", "The pier that was forgotten"),
        ("You may also like", "recommended", "An island without a car"),
    ]


def test_a_wrong_kind_is_refused() -> None:
    """A kind that records do not know is refused where it is declared."""
    with pytest.raises(DeclarationError, match=r"Links\.kind"):
        Links(heading=("More",), kind="other")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Related stories", "related"), ("Lesen Sie auch:", "related"), ("Czytaj także", "related"), ("Læs også", "related"), ("Läs mer", "related"),
        ("You may also like", "recommended"), ("Das könnte Sie auch interessieren", "recommended"), ("Polecane", "recommended"),
        ("More from Sport", "section"), ("Mehr aus Bayern", "section"), ("Du même auteur", "section"), ("Mest lest", "site"), ("Most read", "site"),
        ("Ferries in winter", None),
    ],
)  # fmt: skip
def test_kind_of_a_label(label: str, kind: str | None) -> None:
    """A printed label says whose its list is, in many languages."""
    assert list_kind(fold_phrase(label)) == kind


def test_more_from_the_site_is_no_list_of_the_story() -> None:
    """A list that offers more from the whole site, by its name, has no entries; one from a section has."""
    items = "<ul><li><a href='/one'>The pier that was forgotten</a></li><li><a href='/two'>An island without a car</a></li></ul>"
    assert titles(read(f"<div><h3>More from Paper</h3>{items}</div>")) == []
    assert len(titles(read(f"<div><h3>More from Harbours</h3>{items}</div>"))) == 2


def test_cards_with_teasers() -> None:
    """Whole sentences between cards of one make are teasers: the list goes on."""
    cards = "".join(
        f'<div class="card"><h4 class="t"><a href="/{n}">{title}</a></h4><p>The harbour master said on Monday that this would take a while, and longer.</p></div>'
        for n, title in enumerate(("The pier that was forgotten", "An island without a car", "A lighthouse for sale again", "Two boats and a bridge"))
    )
    assert len(titles(read(f"<section><h3>Related</h3>{cards}</section>"))) == 4


def test_a_kicker_before_the_link_is_no_headline() -> None:
    """A card's line of a few words and then the linked headline is an entry, named by its link."""
    cards = "".join(f'<div class="s"><span>Regional guides</span> <a href="/{n}">The mystery of harbour {n}</a></div>' for n in ("one", "two"))
    assert [one[1] for one in titles(read(f"<div><h3>Related</h3>{cards}</div>"))] == ["The mystery of harbour one", "The mystery of harbour two"]


def test_a_button_is_no_part_of_a_label() -> None:
    """A link that shows all entries is no part of the label before it."""
    markup = '<div><h4>Latest posts by Ann Field <a href="/ann">(see all)</a></h4><ul><li><a href="/one">The pier that was forgotten</a></li></ul></div>'
    assert titles(read(markup)) == [("Latest posts by Ann Field", "The pier that was forgotten", "https://paper.example/one")]


def test_the_first_word_of_one_headline_is_no_label() -> None:
    """Among linked headlines, one that begins with "WATCH:" keeps its first word."""
    markup = '<div class="related"><h4>Recommended</h4><p><a href="/one">WATCH: Ferry runs aground at dawn</a></p><p><a href="/two">An island without a car</a></p></div>'
    assert [one[1] for one in titles(read(markup))] == ["WATCH: Ferry runs aground at dawn", "An island without a car"]


def test_the_page_itself_is_no_link() -> None:
    """A link to the page's own story is none to another."""
    markup = '<div><h3>Related</h3><ul><li><a href="/ferry">Ferry to run at night</a></li><li><a href="/two">An island without a car</a></li></ul></div>'
    assert [one[1] for one in titles(read(markup))] == ["An island without a car"]


def test_labels_in_a_dump() -> None:
    """In a dump of an unknown site the titles below a label in any known language are its list."""
    story = "\n\n".join(f"The ferry will run at night from {month}, the company said on Monday, and carry cars as well." for month in ("May", "June", "July"))
    dump = f"Ferry to run at night\n\n{story}\n\nLesen Sie auch\n\nThe pier that was forgotten for forty years\n\nAn island without a single car or a lorry\n"
    links = separate(dump, content_type="text/plain").related_links
    assert [(one.list, one.kind, one.headline) for one in links] == [
        ("Lesen Sie auch", "related", "The pier that was forgotten for forty years"),
        ("Lesen Sie auch", "related", "An island without a single car or a lorry"),
    ]


def test_lists_that_are_none_are_kept_for_explanation() -> None:
    """A list of the whole site has no entries, and stands among the candidates that were not chosen, with the reason."""
    work = described('<div><h3>Most read</h3><ul><li><a href="/two">An island without a car</a></li></ul></div>')
    assert work.record.related_links == []
    assert [one.why for one in work.losers["related_links"]] == [("list of the site",)]

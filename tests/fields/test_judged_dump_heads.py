"""Dumps whose head is judged: headlines among menus, writers and days in lines that run on to something else. Invented pages."""

from __future__ import annotations

import pytest

from scraper import Article, separate
from scraper.fields.byline import judged as byline
from scraper.fields.date import judged as date
from scraper.fields.headline.dump_judged import title_trees
from scraper.fields.headline.dump_measures import NAMES
from scraper.learned.trees import read_trees

MENU = ("Home", "Town", "Harbour and trade", "Schools", "Opinion", "Letters to the editor", "Weather", "Sign in", "Subscribe")
STORY = (
    "The harbour board of Kelmouth said on Thursday that the old ferry will be sold in the spring, because no yard will mend its hull.",
    "The ferry has carried people to the island for sixty years, and the board hopes that a museum will take her.",
    "\"Nobody on the island is surprised,\" said Petra Lund, who has kept the café on the quay since she was a girl.",
    "A new ferry will be built by a yard in the north, and until then the mail boat will take passengers twice a day.",
)
TITLE = "Kelmouth to sell its old ferry to a museum"


def read(*lines: str, url: str | None = None) -> Article:
    """A separated dump of some lines, each apart."""
    return separate("\n\n".join(lines), url=url, content_type="text/plain")


def test_headline_of_the_address() -> None:
    """The line that the address spells is the headline, though teasers stand between it and the menu."""
    teasers = ("Ten things to do in the rain", "Why the bakery on Mill Street closed", "Live: council votes on the bypass")
    url = "https://daily.example.com/town/kelmouth-to-sell-its-old-ferry-to-a-museum"
    article = read(*MENU, *teasers, TITLE, "Ida Holm", "3 May 2023", *STORY, url=url)
    assert article.headline == TITLE
    assert article.body is not None
    assert article.body.startswith("The harbour board")


def test_headline_far_above_the_story() -> None:
    """A headline keeps its place where a long list of links stands between it and the story."""
    links = tuple(f"{name} {number}" for number in range(1, 25) for name in ("Share", "Page", "Offer"))
    url = "https://daily.example.com/town/kelmouth-to-sell-its-old-ferry-to-a-museum"
    assert read(*MENU, TITLE, *links, *STORY, url=url).headline == TITLE


def test_standfirst_is_no_headline() -> None:
    """The longer line below a title is its standfirst where the address speaks for neither."""
    deck = "Ferry is too old to be mended, says harbour board"
    article = read(TITLE, deck, "By Ida Holm", *STORY, url="https://daily.example.com/2023/4711")
    assert (article.headline, article.standfirst) == (TITLE, deck)


def test_title_with_the_sites_name() -> None:
    """A line that prints the site's name behind the headline gives the headline alone."""
    url = "https://www.kelmouthdaily.example/kelmouth-to-sell-its-old-ferry-to-a-museum"
    assert read(f"{TITLE} | Kelmouth Daily", "3 May 2023", *STORY, url=url).headline == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Ida HolmHarbour Correspondent",
        "Ida Holm Chief Reporter",
        "byIda Holm",
        "By Ida Holm | 4 min read",
    ],
)
def test_writers_name_run_on_to_something(line: str) -> None:
    """A name that a line right below the headline runs on to a role, a label or a portrait's text is the writer's."""
    article = read(*MENU, TITLE, line, "3 May 2023", *STORY)
    assert [author.name for author in article.authors] == ["Ida Holm"]


def test_nobody_is_an_author_for_being_in_a_list() -> None:
    """Names of a list beside the story are no authors where no line says who wrote."""
    others = ("Most read", "Jon Dahl wins the boat race", "Interview with Anna Berg", "Who is Peter Stone?")
    assert read(*MENU, TITLE, "3 May 2023", *STORY, *others).authors == []


def test_words_of_the_story_are_nobodys_name() -> None:
    """A line of two capitalised words that the story prints in small letters too is no writer's name."""
    story = (*STORY, "The garden guides of the island, who lead people through the garden of the old abbey, will use the mail boat too.")
    assert read(*MENU, TITLE, "Garden Guides", "3 May 2023", *story).authors == []


def test_day_of_the_head() -> None:
    """The day below the headline dates the story, whatever days stand in lists below it."""
    others = ("More news", "The mill is for sale", "11 April 2022", "Bus fares rise again", "2 February 2021")
    article = read(*MENU, TITLE, "By Ida Holm", "3 May 2023", *STORY, *others)
    assert article.date == "2023-05-03"


def test_day_that_a_line_runs_on_to_others() -> None:
    """A day between a name and a number, with no space at either, dates the story."""
    assert read(*MENU, TITLE, "Ida HolmMay 03, 20232 Shares1530 Views", *STORY).date == "2023-05-03"


def test_models_fit_their_measures() -> None:
    """The models of dumps are made for the measures that there are; one made for others is refused."""
    assert all(trees.stages for trees in (title_trees(), byline.dump_trees(), date.dump_trees()))
    with pytest.raises(ValueError, match="phase_of_the_moon"):
        read_trees({"features": ["phase_of_the_moon"], "stages": []}, NAMES)


@pytest.mark.parametrize("deck", ["Museum thinks of a medal for its crew", "Ferry was paid for with the pennies of a raffle"])
def test_a_short_deck_is_no_headline(deck: str) -> None:
    """A phrase right below a title that is as good a headline by itself is its standfirst."""
    article = read("Town", TITLE + "\n" + deck, "By Ida Holm", "3 May 2023", *STORY)
    assert (article.headline, article.standfirst) == (TITLE, deck)

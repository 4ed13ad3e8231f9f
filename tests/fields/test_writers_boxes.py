"""Boxes below stories that say who wrote them: a label over a name, a name over words about its bearer."""

from __future__ import annotations

import pytest

from cleaners.bios import is_bio_of, person_of_bio
from scraper import separate
from scraper.record.article import Article

STORY = (
    "The council of Westbay voted on Tuesday night to reopen the lower bridge to carts and bicycles, the clerk said.",
    "Repairs cost 1.2 million crowns and were paid for by the county, which had put off the work twice because of the beams.",
    "A survey last autumn found that four in five households would use the bridge at least once a week to reach the market.",
    "The toll of two crowns stays, though the guild of carters has asked for it to be dropped before the winter.",
)
BIOS = (
    ("Mila Anders", "Mila Anders is a reporter who writes about bridges, ferries and the people who wait for them. She lives in Westbay."),
    ("Jonas Reuter", "Jonas Reuter ist Redakteur im Ressort Verkehr und schreibt seit zehn Jahren über Brücken."),
    ("Claire Vidal", "Claire Vidal est journaliste à Marseille et couvre les ports du Sud depuis 2011."),
    ("Inés Robles", "Inés Robles es profesora de historia y colabora con el diario desde el año pasado."),
    ("Анна Котова", "Анна Котова — журналист в Казани, пишет о мостах и переправах."),
)


def page(foot: str, head: str = "") -> Article:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    html = f"<html><body><article><h1>Lower bridge to open again in June</h1>{head}{story}{foot}</article><footer><p>© Westbay Post</p></footer></body></html>"
    return separate(html, url="https://news.example.org/a")


@pytest.mark.parametrize(("name", "bio"), BIOS)
@pytest.mark.parametrize("box", ["<h4>{name}</h4><p>{bio}</p>", "<div><img src='/m.jpg'><p><b>{name}</b></p><p>{bio}</p></div>", "<p>About the author</p><h3>{name}</h3><p>{bio}</p>"])
def test_a_name_over_words_about_its_bearer(name: str, bio: str, box: str) -> None:
    """The box is none of the story, and its name is the author's where nothing else names one."""
    found = page(box.format(name=name, bio=bio))
    assert (found.byline, [one.name for one in found.authors], found.body) == (name, [name], "\n\n".join(STORY))
    other = page(box.format(name=name, bio=bio), head="<p>By Piet Zoon</p>")
    assert ([one.name for one in other.authors], other.body) == (["Piet Zoon"], "\n\n".join(STORY))


@pytest.mark.parametrize("label", ["Article by", "Written by:", "Autor", "Von", "Texte", "Автор"])
@pytest.mark.parametrize("tag", ["p", "div", "h4"])
def test_a_label_over_a_name_below_the_story(label: str, tag: str) -> None:
    found = page(f"<{tag}>{label}</{tag}><p>Mila Anders</p>")
    assert (found.byline, [one.name for one in found.authors], found.body) == ("Mila Anders", ["Mila Anders"], "\n\n".join(STORY))


def test_portraits_in_a_story() -> None:
    """Several people of whom a story tells in the same way are none of its writers."""
    row = "".join(f"<h3>{name}</h3><p>{bio}</p>" for name, bio in BIOS[:3])
    found = page(row)
    assert found.authors == []
    assert BIOS[0][1] in (found.body or "")


@pytest.mark.parametrize("line", ["— Mila Anders", "Mila Anders", "- Lê Phương"])
def test_a_name_below_the_last_paragraph_signs(line: str) -> None:
    """A name that is made as the paragraphs are, below the last of them, is the writer's where nothing else names one."""
    found = page(f"<p>{line}</p>")
    assert (found.byline, found.body) == (line.lstrip("—- "), "\n\n".join(STORY))
    assert [one.name for one in page(f"<p>{line}</p>", head="<p>By Piet Zoon</p>").authors] == ["Piet Zoon"]


@pytest.mark.parametrize("line", ["Viele Grüße", "Your Post.", "The Westbay Post"])
def test_last_lines_that_sign_for_nobody(line: str) -> None:
    assert page(f"<p>{line}</p>").authors == []


@pytest.mark.parametrize("line", ["The bridge is a work of the writer's uncle.", "Mila Anders is glad that the bridge opens again.", "Mila Anders was a reporter, the clerk said."])
def test_lines_that_tell_nobodys_trade(line: str) -> None:
    assert person_of_bio(line) is None
    assert not is_bio_of("Mila Berg", line)

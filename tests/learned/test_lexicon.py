"""Words that speak for or against the story."""

from __future__ import annotations

import pytest

from benchmarks.train_words import FEWEST, Words, by_tenths
from cleaners.line_shape import NAMES, shape
from scraper.fields.body.boxes import Boxes
from scraper.learned.lexicon import SHORT, body_words, measure, text_tokens
from scraper.page.htmlpage import HtmlPage


def test_tokens_of_a_line() -> None:
    """A short line gives its words, its first and last and its whole or beginning; a long one gives nothing."""
    assert text_tokens("Photo: AP") == {"photo", "ap", "^photo", "ap$", "=photo ap"}
    assert "^^sign up" in text_tokens("Sign up for our newsletter today")
    assert text_tokens("x " * SHORT) == set()
    assert text_tokens("…") == set()


def test_numbers_are_alike() -> None:
    """Which number stands in a line says nothing."""
    assert text_tokens("12 shares") == text_tokens("345 shares")


def test_unknown_words_weigh_nothing() -> None:
    """Only what the lexicon knows counts, in tenths, with its least and its greatest weight."""
    assert measure(["a", "b"], {}) == (0.0, 0.0, 0.0)
    total, least, most = measure(["a", "b", "c"], {"a": -20, "b": 10})
    assert total == pytest.approx(-1.0 / 2**0.5)
    assert (least, most) == (-2.0, 1.0)


def test_names_around_a_line() -> None:
    """The words of an element's own names stand plain, those of the two elements around it with a mark."""
    page = HtmlPage('<html><body><main class="far"><div class="storyWrap"><section id="a-box"><p class="lead x">Text.</p>')
    boxes = Boxes(page)
    assert boxes.words(boxes.names(boxes.of(page.runs[0].element))) == {"lead", "1box", "1story", "1wrap"}


def test_weights_come_from_many_pages() -> None:
    """A word of a few pages has no weight; one of many leans to where it stands; a fold left out says nothing."""
    words = Words()
    for page in range(4 * FEWEST):
        words.count(page % 2, [(({"credit"}, set()), False), (({"and"}, {"prose"}), True)])
    words.count(0, [(({"rare"}, set()), False)])
    text = words.lexicon().text
    assert text["credit"] < 0 < text["and"]
    assert "rare" not in text
    assert abs(words.lexicon(without=0).text["credit"]) < abs(text["credit"])
    assert by_tenths({"b": 5, "a": 5}) == {"5": ["b", "a"]}


def test_the_learned_lexicon_knows_furniture() -> None:
    """Words of calls speak against the story."""
    text = body_words().text
    assert all(text[word] < 0 for word in ("subscribe", "newsletter", "copyright"))


@pytest.mark.parametrize(
    ("line", "measures"),
    [
        ("The pier, they said, is safe.", {"end": 1, "begin": 1, "words": 6, "commas": 2}),
        ("• three berths", {"end": 0, "begin": 6, "capitals": 0}),
        ("Read more…", {"end": 3, "begins_like_call": True}),
        ("写真：港の様子", {"end": 0, "begin": 0, "words": 1}),
    ],
)
def test_shape_of_a_line(line: str, measures: dict[str, float]) -> None:
    """How a line begins and ends, and what is in it."""
    found = dict(zip(NAMES, shape(line), strict=True))
    assert {name: found[name] for name in measures} == measures

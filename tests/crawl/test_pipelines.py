"""The functions behind the pipelines: the rules a record keeps, and when two articles are one."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scraper.crawl.store.duplicates import DuplicateIndex, likeness, sketch
from scraper.record.article import Article, Block, Comment
from scraper.record.validation import validate
from tests.stub.site import WORDS, article_text

URL = "https://www.stub.test/story/"


def article(number: int, **values: object) -> Article:
    """An article of that number."""
    made = Article(url=f"{URL}{number}", headline=f"Story {number}", body=article_text(number), layout="t")
    for name, value in values.items():
        setattr(made, name, value)
    return made


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({}, None),
        ({"headline": None}, None),
        ({"body": None}, None),
        ({"headline": None, "body": None}, "headline_or_body"),
        ({"headline": "", "body": ""}, "headline_or_body"),
        ({"headline": 5}, "schema"),
        ({"headline": "half a pair \ud83d"}, "schema"),
        ({"date_precision": "week"}, "schema"),
        ({"body_blocks": [Block(kind="paragraph", text="")]}, "schema"),
        ({"comments": [Comment(text="x", depth=-1)]}, "schema"),
        ({"tags": None}, "schema"),
        ({"date": "2024-05-09", "fetched_at": "2024-05-06T07:08:09+00:00"}, "date_not_in_future"),
        ({"date": "2024-05-08", "fetched_at": "2024-05-06T07:08:09+00:00"}, None),
        ({"date": "2024", "fetched_at": "2024-05-06T07:08:09+00:00"}, None),
        ({"date": "2024-05", "fetched_at": "2024-05-06T07:08:09+00:00"}, None),
        ({"date": "2025", "fetched_at": "2024-05-06T07:08:09+00:00"}, "date_not_in_future"),
        ({"date": "2024-05-06T10:47+02:00", "fetched_at": "2024-05-06T07:08:09+00:00"}, None),
        ({"date": "2034-05-06"}, None),
        ({"date": "nonsense", "fetched_at": "2024-05-06T07:08:09+00:00"}, None),
        ({"date": "2024-99-99", "fetched_at": "2024-05-06T07:08:09+00:00"}, None),
    ],
)
def test_rules(values: dict[str, object], rule: str | None) -> None:
    """Each rule refuses what it names and nothing else."""
    broken = validate(article(1, **values))
    assert (broken.rule if broken else None) == rule


def find(known: list[Article], new: Article) -> str | None:
    """The rule by which the new article is known."""
    index = DuplicateIndex()
    for one in known:
        index.add(one)
    found = index.find(new)
    return found.rule if found else None


@pytest.mark.parametrize(
    ("values", "rule"),
    [
        ({"url": f"{URL}1?utm_source=x"}, "same_url"),
        ({"canonical_url": f"{URL}1", "headline": "Story 1"}, None),
        ({"canonical_url": f"{URL}1", "headline": None}, None),
        ({"canonical_url": f"{URL}1", "headline": "Another story"}, None),
        ({"canonical_url": f"{URL}1?utm_source=x", "headline": "Story 1", "body": article_text(1)}, "same_canonical_url"),
        ({"canonical_url": f"{URL}1", "headline": "Story 1", "body": article_text(1)[:-130]}, "same_canonical_url"),
        ({"canonical_url": f"{URL}1", "headline": "Another story", "body": article_text(1)[:-130]}, None),
        ({"headline": "Story 1", "body": article_text(1)[:-130]}, None),
        ({"canonical_url": f"{URL}1", "headline": "Story 1", "body": None}, "same_canonical_url"),
        ({"canonical_url": f"{URL}1", "headline": "Another story", "body": None}, None),
        ({"canonical_url": "https://www.stub.test/", "headline": "Story 1"}, None),
        ({"body": article_text(1), "headline": "Story 1"}, "same_text"),
        ({"body": article_text(1), "headline": "New title"}, "near_same_text"),
        ({"body": article_text(1) + " one more word"}, "near_same_text"),
        ({"body": article_text(1) + " " + article_text(3)}, None),
        ({}, None),
        ({"url": None}, None),
        ({"body": None}, None),
    ],
)
def test_duplicates(values: dict[str, object], rule: str | None) -> None:
    """Same address, or nearly the same text, which may be less alike where canonical address and headline agree; a canonical
    address alone makes no two pages one: a site that gives every page the same one loses nothing."""
    known = [article(1), article(5, url="https://www.stub.test/", canonical_url="https://www.stub.test/")]
    assert find(known, article(2, **values)) == rule


def test_short_texts_are_never_near_the_same() -> None:
    """Two bulletins of one sentence differ in a word that matters."""
    first = article(1, body="Oil rose by two percent to 80 dollars a barrel on Monday.")
    second = article(2, body="Oil rose by two percent to 81 dollars a barrel on Monday.", headline="Story 1")
    assert find([first], second) is None
    assert find([first], article(3, body=first.body, headline="Story 1")) == "same_text"


def test_earlier_texts_are_read_once_and_only_when_needed() -> None:
    """An index over a large output costs nothing until a new text has to be compared."""
    asked = []

    def earlier() -> list[tuple[str, str | None, str | None]]:
        asked.append(1)
        return [(f"{URL}1", "Story 1", article_text(1))]

    index = DuplicateIndex(earlier)
    index.add_addresses(f"{URL}1", None, "Story 1")
    assert index.find(article(1)) is not None
    assert asked == []
    assert index.find(article(2)) is None
    assert index.find(article(3, body=article_text(1))) is not None
    assert asked == [1]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 1000), words=st.integers(120, 600), changed=st.floats(0, 1))
def test_likeness_estimates_what_two_texts_share(seed: int, words: int, changed: float) -> None:
    """The estimate from two sketches is near the true share of common word runs, and a text is all like itself."""
    dice = random.Random(seed)
    one = dice.choices(WORDS, k=words)
    other = one[: int(words * (1 - changed))] + dice.choices(WORDS, k=words - int(words * (1 - changed)))
    runs = [{tuple(text[at : at + 4]) for at in range(len(text) - 3)} for text in (one, other)]
    true = len(runs[0] & runs[1]) / len(runs[0] | runs[1])
    assert abs(likeness(sketch(" ".join(one)), sketch(" ".join(other))) - true) < 0.3
    assert likeness(sketch(" ".join(one)), sketch(" ".join(one))) == 1.0


def test_a_sketch_is_the_same_in_every_process() -> None:
    """The hash is no Python hash: its values can be stored."""
    drawn = sketch("the quick brown fox jumps over the lazy dog again " * 5)
    assert list(drawn) == sorted(drawn)
    assert list(drawn) == list(sketch("The quick brown fox,\njumps over the lazy dog. Again! " * 5))
    assert drawn[0] == 2841300440443301115

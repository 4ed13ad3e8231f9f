"""Captures are often partial: a line of the head that is missing takes its own field with it and no other."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from scraper import Article, separate
from tests.fixture_cases import FIXTURES

FETCHED = "2023-12-20T00:00:00+00:00"
HEADS: dict[str, dict[str, list[int]]] = {
    "trtworld": {"section": [0], "reading": [1], "title": [2], "standfirst": [3], "alt": [4], "caption": [5], "byline": [6], "date": [7]},
    "alahed": {"loader": [0, 2], "channel": [4], "title": [6], "second": [8], "meta": [9], "star": [10], "byline": [12], "third": [16]},
    "arabtoday": {"words": [0], "clock": [1, 4], "kicker": [7], "logo": [11], "caption": [15], "dateline": [16]},
    "emiratesvoice": {"words": [0], "clock": [1, 4], "kicker": [7], "logo": [11], "caption": [15], "dateline": [16]},
    "naharnet": {"headline": [0], "link": [2]},
}
"""The lines of each capture's head by what they are, as numbers of lines counted from 0."""
FIELDS = {
    "section": ["section"], "standfirst": ["standfirst"], "caption": ["caption", "credit"], "byline": ["byline"], "date": ["date"],
    "meta": ["section", "date"], "kicker": ["kicker"], "dateline": ["dateline", "byline"], "headline": ["headline"],
}  # fmt: skip
"""The fields that only this line shows; the others stand in several lines or in none."""
TOGETHER = [{"title", "alt"}, {"title", "second"}]
"""Lines of which one must stay: they print the headline."""


def _shown(article: Article) -> dict[str, Any]:
    first = article.images[0] if article.images else None
    return {
        **{name: getattr(article, name) for name in ("section", "kicker", "headline", "standfirst", "byline", "dateline", "date", "source")},
        "caption": first.caption if first else None,
        "credit": first.credit if first else None,
        "body": [block.text for block in article.body_blocks],
        "related": [(link.list, link.headline, link.date) for link in article.related_links],
        "comments": [(comment.author, comment.date, comment.text) for comment in article.comments],
    }


def _cases() -> list[tuple[str, tuple[str, ...]]]:
    found = []
    for outlet, parts in HEADS.items():
        for count in (1, 2):
            for dropped in itertools.combinations(parts, count):
                if not any(pair <= set(dropped) for pair in TOGETHER):
                    found.append((outlet, dropped))
    return found


@pytest.mark.parametrize(("outlet", "dropped"), _cases(), ids=lambda value: value if isinstance(value, str) else "+".join(value))
def test_a_missing_line_takes_only_its_own_field(outlet: str, dropped: tuple[str, ...]) -> None:
    """Every line of the head is optional, alone and with another."""
    lines = (FIXTURES / outlet / "capture" / "page.txt").read_text(encoding="utf-8").split("\n")
    expected = _shown(separate("\n".join(lines), outlet=outlet, fetched_at=FETCHED))
    gone = {number for part in dropped for number in HEADS[outlet][part]}
    article = separate("\n".join(line for number, line in enumerate(lines) if number not in gone), outlet=outlet, fetched_at=FETCHED)
    for part in dropped:
        expected.update(dict.fromkeys(FIELDS.get(part, [])))
    assert _shown(article) == expected


@pytest.mark.parametrize("outlet", HEADS)
def test_a_capture_cut_anywhere_gives_what_it_has(outlet: str) -> None:
    """A capture cut in the middle of its text keeps its head, and its body is the beginning of the whole one."""
    text = (FIXTURES / outlet / "capture" / "page.txt").read_text(encoding="utf-8")
    whole = separate(text, outlet=outlet, fetched_at=FETCHED)
    paragraphs = [block.text for block in whole.body_blocks]
    for paragraph in paragraphs[2:6]:
        cut = separate(text[: text.index(paragraph) + len(paragraph) * 2 // 3], outlet=outlet, fetched_at=FETCHED)
        assert (cut.headline, cut.kicker, cut.standfirst, cut.byline, cut.date) == (
            whole.headline, whole.kicker, whole.standfirst, whole.byline, whole.date,
        )  # fmt: skip
        place = paragraphs.index(paragraph)
        assert [block.text for block in cut.body_blocks][:place] == paragraphs[:place]
        assert paragraph.startswith(cut.body_blocks[place].text)

"""The end of a story on invented pages: who wrote it is no part of the body, whoever the story is about."""

from __future__ import annotations

import pytest

from scraper import Article, separate

PARAGRAPHS = (
    "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday.",
    "Work on the outer wall began at dawn, and the first of the large stones were lifted from the water before noon.",
    "Fishing boats may still enter the inner basin between sunrise and noon, provided that they announce themselves by radio.",
    "Traders fear losses during the busiest weeks of the season and have asked the ministry in the capital for help.",
)


def read(*last: str, by: str = "Ada Finch") -> Article:
    """The record of a page whose story ends in these paragraphs."""
    story = "".join(f"<p>{one}</p>" for one in (*PARAGRAPHS, *last))
    return separate(
        "<html lang='en'><head><title>Harbour closed to large ships</title></head><body><main><article><h1>Harbour closed to large ships"
        f"</h1><div class='byline'>By <a rel='author' href='/author/1'>{by}</a></div><div class='text'>{story}</div></article></main></body></html>"
    )


@pytest.mark.parametrize(
    "last",
    [
        ("Ada Finch is a senior reporter at the Gazette who has written about harbours and their people for twenty years.",),
        ("Ada Finch, a maritime lawyer, teaches at the school of the old town and sits on the board of its museum.",),
        ("(Ada Finch writes about the sea and whoever lives by it for this paper.)", "Follow her where the tide goes."),
        ("Ada Finch",),
        ("(afi)",),
    ],
)
def test_who_wrote_the_story_is_no_part_of_it(last: tuple[str, ...]) -> None:
    """A word about the author below the story, the name again or initials end the body above them."""
    assert read(*last).body == "\n\n".join(PARAGRAPHS)


@pytest.mark.parametrize(
    "last",
    [
        "Cuthbert Wren is a senior reporter at another paper and was on the quay when the first of the stones was lifted.",
        "Ada Finch's boat will not be among them, for she has sold it to a fisherman from the northern shore.",
        "Ada Finch said on the telephone: “I was on the quay when they lifted the first of the stones from the water.”",
    ],
)
def test_other_last_paragraphs_stay(last: str) -> None:
    """A paragraph about somebody else, or one that tells or quotes, is the story's."""
    assert (read(last).body or "").endswith(last)


def test_the_last_words_of_a_name_sign_a_story() -> None:
    """Where family names stand first, writers sign with what stands behind them."""
    assert read("Mai Anh", by="Trinh Mai Anh").body == "\n\n".join(PARAGRAPHS)
    assert read("پایان خبر/").body == "\n\n".join(PARAGRAPHS)

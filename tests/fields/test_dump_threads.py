"""Comments of dumps: heads above their texts or feet below them, in several languages; dated stories are none."""

from __future__ import annotations

import pytest

from cleaners.threads import is_thread_heading
from scraper import Article, separate

STORY = (
    "The regional rail board said on Thursday that the branch line to Kelmouth will stay shut until next spring, because the slope moves.",
    "Passengers will be carried by bus in the meantime, and the board promised that no journey would take more than twenty minutes longer.",
    "Engineers will look at the tunnel again in the autumn, when the wettest weeks of the year are over and the ground has settled.",
)
TITLE = "Kelmouth line to stay shut until spring"
TALK = [("Ada Finch", "2020-05-03T10:15", "Why not at night?"), ("Bo", "2020-05-03T11:40", "Because of the bats.")]


def read(*lines: str) -> Article:
    """A separated dump of a story with lines below it."""
    return separate("\n\n".join((TITLE, *STORY, *lines)), url="https://daily.example.com/item/4711", content_type="text/plain")


def talk(article: Article) -> list[tuple[str | None, str | None, str]]:
    """The comments: who, when, what."""
    return [(one.author, one.date, one.text) for one in article.comments]


@pytest.mark.parametrize(
    "lines",
    [
        ("2 comments", "Ada Finch", "3 May 2020, 10:15", TALK[0][2], "Reply", "Bo", "3 May 2020, 11:40", TALK[1][2], "Reply"),
        ("2 thoughts on “Kelmouth”", "Ada Finch says:", "May 3, 2020 at 10:15 am", TALK[0][2], "Bo says:", "May 3, 2020 at 11:40 am", TALK[1][2]),
        ("Ada Finch says:", "May 3, 2020 at 10:15 am", TALK[0][2], "Bo says:", "May 3, 2020 at 11:40 am", TALK[1][2]),
        ("Kommentare (2)", "Ada Finch", "03.05.2020, 10:15 Uhr", TALK[0][2], "Antworten", "Bo", "03.05.2020, 11:40 Uhr", TALK[1][2], "Antworten"),
        ("2 commentaires", "Par Ada Finch, le dimanche 3 mai 2020 à 10h15", TALK[0][2], "Par Bo, le dimanche 3 mai 2020 à 11h40", TALK[1][2]),
        ("コメント（2件）", "1. Ada Finch 2020年05月03日 10:15", TALK[0][2], "2. Bo 2020年05月03日 11:40", TALK[1][2]),
        ("2 comments:", "Ada Finch3 May 2020 at 10:15", TALK[0][2], "ReplyDelete", "Bo3 May 2020 at 11:40", TALK[1][2], "ReplyDelete"),
        ("Comments", TALK[0][2], "Posted by Ada Finch on 3 May 2020 at 10:15", TALK[1][2], "Posted by Bo on 3 May 2020 at 11:40"),
        ("2 reacties", "Ada Finch schreef op 3 mei 2020 om 10:15:", TALK[0][2], "Bo schreef op 3 mei 2020 om 11:40:", TALK[1][2]),
        ("التعليقات (2)", "1 - Ada Finch", "2020-05-03 10:15", TALK[0][2], "2 - Bo", "2020-05-03 11:40", TALK[1][2]),
    ],
)  # fmt: skip
def test_threads(lines: tuple[str, ...]) -> None:
    """Each comment is read whatever prints it; what stands below the last one is no part of it, and none dates the story."""
    for foot in ((), ("Leave a Reply", "Your email address will not be published."), ("Related stories", "Goats block the mountain pass")):
        article = read(*lines, *foot)
        assert talk(article) == TALK
        assert [block.text for block in article.body_blocks] == list(STORY)
        assert article.date is None


def test_ages() -> None:
    """A comment's age is its date as printed; a name printed twice above it is no part of the comment before."""
    article = read("2 comments", "Ada", "Ada", "3 days ago", "Why not at night?", "Reply", "Bo", "Bo", "2 days ago", "The bats.", "Reply")
    assert [(one.author, one.date_raw, one.text) for one in article.comments] == [
        ("Ada", "3 days ago", "Why not at night?"), ("Bo", "2 days ago", "The bats."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("Comments", "Goats block the mountain pass", "May 3, 2020", "Bakery burns down twice", "May 2, 2020"),
        ("4 comments", "Goats block the pass", "May 3, 10:15", "9 comments", "Bakery burns down", "May 3, 9:15", "7 comments", "Mill", "May 2, 9:00"),
        ("Comments", "World 1 day ago By Ada Finch", "Goats block the mountain pass", "World 2 days ago By Bo Reed", "Bakery burns down twice"),
        ("0 comments", "Related stories", "Goats block the mountain pass", "May 3, 2020", "Bakery burns down twice", "May 2, 2020"),
        ("Member since", "3 May 2020, 10:15"),
        ("Comments are closed.",),
    ],
)  # fmt: skip
def test_no_threads(lines: tuple[str, ...]) -> None:
    """Cards and dated stories below such a heading are no comments."""
    assert read(*lines).comments == []


@pytest.mark.parametrize("text", ["3 thoughts on “Old pier”", "One response to “Old pier”", "Eine Antwort zu „Steg“", "2 réponses à « Jetée »", "Een reactie op ‘Pier’"])
def test_headings_with_the_story_s_title(text: str) -> None:
    """Blogs count the responses to a title, in figures or in words."""
    assert is_thread_heading(text, text.casefold())
    assert not is_thread_heading("One man in the boat", "one man in the boat")


@pytest.mark.parametrize("heading", ["Diskuse (2 příspěvky)", "Comments (2 replies)", "Kommentare (2 Beiträge)"])
def test_counts_in_brackets(heading: str) -> None:
    """A heading may say in brackets how many of what there are."""
    lines = (line for name, when, text in TALK for line in (f"{name} {when.replace('T', ' ')}", text))
    assert talk(read(heading, *lines)) == TALK


def test_names_that_end_in_an_initial() -> None:
    """A name that ends in an initial and its stop is no sentence."""
    article = read("Comments (2)", "Ada F.", "2020-05-03 10:15", TALK[0][2], "Bo", "2020-05-03 11:40", TALK[1][2])
    assert [one.author for one in article.comments] == ["Ada F.", "Bo"]

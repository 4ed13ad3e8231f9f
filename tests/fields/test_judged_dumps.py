"""The body of dumps by the judgement of their lines: what stands around a story on whole pages that were saved as lines."""

from __future__ import annotations

import pytest

from scraper import separate
from scraper.fields.body.line_measures import NAMES, Dump, LineFeatures
from scraper.fields.body.stretches import densest
from scraper.page.snapshot import Snapshot
from scraper.separation.order import run_stages

TITLE = "Harbour board votes to raise the quay by a metre"
STORY = [
    "The harbour board of Kelmouth voted on Tuesday night to raise the north quay by a metre before the autumn storms return to the coast.",
    "The work will cost four million and is to begin in August, when the herring boats are at sea and the berths stand empty for six weeks.",
    "\"We had water in the fish hall three times last winter,\" said Petra Lund, who has led the board since the old chairman retired.",
    "Two members voted against the plan because the town would have to borrow half of the money, and the interest has not been agreed yet.",
    "Engineers from the university measured the wall in spring and found that the oldest stones had sunk by eleven centimetres since 1961.",
    "The fishermen's union welcomed the vote but asked for a second ramp, so that small boats could be hauled out while the cranes are there.",
]  # fmt: skip
MENU = ["Skip to content", "Home", "News", "Sport", "Weather", "Subscribe", "Search", "Kelmouth Courier"]
FOOT = ["About us", "Contact", "Privacy policy", "Terms of use", "© 2021 Kelmouth Courier. All rights reserved."]
HEAD = [TITLE, "By Tomas Reed", "3 May 2021"]
TALK = [
    "At last somebody does something about that wall, I have been saying it since the flood of 2008 and nobody wanted to listen to me.",
    "And who pays for it? We do, as always, while the big trawlers land their fish abroad and do not leave a penny in this town.",
    "My grandfather built boats there and he always told us that the stones were laid on nothing but mud and old timber.",
]  # fmt: skip


def body(*lines: str, sep: str = "\n\n") -> list[str]:
    """The texts of the body's blocks in a dump of these lines."""
    return [block.text for block in separate(sep.join(lines), content_type="text/plain").body_blocks]


@pytest.mark.parametrize("sep", ["\n", "\n\n"])
def test_whole_page(sep: str) -> None:
    """Of a page with menu, head, story and foot the story is the body, with blank lines between the lines or without."""
    assert body(*MENU, *HEAD, *STORY, *FOOT, sep=sep) == STORY


@pytest.mark.parametrize("sep", ["\n", "\n\n"])
def test_story_without_headline(sep: str) -> None:
    """A dump that prints no headline has its story all the same."""
    assert body(*STORY, *FOOT, sep=sep) == STORY


@pytest.mark.parametrize("line", ["23", "Kelmouth", "Listen"])
def test_line_amid_the_head(line: str) -> None:
    """A number or a label between the head and the first paragraph is none of the story's first lines."""
    assert body(TITLE, "3 May 2021 | By Tomas Reed", line, *STORY, sep="\n")[-len(STORY) :] == STORY
    assert line not in body(*HEAD[:2], line, HEAD[2], *STORY)


def test_talk_below() -> None:
    """Readers' talk below a story is none of it, whatever its heading is called."""
    posts = [
        line
        for name, text in zip(("Nils", "Ada K.", "quaysider"), TALK, strict=True)
        for line in (name, "May 4, 2021 at 9:12", text, "Reply")
    ]
    found = body(*MENU, *HEAD, *STORY, "Share", "Voices from the quay", *posts, *FOOT)
    assert found[: len(STORY)] == STORY
    assert not set(found) & {"Nils", "Ada K.", "quaysider", "Reply", "May 4, 2021 at 9:12", *FOOT}


@pytest.mark.parametrize("count", [2, 6, 40, 150])
def test_names_said_again_and_again(count: int) -> None:
    """Who speaks in an interview is the story's, however often the same names stand there."""
    said = [f"{text[:-1]}, and that was the {number}th time." for number in range(count) for text in STORY[:2]]
    talk = [line for place, text in enumerate(said) for line in (text, ("Courier:", "Petra Lund:")[place % 2])][:-1]
    assert body(*HEAD, *talk) == talk


@pytest.mark.parametrize("count", [1, 12])
def test_sub_heads_and_lists(count: int) -> None:
    """Sub-heads between paragraphs and items behind a colon stay."""
    parts = [
        [
            f"Question {number} of the vote",
            *(f"{text[:-1]} (no. {number})." for text in STORY),
            "They meet again:",
            f"• in room {number}",
            f"• in hall {number}",
        ]
        for number in range(1, count + 1)
    ]
    lines = [line.removeprefix("• ") for part in parts for line in part]
    assert body(*MENU, *HEAD, *(line for part in parts for line in part), *FOOT)[-len(lines) + 1 :] == lines[1:]


def test_every_line_has_an_owner() -> None:
    """What the judgement leaves out is boilerplate, and the shape's proposal is kept for explanation where it is another."""
    bare = [text.rstrip(".") for text in STORY]
    work = run_stages(Snapshot(url=None, content="\n\n".join([*MENU, *HEAD, *bare, *STORY, *FOOT]), content_type="text/plain"))
    assert work.record.provenance["body"] == "model:lines"
    assert {work.ledger.owner(index) for index in range(len(MENU))} <= {"boilerplate", "section"}
    assert [one.rule for one in work.losers["body"]] == ["shape:between head and foot"]


def test_measures_of_every_line() -> None:
    """Each line has as many measures as there are names, also the only line of a page and one without letters."""
    for texts in (["Home"], ["***"], [*MENU, *STORY, "***"]):
        features = LineFeatures(Dump(texts, [True] * len(texts), [None] * len(texts), -1, 0, ()), {})
        assert {len(features.row(at)) for at in range(len(texts))} == {len(NAMES)}


def test_stretches() -> None:
    """A few lines without prose part no text, many do; a loose text goes on where a dense one ends."""
    prose = [0, 0, 300, 0, 300, 300, *[0] * 10, 300, 300, 0]
    dense, loose = densest(prose)
    assert (dense[:2], loose[:2]) == ((2, 5), (2, 17))
    assert densest([0, 0])[0].first == -1

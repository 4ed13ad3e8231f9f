"""Texts as text browsers and mail print them: lines of one width, numbers of links, a list of addresses."""

from __future__ import annotations

import textwrap

import pytest

from cleaners.link_numbers import without_link_numbers
from cleaners.tab_rows import parted_tab_rows
from cleaners.text import ends_sentence
from cleaners.wrapped import whole_paragraphs

PARAGRAPHS = (
    "The rail board said on Thursday that the branch line to Kelmouth will stay shut until next spring, because the wet slope moves.",
    "Passengers will be carried by bus in the meantime, and no journey would take more than twenty minutes longer than it did before.",
    "Engineers will look at the tunnel again in the autumn, when the wettest weeks of the year are over and the ground has settled.",
    "Nobody here is surprised, says Petra Lund, who keeps the café at the station and has watched the hillside since she was a girl.",
    "The last slide, nine years ago, took the signal box and the garden behind it, and a goat that was never seen again by anybody.",
    "The board has put aside four million crowns for drains, half of them from the county.",
)


@pytest.mark.parametrize("width", [56, 66, 72, 79])
@pytest.mark.parametrize("indent", ["", "   "])
def test_broken_paragraphs(width: int, indent: str) -> None:
    """Paragraphs that were broken at one width are whole again."""
    text = "\n\n".join(textwrap.fill(one, width, initial_indent=indent, subsequent_indent=indent) for one in PARAGRAPHS)
    assert [line.strip() for line in whole_paragraphs(text).splitlines() if line] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(PARAGRAPHS),
        "\n".join(("Home", "News", "Sport", *PARAGRAPHS)),
        "\n".join("The gulls are back on the wall tonight,\nand nobody has fed them yet.\nI count the lamps along the mole." for _ in range(5)),
    ],
)
def test_lines_that_fill_no_width(text: str) -> None:
    """Whole paragraphs, menus and verses stay as they are."""
    assert whole_paragraphs(text) == text


def test_short_lines_of_a_broken_text() -> None:
    """A byline and a date above broken paragraphs stay lines of their own."""
    text = "\n".join(("Kelmouth line to stay shut", "By Petra Lund", "3 May 2024", "", *(textwrap.fill(one, 66) + "\n" for one in PARAGRAPHS)))
    assert whole_paragraphs(text).splitlines()[:3] == ["Kelmouth line to stay shut", "By Petra Lund", "3 May 2024"]


def test_the_head_of_a_printed_page() -> None:
    """A row of columns above broken paragraphs, wider than they are, does not tell their width."""
    head = "The Tarn Post" + " " * 50 + "Friday, May 3, 2024"
    text = "\n".join((head, "", *(textwrap.fill(one, 62) + "\n" for one in PARAGRAPHS)))
    assert [line for line in whole_paragraphs(text).splitlines() if line] == [head, *PARAGRAPHS]


def test_addresses_below_the_page() -> None:
    """Numbers of links amid lines go where the list of their addresses stands below, and so does the list."""
    text = "The [1]rail board met [2]Petra Lund and the [3]engineers on [4]Thursday.\n\nReferences\n\n   Visible links\n"
    text += "".join(f"   {number}. https://daily.example.com/{number}\n" for number in range(1, 5))
    assert without_link_numbers(text) == ("The rail board met Petra Lund and the engineers on Thursday.", 4)
    assert without_link_numbers(text.partition("\n")[0]) == (text.partition("\n")[0], 0)


@pytest.mark.parametrize("width", [66, 79])
def test_a_text_of_few_lines(width: int) -> None:
    """Two paragraphs of two lines each are enough where no other line is as long and each goes on in the midst of a sentence."""
    told = [one for one in PARAGRAPHS[:3] if len(textwrap.wrap(one, width)) == 2][:2]
    text = "\n\n".join(("Slope moves", *(textwrap.fill(one, width) for one in told)))
    assert [line for line in whole_paragraphs(text).splitlines() if line] == ["Slope moves", *told]


def test_a_title_wider_than_the_text() -> None:
    """A title that was not broken does not tell the width, and does not go on in the byline below it."""
    title = "Branch line to Kelmouth will stay shut until the wet slope above the tunnel has been drained"
    text = "\n".join((title, "By Petra Lund", "", *(textwrap.fill(one, 66) + "\n" for one in PARAGRAPHS)))
    assert [line for line in whole_paragraphs(text).splitlines() if line] == [title, "By Petra Lund", *PARAGRAPHS]


def test_items_of_a_broken_text() -> None:
    """A full line does not go on in the item of a list below it."""
    full = "x" * 60 + " yyyyy"
    text = "\n".join((*(textwrap.fill(one, 66) + "\n" for one in PARAGRAPHS), full, "* drains and pumps"))
    assert whole_paragraphs(text).splitlines()[-2:] == [full, "* drains and pumps"]


def test_a_menu_of_numbered_links() -> None:
    """The links of a menu that a text browser prints in one line are lines of their own."""
    text = "[1]To the text\n[2]Front page [3]Harbour [4]Letters and notes\nKelmouth line to stay shut\n[5]Petra Lund\n"
    assert without_link_numbers(text)[0].split("\n")[:6] == [
        "To the text", "Front page", "Harbour", "Letters and notes", "Kelmouth line to stay shut", "Petra Lund",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "lines"),
    [
        ("News\tRegion\tSport\tLetters", ["News", "Region", "Sport", "Letters"]),
        ("Petra Lund\t3 May 2024, 09:30", ["Petra Lund", "3 May 2024, 09:30"]),
        ("Team\tPlayed\tWon\tLost\nTarn\t4\t3\t1", ["Team\tPlayed\tWon\tLost", "Tarn\t4\t3\t1"]),
        ("Region\tCoast", ["Region\tCoast"]),
    ],
)
def test_rows_of_tabs(row: str, lines: list[str]) -> None:
    """A menu in a row of tabs is parted, and so is the writer's name from the date; tables stay."""
    assert parted_tab_rows(row).split("\n") == lines


@pytest.mark.parametrize("text", ["„Das war der letzte Zug.“", "»Wir warten.«", "「もう来ない。」", "(It was the last train.)"])
def test_sentences_in_quotation_marks(text: str) -> None:
    """A sentence ends before the closing marks of any language."""
    assert ends_sentence(text)

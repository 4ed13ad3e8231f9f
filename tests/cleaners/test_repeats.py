"""What a page prints again is told from what its story says again."""

from __future__ import annotations

from cleaners.repeats import repeated

PARTS = [f"Paragraph number {n} of the story tells of the sluice, its gates and the skippers who have waited there since May." for n in range(4)]
ANSWER = "We have nothing to say about that, the county wrote to the paper."
CHORUS = ["Oh, the gate it will not open for the miller or the mate,", "and the barges in the basin are too many and too late."]


def test_a_passage_printed_twice() -> None:
    """Two paragraphs and more in the same order are printed again, wherever they come; so is one that follows itself."""
    assert repeated([*PARTS, *PARTS]) == [False] * 4 + [True] * 4
    assert repeated([*PARTS, "More.", *PARTS[1:3]]) == [False] * 5 + [True] * 2
    assert repeated([PARTS[0], PARTS[0], PARTS[1]]) == [False, True, False]
    assert repeated(["A sub-head", PARTS[0], "Yes.", PARTS[1], PARTS[0], "Yes.", PARTS[1]]) == [False] * 4 + [True] * 3


def test_answers_refrains_and_items() -> None:
    """A line between others is the story's own however often it comes, and so are a chorus and the items of lists."""
    asked = [text for n in range(3) for text in (f"And what about gate number {n}?", ANSWER)]
    assert not any(repeated([*PARTS, *asked]))
    assert not any(repeated([PARTS[0], ANSWER, PARTS[1], ANSWER, PARTS[2]]))
    assert not any(repeated([PARTS[0], *CHORUS, PARTS[1], *CHORUS, PARTS[2], *CHORUS]))
    item = "a small handful (30g) of unsalted peanuts, chopped"
    assert not any(repeated(["Monday", item, "one apple", "Tuesday", item, "two apples"]))


def test_what_is_made_otherwise_is_printed_again() -> None:
    """A paragraph that comes again in an element of another make is a pull quote or a summary."""
    text = [PARTS[0], PARTS[1], PARTS[0]]
    assert repeated(text, ["p", "p", "blockquote"]) == [False, False, True]
    assert repeated(text, ["p", "p", "p"]) == [False, False, False]


def test_cards_that_are_printed_twice() -> None:
    """A heading with its paragraph that follows itself is printed again, heading and all."""
    cards = [text for n in range(3) for text in (f"Card {n}", PARTS[n])]
    assert repeated([*cards[:2], *cards[:2], *cards[2:4], *cards[2:4]]) == [False, False, True, True] * 2


def test_a_long_paragraph_is_no_answer() -> None:
    """One paragraph of many letters is printed again."""
    long = " ".join(PARTS)
    assert repeated([long, PARTS[0], long]) == [False, False, True]

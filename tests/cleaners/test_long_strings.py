"""Functions that read one text take what is longer than any such text for what it is, without trying all of it. A pattern that
goes back over blanks would take minutes for each of these."""

from __future__ import annotations

from cleaners.credit_labels import without_label
from cleaners.credits import is_credit_line, split_caption
from cleaners.datelines import is_place
from cleaners.line_shape import shape
from cleaners.marked_captions import split_marked_caption, without_head
from cleaners.roles import read_role
from cleaners.titles import parts, variants

_MANY = 300_000
BLANKS = " " * _MANY


def test_a_caption_s_credit_is_sought_at_its_end() -> None:
    """Blanks, commas and labels without an end are no credit."""
    assert without_label(f"A boat{BLANKS}(Photo:") == "A boat"
    assert without_label(BLANKS) is None
    assert split_marked_caption(", " * _MANY)[1] is None
    assert without_head(f"A boat{BLANKS}on the quay") == f"A boat{BLANKS}on the quay"
    assert split_caption("copyright " * 20_000)[1] is None
    assert not is_credit_line(BLANKS)


def test_a_role_stands_at_the_beginning() -> None:
    """What goes on without a blank is none."""
    assert read_role("a" * _MANY) is None
    assert read_role(", Europe correspondent | " + "a" * _MANY) == "Europe correspondent"


def test_places_and_titles_are_short() -> None:
    """A longer text is no place, and a title without parts."""
    assert not is_place(f"Rome{BLANKS}Paris")
    assert parts(f"A title{BLANKS}- The Quay") == [(0, len(f"A title{BLANKS}- The Quay"))]
    assert len(list(variants("a" * _MANY))) == 1


def test_a_line_of_blanks_has_a_shape() -> None:
    """It says nothing."""
    assert shape("   ")[5] == 0

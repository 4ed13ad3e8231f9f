"""Names that lines of dumps run on to something else."""

from __future__ import annotations

import pytest

from cleaners.run_on_names import names_run_on


@pytest.mark.parametrize(
    "line",
    [
        "Ida HolmLifestyle Writer",
        "Ida Holm Political Correspondent",
        "byIda Holm",
        "By Ida Holm—10 min read",
        "Ida HolmDec 05, 20232 Shares",
        "Picture of Ida Holm Ida Holm",
        "Profilbild von Ida Holm",
        "Ida Holm avatar",
    ],
)
def test_name_at_the_beginning(line: str) -> None:
    """The name with which a line begins is read off it, whatever is glued to it."""
    assert names_run_on(line)[0][0] == "Ida Holm"


@pytest.mark.parametrize("line", ["Angus McAllister", "Lena MacArthur 3 May", "Rosa DelMonte"])
def test_capitals_in_the_middle_of_a_name(line: str) -> None:
    """A name in whose middle a capital stands stays whole."""
    assert names_run_on(line)[0][0] == " ".join(line.split()[:2])


@pytest.mark.parametrize(
    "line", ["While Kelmouth sleeps, nobody works", "Home News Sport Weather", "", "The old ferry is sold to a museum in the north."]
)
def test_no_name(line: str) -> None:
    """Sentences and menus begin with nobody's name."""
    assert names_run_on(line) == []

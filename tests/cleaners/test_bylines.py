"""Bylines: what is one, whose names it holds, and what is prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.agencies import is_agency, is_agency_credit
from cleaners.bylines import is_byline_line, looks_like_person, read_byline, undouble

OUTLETS = ("TRT World", "Al-Ahed News", "Al-Ahed", "Naharnet", "Arab Today", "Emirates Voice")

PEOPLE = [
    ("By Jane Doe", "Jane Doe", ["Jane Doe"]),
    ("By: Jane Doe", "Jane Doe", ["Jane Doe"]),
    ("Written by Jane Doe", "Jane Doe", ["Jane Doe"]),
    ("By JANE DOE", "JANE DOE", ["JANE DOE"]),
    ("By A. Smith, B. Jones", "A. Smith, B. Jones", ["A. Smith", "B. Jones"]),
    ("By Jane Doe and John Roe in Ankara", "Jane Doe and John Roe in Ankara", ["Jane Doe", "John Roe"]),
    ("By Jane Doe & John Roe", "Jane Doe & John Roe", ["Jane Doe", "John Roe"]),
    ("By Elis Gjevori, Istanbul", "Elis Gjevori, Istanbul", ["Elis Gjevori"]),
    ("By Jane Doe and agencies", "Jane Doe and agencies", ["Jane Doe"]),
    ("By Jane Doe, AFP", "Jane Doe, AFP", ["Jane Doe"]),
    ("By AFP's Jane Doe", "AFP's Jane Doe", ["Jane Doe"]),
    ("By Jane al-Doe- Exclusive", "Jane al-Doe- Exclusive", ["Jane al-Doe"]),
    ("By Jane Doe; Al-Binaa Newspaper", "Jane Doe; Al-Binaa Newspaper", ["Jane Doe"]),
    ("By Mohammed Al Sayed - Al-Ahed", "Mohammed Al Sayed - Al-Ahed", ["Mohammed Al Sayed"]),
    ("By Şebnem Oğuz", "Şebnem Oğuz", ["Şebnem Oğuz"]),
    ("By Ludwig van der Berg", "Ludwig van der Berg", ["Ludwig van der Berg"]),
    ("By Mohammad bin Salman al-Saud", "Mohammad bin Salman al-Saud", ["Mohammad bin Salman al-Saud"]),
    ("By Sean O'Brien", "Sean O'Brien", ["Sean O'Brien"]),
    ("By Jean-Claude Van Damme Jr.", "Jean-Claude Van Damme Jr.", ["Jean-Claude Van Damme Jr."]),
    ("By J.R.R. Tolkien", "J.R.R. Tolkien", ["J.R.R. Tolkien"]),
    ("By Dorothy Day", "Dorothy Day", ["Dorothy Day"]),
    ("بقلم : أحمد علي", "أحمد علي", ["أحمد علي"]),
    ("بقلم: د. محمد حسن الخطيب", "د. محمد حسن الخطيب", ["د. محمد حسن الخطيب"]),
    ("By Jane Doe December 16, 2016", "Jane Doe", ["Jane Doe"]),
    ("By Jane DoeJane Doe", "Jane Doe", ["Jane Doe"]),
]


@pytest.mark.parametrize(("line", "text", "names"), PEOPLE)
def test_people_are_named(line: str, text: str, names: list[str]) -> None:
    """The label and a date go, the rest stays as printed, and every person is named in order."""
    byline = read_byline(line, outlet_names=OUTLETS)
    assert byline is not None
    assert byline.text == text
    assert [name.name for name in byline.names] == names
    assert is_byline_line(line)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("By Staff Reporter", "Staff Reporter"),
        ("Local Editor", "Local Editor"),
        ("Staff, Agencies", "Staff, Agencies"),
        ("By Staff, Agencies", "Staff, Agencies"),
        ("By Al-Ahed News", "Al-Ahed News"),
        ("By TRT World", "TRT World"),
        ("By Arab Today", "Arab Today"),
        ("By AFP, Reuters", "AFP, Reuters"),
        ("By Associated Press", "Associated Press"),
        ("by Naharnet Newsdesk", "Naharnet Newsdesk"),
        ("by Naharnet Newsdesk 20 February 2019, 14:21", "Naharnet Newsdesk"),
        ("Naharnet Newsdesk", "Naharnet Newsdesk"),
        ("News Desk", "News Desk"),
        ("By Our Correspondent", "Our Correspondent"),
        ("By Website Team", "Website Team"),
        ("بقلم : وكالات", "وكالات"),
        ("By Mohanad", "Mohanad"),
        ("Translated by Staff, Agencies", "Translated by Staff, Agencies"),
        ("Translated by Jane Doe", "Translated by Jane Doe"),
    ],
)
def test_desks_and_formulas_name_nobody(line: str, text: str) -> None:
    """A desk, an agency, the outlet, a formula or a lone pen name is a byline without authors; only By-labels go."""
    byline = read_byline(line, outlet_names=OUTLETS)
    assert byline is not None
    assert (byline.text, byline.names) == (text, ())
    assert is_byline_line(line)


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("By Jane Doe, senior editor", "senior editor"),
        ("By Jane Doe | Reporter", "Reporter"),
        ("By Jane Doe, political analyst and writer", "political analyst and writer"),
        ("By Jane Doe", None),
        ("By Jane Doe, Ankara", None),
    ],
)
def test_roles(line: str, role: str | None) -> None:
    """An occupation after a name is that person's role, as printed; a place is none."""
    byline = read_byline(line)
    assert byline is not None
    assert [(name.name, name.role) for name in byline.names] == [("Jane Doe", role)]


@pytest.mark.parametrize(
    "line",
    [
        *("", "By", "ABBY", "by the way", "By Friday", "By Friday, the talks had ended.", "By Russia and Turkey"),
        *(
            "By the time the talks began, nobody was left",
            "By Jane Doe's own account, he was never there",
            "Editor's choice",
        ),
        *("Putin: Next Stage is Nationwide Ceasefire in Syria", "By 2016, Jane Doe had left"),
        *("By Monday morning rebels held the town", "كتب الرئيس رسالة", "By continuing you accept the terms"),
    ],
)
def test_prose_is_no_byline(line: str) -> None:
    """Sentences and headlines that begin like a byline are none, nor is a bare "By"."""
    assert read_byline(line) is None
    assert not is_byline_line(line)


def test_a_name_alone_is_a_byline_only_when_asked() -> None:
    """An unlabelled name is read where a byline is known to stand, but is no byline line by itself."""
    byline = read_byline("Jane DoeJane Doe")
    assert byline is not None
    assert (byline.text, [name.name for name in byline.names]) == ("Jane Doe", ["Jane Doe"])
    assert not is_byline_line("Jane Doe")
    for name in ("ABBY SMITH", "Bystander Jane Doe"):
        whole = read_byline(name)
        assert whole is not None
        assert whole.text == name
        assert not is_byline_line(name)


@pytest.mark.parametrize(
    ("line", "once"),
    [
        ("Jane DoeJane Doe", "Jane Doe"),
        ("Jane Doe Jane Doe", "Jane Doe"),
        ("أحمد عليأحمد علي", "أحمد علي"),
        ("Jane DoeBy Jane Doe", "By Jane Doe"),
        ("Jane Doe", None),
        ("haha", None),
        ("", None),
        ("......", None),
    ],
)
def test_undouble(line: str, once: str | None) -> None:
    """Only what is printed twice in a row is halved."""
    assert undouble(line) == once


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Jane Doe", True),
        ("al-Sayyed Hassan Nasrallah", True),
        ("Jane", False),
        ("Contact Us", False),
        ("TRT World", False),
        ("Staff Writer", False),
        ("Agence France Presse", False),
        ("Jane Doe 2", False),
        ("jane doe", False),
        ("War Without End", False),
        ("J. K.", False),
    ],
)
def test_looks_like_person(name: str, person: bool) -> None:
    """A person's name is two words or more, capitalised, without words that bodies or sentences have."""
    assert looks_like_person(name) is person


def test_agencies_are_known_however_spelt() -> None:
    """Case, dots, hyphens and Arabic spelling variants make no other agency; combinations need one known name."""
    for name in (
        "AFP",
        "A.F.P.",
        "agence france-presse",
        "Agence France Presse",
        "Anadolu",
        "وكالات",
        "أ.ف.ب",
        "ا ف ب",
    ):
        assert is_agency(name)
    for credit in ("TRTWorld and agencies", "TRT World and Agencies", "AA / Reuters", "AP Photo", "News Agencies"):
        assert is_agency_credit(credit)
    assert is_agency_credit("Naharnet", OUTLETS)
    for text in (
        "Jane Doe and agencies",
        "Naharnet",
        "TRT World",
        "The deal and agencies",
        "",
        "and",
        "it joined the AFP",
    ):
        assert not is_agency_credit(text)


_PRINTED = """
    By by Jane Doe , | and in al- O'Neil Staff Reporter
    AFP بقلم : أحمد علي . Jr. the ( ) 16 Dec 2016
"""
_WORDS = st.sampled_from(_PRINTED.split())


@given(st.text(max_size=140) | st.lists(_WORDS | st.text(max_size=2), max_size=9).map(" ".join))
def test_bylines_never_raise_and_keep_the_text(line: str) -> None:
    """Any line is read without error; text and names are parts of the squeezed line; a byline line has a byline."""
    byline = read_byline(line, outlet_names=OUTLETS)
    squeezed = " ".join(line.split())
    if byline is not None:
        assert byline.text
        assert byline.text in squeezed
        assert all(name.name and name.name in byline.text for name in byline.names)
        assert all(name.role is None or name.role in byline.text for name in byline.names)
    if is_byline_line(line):
        assert read_byline(line) is not None
    once = undouble(line)
    assert once is None or (once in squeezed and len(once) < len(squeezed))

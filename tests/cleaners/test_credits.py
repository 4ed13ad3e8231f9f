"""Datelines, captions' credits and sources: told from prose by shape alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaners.credits import is_credit_line, split_caption
from cleaners.datelines import Dateline, read_dateline
from cleaners.picture_credits import split_picture_credit
from cleaners.run_in import split_run_in
from cleaners.sources import read_source, split_trailing_source

OUTLETS = ("TRT World", "Arab Today", "Emirates Voice", "صوت الإمارات")

DATELINES = [
    ("Ankara - Arab Today", "Ankara", "Arab Today"),
    ("Cairo - ArabToday", "Cairo", "ArabToday"),
    ("Cairo - Arab today", "Cairo", "Arab today"),
    ("Astana - Emiratesvoice", "Astana", "Emiratesvoice"),
    ("Abuja (Nigeria) - AFP", "Abuja (Nigeria)", "AFP"),
    ("دبي - صوت الإمارات", "دبي", "صوت الإمارات"),
    ("القاهرة ـ المغرب اليوم", "القاهرة", "المغرب اليوم"),
    ("Washington - Jane Doe", "Washington", "Jane Doe"),
    ("Abu Dhabi – Emirates Voice", "Abu Dhabi", "Emirates Voice"),
    ("New York - AFP", "New York", "AFP"),
    ("Kuala Lumpur-Arab Today", "Kuala Lumpur", "Arab Today"),
    ("Deir-ez-Zor - AFP", "Deir-ez-Zor", "AFP"),
    ("Port-au-Prince-AFP", "Port-au-Prince", "AFP"),
    ("Moscow/Ankara - AFP", "Moscow/Ankara", "AFP"),
    ("Cairo, Beirut - Arab Today", "Cairo, Beirut", "Arab Today"),
    ("Rio de Janeiro - AFP", "Rio de Janeiro", "AFP"),
    ("Washington D.C. - Arab Today and agencies", "Washington D.C.", "Arab Today and agencies"),
    ("Petra - Petra", "Petra", "Petra"),
]


@pytest.mark.parametrize(("line", "place", "credit"), DATELINES)
def test_datelines(line: str, place: str, credit: str) -> None:
    """A place, a dash and an outlet, agency or person make a dateline; both sides stay as printed."""
    assert read_dateline(line, outlet_names=OUTLETS) == Dateline(place, credit)


@pytest.mark.parametrize(
    "line",
    [
        *(
            "- De-escalation zones -",
            "- 'Considerable misinformation' -",
            "Erdogan, Putin push 'de-escalation' zone",
            "",
        ),
        *(
            "Turkey - a country at war",
            "Reuters - Jane Doe",
            "Home - Contact Us",
            "Syria - War Without End",
            "Trump-Putin",
        ),
        *(
            "Arab Today, arab today",
            "Arab Today - Arab Today",
            "The deal - he said",
            "Russian President Vladimir Putin - AFP",
        ),
        "The talks went on - and on - in Ankara on Friday, said AFP",
    ],
)
def test_no_datelines(line: str) -> None:
    """Headings between dashes, sentences, titles, menus and captions are no datelines."""
    assert read_dateline(line, outlet_names=OUTLETS) is None


@pytest.mark.parametrize(
    ("paragraph", "dateline", "rest"),
    [
        ("BEIRUT (AP) — Lebanon said", Dateline("BEIRUT", "AP"), "Lebanon said"),
        ("ANKARA, Dec 16 (Reuters) - Text", Dateline("ANKARA", "Reuters"), "Text"),
        ("Beirut (AFP) - text", Dateline("Beirut", "AFP"), "text"),
        ("WASHINGTON, D.C. (AP) -- He", Dateline("WASHINGTON, D.C.", "AP"), "He"),
        ("BEIRUT — Lebanon's army", Dateline("BEIRUT"), "Lebanon's army"),
        ("بيروت (أ ف ب) - قال", Dateline("بيروت", "أ ف ب"), "قال"),
        ("ISIS - the group", None, ""),
        ("NATO — the alliance", None, ""),
        ("Putin (R) - and Erdogan", None, ""),
        ("The talks (AFP) said", None, ""),
        ("He — Putin — said", None, ""),
    ],
)
def test_inline_datelines(paragraph: str, dateline: Dateline | None, rest: str) -> None:
    """Only certain shapes open a paragraph with a dateline; the offset is where the text begins."""
    found = split_run_in(paragraph)
    assert (None if found is None else Dateline(found.place or "", found.credit)) == dateline
    assert found is None or paragraph[found.end :] == rest


CAPTIONS = [
    ("Turkey backs the opposition. / TRT World and Agencies", "Turkey backs the opposition.", "TRT World and Agencies"),
    ("A man walks in Aleppo / AP", "A man walks in Aleppo", "AP"),
    ("A man walks./AP", "A man walks.", "AP"),
    ("A man walks. / Photo: Jane Doe", "A man walks.", "Jane Doe"),
    ("A man walks. / AA Archive", "A man walks.", "AA Archive"),
    ("A man walks. / AA / Reuters", "A man walks.", "AA / Reuters"),
    ("A man walks / Photo by: Reuters", "A man walks", "Reuters"),
    ("Photo by: Jane Doe", None, "Jane Doe"),
    ("A man walks (Photo by Jane Doe/Getty Images)", "A man walks", "Jane Doe/Getty Images"),
    ("A man walks. (AP Photo/Jane Doe)", "A man walks.", "AP Photo/Jane Doe"),
    ("A man walks in the street. [AP]", "A man walks in the street.", "AP"),
    ("A man walks [Jane Doe/Al Jazeera]", "A man walks", "Jane Doe/Al Jazeera"),
    ("A man walks. (TRTWorld)", "A man walks.", "TRTWorld"),
    ("A man walks. © Reuters", "A man walks.", "Reuters"),
    ("A man walks (AFP)", "A man walks", "AFP"),
    ("A man walks — AP", "A man walks", "AP"),
    ("Putin speaks. AFP", "Putin speaks.", "AFP"),
    ("صورة من حلب / أ ف ب", "صورة من حلب", "أ ف ب"),
    ("© Reuters", None, "Reuters"),
    ("/ Reuters", None, "Reuters"),
    ("AP Photo/Jane Doe", None, "AP Photo/Jane Doe"),
    ("They want war and/or peace", "They want war and/or peace", None),
    ("It works 24/7", "It works 24/7", None),
    ("It works 24 / 7", "It works 24 / 7", None),
    ("Putin / Erdogan", "Putin / Erdogan", None),
    ("Presidents Erdogan (R) and Putin", "Presidents Erdogan (R) and Putin", None),
    ("Fighters of the group (Daesh)", "Fighters of the group (Daesh)", None),
    ("This photo by an activist shows", "This photo by an activist shows", None),
    ("File photo: Syrian President Bashar al Assad", "File photo: Syrian President Bashar al Assad", None),
    ("", None, None),
]


@pytest.mark.parametrize(("text", "caption", "credit"), CAPTIONS)
def test_captions(text: str, caption: str | None, credit: str | None) -> None:
    """A credit behind a caption is told by label, slash, bracket or agency; prose keeps its slashes and brackets."""
    assert split_caption(text) == (caption, credit)


@pytest.mark.parametrize(
    ("line", "is_credit"),
    [
        ("Photo by: AP", True),
        ("/ Reuters", True),
        ("[AP]", True),
        ("AFP", True),
        ("TRTWorld and agencies", True),
        ("A man walks / AP", False),
        ("Russia and Turkey", False),
        ("", False),
    ],
)
def test_is_credit_line(line: str, is_credit: bool) -> None:
    """Only a line that holds nothing but a credit is one."""
    assert is_credit_line(line) is is_credit


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Source: AFP", "AFP"),
        ("Source: AFP.", "AFP"),
        ("Source: A.P.", "A.P."),
        ("SOURCE:TRTWorld and agencies", "TRTWorld and agencies"),
        ("SOURCE:TRT World", "TRT World"),
        ("SOURCETRT World", "TRT World"),
        ("Source : Jane", "Jane"),
        ("SourceNaharnet", "Naharnet"),
        ("Source Agence France Presse", "Agence France Presse"),
        ("Sources: AFP, Reuters", "AFP, Reuters"),
        ("المصدر: وكالات", "وكالات"),
        ("المصدر وكالات", "وكالات"),
        ("Source: News Agencies, Edited by website team", "News Agencies"),
        ("Source: Agencies, edited and translated by website team", "Agencies"),
        ("Source: Edited by website team", None),
        ("Source code was leaked on Friday.", None),
        ("Source of the Nile", None),
        ("Sources said the deal was off.", None),
        ("SOURCES SAY PUTIN WINS", None),
        ("Source: the official said that the deal was off and that nobody had been there.", None),
        ("Source:", None),
        ("Source", None),
    ],
)
def test_read_source(line: str, source: str | None) -> None:
    """A source line gives its credit without label and editor's note; sentences about sources give nothing."""
    assert read_source(line) == source


@pytest.mark.parametrize(
    ("paragraph", "text", "source"),
    [
        ("It ended, he said. From / AFP", "It ended, he said.", "AFP"),
        ("It ended. From / Saudi Gazette", "It ended.", "Saudi Gazette"),
        ("It ended From / AFP", "It ended", "AFP"),
        ("It ended.From /QNA", "It ended.", "QNA"),
        ("It ended.\nSource: Agencies", "It ended.", "Agencies"),
        ("انتهى. من / وام", "انتهى.", "وام"),
        ("From / AFP", None, None),
        ("He came. From: the place he was born in", None, None),
        ("He travels from / to Cairo", None, None),
    ],
)
def test_trailing_sources(paragraph: str, text: str | None, source: str | None) -> None:
    """A source run on to the last paragraph is cut off with its mark; the text before it is untouched."""
    found = split_trailing_source(paragraph)
    assert (text, source) == ((None, None) if found is None else (paragraph[: found[0]], found[2]))


_PRINTED = """
    Ankara Cairo (Nigeria) - — / [AP] (AFP) AFP Source: SOURCE From
    Photo by: © . , Jane Doe Arab Today دبي وكالات المصدر
"""
_WORDS = st.sampled_from(_PRINTED.split())


@given(st.text(max_size=160) | st.lists(_WORDS | st.text(max_size=2), max_size=9).map(" ".join))
def test_nothing_raises_and_spans_lie_inside(text: str) -> None:
    """Any text is read without error; a caption is a prefix of the squeezed text; offsets lie inside the text."""
    squeezed = " ".join(text.split())
    caption, credit = split_caption(text, outlet_names=OUTLETS)
    assert squeezed.startswith(caption or "")
    assert credit is None or (credit and len(credit) + len(caption or "") <= len(squeezed))
    dateline = read_dateline(text, outlet_names=OUTLETS)
    assert dateline is None or (squeezed.startswith(dateline.place) and dateline.credit)
    inline = split_run_in(text)
    assert inline is None or 0 < inline.end <= len(text)
    source = read_source(text)
    assert source is None or source in squeezed
    trailing = split_trailing_source(text)
    assert trailing is None or 0 < trailing[0] <= trailing[1] < len(text)
    is_credit_line(text)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("A pier at dawn. EPA-EFE/Jane Doe", "A pier at dawn.", "EPA-EFE/Jane Doe"),
        ("A pier at dawn. Jane Doe/Moment via Getty Images", "A pier at dawn.", "Jane Doe/Moment via Getty Images"),
        ("A pier at dawn (Jane Doe/The Anchor)", "A pier at dawn", "Jane Doe/The Anchor"),
        ("Ein Steg am Morgen. Foto: Jürgen Möller / dpa", "Ein Steg am Morgen.", "Jürgen Möller / dpa"),
        ("Der Steg am Morgen Foto: CHIP", "Der Steg am Morgen", "CHIP"),
        ("Une jetée à l'aube. Photo iStock", "Une jetée à l'aube.", "iStock"),
        ("A pier at dawn. picture alliance | Jane Doe", "A pier at dawn.", "picture alliance | Jane Doe"),
        ("Weil der Bus dem einen zu teuer ist. (Foto: Jane Doe/dpa)", "Weil der Bus dem einen zu teuer ist.", "Jane Doe/dpa"),
        ("Ein Steg am Morgen. (Foto: Jane Doe/dpa)", "Ein Steg am Morgen.", "Jane Doe/dpa"),
        ("Jane Doe/Netflix", None, "Jane Doe/Netflix"),
        ("JANE DOE FOR THE ANCHOR", None, "JANE DOE FOR THE ANCHOR"),
        ("Image source: Getty Images.", None, "Getty Images"),
        ("Credit...Jane Doe/The Anchor", None, "Jane Doe/The Anchor"),
        ("© 2024 Jane Doe", None, "Jane Doe"),
        ("A pier and/or a quay", "A pier and/or a quay", None),
        ("The pier with Jane Doe (left) and her dog", "The pier with Jane Doe (left) and her dog", None),
        ("Windjacke Five Ten Rider Pro | Socken Wonderful Socks", "Windjacke Five Ten Rider Pro | Socken Wonderful Socks", None),
        ("Taken by Ida Finch and Jan P. Holm at dawn", "Taken by Ida Finch and Jan P. Holm at dawn", None),
        ("Napa Valley", "Napa Valley", None),
        ("", None, None),
    ],
)
def test_credits_of_any_site(text: str, caption: str | None, credit: str | None) -> None:
    """A maker beside a name, an agency, a library or a label at a caption's end is its credit; what may be caption stays."""
    assert split_picture_credit(text) == (caption, credit)


def test_a_credit_is_never_lost() -> None:
    """Caption and credit together hold every word of the text but labels."""
    for text in ("A pier. Jane Doe/AFP", "A pier (Jane Doe/The Anchor)", "A pier — Jane Doe via Flickr"):
        caption, credit = split_picture_credit(text)
        assert [word for part in (caption, credit) for word in re.findall(r"\w+", part or "")] == re.findall(r"\w+", text)


def test_a_source_in_brackets() -> None:
    """A labelled source in brackets is one; a remark in brackets is not."""
    assert read_source("(Source: Guardian)") == "Guardian"
    assert read_source("[Source: AFP]") == "AFP"
    assert read_source("(Quiet streets were seen on Friday.)") is None


def test_a_maker_between_bar_and_slash() -> None:
    """A person before the agency belongs to the credit."""
    assert split_picture_credit("An open trench in Mill Street | Jane Holm / EFE") == ("An open trench in Mill Street", "Jane Holm / EFE")
    assert split_caption("An open trench in Mill Street / EFE") == ("An open trench in Mill Street", "EFE")

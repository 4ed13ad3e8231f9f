"""Run-in datelines, places on lines of their own, and where texts say whom they are from."""

from __future__ import annotations

import pytest

from cleaners.place_lines import place_beside_date, place_of_line
from cleaners.run_in import split_run_in
from cleaners.sources import is_signature, read_inner_source, read_origin, read_source, split_closing


@pytest.mark.parametrize(
    ("paragraph", "place", "credit", "rest"),
    [
        ("GENEVA (Reuters) - The council met.", "GENEVA", "Reuters", "The council met."),
        ("WESTBAY, Ill., May 3 (Reuters) - The council", "WESTBAY, Ill.", "Reuters", "The council"),
        ("BEIRUT/THE HAGUE, March 7 (Reuters) - A crew", "BEIRUT/THE HAGUE", "Reuters", "A crew"),
        ("Berlin/Frankfurt (dpa) - Immer mehr", "Berlin/Frankfurt", "dpa", "Immer mehr"),
        ("VATICAN CITY (RNS) — The pope", "VATICAN CITY", "RNS", "The pope"),
        ("Madrid, 3 may (EFE).- El consejo", "Madrid", "EFE", "El consejo"),
        ("(EFE).- El consejo", None, "EFE", "El consejo"),
        ("(Kairo, dpa) Der Rat", "Kairo", "dpa", "Der Rat"),
        ("MELBOURNE, Jan 23 AAP - The council", "MELBOURNE", "AAP", "The council"),
        ("BATTLE CREEK — Up to three", "BATTLE CREEK", None, "Up to three"),
        ("TEHRAN- As announced", "TEHRAN", None, "As announced"),
        ("NEW DELHI: The council", "NEW DELHI", None, "The council"),
        ("ISLAMABAD: (APP) The council", "ISLAMABAD", "APP", "The council"),
        ("Roma, 9 feb. (quaynews) - Il consiglio", "Roma", "quaynews", "Il consiglio"),
        ("München/London – Kurz vor", "München/London", None, "Kurz vor"),
        ("بيروت - قال الرئيس", "بيروت", None, "قال الرئيس"),
    ],
)
def test_run_in_datelines(paragraph: str, place: str | None, credit: str | None, rest: str) -> None:
    """Place and credit are given as printed, and the text begins behind them."""
    found = split_run_in(paragraph)
    assert found is not None
    assert (found.place, found.credit, paragraph[found.end :]) == (place, credit, rest)


@pytest.mark.parametrize(
    "prose",
    [
        "London - a city of many - is wet.",
        "Paris is a city — and The Hague is one.",
        "UPDATE: The police said",
        "EXCLUSIVE - The man",
        "BREAKING NEWS — The man",
        "Charlie Stone (left) - The actor",
        "World Bank (WB) - The bank",
        "Analysis – The council",
    ],
)
def test_prose_is_no_dateline(prose: str) -> None:
    """A sentence with a place and a dash, a label and a name with a bracket open no text."""
    assert split_run_in(prose) is None


def test_places_on_lines_of_their_own() -> None:
    """A line is a place by a dash behind capitals or by being well known; beside a date only a well-known one is."""
    assert place_of_line("AUBURN, Wash. —") == "AUBURN, Wash."
    assert place_of_line("Amman") == "Amman"
    assert place_of_line("Our Story") is None
    line = "Köln, Deutschland, 3. Mai 2024"
    span = place_beside_date(line)
    assert span is not None
    assert line[slice(*span)].startswith("Köln")
    assert place_beside_date("Jane Doe, 3 May 2024") is None


def test_sources() -> None:
    """Labels in many languages, sentences about the origin and signatures name a source; who edited it is no part of it."""
    assert read_source("Source: News Agencies, Edited by website team") == "News Agencies"
    assert read_source("Quelle: dpa") == "dpa"
    assert read_source("Fuente: EFE, traducido por Ana Ruiz") == "EFE"
    assert read_inner_source("2020-02-19 20:29:58 来源： 半月谈") == "半月谈"
    assert read_origin("This story originally appeared on The Coast Magazine.") == "The Coast Magazine"
    assert read_origin("With reports from Reforma and El Economista") == "Reforma and El Economista"
    assert read_origin("With reports from the front, she said that all was well.") is None
    assert is_signature("erb/ots")
    assert not is_signature("and so on")


@pytest.mark.parametrize(
    ("paragraph", "text", "source"),
    [
        ("All was well, he said. (Reuters)", "All was well, he said.", "Reuters"),
        ("Alles gut, sagte er. (dpa/lsw)", "Alles gut, sagte er.", "dpa/lsw"),
        ("All was well, he said. - AFP", "All was well, he said.", "AFP"),
        ("All was well, he said. From / AFP", "All was well, he said.", "AFP"),
    ],
)
def test_a_credit_at_the_end(paragraph: str, text: str, source: str) -> None:
    """The credit at the end of a text is told from its last sentence."""
    found = split_closing(paragraph)
    assert found is not None
    assert (paragraph[: found[0]], found[2]) == (text, source)


def test_a_bracket_at_the_end_is_no_credit() -> None:
    """A bracket that names no agency stays a part of the sentence."""
    assert split_closing("All was well, he said. (See page 3)") is None


@pytest.mark.parametrize(
    ("paragraph", "place", "credit"),
    [
        ("سکھر (این این آئی) بندرگاہ کا پرانا گھاٹ بند کر دیا گیا۔", "سکھر", "این این آئی"),
        ("आरा, 3 मई (वार्ता) पुराना घाट बंद कर दिया गया।", "आरा", "वार्ता"),
    ],
)
def test_datelines_without_a_dash(paragraph: str, place: str, credit: str) -> None:
    """Papers in the scripts of India and in Urdu print no dash behind the agency's brackets."""
    found = split_run_in(paragraph, opens=True)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


def test_brackets_amid_a_sentence_are_no_dateline() -> None:
    """An agency in brackets behind more words than a place has is a part of the sentence."""
    assert split_run_in("उन्होंने हमारे संवाददाता को (वार्ता) बताया कि घाट बंद है।", opens=True) is None


@pytest.mark.parametrize(
    ("paragraph", "place", "credit"),
    [("Karklė, lapkričio 6 d. (ELTA). Uostas uždarytas.", "Karklė", "ELTA"), ("PUERTOVIEJO, Ver., mayo 3 (EL MUNDO).- El muelle cierra.", "PUERTOVIEJO, Ver.", "EL MUNDO")],
)
def test_datelines_with_a_day_and_a_name_in_brackets(paragraph: str, place: str, credit: str) -> None:
    """Behind a day an agency needs no dash, and one in capitals of several words is read behind a place in capitals."""
    found = split_run_in(paragraph, opens=True)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


@pytest.mark.parametrize(
    ("paragraph", "place", "credit"),
    [
        ("Tapolca, november 18., kedd (MTI) – A mólót lezárták.", "Tapolca", "MTI"), ("Видин, 18 ноември /БТА/ Кеят е затворен.", "Видин", "БТА"),
        ("Luleå/TT. Kajen är stängd.", "Luleå", "TT"), ("Καβάλα (ΑΠΕ-ΜΠΕ). Η προβλήτα έκλεισε.", "Καβάλα", "ΑΠΕ-ΜΠΕ"),
    ],
)  # fmt: skip
def test_datelines_with_other_signs(paragraph: str, place: str, credit: str) -> None:
    """A weekday behind the day, strokes around the agency, and a full stop behind it."""
    found = split_run_in(paragraph, opens=True)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


@pytest.mark.parametrize("paragraph", ["Either/or. The keeper has to choose.", "The paper (Reuters) said so.", "He/she. They/them."])
def test_strokes_and_brackets_of_prose(paragraph: str) -> None:
    assert split_run_in(paragraph, opens=True) is None


@pytest.mark.parametrize(
    ("paragraph", "place", "rest"),
    [
        ("OSTERBY, kestrelpost.com - Jalur kereta", "OSTERBY", "Jalur kereta"),
        ("Kestrelpost.co.id, Osterby -- Jalur kereta", "Osterby", "Jalur kereta"),
        ("〔記者林小雨／花蓮報導〕百年水圳", "花蓮", "百年水圳"),
        ("（記者林小雨、陳大文／花蓮綜合報導）百年水圳", "花蓮", "百年水圳"),
        ("மதுரை: படகுகள் கரைக்குத் திரும்பின", "மதுரை", "படகுகள் கரைக்குத் திரும்பின"),
    ],
)
def test_an_outlet_or_a_writer_beside_the_place(paragraph: str, place: str, rest: str) -> None:
    found = split_run_in(paragraph, opens=True)
    assert found is not None
    assert (found.place, paragraph[found.end :]) == (place, rest)

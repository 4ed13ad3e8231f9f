"""Whose news a text was made of, said in words."""

from __future__ import annotations

import pytest

from cleaners.agency_phrases import read_agency_phrase
from cleaners.sources import names_agency, read_source


@pytest.mark.parametrize(("line", "agency"), [
    ("With inputs from PTI", "PTI"), ("Additional reporting by Reuters.", "Reuters"), ("*Com informações da Agência Brasil", "Agência Brasil"),
    ("Con datos de la agencia EFE", "EFE"), ("Mit Material von dpa", "dpa"), ("(na podstawie depesz PAP)", "PAP"), ("S využitím ČTK", "ČTK"),
    ("По материалам ТАСС", "ТАСС"), ("За інформацією Інтерфаксу", "Інтерфаксу"), ("С информация от БТА", "БТА"), ("Theo TTXVN", "TTXVN"),
    ("LETA inf.", "LETA"), ("据新华社报道", "新华社"), ("(इनपुट: भाषा)", "भाषा"), ("به نقل از ایرنا", "ایرنا"), ("Dilansir dari Antara", "Antara"),
])
def test_an_agency_behind_the_words_for_it(line: str, agency: str) -> None:
    assert read_agency_phrase(line) == agency


@pytest.mark.parametrize("line", [
    "Additional reporting by Ada Quill", "Mehr Info", "Za darmo", "Theo quy định mới", "По данным полиции", "Reuters", "Po třech letech",
    "With inputs from PTI the council decided on Tuesday evening to close the old pier for good this winter",
])
def test_words_that_name_no_agency(line: str) -> None:
    assert read_agency_phrase(line) is None


@pytest.mark.parametrize("line", ["(©NTB)", "/ritzau/", "（共同）", "(© TT)"])
def test_an_agency_alone_between_marks(line: str) -> None:
    assert names_agency(line)


def test_a_label_before_the_words() -> None:
    assert read_source("Quelle: Mit Material von epd") == "epd"

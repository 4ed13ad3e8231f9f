"""Places and agencies beside each other, whom run-in datelines name, and labels of sources in many languages."""

from __future__ import annotations

import pytest

from cleaners.datelines import is_place
from cleaners.people import is_labelled_name, read_people
from cleaners.place_names import is_known_place
from cleaners.run_in import dateline_alone, split_run_in
from cleaners.run_in_names import writers_run_in
from cleaners.sources import read_source


@pytest.mark.parametrize(
    ("line", "place", "credit"),
    [
        ("EFE | Villaseca", "Villaseca", "EFE"), ("Reuters, Nairobi", "Nairobi", "Reuters"), ("Oslo | NTB", "Oslo", "NTB"),
        ("dpa - Hamburg", "Hamburg", "dpa"), ("पीटीआई, मुंबई", "मुंबई", "पीटीआई"),
    ],
)  # fmt: skip
def test_line_of_place_and_agency(line: str, place: str, credit: str) -> None:
    """An agency and a place with a mark between them are where a report is from."""
    found = dateline_alone(line)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


@pytest.mark.parametrize("line", ["AFP | Archive", "Reuters, Petra Lund", "EFE | Petra Lund Vega", "Kelmouth | Oslo", "AP | Photos", "AFP, Villaseca"])
def test_line_of_a_credit(line: str) -> None:
    """What stands beside an agency in credits is no place, nor is a name that nothing but a comma parts from it."""
    assert dateline_alone(line) is None


@pytest.mark.parametrize(
    ("text", "place", "credit"),
    [
        ("Szeged, 2024. május 3., péntek (MTI) - A városi tanács döntött.", "Szeged", "MTI"),
        ("ঢাকা, ৩ মে (বাসস) - পরিষদ সিদ্ধান্ত নিয়েছে।", "ঢাকা", "বাসস"),
        ("मुंबई, 3 मई (पीटीआई)। परिषद ने फ़ैसला किया।", "मुंबई", "पीटीआई"),
        ("Kaunas, gegužės 3 d. (BNS). Taryba nutarė.", "Kaunas", "BNS"), ("SPLIT, 3. svibnja 2024. (Hina) – Vijeće je odlučilo.", "SPLIT", "Hina"),
        ("Варна, 3 май /БТА/ Съветът реши.", "Варна", "БТА"), ("Bakı. APA. Şura qərara gəlib.", "Bakı", "APA"),
        ("Остербю. 3 мая. INTERFAX.RU - Совет решил.", "Остербю", "INTERFAX"),
        ("Одеса. 3 травня. УНІАН. Рада вирішила.", "Одеса", "УНІАН"), ("OULU, STT. Valtuusto päätti.", "OULU", "STT"),
        ("Norden (dpa/lni). Der Rat hat beschlossen.", "Norden", "dpa/lni"), ("（中央社記者陳大文高雄3日電）議會決定。", "高雄", "中央社"),
    ],
)
def test_days_in_datelines(text: str, place: str, credit: str) -> None:
    """The day, its name and the address of an agency belong to what opens a story."""
    found = split_run_in(text, opens=True)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)
    assert not text[found.end :].startswith(("RU", "-", "(", " "))


@pytest.mark.parametrize(
    ("dateline", "names"),
    [
        ("(부산=뉴시스) 박서연 기자 = ", ["박서연"]), ("新华社南港5月3日电（记者 陈晓梅）", ["陈晓梅"]), ("【パリ＝小川美咲】", ["小川美咲"]), ("（中央社記者陳大文高雄3日電）", ["陳大文"]),
        ("新华社南港5月3日电", []), ("GENEVA (Reuters) - ", []),
    ],
)
def test_writers_in_datelines(dateline: str, names: list[str]) -> None:
    """Eastern agencies name the writer where they open a report."""
    assert writers_run_in(dateline) == names


@pytest.mark.parametrize("line", ["წყარო: პრაიმტაიმი", "Šaltinis: ELTA", "Avots: LETA", "Źródło: PAP", "সূত্র: বাসস", "Источник: ТАСС", "Източник: БТА", "Աղբյուր՝ Արմենպրես", "Heimild: RÚV", "ماخذ: ایکسپریس"])
def test_labels_of_sources(line: str) -> None:
    """A source is what stands behind the word for it in many languages."""
    assert read_source(line) == line.split(maxsplit=1)[1]


def test_agency_alone() -> None:
    """An agency in capitals before a dash opens a story too, and other words in capitals do not."""
    found = split_run_in("AGI - Il consiglio ha deciso.", opens=True)
    assert found is not None
    assert (found.place, found.credit) == (None, "AGI")
    assert split_run_in("NOTA - Il consiglio ha deciso.", opens=True) is None


def test_names_without_capitals() -> None:
    """Georgian has no capitals: its names are names."""
    assert read_people("მარიამ ლომიძე") == ["მარიამ ლომიძე"]
    assert is_place("ბათუმი")


@pytest.mark.parametrize("line", ["Par Léa Courlis", "Von Hein Mück", "Na Amina Otieno", "Nga Besnik Gjoka", "de Maria Pop", "Հեղինակ՝ Արամ Սարյան", "Írta: Tóth Anna"])
def test_labelled_names(line: str) -> None:
    """A label in any language and a name are a byline."""
    assert is_labelled_name(line)


@pytest.mark.parametrize("line", ["Publié le", "Pubblicato il", "Publicado el", "Par la suite, le conseil a voté.", "Na Nowym Moście w Gdańsku", "Von der Rampe bis zum Kai", "de la ville"])
def test_words_like_labels(line: str) -> None:
    """The same words before anything else are none."""
    assert not is_labelled_name(line)


def test_places_in_capitals() -> None:
    """Greek drops its accents in capitals."""
    assert is_known_place("ΛΕΥΚΩΣΙΑ")
    assert not is_known_place("ΚΑΦΕΝΕΙΟ")

"""Lines of dumps that name somebody, a place, a day or the text's end in shapes of their own: agencies nobody knows, archives,
broadcasters, blogs."""

from __future__ import annotations

import pytest

from cleaners.byline_labels import label_end
from cleaners.han_names import reporter_of_line
from cleaners.named_lines import person_of_line
from cleaners.people import read_people
from cleaners.run_in import split_run_in
from cleaners.scripts import has_day_first
from tests.fields.test_dumps import AR, DE, EN, RU, TITLE, blocks, read, related

JA = (
    "ケルマス鉄道評議会は木曜日、トンネルの上の斜面が動き続けているため、支線を来年の春まで閉鎖すると発表した。",
    "その間は乗客をバスで運び、所要時間の増加は二十分以内にとどめると評議会は約束した。",
    "駅の喫茶店を営むペトラ・ルンドさんは「驚く人はここにはいない。斜面のことは子供の頃から知っている」と話した。",
)
FR = "Le conseil du rail a annoncé jeudi que la ligne de Kelmouth restera fermée jusqu'au printemps, car la pente bouge encore."


@pytest.mark.parametrize(
    ("opening", "place", "credit"),
    [
        ("ЗАРЕЧЬЕ, 3 мая — Пустельга. ", "ЗАРЕЧЬЕ", "Пустельга"),
        ("Заречье. 3 мая. ПУСТЕЛЬГА - ", "Заречье", "ПУСТЕЛЬГА"),
        ("(Gheppio) - Altenfurt, 03 MAR - ", "Altenfurt", "Gheppio"),
        ("Altenfurt (fk). ", "Altenfurt", None),
        ("أوستربي - وكالة العوسق: ", "أوستربي", "وكالة العوسق"),
        ("بيروت - النشرة: ", "بيروت", "النشرة"),
        ("(بيروت) ", "بيروت", None),
        ("Dubai: ", "Dubai", None),
    ],
)
def test_datelines_of_unknown_names(opening: str, place: str, credit: str | None) -> None:
    """A place and an agency that no list has are told by the day, the brackets or the word for an agency beside them."""
    found = split_run_in(f"{opening}Die Stadtwerke wollen das Freibad wieder öffnen.", opens=True)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)


def test_a_place_before_a_dash_or_named_again() -> None:
    """A word before a dash is a place if an article follows; one before a full stop if the sentence names it again."""
    assert read("Freibad öffnet wieder", "Altenfurt – " + DE[0], DE[1]).dateline == "Altenfurt"
    assert read("Freibad öffnet wieder", "Altenfurt. " + DE[0], DE[1]).dateline == "Altenfurt"
    assert read("Freibad öffnet wieder", "Schade. " + DE[0], DE[1]).dateline is None
    assert split_run_in("Mittwoch – Der Rat tagt heute im alten Saal.", opens=True) is None
    said = split_run_in("القاهرة - قال الوزير: نحن هنا", opens=True)
    assert said is not None
    assert (said.place, said.credit) == ("القاهرة", None)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By our correspondent Jane Holm", "Jane Holm"),
        ("Door onze redacteur Jane Holm", "Jane Holm"),
        ("Von unserem Redakteur Jon Dahl", "Jon Dahl"),
        ("De notre correspondante à Genève, Hélène Dagaud", "Hélène Dagaud"),
        ("Dal nostro inviato Mario Rossi", "Mario Rossi"),
        ("opr. Helena Dalgard", "Helena Dalgard"),
    ],
)
def test_a_papers_own_writers(line: str, name: str) -> None:
    """What a paper calls its own writers stands before their names without a colon."""
    assert read_people(line[label_end(line) :]) == [name]


def test_a_name_with_a_role_or_a_place() -> None:
    """Such lines are a person's; other words with a comma are not."""
    assert person_of_line("Jane Holm, Staff Writer") == "Jane Holm"
    assert person_of_line("Jane Holm in Osterby") == "Jane Holm"
    assert person_of_line("Old bridge, new troubles") is None
    article = read(TITLE, "Jane Holm, Staff Writer", "3 May 2018", *EN)
    assert [(one.name, one.role) for one in article.authors] == [("Jane Holm", "Staff Writer")]


@pytest.mark.parametrize(
    "line",
    ["(Reporting by Jane Holm in Osterby; Editing by Jon Dahl)", "(Writing by Jane Holm)", "Jane Holm\njane@daily.example.com", "Jane Holm"],
)
def test_who_wrote_below_the_story(line: str) -> None:
    """A line in brackets, a name with its address and a name alone below the last paragraph name the writer, not the editor."""
    article = read(TITLE, *EN, line)
    assert [one.name for one in article.authors] == ["Jane Holm"]
    assert blocks(article) == list(EN)


def test_the_end_inside_the_last_paragraph() -> None:
    """A mark in brackets, and the agency of the dateline again, are no part of the paragraph."""
    assert blocks(read(TITLE, *EN[:2], EN[2] + " (END)")) == list(EN)
    article = read(TITLE, "KELMOUTH, May 3 (Norwire) - " + EN[0], EN[1], EN[2] + " (Norwire)")
    assert (blocks(article), article.source) == (list(EN), "Norwire")


def test_an_archives_document() -> None:
    """Fields behind labels, the headline among them, and what archives print around the text."""
    head = ("Headline: " + TITLE, "Section: LOCAL; Pg. 4", "Length: 312 words", "Byline: Jane Holm", "Dateline: KELMOUTH", "Body")
    article = read(*head, *EN, "Load-Date: May 4, 2018", "End of Document")
    assert (article.headline, article.section, article.dateline, article.byline) == (TITLE, "LOCAL", "KELMOUTH", "Jane Holm")
    assert blocks(article) == list(EN)


def test_pictures_amid_a_broadcasters_text() -> None:
    """ "Image source, …" and the caption below "Image caption," are no part of the story."""
    lines = ("Image source, Jens Moe", "Image caption,", "Petra Lund keeps the café")
    assert blocks(read(TITLE, *EN[:2], *lines, EN[2])) == list(EN)


def test_a_blogs_comments() -> None:
    """The heading of the comments ends the story, and their dates are none of it."""
    article = read(TITLE, "3 May 2018", *EN, f"3 Responses to “{TITLE}”", "Ole says:", "May 4, 2018 at 9:12 am", "About time, I say.")
    assert (article.date, blocks(article)) == ("2018-05-03", list(EN))


def test_dates_of_a_change_and_of_pictures() -> None:
    """A clock behind the word of a change is the change's; a caption's date is not the story's."""
    article = read("Мост откроют снова", "19:45 03.05.2018 (обновлено: 08:10 04.05.2018)", *RU)
    assert (article.date, article.date_modified) == ("2018-05-03T19:45", "2018-05-04T08:10")
    shown = "The tunnel at Kelmouth, May 1, 2018. (Photo by Jens Moe/Norwire)"
    assert read(TITLE, shown, *EN).date is None
    both = read(TITLE, "Thu 3 May 2018 19.45 GMT", "Last modified on Fri 4 May 2018 08.10 GMT", *EN)
    assert (both.date or "")[:10] == "2018-05-03"
    assert (both.date_modified or "")[:10] == "2018-05-04"


def test_day_and_month_by_the_texts_language() -> None:
    """Where both are numbers, a text in another language than English has the day first."""
    assert has_day_first(" ".join((FR,) * 3))
    assert has_day_first(AR[0])
    assert not has_day_first(" ".join(EN))
    assert not has_day_first(FR)


def test_titles_below_a_short_japanese_story() -> None:
    """Chinese and Japanese characters say more than letters: short stories and titles count as longer ones."""
    article = read("ケルマス線、春まで閉鎖", "2018年5月3日", *JA, "【関連記事】", "・渡し船、五月に値上げ", "・学校の屋根、ようやく修理")
    assert related(article) == [("渡し船、五月に値上げ", None), ("学校の屋根、ようやく修理", None)]


def test_a_call_above_the_headline() -> None:
    """A single word is a kicker if no section is called so."""
    assert read("Exclusive", TITLE, "By Jane Holm", *EN).kicker == "Exclusive"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Ida Kerr - Tarn Beacon", "Ida Kerr"), ("Ida Kerr, „Tarner Bote“", "Ida Kerr"), ("Ida Kerr – Harian Pesisir", "Ida Kerr"),
        ("Ida Kerr - the last record of a harbour", None), ("Two boats - Tarn Beacon", None),
    ],
)  # fmt: skip
def test_a_writer_and_the_paper(line: str, name: str | None) -> None:
    """The name of a paper, station or site behind a dash or in quotation marks says for whom a writer works."""
    assert person_of_line(line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [("港灣日報／ 記者林小安／港灣報導", "林小安"), ("〔記者林小安／港灣報導〕", "林小安"), ("記者在現場看到兩艘船", None)],
)
def test_reporters_before_their_place(line: str, name: str | None) -> None:
    """A Chinese line names the reporter between the paper and the place of the report."""
    assert reporter_of_line(line) == name

"""Bylines in the languages of the word lists: labels, crafts in brackets, second names, links to other languages' pages."""

from __future__ import annotations

import pytest

from cleaners.byline_text import trim_byline
from cleaners.language_links import is_language_link, language_link_end
from cleaners.people import read_people
from cleaners.roles import names_with_roles


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("文：青木葵　訳：森田陸", ["青木葵", "森田陸"]),
        ("著＝ノラ・ベル　訳＝森田陸子", ["ノラ・ベル", "森田陸子"]),
        ("●文：青木葵　●撮影：森田陸", ["青木葵"]),
        ("作者：Nora Bell　译者：王小雨", ["Nora Bell", "王小雨"]),
        ("글 한소라 기자", ["한소라"]),
        ("글 노라 벨 번역 한소라", ["노라 벨", "한소라"]),
        ("Γράφει ο Μάνος Ρήγας", ["Μάνος Ρήγας"]),
        ("Της Δάφνης Ρήγα", ["Δάφνης Ρήγα"]),
        ("מאת דנה אור", ["דנה אור"]),
        ("लेखक: मीरा जोशी", ["मीरा जोशी"]),
        ("Napsal Jan Dub", ["Jan Dub"]),
        ("Ioana Marin și Radu Voicu", ["Ioana Marin", "Radu Voicu"]),
        ("Jana Dubová a Petr Dub", ["Jana Dubová", "Petr Dub"]),
        ("Aada Niemi ja Eero Koski", ["Aada Niemi", "Eero Koski"]),
        ("Δάφνη Ρήγα και Μάνος Ρήγας", ["Δάφνη Ρήγα", "Μάνος Ρήγας"]),
    ],
)
def test_a_label_of_any_language_is_no_part_of_the_name(line: str, names: list[str]) -> None:
    """What stands before a writer's name, or before the translator's behind it, belongs to no name."""
    assert read_people(line) == names


@pytest.mark.parametrize("line", ['Nora "Nell" Bell', "Nora «Nell» Bell", "Nora „Nell” Bell", "Nora (Nell) Bell"])
def test_a_second_name_amid_a_name_does_not_hide_it(line: str) -> None:
    """A name in brackets or in quotation marks amid a name leaves the name to be read."""
    assert read_people(line) == ["Nora Bell"]


@pytest.mark.parametrize(
    "line",
    [
        "Nora Bell (texto) y Otto Crane (fotografía)",
        "Nora Bell (tekst), Otto Crane (zdjęcia)",
        "Nora Bell (teks) dan Otto Crane (foto)",
        "Nora Bell, badaczka, i Otto Crane, dyrektor projektów, Instytut Portu",
        "Nora Bell (metin) ve Otto Crane (fotoğraf)",
        "Nora Bell, Professorin für Statik, und Otto Crane, Leiter Brückenbau, Institut Hafen",
        "Nora Bell, chercheuse, et Otto Crane, directeur des études, Institut du Port",
        "Nora Bell, научный сотрудник, и Otto Crane, директор программ, Институт Порта",
    ],
)
def test_crafts_and_ranks_of_any_language_tell_the_people_of_a_line(line: str) -> None:
    """A line of names, each with what it did or is, names these people and nobody else."""
    assert names_with_roles(line) == ["Nora Bell", "Otto Crane"]


def test_a_trade_with_its_field_is_nobody() -> None:
    """Where a language puts the trade first, trade and field have the shape of a name and are none."""
    assert read_people("Redakteurin Lokales") == []


def test_the_sites_name_before_a_writer_is_no_part_of_the_byline() -> None:
    """The name goes, and the sign behind it."""
    assert trim_byline("Harbour Times • Nora Bell", ["Nora Bell"], ("harbourtimes",)) == "Nora Bell"


@pytest.mark.parametrize(
    "link",
    [
        "Read this article in French", "Lire cet article en anglais", "Diesen Beitrag auf Englisch lesen", "Leer en inglés",
        "Leggi in inglese", "Leia este artigo em inglês", "Bu haberi İngilizce okuyun", "Читать на английском языке",
        "اقرأ هذا المقال بالإنجليزية", "阅读英文版", "この記事を英語で読む", "Baca dalam bahasa Inggris",
    ],
)  # fmt: skip
def test_a_link_to_another_language_is_known_alone_and_run_on(link: str) -> None:
    """Such a link is one as a whole line, and ends where a paragraph begins without a blank."""
    assert is_language_link(link)
    assert is_language_link(f"{link} W460")
    assert language_link_end(f"{link}The harbour council met on Monday.") == len(link)


@pytest.mark.parametrize("text", ["...", "Auf Deutsch gesagt heißt das nichts", "She read this story in English class", "Englisch"])
def test_other_texts_are_no_such_links(text: str) -> None:
    """Signs, sentences and a language's name alone are none."""
    assert not is_language_link(text)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("القاهرة: سلمى الحداد", ["سلمى الحداد"]), ("Beirut: Odile Fauvette", ["Odile Fauvette"]), ("المصدر: سلمى الحداد", []),
        ("Bài, ảnh: Thu Nguyệt", ["Thu Nguyệt"]), ("Tin và ảnh: Thu Nguyệt", ["Thu Nguyệt"]), ("취재·사진 서하늘 기자", ["서하늘"]),
        ("취재 서하늘 기자 · 사진 윤가람 기자", ["서하늘"]),
    ],
)  # fmt: skip
def test_names_behind_places_and_trades(line: str, names: list[str]) -> None:
    """A place before a colon, and what somebody did for a story, are no names; whose the pictures are is no author."""
    assert read_people(line)[:1] == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Piše: Odila Kosović četvrtak, 6. studenoga 2025. u 17:20", ["Odila Kosović"]), ("रिपोर्ट- अनु नेगी", ["अनु नेगी"]),
        ("글 서하늘 기자 등록 2025.11.06 17:20", ["서하늘"]), ("Texte Odile Fauvette, journaliste", ["Odile Fauvette"]), ("Tekst Odile Valk", ["Odile Valk"]),
        ("servizio di Odilia Merlo", ["Odilia Merlo"]), ("Redacción: Odilia Mirlo", ["Odilia Mirlo"]), ("Da Redação, Odília Melro", ["Odília Melro"]),
        ("Текст — Оділя Дрозд, кореспондентка", ["Оділя Дрозд"]), ("เรื่อง: พิมพา เนตรงาม", ["พิมพา เนตรงาม"]), ("〔記者倪佩蓉、柯安然／沼南報導〕", ["倪佩蓉", "柯安然"]),
        ("Thứ Năm", []),
    ],
)  # fmt: skip
def test_bylines_with_days_and_other_labels(line: str, names: list[str]) -> None:
    """A weekday, a day's label and a label without a sign before the name are no part of it."""
    assert read_people(line) == names


@pytest.mark.parametrize("line", ["Redacción", "Texte intégral", "Tekst en beeld", "Text messages"])
def test_labels_alone_and_other_words(line: str) -> None:
    assert not read_people(line)

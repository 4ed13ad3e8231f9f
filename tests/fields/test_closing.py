"""What stands below a story's last line and is none of it."""

from __future__ import annotations

import pytest

from cleaners.closing_lines import closing_kind, is_sign_off
from cleaners.han_names import signature_start
from scraper import Article, separate

STORY = (
    "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday.",
    "Boats may use the northern basin until the spring, and the fish market has moved into the hall beside the station.",
    "“We have waited for this for ten years,” said Omar Pell, who runs the ferry office and will lose some passengers.",
    "Traders fear losses during the busiest weeks of the season and have asked the ministry in the capital for help.",
)


def page(*lines: str, markup: str = "") -> Article:
    """The record of a page whose story has these paragraphs, and ``markup`` below them."""
    paragraphs = "".join(f"<p>{text}</p>" for text in lines)
    text = f"""<html lang=en><head><title>Harbour closed until spring - The Quay</title></head><body><nav><a href=/>Home</a></nav>
    <article><h1>Harbour closed until spring</h1>{paragraphs}{markup}</article><footer>About us</footer></body></html>"""
    found = separate(text.encode(), url="https://quay.example/2024/05/harbour", content_type="text/html; charset=utf-8")
    assert isinstance(found, Article)
    return found


def read(*below: str) -> Article:
    """The record of a page whose story has these lines below it."""
    return page(*STORY, *below)


BELOW = [
    "Lena Orr and Tom Hask contributed to this report.",
    "This article was edited by Mira Stone.",
    "Redaktion: Mira Stein, Faktencheck: Jonas Feld",
    "Traduit de l’anglais par Claire Roux",
    "Editör: Deniz Kaya",
    "تحرير: سامي حداد",
    "责任编辑：王小明",
    "This story was updated on August 25 to add a statement by the port office.",
    "*Names have been changed",
    "Anmerkung der Redaktion: In einer früheren Fassung stand ein falsches Datum.",
    "The views expressed here are the author’s own and do not necessarily reflect those of The Quay.",
    "Las opiniones expresadas en esta columna son responsabilidad exclusiva de su autor.",
    "本文仅代表作者个人观点，不构成投资建议。",
    "Titelbild: Mira Stein/dpa",
    "Do you have a story to tell? Email: desk@quay.example",
    "For more stories like this, check our news page.",
    "Haben Sie einen Hinweis für uns? Schreiben Sie an redaktion@quay.example",
    "Suscríbete a nuestro boletín para recibir las noticias",
    "Leia também: Porto fecha por três meses",
    "Читайте также: Порт закрыт до весны",
    "لمزيد من الأخبار تابعونا على تلغرام",
    "Further reading:",
    "(ms/kb)",
    "Y.R.",
    "More information: A. Orr et al, Slow slips of the quay, Journal of Harbours (2024). DOI: 10.1000/xyz",
    "Originalpublikation: Orr et al.: Slow slips of the quay. Journal of Harbours, 2024",
    "Distributed by The Coast Content Agency.",
    "— With assistance from Mira Stone",
    "An earlier version misspelled the name of the ferry office.",
    "This article was first published on May 3.",
    "Click through the gallery below to see all the pictures",
    "GO HERE FOR MORE STORIES FROM THE QUAY",
    "Klicken Sie hier, um die ganze Bilderstrecke zu sehen",
    "Cliquez ici pour voir la galerie",
    "The Institute of Harbours has more about slow slips.",
    "А.Б.",
    "K.L.M.",
    "Source: night_sky_42",
    "Mira Stone is a reporter based in Northport. She writes about ships.",
]


@pytest.mark.parametrize("last", BELOW)
def test_what_is_said_below_a_story_is_none_of_it(last: str) -> None:
    """Credits, notes, disclaimers, calls, signatures and labels below the last paragraph are furniture, in any language."""
    assert (read(last).body or "").endswith(STORY[-1])


def test_several_such_lines_go_together() -> None:
    """They stand in any order."""
    found = read("Read more: The old breakwater", "Best wishes,", "Mira", "Photos: Mira Stone", "This post was edited for length.")
    assert [block.text for block in found.body_blocks] == list(STORY)


def test_a_heading_goes_with_what_stood_below_it() -> None:
    """A heading over nothing but a call is no sub-head of the story."""
    found = page(*STORY, markup="<h3>Talk to us</h3><p>Do you have a story to tell? Email: desk@quay.example</p>")
    assert [block.text for block in found.body_blocks] == list(STORY)


STAYS = [
    "He contributed to this community for forty years, and the quay will bear his name.",
    "The office may be followed by others along the coast if the ministry agrees to pay for the stones.",
    "Editors at three papers have asked for the plans.",
    "Watch the tide tables before you set out, and keep clear of the rocks at the northern end.",
    "Love is what keeps the market going, she said.",
    "Views of the harbour are expected to return in May.",
    "Deixe secar em uma folha de papel e o barco estará pronto.",
    "Cuthbert Wren is a senior reporter at another paper and was on the quay when the first of the stones was lifted.",
    "Omar Pell is a reporter in his spare time.",
]


@pytest.mark.parametrize("last", STAYS)
def test_a_last_sentence_of_the_story_stays(last: str) -> None:
    """What only begins like a call or a credit is the story's."""
    assert (read(last).body or "").endswith(last)


def test_a_short_text_keeps_its_calls() -> None:
    """Of a text of few paragraphs nothing is taken."""
    found = page(*STORY[:2], "For more on the timetable, check the board at the pier.")
    assert "check the board" in (found.body or "")


@pytest.mark.parametrize(
    "note",
    ["Last updated: December 2024.", "Photo via The Quay's archive: Tom Hask", "*Werbung. Dieser Beitrag enthält bezahlte Inhalte und Links."],
)
def test_notes_above_a_story_are_none_of_it(note: str) -> None:
    """A note on pictures, changes or pay stands above some stories."""
    found = page(note, *STORY)
    assert (found.body or "").startswith(STORY[0])


def test_long_lines_are_no_such_thing() -> None:
    """A paragraph of the story is longer than a call."""
    assert closing_kind("For more on this, read our story. " * 30) is None


@pytest.mark.parametrize("line", ["Love,", "Herzliche Grüße", "Cordialement", "Un abrazo", "С уважением,"])
def test_a_letter_s_end_is_known(line: str) -> None:
    """In several languages."""
    assert is_sign_off(line)


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("港は春まで閉鎖されると発表した。", "【ローマ田中一郎、佐藤花子】"),
        ("港は春まで閉鎖されると発表した。", "（社会部 山田太郎）"),
        ("这座桥要到明年春天才能通车。", "（记者 王小明 李大山）"),
        ("这座桥要到明年春天才能通车。", "（评论员 陈晓）"),
    ],
)
def test_names_in_brackets_sign_a_text(text: str, signature: str) -> None:
    """Papers in Chinese and Japanese name their writers in brackets behind the last sentence."""
    assert (text + signature)[: signature_start(text + signature)] == text


@pytest.mark.parametrize("text", ["港は閉鎖される。（続く）", "发布会将于周五举行。（完整版见附件）", "The bridge opens in May. (Reuters)", "他说（记者 王小明）会来。"])
def test_other_brackets_are_the_text_s(text: str) -> None:
    """A remark in brackets, and names amid a text, are no signature."""
    assert signature_start(text) == len(text)


@pytest.mark.parametrize(
    ("below", "stays"),
    [
        ("<h4>Om forfatteren</h4><p>Mira Stone har skrevet om havner siden 2011.</p>", False), ("<p>Apie autorę: Mira Stone rašo apie uostus.</p>", False),
        ("<div>執筆者プロフィール</div><div>Mira Stoneは港を取材している。</div>", False), ("<p>Mira Stone: And what of the gulls?</p>", True),
        ("<p>The gulls of the harbour are said to have followed Mira Stone to the station.</p>", True),
    ],
)  # fmt: skip
def test_words_about_the_writer_in_any_language(below: str, stays: bool) -> None:
    """A last line that begins with the name of who wrote the story tells of the writer, with the label above it; what somebody
    says, and a sentence that names the writer further on, are the story's."""
    found = page(*STORY, markup=below + "<p class='byline'>By Mira Stone</p>")
    assert ("Mira Stone" in (found.body or "")) is stays


@pytest.mark.parametrize("line", ["[Article mis à jour le 3 mai avec la réaction du port]", "(Aktualisiert am 3. Mai um 10 Uhr)", "[Обновлено 3 мая в 10:20]"])
def test_changes_in_brackets(line: str) -> None:
    assert closing_kind(line) == "change of the text"


@pytest.mark.parametrize("line", ["[The article of faith updated his view.", "(Er aktualisierte die Karte des Hafens)"])
def test_other_brackets_tell_no_change(line: str) -> None:
    assert closing_kind(line) is None


@pytest.mark.parametrize("line", ["Correctie (19 november): het waren vier boten.", "Sprostowanie (19.11.): promów było cztery."])
def test_corrections_with_their_day(line: str) -> None:
    assert closing_kind(line) == "change of the text"


@pytest.mark.parametrize(("line", "stays"), [("ภาพ: กาญจนา อัศวิน", False), ("Bonus video:", False), ("Das Schild am Kai trägt bis heute die Worte:", True)])
def test_credits_and_labels_below_the_story(line: str, stays: bool) -> None:
    """Whose the pictures are, and a label of what is not there; a sentence that ends in a colon is told."""
    assert (line in (read(line).body or "")) is stays


@pytest.mark.parametrize(
    "line", ["This summary was generated by AI and checked by an editor.", "Diese Zusammenfassung wurde mit KI erstellt.", "AI 요약은 핵심 내용만 담고 있습니다.", "Ce résumé a été généré par une IA."]
)
def test_what_machines_have_made(line: str) -> None:
    assert closing_kind(line) == "disclaimer"


def test_machines_as_a_subject() -> None:
    assert closing_kind("The text of the treaty was written by an AI researcher.") is None


def test_who_else_worked_above_the_source() -> None:
    """A line on who worked on a story is none of it though its source stands below."""
    found = read("Muhabir: Deniz Kaya", "Kaynak: AA")
    assert "Deniz Kaya" not in (found.body or "")
    assert found.source == "AA"

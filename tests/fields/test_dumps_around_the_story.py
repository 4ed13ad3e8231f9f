"""What stands around a story in dumps of newsletters, papers and ministries, and is none of it."""

from __future__ import annotations

import pytest

from cleaners.byline_text import desk_at_start
from cleaners.closing_lines import closing_kind
from cleaners.consent import is_consent_call
from cleaners.mail_lines import is_mail_line
from cleaners.partings import is_parting
from cleaners.people import read_people
from cleaners.run_in import split_run_in
from tests.fields.test_dumps import DE, EN, TITLE, blocks, read, related


@pytest.mark.parametrize(
    "line",
    [
        "View this email in your browser", "Was this newsletter forwarded to you? Sign up here.",
        "You are receiving this email because you bought a ticket from us.", "Unsubscribe from this list | Update subscription preferences",
        "Newsletter im Browser lesen", "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben.", "Vous recevez cet e-mail car vous êtes abonné.",
        "Recibes este correo porque te has suscrito.", "Ricevi questa newsletter perché sei iscritto.", "Cancelar inscrição",
        "U ontvangt deze nieuwsbrief omdat u abonnee bent.", "Du får detta mejlet för att du prenumererar.", "Otwórz tę wiadomość w przeglądarce",
        "Открыть письмо в браузере", "Відписатися", "Bu e-postayı tarayıcınızda görüntüleyin", "إلغاء الاشتراك", "在浏览器中查看", "配信停止はこちら", "수신거부",
    ],
)  # fmt: skip
def test_lines_of_mail(line: str) -> None:
    """How to read a letter in a browser, why it came, and how to stop it are no part of its text."""
    assert is_mail_line(line)


@pytest.mark.parametrize("line", ["You received this letter too late.", "He read this email twice, in a browser.", "Sie erhalten mehr Geld."])
def test_lines_that_tell_of_mail(line: str) -> None:
    """A sentence of a story about mail is its text."""
    assert not is_mail_line(line)


def test_a_newsletters_letter() -> None:
    """The name that claims the rights at the foot is the publisher's and no headline; what mail adds is no text."""
    article = read(
        "View this email in your browser", "The Tarn Valley Letter\nMay 3, 2018", TITLE, "By Tomas Reed", *EN, "Forward this email to a friend",
        "You are receiving this email because you signed up in the shop.", "Copyright © 2018 The Tarn Valley Letter, All rights reserved.",
    )  # fmt: skip
    assert (article.headline, article.byline, article.date, blocks(article)) == (TITLE, "Tomas Reed", "2018-05-03", list(EN))


def test_a_headline_before_the_rights() -> None:
    """A headline that stands before the sign of rights is no publisher's name."""
    assert read(TITLE, "By Tomas Reed", "3 May 2018", *EN, f"{TITLE} © 2018 tarn.example").headline == TITLE


def test_a_caption_above_its_credit() -> None:
    """The line right above who took a picture, and apart from the lines above, is the picture's caption."""
    article = read(TITLE, "By Tomas Reed", "3 May 2018", "Workers look at the slope on Monday.\nPhoto by Ida Kerr / Tarn Post", *EN)
    assert blocks(article) == list(EN)
    assert [(one.caption, one.credit) for one in article.images] == [("Workers look at the slope on Monday.", "Ida Kerr / Tarn Post")]


def test_who_worked_on_a_short_story() -> None:
    """Who else worked on it ends a story of three paragraphs too."""
    article = read(TITLE, "3 May 2018", *EN, "Reporting by Ida Kerr and Tomas Reed; Editing by Jon Holt", "Our Standards: House rules of the desk.")
    assert blocks(article) == list(EN)


@pytest.mark.parametrize(
    "line",
    [
        "Published in the print edition of May 3, 2018, with the headline “Slope.”", "Erschienen in der Printausgabe vom 3. Mai",
        "Publié dans l'édition papier du 3 mai", "Publicado en la edición impresa del 3 de mayo", "Verscheen eerder in de papieren krant van 3 mei",
    ],
)  # fmt: skip
def test_in_which_number_a_story_was_printed(line: str) -> None:
    """In which number of a paper a story was printed is no part of it."""
    assert closing_kind(line) is not None


def test_what_a_writer_has_done() -> None:
    """What a writer has done before is a word about them."""
    assert is_parting("Ida Kerr has written for the Tarn Post since 2011.", ("Ida Kerr",))


@pytest.mark.parametrize("line", ["Editor: Ida Kerr", "Redaktion: Ida Kerr", "Źródło: Kurier Tarnu", "Quelle: Tarner Bote"])
def test_a_list_ends_at_a_credit(line: str) -> None:
    """Who edited the page, and where it is from, is no entry of the list above."""
    article = read(TITLE, "3 May 2018", *EN, "Read also:\nHarbour office moves to the old mill\nTwo more buses for the valley", line)
    assert related(article) == [("Harbour office moves to the old mill", None), ("Two more buses for the valley", None)]


def test_a_desks_own_title_in_a_list() -> None:
    """A title that begins with a desk and a colon names nobody and is an entry."""
    article = read(TITLE, "3 May 2018", *EN, "Read also:\nHarbour office moves to the old mill\nTarn Editors' Favourite Finds: Last-Minute Gift Ideas")
    assert related(article)[1:] == [("Tarn Editors' Favourite Finds: Last-Minute Gift Ideas", None)]


def test_a_place_and_a_day_before_a_hyphen() -> None:
    """A place in capitals and a day before a hyphen are a dateline, whatever the place is."""
    found = split_run_in("KELMOUTH, March 11 - Loading stopped on Tuesday.")
    assert found is not None
    assert (found.place, found.credit) == ("KELMOUTH", None)
    indian = split_run_in("रामगढ़। नगर परिषद ने बुधवार को पुराने पुल की मरम्मत शुरू की।", opens=True)
    assert indian is not None
    assert indian.place == "रामगढ़"
    assert split_run_in("CHAPTER - Loading stopped on Tuesday.") is None


@pytest.mark.parametrize("name", ["Ministry of Trade and Coastal Affairs", "Ministerio de Agricultura y Pesca", "Ministero della Cultura e del Turismo"])
def test_a_ministry_is_nobody(name: str) -> None:
    """The "and" in a ministry's name joins no people."""
    assert read_people(name) == []
    article = read(TITLE, f"3 May 2018\nFrom: {name}", *EN)
    assert (article.standfirst, article.authors, blocks(article)) == (None, [], list(EN))


def test_desks_of_india() -> None:
    """A desk or a reporter without a name is told in letters without capitals too, and stands below the headline."""
    assert desk_at_start("নিজস্ব প্রতিবেদক, শালপুর") == "নিজস্ব প্রতিবেদক"
    assert desk_at_start("नगर संवाददाता, रामगढ़") == "नगर संवाददाता"
    story = "শালপুর নদীর ঘাটে পনেরো বছর পর আবার নৌকাবাইচ অনুষ্ঠিত হয়েছে, যেখানে আশপাশের দশটি গ্রামের মাঝিরা অংশ নেন এবং পুরস্কার পান।"
    again = "আয়োজকেরা জানান, নদী খননের পর পানির গভীরতা বাড়ায় এবার প্রতিযোগিতা আয়োজন করা সম্ভব হয়েছে বলে সবাই মনে করেন।"
    article = read("প্রচ্ছদ\nবাংলাদেশ\nখেলা", "নদীর ঘাটে আবার নৌকাবাইচ", "নিজস্ব প্রতিবেদক, শালপুর\nপ্রকাশ: ১৮ ফেব্রুয়ারি ২০২৫", story, again)
    assert article.headline == "নদীর ঘাটে আবার নৌকাবাইচ"


@pytest.mark.parametrize(
    "line",
    [
        "We and our 612 partners store and access information on a device to process personal data.", "We value your privacy",
        "Wir und unsere 214 Partner verarbeiten Daten auf Ihrem Gerät.", "Nous et nos partenaires stockons des informations sur un appareil.",
        "Nosotros y nuestros 88 socios almacenamos información.", "Noi e i nostri 40 fornitori trattiamo dati personali.",
        "Мы и наши 12 партнёров храним данные на устройстве.", "Tümünü kabul et", "نحن وشركاؤنا نخزن المعلومات على الجهاز.", "全部接受",
    ],
)  # fmt: skip
def test_what_partners_do(line: str) -> None:
    """What a site and its partners do with readers' data, and the buttons below it, are calls for consent."""
    assert is_consent_call(line)


@pytest.mark.parametrize("line", ["The partners of the works store water in the old mill.", "Our partners in the north sent two boats."])
def test_partners_of_a_story(line: str) -> None:
    """A sentence about somebody's partners is a story's."""
    assert not is_consent_call(line)


def test_consent_above_the_story() -> None:
    """Long words on data above the story are neither its headline nor its text."""
    article = read(
        "We value your privacy\nWe and our 612 partners store and access information on a device, such as identifiers, to process data.",
        "Accept all\nReject all", TITLE, "By Tomas Reed", "3 May 2018", *EN,
    )  # fmt: skip
    assert (article.headline, blocks(article)) == (TITLE, list(EN))


@pytest.mark.parametrize(
    "line",
    ["Kommentarfeltet er stengt.", "Die Kommentarfunktion ist geschlossen.", "Les commentaires sont fermés.", "Los comentarios están cerrados",
     "Комментарии закрыты", "Yorumlar kapalıdır", "コメントは締め切りました", "Thanks for reading The Tarn Letter! Subscribe for free."],
)  # fmt: skip
def test_closed_comments(line: str) -> None:
    """That nobody may comment, or a letter's thanks, is a word to the reader."""
    assert is_parting(line)


def test_pictures_of_a_gallery() -> None:
    """A caption glued to its credit below the number of the picture is no text."""
    article = read(
        TITLE, "By Tomas Reed", "3 May 2018", *EN, "1/2\nThe slope seen from the sea wall in April\nPhoto: Ida Kerr/Tarn Post",
        "2/2\nA goat on the track above the tunnel\nPhoto: Ida Kerr/Tarn Post",
    )  # fmt: skip
    assert blocks(article) == list(EN)


def test_the_foot_of_a_mail() -> None:
    """What stands below the mark of a mail's foot is the sender's."""
    assert blocks(read(TITLE, "By Tomas Reed", "3 May 2018", *EN, "--\nThis cutting is meant for the office of the board only.")) == list(EN)


def test_times_of_entries() -> None:
    """The time above a paragraph of a page that is written on for hours is no block of its text; figures are none."""
    article = read(TITLE, "By Tomas Reed", "3 May 2018", EN[0], "18.05 GMT", EN[1], "14:30", EN[2])
    assert blocks(article) == list(EN)


def test_a_title_that_begins_like_a_button() -> None:
    """A title of many words is none though it begins as a button does."""
    title = "Back to school by boat for the children of the Kelmouth islands"
    assert read(title, "By Tomas Reed", "3 May 2018", *EN).headline == title


def test_cards_above_the_headline() -> None:
    """Titles with writers and days in a list above the headline are other stories, and nobody of them wrote this one."""
    cards = "Latest\nBakers end their strike\nBy Owen Hart | May 3, 2018\nRents fall on the coast again\nBy Lucy Dahl | May 2, 2018"
    article = read("The Tarn Post\nNews\nCulture", cards, TITLE, "By Tomas Reed | May 3, 2018 | 9:15 am", *EN)
    assert (article.headline, [one.name for one in article.authors], article.date) == (TITLE, ["Tomas Reed"], "2018-05-03T09:15")


def test_two_writers_on_a_line() -> None:
    """Names joined by "and" above the day are the writers'."""
    assert [one.name for one in read(TITLE, "Tomas Reed and Ida Kerr", "3 May 2018", *EN).authors] == ["Tomas Reed", "Ida Kerr"]


def test_days_of_cards_above_the_headline() -> None:
    """The day of another story in a list above the headline dates no story, whichever is the older."""
    cards = "Latest\nBakers end their strike\nby Owen Hart | 04.05.2018\nRents fall on the coast again\nby Lucy Dahl | 02.05.2018"
    assert read("News\nCulture", cards, TITLE, "by Tomas Reed | 03.05.2018", *EN).date == "2018-05-03"


def test_a_title_that_ends_with_a_part_of_a_verb() -> None:
    """A title that ends with a word that may be a part of its verb does not go on in a much longer line below it."""
    article = read("Der Hafenmeister hört im Herbst auf\nSein Nachfolger lernt noch und darf den Kran nur sonnabends fahren", "Von Ida Kerr", *DE)
    assert article.headline == "Der Hafenmeister hört im Herbst auf"

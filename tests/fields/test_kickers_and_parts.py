"""Kickers, printed headlines, bylines, credits and labels of lists as pages of many systems print them, on invented pages."""

from __future__ import annotations

import pytest

from cleaners.date_locales import find_local_age
from cleaners.marked_captions import name_credit, split_marked_caption
from cleaners.phrases import fold_phrase, list_kind
from cleaners.run_in import split_run_in
from cleaners.sources import unwrapped
from cleaners.story_kinds import is_story_kind
from scraper import Article, separate

TITLE = "Lock keeper opens the eastern gate"
PARTS = (
    "The lock keeper of Brandholm opened the eastern gate on Monday evening, and eleven barges left the basin before midnight.",
    "The canal board had closed the gate in March, when divers found that the lower hinge had been worn down to half its width.",
    "A new hinge was cast at the works in Solberg and arrived by rail last week, four months later than the board had promised.",
    "Skippers had waited in the basin since the spring, and three of them have asked the board to pay for the cargo that they lost.",
)
PROSE = "".join(f"<p>{part}</p>" for part in PARTS)
ADDRESS = "https://www.canal-times.example/coast/2026/eastern-gate"


def read(top: str, *, title: str = TITLE, foot: str = "", head: str = "", below: str = "", lang: str = "en", at: str | None = None) -> Article:
    """The record of a page with a story below ``top``."""
    html = f"<html lang={lang}><head><title>{title}</title>{head}</head><body>{top}<div>{PROSE}{foot}</div>{below}</body></html>"
    return separate(html, url=ADDRESS, fetched_at=at)


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><span>Canal works</span><span class='hidden'>: </span><span>{}</span></h1>",
        "<h1><span data-part='overline'>Canal works<i> – </i></span>{}</h1>",
        "<h2><span><span>Canal works</span><span>: </span></span>{}</h2>",
    ],
)
def test_a_sign_in_its_own_element_parts_kicker_and_headline(heading: str) -> None:
    """What stands before a sign that styles hide is the kicker, whatever the head's titles say."""
    article = read(heading.format(TITLE), title=f"Canal works: {TITLE}")
    assert (article.kicker, article.headline) == ("Canal works", TITLE)


def test_a_label_before_the_title_that_the_head_tells() -> None:
    """A label in an element of its own before the headline's plain text is the kicker where a title of the head is the rest."""
    article = read(f"<h1><span class='s'>Works on the canal</span> {TITLE}</h1>")
    assert (article.kicker, article.headline) == ("Works on the canal", TITLE)


def test_a_heading_for_machines_in_the_path() -> None:
    """Of a main heading in the path and a heading below it that prints a title of the head, the one below is the headline."""
    path = "<ol class='breadcrumb'><li><a href='/coast'>Coast</a></li><li><h1>Brandholm lock: keeper opens gate again</h1></li></ol>"
    own = f'<meta property="og:title" content="{TITLE}">'
    article = read(f"{path}<div><p class='over'>Canal works</p><h2>{TITLE}</h2></div>", title="Brandholm lock: keeper opens gate again", head=own)
    assert (article.headline, article.kicker) == (TITLE, "Canal works")


@pytest.mark.parametrize("kind", ["OBITUARY", "Interview", "Press release", "Nachruf", "Fotogalería", "Krönika", "Wywiad", "رأي", "社説"])
def test_kinds_of_stories_are_kickers(kind: str) -> None:
    """A word for the kind of a story right above its headline is the kicker, and no section."""
    article = read(f"<div><div class='top-category'>{kind}</div><h1>{TITLE}</h1></div>")
    assert (article.kicker, article.section) == (kind, None)
    assert is_story_kind(f"{kind}:")
    assert not is_story_kind("Harbour")


def test_what_stands_behind_the_section() -> None:
    """Behind the section's link and a sign, plain words are the kicker."""
    article = read(f"<header><div><a href='/coast'>Coast</a> | <span>Canal works</span></div><h1>{TITLE}</h1></header>")
    assert (article.section, article.kicker) == ("Coast", "Canal works")


def test_a_town_in_the_name_of_the_site() -> None:
    """A folder of the site is a section though the site is named after the same town."""
    path = "<nav class='breadcrumbs'><a href='/coast'>Coast</a> <a href='/coast/canal'>Canal</a></nav>"
    assert read(f"{path}<h1>{TITLE}</h1>").section == "Canal"


@pytest.mark.parametrize(
    ("meta", "byline"),
    [
        ("<p class='line'>Protokoll: Ylva Storm · Fotos: Nils Ravn · 4. Mai 2026</p>", "Ylva Storm"),
        ("<div class='author-row'><span>Ylva Storm</span> <span>KS</span></div>", "Ylva Storm"),
        ("<div class='box'><div class='yazar-adi'>Ylva Storm</div></div>", "Ylva Storm"),
        ("<div class='by'>By <a href='/staff/7'>Ylva Storm</a> <a href='/s'>@ystorm</a></div>", "Ylva Storm"),
        ("<ul class='bylines'><li><a href='/a/1'>Ylva Storm</a></li></ul>", "Ylva Storm"),
        ("<div class='contributors'><p>By <a>Ylva Storm</a></p><p>Photography by <a>Nils Ravn</a></p></div>", "Ylva Storm"),
    ],
)
def test_bylines_by_labels_and_names(meta: str, byline: str) -> None:
    """Who took a talk down behind their label, elements that are called a writer's row or name, and nobody of another trade."""
    article = read(f"<h1>{TITLE}</h1>{meta}", lang="de")
    assert (article.byline, [one.name for one in article.authors]) == (byline, [byline])


def test_parts_of_some_words_are_set_apart() -> None:
    """Two parts of a line of several words each, without a class and a blank between them, are two texts."""
    article = read(f"<h1>{TITLE}</h1><div><span>By Ylva Storm</span><span>Updated on 4 May 2026</span></div>")
    assert (article.byline, article.date_modified) == ("Ylva Storm", "2026-05-04")


@pytest.mark.parametrize(
    ("line", "language", "clock"),
    [("Vandaag, 07:20", "nl", (7, 20)), ("gestern um 18.30 Uhr", "de", (18, 30)), ("igår kl. 09:15", "sv", (9, 15)), ("hier à 6h05", "fr", (6, 5))],
)
def test_named_days_with_their_time(line: str, language: str, clock: tuple[int, int]) -> None:
    """The time behind a named day belongs to it."""
    found = find_local_age(line, (language,))
    assert found is not None
    assert (found.age.hour, found.age.minute, found.end) == (*clock, len(line))


def test_a_named_day_among_pieces() -> None:
    """A named day with its time dates the story, though a change and a desk stand behind it on the line."""
    line = "<div>Vandaag, 07:20 • Aangepast vandaag, 09:41 • Redactie Kanaal</div>"
    assert read(f"<h1>{TITLE}</h1>{line}", lang="nl", at="2026-05-04T12:00:00Z").date == "2026-05-04T07:20+00:00"


@pytest.mark.parametrize(
    ("line", "source"), [("/ritzau/", "ritzau"), ("(dpa)", "dpa"), ("EFE</p><p>rmp/jla", "EFE"), ("c/ Lusa", "Lusa")]
)
def test_agencies_and_initials_at_the_end(line: str, source: str) -> None:
    """An agency between slashes or brackets at the end is the source, initials below it are nothing, neither is of the body."""
    article = read(f"<h1>{TITLE}</h1>", foot=f"<p>{line}</p>")
    assert (article.source, article.body_blocks[-1].text) == (source, PARTS[-1])
    assert unwrapped("- AA -") == "AA"


@pytest.mark.parametrize("line", ["انتهای پیام", "Listen to Canal Hour on Coast Sounds and follow Coast Radio on Facebook.", "Haber-Kamera: Ali Demir (XHA)"])
def test_last_lines_that_are_no_story(line: str) -> None:
    """Marks of the end, calls and credits of other trades below the last paragraph are none of the body."""
    assert read(f"<h1>{TITLE}</h1>", foot=f"<p>{line}</p>").body_blocks[-1].text == PARTS[-1]


@pytest.mark.parametrize("line", ["댓글 0", "A+ A- Share", "Programledare: Ylva Storm"])
def test_first_lines_that_are_no_story(line: str) -> None:
    """Counters of comments, tools and presenters above the first paragraph are none of the body."""
    assert read(f"<h1>{TITLE}</h1><ul><li>{line}</li></ul>").body_blocks[0].text == PARTS[0]


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("The eastern gate. Photo The Anchor /Nils Ravn", "The eastern gate.", "The Anchor /Nils Ravn"),
        ("Divers at the gate (RTV Kanaal - Nils Ravn)", "Divers at the gate", "RTV Kanaal - Nils Ravn"),
        ("Brama wschodnia; fot. Nils Ravn", "Brama wschodnia", "Nils Ravn"),
        ("Фото: пресслужба порту", None, "пресслужба порту"),
        ("Nils Ravn - Lusa", None, "Nils Ravn - Lusa"),
        ("東の門（写真：佐藤健）", "東の門", "佐藤健"),
    ],
)
def test_captions_and_credits(text: str, caption: str | None, credit: str) -> None:
    """Papers and outlets beside makers, labels without capitals behind them, and brackets of any width."""
    assert split_marked_caption(text) == (caption, credit)


def test_labels_of_makers_and_full_stops_of_names() -> None:
    """A maker's label is no part of a marked credit, the full stop of an abbreviation is."""
    assert name_credit("Autor: Nils Ravn / CROPIX") == "Nils Ravn / CROPIX"
    assert name_credit("Aerial Works Inc.") == "Aerial Works Inc."


def test_whose_a_picture_is() -> None:
    """A portrait in a writer's box is no picture of the story, and a caption in the next picture's box is that picture's."""
    author = "<div class='szerzo'><img src='/who.jpg'><a href='/a/1'>Ylva Storm</a></div>"
    first = "<div class='sep'><a href='/a.jpg'><img src='/a.jpg'></a></div>"
    second = "<table class='tr-caption-container'><tr><td><img src='/b.jpg'></td></tr><tr><td class='tr-caption'>The gate in May</td></tr></table>"
    images = read(f"<h1>{TITLE}</h1>{author}{first}{second}").images
    assert [(one.url, one.caption) for one in images] == [
        ("https://www.canal-times.example/a.jpg", None), ("https://www.canal-times.example/b.jpg", "The gate in May")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("ΔΙΑΒΑΣΤΕ ΑΚΟΜΗ:", "related"), ("ARTICULOS RELACIONADOS", "related"), ("A LIRE AUSSI", "related"), ("Weiterlesen", "related"),
        ("Olvasta már?", "recommended"), ("Du même auteur", "section"), ("اقرا ايضا", "related"),
    ],
)  # fmt: skip
def test_labels_of_lists_whatever_their_accents(label: str, kind: str) -> None:
    """Labels are known in capitals without accents too."""
    assert list_kind(fold_phrase(label)) == kind


@pytest.mark.parametrize(
    ("text", "place", "credit"),
    [
        ("وادي السرو – أعلن مجلس بلدية وادي السرو أن البوابة فتحت", "وادي السرو", None),
        ("وادي السرو 14-10-2026 (وسن) - أعلن مجلس بلدية وادي السرو أن البوابة فتحت", "وادي السرو", "وسن"),
        ("Kota Tirta (KABARX) - Dewan Kota Tirta membuka pintu air", "Kota Tirta", "KABARX"),
    ],
)
def test_datelines_whose_place_is_named_again(text: str, place: str, credit: str | None) -> None:
    """A place that no list has opens a story where the sentence names it again."""
    found = split_run_in(text, opens=True)
    assert found is not None
    assert (found.place, found.credit) == (place, credit)
    assert split_run_in("نصر الدين – أعلن المجلس أن البوابة فتحت", opens=True) is None


def test_a_comment_that_holds_its_answer() -> None:
    """The name above the stamp and the text of a comment in whose element the answer stands are its own."""
    def one(name: str, text: str, inside: str = "") -> str:
        head = f"<div class='comment-author-name'>{name}</div><div class='comment-date'>12 May 2026</div>"
        return f"<li>{head}<div><p>{text}</p></div>{inside}</li>"

    answer = f"<ol>{one('Rut', 'Thank you, Ebbe!')}</ol>"
    thread = f"<div class='comments'><h2>3 responses</h2><ol>{one('Ebbe', 'Spot on.', answer)}{one('Len', 'Trees are cheaper.')}</ol></div>"
    comments = read(f"<h1>{TITLE}</h1>", below=thread).comments
    assert [(one.author, one.text) for one in comments] == [("Ebbe", "Spot on."), ("Rut", "Thank you, Ebbe!"), ("Len", "Trees are cheaper.")]

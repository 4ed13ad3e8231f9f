"""Captions and credits, kickers, roles and sources of pages whose outlet nobody described: invented pages."""

from __future__ import annotations

import pytest

from cleaners.marked_captions import split_marked_caption
from scraper import Article, separate

SENTENCE = "The harbour of the old town stays closed while engineers repair the long breakwater, the port office said on Friday. "
STORY = "".join(f"<p>{SENTENCE * 2}It was the {nth} time this year.</p>" for nth in ("first", "second", "third", "fourth"))
TITLE = "<h1>Harbour closed to large ships</h1>"


def page(body: str, *, head: str = "<title>Harbour closed to large ships</title>", story: str = STORY) -> Article:
    """A separated page: what stands above its story."""
    return separate(f"<html><head>{head}</head><body><article>{body}{story}</article></body></html>", url="https://www.example.org/news/77")


def pictures(article: Article) -> list[tuple[str | None, str | None]]:
    """Captions and credits."""
    return [(image.caption, image.credit) for image in article.images]


@pytest.mark.parametrize(
    "box",
    [
        '<figure><img src="/a.jpg"><figcaption>The long breakwater. <span class="c-src-copyright">Ana Silva/Norwire</span></figcaption></figure>',
        '<div class="lead"><img src="/a.jpg"><div class="media-caption">The long breakwater.</div><div class="photo-credit">Ana Silva/Norwire</div></div>',
        '<div class="lead"><img src="/a.jpg"></div><p class="bildunterschrift">The long breakwater. <cite>Ana Silva/Norwire</cite></p>',
        '<figure><picture><img src="/a.jpg"></picture></figure><figcaption>The long breakwater. <small class="image__source">Ana Silva/Norwire</small></figcaption>',
        '<figure><x-img data-u="/a.jpg"></x-img><figcaption>The long breakwater. <i class="credit">Ana Silva/Norwire</i></figcaption></figure>',
        '<div class="photo"><img src="/a.jpg"><p>breakwater_0217.JPG</p><p>The long breakwater.</p><p>(Ana Silva/asilva@example.org)</p></div>',
    ],
)  # fmt: skip
def test_boxes_of_pictures(box: str) -> None:
    """What stands with a picture is its caption and credit, in a figure or in any small box that names say is a picture's."""
    article = page(TITLE + box)
    caption, credit = pictures(article)[0]
    assert caption == "The long breakwater."
    assert credit is not None
    assert credit.startswith("Ana Silva")
    assert article.images[0].url == "https://www.example.org/a.jpg"
    assert len(article.body_blocks) == 4


@pytest.mark.parametrize(
    "box",
    [
        '<figure><img src="/p.jpg"><figcaption>By Ana Silva, 3 May 2024, 14:05</figcaption></figure>',
        '<div class="image"><img src="/a.jpg"><p>View 3 Images</p></div>',
        '<div class="image-teaser"><img src="/a.jpg"><p>Ferries use the northern quay</p></div>',
    ],
)
def test_what_is_no_caption(box: str) -> None:
    """A writer's portrait, a button and a teaser give no caption."""
    assert all(caption is None for caption, _ in pictures(page(TITLE + box)))


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("Enlarge / The long breakwater.", "The long breakwater.", None),
        ("Legende: Der lange Damm.", "Der lange Damm.", None),
        ("The long breakwater. (Ana Silva)", "The long breakwater.", "Ana Silva"),
        ("The long breakwater (left)", "The long breakwater (left)", None),
        ("(Left: the quay, Right: the pier)", "(Left: the quay, Right: the pier)", None),
        ("Der lange Damm.Getty Images", "Der lange Damm.", "Getty Images"),
        ("Der lange Damm. Foto: Hafenamt", "Der lange Damm.", "Hafenamt"),
        ("Con đê dài. Ảnh: Bệnh viện cung cấp", "Con đê dài.", "Bệnh viện cung cấp"),
        ("Długie molo, fot. shutterstock", "Długie molo", "shutterstock"),
        ("© dpa/Ana Silva", None, "dpa/Ana Silva"),
        ("Image credit: Norwire", None, "Norwire"),
        ("The photo credit union met on Monday.", "The photo credit union met on Monday.", None),
        ("2023 Harbour Cup", "2023 Harbour Cup", None),
    ],
)
def test_marked_captions(text: str, caption: str | None, credit: str | None) -> None:
    """What a page marks as a caption is parted from its credit behind any label, in brackets, or glued to it."""
    assert split_marked_caption(text) == (caption, credit)


def test_kicker_in_a_heading() -> None:
    """A heading that prints the headline again behind a label in its own element gives the kicker."""
    article = page(f"{TITLE}<h2><span>Repairs at the quay</span> <span>Harbour closed to large ships</span></h2>")
    assert (article.kicker, article.headline) == ("Repairs at the quay", "Harbour closed to large ships")


def test_headline_run_on_to_its_kicker() -> None:
    """Two elements of one heading are kicker and headline where the page's title parts them, and one headline where it does not."""
    heading = "<h1><span>Repairs at the quay</span><span>Harbour closed to large ships</span></h1>"
    parted = page(heading, head="<title>Repairs at the quay: Harbour closed to large ships</title>")
    assert (parted.kicker, parted.headline) == ("Repairs at the quay", "Harbour closed to large ships")
    styled = "<h1><span>Harbour of the old</span> <span>town closed to ships</span></h1>"
    whole = page(styled, head="<title>Harbour of the old town closed to ships</title>")
    assert (whole.kicker, whole.headline) == (None, "Harbour of the old town closed to ships")


def test_label_of_one_word_above_the_headline() -> None:
    """It is the section where nothing else says what that is."""
    article = page(f"<header><div>Ports</div>{TITLE}</header>")
    assert (article.kicker, article.section) == (None, "Ports")


def test_roles_are_printed() -> None:
    """A trade that only the page's data tell is nobody's role; one that the page prints is."""
    data = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour closed to large ships",'
        '"author":{"@type":"Person","name":"Ana Silva","jobTitle":"Harbour Correspondent"}}</script>'
    )
    told = page(f'{TITLE}<p class="byline">By Ana Silva</p>', head=data)
    assert [(one.name, one.role) for one in told.authors] == [("Ana Silva", None)]
    shown = page(f'{TITLE}<p class="byline">By Ana Silva</p>', head=data, story=f"{STORY}<div>Ana Silva</div><div>Harbour Correspondent</div>")
    assert [one.role for one in shown.authors] == ["Harbour Correspondent"]


@pytest.mark.parametrize("byline", ["Par Le Phare et AFP", "By Ana Silva with AFP"])
def test_agency_behind_the_byline(byline: str) -> None:
    """The agency that a byline names beside others is the source."""
    assert page(f'{TITLE}<p class="byline">{byline}</p>').source == "AFP"


def test_labelled_source_before_an_agency_below() -> None:
    """A labelled source above the text goes before an agency's name that stands alone below it."""
    head = f"{TITLE}<div class=\"meta\"><div>Source:</div><div>Harbour Museum</div></div>"
    assert page(head, story=f"{STORY}<p>MLA</p><p>APA</p>").source == "Harbour Museum"


def test_dateline_in_the_standfirst() -> None:
    """What opens the standfirst is the dateline where the story has none of its own."""
    deck = '<p class="standfirst">BERLIN (dpa) - The harbour stays closed for six weeks while engineers repair the breakwater.</p>'
    article = page(TITLE + deck)
    assert (article.dateline, article.source) == ("BERLIN", "dpa")


@pytest.mark.parametrize(("text", "told"), [
    ("Η παλιά προβλήτα έκλεισε το 1978. ΦΩΤΟ: ΑΠΕ-ΜΠΕ / Ν. Κάρλας", ("Η παλιά προβλήτα έκλεισε το 1978.", "ΑΠΕ-ΜΠΕ / Ν. Κάρλας")),
    ("Prieplauka uždaryta 1978 metais. Rūtos Kalnienės nuotr.", ("Prieplauka uždaryta 1978 metais.", "Rūtos Kalnienės")),
    ("Prieplauka žiemą / J. Kalnio / LRT nuotr.", ("Prieplauka žiemą", "J. Kalnio / LRT")),
    ("A régi móló télen. Bán Tamás felvétele", ("A régi móló télen.", "Bán Tamás")),
    ("1934 में बना पुराना घाट। फोटो: राकेश मीणा/पीटीआई", ("1934 में बना पुराना घाट।", "राकेश मीणा/पीटीआई")),
    ("The pier in winter. Photo: J. Quill", ("The pier in winter.", "J. Quill")),
    ("© 2023 Reuters", (None, "Reuters")), ("Prieplauka žiemą (Nuotrauka: Rūta Kalnienė)", ("Prieplauka žiemą", "Rūta Kalnienė")),
    ("పాత రేవు | ఫొటో: గౌరి అస్తాన", ("పాత రేవు", "గౌరి అస్తాన")), ("ท่าเรือเก่า (ภาพ: กาญจนา อัศวิน)", ("ท่าเรือเก่า", "กาญจนา อัศวิน")),
    ("古い桟橋（撮影・我妻鈴）", ("古い桟橋", "我妻鈴")), ("舊碼頭 | 攝影：葛映雪", ("舊碼頭", "葛映雪")), ("Il molo (Foto di Rosa Nera)", ("Il molo", "Rosa Nera")),
])
def test_captions_with_credits_in_more_languages(text: str, told: tuple[str | None, str]) -> None:
    assert split_marked_caption(text) == told


def test_a_portrait_beside_the_byline() -> None:
    """A picture cut to a circle beside the writer's name is none of the story's."""
    by = '<div class="flex"><img src="/a/7.jpg" class="h-8 w-8 rounded-full" alt=""><a href="/authors/7">Edda Marl</a><span>3 May 2024</span></div>'
    article = page(f'{TITLE}{by}<figure><img src="/p/1.jpg"><figcaption>The old pier.</figcaption></figure>')
    assert [one.url for one in article.images] == ["https://www.example.org/p/1.jpg"]


@pytest.mark.parametrize("credit", ["ఫొటో: గౌరి అస్తాన", "撮影・我妻鈴", "عکس: گلنار استادی"])
def test_a_credit_above_the_story(credit: str) -> None:
    """A line of the head that is nothing but whose the picture is, is no first paragraph."""
    article = page(f"{TITLE}<ul><li>{credit}</li></ul><p>3 May 2024</p>")
    assert credit not in (article.body or "")
    assert (article.body or "").startswith("The harbour")


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("படகுகள் கரைக்குத் திரும்பின (படம்: கு. பாண்டி)", "படகுகள் கரைக்குத் திரும்பின", "கு. பாண்டி"),
        ("สะพานไม้เหนือแม่น้ำ ภาพ: สมชาย วังน่าน", "สะพานไม้เหนือแม่น้ำ", "สมชาย วังน่าน"),
        ("ხიდი მდინარეზე. ფოტო: გიორგი ბერიძე", "ხიდი მდინარეზე.", "გიორგი ბერიძე"),
        ("پل کے قریب لوگ۔ تصویر: احمد علی", "پل کے قریب لوگ۔", "احمد علی"),
        ("عمال يصلحون الجسر (الوكالة الوطنية)", "عمال يصلحون الجسر", "الوكالة الوطنية"),
        ("修好的老桥。（无人机照片）新华社记者 王静 摄", "修好的老桥。（无人机照片）", "新华社记者 王静 摄"),
        ("눈에 파묻힌 마을이다. 정선군 제공", "눈에 파묻힌 마을이다.", "정선군 제공"),
        ("Watoto wakivuka daraja. Picha na Asha Mwinyi", "Watoto wakivuka daraja.", "Asha Mwinyi"),
    ],
)
def test_credits_in_more_scripts(text: str, caption: str, credit: str) -> None:
    assert split_marked_caption(text) == (caption, credit)


def test_a_short_name_of_a_credit_in_a_figure() -> None:
    """Styles call a credit "cr" beside the word for a picture."""
    box = '<figure><img src="/a.jpg"><div class="em_img_cc">The long breakwater. <span class="em_img_cr">Maya Lindell, Harbour Post</span></div></figure>'
    assert pictures(page(TITLE + box)) == [("The long breakwater.", "Maya Lindell, Harbour Post")]

"""Captions and credits behind pictures, in elements that say so, and in parts: invented pages."""

from __future__ import annotations

import pytest

from cleaners.marked_captions import name_credit, split_marked_caption
from tests.fields.test_captions import TITLE, page, pictures

SAYS = "Workers lift the broken gate of the old dock."


@pytest.mark.parametrize(
    "box",
    [
        f'<div><img src="/a.jpg" alt="{SAYS}"></div><p>{SAYS} <span>Ana Silva/Norwire</span></p>',
        f'<div><img src="/a.jpg" alt="x"></div><div class="k1"><p>{SAYS} (Foto: Ana Silva/Norwire)</p></div>',
        f'<div><img src="/a.jpg" alt="x"></div><div><div class="media-caption">{SAYS}</div><div class="copyright">Ana Silva/Norwire</div></div>',
        f'<div><figure><img src="/a.jpg" alt="x"></figure></div><div><div><figcaption>{SAYS}<div>Credits: Ana Silva/Norwire</div></figcaption></div></div>',
        f'<div class="w"><img src="/a.jpg" alt="x"></div><div class="m"><p>{SAYS}</p><p>Bildrechte: Ana Silva/Norwire</p></div>',
    ],
)  # fmt: skip
def test_behind_a_picture(box: str) -> None:
    """A line behind a picture, in no box with it, is its caption where the alternative text, a name or a credit says so."""
    article = page(TITLE + box)
    assert pictures(article)[0] == (SAYS, "Ana Silva/Norwire")
    assert all(SAYS not in block.text for block in article.body_blocks)


@pytest.mark.parametrize(
    "box",
    [
        '<img src="/a.jpg" alt="The port office opened its doors to visitors on Sunday."><p>The port office was open to visitors.</p>',
        '<a href="/news/9"><img src="/b.jpg" alt="Ferries use the northern quay until the summer"></a><p>Ferries use the northern quay until the summer</p>',
        '<img src="/a.jpg" alt="x"><p>Source: Norwire</p>',
    ],
)
def test_not_behind_a_picture(box: str) -> None:
    """Another sentence, the title of a card, and the story's source are no captions."""
    assert all(caption is None for caption, _ in pictures(page(TITLE + box)))


@pytest.mark.parametrize(
    ("figcaption", "caption", "credit"),
    [
        ('The long breakwater <span class="byline">Ana Silva</span> <span class="credit">Norwire</span>', "The long breakwater", "Ana Silva, Norwire"),
        ('<span class="credit">Northpicture</span>', None, "Northpicture"),
        ("<span>Photo: Ana Silva Archives Le Quai</span> Les ouvriers réparent la longue digue.", "Les ouvriers réparent la longue digue.", "Ana Silva Archives Le Quai"),
        ('Quay’s new crane. <i class="credit">Quay</i>', "Quay’s new crane.", "Quay"),
        ('The breakwater <b>- </b><b>Copyright </b><i class="credit">Ana Silva/Norwire</i>', "The breakwater", "Ana Silva/Norwire"),
        ("<p>The long breakwater.</p><p>© Norwire/Ana Silva</p>", "The long breakwater.", "Norwire/Ana Silva"),
        ('The breakwater. (Ana Silva/Norwire)<p class="src-credit">Ana Silva via Norwire</p>', "The breakwater.", "Ana Silva via Norwire"),
    ],
)  # fmt: skip
def test_parts_of_a_caption(figcaption: str, caption: str | None, credit: str) -> None:
    """All elements that are called credits are cut out of a caption, with their labels; a credit alone is no caption."""
    assert pictures(page(f'{TITLE}<figure><img src="/a.jpg"><figcaption>{figcaption}</figcaption></figure>'))[0] == (caption, credit)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("[2/7] The long breakwater. REUTERS/Ana Silva", "The long breakwater.", "REUTERS/Ana Silva"),
        ("The long breakwater. By Ana Silva", "The long breakwater.", "Ana Silva"),
        ("Der lange Damm Bild © Ana Silva/nr", "Der lange Damm", "Ana Silva/nr"),
        ("Der Damm ist gesperrt. (Symbolbild)", "Der Damm ist gesperrt. (Symbolbild)", None),
        ("工人修复长堤。新华社记者 高洁 摄", "工人修复长堤。", "新华社记者 高洁 摄"),
        ("Image: Northpicture", None, "Northpicture"),
    ],
)
def test_ends_of_captions(text: str, caption: str | None, credit: str | None) -> None:
    """Counters before captions, writers and signs behind them, and words in brackets that are nobody's name."""
    assert split_marked_caption(text) == (caption, credit)


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Foto: Ana Silva (Norwire)", "Ana Silva (Norwire)"),
        ("HANDOUT / NORWIRE", "HANDOUT / NORWIRE"),
        ("Источник: Порт", "Порт"),
        ("All photos: Ana Silva", "Ana Silva"),
        ("Photo Credit Ana Silva", "Ana Silva"),
        ("Bild 1 von 4 © Ana Silva", "Ana Silva"),
        ("Ana Silva/Northpicture)", "Ana Silva/Northpicture"),
    ],
)
def test_marked_credits(text: str, credit: str) -> None:
    """What a page marks as a credit is told whole, without its label."""
    assert name_credit(text) == credit

"""Boxes that ask readers for money are no part of a story; what a story tells of donations is."""

from __future__ import annotations

import pytest

from scraper import separate

PARTS = (
    "The ferry to Skarholm will sail again from Thursday, seven weeks after a gale tore away its ramp, the harbour office said.",
    "Divers found the missing bolts on Monday, some of them forty metres from the quay, and two of the hinges below the old mole.",
    "Island shops have lived on what fishermen brought over in their own boats, and the school had to send its oldest pupils home.",
    "A second ramp, ordered in spring, is still waiting at the yard, because nobody has decided who is to pay for the crane.",
)
APPEALS = (
    ("Support the Skarholm Post", "Our newsroom has no owner but you. Your contribution helps us keep reporting.", "Every week we print what others leave out.", "Give today"),
    ("Unabhängig bleiben", "Unterstützen Sie unsere Arbeit mit einer Spende.", "Unsere Redaktion gehört Ihnen und niemandem sonst.", "Jetzt spenden"),
    ("Libres grâce à vous", "Soutenez un journalisme indépendant.", "Vous seuls décidez de ce que nous pouvons raconter.", "Faire un don"),
    ("Prensa libre", "Haz tu donación y apoya nuestro periodismo.", "Usted decide lo que podemos contar cada semana.", "Hazte socio"),
    ("Свободная пресса", "Поддержите независимую журналистику.", "Без вас мы не сможем рассказывать о главном.", "Поддержать"),
)


def body(inside: str) -> str | None:
    page = f"<article><h1>Skarholm ferry sails again on Thursday</h1><p class='byline'>By Tora Hem</p>{inside}</article>"
    return separate(f"<title>Skarholm ferry sails again on Thursday</title><body>{page}", url="https://post.example/a/1").body


def told(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


@pytest.mark.parametrize("appeal", APPEALS)
@pytest.mark.parametrize("place", [2, 4])
def test_a_box_around_a_button_that_leads_to_giving(appeal: tuple[str, str, str, str], place: int) -> None:
    title, first, second, button = appeal
    box = f"<div class='x7'><h4>{title}</h4><p>{first}</p><p>{second}</p><a href='/g'>{button}</a></div>"
    assert body(told(PARTS[:place]) + box + told(PARTS[place:])) == "\n\n".join(PARTS)


@pytest.mark.parametrize("name", ["donation-box", "c-support-us", "membership-appeal", "fundraiser"])
def test_a_box_that_is_named_so(name: str) -> None:
    """All versions of an appeal go, though only one speaks of money and a script shows but one of them."""
    versions = (
        "As an election draws near, much of what we hold dear is at stake, and a harbour without a paper hears only rumours.",
        "The Skarholm Post keeps its pages open to all. Your gift makes a difference to every household on the island.",
    )
    box = f"<div class='{name}'><h4>The tide is turning</h4>{told(versions)}<a href='/g'>Yes, I'm in</a></div>"
    assert body(told(PARTS) + box) == "\n\n".join(PARTS)


def test_stories_about_giving() -> None:
    """A story that ends with how to help keeps its paragraphs, and so does one in an element that is named after support."""
    last = "Islanders who want to help can donate now at the parish hall, where every gift makes a difference, the pastor said."
    parts = (*PARTS, last)
    assert body(told(parts) + "<p><a href='/g'>Donate</a></p>") == "\n\n".join(parts)
    assert body(f"<div class='supported-content'>{told(parts)}</div>") == "\n\n".join(parts)

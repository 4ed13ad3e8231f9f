"""What stands between reader and story is none of the story, and what is only named so is a part of it."""

from __future__ import annotations

import pytest

from cleaners.walls import is_wall
from scraper import Article, separate

PARTS = (
    "The sluice keeper of Harnes will open the upper gate for two hours on Saturday, so that the barges can leave the basin.",
    "Nineteen skippers have waited there since the storm of last week, and some of them write a newsletter on the privacy of cabins.",
    "The county expects the new axle on Thursday and has asked the skippers to keep their engines off in the narrow canal.",
    "Nobody was hurt in the storm, but the mill behind the sluice lost its roof, and the miller's boat has not been found.",
)
PROSE = tuple(f"<p>{part}</p>" for part in PARTS)
NAMES = ("toast", "overlay", "modal-text", "popup__body", "newsletter-html", "subscribe-text", "lightbox")


def story(prose: str) -> Article:
    page = f"<article><h1>Upper gate to open on Saturday</h1><p class='byline'>By Mona Lind</p>{prose}</article>"
    return separate(f"<html><head><title>Upper gate to open on Saturday - Harnes Post</title></head><body>{page}</body></html>", url="https://harnes.example/a/1")


@pytest.mark.parametrize("name", NAMES)
def test_a_part_of_the_story_that_is_named_like_a_dialog(name: str) -> None:
    """A paragraph, several of them, or the whole text may bear the name of a dialog or a newsletter."""
    marked = f"<p class='{name}'>{PARTS[1]}</p>"
    assert story(PROSE[0] + marked + "".join(PROSE[2:])).body == "\n\n".join(PARTS)
    assert story(f"{PROSE[0]}{PROSE[1]}<div class='{name}'>{PROSE[2]}{PROSE[3]}</div>").body == "\n\n".join(PARTS)
    assert story(f"<div class='{name}'>{''.join(PROSE)}</div>").body == "\n\n".join(PARTS)


@pytest.mark.parametrize("name", [*NAMES, "cc", "x1"])
@pytest.mark.parametrize(
    "wall",
    [
        "We use cookies to show you advertising that you may like, and our partners do so too.", "To go on reading please accept our cookies or subscribe to the paper for a month.",
        "Wir verwenden Cookies, um Ihnen Inhalte zu zeigen, die zu Ihnen passen.", "Pour lire la suite de cet article, abonnez-vous ou identifiez-vous sur le site du journal.",
        "Este contenido es exclusivo para suscriptores del diario; suscríbase por un euro al mes.", "请登录后阅读全文，登录即表示您同意我们的服务条款和隐私政策的全部内容。", "この記事は会員限定です。続きを読むにはログインするか、会員登録をしてください。",
    ],
)  # fmt: skip
def test_walls_before_the_story(name: str, wall: str) -> None:
    """A line that asks for consent or a subscription is no part of the story, whatever its element is called."""
    assert story(f"<div class='{name}'><p>{wall}</p><button>OK</button></div>{''.join(PROSE)}").body == "\n\n".join(PARTS)
    assert story(f"{PROSE[0]}{PROSE[1]}<div class='{name}'><p>{wall}</p></div>{PROSE[2]}{PROSE[3]}").body == "\n\n".join(PARTS)


@pytest.mark.parametrize(
    "line",
    [
        "To see the bridge you must walk down to the mill.", "We use flour and sugar for the cookies, said the baker.", "You must register to vote by Monday.", "Already a member of the council, she wants more.",
        "To vote, you need to register at the town hall.", "The firm stores cookies in tins before they are sold.", "Um den Fluss zu sehen, muss man früh aufstehen.", "Para ver el puente hay que subir a la torre.",
    ],
)  # fmt: skip
def test_sentences_that_are_no_walls(line: str) -> None:
    """A story may speak of cookies, members and the registers of voters."""
    assert not is_wall(line)


def test_a_notice_that_scripts_are_needed_is_no_headline() -> None:
    """Where hidden text is shown, the notice that scripts are needed is neither headline nor story."""
    notice = "<div><h1>JavaScript required</h1><p>Hardly anything on this site works without scripts, for nobody has made a plain page of it.</p></div>"
    post = f"<div><h3>Upper gate to open</h3><p>9 February 2024</p><p>{PARTS[0]}</p><p>{PARTS[2]}</p></div>"
    made = separate(f"<html><head><title>Mona Lind</title></head><body><div id='root'></div><noscript>{notice}{post}</noscript></body></html>", url="https://net.example/p/1")
    assert made.headline != "JavaScript required"
    assert made.body is not None
    assert made.body.endswith(f"{PARTS[0]}\n\n{PARTS[2]}")
    assert "Hardly anything" not in made.body


@pytest.mark.parametrize(
    "wall",
    [
        "<h3>Your privacy matters</h3><p>We and our partners use cookies to store data on your device and to show you what you like.</p><p>You can change your choice at any time at the foot of this page.</p><button>Accept</button>",
        "<p><b>To read this story you need a subscription.</b></p><p>One crown a week. Digital and paper together cost three crowns a week.</p><a href='/sub'>Subscribe</a><a href='/login'>Log in</a>",
        "<h2>Weiterlesen mit Abo</h2><p>Um diesen Artikel zu lesen, müssen Sie Cookies akzeptieren oder ein Abo abschließen.</p><p>Mit dem Abo lesen Sie ohne Werbung und unterstützen unsere Redaktion.</p><button>Akzeptieren</button>",
        "<p>Este contenido es exclusivo para suscriptores.</p><ul><li>Acceso ilimitado</li><li>Sin publicidad</li></ul><a href='/s'>Suscribirse</a>",
        "<p>この記事は会員限定です。</p><p>会員登録すると続きをお読みいただけます。登録は無料です。</p><a href='/r'>会員登録</a>",
    ],
)  # fmt: skip
def test_a_wall_is_left_out_whole(wall: str) -> None:
    """What a box says beside the line that asks goes with it: its heading, its prices, its buttons."""
    for body in (f"<div class='x'>{wall}</div>{''.join(PROSE)}", f"{PROSE[0]}{PROSE[1]}<section>{wall}</section>{PROSE[2]}{PROSE[3]}", f"{''.join(PROSE)}<div class='x'>{wall}</div>"):
        assert story(body).body == "\n\n".join(PARTS)
    lead = story(f"{PROSE[0]}<div class='x'>{wall}</div>")
    assert lead.body == PARTS[0]


@pytest.mark.parametrize("line", ["Loe piiranguteta 1 euro eest nädalas.", "Les uten grenser for 10 kr i uken!", "Czytaj bez ograniczeń za 5 zł miesięcznie", "Читайте без обмежень за 40 грн на тиждень", "週100円で読み放題"])
def test_offers_to_read(line: str) -> None:
    """What reading without limits costs stands between the reader and a story in any language."""
    assert is_wall(line)


@pytest.mark.parametrize("line", ["Fishing without limits is over, the minister said.", "The ferry costs 4 euros a week."])
def test_prices_and_limits_of_a_story(line: str) -> None:
    assert not is_wall(line)

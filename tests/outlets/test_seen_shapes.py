"""Shapes of the five outlets' dumps that captures have beside the usual ones: names without labels, lines that run together."""

from __future__ import annotations

from typing import Any

import pytest

from scraper import separate
from scraper.fixtures.invariants import one_owner
from scraper.fixtures.subject import Subject
from scraper.page.snapshot import Snapshot
from tests.variants import AR1, AR2, ARH, P1, P2, P3, P4, H, Variant

META = "folder_openSyria access_time7 years ago\nstarAdd to favorites"
AHED = f"No Script\n\nPlease Wait...\n\n{H}\n\n{H}\n{META}\n\n"
LOGO = " صوت الإمارات -"
CLIP = " ".join((P1, P2, P3, P4, P1.replace("Sinop", "Samsun")))
INTRO = "The head of the port authority spoke of the closure of the harbour"
TITLES = ("Black Sea ports brace for autumn storms", "Why Istanbul is building a second fish market")


def _v(name: str, outlet: str, text: str, url: str | None = None, **expect: Any) -> Variant:
    return Variant(name, outlet, text, expect, url)


VARIANTS = [
    _v("bare name behind the meta line", "alahed", f"{AHED}Rania Haddad\n\n{P1}\n\n{P2}\n", byline="Rania Haddad", body=[P1, P2]),
    _v("two bare names", "alahed", f"{AHED}Rania Haddad and Ali Nasser\n\n{P1}\n\n{P2}\n", byline="Rania Haddad and Ali Nasser",
       authors=["Rania Haddad", "Ali Nasser"], body=[P1, P2]),
    _v("bare name above the meta line", "alahed", f"{H}\n\n{H}\nRania Haddad\n{META}\n\n{P1}\n\n{P2}\n", byline="Rania Haddad", body=[P1, P2]),
    _v("bare name and place", "alahed", f"{AHED}Rania Haddad, Tyre\n\n{P1}\n\n{P2}\n", authors=["Rania Haddad"], body=[P1, P2]),
    _v("no name behind the meta line", "alahed", f"{AHED}Harbour {H.split()[0]}\n\n{P1}\n\n{P2}\n", authors=[]),
    _v("intro above a date in figures", "alahed", f"{AHED.replace('7 years', '3 years')}Translated by Staff\n\n{INTRO}\n\n3/31/2021\n\n{P1}\n\n{P2}\n",
       body=[INTRO, P1, P2], date="2021-03-31", byline="Translated by Staff"),
    _v("tags run together", "alahed", f"{AHED}By Staff\n\n{P1}\n\n{P2}\n\nSinop BlackSea FishingBoats\n\nComments\n", body=[P1, P2]),
    _v("tags with signs", "alahed", f"{AHED}By Staff\n\n{P1}\n\n{P2}\n\n#Sinop #BlackSea\n\nComments\n", body=[P1, P2]),
    _v("a last line of names is the story's", "alahed", f"{AHED}By Staff\n\n{P1}\n\n{P2}\n\nLong live Sinop.\n\nComments\n",
       body=[P1, P2, "Long live Sinop."]),
    _v("long clip", "trtworld", f"WORLD\n1 MIN READ\n{H}\n{CLIP}\n{H}\nMay 3, 2021\nExplore\n{TITLES[0]}\n{TITLES[1]}\n",
       headline=H, standfirst=CLIP, body=[], date="2021-05-03", related=[("Explore", TITLES[0]), ("Explore", TITLES[1])]),
    _v("long clip without its picture", "trtworld", f"WORLD\n1 MIN READ\n{H}\n{CLIP}\nMay 3, 2021\n", standfirst=CLIP, body=[]),
    _v("agency between caption and caption", "trtworld",
       f"{H}\n\nThe closure will last for six weeks, the port authority says.\n\nThe breakwater of Sinop in 2015.\nGetty Images\n\n"
       f"The breakwater of Sinop in 2015.\n\n{P1}\n\n{P2}\n\n{P3}\n",
       standfirst="The closure will last for six weeks, the port authority says.", caption="The breakwater of Sinop in 2015.",
       credit="Getty Images", source=None, body=[P1, P2, P3]),
    _v("agency below the story", "trtworld", f"{H}\n{INTRO}.\n{H}\nMay 3, 2021\n\n{P1}\n\n{P2}\n\nReuters\n", source="Reuters", body=[P1, P2]),
    _v("another language", "trtworld",
       "SVIJET\n3 min čitanja\nLuka Sinop zatvorena za velike brodove\nZatvaranje će trajati šest sedmica.\nLuka Sinop zatvorena za velike brodove\n"
       "Valobran u Sinopu. / AA\n4. septembar 2025.\n\nLuka u Sinopu bit će zatvorena za velike brodove od ponedjeljka dok inženjeri popravljaju "
       "stari valobran, saopćili su zvaničnici.\n\nOčekuje se da će radovi trajati šest sedmica i koštati četiri miliona, prema lučkoj upravi.\n\n"
       "IZVOR:TRT Balkan\nIstražite\nLuke na Crnom moru spremne za jesenje oluje\n",
       section="SVIJET", date="2025-09-04", language=None, caption="Valobran u Sinopu.", source="TRT Balkan",
       related=[("Istražite", "Luke na Crnom moru spremne za jesenje oluje")]),
    _v("list run together without blanks", "arabtoday",
       f"{P1} {P2} {P3}\nGMT 11:09 2018 Tuesday ,23 January\n{TITLES[0]}GMT 06:13 2018 Saturday ,20 January\n"
       f"{TITLES[1]}Maintained and developed by Arabs Today Group SAL.\nAll rights reserved\n",
       headline=None, body=[f"{P1} {P2} {P3}"], related=[(None, TITLES[0]), (None, TITLES[1])],
       related_dates=["2018-01-23T11:09+00:00", "2018-01-20T06:13+00:00"]),
    _v("list on one line, months and foot run in", "emiratesvoice",
       f"{P1} {P2} {P3}\nGMT 11:09 2018 Tuesday ,23 January{TITLES[0]}GMT 06:13 2018 Saturday ,20 January{TITLES[1]}All rights reserved 2021 ©\n",
       body=[f"{P1} {P2} {P3}"], related=[(None, TITLES[0]), (None, TITLES[1])],
       related_dates=["2018-01-23T11:09+00:00", "2018-01-20T06:13+00:00"]),
    _v("logo lines", "emiratesvoice", f"{ARH}\nآخر تحديث 20:01:41 بتوقيت أبوظبي\n{LOGO}\n\n{ARH}\n\n{LOGO}\n\n{LOGO} {ARH}\n\nدبي - وام\n\n{AR1}\n\n{AR2}\n",
       headline=ARH, kicker=None, dateline="دبي", byline="وام", body=[AR1, AR2]),
    _v("logo's headline alone", "emiratesvoice", f"{LOGO} {ARH}\n\nبقلم/ سمير عطا الله\n\n{AR1}\n\n{AR2}\n",
       headline=ARH, kicker=None, byline="سمير عطا الله", body=[AR1, AR2]),
    _v("short title of an opinion", "emiratesvoice", f"ميناء قديم\n\nميناء قديم\n\n{LOGO}\n\nميناء قديم\n\nبقلم : سمير عطا الله\n\n{AR1}\n\n{AR2}\n",
       url="https://www.emiratesvoice.com/w-341/052306-ميناء-قديم", headline="ميناء قديم", kicker=None, authors=["سمير عطا الله"], body=[AR1, AR2]),
    _v("bare name below the title", "emiratesvoice", f"{ARH}\n\n{LOGO}\n\n{ARH}\n\nسمير عطا الله\n\n{AR1}\n\n{AR2}\n",
       headline=ARH, byline="سمير عطا الله", body=[AR1, AR2]),
    _v("bare name above the title", "emiratesvoice", f"{ARH}\n\n{LOGO}\n\nسمير عطا الله\n\n{ARH}\n\n{AR1}\n\n{AR2}\n",
       headline=ARH, kicker=None, byline="سمير عطا الله", body=[AR1, AR2]),
    _v("language link run on", "naharnet", f"{H}\nإقرأ هذا الخبر بالعربية{P1}\n{P2}\n{P3}\n", headline=H, body=[P1, P2, P3]),
    _v("picture's name run on", "naharnet", f"{H}\n\nإقرأ هذا الخبر بالعربية W460{P1}\n\n{P2}\n", headline=H, body=[P1, P2]),
    _v("Arabic page's language link", "naharnet", f"{ARH}\n\nRead this story in English W460\n\n{AR1}\n\n{AR2}\n", headline=ARH, body=[AR1, AR2]),
    _v("picture's name and a blank run on", "naharnet", f"{H}\n\nإقرأ هذا الخبر بالعربية W460 {P1}\n\n{P2}\n", headline=H, body=[P1, P2]),
    _v("logo run on to the last entry", "emiratesvoice",
       f"{P1} {P2} {P3}\nGMT 11:09 2018 Tuesday ,23 January{TITLES[0]}GMT 06:13 2018 Saturday ,20 January{TITLES[1]}Emiratesvoice, emirates voice\n",
       body=[f"{P1} {P2} {P3}"], related=[(None, TITLES[0]), (None, TITLES[1])],
       related_dates=["2018-01-23T11:09+00:00", "2018-01-20T06:13+00:00"]),
    _v("byline of another language", "trtworld", f"EUROPE\n{H}\nLe quai. / AA\nPar Léa Courlis\n14 mai 2024\n\n{P1}\n\n{P2}\n", headline=H, byline="Léa Courlis", body=[P1, P2]),
    _v("byline of a list in another language", "trtworld", f"EUROPE\n{H}\n14 mai 2024\n\n{P1}\n\n{P2}\n\nEntdecken\n{TITLES[0]}\nVon Hein Mück\n{TITLES[1]}\n",
       body=[P1, P2], related=[("Entdecken", TITLES[0]), ("Entdecken", TITLES[1])]),
    _v("ages of comments", "naharnet",
       f"{H}\n\n{P1}\n\n{P2}\n\nComments 2\nThumb cedar.tooth almost 9 years\n\nStop the ships.\n\nMissing about 1 month\n\nWho pays?\n",
       body=[P1, P2], comments=[("cedar.tooth", "2015", "Stop the ships."), (None, "2024-04", "Who pays?")]),
]  # fmt: skip


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda one: f"{one.outlet}: {one.name}")
def test_variant_gives_what_it_holds(variant: Variant) -> None:
    """Each field that the capture shows is found, and every line has one owner."""
    article = separate(variant.text, outlet=variant.outlet, url=variant.url, fetched_at=variant.fetched_at)
    first = article.images[0] if article.images else None
    shown = {
        **article.to_dict(),
        "authors": [author.name for author in article.authors],
        "body": [block.text for block in article.body_blocks],
        "caption": first.caption if first else None,
        "credit": first.credit if first else None,
        "related": [(link.list, link.headline) for link in article.related_links],
        "related_dates": [link.date for link in article.related_links],
        "comments": [(comment.author, comment.date, comment.text) for comment in article.comments],
    }
    assert {name: shown[name] for name in variant.expect} == variant.expect
    one_owner(Subject(Snapshot(url=variant.url, content=variant.text, outlet=variant.outlet), variant.outlet))

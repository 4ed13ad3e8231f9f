"""The drawing of a page: every letter of every line in its owner's mark, and nothing that runs, loads or leads anywhere."""

from __future__ import annotations

import re
from html import unescape

import pytest
from lxml import html as lxml_html

from scraper.page.snapshot import Snapshot
from scraper.view.drawing import draw
from scraper.view.explaining import Explanation, explain
from scraper.view.harmless import harmless_style
from tests.fixture_cases import CASES
from tests.view.pages import RIGHT_TO_LEFT, STORY, hostile, large


def explained(page: str) -> Explanation:
    """The explanation of a page of nobody's."""
    return explain(Snapshot(url=None, content=page, content_type="text/html"))


def drawing(page: str) -> str:
    """Its drawing."""
    found = explained(page)
    assert found.work is not None
    drawn = draw(found.work, found.lines)
    assert drawn is not None
    return drawn


def marked(found: Explanation, drawn: str) -> dict[int, str]:
    """The letters in the marks of each claim."""
    told: dict[int, str] = {}
    for number, text in re.findall(r"<mark data-c=(\d+)[^>]*>(.*?)</mark>", drawn, re.DOTALL):
        told[int(number)] = told.get(int(number), "") + unescape(text)
    return told


@pytest.mark.parametrize("case", [case for case in CASES if case.is_html], ids=str)
def test_every_letter_is_marked_with_its_claim(case) -> None:
    """On every fixture the marks of a claim hold the letters of its line or part, all of them and no others."""
    found = explain(case.snapshot())
    assert found.work is not None
    drawn = draw(found.work, found.lines)
    assert drawn is not None
    told = marked(found, drawn)
    for number, part in enumerate(found.parts):
        assert re.sub(r"\s", "", told[number]) == re.sub(r"\s", "", part.text)


@pytest.mark.parametrize("page", [STORY, hostile("https://evil.test"), RIGHT_TO_LEFT])
def test_only_plain_elements_and_attributes(page: str) -> None:
    """Of elements and attributes there is what is known to be harmless, whatever the page holds."""
    tree = lxml_html.document_fromstring(drawing(page))
    plain = set("html head meta style body div span p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre figure figcaption table thead tbody tfoot tr td th caption b strong i em u s sub sup small code q del ins br hr mark".split())
    for element in tree.iter("*"):
        assert element.tag in plain
        if element.tag not in ("meta", "html"):
            assert set(element.keys()) <= {"class", "style", "dir", "lang", "colspan", "rowspan", "data-c", "data-l"}
        assert "url" not in element.get("style", "")
    assert len(tree.findall(".//style")) == 1
    assert "evil.test" not in drawing(page).split("</style>")[1].replace("evil.test</mark>", "")


def test_a_copy_keeps_harmless_style_and_direction() -> None:
    """What only changes how text looks stays; what would place or load something is gone; the direction follows the letters."""
    drawn = drawing(STORY)
    assert "style='text-align:center'" in drawn
    assert "fixed" not in drawn.split("</style>")[1]
    assert "<html lang=ar dir=rtl>" in drawing(RIGHT_TO_LEFT)
    assert "dir=ltr" in drawn


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("font-weight:bold; COLOR: red", "font-weight:bold"),
        ("color:#111;background-color:#fff", "color:#111;background-color:#fff"),
        ("background:url(x)", ""),
        ("font-family:'x'; font-size:14px", "font-size:14px"),
        ("font-size:1px", ""),
        ("font-size:9999px", ""),
        ("margin-left:-9999px;margin-top:10px", "margin-top:10px"),
        ("width:expression(alert(1))", ""),
        ("width:calc(1px + 2px)", ""),
        ("text-align:center\\;position:fixed", ""),
        ("display:none;position:absolute;opacity:0;visibility:hidden;z-index:9", ""),
        ("border:1px solid rgb(1, 2, 3)", "border:1px solid rgb(1, 2, 3)"),
        ("margin:0 auto !important", "margin:0 auto"),
        ("color:var(--x);background-color:#fff", ""),
        ("text-align:left'><script>", ""),
        ("width:1px&quot;x", ""),
    ],
)
def test_inline_style(style: str, kept: str) -> None:
    """Only declarations on the list with plain values are kept."""
    assert harmless_style(style) == kept


def test_a_large_page_is_drawn_whole() -> None:
    """Nineteen thousand lines."""
    found = explained(large(1))
    assert found.work is not None
    drawn = draw(found.work, found.lines)
    assert drawn is not None
    assert drawn.count("<mark ") >= len(found.lines)

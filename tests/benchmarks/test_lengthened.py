"""Long stories made of short ones: what is added is told, and what stood there stays."""

from __future__ import annotations

import random

from benchmarks.lengthened import lengthened, story_paragraphs
from scraper.page.htmlpage import HtmlPage
from tests.long_stories import paragraphs

_TEXTS = [line.text for line in paragraphs(30)]
_OWN, _OTHERS = _TEXTS[:8], _TEXTS[8:]


def _page(tag: str = "p") -> bytes:
    story = "".join(f"<{tag} class='text'>{text}</{tag}>" for text in _OWN)
    return f"<html><body><nav><a href='/'>Home</a></nav><div>{story}</div><footer>Imprint</footer></body></html>".encode()


def test_the_golden_text_of_a_longer_story_is_what_its_page_shows() -> None:
    """The page shows the old and the new paragraphs in the golden text's order, with short lines, between what stood around."""
    made = lengthened(_page(), "\n".join(_OWN), story_paragraphs("\n".join(_OTHERS)), random.Random(1))
    assert made is not None
    content, gold = made
    shown = [run.text for run in HtmlPage(content).runs]
    assert shown == ["Home", *gold.split("\n"), "Imprint"]
    assert [text for text in shown if text in _OWN] == _OWN
    assert len(shown) > 60
    assert b"data-" not in content


def test_a_story_without_paragraphs_is_not_lengthened() -> None:
    """Where no paragraphs stand beside each other nothing is made."""
    assert lengthened(_page("div"), "\n".join(_OWN), _OTHERS, random.Random(1)) is None

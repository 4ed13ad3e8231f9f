"""Long stories made of labelled pages: what a story of hundreds of paragraphs looks like, with short lines between them.

The labelled pages hold few such stories. A model that has seen none of them judges the lines of one by what it knows of stories
of thirty paragraphs, and loses the short ones.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence

from lxml import etree

from benchmarks.labels import align, tokens
from scraper.page.element import Element
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import Run

LENGTHS = (60, 150, 400)
"""So many paragraphs are added."""
_FEWEST = 6
"""A page with fewer paragraphs of a story beside each other is not lengthened."""
_LEAST = 80
"""Letters of a paragraph that may be added."""
_MARK = "data-lengthened"
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+")


def story_paragraphs(gold: str) -> list[str]:
    """The paragraphs of a golden text that may be added to other stories."""
    return [line.strip() for line in gold.split("\n") if len(line.strip()) >= _LEAST]


def lengthened(content: bytes, gold: str, others: Sequence[str], of: random.Random) -> tuple[bytes, str] | None:
    """A page and its golden text with many paragraphs of other stories between its own, and short lines between these; ``None``
    for a page whose story does not stand in paragraphs beside each other."""
    page = HtmlPage(content)
    marks = align([tokens(run.text) for run in page.runs], tokens(gold))
    story = [run for run, mark in zip(page.runs, marks, strict=True) if mark]
    own = _beside_each_other(story)
    if len(own) < _FEWEST or not others:
        return None
    for run in story:
        run.element.set(_MARK, "")
    every, short = of.randint(2, 8), _short_lines(of)
    count = of.choice(LENGTHS)
    for number in range(count):
        after = own[number * len(own) // count]
        new = [_made(after, "p", of.choice(others))]
        if number % every == 0:
            new.append(_made(after, *short(of.choice(others))))
        for one in reversed(new):
            after.addnext(one)
    long = HtmlPage(etree.tostring(page.root, encoding="utf-8", method="html"))
    text = "\n".join(run.text for run in long.runs if run.element.get(_MARK) is not None)
    for element in long.root.iter():
        element.attrib.pop(_MARK, None)
    return etree.tostring(long.root, encoding="utf-8", method="html"), text


def _beside_each_other(story: Sequence[Run]) -> list[Element]:
    """The story's paragraphs that stand in the element that holds most of them."""
    paragraphs = [run.element for run in story if run.element.tag == "p" and len(run.text) >= _LEAST]
    parents = Counter(one.getparent() for one in paragraphs)
    best = max(parents, key=parents.__getitem__, default=None)
    return list(dict.fromkeys(one for one in paragraphs if one.getparent() is best))


def _made(like: Element, tag: str, text: str) -> Element:
    """An element of the story that says this, with the class of the one that it is to stand beside if it is such a one too."""
    made = etree.Element(tag)
    made.text = text
    made.set(_MARK, "")
    if tag == like.tag and like.get("class") is not None:
        made.set("class", like.get("class"))
    return made


def _short_lines(of: random.Random) -> Callable[[str], tuple[str, str]]:
    """A kind of short lines that one story has: sub-heads, names, questions, numbers, first words, whole sentences."""
    makers: tuple[Callable[[str], tuple[str, str]], ...] = (
        lambda text: ("h2", " ".join(text.split()[: of.randint(1, 7)])),
        lambda text: ("h3", f"{of.randint(1, 40)}. {' '.join(text.split()[: of.randint(1, 5)])}"),
        lambda text: ("p", f"{' '.join(text.split()[: of.randint(1, 2)])}:"),
        lambda text: ("p", " ".join(text.split()[: of.randint(2, 9)]) + of.choice("?.!")),
        lambda text: ("p", _SENTENCE.split(text)[0]),
        lambda text: ("p", str(of.randint(1, 200))),
        lambda text: ("p", f"({' '.join(text.split()[: of.randint(1, 6)])})"),
        lambda text: ("p", f"“{' '.join(text.split()[: of.randint(1, 8)])}”"),
    )
    return of.choice(makers)

"""The captions and credits of pictures: what figures and boxes around pictures say."""

from __future__ import annotations

import re
from itertools import islice

from cleaners.agencies import is_agency_credit
from cleaners.credits import is_credit_line
from cleaners.picture_credits import name_credit, split_picture_credit, without_label
from cleaners.text import letters, squeeze
from scraper.fields.figures.boxes import box_lines
from scraper.page.element import Element
from scraper.page.run import Run
from scraper.page.selecting import within
from scraper.partition.work import Work

_MOST_CREDITS = 100
"""So many elements of a caption that are named credits are looked at."""
_CREDIT = re.compile(r"(?i)credit|copy-?right|(?<![a-z])(?:attribution|photographer|fotograf|quelle|bild-?autor)(?![a-z])")
_CREDIT_CHARS = 120
_MARKED = re.compile(r"[()\[\]（）/|©:：]|(?i:credit|photo|courtesy|foto|bild)")
_BRACKETS, _TWO = re.compile(r"[(\[（]([^()\[\]]{3,100})[)\]）]"), 2
_SEARCHED = 10_000
"""So many letters of a caption are searched for what its next line says."""


def join_caption(lines: list[Run]) -> tuple[str | None, str | None]:
    """The caption and the credit that some lines give together."""
    caption, credit = _Joined(" "), _Joined(", ")
    for line in lines:
        text, by = split_picture_credit(line.text)
        if text is None and by is None:
            text = line.text
        if is_credit_line(line.text):
            text = None
            by = by or line.text
        caption.add(text)
        credit.add(by)
    return caption.text, credit.text


class _Joined:
    """Texts put together, each once: what stands in the others already is left out. Only the first letters are searched."""

    def __init__(self, between: str) -> None:
        self._between = between
        self._parts: list[str] = []
        self._key = ""

    def add(self, text: str | None) -> None:
        """Put a text behind the others."""
        if not text:
            return
        key = letters(text)
        if self._parts and key in self._key:
            return
        self._parts.append(text)
        if len(self._key) < _SEARCHED:
            self._key = f"{self._key} {key}".strip()

    @property
    def text(self) -> str | None:
        """All of them; ``None`` where there are none."""
        return self._between.join(self._parts) or None


class Captions:
    """The captions of figures, each read once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._of: dict[Element, tuple[str | None, str | None]] = {}

    def of(self, picture: Element) -> tuple[str | None, str | None]:
        """The caption and the credit of a picture's figure."""
        figure = next(picture.iterancestors("figure"), None)
        if figure is None or self._work.html is None:
            return _of_box(box_lines(self._work, picture))
        if figure not in self._of:
            captions = within(figure, "figcaption")
            runs = [line for one in captions for line in self._work.html.runs_in(one)]
            self._of[figure] = _marked_credit(captions, runs) or join_caption(runs)
        return self._of[figure]


def _of_box(lines: list[Run]) -> tuple[str | None, str | None]:
    """The caption and the credit of a box: what stands in brackets below a caption is its credit."""
    if not lines:
        return None, None
    if len(lines) == 1 and not _MARKED.search(lines[0].text) and not is_agency_credit(lines[0].text):
        return lines[0].text, None
    last = _BRACKETS.fullmatch(lines[-1].text)
    if last is None or len(lines) < _TWO:
        return join_caption(lines)
    return join_caption(lines[:-1])[0], last[1]


def _marked_credit(captions: list[Element], runs: list[Run]) -> tuple[str | None, str] | None:
    """Caption and credit where an element inside the caption says by its class which part of it is the credit."""
    whole = " ".join(line.text for line in runs)
    inside = (one for caption in captions for one in caption.iterdescendants("*"))
    named = (one for one in inside if _CREDIT.search(one.get("class") or one.get("itemprop") or "") is not None)
    for element in islice(named, _MOST_CREDITS):
        text = squeeze("".join(element.itertext()))
        if 1 < len(text) <= _CREDIT_CHARS and text in whole and any(map(str.isalpha, text)):
            return without_label(squeeze(whole.replace(text, " ", 1))), name_credit(text)
    return None



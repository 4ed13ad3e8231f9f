"""Joins lines into one caption and one credit."""

from __future__ import annotations

from cleaners.credits import is_credit_line
from cleaners.marked_captions import split_marked_caption
from cleaners.picture_credits import split_picture_credit
from cleaners.text import letters
from scraper.page.run import Run

_SEARCHED = 10_000
"""So many letters of a caption are searched for what its next line says."""


def join_captions(lines: list[Run], *, marked: bool = False) -> tuple[str | None, str | None]:
    """The caption and the credit that some lines give together; ``marked``: the page calls them a caption."""
    caption, credit = Joined(" "), Joined(", ")
    for line in lines:
        text, by = split_marked_caption(line.text) if marked else split_picture_credit(line.text)
        if text is None and by is None:
            text = line.text
        if is_credit_line(line.text):
            text = None
            by = by or line.text
        caption.add(text)
        credit.add(by)
    return caption.text, credit.text


class Joined:
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

"""The caption and the credit in the lines next to a picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from cleaners.bylines import is_byline_line
from cleaners.credit_labels import without_label
from cleaners.credits import split_credited
from cleaners.marked_captions import is_mark_of_credit, name_credit, split_marked_caption, without_head
from cleaners.text import ends_sentence, letters, squeeze
from scraper.fields.figures.joining import Joined, join_captions
from scraper.page.run import Run

_CREDIT_CHARS = 120
_MOST_CREDITS = 4
_SHORT = 6
"""A credit that is a whole caption has so few words."""
_CUT = "\n"


@dataclass(frozen=True, eq=False)
class Shown:
    """The lines that stand with a picture, and the texts of the elements among them that are called credits."""

    lines: list[Run]
    credits: list[str]

    @cached_property
    def told(self) -> tuple[str | None, str | None]:
        """The caption and the credit that the lines give, read once however many pictures share them."""
        return caption_of(self) if self.lines else (None, None)


def caption_of(shown: Shown) -> tuple[str | None, str | None]:
    """The caption and the credit that the lines with a picture give: by the elements that are called credits, by the lines that
    are nothing but one, else by the end of the whole."""
    lines = list({letters(line.text): line for line in shown.lines}.values())
    found = _marked_credit(lines, shown.credits) or _credit_lines(lines)
    if found is not None:
        return found
    caption, credit = split_marked_caption(_joined(line.text for line in lines) or "")
    return (caption, credit) if credit is not None else join_captions(lines, marked=True)


def _joined(texts: Iterable[str | None], between: str = " ") -> str | None:
    """Texts put together, each once."""
    whole = Joined(between)
    for text in texts:
        whole.add(text)
    return whole.text


def _marked_credit(lines: list[Run], credits: list[str]) -> tuple[str | None, str] | None:
    """Caption and credit where elements among the lines say by their names which parts of them are the credit."""
    whole = _CUT.join(line.text for line in lines)
    spans: list[tuple[int, int]] = []
    for text in credits[:_MOST_CREDITS]:
        last = min((start for start, end in spans if whole[start:end] == text), default=len(whole))
        span = _find(whole[:last], text)
        if span is not None and is_mark_of_credit(text) and not is_byline_line(text):
            spans.append(span)
    if not spans:
        return None
    if spans[0] == (0, len(whole)):
        return _whole_credit(squeeze(whole))
    rest = whole
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + _CUT + rest[end:]
    pieces = [without_label(squeeze(piece)) for piece in rest.split(_CUT) if any(map(str.isalnum, piece))]
    credit = _joined((name_credit(squeeze(whole[start:end])) for start, end in spans), ", ") or ""
    return _told(_joined(pieces), credit)


def _find(whole: str, text: str) -> tuple[int, int] | None:
    """Where a text stands last in another, whatever white space is in them."""
    if not 1 < len(text) <= _CREDIT_CHARS or not any(map(str.isalpha, text)):
        return None
    start = whole.rfind(text)
    if start >= 0:
        return start, start + len(text)
    found = re.search(r"\s*".join(map(re.escape, text.replace(" ", ""))), whole)
    return found.span() if found is not None else None


def _whole_credit(whole: str) -> tuple[str | None, str] | None:
    """The same where an element that is called a credit is all there is; ``None`` where it says a sentence."""
    caption, credit = split_marked_caption(whole)
    if credit is not None:
        said = caption is not None and (ends_sentence(caption) or len(caption.split()) >= _SHORT)
        return (caption, credit) if said else (None, name_credit(whole))
    return (None, name_credit(whole)) if len(whole.split()) <= _SHORT and not ends_sentence(whole) else None


def _credit_lines(lines: list[Run]) -> tuple[str | None, str] | None:
    """Caption and credit of several lines, some of which are nothing but a credit."""
    read = [(line.text, *split_marked_caption(line.text)) for line in lines] if len(lines) > 1 else []
    credits = [credit for _, caption, credit in read if caption is None and credit is not None]
    if not credits or len(credits) == len(lines):
        return None
    rest = _joined(text for text, caption, credit in read if caption is not None or credit is None)
    return _told(rest, _joined(credits, ", ") or "")


def _told(caption: str | None, credit: str) -> tuple[str | None, str]:
    """Caption and credit, where the caption may say the credit again, or that of another: it is left out of it."""
    caption = without_head(caption) or None if caption is not None else None
    if caption is None or letters(caption) == letters(credit):
        return None, credit
    shorter, again = split_marked_caption(caption)
    alone = split_credited(caption)
    if alone is not None and alone[0] is None:
        return None, _joined((alone[1], credit), ", ") or credit
    sure = again is not None and (again != again.swapcase() or letters(again) in letters(credit))
    caption = shorter if sure and shorter is not None else caption
    return without_label(caption), credit

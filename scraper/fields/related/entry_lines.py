"""Which lines of a list are its entries: linked headlines with a day or a few words, and no buttons."""

from __future__ import annotations

import re

from cleaners.bylines import is_byline_line, read_byline
from cleaners.phrases import Kind, fold_phrase, phrases
from cleaners.stamps import is_short_stamp, is_stamp
from cleaners.text import squeeze, words
from scraper.page.run import Run

_BUTTONS: tuple[Kind, ...] = ("related.labels", "related.sites", "comments.headings", "comments.furniture", "calls.share")
_REST_CHARS = 50
"""What an entry's line says beside its link (a bullet, a day, a source) is no longer."""
_AROUND = " •·|»›–—-*,;:()[]（）【】、，"
_KICKER_CHARS = 30
_NUMBERED = re.compile(r"\W*(?:[^\W\d_]{1,9}\.?\s*)?\d{1,3}\s*[.:)–-]+")
"""What stands before the headlines of a series' parts ("Part 2:")."""
_ITEM_CHARS, _LINKED, _LONGEST = 150, 0.25, 300
_DAY = re.compile(r"\d{1,2}[-./]\d{1,2}")
"""A day without its year."""


def is_entry(line: Run) -> bool:
    """Whether a line is the linked headline of another story, and no button."""
    if not line.link_marks or (len(line.text) > _LONGEST and any(len(text) > _LONGEST for text in _parts(line))):
        return False
    if not (line.is_link() or rest_of(line) or _has_kicker(line) or byline_beside(line)):
        return False
    count = len(words(line.text))
    wide = not line.text.isascii() and any(char > "\u2e80" for char in line.text)
    if count < 2 and not (wide and len(line.text) >= 6):
        return False
    return not is_button(line.text)


def _parts(line: Run) -> list[str]:
    """The texts of a line's several links, where each is a card with elements of its own; else the line."""
    marks = line.link_marks or []
    cards = len(marks) > 1 and line.is_link() and all(len(element) > 1 for element, _ in marks)
    return [text for _, text in marks] if cards else [line.text]


def is_item(line: Run) -> bool:
    """Whether a line is an item of a list that is one sentence or title with one link in it ("What comes after the
    booster shot")."""
    links = line.link_marks or []
    if len(links) != 1 or len(line.text) > _ITEM_CHARS or "li" not in (line.tag, _above(line, 1), _above(line, 2)):
        return False
    text = squeeze(links[0][1])
    return len(words(text)) > 1 and len(text) >= _LINKED * len(line.text) and not is_button(line.text)


def item_text(line: Run) -> str:
    """The headline of an item: its link where a few words stand before it and nothing behind it, else all of it."""
    link = line.links()[0]
    overlined = 0 < link.start <= _KICKER_CHARS and link.end == len(line.text) and 2 * (link.end - link.start) >= len(line.text)
    return line.text[link.start :] if overlined and line.text[link.start].isupper() else line.text


def _above(line: Run, steps: int) -> str:
    element = line.element
    for _ in range(steps):
        element = element.getparent() if element is not None else None
    return element.tag if element is not None else ""


def _has_kicker(line: Run) -> bool:
    """Whether a line of a card is a few words and then the linked headline ("Regional guides The mystery of minerality")."""
    links = line.link_marks or []
    if len(links) != 1:
        return False
    text = squeeze(links[0][1])
    lead = line.text.removesuffix(text).strip()
    if line.tag in ("p", "li", "td", "dd"):
        return line.text.endswith(text) and _NUMBERED.fullmatch(lead) is not None and len(words(text)) > 2
    return (
        text != line.text and line.text.endswith(text) and len(words(text)) > 2 and not text.endswith(".")
        and 0 < len(lead) <= _KICKER_CHARS and len(lead) <= len(text) and lead[-1].isalnum()
    )  # fmt: skip


def rest_of(line: Run) -> str:
    """The day that a line prints beside its link, and nothing but it; ``""`` where it prints none or something else."""
    shown = sum(len(text) for _, text in line.link_marks or ())
    if not 0 < len(line.text) - shown <= _REST_CHARS:
        return ""
    links = line.links()
    rest = f"{line.text[: links[0].start]} {line.text[links[-1].end :]}".strip(_AROUND)
    return rest if is_stamp(rest) or is_short_stamp(rest) or _DAY.fullmatch(rest) is not None else ""


def byline_beside(line: Run) -> str | None:
    """Who wrote the story of a line's only link, where nothing but that stands behind it ("Old mill reopens By Jane Doe")."""
    links = line.links() if line.link_marks and len(line.link_marks) == 1 else []
    rest = line.text[links[0].end :].strip(_AROUND) if links and links[0].start == 0 else ""
    read = read_byline(rest) if 0 < len(rest) <= _REST_CHARS and is_byline_line(rest) else None
    return read.text if read is not None else None


def is_button(text: str) -> bool:
    """Whether a link says what it does rather than where it leads."""
    if len(text) > 40:
        return False
    key = fold_phrase(text)
    return any(phrases(kind).is_whole(key) for kind in _BUTTONS) or phrases("related.all").match(key)

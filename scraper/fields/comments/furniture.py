"""Lines of a comment that aren't its text: buttons, counts, labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from cleaners.han_names import is_wide
from cleaners.phrases import alternation, fold_phrase, phrases
from cleaners.stamps import is_profile
from scraper.fields.comments.thread import Item
from scraper.page.run import Run

_BUTTON_CHARS = 40
_FEWEST_REPEATS, _MOST_WORDS = 3, 8
_DIGITS = re.compile(r"[\d,.]+")
_VOTES = frozenset("👍👎♥❤▲▼↑↓⬆⬇")
"""Signs of buttons for votes, beside which figures count them."""
_PIECES = re.compile(r"\s*[|·•/,;]\s*|\s[-–—]\s|\s{2,}|\s*\(?[+-]?\d+\)?\s*")
_RUN_ON = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[а-яё])(?=[А-ЯЁ])")
"""Where words in small letters run on to a capital ("ReplyDelete")."""
NUMBER_LINE = re.compile(
    r"(?:#|no\.?|nr\.?|n°|comment(?: no\.?| #)?)?[\s#]*[+-]?[\d.,]*\d[.)\]:]?|\W+", re.IGNORECASE
)
PUNCTUATION = " \t:,;.|·•-–—/()[]>»#@…：，、"


@cache
def _run_together() -> re.Pattern[str]:
    """Buttons without blanks between them, as Chinese pages have them ("举报赞38回复"); the longest word each time, and no
    second try, which a page could make endless."""
    words = "|".join(one for one in alternation("comments.furniture").split("|") if is_wide(one))
    return re.compile(rf"(?:(?:{words})|[\d\W])++")


def repeated_keys(items: Iterable[Item]) -> frozenset[str]:
    """The keys of the short lines that stand in half of a thread's comments, three at least: its buttons and labels, in
    whatever language ("Flag as offensive", "349 Fans")."""
    lines = [{key_of_line(line.text) for line in item.runs if _may_be_button(line.text)} for item in items]
    counts = Counter(key for keys in lines for key in keys)
    return frozenset(key for key, count in counts.items() if key and count >= max(_FEWEST_REPEATS, 0.5 * len(lines)))


def key_of_line(text: str) -> str:
    """A line's key without its numbers."""
    return _DIGITS.sub("", fold_phrase(text))


def _may_be_button(text: str) -> bool:
    return len(text) <= _BUTTON_CHARS and text[-1] not in ".!?。"


def is_repeated(line: Run, repeated: frozenset[str]) -> bool:
    """Whether a line is one of the buttons that a thread's comments have in common."""
    return bool(repeated) and _may_be_button(line.text) and key_of_line(line.text) in repeated


def is_furniture(line: Run) -> bool:
    """Whether a line of a comment is one of its buttons, counts or labels."""
    text = line.text
    if len(text) > 120:
        return False
    if NUMBER_LINE.fullmatch(text) is not None or is_loose_furniture(text) or is_profile(text):
        return True
    if line.link_marks is None or not line.is_link():
        return False
    furniture = phrases("comments.furniture")
    return all(furniture.match(fold_phrase(part)) for _, part in line.link_marks)


@lru_cache(maxsize=1 << 12)
def is_loose_furniture(text: str) -> bool:
    """Whether a text is furniture by its words, be it a link or not."""
    furniture, forms = phrases("comments.furniture"), phrases("comments.forms")
    key = fold_phrase(text)
    if len(key) <= 40 and furniture.is_whole(key):
        return True
    if furniture.begins(key) and len(key) <= 60:
        return True
    if len(text) <= 120 and (forms.match(key) or phrases("comments.removed").match(key)):
        return True
    if len(text) > 80:
        return False
    pieces = [fold_phrase(one) for one in _PIECES.split(_RUN_ON.sub("|", text))]
    together = is_wide(text) and _run_together().fullmatch(text) is not None
    named = [one for one in pieces if any(map(str.isalnum, one))]
    voted = bool(named) or not _VOTES.isdisjoint(text) or not any(pieces)
    return together or (voted and all(map(_are_buttons, named)))


def _are_buttons(key: str) -> bool:
    """Whether a text is one button, or several in a row with no more than blanks between them ("reply like")."""
    whole = phrases("comments.furniture").is_whole
    if whole(key):
        return True
    parts = key.split()
    if not 1 < len(parts) <= _MOST_WORDS:
        return False
    reached = {0}
    for stop in range(1, len(parts) + 1):
        if any(start in reached and whole(" ".join(parts[start:stop])) for start in range(stop)):
            reached.add(stop)
    return len(parts) in reached

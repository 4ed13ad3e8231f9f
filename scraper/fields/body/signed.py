"""What a story's last lines say about its writer: the name again, initials, a note about the author."""

from __future__ import annotations

import re

from cleaners.dump_cues import is_closer
from cleaners.phrases import fold_phrase
from cleaners.sources import is_source_alone, unwrapped
from cleaners.text import ends_sentence, is_prose, letters
from scraper.page.run import HEADINGS, Run
from scraper.partition.work import Work

_LAST = 4
"""A word about the author is one of so many last lines."""
_MOST, _LABEL, _ARTICLE, _SAID, _LITTLE, _PARAGRAPH = 400, 40, 3, 20, 8, 80
"""What is said about a writer is no longer; a label, "Η" or "O" may stand before the name; so much is said at least behind a name
in a sentence, and in a script that ends none; a longer line is a paragraph."""
_FEWEST = 3
"""A story of fewer paragraphs is left as it is."""
_OPENING = " \t([{*–—-•·_\"'“„«"
_QUOTES = re.compile(r"[\"“”„«»「」]")
_INITIALS = re.compile(r"[(\[]\s*[a-zäöüß]{2,4}(?:\s*[/,]\s*[a-zäöüß]{2,4}){0,3}\s*[)\]]")
"""How German papers sign: the letters that stand for a writer, in brackets."""
_ROLE = re.compile(r"\([^()]{3,60}\)")
_ADDRESS = re.compile(r"[\w.+-]{2,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}")


def without_signature(work: Work, lines: list[Run]) -> list[Run]:
    """The story's lines without those at its end that sign it with an author's name or initials or say who the author is,
    which are claimed, and without what stands below these and a label right above them."""
    names = [author.name for author in work.record.authors]
    told = [line for line in lines if is_prose(line.text) or len(line.text) > _PARAGRAPH]
    if len(told) <= _FEWEST:
        return lines
    start = max(1, len(lines) - _LAST)
    at = next((at for at in range(start, len(lines)) if is_about(lines[at], names)), len(lines))
    while 1 < at < len(lines) and is_closer(fold_phrase(lines[at - 1].text)):
        at -= 1
    work.claim_free(lines[at:], "boilerplate", "about the author")
    kept = lines[:at]
    while len(kept) > 1 and _signs(kept[-1], names):
        work.claim(kept.pop(), "boilerplate", "the writer's name again")
    return kept


def is_about(line: Run, names: list[str]) -> bool:
    """Whether a line begins with an author's name, maybe behind a label or an article, and goes on about them; it holds nothing
    that anybody said."""
    if line.tag in HEADINGS or len(line.text) > _MOST or _QUOTES.search(line.text.lstrip(_OPENING)) is not None:
        return False
    label, colon, rest = line.text.partition(":")
    text = (rest if colon and rest.strip() and len(label) <= _LABEL else line.text).strip(_OPENING)
    folded = text.casefold()
    for name in names:
        at = folded.find(name.casefold()) if " " in name or not name.isascii() else -1
        behind = text[at + len(name) :] if 0 <= at <= _ARTICLE else ""
        if behind and (is_prose(line.text) or _tells(behind)) and _goes_on(behind):
            return True
    return False


def _tells(behind: str) -> bool:
    """Whether what follows a name is a short sentence, or some words in a script that ends none."""
    return (len(behind) > _SAID and ends_sentence(behind)) or (not behind.isascii() and len(behind) > _LITTLE)


def _goes_on(rest: str) -> bool:
    """Whether what follows a name is the rest of a sentence about its bearer: no colon, no genitive, no other name."""
    return re.match(r"(?:,| \()? ?[^\W_]", rest) is not None and not rest.lstrip(" ,(")[:1].isupper()


def _is_name(own: str, name: str) -> bool:
    """Whether a text is a name, or its last words as where family names stand first ("Bao Ngoc" of "Le Bao Ngoc")."""
    return own == name or (" " in own and name.endswith(f" {own}"))


def _signs(line: Run, names: list[str]) -> bool:
    """Whether a line is an author's name, alone or with a role in brackets, initials in brackets, or an address for mail."""
    if _INITIALS.fullmatch(line.text) is not None:
        return not is_source_alone(unwrapped(line.text))
    own = letters(line.text)
    if line.tag not in HEADINGS and any(_is_name(own, letters(name)) for name in names if " " in name):
        return True
    behind = next((line.text[len(name) :].strip() for name in names if " " in name and line.text.startswith(name)), "")
    return _ROLE.fullmatch(behind) is not None or _ADDRESS.fullmatch(line.text) is not None

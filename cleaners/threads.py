"""Reader comments in lines of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cleaners.phrases import fold_phrase, phrases
from cleaners.text import fold

_COUNTED = re.compile(
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|no|ein(?:e|en)?|une?|un[oa]?|uma?|een|één|ett?|en|én|jeden|jedna|один|одна|bir)\s+",
    re.IGNORECASE,
)
_RESPONSES = re.compile(
    r"(?:responses?|repl(?:y|ies)|thoughts?|comments?) (?:to|on)\b|(?:réponses?|réflexions?|commentaires?) (?:à|sur)\b"
    r"|(?:respuestas?|comentarios?|pensamientos?|respostas?) (?:a|en|em|sobre)\b|(?:rispost[ae]|comment[oi]) (?:a|su)\b"
    r"|(?:antwort(?:en)?|kommentare?|gedanken?|meinung(?:en)?) (?:auf|zu)\b|(?:reacties?|gedachten?|antwoord(?:en)?) op\b"
    r"|(?:svar|kommentar(?:er)?|tanke|tankar|tanker) (?:på|til|till)\b",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\s*\(\d{1,5}\s[^()\d]{1,20}\)\s*$")
"""How many there are, as some headings have it ("Diskuse (2 příspěvky)")."""
_HEADING_CHARS = 200
_ANSWERS = ("re:", "aw:", "re :", "sv:", "antw:", "odp:", "vs:", "回复", "回覆", "返信")
"""How the subject of an answer begins, in several languages."""


@dataclass
class Post:
    """One comment: the place of the line it begins at, who wrote it and when as printed, the places of its text."""

    start: int
    author: str | None
    date_raw: str | None
    lines: list[int] = field(default_factory=list)


def is_responses_heading(text: str) -> bool:
    """Whether a line is the heading of the comments as blogs print it: so many responses to the title of the story."""
    counted = _COUNTED.match(text) if len(text) <= _HEADING_CHARS else None
    return counted is not None and _RESPONSES.match(text, counted.end()) is not None


def is_thread_heading(text: str, key: str) -> bool:
    """Whether a line, of this key, is the heading of comments; their number may be a word."""
    if phrases("comments.headings").match(key) or is_responses_heading(text):
        return True
    if _IN_BRACKETS.search(text) is not None:
        return phrases("comments.headings").match(fold_phrase(_IN_BRACKETS.sub("", text)))
    counted = _COUNTED.match(text)
    return counted is not None and phrases("comments.headings").match(fold_phrase(text[counted.end() :]))


def is_answer(text: str) -> bool:
    """Whether a line is the subject of an answer ("Re: Old pier")."""
    return len(text) <= _HEADING_CHARS and text[:5].casefold().startswith(_ANSWERS)


def read_thread(lines: Sequence[str], head: Callable[[int], tuple[str | None, str | None] | None]) -> list[Post]:
    """The comments of a thread. ``head`` says for a place whether a comment begins there: its author and its date as
    printed, either ``None`` where the page gives none. Lines before the first head belong to nobody."""
    posts: list[Post] = []
    for place in range(len(lines)):
        begins = head(place)
        if begins is not None:
            posts.append(Post(place, *begins))
        elif posts:
            posts[-1].lines.append(place)
    return posts


def join_lines(lines: Sequence[tuple[str, bool]]) -> str:
    """Lines with their gaps as one text: a line break where a line goes on in its block, a blank line elsewhere."""
    text = ""
    for line, gap in lines:
        text += ("\n\n" if gap else "\n") + line if text else line
    return text


def is_cut_title(title: str, text: str) -> bool:
    """Whether a comment's title is only the beginning of its text, cut ("I think that this is …")."""
    key = fold(title).rstrip(". ")
    return bool(key) and fold(text).startswith(key) and (len(key) < len(fold(text)) or title == text)

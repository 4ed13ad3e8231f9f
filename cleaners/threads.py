"""Reader comments in lines of text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from cleaners.text import fold


@dataclass
class Post:
    """One comment: the place of the line it begins at, who wrote it and when as printed, the places of its text."""

    start: int
    author: str | None
    date_raw: str | None
    lines: list[int] = field(default_factory=list)


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

"""Comments in a page's data: JSON-LD's ``comment``, or lists of comments in script data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from cleaners.text import squeeze
from scraper.errors import NotAnArticle
from scraper.page.htmlpage import HtmlPage
from scraper.page.jsonld import Object, clean
from scraper.page.script_data import states
from scraper.partition.work import Work
from scraper.record.article import Comment

_LISTS = ("comment", "comments", "commentList", "userComments", "replies", "children", "answers")
_INSIDE = ("items", "nodes", "list", "data", *_LISTS)
_TEXTS = ("text", "body", "commentText", "comment_text", "content", "message", "commentBody", "rawText", "html", "description")
_AUTHORS = ("author", "user", "creator", "commenter", "owner")
_NAMES = (
    "name", "displayName", "display_name", "screenName", "nickname", "nick", "userName", "username", "user_name", "authorName",
    "author_name", "fullName", "login",
)  # fmt: skip
_DATES = (
    "dateCreated", "datePublished", "createdAt", "created_at", "created", "date", "publishedAt", "postedAt", "timestamp",
    "commentTime",
)  # fmt: skip
_LIKES = ("upvoteCount", "likes", "likeCount", "like_count", "upVotes", "upvotes", "thumbsUp")
_IDS = ("@id", "id", "commentId", "comment_id", "_id")
_WORDS = ('"comments"', '"comment"', '"commentList"', '"userComments"')
_MARKUP = re.compile(r"<[a-zA-Z/]")
_SECONDS, _MILLISECONDS = range(10**9, 10**10), range(10**12, 10**13)
"""Numbers that are moments since 1970, of years that news pages have comments from."""
_MAX_DEPTH = 40
_MOST = 5000
_MOST_LIKES = 10**9


def told_comments(work: Work) -> tuple[list[Comment], str] | None:
    """The comments that the page holds as data, in its order, and the rule that found them; ``None`` where it holds none."""
    page = work.html
    if page is None:
        return None
    for item in (page.metadata.article, page.metadata.other, page.metadata.page):
        made: list[Comment] = []
        _read_list(work, _listed(item), made, None, 0)
        if made:
            return _told_whole(work, made), "json-ld:comment"
    best: list[Comment] = []
    for state in states(page, _WORDS):
        for values in _lists(state, 0):
            made = []
            _read_list(work, values, made, None, 0)
            if len(made) > len(best):
                best = made
    return (_told_whole(work, best), "script state") if best else None


def _told_whole(work: Work, made: list[Comment]) -> list[Comment]:
    """The comments; where there are more than are read, the record says so."""
    if len(made) >= _MOST:
        work.problem("comments", "more comments", f"the page's data hold {_MOST:,} or more; what comes behind these is not read")
    return made


def _listed(item: Object) -> list[Any]:
    """What stands under the names of lists of comments, be it one or many."""
    found: list[Any] = []
    for name in _LISTS:
        value = item.get(name)
        if isinstance(value, dict):
            value = next((value[key] for key in _INSIDE if isinstance(value.get(key), list)), [value])
        if isinstance(value, list):
            found.extend(value)
    return found


def _lists(value: Any, depth: int) -> Iterator[list[Any]]:
    """The outermost lists of comments in a script's value; one of them has a moment, or they are something else."""
    if depth > _MAX_DEPTH or not isinstance(value, dict | list):
        return
    if isinstance(value, dict):
        found = _listed({name: value[name] for name in _LISTS[:4] if name in value})
        if any(isinstance(one, dict) and _is_comment(one) and _first(one, _DATES) is not None for one in found):
            yield found
            return
    for one in value.values() if isinstance(value, dict) else value:
        yield from _lists(one, depth + 1)


def _is_comment(item: Object) -> bool:
    """Whether an object has a text, and an author or a moment."""
    return _first(item, _TEXTS) is not None and (_author(item) is not None or _first(item, _DATES) is not None)


def _read_list(work: Work, values: list[Any], made: list[Comment], parent: Comment | None, depth: int) -> None:
    for item in values:
        if not isinstance(item, dict) or len(made) >= _MOST or depth > _MAX_DEPTH:
            continue
        comment = _read(work, item) if _is_comment(item) else None
        if comment is not None:
            comment.depth = 0 if parent is None or parent.depth is None else parent.depth + 1
            comment.parent_id = parent.id if parent is not None else None
            made.append(comment)
            _read_list(work, _listed(item), made, comment, depth + 1)


def _read(work: Work, item: Object) -> Comment | None:
    text = _plain(str(_first(item, _TEXTS)))
    if not text:
        return None
    raw = _first(item, _DATES)
    shown = _moment(raw) if isinstance(raw, int) else clean(raw)
    moment = work.date(shown) if shown else None
    likes = next((item[name] for name in _LIKES if type(item.get(name)) is int and 0 <= item[name] < _MOST_LIKES), None)
    name = _first(item, _IDS)
    return Comment(
        id=clean(str(name)) if name is not None else None,
        author=_author(item),
        date=moment.iso if moment else None,
        date_raw=shown,
        text=text,
        likes=likes,
    )


def _first(item: Object, names: tuple[str, ...]) -> str | int | None:
    """The first string with text, or number, under one of the names."""
    for name in names:
        value = item.get(name)
        if (isinstance(value, str) and value.strip()) or type(value) is int:
            return value
    return None


def _author(item: Object) -> str | None:
    for name in _AUTHORS:
        value = item.get(name)
        value = value[0] if isinstance(value, list) and value else value
        found = clean(value) if isinstance(value, str) else clean(_first(value, _NAMES)) if isinstance(value, dict) else None
        if found:
            return found
    return clean(_first(item, _NAMES))


def _moment(number: int) -> str | None:
    """A number of seconds or milliseconds since 1970 as ISO 8601; ``None`` for other numbers."""
    seconds = number if number in _SECONDS else number / 1000 if number in _MILLISECONDS else None
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds") if seconds is not None else None


def _plain(text: str) -> str:
    """A text with its lines, without markup."""
    if _MARKUP.search(text) is None:
        return "\n".join(line for part in text.splitlines() if (line := squeeze(clean(part) or "")))
    try:
        return "\n".join(run.text for run in HtmlPage(f"<html><body>{text}</body></html>").runs)
    except NotAnArticle:
        return ""

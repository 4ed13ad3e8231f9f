"""Whether a record says what the simulated story said."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

from scraper.record.article import Article
from scraper.simulator.pages import stamp
from scraper.simulator.stories import Story

_Pair = tuple[Callable[[Article], Any], Callable[[Story], Any]]

_SECONDS = re.compile(r"(?<=T\d\d:\d\d):\d\d")

FIELDS: Final[dict[str, _Pair]] = {
    "url": (lambda article: (article.url or "").removesuffix("/older"), lambda story: story.url),
    "headline": (lambda article: article.headline, lambda story: story.headline),
    "standfirst": (lambda article: article.standfirst, lambda story: story.deck),
    "section": (lambda article: article.section, lambda story: story.section.capitalize()),
    "byline": (lambda article: article.byline, lambda story: story.author),
    "authors": (lambda article: [one.name for one in article.authors], lambda story: [story.author]),
    "date": (lambda article: _to_the_minute(article.date), lambda story: stamp(story.published)),
    "body": (lambda article: [block.text for block in article.body_blocks], lambda story: list(story.paragraphs)),
    "caption": (lambda article: [image.caption for image in article.images], lambda story: [story.caption]),
    "tags": (lambda article: article.tags, lambda story: list(story.topics)),
    "related": (
        lambda article: [link.headline for link in article.related_links],
        lambda story: [Story(story.plan, number, story.now).headline for number in story.related],
    ),
    "comments": (
        lambda article: [(one.id, one.parent_id, one.author, one.date, one.text, one.likes) for one in article.comments],
        lambda story: [(one.id, one.answers, one.author, stamp(one.at), one.text, one.likes) for one in _threaded(story)],
    ),
}
"""Each field: what the record has, and what it should have."""


def _to_the_minute(date: str | None) -> str | None:
    """A date without its seconds, which the page's own data state and its text does not."""
    return _SECONDS.sub("", date) if date else date


def differences(article: Article, story: Story) -> list[str]:
    """One line for every field of the record that is not what the story said; empty where all are."""
    found = []
    for name, (got, meant) in FIELDS.items():
        has, should = got(article), meant(story)
        if has != should:
            found.append(f"{name}: {has!r} instead of {should!r}")
    return found


def _threaded(story: Story, above: str | None = None) -> list[Any]:
    """The comments as the page prints them: each with its answers right below it."""
    order = []
    for one in story.remarks:
        if one.answers == above:
            order += [one, *_threaded(story, one.id)]
    return order

"""A look at an outlet as it is now: a few real pages, and which fields they give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from scraper.article import Article
from scraper.errors import NotAnArticle

FIELDS: tuple[tuple[str, Callable[[Article], Any]], ...] = (
    ("headline", lambda article: article.headline),
    ("date", lambda article: article.date),
    ("byline", lambda article: article.byline or article.authors),
    ("body", lambda article: article.body),
    ("section", lambda article: article.section),
    ("standfirst", lambda article: article.standfirst),
    ("images", lambda article: article.images),
    ("source", lambda article: article.source),
    ("related_links", lambda article: article.related_links),
    ("comments", lambda article: article.comments),
)
NEEDED = ("headline", "date", "body")
"""A page without one of these is not read well, whatever the outlet."""


@dataclass
class Check:
    """What came of the pages. ``problem`` says in one line why the outlet is not read well, ``None`` where it is."""

    outlet: str
    asked: int = 0
    articles: list[Article] = field(default_factory=list)
    refused: list[tuple[str | None, str]] = field(default_factory=list)

    def add(self, url: str | None, separated: Article | NotAnArticle) -> None:
        """One page more."""
        if isinstance(separated, Article):
            self.articles.append(separated)
        else:
            self.refused.append((url, str(separated)))

    @property
    def problem(self) -> str | None:
        """The worst that was seen."""
        if not self.articles:
            return f"no page gave an article ({len(self.refused)} were refused)" if self.refused else "no page could be had"
        for name, value in FIELDS:
            missing = sum(not value(article) for article in self.articles)
            if name in NEEDED and missing:
                return f"{name} is missing on {missing} of {len(self.articles)} pages"
        generic = [article for article in self.articles if article.layout == "generic"]
        if generic:
            return f"no layout of the outlet fits {len(generic)} of {len(self.articles)} pages"
        return f"{len(self.refused)} pages were refused" if self.refused else None


def report(check: Check) -> list[str]:
    """The check for a person: a row a field with how many pages have it, which rules found it, and a sample."""
    rows = [("field", "pages", "found by", "sample")]
    for name, value in FIELDS:
        found = [article for article in check.articles if value(article)]
        rules = dict.fromkeys(article.provenance[name] for article in found if name in article.provenance)
        sample = _sample(value(found[0])) if found else ""
        rows.append((name, f"{len(found)}/{len(check.articles)}", _cut("; ".join(rules), 40), sample))
    widths = [max(len(row[at]) for row in rows) for at in range(3)]
    lines = ["  ".join((*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[3])).rstrip() for row in rows]
    layouts = dict.fromkeys(article.layout for article in check.articles)
    lines.append(f"layouts: {', '.join(layouts) or 'none'}")
    for article in check.articles:
        told = [f"{problem.field}: {problem.rule}" for problem in article.problems]
        lines.append(f"{article.url}: {'; '.join(told) if told else 'nothing suspicious'}")
    lines += [f"{url}: refused: {why}" for url, why in check.refused]
    return [printable(line) for line in lines]


def printable(line: str) -> str:
    """The line without control characters: what a page says does not steer the terminal."""
    return "".join(character if character.isprintable() else "\ufffd" for character in line)


def _sample(value: Any) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"{len(value)} of them"
    return _cut(" ".join(str(value).split()), 60)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"

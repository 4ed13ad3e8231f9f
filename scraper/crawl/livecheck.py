"""A check of the live site: a few real pages, and which fields they give by which rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from scraper.crawl.display import printable
from scraper.crawl.store.outcomes import outcome_of
from scraper.errors import NotAnArticle
from scraper.outlets.layout import Layout
from scraper.outlets.outlet import Outlet
from scraper.record.article import Article

State = Literal["good", "missing", "fallback", "absent"]
"""``missing``: an article without it is not read well, and one has none. ``fallback``: the outlet declares selectors for it,
and no page was read by them. ``absent``: no page has it; a person has to see whether that is so."""

FIELDS: dict[str, Callable[[Article], Any]] = {
    "headline": lambda article: article.headline,
    "date": lambda article: article.date,
    "byline": lambda article: article.byline or article.authors,
    "body": lambda article: article.body,
    "section": lambda article: article.section,
    "standfirst": lambda article: article.standfirst,
    "tags": lambda article: article.tags,
    "images": lambda article: article.images,
    "source": lambda article: article.source,
    "related_links": lambda article: article.related_links,
    "comments": lambda article: article.comments,
}
NEEDED = ("headline", "date", "body")
HARMLESS = frozenset({"not_article", "paywalled", "duplicate", "gone"})
"""Outcomes that a few of the addresses which an outlet names itself may have."""
_SAMPLE = 60


@dataclass(frozen=True)
class Row:
    """One field: on how many pages it is, the rules that found it, a sample."""

    name: str
    state: State
    pages: int
    rules: tuple[str, ...]
    sample: str


@dataclass
class Check:
    """What came of the pages. ``is_given``: a person named them, so each is meant to be an article."""

    outlet: type[Outlet]
    is_given: bool = False
    articles: list[Article] = field(default_factory=list)
    refused: list[tuple[str | None, str, str]] = field(default_factory=list)
    """Address, reason, detail of pages that gave no article."""
    unread: list[tuple[str, str, str]] = field(default_factory=list)
    """The same of feeds and listings that could not be had."""

    def add(self, url: str | None, separated: Article | NotAnArticle) -> None:
        """One page more."""
        if isinstance(separated, Article):
            self.articles.append(separated)
        else:
            self.refused.append((url, separated.reason, separated.detail))

    def rows(self) -> list[Row]:
        """What the pages say, field by field."""
        return [self._row(name, value) for name, value in FIELDS.items()]

    def problems(self) -> list[str]:
        """What is wrong, each in one line; nothing where the outlet is read well."""
        found = [f"{url} could not be read: {_told(reason, detail)}" for url, reason, detail in self.unread]
        refused = [one for one in self.refused if self._counts(one[1])]
        found += [f"{url} gave no article: {_told(reason, detail)}" for url, reason, detail in refused]
        if not self.articles:
            return [*found, "no page gave an article" if self.refused else "no article was named"]
        if len(self.refused) > len(self.articles):
            found.append(f"{len(self.refused)} pages gave no article, {len(self.articles)} did")
        total = len(self.articles)
        if generic := sum(self._layout(article) is None for article in self.articles):
            found.append(f"no layout of the outlet fits {generic} of {total} pages")
        for row in self.rows():
            if row.state == "missing":
                found.append(f"{row.name}: missing on {total - row.pages} of {total} pages")
            elif row.state == "fallback":
                found.append(f"{row.name}: the outlet's selectors find it on no page; it comes from {'; '.join(row.rules)}")
        return found

    def to_dict(self) -> dict[str, Any]:
        """The check for a program."""
        return {
            "outlet": self.outlet.name,
            "problems": self.problems(),
            "fields": [
                {"field": row.name, "state": row.state, "pages": row.pages, "rules": list(row.rules), "sample": row.sample}
                for row in self.rows()
            ],
            "articles": [article.to_dict() for article in self.articles],
            "refused": [{"url": url, "reason": reason, "detail": detail} for url, reason, detail in self.refused],
            "unread": [{"url": url, "reason": reason, "detail": detail} for url, reason, detail in self.unread],
        }

    def _row(self, name: str, value: Callable[[Article], Any]) -> Row:
        found = [article for article in self.articles if value(article)]
        rules = tuple(dict.fromkeys(article.provenance[name] for article in found if name in article.provenance))
        declaring = [article for article in found if getattr(self._layout(article), name, ())]
        state: State = "good" if found else "absent"
        if name in NEEDED and len(found) < len(self.articles):
            state = "missing"
        elif declaring and not any(article.provenance.get(name, "").startswith("css:") for article in declaring):
            state = "fallback"
        return Row(name, state, len(found), rules, _sample(value(found[0])) if found else "")

    def _layout(self, article: Article) -> Layout | None:
        return next((one for one in self.outlet.layouts if one.name == article.layout), None)

    def _counts(self, reason: str) -> bool:
        return self.is_given or outcome_of(reason) not in HARMLESS


def report(check: Check) -> list[str]:
    """The check for a person: a row a field, then a line a page."""
    cells = [("field", "pages", "state", "found by", "sample")]
    for row in check.rows():
        pages = f"{row.pages}/{len(check.articles)}"
        cells.append((row.name, pages, row.state, _cut("; ".join(row.rules), 40), row.sample))
    widths = [max(len(row[at]) for row in cells) for at in range(4)]
    widths.append(0)
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells]
    for article in check.articles:
        told = "".join(f"; {problem.field}: {problem.rule}" for problem in article.problems)
        lines.append(f"{article.url}: layout {article.layout}{told}")
    lines += [f"{url}: no article: {_told(reason, detail)}" for url, reason, detail in check.refused]
    return [printable(line) for line in lines]


def _told(reason: str, detail: str) -> str:
    return f"{reason} ({detail})" if detail else reason


def _sample(value: Any) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"{len(value)} of them"
    return _cut(" ".join(str(value).split()), _SAMPLE)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"

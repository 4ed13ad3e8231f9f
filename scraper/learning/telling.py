"""Reports what was learned: what is written, what is left to the general path and why, what is unsure."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from cleaners.visible import visible
from scraper.learning.choosing import Choice
from scraper.learning.layouts import Learned
from scraper.learning.outlet import Lesson
from scraper.learning.repair import Checkup
from scraper.learning.source import counts

_GAINS = 3


def tell(lesson: Lesson) -> str:
    """The report, line by line; nothing in it can move a terminal's cursor."""
    return "".join(f"{visible(line)}\n" for line in _lines(lesson))


def _lines(lesson: Lesson) -> Iterator[str]:
    site, count = lesson.places.domains[0], len(lesson.samples)
    yield f"{lesson.name}: learned from {_pages(count)} of {site}"
    yield from (f"  {one.page.name}: not an article to learn from: {one.reason} ({one.detail})" for one in lesson.refused)
    yield from _site(lesson)
    for one in lesson.layouts:
        yield from _layout(one, alone=len(lesson.layouts) == 1)
    yield from _lists(lesson)
    if lesson.unsure:
        yield "unsure:"
        yield from (f"  {one}" for one in lesson.unsure)


def _lists(lesson: Lesson) -> Iterator[str]:
    written = [("thread", lesson.lists.thread), *(("related", one) for one in lesson.lists.related)]
    for name, parts in written:
        if parts:
            yield f"{name}: " + ", ".join(f"{part} {css[0]}" for part, css in parts.items())
    if lesson.shape is not None:
        yield "shape: datelines have lines of their own"
    yield from (f"  {name:<13} {why}" for name, why in lesson.lists.why)


def _site(lesson: Lesson) -> Iterator[str]:
    facts, places = lesson.facts, lesson.places
    rows = [("language", facts.language), ("timezone", facts.timezone), ("site names", ", ".join(facts.site_names))]
    rows += [("date formats", ", ".join(facts.date_formats))]
    rows += [("article_url", f"{' '.join(places.article_url)}  fits {places.fitting} of {places.known} addresses of stories")]
    rows += [("feeds", " ".join(places.feeds)), ("sitemaps", " ".join(places.sitemaps)), ("listings", " ".join(places.listings))]
    yield from (f"  {name:<13} {value}" for name, value in rows if value and (name != "article_url" or places.article_url))


def _layout(one: Learned, *, alone: bool) -> Iterator[str]:
    if not alone:
        probe = f", known by {one.probe[0]}" if one.probe else ""
        yield f"layout {one.name}: {_pages(len(one.samples))}{probe}"
    written = [choice for choice in one.choices if choice.is_written]
    left = [choice for choice in one.choices if not choice.is_written]
    if written:
        yield "selectors:"
        for choice in written:
            yield f"  {choice.field:<13} {', '.join(choice.selectors)}  {counts(choice)}"
            yield from _gains(choice)
    if left:
        yield "left to the general path:"
        yield from (f"  {choice.field:<13} {choice.why}" for choice in left)


def _gains(choice: Choice) -> Iterator[str]:
    for name in choice.gains[:_GAINS]:
        yield f"  {'':<13} another value than the general path's: {name}"


def tell_checkup(name: str, found: Checkup, cases: int) -> Iterator[str]:
    """What pages say of an outlet's description, and what the change does."""
    yield f"{name}: {_pages(len(found.missed))} looked at, {cases} fixture{'' if cases == 1 else 's'} kept as they are"
    yield from (f"  {one.page.name}: no article: {one.reason} ({one.detail})" for one in found.refused)
    for one in found.missed:
        lost = (
            f"no match for the declared {', '.join(one.fields)}" if one.fields else "all selectors find something"
        )
        yield f"  {one.sample.name}: " + ("no layout fits" if one.layout == "generic" else f"layout {one.layout}: {lost}")
    yield from (f"  {line}" for line in (found.repair.told if found.repair is not None else (found.why,)))


def diff(old: str, new: str, name: str) -> Iterator[str]:
    """The change of a file, line by line."""
    yield from unified_diff(old.splitlines(), new.splitlines(), f"a/{name}", f"b/{name}", lineterm="")


def _pages(count: int) -> str:
    return f"{count} page{'' if count == 1 else 's'}"

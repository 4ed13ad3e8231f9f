"""A learned outlet: what its file will declare, and how far to trust it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cleaners.text import letters
from scraper.errors import ThresherError
from scraper.learning.addresses import Places, address_of, domains_of, read_places
from scraper.learning.choosing import LEAST
from scraper.learning.facts import Facts, read_facts
from scraper.learning.layouts import Learned, learn_layouts
from scraper.learning.lists import Lists, learn_lists
from scraper.learning.sample import Page, Refused, Sample, read_samples
from scraper.learning.shapes import learn_shape
from scraper.outlets.layout import Shape
from scraper.outlets.outlet import Outlet

_UNKNOWN = "unknown.invalid"
_LINE = 30
"""Shorter lines may stand in two stories."""


@dataclass(frozen=True)
class Lesson:
    """What was learned of an outlet from pages."""

    name: str
    facts: Facts
    places: Places
    layouts: tuple[Learned, ...]
    lists: Lists
    samples: tuple[Sample, ...]
    refused: tuple[Refused, ...]
    shape: Shape | None = None

    @property
    def unsure(self) -> tuple[str, ...]:
        """What a person should look at, as sentences."""
        return (*self.facts.unsure, *self.places.unsure)

    def outlet(self) -> type[Outlet]:
        """The outlet as a class, as its file would declare it."""
        places = self.places
        declared: dict[str, object] = {"name": self.name, "article_url": places.article_url, "feeds": places.feeds}
        declared |= {"sitemaps": places.sitemaps, "listings": places.listings}
        declared |= self.lists.declared()
        declared |= {"shape": self.shape} if self.shape is not None else {}
        declared["layouts"] = tuple(one.layout() for one in self.layouts if one.written)
        return type("Learned", (bare(self.name, places.domains, self.facts),), declared)


def learn(name: str, pages: Sequence[Page], listings: Sequence[Page] = (), *, least: int = LEAST) -> Lesson:
    """What the pages of one site teach; a selector has to be right on at least so many of them. Raises ``ThresherError`` where
    they are of several, where none says its address, or where none is an article."""
    first, refused = read_samples(pages, bare(name, (_UNKNOWN,), Facts()))
    if not first:
        told = "; ".join(f"{one.page.name}: {one.reason}" for one in refused[:3])
        raise ThresherError(f"none of the pages is an article to learn from ({told})")
    urls = [url for one in first if (url := address_of(one.page, one.html))]
    domains = domains_of([*urls, *(page.snapshot.url for page in listings if page.snapshot.url)])
    if not domains:
        raise ThresherError(
            f"{first[0].name}: neither a canonical link nor og:url gives the page's address; "
            f'put {{"url": "https://…"}} into a .meta.json next to it'
        )
    first = [replace_url(one, url) for one in first if (url := address_of(one.page, one.html) or "") is not None]
    facts = read_facts(first)
    base = bare(name, domains, facts)
    samples, more = read_samples([one.page for one in first], base)
    samples, twice = _apart(samples)
    shape = learn_shape(samples, base)
    if shape is not None:
        base = type("Shaped", (base,), {"name": name, "shape": shape})
        samples, _ = read_samples([one.page for one in samples], base)
    layouts = learn_layouts(samples, base, least) if samples else ()
    formats = tuple(dict.fromkeys(form for one in layouts for form in one.formats))
    facts = replace(facts, date_formats=formats)
    places = read_places(samples, urls, listings, domains)
    lists = learn_lists(samples, lambda one: type("Tried", (base,), {"name": name, **one.declared()}))
    return Lesson(name, facts, places, layouts, lists, tuple(samples), (*refused, *more, *twice), shape)


def _apart(samples: Sequence[Sample]) -> tuple[list[Sample], list[Refused]]:
    """The pages that tell a story of their own, and those that tell one again: what two of these have in common says nothing."""
    kept: list[Sample] = []
    twice: list[Refused] = []
    stories: list[set[str]] = []
    for one in samples:
        lines = {key for block in one.record.body_blocks if len(key := letters(block.text)) >= _LINE}
        same = next((at for at, known in enumerate(stories) if 2 * len(lines & known) > min(len(lines), len(known))), None)
        if same is None:
            kept.append(one)
            stories.append(lines)
        else:
            twice.append(Refused(one.page, "told twice", f"the story of {kept[same].name}"))
    return kept, twice


def replace_url(sample: Sample, url: str) -> Sample:
    """The page with the address that it states, where it was given none."""
    if sample.page.snapshot.url or not url:
        return sample
    page = replace(sample.page, snapshot=replace(sample.page.snapshot, url=url))
    return Sample(page, sample.work)


def bare(name: str, domains: Sequence[str], facts: Facts) -> type[Outlet]:
    """An outlet without selectors."""
    declared: dict[str, object] = {"name": name, "allowed_domains": list(domains), "site_names": facts.site_names}
    declared |= {"language": facts.language, "timezone": facts.timezone, "date_formats": facts.date_formats}
    return type("Bare", (Outlet,), declared)

"""One separation in progress: the page, its ledger, and the record so far."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from itertools import accumulate
from typing import Any

from cleaners.addresses import join_address
from cleaners.date_finding import Order, read_machine_date
from cleaners.date_locales import find_local_age, language_of
from cleaners.dates import Moment, date_of_age, read_date
from cleaners.phrases import fold_phrase
from cleaners.text import is_cut, is_prose, letters, squeeze
from cleaners.titles import key, variants
from scraper.outlets.layout import Layout, Mark, Selectors
from scraper.outlets.outlet import Outlet
from scraper.page.budget import Counted
from scraper.page.element import Element
from scraper.page.hints import Hints
from scraper.page.htmlpage import HtmlPage
from scraper.page.run import HEADINGS, Page, Run
from scraper.page.selecting import select
from scraper.partition.candidates import Candidate
from scraper.partition.day_order import order_of_page
from scraper.partition.ledger import Ledger, Owner
from scraper.partition.site_name import named_in_title, rights_text, spellings
from scraper.record.article import Article, Problem
from scraper.urls import original_address, web_link

_PHRASE_CHARS = 100
"""No heading or label is longer."""
_LONG_PROSE = 100
_TITLE, _TITLE_CHARS = 12, 320
_AGE_CHARS = 40
_AROUND_AGE = " .,|·•()-–"


def _told(run: Run) -> int:
    """How many letters of prose that is no link a line has."""
    return len(run.text) if is_prose(run.text) and not run.is_link() else 0


class Work:
    """What the stages share. ``record`` is filled in by them."""

    def __init__(
        self,
        page: Page,
        outlet: type[Outlet],
        layout: Layout,
        *,
        url: str | None,
        fetched_at: datetime | None,
    ) -> None:
        self.page = page
        self.outlet = outlet
        self.layout = layout
        self.url = url
        self.fetched_at = fetched_at
        self.ledger = Ledger(page.runs)
        self.record = Article(layout=layout.name)
        self.marks: dict[int, Mark] = {}
        self.losers: dict[str, list[Candidate]] = {}
        """The candidates of each field that were not chosen, best first: kept for explanation."""
        self.winners: dict[str, Candidate] = {}
        """The candidates that were chosen, where more is known of them than their rule."""
        self.kept: dict[type, Any] = {}
        """What a field's package has read of the page and keeps for later stages, by its class."""
        self.tails: list[int] = []
        """Where the related lists begin that end the story, as indices of runs."""
        self.opening: list[Run] = []
        """The text of the post that opens a thread, where the page is a forum's."""
        self.run_on: tuple[str, int] | None = None
        """The heading of a related list that is run on to a comment, and the index of the run below it."""

    @property
    def html(self) -> HtmlPage | None:
        """The page where it is HTML, ``None`` for a dump."""
        return self.page if isinstance(self.page, HtmlPage) else None

    @cached_property
    def hints(self) -> Hints:
        """What the names of this page's elements hint at."""
        return self.html.hints if self.html is not None else Hints()

    @property
    def hinted(self) -> list[tuple[Element, int]]:
        """The seen elements whose own names hint at something, with what they hint at; outer ones first."""
        return self.hints.named

    @cached_property
    def site_keys(self) -> tuple[str, ...]:
        """The names by which the outlet and the page call the site, as keys."""
        return spellings(map(key, (*self.outlet.site_names, *self.page.metadata.site_names)))

    @cached_property
    def masthead_keys(self) -> tuple[str, ...]:
        """The same, and the name that title and masthead give it, which may be a word of the story's title too."""
        return spellings((*self.site_keys, *map(key, named_in_title(self.page))))

    @cached_property
    def rights(self) -> str:
        """The lines about rights at the page's foot, in small letters: they name who publishes it."""
        return rights_text(self.page)

    @cached_property
    def title_keys(self) -> frozenset[str]:
        """The letters of the titles that the page's head gives, and of the stretches of their parts."""
        meta = self.page.metadata
        titles = filter(None, (meta.title, meta.first("og:title"), meta.text("headline")))
        return frozenset(letters(one) for title in titles for one in variants(title[:_TITLE_CHARS]) if len(one) >= _TITLE)

    @cached_property
    def phrase_keys(self) -> list[tuple[Run, str]]:
        """The short lines with the keys under which set phrases are looked up."""
        keys = ((run, fold_phrase(run.text)) for run in self.page.runs if len(run.text) <= _PHRASE_CHARS)
        return Counted(keys, self.page.budget)

    @cached_property
    def prose_above(self) -> list[int]:
        """How many letters of long prose stand above each line of the page, all of them last."""
        told = (len(run.text) if len(run.text) > _LONG_PROSE and is_prose(run.text) else 0 for run in self.page.runs)
        return [0, *accumulate(told)]

    @cached_property
    def told_above(self) -> list[int]:
        """How many letters of prose that is no link stand above each line of the page, all of them last."""
        return [0, *accumulate(map(_told, self.page.runs))]

    @cached_property
    def whole_above(self) -> list[int]:
        """The same without what is cut short with dots, as teasers are."""
        return [0, *accumulate(0 if is_cut(run.text) else _told(run) for run in self.page.runs)]

    @cached_property
    def first_heading(self) -> int:
        """The index of the first line in a heading; the number of lines where there is none."""
        return next((run.index for run in self.page.runs if run.tag in HEADINGS), len(self.page.runs))

    def free(self, start: int = 0, stop: int | None = None) -> list[Run]:
        """The runs of a stretch that nobody owns yet."""
        return self.ledger.free(start, stop)

    def is_free(self, run: Run) -> bool:
        """Whether nobody owns any of the run yet."""
        return self.ledger.is_free(run.index)

    def claim(self, run: Run, owner: Owner, rule: str) -> None:
        """Claim a whole free run."""
        self.ledger.claim(run.index, owner, rule)

    def claim_free(self, runs: Iterable[Run], owner: Owner, rule: str) -> list[Run]:
        """Claim those of the runs that are free, and return them."""
        taken = [run for run in runs if self.is_free(run)]
        for run in taken:
            self.claim(run, owner, rule)
        return taken

    def note(self, field: str, rule: str) -> None:
        """Write down which rule found a field."""
        self.record.provenance[field] = rule

    def lose(self, field: str, candidates: Iterable[Candidate]) -> None:
        """Keep candidates of a field that were not chosen."""
        self.losers.setdefault(field, []).extend(candidates)

    def problem(self, field: str, rule: str, detail: str) -> None:
        """Write down something suspicious."""
        self.record.problems.append(Problem(field=field, rule=rule, detail=squeeze(detail)[:200]))

    @property
    def zone(self) -> str | None:
        """The time zone that the outlet declares."""
        return self.outlet.timezone

    @cached_property
    def language(self) -> str | None:
        """The language that the page declares, else the outlet's."""
        return self.page.metadata.language or self.outlet.language

    def date(self, raw: str) -> Moment | None:
        """Read a date as the outlet prints them, else in any language, else as an age at this page's time of fetch."""
        moment = read_date(raw, zone=self.zone, fetched_at=self.fetched_at, formats=self.outlet.date_formats, languages=())
        moment = moment or read_machine_date(raw, order=self.order, language=self.language, zone=self.zone)
        return moment or self._age(raw)

    def _age(self, raw: str) -> Moment | None:
        """The moment of an age that is all of a text."""
        text = squeeze(raw)
        found = find_local_age(text, self.languages) if len(text) <= _AGE_CHARS else None
        if found is None or text[: found.start].strip(_AROUND_AGE) or text[found.end :].strip(_AROUND_AGE):
            return None
        return date_of_age(found.age, text[found.start : found.end], zone=self.zone, fetched_at=self.fetched_at)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The languages in which ages are read: the page's and the outlet's."""
        both = (language_of(tag) for tag in (self.language, self.outlet.language))
        return tuple(dict.fromkeys(filter(None, both)))

    @cached_property
    def order(self) -> Order | None:
        """The order of day and month in the page's dates of numbers."""
        return order_of_page(self.page, self.outlet, self.address, self.fetched_at)

    @cached_property
    def address(self) -> str | None:
        """The address by which the page is judged: its own, else what it states; of a web archive's copy the original's."""
        meta = self.page.metadata
        return original_address(self.url or meta.canonical_url or meta.first("og:url"))

    def absolute(self, href: str | None) -> str | None:
        """An address of the page made absolute; ``None`` for what leads to no page (scripts, files, anchors, mail)."""
        href = web_link(href)
        if href is None or href[0] == "#":
            return None
        if href.startswith(("http://", "https://")) and "/." not in href:
            return href
        base, origin = self._base
        if href[0] == "/" and href[1:2] != "/" and origin and "/." not in href:
            return origin + href
        joined = join_address(base, href)
        return joined if joined.startswith(("http://", "https://")) or (joined and not base) else None

    @cached_property
    def _base(self) -> tuple[str, str]:
        """The address that relative ones are joined to (the page's own, else its canonical one), and its origin."""
        base = self.url or self.page.metadata.canonical_url or ""
        scheme, slashes, rest = base.partition("://")
        return base, f"{scheme}{slashes}{rest.split('/')[0]}" if slashes else ""

    def pick(self, selectors: Selectors) -> tuple[str, list[Element]] | None:
        """The first selector of the layout that finds something shown with text, and what it finds."""
        page = self.html
        if page is None:
            return None
        for css in selectors:
            found = [one for one in select(page, css) if isinstance(one, str) or page.span(one)]
            if found:
                return f"css:{css}", found
        return None

    @cached_property
    def body(self) -> tuple[str, list[Element]] | None:
        """What the layout's selectors find of the body, and the rule that found it."""
        return self.pick(self.layout.body)

    def shown(self, element: Element) -> str:
        """The text of an element on one line, as it is shown."""
        return squeeze(" ".join(text for _, text in self.parts(element)))

    def parts(self, element: Element) -> list[tuple[Run, str]]:
        """The runs of an element with the text of each that belongs to the element (a part for inline elements)."""
        page = self.html
        if page is None:
            return []
        runs = page.runs_in(element)
        if len(runs) == 1:
            inside = squeeze("".join(element.itertext()))
            page.budget.spend(len(inside) // _LONG_PROSE)
            if not inside:
                return []
            if inside != runs[0].text and inside in runs[0].text:
                return [(runs[0], inside)]
        return [(run, run.text) for run in runs]

    def claim_element(self, element: Element, owner: Owner, rule: str) -> None:
        """Claim what is free of an element's text."""
        for run, text in self.parts(element):
            if text == run.text:
                if self.is_free(run):
                    self.claim(run, owner, rule)
                continue
            self.claim_text(run, text, owner, rule)

    def claim_text(self, run: Run, text: str, owner: Owner, rule: str) -> bool:
        """Claim a part of a run by its text, where that part is free."""
        start = run.text.find(text)
        if start < 0 or any(start < claim.end and claim.start < start + len(text) for claim in self.ledger.claims_of(run.index)):
            return False
        self.ledger.claim_part(run.index, start, start + len(text), owner, rule)
        return True

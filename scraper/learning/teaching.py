"""Teaching by pointing: what would be learned for a clicked line, and writing it into the outlet's file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cleaners.text import how_many, squeeze
from cleaners.visible import visible
from scraper.errors import ThresherError
from scraper.fixtures.naming import near
from scraper.learning.asking import Suggestion, suggest
from scraper.learning.declaring import Declared, changed, declare, put
from scraper.learning.repair import without_fields
from scraper.learning.sample import Page, Sample, read_samples
from scraper.learning.values import SINGLE, is_same
from scraper.learning.writing import own_file, read_source, renew
from scraper.outlets.outlet import Outlet
from scraper.outlets.registry import Outlets, outlet_class
from scraper.view.collecting import Inspected
from scraper.view.explaining import Explanation

FIELDS = (*SINGLE, "body")
"""The fields that can be taught."""
_MOST, _LOOKED_AT = 12, 24
"""A selector is tried on so many pages of the outlet, which are sought among so many pages around the one that is pointed at."""
_SHOWN = 80
_SHORTEST = 300
Answer = tuple[int, dict[str, Any]]


class WrongMessage(ThresherError):
    """What was sent is no message of the page."""


@dataclass(frozen=True)
class Wish:
    """What a person points at: a field, and the line of a page."""

    page: int
    field: str
    line: int


@dataclass(frozen=True)
class Seen:
    """A page at hand with what its record has now."""

    name: str
    sample: Sample
    record: dict[str, Any]

    def now(self, field: str) -> str | None:
        """The value of a field, of a body its first words."""
        value = squeeze(str(self.record.get(field) or ""))
        return (value[:_SHOWN] if field == "body" else value) or None


class Teacher:
    """Answers the page's questions. ``pages`` are all that are at hand, ``module`` is where the project's outlets are, ``known``
    tells which there are."""

    def __init__(self, pages: Sequence[Inspected], module: str, known: Callable[[], Outlets]) -> None:
        self._pages, self._module, self._known = pages, module, known
        self._looked: dict[int, Explanation] = {}
        self._taught: dict[int, Seen | str] = {}
        self._source: dict[str, str] = {}

    def act(self, name: str, given: dict[str, Any]) -> Answer:
        """What a button asks for: selectors for a line (``suggest``), or to declare one (``write``). Raises ``ThresherError``
        where that cannot be."""
        does = {"suggest": self._suggest, "write": self._write}.get(name)
        if does is None:
            return 404, {"told": "not found"}
        try:
            return does(given)
        except WrongMessage as error:
            return 400, {"told": str(error)}

    def _suggest(self, given: dict[str, Any]) -> Answer:
        wish = self._wish(given)
        declared = self._declared(wish)
        outlet = declared.outlet
        seen, at = self._at_hand(wish.page, outlet)
        offers = _offers(wish, seen, at)
        where = f"on {how_many(len(seen), 'page')} of {outlet.name}"
        told = f"{wish.field}, line {wish.line}: {how_many(len(offers), 'selector')}, best first, by what each finds {where}"
        if not offers:
            told = f"{wish.field}, line {wish.line}: no selector matches an element of this line that can be this field"
        return 200, {
            "told": visible(told),
            "file": visible(str(near(declared.path))),
            "seen": _digest(declared.source),
            "pages": [visible(one.name) for one in seen],
            "now": [_shown(one.now(wish.field)) for one in seen],
            "offers": [_offer(one, wish.field, seen, seen[at].sample, declared) for one in offers],
        }

    def _write(self, given: dict[str, Any]) -> Answer:
        wish, css = self._wish(given), given.get("css")
        declared = self._declared(wish)
        if given.get("seen") != _digest(declared.source):
            raise ThresherError(f"{near(declared.path)} has changed; nothing was written. Look for the line again")
        seen, at = self._at_hand(wish.page, declared.outlet)
        offer = next((one for one in _offers(wish, seen, at) if one.css == css), None)
        if offer is None:
            raise ThresherError("this selector was not offered for the line; look for the line again")
        try:
            backup = put(declared, declare(declared.outlet, seen[at].sample, wish.field, offer), self._known)
        finally:
            self._forget()
        told = f"{wish.field} by {offer.css} in {near(declared.path)}; the old file is {near(backup)}"
        return 200, {"told": visible(f"{told}. scrapy fixture check {declared.outlet.name} shows what else it changes.")}

    def _wish(self, given: dict[str, Any]) -> Wish:
        page, field, line = given.get("page"), given.get("field"), given.get("line")
        if not (type(page) is int and 0 <= page < len(self._pages) and type(line) is int and line >= 0 and field in FIELDS):
            raise WrongMessage("this message did not come from the page")
        return Wish(page, str(field), line)

    def _declared(self, wish: Wish) -> Declared:
        """The outlet of a page, as its file declares it now, and the file."""
        name = self._look(wish.page).record.get("outlet")
        if name is None:
            raise ThresherError("no outlet describes this page; scrapy learn NAME PAGE… writes one")
        outlet = outlet_class(str(name), self._known())
        path = own_file(outlet, self._module)
        source = read_source(path)
        if self._source.get(outlet.__module__) != source:
            renew(outlet.__module__)
            self._forget()
            self._source[outlet.__module__] = source
            outlet = outlet_class(str(name), self._known())
        return Declared(outlet, path, source)

    def _at_hand(self, number: int, outlet: type[Outlet]) -> tuple[list[Seen], int]:
        """Pages of the outlet around one, in order, and its own place among them."""
        own = self._seen(number, outlet)
        if isinstance(own, str):
            raise ThresherError(own)
        near_by = sorted(range(len(self._pages)), key=lambda other: abs(other - number))[:_LOOKED_AT]
        others = {other: self._seen(other, outlet) for other in near_by if self._look(other).record.get("outlet") == outlet.name}
        chosen = sorted([other for other, seen in others.items() if isinstance(seen, Seen)][:_MOST])
        return [seen for other in chosen if isinstance(seen := others[other], Seen)], chosen.index(number)

    def _seen(self, number: int, outlet: type[Outlet]) -> Seen | str:
        """A page taken apart without the outlet's selectors, or why it teaches nothing."""
        if number not in self._taught:
            found, name = self._look(number), self._pages[number].name
            if found.work is None or found.work.html is None:
                self._taught[number] = "a page without markup has no elements to select"
            else:
                samples, refused = read_samples([Page(name, found.snapshot)], without_fields(outlet))
                why = f"the page is not an article ({refused[0].reason}), so nothing can be learned from it" if refused else ""
                self._taught[number] = why or Seen(name, samples[0], found.record)
        return self._taught[number]

    def _look(self, number: int) -> Explanation:
        if number not in self._looked:
            while len(self._looked) >= 2 * _LOOKED_AT:
                oldest = next(iter(self._looked))
                self._looked.pop(oldest)
                self._taught.pop(oldest, None)
            self._looked[number] = self._pages[number].read()
        return self._looked[number]

    def _forget(self) -> None:
        """Pages are read anew, for the outlets are others."""
        self._looked.clear()
        self._taught.clear()
        self._source.clear()


def _offers(wish: Wish, seen: Sequence[Seen], at: int) -> list[Suggestion]:
    """The selectors for what is pointed at. Raises ``ThresherError`` for a line that the page has no more."""
    if wish.line >= len(seen[at].sample.html.runs):
        raise ThresherError("the page no longer has this line; reload it")
    return suggest(wish.field, [one.sample for one in seen], at, wish.line)


def _offer(one: Suggestion, field: str, seen: Sequence[Seen], sample: Sample, declared: Declared) -> dict[str, Any]:
    """A selector as the page shows it: what it finds on each page, whether the record has that now, and where it goes."""
    now = [page.now(field) for page in seen]
    same = [old == new or bool(old and new and is_same(field, new, old)) for old, new in zip(now, one.values, strict=True)]
    try:
        change = declare(declared.outlet, sample, field, one)
        changed(declared, change)
        place, writes = change.told, True
    except ThresherError as error:
        place, writes = str(error), False
    values = [_shown(value) for value in one.values]
    return {"css": one.css, "hits": one.hits, "values": values, "same": same, "place": visible(place), "writes": writes}


def _digest(source: str) -> str:
    """A short name for what a file holds."""
    return hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _shown(value: str | None) -> str | None:
    """A value of a page as the reader sees it, cut where it is very long."""
    if value is None:
        return None
    return visible(value if len(value) <= _SHORTEST else f"{value[:_SHORTEST]}…")

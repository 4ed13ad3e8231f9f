"""Measures each day as a possible publication date, over all places that give it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from scraper.fields.date.sightings import Sighting
from scraper.fields.headline.head import head_of
from scraper.page import hints
from scraper.partition.work import Work

NAMES = (
    "data", "data_changed", "metas", "meta_trust", "meta_changed", "address", "address_near", "script", "picture", "marked",
    "marked_issued", "marked_changed", "marked_away", "shown", "shown_issued", "shown_changed", "shown_other", "shown_away",
    "rest", "above", "near", "aside", "comment", "related", "foot", "meta_hint", "card", "prose_before", "place", "agree",
    "rivals", "rivals_data", "rivals_near", "data_days", "older", "newer", "same_day_data", "figures", "first_near", "link",
    "in_head", "before", "below_story",
)  # fmt: skip
"""The measures of a day, in the order of a row."""

_FAR = 200.0
_NEAR = 12
_ASIDE = hints.SIDE | hints.NAVIGATION | hints.FORM | hints.ADVERT | hints.DIALOG
_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?=[/-]|\d\d/)")
_MOST = 40


@dataclass
class Day:
    """A day that may be that of publication, with all its sightings."""

    day: date
    sightings: list[Sighting] = field(default_factory=list)

    def of(self, *kinds: str) -> list[Sighting]:
        """The sightings of some kinds."""
        return [one for one in self.sightings if one.kind in kinds]

    @property
    def may_be_published(self) -> bool:
        """Whether any place gives the day that does not call it a change's or something else's."""
        return any(not one.changed and not one.other for one in self.sightings)


def gather(sightings: list[Sighting]) -> list[Day]:
    """The sightings by day."""
    made: dict[date, Day] = {}
    for one in sightings:
        if one.day in made or len(made) < _MOST:
            made.setdefault(one.day, Day(one.day)).sightings.append(one)
    return list(made.values())


class Measures:
    """The measures of a page's days."""

    def __init__(self, work: Work, top: int, days: list[Day]) -> None:
        self.work, self.top, self.days = work, top, days
        head = head_of(work)
        first = head.first if head is not None else None
        self.anchor = first.element if first is not None else None
        self._elsewhere = ~(work.hints.all(self.anchor) if self.anchor is not None else 0)
        self._data = [one.day for one in days if any(not s.changed for s in one.of("data", "meta"))]
        self._addressed = next((one.day for one in days if one.of("address")), None)
        self._near = [one for one in days if any(abs(self._away(s)) <= _NEAR for s in one.of("marked", "shown"))]
        picture = work.page.metadata.first("og:image", "twitter:image") or ""
        found = _MONTH_IN_PATH.search(picture)
        self._picture = (int(found[1]), int(found[2])) if found else None

    def _away(self, one: Sighting) -> float:
        return float(one.run.index - self.top) if one.run is not None else _FAR

    def row(self, one: Day) -> list[float]:
        """The measures of a day, in the order of ``NAMES``."""
        printed = sorted(one.of("marked", "shown"), key=lambda s: (self._owner(s), s.other, abs(self._away(s)), s.kind))
        best = printed[0] if printed else None
        return [*self._told(one), *self._printed(one), *self._place(best), *self._rivals(one, printed), *self._line(best)]

    def _owner(self, one: Sighting) -> bool:
        """Whether a comment or a related list owns the line."""
        return one.run is not None and self.work.ledger.owner(one.run.index) in ("comments", "related")

    def _told(self, one: Day) -> list[float]:
        data, metas = one.of("data"), one.of("meta")
        fresh = [s for s in metas if not s.changed]
        away = abs((one.day - self._addressed).days) if self._addressed is not None else 999
        return [
            max((s.trust for s in data if not s.changed), default=0.0), max((s.trust for s in data if s.changed), default=0.0),
            float(len({s.rule for s in fresh})), max((s.trust for s in fresh), default=0.0), float(len(metas) - len(fresh)),
            float(bool(one.of("address"))), float(min(away, 60)), float(len(one.of("script"))),
            float((one.day.year, one.day.month) == self._picture) if self._picture else 0.5,
        ]  # fmt: skip

    def _printed(self, one: Day) -> list[float]:
        marked, shown = one.of("marked"), one.of("shown")
        return [
            max((s.trust for s in marked if not s.changed), default=0.0), float(any(s.issued and not s.changed for s in marked)),
            float(any(s.changed for s in marked)), min((abs(self._away(s)) for s in marked), default=_FAR),
            float(len(shown)), float(any(s.issued and not s.changed for s in shown)), float(any(s.changed for s in shown)),
            float(any(s.other for s in shown)), min((abs(self._away(s)) for s in shown), default=_FAR),
            float(min((s.rest for s in (*shown, *marked) if s.run is not None), default=300)),
        ]  # fmt: skip

    def _place(self, best: Sighting | None) -> list[float]:
        if best is None or best.run is None:
            return [0.0] * 8 + [-1.0, -1.0]
        index, sums = best.run.index, self.work.prose_above
        away = self._away(best)
        element = best.element if best.element is not None else best.run.element
        mask = self.work.hints.all(element) & self._elsewhere
        owner = self.work.ledger.owner(index)
        flags = (
            mask & _ASIDE, mask & hints.COMMENT or owner == "comments", mask & hints.RELATED or owner == "related",
            mask & hints.FOOTER, mask & hints.META, self._in_card(element),
        )  # fmt: skip
        return [
            float(away < 0), float(-_NEAR <= away <= 2 * _NEAR), *(float(bool(flag)) for flag in flags),
            sums[index] / max(1, sums[-1]), index / max(1, len(self.work.page.runs)),
        ]  # fmt: skip

    def _in_card(self, element: object) -> bool:
        """Whether an element stands in an ``article`` or a list item that does not hold the headline."""
        card = next(element.iterancestors("article", "li"), None) if element is not None else None  # type: ignore[attr-defined]
        return card is not None and self.anchor is not None and card not in (self.anchor, *self.anchor.iterancestors())

    def _rivals(self, one: Day, printed: list[Sighting]) -> list[float]:
        others = [other for other in self.days if other is not one]
        nearest = abs(self._away(printed[0])) if printed else _FAR
        ahead = [o for o in self._near if o is not one and min(abs(self._away(s)) for s in o.of("marked", "shown")) < nearest]
        apart = min((abs((one.day - day).days) for day in self._data), default=9999)
        return [
            float(len({s.kind for s in one.sightings if not s.changed})), float(len(others)),
            float(sum(day != one.day for day in self._data)), float(sum(o is not one for o in self._near)),
            float(min(apart, 400)), float(sum(o.day < one.day for o in others)), float(sum(o.day > one.day for o in others)),
            float(apart == 1), float(any(len(s.moment.iso) > 10 for s in one.sightings)), float(len(ahead)),
            float(any(s.run is not None and s.run.is_link() for s in printed)),
        ]  # fmt: skip

    def _line(self, best: Sighting | None) -> list[float]:
        """What the place of a dump's line says: in the head, how many letters stand before the date, below all prose; nothing of
        HTML, where elements say more."""
        head = head_of(self.work)
        if best is None or best.run is None or head is None or self.work.html is not None:
            return [0.0] * 3
        sums, at = self.work.told_above, best.run.index
        return [float(self.top < at < head.body_start), float(best.start), float(sums[at] == sums[-1])]

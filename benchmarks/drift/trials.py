"""Simulated crawls: quiet days, and pages after a change."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from benchmarks.drift.kits import Kit
from benchmarks.drift.pools import Pool
from benchmarks.drift.stories import HABITS
from scraper.drift.history import KEPT_PAGES, History, Seen
from scraper.drift.intake import accept, take_up
from scraper.drift.measures import Measures
from scraper.drift.report import current
from scraper.drift.verdicts import ALARMS

START = datetime(2024, 1, 1, tzinfo=UTC)
PER_WEEKDAY, PER_WEEKEND = 24, 12
QUIET_DAYS = 45
"""Days before a change."""
LOOKS = (5, 10, 15, 20, 25, 30, 45, 60, 90)
"""So many pages after a change the alarm is asked; after the last it counts as missed."""


class Remembered(History):
    """A history that decodes each page once: days are short here and many."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(path)
        self._pages: dict[int, Seen] = {}

    def copy(self) -> Self:
        """The same history in memory."""
        other = super().copy()
        other._pages.update(self._pages)
        other._decoded.update(self._decoded)
        other.references = dict(self.references)
        return other

    def _seen(self, number: int, at: str, url: str | None, page: bytes) -> Seen:
        if number not in self._pages:
            self._pages[number] = super()._seen(number, at, url, page)
            self._pages.pop(number - KEPT_PAGES, None)
        return self._pages[number]


@dataclass
class Site:
    """An outlet in the course of its days. Sections come by the weekday, and by whims of the day."""

    kit: Kit
    pool: Pool
    seed: str
    history: History = field(default_factory=Remembered)
    day: int = 0
    dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.dice = random.Random(self.seed)

    def quiet_day(self) -> None:
        """One more day has been crawled; on one in forty nothing comes."""
        at = self._moment()
        mean = PER_WEEKEND if at.weekday() > 4 else PER_WEEKDAY
        count = 0 if self.dice.random() < 0.025 else max(1, round(self.dice.gauss(mean, mean / 4)))
        self.crawl(self.pool, count)
        self.day += 1

    def crawl(self, pool: Pool, count: int) -> None:
        """So many pages of a pool have been crawled today."""
        weights = self._weights()
        at = self._moment().isoformat()
        pages: list[tuple[str, str | None, Measures]] = [(at, None, pool.draw(self.dice, weights)) for _ in range(count)]
        self.history.add(pages)
        take_up(self.history)

    def _moment(self) -> datetime:
        return START + timedelta(days=self.day)

    def _weights(self) -> list[float]:
        weekend = self._moment().weekday() > 4
        usual = [habit.weekend if weekend else habit.weekday for habit in HABITS.values()]
        return [self.dice.gammavariate(6 * weight, 1) for weight in usual]


@dataclass(frozen=True)
class Trial:
    """What was seen of one change. ``delay``: pages until the alarm, ``None`` where none came; ``named``: the fields that the
    alarm named by then; ``verdict``: the last one."""

    delay: int | None
    named: frozenset[str]
    verdict: str


def quiet(kit: Kit, pool: Pool, seed: int, days: int) -> Iterator[tuple[int, str, str]]:
    """Every change seen on so many quiet days: the day, the verdict, the fields. Each is accepted, and the days go on."""
    site = Site(kit, pool, f"quiet {kit.outlet} {seed}")
    for _ in range(days):
        site.quiet_day()
        change = site.history.course().change
        if change is not None and change.verdict in ALARMS:
            fields = ", ".join(
                f"{one.field} {one.verdict} ({one.detail})" for one in change.verdicts.values() if one.verdict in ALARMS
            )
            yield site.day, change.verdict, fields
            accept(site.history)


def absorbed_notices(site: Site) -> bool:
    """Whether a change without an alarm is open."""
    change = site.history.course().change
    return change is not None and change.verdict not in ALARMS


def prepare(kit: Kit, pool: Pool, seed: int) -> Site:
    """An outlet after ``QUIET_DAYS`` days without an open change."""
    site = Site(kit, pool, f"before {kit.outlet} {seed}")
    while site.day < QUIET_DAYS or site.history.course().change is not None:
        site.quiet_day()
        if site.day >= QUIET_DAYS:
            accept(site.history)
    return site


def trial(site: Site, changed: Pool, seed: int) -> Trial:
    """The crawls after a change; ``site`` itself is left as it was."""
    copy = Site(site.kit, site.pool, f"after {site.kit.outlet} {seed}", site.history.copy(), site.day + seed % 7)
    verdict, named = "fine", frozenset[str]()
    for before, pages in zip((0, *LOOKS), LOOKS, strict=False):
        copy.crawl(changed, pages - before)
        report = current(copy.history, site.kit.outlet)
        if copy.history.course().change is not None:
            verdict = report.verdict
        if report.is_alarm:
            named = frozenset(one.field for one in report.fields if one.verdict in ALARMS)
            return Trial(pages, named, verdict)
    return Trial(None, named, verdict)

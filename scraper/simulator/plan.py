"""What a simulated site is like: how many stories in which time, and how much goes wrong."""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from typing import Final

TROUBLES: Final = {
    "flaky": "503 at the first two requests, then the page",
    "failing": "500 at every request",
    "forbidden": "403",
    "limited": "429 with Retry-After at the first request, then the page",
    "challenge": "a page that demands a browser, with 403",
    "missing": "404",
    "slow": "the page, after a while",
    "moved": "301 to the story's older address, which has the page",
    "offsite": "302 to another site",
    "legacy": "windows-1252, declared as UTF-8",
    "torn": "the connection ends in the middle of the page, at the first request",
    "private": "the page, forbidden by robots.txt",
    "video": "a video with a line of text",
    "paywalled": "the first paragraph; the page says that it is not free",
}
"""The kinds of trouble that a story can have, each of which a ``Plan`` can ask for by its share of all stories."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A site of ``articles`` stories from ``start`` on, over ``days`` days, all from one ``seed``.

    ``trouble`` gives kinds of ``TROUBLES`` their share of the stories; ``edited`` and ``deleted`` are the shares that are
    changed, or taken away, some time after they appeared. ``comments`` is the most that a story gets in the end.
    """

    articles: int = 3000
    seed: int = 1
    start: datetime = datetime(2024, 1, 1, tzinfo=UTC)
    days: float = 180.0
    comments: int = 12
    paragraphs: int = 9
    edited: float = 0.0
    deleted: float = 0.0
    trouble: Mapping[str, float] = field(default_factory=dict)
    per_page: int = 20
    feed_entries: int = 30
    slow_seconds: float = 0.3

    @property
    def end(self) -> datetime:
        """When the last story has appeared."""
        return self.start + timedelta(days=self.days)

    @cached_property
    def published(self) -> tuple[datetime, ...]:
        """When each story appears, to the minute, in the order of their numbers."""
        dice = random.Random(self.seed)
        minutes = sorted(int(dice.random() * self.days * 1440) for _ in range(self.articles))
        return tuple(self.start + timedelta(minutes=at) for at in minutes)

    def count(self, now: datetime) -> int:
        """How many stories have appeared before this moment; they are the numbers below it."""
        return bisect_left(self.published, now)

    def dice(self, number: int, what: str) -> random.Random:
        """Chance for one purpose at one story, the same at every call."""
        return random.Random(f"{self.seed} {number} {what}")

    def trouble_of(self, number: int) -> str | None:
        """The kind of trouble that the story has, ``None`` for most."""
        at = self.dice(number, "trouble").random()
        for kind, share in self.trouble.items():
            if at < share:
                return kind
            at -= share
        return None

    def changed_at(self, number: int, what: str, share: float) -> datetime | None:
        """When the story is ``edited`` or ``deleted``, ``None`` where it never is."""
        dice = self.dice(number, what)
        if dice.random() >= share:
            return None
        return self.published[number] + timedelta(minutes=dice.randint(30, 7 * 1440))

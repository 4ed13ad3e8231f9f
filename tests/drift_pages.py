"""Measured pages of a made-up outlet, drawn at random: what drift is tested on where no page is needed."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from scraper.drift.history import History
from scraper.drift.intake import take_up
from scraper.drift.measures import FIELDS, Measures, step

FILLED = {
    "headline": 1.0, "body": 1.0, "date": 1.0, "byline": 0.8, "authors": 0.4, "section": 0.97, "images": 0.9,
    "related_links": 0.95, "comments": 0.3, "source": 0.7,
}  # fmt: skip
START = datetime(2024, 1, 1, tzinfo=UTC)
Edit = Callable[[Measures], Measures]


def draw(dice: random.Random, *, weekend: bool = False) -> Measures:
    """One page on a quiet day; at weekends fewer have a byline."""
    share = {**FILLED, "byline": 0.6 if weekend else FILLED["byline"]}
    flags = {name: dice.random() < share.get(name, 0) for name in FIELDS} | {"article": True}
    numbers = {
        "headline.letters": step(dice.gauss(70, 15)),
        "body.letters": step(dice.lognormvariate(7.5, 0.5)),
        "body.blocks": step(dice.lognormvariate(2.3, 0.4)),
    }
    if flags["comments"]:
        numbers["comments.number"] = step(dice.lognormvariate(1, 1))
    words = {"headline.rule": "css:h1", "page.layout": "present"}
    words["date.rule"] = "meta" if dice.random() < 0.9 else "shape"
    shapes = {number: f"div.s{number}" for number in range(40)} | {100 + dice.randrange(20): "div.other" for _ in range(5)}
    return Measures(flags=flags, numbers=numbers, words=words, shapes=shapes, values={"headline": dice.getrandbits(32)})


class Outlet:
    """An outlet in the course of its days, from a quiet beginning."""

    def __init__(self, seed: int = 1, days: int = 20) -> None:
        self.history = History(None)
        self.day = 0
        self._dice = random.Random(seed)
        self.pass_days(days)

    def pass_days(self, days: int, edit: Edit | None = None, pages: int = 15) -> None:
        """So many days pass, with so many pages each, all of them edited."""
        for _ in range(days):
            moment = START + timedelta(days=self.day)
            drawn = [draw(self._dice, weekend=moment.weekday() > 4) for _ in range(pages)]
            self.history.add([(moment.isoformat(), None, edit(page) if edit else page) for page in drawn])
            take_up(self.history)
            self.day += 1


def without(field: str) -> Edit:
    """The page has lost a field."""
    return lambda page: Measures(
        flags={**page.flags, field: False}, numbers=page.numbers, words=page.words, shapes=page.shapes, values=page.values
    )


def renamed(page: Measures) -> Measures:
    """The page is built of other elements and its headline found by another rule; the record is the same."""
    words = {**page.words, "headline.rule": "meta:og:title on the page"}
    shapes = {key + (1000 if key < 10 else 0): name for key, name in page.shapes.items()}
    return Measures(flags=page.flags, numbers=page.numbers, words=words, shapes=shapes, values=page.values)

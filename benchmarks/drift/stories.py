"""Invented stories: what a page tells, before it is printed in any markup."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

PLACES = ("Sinop", "Batroun", "Tyre", "Sharjah", "Ankara", "Izmir", "Amman", "Tripoli", "Dubai", "Zahle", "Fujairah", "Rize")
ACTORS = (
    "officials",
    "fishermen",
    "engineers",
    "teachers",
    "farmers",
    "doctors",
    "port workers",
    "students",
    "traders",
    "pilots",
)
THINGS = (
    "harbour",
    "market",
    "library",
    "railway",
    "hospital",
    "school",
    "bridge",
    "reservoir",
    "museum",
    "power plant",
    "airport",
)
DEEDS = (
    "reopens",
    "closes for repairs",
    "gets a new director",
    "draws record crowds",
    "waits for funds",
    "is moved inland",
    "turns 100",
)
FIRST = ("Rania", "Defne", "Karim", "Leyla", "Omar", "Melis", "Tony", "Salma", "Volkan", "Nadia", "Ilker", "Hadi")
LAST = ("Haddad", "Arslan", "Nasser", "Demir", "Khoury", "Oral", "Bazzi", "Yücel", "Mansour", "Tan", "Saad", "Aksoy")
CLAUSES = (
    "The {thing} of {place} will be closed to visitors from {day} while {actors} repair the roof, the ministry said",
    "{Actors} in {place} have asked the government for help after a winter in which the {thing} lost half of its income",
    "A spokesman for the {thing} told reporters that the work would cost {number} million dollars and last until {month}",
    '"We cannot wait for another winter," said {person}, who heads the {thing}',
    "The plan was first presented in {month}, but {actors} from {place} objected to the noise and to the price",
    "More than {number} people gathered near the {thing} on {day} to hear what the {actors} had to say",
    "Figures published by the statistics office show that the {thing} served {number} thousand people last year",
    "In {place}, a town known for its {thing}, {actors} say that they were never asked",
    "The council will vote on {day}, and {person} expects that it will take until {month} before anything is built",
    "It was not immediately clear who would pay for the {thing}, or why the {actors} had left so early",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("March", "April", "June", "September", "October", "November")
REMARKS = (
    "My father worked at the {thing} and never complained.",
    "Who pays for all this? Always the {actors}.",
    "Good news for {place} at last.",
    "They said the same in {month} and nothing happened.",
    "Next time ask the {actors} first!",
    "I was there on {day} and it was nearly empty.",
)


@dataclass(frozen=True)
class Remark:
    """A reader's comment."""

    author: str
    text: str
    moment: datetime


@dataclass(frozen=True, kw_only=True)
class Story:
    """What a page tells. ``person`` wrote it, or the desk did (``None``); ``agency`` is its source, if one is named."""

    number: int
    section: str
    headline: str
    kicker: str | None
    standfirst: str
    person: str | None
    place: str
    agency: str | None
    published: datetime
    fetched: datetime
    paragraphs: tuple[str, ...]
    remarks: tuple[Remark, ...]
    related: tuple[str, ...]
    caption: str


@dataclass(frozen=True)
class Habit:
    """How a section of an outlet writes: shares of stories with a person's name, an agency, a kicker; the mean number of
    remarks and paragraphs; how often the section comes on a weekday and at the weekend."""

    person: float
    agency: float
    kicker: float
    remarks: float
    paragraphs: float
    weekday: float = 1.0
    weekend: float = 1.0


HABITS = {
    0: Habit(0.15, 0.85, 0.5, 2.0, 8, 1.0, 0.7),
    1: Habit(0.3, 0.6, 0.6, 1.5, 11, 0.8, 0.4),
    2: Habit(0.85, 0.2, 0.4, 4.0, 16, 0.3, 0.6),
    3: Habit(0.4, 0.5, 0.5, 0.8, 6, 0.4, 0.9),
}
"""By the section's place in its outlet's list: news, world, features, sport."""


@dataclass
class Writer:
    """Draws stories; the same ones for the same seed."""

    sections: tuple[str, ...]
    agencies: tuple[str, ...]
    seed: str
    _dice: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._dice = random.Random(self.seed)

    def story(self, number: int) -> Story:
        """The story of that number of a section that its number decides."""
        dice = self._dice
        place = number % len(self.sections)
        habit = HABITS[place]
        published = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(minutes=dice.randrange(500_000))
        fetched = published + timedelta(minutes=int(dice.lognormvariate(6.0, 1.0)) + 5)
        return Story(
            number=100_000 + number,
            section=self.sections[place],
            headline=self.headline(),
            kicker=self.fill("{thing} of {place}").capitalize() if dice.random() < habit.kicker else None,
            standfirst=self.fill(dice.choice(CLAUSES)) + ".",
            person=f"{dice.choice(FIRST)} {dice.choice(LAST)}" if dice.random() < habit.person else None,
            place=dice.choice(PLACES),
            agency=dice.choice(self.agencies) if dice.random() < habit.agency else None,
            published=published.replace(second=0),
            fetched=fetched.replace(second=0),
            paragraphs=tuple(self.paragraph() for _ in range(max(3, int(dice.lognormvariate(0, 0.45) * habit.paragraphs)))),
            remarks=self._remarks(habit.remarks, published),
            related=tuple(self.headline() for _ in range(dice.randint(3, 6))),
            caption=self.fill("The {thing} of {place} seen from the north in {month}"),
        )

    def headline(self) -> str:
        """A headline."""
        text = self.fill("{Actors} of {place}: ") if self._dice.random() < 0.25 else self.fill("{place} ")
        return f"{text}{self._dice.choice(THINGS)} {self._dice.choice(DEEDS)}" + self.fill(
            self._dice.choice((" after {number} years", " as {actors} protest", "", " despite warnings by {actors}"))
        )

    def paragraph(self) -> str:
        """One to three sentences."""
        return " ".join(self.fill(one) + "." for one in self._dice.sample(CLAUSES, self._dice.randint(1, 3)))

    def fill(self, text: str) -> str:
        """The text with its words drawn."""
        dice = self._dice
        actors = dice.choice(ACTORS)
        return text.format(
            thing=dice.choice(THINGS),
            place=dice.choice(PLACES),
            actors=actors,
            Actors=actors.capitalize(),
            day=dice.choice(DAYS),
            month=dice.choice(MONTHS),
            number=dice.randrange(11, 990),
            person=f"{dice.choice(FIRST)} {dice.choice(LAST)}",
        )

    def _remarks(self, mean: float, published: datetime) -> tuple[Remark, ...]:
        count = min(int(self._dice.expovariate(1 / mean)), 20)
        made = []
        for place in range(count):
            moment = (published + timedelta(minutes=30 * place + self._dice.randrange(30))).replace(second=0)
            author = f"{self._dice.choice(FIRST).lower()}.{self._dice.choice(LAST).lower()}{self._dice.randrange(100)}"
            text = " ".join(self.fill(one) for one in self._dice.sample(REMARKS, self._dice.randint(1, 3)))
            made.append(Remark(author, text, moment))
        return tuple(made)

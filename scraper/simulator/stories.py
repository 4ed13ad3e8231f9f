"""What each story of a simulated site says at a given time: the truth that a crawl is compared with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from scraper.simulator import words
from scraper.simulator.plan import Plan

ROOT = "https://www.saltmarsh.example"
SECTIONS = ("harbour", "council", "weather", "trade", "people")


@dataclass(frozen=True)
class Remark:
    """A reader's comment; ``answers`` is the ``id`` of the one that it stands below, and none of it ever changes."""

    id: str
    author: str
    at: datetime
    text: str
    likes: int
    answers: str | None


@dataclass(frozen=True)
class Story:
    """One story as it stands at ``now`` after so many edits beyond the planned one."""

    plan: Plan
    number: int
    now: datetime
    edits: int = 0

    @cached_property
    def published(self) -> datetime:
        """When it appeared."""
        return self.plan.published[self.number]

    @cached_property
    def section(self) -> str:
        """The section, as it stands in the address; the page prints it with a capital."""
        return self.plan.dice(self.number, "section").choice(SECTIONS)

    @cached_property
    def headline(self) -> str:
        """The title. Edits leave it alone."""
        return words.headline(self.plan.dice(self.number, "headline"), self.number)

    @cached_property
    def path(self) -> str:
        """The path of its address."""
        slug = re.sub(r"[^a-z0-9]+", "-", self.headline.lower()).strip("-")
        return f"/{self.section}/{slug}-{self.number:06d}"

    @property
    def url(self) -> str:
        """Its address."""
        return ROOT + self.path

    @cached_property
    def deck(self) -> str:
        """The standfirst."""
        return words.sentence(self.plan.dice(self.number, "deck"))

    @cached_property
    def author(self) -> str:
        """Who wrote it."""
        return words.name(self.plan.dice(self.number, "author"))

    @cached_property
    def revision(self) -> int:
        """How often it was edited before ``now``."""
        planned = self.plan.changed_at(self.number, "edited", self.plan.edited)
        return self.edits + int(planned is not None and planned <= self.now)

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """The body. Every edit adds a line at its end."""
        dice = self.plan.dice(self.number, "body")
        written = [words.paragraph(dice) for _ in range(max(3, self.plan.paragraphs + dice.randint(-2, 2)))]
        for edit in range(1, self.revision + 1):
            written.append(f"Correction {edit}: {words.sentence(self.plan.dice(self.number, f'edit {edit}'))}")
        return tuple(written)

    @cached_property
    def caption(self) -> str:
        """What stands under its picture."""
        dice = self.plan.dice(self.number, "caption")
        return f"The view from {dice.choice(words.PLACES)} at low water."

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Its topics, one to three."""
        dice = self.plan.dice(self.number, "topics")
        return tuple(dice.sample(words.TOPICS, dice.randint(1, 3)))

    @cached_property
    def related(self) -> tuple[int, ...]:
        """The numbers of earlier stories that it names; none for the first ones."""
        dice = self.plan.dice(self.number, "related")
        return tuple(sorted(dice.sample(range(self.number), 3))) if self.number >= 3 else ()

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """The comments made before ``now``, oldest first; a later one may answer an earlier one."""
        dice = self.plan.dice(self.number, "remarks")
        made: list[Remark] = []
        at = self.published
        for number in range(dice.randint(0, self.plan.comments)):
            at += timedelta(minutes=int(dice.expovariate(1 / 180)) + 1)
            text = dice.choice(words.OPINIONS).format(n=dice.randint(2, 60))
            answers = dice.choice(made).id if made and dice.random() < 0.3 else None
            remark = Remark(f"c{self.number}-{number}", dice.choice(words.USERS), at, text, dice.randint(0, 9), answers)
            if at > self.now:
                break
            made.append(remark)
        return tuple(made)

    @cached_property
    def changed(self) -> datetime:
        """When anything on its page changed last, edits beyond the planned one left aside."""
        planned = self.plan.changed_at(self.number, "edited", self.plan.edited)
        moments = [self.published, *(remark.at for remark in self.remarks[-1:])]
        return max(moments + ([planned] if planned is not None and planned <= self.now else []))

    @cached_property
    def is_deleted(self) -> bool:
        """Whether the paper took it away before ``now``."""
        planned = self.plan.changed_at(self.number, "deleted", self.plan.deleted)
        return planned is not None and planned <= self.now

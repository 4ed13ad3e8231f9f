"""Random sentences for the simulated stories, from word lists."""

from __future__ import annotations

import random
from typing import Final

PLACES: Final = ("Saltmarsh", "Old Quay", "Wexcombe", "Tarn Bridge", "Ellerby", "North Spit", "Marram Head", "Fenwick Lock")
WHO: Final = (
    "the harbour board", "the town council", "local fishermen", "the ferry operator", "a group of residents", "the coast guard",
    "the school's parents", "shop owners on Quay Street", "the water company", "the county engineer", "the tidal mill trust",
    "two retired pilots", "the chamber of trade", "volunteers of the lifeboat station", "the museum's new curator",
)  # fmt: skip
DID: Final = (
    "approved", "rejected", "postponed", "questioned", "welcomed", "announced", "inspected", "paid for", "asked for", "opened",
    "closed", "measured", "repaired", "took over", "voted against", "campaigned for", "warned of delays to",
)  # fmt: skip
WHAT: Final = (
    "a new landing stage", "the winter timetable", "the plan for a second bridge", "higher mooring fees", "the old rope works",
    "a survey of the sea wall", "the market hall's roof", "a night bus to the station", "the dredging of the channel",
    "a grant for the boatyard", "the reopening of the swimming baths", "stricter rules for anglers", "a free school boat",
    "the sale of the customs house", "a path along the dunes", "the repair of three sluices", "the purchase of a pilot cutter",
)  # fmt: skip
WHEN: Final = (
    "on Monday", "after a long debate", "before the spring tides", "late last night", "for the third year running",
    "in spite of the weather", "at short notice", "by a narrow majority", "in front of a full gallery", "ahead of the season",
    "with immediate effect", "for the first time since the flood", "without much notice", "earlier this month",
)  # fmt: skip
WHY: Final = (
    "because the costs had risen by {n} per cent", "although {n} people had signed against it", "so that {n} berths can be kept",
    "while {n} households wait for an answer", "after {n} letters had reached the town hall", "since the pumps are {n} years old",
    "as the bill of {n} thousand came in", "and {n} visitors are expected to come", "which {n} members had called overdue",
)  # fmt: skip
SAID: Final = (
    "“We have waited {n} months for this,” said {who}, “and nobody here will be sorry to see it settled.”",
    "“That is not what was agreed,” {who} said, and pointed to page {n} of the minutes.",
    "“It will cost what it costs,” said {who}, adding that {n} offers had been compared.",
    "{who} would not say more than that {n} of the proposals were still on the table.",
)
FIRST: Final = ("Ada", "Bruno", "Célia", "Dorte", "Edvin", "Filipa", "Gunnar", "Helga", "Ivo", "Jöran", "Katya", "Lídia")
LAST: Final = ("Almeida", "Brandt", "Castanho", "Dahl", "Eriksen", "Ferreira", "Grönlund", "Holt", "Iversen", "Jardim")
USERS: Final = ("tidewatcher", "OldQuayMan", "marram_7", "Inês", "lockkeeper", "a.reader", "Saltyhound", "fen_wick", "Zé")
OPINIONS: Final = (
    "I have lived here for {n} years and never saw it done well.",
    "About time. My neighbour asked for this {n} years ago.",
    "Who pays for it? Not the {n} people who use it, that is certain.",
    "The photograph is from the other side of the quay, by the way.",
    "Read the minutes, point {n}: it was decided long before.",
    "Good reporting, more of this please.",
)
TOPICS: Final = ("Harbour", "Ferries", "Budget", "Flood defence", "Schools", "Fishing", "Museum", "Roads", "Tourism", "Pilots")


def capital(text: str) -> str:
    """The text with its first letter large, a quotation mark before it or not."""
    at = 1 if text.startswith("“") else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def sentence(dice: random.Random) -> str:
    """One sentence of the paper."""
    if dice.random() < 0.2:
        return capital(dice.choice(SAID).format(n=dice.randint(2, 97), who=dice.choice(WHO)))
    why = dice.choice(WHY).format(n=dice.randint(2, 970))
    parts = [dice.choice(WHO), dice.choice(DID), dice.choice(WHAT), f"in {dice.choice(PLACES)}", dice.choice(WHEN), why]
    return capital(" ".join(parts)) + "."


def paragraph(dice: random.Random) -> str:
    """Two to four sentences."""
    return " ".join(sentence(dice) for _ in range(dice.randint(2, 4)))


def headline(dice: random.Random, number: int) -> str:
    """A title; its number makes sure that no two are the same."""
    who = capital(dice.choice(WHO).removeprefix("the ").removeprefix("a "))
    return f"{who} {dice.choice(DID)} {dice.choice(WHAT)}, item {number}"


def name(dice: random.Random) -> str:
    """A person's name."""
    return f"{dice.choice(FIRST)} {dice.choice(LAST)}"

"""The ledger: exactly one owner for every visible run of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from scraper.errors import LedgerError
from scraper.page.budget import Counted
from scraper.page.run import Run

Owner = Literal[
    "kicker", "headline", "standfirst", "section", "tags", "byline", "date", "date_modified", "dateline", "body",
    "figure", "source", "related", "comments", "boilerplate",
]  # fmt: skip


class Claim(NamedTuple):
    """One entry: the characters ``start`` to ``end`` of a run, their owner, and the rule that claimed them.

    For boilerplate the rule is the reason why it is that.
    """

    run: int
    start: int
    end: int
    owner: Owner
    rule: str


class Ledger:
    """Who owns which part of which run. A run is claimed whole, or in parts that never overlap."""

    def __init__(self, runs: Sequence[Run]) -> None:
        self._runs = runs
        self._claims: list[list[Claim] | None] = [None] * len(runs)

    def is_free(self, index: int) -> bool:
        """Whether nothing of the run is claimed yet."""
        return self._claims[index] is None

    def free(self, start: int = 0, stop: int | None = None) -> list[Run]:
        """The runs of a stretch of which nothing is claimed yet."""
        runs, claims = self._runs[start:stop], self._claims[start:stop]
        found = [run for run, claim in zip(runs, claims, strict=True) if claim is None]
        return Counted(found, runs.budget) if isinstance(runs, Counted) else found

    def owner(self, index: int) -> Owner | None:
        """The owner of the run's first claimed part, ``None`` while it is free."""
        claims = self._claims[index]
        return claims[0].owner if claims else None

    def claims_of(self, index: int) -> Sequence[Claim]:
        """The claims on a run so far, in order."""
        return self._claims[index] or ()

    def claim(self, index: int, owner: Owner, rule: str) -> None:
        """Claim a whole run. Raises ``LedgerError`` if any of it is claimed."""
        if self._claims[index] is not None:
            held = self._claims[index]
            raise LedgerError(f"run {index} is claimed twice: by {held} and by {owner} ({rule})")
        self._claims[index] = [Claim(index, 0, len(self._runs[index].text), owner, rule)]

    def claim_part(self, index: int, start: int, end: int, owner: Owner, rule: str) -> None:
        """Claim some characters of a run. Raises ``LedgerError`` if they overlap a claim, or are no part of the run."""
        if not 0 <= start < end <= len(self._runs[index].text):
            raise LedgerError(f"characters {start} to {end} are not part of run {index}")
        claims = self._claims[index] or []
        if any(start < other.end and other.start < end for other in claims):
            raise LedgerError(f"run {index}, characters {start} to {end}: claimed twice, by {claims} and by {owner}")
        self._claims[index] = sorted([*claims, Claim(index, start, end, owner, rule)])

    def close(self, reason: str = "unclaimed") -> list[int]:
        """Give what is left to boilerplate and return the indices of the runs that nobody had claimed at all.

        Afterwards every character that is not white space has exactly one owner.
        """
        left = []
        for index, run in enumerate(self._runs):
            claims = self._claims[index]
            if claims is None:
                left.append(index)
                self.claim(index, "boilerplate", reason)
                continue
            if len(claims) == 1 and claims[0].start == 0 and claims[0].end == len(run.text):
                continue
            for start, end in list(_gaps(run.text, claims)):
                self.claim_part(index, start, end, "boilerplate", f"beside {claims[0].owner}")
        return left

    def __iter__(self) -> Iterator[Claim]:
        """All claims in page order."""
        for claims, _ in zip(self._claims, self._runs, strict=True):  # the runs count the loop as one of the page's
            yield from claims or ()


def _gaps(text: str, claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in [(claim.start, claim.end) for claim in claims] + [(len(text), len(text))]:
        inside = text[at:start]
        if inside.strip():
            lead = len(inside) - len(inside.lstrip())
            yield at + lead, at + len(inside.rstrip())
        at = end

"""Explains a page: the owner and rule of every line, what won and lost for every field, evidence for a refusal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import msgspec

from scraper.outlets.registry import Outlets
from scraper.page.run import Run
from scraper.page.snapshot import Snapshot
from scraper.partition.candidates import Candidate
from scraper.partition.ledger import Claim
from scraper.record.changes import FIELDS, leader, rule_of
from scraper.separation.looking import Look, look
from scraper.view.owners import owner_of

_NO_FINDINGS = ("schema_version", "outlet", "url", "fetched_at", "layout", "provenance", "problems")
"""Keys of a record that are not found on the page."""
EXPLAINED = tuple(name for name in FIELDS if name not in _NO_FINDINGS)
"""The fields that are explained, in the record's order."""
_SOURCES = {
    "declared": "declared by the outlet",
    "told": "stated in the page's own data",
    "shown": "printed on the page",
    "judged": "judged by the learned model",
}


@dataclass(frozen=True)
class Part:
    """A line, or a part of one, with its owner and the rule that claimed it; for boilerplate the rule is the reason."""

    index: int
    text: str
    owner: str
    rule: str


class Explanation:
    """What is known of one page."""

    def __init__(self, snapshot: Snapshot, seen: Look) -> None:
        self.snapshot = snapshot
        self.look = seen
        self.work = seen.work
        self.record: dict[str, Any] = seen.work.record.to_dict() if seen.work is not None else {}

    @cached_property
    def parts(self) -> list[Part]:
        """Every line of the page, the parts of a line in order."""
        return [_part(run, claim) for run, claims in self.lines for claim in claims]

    @cached_property
    def lines(self) -> list[tuple[Run, list[Claim]]]:
        """The lines with their claims, in page order."""
        if self.work is None:
            return []
        return [(run, list(self.work.ledger.claims_of(run.index))) for run in self.work.page.runs]

    def lines_of(self, name: str) -> list[int]:
        """The lines that a field is read from."""
        owner = owner_of(name)
        return list(dict.fromkeys(part.index for part in self.parts if part.owner == owner))

    def losers(self, name: str) -> list[Candidate]:
        """The candidates of a field that were not chosen; of a field that comes with another, none of its own."""
        return self.work.losers.get(name, []) if self.work is not None else []

    def winner(self, name: str) -> Candidate | None:
        """The candidate that was chosen, where more is known of it than its rule; of a field that stands alone that of the field
        that it comes with."""
        if self.work is None or (leader(name) != name and self.record.get(leader(name)) not in (None, [])):
            return None
        return self.work.winners.get(leader(name))

    def rule(self, name: str) -> str | None:
        """The rule that gave a field, where it has a value."""
        return rule_of(self.record, name) if self.record.get(name) not in (None, []) else None

    def fields(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """The fields, in the record's order."""
        for name in EXPLAINED if self.work is not None else ():
            found: dict[str, Any] = {"value": self.record.get(name), "rule": self.rule(name), "lines": self.lines_of(name)}
            won = self.winner(name) if found["value"] not in (None, []) else None
            found["why"] = reasons(won) if won is not None else []
            found["candidates"] = [candidate_dict(one) for one in self.losers(name)]
            if leader(name) != name:
                found["with"] = leader(name)
            yield name, found

    def refused(self) -> dict[str, Any] | None:
        """Why the page is no article, with what was counted on it; ``None`` for an article."""
        refusal = self.look.refusal
        if refusal is None:
            return None
        return {"reason": refusal.reason, "detail": refusal.detail, "evidence": list(self.look.evidence)}

    def to_dict(self, only: str | None = None) -> dict[str, Any]:
        """All of it, as JSON has it; of ``only`` one field its lines and candidates."""
        lines = [vars_of(part) for part in self.parts if only is None or part.owner == owner_of(only)]
        made: dict[str, Any] = {
            "url": self.snapshot.url,
            "outlet": self.record.get("outlet"),
            "layout": self.record.get("layout"),
            "lines": lines,
            "fields": {name: found for name, found in self.fields() if only in (None, name)},
            "problems": self.record.get("problems", []),
        }
        refused = self.refused()
        return {**made, "refused": refused} if refused is not None else made


def explain(snapshot: Snapshot, known: Outlets | None = None) -> Explanation:
    """The explanation of a snapshot, whatever it is."""
    return Explanation(snapshot, look(snapshot, known))


def candidate_dict(one: Candidate) -> dict[str, Any]:
    """A candidate as JSON has it; ``why`` is never empty."""
    value = msgspec.to_builtins(one.value, enc_hook=str)
    return {"value": value, "rule": one.rule, "source": one.source, "lines": list(one.runs), "why": reasons(one)}


def reasons(one: Candidate) -> list[str]:
    """What spoke for and against a candidate: where it comes from, and what was measured."""
    return [_SOURCES.get(one.source, one.source), *(why for why in one.why if why != one.rule)]


def vars_of(part: Part) -> dict[str, Any]:
    """A part as JSON has it."""
    return {"index": part.index, "text": part.text, "owner": part.owner, "rule": part.rule}


def _part(run: Run, claim: Claim) -> Part:
    return Part(run.index, run.text[claim.start : claim.end], claim.owner, claim.rule)

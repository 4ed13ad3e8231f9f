"""Candidates: what the sources of a field propose. Sources read; only a field's stage claims."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Source = Literal["declared", "told", "shown", "judged"]
"""``declared``: the outlet's selectors and shapes. ``told``: the page's own data. ``shown``: lines, marks and names of elements.
``judged``: the learned measures over all of these."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One proposal for a field: its value, the runs (by index) that it would claim, where it comes from, the rule that found
    it, and what spoke for it or against it."""

    value: Any
    rule: str
    source: Source
    runs: tuple[int, ...] = ()
    why: tuple[str, ...] = ()

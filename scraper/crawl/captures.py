"""Captures of one address at several times: how each compares with those already seen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

Standing = Literal["known", "unchanged", "changed", "older"]

OLDER = "older_capture"
"""The reason for which a capture is on record that comes from before what is in the output."""


def standing(at: float, found: str, seen: Sequence[tuple[float, str]]) -> Standing:
    """What a capture is that says ``found`` at that time; ``seen`` are the times and hashes of the others, oldest first.

    ``changed`` is one that says something else than the last one before it, and nothing later is there; ``older`` one that
    says what none of its neighbours says, but later ones are there, so that it cannot be the last line any more."""
    if (at, found) in seen:
        return "known"
    before = [said for moment, said in seen if moment <= at]
    after = [said for moment, said in seen if moment > at]
    if found in (*before[-1:], *after[:1]):
        return "unchanged"
    return "older" if after else "changed"


def seconds_of(stamp: str | None) -> float:
    """The moment of an ISO 8601 stamp in seconds since 1970, 0 where it is none."""
    try:
        return datetime.fromisoformat(stamp or "").timestamp()
    except (ValueError, TypeError, OverflowError):
        return 0.0

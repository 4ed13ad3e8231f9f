"""What a separation costs, counted rather than timed: the same on every machine and in every run."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from types import FrameType
from typing import Any

from scraper.errors import ThresherError
from scraper.page.snapshot import Snapshot
from scraper.separation.order import separate_snapshot

_OURS = ("cleaners.", "scraper.", "spiders.")
_Wrapper = type(lru_cache(maxsize=1)(len))


def forget() -> None:
    """Empty the bounded memories of functions, so that no page is cheaper for the one before it. What is kept for good
    (compiled patterns, word lists, learned trees) stays."""
    for name, module in list(sys.modules.items()):
        for one in vars(module).values() if name.startswith(_OURS) else ():
            if isinstance(one, _Wrapper) and one.cache_parameters()["maxsize"]:
                one.cache_clear()


def steps(snapshot: Snapshot) -> int:
    """How many steps separating a page takes."""
    return steps_of(lambda: separate_snapshot(snapshot))


def steps_of(work: Callable[[], object]) -> int:
    """How many lines of our own code run, each turn of a loop or a comprehension counted; an error that we raise is no matter."""
    count = 0

    def inside(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += 1
        return inside

    def entered(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        if not str(frame.f_globals.get("__name__", "")).startswith(_OURS):
            return None
        count += 1
        return inside

    forget()
    before = sys.gettrace()
    sys.settrace(entered)
    try:
        with suppress(ThresherError):
            work()
    finally:
        sys.settrace(before)
    return count

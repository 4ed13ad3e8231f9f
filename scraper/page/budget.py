"""The number of steps that separating a page may take, in proportion to the page."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import Any, SupportsIndex, TypeVar, overload

from scraper.errors import NotAnArticle

_T = TypeVar("_T")

FLOOR = 100_000
A_LINE = 1_000
AN_ELEMENT = 100
"""Steps for any page, for each of its lines, and for each of its elements. Newspapers' pages take some 50 a line, 220 at most."""


class Budget:
    """Counts steps and no time: the same page ends in the same way on any machine. A step is one line that a loop looks at.

    Loops need not count for themselves: lists that are ``Counted`` do, for every loop over them and every stretch taken of
    them. A loop over anything else that grows with the page calls ``spend``. ``stage`` names the stage that is at work.
    Counting begins with the first stage and ends with the last: what reads the separated page afterwards costs nothing."""

    __slots__ = ("_counting", "_spent", "left", "limit", "lines", "stage")

    def __init__(self) -> None:
        self.limit = FLOOR
        self.lines = 0
        self.stage = "reading"
        self._counting = False
        self._spent = 0
        self.left = sys.maxsize

    def grow(self, lines: int, elements: int) -> None:
        """So many more lines and elements are to be separated."""
        more = lines * A_LINE + elements * AN_ELEMENT
        self.lines += lines
        self.limit += more
        if self._counting:
            self.left += more

    def begin(self, stage: str) -> None:
        """This stage is at work, and its steps count."""
        self.stage = stage
        if not self._counting:
            self._counting = True
            self.left = self.limit - self._spent

    def end(self) -> None:
        """The page is separated; steps do not count any more."""
        self._spent, self._counting, self.left = self.spent, False, sys.maxsize

    @property
    def spent(self) -> int:
        """The steps taken so far."""
        return self.limit - self.left if self._counting else self._spent

    def spend(self, steps: int) -> None:
        """So many steps are taken. Raises ``NotAnArticle("too_complex")`` where there are no more."""
        self.left -= steps
        if self.left < 0:
            raise NotAnArticle(
                "too_complex", f"{self.stage}: more than {self.limit:,} steps, the limit for a page of {self.lines:,} lines"
            )


_member: Any = list.__getitem__


class Counted(list[_T]):
    """A list of what a page consists of. To make it, and every loop over it, costs so many steps as it has members; a single
    member costs nothing. A stretch of it is ``Counted`` too, a list that is made by a loop over it is not."""

    __slots__ = ("budget",)

    def __init__(self, members: Iterable[_T], budget: Budget) -> None:
        super().__init__(members)
        self.budget = budget
        budget.spend(len(self))

    def __iter__(self) -> Iterator[_T]:
        self.budget.spend(len(self))
        return super().__iter__()

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> _T: ...
    @overload
    def __getitem__(self, key: slice, /) -> list[_T]: ...
    def __getitem__(self, key: Any, /) -> Any:
        found = _member(self, key)
        return Counted(found, self.budget) if type(key) is slice else found

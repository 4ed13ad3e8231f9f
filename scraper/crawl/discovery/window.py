"""Which stories a crawl wants (``-a since=… -a until=… -a limit=…``), and in which order."""

from __future__ import annotations

import heapq
import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

from scraper.crawl.discovery.entries import Entry

SLACK = timedelta(days=1)
"""What a source says of dates may be off by a zone: near the edges the page itself decides."""
_AGE = re.compile(r"(\d{1,6})\s*([mhdw])", re.ASCII | re.IGNORECASE)
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_OLDEST = 100 * 365 * 1440
_UNDATED = 720
_DAY = 1440

_T = TypeVar("_T")


@dataclass(frozen=True)
class Window:
    """The time in which stories are wanted, both ends included; ``None`` is open. Both are aware."""

    since: datetime | None = None
    until: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether stories of any time are wanted."""
        return self.since is None and self.until is None

    def outside(self, moment: datetime | None, slack: timedelta = timedelta(0)) -> str | None:
        """``"too_old"`` or ``"too_new"`` where the moment is outside by more than the slack, else ``None``; an unknown
        moment is inside."""
        if moment is None:
            return None
        if self.since is not None and moment + slack < self.since:
            return "too_old"
        if self.until is not None and moment - slack > self.until:
            return "too_new"
        return None

    def excludes(self, entry: Entry, zone: str | None) -> str | None:
        """Why the entry's page need not be fetched, if so. A time of change says only that the story is not newer."""
        found = self.outside(entry.newest(zone), SLACK)
        return None if found == "too_new" and entry.published is None else found


def read_bound(text: str, now: datetime, zone: str | None, *, end: bool = False) -> datetime | None:
    """A date, date and time (ISO 8601; in the outlet's zone where no offset stands) or an age like ``7d``, ``36h`` or
    ``2w`` as an aware moment; a bare day is its first moment, or its last one with ``end``. ``None`` for anything else."""
    text = text.strip()
    if age := _AGE.fullmatch(text):
        try:
            return now - int(age[1]) * _UNITS[age[2].lower()]
        except OverflowError:
            return None
    own = ZoneInfo(zone) if zone else UTC
    try:
        if len(text) == 10:
            return datetime.combine(date.fromisoformat(text), time.max if end else time.min, own)
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=own)


def urgency(moment: datetime | None, now: datetime, place: int = 0) -> int:
    """The priority of a request: 0 for a story of this minute, one less for every minute back. A story without a date
    is taken for one of half a day ago, behind those before it in its list."""
    if moment is None:
        return -min(_DAY - 1, _UNDATED + place)
    return -max(0, min(int((now - moment).total_seconds() // 60), _OLDEST))


@dataclass
class Newest(Generic[_T]):
    """The ``limit`` newest of what is offered, each key once, with the latest date that any offer gave it; what has no date
    comes behind what has one, in the order offered."""

    limit: int
    _heap: list[tuple[float, int, str, _T]] = field(default_factory=list)
    _ranks: dict[str, float] = field(default_factory=dict)
    """The keys that are kept; an entry of the heap with another rank than its key's is void."""
    _taken: set[str] = field(default_factory=set)
    _offered: int = 0

    def offer(self, moment: datetime | None, key: str, value: _T) -> None:
        """The value is kept if it is among the newest, and none of its key was taken."""
        self._offered += 1
        rank = moment.timestamp() if moment is not None else float("-inf")
        if key in self._taken or (key in self._ranks and self._ranks[key] >= rank):
            return
        self._ranks[key] = rank
        heapq.heappush(self._heap, (rank, -self._offered, key, value))
        while len(self._ranks) > self.limit:
            rank, _, key, _ = heapq.heappop(self._heap)
            if self._ranks.get(key) == rank:
                del self._ranks[key]

    def withdraw(self, key: str) -> None:
        """What was offered without a date is not kept: another source has one."""
        if self._ranks.get(key) == float("-inf"):
            del self._ranks[key]

    def take(self) -> list[_T]:
        """Those kept, newest first; the next ``limit`` is smaller by their number."""
        kept = [entry for entry in self._heap if self._ranks.get(entry[2]) == entry[0]]
        self._heap.clear()
        self._taken |= self._ranks.keys()
        self._ranks.clear()
        self.limit -= len(kept)
        return [value for _, _, _, value in sorted(kept, key=lambda one: one[:2], reverse=True)]

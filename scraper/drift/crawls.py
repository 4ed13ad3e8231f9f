"""Whether a crawl found articles at all, and if not, why: the site, its layout, or nothing new."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

Day = Literal["read", "nothing new", "empty today", "listings changed", "blocked", "unreachable", "stopped"]
"""What a crawl met. ``read``: pages came, and the fields speak for themselves."""
_BLOCKED = re.compile(r"http_(?:401|403|407|429|451)|challenge|robots|host_closed")
_USUALLY = 5
"""So many crawls before this one, at least, tell what is usual."""


def counts_of(stats: Mapping[str, object]) -> dict[str, int]:
    """The counts of a crawl that are kept, by name (``fetched``, ``refused/listing``, …)."""
    prefix = "thresher/"
    found = {key.removeprefix(prefix): value for key, value in stats.items() if key.startswith(prefix)}
    return {key: value for key, value in found.items() if isinstance(value, int)}


def day_of(counts: Mapping[str, int], earlier: Iterable[Mapping[str, int]]) -> Day:
    """What the crawl met; ``earlier`` are the counts of the crawls before it."""
    if counts.get("fetched"):
        return "read"
    reasons = {key.split("/", 1)[1]: count for key, count in counts.items() if key.startswith(("failed/", "discovery_failed/"))}
    failed = sum(reasons.values())
    blocked = sum(count for reason, count in reasons.items() if _BLOCKED.fullmatch(reason))
    if failed and not counts.get("discovery"):
        return "blocked" if 2 * blocked >= failed else "unreachable"
    if _addresses(counts):
        return "nothing new" if not failed else "blocked" if 2 * blocked >= failed else "unreachable"
    before = [one for one in earlier if one.get("discovery")]
    always = len(before) >= _USUALLY and all(_addresses(one) for one in before)
    return "listings changed" if always and counts.get("discovery") else "empty today"


def explain_day(day: Day) -> str:
    """The day in a few words; empty for a crawl that needs none."""
    return {
        "blocked": "the site refuses the crawler; its pages cannot be judged",
        "unreachable": "no page could be fetched; the outlet's pages cannot be judged",
        "empty today": "no article to fetch today; the outlet's pages cannot be judged",
        "listings changed": "the feeds and listings show no articles, and always did before: check listings and article_url",
    }.get(day, "")


def _addresses(counts: Mapping[str, int]) -> int:
    """How many article addresses a crawl met, new or known."""
    return sum(counts.get(what, 0) for what in ("fetched", "known", "skipped", "duplicate", "failed", "refused"))

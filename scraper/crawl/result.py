"""What a crawl did, and whether it succeeded: the summary line and the exit status."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scrapy.crawler import Crawler

from scraper.crawl.display import printable
from scraper.crawl.outputs import Outputs
from scraper.errors import ThresherError

STOPPED = {
    "shutdown": "stopped before the end",
    "start_error": "the spider could not start",
    "cancelled": "stopped by the spider",
}


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The count of one crawl. ``revised`` articles are among the ``written`` ones; ``skipped`` addresses were refused or
    failed in earlier crawls and not asked for; ``passed`` ones lie outside of ``since`` and ``until``; ``outcomes`` counts how
    addresses ended in this one. ``error`` is one line for a person, or ``None`` where the crawl did its work; ``remarks`` are
    lines about changed pages, and ``changed`` is the exit status that these ask for, 0 where they ask for none."""

    outlet: str
    fetched: int = 0
    written: int = 0
    known: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    failed: dict[str, int] = field(default_factory=dict)
    revised: int = 0
    unchanged: int = 0
    older: int = 0
    skipped: int = 0
    passed: int = 0
    outcomes: dict[str, int] = field(default_factory=dict)
    output: Path | None = None
    error: str | None = None
    remarks: tuple[str, ...] = ()
    changed: int = 0

    @property
    def exit_code(self) -> int:
        """1 where the crawl did not do its work; else 0, or ``THRESHER_DRIFT_EXIT`` where the pages have changed."""
        return self.changed if self.error is None else 1

    def summary(self) -> str:
        """The crawl in one line."""
        counts = f"{self.fetched} pages fetched, {self.written} articles written, {self.known} already there"
        counts += f", {_counted('refused', self.refused)}, {_counted('failed', self.failed)}"
        if self.revised or self.unchanged:
            counts += f", {self.revised} of them changed, {self.unchanged} unchanged"
        if self.older:
            counts += f", {self.older} captures older than the output"
        if self.skipped:
            counts += f", {self.skipped} refused or failed before"
        if self.passed:
            counts += f", {self.passed} outside since and until"
        if self.error is None:
            return f"{self.outlet}: {counts} -> {self.output}"
        return f"{self.outlet}: {self.error}" + (f" ({counts})" if self.fetched or self.known else "")


def judge(crawler: Crawler, raised: BaseException | None = None) -> Outcome:
    """The outcome of a crawl that is over; ``raised`` is what ended it before its time, if anything did."""
    name = crawler.spidercls.name
    if raised is not None:
        return broken(name, raised)
    stats = crawler.stats.get_stats()
    outputs = crawler.get_extension(Outputs)
    counted = {what: int(stats.get(f"thresher/{what}", 0)) for what in ("fetched", "written", "known", "duplicate")}
    return Outcome(
        outlet=name,
        fetched=counted["fetched"],
        written=counted["written"],
        known=counted["known"] + counted["duplicate"],
        refused=_reasons(stats, "refused"),
        failed=_reasons(stats, "failed"),
        revised=int(stats.get("thresher/revised", 0)),
        unchanged=int(stats.get("thresher/unchanged", 0)),
        older=int(stats.get("thresher/older", 0)),
        skipped=int(stats.get("thresher/skipped", 0)),
        passed=_passed(stats),
        outcomes=_reasons(stats, "outcome"),
        output=outputs.articles.path if outputs else None,
        error=printable(_stopped(outputs) or _error(stats) or "") or None,
        remarks=tuple(outputs.remarks) if outputs else (),
        changed=outputs.changed if outputs else 0,
    )


def broken(name: str, raised: BaseException) -> Outcome:
    """The outcome of a crawl that came to no end of its own."""
    if isinstance(raised, asyncio.CancelledError):
        text = f"{STOPPED['shutdown']}; run the same command again to continue"
    elif isinstance(raised, ThresherError):
        text = str(raised)
    else:
        text = f"could not start: {type(raised).__name__}: {raised}"
    return Outcome(outlet=name, error=printable(" ".join(text.split())))


def raised(task: asyncio.Task[None]) -> BaseException | None:
    """What ended a crawl's task before its time, if anything did."""
    if not task.done() or task.cancelled():
        return asyncio.CancelledError()
    return task.exception()


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """The exit status of several crawls: 1 where one did not do its work, or there was none; else what changed pages ask
    for."""
    if not outcomes or any(outcome.error is not None for outcome in outcomes):
        return 1
    return max(outcome.changed for outcome in outcomes)


def _stopped(outputs: Outputs | None) -> str | None:
    """Why the crawl ended before its time by itself, if it did."""
    if outputs is None:
        return None
    if outputs.error is not None:
        return str(outputs.error)
    return f"{outputs.ended}; run the same command again to continue" if outputs.ended is not None else None


def _error(stats: dict[str, object]) -> str | None:
    reason = str(stats.get("finish_reason", "finished"))
    if reason in STOPPED:
        return f"{STOPPED[reason]}; run the same command again to continue"
    if any(stats.get(f"thresher/{what}") for what in ("written", "known", "duplicate", "unchanged", "older")):
        return None
    refused, failed = _reasons(stats, "refused"), _reasons(stats, "failed")
    if refused or failed:
        return f"no article: {_counted('refused', refused)}, {_counted('failed', failed)}"
    if stats.get("thresher/discovery") and (_passed(stats) or stats.get("thresher/sitemaps_passed")):
        return None  # a quiet day: the sources were read and name stories, but none of the time asked for
    return _no_article(stats)


def _no_article(stats: dict[str, object]) -> str:
    """Why no article was so much as asked for."""
    if skipped := _reasons(stats, "skipped"):
        return f"no article: {_counted('addresses refused or failed before', skipped)}; scrapy outcomes lists them"
    unread = _reasons(stats, "discovery_failed")
    if not stats.get("thresher/discovery") and unread:
        return f"no feed or listing could be read: {_counted('failed', unread)}"
    if not stats.get("thresher/discovery"):
        return "nothing to fetch: no feed, listing, address or file"
    passed = _reasons(stats, "addresses")
    return f"the feeds and listings show no articles{': ' + _counted('other addresses', passed) if passed else ''}"


def _passed(stats: dict[str, object]) -> int:
    """How many articles that sources name are older or newer than what was asked for."""
    named = _reasons(stats, "addresses")
    return sum(named.get(reason, 0) for reason in ("too_old", "too_new"))


def _reasons(stats: dict[str, object], what: str) -> dict[str, int]:
    prefix = f"thresher/{what}/"
    found = {key.removeprefix(prefix): int(str(value)) for key, value in stats.items() if key.startswith(prefix)}
    return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _counted(what: str, reasons: dict[str, int]) -> str:
    """A sum with its reasons."""
    listed = ", ".join(f"{number} {reason}" for reason, number in reasons.items())
    return f"{sum(reasons.values())} {what}" + (f" ({listed})" if listed else "")

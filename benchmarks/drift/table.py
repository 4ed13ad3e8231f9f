"""The experiment and its tables."""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from benchmarks.drift.changes import CHANGES
from benchmarks.drift.kits import KITS, Kit
from benchmarks.drift.pools import Pool, make_pool
from benchmarks.drift.trials import Trial, prepare, quiet, trial
from scraper.drift.measures import ARTICLE

WITHIN = 30
WIDTH = 80


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much is simulated: quiet days an outlet, stories of a pool, histories, and trials of a change after each."""

    days: int = 1000
    pages: int = 240
    histories: int = 2
    trials: int = 10


QUICK = Size(days=40, pages=60, histories=1, trials=2)


@dataclass
class Result:
    """What was seen of one outlet: false alarms by (day, verdict, fields), trials and broken fields by change."""

    outlet: str
    alarms: list[tuple[int, str, str]] = field(default_factory=list)
    trials: dict[str, list[Trial]] = field(default_factory=dict)
    broken: dict[str, dict[str, float]] = field(default_factory=dict)


def run(kit: Kit, size: Size, changes: Sequence[str]) -> Result:
    """The experiment with one outlet."""
    result = Result(kit.outlet)
    calm = make_pool(kit, None, size.pages)
    assert calm is not None
    pools = {name: made for name in changes if (made := make_pool(kit, name, size.pages)) is not None}
    result.broken = {name: pool.broken for name, pool in pools.items()}
    result.alarms = list(quiet(kit, calm, 0, size.days))
    for history in range(size.histories):
        _try(result, kit, calm, pools, history, size)
    return result


def _try(result: Result, kit: Kit, calm: Pool, pools: dict[str, Pool], history: int, size: Size) -> None:
    site = prepare(kit, calm, history)
    for name, pool in pools.items():
        seeds = range(history * size.trials, (history + 1) * size.trials)
        result.trials.setdefault(name, []).extend(trial(site, pool, seed) for seed in seeds)


def table(results: Sequence[Result], size: Size) -> Iterable[str]:
    """The tables as lines of 80 columns."""
    yield from _changes(results)
    yield ""
    yield from _quiet(results, size)
    yield ""
    yield from _missed(results)


def _changes(results: Sequence[Result]) -> Iterable[str]:
    yield f"{'change':<26}{'outlets':>8}{'breaks':>7}{'in ' + str(WITHIN):>8}{'pages':>7}{'90 %':>6}{'absorbed':>10}{'alarms':>8}"
    for name in CHANGES:
        having = [one for one in results if name in one.trials]
        breaking = [seen for one in having if one.broken[name] for seen in one.trials[name]]
        harmless = [seen for one in having if not one.broken[name] for seen in one.trials[name]]
        if having:
            breaks = sum(bool(one.broken[name]) for one in having)
            yield f"{name:<26}{len(having):>8}{breaks:>7}{_found(breaking)}{_harmless(harmless)}"
    everything = [seen for one in results for name in one.trials if one.broken[name] for seen in one.trials[name]]
    nothing = [seen for one in results for name in one.trials if not one.broken[name] for seen in one.trials[name]]
    yield f"{'all':<41}{_found(everything)}{_harmless(nothing)}"
    yield f"breaks: outlets of which the change breaks a field, by the stories; in {WITHIN}:"
    yield f"alarms within {WITHIN} pages; pages, 90 %: median and 90th percentile of the delay;"
    yield "absorbed: harmless changes without an alarm; alarms: harmless ones with one"


def _found(trials: Sequence[Trial]) -> str:
    if not trials:
        return f"{'':>8}{'':>7}{'':>6}"
    soon = sum(one.delay is not None and one.delay <= WITHIN for one in trials)
    delays = sorted(one.delay if one.delay is not None else 10**6 for one in trials)
    high = delays[min(int(0.9 * len(delays)), len(delays) - 1)]
    middle = statistics.median_low(delays)
    shown = [f"{one}" if one < 10**6 else "-" for one in (middle, high)]
    return f"{100 * soon / len(trials):>6.1f} %{shown[0]:>7}{shown[1]:>6}"


def _harmless(trials: Sequence[Trial]) -> str:
    if not trials:
        return ""
    false = sum(one.delay is not None for one in trials)
    return f"{len(trials) - false:>10}{false:>8}"


def _quiet(results: Sequence[Result], size: Size) -> Iterable[str]:
    yield f"{'outlet':<15}{'quiet days':>10}{'false alarms':>14}{'a year':>8}"
    for one in results:
        yield f"{one.outlet:<15}{size.days:>10}{len(one.alarms):>14}{365 * len(one.alarms) / size.days:>8.2f}"
        for day, verdict, fields in one.alarms:
            yield f"  day {day}: {verdict}: {fields}"[:WIDTH]


def _missed(results: Sequence[Result]) -> Iterable[str]:
    yield f"missed within {WITHIN} pages, or seen without naming a field that is broken:"
    for one in results:
        for name, trials in one.trials.items():
            broken = one.broken[name]
            late = sum(seen.delay is None or seen.delay > WITHIN for seen in trials)
            other = sum(seen.delay is not None and not seen.named & {ARTICLE, *broken} for seen in trials)
            if broken and (late or other):
                fields = ", ".join(f"{field} {share:.0%}" for field, share in broken.items())
                yield f"  {one.outlet}, {name}: {late} late, {other} misnamed of {len(trials)} ({fields})"[:WIDTH]


def main() -> int:
    """The tables are printed; the status says whether the aims are met."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks drift", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small experiment: a look at the tables, no measure")
    parser.add_argument("--days", type=int, help="quiet days an outlet")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes")
    parser.add_argument("outlets", nargs="*", metavar="OUTLET")
    options = parser.parse_args()
    size = QUICK if options.quick else Size()
    size = Size(**{**size.__dict__, "days": options.days}) if options.days else size
    kits = [kit for kit in KITS if not options.outlets or kit.outlet in options.outlets]
    with ProcessPoolExecutor(max_workers=options.workers) as workers:
        waiting = [workers.submit(run, kit, size, tuple(CHANGES)) for kit in kits]
        results = []
        for kit, one in zip(kits, waiting, strict=True):
            results.append(one.result())
            sys.stderr.write(f"{kit.outlet} is done\n")
    print("\n".join(table(results, size)))
    return 0

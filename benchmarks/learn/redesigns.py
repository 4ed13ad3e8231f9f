"""Publishers that were rebuilt: learned from an older page, shown a newer one. What drift says, what is proposed, is it right."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from benchmarks.described import prediction
from benchmarks.drift.pools import Drawn, Pool
from benchmarks.drift.trials import START, Remembered
from benchmarks.learn.sites import METRICS, page_of, read
from benchmarks.quality import rows
from benchmarks.scoring import score_page
from scraper.drift.history import History
from scraper.drift.intake import take_up
from scraper.drift.measures import Measures, measure, measure_refusal
from scraper.drift.report import current
from scraper.errors import NotAnArticle, ThresherError
from scraper.learning.facts import Facts
from scraper.learning.outlet import bare, learn
from scraper.learning.repair import repair
from scraper.learning.sample import Page, separate_as
from scraper.learning.source import write
from scraper.learning.writing import load
from scraper.outlets.outlet import Outlet

_DAYS, _A_DAY, _AFTER = 14, 20, 60
"""So many days with so many pages each before the change, and so many pages after it."""


class Rebuilt(NamedTuple):
    """A publisher's step from one layout to the next: the scores of the newer page by the old description, the general path and
    the repaired one; what drift says and what is proposed."""

    host: str
    older: str
    newer: str
    missed: str
    drift: str
    proposal: str
    scores: tuple[dict[str, float], ...]


def table(data: Path) -> int:
    """Print a line for each step, and the means."""
    with ProcessPoolExecutor() as workers:
        found = [one for one in workers.map(step, pairs(data / "fundus")) if one is not None]
    print(f"{'publisher':<22}{'from':<9}{'to':<9}{'missed':<29}{'drift':<10}proposed")
    for one in found:
        host, missed, drift = one.host[:21], one.missed[:28], one.drift.partition(":")[0]
        print(f"{host:<22}{one.older[:7]:<9}{one.newer[:7]:<9}{missed:<29}{drift:<10}{_brief(one.proposal)}"[:112].rstrip())
    print(f"\n{'field':<10}{'values':>8}{'old outlet':>12}{'general':>9}{'repaired':>10}")
    for name, metric in METRICS.items():
        own = [[scores[metric] for scores in one.scores] for one in found if all(metric in scores for scores in one.scores)]
        if own:
            print(
                f"{name:<10}{len(own):>8}"
                + "".join(f"{sum(row[at] for row in own) / len(own):>{(12, 9, 10)[at]}.3f}" for at in range(3))
            )
    return 0


def _brief(proposal: str) -> str:
    """What is proposed in a few words."""
    if (new := re.match(r"layout \S+: known by (.*?), with ", proposal)) is not None:
        return f"new layout by {new[1]}"
    if (more := re.match(r"layout \S+: (\S+) is looked for by (.*) too$", proposal)) is not None:
        return f"{more[1]} also by {more[2]}"
    return f"nothing: {proposal}"


def pairs(folder: Path) -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    """The pages of each publisher by date, each with the next one."""
    hosts: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows(folder):
        hosts[(urlsplit(row.get("url") or "").hostname or "").removeprefix("www.")].append(row)
    for host, own in sorted(hosts.items()):
        own.sort(key=lambda row: str(row["gold"].get("date") or row["id"]))
        yield from ((str(folder), host, older, newer) for older, newer in pairwise(own))


def step(job: tuple[str, str, dict[str, Any], dict[str, Any]]) -> Rebuilt | None:
    """One publisher's step; ``None`` where the older page teaches nothing."""
    folder, host, older, newer = Path(job[0]), job[1], job[2], job[3]
    before, after = page_of(folder, older), page_of(folder, newer)
    try:
        lesson = learn("site", [before], least=1)
    except ThresherError:
        return None
    source = write(lesson)
    outlet = load(source, "site")
    found = repair(outlet, source, [after], {before.name: before.snapshot}, lambda text: load(text, "site"))
    changed = load(found.repair.source, "site") if found.repair is not None else outlet
    ways = (outlet, bare("site", (host,), Facts()), changed)
    scores = tuple(score_page(folder.name, newer["gold"], prediction(read(after, one))) for one in ways)
    missed = ", ".join(found.missed[0].fields) if found.missed else "no article"
    proposal = found.repair.told[0] if found.repair is not None else found.why
    dates = [str(row["gold"].get("date") or row["id"]) for row in (older, newer)]
    return Rebuilt(host, dates[0], dates[1], missed or "nothing", drift_of(outlet, before, after), proposal, scores)


def drift_of(outlet: type[Outlet], before: Page, after: Page) -> str:
    """What the alarm says after quiet days of pages like the older one and sixty like the newer one."""
    dice = random.Random(outlet.name)
    history = Remembered()
    pools = [Pool((Drawn(0, _measured(one, outlet), frozenset(), frozenset()),), {}) for one in (before, after)]
    for day in range(_DAYS):
        _crawl(history, pools[0], day, _A_DAY, dice)
    for day in range(3):
        _crawl(history, pools[1], _DAYS + day, _AFTER // 3, dice)
    report = current(history, outlet.name)
    lost = [one.field for one in report.fields if one.verdict == "broken"]
    return f"{report.verdict}: {', '.join(lost)}" if lost else report.verdict


def _crawl(history: History, pool: Pool, day: int, count: int, dice: random.Random) -> None:
    at = (START + timedelta(days=day)).isoformat()
    history.add([(at, None, pool.draw(dice, [1.0])) for _ in range(count)])
    take_up(history)


def _measured(page: Page, outlet: type[Outlet]) -> Measures:
    try:
        return measure(separate_as(replace(page.snapshot, outlet=outlet.name), outlet))
    except NotAnArticle as refusal:
        return measure_refusal(refusal.reason)

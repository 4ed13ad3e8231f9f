"""Outlets of invented stories (the five in the markup of their fixtures, the simulator's paper), and the fixtures of the five;
each learned from some pages, beside the file that was written by hand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from benchmarks.drift.kits import KITS, Kit
from benchmarks.drift.pages import print_story, write
from benchmarks.drift.stories import Story, Writer
from benchmarks.learn.simulated import SEEDS, simulated
from benchmarks.learn.sites import read
from cleaners.text import letters
from scraper.errors import ThresherError
from scraper.fixtures.case import Case, find_cases
from scraper.learning.facts import Facts
from scraper.learning.outlet import bare, learn
from scraper.learning.sample import Page
from scraper.outlets.outlet import Outlet
from scraper.outlets.registry import outlets
from scraper.page.snapshot import Snapshot

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
FIELDS = ("headline", "kicker", "standfirst", "section", "byline", "date", "source", "body", "comments", "related_links")
PAGES = (1, 2, 3, 10)
_TRIED = 24
Ways = Mapping[str, type[Outlet]]


def table() -> int:
    """Print the tables."""
    ways = ("general", *(f"k={k}" for k in PAGES), "by hand")
    with ProcessPoolExecutor() as workers:
        invented = list(workers.map(_invented, [kit.outlet for kit in KITS]))
        papers = list(workers.map(_simulated, SEEDS))
        fixtures = list(workers.map(_fixtures, [kit.outlet for kit in KITS]))
    print(f"\ninvented stories in the markup of the five outlets: {_TRIED} read of each, share of right values")
    _print(invented, ways)
    print(f"\nthe simulator's paper with {len(SEEDS)} seeds: {_TRIED} stories read of each, share of right values")
    _print(papers, ways)
    print("\nthe outlets' own fixtures, each read by what was learned from the others: share of values as expected")
    _print(fixtures, ("general", "learned", "by hand"))
    return 0


def _print(found: list[dict[tuple[str, str], list[bool]]], ways: tuple[str, ...]) -> None:
    print(f"{'field':<15}{'values':>7}" + "".join(f"{way:>10}" for way in ways))
    for name in FIELDS:
        rows = {way: [one for part in found for one in part.get((name, way), ())] for way in ways}
        if rows[ways[0]]:
            shares = "".join(f"{sum(values) / max(1, len(values)):>10.3f}" for values in rows.values())
            print(f"{name:<15}{len(rows[ways[0]]):>7}{shares}")


def _invented(name: str) -> dict[tuple[str, str], list[bool]]:
    """For one outlet, which values are right in invented stories, by field and way."""
    kit = next(one for one in KITS if one.outlet == name)
    writer = Writer(kit.sections, kit.agencies, kit.outlet)
    told = [writer.story(number) for number in range(1, 1 + max(PAGES) + _TRIED)]
    return _learned([(_page(kit, one), kit.truth(one)) for one in told], outlets()[name])


def _simulated(seed: int) -> dict[tuple[str, str], list[bool]]:
    """The same for a paper of the simulator."""
    from scraper.simulator.outlets.saltmarsh import Saltmarsh

    return _learned(simulated(seed, max(PAGES) + _TRIED), Saltmarsh)


def _learned(told: Sequence[tuple[Page, Mapping[str, Any]]], by_hand: type[Outlet]) -> dict[tuple[str, str], list[bool]]:
    """Which values are right in pages behind those that are learned from, by field and way."""
    ways: dict[str, type[Outlet]] = {"general": bare("site", (by_hand.allowed_domains[0],), Facts()), "by hand": by_hand}
    for k in PAGES:
        ways[f"k={k}"] = learn("site", [page for page, _ in told[:k]]).outlet()
    found: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for page, truth in told[max(PAGES) :]:
        for way, right in _right(page, truth, ways):
            found[way].append(right)
    return found


def _page(kit: Kit, story: Story) -> Page:
    content = write(print_story(kit, story))
    return Page(
        str(story.number), Snapshot(url=kit.url(story), content=content, content_type="text/html", fetched_at=story.fetched)
    )


def _fixtures(name: str) -> dict[tuple[str, str], list[bool]]:
    """For one outlet, which values of its HTML fixtures are as expected, each learned from the others."""
    cases = [one for one in find_cases(FIXTURES) if one.outlet == name and one.is_html and one.not_article is None]
    found: dict[tuple[str, str], list[bool]] = defaultdict(list)
    host = outlets()[name].allowed_domains[0]
    for case in cases:
        ways: dict[str, type[Outlet]] = {"general": bare("site", (host,), Facts()), "by hand": outlets()[name]}
        try:
            ways["learned"] = learn("site", [_case(one) for one in cases if one is not case]).outlet()
        except ThresherError:
            ways["learned"] = ways["general"]
        for way, right in _right(_case(case), case.expected, ways):
            found[way].append(right)
    return found


def _case(case: Case) -> Page:
    return Page(str(case), case.snapshot(outlet=None, parts=()))


def _right(page: Page, truth: Mapping[str, Any], ways: Ways) -> Iterator[tuple[tuple[str, str], bool]]:
    for way, outlet in ways.items():
        record = read(page, outlet)
        for name in FIELDS:
            if name in truth:
                yield (name, way), _is(name, record.get(name), truth[name])


def _is(name: str, found: Any, wanted: Any) -> bool:
    """Whether a value is the one that is wanted; of lists all texts, of dates the days, of a body all lines."""
    if name == "date":
        return str(found or "")[:10] == str(wanted or "")[:10]
    return Counter(_texts(found)) == Counter(_texts(wanted))


def _texts(value: Any) -> list[str]:
    listed = value.split("\n\n") if isinstance(value, str) else value or []
    texts = ((one.get("headline") or one.get("text") or "") if isinstance(one, dict) else one for one in listed)
    return [key for one in texts if (key := letters(str(one)))]

"""The alarm when a site changes: the test's guarantee, the verdicts, and their course over days."""

from __future__ import annotations

import math
import random
from dataclasses import replace
from pathlib import Path

import pytest

from cleaners.visible import visible
from scraper.drift import history
from scraper.drift.bounds import bounds
from scraper.drift.crawls import day_of
from scraper.drift.intake import accept, limit_for, reference_for
from scraper.drift.measures import TAKEN_OVER, Measures
from scraper.drift.properties import Property
from scraper.drift.report import current, window
from scraper.drift.showing import WIDTH, brief, show
from scraper.drift.suspects import Suspect, save
from scraper.drift.watch import streams
from scraper.fixtures.case import Case
from scraper.fixtures.sources import saved_page
from scraper.page.snapshot import Snapshot
from tests.drift_pages import Outlet, renamed, without


def verdicts(outlet: Outlet) -> dict[str, str]:
    """The verdict of every field now."""
    return {one.field: one.verdict for one in current(outlet.history, "made-up").fields}


@pytest.mark.parametrize("share", [0.02, 0.3, 0.8, 0.99])
def test_a_detector_does_not_grow_on_its_own(share: float) -> None:
    """The mean of what a page multiplies a detector by is 1 where the share is at its bound and less inside: so, with the 1
    that each page adds, a detector's mean is at most the number of pages, and the mean time to a limit is at least the limit."""
    about = Property("byline", "flag", bounds([(round(share * 50), 50)] * 20))
    found = streams([about])
    assert found
    for stream in found:
        bound = about.bounds.floor if stream.falls else about.bounds.ceiling
        for yes, no in zip(stream.yes, stream.no, strict=True):
            assert bound * math.exp(yes) + (1 - bound) * math.exp(no) == pytest.approx(1, abs=0.01)
            assert about.bounds.share * math.exp(yes) + (1 - about.bounds.share) * math.exp(no) < 1


def test_the_limit_is_shared_out_once() -> None:
    """Whatever is watched, the parts of the limit add up to no more than the whole."""
    outlet = Outlet()
    reference = reference_for(outlet.history, outlet.history.course(), outlet.history.course().seen)
    assert sum(1 / one.part for one in streams(reference.properties * 9)) <= 1


def test_bounds_hold_the_days_they_come_from() -> None:
    """Days that differ widen the bounds; more pages of days that are alike narrow them."""
    alike = bounds([(20, 25)] * 40)
    apart = bounds([(25, 25), (15, 25)] * 20)
    few = bounds([(20, 25)] * 4)
    assert alike.floor > apart.floor
    assert alike.ceiling < apart.ceiling
    assert few.floor < alike.floor < 0.8 < alike.ceiling < few.ceiling
    assert apart.floor < 0.65


def test_a_quiet_outlet_is_fine() -> None:
    """A season of quiet days, with weekends that differ, raises nothing."""
    outlet = Outlet(days=90)
    report = current(outlet.history, "made-up")
    assert report.verdict == "fine"
    assert {one.verdict for one in report.fields} == {"fine"}
    assert outlet.history.course().change is None


@pytest.mark.parametrize("field", ["headline", "byline", "source", "section"])
def test_a_lost_field_is_broken_within_thirty_pages(field: str) -> None:
    """A field that most pages had and none has now is broken, and only it."""
    outlet = Outlet()
    outlet.pass_days(2, without(field))
    assert {name for name, verdict in verdicts(outlet).items() if verdict in ("broken", "changed")} == {field}
    change = outlet.history.course().change
    assert change is not None
    assert change.since == 20 * 15 + 1
    assert change.noticed - change.since < 30


def test_what_the_fallbacks_absorb_is_told_apart() -> None:
    """Other elements and another rule with the same values are no loss; later they are what is expected."""
    outlet = Outlet()
    outlet.pass_days(3, renamed)
    assert verdicts(outlet)["headline"] == verdicts(outlet)["page"] == "absorbed"
    assert not current(outlet.history, "made-up").is_alarm
    outlet.pass_days(7, renamed)
    assert outlet.history.course().change is None
    outlet.pass_days(30, renamed)
    assert current(outlet.history, "made-up").verdict == "fine"
    assert outlet.history.course().change is None


def test_a_rare_field_lost_with_a_rebuilt_page_is_told_sooner() -> None:
    """Once the skeleton has changed, less evidence is asked of the fields."""
    alone, rebuilt = Outlet(), Outlet()
    alone.pass_days(3, without("comments"))
    rebuilt.pass_days(3, lambda page: without("comments")(renamed(page)))
    assert verdicts(alone)["comments"] == "fine"
    assert verdicts(rebuilt)["comments"] == "broken"


def test_half_of_the_body_is_broken() -> None:
    """Bodies that lose three quarters of their letters are broken though all pages have one."""
    outlet = Outlet()
    outlet.pass_days(2, lambda page: Measures(flags=page.flags, numbers={**page.numbers, "body.letters": page.numbers["body.letters"] - 16}))
    assert verdicts(outlet)["body"] == "broken"


def test_the_same_headline_on_every_page_is_broken() -> None:
    """A headline that stands on other pages too is none, however long it is."""
    outlet = Outlet()
    outlet.pass_days(2, lambda page: Measures(flags=page.flags, numbers=page.numbers, words=page.words, values={"headline": 7}))
    found = next(one for one in current(outlet.history, "made-up").fields if one.field == "headline")
    assert (found.verdict, found.detail) == ("broken", "the same as on other pages")


def test_pages_that_are_refused_are_an_alarm() -> None:
    """Addresses that gave articles and now give none are a change of the outlet's pages."""
    outlet = Outlet()
    refused = Measures(flags={"article": False}, words={"article.reason": "no_text"})
    outlet.pass_days(1, lambda page: refused)
    found = next(one for one in current(outlet.history, "made-up").fields if one.field == "article")
    assert (found.verdict, found.detail) == ("broken", "pages refused: no_text")


def test_a_change_stays_open_until_it_passes_or_is_accepted() -> None:
    """Pages of an open change are no part of what is expected, however many come."""
    outlet = Outlet()
    outlet.pass_days(30, without("byline"))
    assert verdicts(outlet)["byline"] == "broken"
    outlet.pass_days(4)
    assert outlet.history.course().change is None
    outlet.pass_days(30)
    assert verdicts(outlet)["byline"] == "fine"
    outlet.pass_days(10, without("byline"))
    accept(outlet.history)
    outlet.pass_days(20, without("byline"))
    assert outlet.history.course().change is None


def test_too_little_data_says_so() -> None:
    """Before there are pages of several days, nothing is said, whatever comes."""
    outlet = Outlet(days=2)
    outlet.pass_days(1, without("byline"))
    report = current(outlet.history, "made-up")
    assert report.verdict == "too little data"
    assert {one.verdict for one in report.fields} == {"too little data"}


def test_a_window_is_tested_by_one_look() -> None:
    """The last pages beside all before them: lost where enough pages lack the field, unknown where a loss could not show."""
    outlet = Outlet()
    outlet.pass_days(1, without("section"), pages=12)
    found = {one.field: one.verdict for one in window(outlet.history, "made-up", last=12).fields}
    assert (found["section"], found["headline"], found["comments"]) == ("broken", "fine", "too little data")
    quiet = Outlet()
    assert window(quiet.history, "made-up", last=60).verdict == "fine"
    assert window(quiet.history, "made-up", since="2024-01-19").now["pages"] == 30


def test_the_history_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Old pages go and old blocks are merged; what is expected keeps their counts."""
    monkeypatch.setattr(history, "KEPT_PAGES", 200)
    monkeypatch.setattr(history, "KEPT_BLOCKS", 8)
    outlet = Outlet(days=20)
    outlet.pass_days(20, pages=30)
    assert len(outlet.history.pages()) == 200
    blocks = outlet.history.blocks()
    assert len(blocks) == 8
    assert sum(block.pages for block in blocks) == 20 * 15 + 20 * 30
    reference = reference_for(outlet.history, outlet.history.course(), outlet.history.course().seen)
    assert 1e4 <= limit_for(reference) <= 1e6


def test_reports_fit_the_terminal_and_cannot_steer_it() -> None:
    """No line is wider than 80 columns, and nothing of a page's names is more than letters."""
    outlet = Outlet()
    outlet.pass_days(4, lambda page: without("byline")(renamed(page)))
    report = current(outlet.history, "made-up")
    text = show(report)
    assert "byline         broken" in text
    assert all(len(line) <= WIDTH for line in text.splitlines())
    assert brief(report, 2, outlet.history.path)[0] == "made-up: pages differ since 2024-01-21: fields are lost"
    assert visible("a\x1b[2Jb\u202ec") == "a<U+001B>[2Jb<U+202E>c"


DAYS = [
    ({"fetched": 3}, "read"),
    ({"discovery": 1, "known": 9}, "nothing new"),
    ({"discovery_failed": 1, "discovery_failed/http_403": 1}, "blocked"),
    ({"discovery": 1, "known": 2, "failed": 2, "failed/http_429": 2}, "blocked"),
    ({"discovery": 1, "failed": 2, "failed/download": 2}, "unreachable"),
    ({"discovery_failed": 1, "discovery_failed/download": 1}, "unreachable"),
    ({"discovery": 1, "addresses": 3}, "listings changed"),
]


@pytest.mark.parametrize(("counts", "expected"), DAYS)
def test_a_day_without_articles_has_its_reason(counts: dict[str, int], expected: str) -> None:
    """Blocked, unreachable, nothing new, and listings that changed are different things."""
    usual = [{"discovery": 2, "fetched": 5}] * 5
    assert day_of(counts, usual) == expected


def test_an_outlet_that_is_empty_at_times_is_no_changed_listing() -> None:
    """Only where listings always named articles does their silence tell something."""
    assert day_of({"discovery": 1}, [{"discovery": 1, "fetched": 5}] * 5 + [{"discovery": 1}]) == "empty today"
    assert day_of({"discovery": 1}, []) == "empty today"


def taken_over(page: Measures) -> Measures:
    """The page of a described outlet that only the generic separator could read."""
    words = {**page.words, "page.layout": "generic"}
    return Measures(flags={**page.flags, TAKEN_OVER: True}, numbers=page.numbers, words=words, shapes=page.shapes, values=page.values)


def described(page: Measures) -> Measures:
    """The page of a described outlet that its description could read."""
    return Measures(flags={**page.flags, TAKEN_OVER: False}, numbers=page.numbers, words=page.words, shapes=page.shapes, values=page.values)


def test_a_description_that_reads_nothing_is_an_alarm_from_the_first_crawl_on() -> None:
    """Nothing need be known of earlier pages: the description promises to read them. One odd page is none, and once
    accepted it is how the outlet is."""
    outlet = Outlet(days=0)
    outlet.pass_days(1, lambda page: taken_over(page) if page.numbers["headline.letters"] < 40 else described(page), pages=12)
    assert not current(outlet.history, "made-up").is_alarm
    outlet = Outlet(days=0)
    outlet.pass_days(1, taken_over, pages=12)
    report = current(outlet.history, "made-up")
    (found,) = [one for one in report.fields if one.field == "page"]
    assert (report.verdict, found.verdict, found.since) == ("changed", "changed", 1)
    assert found.detail == "read by the generic separator: 12 of 12"
    assert {one.verdict for one in report.fields if one.field != "page"} == {"too little data"}
    outlet.pass_days(30, taken_over)
    assert current(outlet.history, "made-up").is_alarm
    accept(outlet.history)
    outlet.pass_days(30, taken_over)
    assert current(outlet.history, "made-up").verdict == "fine"


def test_where_the_fields_are_known_they_judge_what_the_generic_separator_read() -> None:
    """The generic separator took over and gives what was given before: told, and no alarm."""
    outlet = Outlet(days=0)
    outlet.pass_days(20, described)
    outlet.pass_days(3, taken_over)
    (found,) = [one for one in current(outlet.history, "made-up").fields if one.field == "page"]
    assert (found.verdict, found.detail) == ("absorbed", "read by the generic separator: 45 of 45")
    assert not current(outlet.history, "made-up").is_alarm


def test_a_saved_page_has_its_further_pages(tmp_path: Path) -> None:
    """A candidate is a whole fixture: recorded, it gives the record that the crawl's page gave."""
    part = Snapshot(url="https://made-up.test/1?page=2", content="<p>The second page of the story.</p>", role="next")
    page = Snapshot(url="https://made-up.test/1", content=b"<html><p>The first page of the story.</p>", parts=(part,), outlet=None)
    (folder,) = save([Suspect(page, ("no byline",), 0)], tmp_path, "made-up")
    known = Case(folder).snapshot()
    assert [known.content, *(one.content for one in known.parts)] == [page.content, b"<p>The second page of the story.</p>"]
    assert [one.role for one in known.parts] == ["next"]
    assert saved_page(folder / "page.html", "made-up", url=None, fetched_at=None, content_type=None).parts == known.parts
    assert saved_page(folder, "made-up", url=None, fetched_at=None, content_type=None).parts == known.parts
    assert "no byline" in Case(folder).meta["notes"]


def with_body(page: Measures, body: dict[int, int], prose: dict[int, int] | None = None) -> Measures:
    """The page with its body's letters in these shapes, and lines of prose that nobody claimed."""
    return replace(page, body=body, prose=prose or {})


def test_prose_left_out_of_the_body_is_told_and_a_notice_of_the_site_is_not() -> None:
    """Half of each story beside its body is a change of the body; the same line on every page is the site's."""
    dice = random.Random(0)
    outlet, other = Outlet(days=0), Outlet(days=0)
    for one in (outlet, other):
        one.pass_days(20, lambda page: with_body(page, {1: 3000}))
    outlet.pass_days(2, lambda page: with_body(page, {1: 1500}, {dice.getrandbits(32): 1500}))
    other.pass_days(2, lambda page: with_body(page, {1: 3000}, {77: 900}))
    found = next(one for one in current(outlet.history, "made-up").fields if one.field == "body")
    assert found.verdict == "changed"
    assert found.detail.startswith("prose left out: 0 -> 5")
    assert verdicts(other)["body"] == "fine"


def test_parts_of_the_body_in_new_elements_are_told_and_a_body_that_moved_is_not() -> None:
    """A box between the paragraphs is a change of the body; another name of the element around all of them is none."""
    boxed, moved = Outlet(days=0), Outlet(days=0)
    for one in (boxed, moved):
        one.pass_days(20, lambda page: with_body(page, {1: 3000}))
    boxed.pass_days(2, lambda page: with_body(page, {1: 3000, 9001: 300}))
    moved.pass_days(2, lambda page: with_body(page, {9001: 3000}))
    found = next(one for one in current(boxed.history, "made-up").fields if one.field == "body")
    assert (found.verdict, found.detail) == ("changed", "parts of it are in new elements")
    assert verdicts(moved)["body"] == "fine"


def test_accepting_a_change_forgets_no_field_that_it_left_alone() -> None:
    """With the loss of one field accepted, the loss of another is told as soon as ever, and the first is learnt anew."""
    outlet = Outlet()
    outlet.pass_days(3, without("byline"))
    accept(outlet.history)
    found = verdicts(outlet)
    assert (found["headline"], found.get("byline", "too little data")) == ("fine", "too little data")
    outlet.pass_days(2, lambda page: without("section")(without("byline")(page)))
    assert {name for name, verdict in verdicts(outlet).items() if verdict in ("broken", "changed")} == {"section"}
    accept(outlet.history)
    outlet.pass_days(30, lambda page: without("section")(without("byline")(page)))
    assert current(outlet.history, "made-up").verdict == "fine"
    outlet.pass_days(2, lambda page: without("headline")(without("section")(without("byline")(page))))
    assert verdicts(outlet)["headline"] == "broken"

"""The budget of a page: what grows faster than the page is refused, on any machine alike, and the crawl goes on."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from scrapy.settings import Settings

from scraper import NotAnArticle, separate
from scraper.crawl.pipelines.separate import SeparatePipeline
from scraper.crawl.store.outcomes import outcome_of
from scraper.fields.related import stage as related
from scraper.outlets.generic import Generic
from scraper.page.budget import Budget, Counted
from scraper.page.htmlpage import HtmlPage
from scraper.page.snapshot import Snapshot
from scraper.partition.work import Work
from scraper.separation import order as separation
from scraper.separation.order import run_stages
from tests.fuzz.large import KINDS

STORY = "<h1>Ferry to run at night</h1>" + "".join(
    f"<p>The last boat number {n} to the island will leave at half past one from the first of June, the harbour office said.</p>"
    for n in range(6)
)


def page(lines: int) -> str:
    rows = "".join(f"<p>Line {n} tells of one more boat at the harbour, and of nothing else.</p>" for n in range(lines))
    return f"<html lang=en><head><title>Ferry to run at night</title></head><body>{STORY}{rows}</body></html>"


def _each_with_each(work: Work) -> None:
    for _ in work.page.runs:
        for _ in work.page.runs:
            pass


def _each_with_what_is_free(work: Work) -> None:
    for _ in work.free():
        work.free()


def _each_with_those_above(work: Work) -> None:
    for run in work.page.runs:
        sum(len(one.text) for one in work.page.runs[: run.index])


def _each_with_all_hints_and_phrases(work: Work) -> None:
    for _ in work.page.runs:
        list(work.phrase_keys)
        list(work.hinted)


def _each_with_all_claims(work: Work) -> None:
    for _ in work.page.runs:
        list(work.ledger)


def _each_with_its_neighbours_element(work: Work) -> None:
    assert work.html is not None
    for run in work.page.runs:
        work.html.runs_in(run.element.getparent())


@pytest.mark.parametrize(
    "slow",
    [_each_with_each, _each_with_what_is_free, _each_with_those_above, _each_with_all_hints_and_phrases, _each_with_all_claims, _each_with_its_neighbours_element],
)  # fmt: skip
def test_a_quadratic_stage_is_refused(monkeypatch: pytest.MonkeyPatch, slow: Any) -> None:
    """A stage whose loops grow with the square of the page is stopped, by name and always at the same step; a small page
    passes, for there the square is small."""
    slow.__module__ = related.__name__
    stages = tuple(slow if stage is related.run else stage for stage in separation.STAGES)
    monkeypatch.setattr(separation, "STAGES", stages)
    assert separate(page(20)).headline == "Ferry to run at night"
    said = set()
    for _ in range(2):
        with pytest.raises(NotAnArticle) as refusal:
            separate(page(3000))
        assert refusal.value.reason == "too_complex"
        said.add(refusal.value.detail)
    assert len(said) == 1
    assert said.pop().startswith("related: more than ")


def test_the_budget_is_in_proportion() -> None:
    """Twice the page has twice the budget, and takes about twice the steps: the same share of it."""
    shares = []
    for lines in (500, 1000, 2000):
        budget = run_stages(Snapshot(url=None, content=page(lines))).page.budget
        shares.append(budget.spent / budget.limit)
    assert max(shares) < 0.2
    assert max(shares) < 2 * min(shares)


def test_what_reads_the_page_afterwards_is_free() -> None:
    """Reports, views and checks may loop over a separated page as often as they like."""
    work = run_stages(Snapshot(url=None, content=page(100)))
    spent = work.page.budget.spent
    for _ in range(work.page.budget.limit // len(work.page.runs) + 5):
        list(work.page.runs)
    assert work.page.budget.spent == spent


def test_counted_lists() -> None:
    """A counted list is a list: equal, sliced, added and indexed like one; loops and stretches of it cost steps."""
    budget = Budget()
    budget.begin("test")
    counted = Counted(range(10), budget)
    assert counted == list(range(10))
    assert counted[3] == 3
    assert counted[-1] == 9
    before = budget.spent
    assert counted[2:5] == [2, 3, 4]
    assert budget.spent - before == 3
    before = budget.spent
    assert sum(counted) == 45
    assert [one for one in counted[5:]] == [5, 6, 7, 8, 9]  # noqa: C416 - the loop is what is counted
    assert budget.spent - before == 20


def test_hidden_text_has_its_own_budget() -> None:
    """Text that is read a second time, unveiled, makes the budget larger by its lines."""
    content = page(0).replace("<body>", "<body><div hidden>" + "".join(f"<p>{'A long hidden paragraph of the story. ' * 3} {n}</p>" for n in range(300)) + "</div>")
    html = HtmlPage(content)
    before = html.budget.limit
    unveiled = html.unveiled()
    assert unveiled is not None
    assert unveiled.budget is html.budget
    assert html.budget.limit > before


@pytest.mark.parametrize("name", ["inline tags", "pictures", "breaks", "attributes", "attributes of one element", "short attributes", "deep nesting"])
def test_too_much_markup_is_not_parsed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """10 MB of tags or attributes are refused before there is a tree of them."""
    monkeypatch.setattr("scraper.page.htmlpage.etree.fromstring", lambda *_: pytest.fail("parsed"))
    with pytest.raises(NotAnArticle) as refusal:
        separate(KINDS[name]())
    assert refusal.value.reason == "too_complex"
    assert refusal.value.detail.startswith("reading: ")
    assert "the limit is" in refusal.value.detail


class _Outputs:
    """What a pipeline says of pages."""

    def __init__(self) -> None:
        self.refused: list[tuple[str, str]] = []
        self.crawler = SimpleNamespace(spider=None, spidercls=Generic, settings=Settings())

    def refuse(self, where: str, reason: str, detail: str, **_: Any) -> None:
        self.refused.append((reason, detail))


def test_the_crawl_goes_on(tmp_path: Path) -> None:
    """A page that is too complex is refused with an outcome of its own, and the page after it is separated."""
    from scrapy.exceptions import DropItem

    outputs = _Outputs()
    pipeline = SeparatePipeline(outputs)  # type: ignore[arg-type]
    with pytest.raises(DropItem):
        pipeline.process_item(Snapshot(url="https://x.example/1", content=KINDS["inline tags"]()))
    assert pipeline.process_item(Snapshot(url="https://x.example/2", content=page(3))).headline == "Ferry to run at night"
    assert [reason for reason, _ in outputs.refused] == ["too_complex"]
    assert outcome_of("too_complex") == "too_complex"

"""The benchmark of learning, on a set of one invented site."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.learn import main
from benchmarks.learn.outlets import _is
from benchmarks.learn.redesigns import pairs, step
from benchmarks.learn.sites import jobs, run
from tests.learning.paper import STORIES, markup, paragraphs, url_of

BOX = '<div class="club"><p>The paper belongs to its members, who pay for each line in it; be one of them from four crowns.</p></div>'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Four labelled pages with the same box in each story."""
    (tmp_path / "naeb" / "html").mkdir(parents=True)
    rows = []
    for at, (title, name, stamp, _) in enumerate(STORIES):
        (tmp_path / "naeb" / "html" / f"{at}.html.gz").write_bytes(gzip.compress(markup(at, box=BOX).encode()))
        gold = {"headline": title, "authors": [name], "date": stamp, "body": "\n\n".join(paragraphs(at))}
        rows.append(json.dumps({"id": str(at), "url": url_of(at), "html": f"html/{at}.html.gz", "gold": gold}))
    (tmp_path / "naeb" / "gold.jsonl").write_text("\n".join(rows))
    return tmp_path


def test_three_pages_are_better_than_none(data: Path) -> None:
    """What stands in every story is in the general path's bodies and in none of the learned outlet's; nothing is worse."""
    (job, *_) = jobs(data / "naeb", 3, 1)
    results, left = run(job)
    by_field = {one.field: one for one in results}
    assert by_field["body"].learned > by_field["body"].general
    assert all(one.learned >= one.general for one in results)
    assert {one.field for one in left} == {"headline", "byline", "date", "body"}


def test_the_table_is_printed(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each field; without data it says that it was skipped."""
    assert main([str(data), "--most", "1", "--pages", "3"]) == 0
    assert "learned from 3 pages: 1 sites" in capsys.readouterr().out
    assert main([]) == 0
    assert "skipped" in capsys.readouterr().out


def test_steps_of_rebuilt_sites_are_told(data: Path) -> None:
    """For two pages of a publisher: what is missed, what drift says, what is proposed, three times the scores."""
    found = step(next(pairs(data / "naeb")))
    assert found is not None
    assert found.missed == "nothing"
    assert len(found.scores) == 3


def test_values_are_compared_by_what_they_say() -> None:
    """Days, texts and the headlines of lists."""
    assert _is("date", "2024-05-06T07:08", "2024-05-06")
    assert _is("related_links", [{"headline": "A b"}], ["a B"])
    assert not _is("body", "One.\n\nTwo.", ["One."])

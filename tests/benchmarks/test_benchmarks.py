"""The scorer and the floors of the quality benchmark."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks import quality, refusals, speed
from benchmarks.scoring import as_printed, day, leak, names, overlap, score_page, summarise, title, tokens

GOLD = {
    "headline": "Harbour “closes”", "authors": ["Defne Arslan", "Can Yücel"], "date": "2024-05-02",
    "body": "The harbour of Sinop will be closed to ships.\n\nThe work will last six weeks.", "comments": "Stop the ships now, please.",
    "related": "Old lighthouse to become a museum",
}  # fmt: skip


def test_a_perfect_prediction_scores_one() -> None:
    """Every share is 1 and every leak 0 where the prediction is the gold."""
    scores = score_page("l3s", GOLD, {**GOLD, "headline": 'harbour "closes".', "date": "2024-05-02T10:00+03:00"})
    assert all(value == (0.0 if name.endswith("leak") else 1.0) for name, value in scores.items())
    assert {"body_f1", "comments_f1", "related_f1", "headline", "authors_f1", "date"} <= set(scores)


def test_nothing_scores_nothing() -> None:
    """An empty prediction has no hit, and leaks nothing."""
    assert set(score_page("l3s", GOLD, {}).values()) == {0.0}


def test_comments_in_the_body_are_leaks() -> None:
    """The share of the comments' shingles that stand in the body."""
    assert leak(tokens("a b c d e f"), tokens("c d e f")) == 1.0
    assert leak(tokens("a b c d"), tokens("w x y z")) == 0.0


@pytest.mark.parametrize(("one", "other"), [("By Jane Doe", "jane doe"), ("Jane Doe and Can Yücel", "Can Yücel, Jane Doe"), ("von Jane Doe", "Jane Doe")])
def test_names_are_compared_without_labels_and_order(one: str, other: str) -> None:
    """Labels, case and order do not count."""
    assert names([one]) == names([other])


def test_folding() -> None:
    """Quotes, dashes, case and final dots fold; days are read from dates with times; CJK counts by character."""
    assert title("“A” – b.") == title('"a" - B')
    assert day("2024-02-31") is None
    assert str(day("2024-02-28T23:00+03:00")) == "2024-02-28"
    assert tokens("港口 closed") == ["港", "口", "closed"]
    assert overlap([], []) == (1.0, 1.0, 1.0)


def test_segments_are_counted_over_the_set() -> None:
    """Required segments that are missing and forbidden ones that are there both cost."""
    gold = {"with": ["one two", "three four"], "without": ["five six"]}
    found = summarise([score_page("traf", gold, {"body": "one  two five six"}), score_page("traf", gold, {"body": "one two three\nfour"})])
    assert found["seg_recall"] == pytest.approx(3 / 4)
    assert found["seg_precision"] == pytest.approx(3 / 4)


def test_floors_only_rise() -> None:
    """A worse figure is told and leaves the floor; a better one raises it; other data start anew."""
    floors = quality.raised("naeb", "d1", {"body_f1": 0.9, "comments_leak": 0.02}, {})
    assert quality.compare("naeb", "d1", {"body_f1": 0.89, "comments_leak": 0.03}, floors) == [
        "naeb body_f1: 0.890, the floor is 0.900", "naeb comments_leak: 0.030, the floor is 0.020",
    ]  # fmt: skip
    assert quality.compare("naeb", "other", {"body_f1": 0.1}, floors) == []
    again = quality.raised("naeb", "d1", {"body_f1": 0.8, "comments_leak": 0.01}, floors)
    assert again["naeb"]["metrics"] == {"body_f1": 0.9, "comments_leak": 0.01}


def test_the_commands_run_on_a_small_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table for each set that is there, and a word where none is."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    page = f"<html><head><title>x</title></head><body><article><h1>Harbour closes</h1><p>{GOLD['body']}</p></article></body></html>"
    (folder / "page.html.gz").write_bytes(gzip.compress(page.encode()))
    (folder / "gold.jsonl").write_text(json.dumps({"id": "1", "url": None, "html": "page.html.gz", "gold": GOLD}) + "\n")
    assert quality.main([str(tmp_path), "--alone", "--check"]) == 0
    assert "body_f1" in capsys.readouterr().out
    assert speed.main([str(tmp_path), "--set", "tiny"]) == 0
    assert "lxml parse" in capsys.readouterr().out
    assert quality.main([]) == speed.main([]) == 0
    assert "skipped" in capsys.readouterr().out


def test_refused_pages_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each refused page stands on a line with its letters and its reason; too many of them are a failure."""
    folder = tmp_path / "tiny"
    folder.mkdir()
    pages = {"1": f"<article><h1>Harbour closes</h1><p>{GOLD['body']}</p></article>", "2": "<h1>404 Not found</h1><p>It is gone.</p>"}
    for name, body in pages.items():
        (folder / "html").mkdir(exist_ok=True)
        (folder / "html" / f"{name}.gz").write_bytes(gzip.compress(f"<html><title>Harbour closes - Sinop Post</title><body>{body}</body></html>".encode()))
    rows = [{"id": name, "url": f"https://w.example/a/{name}", "html": f"html/{name}.gz", "gold": {"body": "four"}} for name in pages]
    (folder / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert refusals.main([str(tmp_path), "--processes", "1"]) == 1
    said = capsys.readouterr().out
    assert "tiny/2\t4\terror" in said
    assert "tiny/1" not in said
    assert "1 of 2 refused" in said
    assert refusals.main([str(tmp_path), "--processes", "1", "--most", "0.5"]) == 0


@pytest.mark.parametrize(("kind", "begins"), [("naeb", "A deck\n\nGENEVA - Text."), ("l3s", "GENEVA - Text.")])
def test_the_body_is_compared_as_golden_texts_print_it(kind: str, begins: str) -> None:
    """Standfirst and dateline, which a record holds apart, are put back before the body: the standfirst where golds hold it."""
    assert as_printed(kind, {"standfirst": "A deck", "dateline_raw": "GENEVA -", "body": "Text."}) == begins
    assert as_printed(kind, {"body": "Text."}) == "Text."
    assert as_printed(kind, {}) == ""

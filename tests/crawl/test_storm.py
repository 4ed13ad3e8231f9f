"""A short storm: kills, two Ctrl-C and a full disk cost no article, double none and tear none."""

from __future__ import annotations

from pathlib import Path

from scraper.simulator import Plan
from tests.storm import CONCURRENCY, TROUBLE, Storm


def test_a_storm_is_weathered(tmp_path: Path) -> None:
    """Every article once, word for word; every address has its outcome; few pages are fetched again."""
    trouble = {kind: 3 * share for kind, share in TROUBLE.items()}
    plan = Plan(articles=150, trouble=trouble, comments=3, paragraphs=4, slow_seconds=0.05)
    report = Storm(tmp_path, plan).run(kills=3, interrupts=1, full_disks=1)
    assert report.wrong == []
    assert report.kills == 3
    # What is under way at a blow is fetched again, and what was handled since the last commit, half a second before.
    assert report.refetches <= 5 * (CONCURRENCY + 16 + 60)

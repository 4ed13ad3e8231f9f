"""What separating a page costs, as a multiple of ``lxml.html`` parsing the same bytes in the same run."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from lxml import html

from scraper import separate

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
_ROUNDS = 15
_LEAST_SECONDS = 0.05


def _cpu(work: Callable[[], object]) -> float:
    """The least CPU time of one call in seconds, over rounds long enough to measure."""
    once = time.process_time()
    work()
    once = max(time.process_time() - once, 1e-5)
    calls = max(1, int(_LEAST_SECONDS / once))
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        for _ in range(calls):
            work()
        best = min(best, (time.process_time() - start) / calls)
    return best


def pages() -> list[tuple[str, bytes, dict[str, str]]]:
    """The present article page of every outlet that has one: name, bytes, meta."""
    found = []
    for folder in sorted(FIXTURES.glob("*/present")):
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
        found.append((folder.parent.name, (folder / "page.html").read_bytes(), meta))
    return found


def main() -> int:
    """Print the table. The yardstick and the work are measured alternately on the same bytes."""
    print(f"{'page':<16}{'bytes':>9}{'parse ms':>10}{'separate ms':>13}{'ratio':>8}")
    ratios = []
    for name, content, meta in pages():
        parse = _cpu(lambda content=content: html.document_fromstring(content))  # type: ignore[misc]
        work = _cpu(
            lambda content=content, meta=meta: separate(  # type: ignore[misc]
                content, url=meta["url"], fetched_at=meta["fetched_at"], content_type=meta["content_type"]
            )
        )
        ratios.append(work / parse)
        print(f"{name:<16}{len(content):>9,}{parse * 1e3:>10.3f}{work * 1e3:>13.3f}{work / parse:>8.2f}")
    print(f"{'mean ratio':<48}{statistics.mean(ratios):>8.2f}")
    return 0

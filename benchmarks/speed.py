"""CPU time per labelled page as a multiple of lxml parsing the same bytes in the same run:
``python -m benchmarks speed DATA [--set NAME] [--pages N]``."""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from lxml import html

from benchmarks.peers import Separator, installed, quiet
from benchmarks.quality import page, rows

_ROUNDS = 3


def _cpu(separator: Separator, pages: list[tuple[bytes, str | None]]) -> float:
    """The least CPU time over all pages, in seconds; a page on which it fails costs what it took to fail."""
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        for content, url in pages:
            try:
                separator(content, url)
            except Exception:  # noqa: BLE001, RUF100, S112
                continue
        best = min(best, time.process_time() - start)
    return best


def _parse(content: bytes, url: str | None) -> dict[str, object]:
    html.document_fromstring(content)
    return {}


def main(arguments: list[str]) -> int:
    """Print a table: milliseconds a page and multiple of the parse."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks speed", description=__doc__)
    parser.add_argument("data", nargs="?")
    parser.add_argument("--set", default="naeb")
    parser.add_argument("--pages", type=int, default=100)
    given = parser.parse_args(arguments)
    folder = Path(given.data or "") / given.set
    if not given.data or not (folder / "gold.jsonl").exists():
        print("speed: skipped, no labelled pages (make bench-speed DATA=DIR; see benchmarks/README.md)")
        return 0
    pages = [(page(folder, row), row.get("url")) for row in list(rows(folder))[: given.pages]]
    size = sum(len(content) for content, _ in pages) / len(pages)
    print(f"{folder.name}: {len(pages)} pages, {size / 1024:.0f} KB on average")
    parse = _cpu(_parse, pages)
    print(f"{'lxml parse':<16}{parse / len(pages) * 1e3:>10.2f} ms{1:>8.1f}")
    for name, separator in installed().items():
        with quiet():
            cost = _cpu(separator, pages)
        print(f"{name:<16}{cost / len(pages) * 1e3:>10.2f} ms{cost / parse:>8.1f}")
    return 0

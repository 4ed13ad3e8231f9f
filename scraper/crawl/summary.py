"""The table of what several crawls wrote, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from scraper.crawl.display import table
from scraper.crawl.result import Outcome

HEAD = ("outlet", "fetched", "written", "already there", "refused", "failed", "output")


def print_table(outcomes: Sequence[Outcome], stream: TextIO) -> None:
    """The table is on the stream: drawn by rich on a terminal, else plain columns."""
    cells = rows(outcomes)
    if stream.isatty() and _print_rich(cells, stream):
        return
    widths = [max(len(row[at]) for row in (HEAD, *cells)) for at in range(len(HEAD))]
    stream.writelines(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n"
        for row in (HEAD, *cells)
    )


def rows(outcomes: Sequence[Outcome]) -> list[tuple[str, ...]]:
    """The table's cells."""
    return [
        (
            outcome.outlet,
            str(outcome.fetched),
            str(outcome.written),
            str(outcome.known),
            _by_reason(outcome.refused),
            _by_reason(outcome.failed),
            str(outcome.output or "-"),
        )
        for outcome in outcomes
    ]


def troubles(outcomes: Sequence[Outcome]) -> list[str]:
    """What a person has to know beside the table: pages that have changed, and crawls that did not do their work."""
    lines: list[str] = []
    for outcome in outcomes:
        lines += outcome.remarks
        if outcome.error is not None:
            lines.append(f"{outcome.outlet}: {outcome.error}")
    return lines


def _print_rich(cells: Sequence[tuple[str, ...]], stream: TextIO) -> bool:
    try:
        from rich.console import Console
    except ImportError:
        return False
    Console(file=stream).print(table(HEAD, cells))
    return True


def _by_reason(reasons: dict[str, int]) -> str:
    listed = ", ".join(f"{number} {reason}" for reason, number in reasons.items())
    return f"{sum(reasons.values())} ({listed})" if listed else "0"

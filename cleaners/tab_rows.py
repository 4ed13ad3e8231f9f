"""Rows whose cells are parted by tabs, as browsers copy tables: those of a menu are lines of their own."""

from __future__ import annotations

from cleaners.text import ends_sentence

_FEWEST, _CHARS, _WORDS = 4, 24, 3
"""A menu has so many items, each no longer than this."""


def without_tab_menus(text: str) -> str:
    """The text with each item of a menu that stands in one row on a line of its own; the rows of tables stay."""
    if "\t" not in text:
        return text
    lines = text.splitlines()
    rows = [_cells(line) if "\t" in line else [] for line in lines]
    told: list[str] = []
    for at, line in enumerate(lines):
        beside = (*rows[max(0, at - 1) : at], *rows[at + 1 : at + 2])
        table = any(_has_figures(row) for row in beside)
        told += rows[at] if not table and _is_menu(rows[at]) else [line]
    return "\n".join(told)


def _cells(line: str) -> list[str]:
    return [cell for part in line.split("\t") if (cell := part.strip())]


def _is_menu(cells: list[str]) -> bool:
    """Whether the cells of a row are names of sections and buttons: short words, no figures, no sentence."""
    if len(cells) < _FEWEST or _has_figures(cells):
        return False
    return all(len(cell) <= _CHARS and len(cell.split()) <= _WORDS and not ends_sentence(cell) for cell in cells)


def _has_figures(cells: list[str]) -> bool:
    return any(any(map(str.isdigit, cell)) for cell in cells)
